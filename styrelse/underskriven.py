"""The file of a document as everybody gets it: signed once the round is complete."""

from collections.abc import Iterable

from finsam.models import Fil
from styrelse.models import Handling, Revision, Runda


def signerad_fil(handling: Handling) -> Fil | None:
    """Return the file with every signature in it; None before all have signed.

    None too where they signed on paper alone: then there is no such file, and the original lies
    where its places say.
    """
    return signerade_filer([handling.pk]).get(handling.pk)


def signerade_filer(handlingar: Iterable[int]) -> dict[int, Fil]:
    """Return the signed files of several documents by their keys. One query."""
    rader = Revision.objects.filter(
        runda__handling__in=handlingar,
        runda__status=Runda.Status.KLAR,
        slag=Revision.Slag.UNDERSKRIFT,
    )
    i_ordning = rader.select_related("fil", "runda").order_by("nummer")
    return {rad.runda.handling_id: rad.fil for rad in i_ordning}


def underskriven_fil(handling: Handling) -> Fil | None:
    """Return the signed file where there is one, else the document's own; None without a file."""
    return signerad_fil(handling) or handling.fil
