"""Reads of the catalogue: what the public sees, whom to ask, how many stood there on a day."""

from datetime import date
from typing import Self

from django.db.models import Q

from finsam.behorighet import Aktor, Behorighet, BehorighetQuerySet
from finsam.period import PeriodQuerySet
from insatser.querysets.bas import EgenInsatsQuerySet

UTKAST = "utkast"
PUBLICERAD = "publicerad"


class KatalogkategoriQuerySet(BehorighetQuerySet):
    """Reads of categories."""

    se_behorighet = Behorighet.SE_INSATSER


class KatalogtjanstQuerySet(BehorighetQuerySet):
    """Reads of the parties' services."""

    se_behorighet = Behorighet.SE_INSATSER

    def visible_to(self, user: Aktor) -> Self:
        """All of them to the kansli, to others those that have been published."""
        rader = super().visible_to(user)
        return rader if user.har(Behorighet.ANDRA_INSATSER) else rader.exclude(status=UTKAST)

    def med_delar(self) -> Self:
        """With part, kommuner and category, in three reads."""
        return self.select_related("organisation", "kategori").prefetch_related("kommuner")

    def publicerade(self) -> Self:
        """Those that stand in the public catalogue now."""
        return self.filter(status=PUBLICERAD)

    def oppna(self) -> Self:
        """Those whose address the public may ask for: published, or ended."""
        return self.exclude(status=UTKAST)

    def att_granska(self, senast: date) -> Self:
        """Published ones whose next review is due by this day, the most overdue first."""
        return (
            self.publicerade()
            .filter(nasta_granskning__lte=senast)
            .order_by("nasta_granskning", "namn", "pk")
        )


class KatalogdelQuerySet(BehorighetQuerySet):
    """Reads of what hangs on a service."""

    se_behorighet = Behorighet.ANDRA_INSATSER


class KatalogtidQuerySet(PeriodQuerySet, KatalogdelQuerySet):
    """Reads of the times when services stood in the public catalogue."""

    def antal_den(self, dag: date) -> int:
        """Count the services that stood there on a day."""
        return self.vid(dag).values("tjanst").distinct().count()


class GranskningQuerySet(KatalogdelQuerySet):
    """Reads of reviews."""


class PresentationQuerySet(EgenInsatsQuerySet):
    """Reads of what the public may know of the förbund's own insatser."""

    def oppna(self, dag: date) -> Self:
        """Those that are shown: marked so, of insatser that have not ended."""
        pagar = Q(insats__till_datum=None) | Q(insats__till_datum__gte=dag)
        return self.filter(pagar, visas=True).select_related("insats__projektagare")
