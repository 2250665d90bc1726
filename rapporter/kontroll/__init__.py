"""The gate before a report is decided: what is wrong in a year and in a report, by area of work."""

from rapporter.kontroll import (
    andelar,
    avsnitten,
    bilagor,
    datum,
    deltagare,
    foregaende,
    fotnoter,
    insatser,
    kapital,
    mal,
    objekt,
    rakneord,
    riktning,
    smatal,
    statistik,
    tabeller,
    textsiffror,
    uppstallning,
)
from rapporter.kontroll.granskning import Granskning
from rapporter.kontroll.provning import hindrar, kontrollera
from rapporter.kontroll.register import REGISTER, Allvar, Fynd, Kontrollresultat, Utfall

OMRADEN = (
    *(avsnitten, uppstallning, tabeller, foregaende, textsiffror, riktning, rakneord, fotnoter),
    *(andelar, objekt, kapital, mal, deltagare, statistik, smatal, insatser, bilagor, datum),
)

__all__ = [
    "OMRADEN",
    "REGISTER",
    "Allvar",
    "Fynd",
    "Granskning",
    "Kontrollresultat",
    "Utfall",
    "hindrar",
    "kontrollera",
]
