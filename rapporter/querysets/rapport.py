"""Reads of the reports, named by the question."""

from typing import Self

from django.db.models import Count, Q

from finsam.behorighet import Behorighet, BehorighetQuerySet
from finsam.textversion import VersionerQuerySet


class RapportQuerySet(BehorighetQuerySet):
    """Reports; all of them to whoever may see reports."""

    se_behorighet = Behorighet.SE_RAPPORTER

    def med_senaste_fil(self) -> Self:
        """With the made PDFs and their files, newest first."""
        return self.prefetch_related("filer__fil")

    def med_antal(self) -> Self:
        """With ``antal_avsnitt`` and ``antal_tomma`` (neither text nor anything below)."""
        tom = Q(avsnitt__text="", avsnitt__underavsnitt=None)
        return self.annotate(
            antal_avsnitt=Count("avsnitt", distinct=True),
            antal_tomma=Count("avsnitt", filter=tom & Q(avsnitt__pk__isnull=False), distinct=True),
        )


class AvsnittQuerySet(BehorighetQuerySet):
    """Sections of reports, in reading order."""

    se_behorighet = Behorighet.SE_RAPPORTER

    def tomma(self) -> Self:
        """Sections that hold nothing: no text of their own, and no sections below them."""
        return self.filter(text="", underavsnitt=None)


class AvsnittstextQuerySet(VersionerQuerySet, BehorighetQuerySet):
    """Saved versions of an avsnitt's text."""

    se_behorighet = Behorighet.SE_RAPPORTER


class RapportfilQuerySet(BehorighetQuerySet):
    """Made PDFs."""

    se_behorighet = Behorighet.SE_RAPPORTER
