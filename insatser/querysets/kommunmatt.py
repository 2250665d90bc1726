"""Reads of the need in each kommun."""

from typing import Self

from finsam.behorighet import Behorighet, BehorighetQuerySet


class KommunmattQuerySet(BehorighetQuerySet):
    """Reads of figures per kommun."""

    se_behorighet = Behorighet.SE_INSATSER

    def for_ar(self, ar: int) -> Self:
        """The figures of a year."""
        return self.filter(ar=ar)

    def alla_ar(self) -> list[int]:
        """Return the years that have figures, the latest first."""
        return list(self.order_by("-ar").values_list("ar", flat=True).distinct())
