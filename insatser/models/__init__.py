"""What is done with people: the insatser, coded participants, steps, volumes and occasions."""

from insatser.models.deltagare import Deltagare, Inskrivning, Inskrivningslage
from insatser.models.gallring import Deltagargallring, Gallringsregel
from insatser.models.historik import Nyckeltalshistorik
from insatser.models.insats import Insats, Insatsar, Insatspart, Insatsuppgift
from insatser.models.insatsmal import Insatsmal
from insatser.models.kod import Kod, Kodlista, Kon
from insatser.models.konsultation import Konsultation
from insatser.models.steg import Skattare, Steg, Stegfraga, Stegmatning, Stegskala, Stegsvar
from insatser.models.volym import Tillfalle, Volym

__all__ = [
    "Deltagare",
    "Deltagargallring",
    "Gallringsregel",
    "Insats",
    "Insatsar",
    "Insatsmal",
    "Insatspart",
    "Insatsuppgift",
    "Inskrivning",
    "Inskrivningslage",
    "Kod",
    "Kodlista",
    "Kon",
    "Konsultation",
    "Nyckeltalshistorik",
    "Skattare",
    "Steg",
    "Stegfraga",
    "Stegmatning",
    "Stegskala",
    "Stegsvar",
    "Tillfalle",
    "Volym",
]
