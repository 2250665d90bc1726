"""Blocks of ekonomi: the statements, the budget, the notes and what they show."""

from django.utils.safestring import SafeString

from rapporter.block import mallar
from rapporter.block.register import block
from rapporter.sammanhang import Sammanhang

SAKNAS = "Böckerna för {} är inte inlästa än. Läs in årets SIE-fil under Ekonomi."


def _saknas(s: Sammanhang) -> str:
    return SAKNAS.format(s.ar)


@block("Resultaträkning")
def resultatrakning(s: Sammanhang) -> SafeString:
    """LKBR 5 kap."""
    return mallar.taltabell(s, s.resultatrakning, _saknas(s))


@block("Balansräkning")
def balansrakning(s: Sammanhang) -> SafeString:
    """LKBR 6 kap."""
    return mallar.taltabell(s, s.balansrakning, _saknas(s))


@block("Kassaflödesanalys")
def kassaflodesanalys(s: Sammanhang) -> SafeString:
    """LKBR 8 kap., RKR R13."""
    return mallar.taltabell(s, s.kassaflodesanalys, _saknas(s))
