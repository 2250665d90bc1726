"""Writes about what the förbundsordning says."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam import filer
from finsam.models import User
from finsam.spara import andra, spara
from styrelse.models import Forbund, Forbundsordning

Uppladdad = tuple[bytes, str]  # a file's bytes and name


def _efter_bildandet(forbund: Forbund, from_datum: date) -> None:
    if from_datum < forbund.bildat_datum:
        raise ValidationError(
            {"from_datum": f"Förbundet bildades {forbund.bildat_datum}; välj en senare dag."}
        )


@transaction.atomic
def anta_forbundsordning(
    *,
    by: User,
    forbund: Forbund,
    from_datum: date,
    namn: str,
    undertecknad: Uppladdad | None = None,
    **fakta: Any,
) -> Forbundsordning:
    """Let an ordning hold from a day on, until the next one (FinsamL 8-9 §§).

    ``fakta`` are fields of Forbundsordning; ``undertecknad`` is the signed document, kept.
    """
    _efter_bildandet(forbund, from_datum)
    ordning = Forbundsordning(forbund=forbund, from_datum=from_datum, namn=namn, **fakta)
    if undertecknad:
        ordning.fil = filer.ta_emot(*undertecknad, by=by)
    return spara(ordning, by=by, verb="registrerade", from_datum=from_datum.isoformat())


@transaction.atomic
def andra_forbundsordning(
    *,
    by: User,
    ordning: Forbundsordning,
    undertecknad: Uppladdad | None = None,
    **fakta: Any,
) -> Forbundsordning:
    """Correct what an ordning says; a new document takes the place of the one kept.

    The ordning that the förbund was formed under keeps its first day.
    """
    forbund = ordning.forbund
    fran = fakta.get("from_datum", ordning.from_datum)
    _efter_bildandet(forbund, fran)
    if ordning.from_datum == forbund.bildat_datum != fran:
        raise ValidationError(
            {
                "from_datum": "Förbundet bildades med den här ordningen. Ändra den dagen under "
                "Ändra uppgifter, så följer ordningen med."
            }
        )
    if undertecknad:
        fakta["fil"] = filer.ta_emot(*undertecknad, by=by)
    return andra(ordning, fakta, by=by)
