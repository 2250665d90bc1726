"""Reads of users, of the log, of kept files and of jobs."""

from typing import Self

from django.db import models

from finsam.behorighet import ROLLER, Aktor, Behorighet, BehorighetQuerySet


class UserQuerySet(BehorighetQuerySet):
    """Reads of users."""

    se_behorighet = Behorighet.ANDRA_ANVANDARE

    def visible_to(self, user: Aktor) -> Self:
        """Those that the page may list, with their roles."""
        return super().visible_to(user).prefetch_related("rolltilldelningar")

    def som_far(self, behorighet: Behorighet) -> Self:
        """Active users with a role that allows this, by name."""
        roller = [roll for roll, far in ROLLER.items() if behorighet in far]
        aktiva = self.filter(is_active=True, rolltilldelningar__roll__in=roller)
        return aktiva.order_by("namn", "pk").distinct()


class HandelseQuerySet(BehorighetQuerySet):
    """Reads of the log."""

    se_behorighet = Behorighet.SE_LOGG

    def visible_to(self, user: Aktor) -> Self:
        """Those that the page may list, with who did it and the link in the chain."""
        return super().visible_to(user).select_related("by", "forsegling")

    def oforseglade(self) -> Self:
        """Events that the sealer has not chained yet, oldest first."""
        return self.filter(forsegling=None).order_by("pk")


class FilQuerySet(BehorighetQuerySet):
    """Reads of the upload store."""

    se_behorighet = Behorighet.SE_FILER


class JobbQuerySet(models.QuerySet):
    """Reads of jobs."""

    def visible_to(self, user: Aktor) -> Self:
        """A job is followed by whoever started it."""
        return self.filter(by=user)
