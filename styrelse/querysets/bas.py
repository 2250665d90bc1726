"""Who may see the rows of styrelse."""

from finsam.behorighet import Behorighet, BehorighetQuerySet


class StyrelseQuerySet(BehorighetQuerySet):
    """Rows that whoever may see styrelse may see."""

    se_behorighet = Behorighet.SE_STYRELSE
