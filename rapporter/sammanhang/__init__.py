"""What a report is read out of: one year of the other apps, each read made at most once."""

from rapporter.sammanhang.ekonomi import Ekonomins
from rapporter.sammanhang.insatser import Insatsernas
from rapporter.sammanhang.spar import Sparad
from rapporter.sammanhang.styrelse import Styrelsens

__all__ = ["Sammanhang", "Sparad"]


class Sammanhang(Styrelsens, Insatsernas, Ekonomins):
    """Everything that a report shows passes here, for texts, blocks and JSON alike."""
