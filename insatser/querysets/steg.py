"""Reads of ladders and measurements."""

from finsam.behorighet import Behorighet, BehorighetQuerySet
from insatser.querysets.bas import PseudonymQuerySet


class StegskalaQuerySet(BehorighetQuerySet):
    """Reads of ladders."""

    se_behorighet = Behorighet.SE_INSATSER


class StegQuerySet(BehorighetQuerySet):
    """Reads of steps."""

    se_behorighet = Behorighet.SE_INSATSER


class StegmatningQuerySet(PseudonymQuerySet):
    """Reads of measurements."""

    ansvarig = "inskrivning__insats__ansvariga"
