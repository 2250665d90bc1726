"""Accepts what a newer file says of booked vouchers, and undoes a whole import."""

from collections.abc import Collection
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from ekonomi.models import (
    Filskillnad,
    Ingaendebalans,
    Konto,
    Objektkombination,
    Rakenskapsar,
    SieImport,
    Uttag,
    Verifikation,
)
from ekonomi.services.bokforing import krav_oppet
from ekonomi.services.sie_bokforing import bokfor_vers
from ekonomi.services.sie_byte import anteckna_byten, ta_ut_gamla
from ekonomi.services.sie_kontoplan import spara_kontoplan
from ekonomi.services.uttag import anteckna, boka_ater, ta_ut
from ekonomi.sieplan import Skillnad, las_in
from finsam import filer
from finsam.handelser import logga
from finsam.models import User


@transaction.atomic
def godta_skillnader(*, by: User, sie_import: SieImport, skillnader: Collection[int]) -> int:
    """Book what an imported file says of these differences (their keys); return how many.

    A changed voucher is taken out by storno and the file's version booked; one that the file
    lacks is taken out. Raises ValidationError when one of them can no longer be accepted or a
    day is locked.
    """
    sie_import = _hall(sie_import)
    oppna = list(
        sie_import.filskillnader.oppna().filter(pk__in=skillnader).select_related("verifikation")
    )
    if not oppna or len(oppna) < len(set(skillnader)):
        raise ValidationError(
            "Det är redan gjort, eller så har en nyare fil kommit emellan. Läs om sidan."
        )
    krav_oppet(sie_import.ar)
    sie = las_in(filer.las(sie_import.fil)).sie
    vers = {ver.radnummer: ver for ver in sie.verifikationer}
    valda = [
        Skillnad(
            Filskillnad.Slag(s.slag),
            s.verifikation_id,
            s.text,
            vers[s.radnummer] if s.radnummer else None,
            s.verifikation.filens_ordning,
        )
        for s in oppna
    ]
    nya = [s.ver for s in valda if s.ver]
    stornon = ta_ut_gamla(by=by, sie_import=sie_import, valda=valda)
    bokfor_vers(
        nya,
        sie_import,
        spara_kontoplan(sie, nya),
        by,
        ordning={s.ver.radnummer: s.ordning for s in valda if s.ver},
    )
    anteckna_byten(sie_import=sie_import, valda=valda, stornon=stornon)
    sie_import.filskillnader.filter(pk__in=[s.pk for s in oppna]).update(
        godtagen_at=timezone.now(), godtagen_by=by
    )
    logga(by=by, verb="godtog filens version", objekt=sie_import, antal=len(oppna))
    return len(oppna)


@transaction.atomic
def angra_import(*, by: User, sie_import: SieImport, skal: str) -> SieImport:
    """Undo an import: the books are again as they were before it, by storno and with a reason.

    Its vouchers are taken out, those that it replaced or took out are booked again, and the
    opening balances that it set get back what they were. Raises ValidationError when it is
    undone already, a later import builds on it, a day is locked, or no reason is given.
    """
    if not skal.strip():
        raise ValidationError({"skal": "Skriv varför importen ångras."})
    sie_import = _hall(sie_import)
    if sie_import.angrad_at:
        raise ValidationError("Importen är redan ångrad.")
    krav_oppet(sie_import.ar)
    _krav_sist(sie_import)
    egna = list(sie_import.verifikationer.i_kraft().order_by("pk"))
    bytta = Uttag.objects.filter(sie_import=sie_import).exclude(slag=Uttag.Slag.ANGRAD)
    tidigare = list(Verifikation.objects.filter(uttag__in=bytta, ar=sie_import.ar).order_by("pk"))
    stornon = ta_ut(
        by=by,
        ar=sie_import.ar,
        verifikationer=egna,
        text=lambda ver: f"{ver.filens_beteckning or ver} uttagen: importen ångrad"[:500],
    )
    anteckna(slag=Uttag.Slag.ANGRAD, sie_import=sie_import, stornon=stornon)
    boka_ater(by=by, ar=sie_import.ar, verifikationer=tidigare)
    _aterstall_balanser(sie_import)
    sie_import.angrad_at, sie_import.angrad_by = timezone.now(), by
    sie_import.angra_skal = skal.strip()
    sie_import.save(update_fields=["angrad_at", "angrad_by", "angra_skal"])
    logga(
        by=by,
        verb="ångrade SIE-import",
        objekt=sie_import,
        skal=sie_import.angra_skal,
        uttagna=len(egna),
        aterbokade=len(tidigare),
    )
    return sie_import


def _hall(sie_import: SieImport) -> SieImport:
    """The import as it is now, its year held: imports, postings and locks take turns."""
    Rakenskapsar.objects.select_for_update().get(pk=sie_import.ar_id)
    return SieImport.objects.select_related("ar", "fil").get(pk=sie_import.pk)


def _krav_sist(sie_import: SieImport) -> None:
    """Raise ValidationError naming the later import that builds on this one."""
    senare = SieImport.objects.galler().filter(ar=sie_import.ar, pk__gt=sie_import.pk)
    byter = senare.filter(uttag__verifikation__sie_import=sie_import).exclude(
        uttag__slag=Uttag.Slag.ANGRAD
    )
    egna = {(konto, nyckel) for konto, nyckel, _fore, _efter in sie_import.balanser}
    satter = [
        andra
        for andra in senare.exclude(balanser=[]).select_related("fil")
        if any((konto, nyckel) in egna for konto, nyckel, *_ in andra.balanser)
    ]
    if senast := max([*byter.select_related("fil"), *satter], key=lambda i: i.pk, default=None):
        raise ValidationError(
            f"En senare fil, {senast.fil.namn}, har ändrat det som den här läste in. Ångra den "
            "importen först."
        )


def _aterstall_balanser(sie_import: SieImport) -> None:
    """Give the opening balances that the import set, and nobody since, what they had before."""
    konton = dict(Konto.objects.values_list("nummer", "pk"))
    kombinationer = dict(Objektkombination.objects.values_list("nyckel", "pk"))
    for konto, nyckel, fore, efter in sie_import.balanser:
        plats = Ingaendebalans.objects.filter(
            ar=sie_import.ar,
            konto=konton[konto],
            objektkombination=kombinationer.get(nyckel),
        )
        nu = plats.first()
        if (nu.belopp if nu else None) != _belopp(efter):
            continue
        if fore is None:
            plats.delete()
        elif nu:
            plats.update(belopp=_belopp(fore))
        else:
            Ingaendebalans.objects.create(
                ar=sie_import.ar,
                konto_id=konton[konto],
                objektkombination_id=kombinationer.get(nyckel),
                belopp=_belopp(fore),
            )


def _belopp(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
