"""A forecast as it is shown: what is used, what is expected, and how the year will end."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ekonomi.avrundning import avrundning
from ekonomi.budgettryck import Grupp, Tryckrad, rubriker, tryckrader
from ekonomi.kapitaltak import Kapitaltak, kapitaltak
from ekonomi.kontosaldo import NOLL
from ekonomi.models import Budgetgruppering, Budgetpost, Budgetrad, Prognos, Prognosrad
from finsam.diagram import LiggandeDiagram, Serie
from finsam.format import avrunda, langt_datum, procent, tkr
from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Tal, Taltabell

INTAKTER = (Grupp.INTAKT,)
KOSTNADER = (Grupp.KOSTNAD, Grupp.INSATS)
UTAN_RAD = {
    Grupp.INTAKT: ("ej_kopplade_intakter", "Intäkter utan budgetrad"),
    Grupp.KOSTNAD: ("ej_kopplade_kostnader", "Kostnader utan budgetrad"),
}


@dataclass(frozen=True, slots=True)
class Prognospost:
    """One row in kronor with the sign that it is shown with: income +, cost −."""

    nyckel: str
    rubrik: str
    grupp: Grupp
    budget: Decimal
    utfall: Decimal
    rest: Decimal
    kommentar: str = ""

    @property
    def helar(self) -> Decimal:
        """The whole year as it is expected."""
        return self.utfall + self.rest

    @property
    def avvikelse(self) -> Decimal:
        """The expected year less budget: above zero is better, for income and cost alike."""
        return self.helar - self.budget


@dataclass(frozen=True, slots=True)
class Prognoslage:
    """A forecast with its rows; the ingoing capital in kronor is the books' or the budget's."""

    prognos: Prognos
    rader: tuple[Prognospost, ...]

    def summa(self, rubrik: str, *grupper: Grupp) -> Prognospost:
        """The exact sum of the groups' rows, as a row."""
        valda = [r for r in self.rader if r.grupp in grupper]
        return Prognospost(
            nyckel="",
            rubrik=rubrik,
            grupp=grupper[0],
            budget=sum((r.budget for r in valda), NOLL),
            utfall=sum((r.utfall for r in valda), NOLL),
            rest=sum((r.rest for r in valda), NOLL),
        )

    @property
    def intakter(self) -> Prognospost:
        """All income of the year; the ingoing capital is none."""
        return self.summa("Summa intäkter", *INTAKTER)

    @property
    def kostnader(self) -> Prognospost:
        """All costs of the year, below zero."""
        return self.summa("Summa kostnader", *KOSTNADER)

    @property
    def resultat(self) -> Prognospost:
        """Income less costs."""
        return self.summa("Årets resultat", *INTAKTER, *KOSTNADER)

    @property
    def forbrukat(self) -> Decimal | None:
        """The used share of the budgeted costs, 0.43 = 43 %; None without a budget."""
        kostnader = self.kostnader
        return kostnader.utfall / kostnader.budget if kostnader.budget else None

    @property
    def kapital_ub(self) -> Decimal:
        """The capital that the year is expected to end with, in kronor."""
        return self.prognos.ingaende_kapital + self.resultat.helar

    def i_ord(self) -> str:
        """Say in one or two sentences where the year is going."""
        kostnader = self.kostnader
        andel = f" ({procent(self.forbrukat)} av budgeten)" if self.forbrukat is not None else ""
        return (
            f"Till och med {langt_datum(self.prognos.datum)} har {tkr(-kostnader.utfall)} tkr "
            f"förbrukats{andel}. Kostnaderna för hela året väntas bli {tkr(-kostnader.helar)} tkr "
            f"och det egna kapitalet {tkr(self.kapital_ub)} tkr vid årets slut."
        )


def prognoslage(prognos: Prognos, gruppering: Budgetgruppering | None = None) -> Prognoslage:
    """Return a forecast's rows, printed as a grouping says: at most five queries.

    A row without budget, outcome, expectation and comment is left out.
    """
    budget = prognos.budget
    poster = Budgetpost.objects.per_rad(budget)
    egna = {rad.budgetrad_id: rad for rad in prognos.rader.all()}
    alla = Budgetrad.objects.exclude(grupp=Grupp.EGET_KAPITAL).order_by("ordning")
    berorda = [r for r in alla if r.pk in egna or poster.get(r.pk)]
    rader = [
        _post(tryckt, egna, poster)
        for tryckt in tryckrader(berorda, rubriker(gruppering, budget.ar))
    ]
    visade = [r for r in rader if r.budget or r.utfall or r.rest or r.kommentar]
    return Prognoslage(prognos, (*visade, *_utan_rad(prognos)))


def _post(tryckt: Tryckrad, egna: dict[int, Prognosrad], poster: dict[int, Decimal]) -> Prognospost:
    rader = [egna[r.pk] for r in tryckt.budgetrader if r.pk in egna]
    return Prognospost(
        nyckel=tryckt.nyckel,
        rubrik=tryckt.rubrik,
        grupp=tryckt.grupp,
        budget=tryckt.tecken * sum((poster.get(r.pk, NOLL) for r in tryckt.budgetrader), NOLL),
        utfall=tryckt.tecken * sum((r.utfall for r in rader), NOLL),
        rest=tryckt.tecken * sum((r.rest for r in rader), NOLL),
        kommentar=" ".join(r.kommentar for r in rader if r.kommentar),
    )


def _utan_rad(prognos: Prognos) -> list[Prognospost]:
    """What is booked on no row of the budget: shown with budget 0."""
    belopp = {
        Grupp.INTAKT: prognos.utan_rad_intakter,
        Grupp.KOSTNAD: -prognos.utan_rad_kostnader,
    }
    return [
        Prognospost(*UTAN_RAD[grupp], grupp, NOLL, utfall, NOLL)
        for grupp, utfall in belopp.items()
        if utfall
    ]


def prognostabell(lage: Prognoslage, enhet: Enhet = Enhet.TKR) -> Taltabell:
    """Return budget, outcome, expected rest, whole year and deviation of every row."""
    intakter = [_rad(r, enhet) for r in lage.rader if r.grupp in INTAKTER]
    kostnader = [_rad(r, enhet) for r in lage.rader if r.grupp in KOSTNADER]
    summa_in = _rad(lage.intakter, enhet, Slag.SUMMA)
    summa_ut = _rad(lage.kostnader, enhet, Slag.SUMMA)
    resultat = _rad(lage.resultat, enhet, Slag.SUMMA)
    return Taltabell(
        nyckel="prognos",
        rubrik=f"Utfall och prognos {lage.prognos.budget.ar}",
        kolumner=(
            Kolumn("budget", "Budget"),
            Kolumn("utfall", "Utfall"),
            Kolumn("rest", "Väntas"),
            Kolumn("helar", "Helår"),
            Kolumn("avvikelse", "Avvikelse"),
        ),
        rader=(
            *intakter,
            *avrundning(intakter, summa_in),
            summa_in,
            *kostnader,
            *avrundning(kostnader, summa_ut),
            summa_ut,
            *avrundning([summa_in, summa_ut], resultat),
            resultat,
        ),
        enhet=enhet,
        undertitel=f"utfall till och med {langt_datum(lage.prognos.datum)}",
    )


def kapitaltabell(lage: Prognoslage, enhet: Enhet = Enhet.TKR) -> Taltabell:
    """Return the capital from the start of the year to its expected end."""
    ingaende = _tal("Eget kapital vid årets början", lage.prognos.ingaende_kapital, enhet)
    resultat = _tal("Årets resultat enligt prognosen", lage.resultat.helar, enhet)
    utgaende = _tal("Eget kapital vid årets slut", lage.kapital_ub, enhet, Slag.SUMMA)
    return Taltabell(
        nyckel="prognos_kapital",
        rubrik="Eget kapital",
        kolumner=(Kolumn("helar", str(lage.prognos.budget.ar)),),
        rader=(ingaende, resultat, *avrundning([ingaende, resultat], utgaende), utgaende),
        enhet=enhet,
    )


def prognosdiagram(lage: Prognoslage) -> LiggandeDiagram | None:
    """Return budget and expected year of every cost as bars, in tkr; None without any to show."""
    rader = [
        r
        for r in lage.rader
        if r.grupp in KOSTNADER and (avrunda(r.budget, 1000) or avrunda(r.helar, 1000))
    ]
    if not rader:
        return None
    return LiggandeDiagram(
        "Kostnader: budget och prognos för helåret",
        _bildtext(lage, rader),
        [r.rubrik for r in rader],
        [
            Serie("Budget", [-r.budget / 1000 for r in rader]),
            Serie("Prognos", [-r.helar / 1000 for r in rader]),
        ],
        enhet="tkr",
    )


def _bildtext(lage: Prognoslage, rader: Iterable[Prognospost]) -> str:
    over = [r.rubrik for r in rader if r.helar < r.budget]
    slut = f" Över budget: {', '.join(over)}." if over else " Ingen rad väntas gå över budget."
    kostnader = lage.kostnader
    return (
        f"Kostnaderna väntas bli {tkr(-kostnader.helar)} tkr "
        f"mot {tkr(-kostnader.budget)} tkr i budgeten.{slut}"
    )


@dataclass(frozen=True, slots=True)
class Takfraga:
    """The expected capital beside what Nationella rådet holds to be reasonable, in kronor."""

    tak: Kapitaltak
    vantat: Decimal

    @property
    def over(self) -> bool:
        """True where the year is expected to end above the ceiling."""
        return self.tak.tillatet is not None and self.vantat > self.tak.tillatet

    def i_ord(self) -> str:
        """Say it in a sentence; "" where the ceiling is not known."""
        if self.tak.tillatet is None:
            return ""
        hogst = f"högst {tkr(self.tak.tillatet)} tkr ({_gemen(self.tak.grund)})"
        skillnad = tkr(abs(self.vantat - self.tak.tillatet))
        lage = "över" if self.over else "under"
        return (
            f"Nationella rådet rekommenderar ett eget kapital på {hogst}. "
            f"Det väntade är {skillnad} tkr {lage}."
        )


def _gemen(text: str) -> str:
    return text[:1].lower() + text[1:]


def takfraga(lage: Prognoslage) -> Takfraga:
    """Return the ceiling of the forecast's year beside the capital that it expects."""
    [tak] = kapitaltak([lage.prognos.budget.ar])
    return Takfraga(tak, lage.kapital_ub)


def kommentarer(lage: Prognoslage) -> Sequence[tuple[str, str]]:
    """The rows' comments, under their headings."""
    return [(r.rubrik, r.kommentar) for r in lage.rader if r.kommentar]


def _rad(post: Prognospost, enhet: Enhet, slag: Slag = Slag.POST) -> Rad:
    tal = (post.budget, post.utfall, post.rest, post.helar, post.avvikelse)
    return Rad(post.rubrik, tuple(Tal(b, enhet) for b in tal), slag=slag, nyckel=post.nyckel)


def _tal(rubrik: str, belopp: Decimal, enhet: Enhet, slag: Slag = Slag.POST) -> Rad:
    return Rad(rubrik, (Tal(belopp, enhet),), slag=slag)
