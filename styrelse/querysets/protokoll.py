"""Reads of a meeting's protokoll: who may see it while it is written, and what it holds."""

from datetime import date
from typing import Self, TypeVar

from django.apps import apps
from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Value, When

from finsam.behorighet import Aktor, Behorighet
from finsam.textversion import VersionerQuerySet
from styrelse.querysets.bas import StyrelseQuerySet
from styrelse.querysets.dagordning import egna_uppdrag

Q_ = TypeVar("Q_", bound=QuerySet)


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


def utan_andras_sekretess(rader: Q_, user: Aktor, vag: str) -> Q_:
    """Leave out rows at points under sekretess, but for those of the user's own organ that day.

    ``vag`` leads from the row to its point, as ``punkt__``.
    """
    if user.har(Behorighet.SE_SEKRETESS):
        return rader
    egna = Exists(egna_uppdrag(user, f"{vag}sammantrade__"))
    return rader.filter(Q(**{f"{vag}sekretess": False}) | egna)


class ProtokollQuerySet(ProtokolldelQuerySet):
    """Reads of protokoll."""

    def med_sammantrade(self) -> Self:
        """With the meeting and its organ."""
        return self.select_related("sammantrade__organ")

    def att_lagga_fram(self) -> Self:
        """Klara protokoll with §§ that wait to be laid before those who justera."""
        lagda = apps.get_model("styrelse.Justering").objects.hela().galler()
        beslutande = self.filter(status="klart", sammantrade__punkter__paragraf__isnull=False)
        return beslutande.exclude(pk__in=lagda.values("protokoll")).distinct()

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


class TextversionQuerySet(VersionerQuerySet, ProtokolldelQuerySet):
    """Reads of the versions of a text."""

    vag = "post__punkt__sammantrade__protokoll__"

    def visible_to(self, user: Aktor) -> Self:
        """Only those who write may see how a text came to be."""
        return self.all() if user.har(Behorighet.ANDRA_STYRELSE) else self.none()


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

    def visible_to(self, user: Aktor) -> Self:
        """Return what the user may see; under sekretess only what one's own organ decided."""
        return utan_andras_sekretess(super().visible_to(user), user, "punkt__")

    def fattade(self) -> Self:
        """Decisions of protokoll that are klara or justerade; others are still being written."""
        return self.exclude(punkt__sammantrade__protokoll__status="utkast")

    def med_paragraf(self) -> Self:
        """With point, §, meeting and organ, the latest first."""
        return self.select_related("punkt__paragraf", "punkt__sammantrade__organ", "arende")

    def med_lage(self, dag: date) -> Self:
        """With ``lage``: "försenat", "öppet", "gjort", or "" where nobody follows it up."""
        uppfoljning = apps.get_model("styrelse.Uppfoljningspunkt").objects.filter(
            beslut=OuterRef("pk")
        )
        oppna = uppfoljning.filter(klart_datum=None)
        return self.annotate(
            lage=Case(
                When(Exists(oppna.filter(senast__lt=dag)), then=Value("försenat")),
                When(Exists(oppna), then=Value("öppet")),
                When(Exists(uppfoljning), then=Value("gjort")),
                default=Value(""),
            )
        )

    def ar_med_beslut(self) -> list[int]:
        """Return the years in which anything was decided, the latest first."""
        dagar = self.order_by().dates("punkt__sammantrade__datum", "year", order="DESC")
        return [dag.year for dag in dagar]


class PunktdelQuerySet(ProtokolldelQuerySet):
    """Reads of jäv, yrkanden, votes and reservations, which hang on a point."""

    vag = "punkt__sammantrade__protokoll__"


class RostQuerySet(ProtokolldelQuerySet):
    """Reads of single votes and of candidates."""

    vag = "votering__punkt__sammantrade__protokoll__"
