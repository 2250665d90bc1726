"""Reads of the reports, named by the question."""

from typing import Self

from django.db.models import Count, Q

from finsam.behorighet import Aktor, Behorighet, BehorighetQuerySet


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

    def skrivbara_for(self, user: Aktor) -> Self:
        """Those that the user may write: all to the kansli, to others what is given to them."""
        if user.har(Behorighet.ANDRA_RAPPORTER):
            return self.all()
        return self.visible_to(user).filter(skribent=user)

    def att_skriva(self, user: Aktor) -> Self:
        """What is given to the user, is part of a report that is not decided, and is not done."""
        oppna = self.visible_to(user).filter(skribent=user, med=True, lage="utkast")
        return oppna.filter(rapport__beslutad_datum=None).select_related("rapport")


class RapportfilQuerySet(BehorighetQuerySet):
    """Made PDFs."""

    se_behorighet = Behorighet.SE_RAPPORTER
