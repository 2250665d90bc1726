"""Reads of applications for money, and of what belongs to them."""

from typing import Self

from django.db.models import Q, Sum

from finsam.behorighet import Aktor, Behorighet, BehorighetQuerySet


def _synligt(user: Aktor, vag: str = "") -> Q:
    """One's own from the draft on; all that are or have been handed in to whoever sees insatser."""
    villkor = Q(**{f"{vag}skapad_by": getattr(user, "pk", None)})
    if user.har(Behorighet.SE_ALLA_INSATSER):
        villkor |= Q(**{f"{vag}arende__isnull": False})
    return villkor


class AnsokanQuerySet(BehorighetQuerySet):
    """Reads of applications."""

    se_behorighet = Behorighet.SE_INSATSER

    def visible_to(self, user: Aktor) -> Self:
        """The applicant's own from the draft on; others' once they have been handed in."""
        if not user.har(self.se_behorighet):
            return self.none()
        return self.filter(_synligt(user))

    def som_far_skrivas(self, user: Aktor) -> Self:
        """Those that the user may write in, hand in and withdraw.

        One's own; the kansli may help with every one that has been handed in.
        """
        if user.har(Behorighet.ANDRA_INSATSER):
            return self.visible_to(user)
        if not user.har(Behorighet.LAMNA_ANSOKAN):
            return self.none()
        return self.visible_to(user).filter(skapad_by=getattr(user, "pk", None))

    def som_visas(self) -> Self:
        """With what a page prints of each."""
        return self.select_related(
            "sokande", "arende", "handling__fil", "paragraf", "insats", "skapad_by"
        )

    def med_belopp(self) -> Self:
        """With ``sokt`` and ``beviljat``: kronor over all its years, None where there are none."""
        return self.annotate(sokt=Sum("ansokansar__belopp"), beviljat=Sum("ansokansar__beviljat"))

    def vantar_pa(self, user: Aktor) -> Self:
        """Those that the user has to go on with: as the kansli, or as whom one was sent back to."""
        villkor = Q(status="aterremitterad", skapad_by=getattr(user, "pk", None))
        if user.har(Behorighet.ANDRA_INSATSER):
            villkor |= Q(status="inlamnad") | Q(status="beviljad", insats=None)
        return self.visible_to(user).filter(villkor).order_by("pk")


class AnsokansdelQuerySet(BehorighetQuerySet):
    """Rows of an application: whoever may see it may see them."""

    se_behorighet = Behorighet.SE_INSATSER

    def visible_to(self, user: Aktor) -> Self:
        """Those of the applications that the user may see."""
        if not user.har(self.se_behorighet):
            return self.none()
        return self.filter(_synligt(user, "ansokan__"))
