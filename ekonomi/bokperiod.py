"""A part of a räkenskapsår that figures are of: the whole year, up to a day, or between two."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ekonomi.models import Rakenskapsar
from finsam.format import MANADER, langt_datum
from finsam.period import Period as Dagar
from finsam.period import manadens_slut


@dataclass(frozen=True, slots=True)
class Period:
    """A räkenskapsår up to and including ``till``, from ``fran`` (None: its first day)."""

    ar: Rakenskapsar
    till: date
    fran: date | None = None

    @property
    def start(self) -> date:
        """The first day that counts."""
        return self.fran or self.ar.start

    @property
    def hel(self) -> bool:
        """True where the whole year is in."""
        return self.till == self.ar.slut and self.fran is None

    @property
    def dagar(self) -> Dagar:
        """The days of the period."""
        return Dagar(self.start, self.till)

    @property
    def fore(self) -> Dagar | None:
        """The days of the year before the period; None where it begins with the year."""
        if self.fran is None:
            return None
        return Dagar(self.ar.start, self.fran - timedelta(days=1))

    @property
    def kalenderar(self) -> int:
        """The year that the period belongs to (LKBR 1:5; a broken year by its last day)."""
        return self.ar.slut.year

    def i_ord(self) -> str:
        """Say it as a column's heading does: 2022, t.o.m. 31 augusti 2022, april–juni 2022."""
        if self.hel:
            return str(self.kalenderar)
        if self.fran is None:
            return f"t.o.m. {langt_datum(self.till)}"
        if self.fran.day != 1 or self.till != manadens_slut(self.till):
            return f"{langt_datum(self.fran)} – {langt_datum(self.till)}"
        forsta, sista = (MANADER[dag.month - 1] for dag in (self.fran, self.till))
        if self.fran.year != self.till.year:
            return f"{forsta} {self.fran.year} – {sista} {self.till.year}"
        return f"{forsta if forsta == sista else f'{forsta}–{sista}'} {self.till.year}"


def aret_till(ar: Rakenskapsar, till: date | None) -> Period:
    """Return a year up to ``till`` where it lies in it, else to its end."""
    return Period(ar, till if till and ar.start <= till <= ar.slut else ar.slut)


def perioder_ur(
    aren: Sequence[Rakenskapsar], ar: int, till: date | None = None, fran: date | None = None
) -> list[Period]:
    """Return the year's period and, where the books hold it, the year before's.

    ``aren`` are the years of the books, the latest first. ``till`` and ``fran`` within the year
    bound both periods by the same days of their years. Raises Rakenskapsar.DoesNotExist.
    """
    plats = next((i for i, a in enumerate(aren) if a.slut.year == ar), None)
    if plats is None:
        raise Rakenskapsar.DoesNotExist(f"Böckerna har inget räkenskapsår {ar}.")
    valt, *tidigare = aren[plats : plats + 2]
    slut = min(max(till or valt.slut, valt.start), valt.slut)
    borjan = fran if fran and valt.start < fran <= slut else None
    return [Period(valt, slut, borjan)] + [_samma_dagar(a, valt, slut, borjan) for a in tidigare]


def _samma_dagar(ar: Rakenskapsar, valt: Rakenskapsar, till: date, fran: date | None) -> Period:
    """The period of the year before that answers to the one chosen."""
    slut = ar.slut if till == valt.slut else min(max(_ett_ar_fore(till), ar.start), ar.slut)
    if fran is None:
        return Period(ar, slut)
    borjan = _aret_fore(fran)
    return Period(ar, slut, borjan if ar.start < borjan <= slut else None)


def _ett_ar_fore(dag: date) -> date:
    """The same day a year before; the last of a month answers to the last of the month."""
    fore = _aret_fore(dag)
    return manadens_slut(fore) if dag == manadens_slut(dag) else fore


def _aret_fore(dag: date) -> date:
    """The same day a year before, 28 February for 29."""
    sista = manadens_slut(date(dag.year - 1, dag.month, 1))
    return sista.replace(day=min(dag.day, sista.day))


def hela(perioder: Iterable[Period]) -> list[Period]:
    """The first period as it is and the others to the end of their years (for a balance)."""
    forsta, *andra = perioder
    return [forsta] + [replace(p, till=p.ar.slut, fran=None) for p in andra]
