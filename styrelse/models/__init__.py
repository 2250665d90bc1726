"""Who decides: the förbund, its members, organs, assignments, meetings and goals."""

from styrelse.models.ansvarsfrihet import Ansvarsfrihet
from styrelse.models.avtal import Avtal
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
from styrelse.models.internkontroll import (
    Internkontrollplan,
    Kontrollmoment,
    Kontrollresultat,
)
from styrelse.models.mal import Mal, Maluppfoljning
from styrelse.models.organ import Ordforandeskap, Organ, Person, Plats, Uppdrag
from styrelse.models.rutin import Rutin, Rutinutforande
from styrelse.models.sammantrade import Sammantrade
from styrelse.models.uppgift import Uppgift

__all__ = [
    "Ansvarsfrihet",
    "Arende",
    "Avtal",
    "Dagordningspunkt",
    "Diarieinstallning",
    "Forbund",
    "Forbundsordning",
    "Gallring",
    "Handling",
    "Handlingstext",
    "Handlingstyp",
    "Internkontrollplan",
    "Invanarantal",
    "Kontrollmoment",
    "Kontrollresultat",
    "Mal",
    "Maluppfoljning",
    "Medlem",
    "Ordforandeskap",
    "Organ",
    "Organisation",
    "Person",
    "Plats",
    "Rutin",
    "Rutinutforande",
    "Sammantrade",
    "Uppdrag",
    "Uppgift",
]
