"""The registry of nyckeltal: every figure that a text may ask for, by key."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from rapporter.nyckeltal.kalla import kalla_i_ord
from rapporter.nyckeltal.uppgift import Uppgift, granska_filter
from rapporter.parameter import (
    AR_PARAMETER,
    Parameter,
    granskade,
    i_ar,
    lasta,
    narmaste,
    parametrar_till,
)
from rapporter.referens import Referens, Referensfel
from rapporter.sammanhang import Sammanhang

Funktion = Callable[..., Uppgift]


@dataclass(frozen=True, slots=True)
class Nyckeltal:
    """One figure: key, Swedish heading, area of work, its function and the arguments it takes."""

    nyckel: str
    rubrik: str
    omrade: str
    funktion: Callable[..., Uppgift]
    parametrar: tuple[Parameter, ...]

    @property
    def anrop(self) -> str:
        """How the figure is asked for, with the arguments that it needs left to fill in."""
        argument = ", ".join(f'{p.namn}="…"' for p in self.parametrar if p.kravd)
        return f"{self.nyckel}{f'({argument})' if argument else ''}"

    @property
    def exempel(self) -> str:
        """How the figure is written in a text."""
        return f"{{{{ {self.anrop} }}}}"


REGISTER: dict[str, Nyckeltal] = {}


def nyckeltal(rubrik: str, omrade: str, *parametrar: Parameter) -> Callable[[Funktion], Funktion]:
    """Register a function (Sammanhang, *, arguments) → Uppgift under its own name.

    ``parametrar`` describes arguments that mean something of their own here; the others are
    described by rapporter.parameter.
    """

    def marker(funktion: Funktion) -> Funktion:
        REGISTER[funktion.__name__] = Nyckeltal(
            nyckel=funktion.__name__,
            rubrik=rubrik,
            omrade=omrade,
            funktion=funktion,
            parametrar=parametrar_till(funktion, parametrar),
        )
        return funktion

    return marker


def granska(referens: Referens) -> Nyckeltal:
    """Return the nyckeltal that is asked for. Raises Referensfel where anything is unknown."""
    namn = referens.figur.namn
    if namn not in REGISTER:
        raise Referensfel(f"Nyckeltalet {namn} finns inte.{narmaste(namn, REGISTER)}")
    funnet = REGISTER[namn]
    granskade(namn, referens.figur.argument, (*funnet.parametrar, AR_PARAMETER))
    for filter_ in referens.filter:
        granska_filter(filter_)
    return funnet


def hamta(referens: Referens, sammanhang: Sammanhang) -> Uppgift:
    """Return the value of a reference. Raises Referensfel where it is unknown."""
    funnet = granska(referens)
    argument, s = i_ar(referens.figur.argument, sammanhang)
    uppgift = funnet.funktion(s, **lasta(argument, funnet.parametrar, s))
    return replace(uppgift, kalla=uppgift.kalla or kalla_i_ord(uppgift.url, funnet.omrade))
