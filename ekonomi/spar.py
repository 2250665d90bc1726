"""The trail from a figure to what is booked: addresses of the rows behind it."""

from collections.abc import Iterable
from urllib.parse import urlencode

from django.urls import reverse

from ekonomi.saldon import Period


def rader_url(
    konton: Iterable[str],
    period: Period,
    objekt: Iterable[str] = (),
    utan: Iterable[str] = (),
) -> str:
    """Return the address of the rows on these accounts in the period; "" without accounts.

    ``objekt`` narrows to rows with one of these objects (``6:FOKUS``), ``utan`` to rows with
    none of those (``-6:FOKUS`` in the address).
    """
    konton = sorted(konton)
    if not konton:
        return ""
    fraga = {"konton": ",".join(konton), **_period(period)}
    if valda := [*sorted(objekt), *(f"-{o}" for o in sorted(utan))]:
        fraga["objekt"] = ",".join(valda)
    return f"{reverse('ekonomi:rader')}?{urlencode(fraga, safe=',:')}"


def saldo_url(konton: Iterable[str], period: Period) -> str:
    """Return the address where a balance can be followed: one account's huvudbok with its
    opening balance, or the accounts that make it up with theirs; "" without accounts.
    """
    konton = sorted(konton)
    if not konton:
        return ""
    if len(konton) > 1:
        fraga = {"konton": ",".join(konton), **_period(period)}
        return f"{reverse('ekonomi:saldon')}?{urlencode(fraga, safe=',')}"
    return f"{reverse('ekonomi:konto', args=konton)}?{urlencode(_period(period))}"


def _period(period: Period) -> dict[str, object]:
    fran = {"fran": period.fran.isoformat()} if period.fran else {}
    till = {"till": period.till.isoformat()} if period.till != period.ar.slut else {}
    return {"ar": period.kalenderar, **fran, **till}
