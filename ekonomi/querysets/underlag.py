"""Reads of the files that vouchers rest on (underlag)."""

from ekonomi.querysets.bok import EkonomiQuerySet


class UnderlagQuerySet(EkonomiQuerySet):
    """Reads of underlag."""

    def gallande(self) -> "UnderlagQuerySet":
        """Those that have not been withdrawn."""
        return self.filter(atertaget_at__isnull=True)

    def som_visas(self) -> "UnderlagQuerySet":
        """With what a voucher's page shows beside the file, in the same query."""
        return self.select_related("fil", "tillagt_by", "atertaget_by").order_by("pk")
