"""Writes about the förbund itself."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam.models import User
from finsam.spara import andra, spara
from styrelse.models import Forbund, Forbundsordning
from styrelse.services.forbundsordning import anta_forbundsordning

LAGEN_FRAN = date(2004, 1, 1)  # FinsamL (2003:1210) came into force


def _krav_bildat(bildat: date) -> None:
    """Refuse a day of forming before there was a law to form a förbund by."""
    if bildat < LAGEN_FRAN:
        raise ValidationError(
            {
                "bildat_datum": "Lagen om finansiell samordning gäller från 2004-01-01. "
                "Välj den dagen eller en senare."
            }
        )


def _krav_fore(bildat: date, ordningar: list[Forbundsordning]) -> None:
    """Refuse a day of forming that does not come before these ordningar, the first one first."""
    if ordningar and bildat >= ordningar[0].from_datum:
        raise ValidationError(
            {
                "bildat_datum": f"En förbundsordning gäller från {ordningar[0].from_datum}. "
                "Välj en tidigare dag."
            }
        )


@transaction.atomic
def bilda_forbund(
    *,
    by: User,
    bildat_datum: date,
    organisationsnummer: str = "",
    webbplats: str = "",
    motto: str = "",
) -> Forbund:
    """Register the one förbund of this installation (FinsamL 4 §)."""
    if Forbund.objects.exists():
        raise ValidationError("Förbundet är redan registrerat. Ändra uppgifterna i stället.")
    _krav_bildat(bildat_datum)
    forbund = Forbund(
        pk=1,
        bildat_datum=bildat_datum,
        organisationsnummer=organisationsnummer,
        webbplats=webbplats,
        motto=motto,
    )
    return spara(forbund, by=by, verb="registrerade")


@transaction.atomic
def registrera_forbund(
    *, by: User, namn: str, sate: str = "", bildat_datum: date, **fakta: str
) -> Forbund:
    """Register the förbund with the ordning that it was formed under (FinsamL 4 and 8 §§)."""
    forbund = bilda_forbund(by=by, bildat_datum=bildat_datum, **fakta)
    anta_forbundsordning(by=by, forbund=forbund, from_datum=bildat_datum, namn=namn, sate=sate)
    return forbund


@transaction.atomic
def andra_forbund(*, by: User, forbund: Forbund, **falt: Any) -> Forbund:
    """Change the förbund's facts (organisationsnummer, bildat_datum, webbplats, motto).

    The förbundsordning that began with the förbund follows its day of forming. A day is
    refused where another ordning would begin before it.
    """
    bildat = falt.get("bildat_datum", forbund.bildat_datum)
    _krav_bildat(bildat)
    ordningar = list(forbund.forbundsordningar.order_by("from_datum"))
    foljer = bool(ordningar) and ordningar[0].from_datum == forbund.bildat_datum
    _krav_fore(bildat, ordningar[1:] if foljer else ordningar)
    if foljer and bildat != forbund.bildat_datum:
        andra(ordningar[0], {"from_datum": bildat}, by=by)
    return andra(forbund, falt, by=by)
