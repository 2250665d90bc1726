"""Reads of occasions, of whom they reached, and of what was thought of them."""

from typing import Self

from django.db.models import Q

from finsam.behorighet import Aktor, Behorighet, BehorighetQuerySet
from finsam.period import Period
from insatser.querysets.bas import EgenInsatsQuerySet


class MedForbundetsQuerySet(EgenInsatsQuerySet):
    """Rows of an insats or of the förbund itself, which has no insats; the latter all may see."""

    def visible_to(self, user: Aktor) -> Self:
        """Every row to whoever sees all insatser, else one's own insatser's and the förbund's."""
        if not user.har(self.se_behorighet):
            return self.none()
        if user.har(Behorighet.SE_ALLA_INSATSER):
            return self.all()
        insats = self.ansvarig.rpartition("__")[0]
        egna = Q(**{self.ansvarig: user}) | Q(**{f"{insats}__isnull": True})
        return self.filter(egna).distinct()


class TillfalleQuerySet(MedForbundetsQuerySet):
    """Reads of occasions."""

    def visible_to(self, user: Aktor) -> Self:
        """Those of the insatser that the user sees and the förbund's, with the insats at hand."""
        return super().visible_to(user).select_related("insats")

    def andras_av(self, user: Aktor) -> Self:
        """Occasions that the user may write about: the kansli all, others their insatser's."""
        if not user.har(Behorighet.ANDRA_DELTAGARE):
            return self.none()
        if user.har(Behorighet.SE_ALLA_DELTAGARE):
            return self.all()
        return self.filter(insats__ansvariga=user)

    def under(self, ar: int) -> Self:
        """Occasions of this year."""
        ram = Period.ar(ar)
        return self.filter(datum__range=(ram.fran, ram.till))

    def forbundets(self) -> Self:
        """Those that the förbund itself held."""
        return self.filter(insats=None)

    def alla_ar(self) -> list[int]:
        """Return the years that have occasions, the latest first."""
        return [dag.year for dag in self.order_by().dates("datum", "year", order="DESC")]


class DeltagandeQuerySet(MedForbundetsQuerySet):
    """Reads of how many came from each part."""

    ansvarig = "tillfalle__insats__ansvariga"

    def under(self, ar: int) -> Self:
        """Those of this year's occasions."""
        ram = Period.ar(ar)
        return self.filter(tillfalle__datum__range=(ram.fran, ram.till))


class UtvarderingQuerySet(MedForbundetsQuerySet):
    """Reads of what those present were asked."""

    ansvarig = "tillfalle__insats__ansvariga"


class StavningQuerySet(BehorighetQuerySet):
    """Reads of remembered spellings."""

    se_behorighet = Behorighet.ANDRA_DELTAGARE

    def per_text(self) -> dict[str, int]:
        """Return {folded text: pk of the organisation}."""
        return dict(self.values_list("text", "organisation_id"))
