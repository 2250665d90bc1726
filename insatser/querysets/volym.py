"""Reads of volumes."""

from typing import Self

from finsam.behorighet import Aktor
from finsam.period import Period
from insatser.querysets.bas import PseudonymQuerySet


class VolymQuerySet(PseudonymQuerySet):
    """Reads of volumes; as exact counts of participants they are the kansli's."""

    def visible_to(self, user: Aktor) -> Self:
        """The kansli's, or one's own insatser's, with the insats at hand."""
        return super().visible_to(user).select_related("insats")

    def under(self, ar: int) -> Self:
        """Volumes whose period lies in this year."""
        ram = Period.ar(ar)
        return self.filter(from_datum__gte=ram.fran, till_datum__lte=ram.till)

    def totalt_per_insats(self) -> dict[int, int]:
        """Return {insats.pk: ongoing at the first period's start plus all the new}, all sexes."""
        antal: dict[int, int] = {}
        borjade: set[tuple[int, str]] = set()
        falt = ("insats", "kon", "pagaende_start", "nya")
        for insats, kon, pagaende, nya in self.order_by("from_datum").values_list(*falt):
            start = 0 if (insats, kon) in borjade else pagaende
            borjade.add((insats, kon))
            antal[insats] = antal.get(insats, 0) + start + nya
        return antal
