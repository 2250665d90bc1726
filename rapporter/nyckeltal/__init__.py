"""Live figures: what a report's text may ask for, by area of work."""

from rapporter.nyckeltal import deltagare, ekonomi, insatser, katalog, mal, rapport, styrelse, volym
from rapporter.nyckeltal.register import REGISTER, Nyckeltal, granska, hamta
from rapporter.nyckeltal.uppgift import FILTER, Uppgift, formatera

OMRADEN = (rapport, ekonomi, styrelse, mal, insatser, deltagare, volym, katalog)

__all__ = [
    "FILTER",
    "OMRADEN",
    "REGISTER",
    "Nyckeltal",
    "Uppgift",
    "formatera",
    "granska",
    "hamta",
]
