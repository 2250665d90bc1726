"""Reads of the review: invitations, who has read, and the comments as tasks."""

from datetime import date
from typing import Self

from django.apps import apps
from django.db.models import Exists, OuterRef, Q

from finsam.behorighet import Aktor, Behorighet, BehorighetQuerySet
from finsam.models import User
from rapporter.querysets.utgava import far_lasa_alla


class InbjudanQuerySet(BehorighetQuerySet):
    """Invitations to read; the kansli's own."""

    se_behorighet = Behorighet.ANDRA_RAPPORTER

    def oppna_for(self, user: User, dag: date) -> Self:
        """Those of drafts that the user was asked to read, has not read and still may.

        A draft that a later version has followed, or that was decided, is no longer asked for.
        """
        lasta = apps.get_model("rapporter.Lasning").objects.filter(
            utgava=OuterRef("utgava"), by=user
        )
        senare = apps.get_model("rapporter.Utgava").objects.filter(
            rapport=OuterRef("utgava__rapport"), nummer__gt=OuterRef("utgava__nummer")
        )
        mina = self.filter(inbjudna__person__user=user, utgava__slag="utkast", senast__gte=dag)
        kvar = mina.exclude(Exists(lasta)).exclude(Exists(senare))
        return kvar.select_related("utgava__rapport").order_by("senast", "pk").distinct()


class InbjudenQuerySet(BehorighetQuerySet):
    """Who was asked to read."""

    se_behorighet = Behorighet.ANDRA_RAPPORTER


class LasningQuerySet(BehorighetQuerySet):
    """Who has read."""

    se_behorighet = Behorighet.ANDRA_RAPPORTER


class KommentarQuerySet(BehorighetQuerySet):
    """Comments: to whoever may read the version that they are about, or takes care of them."""

    se_behorighet = Behorighet.SE_RAPPORTER

    def visible_to(self, user: Aktor) -> Self:
        """Those of versions that the user may read, and those that the user was given."""
        alla = super().visible_to(user)
        if far_lasa_alla(user):
            return alla
        utgavor = apps.get_model("rapporter.Utgava").objects.visible_to(user)
        return alla.filter(Q(utgava__in=utgavor.values("pk")) | Q(tilldelad=user))

    def losbara_for(self, user: User) -> Self:
        """Those that the user may resolve: the kansli all, others what they were given."""
        alla = self.visible_to(user)
        return alla if user.har(Behorighet.ANDRA_RAPPORTER) else alla.filter(tilldelad=user)

    def olosta(self) -> Self:
        """Those that nobody has resolved."""
        return self.filter(lost_at=None)

    def med_vem(self) -> Self:
        """With version, report and the people."""
        return self.select_related("utgava__rapport", "by", "tilldelad", "lost_by").defer(
            "utgava__texter", "utgava__siffror", "utgava__tabeller"
        )
