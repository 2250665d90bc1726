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


def _kr(u: Uppgift) -> str:
    return f"{fmt.kr(Decimal(_tal_ur(u, 'kr', Slag.BELOPP)))}{_B}kr"


def _tkr(u: Uppgift) -> str:
    return f"{fmt.tkr(Decimal(_tal_ur(u, 'tkr', Slag.BELOPP)))}{_B}tkr"


def _procent(u: Uppgift) -> str:
    return fmt.procent(Decimal(_tal_ur(u, "procent", Slag.ANDEL)))


def _tal(u: Uppgift) -> str:
    varde = _tal_ur(u, "tal", Slag.BELOPP, Slag.ANTAL)
    return fmt.kr(Decimal(varde))


def _ord(u: Uppgift) -> str:
    return fmt.ord_antal(int(_tal_ur(u, "ord", Slag.ANTAL)))


def _datum(u: Uppgift) -> str:
    return fmt.langt_datum(_dag_ur(u, "datum"))


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


def _stor(u: Uppgift) -> str:
    ord_ = skriv(u)
    return ord_[:1].upper() + ord_[1:]


FILTER: dict[str, tuple[Callable, str]] = {
    "kr": (_kr, "hela kronor: 4 184 001 kr"),
    "tkr": (_tkr, "tusental kronor: 511 tkr"),
    "tal": (_tal, "siffror utan enhet: 4 184 001"),
    "procent": (_procent, "andel i procent: 69 %"),
    "ord": (_ord, "små antal med bokstäver: sex"),
    "datum": (_datum, "31 december 2022"),
    "manad": (_manad, "december 2022"),
    "abs": (_abs, "utan tecken"),
    "stor": (_stor, "stor begynnelsebokstav"),
    "valj": (_valj, 'ord efter tecken: valj("minskade", "ökade")'),
}
_ANTAL_VARDEN = {"valj": (2, 3)}
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
