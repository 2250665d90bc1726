"""Reads of the kansli's list of things to do."""

from datetime import datetime
from typing import Self

from finsam.behorighet import Behorighet, BehorighetQuerySet


class UppgiftQuerySet(BehorighetQuerySet):
    """Things to do; the kansli's own list, so only theirs who work there."""

    se_behorighet = Behorighet.ANDRA_STYRELSE

    def som_visas(self) -> Self:
        """With who and from what."""
        return self.select_related("ansvarig", "klar_by", "arende", "sammantrade", "avtal")

    def oppna(self) -> Self:
        """What is not done, the first due on top; without a day last."""
        return self.filter(klar_at=None)

    def klara_efter(self, nar: datetime) -> Self:
        """What was done after a moment, the latest first."""
        return self.filter(klar_at__gte=nar).order_by("-klar_at")
