"""Takes imported vouchers out of the books by storno, and books them again."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from django.core.exceptions import ValidationError

from ekonomi.models import (
    Bokforingsforslag,
    Rakenskapsar,
    SieImport,
    Uttag,
    Verifikation,
    Verifikationsserie,
)
from ekonomi.services.bokforing import krav_oppet
from ekonomi.services.kopior import bokfor_kopior
from finsam.format import langt_datum
from finsam.models import User

SERIE = ("SIE-U", "Serie SIE-U, uttaget ur SIE-filer")


def ta_ut(
    *,
    by: User,
    ar: Rakenskapsar,
    verifikationer: Sequence[Verifikation],
    text: Callable[[Verifikation], str],
) -> dict[int, int]:
    """Cancel posted vouchers, each by a new one on its own day; the storno's key by the original's.

    Raises ValidationError when a day is locked. To be called in a transaction that holds the year.
    """
    krav_dagarna_oppna(ar, [ver.datum for ver in verifikationer])
    kod, namn = SERIE
    if verifikationer:
        Verifikationsserie.objects.get_or_create(kod=kod, defaults={"namn": namn})
    stornon = [
        (ver.pk, Verifikation(ar=ar, serie_id=kod, datum=ver.datum, text=text(ver), rattar=ver))
        for ver in verifikationer
    ]
    return bokfor_kopior(by=by, ar=ar, kopior=stornon, tecken=-1)


def boka_ater(
    *, by: User, ar: Rakenskapsar, verifikationer: Sequence[Verifikation]
) -> dict[int, int]:
    """Book vouchers that were taken out once more, as the same vouchers of their files.

    Returns the new one's key by the old one's. Raises ValidationError when a day is locked.
    """
    krav_dagarna_oppna(ar, [ver.datum for ver in verifikationer])
    falt = (
        "serie_id",
        "datum",
        "text",
        "sie_import_id",
        "filens_serie",
        "filens_nummer",
        "filens_ordning",
        "radnummer",
    )
    kopior = [
        (ver.pk, Verifikation(ar=ar, **{namn: getattr(ver, namn) for namn in falt}))
        for ver in verifikationer
    ]
    return bokfor_kopior(by=by, ar=ar, kopior=kopior, tecken=1)


def anteckna(
    *,
    slag: Uttag.Slag,
    sie_import: SieImport,
    stornon: Mapping[int, int],
    ersatta: Mapping[int, int] | None = None,
) -> None:
    """Write down what was taken out, why, and what replaces it; the proposals follow.

    ``stornon`` and ``ersatta`` give the storno's and the new version's key by the old one's.
    """
    ersatta = ersatta or {}
    Uttag.objects.bulk_create(
        Uttag(
            verifikation_id=tagen,
            storno_id=storno,
            ersatt_av_id=ersatta.get(tagen),
            slag=slag,
            sie_import=sie_import,
        )
        for tagen, storno in stornon.items()
    )
    _flytta_forslag(stornon, ersatta)


def _flytta_forslag(tagna: Iterable[int], ersatta: Mapping[int, int]) -> None:
    """A proposal booked as a voucher follows it to its new version, or waits again."""
    for forslag in Bokforingsforslag.objects.filter(verifikation__in=list(tagna)):
        forslag.verifikation_id = ersatta.get(forslag.verifikation_id or 0)
        if forslag.verifikation_id is None:
            forslag.status = forslag.status_utan_verifikation
        forslag.save(update_fields=["verifikation", "status"])


def krav_dagarna_oppna(ar: Rakenskapsar, dagar: Iterable[date]) -> None:
    """Raise ValidationError when the year, or the part of it that a day lies in, is locked."""
    krav_oppet(ar)
    last = [dag for dag in dagar if ar.dag_ar_last(dag)]
    if last and ar.last_till:
        raise ValidationError(
            f"Perioden till och med {langt_datum(ar.last_till)} är låst, och {len(last)} av "
            "verifikationerna ligger i den. Öppna perioden först, med ett skäl."
        )
