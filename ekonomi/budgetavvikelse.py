"""The table Budgetavvikelse (RKR R14): outcome of the year before, budget, outcome."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from ekonomi.avrundning import avrundning
from ekonomi.budgetlage import INTAKTER, KOSTNADER, Budgetlage, Budgetlagen, Grupp, budgetlagen
from ekonomi.budgettryck import for_arsredovisning
from ekonomi.fotnot import numrera
from ekonomi.models import Budget, Budgetgruppering
from ekonomi.saldon import Saldobild
from finsam.format import langt_datum
from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Tal, Taltabell

AVRUNDAT = "Varje rad är avrundad för sig. Summan är avrundad från det exakta beloppet."
UTAN_BUDGET = "Kostnaden har ingen egen budget."
SUMMA_INTAKTER = "Summa intäkter och eget kapital"
SUMMA_KOSTNADER = "Summa kostnader"
EGET_KAPITAL_UB = "Eget kapital UB"
ARSREDOVISNING = ("utfall_fore", "budget", "utfall")
UPPFOLJNING = ("budget", "periodens", "utfall", "avvikelse", "utfall_fore")


def budgetavvikelse(
    ar: int,
    *,
    till: date | None = None,
    enhet: Enhet = Enhet.KR,
    bild: Saldobild | None = None,
) -> Taltabell:
    """Return outcome of the year before, budget and outcome of every budget row, in kronor.

    Printed as the årsredovisning's grouping says, where the förbund has one. Columns:
    ``utfall_2021``, ``budget_2022``, ``utfall_2022``; those that the books lack are left out. A
    cost without budget stands with budget 0.
    """
    lagen = budgetlagen(ar, till=till, gruppering=for_arsredovisning(), bild=bild)
    return tabell(lagen, enhet)


def uppfoljning(
    ar: int,
    *,
    till: date | None = None,
    fran: date | None = None,
    enhet: Enhet = Enhet.KR,
    budget: Budget | None = None,
    gruppering: Budgetgruppering | None = None,
) -> tuple[Taltabell, Budgetlagen]:
    """Return the table for follow-up during a year, and the rows that it was made of.

    Columns: ``budget_2022``, ``utfall_2022``, ``avvikelse_2022`` (outcome less budget: above
    zero is better than budget) and ``utfall_2021``. For a part of the year ``periodens_2022`` is
    its months' budget, which the deviation is then measured from.
    """
    lagen = budgetlagen(ar, till=till, fran=fran, budget=budget, gruppering=gruppering)
    return tabell(lagen, enhet, UPPFOLJNING), lagen


def tabell(
    lagen: Budgetlagen, enhet: Enhet = Enhet.KR, kolumner: Sequence[str] = ARSREDOVISNING
) -> Taltabell:
    """Return a year's budget and outcome as a table with these kinds of columns."""
    finns = _kolumner(lagen)
    valda = [slag for slag in kolumner if slag in finns]

    def rad(lage: Budgetlage, slag: Slag = Slag.POST) -> Rad:
        return _rad(lage, enhet, slag, valda)

    form = lagen.gruppering
    summor = Summarader(
        rad(lagen.summa(form.rubrik_intakter if form else SUMMA_INTAKTER, *INTAKTER), Slag.SUMMA),
        rad(
            lagen.summa(form.rubrik_kostnader if form else SUMMA_KOSTNADER, *KOSTNADER), Slag.SUMMA
        ),
        rad(
            lagen.summa(form.rubrik_kvar if form else EGET_KAPITAL_UB, *INTAKTER, *KOSTNADER),
            Slag.SUMMA,
        ),
    )
    poster = [(lage.grupp, rad(lage)) for lage in lagen.rader]
    rubriker = form is None or form.med_grupprubriker
    numrerade, fotnoter = numrera(lagg_ut(poster, summor, med_rubriker=rubriker))
    return Taltabell(
        nyckel="budgetavvikelse",
        rubrik="Budget och utfall",
        kolumner=tuple(finns[slag] for slag in valda),
        rader=numrerade,
        enhet=enhet,
        fotnoter=fotnoter,
        undertitel=beslut(lagen),
    )


@dataclass(frozen=True, slots=True)
class Summarader:
    """The three totals of a budget: income with capital, costs, and what is left."""

    intakter: Rad
    kostnader: Rad
    kvar: Rad


def lagg_ut(
    poster: Sequence[tuple[Grupp, Rad]], summor: Summarader, *, med_rubriker: bool
) -> list[Rad]:
    """Put rows and totals in the order that a budget is printed, with what rounding took.

    With headings the insatser come after the other costs; without, rows keep their order.
    """

    def i_grupp(*grupper: Grupp) -> list[Rad]:
        return [rad for grupp, rad in poster if grupp in grupper]

    intakter = i_grupp(*INTAKTER)
    insatser = i_grupp(Grupp.INSATS)
    if med_rubriker:
        kostnader = [
            _rubrik(Grupp.KOSTNAD),
            *i_grupp(Grupp.KOSTNAD),
            *([_rubrik(Grupp.INSATS)] if insatser else []),
            *insatser,
        ]
    else:
        kostnader = i_grupp(*KOSTNADER)
    return [
        *([_rubrik(Grupp.INTAKT)] if med_rubriker else []),
        *intakter,
        *_avrundning(intakter, summor.intakter),
        summor.intakter,
        *kostnader,
        *_avrundning(i_grupp(*KOSTNADER), summor.kostnader),
        summor.kostnader,
        *_avrundning([summor.intakter, summor.kostnader], summor.kvar),
        summor.kvar,
    ]


def _rubrik(grupp: Grupp) -> Rad:
    return Rad(str(grupp.label), slag=Slag.RUBRIK)


def beslut(lagen: Budgetlagen) -> str:
    """Say which budget this is, or that there is none."""
    return beslutsord(lagen.budget) if lagen.budget else f"Ingen budget för {lagen.ar}"


def beslutsord(budget: Budget) -> str:
    """Name a budget with its decision: ``Budget 2026, beslutad 9 februari 2026, § 7``."""
    dag = f" {langt_datum(budget.beslutad_datum)}" if budget.beslutad_datum else ""
    paragraf = f", § {budget.paragraf}" if budget.paragraf else ""
    return f"{budget.namn}, {budget.get_status_display().lower()}{dag}{paragraf}"


def _rad(lage: Budgetlage, enhet: Enhet, slag: Slag, kolumner: Sequence[str]) -> Rad:
    """A row with the chosen columns."""
    urler = lage.urler or ("",) * len(lage.utfall)
    tal = {"budget": Tal(lage.budget, enhet), "avvikelse": Tal(lage.avvikelse, enhet)}
    tal["periodens"] = Tal(lage.periodens, enhet)
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
        kolumner[slag] = Kolumn(f"utfall_{period.kalenderar}", f"Utfall {period.i_ord()}")
    if not lagen.ar_hel:
        dagar = lagen.perioder[0]
        kolumner["periodens"] = Kolumn(f"periodens_{ar}", f"Budget {dagar.i_ord()}")
    if lagen.perioder:
        kolumner["avvikelse"] = Kolumn(f"avvikelse_{ar}", "Avvikelse")
    return kolumner
