"""Reads of the row templates and of the notes."""

from django.db import models

from ekonomi.querysets.bok import EkonomiQuerySet

RADFALT = (
    "nyckel",
    "rubrik",
    "slag",
    "matt",
    "summa_av",
    "teckenvand",
    "not_nr",
    "dold_utan_belopp",
)
KOPPLINGSFALT = ("prefix", "ktyp", "sida")


class UppstallningQuerySet(EkonomiQuerySet):
    """Templates, with what is needed to reckon with them."""

    def former(self) -> dict[str, tuple[str, str]]:
        """Return {typ: (preset, kontoplan)} of the statements that the förbund has chosen."""
        return {
            typ: (forlaga, plan)
            for typ, forlaga, plan in self.order_by("typ").values_list(
                "typ", "forlaga", "kontoplan"
            )
        }

    def med_rader(self, typ: str) -> models.QuerySet:
        """The rows of the statement of this typ in their order, as dicts, in one query.

        A row stands once per account coupling (``prefix``, ``ktyp``, ``sida``), and once with
        None in these where it has none; so does a statement without rows (``nyckel`` None).
        """
        egna = {namn: models.F(f"rader__{namn}") for namn in RADFALT}
        kopplade = {namn: models.F(f"rader__kontokopplingar__{namn}") for namn in KOPPLINGSFALT}
        return (
            self.filter(typ=typ)
            .order_by("rader__ordning", "rader__kontokopplingar__pk")
            .values(
                "namn",
                "forlaga",
                under=models.F("fotnot"),
                radens_fotnot=models.F("rader__fotnot"),
                **egna,
                **kopplade,
            )
        )


class NotQuerySet(EkonomiQuerySet):
    """Note templates."""

    def med_delar(self) -> "NotQuerySet":
        """In number order, with their parts: two queries."""
        return self.order_by("nummer").prefetch_related("notdelar")
