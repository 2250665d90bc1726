"""Reads of what has left the kansli, and of what is hidden of each year."""

from typing import Self

from finsam.behorighet import Aktor, Behorighet, BehorighetQuerySet


class PubliceringQuerySet(BehorighetQuerySet):
    """Reads of publications: the kansli's, for they say what was hidden."""

    se_behorighet = Behorighet.SE_ALLA_DELTAGARE

    def i_ordning(self) -> Self:
        """The first one first, as the suppression reckons with them."""
        return self.order_by("publicerad_at", "pk")


class PubliceringstalQuerySet(BehorighetQuerySet):
    """Reads of published figures."""

    se_behorighet = Behorighet.SE_ALLA_DELTAGARE

    def visible_to(self, user: Aktor) -> Self:
        """The figures as they stood: not those that were only reckoned with."""
        return super().visible_to(user).exclude(lage="oppen")


class SkyddsbildQuerySet(BehorighetQuerySet):
    """Reads of what is hidden of a year."""

    se_behorighet = Behorighet.SE_ALLA_DELTAGARE
