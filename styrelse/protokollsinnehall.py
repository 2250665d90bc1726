"""The minutes of a meeting as plain values: what paper and page print, read once.

Nothing here knows of the web, of PDF or of who asks. Requirements on what minutes hold: KL 5:65–69,
which FinsamL 19 § brings to a samordningsförbund.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from finsam.format import HART_BLANK, nyckel

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


def paragrafspann(nummer: Iterable[int]) -> str:
    """Write which §§ they are, in spans: ``§ 41``, ``§§ 41–44, 46``; empty for none."""
    foljder: list[list[int]] = []
    for n in sorted(set(nummer)):
        if foljder and foljder[-1][-1] == n - 1:
            foljder[-1].append(n)
        else:
            foljder.append([n])
    delar = [str(f[0]) if len(f) == 1 else f"{f[0]}–{f[-1]}" for f in foljder]
    tecken = "§" if len(foljder) == 1 and len(foljder[0]) == 1 else "§§"
    return f"{tecken}{HART_BLANK}{', '.join(delar)}" if delar else ""


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
    fraga: str = ""  # what a yes and a no meant


@dataclass(frozen=True, slots=True)
class Paragrafinnehall:
    """One §: its heading and parts in the order of the minutes, the decision among them."""

    rubrik: str
    nummer: int | None = None
    ordning: int = 0
    dnr: str = ""
    jav: tuple[str, ...] = ()
    fore: tuple[Textdel, ...] = ()
    omrostningar: tuple[Omrostning, ...] = ()
    beslut: str = ""
    efter: tuple[Textdel, ...] = ()

    @property
    def beteckning(self) -> str:
        """The § with its sign; empty at a point without one."""
        return f"§{HART_BLANK}{self.nummer}" if self.nummer else ""

    @property
    def ankare(self) -> str:
        """The place of the § in a page or a PDF."""
        return f"p-{self.ordning}"

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
    intyg: str = ""  # what an utdrag says of its original, above the line to certify it on
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
    def filnamn(self) -> str:
        """What the file is called when it is downloaded: ``protokoll-styrelsen-2022-12-08.pdf``."""
        delar = (self.rubrik.removeprefix("Sammanträdes"), self.organ, self.datum.isoformat())
        utkast = "-utkast" if self.utkast else ""
        return nyckel(" ".join(delar)).replace("_", "-") + f"{utkast}.pdf"

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
        return paragrafspann(p.nummer for p in self.paragrafer if p.nummer)
