"""Reads of what is published, and of what has been."""

from typing import Self

from django.apps import apps
from django.db.models import F, OuterRef, Q, Subquery

from finsam.behorighet import Behorighet, BehorighetQuerySet


class PublikationQuerySet(BehorighetQuerySet):
    """Addresses of the public pages."""

    se_behorighet = Behorighet.PUBLICERA

    def med_senaste(self) -> Self:
        """With ``titel``, ``datum``, ``publicerad_at`` and ``avpublicerad_at`` of what was
        published last there, and ``aterkallad_at`` of its decision.
        """
        versioner = apps.get_model("rapporter.Publikationsversion").objects
        senaste = versioner.filter(publikation=OuterRef("pk")).order_by("-nummer")
        falt = ("titel", "datum", "publicerad_at", "avpublicerad_at")
        return self.annotate(
            **{namn: Subquery(senaste.values(namn)[:1]) for namn in falt},
            aterkallad_at=Subquery(senaste.values("utgava__aterkallad_at")[:1]),
        )


class PublikationsversionQuerySet(BehorighetQuerySet):
    """What stands or stood on the addresses."""

    se_behorighet = Behorighet.PUBLICERA

    def publika(self) -> Self:
        """What anybody may read now: not withdrawn, and what it was made of still holds."""
        return self.filter(
            Q(publikation__rapport=None) | Q(utgava__aterkallad_at=None),
            Q(publikation__protokoll=None) | Q(publikation__protokoll__status="justerat"),
            Q(publikation__handling=None)
            | Q(publikation__handling__sekretess=False, publikation__handling__fil__isnull=False),
            Q(publikation__protokoll=None) | Q(publikation__protokoll__handling__sekretess=False),
            Q(utgava__handling=None) | Q(utgava__handling__sekretess=False),
            avpublicerad_at=None,
        )

    def som_lases(self) -> Self:
        """With everything that a public page reads, but the texts and figures of a report."""
        return self.select_related(
            "publikation__rapport",
            "publikation__protokoll__handling__fil",
            "publikation__handling__fil",
            "utgava__handling__fil",
            "utgava__pdf",
            "utgava__html",
            "utgava__json",
            "sida",
        ).defer("utgava__texter", "utgava__siffror", "utgava__tabeller")

    def i_ordning(self) -> Self:
        """The latest document first."""
        return self.order_by(F("datum").desc(), "-pk")
