"""Reads the numbers of running Swedish text: ``cirka 8,6 miljoner``, ``511 tkr``, ``sex``.

Pure: text in, plain values out. Years, dates, paragraphs of law, note numbers and names such as
Fokus 2.1 are no numbers here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum

from finsam.format import MANADER


class Talslag(Enum):
    """What a number counts."""

    BELOPP = "kronor"
    ANDEL = "andel"  # 0.69 for 69 %
    ANTAL = "antal"


_SMA = (
    *("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva"),
    *("tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton"),
)
_TIOTAL = ("tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio")
ORD: dict[str, int] = {
    **{ord_: n for n, ord_ in enumerate(_SMA)},
    "ett": 1,
    **{
        tio + (_SMA[ental] if ental else ""): 20 + 10 * n + ental
        for n, tio in enumerate(_TIOTAL)
        for ental in range(10)
    },
}
_ENHETER: dict[str, tuple[Talslag, Decimal]] = {
    **dict.fromkeys(
        ("miljoner kronor", "miljon kronor", "miljoner", "miljon", "mnkr", "mkr"),
        (Talslag.BELOPP, Decimal(1_000_000)),
    ),
    **dict.fromkeys(
        ("tusental kronor", "tusen kronor", "tusen kr", "tkr"), (Talslag.BELOPP, Decimal(1000))
    ),
    **dict.fromkeys(("kronor", "kr"), (Talslag.BELOPP, Decimal(1))),
    **dict.fromkeys(("procent", "%"), (Talslag.ANDEL, Decimal("0.01"))),
}
_CIRKA = ("cirka", "ca", "omkring", "ungefär", "runt", "närmare", "nästan", "drygt", "knappt")
_MANAD = "|".join(MANADER)
_ENHETSORD = "|".join(
    ord_.replace(" ", r"\s+") for ord_ in sorted(_ENHETER, key=len, reverse=True) if ord_ != "%"
)
_B = "[ \u00a0\u202f\u2009]"
_TAL = re.compile(
    rf"""
    (?:(?<![\w])(?P<cirka>{"|".join(_CIRKA)}|c:a)\s+)?
    (?:
      (?<![\w.,:/§-])
      (?P<minus>[-−–](?=\d))?
      (?P<hela>\d{{1,3}}(?:{_B}\d{{3}})+(?!\d)|\d{{1,3}}(?:\.\d{{3}}){{2,}}(?!\d)|\d{{1,12}})
      (?:,(?P<decimaler>\d{{1,4}}))?
      (?![\d:/§]|[.,–-]\d|[-–]{_B}?\d)
     |(?<![\w-])(?P<ord>{"|".join(sorted(ORD, key=len, reverse=True))})(?![\w-])
    )
    (?:{_B}*(?P<enhet>%)|\s*(?P<ordenhet>{_ENHETSORD})
      (?![\wåäö]))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_EJ_FORE = re.compile(
    r"(?:\b(?:not|noter|bilaga|punkt|sida|sid|s|nr|nummer|år|steg|avsnitt|diagram|tabell|rad|den"
    rf"|kap|klass|årskurs|vecka|kl|§)\.?|§|[–-]|\b(?:{_MANAD}))\s*$",
    re.IGNORECASE,
)
_EJ_EFTER = re.compile(
    rf"\s*(?:§|kap\b|st\b\.|-?årig|års\b|år\b|månad|veck|dag|timm|:a\b|:e\b|{_MANAD}|[–-]\s*\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Texttal:
    """A number in a text: kronor, share of one or count.

    ``steg`` is how finely it is written, in the same unit: 1 000 for ``511 tkr``, 100 000 for
    ``8,6 miljoner``. ``cirka`` is what is written before it, "" where nothing is.
    """

    start: int
    slut: int
    varde: Decimal
    slag: Talslag
    steg: Decimal
    skrivet: str
    cirka: str = ""
    med_ord: bool = False

    def flyttat(self, steg: int) -> "Texttal":
        """Return the number as it stands in a text where this one begins ``steg`` in."""
        return replace(self, start=self.start + steg, slut=self.slut + steg)

    def stammer_med(self, kant: Decimal) -> bool:
        """Say whether the number may be this figure, written as it is; the sign is left out.

        ``cirka`` and its like give room for a step or five per cent, whichever is more.
        """
        rum = max(self.steg, abs(self.varde) / 20) if self.cirka else self.steg / 2
        return abs(abs(self.varde) - abs(kant)) <= rum


def las(text: str) -> list[Texttal]:
    """Return every number of the text, in order."""
    return list(_las(text))


def _las(text: str) -> Iterator[Texttal]:
    for traff in _TAL.finditer(text):
        enhet = (traff["enhet"] or traff["ordenhet"] or "").lower()
        if not enhet and _ar_inget_tal(text, traff):
            continue
        slag, faktor = _ENHETER.get(" ".join(enhet.split()), (Talslag.ANTAL, Decimal(1)))
        varde, steg = _varde(traff)
        yield Texttal(
            start=traff.start(),
            slut=traff.end(),
            varde=varde * faktor,
            slag=slag,
            steg=steg * faktor,
            skrivet=traff[0],
            cirka=(traff["cirka"] or "").lower(),
            med_ord=bool(traff["ord"]),
        )


def _varde(traff: re.Match[str]) -> tuple[Decimal, Decimal]:
    """Return the value and how finely it is written, before the unit."""
    if traff["ord"]:
        return Decimal(ORD[traff["ord"].lower()]), Decimal(1)
    decimaler = traff["decimaler"] or ""
    hela = re.sub(r"\D", "", traff["hela"])
    varde = Decimal(f"{hela}.{decimaler or 0}")
    return (-varde if traff["minus"] else varde), Decimal(1).scaleb(-len(decimaler))


def _ar_inget_tal(text: str, traff: re.Match[str]) -> bool:
    """Say whether digits without a unit are something else: a year, a date, a paragraph."""
    siffror = traff["hela"] or ""
    if re.fullmatch(r"(?:19|20)\d\d", siffror) and not traff["decimaler"]:
        return True
    fore, efter = text[: traff.start()][-16:], text[traff.end() : traff.end() + 16]
    return bool(_EJ_FORE.search(fore) or _EJ_EFTER.match(efter))
