"""The figures of an avsnitt as its readers on the screen see them: what each is, and its source."""

from collections.abc import Iterable
from dataclasses import dataclass

from rapporter.nyckeltal import REGISTER
from rapporter.sammanhang import Sparad


@dataclass(frozen=True, slots=True)
class Figurrad:
    """A figure as it is written, what it is called, what the text says, and its source."""

    visat: str
    rubrik: str
    referens: str
    kalla: str
    url: str


def figurlista(spar: Iterable[Sparad], plats: str) -> tuple[Figurrad, ...]:
    """Return the figures of one avsnitt in order, each once. Pure."""
    rader = {
        s.referens: Figurrad(s.visat, _rubrik(s.referens), s.referens, s.kalla, s.url)
        for s in spar
        if s.plats == plats
    }
    return tuple(rader.values())


def _rubrik(referens: str) -> str:
    """What the figure is called; its name alone where the registry has none such any more."""
    namn = referens.split("(")[0].split("|")[0].split()[0]
    rubrik = REGISTER[namn].rubrik if namn in REGISTER else namn
    return rubrik[:1].upper() + rubrik[1:]
