"""Writes of contacts and messages: who is reached, what was sent, and what did not leave."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam.epost import sand
from finsam.format import uppraknat
from finsam.handelser import logga
from finsam.models import User
from finsam.spara import andra, spara
from styrelse.models import (
    Kontakt,
    Meddelande,
    Meddelandemottagare,
    Organ,
    Organisation,
    Uppdrag,
)

UTAN_ADRESS = "Det finns ingen e-postadress. Lägg till den på personens sida."


@transaction.atomic
def lagg_till_kontakt(
    *, by: User, organisation: Organisation, namn: str, epost: str, funktion: bool = False
) -> Kontakt:
    """Add an address at an organisation."""
    kontakt = Kontakt(organisation=organisation, namn=namn, epost=epost.lower(), funktion=funktion)
    return spara(kontakt, by=by, verb="lade till kontakt")


@transaction.atomic
def andra_kontakt(*, by: User, kontakt: Kontakt, **falt: object) -> Kontakt:
    """Change an address or who is behind it."""
    return andra(kontakt, falt, by=by)


@transaction.atomic
def ta_bort_kontakt(*, by: User, kontakt: Kontakt) -> None:
    """Remove an address; messages that went there keep it."""
    logga(by=by, verb="tog bort kontakt", objekt=kontakt)
    kontakt.delete()


@transaction.atomic
def skriv_meddelande(
    *,
    by: User,
    amne: str,
    text: str,
    organ: Iterable[Organ] = (),
    organisationer: Iterable[Organisation] = (),
    dag: date | None = None,
) -> Meddelande:
    """Write a message to everyone who sits in the organs on the day, and to organisations.

    Of an organisation its function mail boxes, else its other contacts. Each address gets one
    mail. Raises ValidationError where nobody is to have it.
    """
    grupper, vilka = list(organ), list(organisationer)
    idag = dag or timezone.localdate()
    mottagare = _unika([*_i_organen(grupper, idag), *_hos(vilka)])
    if not mottagare:
        raise ValidationError(
            "Ingen skulle få det. Välj ett organ där någon har uppdrag, eller en organisation "
            "som har en kontakt."
        )
    till = uppraknat(str(v) for v in (*grupper, *vilka))
    meddelande = Meddelande(amne=amne, text=text, till=till[:300], skapat_by=by)
    spara(meddelande, by=by, verb="skrev meddelande", antal=len(mottagare))
    Meddelandemottagare.objects.bulk_create(
        Meddelandemottagare(meddelande=meddelande, namn=namn[:160], epost=adress)
        for namn, adress in mottagare
    )
    return meddelande


def skicka_meddelande(*, by: User, meddelande: Meddelande) -> tuple[int, list[str]]:
    """Send it to those it has not left for; return how many it left for, and whom it did not reach.

    Each one's outcome is kept as it comes; a server that stops half-way leaves the rest to send.
    """
    kvar = list(meddelande.mottagare.kvar())
    missade = [str(m) for m in kvar if _skicka_till(meddelande, m, by)]
    return len(kvar) - len(missade), missade


def _skicka_till(meddelande: Meddelande, mottagare: Meddelandemottagare, by: User) -> str:
    """Send it to one and keep the outcome; return "" or why it did not leave."""
    mottagare.fel = UTAN_ADRESS
    if mottagare.epost:
        mottagare.fel = sand(
            till=mottagare.epost,
            rubrik=meddelande.amne,
            text=meddelande.text,
            svar_till=[by.email],
        )
    if not mottagare.fel:
        mottagare.skickat_at = timezone.now()
    mottagare.save(update_fields=["fel", "skickat_at"])
    return mottagare.fel


def _i_organen(organ: list[Organ], dag: date) -> Iterator[tuple[str, str]]:
    """Those who hold an assignment in the organs on the day."""
    uppdrag = Uppdrag.objects.filter(organ__in=organ).vid(dag)
    for rad in uppdrag.select_related("person__user").order_by("person__namn", "pk"):
        yield rad.person.namn, rad.person.epostadress


def _hos(organisationer: list[Organisation]) -> Iterator[tuple[str, str]]:
    """The contacts of the organisations, the function mail boxes where there are any."""
    alla = Kontakt.objects.filter(organisation__in=organisationer).med_organisation()
    med_funktion = {k.organisation_id for k in alla if k.funktion}
    for kontakt in alla:
        if kontakt.funktion or kontakt.organisation_id not in med_funktion:
            yield str(kontakt), kontakt.epost


def _unika(alla: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """One for each address; those without one stand under their names, so that it shows."""
    unika: dict[str, tuple[str, str]] = {}
    for namn, adress in alla:
        ren = adress.lower()
        unika.setdefault(ren or f"utan adress: {namn}", (namn, ren))
    return list(unika.values())
