"""The year's answers as the page, the reports and the goals read them.

Where a group has answers for all insatser together these stand; else those of the insatser are
put together. Answers by fewer than five participants are shown to those with exact rights only.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from finsam.taltabell import Enhet, Kolumn, Rad, Tal, Taltabell
from insatser.indikatorformel import FA, Andel, Fordelning, Formel, Metod, Utfall, rakna
from insatser.models import (
    DELTAGARGRUPPER,
    Enkatsvar,
    Indikator,
    Indikatorformel,
    Respondentgrupp,
)
from insatser.skydd import skydda_rad

SKYDDADE = frozenset(str(grupp) for grupp in DELTAGARGRUPPER)
FORKLARING = (
    "Svar från färre än fem deltagare visas inte, och inte heller det som de kan räknas ut ur."
)
_FIL = Path(__file__).with_name("indikatorer.yaml")


def standard() -> list[dict[str, Any]]:
    """Return the numbers of the instrument with words of our own, as the service takes them."""
    return yaml.safe_load(_FIL.read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Svarsrad:
    """The answers of one question in one enkät; ``insats`` is its name, "" for all together."""

    ar: int
    insats: str
    fordelning: Fordelning


def las(ar: Iterable[int]) -> list[Svarsrad]:
    """Return every question's answers in these years, those that do not count left out."""
    svar = (
        Enkatsvar.objects.filter(enkat__ar__in=list(ar), alternativ__ej_aktuellt=False)
        .order_by("enkat", "fraga", "alternativ__ordning")
        .values_list(
            *("enkat_id", "fraga_id", "enkat__ar", "enkat__insats__namn"),
            *("fraga__indikator__nummer", "enkat__grupp", "antal", "alternativ__positivt"),
        )
    )
    fragor: dict[tuple[int, int], list[tuple]] = defaultdict(list)
    for enkat, fraga, *rest in svar:
        fragor[enkat, fraga].append(tuple(rest))
    return [_svarsrad(rader) for rader in fragor.values()]


def _svarsrad(rader: list[tuple]) -> Svarsrad:
    ar, insats, nummer, grupp, *_ = rader[0]
    antal, positiva = tuple(r[4] for r in rader), tuple(r[5] for r in rader)
    return Svarsrad(ar, insats or "", Fordelning(nummer, grupp, antal, positiva))


def arets(rader: Iterable[Svarsrad], ar: int) -> list[Fordelning]:
    """Return the year's answers: those for all together where a group has them, else the parts."""
    valda = [rad for rad in rader if rad.ar == ar]
    med_alla = {rad.fordelning.grupp for rad in valda if not rad.insats}
    return [
        rad.fordelning for rad in valda if (not rad.insats) == (rad.fordelning.grupp in med_alla)
    ]


# -- Tables ----------------------------------------------------------------------------------------


def grupptabell(rader: list[Svarsrad], grupp: str, ar: int, *, exakt: bool) -> Taltabell | None:
    """Return one group's shares in the year and the one before; None where it has not answered."""
    nu, fore = (_per_nummer(arets(rader, a), grupp) for a in (ar, ar - 1))
    if not nu:
        return None
    namn = _namn()
    skyddad = grupp in SKYDDADE and not exakt
    tabell = Taltabell(
        nyckel=f"indikatorer_{grupp}",
        rubrik=Respondentgrupp(grupp).label,
        kolumner=(
            Kolumn("n", "Positiva svar"),
            Kolumn("av", "Svar"),
            Kolumn("andel", f"Andel {ar}"),
            Kolumn("fore", f"Andel {ar - 1}"),
        ),
        rader=tuple(
            Rad(
                f"{nummer}. {namn.get(nummer, '')}",
                (*_tal(andel, skyddad), _tal(fore.get(nummer, Andel()), skyddad)[2]),
                nyckel=f"indikator_{nummer}",
            )
            for nummer, andel in nu.items()
        ),
        enhet=Enhet.ANTAL,
        rubrik_forsta="Indikator",
    )
    return _forklarad(tabell)


def insatstabell(rader: list[Svarsrad], grupp: str, ar: int, *, exakt: bool) -> Taltabell | None:
    """Return one group's answers by insats and indikator in the year; None without any.

    Of participants the numbers of answers are protected over the insatser together, so that one
    cannot be taken from the total.
    """
    egna = [r for r in rader if r.ar == ar and r.insats and r.fordelning.grupp == grupp]
    if not egna:
        return None
    insatser = sorted({rad.insats for rad in egna})
    nummer = sorted({rad.fordelning.indikator for rad in egna})
    celler: dict[tuple[str, int], Andel] = defaultdict(Andel)
    for rad in egna:
        nyckel = (rad.insats, rad.fordelning.indikator)
        celler[nyckel] = celler[nyckel].plus(Andel(rad.fordelning.n(), rad.fordelning.av))
    skyddad = grupp in SKYDDADE and not exakt
    visas = {
        (insats, nr): synlig
        for nr in nummer
        for insats, synlig in _synliga(insatser, nr, celler, skyddad).items()
    }
    tabell = Taltabell(
        nyckel=f"indikatorer_{grupp}_insatser",
        rubrik=f"{Respondentgrupp(grupp).label}, per insats {ar}",
        kolumner=tuple(Kolumn(f"i{nr}", f"Indikator {nr}") for nr in nummer),
        rader=tuple(
            Rad(i, tuple(_andel(celler[i, nr], not visas[i, nr]) for nr in nummer))
            for i in insatser
        ),
        enhet=Enhet.PROCENT,
        rubrik_forsta="Insats",
    )
    return _forklarad(tabell)


def _synliga(
    insatser: list[str], nummer: int, celler: Mapping[tuple[str, int], Andel], skyddad: bool
) -> dict[str, bool]:
    if not skyddad:
        return dict.fromkeys(insatser, True)
    visade, _total = skydda_rad([celler[insats, nummer].av for insats in insatser])
    return {
        insats: antal is not None and not _om_fa(celler[insats, nummer])
        for insats, antal in zip(insatser, visade, strict=True)
    }


def _per_nummer(fordelningar: Iterable[Fordelning], grupp: str) -> dict[int, Andel]:
    andelar: dict[int, Andel] = {}
    for f in fordelningar:
        if f.grupp == grupp:
            nytt = Andel(f.n(), f.av)
            andelar[f.indikator] = andelar.get(f.indikator, Andel()).plus(nytt)
    return dict(sorted(andelar.items()))


def _tal(andel: Andel, skyddad: bool) -> tuple[Tal, Tal, Tal]:
    dolt = Tal(None, Enhet.ANTAL, dold=True, skyddad=True)
    if skyddad and _om_fa(andel):
        av = dolt if andel.av < FA else Tal(Decimal(andel.av), Enhet.ANTAL)
        return dolt, av, Tal(None, Enhet.PROCENT, dold=True, skyddad=True)
    n, av = (Tal(Decimal(t) if andel.av else None, Enhet.ANTAL) for t in (andel.n, andel.av))
    return n, av, Tal(andel.varde, Enhet.PROCENT)


def _om_fa(andel: Andel) -> bool:
    """Say whether few answered, or few of those who did were positive, or few were not."""
    return any(0 < antal < FA for antal in (andel.av, andel.n, andel.av - andel.n))


def _andel(andel: Andel, dold: bool) -> Tal:
    if dold:
        return Tal(None, Enhet.PROCENT, dold=True, skyddad=True)
    return Tal(andel.varde, Enhet.PROCENT)


def _forklarad(tabell: Taltabell) -> Taltabell:
    if not any(tal.dold for rad in tabell.rader for tal in rad.tal):
        return tabell
    return Taltabell(
        *(tabell.nyckel, tabell.rubrik, tabell.kolumner, tabell.rader),
        enhet=tabell.enhet,
        rubrik_forsta=tabell.rubrik_forsta,
        fotnoter=(FORKLARING,),
    )


def _namn() -> dict[int, str]:
    return dict(Indikator.objects.values_list("nummer", "namn"))


# -- Goals -----------------------------------------------------------------------------------------


def som_formel(rad: Indikatorformel) -> Formel:
    """Return a stored formula as the calculation takes it; its indikatorer are prefetched."""
    return Formel(
        frozenset(i.nummer for i in rad.indikatorer.all()),
        Metod(rad.metod),
        frozenset(rad.grupper),
        rad.ovre,
    )


def utfall(formel: Indikatorformel, rader: Iterable[Svarsrad], ar: int) -> Utfall:
    """Return the outcome of a goal's formula in a year."""
    return rakna(som_formel(formel), arets(rader, ar), SKYDDADE)


def som_tal(utfall_: Utfall, *, exakt: bool) -> Tal:
    """Return a goal's outcome as a share with a decimal, hidden where it is of a few."""
    if utfall_.fa and not exakt:
        return Tal(None, Enhet.PROCENT_DECIMAL, dold=True, skyddad=True)
    return Tal(utfall_.varde, Enhet.PROCENT_DECIMAL)
