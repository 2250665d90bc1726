"""The registry of blocks: tables, lists, charts that a text places with ``[[name]]``."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.safestring import SafeString

from rapporter.parameter import (
    AR_PARAMETER,
    Parameter,
    granskade,
    i_ar,
    lasta,
    narmaste,
    parametrar_till,
)
from rapporter.referens import Anrop, Referensfel
from rapporter.sammanhang import Sammanhang


@dataclass(frozen=True, slots=True)
class Block:
    """One block: key, Swedish heading, its function and the arguments it takes."""

    nyckel: str
    rubrik: str
    funktion: Callable[..., SafeString]
    parametrar: tuple[Parameter, ...]

    @property
    def exempel(self) -> str:
        """How the block is written, on a line of its own."""
        argument = ", ".join(f'{p.namn}="…"' for p in self.parametrar if p.kravd)
        return f"[[{self.nyckel}{f'({argument})' if argument else ''}]]"


REGISTER: dict[str, Block] = {}


def block(
    rubrik: str, *parametrar: Parameter
) -> Callable[[Callable[..., SafeString]], Callable[..., SafeString]]:
    """Register a function (Sammanhang, *, arguments) → HTML under its own name.

    ``parametrar`` describes arguments that mean something of their own here; the others are
    described by rapporter.parameter.
    """

    def marker(funktion: Callable[..., SafeString]) -> Callable[..., SafeString]:
        REGISTER[funktion.__name__] = Block(
            nyckel=funktion.__name__,
            rubrik=rubrik,
            funktion=funktion,
            parametrar=parametrar_till(funktion, parametrar),
        )
        return funktion

    return marker


def granska(anrop: Anrop) -> Block:
    """Return the block that is asked for. Raises Referensfel where it or an argument is unknown."""
    if anrop.namn not in REGISTER:
        raise Referensfel(f"Blocket {anrop.namn} finns inte.{narmaste(anrop.namn, REGISTER)}")
    funnet = REGISTER[anrop.namn]
    granskade(anrop.namn, anrop.argument, (*funnet.parametrar, AR_PARAMETER))
    return funnet


def rita(anrop: Anrop, sammanhang: Sammanhang) -> SafeString:
    """Return the HTML of a block. Raises Referensfel where it is unknown."""
    funnet = granska(anrop)
    argument, s = i_ar(anrop.argument, sammanhang)
    return funnet.funktion(s, **lasta(argument, funnet.parametrar, s))
