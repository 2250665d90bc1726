"""Nyckeltal of ekonomi: figures of the statements, the budget and what follows from them."""

from decimal import Decimal

from finsam.taltabell import Taltabell
from rapporter.nyckeltal.register import nyckeltal
from rapporter.nyckeltal.uppgift import Uppgift, andel, belopp
from rapporter.sammanhang import Sammanhang

OMRADE = "Ekonomi"


def _ur(tabell: Taltabell | None, rad: str, kolumn: str) -> Uppgift:
    """One figure of a table, unknown where the table or the row is not there."""
    if tabell is None or rad not in {r.nyckel for r in tabell.rader}:
        return belopp(None)
    tal = tabell.tal(rad, kolumn)
    return belopp(tal.exakt, tal.url)


@nyckeltal("en rad i resultaträkningen", OMRADE)
def rr(s: Sammanhang, *, rad: str) -> Uppgift:
    """By the row's key, such as verksamhetens_intakter; costs are negative."""
    return _ur(s.resultatrakning, rad, str(s.ar))


@nyckeltal("en rad i balansräkningen", OMRADE)
def br(s: Sammanhang, *, rad: str) -> Uppgift:
    """By the row's key, such as kassa_och_bank."""
    return _ur(s.balansrakning, rad, str(s.ar))


@nyckeltal("en rad i kassaflödesanalysen", OMRADE)
def kf(s: Sammanhang, *, rad: str) -> Uppgift:
    """By the row's key, such as arets_kassaflode."""
    return _ur(s.kassaflodesanalys, rad, str(s.ar))


@nyckeltal("årets resultat", OMRADE)
def arets_resultat(s: Sammanhang) -> Uppgift:
    """Negative for a deficit."""
    return rr(s, rad="arets_resultat")


@nyckeltal("verksamhetens intäkter", OMRADE)
def intakter(s: Sammanhang) -> Uppgift:
    """The income of the resultaträkning."""
    return rr(s, rad="verksamhetens_intakter")


@nyckeltal("verksamhetens kostnader", OMRADE)
def kostnader(s: Sammanhang) -> Uppgift:
    """The costs of the resultaträkning, negative."""
    return rr(s, rad="verksamhetens_kostnader")


@nyckeltal("finansiella intäkter", OMRADE)
def finansiella_intakter(s: Sammanhang) -> Uppgift:
    """Such as interest received."""
    return rr(s, rad="finansiella_intakter")


@nyckeltal("finansiella kostnader", OMRADE)
def finansiella_kostnader(s: Sammanhang) -> Uppgift:
    """Such as interest and reminder fees, negative."""
    return rr(s, rad="finansiella_kostnader")


@nyckeltal("eget kapital vid årets slut", OMRADE)
def eget_kapital_ub(s: Sammanhang) -> Uppgift:
    """The balansräkning's eget kapital."""
    return br(s, rad="eget_kapital")


@nyckeltal("eget kapital vid årets början", OMRADE)
def eget_kapital_ib(s: Sammanhang) -> Uppgift:
    """The balansräkning's ingående eget kapital."""
    return br(s, rad="ingaende_eget_kapital")


@nyckeltal("hur stor del av årets ingående kapital som användes", OMRADE)
def andel_av_kapital(s: Sammanhang) -> Uppgift:
    """The year's deficit as a share of the opening eget kapital."""
    resultat, kapital = arets_resultat(s), eget_kapital_ib(s)
    if not isinstance(resultat.varde, Decimal) or not kapital.varde:
        return andel(None)
    return andel(-resultat.varde / Decimal(kapital.varde), resultat.url)
