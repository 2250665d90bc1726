"""Reads of what a report holds beside its texts: pictures, annexes, abbreviations."""

from typing import Self

from finsam.behorighet import Behorighet, BehorighetQuerySet


class BildQuerySet(BehorighetQuerySet):
    """Pictures of reports."""

    se_behorighet = Behorighet.SE_RAPPORTER

    def utan_alt(self) -> Self:
        """Those of which nobody has said what they show."""
        return self.filter(alt="", dekorativ=False)


class BilagaQuerySet(BehorighetQuerySet):
    """Annexes that reports announce."""

    se_behorighet = Behorighet.SE_RAPPORTER


class ForkortningQuerySet(BehorighetQuerySet):
    """The förbund's abbreviations."""

    se_behorighet = Behorighet.SE_RAPPORTER
