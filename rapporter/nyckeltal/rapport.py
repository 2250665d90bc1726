"""Nyckeltal of the report itself: its year and its dates."""

from datetime import date

from rapporter.nyckeltal.register import nyckeltal
from rapporter.nyckeltal.uppgift import Uppgift, datum, text
from rapporter.sammanhang import Sammanhang


@nyckeltal("rapportens år", "Rapporten")
def ar(s: Sammanhang) -> Uppgift:
    """The year that the report is about."""
    return text(str(s.ar))


@nyckeltal("året före rapportens", "Rapporten")
def forra_aret(s: Sammanhang) -> Uppgift:
    """The year before."""
    return text(str(s.ar - 1))


@nyckeltal("året efter rapportens", "Rapporten")
def nasta_ar(s: Sammanhang) -> Uppgift:
    """The year after."""
    return text(str(s.ar + 1))


@nyckeltal("årets första dag", "Rapporten")
def forsta_dagen(s: Sammanhang) -> Uppgift:
    """1 January."""
    return datum(date(s.ar, 1, 1))


@nyckeltal("sista dagen i rapportens tid", "Rapporten")
def per_datum(s: Sammanhang) -> Uppgift:
    """31 December, or the last day of a delårsrapport."""
    return datum(s.sista_dagen)


@nyckeltal("årets sista dag", "Rapporten")
def sista_dagen(s: Sammanhang) -> Uppgift:
    """31 December, the balance sheet's day."""
    return datum(date(s.ar, 12, 31))
