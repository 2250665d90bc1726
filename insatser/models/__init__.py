"""What is done with people: the insatser, coded participants, steps, volumes and occasions."""

from insatser.models.angrat import Angratavslut, Angratlage
from insatser.models.avslut import Insatsavslut, Slutrapport
from insatser.models.deltagare import Deltagare, Inskrivning, Inskrivningslage
from insatser.models.forlangning import Forlangning
from insatser.models.gallring import Deltagargallring, Gallringsregel
from insatser.models.historik import Nyckeltalshistorik
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
from insatser.models.konsultation import Konsultation
from insatser.models.lasning import Lasning
from insatser.models.steg import Skattare, Steg, Stegfraga, Stegmatning, Stegskala, Stegsvar
from insatser.models.uppfoljning import Insatsuppfoljning
from insatser.models.volym import Tillfalle, Volym

__all__ = [
    "Angratavslut",
    "Angratlage",
    "Avsnittsversion",
    "Deltagare",
    "Deltagargallring",
    "Forlangning",
    "Gallringsregel",
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
    "Kon",
    "Konsultation",
    "Lasning",
    "Nyckeltalshistorik",
    "Rapportavsnitt",
    "Rapportrubrik",
    "Rapportsteg",
    "Rapportversion",
    "Siffror",
    "Skattare",
    "Slutrapport",
    "Steg",
    "Stegfraga",
    "Stegmatning",
    "Stegskala",
    "Stegsvar",
    "Tillfalle",
    "Volym",
]
