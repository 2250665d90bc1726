"""The registry of nyckeltal: every figure that a text may ask for, by key."""

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from finsam.period import AREN
from rapporter.nyckeltal.uppgift import Uppgift, granska_filter
from rapporter.referens import Anrop, Litteral, Referens, Referensfel
from rapporter.sammanhang import Sammanhang

Funktion = Callable[..., Uppgift]
AR = "ar"  # every nyckeltal takes it: a year, or how many years from the report's (−1)


@dataclass(frozen=True, slots=True)
class Nyckeltal:
    """One figure: key, Swedish heading, area of work, its function and the arguments it takes."""

    nyckel: str
    rubrik: str
    omrade: str
    funktion: Callable[..., Uppgift]
    parametrar: tuple[str, ...]
    kravda: tuple[str, ...]

    @property
    def anrop(self) -> str:
        """How the figure is asked for, with the arguments that it needs left to fill in."""
        argument = ", ".join(f'{p}="…"' for p in self.kravda)
        return f"{self.nyckel}{f'({argument})' if argument else ''}"

    @property
    def exempel(self) -> str:
        """How the figure is written in a text."""
        return f"{{{{ {self.anrop} }}}}"


REGISTER: dict[str, Nyckeltal] = {}


def argument_till(funktion: Callable) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the arguments that a function (Sammanhang, *, arguments) takes, and those it needs."""
    namngivna = list(inspect.signature(funktion).parameters.values())[1:]
    kravda = tuple(p.name for p in namngivna if p.default is p.empty)
    return tuple(p.name for p in namngivna), kravda


def nyckeltal(rubrik: str, omrade: str) -> Callable[[Funktion], Funktion]:
    """Register a function (Sammanhang, *, arguments) → Uppgift under its own name."""

    def marker(funktion: Funktion) -> Funktion:
        parametrar, kravda = argument_till(funktion)
        REGISTER[funktion.__name__] = Nyckeltal(
            nyckel=funktion.__name__,
            rubrik=rubrik,
            omrade=omrade,
            funktion=funktion,
            parametrar=parametrar,
            kravda=kravda,
        )
        return funktion

    return marker


def narmaste(namn: str, bland: Iterable[str]) -> str:
    """Return a sentence with the names most like this one, empty where none is."""
    lika = get_close_matches(namn, bland, n=3, cutoff=0.5)
    return f" Menade du {' eller '.join(lika)}?" if lika else ""


def granska_argument(anrop: Anrop, parametrar: tuple[str, ...], kravda: tuple[str, ...]) -> None:
    """Raise Referensfel for an argument that is not taken, or one that is missing."""
    for namn in anrop.argument:
        if namn not in parametrar:
            tar = ", ".join(parametrar) or "inga argument"
            raise Referensfel(f"{anrop.namn} har inget argument {namn}. Det tar {tar}.")
    for namn in kravda:
        if namn not in anrop.argument:
            raise Referensfel(f'{anrop.namn} behöver {namn}: {anrop.namn}({namn}="…").')


def granska(referens: Referens) -> Nyckeltal:
    """Return the nyckeltal that is asked for. Raises Referensfel where anything is unknown."""
    namn = referens.figur.namn
    if namn not in REGISTER:
        raise Referensfel(f"Nyckeltalet {namn} finns inte.{narmaste(namn, REGISTER)}")
    funnet = REGISTER[namn]
    granska_argument(referens.figur, (*funnet.parametrar, AR), funnet.kravda)
    for filter_ in referens.filter:
        granska_filter(filter_)
    return funnet


def hamta(referens: Referens, sammanhang: Sammanhang) -> Uppgift:
    """Return the value of a reference. Raises Referensfel where it is unknown."""
    funnet = granska(referens)
    argument: dict[str, Litteral] = dict(referens.figur.argument)
    ar = argument.pop(AR, 0)
    if not isinstance(ar, int):
        raise Referensfel(
            "ar anges som ett årtal eller som antal år från rapportens år, till exempel −1."
        )
    aret = ar if ar > 1000 else sammanhang.ar + ar
    if aret not in AREN:
        raise Referensfel(f"Året {aret} finns inte. Skriv ett år från {AREN[0]} till {AREN[-1]}.")
    return funnet.funktion(sammanhang.for_ar(aret), **argument)
