"""Footnotes of a table: texts in the rows become numbered marks and a list under the table."""

from collections.abc import Iterable
from dataclasses import replace

from finsam.taltabell import Rad


def numrera(rader: Iterable[Rad]) -> tuple[tuple[Rad, ...], tuple[str, ...]]:
    """Return the rows with marks (1, 2 …) for their footnote texts, and the texts in order.

    Rows with the same text share a mark.
    """
    texter: list[str] = []
    numrerade = []
    for rad in rader:
        if rad.fotnot and rad.fotnot not in texter:
            texter.append(rad.fotnot)
        mark = str(texter.index(rad.fotnot) + 1) if rad.fotnot else ""
        numrerade.append(replace(rad, fotnot=mark))
    return tuple(numrerade), tuple(f"{nr}. {text}" for nr, text in enumerate(texter, start=1))
