"""Reads of indikatorer and of what was answered."""

from typing import Self

from django.db.models import Count

from finsam.behorighet import Behorighet, BehorighetQuerySet
from insatser.querysets.tillfalle import MedForbundetsQuerySet


class SkalaQuerySet(BehorighetQuerySet):
    """Reads of scales."""

    se_behorighet = Behorighet.SE_INSATSER


class IndikatorQuerySet(BehorighetQuerySet):
    """Reads of indikatorer."""

    se_behorighet = Behorighet.SE_INSATSER


class FragaQuerySet(BehorighetQuerySet):
    """Reads of questions."""

    se_behorighet = Behorighet.SE_INSATSER

    def till(self, grupp: str) -> Self:
        """The questions of one group's form in order, with indikator and scale at hand."""
        return (
            self.filter(grupp=grupp)
            .select_related("indikator", "skala")
            .prefetch_related("skala__alternativ")
            .order_by("indikator__nummer", "ordning")
        )


class EnkatQuerySet(MedForbundetsQuerySet):
    """Reads of enkäter."""

    def med_fragor(self) -> Self:
        """With ``fragor``: how many questions were answered; and the insats at hand."""
        return self.select_related("insats").annotate(fragor=Count("svar__fraga", distinct=True))

    def for_ar(self, ar: int) -> Self:
        """Those of a year."""
        return self.filter(ar=ar)

    def alla_ar(self) -> list[int]:
        """Return the years that have enkäter, the latest first."""
        return list(self.order_by("-ar").values_list("ar", flat=True).distinct())


class EnkatsvarQuerySet(MedForbundetsQuerySet):
    """Reads of how many gave each answer."""

    ansvarig = "enkat__insats__ansvariga"


class FormelQuerySet(BehorighetQuerySet):
    """Reads of goal formulas."""

    se_behorighet = Behorighet.SE_INSATSER
