"""Nyckeltal of ekonomi: figures of the statements, the budget and what follows from them."""

from decimal import Decimal
from urllib.parse import urlencode

from django.urls import reverse

from finsam.taltabell import Taltabell
from rapporter.nyckeltal.register import nyckeltal
from rapporter.nyckeltal.uppgift import Uppgift, andel, belopp
from rapporter.referens import Referensfel
from rapporter.sammanhang import Sammanhang

OMRADE = "Ekonomi"


def _sida(namn: str, s: Sammanhang) -> str:
    """The address of a page of ekonomi for the year, where the whole table stands."""
    return f"{reverse(f'ekonomi:{namn}')}?{urlencode({'ar': s.ar})}"


def _ur(tabell: Taltabell | None, rad: str, kolumn: str, sida: str) -> Uppgift:
    """One figure of a table, unknown where the table or the row is not there.

    It leads to the booked rows behind it; a sum leads to ``sida``, where its table stands.
    """
    if tabell is None or rad not in {r.nyckel for r in tabell.rader if r.tal}:
        return belopp(None)
    if kolumn not in {k.nyckel for k in tabell.kolumner}:
        return belopp(None)
    tal = tabell.tal(rad, kolumn)
    return belopp(tal.exakt, tal.url or sida)


_KOLUMNER = {"utfall": "utfall_{ar}", "budget": "budget_{ar}", "utfall_fore": "utfall_{fore}"}


@nyckeltal("en rad i tabellen Budget och utfall", OMRADE)
def budget(s: Sammanhang, *, rad: str, kolumn: str = "utfall") -> Uppgift:
    """By the row's key; the column is utfall, budget or utfall_fore. Costs are negative."""
    if kolumn not in _KOLUMNER:
        raise Referensfel(f"Kolumnen {kolumn} finns inte. Välj bland {', '.join(_KOLUMNER)}.")
    return _ur(
        s.budgetavvikelse, rad, _KOLUMNER[kolumn].format(ar=s.ar, fore=s.ar - 1), _sida("budget", s)
    )


@nyckeltal("medlemmarnas anslag", OMRADE)
def anslag(s: Sammanhang) -> Uppgift:
    """The sum of the members' contributions of the year."""
    return _ur(s.medlemsbidrag, "summa", str(s.ar), _sida("noter", s))


@nyckeltal("medlemmarnas anslag enligt budgeten", OMRADE)
def anslag_budget(s: Sammanhang) -> Uppgift:
    """As the budget has it."""
    return budget(s, rad="agarnas_anslag", kolumn="budget")


@nyckeltal("anslaget minus det budgeterade", OMRADE)
def anslag_mot_budget(s: Sammanhang) -> Uppgift:
    """Positive where the members paid more than budgeted."""
    faktiskt, budgeterat = anslag(s), anslag_budget(s)
    if isinstance(faktiskt.varde, Decimal) and isinstance(budgeterat.varde, Decimal):
        return belopp(faktiskt.varde - budgeterat.varde, faktiskt.url)
    return belopp(None)


@nyckeltal("budgeterat resultat", OMRADE)
def budgeterat_resultat(s: Sammanhang) -> Uppgift:
    """Income less costs as decided; negative where capital is to be used."""
    return belopp(s.balanskrav.budgeterat_resultat if s.balanskrav else None, _sida("budget", s))


@nyckeltal("resultatet minus det budgeterade", OMRADE)
def resultat_mot_budget(s: Sammanhang) -> Uppgift:
    """Positive where the result was better than budgeted; reckoned in kronor."""
    return belopp(s.balanskrav.battre_an_budget if s.balanskrav else None, _sida("budget", s))


@nyckeltal("en rad i resultaträkningen", OMRADE)
def rr(s: Sammanhang, *, rad: str) -> Uppgift:
    """By the row's key, such as verksamhetens_intakter; costs are negative."""
    return _ur(s.resultatrakning, rad, str(s.ar), _sida("resultatrakning", s))


@nyckeltal("en rad i balansräkningen", OMRADE)
def br(s: Sammanhang, *, rad: str) -> Uppgift:
    """By the row's key, such as kassa_och_bank."""
    return _ur(s.balansrakning, rad, str(s.ar), _sida("balansrakning", s))


@nyckeltal("en rad i kassaflödesanalysen", OMRADE)
def kf(s: Sammanhang, *, rad: str) -> Uppgift:
    """By the row's key, such as arets_kassaflode."""
    return _ur(s.kassaflodesanalys, rad, str(s.ar), _sida("kassaflode", s))


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
    return andel(s.balanskrav.andel_av_kapital if s.balanskrav else None, _sida("budget", s))
