"""What a report reads of ekonomi: the statements, the budget and what follows from them."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TypeVar

from ekonomi.balanskrav import Balanskrav, balanskrav, balanskravsutredning
from ekonomi.budgetavvikelse import budgetavvikelse
from ekonomi.driftredovisning import driftredovisning
from ekonomi.flerar import Arsfakta, arsfakta, flerarsoversikt
from ekonomi.historik import Insatskostnad, Kapital, insatskostnader, kapital_over_aren
from ekonomi.kapitaltak import Kapitaltak, kapitaltak
from ekonomi.kassaflode import kassaflodesanalys
from ekonomi.medlemsbidrag import medlemsbidrag
from ekonomi.models import Rakenskapsar
from ekonomi.noter import Notinnehall, noter
from ekonomi.personal import personaltabell
from ekonomi.uppstallning import balansrakning, resultatrakning
from finsam.taltabell import Tal, Taltabell
from rapporter.sammanhang.grund import Grund

T = TypeVar("T")


class Ekonomins(Grund):
    """Reads of ekonomi, each made at most once; None where the books lack the year."""

    @cached_property
    def resultatrakning(self) -> Taltabell | None:
        """The resultaträkning."""
        return self._uppstalld(resultatrakning)

    @cached_property
    def balansrakning(self) -> Taltabell | None:
        """The balansräkning."""
        return self._uppstalld(balansrakning)

    @cached_property
    def kassaflodesanalys(self) -> Taltabell | None:
        """The kassaflödesanalys."""
        return self._uppstalld(kassaflodesanalys)

    @cached_property
    def noter(self) -> list[Notinnehall]:
        """The notes."""
        return self._uppstalld(noter) or []

    @cached_property
    def balanskrav(self) -> Balanskrav | None:
        """Result against budget and capital."""
        return self._om_bokfort(balanskrav)

    @cached_property
    def budgetavvikelse(self) -> Taltabell | None:
        """Budget and outcome, row by row; None where the books lack the year."""
        return self._uppstalld(budgetavvikelse) if self.resultatrakning else None

    @cached_property
    def medlemsbidrag(self) -> Taltabell | None:
        """What each member pays."""
        return medlemsbidrag(self.ar, enhet=self.enhet)

    @cached_property
    def bidrag_per_medlem(self) -> dict[str, Tal]:
        """What each member pays, by its name, also where the table has the state on one row."""
        tabell = medlemsbidrag(self.ar, stat_pa_en_rad=False)
        return {rad.rubrik: rad.tal[0] for rad in tabell.rader} if tabell else {}

    @cached_property
    def kapital(self) -> list[Kapital]:
        """Eget kapital at the end of each year of the books up to this one."""
        return kapital_over_aren(range(self.ar - 9, self.ar + 1), till=self.till, bild=self._bild)

    @cached_property
    def driftredovisning(self) -> Taltabell | None:
        """The driftredovisning."""
        return self._uppstalld(driftredovisning)

    @cached_property
    def arsfakta(self) -> Arsfakta:
        """The year's figures as the översikt of several years has them."""
        return arsfakta([self.ar], till=self.till, bild=self._bild)[0]

    @cached_property
    def flerarsoversikt(self) -> Taltabell:
        """Five years beside each other."""
        return flerarsoversikt(self.ar, enhet=self.enhet, till=self.till, bild=self._bild)

    @cached_property
    def kapitaltak(self) -> Kapitaltak:
        """The year's ceiling for eget kapital."""
        return kapitaltak([self.ar], till=self.till, bild=self._bild)[0]

    @cached_property
    def personal(self) -> Taltabell | None:
        """The staff over five years."""
        return personaltabell(self.ar)

    @cached_property
    def balanskravsutredning(self) -> Taltabell | None:
        """From the result to the balanskravsresultat."""
        return self._uppstalld(balanskravsutredning)

    @cached_property
    def insatskostnader(self) -> list[Insatskostnad]:
        """What each insats cost."""
        return insatskostnader(self.ar, till=self.till, bild=self._bild)

    def _om_bokfort(self, las: Callable[..., T]) -> T | None:
        try:
            return las(self.ar, till=self.till, bild=self._bild)
        except Rakenskapsar.DoesNotExist:
            return None

    def _uppstalld(self, las: Callable[..., T]) -> T | None:
        """A table in the report's unit."""
        return self._om_bokfort(partial(las, enhet=self.enhet))
