"""Writes of the review: who is asked to read, who has read, what they say and what came of it."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam.behorighet import Behorighet
from finsam.epost import lank, sand
from finsam.handelser import logga
from finsam.models import User
from finsam.spara import spara
from rapporter.inbjudningsbrev import brev, rubrikrad
from rapporter.models import Inbjudan, Inbjuden, Kommentar, Lasning, Utgava
from rapporter.services.lasning import krav_skrivs
from styrelse.models import Organ, Uppdrag
from styrelse.services.kallelse import UTAN_ADRESS, Utskick

LANGST = 5_000  # tecken i en kommentar


def bjud_in(
    *, by: User, utgava: Utgava, organ: Organ, senast: date, meddelande: str = ""
) -> tuple[Inbjudan, Utskick]:
    """Ask an organ to read a draft, and send each of its people a mail.

    What could not be sent is kept with why, and can be sent again. Raises ValidationError where
    nobody sits in the organ, it has been asked already or the day has passed.
    """
    inbjudan = gor_inbjudan(by=by, utgava=utgava, organ=organ, senast=senast, meddelande=meddelande)
    return inbjudan, skicka_inbjudan(by=by, inbjudan=inbjudan)


@transaction.atomic
def gor_inbjudan(
    *, by: User, utgava: Utgava, organ: Organ, senast: date, meddelande: str = ""
) -> Inbjudan:
    """Keep an invitation with everyone who sits in the organ today."""
    idag = timezone.localdate()
    if utgava.slag != Utgava.Slag.UTKAST:
        raise ValidationError("Bara ett utkast skickas ut för synpunkter.")
    if senast < idag:
        raise ValidationError({"senast": "Dagen har redan varit. Välj en dag framåt."})
    if utgava.inbjudningar.filter(organ=organ).exists():
        raise ValidationError({"organ": f"{organ} har redan fått versionen."})
    rader = Uppdrag.objects.vid(idag).filter(organ=organ).i_ordning()
    personer = {u.person_id: u.person for u in rader.select_related("person__user")}
    if not personer:
        raise ValidationError(
            {"organ": f"Ingen har uppdrag i {organ} i dag. Lägg till uppdragen först."}
        )
    inbjudan = Inbjudan(
        utgava=utgava, organ=organ, senast=senast, meddelande=meddelande.strip(), by=by
    )
    spara(inbjudan, by=by, verb="bjöd in att läsa", organ=str(organ), antal=len(personer))
    Inbjuden.objects.bulk_create(
        Inbjuden(inbjudan=inbjudan, person=person, epost=person.epostadress)
        for person in personer.values()
    )
    return inbjudan


def skicka_inbjudan(*, by: User, inbjudan: Inbjudan) -> Utskick:
    """Send to those it has not left for; each one's outcome is kept as it comes."""
    kvar = list(inbjudan.inbjudna.filter(skickad_at=None).select_related("person__user"))
    ej_nadda = [str(i) for i in kvar if _skicka_till(by=by, inbjuden=i)]
    return Utskick("Inbjudan", len(kvar) - len(ej_nadda), tuple(ej_nadda))


def skicka_igen(*, by: User, inbjuden: Inbjuden) -> Inbjuden:
    """Send once more to somebody whom the mail did not reach.

    Raises ValidationError where it has left, the day has passed, the report is decided, or it
    does not leave now either.
    """
    if inbjuden.skickad_at:
        raise ValidationError(f"Brevet till {inbjuden} är redan skickat.")
    if inbjuden.inbjudan.senast < timezone.localdate():
        raise ValidationError("Sista dagen för synpunkter har varit. Skicka ut ett nytt utkast.")
    krav_skrivs(inbjuden.inbjudan.utgava.rapport)
    if fel := _skicka_till(by=by, inbjuden=inbjuden):
        raise ValidationError(f"Brevet till {inbjuden} gick inte i väg. {fel}")
    logga(by=by, verb="skickade inbjudan igen", objekt=inbjuden.inbjudan, till=str(inbjuden))
    return inbjuden


def _skicka_till(*, by: User, inbjuden: Inbjuden) -> str:
    """Send to one; return "" or why it did not leave."""
    inbjuden.epost = inbjuden.person.epostadress
    if not inbjuden.epost:
        inbjuden.fel = UTAN_ADRESS
    else:
        inbjuden.fel = sand(
            till=inbjuden.epost,
            rubrik=rubrikrad(inbjuden),
            text=brev(inbjuden, lank("rapporter:utgava", inbjuden.inbjudan.utgava_id)),
            svar_till=[by.email],
        )
    if not inbjuden.fel:
        inbjuden.skickad_at = timezone.now()
    inbjuden.save(update_fields=["epost", "fel", "skickad_at"])
    return inbjuden.fel


@transaction.atomic
def har_last(*, by: User, utgava: Utgava) -> Lasning:
    """Note that somebody has read a version, once."""
    lasning, ny = Lasning.objects.get_or_create(utgava=utgava, by=by)
    if ny:
        logga(by=by, verb="läste", objekt=utgava)
    return lasning


@transaction.atomic
def kommentera(*, by: User, utgava: Utgava, avsnitt: str, text: str, citat: str = "") -> Kommentar:
    """Say something about an avsnitt of a draft; it goes to whoever writes that avsnitt.

    Raises ValidationError for an avsnitt that the version lacks, no words, or too many.
    """
    rubriker = {t["nyckel"]: t["rubrik"] for t in utgava.texter}
    if avsnitt not in rubriker:
        raise ValidationError("Avsnittet finns inte i den versionen. Läs om sidan.")
    if utgava.slag != Utgava.Slag.UTKAST:
        raise ValidationError("Rapporten är beslutad. Synpunkter lämnas på utkast.")
    text, citat = _ren(text), _ren(citat)
    if not text:
        raise ValidationError({"text": "Skriv vad du vill säga om avsnittet."})
    if len(text) + len(citat) > LANGST:
        raise ValidationError({"text": f"Kommentaren får ha högst {LANGST} tecken."})
    rad = utgava.rapport.avsnitt.filter(nyckel=avsnitt).select_related("skribent").first()
    kommentar = Kommentar(
        utgava=utgava,
        avsnitt=avsnitt,
        rubrik=str(rubriker[avsnitt])[:160],
        citat=citat,
        text=text,
        by=by,
        tilldelad=rad.skribent if rad else None,
    )
    return spara(kommentar, by=by, verb="kommenterade", version=utgava.nummer)


def _ren(text: str) -> str:
    return text.replace("\r\n", "\n").strip()


@transaction.atomic
def tilldela(*, by: User, kommentar: Kommentar, till: User | None) -> Kommentar:
    """Say who takes care of a comment; None gives it back to the kansli as a whole."""
    rad = Kommentar.objects.select_for_update().get(pk=kommentar.pk)
    _krav_olost(rad)
    if till is not None and not till.har(Behorighet.SE_RAPPORTER):
        raise ValidationError({"till": "Den personen ser inte rapporter. Välj någon annan."})
    rad.tilldelad = till
    return spara(rad, by=by, verb="tilldelade", till=str(till or ""))


@transaction.atomic
def los(*, by: User, kommentar: Kommentar, losning: str, svar: str = "") -> Kommentar:
    """Say what was done about a comment, and answer it; nothing done needs an answer."""
    rad = Kommentar.objects.select_for_update().get(pk=kommentar.pk)
    _krav_olost(rad)
    svar = _ren(svar)
    if losning not in Kommentar.Losning.values:
        raise ValidationError({"losning": "Välj vad som gjordes."})
    if not svar and losning != Kommentar.Losning.ANDRAT:
        raise ValidationError({"svar": "Skriv ett svar till den som har kommenterat."})
    rad.losning, rad.svar, rad.lost_at, rad.lost_by = losning, svar, timezone.now(), by
    return spara(rad, by=by, verb="löste", losning=losning)


@transaction.atomic
def oppna_igen(*, by: User, kommentar: Kommentar) -> Kommentar:
    """Make a resolved comment a task again; the answer stays until the next one."""
    rad = Kommentar.objects.select_for_update().get(pk=kommentar.pk)
    if not rad.ar_lost:
        raise ValidationError("Kommentaren är inte löst.")
    rad.losning, rad.lost_at, rad.lost_by = "", None, None
    return spara(rad, by=by, verb="öppnade igen")


def _krav_olost(kommentar: Kommentar) -> None:
    if kommentar.ar_lost:
        raise ValidationError("Kommentaren är redan löst. Öppna den igen först.")
