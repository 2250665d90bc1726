"""What the page of an insats, the board and the reports show beside the year's fixed tables.

Made for all insatser of a year at once, in a constant number of queries, so that what is hidden
of them is decided together with the rest (``insatser.skydd``).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from django.db.models import Q

from finsam.format import nyckel
from finsam.taltabell import Slag
from insatser.models import Insats, Kod, Kon, Volym
from insatser.skydd import Delmangd, Samling, Sammanslagning, Storhet, Summa
from insatser.statistik.antalstabell import (
    Andel,
    Antal,
    Antalskolumn,
    Antalsrad,
    Antalstabell,
    publicera,
)
from insatser.statistik.arsrader import I_KOMMUN, PERSONER, i_kommun, in_och_ut, over_aren, personer
from insatser.statistik.flodestabell import identiteter
from insatser.statistik.kodverk import SAKNAS
from insatser.statistik.matt import FLODE, RUBRIKER, Matt
from insatser.statistik.stegdata import (
    STEG_PAR,
    STEG_SAKNAR,
    STEG_TOPPEN,
    UTAN_UPPGIFT,
    Stegdata,
)
from insatser.statistik.stegoversikt import FLERTAL
from insatser.statistik.stegrakning import pa_toppen, par, saknar
from insatser.statistik.stegtabell import SLUT, START, Stegstorheter, per_steg
from insatser.statistik.underlag import Underlag
from insatser.statistik.utfallstabell import remittenttabell

_ANTAL = (Antalskolumn("antal", "Antal"),)
_ALLA = "personer.sedan_start"
_FORTIDA = "fortida.sedan_start"
_TOPPEN = "steg.toppen"


@dataclass(frozen=True, slots=True)
class Stegtal:
    """The single figures of the steps of one insats, before anything is hidden."""

    matta: Antal
    saknar: Antal
    ovre_slut: Antal
    hogsta: Antal
    andel_slut: Andel
    andel_start: Andel
    andel_uppat: Andel


@dataclass(frozen=True, slots=True)
class Sidtabeller:
    """The tables by key (``deltagare_<slug>`` …) and the steps' figures by slug."""

    tabeller: Mapping[str, Antalstabell]
    steg: Mapping[str, Stegtal]

    def publicera(self, samling: Samling) -> None:
        """Tell ``samling`` all that is shown, and how it is tied to the year's own tables."""
        for tabell in self.tabeller.values():
            publicera(tabell, samling)
        for tal in self.steg.values():
            for antal in (tal.matta, tal.saknar, tal.ovre_slut, tal.hogsta):
                samling.antal(antal.storhet, antal.n)
            for andel in (tal.andel_slut, tal.andel_start, tal.andel_uppat):
                samling.oppen(andel.taljare.storhet, andel.taljare.n)
                samling.andel(andel.taljare.storhet, andel.namnare.storhet)
        for storhet in [s for s in samling.tal if s.matt == _ALLA and not s.kon]:
            _knyt(samling, storhet, storhet.med(matt=str(Matt.SEDAN_START)))
            _knyt(samling, storhet, storhet.med(matt=str(Matt.TOTALT)))


def _knyt(samling: Samling, del_: Storhet, hel: Storhet) -> None:
    """Say that two counts are the same number, where they are."""
    if hel in samling.tal and samling.tal[hel] == samling.tal[del_]:
        samling.summa(hel, [del_])


def sidtabeller(u: Underlag) -> Sidtabeller:
    """Return what is shown of the insatser of a year, one by one."""
    ar, slugar = u.tal.ar, [i.slug for i in u.insatser]
    deltagare, fortida, steg = _deltagare(ar), _fortida(ar), _Steg(ar)
    tabeller = [
        tabell
        for slug in slugar
        for tabell in (
            _flode(u, slug),
            _per_kon(ar, slug, deltagare[slug]),
            _avslut_i_fortid(ar, slug, fortida),
            _remittenter(u, slug),
            *steg.tabeller(slug),
        )
    ]
    tabeller += [_per_kommun(ar), _remittenter_over(u, slugar)]
    return Sidtabeller({t.nyckel: t for t in tabeller}, steg.tal(slugar))


def _en_kolumn(
    nyckel: str, rubrik: str, rader: Iterable[Antalsrad], forsta: str, **mer: Any
) -> Antalstabell:
    return Antalstabell(nyckel, rubrik, _ANTAL, tuple(rader), rubrik_forsta=forsta, **mer)


# -- The flow ---------------------------------------------------------------------------------

_SLAG = {Matt.TOTALT: Slag.DELSUMMA, Matt.SLUT: Slag.SUMMA}


def _flode(u: Underlag, slug: str) -> Antalstabell:
    """Return the year's flow of one insats, of the same counts as the year's own table."""
    rader = [
        Antalsrad(
            RUBRIKER[matt],
            (u.tal.antal(matt, insats=slug),),
            nyckel=matt.value.removeprefix("deltagare."),
            slag=_SLAG.get(matt, Slag.POST),
        )
        for matt in FLODE
    ]
    summor = identiteter({matt: u.tal.storhet(matt, insats=slug) for matt in FLODE})
    return _en_kolumn(
        f"flode_{slug}", f"Deltagare under {u.tal.ar}", rader, "Deltagare", summor=summor
    )


# -- Who have taken part since the start ------------------------------------------------------


def _deltagare(ar: int) -> dict[str, Counter[str]]:
    """Return {slug: how many of each kön}: the coded, or those of the year's volumes."""
    antal: dict[str, Counter[str]] = defaultdict(Counter)
    for _, _, _, slug, kon, n in over_aren([PERSONER], personer(Q()), Q(), till=ar):
        antal[slug][kon] += n
    volymer: dict[str, Counter[str]] = defaultdict(Counter)
    falt = ("insats__slug", "kon", "pagaende_start", "nya")
    for slug, kon, start, nya in Volym.objects.under(ar).order_by("from_datum").values_list(*falt):
        volymer[slug][kon] += nya + (0 if kon in volymer[slug] else start)
    return defaultdict(Counter, volymer | antal)


def _per_kon(ar: int, slug: str, antal: Counter[str]) -> Antalstabell:
    visas = [k for k in Kon if k != Kon.OKANT or antal[k.value]]
    hela = Storhet(_ALLA, ar, slug)
    delar = [Antal(hela.med(kon=k.value), antal[k.value]) for k in visas]
    rader = [
        Antalsrad(FLERTAL[k], (del_,), nyckel=nyckel(FLERTAL[k]))
        for k, del_ in zip(visas, delar, strict=True)
    ]
    alla = Antal(hela, sum(d.n for d in delar))
    return _en_kolumn(
        f"deltagare_{slug}",
        "Deltagare per kön",
        [*rader, Antalsrad("Totalt", (alla,), slag=Slag.SUMMA, nyckel="totalt")],
        "Kön",
        summor=(Summa(hela, tuple(d.storhet for d in delar)),),
    )


# -- Who ended early --------------------------------------------------------------------------

_Fortida = tuple[dict[str, Counter[str]], Counter[str], dict[str, str]]


def _fortida(ar: int) -> _Fortida:
    """Return {slug: how many for each early reason}, how many came to each, the reasons' names."""
    koder = Kod.objects.i_lista("avslutsorsak").filter(raknas_som=Kod.RaknasSom.FORTIDA)
    namn = dict(koder.values_list("kod", "namn"))
    antal: dict[str, Counter[str]] = defaultdict(Counter)
    inskrivna: Counter[str] = Counter()
    matten = [Matt.KODADE_NYA, Matt.AVSLUTSORSAK]
    for _, matt, kod, slug, _, n in over_aren(matten, in_och_ut(Q()), Q(), till=ar):
        if matt == Matt.KODADE_NYA:
            inskrivna[slug] += n
        elif kod in namn:
            antal[slug][kod] += n
    return antal, inskrivna, namn


def _avslut_i_fortid(ar: int, slug: str, fortida: _Fortida) -> Antalstabell:
    antal, inskrivna, namn = fortida
    alla = Antal(Storhet("inskrivna.sedan_start", ar, slug), inskrivna[slug])
    poster = [
        (kod, Antal(Storhet(_FORTIDA, ar, slug, kod), antal[slug][kod]))
        for kod in namn
        if antal[slug][kod]
    ]
    return Antalstabell(
        f"avslut_i_fortid_{slug}",
        "Avslut i förtid",
        (*_ANTAL, Antalskolumn("andel", "Andel av alla")),
        tuple(Antalsrad(namn[k], (post, Andel(post, alla)), nyckel=k) for k, post in poster),
        rubrik_forsta="Orsak",
        delmangder=tuple(Delmangd(post.storhet, alla.storhet) for _, post in poster),
        oppna=(alla,),
    )


# -- Who referred them ------------------------------------------------------------------------


def _remittenter(u: Underlag, slug: str) -> Antalstabell:
    """Return who referred the new of one insats, as its yearly report prints it: none merged."""
    tabell = remittenttabell(u, slug)
    return replace(tabell, nyckel=f"remittenter_{slug}", sammanslagning=Sammanslagning.INGEN)


def _remittenter_over(u: Underlag, slugar: Sequence[str]) -> Antalstabell:
    """Say, without a row of its own, that each remittent's insatser add up to the year's count."""
    oppna: list[Antal] = []
    summor: list[Summa] = []
    for kod in u.tal.grupper(Matt.REMITTENT):
        delar = [u.tal.antal(Matt.REMITTENT, insats=slug, grupp=kod) for slug in slugar]
        alla = u.tal.antal(Matt.REMITTENT, grupp=kod)
        if alla.n == sum(del_.n for del_ in delar):
            oppna += [alla, *delar]
            summor.append(Summa(alla.storhet, tuple(del_.storhet for del_ in delar)))
    return _en_kolumn(
        "remittenter_over_insatser",
        "Remitterande aktör",
        (),
        "Remitterande aktör",
        summor=tuple(summor),
        oppna=tuple(oppna),
    )


# -- Steps ------------------------------------------------------------------------------------


class _Steg:
    """The measurements of every insats with a ladder, up to the end of a year."""

    def __init__(self, ar: int) -> None:
        self._ar = ar
        matten = [STEG_PAR, STEG_SAKNAR, STEG_TOPPEN]
        register = chain(par(Q()), saknar(Q()), pa_toppen(Q()))
        rader: dict[str, list[tuple[str, str, str, int]]] = defaultdict(list)
        for _, matt, grupp, slug, kon, n in over_aren(matten, register, Q(), till=ar):
            rader[slug].append((matt, grupp, kon, n))
        med_skala = Insats.objects.filter(stegskala__isnull=False, slug__in=list(rader))
        self._toppen: dict[str, Counter[str]] = defaultdict(Counter)
        self._storheter: dict[str, Stegstorheter] = {}
        for insats in med_skala.select_related("stegskala").prefetch_related("stegskala__steg"):
            data = Stegdata.ur(rader[insats.slug])
            steg = list(insats.stegskala.steg.all()) if insats.stegskala else []
            self._storheter[insats.slug] = Stegstorheter(insats, ar, data, steg)
            for matt, kod, _, n in rader[insats.slug]:
                if matt == STEG_TOPPEN:
                    self._toppen[insats.slug][kod] += n
        self._namn = dict(Kod.objects.i_lista("sysselsattning").values_list("kod", "namn"))

    def tabeller(self, slug: str) -> list[Antalstabell]:
        """Return the steps at start and end, and what those on the top step went on to."""
        s = self._storheter.get(slug)
        return [per_steg(s), self._hogsta(s)] if s else []

    def _hogsta(self, s: Stegstorheter) -> Antalstabell:
        namn = self._namn | {UTAN_UPPGIFT: "Uppgift saknas"}
        antal = self._toppen[s.slug]
        topp = s.pa_steg(SLUT, s.steg[-1])
        poster = [
            (namn[k], Antal(Storhet(_TOPPEN, s.ar, s.slug, k), antal[k])) for k in namn if antal[k]
        ]
        alla = Antal(Storhet(_TOPPEN, s.ar, s.slug), sum(post.n for _, post in poster))
        delar = tuple(post.storhet for _, post in poster)
        lika = (Summa(topp.storhet, delar),) if delar and alla.n == topp.n else ()
        rader = [Antalsrad(namn_, (post,)) for namn_, post in poster]
        if rader:
            rader.append(Antalsrad("Totalt", (alla,), slag=Slag.SUMMA, nyckel="totalt"))
        return _en_kolumn(
            f"hogsta_steget_{s.slug}",
            "Vad de som nådde högsta steget gick vidare till",
            rader,
            "Sysselsättning efter",
            summor=(*((Summa(alla.storhet, delar),) if delar else ()), *lika),
            delmangder=tuple(Delmangd(d, topp.storhet) for d in delar),
            oppna=(topp,),
        )

    def tal(self, slugar: Sequence[str]) -> dict[str, Stegtal]:
        """Return the single figures of running text."""
        return {slug: _stegtal(self._storheter[slug]) for slug in slugar if slug in self._storheter}


def _stegtal(s: Stegstorheter) -> Stegtal:
    matta, slut, start = s.matta(), s.del_(SLUT, "ovre"), s.del_(START, "ovre")
    return Stegtal(
        matta=matta,
        saknar=s.antal("steg.saknar", s.data.utan()),
        ovre_slut=slut,
        hogsta=s.pa_steg(SLUT, s.steg[-1]),
        andel_slut=Andel(slut, matta),
        andel_start=Andel(start, matta),
        andel_uppat=Andel(s.forflyttning("uppat"), matta),
    )


# -- Kommuner ---------------------------------------------------------------------------------


def _per_kommun(ar: int) -> Antalstabell:
    """Return how many persons of each kommun took part; those of none known have no row."""
    antal: Counter[str] = Counter()
    for _, _, kommun, _, _, n in over_aren([I_KOMMUN], i_kommun(ar), Q(), fran=ar, till=ar):
        antal[kommun] += n
    hela = Storhet("personer.kommun", ar)
    poster = {k: Antal(hela.med(grupp=k), antal[k]) for k in sorted(antal)}
    return _en_kolumn(
        "per_kommun",
        "Deltagare per kommun",
        [Antalsrad(k, (p,), nyckel=k) for k, p in poster.items() if k != SAKNAS],
        "Kommun",
        summor=(Summa(hela, tuple(p.storhet for p in poster.values())),) if poster else (),
        oppna=(Antal(hela, sum(antal.values())), *poster.values()),
    )
