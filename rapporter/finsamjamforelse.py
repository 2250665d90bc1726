"""What has changed since an underlag was handed to Uppföljning Finsam. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Andring:
    """One field that says something else now; "" where it was not there, or is no longer."""

    del_: str
    uppgift: str
    da: str
    nu: str


def andringar(da: Iterable[Mapping[str, str]], nu: Iterable[Mapping[str, str]]) -> list[Andring]:
    """Return the fields that differ between two contents (``Finsamunderlag.innehall``).

    In today's order, those that are gone last.
    """
    forr = {rad["nyckel"]: rad for rad in da}
    idag = {rad["nyckel"]: rad for rad in nu}
    andrade = []
    for nyckel in [*idag, *(n for n in forr if n not in idag)]:
        rad = idag.get(nyckel) or forr[nyckel]
        varde_da = forr.get(nyckel, {}).get("varde", "")
        varde_nu = idag.get(nyckel, {}).get("varde", "")
        if varde_da != varde_nu:
            andrade.append(Andring(rad["del"], rad["uppgift"], varde_da, varde_nu))
    return andrade
