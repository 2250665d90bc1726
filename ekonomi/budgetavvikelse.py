"""The table Budgetavvikelse (RKR R14): outcome of the year before, budget, outcome."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from ekonomi.avrundning import avrundning
from ekonomi.budgetlage import INTAKTER, KOSTNADER, Budgetlage, Budgetlagen, Grupp, budgetlagen
from ekonomi.fotnot import numrera
from finsam.format import langt_datum
from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Tal, Taltabell

AVRUNDAT = "Varje rad är avrundad för sig. Summan är avrundad från det exakta beloppet."
UTAN_BUDGET = "Kostnaden har ingen egen budget."
SUMMA_INTAKTER = "Summa intäkter och eget kapital"
SUMMA_KOSTNADER = "Summa kostnader"
EGET_KAPITAL_UB = "Eget kapital UB"


def budgetavvikelse(ar: int, *, till: date | None = None, enhet: Enhet = Enhet.KR) -> Taltabell:
    """Return outcome of the year before, budget and outcome of every budget row, in kronor.

    Columns: ``utfall_2021``, ``budget_2022``, ``utfall_2022``; those that the books lack are
    left out. A cost without budget stands with budget 0.
    """
    return tabell(budgetlagen(ar, till=till), enhet)


def tabell(lagen: Budgetlagen, enhet: Enhet = Enhet.KR) -> Taltabell:
    """Return a year's budget and outcome as a table."""
    summa_in = _rad(lagen.summa(SUMMA_INTAKTER, *INTAKTER), enhet, slag=Slag.SUMMA)
    summa_ut = _rad(lagen.summa(SUMMA_KOSTNADER, *KOSTNADER), enhet, slag=Slag.SUMMA)
    kapital_ub = _rad(lagen.summa(EGET_KAPITAL_UB, *INTAKTER, *KOSTNADER), enhet, slag=Slag.SUMMA)
    poster_in = _poster(lagen, INTAKTER, enhet)
    kostnader = _poster(lagen, (Grupp.KOSTNAD,), enhet)
    insatser = _poster(lagen, (Grupp.INSATS,), enhet)
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
        kolumner=_kolumner(lagen),
        rader=numrerade,
        enhet=enhet,
        fotnoter=fotnoter,
        undertitel=beslut(lagen),
    )


def beslut(lagen: Budgetlagen) -> str:
    """Say which budget this is: ``Budget 2022, beslutad 26 november 2021, § 58``."""
    budget = lagen.budget
    if budget is None:
        return f"ingen budget för {lagen.ar}"
    if budget.beslutad_datum is None:
        return f"{budget.namn}, förslag"
    paragraf = f", § {budget.paragraf}" if budget.paragraf else ""
    status = budget.get_status_display().lower()
    return f"{budget.namn}, {status} {langt_datum(budget.beslutad_datum)}{paragraf}"


def _poster(lagen: Budgetlagen, grupper: Iterable[Grupp], enhet: Enhet) -> list[Rad]:
    return [_rad(lage, enhet) for lage in lagen.i_grupp(grupper)]


def _rad(lage: Budgetlage, enhet: Enhet, slag: Slag = Slag.POST) -> Rad:
    """A row in the order of the columns: the year before, budget, outcome."""
    utfall = [
        Tal(belopp, enhet, url)
        for belopp, url in zip(lage.utfall, lage.urler or [""] * len(lage.utfall), strict=True)
    ]
    budget = Tal(lage.budget, enhet)
    fotnot = lage.fotnot or (UTAN_BUDGET if lage.utan_budget and slag is Slag.POST else "")
    return Rad(
        lage.rubrik,
        (*utfall[1:], budget, *utfall[:1]),
        slag=slag,
        nyckel=lage.nyckel,
        fotnot=fotnot,
    )


def _avrundning(poster: Sequence[Rad], summa: Rad) -> list[Rad]:
    return [replace(rad, fotnot=AVRUNDAT) for rad in avrundning(poster, summa)]


def _kolumner(lagen: Budgetlagen) -> tuple[Kolumn, ...]:
    ar = lagen.ar
    forslag = lagen.budget is not None and lagen.budget.ar_forslag
    budget = Kolumn(f"budget_{ar}", f"{'Budgetförslag' if forslag else 'Budget'} {ar}")
    utfall = [
        Kolumn(
            f"utfall_{p.kalenderar}",
            f"Utfall {p.kalenderar}" if p.hel else f"Utfall t.o.m. {langt_datum(p.till)}",
        )
        for p in lagen.perioder
    ]
    return (*utfall[1:], budget, *utfall[:1])
