"""Tables of the flow per insats, and of who went to work or studies. Pure."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from finsam.taltabell import Slag
from insatser.skydd import Delmangd, Storhet, Summa
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
from insatser.statistik.arsflode import INSKRIVNINGAR, VISADE, flodeskolumner
from insatser.statistik.matt import FLODE, Matt
from insatser.statistik.underlag import Underlag


def identiteter(tal: Mapping[Matt, Storhet]) -> tuple[Summa, ...]:
    """Return what holds in every flow: start + nya = totalt = avslutade + slut."""
    return (
        Summa(tal[Matt.TOTALT], (tal[Matt.START], tal[Matt.NYA])),
        Summa(tal[Matt.TOTALT], (tal[Matt.AVSLUTADE], tal[Matt.SLUT])),
    )


def _storheter(u: Underlag, insats: str) -> dict[Matt, Storhet]:
    return {matt: u.tal.storhet(matt, insats=insats) for matt in FLODE}


def flodestabell(u: Underlag) -> Antalstabell:
    """Return places, total, new, ended and ongoing per insats, with their sum."""
    slugar = [i.slug for i in u.insatser]
    summor = [s for slug in (*slugar, "") for s in identiteter(_storheter(u, slug))]
    summor += [
        Summa(u.tal.storhet(matt), tuple(u.tal.storhet(matt, insats=slug) for slug in slugar))
        for matt in FLODE
        if slugar
    ]
    return Antalstabell(
        "flode_insatser",
        "Deltagare per insats",
        flodeskolumner("Pågående vid periodens slut" if not u.urval.ar_hela_aret else ""),
        (
            *(Antalsrad(i.namn, _rad(u, i.slug), nyckel=i.slug) for i in u.insatser),
            Antalsrad("Totalt", _rad(u, ""), slag=Slag.SUMMA, nyckel="totalt"),
        ),
        rubrik_forsta="Insats",
        undertitel=u.period,
        fotnoter=(INSKRIVNINGAR, *_anonyma(u)),
        summor=(*summor, *_kodade_och_anonyma(u)),
        oppna=(*_starter(u, slugar), *_kodade(u)),
        bild=Bild((Matt.TOTALT.value,), liggande=True, titel="Deltagare per insats"),
    )


def _rad(u: Underlag, insats: str) -> tuple[Cell, ...]:
    platser = u.platser.get(insats) if insats else _summa_platser(u)
    antal = (u.tal.antal(matt, insats=insats) for matt in VISADE)
    return (Oppet(None if platser is None else Decimal(platser)), *antal)


def _summa_platser(u: Underlag) -> int | None:
    egna = [u.platser[i.slug] for i in u.insatser if i.slug in u.platser]
    return sum(egna) if egna else None


def _starter(u: Underlag, slugar: Sequence[str]) -> list[Antal]:
    return [u.tal.antal(Matt.START, insats=slug) for slug in (*slugar, "")]


_UPPDELADE = (
    (Matt.NYA, Matt.KODADE_NYA, Matt.ANONYMA_NYA),
    (Matt.AVSLUTADE, Matt.KODADE_AVSLUTADE, Matt.ANONYMA_AVSLUTADE),
)


def _kodade(u: Underlag) -> list[Antal]:
    return [u.tal.antal(matt) for _, *delar in _UPPDELADE for matt in delar]


def _kodade_och_anonyma(u: Underlag) -> list[Summa]:
    """Say that the new are the coded and the anonymous, and so for the ended."""
    return [
        Summa(u.tal.storhet(hel), tuple(u.tal.storhet(matt) for matt in delar))
        for hel, *delar in _UPPDELADE
    ]


def _anonyma(u: Underlag) -> tuple[str, ...]:
    if not u.tal.n(Matt.ANONYMA_NYA):
        return ()
    return ("Deltagare utan kod räknas här men inte i tabellerna om deltagarnas bakgrund.",)


def arbetstabell(u: Underlag) -> Antalstabell:
    """Return how many of the ended went to work or studies, per insats, with the share."""
    slugar = [i.slug for i in u.insatser]
    matten = (Matt.KODADE_AVSLUTADE, Matt.ARBETE_STUDIER, Matt.SOKANDE_EFTER)

    def rad(insats: str) -> tuple[Cell, ...]:
        avslutade, arbete, sokande = (u.tal.antal(m, insats=insats) for m in matten)
        return avslutade, arbete, Andel(arbete, avslutade, decimaler=1), sokande

    return Antalstabell(
        "arbete_studier",
        "Till arbete eller studier",
        (
            Antalskolumn("avslutade", "Avslutade"),
            Antalskolumn("arbete_studier", "Till arbete eller studier"),
            Antalskolumn("andel", "Andel"),
            Antalskolumn("sokande", "Arbetssökande"),
        ),
        (
            *(Antalsrad(i.namn, rad(i.slug), nyckel=i.slug) for i in u.insatser),
            Antalsrad("Totalt", rad(""), slag=Slag.SUMMA, nyckel="totalt"),
        ),
        rubrik_forsta="Insats",
        undertitel=f"avslutade {u.period}",
        fotnoter=("Den som var både i arbete och i studier räknas en gång.", *_utan_utfall(u)),
        summor=tuple(
            Summa(u.tal.storhet(m), tuple(u.tal.storhet(m, insats=slug) for slug in slugar))
            for m in matten
            if slugar
        ),
        delmangder=tuple(
            Delmangd(u.tal.storhet(m, insats=slug), u.tal.storhet(matten[0], insats=slug))
            for slug in (*slugar, "")
            for m in matten[1:]
        ),
    )


def _utan_utfall(u: Underlag) -> tuple[str, ...]:
    if not u.tal.n(Matt.ANONYMA_AVSLUTADE):
        return ()
    return ("Avslutade utan kod räknas inte: vad de gick vidare till är inte känt.",)
