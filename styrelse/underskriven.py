"""The file of a document as everybody gets it: signed once the round is complete."""

from finsam.models import Fil
from styrelse.models import Handling, Revision, Runda


def signerad_fil(handling: Handling) -> Fil | None:
    """Return the file with every signature in it; None before all have signed.

    None too where they signed on paper alone: then there is no such file, and the original lies
    where its places say.
    """
    signerade = (Revision.Slag.UNDERSKRIFT, Revision.Slag.UPPLADDAD)
    rader = Revision.objects.filter(
        runda__handling=handling, runda__status=Runda.Status.KLAR, slag__in=signerade
    )
    sista = rader.select_related("fil").order_by("-nummer").first()
    return sista.fil if sista else None


def underskriven_fil(handling: Handling) -> Fil | None:
    """Return the signed file where there is one, else the document's own; None without a file."""
    return signerad_fil(handling) or handling.fil
