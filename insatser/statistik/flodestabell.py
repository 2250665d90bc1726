"""Tables of the flow: per insats in a year, and per year. Pure but for what they are given."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from finsam.taltabell import Enhet, Slag
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
from insatser.statistik.matt import FLODE, RUBRIKER, Matt
from insatser.statistik.underlag import Underlag

INSKRIVNINGAR = "Summan räknar inskrivningar: den som har varit med i två insatser räknas två gånger."
_VISADE = (Matt.TOTALT, Matt.NYA, Matt.AVSLUTADE, Matt.SLUT)


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
        _kolumner("Pågående vid periodens slut" if not u.urval.ar_hela_aret else ""),
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


def _kolumner(slut: str = "") -> tuple[Antalskolumn, ...]:
    return tuple(
        Antalskolumn(matt.value, (slut if matt is Matt.SLUT else "") or RUBRIKER[matt])
        for matt in (Matt.PLATSER, *_VISADE)
    )


def _rad(u: Underlag, insats: str) -> tuple[Cell, ...]:
    platser = u.platser.get(insats) if insats else _summa_platser(u)
    antal = (u.tal.antal(matt, insats=insats) for matt in _VISADE)
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


# -- Per year --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Arsflode:
    """The flow of one year, of all insatser together; ``kalla`` where it is no register's.

    What is not known is None.
    """

    ar: int
    tal: Mapping[Matt, int]
    kalla: str = ""

    def antal(self, matt: Matt) -> Antal | None:
        """Return one count with its identity."""
        if matt not in self.tal:
            return None
        return Antal(Storhet(matt, self.ar), self.tal[matt])

    @property
    def avvikelser(self) -> list[str]:
        """Say which of the year's own identities do not hold."""
        t = self.tal
        fel = []
        if {Matt.TOTALT, Matt.AVSLUTADE, Matt.SLUT} <= t.keys():
            skillnad = t[Matt.TOTALT] - t[Matt.AVSLUTADE] - t[Matt.SLUT]
            if skillnad:
                fel.append(
                    f"Avslutade och pågående är {t[Matt.AVSLUTADE] + t[Matt.SLUT]}, "
                    f"totalt är {t[Matt.TOTALT]}"
                )
        return fel

    def avviker_fran(self, fore: "Arsflode") -> list[str]:
        """Say where last year's ongoing and the year's new do not make its total."""
        slut, nya, totalt = fore.tal.get(Matt.SLUT), self.tal.get(Matt.NYA), self.tal.get(Matt.TOTALT)
        if None in (slut, nya, totalt) or slut + nya == totalt:
            return []
        return [
            f"Pågående i slutet av {fore.ar} och nya {self.ar} är {slut + nya}, totalt är {totalt}"
        ]


def arstabell(aren: Sequence[Arsflode]) -> Antalstabell:
    """Return places, total, new, ended and ongoing per year, the latest last."""
    summor = []
    for flode in aren:
        t = {m: flode.antal(m) for m in FLODE}
        finns = {m: a.storhet for m, a in t.items() if a is not None}
        if not flode.avvikelser and {Matt.TOTALT, Matt.AVSLUTADE, Matt.SLUT} <= finns.keys():
            summor.append(
                Summa(finns[Matt.TOTALT], (finns[Matt.AVSLUTADE], finns[Matt.SLUT]))
            )
    return Antalstabell(
        "flode_ar",
        "Deltagare per år",
        _kolumner(),
        tuple(Antalsrad(str(f.ar), _arsrad(f), nyckel=f"ar_{f.ar}") for f in aren),
        rubrik_forsta="År",
        fotnoter=(INSKRIVNINGAR, *_kallor(aren)),
        summor=tuple(summor) + _over_aren(aren),
        bild=Bild((Matt.TOTALT.value,), titel="Deltagare per år"),
    )


def _over_aren(aren: Sequence[Arsflode]) -> tuple[Summa, ...]:
    """Say that last year's ongoing and the year's new make its total, where they do."""
    return tuple(
        Summa(
            Storhet(Matt.TOTALT, nu.ar), (Storhet(Matt.SLUT, fore.ar), Storhet(Matt.NYA, nu.ar))
        )
        for fore, nu in zip(aren, aren[1:], strict=False)
        if fore.ar + 1 == nu.ar
        and not nu.avviker_fran(fore)
        and Matt.SLUT in fore.tal
        and {Matt.NYA, Matt.TOTALT} <= nu.tal.keys()
    )


def _arsrad(flode: Arsflode) -> tuple[Cell, ...]:
    platser = flode.tal.get(Matt.PLATSER)
    antal = (flode.antal(matt) or Oppet(None) for matt in _VISADE)
    return (Oppet(None if platser is None else Decimal(platser), Enhet.ANTAL), *antal)


def _kallor(aren: Sequence[Arsflode]) -> tuple[str, ...]:
    """Name the sources, each with the years that it is of."""
    per_kalla: dict[str, list[int]] = {}
    for flode in aren:
        if flode.kalla:
            per_kalla.setdefault(flode.kalla, []).append(flode.ar)
    return tuple(
        f"{ar[0]}–{ar[-1]}: {kalla}." if len(ar) > 1 else f"{ar[0]}: {kalla}."
        for kalla, ar in per_kalla.items()
    )
