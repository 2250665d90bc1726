"""Checks of the statements against each other, in exact kronor."""

import re
from collections.abc import Iterator
from decimal import Decimal

from django.urls import reverse

from finsam.format import kr_ore
from finsam.taltabell import Slag, Taltabell
from rapporter.kontroll.granskning import Granskning
from rapporter.kontroll.kanda import arskolumn
from rapporter.kontroll.register import Allvar, Fynd, kontroll

HALV_KRONA = Decimal("0.50")
_TILLGANGAR = re.compile(r"^summa tillgångar", re.IGNORECASE)
_SKULDER = re.compile(r"^summa (?:eget kapital.*skulder|skulder och eget kapital)", re.IGNORECASE)
_RESULTAT = re.compile(r"^årets resultat", re.IGNORECASE)
_LIKVIDA = re.compile(r"^(?:kassa|likvida medel|bank)", re.IGNORECASE)
_KASSAFLODE = re.compile(r"^(?:årets|periodens) kassaflöde", re.IGNORECASE)
_EGET_KAPITAL = re.compile(r"^(?:summa )?eget kapital(?:, utgående)?$", re.IGNORECASE)


def rad_som(tabell: Taltabell | None, namn: re.Pattern[str], kolumn: str) -> Decimal | None:
    """Return the exact figure of the last row whose heading matches, in this column."""
    if tabell is None or not kolumn:
        return None
    plats = [k.nyckel for k in tabell.kolumner].index(kolumn)
    traffar = [r for r in tabell.rader if namn.search(r.rubrik) and len(r.tal) > plats]
    varden = [r.tal[plats].exakt for r in traffar if r.slag is not Slag.RUBRIK]
    kanda = [v for v in varden if v is not None]
    return kanda[-1] if kanda else None


@kontroll("Balansräkningen balanserar")
def balansrakningen_balanserar(g: Granskning) -> Iterator[Fynd]:
    """Assets equal eget kapital and debts, in each column (LKBR 6 kap.)."""
    tabell = g.sammanhang.balansrakning
    for kolumn in tabell.kolumner if tabell else ():
        tillgangar = rad_som(tabell, _TILLGANGAR, kolumn.nyckel)
        skulder = rad_som(tabell, _SKULDER, kolumn.nyckel)
        yield from _lika(
            f"Tillgångarna är inte lika stora som eget kapital och skulder ({kolumn.rubrik}).",
            "Balansräkningen",
            skulder,
            tillgangar,
            _sida(g, "balansrakning"),
        )


@kontroll("Årets resultat är detsamma i alla räkningar")
def resultatet_ar_ett(g: Granskning) -> Iterator[Fynd]:
    """The resultaträkning's result is the balansräkning's, and the change of eget kapital."""
    s = g.sammanhang
    rr, br = s.resultatrakning, s.balansrakning
    if rr is None or br is None:
        return
    nu, fore = arskolumn(br, g.ar), arskolumn(br, g.ar - 1)
    resultat = rad_som(rr, _RESULTAT, arskolumn(rr, g.ar))
    yield from _lika(
        "Årets resultat i balansräkningen är inte resultaträkningens.",
        "Balansräkningen",
        resultat,
        rad_som(br, _RESULTAT, nu),
        _sida(g, "balansrakning"),
    )
    ub, ib = rad_som(br, _EGET_KAPITAL, nu), rad_som(br, _EGET_KAPITAL, fore)
    if ub is not None and ib is not None:
        yield from _lika(
            "Eget kapital har inte ändrats med årets resultat.",
            "Balansräkningen",
            resultat,
            ub - ib,
            _sida(g, "balansrakning"),
        )


@kontroll("Kassaflödet är förändringen av likvida medel")
def kassaflodet_stammer(g: Granskning) -> Iterator[Fynd]:
    """Årets kassaflöde is what kassa och bank has changed by (RKR R13)."""
    s = g.sammanhang
    if s.kassaflodesanalys is None or s.balansrakning is None:
        return
    br = s.balansrakning
    ub = rad_som(br, _LIKVIDA, arskolumn(br, g.ar))
    ib = rad_som(br, _LIKVIDA, arskolumn(br, g.ar - 1))
    flode = rad_som(s.kassaflodesanalys, _KASSAFLODE, arskolumn(s.kassaflodesanalys, g.ar))
    if ub is not None and ib is not None:
        yield from _lika(
            "Årets kassaflöde är inte vad kassa och bank har ändrats med.",
            "Kassaflödesanalysen",
            ub - ib,
            flode,
            _sida(g, "kassaflode"),
        )


@kontroll("Noterna ger beloppen i räkningarna")
def noterna_stammer(g: Granskning) -> Iterator[Fynd]:
    """The sum of a note is the rows of the statements that refer to it."""
    s = g.sammanhang
    for note in s.noter:
        for tabell in (s.resultatrakning, s.balansrakning):
            if note.tabell and tabell:
                yield from _notens_fel(g, note.nummer, note.tabell, tabell)


def _notens_fel(g: Granskning, nummer: int, note: Taltabell, tabell: Taltabell) -> Iterator[Fynd]:
    rader = [r for r in tabell.rader if r.not_nr == nummer]
    summor = [r for r in note.rader if r.slag is Slag.SUMMA]
    if not rader or len(summor) != 1:
        return
    for kolumn, tal in zip(note.kolumner, summor[0].tal, strict=True):
        plats = next((i for i, k in enumerate(tabell.kolumner) if k.nyckel == kolumn.nyckel), None)
        if plats is not None and tal.exakt is not None:
            rakning = sum((r.tal[plats].exakt or Decimal(0) for r in rader), Decimal(0))
            yield from _lika(
                f"Not {nummer} ger inte raden {rader[0].rubrik} ({kolumn.rubrik}).",
                f"Not {nummer}",
                abs(rakning),
                abs(tal.exakt),
                reverse("ekonomi:noter"),
            )


def _lika(
    text: str, plats: str, vantat: Decimal | None, funnet: Decimal | None, url: str
) -> Iterator[Fynd]:
    """Yield a fel where two amounts that must be the same differ by half a krona or more.

    Less than that is the öre that neither prints, said as such.
    """
    if vantat is None or funnet is None or vantat == funnet:
        return
    ore = abs(vantat - funnet) < HALV_KRONA
    allvar = Allvar.UPPLYSNING if ore else Allvar.FEL
    yield Fynd(text, allvar, plats, f"{kr_ore(vantat)} kr", f"{kr_ore(funnet)} kr", url)


def _sida(g: Granskning, namn: str) -> str:
    return f"{reverse(f'ekonomi:{namn}')}?ar={g.ar}"
