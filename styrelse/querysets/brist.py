"""Reads of accepted warnings."""

from typing import Self

from styrelse.querysets.bas import StyrelseQuerySet


class BristgodtagandeQuerySet(StyrelseQuerySet):
    """Reads of accepted warnings."""

    def galler(self) -> Self:
        """Those that nobody has withdrawn, with who accepted them."""
        return self.filter(aterkallad_at=None).select_related("godtagen_by")
