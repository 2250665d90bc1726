"""Who decides: the förbund, its members, organs, assignments, meetings and goals."""

from styrelse.models.dagordning import Dagordningspunkt
from styrelse.models.diarium import (
    Arende,
    Diarieinstallning,
    Gallring,
    Handling,
    Handlingstext,
    Handlingstyp,
)
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
    "Arende",
    "Dagordningspunkt",
    "Diarieinstallning",
    "Forbund",
    "Forbundsordning",
    "Gallring",
    "Handling",
    "Handlingstext",
    "Handlingstyp",
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
