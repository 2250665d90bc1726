"""Nyckeltal of the budget: against outcome, with its plan years, as it is expected to end."""

from collections.abc import Iterable
from decimal import Decimal

from django.urls import reverse

from rapporter.nyckeltal.register import nyckeltal
from rapporter.nyckeltal.tabellval import rader_i, sidan, ur_tabell
from rapporter.nyckeltal.uppgift import Uppgift, andel, belopp, datum, text
from rapporter.parameter import Alternativ, Parameter, fast
from rapporter.sammanhang import Sammanhang

OMRADE = "Ekonomi"
_KOLUMNER = {
    "utfall": ("utfall_{ar}", "årets utfall"),
    "budget": ("budget_{ar}", "budget för hela året"),
    "periodens": ("periodens_{ar}", "budget för den tid som visas"),
    "avvikelse": ("avvikelse_{ar}", "utfall minus budget"),
    "utfall_fore": ("utfall_{fore}", "utfallet året före"),
    "forbrukat": ("", "utfall som andel av budgeten"),
}
_KOLUMN = Parameter("kolumn", "Kolumnen", fast(*((k, r) for k, (_, r) in _KOLUMNER.items())))


@nyckeltal("en rad i tabellen Budget och utfall", OMRADE, rader_i(lambda s: s.uppfoljning), _KOLUMN)
def budget(s: Sammanhang, *, rad: str, kolumn: str = "utfall") -> Uppgift:
    """By the row's key. Costs are negative; a deviation above zero is better than budget.

    The budget is known without books too; ``forbrukat`` is a share.
    """
    if kolumn == "forbrukat":
        return _forbrukat(budget(s, rad=rad), budget(s, rad=rad, kolumn="budget"))
    nyckel = _KOLUMNER[kolumn][0].format(ar=s.ar, fore=s.ar - 1)
    return ur_tabell(s.uppfoljning, rad, nyckel, sidan("budget", s))


def _forbrukat(utfall: Uppgift, budgeterat: Uppgift) -> Uppgift:
    if utfall.tal is None or not budgeterat.tal:
        return andel(None)
    return andel(Decimal(utfall.tal) / Decimal(budgeterat.tal), utfall.url)


_PLANAR = Parameter(
    "planar", "Planåret", fast(("0", "budgetåret"), ("1", "första planåret"), ("2", "andra"))
)


@nyckeltal("en rad i verksamhetsplanens budget", OMRADE, rader_i(lambda s: s.budgetplan), _PLANAR)
def budgetplan(s: Sammanhang, *, rad: str, planar: int | str = 0) -> Uppgift:
    """By the row's key, of the budget year (0) or one of its two plan years (1, 2).

    Costs are negative. Read from the decided budget, else from the proposal; no books needed.
    """
    tabell = s.budgetplan
    kolumn = tabell.kolumner[int(planar)].nyckel if tabell else ""
    return ur_tabell(tabell, rad, kolumn, sidan("budgetplan", s))


@nyckeltal("medel att använda enligt budgeten, med ingående kapital", OMRADE)
def budget_summa(s: Sammanhang) -> Uppgift:
    """Income and ingoing capital of the budget year together."""
    plan = s.budgetens_plan
    return belopp(plan.intakter[0] if plan else None, sidan("budgetplan", s))


@nyckeltal("den dag då styrelsen beslutade budgeten", OMRADE)
def budget_beslutad(s: Sammanhang) -> Uppgift:
    """Unknown for a proposal."""
    plan = s.budgetens_plan
    return datum(plan.budget.beslutad_datum if plan else None, sidan("budgetplan", s))


@nyckeltal("varifrån budgetens ingående kapital är hämtat", OMRADE)
def budget_kapital_kalla(s: Sammanhang) -> Uppgift:
    """In words: the forecast with its day, and what the books give since."""
    plan = s.budgetens_plan
    return text(plan.kapital.i_ord() if plan else "", sidan("budgetplan", s))


@nyckeltal("budgeterat resultat", OMRADE)
def budgeterat_resultat(s: Sammanhang) -> Uppgift:
    """Income less costs as decided; negative where capital is to be used."""
    lagen = s.budgetlagen
    return belopp(lagen.budgeterat_resultat if lagen.budget else None, sidan("budget", s))


@nyckeltal("resultatet minus det budgeterade", OMRADE)
def resultat_mot_budget(s: Sammanhang) -> Uppgift:
    """Positive where the result was better than budgeted; reckoned in kronor."""
    return belopp(s.balanskrav.battre_an_budget if s.balanskrav else None, sidan("budget", s))


# -- What the members pay ------------------------------------------------------------------------


def _medlemmar(s: Sammanhang) -> Iterable[Alternativ]:
    namn = [
        *s.bidrag_per_medlem,
        *((r.rubrik for r in s.medlemsbidrag.rader) if s.medlemsbidrag else ()),
    ]
    return ((n, n) for n in dict.fromkeys(namn) if n not in {"Summa", "Öresavrundning"})


@nyckeltal(
    "medlemmarnas anslag, eller en medlems",
    OMRADE,
    Parameter("medlem", "Medlemmen", _medlemmar, av_aret=True),
)
def anslag(s: Sammanhang, *, medlem: str = "") -> Uppgift:
    """The sum of the members' contributions of the year, or what one of them pays.

    The state's two parties together are asked for as their common row is headed.
    """
    if medlem in s.bidrag_per_medlem:
        return belopp(s.bidrag_per_medlem[medlem].exakt, sidan("anslag", s))
    rader = {r.rubrik: r.nyckel for r in s.medlemsbidrag.rader} if s.medlemsbidrag else {}
    rad = rader.get(medlem, "summa")
    return ur_tabell(s.medlemsbidrag, rad, str(s.ar), sidan("anslag", s))


@nyckeltal("anslagets ram, som medlemmarna har beslutat", OMRADE)
def anslag_ram(s: Sammanhang) -> Uppgift:
    """The frame of the year that is shared between the members, before rounding."""
    ram = s.anslagslage.ram if s.anslagslage.anslag else None
    return belopp(ram, sidan("anslag", s))


@nyckeltal("medlemmarnas anslag enligt budgeten", OMRADE)
def anslag_budget(s: Sammanhang) -> Uppgift:
    """As the budget has it."""
    return budget(s, rad="agarnas_anslag", kolumn="budget")


@nyckeltal("anslaget minus det budgeterade", OMRADE)
def anslag_mot_budget(s: Sammanhang) -> Uppgift:
    """Positive where the members paid more than budgeted."""
    faktiskt, budgeterat = anslag(s), anslag_budget(s)
    if isinstance(faktiskt.varde, Decimal) and isinstance(budgeterat.varde, Decimal):
        return belopp(faktiskt.varde - budgeterat.varde, faktiskt.url)
    return belopp(None)


# -- How the year is expected to end -------------------------------------------------------------

_PROGNOSKOLUMN = Parameter(
    "kolumn",
    "Kolumnen",
    fast(
        ("helar", "hela året som det väntas bli"),
        ("budget", "budget"),
        ("utfall", "utfall till prognosens dag"),
        ("rest", "vad som väntas under resten av året"),
        ("avvikelse", "prognos minus budget"),
    ),
)
_PROGNOSSUMMOR = {"intakter": "intäkter", "kostnader": "kostnader", "resultat": "resultat"}


def _prognosrader(s: Sammanhang) -> Iterable[Alternativ]:
    if s.prognos:
        yield from _PROGNOSSUMMOR.items()
        yield from ((r.nyckel, r.rubrik) for r in s.prognos.rader)


@nyckeltal(
    "en rad i årets prognos",
    OMRADE,
    Parameter("rad", "Raden", _prognosrader, av_aret=True),
    _PROGNOSKOLUMN,
)
def prognos(s: Sammanhang, *, rad: str, kolumn: str = "helar") -> Uppgift:
    """A row by its key, or ``intakter``, ``kostnader`` or ``resultat``; costs are negative.

    Of the last forecast up to the report's day.
    """
    if s.prognos is None:
        return belopp(None)
    poster = {r.nyckel: r for r in s.prognos.rader}
    post = getattr(s.prognos, rad) if rad in _PROGNOSSUMMOR else poster[rad]
    return belopp(getattr(post, kolumn), _prognosens_sida(s))


def _prognosens_sida(s: Sammanhang) -> str:
    return reverse("ekonomi:prognos", args=[s.prognos.prognos.pk]) if s.prognos else ""


@nyckeltal("hur stor del av budgeten som är förbrukad vid prognosen", OMRADE)
def prognos_forbrukat(s: Sammanhang) -> Uppgift:
    """Costs up to the forecast's day as a share of the budgeted costs."""
    return andel(s.prognos.forbrukat if s.prognos else None, _prognosens_sida(s))


@nyckeltal("eget kapital vid årets slut enligt prognosen", OMRADE)
def prognos_eget_kapital(s: Sammanhang) -> Uppgift:
    """The ingoing capital and the expected result."""
    return belopp(s.prognos.kapital_ub if s.prognos else None, _prognosens_sida(s))


@nyckeltal("den dag som prognosen är gjord på", OMRADE)
def prognos_dag(s: Sammanhang) -> Uppgift:
    """The last day of its outcome."""
    return datum(s.prognos.prognos.datum if s.prognos else None, _prognosens_sida(s))
