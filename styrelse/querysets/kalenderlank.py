"""Reads of calendar addresses."""

from typing import Self

from django.db import models

from finsam.models import User


class KalenderlankQuerySet(models.QuerySet):
    """Reads of calendar addresses; each user sees only its own."""

    def visible_to(self, user: User) -> Self:
        """Return the user's own."""
        return self.filter(user=user)

    def gallande(self) -> Self:
        """Those that have not been revoked and whose user may still sign in."""
        return self.filter(aterkallad_at=None, user__is_active=True)
