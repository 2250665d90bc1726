"""Reads of the accruals (periodiseringar)."""

from django.db.models import Q, QuerySet, Sum

from ekonomi.querysets.bok import EkonomiQuerySet

_BOKFORD = Q(verifikation__isnull=False) | Q(forslag__isnull=False)


class PeriodiseringQuerySet(EkonomiQuerySet):
    """Reads of the accruals."""

    def som_visas(self) -> "PeriodiseringQuerySet":
        """With what a list shows beside the accrual itself, in the same query."""
        return self.select_related(
            "bokslut__ar",
            "resultatkonto",
            "balanskonto",
            "objektkombination",
            "verifikation",
            "aterforing",
            "forslag",
            "aterforingsforslag",
            "registrerad_by",
        ).prefetch_related("objektkombination__objekt__dimension")

    def gallande(self) -> "PeriodiseringQuerySet":
        """Those that have not been undone."""
        return self.filter(angrad_at__isnull=True)

    def ur(self, kalla: str) -> "PeriodiseringQuerySet":
        """Those that the system made of one thing, a value of Periodisering.Kalla."""
        return self.filter(kalla=kalla)

    def obokforda(self) -> "PeriodiseringQuerySet":
        """Those that are neither booked nor proposed."""
        return self.exclude(_BOKFORD)

    def att_aterfora(self) -> "PeriodiseringQuerySet":
        """Booked or proposed ones whose reversal waits, the oldest bokslut first."""
        vantar = self.gallande().filter(
            _BOKFORD, aterforing__isnull=True, aterforingsforslag__isnull=True
        )
        return vantar.order_by("bokslut__dag", "pk")

    def summor(self) -> QuerySet:
        """Kronor and number per kind: dicts with ``slag``, ``summa`` and ``antal``."""
        return self.order_by("slag").values("slag").annotate(summa=Sum("belopp"))
