"""Writes of the reports: made from a mall, written by people, printed to PDF."""

from collections.abc import Sequence
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam import filer
from finsam.handelser import logga
from finsam.models import User
from finsam.pdf import Framsteg
from finsam.period import samma_dag
from rapporter import arsflytt, utskrift
from rapporter import text as rapporttext
from rapporter.dokument import Medium, avsnitt_i, bygg, sista_dagen
from rapporter.mall import Avsnittsmall
from rapporter.models import Rapport, Rapportfil
from rapporter.nyrapport import Grund
from rapporter.papper import papper
from rapporter.services.lasning import krav_skrivs
from rapporter.services.skrivning import forsta_versioner
from rapporter.services.trad import plantera


@transaction.atomic
def skapa_rapport_fran_mall(
    *,
    typ: str,
    ar: int,
    mall: Sequence[Avsnittsmall],
    by: User,
    per_datum: date | None = None,
    foregaende: Rapport | None = None,
    **omslag: str,
) -> Rapport:
    """Return a new report with the mall's avsnitt, and the ``omslag``'s rubrik, motto and enhet.

    ``foregaende`` is the report that the mall was made of. Raises ValidationError where the
    report exists, its last day is in another year, or a text of the mall asks for something
    unknown; what stood in an earlier report is let through, for its writers to mend.
    """
    dag = per_datum or sista_dagen(typ, ar)
    if dag.year != ar:
        raise ValidationError({"per_datum": f"Sista dagen ska ligga i {ar}."})
    rapport = Rapport(typ=typ, ar=ar, per_datum=dag, foregaende=foregaende, **omslag)
    if Rapport.objects.filter(typ=typ, per_datum=rapport.per_datum).exists():
        raise ValidationError(f"{rapport} finns redan. Öppna den bland rapporterna.")
    rapport.full_clean()
    for a in () if foregaende else mall:
        _krav_giltig(a.text, plats=a.rubrik)
    rapport.save()
    antal = plantera(rapport, mall)
    forsta_versioner(avsnitt=rapport.avsnitt.all(), by=by)
    logga(by=by, verb="skapade rapport", objekt=rapport, avsnitt=antal)
    return rapport


@transaction.atomic
def skapa_rapport_fran_forra(
    *, fran: Rapport, by: User, ar: int | None = None, per_datum: date | None = None
) -> Rapport:
    """Return the report that follows ``fran``: its avsnitt, texts, writers and order as drafts.

    Without ``ar`` it is the next year's, to the same day of the year. Years written out in
    headings and references move along (rapporter.arsflytt). Raises ValidationError where the
    report exists.
    """
    ar = ar or fran.ar + 1
    return skapa_rapport_fran_mall(
        typ=fran.typ,
        ar=ar,
        per_datum=per_datum or samma_dag(fran.per_datum, ar),
        mall=arsflytt.flytta(avsnitt_i(fran), fran.ar, ar),
        foregaende=fran,
        rubrik=arsflytt.flytta_rubrik(fran.rubrik, fran.ar, ar),
        motto=fran.motto,
        enhet=fran.enhet,
        by=by,
    )


def skapa_rapport(
    *, typ: str, ar: int, grund: Grund, by: User, per_datum: date | None = None
) -> Rapport:
    """Return a new report begun from an earlier one or from a mall. Raises ValidationError."""
    if grund.rapport:
        return skapa_rapport_fran_forra(fran=grund.rapport, ar=ar, per_datum=per_datum, by=by)
    return skapa_rapport_fran_mall(typ=typ, ar=ar, mall=grund.avsnitt, per_datum=per_datum, by=by)


@transaction.atomic
def spara_uppgifter(
    *,
    rapport: Rapport,
    by: User,
    dnr: str,
    motto: str,
    rubrik: str | None = None,
    enhet: str | None = None,
) -> Rapport:
    """Save what stands on the cover and at the foot, and the unit of the tables.

    ``rubrik`` and ``enhet`` stay where none is given. The decision is not among them: a report
    is decided by ``faststall`` alone, which freezes it. Raises ValidationError by field.
    """
    krav_skrivs(rapport)
    rapport.dnr, rapport.motto = dnr, motto
    rapport.rubrik = rapport.rubrik if rubrik is None else rubrik
    rapport.enhet = rapport.enhet if enhet is None else enhet
    rapport.full_clean()
    rapport.save()
    logga(by=by, verb="ändrade rapportens uppgifter", objekt=rapport, dnr=dnr)
    return rapport


def skapa_pdf(
    *, rapport: Rapport, by: User | None, framsteg: Framsteg = lambda klara, alla: None
) -> Rapportfil:
    """Return the report's PDF, made now unless the kept one has the same content.

    ``framsteg`` is told how many parts are laid out, and of how many.
    """
    dokument = bygg(rapport, Medium.PAPPER)
    avtryck = utskrift.avtryck(papper(dokument))
    senaste = rapport.filer.first()
    if senaste is not None and senaste.avtryck == avtryck:
        return senaste
    nu = timezone.now()
    data = utskrift.gor_pdf(dokument, skapad=nu, framsteg=framsteg)
    return _behall_pdf(rapport, data, avtryck, utskrift.filnamn(dokument, "pdf"), nu, by)


@transaction.atomic
def _behall_pdf(
    rapport: Rapport, data: bytes, avtryck: str, namn: str, nu: datetime, by: User | None
) -> Rapportfil:
    """Keep a made PDF; the write is short, the layout was done before it."""
    fil = filer.behall(data, namn, utskrift.PDF, by=by)
    rad = Rapportfil.objects.create(
        rapport=rapport, avtryck=avtryck, fil=fil, skapad_at=nu, skapad_by=by
    )
    logga(by=by, verb="skapade pdf", objekt=rapport, avtryck=avtryck)
    return rad


def _krav_giltig(text: str, *, plats: str = "") -> None:
    fel = rapporttext.granska(text)
    if fel:
        inledning = f"{plats}: " if plats else ""
        raise ValidationError({"text": [f"{inledning}{f}" for f in fel]})
