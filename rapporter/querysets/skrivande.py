"""Reads of the texts of reports as they are written."""

from typing import Self

from finsam.behorighet import Aktor, Behorighet, BehorighetQuerySet
from finsam.textversion import VersionerQuerySet


class _Skrivande(BehorighetQuerySet):
    """What hangs on an avsnitt (``vid``) and is seen by whoever may write in it."""

    se_behorighet = Behorighet.SE_RAPPORTER
    vid: str

    def skrivbara_for(self, user: Aktor) -> Self:
        """What stands on avsnitt that the user may write."""
        if user.har(Behorighet.ANDRA_RAPPORTER):
            return self.all()
        return self.visible_to(user).filter(**{f"{self.vid}__skribent": user})


class AvsnittstextQuerySet(VersionerQuerySet, _Skrivande):
    """Saved versions of an avsnitt's text."""

    vid = "post"


class AvsnittslasQuerySet(_Skrivande):
    """Who writes where."""

    vid = "avsnitt"
