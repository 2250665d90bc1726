"""People and an attestordning for tests: who may attest what, up to how much."""

from datetime import date
from decimal import Decimal
from typing import Any

from allauth.account.internal.flows.login import record_authentication
from django.http import HttpRequest
from django.test import Client

from ekonomi.models import Attestregel, Attestslag
from ekonomi.services.attestordning import lagg_till_regel
from finsam.models import User
from styrelse import services
from styrelse.models import Ordforandeskap, Organ, Uppdrag

BESLUT = {"beslutad_datum": date(2021, 12, 10), "paragraf": "52"}
FRAN = date(2022, 1, 1)


def regel(by: User, **falt: Any) -> Attestregel:
    """A line of the attestordning, by default of everything, without limit, from 2022 on."""
    gren = {"slag": Attestslag.ALLT, "from_datum": FRAN, **BESLUT, **falt}
    return lagg_till_regel(by=by, **gren)


def gor_till_ordforande(
    by: User, user: User, *, fran: date = FRAN, till: date | None = None
) -> Ordforandeskap:
    """Let the user chair the board."""
    organ = Organ.objects.filter(typ=Organ.Typ.STYRELSE).first() or services.inratta_organ(
        by=by, namn="Styrelsen", typ=Organ.Typ.STYRELSE, from_datum=date(2020, 1, 1)
    )
    person = services.registrera_person(by=by, namn=str(user), user=user)
    uppdrag = services.tilltrad(
        by=by, person=person, organ=organ, roll=Uppdrag.Roll.LEDAMOT, from_datum=fran
    )
    return services.satt_ordforandeskap(
        by=by,
        uppdrag=uppdrag,
        roll=Ordforandeskap.Roll.ORDFORANDE,
        from_datum=fran,
        till_datum=till,
    )


def lagg_ordning(chef: User, ordforande: User) -> tuple[Attestregel, Attestregel, Attestregel]:
    """The usual one: the förbundschef to 100 000 kr, the chair above and for the chef's own."""
    gor_till_ordforande(chef, ordforande)
    return (
        regel(chef, user=chef, till_belopp=Decimal(100_000)),
        regel(chef, funktion="ordforande"),
        regel(chef, funktion="ordforande", slag=Attestslag.CHEFENS_EGNA),
    )


def nyss_bekraftad(client: Client, user: User) -> Client:
    """Sign in as the user, who has given the password just now."""
    client.force_login(user)
    forfragan = HttpRequest()
    forfragan.session = client.session
    record_authentication(forfragan, user, "password", reauthenticated=True)
    forfragan.session.save()
    return client
