"""Posting and correcting: what changes the ledger (LKBR 3 kap.)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from ekonomi.models import (
    Bokforingsgrind,
    Konto,
    Objekt,
    Objektkombination,
    Rad,
    Rakenskapsar,
    Verifikation,
    Verifikationsserie,
)
from ekonomi.objektnyckel import objektnyckel
from finsam.format import kr_ore, langt_datum
from finsam.handelser import logga
from finsam.models import User

EGEN_SERIE = ("M", "Serie M, bokfört för hand")


@dataclass(frozen=True, slots=True)
class NyRad:
    """A row to post: the account's number, kronor with debit positive, objects and text."""

    konto: str
    belopp: Decimal
    objekt: tuple[Objekt, ...] = ()
    text: str = ""


@transaction.atomic
def bokfor(
    *,
    by: User,
    ar: Rakenskapsar,
    datum: date,
    text: str,
    rader: Sequence[NyRad],
    serie: Verifikationsserie | None = None,
    rattar: Verifikation | None = None,
    utkast: Verifikation | None = None,
    slag: str = Verifikation.Slag.LOPANDE,
) -> Verifikation:
    """Post a voucher and return it with its number: the next of the series in the year.

    Without ``serie`` it goes in our own, M. With ``utkast`` it is that draft which is posted,
    with what is given here instead of what it said. Raises ValidationError, in Swedish, when it
    does not balance, has fewer than two rows, lies outside the year or in a locked year or
    period, or names an account that does not exist, or when the draft is posted already.
    """
    ar = Rakenskapsar.objects.select_for_update().get(pk=ar.pk)
    krav_oppet(ar)
    krav_inom(ar, datum)
    krav_period_oppen(ar, datum)
    krav_balans(rader)
    konton = krav_konton(rader)
    verifikation = hall_utkast(utkast) if utkast else Verifikation(slag=slag, **skriven(by))
    satt_huvud(verifikation, ar=ar, serie=serie, datum=datum, text=text, rattar=rattar)
    with bokforing(ar=ar, serier=[verifikation.serie_id]):
        spara_rader(verifikation, rader, konton, bokforingsdatum=datum)
        verifikation.nummer = nasta_nummer(ar, verifikation.serie_id)
        verifikation.bokford_at, verifikation.bokford_by = timezone.now(), by
        verifikation.save(update_fields=["nummer", "bokford_at", "bokford_by"])
    logga(by=by, verb="bokförde", objekt=verifikation, rader=len(rader))
    return verifikation


@transaction.atomic
def ratta(
    *,
    by: User,
    verifikation: Verifikation,
    text: str,
    datum: date | None = None,
) -> Verifikation:
    """Correct a posted voucher with a new one that cancels it, row by row, and points at it.

    It is posted in our own series, on ``datum`` or, when none is given, on the corrected
    voucher's day. Raises ValidationError when it is a draft, already corrected, or when the day
    cannot be posted on (see ``bokfor``).
    """
    original = Verifikation.objects.select_for_update(of=("self",)).get(pk=verifikation.pk)
    if original.bokford_at is None:
        raise ValidationError("Verifikationen är ett utkast. Ändra den i stället för att rätta.")
    if rattelse := Verifikation.objects.filter(rattar=original).first():
        raise ValidationError(
            f"Verifikation {original} är redan rättad med {rattelse}. Rätta den i stället."
        )
    if original.rattar and original.rattar.sie_import_id:
        raise ValidationError(
            f"{original} tar ut {original.rattar}, som kommer ur en fil. Läs in filen igen, så kan "
            "filens version bokföras på nytt."
        )
    dag = datum or original.datum
    ar = ar_for(dag)
    rader = omvanda_rader(original)
    rattelsen = bokfor(
        by=by, ar=ar, datum=dag, text=text, rader=rader, rattar=original, slag=original.slag
    )
    logga(by=by, verb="rättade", objekt=original, rattelse=str(rattelsen))
    return rattelsen


def omvanda_rader(verifikation: Verifikation) -> list[NyRad]:
    """Return rows that cancel the voucher's, row by row."""
    return [
        NyRad(rad.konto.nummer, -rad.belopp, tuple(_objekt(rad)), rad.text)
        for rad in verifikation.rader.select_related("konto").prefetch_related(
            "objektkombination__objekt__dimension"
        )
    ]


def ar_for(dag: date) -> Rakenskapsar:
    """Return the year that a day belongs to. Raises ValidationError when there is none."""
    ar = Rakenskapsar.objects.som_innehaller(dag).first()
    if ar is None:
        raise ValidationError(
            {"datum": f"Inget räkenskapsår innehåller {langt_datum(dag)}. Välj en annan dag."}
        )
    return ar


# -- The steps of posting, which the SIE import takes too ----------------------------------------


@contextmanager
def bokforing(*, ar: Rakenskapsar, serier: Iterable[str]) -> Iterator[None]:
    """Hold the gates of these series open: posting and dated rows are let through meanwhile.

    Opening waits for whoever posts in the same series and year, so numbers can be read and
    given without gaps. An exception leaves the transaction to roll back.
    """
    grindar = [Bokforingsgrind(ar=ar, serie_id=kod) for kod in sorted(set(serier))]
    for grind in grindar:
        grind.save(force_insert=True)
    yield
    for grind in grindar:
        grind.delete()


def hall_utkast(utkast: Verifikation) -> Verifikation:
    """Read a draft anew and hold it. Raises ValidationError when it is posted or gone."""
    nu = Verifikation.objects.select_for_update(of=("self",)).filter(pk=utkast.pk).first()
    if nu is None:
        raise ValidationError("Utkastet finns inte längre. Någon har tagit bort det.")
    if nu.bokford_at is not None:
        raise ValidationError(f"Utkastet är redan bokfört som {nu}.")
    return nu


def skriven(by: User) -> dict[str, Any]:
    """Return the fields that say who writes a voucher, now."""
    return {"skriven_at": timezone.now(), "skriven_by": by}


def satt_huvud(
    verifikation: Verifikation, *, serie: Verifikationsserie | None = None, **falt: Any
) -> None:
    """Save a draft's head, in our own series where no other is given; its rows are cleared."""
    verifikation.serie = serie or egen_serie()
    for namn, varde in falt.items():
        setattr(verifikation, namn, varde)
    verifikation.save()
    verifikation.rader.all().delete()


def spara_rader(
    verifikation: Verifikation,
    rader: Iterable[NyRad],
    konton: Mapping[str, Konto],
    *,
    bokforingsdatum: date | None = None,
) -> None:
    """Save a draft's rows; dated only while it is being posted."""
    Rad.objects.bulk_create(
        Rad(
            verifikation=verifikation,
            konto=konton[rad.konto],
            objektkombination=kombination(rad.objekt),
            belopp=rad.belopp,
            text=rad.text,
            bokforingsdatum=bokforingsdatum,
        )
        for rad in rader
    )


def nasta_nummer(ar: Rakenskapsar, serie: str) -> int:
    """Return the next free number of a series; only under its open gate."""
    senaste = Verifikation.objects.filter(ar=ar, serie=serie).aggregate(Max("nummer"))
    return (senaste["nummer__max"] or 0) + 1


def egen_serie() -> Verifikationsserie:
    """Return the series for what is posted by hand, made at its first use."""
    kod, namn = EGEN_SERIE
    return Verifikationsserie.objects.get_or_create(kod=kod, defaults={"namn": namn})[0]


def kombination(objekt: Iterable[Objekt]) -> Objektkombination | None:
    """Return the combination of these objects, made at its first use; None for no objects."""
    alla = list(objekt)
    if not alla:
        return None
    nyckel = objektnyckel((o.dimension.nummer, o.kod) for o in alla)
    komb, ny = Objektkombination.objects.get_or_create(nyckel=nyckel)
    if ny:
        komb.objekt.set(alla)
    return komb


def krav_oppet(ar: Rakenskapsar) -> None:
    """Raise ValidationError when the year is locked."""
    if ar.last:
        raise ValidationError(
            f"Räkenskapsåret {ar} är låst. Bokför i ett öppet år, eller öppna det med ett skäl."
        )


def krav_inom(ar: Rakenskapsar, datum: date) -> None:
    """Raise ValidationError when the day lies outside the year."""
    if not ar.start <= datum <= ar.slut:
        raise ValidationError(
            {
                "datum": f"{langt_datum(datum)} ligger utanför räkenskapsåret. Välj en dag från "
                f"{langt_datum(ar.start)} till {langt_datum(ar.slut)}."
            }
        )


def krav_period_oppen(ar: Rakenskapsar, datum: date) -> None:
    """Raise ValidationError when the day lies in the part of the year that is locked."""
    if ar.last_till and datum <= ar.last_till:
        raise ValidationError(
            {
                "datum": f"Perioden till och med {langt_datum(ar.last_till)} är låst. Välj en "
                "senare dag, eller öppna perioden med ett skäl."
            }
        )


def krav_balans(rader: Sequence[NyRad]) -> None:
    """Raise ValidationError unless there are two rows or more, none of them 0, that sum to 0."""
    if len(rader) < 2:
        raise ValidationError("En verifikation har minst två rader. Lägg till en rad.")
    if any(rad.belopp == 0 for rad in rader):
        raise ValidationError("En rad har beloppet 0. Skriv ett belopp eller ta bort raden.")
    differens = sum((rad.belopp for rad in rader), Decimal(0))
    if differens:
        sida = "debet" if differens > 0 else "kredit"
        raise ValidationError(
            f"Verifikationen balanserar inte: {sida} är {kr_ore(abs(differens))} kr större. "
            "Ändra ett belopp eller lägg till en rad."
        )


def krav_konton(rader: Sequence[NyRad]) -> dict[str, Konto]:
    """Return the accounts by number. Raises ValidationError naming those that do not exist."""
    nummer = {rad.konto for rad in rader}
    konton = Konto.objects.in_bulk(nummer, field_name="nummer")
    if saknas := sorted(nummer - set(konton)):
        raise ValidationError(
            f"Konto {', '.join(saknas)} finns inte i kontoplanen. Välj ett annat konto eller "
            "läs in en SIE-fil som har det."
        )
    return konton


def _objekt(rad: Rad) -> Iterable[Objekt]:
    return rad.objektkombination.objekt.all() if rad.objektkombination else ()
