"""Who decides: the förbund, its members, organs, assignments, meetings and goals."""

from styrelse.models.aktivitet import Aktivitet, Aktivitetsuppfoljning
from styrelse.models.ansvarsfrihet import Ansvarsfrihet
from styrelse.models.arkiv import Arkivkontroll, Arkivuttag
from styrelse.models.arvode import Arvode, Arvodeslista, Arvodesrattelse, Arvodesunderlag
from styrelse.models.arvodesansprak import Arvodesansprak
from styrelse.models.arvodesregel import Arvodesregel, Arvodesreglemente
from styrelse.models.avtal import Avtal
from styrelse.models.beredning import Rekommendation
from styrelse.models.brist import Bristgodtagande
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
from styrelse.models.forbund import Forbund, Invanarantal, Medlem, Organisation, Organisationsroll
from styrelse.models.forbundsordning import Forbundsordning
from styrelse.models.internkontroll import Internkontrollplan, Kontrollmoment, Kontrollresultat
from styrelse.models.justering import Justering, Tillkannagivande
from styrelse.models.kalenderlank import Kalenderlank
from styrelse.models.kallelse import Inkallelse, Kallelse, Kallelsemottagare, Motessvar
from styrelse.models.mal import Mal, Maluppfoljning
from styrelse.models.malskala import Malbedomning, Malniva
from styrelse.models.meddelande import Kontakt, Meddelande, Meddelandemottagare
from styrelse.models.narvaro import Jav, Narvaro
from styrelse.models.organ import Ordforandeskap, Organ, Person, Plats, Platsinnehav, Uppdrag
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
from styrelse.models.underskrift import Revision, Runda, Signeringstillfalle, Underskrift
from styrelse.models.uppfoljning import Uppfoljningspunkt
from styrelse.models.uppgift import Uppgift
from styrelse.models.verifiering import Verifiering

__all__ = [
    "BESLUTANDE",
    "Aktivitet",
    "Aktivitetsuppfoljning",
    "Ansvarsfrihet",
    "Arende",
    "Arkivkontroll",
    "Arkivuttag",
    "Arvode",
    "Arvodesansprak",
    "Arvodeslista",
    "Arvodesrattelse",
    "Arvodesregel",
    "Arvodesreglemente",
    "Arvodesunderlag",
    "Avtal",
    "Beslut",
    "Bristgodtagande",
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
    "Justering",
    "Kalenderlank",
    "Kallelse",
    "Kallelsemottagare",
    "Kandidat",
    "Kontakt",
    "Kontrollmoment",
    "Kontrollresultat",
    "Mal",
    "Malbedomning",
    "Mallpunkt",
    "Malniva",
    "Maluppfoljning",
    "Meddelande",
    "Meddelandemottagare",
    "Medlem",
    "Motessvar",
    "Narvaro",
    "Ordforandeskap",
    "Organ",
    "Organisation",
    "Organisationsroll",
    "Paragraf",
    "Paragrafserie",
    "Person",
    "Plats",
    "Platsinnehav",
    "Protokoll",
    "Protokollspunkt",
    "Rekommendation",
    "Reservation",
    "Revision",
    "Rost",
    "Runda",
    "Rutin",
    "Rutinutforande",
    "Sammantrade",
    "Signeringstillfalle",
    "Staende",
    "Textversion",
    "Tillkannagivande",
    "Underskrift",
    "Uppdrag",
    "Uppfoljningspunkt",
    "Uppgift",
    "Verifiering",
    "Votering",
    "Yrkande",
]
