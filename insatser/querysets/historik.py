"""Reads of historical key figures, and of which years are frozen."""

from typing import Self

from django.db.models import Count, Q

from finsam.behorighet import Aktor, Behorighet
from insatser.querysets.bas import PseudonymQuerySet


class StatistikfrysningQuerySet(PseudonymQuerySet):
    """Reads of frozen years: the kansli's."""

    def visible_to(self, user: Aktor) -> Self:
        """All of them to the kansli; they are of every insats."""
        kansli = user.har(Behorighet.SE_DELTAGARE) and user.har(Behorighet.SE_ALLA_DELTAGARE)
        return self.all() if kansli else self.none()

    def gallande(self) -> Self:
        """Those that have not been thawed."""
        return self.filter(tinad_at=None)

    def for_ar(self, ar: int) -> Self:
        """The frozen state of one year, if it has one."""
        return self.gallande().filter(ar=ar)


class NyckeltalshistorikQuerySet(PseudonymQuerySet):
    """Reads of historical key figures; as exact counts they are the kansli's."""

    def inskrivna(self) -> Self:
        """The typed ones of participants: not the frozen, and not ekonomi's own."""
        return self.filter(frysning=None).exclude(nyckel__startswith="ekonomi.")

    def lasar(self) -> list[tuple[int, int, int]]:
        """Return (year, how many typed figures are open, how many locked), the latest first."""
        rader = self.inskrivna().order_by().values_list("ar")
        antal = rader.annotate(oppna=Count("pk", filter=Q(last_at=None)), lasta=Count("last_at"))
        return list(antal.order_by("-ar"))

    def for_ar(self, ar: int) -> Self:
        """The figures of a year."""
        return self.filter(ar=ar)
