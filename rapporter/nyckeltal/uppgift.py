"""What a nyckeltal gives: a value with its unit and its source, and how it is written in text."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from finsam import format as fmt
from finsam.taltabell import Enhet, Tal
from rapporter.referens import Anrop, Referensfel

SAKNAS = "uppgift saknas"
_B = fmt.HART_BLANK


class Slag(StrEnum):
    """What kind of thing the value is; it decides how it is written when the text does not say."""

    BELOPP = "belopp"  # Decimal kronor
    ANTAL = "antal"  # int
    ANDEL = "andel"  # Decimal, 0.69 = 69 %
    DATUM = "datum"
    TEXT = "text"


Innehall = Decimal | int | date | str


@dataclass(frozen=True, slots=True)
class Uppgift:
    """One value: ``varde`` is None where the system does not know it, or where it is hidden
    (a count of a few people, or one from which such a count could be reckoned). Then ``dold``
    holds the words that stand in its place. ``url`` is where it is read, ``kalla`` the same in
    words."""

    varde: Innehall | None
    slag: Slag = Slag.TEXT
    url: str = ""
    dold: str = ""
    kalla: str = ""

    @property
    def tal(self) -> Decimal | int | None:
        """The value where it is a number that may be reckoned with."""
        return self.varde if isinstance(self.varde, Decimal | int) else None

    @property
    def exakt(self) -> str:
        """The value as text: ``-511049.72``, ``0.69``, ``2022-12-31``; "" where there is none."""
        if self.varde is None or self.dold:
            return ""
        return self.varde.isoformat() if isinstance(self.varde, date) else str(self.varde)


def belopp(varde: Decimal | None, url: str = "") -> Uppgift:
    """An amount in kronor."""
    return Uppgift(varde, Slag.BELOPP, url)


def antal(varde: int | None, url: str = "", *, dold: str = "") -> Uppgift:
    """A count; ``dold`` is what is written where it must not be shown."""
    return Uppgift(None if dold else varde, Slag.ANTAL, url, dold)


def andel(varde: Decimal | None, url: str = "", *, dold: str = "") -> Uppgift:
    """A share of one; ``dold`` is what is written where it must not be shown."""
    return Uppgift(None if dold else varde, Slag.ANDEL, url, dold)


_ANDELAR = {Enhet.PROCENT, Enhet.PROCENT_DECIMAL}


def ur_tal(tal: Tal, url: str = "") -> Uppgift:
    """A figure of a protected table as running text has it: known, hidden or not known.

    A figure that is hidden together with others may be small or not, and to say which would
    tell of the small ones. It gets words that are true of both: ``ett antal deltagare``, ``en
    andel av deltagarna``. One that is small by itself is ``färre än 5``.
    """
    andelar = tal.enhet in _ANDELAR
    dold = ""
    if tal.dold:
        dold = ("en andel" if andelar else "ett antal") if tal.skyddad else tal.visat
    if andelar:
        return andel(tal.exakt, url, dold=dold)
    if tal.enhet is Enhet.DECIMAL:
        if dold:
            return Uppgift(None, Slag.TEXT, url, "ett värde som inte visas")
        return text(tal.visat, url)
    return antal(None if tal.exakt is None else int(tal.exakt), url, dold=dold)


def datum(varde: date | None, url: str = "") -> Uppgift:
    """A date."""
    return Uppgift(varde, Slag.DATUM, url)


def text(varde: str | None, url: str = "") -> Uppgift:
    """Words."""
    return Uppgift(varde or None, Slag.TEXT, url)


def _tal_ur(uppgift: Uppgift, filter_: str, *slag: Slag) -> Decimal | int:
    if uppgift.slag in slag and isinstance(uppgift.varde, Decimal | int):
        return uppgift.varde
    raise Referensfel(f"{filter_} passar inte för {uppgift.slag}.")


def _dag_ur(uppgift: Uppgift, filter_: str) -> date:
    if uppgift.slag is Slag.DATUM and isinstance(uppgift.varde, date):
        return uppgift.varde
    raise Referensfel(f"{filter_} passar inte för {uppgift.slag}.")


def _i_enhet(namn: str, delare: int, vanliga: int = 0) -> Callable[..., str]:
    """Return the filter that writes an amount in a unit of so many kronor."""

    def skriv_i(u: Uppgift, decimaler: int = vanliga) -> str:
        varde = Decimal(_tal_ur(u, namn, Slag.BELOPP)) / delare
        return f"{fmt.med_decimaler(varde, decimaler)}{_B}{namn}"

    return skriv_i


_kr = _i_enhet("kr", 1)


def _procent(u: Uppgift, decimaler: int = 0) -> str:
    return fmt.procent(Decimal(_tal_ur(u, "procent", Slag.ANDEL)), decimaler)


def _procentenheter(u: Uppgift, decimaler: int = 0) -> str:
    varde = Decimal(_tal_ur(u, "procentenheter", Slag.ANDEL)) * 100
    ord_ = "procentenhet" if abs(varde) == 1 else "procentenheter"
    return f"{fmt.med_decimaler(varde, decimaler)}{_B}{ord_}"


def _tal(u: Uppgift, decimaler: int = 0) -> str:
    varde = _tal_ur(u, "tal", Slag.BELOPP, Slag.ANTAL)
    return fmt.med_decimaler(Decimal(varde), decimaler)


def _ord(u: Uppgift) -> str:
    return fmt.ord_antal(int(_tal_ur(u, "ord", Slag.ANTAL)))


def _datum(u: Uppgift) -> str:
    return fmt.langt_datum(_dag_ur(u, "datum"))


def _dag(u: Uppgift) -> str:
    dag = _dag_ur(u, "dag")
    return f"{dag.day} {fmt.MANADER[dag.month - 1]}"


def _arets_tal(u: Uppgift) -> str:
    return str(_dag_ur(u, "ar").year)


def _manad(u: Uppgift) -> str:
    dag = _dag_ur(u, "manad")
    return f"{fmt.MANADER[dag.month - 1]} {dag.year}"


def _abs(u: Uppgift) -> Uppgift:
    varde = _tal_ur(u, "abs", Slag.BELOPP, Slag.ANTAL, Slag.ANDEL)
    return replace(u, varde=-varde if varde < 0 else varde)


def _valj(u: Uppgift, minus: str, plus: str, noll: str = "") -> str:
    """The word for a negative, a positive and (if given) an unchanged value."""
    varde = _tal_ur(u, "valj", Slag.BELOPP, Slag.ANTAL, Slag.ANDEL)
    if varde == 0 and noll:
        return noll
    return str(minus if varde < 0 else plus)


# Words of direction, for a value below, above and at nought: the value says which is true.
JAMFORELSEORD: dict[str, tuple[str, str, str]] = {
    "okade": ("minskade", "ökade", "var oförändrat"),
    "okar": ("minskar", "ökar", "är oförändrat"),
    "okning": ("minskning", "ökning", "oförändrad nivå"),
    "hogre": ("lägre", "högre", "lika högt"),
    "fler": ("färre", "fler", "lika många"),
    "mer": ("mindre", "mer", "lika mycket"),
    "over": ("under", "över", "i nivå med"),
    "overskott": ("underskott", "överskott", "nollresultat"),
    "overskottet": ("underskottet", "överskottet", "nollresultatet"),
    "battre": ("sämre", "bättre", "lika"),
}


def _ord_for(namn: str) -> Callable[[Uppgift], str]:
    minus, plus, noll = JAMFORELSEORD[namn]

    def valj_ord(u: Uppgift) -> str:
        return _valj(u, minus, plus, noll)

    return valj_ord


def _stor(u: Uppgift) -> str:
    ord_ = skriv(u)
    return ord_[:1].upper() + ord_[1:]


FILTER: dict[str, tuple[Callable, str]] = {
    "kr": (_kr, "hela kronor: 4 184 001 kr"),
    "tkr": (_i_enhet("tkr", 1000), "tusental kronor: 511 tkr; tkr(1) ger en decimal"),
    "mkr": (_i_enhet("mkr", 10**6, 1), "miljoner kronor: 4,2 mkr; mkr(2) ger två decimaler"),
    "tal": (_tal, "siffror utan enhet: 4 184 001"),
    "procent": (_procent, "andel i procent: 69 %; procent(1) ger en decimal"),
    "procentenheter": (_procentenheter, "skillnad mellan andelar: 3 procentenheter"),
    "ord": (_ord, "små antal med bokstäver: sex"),
    "datum": (_datum, "31 december 2022"),
    "dag": (_dag, "31 december"),
    "ar": (_arets_tal, "årtalet: 2022"),
    "manad": (_manad, "december 2022"),
    "abs": (_abs, "utan tecken"),
    "stor": (_stor, "stor begynnelsebokstav"),
    "valj": (_valj, 'ord efter tecken: valj("minskade", "ökade")'),
    **{
        namn: (_ord_for(namn), f"ord efter tecken: {', '.join(ord_)}")
        for namn, ord_ in JAMFORELSEORD.items()
    },
}
_MED_DECIMALER = frozenset({"kr", "tkr", "mkr", "tal", "procent", "procentenheter"})
_ANTAL_VARDEN = {"valj": (2, 3), **dict.fromkeys(_MED_DECIMALER, (0, 1))}
FLEST_DECIMALER = 3
_VANLIG: dict[Slag, Callable[[Uppgift], str]] = {
    Slag.BELOPP: _kr,
    Slag.ANTAL: _tal,
    Slag.ANDEL: _procent,
    Slag.DATUM: _datum,
    Slag.TEXT: lambda u: str(u.varde),
}


def skriv(uppgift: Uppgift) -> str:
    """Write a value in the way that its kind is usually written."""
    if uppgift.dold:
        return uppgift.dold
    return SAKNAS if uppgift.varde is None else _VANLIG[uppgift.slag](uppgift)


def granska_filter(filter_: Anrop) -> None:
    """Raise Referensfel unless this filter exists and has as many values as it takes."""
    if filter_.namn not in FILTER:
        raise Referensfel(f"Formatet {filter_.namn} finns inte. Välj bland {', '.join(FILTER)}.")
    minst, hogst = _ANTAL_VARDEN.get(filter_.namn, (0, 0))
    if not minst <= len(filter_.varden) <= hogst:
        raise Referensfel(f"Formatet {filter_.namn} skrivs: {FILTER[filter_.namn][1]}.")
    if filter_.namn in _MED_DECIMALER and filter_.varden:
        [decimaler] = filter_.varden
        if not isinstance(decimaler, int) or not 0 <= decimaler <= FLEST_DECIMALER:
            raise Referensfel(
                f"{filter_.namn} tar antal decimaler, 0–{FLEST_DECIMALER}: {filter_.namn}(1)."
            )


def formatera(uppgift: Uppgift, filter_: tuple[Anrop, ...]) -> str:
    """Write a value through the filters in turn. Raises Referensfel where one does not fit."""
    if uppgift.dold or uppgift.varde is None:
        i_ord = any(f.namn == "ord" for f in filter_)
        return skriv(uppgift).replace("5", fmt.ord_antal(5)) if i_ord else skriv(uppgift)
    varde: Uppgift | str = uppgift
    for f in filter_:
        if isinstance(varde, str):
            varde = Uppgift(varde)
        varde = FILTER[f.namn][0](varde, *f.varden)
    return varde if isinstance(varde, str) else skriv(varde)
