"""What is booked on some accounts in a period, perhaps of one object, and where its rows are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import reduce
from operator import or_

from django.db.models import Q, Sum

from ekonomi.kontosaldo import NOLL
from ekonomi.models import Objekt, Rad
from ekonomi.objektnyckel import objekt_i, objektnyckel
from ekonomi.querysets.bok import RadQuerySet
from ekonomi.spar import rader_mellan_url
from finsam.period import Period


@dataclass(frozen=True, slots=True)
class Bokforingsurval:
    """Accounts by the digits that they begin with, days, and perhaps one object."""

    kontoprefix: str
    period: Period
    objekt: Objekt | None = None

    @property
    def nyckel(self) -> str:
        """The object as the books' keys write it, "" for any."""
        if self.objekt is None:
            return ""
        return objektnyckel([(self.objekt.dimension.nummer, self.objekt.kod)])

    @property
    def url(self) -> str:
        """The page of the rows."""
        objekt = [self.nyckel] if self.objekt else []
        return rader_mellan_url([self.kontoprefix], self.period, objekt)

    def bland(self, rader: RadQuerySet) -> RadQuerySet:
        """Return those of the rows that are chosen."""
        valda = rader.for_period(self.period.fran, self.period.till)
        valda = valda.filter(konto__nummer__startswith=self.kontoprefix)
        return valda.med_nycklar([self.nyckel]) if self.objekt else valda


@dataclass(frozen=True, slots=True)
class _Dagssumma:
    konto: str
    objekt: frozenset[str]
    dag: date
    belopp: Decimal


class Bokforda:
    """The sums of several choices, read in one query."""

    def __init__(self, urvalen: Iterable[Bokforingsurval]) -> None:
        """Read what any of the choices can need; no query without a choice."""
        self._summor = _las(list(urvalen))

    def kostnad(self, urval: Bokforingsurval) -> Decimal:
        """Return the sum in kronor, costs positive."""
        nyckel = urval.nyckel
        return sum(
            (
                s.belopp
                for s in self._summor
                if s.konto.startswith(urval.kontoprefix)
                and urval.period.omfattar(s.dag)
                and (not nyckel or nyckel in s.objekt)
            ),
            NOLL,
        )

    def intakt(self, urval: Bokforingsurval) -> Decimal:
        """Return the sum in kronor, income positive."""
        return -self.kostnad(urval)


def _las(urvalen: Sequence[Bokforingsurval]) -> list[_Dagssumma]:
    if not urvalen:
        return []
    prefix = {urval.kontoprefix for urval in urvalen}
    konton = reduce(or_, (Q(konto__nummer__startswith=p) for p in sorted(prefix)))
    slut = [urval.period.till for urval in urvalen]
    till = None if None in slut else max(filter(None, slut))
    rader = Rad.objects.for_period(min(urval.period.fran for urval in urvalen), till)
    grupper = (
        rader.filter(konton)
        .order_by()
        .values_list("konto__nummer", "objektkombination__nyckel", "bokforingsdatum")
        .annotate(summa=Sum("belopp"))
    )
    return [_Dagssumma(konto, objekt_i(nyckel), dag, s) for konto, nyckel, dag, s in grupper]
