"""Reads of the queue of verification."""

from datetime import datetime
from typing import Self

from django.db.models import QuerySet


class VerifieringQuerySet(QuerySet):
    """Reads of what has been handed in; whoever knows the key reads the answer."""

    def oavslutade(self) -> Self:
        """What waits or is being looked at."""
        return self.filter(status__in=("vantar", "pagar"))

    def fore(self, skapad_at: datetime) -> Self:
        """What was handed in before then."""
        return self.filter(skapad_at__lt=skapad_at)
