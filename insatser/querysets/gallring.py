"""Reads of the rules of destruction and of its register."""

from typing import Self

from finsam.behorighet import Behorighet
from insatser.querysets.bas import EgenInsatsQuerySet


class GallringsregelQuerySet(EgenInsatsQuerySet):
    """Reads of rules."""

    se_behorighet = Behorighet.GALLRA_DELTAGARE


class DeltagargallringQuerySet(EgenInsatsQuerySet):
    """Reads of the register; how many is for whoever may see every participant."""

    def som_visas(self) -> Self:
        """With what a list shows at hand."""
        return self.select_related("insats", "gallrad_by")
