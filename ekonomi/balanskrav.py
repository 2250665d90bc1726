"""The balanskrav (KL 11:5, LKBR 11 kap.): result against budget and against own capital."""

from dataclasses import dataclass
from decimal import Decimal

from ekonomi.avrundning import avrundning
from ekonomi.budgetlage import budgetlagen
from ekonomi.kontosaldo import arets_resultat, eget_kapital, ingaende_kapital
from ekonomi.saldon import period, saldon
from finsam.format import tkr
from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Tal, Taltabell


@dataclass(frozen=True, slots=True)
class Balanskrav:
    """A year's result in exact kronor; results are negative for a deficit."""

    ar: int
    budgeterat_resultat: Decimal
    arets_resultat: Decimal
    ingaende_kapital: Decimal
    utgaende_kapital: Decimal

    @property
    def battre_an_budget(self) -> Decimal:
        """How much better than budget the result is (a smaller deficit), in kronor."""
        return self.arets_resultat - self.budgeterat_resultat

    @property
    def andel_av_kapital(self) -> Decimal | None:
        """The share of the ingoing capital that a deficit used, 0.20 = 20 %; None without any.

        Below zero for a surplus.
        """
        if self.ingaende_kapital <= 0:
            return None
        return -self.arets_resultat / self.ingaende_kapital

    def tabell(self, enhet: Enhet = Enhet.TKR) -> Taltabell:
        """The result and the capital as a table, with one column, the year."""
        resultat = _rad("Årets resultat", self.arets_resultat, enhet)
        budget = _rad("Budgeterat resultat", -self.budgeterat_resultat, enhet)
        skillnad = _rad("Skillnad mot budget", self.battre_an_budget, enhet, Slag.SUMMA)
        ingaende = _rad("Ingående eget kapital", self.ingaende_kapital, enhet)
        utgaende = _rad("Utgående eget kapital", self.utgaende_kapital, enhet, Slag.SUMMA)
        return Taltabell(
            nyckel="balanskrav",
            rubrik="Balanskrav",
            kolumner=(Kolumn(str(self.ar), str(self.ar)),),
            rader=(
                resultat,
                _rad("Budgeterat resultat", self.budgeterat_resultat, enhet),
                *avrundning([resultat, budget], skillnad),
                skillnad,
                ingaende,
                *avrundning([ingaende, resultat], utgaende),
                utgaende,
            ),
            enhet=enhet,
            fotnoter=self.forklaringar() if enhet is Enhet.TKR else (),
        )

    def forklaringar(self) -> tuple[str, ...]:
        """Say where the difference in tkr is not the difference of the shown figures."""
        skillnad = Tal(self.battre_an_budget, Enhet.TKR).avrundat
        visade = (
            Tal(self.arets_resultat, Enhet.TKR).avrundat
            - Tal(self.budgeterat_resultat, Enhet.TKR).avrundat
        )
        if skillnad == visade:
            return ()
        return (
            f"Skillnaden mot budget är räknad på kronor och blir {tkr(self.battre_an_budget)} "
            f"tkr. De avrundade beloppen i tabellen ger {tkr(Decimal(visade * 1000))} tkr.",
        )


def balanskrav(ar: int) -> Balanskrav:
    """Return a year's result against its budget and its capital.

    Raises Rakenskapsar.DoesNotExist where the books lack the year.
    """
    [arets] = saldon([period(ar)])
    return Balanskrav(
        ar=ar,
        budgeterat_resultat=budgetlagen(ar).budgeterat_resultat,
        arets_resultat=arets_resultat(arets),
        ingaende_kapital=ingaende_kapital(arets),
        utgaende_kapital=eget_kapital(arets),
    )


def _rad(rubrik: str, belopp: Decimal, enhet: Enhet, slag: Slag = Slag.POST) -> Rad:
    return Rad(rubrik, (Tal(belopp, enhet),), slag=slag)
