"""Reads of what a report holds beside its texts: pictures, annexes, abbreviations."""

from finsam.behorighet import Behorighet, BehorighetQuerySet


class BildQuerySet(BehorighetQuerySet):
    """Pictures of reports."""

    se_behorighet = Behorighet.SE_RAPPORTER


class BilagaQuerySet(BehorighetQuerySet):
    """Annexes that reports announce."""

    se_behorighet = Behorighet.SE_RAPPORTER


class ForkortningQuerySet(BehorighetQuerySet):
    """The förbund's abbreviations."""

    se_behorighet = Behorighet.SE_RAPPORTER
