"""Reads of how reports look."""

from typing import TYPE_CHECKING, cast

from finsam.behorighet import Behorighet, BehorighetQuerySet

if TYPE_CHECKING:
    from rapporter.models import Utformning


class UtformningQuerySet(BehorighetQuerySet):
    """The one row."""

    se_behorighet = Behorighet.SE_RAPPORTER

    def gallande(self) -> "Utformning":
        """Return the row, or one with the delivered look where the förbund has chosen none."""
        return cast("Utformning", self.select_related("logotyp").first() or self.model())
