"""The trail from a figure to what is booked: addresses of the rows behind it."""

from collections.abc import Iterable
from urllib.parse import urlencode

from django.urls import NoReverseMatch, reverse

from ekonomi.saldon import Period


def rader_url(konton: Iterable[str], period: Period, objekt: Iterable[str] = ()) -> str:
    """Return the address of the rows on these accounts in the period; "" where there are none.

    ``objekt`` narrows to rows with one of these objects (``6:FOKUS``).
    """
    konton = sorted(konton)
    if not konton:
        return ""
    fraga = {"konton": ",".join(konton), "ar": period.kalenderar}
    if not period.hel:
        fraga["till"] = period.till.isoformat()
    if objekt := sorted(objekt):
        fraga["objekt"] = ",".join(objekt)
    try:
        return f"{reverse('ekonomi:rader')}?{urlencode(fraga, safe=',:')}"
    except NoReverseMatch:
        return ""
