"""Blocks of eget kapital and of the balanskrav."""

from django.utils.safestring import SafeString

from ekonomi.historik import kapitaltabell
from ekonomi.kapitaltak import kapitaltaktabell
from finsam.diagram import Referenslinje, Serie, Stapeldiagram
from finsam.format import langt_datum, tkr
from rapporter.block import mallar
from rapporter.block.rakning import i_enhet, saknas
from rapporter.block.register import block
from rapporter.sammanhang import Sammanhang

OMRADE = "Ekonomi"


@block("Balanskrav")
def balanskrav(s: Sammanhang) -> SafeString:
    """The result against budget and capital (KL 11:5)."""
    tabell = s.balanskrav.tabell() if s.balanskrav else None
    return mallar.taltabell(s, tabell, saknas(s))


@block("Balanskravsutredning")
def balanskravsutredning(s: Sammanhang, *, enhet: str = "") -> SafeString:
    """From the result to the balanskravsresultat (LKBR 11:10)."""
    return mallar.taltabell(s, i_enhet(s, enhet).balanskravsutredning, saknas(s))


@block("Eget kapital mot Nationella rådets rekommendation")
def kapitaltak(s: Sammanhang, *, enhet: str = "") -> SafeString:
    """The ceiling for eget kapital and how far the capital is from it."""
    tabell = kapitaltaktabell([s.kapitaltak], enhet=i_enhet(s, enhet).enhet)
    return mallar.taltabell(s, tabell, "")


@block("Diagram: eget kapital över åren")
def eget_kapital_diagram(s: Sammanhang) -> SafeString:
    """Eget kapital at the end of each year of the books, with the figures below.

    The line is the ceiling of the report's year, where it is known.
    """
    punkter = s.kapital
    if not punkter:
        return mallar.tomt(saknas(s))
    forsta, sista = punkter[0], punkter[-1]
    tak = s.kapitaltak.tillatet
    mot_tak = f" Riktvärdet för {s.ar} är högst {tkr(tak)} tkr." if tak is not None else ""
    bild = Stapeldiagram(
        "Eget kapital",
        f"Eget kapital var {tkr(forsta.eget_kapital)} tkr den {langt_datum(forsta.dag)} och "
        f"{tkr(sista.eget_kapital)} tkr den {langt_datum(sista.dag)}.{mot_tak}",
        [str(p.dag.year) for p in punkter],
        [Serie("Eget kapital", [p.eget_kapital / 1000 for p in punkter])],
        enhet="tkr",
        framhavd=str(s.ar),
        referenslinje=Referenslinje(tak / 1000, "Högst enligt riktvärdet")
        if tak is not None
        else None,
    )
    return mallar.diagram(
        bild,
        "Eget kapital vid slutet av varje år"
        + (f" och den {langt_datum(sista.dag)}" if s.ar_del else "")
        + ", tusental kronor.",
        mallar.taltabell(s, kapitaltabell(punkter, enhet=s.enhet), ""),
    )
