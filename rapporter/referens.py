"""Live references in a report's text: ``{{ arets_resultat|tkr }}`` and ``[[balansrakning]]``.

Pure: text in, plain values out. The language holds names, literals and nothing else: no
attribute, no operator, no loop, so a text can ask for what the registry offers and no more.

    uttryck  = namn ["(" [argument {"," argument}] ")"] {"|" filter}
    argument = namn "=" värde
    filter   = namn ["(" [värde {"," värde}] ")"]
    värde    = "text" | heltal
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

Litteral = str | int

_NAMN = r"[A-Za-zÅÄÖåäö_][A-Za-zÅÄÖåäö0-9_]*"
_BITAR = re.compile(
    rf"""\s*(?:(?P<namn>{_NAMN})|(?P<text>"[^"\n]*")|(?P<tal>[-−]?\d{{1,9}})|(?P<tecken>[(),=|]))"""
)
_BLOCKRAD = re.compile(r"^\[\[(.*)\]\][ \t]*$")
STORSTA_LANGD = 400
_LANGST_SOKT = 2 * STORSTA_LANGD  # how far an end is looked for: else time grows by the square
_FIGUR = re.compile(rf"\{{\{{(.{{0,{_LANGST_SOKT}}}?)\}}\}}", re.DOTALL)


class Referensfel(Exception):
    """A reference that cannot be read or is unknown; the message says what and what to do."""


@dataclass(frozen=True, slots=True)
class Anrop:
    """A name with its arguments: ``deltagare(insats="fokus")`` or ``valj("upp", "ned")``."""

    namn: str
    argument: dict[str, Litteral] = field(default_factory=dict)
    varden: tuple[Litteral, ...] = ()


@dataclass(frozen=True, slots=True)
class Referens:
    """A figure that the text asks for, and the filters that write it."""

    figur: Anrop
    filter: tuple[Anrop, ...] = ()


@dataclass(frozen=True, slots=True)
class Forekomst:
    """Where in a text a reference stands: its line (from 1), what it says, figure or block."""

    rad: int
    text: str
    ar_block: bool


def hitta(text: str) -> Iterator[Forekomst]:
    """Yield every reference of a text in order, whether it can be read or not."""
    fynd = [(t.start(), t.group(1), False) for t in _FIGUR.finditer(text)]
    start = 0
    for rad in text.split("\n"):
        if traff := _BLOCKRAD.match(rad):
            fynd.append((start, traff.group(1), True))
        start += len(rad) + 1
    for plats, innehall, ar_block in sorted(fynd):
        yield Forekomst(text.count("\n", 0, plats) + 1, innehall.strip(), ar_block)


def har_block(text: str, namn: str) -> bool:
    """Say whether a text has a block of this name, without arguments, on a line of its own."""
    return any(plats.ar_block and plats.text == namn for plats in hitta(text))


def figurslut(text: str, borjan: int) -> int:
    """Return where the ``}}`` of the ``{{`` at ``borjan`` stands, -1 where there is none near."""
    return text.find("}}", borjan + 2, borjan + 2 + _LANGST_SOKT + 2)


def blockrad(rad: str) -> str | None:
    """Return what stands between ``[[`` and ``]]`` of a line that is a block, else None."""
    traff = _BLOCKRAD.match(rad)
    return traff.group(1).strip() if traff else None


def las_figur(text: str) -> Referens:
    """Read what stands between ``{{`` and ``}}``. Raises Referensfel."""
    lasare = _Lasare(text)
    figur = lasare.anrop(namngivna=True)
    filter_ = []
    while lasare.ta("tecken", "|"):
        filter_.append(lasare.anrop(namngivna=False))
    lasare.krav_slut()
    return Referens(figur, tuple(filter_))


def las_block(text: str) -> Anrop:
    """Read what stands between ``[[`` and ``]]``. Raises Referensfel."""
    lasare = _Lasare(text)
    block = lasare.anrop(namngivna=True)
    lasare.krav_slut()
    return block


class _Lasare:
    """Reads a reference from left to right, one piece at a time."""

    def __init__(self, text: str) -> None:
        if len(text) > STORSTA_LANGD:
            raise Referensfel(f"Hänvisningen är längre än {STORSTA_LANGD} tecken.")
        self.text = text
        self.bitar = list(self._dela())
        self.plats = 0

    def _dela(self) -> Iterator[tuple[str, str]]:
        plats = 0
        rest = self.text.rstrip()
        while plats < len(rest):
            traff = _BITAR.match(rest, plats)
            if traff is None:
                tecken = rest[plats:].lstrip()[0]
                raise Referensfel(f"Tecknet {tecken} kan inte stå i en hänvisning.")
            yield str(traff.lastgroup), traff.group(str(traff.lastgroup))
            plats = traff.end()

    def ta(self, slag: str, varde: str | None = None) -> str | None:
        """Take the next piece if it is of this kind (and says this), else return None."""
        if self.plats >= len(self.bitar):
            return None
        har_slag, har_varde = self.bitar[self.plats]
        if har_slag != slag or (varde is not None and har_varde != varde):
            return None
        self.plats += 1
        return har_varde

    def krav(self, slag: str, vad: str, varde: str | None = None) -> str:
        bit = self.ta(slag, varde)
        if bit is None:
            har = self.bitar[self.plats][1] if self.plats < len(self.bitar) else "slutet"
            raise Referensfel(f"Här väntades {vad}, men där står {har}.")
        return bit

    def krav_slut(self) -> None:
        if self.plats < len(self.bitar):
            raise Referensfel(
                f"Efter hänvisningen står {self.bitar[self.plats][1]}, som är för mycket."
            )

    def anrop(self, *, namngivna: bool) -> Anrop:
        namn = self.krav("namn", "ett namn")
        if not self.ta("tecken", "("):
            return Anrop(namn)
        argument: dict[str, Litteral] = {}
        varden: list[Litteral] = []
        while not self.ta("tecken", ")"):
            if argument or varden:
                self.krav("tecken", "komma eller högerparentes", ",")
            if namngivna:
                self._argument(argument)
            else:
                varden.append(self._varde())
        return Anrop(namn, argument, tuple(varden))

    def _argument(self, argument: dict[str, Litteral]) -> None:
        namn = self.krav("namn", 'ett argument som insats="fokus"')
        self.krav("tecken", f"likhetstecken efter {namn}", "=")
        if namn in argument:
            raise Referensfel(f"Argumentet {namn} står två gånger.")
        argument[namn] = self._varde()

    def _varde(self) -> Litteral:
        if (text := self.ta("text")) is not None:
            return text[1:-1]
        return int(self.krav("tal", "en text inom citattecken eller ett tal").replace("−", "-"))
