"""The balanskrav (KL 11:5, LKBR 11 kap.): result against budget and against own capital."""

from dataclasses import dataclass
from decimal import Decimal

from ekonomi.avrundning import avrundning
from ekonomi.budgetlage import budgetlagen
from ekonomi.kontosaldo import arets_resultat, eget_kapital, ingaende_kapital
from ekonomi.saldon import Saldobild
from finsam.format import tkr
from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Tal, Taltabell


@dataclass(frozen=True, slots=True)
class Balanskrav:
    """A year's result in exact kronor; results are negative for a deficit.

    ``budgeterat_resultat`` is None for a year without a budget.
    """

    ar: int
    budgeterat_resultat: Decimal | None
    arets_resultat: Decimal
    ingaende_kapital: Decimal
    utgaende_kapital: Decimal

    @property
    def battre_an_budget(self) -> Decimal | None:
        """How much better than budget the result is (a smaller deficit), in kronor."""
        if self.budgeterat_resultat is None:
            return None
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
        ingaende = _rad("Ingående eget kapital", self.ingaende_kapital, enhet)
        utgaende = _rad("Utgående eget kapital", self.utgaende_kapital, enhet, Slag.SUMMA)
        return Taltabell(
            nyckel="balanskrav",
            rubrik="Balanskrav",
            kolumner=(Kolumn(str(self.ar), str(self.ar)),),
            rader=(
                resultat,
                *self._mot_budget(resultat, enhet),
                ingaende,
                *avrundning([ingaende, resultat], utgaende),
                utgaende,
            ),
            enhet=enhet,
            fotnoter=self.forklaringar() if enhet is Enhet.TKR else (),
        )

    def _mot_budget(self, resultat: Rad, enhet: Enhet) -> list[Rad]:
        """The rows that set the result against the budget; none without a budget."""
        if self.budgeterat_resultat is None or self.battre_an_budget is None:
            return []
        motsatt = _rad("Budgeterat resultat", -self.budgeterat_resultat, enhet)
        skillnad = _rad("Skillnad mot budget", self.battre_an_budget, enhet, Slag.SUMMA)
        return [
            _rad("Budgeterat resultat", self.budgeterat_resultat, enhet),
            *avrundning([resultat, motsatt], skillnad),
            skillnad,
        ]

    def forklaringar(self) -> tuple[str, ...]:
        """Say where the difference in tkr is not the difference of the shown figures."""
        if self.budgeterat_resultat is None or self.battre_an_budget is None:
            return ()
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


def balanskrav(ar: int, *, bild: Saldobild | None = None) -> Balanskrav:
    """Return a year's result against its budget and its capital.

    Raises Rakenskapsar.DoesNotExist where the books lack the year.
    """
    bild = bild or Saldobild()
    [arets] = bild.saldon(bild.perioder(ar)[:1])
    lagen = budgetlagen(ar, bild=bild)
    return Balanskrav(
        ar=ar,
        budgeterat_resultat=lagen.budgeterat_resultat if lagen.budget else None,
        arets_resultat=arets_resultat(arets),
        ingaende_kapital=ingaende_kapital(arets),
        utgaende_kapital=eget_kapital(arets),
    )


def _rad(rubrik: str, belopp: Decimal, enhet: Enhet, slag: Slag = Slag.POST) -> Rad:
    return Rad(rubrik, (Tal(belopp, enhet),), slag=slag)
