"""The key of a combination of objects: pairs of dimension and code, sorted, as one text."""

from collections.abc import Iterable
from functools import lru_cache


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
