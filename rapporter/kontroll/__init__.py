"""The gate before a report is decided: every check of a year with its verdict, by area of work."""

from rapporter.kontroll import insatser, statistik
from rapporter.kontroll.register import Kontrollresultat, Utfall, kontrollera

OMRADEN = (insatser, statistik)

__all__ = ["OMRADEN", "Kontrollresultat", "Utfall", "kontrollera"]
