"""Reads of other income and of grants."""

from ekonomi.querysets.bok import EkonomiQuerySet
from finsam.period import PeriodQuerySet


class OvrigintaktQuerySet(EkonomiQuerySet):
    """Income beside the contributions."""


class ExternbidragQuerySet(EkonomiQuerySet, PeriodQuerySet):
    """Grants from others."""


class BidragsrekvireringQuerySet(EkonomiQuerySet, PeriodQuerySet):
    """What has been asked for out of grants."""
