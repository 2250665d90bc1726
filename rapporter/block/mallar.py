"""How blocks become HTML: one template per shape, the same on page, in file and on paper."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from finsam.diagram import Diagram
from finsam.period import Period
from finsam.taltabell import Taltabell
from rapporter.sammanhang import Sammanhang

HOGST_PA_EN_SIDA = 15  # rows of one line


@dataclass(frozen=True, slots=True)
class Ordlista:
    """A table of words: caption, column headings, and rows whose first cell names the row.

    ``lopande`` says that its last column holds sentences, which may break over lines.
    """

    rubrik: str
    kolumner: tuple[str, ...]
    rader: tuple[tuple[str, ...], ...]
    lopande: bool = False

    @property
    def lang(self) -> bool:
        """True where it may break over pages: it would leave a page half empty otherwise."""
        return len(self.rader) > HOGST_PA_EN_SIDA or (self.lopande and len(self.rader) > 4)


def tid(period: Period, ar: int) -> str:
    """A period in the report of a year: what began earlier and has no end, by its first year."""
    if period.till is None and period.fran.year < ar:
        return f"sedan {period.fran.year}"
    return str(period)


def lista(lista: Ordlista) -> SafeString:
    """A table of words; a sentence in its place where it has no rows."""
    if not lista.rader:
        return tomt(f"{lista.rubrik}: inga uppgifter finns för året.")
    return render_to_string("rapporter/block/lista.html", {"lista": lista})


def taltabell(s: Sammanhang, tabell: Taltabell | None, saknas: str) -> SafeString:
    """A table of figures; a sentence in its place where the system has none."""
    if tabell is None:
        return tomt(saknas)
    s.sparbok.tabeller.append((s.sparbok.plats, tabell))
    return render_to_string("finsam/taltabell.html", {"tabell": s.visad(tabell)})


def diagram(bild: Diagram, text: str, tabell: SafeString | str = "") -> SafeString:
    """A chart with its caption, and the table that says the same below it."""
    return render_to_string(
        "rapporter/block/diagram.html", {"bild": bild, "text": text, "tabell": tabell}
    )


def tomt(text: str) -> SafeString:
    """What stands where a block has nothing to show."""
    return render_to_string("rapporter/block/tomt.html", {"text": text})


def ordforklaringar(rader: Sequence[tuple[str, str]]) -> SafeString:
    """Terms with what each means or says, side by side."""
    return render_to_string("rapporter/block/ordforklaringar.html", {"rader": rader})


def punkter(rader: Sequence[str]) -> SafeString:
    """A list of points."""
    return render_to_string("rapporter/block/punkter.html", {"rader": rader})


def underskrifter(
    rader: Sequence[tuple[str, str]], plats: str = "", datum: bool = False
) -> SafeString:
    """Lines to sign on, each with (name, role), below the place; ``datum`` says it has its day."""
    return render_to_string(
        "rapporter/block/underskrifter.html", {"rader": rader, "plats": plats, "datum": datum}
    )
