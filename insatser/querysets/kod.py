"""Reads of code lists."""

from typing import Self

from finsam.behorighet import Behorighet, BehorighetQuerySet


class KodlistaQuerySet(BehorighetQuerySet):
    """Reads of code lists."""

    se_behorighet = Behorighet.SE_INSATSER


class KodQuerySet(BehorighetQuerySet):
    """Reads of codes."""

    se_behorighet = Behorighet.SE_INSATSER

    def med_lista(self) -> Self:
        """With the list's name at hand."""
        return self.select_related("lista")

    def i_lista(self, nyckel: str) -> Self:
        """The codes of one list in their order."""
        return self.filter(lista__nyckel=nyckel).order_by("ordning", "pk")

    def valbara(self) -> Self:
        """Codes that a form may offer."""
        return self.filter(aktiv=True)
