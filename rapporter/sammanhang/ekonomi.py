"""What a report reads of ekonomi: the statements, the budget and what follows from them."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TypeVar

from ekonomi.anslag import Anslagslage, anslagslage
from ekonomi.balanskrav import Balanskrav, balanskrav, balanskravsutredning
from ekonomi.bokperiod import Period
from ekonomi.budgetavvikelse import UPPFOLJNING
from ekonomi.budgetavvikelse import tabell as budgettabell
from ekonomi.budgetlage import Budgetlagen, budgetlagen
from ekonomi.budgetplan import Budgetplan, budgetplan, plantabell
from ekonomi.budgettryck import for_arsredovisning, for_verksamhetsplan
from ekonomi.disponibelt import Disponibelt, disponibelt
from ekonomi.driftredovisning import driftredovisning
from ekonomi.flerar import ANTAL_AR, Arsfakta, arsfakta, flerarsoversikt
from ekonomi.historik import Insatskostnad, Kapital, insatskostnader, kapital_over_aren
from ekonomi.inriktning import Inriktningskostnad, inriktningskostnader
from ekonomi.insatsmedel import insatsmedel
from ekonomi.kapitaltak import Kapitaltak, kapitaltak
from ekonomi.kassaflode import kassaflodesanalys
from ekonomi.kontosaldo import Saldo
from ekonomi.mall import Mall, Typ
from ekonomi.medlemsbidrag import medlemsbidrag
from ekonomi.models import Budget, Konto, Prognos, Rakenskapsar
from ekonomi.noter import Notinnehall, noter
from ekonomi.personal import personaltabell
from ekonomi.prognoslage import Prognoslage, prognoslage
from ekonomi.uppstallning import balansrakning, mall_i_bruk, resultatrakning
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
    def former(self) -> dict[Typ, Mall]:
        """The forms that the förbund prints its statements in."""
        return {typ: mall_i_bruk(typ) for typ in (Typ.RR, Typ.BR, Typ.KF)}

    @cached_property
    def kontonummer(self) -> list[str]:
        """The numbers of the chart of accounts."""
        return list(Konto.objects.order_by("nummer").values_list("nummer", flat=True))

    @cached_property
    def bokforda(self) -> tuple[Period, list[Saldo]] | None:
        """The balances of the time by account and objects, and the time as the books have it."""
        try:
            [period, *_] = self._bild.perioder(self.ar, self.till)
        except Rakenskapsar.DoesNotExist:
            return None
        [saldon] = self._bild.saldon([period], per_objekt=True)
        return period, saldon

    @cached_property
    def budgetlagen(self) -> Budgetlagen:
        """Budget and outcome of each row; the budget alone where the books lack the year."""
        return budgetlagen(
            self.ar, till=self.till, gruppering=for_arsredovisning(), bild=self._bild
        )

    @cached_property
    def budgetavvikelse(self) -> Taltabell | None:
        """Budget and outcome, row by row; None where the books lack the year."""
        return budgettabell(self.budgetlagen, self.enhet) if self.resultatrakning else None

    @cached_property
    def uppfoljning(self) -> Taltabell | None:
        """The same with the budget of the months shown and the deviation; None without either."""
        if self.budgetlagen.budget is None and self.resultatrakning is None:
            return None
        return budgettabell(self.budgetlagen, self.enhet, UPPFOLJNING)

    @cached_property
    def budgetens_plan(self) -> Budgetplan | None:
        """The year's budget in force with its plan years, as a verksamhetsplan prints them."""
        budget = Budget.objects.gallande_forst(self.ar).first()
        return budgetplan(budget, for_verksamhetsplan()) if budget else None

    @cached_property
    def budgetplan(self) -> Taltabell | None:
        """The budget and its plan years as a table, in the unit of its grouping."""
        return plantabell(self.budgetens_plan) if self.budgetens_plan else None

    @cached_property
    def prognos(self) -> Prognoslage | None:
        """The year's last forecast up to the report's day, a fixed one before a draft."""
        alla = Prognos.objects.for_ar(self.ar).filter(datum__lte=self.sista_dagen)
        valda = list(alla.prefetch_related("rader"))
        fasta = [prognos for prognos in valda if prognos.faststalld]
        return prognoslage((fasta or valda)[0], for_arsredovisning()) if valda else None

    @cached_property
    def anslagslage(self) -> Anslagslage:
        """The year's frame and how it is shared between the members."""
        return anslagslage(self.ar)

    @cached_property
    def disponibelt(self) -> Disponibelt:
        """What is budgeted, decided and left for insatser in the year."""
        return disponibelt(self.ar)[0]

    @cached_property
    def inriktningskostnader(self) -> list[Inriktningskostnad]:
        """What the insatser of each inriktning cost, by their objects in the books."""
        return inriktningskostnader(self.ar, till=self.till, bild=self._bild)

    @cached_property
    def medlemsbidrag(self) -> Taltabell | None:
        """What each member pays."""
        return medlemsbidrag(self.ar, enhet=self.enhet)

    @cached_property
    def bidrag_per_medlem(self) -> dict[str, Tal]:
        """What each member pays, by its name, also where the table has the state on one row."""
        tabell = medlemsbidrag(self.ar, enhet=self.enhet, stat_pa_en_rad=False)
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
    def arsfakta_over_aren(self) -> list[Arsfakta]:
        """The figures of five years, the latest first."""
        aren = range(self.ar, self.ar - ANTAL_AR, -1)
        return arsfakta(aren, till=self.till, bild=self._bild)

    @cached_property
    def insatsmedel(self) -> Taltabell | None:
        """What is booked on each insats's objects; None where nothing is."""
        return self._uppstalld(insatsmedel)

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
