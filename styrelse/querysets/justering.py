"""Reads of justering, signatures and announcements."""

from typing import Self

from django.db.models import Model

from styrelse.querysets.protokoll import ProtokolldelQuerySet


class JusteringQuerySet(ProtokolldelQuerySet):
    """Reads of rounds of justering."""

    vag = "protokoll__"

    def hela(self) -> Self:
        """Rounds about a whole protokoll, not about one § that was justerad at once."""
        return self.filter(punkt=None)

    def galler(self) -> Self:
        """Rounds under way or completed; those that were sent back left out."""
        return self.exclude(status="atersand")

    def pagaende(self) -> Self:
        """Rounds that wait for a signature."""
        return self.filter(status="pagar")

    def som_vantar_pa(self, user: Model) -> Self:
        """Rounds that wait for this user's own signature."""
        vantar = self.pagaende().filter(
            handling__underskrifter__person__user=user, handling__underskrifter__satt=""
        )
        return vantar.select_related("protokoll__sammantrade__organ", "punkt")

    def som_visas(self) -> Self:
        """With meeting, file and signatures."""
        return self.select_related(
            "protokoll__sammantrade__organ", "punkt", "handling__fil"
        ).prefetch_related("handling__underskrifter")


class TillkannagivandeQuerySet(ProtokolldelQuerySet):
    """Reads of announcements."""

    vag = "justering__protokoll__"

    def i_ordning(self) -> Self:
        """By the members' own order, with their names."""
        return self.select_related("medlem__organisation").order_by("medlem__ordning", "pk")

    def ej_anslagna(self) -> Self:
        """Those that are not up yet."""
        return self.filter(anslaget=None)

    def uppe(self) -> Self:
        """Those that are up and not taken down."""
        return self.filter(anslaget__isnull=False, nedtaget=None)

    def att_gora(self) -> Self:
        """Those that are to be put up or taken down, with their justering and meeting."""
        urval = self.filter(nedtaget=None).select_related(
            "justering__protokoll__sammantrade__organ"
        )
        return urval.order_by("justering__justerad_datum", "justering", "pk")
