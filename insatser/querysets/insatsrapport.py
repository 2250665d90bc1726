"""Reads of the yearly reports of insatser: who writes them, and who reads what is approved."""

from typing import Self

from django.db import models

from finsam.behorighet import Aktor, Behorighet, BehorighetQuerySet
from finsam.textversion import VersionerQuerySet
from insatser.querysets.bas import EgenInsatsQuerySet, PseudonymQuerySet


class RapportrubrikQuerySet(BehorighetQuerySet):
    """Reads of the headings that the förbund has chosen."""

    se_behorighet = Behorighet.SE_INSATSER

    def anvanda(self) -> Self:
        """Those that a new report begins with."""
        return self.filter(anvands=True)


class InsatsrapportQuerySet(PseudonymQuerySet):
    """Reads of reports as they are written: they hold exact counts, so few may."""

    def for_ar(self, ar: int) -> Self:
        """The reports of a year with their insats, in the order of the insatser."""
        return self.filter(ar=ar).select_related("insats").order_by("insats__ordning", "insats")

    def vantar_pa(self, user: Aktor) -> Self:
        """Those that the user has to go on with: to approve, or sent back to be completed."""
        lage = "inlamnad" if user.har(Behorighet.GODKANNA_INSATSRAPPORT) else "tillbaka"
        rapporter = self.visible_to(user).filter(status=lage).select_related("insats")
        return rapporter.order_by("ar", "insats__ordning")


class InsatsrapportdelQuerySet(PseudonymQuerySet):
    """Reads of what hangs on a report."""

    ansvarig = "rapport__insats__ansvariga"


class AvsnittsversionQuerySet(VersionerQuerySet, PseudonymQuerySet):
    """Reads of the versions of a text."""

    ansvarig = "post__rapport__insats__ansvariga"


class RapportversionQuerySet(EgenInsatsQuerySet):
    """Reads of approved reports: suppressed, so whoever sees the insats may."""

    ansvarig = "rapport__insats__ansvariga"

    def som_galler(self) -> Self:
        """The latest of each report that is approved now."""
        senare = self.model._default_manager.filter(
            rapport=models.OuterRef("rapport"), nummer__gt=models.OuterRef("nummer")
        )
        galler = self.filter(rapport__status="godkand").exclude(models.Exists(senare))
        return galler.select_related("rapport__insats", "fil", "godkand_by")

    def for_ar(self, ar: int) -> Self:
        """Of a year, in the order of the insatser."""
        return self.filter(rapport__ar=ar).order_by("rapport__insats__ordning", "rapport__insats")
