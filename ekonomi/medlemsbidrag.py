"""What the members pay (FinsamL 5 §), as a table."""

from ekonomi.avrundning import avrundning
from ekonomi.models import Medlemsbidrag
from finsam.taltabell import Enhet, Kolumn, Rad, Tal, Taltabell, summera


def medlemsbidrag(ar: int, *, enhet: Enhet = Enhet.KR) -> Taltabell | None:
    """Return each member's decided contribution in a year with their sum, None without any.

    Rows are keyed by the organisation's name, the column by the year. One query.
    """
    rader = [
        Rad(bidrag.medlem.organisation.namn, (Tal(bidrag.belopp, enhet),))
        for bidrag in Medlemsbidrag.objects.for_ar(ar)
    ]
    if not rader:
        return None
    summa = summera(rader, "Summa")
    return Taltabell(
        nyckel="medlemsbidrag",
        rubrik="Medlemmarnas bidrag",
        rubrik_forsta="Medlem",
        kolumner=(Kolumn(str(ar), str(ar)),),
        rader=(*rader, *avrundning(rader, summa), summa),
        enhet=enhet,
    )
