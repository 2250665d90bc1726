"""What is done with people: the insatser, coded participants, steps, volumes and occasions."""

from insatser.models.deltagare import Deltagare, Inskrivning, Inskrivningslage
from insatser.models.historik import Nyckeltalshistorik
from insatser.models.insats import Insats, Insatsar, Insatspart, Insatsuppgift
from insatser.models.insatsmal import Insatsmal
from insatser.models.kod import Kod, Kodlista, Kon
from insatser.models.konsultation import Konsultation
from insatser.models.steg import Steg, Stegmatning, Stegskala
from insatser.models.volym import Tillfalle, Volym

__all__ = [
    "Deltagare",
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
    "Steg",
    "Stegmatning",
    "Stegskala",
    "Tillfalle",
    "Volym",
]
