"""Reads of what newer files change: what differs and can still be accepted."""

from typing import Self

from django.apps import apps
from django.db.models import Exists, OuterRef, Q

from ekonomi.querysets.bok import EkonomiQuerySet, SieImportQuerySet, VerifikationQuerySet


class FilskillnadQuerySet(EkonomiQuerySet):
    """Reads of what files say otherwise than the books."""

    def oppna(self) -> Self:
        """Those that can still be accepted.

        The import stands and no newer file of the year has come; the voucher is still in force,
        or, where it was corrected by hand, nothing of the file's is.
        """
        i_kraft = Q(verifikation__rattelse__isnull=True) & ~Q(slag="rattad")
        inget_i_kraft = Q(slag="rattad") & (
            Q(verifikation__filens_nummer="") | ~Exists(_samma_i_kraft())
        )
        return self.filter(
            i_kraft | inget_i_kraft,
            ~Exists(_nyare_fil()),
            godtagen_at__isnull=True,
            sie_import__angrad_at__isnull=True,
        )

    def som_visas(self) -> Self:
        """With what a list shows beside the difference, in the same query."""
        return self.select_related("verifikation", "godtagen_by")


def _samma_i_kraft() -> VerifikationQuerySet:
    """The version in force of the same voucher of the file."""
    samma = {
        namn: OuterRef(f"verifikation__{namn}")
        for namn in ("ar", "filens_serie", "filens_nummer", "filens_ordning")
    }
    return apps.get_model("ekonomi", "Verifikation").objects.i_kraft().filter(**samma)


def _nyare_fil() -> SieImportQuerySet:
    """A later import of a whole file of the same year that stands."""
    importer = apps.get_model("ekonomi", "SieImport").objects.galler().hela()
    return importer.filter(ar=OuterRef("sie_import__ar"), pk__gt=OuterRef("sie_import"))
