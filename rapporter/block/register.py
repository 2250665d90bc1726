"""The registry of blocks: tables, lists, charts that a text places with ``[[name]]``."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.safestring import SafeString

from rapporter.nyckeltal.register import argument_till, granska_argument, narmaste
from rapporter.referens import Anrop, Referensfel
from rapporter.sammanhang import Sammanhang


@dataclass(frozen=True, slots=True)
class Block:
    """One block: key, Swedish heading, its function and the arguments it takes."""

    nyckel: str
    rubrik: str
    funktion: Callable[..., SafeString]
    parametrar: tuple[str, ...]
    kravda: tuple[str, ...]

    @property
    def exempel(self) -> str:
        """How the block is written, on a line of its own."""
        argument = ", ".join(f'{p}="…"' for p in self.kravda)
        return f"[[{self.nyckel}{f'({argument})' if argument else ''}]]"


REGISTER: dict[str, Block] = {}


def block(rubrik: str) -> Callable[[Callable[..., SafeString]], Callable[..., SafeString]]:
    """Register a function (Sammanhang, *, arguments) → HTML under its own name."""

    def marker(funktion: Callable[..., SafeString]) -> Callable[..., SafeString]:
        parametrar, kravda = argument_till(funktion)
        REGISTER[funktion.__name__] = Block(
            nyckel=funktion.__name__,
            rubrik=rubrik,
            funktion=funktion,
            parametrar=parametrar,
            kravda=kravda,
        )
        return funktion

    return marker


def granska(anrop: Anrop) -> Block:
    """Return the block that is asked for. Raises Referensfel where it or an argument is unknown."""
    if anrop.namn not in REGISTER:
        raise Referensfel(f"Blocket {anrop.namn} finns inte.{narmaste(anrop.namn, REGISTER)}")
    funnet = REGISTER[anrop.namn]
    granska_argument(anrop, funnet.parametrar, funnet.kravda)
    return funnet


def rita(anrop: Anrop, sammanhang: Sammanhang) -> SafeString:
    """Return the HTML of a block. Raises Referensfel where it is unknown."""
    return granska(anrop).funktion(sammanhang, **anrop.argument)
