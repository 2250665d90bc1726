"""The key of a combination of objects: pairs of dimension and code, sorted, as one text."""

import re
from collections.abc import Iterable
from functools import lru_cache

_MELLAN = re.compile(r"(?<!\\)\|")  # a bar within a code is escaped


def objekt_i(nyckel: str | None) -> frozenset[str]:
    """Return the objects of a combination's key, each as a key of its own; none for None."""
    return frozenset(_MELLAN.split(nyckel)) if nyckel else frozenset()


def objektnyckel(par: Iterable[tuple[int, str]]) -> str:
    """Return ``6:FOKUS|20:AF`` for [(20, "AF"), (6, "FOKUS")]; the same pair twice counts once.

    A bar or backslash in a code is escaped, so that no two combinations share a key.
    """
    return _nyckel(tuple(par))


@lru_cache(maxsize=4096)  # an import asks for the same few combinations, row after row
def _nyckel(par: tuple[tuple[int, str], ...]) -> str:
    return "|".join(f"{dim}:{_skydda(kod)}" for dim, kod in sorted(set(par)))


def _skydda(kod: str) -> str:
    return kod.replace("\\", "\\\\").replace("|", "\\|")
