"""Reads of who was at a meeting."""

from typing import Self

from django.db.models import Case, When

from styrelse.querysets.protokoll import ProtokolldelQuerySet


class NarvaroQuerySet(ProtokolldelQuerySet):
    """Reads of attendance."""

    vag = "sammantrade__protokoll__"

    def i_ordning(self) -> Self:
        """Ledamöter, then ersättare, then others, each in the register's order."""
        roller = ("ledamot", "ersattare", "ovrig")
        plats = Case(*(When(roll=roll, then=i) for i, roll in enumerate(roller)))
        return self.order_by(plats, "ordning", "pk")

    def narvarande(self) -> Self:
        """Those who were there, all of the time or a part of it."""
        return self.filter(narvarande=True)

    def med_namn(self) -> Self:
        """With person, assignment, member and for whom an ersättare serves."""
        return self.select_related(
            "person",
            "uppdrag__medlem__organisation",
            "tjanstgor_for__person",
            "kom_vid",
            "gick_vid",
        )
