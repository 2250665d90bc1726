"""The row Öresavrundning: what rounding each row by itself takes from a shown sum."""

from collections.abc import Sequence
from dataclasses import replace

from finsam.taltabell import Enhet, Rad, oresavrundning


def avrundning(poster: Sequence[Rad], summa: Rad) -> list[Rad]:
    """Return the row that belongs before ``summa``, or no row where the shown rows add up.

    Its key is ``oresavrundning_`` and the sum's key, for a table may have several.
    """
    rad = oresavrundning(poster, summa)
    if rad is None:
        return []
    rubrik = rad.rubrik if summa.tal[0].enhet is Enhet.KR else "Avrundning"
    return [replace(rad, rubrik=rubrik, nyckel=f"oresavrundning_{summa.nyckel}")]
