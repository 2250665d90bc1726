"""Tables of groups by kön: who the new participants are. Pure, like every table module."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from finsam.taltabell import Slag
from insatser.models import Kon
from insatser.skydd import Delmangd, Sammanslagning, Storhet, Summa
from insatser.statistik.antalstabell import (
    Andel,
    Antal,
    Antalskolumn,
    Antalsrad,
    Antalstabell,
    Bild,
    Cell,
    Oppet,
)
from insatser.statistik.arstal import Arstal
from insatser.statistik.kodverk import Grupp
from insatser.statistik.matt import Matt
from insatser.statistik.underlag import Underlag

KON_RUBRIK = {Kon.KVINNA: "Kvinnor", Kon.MAN: "Män", Kon.OKANT: "Annat eller okänt"}
ALLA = ""
UNG = 30


@dataclass(frozen=True, slots=True)
class Gruppmatt:
    """One declared table of groups by kön, of those counted in ``hel``."""

    nyckel: str
    rubrik: str
    lista: str
    matt: Matt
    kand: Matt
    hel: Matt
    sammanslagning: Sammanslagning
    liggande: bool = False


ALDER = Gruppmatt(
    "alder",
    "Ålder vid inskrivning",
    "alder",
    Matt.ALDER,
    Matt.ALDER_KAND,
    Matt.KODADE_NYA,
    Sammanslagning.NARLIGGANDE,
)
UTBILDNING = Gruppmatt(
    "utbildning",
    "Utbildning vid inskrivning",
    "utbildning",
    Matt.UTBILDNING,
    Matt.UTBILDNING_KAND,
    Matt.KODADE_NYA,
    Sammanslagning.OVRIGA,
    liggande=True,
)
TID = Gruppmatt(
    "tid",
    "Tid i offentlig försörjning vid inskrivning",
    "tid",
    Matt.TID,
    Matt.TID_KAND,
    Matt.KODADE_NYA,
    Sammanslagning.NARLIGGANDE,
    liggande=True,
)


def kon_med_nagon(tal: Arstal, matt: Matt, insats: str = "") -> list[Kon]:
    """Return women and men, and the third where anyone is counted in it."""
    return [k for k in Kon if k != Kon.OKANT or tal.n(matt, insats=insats, kon=k.value)]


def _kolumner(kon: Iterable[Kon]) -> tuple[Antalskolumn, ...]:
    egna = tuple(Antalskolumn(k.value, KON_RUBRIK[k], kon=k.value) for k in kon)
    return (*egna, Antalskolumn("totalt", "Totalt"), Antalskolumn("andel", "Andel"))


@dataclass(frozen=True, slots=True)
class _Bygge:
    """One table being made: its measure, its counts and which sexes it has columns for."""

    g: Gruppmatt
    u: Underlag
    insats: str

    @property
    def kon(self) -> list[str]:
        return [k.value for k in kon_med_nagon(self.u.tal, self.g.hel, self.insats)]

    def antal(self, matt: Matt, grupp: str = "", kon: str = ALLA) -> Antal:
        return self.u.tal.antal(matt, insats=self.insats, grupp=grupp, kon=kon)

    @property
    def grupper(self) -> list[Grupp]:
        raknade = self.u.tal.grupper(self.g.matt, self.insats)
        return self.u.verk.grupper(self.g.lista, raknade)

    def kand(self) -> Antal:
        """Those whose group is known."""
        storhet = self.u.tal.storhet(self.g.kand, insats=self.insats)
        kanda = (self.antal(self.g.matt, g.kod).n for g in self.grupper if not g.okand)
        return Antal(storhet, sum(kanda))

    def summa_av(self, matt: Matt, koder: Iterable[str], kon: str = ALLA) -> Antal:
        """Return several groups as one count of its own."""
        storhet = self.u.tal.storhet(matt, insats=self.insats, kon=kon)
        return Antal(storhet, sum(self.antal(self.g.matt, kod, kon).n for kod in koder))

    def rad(self, grupp: Grupp) -> Antalsrad:
        celler: list[Cell] = [self.antal(self.g.matt, grupp.kod, k) for k in (*self.kon, ALLA)]
        totalt = self.antal(self.g.matt, grupp.kod)
        if grupp.okand:  # never merged with a known group: it is no part of the shares
            return Antalsrad(grupp.namn, (*celler, Oppet(None)), nyckel=grupp.kod)
        return Antalsrad(grupp.namn, (*celler, Andel(totalt, self.kand())), grupp=grupp.kod)

    def totalrad(self) -> Antalsrad:
        celler = [self.antal(self.g.hel, kon=k) for k in (*self.kon, ALLA)]
        return Antalsrad("Totalt", (*celler, Oppet(None)), slag=Slag.SUMMA, nyckel="totalt")

    def delsumma(self, matt: Matt, koder: Iterable[str], kon: str = ALLA) -> Summa:
        """Say that a count is the sum of these groups."""
        return Summa(self._s(matt, kon=kon), tuple(self._s(self.g.matt, k, kon) for k in koder))

    def summor(self) -> list[Summa]:
        """What adds up: the groups per kön, the kön per group, and the known of all."""
        grupper = [g.kod for g in self.grupper]
        kanda = [g.kod for g in self.grupper if not g.okand]
        summor = [self.delsumma(self.g.kand, kanda)]
        summor += [self.delsumma(self.g.hel, grupper, k) for k in (*self.kon, ALLA)]
        for matt, kod in [(self.g.hel, ""), *((self.g.matt, kod) for kod in grupper)]:
            per_kon = tuple(self._s(matt, kod, k) for k in self.kon)
            summor.append(Summa(self._s(matt, kod), per_kon))
        return [s for s in summor if s.delar]

    def _s(self, matt: Matt, grupp: str = "", kon: str = ALLA) -> Storhet:
        return self.u.tal.storhet(matt, insats=self.insats, grupp=grupp, kon=kon)

    def tabell(self) -> Antalstabell:
        """Return the table without further rows."""
        g = self.g
        return Antalstabell(
            g.nyckel,
            g.rubrik,
            _kolumner(Kon(k) for k in self.kon),
            (*(self.rad(grupp) for grupp in self.grupper), self.totalrad()),
            rubrik_forsta="Grupp",
            undertitel=f"nya deltagare {self.u.period}",
            fotnoter=self._fotnoter(),
            summor=tuple(self.summor()),
            oppna=(self.kand(),),
            sammanslagning=g.sammanslagning,
            kan_utan_kon=True,
            bild=Bild((Kon.KVINNA.value, Kon.MAN.value), g.liggande),
        )

    def _fotnoter(self) -> tuple[str, ...]:
        if any(g.okand for g in self.grupper):
            return ("Andelen är av dem vars uppgift är känd.",)
        return ()


def alderstabell(u: Underlag, insats: str = "") -> Antalstabell:
    """Return ages at enrolment by kön, those under 30, and the mean age."""
    b = _Bygge(ALDER, u, insats)
    kon = (*b.kon, ALLA)
    unga = [b.antal(Matt.ALDER_UNDER_30, kon=k) for k in kon]
    extra = (
        Antalsrad(
            "Därav under 30 år",
            (*unga, Andel(unga[-1], b.antal(Matt.ALDER_KAND))),
            nyckel="under_30",
            indrag=1,
        ),
        Antalsrad(
            "Medelålder",
            (*(_medelalder(b, k) for k in kon), Oppet(None)),
            nyckel="medelalder",
        ),
    )
    kanda = [g.kod for g in b.grupper if not g.okand]
    summor = [b.delsumma(Matt.ALDER_KAND, kanda, k) for k in kon]
    if u.verk.har_grans("alder", UNG):
        under = [kod for kod in kanda if kod not in u.verk.fran("alder", UNG)]
        summor += [b.delsumma(Matt.ALDER_UNDER_30, under, k) for k in kon]
    delmangder = [
        Delmangd(a.storhet, b.antal(Matt.ALDER_KAND, kon=k).storhet)
        for a, k in zip(unga, kon, strict=True)
    ]
    return _med_fler(b.tabell(), extra, summor, delmangder)


def _medelalder(b: _Bygge, kon: str) -> Andel:
    """Return the mean age of those whose year of birth is known, with one decimal."""
    summa, kanda = b.antal(Matt.ALDER_SUMMA, kon=kon), b.antal(Matt.ALDER_KAND, kon=kon)
    return Andel(summa, kanda, decimaler=1, skala=1)


def utbildningstabell(u: Underlag, insats: str = "") -> Antalstabell:
    """Return education at enrolment by kön, with shares of those whose level is known."""
    return _Bygge(UTBILDNING, u, insats).tabell()


def tidstabell(u: Underlag, insats: str = "") -> Antalstabell:
    """Return time in public support at enrolment by kön, with those over one and five years."""
    b = _Bygge(TID, u, insats)
    extra, summor = [], []
    for rubrik, matt, manader in (
        ("Därav mer än ett år", Matt.TID_OVER_1, 12),
        ("Därav mer än fem år", Matt.TID_OVER_5, 60),
    ):
        if u.verk.har_grans("tid", manader):
            koder = u.verk.fran("tid", manader)
            antal = [b.summa_av(matt, koder, k) for k in (*b.kon, ALLA)]
            extra.append(
                Antalsrad(rubrik, (*antal, Andel(antal[-1], b.kand())), nyckel=matt.value, indrag=1)
            )
            summor += [b.delsumma(matt, koder, k) for k in (*b.kon, ALLA)]
    return _med_fler(b.tabell(), extra, summor, ())


def _med_fler(
    tabell: Antalstabell,
    rader: Sequence[Antalsrad],
    summor: Sequence[Summa],
    delmangder: Sequence[Delmangd],
) -> Antalstabell:
    """Return the table with further rows after its total, and what holds for them."""
    return replace(
        tabell,
        rader=(*tabell.rader, *rader),
        summor=(*tabell.summor, *(s for s in summor if s.delar)),
        delmangder=(*tabell.delmangder, *delmangder),
    )
