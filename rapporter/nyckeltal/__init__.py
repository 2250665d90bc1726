"""Live figures: what a report's text may ask for, by area of work."""

from rapporter.nyckeltal import rapport
from rapporter.nyckeltal.register import REGISTER, Nyckeltal, granska, hamta, narmaste
from rapporter.nyckeltal.uppgift import FILTER, Uppgift, formatera

OMRADEN = (rapport,)

__all__ = [
    "FILTER",
    "OMRADEN",
    "REGISTER",
    "Nyckeltal",
    "Uppgift",
    "formatera",
    "granska",
    "hamta",
    "narmaste",
]
