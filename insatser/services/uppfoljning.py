"""Writes of follow-ups: written, handed in, taken back, accepted, sent back, opened again."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam import handelser
from finsam.identitet import avslojar
from finsam.models import User
from finsam.spara import spara
from insatser.models import Insats, Insatsuppfoljning
from insatser.uppfoljningsperiod import Uppfoljningsperiod

Status = Insatsuppfoljning.Status
AVSLOJAR = "Texten ser ut att innehålla {}. Ta bort det: här får ingen pekas ut."


@transaction.atomic
def skriv_uppfoljning(
    *, by: User, insats: Insats, period: Uppfoljningsperiod, gjort: str, avvikelser: str = ""
) -> Insatsuppfoljning:
    """Write the follow-up of a period, anew or again, without handing it in.

    Raises ValidationError for a period that the insats does not last into or that has not begun,
    for what tells who someone is, and once it is handed in.
    """
    if not period.dagar.overlappar(insats.period):
        raise ValidationError(f"{insats} pågår {insats.period}. Välj en period under den tiden.")
    if period.dagar.fran > timezone.localdate():
        raise ValidationError(f"{period.namn.capitalize()} har inte börjat.")
    for falt, text in (("gjort", gjort), ("avvikelser", avvikelser)):
        if vad := avslojar(text):
            raise ValidationError({falt: AVSLOJAR.format(vad)})
    kvartal = period.kvartal or None
    rader = Insatsuppfoljning.objects.select_for_update(of=("self",))
    rad = rader.filter(insats=insats, ar=period.ar, kvartal=kvartal).first()
    if rad is None:
        rad = Insatsuppfoljning(insats=insats, ar=period.ar, kvartal=kvartal)
    elif not rad.kan_skrivas:
        raise ValidationError(
            f"Uppföljningen är {rad.get_status_display().lower()} och ändras inte. Ta tillbaka "
            "den, eller be kansliet att återsända den."
        )
    rad.gjort, rad.avvikelser, rad.skriven_by = gjort, avvikelser, by
    rad.forfaller = period.forfaller
    return spara(rad, by=by, verb="skrev", insats=str(insats))


@transaction.atomic
def skriv_och_lamna_uppfoljning(
    *, by: User, insats: Insats, period: Uppfoljningsperiod, gjort: str, avvikelser: str = ""
) -> Insatsuppfoljning:
    """Write it and hand it in; refused as a whole."""
    rad = skriv_uppfoljning(by=by, insats=insats, period=period, gjort=gjort, avvikelser=avvikelser)
    return lamna_uppfoljning(by=by, uppfoljning=rad)


@transaction.atomic
def lamna_uppfoljning(*, by: User, uppfoljning: Insatsuppfoljning) -> Insatsuppfoljning:
    """Hand it in to the kansli; from now on its text stands."""
    rad = _las(uppfoljning)
    if not rad.kan_skrivas:
        raise ValidationError(f"Uppföljningen är redan {rad.get_status_display().lower()}.")
    if not rad.gjort.strip():
        raise ValidationError({"gjort": "Skriv vad som har gjorts innan du lämnar in."})
    rad.inlamnad_at, rad.inlamnad_by, rad.skal = timezone.now(), by, ""
    return _till(rad, Status.INLAMNAD, by, "lämnade in")


@transaction.atomic
def ta_tillbaka_uppfoljning(*, by: User, uppfoljning: Insatsuppfoljning) -> Insatsuppfoljning:
    """Take it back while the kansli has not accepted it."""
    rad = _las_inlamnad(uppfoljning)
    rad.inlamnad_at = rad.inlamnad_by = None
    return _till(rad, Status.UTKAST, by, "tog tillbaka")


@transaction.atomic
def godkann_uppfoljning(*, by: User, uppfoljning: Insatsuppfoljning) -> Insatsuppfoljning:
    """Accept it: the kansli has read it and asks for nothing more."""
    rad = _las_inlamnad(uppfoljning)
    rad.godkand_at, rad.godkand_by = timezone.now(), by
    return _till(rad, Status.GODKAND, by, "godkände")


@transaction.atomic
def atersand_uppfoljning(
    *, by: User, uppfoljning: Insatsuppfoljning, skal: str
) -> Insatsuppfoljning:
    """Send it back with what must change."""
    rad = _las_inlamnad(uppfoljning)
    if not skal.strip():
        raise ValidationError({"skal": "Skriv vad som ska ändras."})
    if vad := avslojar(skal):
        raise ValidationError({"skal": AVSLOJAR.format(vad)})
    rad.skal = skal.strip()
    return _till(rad, Status.ATERSAND, by, "återsände")


@transaction.atomic
def angra_godkannande(*, by: User, uppfoljning: Insatsuppfoljning) -> Insatsuppfoljning:
    """Open an accepted one again; it then waits for the kansli as before."""
    rad = _las(uppfoljning)
    if rad.status != Status.GODKAND:
        raise ValidationError("Uppföljningen är inte godkänd.")
    rad.godkand_at = rad.godkand_by = None
    return _till(rad, Status.INLAMNAD, by, "ångrade godkännandet")


@transaction.atomic
def kasta_uppfoljning(*, by: User, uppfoljning: Insatsuppfoljning) -> None:
    """Throw away a draft that was never handed in."""
    rad = _las(uppfoljning)
    if rad.status != Status.UTKAST:
        raise ValidationError("Bara ett utkast kan tas bort. Ta tillbaka uppföljningen först.")
    handelser.logga(by=by, verb="tog bort", objekt=rad, insats=str(rad.insats))
    rad.delete()


def _las(uppfoljning: Insatsuppfoljning) -> Insatsuppfoljning:
    """Return it as it is now, held until the transaction ends."""
    rader = Insatsuppfoljning.objects.select_for_update(of=("self",)).select_related("insats")
    return rader.get(pk=uppfoljning.pk)


def _las_inlamnad(uppfoljning: Insatsuppfoljning) -> Insatsuppfoljning:
    rad = _las(uppfoljning)
    if rad.status != Status.INLAMNAD:
        raise ValidationError(
            f"Uppföljningen är {rad.get_status_display().lower()} och väntar inte på kansliet."
        )
    return rad


def _till(rad: Insatsuppfoljning, status: str, by: User, verb: str) -> Insatsuppfoljning:
    """Log the step, never the words that came with it: the log is read by more and only grows."""
    rad.status = status
    return spara(rad, by=by, verb=verb, insats=str(rad.insats))
