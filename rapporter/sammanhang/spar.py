"""The trace of a report: every figure and every table that was drawn, with its place and source.

What lies fast is kept with it, what has changed since is found by it, and the gate compares the
words of a text with it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from finsam.taltabell import Taltabell


@dataclass(frozen=True, slots=True)
class Sparad:
    """A figure as it was written: in which avsnitt (its key), what the text says, the words.

    ``exakt`` is the value behind the words as text: kronor or a share with a point, a day as
    2022-12-31; empty where it is hidden or not known. ``kalla`` says where it is read.
    """

    plats: str
    referens: str
    visat: str
    exakt: str
    url: str
    kalla: str


@dataclass
class Sparbok:
    """What has been drawn so far; shared by the years of one report."""

    plats: str = ""
    figurer: list[Sparad] = field(default_factory=list)
    tabeller: list[tuple[str, Taltabell]] = field(default_factory=list)

    def figur(self, referens: str, visat: str, exakt: str, url: str, kalla: str) -> None:
        """Note a figure that was written; see Sparad."""
        self.figurer.append(Sparad(self.plats, referens, visat, exakt, url, kalla))

    @contextmanager
    def vid(self, plats: str) -> Iterator[None]:
        """Note what is drawn meanwhile as standing in this avsnitt."""
        fore, self.plats = self.plats, plats
        try:
            yield
        finally:
            self.plats = fore
