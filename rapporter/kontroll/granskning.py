"""What a check looks at: a year of the förbund, and the report that is checked, read once."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Self

from django.urls import reverse

from finsam.taltabell import Taltabell
from rapporter import nyckeltal, rentext
from rapporter.dokument import Dokument, Medium, bygg
from rapporter.kontroll.kanda import Kand, kanda_tal
from rapporter.kontroll.siffertabell import Siffertabell, ur_fritabell, ur_taltabell
from rapporter.mall import Avsnittsmall
from rapporter.models import Rapport
from rapporter.rentext import Fritabell, Rentext
from rapporter.sammanhang import Sammanhang


@dataclass(frozen=True)
class Avsnittslasning:
    """One avsnitt of the checked report, with its text read."""

    mall: Avsnittsmall
    ren: Rentext

    @property
    def rubrik(self) -> str:
        """The avsnitt's heading: the place that a finding names."""
        return self.mall.rubrik

    @property
    def url(self) -> str:
        """Where the avsnitt is written."""
        return reverse("rapporter:avsnitt", args=[self.mall.id]) if self.mall.id else ""


@dataclass(frozen=True, slots=True)
class Tabellplats:
    """A table of the report and where it stands; ``enhet`` is "" for a typed one."""

    tabell: Siffertabell
    nyckel: str
    plats: str
    url: str
    enhet: str = ""
    tabellnyckel: str = ""
    kalla: Taltabell | Fritabell | None = None


@dataclass
class Granskning:
    """A year and, where one is checked, a report: everything is read at most once."""

    ar: int
    rapport: Rapport | None = None

    @classmethod
    def av_rapport(cls, rapport: Rapport) -> Self:
        """Return what the checks of a report look at."""
        return cls(rapport.ar, rapport)

    @property
    def typ(self) -> str:
        """The report's kind, empty where only the year is checked."""
        return self.rapport.typ if self.rapport else ""

    @cached_property
    def dokument(self) -> Dokument | None:
        """The report as it would be read, with protected figures only."""
        return bygg(self.rapport, Medium.FIL) if self.rapport else None

    @cached_property
    def sammanhang(self) -> Sammanhang:
        """What the report's figures are read out of; the year's where no report is checked."""
        return self.dokument.sammanhang if self.dokument else Sammanhang(self.ar)

    def figur(self, nyckel: str) -> Decimal | None:
        """Return an amount or a share by its nyckeltal, None where the system does not know it."""
        varde = nyckeltal.REGISTER[nyckel].funktion(self.sammanhang).varde
        return varde if isinstance(varde, Decimal) else None

    @cached_property
    def kanda(self) -> list[Kand]:
        """The figures that the report has by a name."""
        return kanda_tal(self.sammanhang)

    @cached_property
    def avsnitt(self) -> tuple[Avsnittslasning, ...]:
        """Each avsnitt of the report with its text read; annexes are not among them."""
        if self.dokument is None:
            return ()
        return tuple(
            Avsnittslasning(k.avsnitt, rentext.las(k.avsnitt.text, self.sammanhang))
            for k in self.dokument.alla()
            if not k.avsnitt.nyckel.startswith("bilaga_")
        )

    @cached_property
    def tabeller(self) -> list[Tabellplats]:
        """Every table of figures in the report, those of blocks and those typed."""
        if self.dokument is None:
            return []
        per_nyckel = {a.mall.nyckel: a for a in self.avsnitt}
        ut = [
            Tabellplats(
                ur_taltabell(tabell),
                nyckel,
                per_nyckel[nyckel].rubrik,
                per_nyckel[nyckel].url,
                tabell.enhet,
                tabell.nyckel,
                tabell,
            )
            for nyckel, tabell in self.sammanhang.tabeller
            if nyckel in per_nyckel
        ]
        return ut + [plats for a in self.avsnitt for plats in fritabeller(a)]


def fritabeller(a: Avsnittslasning) -> list[Tabellplats]:
    """Return the tables that were typed in an avsnitt."""
    return [
        Tabellplats(ur_fritabell(t, _fore(a.ren, t)), a.mall.nyckel, a.rubrik, a.url, kalla=t)
        for t in a.ren.tabeller
    ]


def _fore(ren: Rentext, tabell: Fritabell) -> str:
    """Return the piece of text that stands before a table, which may say its unit."""
    fore = [s.text for s in ren.stycken if s.rad < tabell.rad]
    return fore[-1] if fore else ""
