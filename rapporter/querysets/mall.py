"""Reads of the förbund's own malls."""

from typing import Self

from django.db.models import Count

from finsam.behorighet import Behorighet, BehorighetQuerySet
from rapporter.querysets.tradrad import TradradQuerySet


class RapportmallQuerySet(BehorighetQuerySet):
    """The förbund's own malls; only whoever writes reports needs them."""

    se_behorighet = Behorighet.ANDRA_RAPPORTER

    def valbara(self) -> Self:
        """Those that a new report can begin from."""
        return self.filter(anvands=True)

    def med_antal(self) -> Self:
        """With ``antal_avsnitt``."""
        return self.annotate(antal_avsnitt=Count("avsnitt"))


class MallavsnittQuerySet(TradradQuerySet):
    """The avsnitt of malls, in reading order."""

    se_behorighet = Behorighet.ANDRA_RAPPORTER
