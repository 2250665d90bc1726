"""The gate before a report is decided: every check of a year with its verdict, by area of work."""

from rapporter.kontroll import insatser
from rapporter.kontroll.register import Kontrollresultat, Utfall, kontrollera

OMRADEN = (insatser,)

__all__ = ["OMRADEN", "Kontrollresultat", "Utfall", "kontrollera"]
