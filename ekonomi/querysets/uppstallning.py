"""Reads of the row templates and of the notes."""

from django.db import models

from ekonomi.querysets.bok import EkonomiQuerySet


class UppstallningQuerySet(EkonomiQuerySet):
    """Templates, with what is needed to reckon with them."""


class UppstallningsradQuerySet(models.QuerySet):
    """Rows of templates."""

    def med_kopplingar(self, typ: str) -> models.QuerySet:
        """The rows of the template of this typ in their order, as dicts, in one query.

        A row stands once per account coupling (``prefix``, ``ktyp``, ``sida``), and once with
        None in these where it has none.
        """
        return (
            self.filter(uppstallning__typ=typ)
            .order_by("ordning", "kontokopplingar__pk")
            .values(
                "nyckel",
                "rubrik",
                "slag",
                "matt",
                "summa_av",
                "teckenvand",
                "not_nr",
                "fotnot",
                "dold_utan_belopp",
                namn=models.F("uppstallning__namn"),
                forlaga=models.F("uppstallning__forlaga"),
                under=models.F("uppstallning__fotnot"),
                prefix=models.F("kontokopplingar__prefix"),
                ktyp=models.F("kontokopplingar__ktyp"),
                sida=models.F("kontokopplingar__sida"),
            )
        )


class NotQuerySet(EkonomiQuerySet):
    """Note templates."""

    def med_delar(self) -> "NotQuerySet":
        """In number order, with their parts: two queries."""
        return self.order_by("nummer").prefetch_related("notdelar")
