"""Who decides: the förbund, its members, organs, assignments, meetings and goals."""

from styrelse.models.forbund import (
    Forbund,
    Forbundsordning,
    Invanarantal,
    Medlem,
    Organisation,
)
from styrelse.models.mal import Mal, Maluppfoljning
from styrelse.models.organ import Ordforandeskap, Organ, Person, Plats, Uppdrag
from styrelse.models.sammantrade import Sammantrade

__all__ = [
    "Forbund",
    "Forbundsordning",
    "Invanarantal",
    "Mal",
    "Maluppfoljning",
    "Medlem",
    "Ordforandeskap",
    "Organ",
    "Organisation",
    "Person",
    "Plats",
    "Sammantrade",
    "Uppdrag",
]
