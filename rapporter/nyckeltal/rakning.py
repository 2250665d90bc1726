"""Nyckeltal of the statements: any row of them, any accounts, and the rows asked for most."""

from collections.abc import Callable, Iterable
from decimal import Decimal

from ekonomi.kontosaldo import NOLL, Saldo
from ekonomi.mall import Radslag, Typ
from ekonomi.spar import rader_url, saldo_url
from finsam.taltabell import Taltabell
from rapporter.nyckeltal.register import nyckeltal
from rapporter.nyckeltal.tabellval import rader_i, sidan, ur_tabell
from rapporter.nyckeltal.uppgift import Uppgift, belopp
from rapporter.parameter import Alternativ, Parameter, fast
from rapporter.referens import Referensfel
from rapporter.sammanhang import Sammanhang

OMRADE = "Ekonomi"
INTE_KONTON = (
    "Siffror ur enskilda konton hämtas och visas här bara för den som får se ekonomin. "
    "Be kansliet lägga in den."
)


def _mallens_rader(typ: Typ) -> Parameter:
    """The rows of a form, also those that are not printed in a year without amounts."""

    def val(s: Sammanhang) -> Iterable[Alternativ]:
        rader = s.former[typ].rader
        return ((r.nyckel, r.rubrik) for r in rader if r.slag is not Radslag.RUBRIK)

    return Parameter("rad", "Raden", val)


def _rad(tabell: Taltabell | None, rad: str, s: Sammanhang, sida: str) -> Uppgift:
    """A row of a statement; nought where the form has it but the year has nothing on it."""
    if tabell and rad not in {r.nyckel for r in tabell.rader}:
        return belopp(NOLL, sidan(sida, s))
    return ur_tabell(tabell, rad, str(s.ar), sidan(sida, s))


@nyckeltal("en rad i resultaträkningen", OMRADE, _mallens_rader(Typ.RR))
def rr(s: Sammanhang, *, rad: str) -> Uppgift:
    """By the row's key, such as verksamhetens_intakter; costs are negative."""
    return _rad(s.resultatrakning, rad, s, "resultatrakning")


@nyckeltal("en rad i balansräkningen", OMRADE, _mallens_rader(Typ.BR))
def br(s: Sammanhang, *, rad: str) -> Uppgift:
    """By the row's key, such as kassa_och_bank."""
    return _rad(s.balansrakning, rad, s, "balansrakning")


@nyckeltal("en rad i kassaflödesanalysen", OMRADE, _mallens_rader(Typ.KF))
def kf(s: Sammanhang, *, rad: str) -> Uppgift:
    """By the row's key, such as arets_kassaflode."""
    return _rad(s.kassaflodesanalys, rad, s, "kassaflode")


_KOLUMNER = {
    "utfall": ("utfall_{ar}", "årets utfall"),
    "budget": ("budget_{ar}", "budget"),
    "avvikelse": ("avvikelse_{ar}", "utfall minus budget"),
    "utfall_fore": ("utfall_{fore}", "utfallet året före"),
}
_KOLUMN = Parameter("kolumn", "Kolumnen", fast(*((k, r) for k, (_, r) in _KOLUMNER.items())))


@nyckeltal("en rad i driftredovisningen", OMRADE, rader_i(lambda s: s.driftredovisning), _KOLUMN)
def dr(s: Sammanhang, *, rad: str, kolumn: str = "utfall") -> Uppgift:
    """By the row's key; costs are negative, a deviation above zero is better than budget."""
    nyckel = _KOLUMNER[kolumn][0].format(ar=s.ar, fore=s.ar - 1)
    return ur_tabell(s.driftredovisning, rad, nyckel, sidan("driftredovisning", s))


_MATT = fast(("rorelse", "vad som är bokfört under tiden"), ("saldo", "saldot tidens sista dag"))


@nyckeltal(
    "vad som är bokfört på ett eller flera konton",
    OMRADE,
    Parameter("fran", "Kontot eller siffrorna det börjar med"),
    Parameter("till", "Sista kontot"),
    Parameter("objekt", "Objektet"),
    Parameter("matt", "Måttet", _MATT),
)
def konto(
    s: Sammanhang,
    *,
    fran: str | int,
    till: str | int = "",
    objekt: str = "",
    matt: str = "",
) -> Uppgift:
    """The accounts that begin with ``fran``, or from ``fran`` to ``till``; of one SIE object
    (``6:FOKUS``) or of any. Income, equity and debts are positive, costs negative. What is booked
    in the time of a result account, the balance of another, unless ``matt`` says which.
    """
    if not s.far_kontona:
        raise Referensfel(INTE_KONTON)
    if s.bokforda is None:
        return belopp(None)
    period, saldon = s.bokforda
    valda = [x for x in saldon if _ingar(x.konto, str(fran), str(till))]
    if not valda and not any(_ingar(k, str(fran), str(till)) for k in s.kontonummer):
        raise Referensfel(f"Inget konto {_som_konton(fran, till)} finns i kontoplanen.")
    valda = [x for x in valda if not objekt or objekt in x.objekt]
    rorelse = matt == "rorelse" or (not matt and all(x.ar_resultat for x in valda))
    lank = rader_url if rorelse or objekt else saldo_url
    url = lank({x.konto for x in valda}, period, *([[objekt]] if objekt else []))
    return belopp(sum((_tecknad(x, rorelse) for x in valda), NOLL), url)


def _ingar(konto_: str, fran: str, till: str) -> bool:
    if not till:
        return konto_.startswith(fran)
    return fran <= konto_ <= till.ljust(len(konto_), "9")


def _som_konton(fran: str | int, till: str | int) -> str:
    return f"mellan {fran} och {till}" if till else f"som börjar med {fran}"


def _tecknad(saldo: Saldo, rorelse: bool) -> Decimal:
    """Kronor as statements show them: assets as they are, all else with the sign turned."""
    belopp_ = saldo.rorelse if rorelse else saldo.utgaende
    return belopp_ if saldo.ktyp == "T" else -belopp_


# Figures that are one row of the resultaträkning: key, heading, and the row's key in the forms
# that there are. Costs and a deficit are negative.
_RADER: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("arets_resultat", "årets resultat", ("arets_resultat", "resultat_efter_finansiella_poster")),
    ("intakter", "verksamhetens intäkter", ("verksamhetens_intakter",)),
    ("kostnader", "verksamhetens kostnader", ("verksamhetens_kostnader",)),
    ("finansiella_intakter", "finansiella intäkter", ("finansiella_intakter",)),
    ("finansiella_kostnader", "finansiella kostnader", ("finansiella_kostnader",)),
)


def _ur_raden(rader: tuple[str, ...]) -> Callable[..., Uppgift]:
    """Return the nyckeltal of the first of the rows that the resultaträkning has."""

    def figur(s: Sammanhang) -> Uppgift:
        tabell = s.resultatrakning
        finns = {r.nyckel for r in tabell.rader} if tabell else set()
        funna = [rad for rad in rader if rad in finns]
        return rr(s, rad=funna[0]) if funna else belopp(None)

    return figur


for _nyckel, _rubrik, _radval in _RADER:
    _figur = _ur_raden(_radval)
    _figur.__name__ = _nyckel
    nyckeltal(_rubrik, OMRADE)(_figur)


def _kapital(s: Sammanhang, rader: Iterable[str], raknat: Decimal | None) -> Uppgift:
    """The first of the balansräkning's rows that its form has; as reckoned where it has none."""
    finns = {r.nyckel for r in s.balansrakning.rader if r.tal} if s.balansrakning else set()
    funna = [rad for rad in rader if rad in finns]
    return br(s, rad=funna[0]) if funna else belopp(raknat, sidan("balansrakning", s))


@nyckeltal("eget kapital vid årets början", OMRADE)
def eget_kapital_ib(s: Sammanhang) -> Uppgift:
    """The balansräkning's ingående eget kapital; reckoned where its form lacks the row."""
    krav = s.balanskrav
    return _kapital(s, ["ingaende_eget_kapital"], krav.ingaende_kapital if krav else None)


@nyckeltal("eget kapital vid årets eller delårets slut", OMRADE)
def eget_kapital_ub(s: Sammanhang) -> Uppgift:
    """The balansräkning's eget kapital; reckoned where its form has no row of it."""
    krav = s.balanskrav
    rader = ["eget_kapital", "summa_eget_kapital"]
    return _kapital(s, rader, krav.utgaende_kapital if krav else None)
