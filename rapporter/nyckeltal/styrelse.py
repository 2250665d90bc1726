"""Nyckeltal of styrelse: the förbund, its people and meetings."""

from decimal import Decimal

from django.urls import reverse

from rapporter.nyckeltal.register import nyckeltal
from rapporter.nyckeltal.uppgift import Uppgift, andel, antal, datum, text
from rapporter.parameter import Parameter
from rapporter.parameter import organ as organ_val
from rapporter.sammanhang import Sammanhang
from styrelse.forteckning import Uppdragsrad, antal_moten

OMRADE = "Styrelse"
_ORGAN = Parameter("organ", "Organet", organ_val)


def _url(sida: str) -> str:
    return reverse(f"styrelse:{sida}")


@nyckeltal("förbundets namn", OMRADE)
def forbund(s: Sammanhang) -> Uppgift:
    """The name at the year's end."""
    return text(s.forbund.namn if s.forbund else None, _url("forbund"))


@nyckeltal("förbundets organisationsnummer", OMRADE)
def organisationsnummer(s: Sammanhang) -> Uppgift:
    """As 222000-2634."""
    return text(s.organisationsnummer, _url("forbund"))


@nyckeltal("den dag då förbundet bildades", OMRADE)
def bildat(s: Sammanhang) -> Uppgift:
    """The förbund's first day."""
    return datum(s.forbund.bildat if s.forbund else None, _url("forbund"))


@nyckeltal("den dag från vilken förbundet har sitt namn", OMRADE)
def namn_sedan(s: Sammanhang) -> Uppgift:
    """From when the present förbundsordning holds."""
    return datum(s.forbund.ordning_fran if s.forbund else None, _url("forbund"))


@nyckeltal("antal medlemmar", OMRADE)
def medlemmar_antal(s: Sammanhang) -> Uppgift:
    """Members at the year's end."""
    return antal(len(s.medlemmar) or None, _url("medlem_lista"))


@nyckeltal("antal ordinarie ledamöter under året", OMRADE)
def antal_ledamoter(s: Sammanhang) -> Uppgift:
    """People who were ledamöter of the styrelse on some day of the year."""
    return _antal_i_styrelsen(s, "ledamot")


@nyckeltal("antal ersättare under året", OMRADE)
def antal_ersattare(s: Sammanhang) -> Uppgift:
    """People who were ersättare in the styrelse on some day of the year."""
    return _antal_i_styrelsen(s, "ersattare")


def _antal_i_styrelsen(s: Sammanhang, roll: str) -> Uppgift:
    namn = {rad.namn for rad in s.styrelse if rad.uppdragsroll == roll}
    return antal(len(namn) or None, _url("uppdrag_lista"))


@nyckeltal("antal möten som ett organ har hållit, av ett slag eller alla", OMRADE, _ORGAN)
def sammantraden(s: Sammanhang, *, organ: str, typ: str = "", form: str = "") -> Uppgift:
    """Meetings held, of a kind such as ordinarie or strategidag, in one form or any."""
    rader = [
        r
        for r in s.moten
        if organ in (r.organ_typ, r.organ) and not r.inbjuden and typ in ("", r.typ)
    ]
    tal = sum(r.former.get(form, 0) if form else r.antal for r in rader)
    return antal(tal, _url("sammantrade_lista"))


@nyckeltal("antal styrelsesammanträden som ett organ var inbjudet till", OMRADE)
def inbjudningar(s: Sammanhang, *, organ: str) -> Uppgift:
    """Ordinary meetings of the styrelse to which the organ was invited."""
    return antal(antal_moten(s.moten, organ, "ordinarie", "styrelse"), _url("sammantrade_lista"))


def _tjanster(s: Sammanhang, befattning: str) -> list[Uppdragsrad]:
    """The post's assignments of the year, oldest first."""
    rader = [rad for rad in s.kansli if rad.befattning.lower() == befattning.lower()]
    return sorted(rader, key=lambda rad: rad.period.fran)


@nyckeltal("en befattnings omfattning vid årets slut", OMRADE)
def omfattning(s: Sammanhang, *, befattning: str) -> Uppgift:
    """Share of full time."""
    rader = [r for r in _tjanster(s, befattning) if r.period.omfattar(s.sista_dagen)]
    procent = rader[-1].omfattning_procent if rader else None
    return andel(Decimal(procent) / 100 if procent else None, _url("uppdrag_lista"))


@nyckeltal("från vilken dag en befattning har sin omfattning", OMRADE)
def omfattning_fran(s: Sammanhang, *, befattning: str) -> Uppgift:
    """First day of the latest assignment."""
    rader = _tjanster(s, befattning)
    return datum(rader[-1].period.fran if rader else None, _url("uppdrag_lista"))


@nyckeltal("från vilken dag en befattning har funnits", OMRADE)
def anstalld_fran(s: Sammanhang, *, befattning: str) -> Uppgift:
    """First day of the first of the assignments that touched the year."""
    rader = _tjanster(s, befattning)
    return datum(rader[0].period.fran if rader else None, _url("uppdrag_lista"))


@nyckeltal("till vilken dag en befattning är tillsatt", OMRADE)
def anstalld_till(s: Sammanhang, *, befattning: str) -> Uppgift:
    """Last day of the latest assignment."""
    rader = _tjanster(s, befattning)
    return datum(rader[-1].period.till if rader else None, _url("uppdrag_lista"))
