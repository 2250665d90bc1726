"""Checks of the report's tables: that totals are sums, signs and units right, columns alike."""

import re
from collections.abc import Iterator
from decimal import Decimal

from django.urls import reverse

from ekonomi.models import Budgetradkoppling
from finsam.format import heltal
from finsam.taltabell import Enhet
from rapporter.kontroll.granskning import Granskning, Tabellplats
from rapporter.kontroll.register import Allvar, Fynd, kontroll
from rapporter.kontroll.siffertabell import Summafel, enhet_i_ord, summafel
from rapporter.kontroll.textsiffror import skrivna_tal
from rapporter.taltext import Talslag

_ANDELSMATT = re.compile(r"^(?:soliditet|andel|procent|täckningsgrad|kvot)\b", re.IGNORECASE)
_OM_BELOPP = re.compile(
    r"\b(?:belopp\w*|tabellen|siffrorna|tal(?:en|et))\b[^.]{0,40}?\b(?P<enhet>tkr|tusental|tusen "
    r"kronor|hela kronor|kronor|kr)\b",
    re.IGNORECASE,
)
STORST = Decimal(1_000_000)  # a thousand million kronor, where a table is said to be in tkr


@kontroll("Tabellernas rader går ihop med sina summor", av_rapport=True)
def tabeller_summerar(g: Granskning) -> Iterator[Fynd]:
    """Every total of every table, typed or made, against the rows above it, as printed."""
    for t in g.tabeller:
        for fel in summafel(t.tabell):
            yield _summafynd(t, fel)


def _summafynd(t: Tabellplats, fel: Summafel) -> Fynd:
    skillnad = heltal(abs(int(fel.vantat - fel.funnet)))
    if fel.saknar_minus:
        text, allvar = "har ett annat tecken än raderna ovanför: minus saknas.", Allvar.FEL
    elif fel.ar_avrundning and t.tabell.om_avrundning:
        text, allvar = f"skiljer {skillnad} från raderna, av avrundning.", Allvar.UPPLYSNING
    elif fel.ar_avrundning:
        text = f"skiljer {skillnad} från raderna. Är det avrundning, säg det under tabellen."
        allvar = Allvar.VARNING
    else:
        text = f"är inte summan av raderna ovanför. Skillnaden är {skillnad}."
        allvar = Allvar.FEL if t.tabell.belopp else Allvar.VARNING
    return Fynd(
        f"{t.tabell.rubrik}, {fel.kolumn}: raden {fel.rad} {text}",
        allvar,
        t.plats,
        vantat=_tal(fel.vantat),
        funnet=_tal(fel.funnet),
        url=t.url,
    )


def _tal(varde: Decimal) -> str:
    return heltal(int(varde)) if varde == int(varde) else str(varde).replace(".", ",")


@kontroll("Tabellernas enhet är den som rubriken säger", av_rapport=True)
def tabellers_enhet(g: Granskning) -> Iterator[Fynd]:
    """A table headed tkr over amounts in kronor, or the reverse."""
    kronor = {abs(int(k.varde)) for k in g.kanda if abs(k.varde) >= 10_000 and k.slag is BELOPP}
    for t in g.tabeller:
        fel = _fel_enhet(t, kronor)
        if fel:
            yield Fynd(
                f"{t.tabell.rubrik}: rubriken säger {fel[0]} men beloppen är i {fel[1]}.",
                Allvar.FEL,
                t.plats,
                vantat=fel[1],
                funnet=fel[0],
                url=t.url,
            )
    yield from _ord_om_enhet(g)


BELOPP = Talslag.BELOPP


def _fel_enhet(t: Tabellplats, kronor: set[int]) -> tuple[str, str] | None:
    """Return (what is said, what it is) where they differ."""
    sagt = t.tabell.enhet
    if t.enhet in {Enhet.KR, Enhet.TKR}:
        ar = {Enhet.KR: "kr", Enhet.TKR: "tkr"}[Enhet(t.enhet)]
        return (_i_ord(sagt), _i_ord(ar)) if sagt in {"kr", "tkr"} and sagt != ar else None
    if sagt != "tkr":
        return None
    tal = [abs(v) for rad in t.tabell.rader for v in rad.varden if v is not None]
    i_kronor = [v for v in tal if v >= STORST or (v == int(v) and int(v) in kronor)]
    return ("tkr", "kronor") if i_kronor else None


def _i_ord(enhet: str) -> str:
    return "kronor" if enhet == "kr" else enhet


def _ord_om_enhet(g: Granskning) -> Iterator[Fynd]:
    """Yield words about an avsnitt's amounts that are not true of its tables."""
    for a in g.avsnitt:
        enheter = {t.enhet for t in g.tabeller if t.nyckel == a.mall.nyckel} & {
            Enhet.KR,
            Enhet.TKR,
        }
        for stycke in a.ren.stycken:
            traff = _OM_BELOPP.search(stycke.text)
            if traff and len(enheter) == 1:
                sagt, ar = enhet_i_ord(traff["enhet"]), str(*enheter)
                if sagt and sagt != ar:
                    text = f"Texten säger att beloppen är i {_i_ord(sagt)}."
                    yield Fynd(text, Allvar.VARNING, a.rubrik, _i_ord(ar), traff[0], a.url)


@kontroll("Mått i procent står inte i kronor", av_rapport=True)
def matt_i_ratt_enhet(g: Granskning) -> Iterator[Fynd]:
    """Soliditet and other shares are per cent, in tables and in text."""
    for t in g.tabeller:
        for rad in t.tabell.rader:
            if _ANDELSMATT.match(rad.rubrik) and _i_belopp(t, rad.varden, rad.enheter):
                text = f"{t.tabell.rubrik}: raden {rad.rubrik} står i kronor."
                yield Fynd(text, Allvar.FEL, t.plats, "procent", "kronor", t.url)
    for a in g.avsnitt:
        for stycke in a.ren.stycken:
            for tal, sats, start in skrivna_tal(stycke):
                fore = sats[: tal.start - start]
                if tal.slag is BELOPP and re.search(r"\bsoliditet\w*\W+(?:\w+\W+){0,3}$", fore):
                    text = "Soliditeten är en andel och skrivs i procent."
                    yield Fynd(
                        text, Allvar.VARNING, a.rubrik, "procent", f"”{sats.strip()}”", a.url
                    )


def _i_belopp(t: Tabellplats, varden: tuple[Decimal | None, ...], enheter: tuple[str, ...]) -> bool:
    """Say whether a row's figures are amounts, by their unit or by their size."""
    if {"kr", "tkr", "mkr"} & set(enheter):
        return any(varden)
    return not t.enhet and any(v is not None and abs(v) > 1000 for v in varden)


@kontroll("Budgettabellens kolumner räknar samma sak", av_rapport=True)
def kolumner_lika(g: Granskning) -> Iterator[Fynd]:
    """A row whose accounts changed between the years compares two different things."""
    plats = next((t for t in g.tabeller if t.tabellnyckel == "budgetavvikelse"), None)
    if plats is None:
        return
    byten = Budgetradkoppling.objects.filter(from_datum__year=g.ar).exclude(
        from_datum__lt=g.sammanhang.forsta_dagen
    )
    aldre = Budgetradkoppling.objects.filter(from_datum__lt=g.sammanhang.forsta_dagen)
    if not aldre.exists():
        return
    rader = dict.fromkeys(byten.values_list("budgetrad__rubrik", flat=True).distinct())
    for rubrik in rader:
        yield Fynd(
            f"Raden {rubrik} räknar andra konton {g.ar} än {g.ar - 1}. Säg det under tabellen.",
            Allvar.UPPLYSNING,
            plats.plats,
            url=reverse("ekonomi:budget"),
        )
