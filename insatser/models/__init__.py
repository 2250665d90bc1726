"""What is done with people: the insatser, coded participants, steps, volumes and occasions."""

from insatser.models.angrat import Angratavslut, Angratlage
from insatser.models.ansokan import Ansokan
from insatser.models.ansokansrad import (
    Ansokansar,
    Ansokansmal,
    Ansokanssteg,
    Medfinansiering,
)
from insatser.models.arbetstid import Arbetstid
from insatser.models.avslut import Insatsavslut, Slutrapport
from insatser.models.deltagare import Deltagare, Inskrivning, Inskrivningslage
from insatser.models.forlangning import Forlangning
from insatser.models.gallring import Deltagargallring, Gallringsregel
from insatser.models.historik import Nyckeltalshistorik, Statistikfrysning
from insatser.models.indikator import (
    DELTAGARGRUPPER,
    Enkat,
    Enkatsvar,
    Indikator,
    Indikatorformel,
    Indikatorfraga,
    Respondentgrupp,
    Svarsalternativ,
    Svarsskala,
)
from insatser.models.insats import Insats, Insatsar, Insatspart, Insatsuppgift
from insatser.models.insatsmal import Insatsmal
from insatser.models.insatsrapport import (
    Avsnittsversion,
    Insatsrapport,
    Insatsrapportuppgift,
    Rapportavsnitt,
    Rapportrubrik,
    Rapportsteg,
    Rapportversion,
    Siffror,
)
from insatser.models.katalog import (
    Insatspresentation,
    Kataloggranskning,
    Katalogkategori,
    Katalogtid,
    Katalogtjanst,
)
from insatser.models.kod import Kod, Kodlista, Kon
from insatser.models.kommunmatt import Kommunmatt
from insatser.models.konsultation import Konsultation
from insatser.models.lasning import Lasning
from insatser.models.publicering import Publicering, Publiceringstal, Skyddsbild
from insatser.models.steg import Skattare, Steg, Stegfraga, Stegmatning, Stegskala, Stegsvar
from insatser.models.tillfalle import (
    OVRIGA,
    Organisationsstavning,
    Tillfalle,
    Tillfallesdeltagande,
    Utvarderingsfraga,
    Utvarderingssvar,
)
from insatser.models.uppfoljning import Insatsuppfoljning
from insatser.models.volym import Volym

__all__ = [
    "DELTAGARGRUPPER",
    "OVRIGA",
    "Angratavslut",
    "Angratlage",
    "Ansokan",
    "Ansokansar",
    "Ansokansmal",
    "Ansokanssteg",
    "Arbetstid",
    "Avsnittsversion",
    "Deltagare",
    "Deltagargallring",
    "Enkat",
    "Enkatsvar",
    "Forlangning",
    "Gallringsregel",
    "Indikator",
    "Indikatorformel",
    "Indikatorfraga",
    "Insats",
    "Insatsar",
    "Insatsavslut",
    "Insatsmal",
    "Insatspart",
    "Insatspresentation",
    "Insatsrapport",
    "Insatsrapportuppgift",
    "Insatsuppfoljning",
    "Insatsuppgift",
    "Inskrivning",
    "Inskrivningslage",
    "Kataloggranskning",
    "Katalogkategori",
    "Katalogtid",
    "Katalogtjanst",
    "Kod",
    "Kodlista",
    "Kommunmatt",
    "Kon",
    "Konsultation",
    "Lasning",
    "Medfinansiering",
    "Nyckeltalshistorik",
    "Organisationsstavning",
    "Publicering",
    "Publiceringstal",
    "Rapportavsnitt",
    "Rapportrubrik",
    "Rapportsteg",
    "Rapportversion",
    "Respondentgrupp",
    "Siffror",
    "Skattare",
    "Skyddsbild",
    "Slutrapport",
    "Statistikfrysning",
    "Steg",
    "Stegfraga",
    "Stegmatning",
    "Stegskala",
    "Stegsvar",
    "Svarsalternativ",
    "Svarsskala",
    "Tillfalle",
    "Tillfallesdeltagande",
    "Utvarderingsfraga",
    "Utvarderingssvar",
    "Volym",
]
