"""Years that are not counted anew: typed from before the register, or frozen from it."""

from collections import defaultdict

from django.db.models import Count, Min, Sum

from insatser.models import (
    Insatsar,
    Inskrivning,
    Nyckeltalshistorik,
    Statistikfrysning,
    Volym,
)
from insatser.statistik.arsflode import Arsflode
from insatser.statistik.arstal import Arstal, rulla_upp
from insatser.statistik.matt import FLODE, Matt
from insatser.statistik.urval import Urval


def frysta_ar() -> set[int]:
    """Return the years whose statistics are frozen."""
    return set(Statistikfrysning.objects.gallande().values_list("ar", flat=True))


def statistikar(forvalt: int) -> list[int]:
    """Return the years that have statistics of their own, counted or frozen, the latest first.

    Typed years are only in the table per year; ``forvalt`` is the one that is always there.
    """
    in_ = Inskrivning.objects.aggregate(forst=Min("in_manad"))["forst"]
    volym = Volym.objects.aggregate(forst=Min("from_datum"))["forst"]
    forsta = [dag.year for dag in (in_, volym) if dag]
    return list(range(forvalt, min([forvalt, *forsta, *frysta_ar()]) - 1, -1))


def fryst_arstal(urval: Urval) -> Arstal | None:
    """Return the frozen counts of a whole year; None where it is not frozen.

    They are kept per insats and kön, so a choice of these can be answered, not one of kommun.
    """
    frysning = Statistikfrysning.objects.for_ar(urval.ar).first()
    if frysning is None:
        return None
    tal = Nyckeltalshistorik.objects.filter(frysning=frysning)
    if urval.insatser is not None:
        tal = tal.filter(insats__slug__in=urval.insatser)
    if urval.kon:
        tal = tal.filter(kon=urval.kon)
    rader = tal.order_by().values_list("nyckel", "grupp", "insats__slug", "kon", "varde")
    grundtal = ((nyckel, grupp, insats, kon, int(n)) for nyckel, grupp, insats, kon, n in rader)
    return Arstal(urval.ar, rulla_upp(urval.ar, grundtal), fryst=True)


# -- The flow over the years -----------------------------------------------------------------

_Per_ar = dict[int, dict[Matt, int]]


Slugar = tuple[str, ...] | None


def arsfloden(till: int, *, insatser: Slugar = None) -> list[Arsflode]:
    """Return the flow of each year with any figure, of these insatser or of all, in a constant
    number of queries: typed figures first, then frozen ones, then what the register counts.

    What is typed is of the whole förbund, and so not of a choice of insatser.
    """
    inskrivet, kallor = _inskrivet() if insatser is None else ({}, {})
    fryst = _fryst(insatser)
    registret = _registret(till, insatser)
    aren = sorted(set(inskrivet) | set(fryst) | set(registret))
    return [
        Arsflode(ar, inskrivet.get(ar) or fryst.get(ar) or registret[ar], kallor.get(ar, ""))
        for ar in aren
        if ar <= till
    ]


def _inskrivet() -> tuple[_Per_ar, dict[int, str]]:
    """Return what is typed of the whole förbund, and from where."""
    rader = Nyckeltalshistorik.objects.inskrivna().filter(
        nyckel__in=(Matt.PLATSER, *FLODE), insats=None, grupp="", kon=""
    )
    tal: _Per_ar = defaultdict(dict)
    kallor = {}
    for ar, nyckel, varde, kalla in rader.values_list("ar", "nyckel", "varde", "kalla"):
        tal[ar][Matt(nyckel)] = int(varde)
        kallor[ar] = kalla
    return tal, kallor


def inskrivet(ar: int) -> dict[str, int]:
    """Return the counts typed of a year, of the whole förbund, by their measures.

    Locked ones only: they are the figures of a printed årsredovisning, so nothing new is told.
    """
    rader = Nyckeltalshistorik.objects.inskrivna().filter(
        ar=ar, insats=None, grupp="", kon="", last_at__isnull=False
    )
    return {nyckel: int(varde) for nyckel, varde in rader.values_list("nyckel", "varde")}


def _av(insatser: Slugar) -> dict[str, Slugar]:
    """Return the condition of a choice of insatser."""
    return {} if insatser is None else {"insats__slug__in": insatser}


def _fryst(insatser: Slugar) -> _Per_ar:
    rader = Nyckeltalshistorik.objects.filter(
        frysning__tinad_at=None, frysning__isnull=False, nyckel__in=FLODE, **_av(insatser)
    )
    summor = rader.order_by().values_list("ar", "nyckel").annotate(summa=Sum("varde"))
    tal: _Per_ar = defaultdict(dict)
    for ar, nyckel, summa in summor:
        tal[ar][Matt(nyckel)] = int(summa)
    return _med_platser(tal, insatser)


def _med_platser(tal: _Per_ar, insatser: Slugar) -> _Per_ar:
    """Add the budgeted places of each year."""
    rader = Insatsar.objects.exclude(budgeterade_deltagare=None).filter(
        ar__in=list(tal), **_av(insatser)
    )
    platser = rader.order_by().values_list("ar").annotate(summa=Sum("budgeterade_deltagare"))
    for ar, summa in platser:
        tal[ar][Matt.PLATSER] = summa
    return tal


def _registret(till: int, insatser: Slugar) -> _Per_ar:
    """Count the register year by year: who goes on is who has come less who has gone."""
    nya = _per_ar("in_manad", insatser)
    avslutade = _per_ar("ut_manad", insatser)
    raknade = _raknade(insatser)
    aren = set(nya) | set(avslutade) | set(raknade)
    tal: _Per_ar = {}
    pagaende = 0
    for ar in range(min(aren, default=till + 1), till + 1):
        start, in_, ut = raknade.get(ar, (0, 0, 0))
        kommer, gar = nya.get(ar, 0), avslutade.get(ar, 0)
        totalt = pagaende + kommer + start + in_
        if totalt:
            tal[ar] = {
                Matt.START: pagaende + start,
                Matt.NYA: kommer + in_,
                Matt.TOTALT: totalt,
                Matt.AVSLUTADE: gar + ut,
                Matt.SLUT: totalt - gar - ut,
            }
        pagaende += kommer - gar
    return _med_platser(tal, insatser)


def _per_ar(falt: str, insatser: Slugar) -> dict[int, int]:
    rader = Inskrivning.objects.exclude(**{falt: None}).filter(**_av(insatser)).order_by()
    return dict(rader.values_list(f"{falt}__year").annotate(n=Count("pk")))


def _raknade(insatser: Slugar) -> dict[int, tuple[int, int, int]]:
    """Return {year: (ongoing at the start, new, ended)} of those counted without a code."""
    summor: dict[int, tuple[int, int, int]] = {}
    borjade: set[tuple[int, int, str]] = set()
    falt = ("from_datum", "insats", "kon", "pagaende_start", "nya", "avslutade")
    volymer = Volym.objects.filter(**_av(insatser)).order_by("from_datum")
    for dag, insats, kon, start, nya, ut in volymer.values_list(*falt):
        forst = start if (dag.year, insats, kon) not in borjade else 0
        borjade.add((dag.year, insats, kon))
        fore = summor.get(dag.year, (0, 0, 0))
        summor[dag.year] = (fore[0] + forst, fore[1] + nya, fore[2] + ut)
    return summor
