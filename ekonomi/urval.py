"""What a statement's page shows: which year, from and up to which month, against what, in what
unit.

Months are counted in the räkenskapsår, from 1: in a calendar year they are the calendar's, in a
year from July the first is July.
"""

from dataclasses import dataclass
from datetime import date

from finsam.format import MANADER, langt_datum
from finsam.period import manadens_slut
from finsam.taltabell import Enhet


@dataclass(frozen=True, slots=True)
class Urval:
    """A choice; ``manad`` is None up to the end of the year, ``fran_manad`` from its beginning.

    ``start`` is the year's first day; None for 1 January.
    """

    ar: int
    manad: int | None = None
    enhet: Enhet = Enhet.KR
    fran_manad: int | None = None
    jamfor: bool = True
    start: date | None = None

    @property
    def till(self) -> date | None:
        """The last day that is counted, None for the end of the year."""
        if self.manad is None:
            return None
        return manadens_slut(self._forsta(self.manad))

    @property
    def fran(self) -> date | None:
        """The first day that is counted, None for the beginning of the year."""
        return None if self.fran_manad in {None, 1} else self._forsta(self.fran_manad or 1)

    def _forsta(self, manad: int) -> date:
        """The first day of a month of the year."""
        return manadens_forsta(self.start or date(self.ar, 1, 1), manad)

    def i_ord(self) -> str:
        """Say the choice as a page's lead does."""
        return f"{self._tid()}, {'kronor' if self.enhet is Enhet.KR else 'tusental kronor'}"

    def forbehall(self, bokfort_till: date | None) -> str:
        """Say how far the books have come where that is not as far as the choice; else ""."""
        sista_manaden = self._forsta(self.manad or 12)
        if bokfort_till is None or bokfort_till >= sista_manaden:
            return ""
        return f"Bokfört till och med {langt_datum(bokfort_till)}."

    def _tid(self) -> str:
        fran, till = self.fran, self.till
        if fran is None:
            return f"Till och med {_manad(till)}" if till else str(self.ar)
        if till is None:
            return f"Från och med {_manad(fran)}"
        if (fran.year, fran.month) == (till.year, till.month):
            return _manad(fran).capitalize()
        return f"{_manad(fran).capitalize()} till och med {_manad(till)}"


def _manad(dag: date) -> str:
    return f"{MANADER[dag.month - 1]} {dag.year}"


def manadens_forsta(start: date, manad: int) -> date:
    """Return the first day of a month of the year that begins on ``start``, counted from 1."""
    plats = start.month - 1 + manad - 1
    return date(start.year + plats // 12, plats % 12 + 1, 1)


def manader_i(start: date, slut: date) -> list[tuple[int, str]]:
    """Return (number, name) of the months of a year; with the year where it is not a calendar's."""
    antal = (slut.year - start.year) * 12 + slut.month - start.month + 1
    dagar = [manadens_forsta(start, n) for n in range(1, antal + 1)]
    kalender = (start.month, antal) == (1, 12)
    return [
        (n, MANADER[dag.month - 1] if kalender else _manad(dag))
        for n, dag in enumerate(dagar, start=1)
    ]
