"""The balanskrav (KL 11:5, LKBR 11 kap.): result against budget and against own capital."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ekonomi.avrundning import avrundning
from ekonomi.budgetlage import budgetlagen
from ekonomi.kontosaldo import NOLL, arets_resultat, eget_kapital, ingaende_kapital
from ekonomi.models import Balanskravsuppgift
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


def balanskrav(ar: int, *, till: date | None = None, bild: Saldobild | None = None) -> Balanskrav:
    """Return a year's result, or that up to ``till``, against its budget and its capital.

    Raises Rakenskapsar.DoesNotExist where the books lack the year.
    """
    bild = bild or Saldobild()
    [arets] = bild.saldon(bild.perioder(ar, till)[:1])
    lagen = budgetlagen(ar, till=till, bild=bild)
    return Balanskrav(
        ar=ar,
        budgeterat_resultat=lagen.budgeterat_resultat if lagen.budget else None,
        arets_resultat=arets_resultat(arets),
        ingaende_kapital=ingaende_kapital(arets),
        utgaende_kapital=eget_kapital(arets),
    )


_JUSTERINGAR = (
    ("Samtliga realisationsvinster", "realisationsvinster", -1),
    ("Realisationsvinster enligt undantagsmöjlighet", "undantagna_vinster", 1),
    ("Realisationsförluster enligt undantagsmöjlighet", "undantagna_forluster", 1),
    ("Orealiserade vinster och förluster i värdepapper", "orealiserade", -1),
    ("Återföring av orealiserade vinster och förluster", "aterforda", 1),
)
_RESERV = (
    ("Reservering till resultatreserv", "reservering", -1),
    ("Ianspråktagande av resultatreserv", "ianspraktagande", 1),
)
_SKAL = (("Undantag av synnerliga skäl", "synnerliga_skal_belopp", 1),)


def balanskravsutredning(
    ar: int,
    *,
    till: date | None = None,
    enhet: Enhet = Enhet.KR,
    bild: Saldobild | None = None,
) -> Taltabell:
    """Return the balanskravsutredning (LKBR 11:10): how the result becomes the balanskravsresultat.

    What the books do not tell is Balanskravsuppgift, nought where none is written. Raises
    Rakenskapsar.DoesNotExist where the books lack the year.
    """
    bild = bild or Saldobild()
    [arets] = bild.saldon(bild.perioder(ar, till)[:1])
    uppgift = Balanskravsuppgift.objects.filter(ar=ar).first() or Balanskravsuppgift(ar=ar)
    rader = [_rad("Årets resultat enligt resultaträkningen", arets_resultat(arets), enhet)]
    for justeringar, rubrik in (
        (_JUSTERINGAR, "Årets resultat efter balanskravsjusteringar"),
        (_RESERV, "Balanskravsresultat"),
        (_SKAL, "Balanskravsresultat efter synnerliga skäl"),
    ):
        rader += _led(rader[-1], uppgift, justeringar, rubrik, enhet)
    return Taltabell(
        nyckel="balanskravsutredning",
        rubrik="Balanskravsutredning",
        kolumner=(Kolumn(str(ar), str(ar)),),
        rader=tuple(rader),
        enhet=enhet,
        fotnoter=(uppgift.synnerliga_skal,) if uppgift.synnerliga_skal else (),
    )


def _led(
    fran: Rad,
    uppgift: Balanskravsuppgift,
    justeringar: Sequence[tuple[str, str, int]],
    rubrik: str,
    enhet: Enhet,
) -> list[Rad]:
    """Some adjustments to a figure and what they make it."""
    poster = [
        _rad(namn, tecken * Decimal(getattr(uppgift, falt)), enhet)
        for namn, falt, tecken in justeringar
    ]
    belopp = sum((rad.tal[0].exakt or NOLL for rad in (fran, *poster)), NOLL)
    summa = _rad(rubrik, belopp, enhet, Slag.DELSUMMA)
    return [*poster, *avrundning([fran, *poster], summa), summa]


def _rad(rubrik: str, belopp: Decimal, enhet: Enhet, slag: Slag = Slag.POST) -> Rad:
    return Rad(rubrik, (Tal(belopp, enhet),), slag=slag)
