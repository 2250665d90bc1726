"""The letters of a round: asked to sign, reminded, told how it ended. Sent by the worker.

What is under sekretess is never named in a letter.
"""

import logging
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django_tasks import task

from finsam import epost, handelser
from finsam.format import langt_datum
from finsam.models import User
from styrelse.models import Person, Runda, Underskrift
from styrelse.rundandringar import mellan
from styrelse.rundpaminnelse import ska_paminnas

logger = logging.getLogger(__name__)
Status = Runda.Status
_SLUT = {
    Status.KLAR: "Alla har skrivit under",
    Status.AVBOJD: "Underskriften är avböjd",
    Status.ATERKALLAD: "Återkallat",
}


@task()
def bjud_in(runda_id: int) -> None:
    """Ask those whose turn it is and who have not been asked. What fails is tried the next day."""
    runda = Runda.objects.filter(pk=runda_id, status=Status.PAGAR).som_visas().first()
    if runda is None:
        return
    att_bjuda = runda.handling.underskrifter.i_tur().filter(bjuden_at=None)
    for plats in att_bjuda.select_related("person__user"):
        if fel := _bjud_en(runda, plats):
            logger.warning("Inbjudan i runda %s gick inte fram: %s", runda.pk, fel)


def _bjud_en(runda: Runda, plats: Underskrift) -> str:
    """Send one invitation and note that it left; a place is asked once."""
    if fel := _sand(
        plats.person,
        f"Skriv under: {namn_i_brev(runda)}",
        f"{_vad(runda)} väntar på din underskrift som {plats.funktionstext}.{_sist(runda)}\n\n"
        f"Läs och skriv under här:\n{epost.lank(*sidan(runda))}\n\n"
        "Du kan skriva under i systemet, med kommunens e-legitimation eller på papper.\n",
    ):
        return fel
    with transaction.atomic():
        Runda.objects.select_for_update(of=("self",)).get(pk=runda.pk)  # before its place
        pagar = {"pk": plats.pk, "satt": "", "bjuden_at": None, "handling__runda__status": "pagar"}
        Underskrift.objects.filter(**pagar).update(bjuden_at=timezone.now())
        handelser.logga(by=None, verb="bad om underskrift", objekt=plats)
    return ""


@task()
def meddela_slut(runda_id: int) -> None:
    """Tell how the round ended: whoever began it, and all who had been asked or had signed."""
    runda = Runda.objects.som_visas().select_related("skapad_by").get(pk=runda_id)
    rubrik = f"{_SLUT[Status(runda.status)]}: {namn_i_brev(runda)}"
    skal = f"\n\nSkälet: {runda.skal}" if runda.skal and not runda.handling.sekretess else ""
    text = f"{_vad(runda)}: {_SLUT[Status(runda.status)].lower()}.{skal}\n\n"
    text += f"{epost.lank(*sidan(runda))}\n"
    for mottagare in _berorda(runda):
        if fel := mottagare(rubrik, text):
            logger.warning("Besked om runda %s gick inte fram: %s", runda.pk, fel)


def _berorda(runda: Runda) -> Iterable[Callable[[str, str], str]]:
    """Return how to reach each who is concerned, an address once."""
    vem = runda.skapad_by
    sedda = {vem.email}
    yield partial(_sand_till, vem.email, vem.namn)
    for plats in runda.handling.underskrifter.select_related("person__user"):
        till = plats.person.epostadress
        if till and till not in sedda and (plats.bjuden_at or plats.satt):
            sedda.add(till)
            yield partial(_sand_till, till, plats.namn)


@task()
def jamfor_versioner(runda_id: int) -> None:
    """Compare the words with the earlier version's, so that the page has them at once."""
    runda = Runda.objects.som_visas().get(pk=runda_id)
    if runda.foregaende:
        mellan(runda.foregaende.handling.fil, runda.handling.fil)


def paminn_runda(*, by: User | None, runda: Runda, plats: Underskrift | None = None) -> list[str]:
    """Remind those whose turn it is, or one of them; return what went wrong, a sentence each.

    ``by`` is None for the reminders that go by themselves. Raises ValidationError where nobody
    is left to remind.
    """
    saknas = runda.handling.underskrifter.i_tur().select_related("person__user")
    vilka = [u for u in saknas if plats is None or u.pk == plats.pk]
    if not runda.pagar or not vilka:
        raise ValidationError("Ingen behöver påminnas.")
    fel = [brist for u in vilka if (brist := _paminn_en(runda, u))]
    with transaction.atomic():
        Runda.objects.filter(pk=runda.pk).update(paminnelse_at=timezone.now())
        handelser.logga(by=by, verb="påminde", objekt=runda, antal=len(vilka) - len(fel))
    return fel


def _paminn_en(runda: Runda, plats: Underskrift) -> str:
    return _sand(
        plats.person,
        f"Påminnelse om underskrift: {namn_i_brev(runda)}",
        f"{_vad(runda)} väntar fortfarande på din underskrift.{_sist(runda)}\n\n"
        f"Läs och skriv under här:\n{epost.lank(*sidan(runda))}\n\n"
        f"{_annars(runda)}\n",
    )


def _annars(runda: Runda) -> str:
    """Return what whoever does not sign can do."""
    if hasattr(runda.handling, "justering"):
        return "Stämmer något inte? Återsänd protokollet på sidan, och skriv varför."
    return "Kan du inte skriva under, eller vill du inte? Säg det på sidan, så vet kansliet."


def skicka_dagens(dag: date) -> tuple[int, list[str]]:
    """Send a day's reminders, and the invitations that did not leave; return (rounds, failures)."""
    antal, fel = 0, []
    for runda in Runda.objects.pagaende().som_visas():
        bjud_in.enqueue(runda.pk)
        if not ska_paminnas(runda, dag):
            continue
        antal += 1
        fel += paminn_runda(by=None, runda=runda)
    return antal, fel


def namn_i_brev(runda: Runda) -> str:
    """Return what a letter may call the document; one under sekretess goes without its name."""
    return str(runda.handling)


def sidan(runda: Runda) -> tuple[str, int]:
    """Return name and argument of the page on which one signs."""
    if hasattr(runda.handling, "justering"):
        return "styrelse:justering", runda.handling.justering.pk
    return "styrelse:runda", runda.pk


def _vad(runda: Runda) -> str:
    hemlig = runda.handling.sekretess
    return f"{namn_i_brev(runda)} ({runda.vad})" if runda.vad and not hemlig else namn_i_brev(runda)


def _sist(runda: Runda) -> str:
    return f" Skriv under senast {langt_datum(runda.senast)}." if runda.senast else ""


def _sand(person: Person, rubrik: str, text: str) -> str:
    till = person.epostadress
    if not till:
        return f"{person.namn} har ingen e-postadress. Lägg in den på personens sida."
    return _sand_till(till, person.namn, rubrik, text)


def _sand_till(till: str, namn: str, rubrik: str, text: str) -> str:
    fel = epost.sand(till=till, rubrik=rubrik, text=f"Hej {namn}!\n\n{text}")
    return f"{namn}: {fel}" if fel else ""
