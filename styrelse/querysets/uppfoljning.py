"""Reads of what decisions ask for."""

from datetime import date
from typing import Self

from django.db.models import F

from finsam.behorighet import Aktor
from styrelse.querysets.protokoll import ProtokolldelQuerySet, utan_andras_sekretess


class UppfoljningspunktQuerySet(ProtokolldelQuerySet):
    """Reads of what is to be done because of decisions."""

    vag = "beslut__punkt__sammantrade__protokoll__"

    def visible_to(self, user: Aktor) -> Self:
        """Return what the user may see of the decisions that the user may see."""
        return utan_andras_sekretess(super().visible_to(user), user, "beslut__punkt__")

    def oppna(self) -> Self:
        """Those that nobody has noted as done."""
        return self.filter(klart_datum=None)

    def sena(self, dag: date) -> Self:
        """Open ones that should have been done before the day."""
        return self.oppna().filter(senast__lt=dag)

    def som_visas(self) -> Self:
        """With decision, §, meeting and whoever is responsible; the one due first comes first."""
        urval = self.select_related(
            "beslut__punkt__paragraf", "beslut__punkt__sammantrade__organ", "person", "organ"
        )
        return urval.order_by(F("senast").asc(nulls_last=True), "pk")
