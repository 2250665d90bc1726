"""The trail from a figure to what is booked: addresses of the rows behind it."""

from collections.abc import Iterable
from urllib.parse import urlencode

from django.urls import reverse

from ekonomi.saldon import Period
from finsam.period import Period as Dagar


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
    return _rader(konton, _period(period), [*sorted(objekt), *(f"-{o}" for o in sorted(utan))])


def rader_mellan_url(konton: Iterable[str], dagar: Dagar, objekt: Iterable[str] = ()) -> str:
    """Return the address of the rows on these accounts on these days, whatever year they lie in.

    ``konton`` are numbers or the digits that they begin with; "" without any.
    """
    return _rader(konton, _dagar(dagar), objekt)


def _rader(konton: Iterable[str], tid: dict[str, object], objekt: Iterable[str]) -> str:
    if not (valda := sorted(konton)):
        return ""
    fraga = {"konton": ",".join(valda), **tid}
    if markta := ",".join(objekt):
        fraga["objekt"] = markta
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


def _dagar(dagar: Dagar) -> dict[str, object]:
    till = {"till": dagar.till.isoformat()} if dagar.till else {}
    return {"fran": dagar.fran.isoformat(), **till}
