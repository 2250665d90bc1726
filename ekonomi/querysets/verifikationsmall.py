"""Reads of the templates of vouchers."""

from django.db.models import Count

from ekonomi.querysets.bok import EkonomiQuerySet


class MallQuerySet(EkonomiQuerySet):
    """Reads of the templates (verifikationsmallar)."""

    def with_antal(self) -> "MallQuerySet":
        """Adds ``antal_rader``."""
        return self.annotate(antal_rader=Count("rader"))
