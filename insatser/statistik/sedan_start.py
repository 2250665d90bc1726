"""What each insats has come to since it began, up to the end of a year."""

from collections import Counter
from collections.abc import Iterator

from django.db.models import Count, Q

from finsam.taltabell import Slag
from insatser.models import Inskrivning, Inskrivningslage, Nyckeltalshistorik, Volym
from insatser.skydd import Delmangd, Summa
from insatser.statistik.antalstabell import (
    Andel,
    Antalskolumn,
    Antalsrad,
    Antalstabell,
    Cell,
    Oppet,
)
from insatser.statistik.arsflode import INSKRIVNINGAR
from insatser.statistik.arstal import Arstal, Grundtal, rulla_upp
from insatser.statistik.matt import Matt
from insatser.statistik.rakning import ARBETE_STUDIER
from insatser.statistik.underlag import Underlag
from insatser.statistik.urval import Urval

MATTEN = (Matt.SEDAN_START, Matt.SEDAN_START_AVSLUTADE, Matt.SEDAN_START_ARBETE_STUDIER)
_Nyckel = tuple[Matt, str, str]  # measure, slug, kön


def sedan_start(urval: Urval) -> Iterator[Grundtal]:
    """Yield totals, ended and those to work or studies of each insats, up to the period's end.

    Where a figure since the start is typed or frozen for an earlier year (or this one), it
    stands, and the register adds the years after it. Five queries.
    """
    bas, fran = _bas(urval)
    summor: Counter[_Nyckel] = Counter()
    for matt, insats, kon, ar, n in (*_kodade(urval), *_raknade(urval)):
        if ar > fran.get((matt, insats), 0):
            summor[matt, insats, kon] += n
    summor.update(bas)
    for (matt, insats, kon), n in summor.items():
        if urval.insatser is None or insats in urval.insatser:
            yield matt, "", insats, kon, n


def _bas(urval: Urval) -> tuple[dict[_Nyckel, int], dict[tuple[Matt, str], int]]:
    """Return the latest kept figures, and of which year each insats's are."""
    rader = Nyckeltalshistorik.objects.filter(
        Q(frysning=None) | Q(frysning__tinad_at=None),
        nyckel__in=MATTEN,
        insats__isnull=False,
        grupp="",
        ar__lte=urval.ar,
    )
    bas: dict[_Nyckel, int] = {}
    fran: dict[tuple[Matt, str], int] = {}
    falt = ("nyckel", "insats__slug", "kon", "ar", "varde")
    for nyckel, insats, kon, ar, varde in rader.order_by("-ar", "frysning").values_list(*falt):
        matt = Matt(nyckel)
        if fran.setdefault((matt, insats), ar) == ar:
            bas[matt, insats, kon] = int(varde)
    return bas, fran


def _kodade(urval: Urval) -> Iterator[tuple[Matt, str, str, int, int]]:
    """Yield (measure, insats, kön, year, how many) of the coded, by the year that counts them."""
    egna = Inskrivning.objects.order_by()
    for matt, falt in ((Matt.SEDAN_START, "in_manad"), (Matt.SEDAN_START_AVSLUTADE, "ut_manad")):
        rader = egna.filter(**{f"{falt}__lte": urval.till})
        for rad in rader.values_list("insats__slug", "deltagare__kon", f"{falt}__year").annotate(
            n=Count("pk")
        ):
            yield (matt, *rad)
    utfall = Inskrivningslage.objects.filter(
        skede=Inskrivningslage.Skede.EFTER,
        kod__lista__nyckel="sysselsattning",
        kod__raknas_som__in=ARBETE_STUDIER,
        inskrivning__ut_manad__lte=urval.till,
    ).order_by()
    per = (
        "inskrivning__insats__slug",
        "inskrivning__deltagare__kon",
        "inskrivning__ut_manad__year",
    )
    for rad in utfall.values_list(*per).annotate(n=Count("inskrivning", distinct=True)):
        yield (Matt.SEDAN_START_ARBETE_STUDIER, *rad)


def _raknade(urval: Urval) -> Iterator[tuple[Matt, str, str, int, int]]:
    """Yield the same of those counted without a code: ongoing at the first start, then the new."""
    borjade: set[tuple[str, str]] = set()
    falt = ("insats__slug", "kon", "from_datum", "pagaende_start", "nya", "avslutade")
    rader = Volym.objects.filter(till_datum__lte=urval.till).order_by("from_datum")
    for insats, kon, dag, start, nya, avslutade in rader.values_list(*falt):
        forst = 0 if (insats, kon) in borjade else start
        borjade.add((insats, kon))
        yield Matt.SEDAN_START, insats, kon, dag.year, forst + nya
        yield Matt.SEDAN_START_AVSLUTADE, insats, kon, dag.year, avslutade


def sedan_start_tabell(u: Underlag) -> Antalstabell:
    """Return how many have taken part, ended, and gone to work or studies, per insats."""
    visas = {i.slug for i in u.insatser}  # an insats that is over is in its own years' tables
    grund = (rad for rad in sedan_start(u.urval) if rad[2] in visas)
    tal = Arstal(u.tal.ar, rulla_upp(u.tal.ar, grund))
    rader = [(i.slug, i.namn) for i in u.insatser if tal.n(MATTEN[0], insats=i.slug)]

    def celler(insats: str) -> tuple[Cell, ...]:
        alla, avslutade, arbete = (tal.antal(matt, insats=insats) for matt in MATTEN)
        # Typed figures may say more of the one than of the other: then there is no share to print.
        kand = arbete.n <= avslutade.n
        andel = Andel(arbete, avslutade, decimaler=1) if kand else Oppet(None)
        return alla, avslutade, arbete, andel

    return Antalstabell(
        "sedan_start",
        "Sedan insatsernas start",
        (
            Antalskolumn("totalt", "Deltagare"),
            Antalskolumn("avslutade", "Avslutade"),
            Antalskolumn("arbete_studier", "Till arbete eller studier"),
            Antalskolumn("andel", "Andel av avslutade"),
        ),
        (
            *(Antalsrad(namn, celler(slug), nyckel=slug) for slug, namn in rader),
            Antalsrad("Totalt", celler(""), slag=Slag.SUMMA, nyckel="totalt"),
        ),
        rubrik_forsta="Insats",
        undertitel=f"till och med {u.period}",
        fotnoter=(INSKRIVNINGAR,),
        summor=tuple(
            Summa(tal.storhet(m), tuple(tal.storhet(m, insats=slug) for slug, _ in rader))
            for m in MATTEN
            if rader
        ),
        delmangder=tuple(
            Delmangd(tal.storhet(MATTEN[2], insats=i), tal.storhet(MATTEN[1], insats=i))
            for i in ("", *(slug for slug, _ in rader))
            if tal.n(MATTEN[2], insats=i) <= tal.n(MATTEN[1], insats=i)
        ),
    )
