"""Nyckeltal of ekonomi: capital, staff, what the insatser cost and what is left for them."""

from collections.abc import Iterable

from ekonomi.inriktning import Inriktningskostnad
from finsam.format import decimal
from rapporter.nyckeltal.register import nyckeltal
from rapporter.nyckeltal.tabellval import sidan
from rapporter.nyckeltal.uppgift import Uppgift, andel, belopp, text
from rapporter.parameter import Alternativ, Parameter, fast
from rapporter.sammanhang import Sammanhang

OMRADE = "Ekonomi"


@nyckeltal("soliditet", OMRADE)
def soliditet(s: Sammanhang) -> Uppgift:
    """Eget kapital as a share of the assets at the time's end."""
    return andel(s.arsfakta.soliditet, sidan("flerar", s))


@nyckeltal("antal anställda, omräknat till heltid", OMRADE)
def antal_anstallda(s: Sammanhang) -> Uppgift:
    """Årsarbetare, as 2,8."""
    antal = s.arsfakta.arsarbetare
    return text(None if antal is None else decimal(antal), sidan("personal", s))


@nyckeltal("högsta eget kapital enligt Nationella rådet eller eget riktvärde", OMRADE)
def eget_kapital_tak(s: Sammanhang) -> Uppgift:
    """By the ladder that holds in the year, or the year's own riktvärde."""
    return belopp(s.kapitaltak.tillatet, sidan("eget_kapital", s))


@nyckeltal("högsta eget kapital som andel av medlemmarnas insatser", OMRADE)
def eget_kapital_tak_andel(s: Sammanhang) -> Uppgift:
    """The ceiling as a share of what the members pay, 0.20 = 20 %."""
    tak, insats = s.kapitaltak.tillatet, s.kapitaltak.insats
    return andel(tak / insats if tak is not None and insats else None, sidan("eget_kapital", s))


@nyckeltal("eget kapital över det högsta", OMRADE)
def eget_kapital_over_tak(s: Sammanhang) -> Uppgift:
    """Negative where the capital is below the ceiling."""
    return belopp(s.kapitaltak.avvikelse, sidan("eget_kapital", s))


@nyckeltal("hur stor del av årets ingående kapital som användes", OMRADE)
def andel_av_kapital(s: Sammanhang) -> Uppgift:
    """The year's deficit as a share of the opening eget kapital."""
    return andel(s.balanskrav.andel_av_kapital if s.balanskrav else None, sidan("budget", s))


# -- What the insatser cost ----------------------------------------------------------------------

_KOLUMN = Parameter(
    "kolumn",
    "Kolumnen",
    fast(("utfall", "årets utfall"), ("budget", "budget"), ("utfall_fore", "utfallet året före")),
)


def _insatsrader(s: Sammanhang) -> Iterable[Alternativ]:
    return ((k.nyckel, k.rubrik) for k in s.insatskostnader)


@nyckeltal(
    "vad insatserna kostade, alla eller en",
    OMRADE,
    Parameter("rad", "Insatsens rad i budgeten", _insatsrader, av_aret=True),
    _KOLUMN,
)
def insatskostnad(s: Sammanhang, *, rad: str = "", kolumn: str = "utfall") -> Uppgift:
    """Positive kronor: of one row of the budget's insatser or of them all."""
    valda = [k for k in s.insatskostnader if rad in ("", k.nyckel)]
    kanda = [b for b in (getattr(k, kolumn) for k in valda) if b is not None]
    return belopp(sum(kanda) if kanda else None, sidan("budget", s))


def _kostnad(s: Sammanhang, inriktning: str) -> Inriktningskostnad | None:
    return next((k for k in s.inriktningskostnader if k.inriktning.value == inriktning), None)


@nyckeltal("vad insatserna av en inriktning kostade", OMRADE)
def inriktningskostnad(s: Sammanhang, *, inriktning: str) -> Uppgift:
    """Positive kronor, by the insatser's objects in the books (individ, struktur)."""
    kostnad = _kostnad(s, inriktning)
    return belopp(kostnad.kostnad if kostnad else None, sidan("driftredovisning", s))


@nyckeltal("hur stor del av insatsernas kostnad som gick till en inriktning", OMRADE)
def inriktningsandel(s: Sammanhang, *, inriktning: str) -> Uppgift:
    """A share of what the insatser cost, by their objects in the books."""
    kostnad = _kostnad(s, inriktning)
    return andel(kostnad.andel if kostnad else None, sidan("driftredovisning", s))


# -- What is left for them -----------------------------------------------------------------------


@nyckeltal("budgeterat för insatser", OMRADE)
def insatser_budgeterat(s: Sammanhang) -> Uppgift:
    """The frame of the year's budget in force, or of the plan year."""
    lage = s.disponibelt
    return belopp(lage.budgeterat if lage.budget else None, sidan("disponibelt", s))


@nyckeltal("beslutat för insatser", OMRADE)
def insatser_beslutat(s: Sammanhang) -> Uppgift:
    """What the decisions in force commit in the year."""
    lage = s.disponibelt
    return belopp(lage.beslutat if lage.budget else None, sidan("disponibelt", s))


@nyckeltal("kvar att fördela till insatser", OMRADE)
def insatser_kvar(s: Sammanhang) -> Uppgift:
    """The frame less what is decided; below zero where more is decided than budgeted."""
    lage = s.disponibelt
    return belopp(lage.kvar if lage.budget else None, sidan("disponibelt", s))
