"""Imports a SIE file: preview without a trace, then everything or nothing."""

from collections.abc import Collection, Sequence
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from ekonomi.models import Ingaendebalans, Konto, Rakenskapsar, SieImport
from ekonomi.services.kontoplan import folj_forsta_filen
from ekonomi.services.overlamning import koppla_inlasta
from ekonomi.services.sie_bokforing import bokfor_vers
from ekonomi.services.sie_budget import budget_ur_import
from ekonomi.services.sie_byte import anteckna_byten, spara_skillnader, ta_ut_gamla
from ekonomi.services.sie_kontoplan import Nycklar, spara_kontoplan
from ekonomi.sie import SieFel
from ekonomi.sieplan import (
    Forhandsgranskning,
    Framsteg,
    Inlasning,
    Skillnad,
    inget_framsteg,
    las_in,
    planera,
)
from finsam import filer
from finsam.handelser import logga
from finsam.massinsattning import utan_skrapsamling
from finsam.models import Fil, User
from finsam.tur import ta_tur


@utan_skrapsamling()
def forhandsgranska(data: bytes, *, rar: int = 0) -> Forhandsgranskning:
    """Say what importing the file would do; nothing is written.

    ``rar`` chooses one of the file's years. Raises ValidationError when it is not a SIE file.
    """
    return planera(_las(data), rar=rar)


@utan_skrapsamling()
def importera(
    *,
    by: User,
    data: bytes,
    namn: str,
    rar: int = 0,
    bokfors: str = Rakenskapsar.Bokfors.ANNANSTANS,
    godta: Collection[str] = (),
    budget: bool = False,
    framsteg: Framsteg = inget_framsteg,
) -> tuple[Forhandsgranskning, SieImport | None]:
    """Import the file and return what was done, with the import's row.

    A year that the import makes is kept where ``bokfors`` says: whoever made the file. Only what
    is new is booked, so the same file again writes nothing and gives None; ``godta`` are the
    kinds of differences (``Filskillnad.Slag``) where the booked version gives way to the file's.
    ``budget`` makes a proposed budget of the file's, where something is imported.
    ``framsteg`` is told how much is read, and within the transaction how much is written.
    The file is read before the transaction, which then holds the write lock for as short as it
    can. Raises ValidationError, with everything that stops it, when nothing can be imported.
    """
    fil = _las(data, framsteg)
    with transaction.atomic():
        _vanta_pa_andra()
        plan = planera(fil, rar=rar)
        if plan.hinder or plan.ar is None:
            raise ValidationError(list(plan.hinder))
        if not plan.nagot_att_spara and not plan.skillnader_av(godta):
            return plan, None
        if plan.nytt_ar:
            plan.ar.bokfors = bokfors
        valda = plan.skillnader_av(godta)
        post = _skriv(plan, plan.ar, filer.ta_emot(data, namn, by=by), valda, by, framsteg)
        if budget:
            budget_ur_import(by=by, sie_import=post)
        return plan, post


def _vanta_pa_andra() -> None:
    """Wait for other imports and for locking.

    Of two that would make the same year, the later one then finds it made.
    """
    ta_tur("ekonomi_sieimport")
    list(Rakenskapsar.objects.select_for_update())


def _las(data: bytes, framsteg: Framsteg = inget_framsteg) -> Inlasning:
    try:
        return las_in(data, framsteg=framsteg)
    except SieFel as fel:
        raise ValidationError(str(fel)) from fel


def _skriv(
    plan: Forhandsgranskning,
    ar: Rakenskapsar,
    fil: Fil,
    valda: Sequence[Skillnad],
    by: User,
    framsteg: Framsteg,
) -> SieImport:
    if plan.nytt_ar:
        _spara_ar(ar)
    vers = [*plan.nya, *(s.ver for s in valda if s.ver)]
    forsta_filen = not Konto.objects.exists()
    nycklar = spara_kontoplan(plan.sie, vers)
    if forsta_filen:
        folj_forsta_filen(
            by=by, konton={n: (k.namn, k.ktyp or "") for n, k in plan.sie.konton.items()}
        )
    sie_import = SieImport.objects.create(
        fil=fil,
        sha256=plan.sha256,
        ar=ar,
        typ=plan.sie.sietyp,
        program=" ".join((plan.sie.program, plan.sie.programversion)).strip()[:200],
        kodning=plan.sie.kodning.namn,
        rapport=plan.rapport() | {"bytta": len(valda)},
        balanser=_satt_balanser(plan, nycklar),
        importerad_by=by,
    )
    spara_skillnader(by=by, sie_import=sie_import, skillnader=plan.ver_skillnader, valda=valda)
    stornon = ta_ut_gamla(by=by, sie_import=sie_import, valda=valda)
    ordning = plan.ordning | {s.ver.radnummer: s.ordning for s in valda if s.ver}
    bokfor_vers(vers, sie_import, nycklar, by, ordning=ordning, framsteg=framsteg)
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


def _spara_ar(ar: Rakenskapsar) -> None:
    """Make the year. Raises ValidationError when somebody else made it just now."""
    try:
        with transaction.atomic():
            ar.save(force_insert=True)
    except IntegrityError as fel:
        raise ValidationError(
            f"Någon annan lade upp räkenskapsåret {ar} samtidigt. Läs in filen igen."
        ) from fel


def _satt_balanser(plan: Forhandsgranskning, nycklar: Nycklar) -> list[list[str | None]]:
    """Set the opening balances that are new or differ; 0 takes one away.

    Returns account, key of the objects, kronor before and after, None where there is no balance.
    """
    gjort: list[list[str | None]] = []
    for (konto, nyckel), belopp in plan.balanser.items():
        var: dict[str, Any] = {
            "ar": plan.ar,
            "konto_id": nycklar.konton.get(konto) or Konto.objects.get(nummer=konto).pk,
            "objektkombination_id": nycklar.kombinationer.get(nyckel),
        }
        fore = Ingaendebalans.objects.filter(**var).values_list("belopp", flat=True).first()
        if belopp == Decimal(0):
            Ingaendebalans.objects.filter(**var).delete()
        else:
            Ingaendebalans.objects.update_or_create(**var, defaults={"belopp": belopp})
        var_fore, nu = (str(b) if b else None for b in (fore, belopp))
        gjort.append([konto, nyckel, var_fore, nu])
    return gjort
