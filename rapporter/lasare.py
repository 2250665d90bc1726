"""Who reads what of a report: the working text, or a version of it (docs/beslut/0025)."""

from finsam.behorighet import Behorighet
from finsam.models import User
from finsam.synlig import synliga
from rapporter.models import Rapport, Utgava


def skriver(user: User, rapport: Rapport) -> bool:
    """Say whether the user writes in the report: the kansli, and whoever has an avsnitt in it."""
    if user.har(Behorighet.ANDRA_RAPPORTER):
        return True
    return rapport.avsnitt.filter(skribent=user).exists()


def utgava_for(user: User, rapport: Rapport) -> Utgava | None:
    """Return the version that the user reads in place of the working text.

    That is the latest that holds of those that one may read; None for whoever writes in the
    report and where there is none, for then the working text is what there is.
    """
    if skriver(user, rapport):
        return None
    egna = synliga(Utgava, user).filter(rapport=rapport, aterkallad_at=None)
    return egna.order_by("-nummer").first()
