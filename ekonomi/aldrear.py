"""A year from before the books: its figures stand in the one table of historical key figures.

Amounts in kronor, costs and a deficit negative. A year that the books hold is read from them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from insatser.models import Nyckeltalshistorik

OMRADE = "ekonomi."  # before the name of the figure, in the key of a measure
TAL = ("intakter", "kostnader", "resultat", "eget_kapital", "soliditet_procent")


@dataclass(slots=True)
class Aldrear:
    """What is typed of one year, and the report that it stands in."""

    ar: int
    kalla: str
    intakter: Decimal | None = None
    kostnader: Decimal | None = None
    resultat: Decimal | None = None
    eget_kapital: Decimal | None = None
    soliditet_procent: Decimal | None = None

    def __str__(self) -> str:
        return f"siffrorna för {self.ar}"


def aldre_ar(aren: Iterable[int] | None = None) -> list[Aldrear]:
    """Return the years that are typed, of those asked for or all of them, the latest first."""
    rader = Nyckeltalshistorik.objects.filter(nyckel__startswith=OMRADE, insats=None)
    if aren is not None:
        rader = rader.filter(ar__in=aren)
    funna: dict[int, Aldrear] = {}
    for rad in rader.order_by("-ar"):
        aldre = funna.setdefault(rad.ar, Aldrear(rad.ar, rad.kalla))
        setattr(aldre, rad.nyckel.removeprefix(OMRADE), rad.varde)
    return list(funna.values())
