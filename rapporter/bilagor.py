"""The annexes of a report in order: what is announced, what has come, what is still awaited."""

from dataclasses import dataclass

from finsam import filer, pdf
from finsam.format import langt_datum
from finsam.models import Fil
from insatser.models import Rapportversion
from insatser.rapportinnehall import ur_version
from rapporter.models import Bilaga
from rapporter.sammanhang import Sammanhang

SAKNAS = "Saknas"


@dataclass(frozen=True, slots=True)
class Bilagepost:
    """One annex: its number, heading, and an insats's approved report or a file, if it is here."""

    nummer: int
    rubrik: str
    version: Rapportversion | None = None
    fil: Fil | None = None
    bilaga: Bilaga | None = None  # where it is announced

    @property
    def saknas(self) -> bool:
        """True where it is announced and has not come."""
        return self.version is None and self.fil is None

    @property
    def lage(self) -> str:
        """Where it stands, in words."""
        if self.version is not None:
            return f"Godkänd {langt_datum(ur_version(self.version).godkand)}"
        return "Bifogas som fil" if self.fil else SAKNAS


def bilagor(s: Sammanhang) -> list[Bilagepost]:
    """Return the annexes in order: as announced, then the approved reports that nobody announced.

    Two queries beside those of the insatser.
    """
    godkanda = {v.rapport.insats_id: v for v in s.insatsrapporter}
    aviserade = _aviserade(s)
    poster = [
        Bilagepost(nr, b.rubrik, godkanda.pop(b.insats_id or 0, None), b.fil, b)
        for nr, b in enumerate(aviserade, 1)
    ]
    poster += [
        Bilagepost(nr, version.rapport.insats.namn, version)
        for nr, version in enumerate(godkanda.values(), len(poster) + 1)
    ]
    return poster


def bifogade(s: Sammanhang) -> list[pdf.Bilaga]:
    """Return the annexes that are files, as they are put within the PDF."""
    return [
        pdf.Bilaga(
            namn=f"bilaga-{post.nummer}.pdf",
            innehall=filer.las(post.fil),
            beskrivning=f"Bilaga {post.nummer}. {post.rubrik}",
            samband="Supplement",
        )
        for post in bilagor(s)
        if post.fil
    ]


def _aviserade(s: Sammanhang) -> list[Bilaga]:
    if s.rapport is None or s.rapport.pk is None:
        return []
    return list(s.rapport.bilagor.select_related("insats", "fil"))
