"""The fixed tables of a year as they may leave the kansli: for reports, texts and JSON."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from finsam.diagram import Diagram
from finsam.taltabell import Taltabell
from insatser.skydd import Dolda, Samling
from insatser.skyddslage import raknat
from insatser.statistik.antalstabell import Antalstabell, rita
from insatser.statistik.arssamling import arssamling
from insatser.statistik.bild import diagram


@dataclass(frozen=True, slots=True)
class Arsstatistik:
    """A year's tables before protection, and what is hidden of them.

    ``dolda`` is None where no hiding protects them after all that has left the kansli.
    """

    ar: int
    samling: Samling = field(default_factory=Samling)
    tabeller: Sequence[Antalstabell] = ()
    dolda: Dolda | None = None

    @property
    def nycklar(self) -> list[str]:
        """The names of the tables."""
        return [t.nyckel for t in self.tabeller]

    @property
    def tom(self) -> bool:
        """True where nobody is counted in the year."""
        return not any(t.visar_nagot for t in self.tabeller)

    def _tabell(self, nyckel: str) -> Antalstabell | None:
        return next((t for t in self.tabeller if t.nyckel == nyckel), None)

    def tabell(self, nyckel: str) -> Taltabell | None:
        """Return one table as it may be published; None with nobody in it, or unprotected."""
        funnen = self._tabell(nyckel)
        if funnen is None or self.dolda is None or not funnen.visar_nagot:
            return None
        return rita(funnen, self.dolda)

    def bild(self, nyckel: str) -> Diagram | None:
        """Return the chart of one table as it may be published."""
        funnen, ritad = self._tabell(nyckel), self.tabell(nyckel)
        return diagram(funnen, ritad) if funnen and ritad else None


def arsstatistik(ar: int) -> Arsstatistik:
    """Return the year's tables with what is hidden: as reckoned and kept, else reckoned here."""
    samling, tabeller = arssamling(ar)
    dolda = raknat(ar, samling)
    return Arsstatistik(ar, samling, tabeller, None if dolda.osakra else dolda)
