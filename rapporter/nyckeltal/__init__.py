"""Live figures: what a report's text may ask for, by area of work."""

from rapporter.nyckeltal import (
    budget,
    deltagare,
    ekonomi,
    insatser,
    katalog,
    mal,
    organ,
    rakning,
    rapport,
    styrelse,
    tva,
    volym,
)
from rapporter.nyckeltal.register import REGISTER, Nyckeltal, granska, hamta
from rapporter.nyckeltal.uppgift import FILTER, Uppgift, formatera

OMRADEN = (
    rapport,
    rakning,
    budget,
    ekonomi,
    styrelse,
    organ,
    mal,
    insatser,
    deltagare,
    volym,
    katalog,
    tva,
)

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
