"""Nyckeltal of ekonomi: figures of the statements, the budget and what follows from them."""

from collections.abc import Callable
from decimal import Decimal
from urllib.parse import urlencode

from django.urls import reverse

from finsam.format import decimal
from finsam.taltabell import Taltabell
from rapporter.nyckeltal.register import nyckeltal
from rapporter.nyckeltal.uppgift import Uppgift, andel, belopp, text
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


# Figures that are one row of a statement: key, heading, statement, and the row's key in the
# forms that there are. Costs and a deficit are negative.
_RADER: tuple[tuple[str, str, Callable[..., Uppgift], tuple[str, ...]], ...] = (
    (
        "arets_resultat",
        "årets resultat",
        rr,
        ("arets_resultat", "resultat_efter_finansiella_poster"),
    ),
    ("intakter", "verksamhetens intäkter", rr, ("verksamhetens_intakter",)),
    ("kostnader", "verksamhetens kostnader", rr, ("verksamhetens_kostnader",)),
    ("finansiella_intakter", "finansiella intäkter", rr, ("finansiella_intakter",)),
    ("finansiella_kostnader", "finansiella kostnader", rr, ("finansiella_kostnader",)),
    ("eget_kapital_ub", "eget kapital vid årets slut", br, ("eget_kapital", "summa_eget_kapital")),
)


def _ur_raden(las: Callable[..., Uppgift], rader: tuple[str, ...]) -> Callable[..., Uppgift]:
    """Return the nyckeltal of the first of the rows that the statement has."""

    def figur(s: Sammanhang) -> Uppgift:
        funna = (las(s, rad=rad) for rad in rader)
        return next((u for u in funna if u.varde is not None), belopp(None))

    return figur


for _nyckel, _rubrik, _las, _rader in _RADER:
    _figur = _ur_raden(_las, _rader)
    _figur.__name__ = _nyckel
    nyckeltal(_rubrik, OMRADE)(_figur)


@nyckeltal("eget kapital vid årets början", OMRADE)
def eget_kapital_ib(s: Sammanhang) -> Uppgift:
    """The balansräkning's ingående eget kapital; reckoned where its form lacks the row."""
    raden = br(s, rad="ingaende_eget_kapital")
    if raden.varde is not None:
        return raden
    kapital = s.balanskrav.ingaende_kapital if s.balanskrav else None
    return belopp(kapital, _sida("balansrakning", s))


@nyckeltal("soliditet", OMRADE)
def soliditet(s: Sammanhang) -> Uppgift:
    """Eget kapital as a share of the assets at the year's end."""
    return andel(s.arsfakta.soliditet, _sida("flerar", s))


@nyckeltal("antal anställda, omräknat till heltid", OMRADE)
def antal_anstallda(s: Sammanhang) -> Uppgift:
    """Årsarbetare, as 2,8."""
    antal = s.arsfakta.arsarbetare
    return text(None if antal is None else decimal(antal), _sida("personal", s))


@nyckeltal("högsta eget kapital enligt Nationella rådet eller eget riktvärde", OMRADE)
def eget_kapital_tak(s: Sammanhang) -> Uppgift:
    """By the ladder that holds in the year, or the year's own riktvärde."""
    return belopp(s.kapitaltak.tillatet, _sida("eget_kapital", s))


@nyckeltal("eget kapital över det högsta", OMRADE)
def eget_kapital_over_tak(s: Sammanhang) -> Uppgift:
    """Negative where the capital is below the ceiling."""
    return belopp(s.kapitaltak.avvikelse, _sida("eget_kapital", s))


@nyckeltal("hur stor del av årets ingående kapital som användes", OMRADE)
def andel_av_kapital(s: Sammanhang) -> Uppgift:
    """The year's deficit as a share of the opening eget kapital."""
    return andel(s.balanskrav.andel_av_kapital if s.balanskrav else None, _sida("budget", s))
