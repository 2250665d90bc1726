"""The ground of a Sammanhang: which year, up to which day, in what unit, and its trace."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Self

from ekonomi.saldon import Saldobild
from finsam.period import Period, samma_dag
from finsam.taltabell import Enhet, Taltabell
from rapporter.models import Rapport
from rapporter.numrering import Innehallsrad
from rapporter.sammanhang.spar import Sparad, Sparbok

Syskon = tuple[int, date, Enhet]


@dataclass
class Grund:
    """One year of the förbund up to a day: the year's last, or the last of a delårsrapport.

    The year before means the same part of it. A report of a year and the figures of the years
    beside it share one picture of the balances and one trace. ``lankar`` says whether figures
    lead to their sources (a page) or stand alone (paper).
    """

    ar: int
    lankar: bool = False
    per_datum: date = date.min
    enhet: Enhet = Enhet.KR
    rapport: Rapport | None = None
    innehall: tuple[Innehallsrad, ...] = ()
    far_kontona: bool = True  # False while somebody writes who may not see the books
    _andra: dict[Syskon, Self] = field(default_factory=dict, repr=False)
    _bild: Saldobild = field(default_factory=Saldobild, repr=False)
    _sparbok: Sparbok = field(default_factory=Sparbok, repr=False)

    def __post_init__(self) -> None:
        if self.per_datum == date.min:
            self.per_datum = date(self.ar, 12, 31)
        self._andra.setdefault((self.ar, self.per_datum, self.enhet), self)

    @classmethod
    def for_rapport(
        cls, rapport: Rapport, *, lankar: bool = False, far_kontona: bool = True
    ) -> Self:
        """Return what a report is read out of: its year up to its day, in its unit."""
        return cls(
            rapport.ar,
            lankar=lankar,
            per_datum=rapport.per_datum,
            enhet=Enhet(rapport.enhet),
            rapport=rapport,
            far_kontona=far_kontona,
        )

    @property
    def typ(self) -> str:
        """The kind of report (Rapport.Typ), empty where none is asked for."""
        return self.rapport.typ if self.rapport else ""

    def for_ar(self, ar: int) -> Self:
        """Return the same förbund in another year, up to the same day of it."""
        return self if ar == self.ar else self._syskon(ar, samma_dag(self.per_datum, ar))

    @property
    def hela_aret(self) -> Self:
        """The same year to its end, also in a report of a part of it."""
        return self._syskon(self.ar, date(self.ar, 12, 31))

    def i_enhet(self, enhet: Enhet) -> Self:
        """The same year and day with tables in another unit (KR, TKR)."""
        return self._syskon(self.ar, self.per_datum, enhet)

    def _syskon(self, ar: int, dag: date, enhet: Enhet | None = None) -> Self:
        nyckel = (ar, dag, enhet or self.enhet)
        if nyckel not in self._andra:
            self._andra[nyckel] = replace(self, ar=ar, per_datum=dag, enhet=nyckel[2])
        return self._andra[nyckel]

    # -- Time ----------------------------------------------------------------------------------

    @property
    def ar_del(self) -> bool:
        """True where only a part of the year is told of."""
        return self.per_datum < date(self.ar, 12, 31)

    @property
    def till(self) -> date | None:
        """The last day of a part of the year, None for a whole one: as ekonomi's reads take it."""
        return self.per_datum if self.ar_del else None

    @property
    def forsta_dagen(self) -> date:
        """1 January."""
        return date(self.ar, 1, 1)

    @property
    def sista_dagen(self) -> date:
        """The last day that is told of: 31 December, or that of the delårsrapport."""
        return self.per_datum

    @property
    def tiden(self) -> Period:
        """The days that are told of."""
        return Period(self.forsta_dagen, self.sista_dagen)

    # -- Trace ---------------------------------------------------------------------------------

    @property
    def sparbok(self) -> Sparbok:
        """Where what is drawn is noted."""
        return self._sparbok

    @property
    def spar(self) -> list[Sparad]:
        """Every figure that has been written in a text, in order."""
        return self._sparbok.figurer

    @property
    def tabeller(self) -> list[tuple[str, Taltabell]]:
        """Every table of figures that a block has drawn, with the avsnitt that it stands in."""
        return self._sparbok.tabeller

    def visad(self, tabell: Taltabell) -> Taltabell:
        """Return a table as it is to be shown: without links where figures stand alone."""
        if self.lankar:
            return tabell
        rader = (replace(r, tal=tuple(replace(t, url="") for t in r.tal)) for r in tabell.rader)
        return replace(tabell, rader=tuple(rader))
