"""What is due to be measured, by the interval of each insats's ladder.

Due are those enrolled whom nobody has measured yet, those whose last measurement is an
interval old, and those who have just ended without a measurement at the end. Counted is the
estimate that the ladder's statistics use.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from finsam.models import User
from finsam.synlig import synliga
from insatser.models import Insats, Inskrivning, Stegmatning, Stegskala
from styrelse.avtalstid import plus_manader

_Typ = Stegmatning.Typ


def _egna() -> QuerySet:
    """The measurements of an enrolment that its ladder's statistics use."""
    return Stegmatning.objects.filter(
        inskrivning=OuterRef("pk"), skattare=OuterRef("insats__stegskala__raknas")
    )


def att_mata(inskrivningar: QuerySet, dag: date) -> QuerySet:
    """Return those of the enrolments that are due on the day, the longest overdue first.

    Each has ``senast`` (day of its last measurement or None) and ``har_slut``.
    """
    matta = inskrivningar.filter(
        Q(insats__till_datum=None) | Q(insats__till_datum__gte=dag),
        insats__stegskala__isnull=False,
        in_manad__lte=dag,
    ).annotate(
        senast=Subquery(_egna().order_by("-datum").values("datum")[:1]),
        har_slut=Exists(_egna().filter(typ=_Typ.AVSLUT)),
    )
    forfallna = Q(ut_manad=None, senast=None)
    for manader in Stegskala.objects.values_list("intervall_manader", flat=True).distinct():
        grans = plus_manader(dag, -manader)
        forfallna |= Q(insats__stegskala__intervall_manader=manader) & (
            Q(ut_manad=None, senast__lte=grans) | Q(ut_manad__gte=grans.replace(day=1))
        )
    return matta.filter(forfallna, har_slut=False).order_by("in_manad", "pk")


@dataclass(frozen=True, slots=True)
class Mattur:
    """One enrolment that is due: which measurement, when the last was, by when it should be."""

    inskrivning: Inskrivning
    typ: str
    senast: date | None
    skulle: date

    @property
    def slag(self) -> str:
        """The measurement in words."""
        return str(_Typ(self.typ).label)


def mattur(inskrivning: Inskrivning) -> Mattur:
    """Return what is due of an enrolment that ``att_mata`` gave, with its ladder at hand."""
    i, senast = inskrivning, inskrivning.senast
    typ = _slag(senast, i.ut_manad)
    if typ == _Typ.UPPFOLJNING:
        skulle = plus_manader(senast, i.insats.stegskala.intervall_manader)
    else:
        skulle = i.in_manad if typ == _Typ.START else i.ut_manad
    return Mattur(i, typ, senast, skulle)


@dataclass(frozen=True, slots=True)
class Insatsmattur:
    """How many of an insats are due, of each kind of measurement."""

    insats: Insats
    start: int = 0
    uppfoljning: int = 0
    avslut: int = 0

    @property
    def antal(self) -> int:
        """All of them."""
        return self.start + self.uppfoljning + self.avslut


def _slag(senast: date | None, ut_manad: date | None) -> str:
    if senast is None:
        return _Typ.START
    return _Typ.UPPFOLJNING if ut_manad is None else _Typ.AVSLUT


def per_insats(user: User, dag: date) -> list[Insatsmattur]:
    """Return the insatser where anything is due of what the user sees, most first."""
    tur = att_mata(synliga(Inskrivning, user), dag).order_by()
    antal = Counter(
        (insats, _slag(senast, ut))
        for insats, senast, ut in tur.values_list("insats", "senast", "ut_manad")
    )
    rader = [
        Insatsmattur(
            insats,
            antal[insats.pk, _Typ.START],
            antal[insats.pk, _Typ.UPPFOLJNING],
            antal[insats.pk, _Typ.AVSLUT],
        )
        for insats in synliga(Insats, user).filter(pk__in={pk for pk, _ in antal})
    ]
    return sorted(rader, key=lambda rad: (-rad.antal, str(rad.insats)))
