"""The budget with its two plan years (KL 11:6: a plan of three years), as it is printed.

The ingoing capital of a plan year is what is left of the year before it, so it is never typed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ekonomi.budgetavvikelse import Summarader, beslutsord, lagg_ut
from ekonomi.budgetlage import EGET_KAPITAL_IB
from ekonomi.budgettryck import Grupp, Tryckrad, rubriker, tryckrader
from ekonomi.fotnot import numrera
from ekonomi.kapital import Kapitallage, kapitallage
from ekonomi.kontosaldo import NOLL
from ekonomi.models import PLANAR, Budget, Budgetgruppering, Budgetpost, Budgetrad
from finsam.format import nyckel
from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Tal, Taltabell

SUMMA_INTAKTER = "Summa intäkter och eget kapital"
SUMMA_KOSTNADER = "Summa kostnader"
EGET_KAPITAL_UB = "Eget kapital vid årets slut"
Belopp = tuple[Decimal | None, ...]  # one per year, with the shown sign; None: nothing printed


@dataclass(frozen=True, slots=True)
class Planrad:
    """A printed row: kronor of each of the three years, income positive and costs negative."""

    tryckrad: Tryckrad
    belopp: Belopp

    @property
    def grupp(self) -> Grupp:
        """Which part of the budget the row is in."""
        return self.tryckrad.grupp


@dataclass(frozen=True, slots=True)
class Budgetplan:
    """A budget and its plan years, reckoned but not yet laid out."""

    budget: Budget
    rader: tuple[Planrad, ...]
    gruppering: Budgetgruppering | None
    kapital: Kapitallage

    def summa(self, *grupper: Grupp) -> tuple[Decimal, ...]:
        """The exact total of these groups in each year; all of them where none is named."""
        valda = [r for r in self.rader if not grupper or r.grupp in grupper]
        return tuple(sum((r.belopp[i] or NOLL for r in valda), NOLL) for i in PLANAR)

    @property
    def intakter(self) -> tuple[Decimal, ...]:
        """Income with the ingoing capital, in each year."""
        return self.summa(Grupp.INTAKT, Grupp.EGET_KAPITAL)

    @property
    def kostnader(self) -> tuple[Decimal, ...]:
        """Costs, below zero, in each year."""
        return self.summa(Grupp.KOSTNAD, Grupp.INSATS)

    @property
    def kvar(self) -> tuple[Decimal, ...]:
        """What is left at the end of each year."""
        return self.summa()


def budgetplan(budget: Budget, gruppering: Budgetgruppering | None = None) -> Budgetplan:
    """Return a budget's three years, printed as a grouping says (its own rows where None).

    A row that has no amount in any of the years is left out. At most nine queries.
    """
    poster = Budgetpost.objects.per_planar(budget)
    tryckta = tryckrader(Budgetrad.objects.order_by("ordning"), rubriker(gruppering, budget.ar))
    rader = [Planrad(rad, _belopp(rad, poster)) for rad in tryckta]
    rader = [r for r in rader if any(b is not None for b in r.belopp)]
    kapital = kapitallage(budget)
    return Budgetplan(
        budget=budget,
        rader=tuple(_med_kapital([*rader, *_ur_bockerna(rader, kapital)])),
        gruppering=gruppering,
        kapital=kapital,
    )


def plantabell(plan: Budgetplan, enhet: Enhet | None = None) -> Taltabell:
    """Return the plan as a table: columns ``budget_2026``, ``plan_2027`` and ``plan_2028``.

    In the grouping's unit where none is asked for. Each row is rounded by itself; where the
    printed rows do not add up to the printed sum, the difference has a row of its own.
    """
    form = plan.gruppering
    enhet = enhet or Enhet(form.enhet if form else Enhet.KR)

    def summarad(rubrik: str, belopp: Sequence[Decimal]) -> Rad:
        return Rad(rubrik, tuple(Tal(b, enhet) for b in belopp), slag=Slag.SUMMA)

    summor = Summarader(
        summarad(form.rubrik_intakter if form else SUMMA_INTAKTER, plan.intakter),
        summarad(form.rubrik_kostnader if form else SUMMA_KOSTNADER, plan.kostnader),
        summarad(form.rubrik_kvar if form else EGET_KAPITAL_UB, plan.kvar),
    )
    poster = [(r.grupp, _rad(r, enhet, plan.kapital)) for r in plan.rader]
    rader = lagg_ut(poster, summor, med_rubriker=form is None or form.med_grupprubriker)
    numrerade, fotnoter = numrera(rader)
    return Taltabell(
        nyckel="budgetplan",
        rubrik=f"Budget {plan.budget.ar} och plan {plan.budget.ar + 1}–{plan.budget.ar + 2}",
        kolumner=_kolumner(plan.budget),
        rader=numrerade,
        enhet=enhet,
        fotnoter=fotnoter,
        undertitel=beslutsord(plan.budget),
    )


def _kolumner(budget: Budget) -> tuple[Kolumn, ...]:
    forsta = "Budgetförslag" if budget.ar_forslag else "Budget"
    return (
        Kolumn(f"budget_{budget.ar}", f"{forsta} {budget.ar}"),
        *(Kolumn(f"plan_{ar}", f"Plan {ar}") for ar in budget.planaren[1:]),
    )


def _rad(rad: Planrad, enhet: Enhet, kapital: Kapitallage) -> Rad:
    tryckt = rad.tryckrad
    fotnot = tryckt.fotnot
    if rad.grupp == Grupp.EGET_KAPITAL:
        fotnot = " ".join(filter(None, (fotnot, kapital.i_ord(enhet))))
    tal = tuple(Tal(b, enhet) for b in rad.belopp)
    return Rad(tryckt.rubrik, tal, nyckel=tryckt.nyckel, fotnot=fotnot)


def _belopp(rad: Tryckrad, poster: Mapping[int, Mapping[int, Decimal]]) -> Belopp:
    """A row's amounts; None in a year where none of what it gathers has a post."""
    per_ar = []
    for planar in PLANAR:
        arets = poster.get(planar, {})
        egna = [arets[r.pk] for r in rad.budgetrader if r.pk in arets]
        per_ar.append(rad.tecken * sum(egna, NOLL) if egna else None)
    return tuple(per_ar)


def _ur_bockerna(rader: Sequence[Planrad], kapital: Kapitallage) -> list[Planrad]:
    """A row of what the books say of the capital, where the budget has none of its own."""
    if kapital.bokfort is None or any(r.grupp == Grupp.EGET_KAPITAL for r in rader):
        return []
    rad = Tryckrad(nyckel(EGET_KAPITAL_IB), EGET_KAPITAL_IB, Grupp.EGET_KAPITAL, "", ())
    return [Planrad(rad, (kapital.bokfort, None, None))]


def _med_kapital(rader: Sequence[Planrad]) -> list[Planrad]:
    """Let each plan year begin with what the year before it leaves."""
    andra = [r for r in rader if r.grupp != Grupp.EGET_KAPITAL]
    kapital = next((r for r in rader if r.grupp == Grupp.EGET_KAPITAL), None)
    if kapital is None:
        return list(rader)
    belopp = [kapital.belopp[0] or NOLL]
    for planar in PLANAR[:-1]:
        arets = sum((r.belopp[planar] or NOLL for r in andra), NOLL)
        belopp.append(belopp[-1] + arets)
    ny = Planrad(kapital.tryckrad, tuple(belopp))
    return [ny if r is kapital else r for r in rader]
