"""The flow over the years: each year's figures, what holds between them, and their table. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from finsam.taltabell import Enhet
from insatser.skydd import Storhet, Summa
from insatser.statistik.antalstabell import (
    Antal,
    Antalskolumn,
    Antalsrad,
    Antalstabell,
    Bild,
    Cell,
    Oppet,
)
from insatser.statistik.matt import FLODE, RUBRIKER, Matt

INSKRIVNINGAR = (
    "Summan räknar inskrivningar: den som har varit med i två insatser räknas två gånger."
)
VISADE = (Matt.TOTALT, Matt.NYA, Matt.AVSLUTADE, Matt.SLUT)


def flodeskolumner(slut: str = "") -> tuple[Antalskolumn, ...]:
    """Return the columns of a flow: places, total, new, ended, ongoing (``slut`` its heading)."""
    return tuple(
        Antalskolumn(matt.value, (slut if matt is Matt.SLUT else "") or RUBRIKER[matt])
        for matt in (Matt.PLATSER, *VISADE)
    )


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
        return Antal(Storhet(str(matt), self.ar), self.tal[matt])

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
        if Matt.SLUT not in fore.tal or not {Matt.NYA, Matt.TOTALT} <= self.tal.keys():
            return []
        summa, totalt = fore.tal[Matt.SLUT] + self.tal[Matt.NYA], self.tal[Matt.TOTALT]
        if summa == totalt:
            return []
        return [f"Pågående i slutet av {fore.ar} och nya {self.ar} är {summa}, totalt är {totalt}"]


def arstabell(aren: Sequence[Arsflode]) -> Antalstabell:
    """Return places, total, new, ended and ongoing per year, the latest last."""
    summor = []
    for flode in aren:
        t = {m: flode.antal(m) for m in FLODE}
        finns = {m: a.storhet for m, a in t.items() if a is not None}
        if not flode.avvikelser and {Matt.TOTALT, Matt.AVSLUTADE, Matt.SLUT} <= finns.keys():
            summor.append(Summa(finns[Matt.TOTALT], (finns[Matt.AVSLUTADE], finns[Matt.SLUT])))
    return Antalstabell(
        "flode_ar",
        "Deltagare per år",
        flodeskolumner(),
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
            Storhet(str(Matt.TOTALT), nu.ar),
            (Storhet(str(Matt.SLUT), fore.ar), Storhet(str(Matt.NYA), nu.ar)),
        )
        for fore, nu in pairwise(aren)
        if fore.ar + 1 == nu.ar
        and not nu.avviker_fran(fore)
        and Matt.SLUT in fore.tal
        and {Matt.NYA, Matt.TOTALT} <= nu.tal.keys()
    )


def _arsrad(flode: Arsflode) -> tuple[Cell, ...]:
    platser = flode.tal.get(Matt.PLATSER)
    antal = (flode.antal(matt) or Oppet(None) for matt in VISADE)
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
