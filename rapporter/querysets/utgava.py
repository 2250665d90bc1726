"""Reads of the kept versions of reports, and who reads which of them."""

from typing import Self

from django.apps import apps
from django.db.models import Count, Exists, OuterRef, Q

from finsam.behorighet import Aktor, Behorighet, BehorighetQuerySet


def far_lasa_alla(user: Aktor) -> bool:
    """Say whether the user reads every version: the kansli, and whoever audits (the log's)."""
    return user.har(Behorighet.ANDRA_RAPPORTER) or user.har(Behorighet.SE_LOGG)


class UtgavaQuerySet(BehorighetQuerySet):
    """Versions of reports as they were on a day: drafts that were sent out, and decided ones."""

    se_behorighet = Behorighet.SE_RAPPORTER

    def visible_to(self, user: Aktor) -> Self:
        """What has been decided, the drafts that one was asked to read, and all of a report that
        one writes in (docs/beslut/0025).
        """
        alla = super().visible_to(user)
        if far_lasa_alla(user):
            return alla
        inbjudna = apps.get_model("rapporter.Inbjuden").objects.filter(
            person__user=getattr(user, "pk", None)
        )
        skrivna = apps.get_model("rapporter.Avsnitt").objects.filter(
            skribent_id=getattr(user, "pk", None) or 0
        )
        return alla.filter(
            Q(slag="beslutad")
            | Q(pk__in=inbjudna.values("inbjudan__utgava"))
            | Q(rapport__in=skrivna.values("rapport"))
        )

    def beslutade(self) -> Self:
        """The decided ones that hold: not withdrawn."""
        return self.filter(slag="beslutad", aterkallad_at=None)

    def opublicerade(self) -> Self:
        """Those that the public cannot read now."""
        versioner = apps.get_model("rapporter.Publikationsversion").objects
        uppe = versioner.filter(utgava=OuterRef("pk"), avpublicerad_at=None)
        return self.filter(~Exists(uppe))

    def med_filer(self) -> Self:
        """With the report, who made it and the files; without the texts and figures."""
        raden = self.select_related("rapport", "by", "aterkallad_by", "html", "pdf", "json", "sie")
        return raden.defer("texter", "siffror", "tabeller")

    def med_antal(self) -> Self:
        """With ``antal_kommentarer``, ``antal_olosta`` and ``antal_lasta``."""
        return self.annotate(
            antal_kommentarer=Count("kommentarer", distinct=True),
            antal_olosta=Count("kommentarer", filter=Q(kommentarer__lost_at=None), distinct=True),
            antal_lasta=Count("lasningar", distinct=True),
        )
