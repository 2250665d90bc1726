"""Reads of the audit: questions, what was said, files, and the auditors' reports."""

from typing import Self

from django.db.models import Max, Q

from finsam.behorighet import Aktor, Behorighet, BehorighetQuerySet
from finsam.models import User

_GALLER = ("verifikation", "konto", "protokoll__sammantrade__organ", "handling__arende")


class RevisionQuerySet(BehorighetQuerySet):
    """What those who audit and those who answer them see."""

    se_behorighet = Behorighet.SE_REVISION


class RevisionsfragaQuerySet(RevisionQuerySet):
    """Reads of questions."""

    def som_visas(self) -> Self:
        """With what a list prints: what each is about, who asked, and when something was said."""
        med = self.select_related(*_GALLER, "by", "klar_by")
        return med.annotate(senaste_at=Max("inlagg__at"))

    def vantar_pa(self, user: User) -> Self:
        """Those whose turn it is: the kansli's to answer, one's own answered ones to read."""
        villkor = Q(pk__in=[])
        if user.har(Behorighet.SVARA_I_REVISION):
            villkor |= Q(status="vantar")
        if user.har(Behorighet.FRAGA_I_REVISION):
            villkor |= Q(status="besvarad", by=user)
        return self.filter(villkor).order_by("senast", "pk")


class RevisionsinlaggQuerySet(RevisionQuerySet):
    """Reads of what was said."""

    def med_filer(self) -> Self:
        """With who said it, and the files."""
        return self.select_related("by").prefetch_related("bilagor__fil").order_by("pk")


class RevisionsbilagaQuerySet(RevisionQuerySet):
    """Reads of the files."""


class RevisionsberattelseQuerySet(BehorighetQuerySet):
    """Reads of the auditors' reports: public documents, to whoever sees reports."""

    se_behorighet = Behorighet.SE_RAPPORTER

    def galler(self) -> Self:
        """Those that nothing has replaced."""
        return self.filter(ersatt_av=None)

    def om(self, rapport: object) -> Self:
        """Those about a report, whichever version of it."""
        return self.filter(utgava__rapport=rapport)

    def som_visas(self) -> Self:
        """With the report and the document."""
        med = self.select_related("utgava__rapport", "handling__arende", "handling__fil")
        return med.defer("utgava__texter", "utgava__siffror", "utgava__tabeller")

    def visible_to(self, user: Aktor) -> Self:
        """Return the rows that the user may see: the document may be marked as secret."""
        synliga = super().visible_to(user)
        far_allt = user.har(Behorighet.SE_SEKRETESS)
        return synliga if far_allt else synliga.filter(handling__sekretess=False)
