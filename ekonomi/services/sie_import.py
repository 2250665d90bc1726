"""Imports a SIE file: preview without a trace, then everything or nothing."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone

from ekonomi.kontosaldo import KTYP_EFTER_KLASS
from ekonomi.models import (
    Dimension,
    Ingaendebalans,
    Konto,
    Objekt,
    Objektkombination,
    Rad,
    Rakenskapsar,
    SieImport,
    Verifikation,
    Verifikationsserie,
)
from ekonomi.objektnyckel import objektnyckel
from ekonomi.services.bokforing import bokforing, nasta_nummer
from ekonomi.services.kontoplan import folj_forsta_filen
from ekonomi.services.overlamning import koppla_inlasta
from ekonomi.services.sie_byte import anteckna_byten, spara_skillnader, ta_ut_gamla
from ekonomi.sie import NAMN_SAKNAS, RESERVERADE_DIMENSIONER, Objektlista, SieFel, SieFil, Ver
from ekonomi.sieplan import (
    Forhandsgranskning,
    Inlasning,
    Skillnad,
    belopp_rader,
    kortad,
    las_in,
    planera,
    serie_for,
)
from finsam import filer
from finsam.handelser import logga
from finsam.models import Fil, User

OMGANG = 2000  # vouchers per batch: bounded memory, few round trips


def forhandsgranska(data: bytes, *, rar: int = 0) -> Forhandsgranskning:
    """Say what importing the file would do; nothing is written.

    ``rar`` chooses one of the file's years. Raises ValidationError when it is not a SIE file.
    """
    return planera(_las(data), rar=rar)


def importera(
    *,
    by: User,
    data: bytes,
    namn: str,
    rar: int = 0,
    bokfors: str = Rakenskapsar.Bokfors.ANNANSTANS,
    godta: Collection[str] = (),
) -> tuple[Forhandsgranskning, SieImport | None]:
    """Import the file and return what was done, with the import's row.

    A year that the import makes is kept where ``bokfors`` says: whoever made the file. Only what
    is new is booked, so the same file again writes nothing and gives None; ``godta`` are the
    kinds of differences (``Filskillnad.Slag``) where the booked version gives way to the file's.
    The file is read before the transaction, which then holds the write lock for as short as it
    can. Raises ValidationError, with everything that stops it, when nothing can be imported.
    """
    fil = _las(data)
    with transaction.atomic():
        list(Rakenskapsar.objects.select_for_update())  # imports and locking take turns
        plan = planera(fil, rar=rar)
        if plan.hinder or plan.ar is None:
            raise ValidationError(list(plan.hinder))
        if not plan.nagot_att_spara and not plan.skillnader_av(godta):
            return plan, None
        if plan.nytt_ar:
            plan.ar.bokfors = bokfors
        valda = plan.skillnader_av(godta)
        return plan, _skriv(plan, plan.ar, filer.ta_emot(data, namn, by=by), valda, by)


def _las(data: bytes) -> Inlasning:
    try:
        return las_in(data)
    except SieFel as fel:
        raise ValidationError(str(fel)) from fel


def _skriv(
    plan: Forhandsgranskning, ar: Rakenskapsar, fil: Fil, valda: Sequence[Skillnad], by: User
) -> SieImport:
    if plan.nytt_ar:
        ar.save(force_insert=True)
    vers = [*plan.nya, *(s.ver for s in valda if s.ver)]
    forsta_filen = not Konto.objects.exists()
    konton = spara_konton(plan.sie)
    if forsta_filen:
        folj_forsta_filen(
            by=by, konton={n: (k.namn, k.ktyp or "") for n, k in plan.sie.konton.items()}
        )
    kombinationer = spara_objekt(plan.sie, vers)
    sie_import = SieImport.objects.create(
        fil=fil,
        sha256=plan.sha256,
        ar=ar,
        typ=plan.sie.sietyp,
        program=" ".join((plan.sie.program, plan.sie.programversion)).strip()[:200],
        kodning=plan.sie.kodning.namn,
        rapport=plan.rapport() | {"bytta": len(valda)},
        balanser=_satt_balanser(plan, konton, kombinationer),
        importerad_by=by,
    )
    spara_skillnader(by=by, sie_import=sie_import, skillnader=plan.ver_skillnader, valda=valda)
    stornon = ta_ut_gamla(by=by, sie_import=sie_import, valda=valda)
    ordning = plan.ordning | {s.ver.radnummer: s.ordning for s in valda if s.ver}
    bokfor_vers(vers, sie_import, konton, kombinationer, by, ordning=ordning)
    anteckna_byten(sie_import=sie_import, valda=valda, stornon=stornon)
    koppla_inlasta(by=by, sie_import=sie_import)
    logga(
        by=by,
        verb="läste in SIE",
        objekt=sie_import,
        bokforda=len(plan.nya),
        bytta=len(valda),
        fil=fil.namn,
    )
    return sie_import


def spara_konton(sie: SieFil) -> dict[str, int]:
    """Make the accounts that are missing, fill in what a stand-in lacks; number → key."""
    befintliga = Konto.objects.in_bulk(sie.konton, field_name="nummer")
    Konto.objects.bulk_create(
        Konto(nummer=konto.nummer, namn=konto.namn[:200], ktyp=konto.ktyp or gissad_typ(nummer))
        for nummer, konto in sie.konton.items()
        if nummer not in befintliga
    )
    for nummer, konto in befintliga.items():
        if konto.namn == NAMN_SAKNAS and sie.konton[nummer].deklarerad:
            konto.namn = sie.konton[nummer].namn[:200]
            konto.save(update_fields=["namn"])
    return dict(Konto.objects.filter(nummer__in=sie.konton).values_list("nummer", "pk"))


def gissad_typ(nummer: str) -> str:
    """Return the account's type by its first digit (BAS, Kommun-Bas), "" where it says nothing."""
    return KTYP_EFTER_KLASS.get(nummer[:1], "K" if nummer[:1] in "45678" else "")


def spara_objekt(sie: SieFil, vers: Iterable[Ver]) -> dict[str, int]:
    """Make dimensions, objects and combinations that are missing; key of the objects → key."""
    listor = {rad.objekt for ver in vers for rad in belopp_rader(ver) if rad.objekt}
    listor |= {oib.objekt for oib in sie.oib if oib.objekt}
    anvanda = sorted({p for lista in listor for p in lista})
    par = dict.fromkeys([*sie.objekt, *anvanda])  # in the file's own order
    dimensioner = _spara_dimensioner(sie, {dim for dim, _kod in par})
    finns = set(Objekt.objects.values_list("dimension__nummer", "kod"))
    Objekt.objects.bulk_create(
        Objekt(dimension_id=dimensioner[dim], kod=kod, namn=_objektnamn(sie, dim, kod))
        for dim, kod in par
        if (dim, kod) not in finns
    )
    objekt = {
        (dim, kod): pk
        for dim, kod, pk in Objekt.objects.values_list("dimension__nummer", "kod", "pk")
    }
    return _spara_kombinationer(listor, objekt)


def _objektnamn(sie: SieFil, dim: int, kod: str) -> str:
    objekt = sie.objekt.get((dim, kod))
    return (objekt.namn if objekt else NAMN_SAKNAS)[:200]


def _spara_dimensioner(sie: SieFil, anvanda: set[int]) -> dict[int, int]:
    """Make the dimensions that the file declares or uses; number → key."""
    finns = set(Dimension.objects.values_list("nummer", flat=True))
    for nummer in sorted({*anvanda, *sie.dimensioner} - finns):
        deklarerad = sie.dimensioner.get(nummer)
        namn = deklarerad.namn if deklarerad else RESERVERADE_DIMENSIONER.get(nummer, NAMN_SAKNAS)
        Dimension.objects.create(nummer=nummer, namn=namn[:100])
    pk = dict(Dimension.objects.values_list("nummer", "pk"))
    for dimension in sie.dimensioner.values():
        if dimension.overordnad in pk and dimension.nummer not in finns:
            Dimension.objects.filter(nummer=dimension.nummer).update(
                overordnad=pk[dimension.overordnad]
            )
    return pk


def _spara_kombinationer(
    listor: Iterable[Objektlista], objekt: dict[tuple[int, str], int]
) -> dict[str, int]:
    par_per_nyckel = {objektnyckel(lista): set(lista) for lista in listor}
    finns = set(Objektkombination.objects.values_list("nyckel", flat=True))
    nya = Objektkombination.objects.bulk_create(
        Objektkombination(nyckel=nyckel) for nyckel in sorted(set(par_per_nyckel) - finns)
    )
    koppling = Objektkombination.objekt.through
    koppling.objects.bulk_create(
        koppling(objektkombination_id=komb.pk, objekt_id=objekt[par])
        for komb in nya
        for par in sorted(par_per_nyckel[komb.nyckel])
    )
    return dict(Objektkombination.objects.values_list("nyckel", "pk"))


def _satt_balanser(
    plan: Forhandsgranskning, konton: dict[str, int], kombinationer: dict[str, int]
) -> list[list[str | None]]:
    """Set the opening balances that are new or differ; 0 takes one away.

    Returns account, key of the objects, kronor before and after, None where there is no balance.
    """
    gjort: list[list[str | None]] = []
    for (konto, nyckel), belopp in plan.balanser.items():
        var: dict[str, Any] = {
            "ar": plan.ar,
            "konto_id": konton.get(konto) or Konto.objects.get(nummer=konto).pk,
            "objektkombination_id": kombinationer.get(nyckel),
        }
        fore = Ingaendebalans.objects.filter(**var).values_list("belopp", flat=True).first()
        if belopp == Decimal(0):
            Ingaendebalans.objects.filter(**var).delete()
        else:
            Ingaendebalans.objects.update_or_create(**var, defaults={"belopp": belopp})
        var_fore, nu = (str(b) if b else None for b in (fore, belopp))
        gjort.append([konto, nyckel, var_fore, nu])
    return gjort


def bokfor_vers(
    vers: Sequence[Ver],
    sie_import: SieImport,
    konton: dict[str, int],
    kombinationer: dict[str, int],
    by: User,
    *,
    ordning: Mapping[int, int],
) -> None:
    """Write drafts and rows in batches, then post each series in one statement."""
    serier = sorted({serie_for(ver) for ver in vers})
    for kod in serier:
        Verifikationsserie.objects.get_or_create(kod=kod, defaults={"namn": f"Serie {kod}"})
    with bokforing(ar=sie_import.ar, serier=serier):
        for i in range(0, len(vers), OMGANG):
            _spara_utkast(vers[i : i + OMGANG], sie_import, konton, kombinationer, ordning)
        nu = timezone.now()
        for kod in serier:
            _numrera(sie_import, kod, nu, by)


def _spara_utkast(
    vers: Sequence[Ver],
    sie_import: SieImport,
    konton: dict[str, int],
    kombinationer: dict[str, int],
    ordning: Mapping[int, int],
) -> None:
    utkast = Verifikation.objects.bulk_create(
        Verifikation(
            ar=sie_import.ar,
            serie_id=serie_for(ver),
            datum=ver.datum,
            text=kortad(ver.text),
            sie_import=sie_import,
            filens_serie=ver.serie,
            filens_nummer=ver.nummer,
            filens_ordning=ordning.get(ver.radnummer, 1),
            radnummer=ver.radnummer,
        )
        for ver in vers
    )
    Rad.objects.bulk_create(
        (
            Rad(
                verifikation_id=verifikation.pk,
                konto_id=konton[rad.konto],
                objektkombination_id=kombinationer.get(objektnyckel(rad.objekt)),
                belopp=rad.belopp,
                text=kortad(rad.text),
                bokforingsdatum=ver.datum,
            )
            for verifikation, ver in zip(utkast, vers, strict=True)
            for rad in belopp_rader(ver)
        ),
        batch_size=5000,
    )


_POSTA = """
UPDATE ekonomi_verifikation
   SET nummer = ordnade.nummer, bokford_at = %s, bokford_by_id = %s
  FROM (SELECT id, %s + ROW_NUMBER() OVER (ORDER BY id) AS nummer
          FROM ekonomi_verifikation
         WHERE sie_import_id = %s AND serie_id = %s AND bokford_at IS NULL) AS ordnade
 WHERE ekonomi_verifikation.id = ordnade.id
"""


def _numrera(sie_import: SieImport, kod: str, nu: datetime, by: User) -> None:
    """Post the import's drafts of a series, numbered in the file's order after the last one."""
    fore = nasta_nummer(sie_import.ar, kod) - 1
    with connection.cursor() as cursor:
        tidpunkt = connection.ops.adapt_datetimefield_value(nu)
        cursor.execute(_POSTA, [tidpunkt, by.pk, fore, sie_import.pk, kod])
