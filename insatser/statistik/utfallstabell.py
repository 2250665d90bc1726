"""Tables of one column of groups, and of before and after. Pure, like every table module."""

from collections.abc import Sequence
from dataclasses import dataclass

from finsam.taltabell import Slag
from insatser.skydd import Delmangd, Sammanslagning, Summa
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
from insatser.statistik.kodverk import SAKNAS, UPPGIFT_SAKNAS, Grupp
from insatser.statistik.matt import Matt
from insatser.statistik.underlag import Underlag

FLERA = "En deltagare kan ha flera samtidigt, så raderna ger inte summan."
_FORE_EFTER = (Antalskolumn("fore", "Före"), Antalskolumn("efter", "Efter"))


# -- One answer each -------------------------------------------------------------------------


def remittenttabell(u: Underlag, insats: str = "") -> Antalstabell:
    """Return who referred the new participants."""
    return _gruppkolumn(
        u, insats, ("remittenter", "Remitterande aktör"), Matt.REMITTENT, Matt.KODADE_NYA,
        "remittent", f"nya deltagare {u.period}",
    )  # fmt: skip


def avslutsorsakstabell(u: Underlag, insats: str = "") -> Antalstabell:
    """Return why the ended ones ended."""
    return _gruppkolumn(
        u, insats, ("avslutsorsaker", "Avslutsorsak"), Matt.AVSLUTSORSAK, Matt.KODADE_AVSLUTADE,
        "avslutsorsak", f"avslutade {u.period}",
    )  # fmt: skip


def _gruppkolumn(
    u: Underlag,
    insats: str,
    namn: tuple[str, str],
    matt: Matt,
    hel: Matt,
    lista: str,
    undertitel: str,
) -> Antalstabell:
    """Return a table of groups of which each person is in one: count and share of all."""
    nyckel, rubrik = namn
    alla = u.tal.antal(hel, insats=insats)
    grupper = u.verk.grupper(lista, u.tal.grupper(matt, insats))
    antal = [u.tal.antal(matt, insats=insats, grupp=g.kod) for g in grupper]
    rader = [
        Antalsrad(g.namn, (a, Andel(a, alla)), grupp=g.kod)
        for g, a in zip(grupper, antal, strict=True)
    ]
    return Antalstabell(
        nyckel,
        rubrik,
        (Antalskolumn("antal", "Antal"), Antalskolumn("andel", "Andel")),
        (*rader, Antalsrad("Totalt", (alla, Oppet(None)), slag=Slag.SUMMA, nyckel="totalt")),
        rubrik_forsta=rubrik,
        undertitel=undertitel,
        summor=(Summa(alla.storhet, tuple(a.storhet for a in antal)),) if antal else (),
        sammanslagning=Sammanslagning.OVRIGA,
        bild=Bild(("antal",), liggande=True),
    )


# -- Several answers -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Lage:
    """The states of one list at one time, of the coded ended ones of an insats or of all."""

    u: Underlag
    insats: str
    matt: Matt

    @property
    def alla(self) -> Antal:
        return self.u.tal.antal(Matt.KODADE_AVSLUTADE, insats=self.insats)

    @property
    def kanda(self) -> Antal:
        """Those of whom anything is known."""
        return self.u.tal.antal(self.matt, insats=self.insats)

    @property
    def saknas(self) -> Antal:
        storhet = self.u.tal.storhet(self.matt, insats=self.insats, grupp=SAKNAS)
        return Antal(storhet, self.alla.n - self.kanda.n)

    def i_grupp(self, grupp: Grupp) -> Antal:
        return self.u.tal.antal(self.matt, insats=self.insats, grupp=grupp.kod)

    def delmangder(self, grupper: Sequence[Grupp]) -> list[Delmangd]:
        return [Delmangd(self.i_grupp(g).storhet, self.kanda.storhet) for g in grupper]

    def summa(self) -> Summa:
        return Summa(self.alla.storhet, (self.kanda.storhet, self.saknas.storhet))


def sysselsattningstabell(u: Underlag, insats: str = "") -> Antalstabell:
    """Return what the ended ones did when they ended."""
    lage = _Lage(u, insats, Matt.SYSSELSATTNING_EFTER)
    grupper = _kanda_grupper(u, insats, "sysselsattning", Matt.SYSSELSATTNING_EFTER)
    rader = [
        Antalsrad(g.namn, (a, Andel(a, lage.alla)), nyckel=g.kod)
        for g in grupper
        for a in [lage.i_grupp(g)]
    ]
    return Antalstabell(
        "sysselsattning_efter",
        "Sysselsättning vid avslut",
        (Antalskolumn("antal", "Antal"), Antalskolumn("andel", "Andel")),
        (*rader, *_slutrader((lage,), med_andel=True)),
        rubrik_forsta="Sysselsättning",
        undertitel=f"avslutade {u.period}",
        fotnoter=(FLERA,),
        summor=(lage.summa(),),
        delmangder=tuple(lage.delmangder(grupper)),
        oppna=(lage.kanda, lage.saknas),
        bild=Bild(("antal",), liggande=True),
    )


def forsorjningstabell(u: Underlag, insats: str = "") -> Antalstabell:
    """Return what the ended ones lived on before and after."""
    lagen = tuple(_Lage(u, insats, m) for m in (Matt.FORSORJNING_FORE, Matt.FORSORJNING_EFTER))
    grupper = _kanda_grupper(
        u, insats, "forsorjning", Matt.FORSORJNING_FORE, Matt.FORSORJNING_EFTER
    )
    rader = [Antalsrad(g.namn, tuple(x.i_grupp(g) for x in lagen), nyckel=g.kod) for g in grupper]
    return Antalstabell(
        "forsorjning",
        "Försörjning före och efter",
        _FORE_EFTER,
        (*rader, *_slutrader(lagen)),
        rubrik_forsta="Försörjning",
        undertitel=f"avslutade {u.period}",
        fotnoter=(FLERA,),
        summor=tuple(x.summa() for x in lagen),
        delmangder=tuple(post for x in lagen for post in x.delmangder(grupper)),
        oppna=tuple(a for x in lagen for a in (x.kanda, x.saknas)),
        bild=Bild(("fore", "efter"), liggande=True),
    )


def _kanda_grupper(u: Underlag, insats: str, lista: str, *matten: Matt) -> list[Grupp]:
    """Return the rows of a list of answers, without that of no answer."""
    raknade = set().union(*(u.tal.grupper(matt, insats) for matt in matten))
    return [g for g in u.verk.grupper(lista, raknade) if not g.okand]


def _slutrader(lagen: Sequence[_Lage], *, med_andel: bool = False) -> list[Antalsrad]:
    """Return the rows of those of whom nothing is known, and of all."""
    saknas: list[Cell] = [x.saknas for x in lagen]
    alla: list[Cell] = [x.alla for x in lagen]
    if med_andel:
        saknas.append(Andel(lagen[0].saknas, lagen[0].alla))
        alla.append(Oppet(None))
    rad = Antalsrad("Avslutade", tuple(alla), slag=Slag.SUMMA, nyckel="totalt")
    if not any(x.saknas.n for x in lagen):
        return [rad]
    return [Antalsrad(UPPGIFT_SAKNAS, tuple(saknas), nyckel=SAKNAS), rad]


# -- Own support -----------------------------------------------------------------------------

_EGET = (
    ("egen", "Egen försörjning", Matt.EGEN_FORE, Matt.EGEN_EFTER),
    ("arbete_studier", "I arbete eller studier", Matt.ARBETE_STUDIER_FORE, Matt.ARBETE_STUDIER),
    ("sokande", "Arbetssökande", Matt.SOKANDE_FORE, Matt.SOKANDE_EFTER),
)


def egen_forsorjningstabell(u: Underlag, insats: str = "") -> Antalstabell:
    """Return the share of the ended ones in own support before and after."""
    alla = u.tal.antal(Matt.KODADE_AVSLUTADE, insats=insats)
    rader, delmangder = [], []
    for nyckel, rubrik, *matten in _EGET:
        fore, efter = (u.tal.antal(matt, insats=insats) for matt in matten)
        andelar = Andel(fore, alla, decimaler=1), Andel(efter, alla, decimaler=1)
        rader.append(Antalsrad(rubrik, (fore, andelar[0], efter, andelar[1]), nyckel=nyckel))
        delmangder += [Delmangd(a.storhet, alla.storhet) for a in (fore, efter)]
    slut = (alla, Oppet(None), alla, Oppet(None))
    return Antalstabell(
        "egen_forsorjning",
        "Egen försörjning före och efter",
        (
            Antalskolumn("fore", "Före"),
            Antalskolumn("andel_fore", "Andel före"),
            Antalskolumn("efter", "Efter"),
            Antalskolumn("andel_efter", "Andel efter"),
        ),
        (*rader, Antalsrad("Avslutade", slut, slag=Slag.SUMMA, nyckel="totalt")),
        rubrik_forsta="Läge",
        undertitel=f"avslutade {u.period}",
        fotnoter=(
            "Egen försörjning är lön, eget företag eller studiemedel.",
            "Andelen är av alla avslutade.",
        ),
        delmangder=tuple(delmangder),
        bild=Bild(("andel_fore", "andel_efter"), enhet="procent av de avslutade"),
    )


# -- Consultations ---------------------------------------------------------------------------


def konsultationstabell(u: Underlag, insats: str = "") -> Antalstabell:
    """Return the consultations by who sent the remiss, and how many led to a start."""
    matten = (Matt.KONSULTATIONER, Matt.KONSULTATIONER_INSKRIVNA)
    grupper = u.verk.grupper("remittent", u.tal.grupper(matten[0], insats))

    def celler(grupp: str) -> tuple[Antal, ...]:
        return tuple(u.tal.antal(matt, insats=insats, grupp=grupp) for matt in matten)

    rader = [Antalsrad(g.namn, celler(g.kod), nyckel=g.kod) for g in grupper]
    totalt = celler("")
    return Antalstabell(
        "konsultationer",
        "Konsultationer",
        (Antalskolumn("antal", "Konsultationer"), Antalskolumn("inskrivna", "Ledde till start")),
        (*rader, Antalsrad("Totalt", totalt, slag=Slag.SUMMA, nyckel="totalt")),
        rubrik_forsta="Remitterande aktör",
        undertitel=u.period,
        summor=tuple(
            Summa(hel.storhet, tuple(celler(g.kod)[i].storhet for g in grupper))
            for i, hel in enumerate(totalt)
            if grupper
        ),
        delmangder=tuple(
            Delmangd(rad[1].storhet, rad[0].storhet)
            for rad in (totalt, *(celler(g.kod) for g in grupper))
        ),
    )
