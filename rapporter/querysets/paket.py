"""Reads of what is sent to the members."""

from typing import Self

from finsam.behorighet import Behorighet, BehorighetQuerySet


class PaketQuerySet(BehorighetQuerySet):
    """What is sent to the members; the kansli's own."""

    se_behorighet = Behorighet.ANDRA_STYRELSE

    def med_filer(self) -> Self:
        """With the member, the year and the made files, newest first."""
        return self.select_related("medlem__organisation", "omgang").prefetch_related("filer__fil")
