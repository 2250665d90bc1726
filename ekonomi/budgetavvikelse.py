"""The table Budgetavvikelse (RKR R14): outcome of the year before, budget, outcome."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ekonomi.avrundning import avrundning
from ekonomi.budgetlage import INTAKTER, KOSTNADER, Budgetlage, Budgetlagen, Grupp, budgetlagen
from ekonomi.fotnot import numrera
from ekonomi.models import Budget
from ekonomi.saldon import Saldobild
from finsam.format import langt_datum
from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Tal, Taltabell

AVRUNDAT = "Varje rad är avrundad för sig. Summan är avrundad från det exakta beloppet."
UTAN_BUDGET = "Kostnaden har ingen egen budget."
SUMMA_INTAKTER = "Summa intäkter och eget kapital"
SUMMA_KOSTNADER = "Summa kostnader"
EGET_KAPITAL_UB = "Eget kapital UB"
ARSREDOVISNING = ("utfall_fore", "budget", "utfall")
UPPFOLJNING = ("budget", "utfall", "avvikelse", "utfall_fore")


def budgetavvikelse(
    ar: int,
    *,
    till: date | None = None,
    enhet: Enhet = Enhet.KR,
    bild: Saldobild | None = None,
) -> Taltabell:
    """Return outcome of the year before, budget and outcome of every budget row, in kronor.

    Columns: ``utfall_2021``, ``budget_2022``, ``utfall_2022``; those that the books lack are
    left out. A cost without budget stands with budget 0.
    """
    return tabell(budgetlagen(ar, till=till, bild=bild), enhet)


def uppfoljning(
    ar: int,
    *,
    till: date | None = None,
    enhet: Enhet = Enhet.KR,
    budget: Budget | None = None,
) -> tuple[Taltabell, Budgetlagen]:
    """Return the table for follow-up during a year, and the rows that it was made of.

    Columns: ``budget_2022``, ``utfall_2022``, ``avvikelse_2022`` (outcome less budget: above
    zero is better than budget) and ``utfall_2021``.
    """
    lagen = budgetlagen(ar, till=till, budget=budget)
    return tabell(lagen, enhet, UPPFOLJNING), lagen


def tabell(
    lagen: Budgetlagen, enhet: Enhet = Enhet.KR, kolumner: Sequence[str] = ARSREDOVISNING
) -> Taltabell:
    """Return a year's budget and outcome as a table with these kinds of columns."""
    finns = _kolumner(lagen)
    valda = [slag for slag in kolumner if slag in finns]

    def rad(lage: Budgetlage, slag: Slag = Slag.POST) -> Rad:
        return _rad(lage, enhet, slag, valda)

    summa_in = rad(lagen.summa(SUMMA_INTAKTER, *INTAKTER), Slag.SUMMA)
    summa_ut = rad(lagen.summa(SUMMA_KOSTNADER, *KOSTNADER), Slag.SUMMA)
    kapital_ub = rad(lagen.summa(EGET_KAPITAL_UB, *INTAKTER, *KOSTNADER), Slag.SUMMA)
    poster_in = [rad(lage) for lage in lagen.i_grupp(INTAKTER)]
    kostnader = [rad(lage) for lage in lagen.i_grupp([Grupp.KOSTNAD])]
    insatser = [rad(lage) for lage in lagen.i_grupp([Grupp.INSATS])]
    rader = [
        Rad(str(Grupp.INTAKT.label), slag=Slag.RUBRIK),
        *poster_in,
        *_avrundning(poster_in, summa_in),
        summa_in,
        Rad(str(Grupp.KOSTNAD.label), slag=Slag.RUBRIK),
        *kostnader,
        *([Rad(str(Grupp.INSATS.label), slag=Slag.RUBRIK)] if insatser else []),
        *insatser,
        *_avrundning([*kostnader, *insatser], summa_ut),
        summa_ut,
        *_avrundning([summa_in, summa_ut], kapital_ub),
        kapital_ub,
    ]
    numrerade, fotnoter = numrera(rader)
    return Taltabell(
        nyckel="budgetavvikelse",
        rubrik="Budget och utfall",
        kolumner=tuple(finns[slag] for slag in valda),
        rader=numrerade,
        enhet=enhet,
        fotnoter=fotnoter,
        undertitel=beslut(lagen),
    )


def beslut(lagen: Budgetlagen) -> str:
    """Say which budget this is: ``Budget 2026, beslutad 9 februari 2026, § 7``."""
    budget = lagen.budget
    if budget is None:
        return f"Ingen budget för {lagen.ar}"
    dag = f" {langt_datum(budget.beslutad_datum)}" if budget.beslutad_datum else ""
    paragraf = f", § {budget.paragraf}" if budget.paragraf else ""
    return f"{budget.namn}, {budget.get_status_display().lower()}{dag}{paragraf}"


def _rad(lage: Budgetlage, enhet: Enhet, slag: Slag, kolumner: Sequence[str]) -> Rad:
    """A row with the chosen columns."""
    urler = lage.urler or ("",) * len(lage.utfall)
    tal = {"budget": Tal(lage.budget, enhet), "avvikelse": Tal(lage.avvikelse, enhet)}
    for namn, belopp, url in zip(("utfall", "utfall_fore"), lage.utfall, urler, strict=False):
        tal[namn] = Tal(belopp, enhet, url)
    fotnot = lage.fotnot or (UTAN_BUDGET if lage.utan_budget and slag is Slag.POST else "")
    return Rad(
        lage.rubrik,
        tuple(tal[namn] for namn in kolumner),
        slag=slag,
        nyckel=lage.nyckel,
        fotnot=fotnot,
    )


def _avrundning(poster: Sequence[Rad], summa: Rad) -> list[Rad]:
    return [replace(rad, fotnot=AVRUNDAT) for rad in avrundning(poster, summa)]


def _kolumner(lagen: Budgetlagen) -> dict[str, Kolumn]:
    """The columns that there are figures for, by kind."""
    ar = lagen.ar
    forslag = lagen.budget is not None and lagen.budget.ar_forslag
    kolumner = {
        "budget": Kolumn(f"budget_{ar}", f"{'Budgetförslag' if forslag else 'Budget'} {ar}")
    }
    for slag, period in zip(("utfall", "utfall_fore"), lagen.perioder, strict=False):
        till = str(period.kalenderar) if period.hel else f"t.o.m. {langt_datum(period.till)}"
        kolumner[slag] = Kolumn(f"utfall_{period.kalenderar}", f"Utfall {till}")
    if lagen.perioder:
        kolumner["avvikelse"] = Kolumn(f"avvikelse_{ar}", "Avvikelse")
    return kolumner
