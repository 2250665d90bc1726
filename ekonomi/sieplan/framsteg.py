"""How far an import has come, told while a large file is read and written."""

from collections.abc import Callable
from enum import StrEnum

STEG = 2000  # vouchers between two words of progress


class Moment(StrEnum):
    """What is being done: the file's bytes are read, then its new vouchers are written."""

    LASER = "Läser och prövar filen."
    BOKFOR = "Bokför verifikationerna."


Framsteg = Callable[[Moment, int, int], None]  # how much of how much is done


def inget_framsteg(_moment: Moment, _gjort: int, _av: int) -> None:
    """Tell nobody."""
