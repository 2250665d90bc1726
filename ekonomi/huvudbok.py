"""An account's own page (huvudbok): the part of a year it shows, and what it begins with."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.db.models import Sum

from ekonomi.models import Ingaendebalans, Konto, Rad, Rakenskapsar
from ekonomi.querysets.bok import RakenskapsarQuerySet
from finsam.format import langt_datum


@dataclass(frozen=True, slots=True)
class Aravsnitt:
    """The days of a year from ``fran`` to ``till``, both included."""

    ar: Rakenskapsar
    fran: date
    till: date

    def __str__(self) -> str:
        return f"{langt_datum(self.fran)} – {langt_datum(self.till)}"


def aravsnitt(ar: RakenskapsarQuerySet, onskat: Mapping[str, object]) -> Aravsnitt | None:
    """Return the part of a year asked for by ``ar`` (its number), ``fran`` and ``till``.

    Without ``ar`` it is the year of the last day asked for, or else the latest; days outside
    it are cut off. None when there is no such year.
    """
    fran, till = onskat.get("fran"), onskat.get("till")
    if nummer := onskat.get("ar"):
        valt = ar.filter(slut__year=nummer).first()
    elif isinstance(dag := till or fran, date):
        valt = ar.som_innehaller(dag).first()
    else:
        valt = ar.first()
    if valt is None:
        return None
    start = max(fran, valt.start) if isinstance(fran, date) else valt.start
    slut = min(till, valt.slut) if isinstance(till, date) else valt.slut
    return Aravsnitt(valt, start, slut)


def ingaende(konto: Konto, avsnitt: Aravsnitt) -> Decimal:
    """Return what an account holds in kronor when the first day of the part begins.

    Result accounts begin each year at 0, for the opening balances hold none of them.
    """
    balanser = Ingaendebalans.objects.filter(konto=konto, ar=avsnitt.ar)
    ib = balanser.aggregate(summa=Sum("belopp"))["summa"] or Decimal("0.00")
    if avsnitt.fran == avsnitt.ar.start:
        return ib
    fore = Rad.objects.for_period(avsnitt.ar.start, avsnitt.fran - timedelta(days=1))
    return ib + fore.filter(konto=konto).omsattning()["summa"]
