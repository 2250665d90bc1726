"""The minutes of a meeting as plain values: what paper and page print, read once.

Nothing here knows of the web, of PDF or of who asks. Requirements on what minutes hold: KL 5:65–69,
which FinsamL 19 § brings to a samordningsförbund.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

_ATT = re.compile(r"att\b", re.IGNORECASE)
_PUNKT = re.compile(r"[-–•*]\s+")


@dataclass(frozen=True, slots=True)
class Stycke:
    """A paragraph of a text, or a list of its clauses (``att …``) or points (``- …``)."""

    text: str = ""
    punkter: tuple[str, ...] = ()

    @property
    def ar_satser(self) -> bool:
        """True for the clauses of a decision, which stand without a mark before them."""
        return bool(self.punkter and all(_ATT.match(punkt) for punkt in self.punkter))


def stycken(text: str) -> list[Stycke]:
    """Return a text as paragraphs; lines that begin with ``att`` or a dash become a list."""
    return [stycke for block in _block(text) for stycke in _radvis(block)]


def _block(text: str) -> Iterator[list[str]]:
    rader = [rad.strip() for rad in text.splitlines()]
    for tom, grupp in groupby(rader, key=lambda rad: not rad):
        if not tom:
            yield list(grupp)


def _radvis(rader: list[str]) -> Iterator[Stycke]:
    for punkter, grupp in groupby(rader, key=_ar_punkt):
        if punkter:
            yield Stycke(punkter=tuple(_PUNKT.sub("", rad, count=1) for rad in grupp))
        else:
            yield Stycke(text=" ".join(grupp))


def _ar_punkt(rad: str) -> bool:
    return bool(_PUNKT.match(rad) or _ATT.match(rad))


@dataclass(frozen=True, slots=True)
class Deltagare:
    """Someone at the meeting: ``funktion`` as printed, ``for_vem`` where an ersättare serves."""

    namn: str
    funktion: str
    medlem: str = ""
    for_vem: str = ""
    distans: bool = False
    anmarkning: str = ""


@dataclass(frozen=True, slots=True)
class Textdel:
    """A headed part of a §: Bakgrund, Yrkanden, Beslutsgång, Reservation."""

    rubrik: str
    text: str

    @property
    def stycken(self) -> list[Stycke]:
        """The text as paragraphs and lists."""
        return stycken(self.text)


@dataclass(frozen=True, slots=True)
class Rostrad:
    """How one person voted."""

    namn: str
    rost: str


@dataclass(frozen=True, slots=True)
class Omrostning:
    """One vote: what stood against what, who voted how, and what came of it."""

    rubrik: str
    rader: tuple[Rostrad, ...]
    resultat: str = ""


@dataclass(frozen=True, slots=True)
class Paragrafinnehall:
    """One §: its heading and parts in the order of the minutes, the decision among them."""

    beteckning: str
    rubrik: str
    dnr: str = ""
    jav: tuple[str, ...] = ()
    fore: tuple[Textdel, ...] = ()
    omrostningar: tuple[Omrostning, ...] = ()
    beslut: str = ""
    efter: tuple[Textdel, ...] = ()

    @property
    def ankare(self) -> str:
        """The place of the § in a page or a PDF."""
        return "p-" + re.sub(r"\D", "", self.beteckning)

    @property
    def beslutsstycken(self) -> list[Stycke]:
        """The decision as paragraphs and clauses."""
        return stycken(self.beslut)


@dataclass(frozen=True, slots=True)
class Undertecknande:
    """Someone who is to sign the minutes, and how it was done once it is."""

    namn: str
    funktion: str
    medlem: str = ""
    hur: str = ""


@dataclass(frozen=True, slots=True)
class Protokollsinnehall:
    """The minutes of one meeting, draft or not."""

    forbund: str
    organ: str
    motestyp: str
    datum: date
    rubrik: str = "Sammanträdesprotokoll"
    organisationsnummer: str = ""
    dnr: str = ""
    tid: str = ""
    plats: str = ""
    utkast: bool = False
    anteckningar: bool = False  # minnesanteckningar: no §, no justering
    tjanstgorande: tuple[Deltagare, ...] = ()
    ersattare: tuple[Deltagare, ...] = ()
    ovriga: tuple[Deltagare, ...] = ()
    undertecknas_av: tuple[Undertecknande, ...] = ()
    anslas_hos: tuple[str, ...] = ()
    forvaras: str = ""
    omedelbart: bool = False  # one § that was justerad at once, on a paper of its own
    paragrafer: tuple[Paragrafinnehall, ...] = field(default=())

    @property
    def justerare(self) -> list[Undertecknande]:
        """Those chosen to justera, the chair not counted."""
        return [u for u in self.undertecknas_av if u.funktion == "Justerare"]

    @property
    def titel(self) -> str:
        """What the file is called by its reader."""
        return f"{self.rubrik} {self.datum.isoformat()}, {self.organ}"

    @property
    def utkasttext(self) -> str:
        """What a draft says of itself."""
        if self.anteckningar:
            return "Utkast. Anteckningarna är inte färdiga."
        return "Utkast. Protokollet är inte justerat."

    @property
    def narvaro(self) -> list[tuple[str, tuple[Deltagare, ...]]]:
        """Who was there, by what they were there as: (heading, people), empty groups left out."""
        forst = "Närvarande" if self.anteckningar else "Beslutande"
        grupper = (
            (forst, self.tjanstgorande),
            ("Ersättare som inte tjänstgör", self.ersattare),
            ("Övriga", self.ovriga),
        )
        return [(rubrik, rader) for rubrik, rader in grupper if rader]

    @property
    def omfang(self) -> str:
        """Which §§ the paper covers: ``§§ 41–52``; empty where it has none."""
        if not self.paragrafer:
            return ""
        forst, sist = self.paragrafer[0].beteckning, self.paragrafer[-1].beteckning
        if forst == sist:
            return forst
        return f"§{forst}–{sist.removeprefix('§').strip()}"
