"""The gate before a report is decided: what is wrong in a year and in a report, by area of work."""

from rapporter.kontroll import insatser, statistik
from rapporter.kontroll.granskning import Granskning
from rapporter.kontroll.provning import hindrar, kontrollera
from rapporter.kontroll.register import Allvar, Fynd, Kontrollresultat, Utfall

OMRADEN = (insatser, statistik)

__all__ = [
    "OMRADEN",
    "Allvar",
    "Fynd",
    "Granskning",
    "Kontrollresultat",
    "Utfall",
    "hindrar",
    "kontrollera",
]
