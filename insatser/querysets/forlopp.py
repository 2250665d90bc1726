"""Reads of an insats's course: förlängningar, slutrapport and how it ended."""

from typing import Self

from insatser.querysets.bas import EgenInsatsQuerySet


class ForlangningQuerySet(EgenInsatsQuerySet):
    """Reads of förlängningar."""

    def galler(self) -> Self:
        """Those that were not taken back."""
        return self.filter(angrad_at=None)


class SlutrapportQuerySet(EgenInsatsQuerySet):
    """Reads of slutrapporter."""


class InsatsavslutQuerySet(EgenInsatsQuerySet):
    """Reads of how insatser ended."""
