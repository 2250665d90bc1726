"""Budget against outcome, row by row (LKBR 3:2: the books must let the two be compared)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from ekonomi.budgetperiod import budget_per_manad, hela_manader, under
from ekonomi.budgettryck import Tryckrad, rubriker, tryckrader
from ekonomi.budgetutfall import Koppling, Utfall, utfall
from ekonomi.kontosaldo import NOLL, Saldo, ingaende_kapital
from ekonomi.models import (
    Budget,
    Budgetgruppering,
    Budgetpost,
    Budgetrad,
    Budgetradkoppling,
    Rakenskapsar,
)
from ekonomi.objektnyckel import objektnyckel
from ekonomi.saldon import Period, Saldobild
from ekonomi.spar import rader_url
from finsam.format import kr, langt_datum
from finsam.format import nyckel as fmt_nyckel
from finsam.period import Period as Dagar

Grupp = Budgetrad.Grupp
INTAKTER = (Grupp.INTAKT, Grupp.EGET_KAPITAL)
KOSTNADER = (Grupp.KOSTNAD, Grupp.INSATS)
EGET_KAPITAL_IB = "Eget kapital IB"
EJ_KOPPLADE = {
    "ej_kopplade_intakter": ("Intäkter utan budgetrad", Grupp.INTAKT),
    "ej_kopplade_kostnader": ("Kostnader utan budgetrad", Grupp.KOSTNAD),
}


@dataclass(frozen=True, slots=True)
class Budgetlage:
    """One row: budget and outcome in kronor with the sign that they are shown with.

    ``utfall`` has one amount per period: the year's, and the same months a year before;
    ``urler`` are the addresses of the rows behind them.
    """

    nyckel: str
    rubrik: str
    grupp: Grupp
    budget: Decimal
    utfall: tuple[Decimal, ...]
    urler: tuple[str, ...] = ()
    fotnot: str = ""
    periodens: Decimal | None = None  # the budget of the months that are shown; None: all twelve

    @property
    def avvikelse(self) -> Decimal | None:
        """Outcome less the period's budget: above zero is better, for income and cost alike."""
        jamfort = self.budget if self.periodens is None else self.periodens
        return self.utfall[0] - jamfort if self.utfall else None

    @property
    def forbrukat(self) -> Decimal | None:
        """The used share of the budget, 0.93 = 93 %; None where there is no budget or no books."""
        return self.utfall[0] / self.budget if self.utfall and self.budget else None

    @property
    def ar_kostnad(self) -> bool:
        """True for a cost, an insats included."""
        return self.grupp in KOSTNADER

    @property
    def utan_budget(self) -> bool:
        """True for a cost that nobody budgeted for."""
        return self.ar_kostnad and not self.budget and bool(self.utfall) and bool(self.utfall[0])

    @property
    def over_budget(self) -> bool:
        """True for a cost beyond its budget."""
        return self.ar_kostnad and self.forbrukat is not None and self.forbrukat > 1


@dataclass(frozen=True, slots=True)
class Budgetlagen:
    """A year's budget with the outcome of every row up to a day."""

    ar: int
    budget: Budget | None
    perioder: tuple[Period, ...]
    rader: tuple[Budgetlage, ...]
    gruppering: Budgetgruppering | None = None

    def i_grupp(self, grupper: Iterable[Grupp]) -> tuple[Budgetlage, ...]:
        """The rows of these groups in their order."""
        return tuple(rad for rad in self.rader if rad.grupp in grupper)

    def summa(self, rubrik: str, *grupper: Grupp) -> Budgetlage:
        """The exact sum of the groups' rows, as a row."""
        rader = self.i_grupp(grupper)
        return Budgetlage(
            nyckel=fmt_nyckel(rubrik),
            rubrik=rubrik,
            grupp=grupper[0],
            budget=sum((r.budget for r in rader), NOLL),
            periodens=None
            if self.ar_hel
            else sum((r.budget if r.periodens is None else r.periodens for r in rader), NOLL),
            utfall=tuple(
                sum((r.utfall[i] for r in rader), NOLL) for i in range(len(self.perioder))
            ),
        )

    @property
    def ar_hel(self) -> bool:
        """True where the whole year is shown, or the books lack it."""
        return not self.perioder or self.perioder[0].hel

    @property
    def summa_kostnader(self) -> Budgetlage:
        """All costs, the insatser too."""
        return self.summa("Summa kostnader", *KOSTNADER)

    @property
    def ingaende_kapital(self) -> Decimal:
        """The capital that the year begins with, in kronor: the books', else the budget's."""
        rader = self.i_grupp([Grupp.EGET_KAPITAL])
        return sum((r.utfall[0] if r.utfall else r.budget for r in rader), NOLL)

    @property
    def budgeterat_resultat(self) -> Decimal:
        """Income less costs as decided, in kronor: negative where capital is to be used."""
        return sum((r.budget for r in self.rader if r.grupp != Grupp.EGET_KAPITAL), NOLL)


def budgetlagen(
    ar: int,
    *,
    till: date | None = None,
    fran: date | None = None,
    budget: Budget | None = None,
    gruppering: Budgetgruppering | None = None,
    bild: Saldobild | None = None,
) -> Budgetlagen:
    """Return budget and outcome of a year or a part of it, row by row: at most 15 queries.

    ``fran`` and ``till`` are the first and the last day that is counted.

    ``budget`` chooses a version; the one in force where None. ``gruppering`` gathers the rows
    under its headings; they are the budget's own where None. A year that the books lack gives
    the budget alone. The ingoing capital is the books' once they have the year, until then what
    the budget foresees.
    """
    bild = bild or Saldobild()
    try:
        valda = bild.perioder(ar, till, fran)
    except Rakenskapsar.DoesNotExist:
        valda = []
    per_period = bild.saldon(valda, per_objekt=True) if valda else []
    tryckta = tryckrader(Budgetrad.objects.order_by("ordning"), rubriker(gruppering, ar))
    utfallen = utfall_per_rad(valda, per_period, tryckta)
    budget = budget or Budget.objects.gallande_forst(ar).first()
    poster = Budgetpost.objects.per_rad(budget)
    manader = _periodens(budget, valda)
    rader = [
        _lage(rad, poster, valda, utfallen, manader)
        for rad in tryckta
        if _trycks(rad, ar, poster) or any(rad.nyckel in u for u in utfallen)
    ]
    kapital = tuple(ingaende_kapital(s) for s in per_period)
    return Budgetlagen(
        ar=ar,
        budget=budget,
        perioder=tuple(valda),
        gruppering=gruppering,
        rader=tuple(
            _med_kapital(rad, kapital, budget) if rad.grupp == Grupp.EGET_KAPITAL else rad
            for rad in (*rader, *_ej_kopplade(valda, utfallen), *_kapitalrad(rader, kapital))
        ),
    )


def _trycks(rad: Tryckrad, ar: int, poster: Mapping[int, Decimal]) -> bool:
    """Say whether a row is printed: those of the year, a pot only where there is something in."""
    pott = all(r.ofordelad for r in rad.budgetrader)
    return rad.trycks(ar) and not (pott and not any(poster.get(r.pk) for r in rad.budgetrader))


def _lage(
    rad: Tryckrad,
    poster: Mapping[int, Decimal],
    perioder: Sequence[Period],
    utfallen: Sequence[dict[str, Utfall]],
    manader: Mapping[str, Decimal] | None,
) -> Budgetlage:
    belopp, urler = _utfall_for(rad.nyckel, perioder, utfallen)
    return Budgetlage(
        nyckel=rad.nyckel,
        rubrik=rad.rubrik,
        grupp=rad.grupp,
        budget=rad.tecken * sum((poster.get(r.pk, NOLL) for r in rad.budgetrader), NOLL),
        utfall=belopp,
        urler=urler,
        fotnot=rad.fotnot,
        periodens=None
        if manader is None
        else rad.tecken * sum((manader.get(r.nyckel, NOLL) for r in rad.budgetrader), NOLL),
    )


def _periodens(budget: Budget | None, perioder: Sequence[Period]) -> dict[str, Decimal] | None:
    """{row's key: the budget of the months shown}; None for a whole year. Two queries."""
    if not perioder or perioder[0].hel:
        return None
    if budget is None or not perioder[0].dagar.overlappar(Dagar.ar(budget.ar)):
        return {}
    dagar = perioder[0].dagar.klippt(Dagar.ar(budget.ar))
    valda = hela_manader(dagar.fran, dagar.till or dagar.fran)
    return {n: under(manader, valda) for n, manader in budget_per_manad(budget).items()}


def _med_kapital(
    lage: Budgetlage, kapital: tuple[Decimal, ...], budget: Budget | None
) -> Budgetlage:
    """The row of ingoing capital: what the books say, in both columns; the forecast below."""
    if not kapital:
        return lage
    return replace(
        lage,
        utfall=kapital,
        budget=kapital[0],
        periodens=None if lage.periodens is None else kapital[0],
        fotnot=lage.fotnot or _forutsett(lage.budget, kapital[0], budget),
    )


def _forutsett(prognos: Decimal, bokfort: Decimal, budget: Budget | None) -> str:
    """Say what the budget counted on, where the books give something else."""
    if budget is None or not prognos or kr(prognos) == kr(bokfort):
        return ""
    kalla = ""
    if budget.kapital_per:
        kalla = f", beräknat per {langt_datum(budget.kapital_per)} ({budget.kapital_kalla})"
    return f"Enligt böckerna. Budgeten räknade med {kr(prognos)} kr{kalla}."


def _kapitalrad(rader: Sequence[Budgetlage], kapital: tuple[Decimal, ...]) -> list[Budgetlage]:
    """A row for the ingoing capital where the budget has none: the outgoing one needs it."""
    if not kapital or any(rad.grupp == Grupp.EGET_KAPITAL for rad in rader):
        return []
    nyckel = fmt_nyckel(EGET_KAPITAL_IB)
    return [Budgetlage(nyckel, EGET_KAPITAL_IB, Grupp.EGET_KAPITAL, NOLL, kapital)]


def _ej_kopplade(
    perioder: Sequence[Period], utfallen: Sequence[dict[str, Utfall]]
) -> list[Budgetlage]:
    """Rows for what is booked on accounts that belong to no row of the budget."""
    rader = []
    for nyckel, (rubrik, grupp) in EJ_KOPPLADE.items():
        if any(nyckel in u for u in utfallen):
            belopp, urler = _utfall_for(nyckel, perioder, utfallen)
            rader.append(Budgetlage(nyckel, rubrik, grupp, NOLL, belopp, urler))
    return rader


def _utfall_for(
    nyckel: str, perioder: Sequence[Period], utfallen: Sequence[dict[str, Utfall]]
) -> tuple[tuple[Decimal, ...], tuple[str, ...]]:
    """A row's booked kronor in each period, and the addresses of the rows behind them."""
    per_period = [u.get(nyckel, Utfall()) for u in utfallen]
    par = zip(per_period, perioder, strict=True)
    return (
        tuple(u.belopp for u in per_period),
        tuple(rader_url(u.konton, p, u.objekt, u.utan) for u, p in par),
    )


def utfall_per_rad(
    perioder: Sequence[Period],
    per_period: Sequence[Sequence[Saldo]],
    tryckta: Sequence[Tryckrad],
) -> list[dict[str, Utfall]]:
    """The outcome of each period by printed row, with the couplings that held then: one query."""
    if not perioder:
        return []
    nycklar = {r.pk: rad.nyckel for rad in tryckta for r in rad.budgetrader}
    fran, till = min(p.ar.start for p in perioder), max(p.till for p in perioder)
    kopplingar = list(Budgetradkoppling.objects.mellan(fran, till).med_objekt())
    return [
        utfall(
            [
                Koppling(nycklar[k.budgetrad_id], k.kontoprefix, _objekt(k), k.from_datum)
                for k in kopplingar
                if k.period.overlappar(p.dagar)
            ],
            saldon,
        )
        for p, saldon in zip(perioder, per_period, strict=True)
    ]


def _objekt(koppling: Budgetradkoppling) -> str:
    objekt = koppling.objekt
    return objektnyckel([(objekt.dimension.nummer, objekt.kod)]) if objekt else ""
