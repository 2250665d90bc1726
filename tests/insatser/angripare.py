"""An attacker of its own: prints a small register, hides, and tries every register that fits.

It shares nothing with the protection but what is printed: for every combination of true counts
it works out what would have been printed, and keeps those that agree with what was.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache

import numpy as np

Tryck = dict[str, np.ndarray]  # name of a printed figure → its value in every register
Skriv = Callable[[list[np.ndarray]], Tryck]
SMA = {1, 2, 3, 4}
MINST = 3
TAK = 12


@cache
def alla_register(antal: int) -> list[np.ndarray]:
    """Every register of so many true counts, each at most TAK."""
    return [a.ravel() for a in np.indices((TAK + 1,) * antal)]


def halvt_upp(taljare: np.ndarray, namnare: np.ndarray, skala: int) -> np.ndarray:
    """A ratio as it is printed: rounded half up; −1 of nobody."""
    hel = np.maximum(namnare, 1)
    return np.where(namnare > 0, (2 * skala * taljare + hel) // (2 * hel), -1)


def nollor(tryck: Tryck, sant: Mapping[str, int], antal: Iterable[str]) -> np.ndarray:
    """Which registers have the same zeros among the printed counts: those are always shown."""
    passar = [(tryck[n] == 0) == (sant[n] == 0) for n in antal]
    return np.logical_and.reduce(passar)


def mojliga(
    tryck: Tryck, sant: Mapping[str, int], dolda: set[str], antal: Iterable[str]
) -> np.ndarray:
    """Which registers agree with all that is shown."""
    visade = [tryck[n] == sant[n] for n in tryck if n not in dolda]
    return np.logical_and.reduce([nollor(tryck, sant, antal), *visade])


def avslojade(
    skriv: Skriv, register: list[int], dolda: set[str], antal: list[str]
) -> dict[str, set[int]]:
    """Return the hidden counts that can be told more narrowly than the rule, and to what.

    What the zeros alone tell is not the hiding's doing: a total of three parts that are not
    zero is at least 3.
    """
    tryck = skriv(alla_register(len(register)))
    sant = {n: int(v[0]) for n, v in skriv([np.array([r]) for r in register]).items()}
    passar = mojliga(tryck, sant, dolda, antal)
    bara_nollor = nollor(tryck, sant, antal)
    funna = {}
    for namn in dolda & set(antal):
        varden = set(np.unique(tryck[namn][passar]).tolist())
        krav = set(np.unique(tryck[namn][bara_nollor]).tolist()) & SMA
        krav = krav if sant[namn] in SMA else set()
        if not krav <= varden or len(varden) < MINST:
            funna[namn] = varden
    return funna
