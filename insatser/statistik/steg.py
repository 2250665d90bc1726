"""Where participants stood on the ladder at start and at end, and what came of it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Tal, Taltabell
from insatser.models import Insats, Kod, Steg
from insatser.skydd import skydda
from insatser.statistik.antalstabell import rita
from insatser.statistik.stegdata import UTAN_UPPGIFT
from insatser.statistik.stegrakning import stegdata, toppen
from insatser.statistik.stegtabell import Stegstorheter, matris
from insatser.statistik.tal import (
    andel,
    enstaka,
    fordelningstabell,
    forklarad,
    i_tabell,
)


@dataclass(frozen=True, slots=True)
class Stegutfall:
    """What the measurements say in single figures, each hidden where it would tell of a few."""

    matta: Tal  # enrolments measured both at start and at end
    saknar_matning: Tal  # ended ones that lack one of the two
    ovre_slut: Tal  # on the upper steps at the end
    andel_ovre_slut: Tal
    andel_ovre_start: Tal
    hogsta_steget: Tal  # on the top step at the end
    andel_uppat: Tal  # ended higher than they began


def _stegpar(insats: Insats, ar: int) -> tuple[list[tuple[int, int]], int]:
    """Return (start, end) per enrolment measured twice, and how many ended ones were not."""
    data = stegdata(insats, ar)
    return list(data.matris.elements()), data.utan()


def _steg(insats: Insats) -> list[Steg]:
    """Return the steps of the insats's ladder, none without one."""
    return list(insats.stegskala.steg.all()) if insats.stegskala else []


Steglage = tuple[Sequence[int | None], Sequence[int | None], int | None]


def _start_och_slut(
    steg: Sequence[Steg], par: Sequence[tuple[int, int]], exakt: bool
) -> tuple[Steglage, Steglage]:
    """Return ``_per_steg`` at start and at end.

    Both are of the same participants: a total that one of them hides is not given away by the
    other, which then shows nothing but its zeros.
    """
    start = _per_steg(steg, (a for a, _ in par), exakt)
    slut = _per_steg(steg, (b for _, b in par), exakt)
    if (start[2] is None) == (slut[2] is None):
        return start, slut
    return _utom_nollor(start), _utom_nollor(slut)


def _utom_nollor(lage: Steglage) -> Steglage:
    per_steg, delar, alla = lage
    return (
        [0 if n == 0 else None for n in per_steg],
        [0 if n == 0 else None for n in delar],
        (0 if alla == 0 else None),
    )


def _per_steg(steg: Sequence[Steg], nummer: Iterable[int], exakt: bool) -> Steglage:
    """Return counts per step, of the lower and the upper part, and of all.

    They are suppressed together: the share on the upper steps is published beside the steps,
    so each part's sum is known to whoever would reckon a hidden step out.
    """
    antal = Counter(nummer)
    celler = [[antal[s.nummer] if s.ovre is ovre else 0 for s in steg] for ovre in (False, True)]
    if exakt:
        return [antal[s.nummer] for s in steg], list(map(sum, celler)), sum(antal.values())
    skyddad = skydda(celler)
    return skyddad.kolumnsummor, skyddad.radsummor, skyddad.total


def steg_start_slut(insats: Insats, ar: int, *, exakt: bool = False) -> Taltabell:
    """Return how many stood on each step at start and at end: columns start, slut.

    Only enrolments measured both times are counted, so the two columns have the same total.
    """
    par, saknas = _stegpar(insats, ar)
    steg = _steg(insats)
    (start, _, alla_start), (slut, _, alla_slut) = _start_och_slut(steg, par, exakt)
    rader = [
        Rad(s.namn, (i_tabell(fore), i_tabell(efter)), nyckel=f"steg_{s.nummer}")
        for s, fore, efter in zip(steg, start, slut, strict=True)
    ]
    summa = Rad("Totalt", (i_tabell(alla_start), i_tabell(alla_slut)), slag=Slag.SUMMA)
    tabell = Taltabell(
        "steg_start_slut",
        "Deltagare per steg vid start och avslut",
        (Kolumn("start", "Vid start"), Kolumn("slut", "Vid avslut")),
        (*rader, summa),
        enhet=Enhet.ANTAL,
        rubrik_forsta="Steg",
        fotnoter=_fotnot(saknas, exakt),
    )
    return forklarad(tabell)


def _fotnot(saknas: int, exakt: bool) -> tuple[str, ...]:
    if not saknas:
        return ()
    return (f"Avslutade som inte har mätts båda gångerna: {enstaka(saknas, exakt).visat}.",)


def stegmatris(insats: Insats, ar: int) -> Taltabell:
    """Return start step by end step with totals, exact: for those with that right only.

    It is never published. Its totals are the figures of ``steg_start_slut``, so what it hid
    could be reckoned out from there.
    """
    data = stegdata(insats, ar)
    tabell = rita(matris(Stegstorheter(insats, ar, data, _steg(insats))))
    return replace(tabell, nyckel="stegmatris", fotnoter=_fotnot(data.utan(), exakt=True))


def stegutfall(insats: Insats, ar: int, *, exakt: bool = False) -> Stegutfall:
    """Return the figures of running text: share on the upper steps, count on the top step."""
    par, saknas = _stegpar(insats, ar)
    steg = _steg(insats)
    (_, delar_start, _), (slut, delar_slut, alla) = _start_och_slut(steg, par, exakt)
    return Stegutfall(
        matta=i_tabell(alla),
        saknar_matning=enstaka(saknas, exakt),
        ovre_slut=i_tabell(delar_slut[1]),
        andel_ovre_slut=_ovre_andel(delar_slut),
        andel_ovre_start=_ovre_andel(delar_start),
        hogsta_steget=i_tabell(slut[-1] if slut else 0),
        andel_uppat=andel(sum(1 for a, b in par if b > a), len(par), exakt),
    )


def _ovre_andel(delar: Sequence[int | None]) -> Tal:
    """Return the upper part's share of (lower, upper), hidden where either of them is."""
    nedre, ovre = delar
    if nedre is None or ovre is None:
        return Tal(None, Enhet.PROCENT, dold=True)
    return andel(ovre, nedre + ovre, exakt=True)


def utfall_pa_hogsta_steget(insats: Insats, ar: int, *, exakt: bool = False) -> Taltabell:
    """Return what those who reached the top step went on to: one row per sysselsättning.

    One may have gone on to several at once.
    """
    antal = toppen(insats, ar)
    namn = dict(Kod.objects.i_lista("sysselsattning").values_list("kod", "namn"))
    per_utfall = {namn[kod]: antal[kod] for kod in namn if antal.get(kod)}
    if utan := antal.get(UTAN_UPPGIFT):
        per_utfall["Uppgift saknas"] = utan
    tabell = fordelningstabell(
        "hogsta_steget",
        "Vad de som nådde högsta steget gick vidare till",
        per_utfall,
        exakt=exakt,
        forsta="Sysselsättning efter",
    )
    # Their total is the count on the top step, and hidden wherever that is.
    return _dold(tabell) if stegutfall(insats, ar, exakt=exakt).hogsta_steget.dold else tabell


def _dold(tabell: Taltabell) -> Taltabell:
    """Return the table with every count hidden."""
    rader = tuple(replace(rad, tal=tuple(i_tabell(None) for _ in rad.tal)) for rad in tabell.rader)
    return forklarad(replace(tabell, rader=rader, fotnoter=()))
