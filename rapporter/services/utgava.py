"""Writes of versions: a numbered draft, what was decided, and a decision withdrawn."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from finsam import filer
from finsam.format import med_ord
from finsam.handelser import logga
from finsam.models import Fil, User
from insatser.fasta import FastaTal
from insatser.models import Publicering
from insatser.services import publicera
from rapporter import utskrift
from rapporter.dokument import Medium, bygg
from rapporter.hinder import hinder
from rapporter.models import Rapport, Utgava
from rapporter.services.lasning import krav_skrivs
from rapporter.utgavebild import bild
from rapporter.utgavefiler import HTML, JSON, SIE, Utgavefiler, avtryck_nu, gor_filer
from styrelse.models import Beslut, Runda
from styrelse.services.runda import aterkalla_runda

Framsteg = Callable[[int, str], None]
HANN_FORE = "Någon annan gjorde en version samtidigt. Inget är sparat. Försök igen."
ANDRADES = (
    "Text eller siffror ändrades medan filerna gjordes. Inget är beslutat och inget är sparat. "
    "Se efter vad som ändrades och försök igen."
)


@dataclass(frozen=True, slots=True)
class Styrelsebeslut:
    """The decision of the board that a report lies fast by (FinsamL 24 §)."""

    datum: date
    paragraf: str
    beslut: Beslut | None = None


def _tyst(procent: int, meddelande: str) -> None:
    """Tell nobody how far it has come."""


def nasta_nummer(rapport: Rapport) -> int:
    """Return the number of the report's next version; none is ever used again."""
    return (rapport.utgavor.aggregate(sist=Max("nummer"))["sist"] or 0) + 1


@transaction.atomic
def ta_utgava(
    *,
    rapport: Rapport,
    slag: str,
    by: User,
    at: datetime | None = None,
    nummer: int | None = None,
    gjorda: Utgavefiler | None = None,
    beslut: Styrelsebeslut | None = None,
    publicering: Publicering | None = None,
) -> Utgava:
    """Keep the report as it is now as its next version, and return it.

    ``gjorda`` are its files; without them (a draft for reading here only) the texts, figures
    and tables are kept. Raises ValidationError where the number has been taken meanwhile.
    """
    rad = Rapport.objects.select_for_update().get(pk=rapport.pk)
    ledigt = nasta_nummer(rad)
    if nummer is not None and nummer != ledigt:
        raise ValidationError(HANN_FORE)
    bilden = gjorda.bild if gjorda else bild(bygg(rapport, Medium.FIL))
    utgava = Utgava(
        rapport=rad,
        nummer=ledigt,
        slag=slag,
        texter=bilden.texter,
        siffror=bilden.siffror,
        tabeller=bilden.tabeller,
        at=at or timezone.now(),
        by=by,
        publicering=publicering,
        **(_behall(rapport, ledigt, gjorda, by) if gjorda else {}),
    )
    if beslut:
        utgava.datum, utgava.paragraf = beslut.datum, beslut.paragraf
        utgava.beslut = beslut.beslut
    utgava.save()
    avtryck = {namn: fil.sha256 for namn in _FILER if (fil := getattr(utgava, namn))}
    logga(by=by, verb="gjorde version av", objekt=rad, nummer=ledigt, slag=slag, **avtryck)
    return utgava


_FILER = ("html", "pdf", "json", "sie")


def _behall(rapport: Rapport, nummer: int, gjorda: Utgavefiler, by: User) -> dict[str, Fil]:
    namn = f"{rapport.typ}-{rapport.per_datum:%Y-%m-%d}-version-{nummer}"
    delar = (
        ("html", gjorda.html, "html", HTML),
        ("pdf", gjorda.pdf, "pdf", utskrift.PDF),
        ("json", gjorda.json, "json", JSON),
        ("sie", gjorda.sie, "se", SIE),
    )
    return {
        falt: filer.behall(data, f"{namn}.{andelse}", typ, by=by)
        for falt, data, andelse, typ in delar
        if data
    }


def gor_utkast(*, rapport: Rapport, by: User, framsteg: Framsteg = _tyst) -> Utgava:
    """Make the next numbered draft with its PDF, across whose pages UTKAST stands.

    Raises ValidationError where the report is decided.
    """
    krav_skrivs(rapport)
    nummer, nu = nasta_nummer(rapport), timezone.now()
    framsteg(20, "Sätter text, tabeller och diagram.")
    gjorda = gor_filer(rapport, skapad=nu, utkast=f"UTKAST version {nummer}")
    framsteg(90, "Sparar versionen.")
    return ta_utgava(
        rapport=rapport, slag=Utgava.Slag.UTKAST, by=by, at=nu, nummer=nummer, gjorda=gjorda
    )


def faststall(
    *, rapport: Rapport, by: User, beslut: Styrelsebeslut, framsteg: Framsteg = _tyst
) -> Utgava:
    """Let the report lie fast as the board decided it, and return the decided version.

    The files are made first, then the gate is asked once more; the write is one short
    transaction that holds all of it or none, and only where what was printed still is so.
    Raises ValidationError where something hinders it, or has changed meanwhile.
    """
    krav_kan_faststallas(rapport, beslut)
    _skriv_beslut(rapport, beslut)
    nummer, nu = nasta_nummer(rapport), timezone.now()
    framsteg(20, "Sätter text, tabeller och diagram.")
    gjorda = gor_filer(rapport, skapad=nu)
    framsteg(80, "Kontrollerar att inget har ändrats och låser rapporten.")
    _krav_utan_hinder(Rapport.objects.get(pk=rapport.pk))  # what was printed, not what was before
    with transaction.atomic():
        rad = Rapport.objects.select_for_update().get(pk=rapport.pk)
        krav_skrivs(rad)
        _skriv_beslut(rad, beslut)
        if avtryck_nu(rad) != gjorda.avtryck:
            raise ValidationError(ANDRADES)
        rad.full_clean()
        rad.save()
        utgava = ta_utgava(
            rapport=rad,
            slag=Utgava.Slag.BESLUTAD,
            by=by,
            at=nu,
            nummer=nummer,
            gjorda=gjorda,
            beslut=beslut,
            publicering=_publicera(rad, nummer, gjorda, by),
        )
        logga(by=by, verb="fastställde", objekt=rad, nummer=nummer, paragraf=beslut.paragraf)
    return utgava


def krav_kan_faststallas(rapport: Rapport, beslut: Styrelsebeslut) -> None:
    """Raise ValidationError for a day to come, a decided report, and where something hinders."""
    if beslut.datum > timezone.localdate():
        raise ValidationError(
            {"datum": "Styrelsen kan inte ha beslutat en dag som inte har varit."}
        )
    krav_skrivs(rapport)
    _krav_utan_hinder(rapport)


def _krav_utan_hinder(rapport: Rapport) -> None:
    if funna := hinder(rapport):
        raise ValidationError(
            f"{med_ord(len(funna), 'sak', 'saker')} hindrar beslutet. Den första: "
            f"{funna[0].text} Rätta och försök igen."
        )


def _skriv_beslut(rapport: Rapport, beslut: Styrelsebeslut) -> None:
    rapport.beslutad_datum, rapport.beslutad_paragraf = beslut.datum, beslut.paragraf


def _publicera(rapport: Rapport, nummer: int, gjorda: Utgavefiler, by: User) -> Publicering | None:
    """Note that the year's protected counts leave the kansli with the report; None without any."""
    fasta = FastaTal(rapport.ar)
    if not any(fasta.samling.tal[s] for s in fasta.samling.publicerade):
        return None
    return publicera(
        by=by,
        titel=f"{rapport.titel}, version {nummer}",
        ar=rapport.ar,
        innehall=gjorda.pdf,
        samling=fasta.samling,
        dolda=fasta.dolda,
    )


@transaction.atomic
def aterkalla(*, utgava: Utgava, by: User, skal: str) -> Utgava:
    """Withdraw a decision with its reason: the report can be written again, the version stays.

    Signatures that it waits for or has are withdrawn with it.
    Raises ValidationError where there is no reason, or nothing to withdraw.
    """
    rapport = Rapport.objects.select_for_update().get(pk=utgava.rapport_id)
    rad = Utgava.objects.select_for_update().get(pk=utgava.pk)
    if not rad.galler:
        raise ValidationError("Versionen är inte ett beslut som gäller. Läs om sidan.")
    if not skal.strip():
        raise ValidationError({"skal": "Skriv varför beslutet återkallas."})
    rad.aterkallad_at, rad.aterkallad_by = timezone.now(), by
    rad.aterkallad_skal = skal.replace("\r\n", "\n").strip()
    rad.save(update_fields=["aterkallad_at", "aterkallad_by", "aterkallad_skal"])
    rapport.beslutad_datum, rapport.beslutad_paragraf = None, ""
    rapport.save(update_fields=["beslutad_datum", "beslutad_paragraf"])
    logga(by=by, verb="återkallade beslutet om", objekt=rapport, nummer=rad.nummer)
    _aterkalla_underskrifter(rad, by)
    return rad


def _aterkalla_underskrifter(utgava: Utgava, by: User) -> None:
    """Withdraw what was laid for signature: who verifies the file is told that it was."""
    kvar = (Runda.Status.PAGAR, Runda.Status.KLAR)
    runda = Runda.objects.filter(handling=utgava.handling_id, status__in=kvar).first()
    if runda is not None:
        aterkalla_runda(by=by, runda=runda, skal=utgava.aterkallad_skal[:500])
