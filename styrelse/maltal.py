"""A goal's target against what came of it: how both are written, and the verdict they suggest.

Pure: figures in, words and a grade out. The verdict itself is a person's (``Maluppfoljning``).
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from finsam.format import HART_BLANK, MINUS, heltal
from finsam.taltabell import DOLD, SKYDDAD

_B = HART_BLANK
_TIONDEL = Decimal("0.1")
DOLDA = frozenset({DOLD, SKYDDAD})
SMALT = 5  # a count of people below this is not shown (docs/beslut/0011)


class Enhet(StrEnum):
    """What a target counts; the keys are kept in the database."""

    PROCENT = "procent"
    ANTAL = "antal"
    KRONOR = "kronor"
    JA_NEJ = "ja_nej"


class Jamforelse(StrEnum):
    """Which side of the target is the good one."""

    MINST = "minst"
    HOGST = "hogst"


class Grad(StrEnum):
    """What a verdict means, whatever words the förbund has for it."""

    NADD = "nadd"
    HITTILLS = "hittills"
    NASTAN = "nastan"
    DELVIS = "delvis"
    EJ = "ej"
    OKLAR = "oklar"


NADDA = frozenset({Grad.NADD, Grad.HITTILLS})


@dataclass(frozen=True, slots=True)
class Malvarde:
    """A target: at least or at most ``varde``; ``tolerans`` (same unit) is what is nearly there.

    For ja/nej ``varde`` is 1, which is yes.
    """

    varde: Decimal
    enhet: Enhet
    jamforelse: Jamforelse = Jamforelse.MINST
    tolerans: Decimal | None = None

    def __str__(self) -> str:
        if self.enhet is Enhet.JA_NEJ:
            return "ja" if self.varde else "nej"
        ord_ = "minst" if self.jamforelse is Jamforelse.MINST else "högst"
        return f"{ord_}{_B}{skriv(self.varde, self.enhet)}"


@dataclass(frozen=True, slots=True)
class Utfallstal:
    """An outcome: a number, or ``antal`` of ``av`` (both or neither)."""

    varde: Decimal | None = None
    antal: int | None = None
    av: int | None = None

    @property
    def andel(self) -> Decimal | None:
        """The share in percent with one decimal, None where it is no share."""
        if self.antal is None or not self.av:
            return None
        return (Decimal(100 * self.antal) / self.av).quantize(_TIONDEL, rounding=ROUND_HALF_UP)

    def mot(self, enhet: Enhet) -> Decimal | None:
        """Return the number to hold against a target in this unit, unrounded."""
        if self.varde is not None:
            return self.varde
        if self.antal is None or not self.av:
            return None
        return (
            Decimal(100 * self.antal) / self.av if enhet is Enhet.PROCENT else Decimal(self.antal)
        )

    def skrivet(self, enhet: Enhet | None, *, doljer: bool = False) -> str:
        """Write the outcome: ``36 av 112 (32,1 %)``, ``87,8 %``; empty where there is none.

        ``doljer``: the numbers are of people, so that a count below five, or so few outside
        it, is not told.
        """
        if self.antal is not None and self.av is not None:
            if doljer and (0 < self.antal < SMALT or 0 < self.av - self.antal < SMALT):
                return DOLD if self.antal < SMALT else SKYDDAD
            andel = f" ({skriv(self.andel, Enhet.PROCENT)})" if self.andel is not None else ""
            return f"{heltal(self.antal)} av {heltal(self.av)}{andel}"
        if self.varde is None:
            return ""
        if doljer and enhet is Enhet.ANTAL and 0 < self.varde < SMALT:
            return DOLD
        return skriv(self.varde, enhet or Enhet.ANTAL)


def skriv(varde: Decimal, enhet: Enhet) -> str:
    """Write a number with its unit: ``32,1 %``, ``2 730 000 kr``, ``ja``."""
    if enhet is Enhet.JA_NEJ:
        return "ja" if varde else "nej"
    hel, _, brak = f"{abs(varde):f}".partition(".")
    brak = brak.rstrip("0")
    tal = heltal(int(hel)) + (f",{brak}" if brak else "")
    tecken = MINUS if varde < 0 else ""
    enheten = {Enhet.PROCENT: f"{_B}%", Enhet.KRONOR: f"{_B}kr"}.get(enhet, "")
    return f"{tecken}{tal}{enheten}"


def avstand(mal: Malvarde, utfall: Decimal) -> Decimal:
    """Return how far the outcome falls short of the target, in its unit; nought where it is met."""
    brist = mal.varde - utfall if mal.jamforelse is Jamforelse.MINST else utfall - mal.varde
    return max(brist, Decimal(0))


def foresla(mal: Malvarde | None, utfall: Utfallstal, *, aret_ar_slut: bool) -> Grad | None:
    """Return the grade that the figures suggest, None where they say nothing.

    Met is met, or so far while the year goes on; within the tolerance is nearly; else not.
    Between "nearly" and "not" a person must see what was done.
    """
    if mal is None or (tal := utfall.mot(mal.enhet)) is None:
        return None
    brist = avstand(mal, tal)
    if not brist:
        return Grad.NADD if aret_ar_slut else Grad.HITTILLS
    if mal.tolerans is not None and brist <= mal.tolerans:
        return Grad.NASTAN
    return Grad.EJ
