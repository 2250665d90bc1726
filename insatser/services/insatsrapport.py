"""Writes about the yearly report of an insats: begin, write, own figures, and its course.

A report is written as utkast, handed in by the insats, sent back or approved by the kansli, and
opened again with a reason. What is approved is kept as bytes; nothing after it changes them.
"""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam import filer, handelser, versioner
from finsam.models import User
from finsam.personnummer import ser_ut_som_personnummer
from finsam.spara import spara
from finsam.versioner import Sparat
from insatser import rapportfil
from insatser.models import (
    Avsnittsversion,
    Insats,
    Insatsrapport,
    Insatsrapportuppgift,
    Rapportavsnitt,
    Rapportrubrik,
    Rapportsteg,
    Rapportversion,
)
from insatser.rapportinnehall import innehall
from insatser.rapportsiffror import att_publicera
from insatser.services.publicering import publicera

Status = Insatsrapport.Status
PERSONNUMMER = "Texten ser ut att innehålla ett personnummer. Ta bort det: här får ingen pekas ut."


@transaction.atomic
def borja_arsrapport(*, by: User, insats: Insats, ar: int) -> Insatsrapport:
    """Begin the report of a year with the förbund's headings; refused outside the insats's time."""
    period = insats.period
    if ar < period.fran.year or (period.till and ar > period.till.year):
        raise ValidationError(f"{insats} pågår {period}. Välj ett år under den tiden.")
    rubriker = list(Rapportrubrik.objects.anvanda().select_related("foralder"))
    if not rubriker:
        raise ValidationError("Förbundet har inga rubriker för årsrapporten än. Lägg till dem.")
    rapport = spara(Insatsrapport(insats=insats, ar=ar), by=by, verb="började skriva", ar=ar)
    for rubrik in rubriker:
        _satt_avsnitt(rapport, rubrik)
    return rapport


def _satt_avsnitt(rapport: Insatsrapport, rubrik: Rapportrubrik) -> None:
    """Copy a heading into a report, or give the one that is there the heading's words."""
    Rapportavsnitt.objects.update_or_create(
        rapport=rapport,
        nyckel=rubrik.nyckel,
        defaults={
            "foralder": rubrik.foralder.nyckel if rubrik.foralder else "",
            "rubrik": rubrik.rubrik,
            "hjalp": rubrik.hjalp,
            "siffror": rubrik.siffror,
            "ordning": rubrik.ordning,
        },
    )


@transaction.atomic
def hamta_rubriker(*, by: User, rapport: Insatsrapport) -> Insatsrapport:
    """Give a report that is being written the headings as they are now.

    A heading that is no longer used goes where nothing has been written below it; else it stays.
    """
    rapport = _las(rapport)
    _krav_skrivs(rapport)
    anvanda = list(Rapportrubrik.objects.anvanda().select_related("foralder"))
    for rubrik in anvanda:
        _satt_avsnitt(rapport, rubrik)
    ovriga = rapport.avsnitt.exclude(nyckel__in=[rubrik.nyckel for rubrik in anvanda])
    ovriga.filter(text_nummer=0, versioner=None).delete()
    handelser.logga(by=by, verb="hämtade rubriker", objekt=rapport)
    return rapport


def _las(rapport: Insatsrapport) -> Insatsrapport:
    """Return the report, held until the transaction ends."""
    return (
        Insatsrapport.objects.select_for_update(of=("self",))
        .select_related("insats")
        .get(pk=rapport.pk)
    )


def _krav_skrivs(rapport: Insatsrapport) -> None:
    if not rapport.kan_skrivas:
        raise ValidationError(
            f"Årsrapporten är {rapport.get_status_display().lower()} och kan inte ändras. "
            "Ta tillbaka eller öppna den först."
        )


# -- Texts -----------------------------------------------------------------------------------------


def _las_avsnitt(avsnitt: Rapportavsnitt) -> Rapportavsnitt:
    """Return the section, held until the transaction ends; refused where it is not written."""
    _krav_skrivs(_las(avsnitt.rapport))
    return Rapportavsnitt.objects.select_for_update().get(pk=avsnitt.pk)


@transaction.atomic
def spara_rapportavsnitt(
    *, by: User, avsnitt: Rapportavsnitt, text: str, bas: int, flik: str = ""
) -> Sparat:
    """Save what stands below a heading, written from version ``bas`` in the window ``flik``."""
    if ser_ut_som_personnummer(text):
        raise ValidationError(PERSONNUMMER)
    return versioner.spara(_las_avsnitt(avsnitt), "text", by=by, text=text, bas=bas, flik=flik)


@transaction.atomic
def behall_avsnitt(*, by: User, gren: Avsnittsversion) -> None:
    """Put a branch aside; it is kept among earlier versions."""
    versioner.behall_gallande(_las_avsnitt(gren.post), gren, by=by)


@transaction.atomic
def ta_in_avsnitt(*, by: User, gren: Avsnittsversion) -> Avsnittsversion:
    """Let a branch hold instead."""
    return versioner.ta_in_gren(_las_avsnitt(gren.post), gren, by=by)


@transaction.atomic
def lagg_ihop_avsnitt(*, by: User, gren: Avsnittsversion) -> Avsnittsversion:
    """Put both texts after each other, to be edited into one."""
    return versioner.lagg_ihop(_las_avsnitt(gren.post), gren, by=by)


@transaction.atomic
def aterstall_avsnitt(*, by: User, version: Avsnittsversion) -> Avsnittsversion:
    """Let an earlier version hold again, as a new one."""
    return versioner.aterstall(_las_avsnitt(version.post), version, by=by)


# -- The insats's own figures ----------------------------------------------------------------------


@transaction.atomic
def satt_egen_uppgift(
    *, by: User, rapport: Insatsrapport, siffror: str, nyckel: str, varde: int, skal: str
) -> Insatsrapportuppgift:
    """Note the insats's own count beside the system's, with the reason; both are kept."""
    rapport = _las(rapport)
    _krav_skrivs(rapport)
    nycklar = {"rapport": rapport, "siffror": siffror, "nyckel": nyckel}
    post = Insatsrapportuppgift.objects.filter(**nycklar).first() or Insatsrapportuppgift(**nycklar)
    post.varde, post.skal = varde, skal
    return spara(post, by=by, verb="noterade egen uppgift", siffra=f"{siffror}:{nyckel}")


@transaction.atomic
def ta_bort_egen_uppgift(*, by: User, uppgift: Insatsrapportuppgift) -> None:
    """Let the system's figure stand alone again."""
    _krav_skrivs(_las(uppgift.rapport))
    handelser.logga(by=by, verb="tog bort", objekt=uppgift)
    uppgift.delete()


# -- The course ------------------------------------------------------------------------------------


def _ga(rapport: Insatsrapport, status: str, slag: str, *, by: User, kommentar: str = "") -> None:
    """Take a step: the new state, a row of the course and one of the log."""
    steg = Rapportsteg(rapport=rapport, slag=slag, kommentar=kommentar.strip(), by=by)
    steg.full_clean()
    steg.save()
    rapport.status = status
    verb = steg.get_slag_display().lower()
    spara(rapport, by=by, verb=verb)


@transaction.atomic
def lamna_in_arsrapport(*, by: User, rapport: Insatsrapport) -> Insatsrapport:
    """Hand the report in to the kansli.

    Refused while nothing is written, while somebody's text waits to be chosen, and by an account
    that it is not written by (the caller has found it among the user's own).
    """
    rapport = _las(rapport)
    _krav_skrivs(rapport)
    if not rapport.avsnitt.exclude(text="").exists():
        raise ValidationError("Årsrapporten är tom. Skriv något under minst en rubrik först.")
    if Avsnittsversion.objects.grenar().filter(post__rapport=rapport).exists():
        raise ValidationError("Två har skrivit samtidigt. Välj först vilken text som ska gälla.")
    _ga(rapport, Status.INLAMNAD, Rapportsteg.Slag.INLAMNAD, by=by)
    return rapport


@transaction.atomic
def ta_tillbaka_arsrapport(*, by: User, rapport: Insatsrapport) -> Insatsrapport:
    """Take a report back that was handed in too early; not once it is approved."""
    rapport = _las(rapport)
    _krav_inlamnad(rapport)
    _ga(rapport, Status.UTKAST, Rapportsteg.Slag.ATERTAGEN, by=by)
    return rapport


def _krav_inlamnad(rapport: Insatsrapport) -> None:
    if rapport.status != Status.INLAMNAD:
        raise ValidationError("Årsrapporten är inte inlämnad. Läs om sidan.")


@transaction.atomic
def skicka_tillbaka_arsrapport(
    *, by: User, rapport: Insatsrapport, kommentar: str
) -> Insatsrapport:
    """Send a report back to be completed; the comment says with what."""
    rapport = _las(rapport)
    _krav_inlamnad(rapport)
    _ga(rapport, Status.TILLBAKA, Rapportsteg.Slag.TILLBAKA, by=by, kommentar=kommentar)
    return rapport


@transaction.atomic
def godkann_arsrapport(*, by: User, rapport: Insatsrapport) -> Rapportversion:
    """Approve a report that is handed in: its words and figures and its PDF are kept as they are.

    What is kept is what leaves the kansli: small counts are hidden in it, and its figures are
    noted as published.
    """
    rapport = _las(rapport)
    _krav_inlamnad(rapport)
    nu = timezone.now()
    nummer = rapport.versioner.count() + 1
    vad = innehall(rapport, godkand=timezone.localdate(nu), version=nummer)
    data = rapportfil.gor_pdf(vad, skapad=nu)
    fil = filer.behall(data, rapportfil.filnamn(vad), rapportfil.PDF, by=by)
    version = Rapportversion(
        rapport=rapport,
        nummer=nummer,
        innehall=vad.som_json(),
        fil=fil,
        sha256=fil.sha256,
        godkand_at=nu,
        godkand_by=by,
    )
    spara(version, by=by, verb="frös", sha256=fil.sha256)
    samling, dolda = att_publicera(rapport)
    if samling.publicerade:
        titel = f"{vad.titel}, version {nummer}"
        publicera(by=by, titel=titel, ar=rapport.ar, innehall=data, samling=samling, dolda=dolda)
    _ga(rapport, Status.GODKAND, Rapportsteg.Slag.GODKAND, by=by)
    return version


@transaction.atomic
def oppna_arsrapport(*, by: User, rapport: Insatsrapport, kommentar: str) -> Insatsrapport:
    """Open an approved report again, with the reason; what was approved is kept."""
    rapport = _las(rapport)
    if rapport.status != Status.GODKAND:
        raise ValidationError("Bara en godkänd årsrapport öppnas igen.")
    _ga(rapport, Status.UTKAST, Rapportsteg.Slag.OPPNAD, by=by, kommentar=kommentar)
    return rapport
