"""Counting the measurements: by whose estimate each ladder says, one pair per enrolment.

A pair belongs to the year of its end measurement; one who ended without both to that of the
month of ending. So a year's counts do not change when others end later.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery

from insatser.models import Insats, Inskrivning, Inskrivningslage, Steg, Stegmatning
from insatser.statistik.arsrader import Arsrad, over_aren
from insatser.statistik.stegdata import (
    STEG_PAR,
    STEG_SAKNAR,
    STEG_TOPPEN,
    UTAN_UPPGIFT,
    Stegdata,
    par_grupp,
)

_Typ = Stegmatning.Typ


def _raknade(typ: str, inskrivning: str) -> QuerySet:
    """Return the start or end of an enrolment, by whose estimate the ladder counts."""
    return Stegmatning.objects.filter(
        inskrivning=OuterRef(inskrivning), typ=typ, skattare=F("steg__skala__raknas")
    )


def par(villkor: Q) -> Iterator[Arsrad]:
    """Yield how many went from step to step; ``villkor`` is on the end measurement."""
    rader = (
        Stegmatning.objects.filter(villkor, typ=_Typ.AVSLUT, skattare=F("steg__skala__raknas"))
        .order_by()
        .annotate(start=Subquery(_raknade(_Typ.START, "inskrivning").values("steg__nummer")[:1]))
        .exclude(start=None)
        .values_list(
            "datum__year",
            "start",
            "steg__nummer",
            "inskrivning__insats__slug",
            "inskrivning__deltagare__kon",
        )
        .annotate(antal=Count("pk"))
    )
    for ar, start, slut, insats, kon, n in rader:
        yield ar, STEG_PAR, par_grupp(start, slut), insats, kon, n


def utan_par(inskrivningar: QuerySet) -> QuerySet:
    """Return the ended ones in insatser with a ladder that lack a start or an end."""
    return inskrivningar.filter(insats__stegskala__isnull=False, ut_manad__isnull=False).exclude(
        Exists(_raknade(_Typ.START, "pk")), Exists(_raknade(_Typ.AVSLUT, "pk"))
    )


def saknar(villkor: Q) -> Iterator[Arsrad]:
    """Yield how many ended without both measurements; ``villkor`` is on the enrolment."""
    rader = (
        utan_par(Inskrivning.objects.filter(villkor))
        .order_by()
        .values_list("ut_manad__year", "insats__slug", "deltagare__kon")
        .annotate(antal=Count("pk"))
    )
    for ar, insats, kon, n in rader:
        yield ar, STEG_SAKNAR, "", insats, kon, n


def pa_toppen(villkor: Q) -> Iterator[Arsrad]:
    """Yield what those measured twice who ended on the top step went on to, by code."""
    hogst = Steg.objects.filter(skala=OuterRef("steg__skala")).order_by("-nummer")
    matta = (
        Stegmatning.objects.filter(villkor, typ=_Typ.AVSLUT, skattare=F("steg__skala__raknas"))
        .filter(Exists(_raknade(_Typ.START, "inskrivning")))
        .filter(steg=Subquery(hogst.values("pk")[:1]))
        .order_by()
        .values_list("datum__year", "inskrivning__insats__slug", "inskrivning__deltagare__kon")
    )
    efter = Inskrivningslage.objects.filter(skede="efter").i_lista("sysselsattning")
    utan = matta.exclude(inskrivning__in=efter.values("inskrivning"))
    for ar, insats, kon, n in utan.annotate(antal=Count("pk")):
        yield ar, STEG_TOPPEN, UTAN_UPPGIFT, insats, kon, n
    med = matta.filter(
        inskrivning__lagen__skede="efter",
        inskrivning__lagen__kod__lista__nyckel="sysselsattning",
    ).values_list(
        "datum__year",
        "inskrivning__insats__slug",
        "inskrivning__deltagare__kon",
        "inskrivning__lagen__kod__kod",
    )
    for ar, insats, kon, kod, n in med.annotate(antal=Count("pk")):
        yield ar, STEG_TOPPEN, kod, insats, kon, n


def toppen(insats: Insats, till: int) -> Counter[str]:
    """Return {code of sysselsättning: how many went on to it from the top step}."""
    register = pa_toppen(Q(inskrivning__insats=insats))
    antal: Counter[str] = Counter()
    for _, _, kod, _, _, n in over_aren([STEG_TOPPEN], register, Q(insats=insats), till=till):
        antal[kod] += n
    return antal


def stegdata(insats: Insats, till: int) -> Stegdata:
    """Return what the measurements of an insats say, since it began to the end of a year.

    Four queries, whatever the years.
    """
    register = chain(par(Q(inskrivning__insats=insats)), saknar(Q(insats=insats)))
    rader = over_aren([STEG_PAR, STEG_SAKNAR], register, Q(insats=insats), till=till)
    return Stegdata.ur((matt, grupp, kon, n) for _, matt, grupp, _, kon, n in rader)


def stegrader(matning: Q, inskrivning: Q) -> Iterator[Arsrad]:
    """Yield every count of the steps, by the conditions on end measurements and on enrolments."""
    return chain(par(matning), saknar(inskrivning), pa_toppen(matning))
