"""Who decides: the förbund, its members, organs, assignments, meetings and goals."""

from styrelse.models.ansvarsfrihet import Ansvarsfrihet
from styrelse.models.avtal import Avtal
from styrelse.models.dagordning import Dagordningspunkt, Staende
from styrelse.models.dagordningsmall import Delegationsbeslut, Mallpunkt
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
from styrelse.models.kalenderlank import Kalenderlank
from styrelse.models.kallelse import Inkallelse, Kallelse, Kallelsemottagare, Motessvar
from styrelse.models.mal import Mal, Maluppfoljning
from styrelse.models.narvaro import Jav, Narvaro
from styrelse.models.organ import Ordforandeskap, Organ, Person, Plats, Uppdrag
from styrelse.models.paragraf import (
    Beslut,
    Kandidat,
    Paragraf,
    Reservation,
    Rost,
    Votering,
    Yrkande,
)
from styrelse.models.protokoll import (
    BESLUTANDE,
    Paragrafserie,
    Protokoll,
    Protokollspunkt,
    Textversion,
)
from styrelse.models.rutin import Rutin, Rutinutforande
from styrelse.models.sammantrade import Sammantrade
from styrelse.models.uppgift import Uppgift

__all__ = [
    "BESLUTANDE",
    "Ansvarsfrihet",
    "Arende",
    "Avtal",
    "Beslut",
    "Dagordningspunkt",
    "Delegationsbeslut",
    "Diarieinstallning",
    "Forbund",
    "Forbundsordning",
    "Gallring",
    "Handling",
    "Handlingstext",
    "Handlingstyp",
    "Inkallelse",
    "Internkontrollplan",
    "Invanarantal",
    "Jav",
    "Kalenderlank",
    "Kallelse",
    "Kallelsemottagare",
    "Kandidat",
    "Kontrollmoment",
    "Kontrollresultat",
    "Mal",
    "Mallpunkt",
    "Maluppfoljning",
    "Medlem",
    "Motessvar",
    "Narvaro",
    "Ordforandeskap",
    "Organ",
    "Organisation",
    "Paragraf",
    "Paragrafserie",
    "Person",
    "Plats",
    "Protokoll",
    "Protokollspunkt",
    "Reservation",
    "Rost",
    "Rutin",
    "Rutinutforande",
    "Sammantrade",
    "Staende",
    "Textversion",
    "Uppdrag",
    "Uppgift",
    "Votering",
    "Yrkande",
]
