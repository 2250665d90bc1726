"""Counts by year, from the register or as frozen, for figures that add years up.

What is counted since an insats began is the sum of its years. A frozen year keeps its counts;
the register gives the others. So the sum stands when participants have been destroyed.
"""

from collections.abc import Iterator, Sequence

from django.db.models import Count, Exists, F, OuterRef, Q

from insatser.models import Inskrivning, Nyckeltalshistorik
from insatser.statistik.historik import frysta_ar
from insatser.statistik.kodverk import SAKNAS
from insatser.statistik.matt import Matt

# (year, measure, group, slug of the insats, kön, how many)
Arsrad = tuple[int, str, str, str, str, int]

PERSONER = "personer"  # by the year of their first enrolment in the insats
I_KOMMUN = "personer.kommun"  # of the year, each once over all insatser; group: organisation pk


def over_aren(
    matten: Sequence[str], register: Iterator[Arsrad], villkor: Q, *, till: int, fran: int = 0
) -> list[Arsrad]:
    """Return the counts of each year: the frozen years' as kept, the others' from the register.

    ``register`` are the counts of every year, ``villkor`` the same choice on kept figures.
    """
    frysta = frysta_ar()
    rader = [rad for rad in register if fran <= rad[0] <= till and rad[0] not in frysta]
    if not frysta:
        return rader
    kvar = Nyckeltalshistorik.objects.filter(
        villkor,
        nyckel__in=matten,
        frysning__isnull=False,
        frysning__tinad_at=None,
        ar__range=(fran, till),
    )
    falt = ("ar", "nyckel", "grupp", "insats__slug", "kon", "varde")
    return [*rader, *((*rad, int(n)) for *rad, n in kvar.order_by().values_list(*falt))]


def personer(villkor: Q) -> Iterator[Arsrad]:
    """Yield how many came to an insats for the first time, by year and kön.

    A person's earlier enrolments are looked up by the person. SQLite would take the index on
    insats and month, and read a whole insats for each: the sum keeps it from that.
    """
    egna = Inskrivning.objects.filter(deltagare=OuterRef("deltagare"))
    tidigare = egna.alias(insatsen=F("insats_id") + 0).filter(
        Q(in_manad__lt=OuterRef("in_manad"))
        | Q(in_manad=OuterRef("in_manad"), pk__lt=OuterRef("pk")),
        insatsen=OuterRef("insats_id"),
    )
    rader = (
        Inskrivning.objects.filter(villkor)
        .exclude(Exists(tidigare))
        .order_by()
        .values_list("in_manad__year", "insats__slug", "deltagare__kon")
        .annotate(antal=Count("pk"))
    )
    for ar, insats, kon, n in rader:
        yield ar, PERSONER, "", insats, kon, n


def in_och_ut(villkor: Q) -> Iterator[Arsrad]:
    """Yield how many enrolments began, and how many ended for each reason, by year."""
    egna = Inskrivning.objects.filter(villkor).order_by()
    for ar, slug, n in egna.values_list("in_manad__year", "insats__slug").annotate(n=Count("pk")):
        yield ar, Matt.KODADE_NYA, "", slug, "", n
    falt = ("ut_manad__year", "avslutsorsak__kod", "insats__slug")
    for ar, kod, slug, n in egna.exclude(ut_manad=None).values_list(*falt).annotate(n=Count("pk")):
        yield ar, Matt.AVSLUTSORSAK, kod, slug, "", n


def i_kommun(ar: int) -> Iterator[Arsrad]:
    """Yield how many of each kommun took part in the year, each person at one of the insatser."""
    arets = Inskrivning.objects.under(ar)
    annan = arets.filter(deltagare=OuterRef("deltagare"), pk__lt=OuterRef("pk"))
    rader = (
        arets.exclude(Exists(annan))
        .order_by()
        .values_list("insats__slug", "deltagare__kon", "deltagare__kommun")
        .annotate(antal=Count("pk"))
    )
    for insats, kon, kommun, n in rader:
        yield ar, I_KOMMUN, SAKNAS if kommun is None else str(kommun), insats, kon, n
