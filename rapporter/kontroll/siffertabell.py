"""A table of figures as it is printed, and whether its rows add up. Pure: values in, values out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from finsam.taltabell import Enhet, Slag, Taltabell
from rapporter.rentext import Fritabell

_SUMMA = re.compile(r"^(?:delsumma|summa|s:a|totalt|total|totalsumma)\b", re.IGNORECASE)
_VARAV = re.compile(r"^(?:varav|därav)\b", re.IGNORECASE)
_AVRUNDAT = re.compile(r"avrund|öresutjämning|öresavrundning", re.IGNORECASE)
_BELOPP = re.compile(r"\b(?:kr|tkr|mkr|kronor|belopp|kostnad|intäkt|budget|utfall)", re.IGNORECASE)
_SIFFROR = re.compile(
    r"^(?P<tecken>[-−–+])?\s*(?P<tal>\d[\d\s\u00a0\u202f]*(?:,\d+)?)\s*(?P<enhet>kr|tkr|mkr|%|st)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sifferrad:
    """One row: its heading, whether it is a total, and its figures as shown (None: no figure)."""

    rubrik: str
    summa: bool
    varden: tuple[Decimal | None, ...]
    enheter: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Siffertabell:
    """A table as printed: ``enhet`` is what its words say that it is in, "" where they do not."""

    rubrik: str
    kolumner: tuple[str, ...]
    rader: tuple[Sifferrad, ...]
    enhet: str
    om_avrundning: bool
    belopp: bool


@dataclass(frozen=True, slots=True)
class Summafel:
    """A total that its rows do not make: the column, what they make and what is printed."""

    rad: str
    kolumn: str
    vantat: Decimal
    funnet: Decimal
    poster: int

    @property
    def saknar_minus(self) -> bool:
        """Whether only the sign is wrong."""
        return self.vantat == -self.funnet

    @property
    def ar_avrundning(self) -> bool:
        """Whether rounding each row by itself can have made the difference."""
        return abs(self.vantat - self.funnet) <= max(1, self.poster // 2)


def las_cell(text: str) -> tuple[Decimal | None, str]:
    """Return the figure of a cell and the unit written in it; None where it has no figure."""
    traff = _SIFFROR.match(text.strip())
    if traff is None:
        return None, ""
    try:
        varde = Decimal(re.sub(r"\s", "", traff["tal"]).replace(",", "."))
    except InvalidOperation:
        return None, ""
    minus = (traff["tecken"] or "") in {"-", "−", "–"}
    return (-varde if minus else varde), (traff["enhet"] or "").lower()


def enhet_i_ord(text: str) -> str:
    """Return the unit of amounts that words speak of: tkr, mkr, kr, or "" for none."""
    text = text.lower()
    if re.search(r"\btkr\b|tusental|tusen kronor", text):
        return "tkr"
    if re.search(r"\b(?:mkr|mnkr)\b|miljoner kronor", text):
        return "mkr"
    return "kr" if re.search(r"\bkr\b|\bkronor\b", text) else ""


def ur_taltabell(tabell: Taltabell) -> Siffertabell:
    """Return a table of the system's own, with its figures as shown.

    A column with a hidden figure has none here: its rows cannot be added up.
    """
    dolda = {i for rad in tabell.rader for i, t in enumerate(rad.tal) if t.dold}
    rader = tuple(
        Sifferrad(
            rad.rubrik,
            rad.slag in {Slag.SUMMA, Slag.DELSUMMA}
            and (tabell.nyckel in UPPSTALLNINGAR or bool(_SUMMA.match(rad.rubrik))),
            tuple(
                Decimal(t.avrundat)
                if i not in dolda and t.enhet in _SUMMERAS and t.exakt is not None
                else None
                for i, t in enumerate(rad.tal)
            ),
            tuple(t.enhet.value for t in rad.tal),
        )
        for rad in tabell.rader
        if rad.slag is not Slag.RUBRIK
    )
    ord_ = " ".join((tabell.rubrik, tabell.undertitel, *(k.rubrik for k in tabell.kolumner)))
    return Siffertabell(
        rubrik=tabell.rubrik,
        kolumner=tuple(k.rubrik for k in tabell.kolumner),
        rader=rader,
        enhet=enhet_i_ord(ord_),
        om_avrundning=any(_AVRUNDAT.search(f) for f in tabell.fotnoter),
        belopp=tabell.enhet in {Enhet.KR, Enhet.TKR},
    )


# Where every row that is set off as a total is one, whatever it is called.
UPPSTALLNINGAR = {"resultatrakning", "balansrakning", "kassaflodesanalys", "budgetplan"}
_SUMMERAS = {Enhet.KR, Enhet.TKR, Enhet.ANTAL}


def ur_fritabell(tabell: Fritabell, fore: str) -> Siffertabell:
    """Return a typed table; ``fore`` is the text before it, which may say its unit."""
    huvud, *rader = [tuple(c.text for c in rad) for rad in tabell.rader]
    lasta = []
    for rad in rader:
        celler = [las_cell(c) for c in rad[1:]]
        varden, enheter = tuple(v for v, _ in celler), tuple(e for _, e in celler)
        lasta.append(Sifferrad(rad[0], bool(_SUMMA.match(rad[0])), varden, enheter))
    alla = " ".join(" ".join(rad) for rad in (huvud, *rader))
    enhet = enhet_i_ord(" ".join(huvud)) or enhet_i_ord(fore)
    return Siffertabell(
        rubrik=next((h for h in huvud if h), "Tabellen"),
        kolumner=tuple(huvud[1:]),
        rader=tuple(lasta),
        enhet=enhet,
        om_avrundning=bool(_AVRUNDAT.search(f"{alla} {fore}")),
        belopp=bool(enhet or _BELOPP.search(" ".join(huvud))),
    )


def summafel(tabell: Siffertabell) -> Iterator[Summafel]:
    """Yield every total that is not the sum of rows above it, whichever rows it may be of."""
    for nr, kolumn in enumerate(tabell.kolumner):
        yield from _kolumnens_fel(tabell.rader, nr, kolumn)


def _kolumnens_fel(rader: Sequence[Sifferrad], nr: int, kolumn: str) -> Iterator[Summafel]:
    """Read a column downwards; a total takes the place of the rows that it is of."""
    ovanfor: list[Decimal] = []
    sedan_summa = 0
    for rad in rader:
        varde = rad.varden[nr] if nr < len(rad.varden) else None
        if varde is None or _VARAV.match(rad.rubrik):
            continue
        if not rad.summa:
            ovanfor.append(varde)
            sedan_summa += 1
            continue
        antal = _poster_i(ovanfor, varde)
        if antal == 0 and ovanfor:
            antal = sedan_summa or len(ovanfor)
            poster = ovanfor[-antal:]
            yield Summafel(rad.rubrik, kolumn, sum(poster, Decimal(0)), varde, antal)
        ovanfor = [*ovanfor[: len(ovanfor) - antal], varde]
        sedan_summa = 0


def _poster_i(ovanfor: Sequence[Decimal], summa: Decimal) -> int:
    """Return how many of the last rows make the total, added or taken from the first; 0: none."""
    for antal in range(1, len(ovanfor) + 1):
        forsta, *resten = ovanfor[-antal:]
        rest = sum(resten, Decimal(0))
        if summa == forsta + rest or (resten and summa == forsta - rest):
            return antal
    return 0
