"""Reads of the attestordning."""

from datetime import date
from decimal import Decimal
from typing import Self

from django.apps import apps
from django.db.models import Exists, OuterRef, Q

from finsam.behorighet import Aktor, Behorighet, BehorighetQuerySet
from finsam.models import User
from finsam.period import PeriodQuerySet

ALLT, CHEFENS_EGNA = "allt", "chefens_egna"


class AttestregelQuerySet(PeriodQuerySet, BehorighetQuerySet):
    """Lines of the attestordning."""

    se_behorighet = Behorighet.SE_EKONOMI

    def visible_to(self, user: Aktor) -> Self:
        """Those that the page may list, with who they name."""
        return super().visible_to(user).som_visas()

    def som_visas(self) -> Self:
        """With who it names and whom it stands in for, in the same query."""
        return self.select_related("user", "inlagd_by", "ersatter__user")

    def for_slag(self, slag: str) -> Self:
        """Lines that cover this kind; the förbundschef's own costs only where they are named."""
        return (
            self.filter(slag=slag) if slag == CHEFENS_EGNA else self.filter(slag__in=[slag, ALLT])
        )

    def racker_till(self, belopp: Decimal) -> Self:
        """Lines without a limit, or with one that the amount (kronor, either sign) is within."""
        return self.filter(Q(till_belopp=None) | Q(till_belopp__gte=abs(belopp)))

    def galler(self, user: User, dag: date) -> Self:
        """Lines that name the user, or a function that the user holds in the board that day."""
        ordforandeskap = apps.get_model("styrelse", "Ordforandeskap")._default_manager
        innehav = ordforandeskap.vid(dag).filter(
            roll=OuterRef("funktion"),
            uppdrag__organ__typ="styrelse",
            uppdrag__person__user=user,
        )
        return self.filter(Q(user=user) | Q(user=None) & Exists(innehav))
