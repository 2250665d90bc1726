"""Counting the register: one GROUP BY per measure, as many for one insats as for all.

Each count is per insats and kön; the sums over them are made in ``arstal.rulla_upp``. Those
who are counted without a code (Volym) are in the flow and never in what is told of persons.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import chain

from django.db.models import Count, Q, QuerySet

from insatser.models import Inskrivning, Inskrivningslage, Kod, Konsultation, Volym
from insatser.statistik.arsrader import i_kommun, personer
from insatser.statistik.arstal import Arstal, Grundtal, rulla_upp
from insatser.statistik.kodverk import Kodverk, kodverket
from insatser.statistik.matt import Matt
from insatser.statistik.stegrakning import stegrader
from insatser.statistik.urval import Urval

_S = Kod.RaknasSom
_INSATS, _KON = "insats__slug", "deltagare__kon"
_UNG = 30


def rakna(urval: Urval, kodverk: Kodverk | None = None) -> Arstal:
    """Count everything of a period in the register: a constant number of queries."""
    verk = kodverk or kodverket()
    alla = (rad for rakning in RAKNINGAR for rad in rakning(urval, verk))
    return Arstal(urval.ar, rulla_upp(urval.ar, alla))


def rakna_flode(urval: Urval) -> dict[tuple[Matt, str, str], int]:
    """Count the flow only: {(measure, insats, kön): how many}, in two queries."""
    summor: Counter[tuple[Matt, str, str]] = Counter()
    for rakning in (_flode_av_kodade, _flode_av_raknade):
        for matt, _, insats, kon, n in rakning(urval, Kodverk()):
            summor[Matt(matt), insats, kon] += n
    return dict(summor)


def _inskrivningar(urval: Urval, till: str = "") -> Q:
    """Return the condition of kön, kommun and insatser on enrolments, by the path to them."""
    villkor = Q()
    if urval.insatser is not None:
        villkor &= Q(**{f"{till}insats__slug__in": urval.insatser})
    if urval.kommun is not None:
        villkor &= Q(**{f"{till}deltagare__kommun": urval.kommun})
    if urval.kon:
        villkor &= Q(**{f"{till}deltagare__kon": urval.kon})
    return villkor


def _valda(urval: Urval) -> QuerySet:
    return Inskrivning.objects.filter(_inskrivningar(urval)).order_by()


def _nya(urval: Urval) -> QuerySet:
    return _valda(urval).filter(in_manad__range=(urval.fran, urval.till))


def _avslutade(urval: Urval) -> QuerySet:
    return _valda(urval).filter(ut_manad__range=(urval.fran, urval.till))


# -- The flow --------------------------------------------------------------------------------


def _flode_av_kodade(urval: Urval, _: Kodverk) -> Iterator[Grundtal]:
    """Ongoing at the start, new and ended of the coded ones."""
    under = Q(ut_manad=None) | Q(ut_manad__gte=urval.fran)
    rader = (
        _valda(urval)
        .filter(under, in_manad__lte=urval.till)
        .values_list(_INSATS, _KON)
        .annotate(
            start=Count("pk", filter=Q(in_manad__lt=urval.fran)),
            nya=Count("pk", filter=Q(in_manad__gte=urval.fran)),
            avslutade=Count("pk", filter=Q(ut_manad__lte=urval.till)),
        )
    )
    for insats, kon, start, nya, avslutade in rader:
        yield Matt.KODADE_NYA, "", insats, kon, nya
        yield Matt.KODADE_AVSLUTADE, "", insats, kon, avslutade
        yield from flodet(insats, kon, start, nya, avslutade)


def flodet(insats: str, kon: str, start: int, nya: int, avslutade: int) -> Iterator[Grundtal]:
    """Yield the five figures of the flow: the total is start + new."""
    totalt = start + nya
    yield Matt.START, "", insats, kon, start
    yield Matt.NYA, "", insats, kon, nya
    yield Matt.TOTALT, "", insats, kon, totalt
    yield Matt.AVSLUTADE, "", insats, kon, avslutade
    yield Matt.SLUT, "", insats, kon, totalt - avslutade


def _flode_av_raknade(urval: Urval, _: Kodverk) -> Iterator[Grundtal]:
    """The same of those counted without a code, whose kommun is not known.

    Ongoing at the start is what the first period within says, never a sum of periods.
    """
    if urval.kommun is not None:
        return
    volymer = Volym.objects.filter(from_datum__gte=urval.fran, till_datum__lte=urval.till)
    if urval.insatser is not None:
        volymer = volymer.filter(insats__slug__in=urval.insatser)
    if urval.kon:
        volymer = volymer.filter(kon=urval.kon)
    start: dict[tuple[str, str], int] = {}
    nya: Counter[tuple[str, str]] = Counter()
    avslutade: Counter[tuple[str, str]] = Counter()
    falt = (_INSATS, "kon", "pagaende_start", "nya", "avslutade")
    for insats, kon, forst, in_, ut in volymer.order_by("from_datum").values_list(*falt):
        start.setdefault((insats, kon), forst)
        nya[insats, kon] += in_
        avslutade[insats, kon] += ut
    for (insats, kon), forst in start.items():
        in_, ut = nya[insats, kon], avslutade[insats, kon]
        yield Matt.ANONYMA_NYA, "", insats, kon, in_
        yield Matt.ANONYMA_AVSLUTADE, "", insats, kon, ut
        yield from flodet(insats, kon, forst, in_, ut)


# -- What is told of the new -----------------------------------------------------------------


def _aldrar(urval: Urval, verk: Kodverk) -> Iterator[Grundtal]:
    """Ages at enrolment, by the förbund's own groups; the year of birth is all that is known."""
    rader = (
        _nya(urval)
        .values_list(_INSATS, _KON, "in_manad__year", "deltagare__fodelsear")
        .annotate(antal=Count("pk"))
    )
    for insats, kon, ar, fodd, n in rader:
        alder = None if fodd is None else ar - fodd
        grupp = verk.aldersgrupp(alder)
        yield Matt.ALDER, grupp, insats, kon, n
        if alder is None or grupp == verk.okand("alder"):
            continue
        yield Matt.ALDER_KAND, "", insats, kon, n
        yield Matt.ALDER_SUMMA, "", insats, kon, n * alder
        if alder < _UNG:
            yield Matt.ALDER_UNDER_30, "", insats, kon, n


def _per_kod(
    matt: Matt, lista: str, falt: str, av: Callable[[Urval], QuerySet]
) -> Callable[[Urval, Kodverk], Iterator[Grundtal]]:
    """Return the counting of one field with a code, and of those without one."""

    def rakna_koder(urval: Urval, verk: Kodverk) -> Iterator[Grundtal]:
        rader = av(urval).values_list(_INSATS, _KON, f"{falt}__kod").annotate(antal=Count("pk"))
        okand = verk.okand(lista)
        for insats, kon, kod, n in rader:
            yield matt, kod or okand, insats, kon, n

    return rakna_koder


# -- What is told of the ended ---------------------------------------------------------------

_LAGE = {
    ("sysselsattning", "fore"): Matt.SYSSELSATTNING_FORE,
    ("sysselsattning", "efter"): Matt.SYSSELSATTNING_EFTER,
    ("forsorjning", "fore"): Matt.FORSORJNING_FORE,
    ("forsorjning", "efter"): Matt.FORSORJNING_EFTER,
}
ARBETE_STUDIER = (_S.ARBETE, _S.STUDIER)
EGEN = (_S.EGEN, _S.ARBETE, _S.STUDIER)


def _lagen(urval: Urval) -> QuerySet:
    """The states of those who ended in the period, by insats and kön."""
    slut = Q(inskrivning__ut_manad__range=(urval.fran, urval.till))
    valda = Inskrivningslage.objects.filter(slut, _inskrivningar(urval, "inskrivning__"))
    return valda.order_by().values_list("inskrivning__insats__slug", "inskrivning__deltagare__kon")


def _per_lage(urval: Urval, _: Kodverk) -> Iterator[Grundtal]:
    """Support and occupation before and after, by code; one may have several."""
    rader = _lagen(urval).values_list(
        "inskrivning__insats__slug",
        "inskrivning__deltagare__kon",
        "kod__lista__nyckel",
        "skede",
        "kod__kod",
    )
    for insats, kon, lista, skede, kod, n in rader.annotate(antal=Count("pk")):
        if matt := _LAGE.get((lista, skede)):
            yield matt, kod, insats, kon, n


def _utfall(urval: Urval, _: Kodverk) -> Iterator[Grundtal]:
    """How many have any state of a kind: in work or studies, own support, seeking, known."""
    villkor = _utfallsvillkor()
    antal = {
        f"a{i}": Count("inskrivning", distinct=True, filter=q)
        for i, q in enumerate(villkor.values())
    }
    for insats, kon, *tal in _lagen(urval).annotate(**antal):
        for matt, n in zip(villkor, tal, strict=True):
            yield matt, "", insats, kon, n


def _utfallsvillkor() -> dict[Matt, Q]:
    def i(lista: str, skede: str, *raknas_som: str) -> Q:
        lage = Q(kod__lista__nyckel=lista, skede=skede)
        kant = Q(kod__raknas_som__in=raknas_som) if raknas_som else ~Q(kod__raknas_som=_S.OKAND)
        return lage & kant

    villkor = {matt: i(lista, skede) for (lista, skede), matt in _LAGE.items()}
    return villkor | {
        Matt.EGEN_FORE: i("forsorjning", "fore", *EGEN),
        Matt.EGEN_EFTER: i("forsorjning", "efter", *EGEN),
        Matt.SOKANDE_FORE: i("sysselsattning", "fore", _S.SOKANDE),
        Matt.SOKANDE_EFTER: i("sysselsattning", "efter", _S.SOKANDE),
        Matt.ARBETE_STUDIER_FORE: i("sysselsattning", "fore", *ARBETE_STUDIER),
        Matt.ARBETE_STUDIER: i("sysselsattning", "efter", *ARBETE_STUDIER),
    }


# -- Consultations ---------------------------------------------------------------------------


def _konsultationer(urval: Urval, verk: Kodverk) -> Iterator[Grundtal]:
    """Remisser talked over, by who sent them; nothing is known of the persons' kön."""
    if urval.kommun is not None or urval.kon:
        return
    valda = Konsultation.objects.filter(manad__range=(urval.fran, urval.till))
    if urval.insatser is not None:
        valda = valda.filter(insats__slug__in=urval.insatser)
    okand = verk.okand("remittent")
    rader = valda.order_by().values_list(_INSATS, "remittent__kod")
    for insats, kod, n, inskrivna in rader.annotate(n=Count("pk"), i=Count("inskrivning")):
        yield Matt.KONSULTATIONER, kod or okand, insats, "", n
        yield Matt.KONSULTATIONER, "", insats, "", n
        yield Matt.KONSULTATIONER_INSKRIVNA, kod or okand, insats, "", inskrivna
        yield Matt.KONSULTATIONER_INSKRIVNA, "", insats, "", inskrivna


# -- The steps, and persons ------------------------------------------------------------------


def _arsrader(urval: Urval, _: Kodverk) -> Iterator[Grundtal]:
    """Who went from which step to which, by the day of the end measurement; persons by the year
    they first came, and by kommun.
    """
    spann = (urval.fran, urval.till)
    matning = Q(datum__range=spann) & _inskrivningar(urval, "inskrivning__")
    avslutad = Q(ut_manad__range=spann) & _inskrivningar(urval)
    nya = Q(in_manad__range=spann) & _inskrivningar(urval)
    kommun = i_kommun(urval.ar) if urval.ar_hela_aret else ()
    for _ar, matt, grupp, insats, kon, n in chain(
        stegrader(matning, avslutad), personer(nya), kommun
    ):
        yield matt, grupp, insats, kon, n


RAKNINGAR: tuple[Callable[[Urval, Kodverk], Iterator[Grundtal]], ...] = (
    _flode_av_kodade,
    _flode_av_raknade,
    _aldrar,
    _per_kod(Matt.UTBILDNING, "utbildning", "utbildning", _nya),
    _per_kod(Matt.TID, "tid", "tid_i_forsorjning", _nya),
    _per_kod(Matt.REMITTENT, "remittent", "remittent", _nya),
    _per_kod(Matt.AVSLUTSORSAK, "avslutsorsak", "avslutsorsak", _avslutade),
    _per_lage,
    _utfall,
    _konsultationer,
    _arsrader,
)
