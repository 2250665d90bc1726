"""Who may see the rows of insatser."""

from typing import Self

from finsam.behorighet import Aktor, Behorighet, BehorighetQuerySet


class EgenInsatsQuerySet(BehorighetQuerySet):
    """Rows of an insats: all of them, or those of the insatser one is responsible for."""

    se_behorighet = Behorighet.SE_INSATSER
    ansvarig = "insats__ansvariga"

    def visible_to(self, user: Aktor) -> Self:
        """Every row to whoever sees all insatser, else those of one's own insatser."""
        if not user.har(self.se_behorighet):
            return self.none()
        if user.har(Behorighet.SE_ALLA_INSATSER):
            return self.all()
        return self.filter(**{self.ansvarig: user})


class PseudonymQuerySet(EgenInsatsQuerySet):
    """Coded participants' rows: the kansli's, or those of one's own insatser."""

    se_behorighet = Behorighet.SE_DELTAGARE

    def visible_to(self, user: Aktor) -> Self:
        """All of them to the kansli, those of one's own insatser to an insatsansvarig."""
        if not user.har(self.se_behorighet):
            return self.none()
        if user.har(Behorighet.SE_ALLA_DELTAGARE):
            return self.all()
        return self.filter(**{self.ansvarig: user}).distinct()
