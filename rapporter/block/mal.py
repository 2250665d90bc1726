"""Blocks of goals: with their verdict, with target and outcome, or activity beside outcome."""

from collections.abc import Iterable

from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from finsam.format import langt_datum
from rapporter.block import mallar
from rapporter.block.mallar import Ordlista
from rapporter.block.register import block
from rapporter.sammanhang import Sammanhang
from styrelse.forteckning import Aktivitetsrad, Malrad

OMRADE = "Styrelse"

EJ_BEDOMT = "inte bedömt än"
EJ_UPPFOLJT = "inte följt upp än"


def _pa_niva(rader: Iterable[Malrad], niva: str) -> list[Malrad]:
    """The goals on a level, by its key or its name; every one where none is asked for."""
    sokt = niva.lower()
    return [r for r in rader if not sokt or sokt in {r.niva_nyckel.lower(), r.niva.lower()}]


def _bedoms(s: Sammanhang, niva: str) -> list[Malrad]:
    return [rad for rad in _pa_niva(s.mal, niva) if rad.bedoms]


@block("Årets mål med utfall")
def mal(s: Sammanhang) -> SafeString:
    """Each goal with its verdict."""
    rader = tuple((rad.namn, rad.utfall_text or EJ_BEDOMT) for rad in s.mal if rad.bedoms)
    return mallar.lista(Ordlista(f"Mål {s.ar} och utfall", ("Mål", "Utfall"), rader))


@block("Årets mål, som i en verksamhetsplan")
def malsattningar(s: Sammanhang, *, niva: str = "") -> SafeString:
    """Each goal with what it means; ``niva`` is a level's name or key."""
    rader = tuple((rad.namn, rad.beskrivning) for rad in _bedoms(s, niva))
    return mallar.lista(Ordlista(f"Mål {s.ar}", ("Mål", "Innebörd"), rader, lopande=True))


@block("Måluppfyllelse: mål, bedömning och grund")
def maluppfyllelse(s: Sammanhang, *, niva: str = "") -> SafeString:
    """Each goal with its verdict and the grounds of it."""
    rader = tuple((rad.namn, rad.utfall_text or EJ_BEDOMT, rad.grund) for rad in _bedoms(s, niva))
    kolumner = ("Mål", "Bedömning", "Grund")
    return mallar.lista(Ordlista(f"Måluppfyllelse {s.ar}", kolumner, rader, lopande=True))


@block("Resultatmål: nivå, mål, målvärde, mått, utfall och bedömning")
def resultatmal(s: Sammanhang, *, niva: str = "") -> SafeString:
    """Each goal by level with its target, how it is measured, what came out and the verdict."""
    rader = tuple(
        (
            rad.niva,
            rad.namn,
            rad.malvarde_text,
            rad.matt,
            utfallet(rad),
            rad.utfall_text or EJ_BEDOMT,
        )
        for grupp in s.malgrupper
        for rad in _pa_niva(grupp.rader, niva)
        if rad.bedoms
    )
    kolumner = ("Nivå", "Mål", "Målvärde", "Mått", "Utfall", "Bedömning")
    return mallar.lista(Ordlista(f"Resultatmål {s.ar}", kolumner, rader, lopande=True))


def utfallet(rad: Malrad) -> str:
    """What came out: the figure, else what came of the activities."""
    return rad.tal_text or " ".join(a.utfall for a in rad.aktiviteter if a.utfall)


@block("Aktiviteter bredvid utfall, för varje mål eller huvudområde")
def aktiviteter_med_utfall(s: Sammanhang, *, mal: str = "", niva: str = "") -> SafeString:
    """A table for each goal that has activities; ``mal`` is the name of one."""
    tabeller = [
        mallar.lista(
            Ordlista(
                f"{rad.namn}: aktiviteter och utfall {s.ar}",
                ("Aktivitet", "Vad som görs", "Utfall"),
                tuple((a.namn, a.beskrivning, a.utfall or EJ_UPPFOLJT) for a in rad.aktiviteter),
                lopande=True,
            )
        )
        for rad in _med_aktiviteter(s, mal, niva)
    ]
    return _efter_varandra(tabeller, s)


@block("Aktiviteter med ansvarig och tid, som i en verksamhetsplan")
def aktivitetsplan(s: Sammanhang, *, mal: str = "", niva: str = "") -> SafeString:
    """A table for each goal that has activities: what, who and when."""
    tabeller = [
        mallar.lista(
            Ordlista(
                f"{rad.namn}: aktiviteter {s.ar}",
                ("Aktivitet", "Vad som görs", "Ansvarig", "När"),
                tuple((a.namn, a.beskrivning, a.ansvarig, _nar(a)) for a in rad.aktiviteter),
            )
        )
        for rad in _med_aktiviteter(s, mal, niva)
    ]
    return _efter_varandra(tabeller, s)


def _med_aktiviteter(s: Sammanhang, mal: str, niva: str) -> list[Malrad]:
    sokt = mal.lower()
    return [
        rad
        for rad in _pa_niva(s.mal, niva)
        if rad.aktiviteter and (not sokt or rad.namn.lower() == sokt)
    ]


def _efter_varandra(tabeller: list[SafeString], s: Sammanhang) -> SafeString:
    if not tabeller:
        return mallar.tomt(f"Inga aktiviteter finns för {s.ar}.")
    return format_html_join("\n", "{}", ((tabell,) for tabell in tabeller))


def _nar(a: Aktivitetsrad) -> str:
    if a.fran and a.till:
        return f"{langt_datum(a.fran)} – {langt_datum(a.till)}"
    if a.till:
        return f"senast {langt_datum(a.till)}"
    return f"från {langt_datum(a.fran)}" if a.fran else "under året"


@block("En insats mål med utfall och bedömning")
def insatsmal(s: Sammanhang, *, insats: str) -> SafeString:
    """The goals of an insats with target, outcome and verdict."""
    rader = tuple(
        (rad.namn, rad.malvarde_text, utfallet(rad), rad.utfall_text or EJ_BEDOMT, rad.grund)
        for rad in s.insatsens_mal(insats)
    )
    kolumner = ("Mål", "Målvärde", "Utfall", "Bedömning", "Grund")
    return mallar.lista(Ordlista(f"Insatsens mål {s.ar}", kolumner, rader))
