"""Reads of the reports, named by the question."""

from typing import Self

from django.db.models import Count, Q

from finsam.behorighet import Behorighet, BehorighetQuerySet


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


class RapportfilQuerySet(BehorighetQuerySet):
    """Made PDFs."""

    se_behorighet = Behorighet.SE_RAPPORTER


class PaketQuerySet(BehorighetQuerySet):
    """What is sent to the members; the kansli's own."""

    se_behorighet = Behorighet.ANDRA_STYRELSE

    def med_filer(self) -> Self:
        """With the member, the year and the made files, newest first."""
        return self.select_related("medlem__organisation", "omgang").prefetch_related("filer__fil")


class FinsamuttagQuerySet(BehorighetQuerySet):
    """What was handed to Uppföljning Finsam; with exact counts, so the kansli's own."""

    se_behorighet = Behorighet.SE_ALLA_DELTAGARE

    def for_ar(self, ar: int) -> Self:
        """Those of a year, the latest first."""
        return self.filter(ar=ar).select_related("fil", "skapad_by").order_by("-pk")
