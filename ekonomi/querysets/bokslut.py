"""Reads of the closings (bokslut) and their checklists."""

from django.db.models import Count, F, Q

from ekonomi.querysets.bok import EkonomiQuerySet


class BokslutQuerySet(EkonomiQuerySet):
    """Reads of the bokslut."""

    def som_visas(self) -> "BokslutQuerySet":
        """With what a page shows beside the bokslut itself, in the same query."""
        return self.select_related(
            "ar", "paborjat_by", "stangt_by", "verifikation", "resultatkonto", "kapitalkonto"
        )

    def arsbokslut(self) -> "BokslutQuerySet":
        """Those that end their year."""
        return self.filter(dag=F("ar__slut"))

    def stangda(self) -> "BokslutQuerySet":
        """Those that are closed."""
        return self.filter(stangt_at__isnull=False)

    def med_antal(self) -> "BokslutQuerySet":
        """Adds ``antal_periodiseringar``, those undone left out."""
        levande = Q(periodiseringar__angrad_at__isnull=True)
        return self.annotate(antal_periodiseringar=Count("periodiseringar", filter=levande))


class BokslutspunktQuerySet(EkonomiQuerySet):
    """Reads of the points of checklists."""

    def som_visas(self) -> "BokslutspunktQuerySet":
        """With who ticked it off, in the same query."""
        return self.select_related("klar_by")
