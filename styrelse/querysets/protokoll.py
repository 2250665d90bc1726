"""Reads of a meeting's protokoll: who may see it while it is written, and what it holds."""

from typing import Self

from django.apps import apps
from django.db.models import Prefetch

from finsam.behorighet import Aktor, Behorighet
from styrelse.querysets.bas import StyrelseQuerySet


class ProtokolldelQuerySet(StyrelseQuerySet):
    """Rows of a protokoll: the kansli's own until it is klart, and everybody's when justerat.

    In between those who justera may read it. ``vag`` leads from the row to its protokoll.
    """

    vag = ""

    def visible_to(self, user: Aktor) -> Self:
        """Return what the user may see of what has come that far."""
        rader = super().visible_to(user)
        if user.har(Behorighet.ANDRA_STYRELSE):
            return rader
        lasbara = ["klart", "justerat"] if user.har(Behorighet.JUSTERA) else ["justerat"]
        return rader.filter(**{f"{self.vag}status__in": lasbara})


class ProtokollQuerySet(ProtokolldelQuerySet):
    """Reads of protokoll."""

    def med_sammantrade(self) -> Self:
        """With the meeting and its organ."""
        return self.select_related("sammantrade__organ")

    def oskrivna_fore(self, protokoll: object) -> Self:
        """Protokoll of earlier meetings of the organ and year whose §§ are not fixed yet."""
        mote = protokoll.sammantrade  # type: ignore[attr-defined]
        return self.filter(
            status="utkast",
            sammantrade__organ=mote.organ_id,
            sammantrade__datum__year=mote.datum.year,
            sammantrade__datum__lt=mote.datum,
        ).exclude(sammantrade__punkter__paragraf__isnull=False)


class ProtokollspunktQuerySet(ProtokolldelQuerySet):
    """Reads of what is written at a point."""

    vag = "punkt__sammantrade__protokoll__"

    def i_ordning(self) -> Self:
        """As the meeting took them."""
        return self.select_related("punkt").order_by("punkt__ordning", "punkt__pk")


class TextversionQuerySet(ProtokolldelQuerySet):
    """Reads of the versions of a text."""

    vag = "post__punkt__sammantrade__protokoll__"

    def visible_to(self, user: Aktor) -> Self:
        """Only those who write may see how a text came to be."""
        return self.all() if user.har(Behorighet.ANDRA_STYRELSE) else self.none()

    def grenar(self) -> Self:
        """The last versions of branches that nobody has taken in or put aside."""
        return self.filter(gren=True, inlagd_i=None, foljande=None)

    def senast_forst(self) -> Self:
        """With who wrote them, the latest first."""
        return self.select_related("by").order_by("-nummer")


class ParagrafQuerySet(ProtokolldelQuerySet):
    """Reads of §§ in their series."""

    vag = "punkt__sammantrade__protokoll__"

    def i_serien(self, organ: object, ar: int) -> Self:
        """The §§ of an organ and a year, in order."""
        return self.filter(organ=organ, ar=ar).order_by("nummer")

    def for_mote(self, sammantrade: object) -> Self:
        """The §§ of a meeting, in order."""
        return self.filter(punkt__sammantrade=sammantrade).order_by("nummer")


class BeslutQuerySet(ProtokolldelQuerySet):
    """Reads of decisions."""

    vag = "punkt__sammantrade__protokoll__"

    def fattade(self) -> Self:
        """Decisions of protokoll that are klara or justerade; others are still being written."""
        return self.exclude(punkt__sammantrade__protokoll__status="utkast")

    def med_paragraf(self) -> Self:
        """With point, §, meeting and organ, the latest first."""
        return self.select_related("punkt__paragraf", "punkt__sammantrade__organ", "arende")


class PunktdelQuerySet(ProtokolldelQuerySet):
    """Reads of jäv, yrkanden, votes and reservations, which hang on a point."""

    vag = "punkt__sammantrade__protokoll__"


class VoteringQuerySet(PunktdelQuerySet):
    """Reads of votes."""

    def med_roster(self) -> Self:
        """With every vote and candidate."""
        roster = apps.get_model("styrelse.Rost").objects.select_related("narvaro__person")
        return self.prefetch_related(Prefetch("roster", queryset=roster), "kandidater")


class RostQuerySet(ProtokolldelQuerySet):
    """Reads of single votes and of candidates."""

    vag = "votering__punkt__sammantrade__protokoll__"
