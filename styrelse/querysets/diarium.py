"""Reads of the diarium."""

from datetime import date
from typing import Self

from django.apps import apps
from django.db.models import Count, Exists, F, OuterRef, Q

from finsam.behorighet import Aktor, Behorighet, BehorighetQuerySet


class DiariumQuerySet(BehorighetQuerySet):
    """Rows that whoever may see the diarium may see."""

    se_behorighet = Behorighet.SE_DIARIUM


class HandlingstypQuerySet(DiariumQuerySet):
    """Reads of the dokumenthanteringsplan."""

    def med_antal(self) -> Self:
        """With ``antal``: how many documents are of each kind."""
        return self.annotate(antal=Count("handlingar"))


class ArendeQuerySet(DiariumQuerySet):
    """Reads of cases."""

    def oppna(self) -> Self:
        """Cases that go on."""
        return self.filter(avslutat_datum=None)

    def alla_ar(self) -> list[int]:
        """Return the years that have cases, the latest first."""
        return list(self.order_by("-ar").values_list("ar", flat=True).distinct())


class HandlingQuerySet(DiariumQuerySet):
    """Reads of documents."""

    def visible_to(self, user: Aktor) -> Self:
        """Return what the user may see: what is marked as secret only to whoever may see that."""
        rader = super().visible_to(user)
        return rader if user.har(Behorighet.SE_SEKRETESS) else rader.filter(sekretess=False)

    def som_visas(self) -> Self:
        """With what a list prints of each."""
        return self.select_related("arende", "typ", "organisation", "fil")

    def med_gallring(self) -> Self:
        """With ``ar_gallrad``: whether its file or paper has been destroyed."""
        rader = apps.get_model("styrelse.Gallring").objects.filter(handling=OuterRef("pk"))
        return self.annotate(ar_gallrad=Exists(rader))

    def att_gallra(self, dag: date) -> Self:
        """Those whose time is out on the day: from 1 January after the plan's whole years.

        A case that is open or under gallringsstopp holds all that is in it.
        """
        return self.filter(
            Q(datum__year__lt=dag.year - F("typ__gallras_efter_ar")),
            arende__avslutat_datum__isnull=False,
            arende__gallringsstopp="",
            gallring=None,
        )


class GallringQuerySet(DiariumQuerySet):
    """Reads of the register of destruction."""

    def som_visas(self) -> Self:
        """With the document and who destroyed it."""
        return self.select_related("handling__arende", "handling__typ", "gallrad_by")
