"""Nyckeltal of the participants of a year, out of the fixed tables that protect them together."""

from decimal import Decimal

from django.urls import reverse

from insatser.skydd import liten
from insatser.statistik.matt import Matt
from rapporter.nyckeltal.register import nyckeltal
from rapporter.nyckeltal.uppgift import Uppgift, andel, antal, ur_tal
from rapporter.parameter import narmaste
from rapporter.referens import Referensfel
from rapporter.sammanhang import Sammanhang

OMRADE = "Deltagare"


def _cell(s: Sammanhang, tabell: str, rad: str, kolumn: str) -> Uppgift:
    """Return one figure of a table: known, hidden, or not known where nobody is counted."""
    ritad = s.arsstatistik.tabell(tabell)
    if ritad is None:
        return antal(None)
    if rad not in [r.nyckel for r in ritad.rader]:
        finns = [r.nyckel for r in ritad.rader]
        raise Referensfel(f"Raden {rad} finns inte i {tabell}.{narmaste(rad, finns)}")
    if kolumn not in [k.nyckel for k in ritad.kolumner]:
        finns = [k.nyckel for k in ritad.kolumner]
        raise Referensfel(f"Kolumnen {kolumn} finns inte i {tabell}.{narmaste(kolumn, finns)}")
    return ur_tal(ritad.tal(rad, kolumn), _statistik(s))


def _statistik(s: Sammanhang) -> str:
    return f"{reverse('insatser:statistik')}?ar={s.ar}"


def _flode(s: Sammanhang, insats: str, kolumn: str) -> Uppgift:
    """One figure of the year's flow; of all insatser also from the years before the register.

    A typed year goes before what the register happens to hold of it: those who stayed on.
    """
    if insats or kolumn not in s.inskrivet:
        return _cell(s, "flode_insatser", _insats(s, insats), kolumn)
    aren, rad = s.flode_i_efterhand, f"ar_{s.ar}"
    if aren is None or rad not in {r.nyckel for r in aren.rader}:
        return antal(None)
    return ur_tal(aren.tal(rad, kolumn), f"{reverse('insatser:historik')}?ar={s.ar}")


def _inskrivet_utfall(s: Sammanhang) -> tuple[Uppgift, Uppgift] | None:
    """How many and what share went to work or studies in a typed year; None where it is none.

    Hidden where they, or those who did not, are few, and where the flow hides how many ended.
    """
    n, alla = s.inskrivet.get(Matt.ARBETE_STUDIER), _flode(s, "", Matt.AVSLUTADE)
    if n is None or Matt.AVSLUTADE not in s.inskrivet:
        return None
    avslutade = s.inskrivet[Matt.AVSLUTADE]
    if alla.dold or liten(n) or liten(avslutade - n):
        return antal(None, dold="ett antal"), andel(None, dold="en andel")
    return antal(n, alla.url), andel(Decimal(n) / avslutade if avslutade else None, alla.url)


def _insats(s: Sammanhang, insats: str) -> str:
    """Return the row of an insats, or of them all; Referensfel where there is none."""
    if not insats:
        return "totalt"
    vald = s.insats(insats)
    if vald is None:
        finns = [i.slug for i in s.insatser]
        raise Referensfel(f"Insatsen {insats} finns inte {s.ar}.{narmaste(insats, finns)}")
    return vald.slug


@nyckeltal("antal deltagare under året", OMRADE)
def arets_deltagare(s: Sammanhang, *, insats: str = "") -> Uppgift:
    """Ongoing at the year's start and new, in one insats or in all; counts enrolments."""
    return _flode(s, insats, "deltagare.totalt")


@nyckeltal("antal nya deltagare under året", OMRADE)
def nya_deltagare(s: Sammanhang, *, insats: str = "", kon: str = "") -> Uppgift:
    """In one insats or in all; of one sex (kvinna, man) in all."""
    if kon and not insats:
        return _cell(s, "alder", "totalt", kon)
    return _flode(s, insats, "deltagare.nya")


@nyckeltal("antal avslutade deltagare under året", OMRADE)
def avslutade_deltagare(s: Sammanhang, *, insats: str = "") -> Uppgift:
    """In one insats or in all."""
    return _flode(s, insats, "deltagare.avslutade")


@nyckeltal("antal pågående deltagare vid årets slut", OMRADE)
def pagaende_deltagare(s: Sammanhang, *, insats: str = "") -> Uppgift:
    """In one insats or in all."""
    return _flode(s, insats, "deltagare.pagaende_slut")


@nyckeltal("antal som gick till arbete eller studier under året", OMRADE)
def till_arbete_eller_studier(s: Sammanhang, *, insats: str = "") -> Uppgift:
    """Of the ended ones, in one insats or in all."""
    if not insats and (inskrivet := _inskrivet_utfall(s)):
        return inskrivet[0]
    return _cell(s, "arbete_studier", _insats(s, insats), "arbete_studier")


@nyckeltal("andel av de avslutade som gick till arbete eller studier", OMRADE)
def andel_till_arbete_eller_studier(s: Sammanhang, *, insats: str = "") -> Uppgift:
    """Of the ended ones, in one insats or in all."""
    if not insats and (inskrivet := _inskrivet_utfall(s)):
        return inskrivet[1]
    return _cell(s, "arbete_studier", _insats(s, insats), "andel")


@nyckeltal("antal som var arbetssökande efter avslut", OMRADE)
def arbetssokande_efter(s: Sammanhang, *, insats: str = "") -> Uppgift:
    """Of the ended ones, in one insats or in all."""
    return _cell(s, "arbete_studier", _insats(s, insats), "sokande")


@nyckeltal("medelålder för årets nya deltagare", OMRADE)
def medelalder(s: Sammanhang, *, kon: str = "totalt") -> Uppgift:
    """At enrolment, with one decimal; of one sex (kvinna, man) or of both."""
    return _cell(s, "alder", "medelalder", kon)


@nyckeltal("antal konsultationer under året", OMRADE)
def arets_konsultationer(s: Sammanhang) -> Uppgift:
    """Remisser talked over, in all insatser."""
    return _cell(s, "konsultationer", "totalt", "antal")


@nyckeltal("ett tal ur en av årets tabeller om deltagare", OMRADE)
def deltagartal(s: Sammanhang, *, tabell: str, rad: str, kolumn: str) -> Uppgift:
    """Any cell of the fixed tables, by the keys of its table, row and column."""
    if s.arsstatistik.tom:
        return antal(None)
    if tabell not in s.arsstatistik.nycklar:
        fel = narmaste(tabell, s.arsstatistik.nycklar)
        raise Referensfel(f"Tabellen {tabell} finns inte.{fel}")
    return _cell(s, tabell, rad, kolumn)
