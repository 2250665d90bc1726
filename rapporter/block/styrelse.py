"""Blocks of styrelse: members, people in office, meetings, signatures."""

from collections.abc import Iterable

from django.utils.safestring import SafeString

from rapporter.block import mallar
from rapporter.block.mallar import Ordlista, tid
from rapporter.block.register import block
from rapporter.sammanhang import Sammanhang
from styrelse.forteckning import Motesantal, Uppdragsrad


@block("Förbundets medlemmar")
def medlemmar(s: Sammanhang) -> SafeString:
    """The members at the year's end, by party."""
    rader = tuple((m.namn, "Staten" if m.ar_stat else m.typ_text) for m in s.medlemmar)
    return mallar.lista(Ordlista(f"Medlemmar {s.ar}", ("Medlem", "Part"), rader))


@block("Styrelsens ordinarie ledamöter med tid")
def ordinarie_ledamoter(s: Sammanhang) -> SafeString:
    """Name, member, role and period."""
    rader = tuple(
        (rad.namn, rad.medlem, rad.roll, str(rad.period))
        for rad in s.styrelse
        if rad.uppdragsroll == "ledamot"
    )
    kolumner = ("Namn", "Utsedd av", "Roll", "Tid")
    return mallar.lista(Ordlista(f"Styrelsens ledamöter {s.ar}", kolumner, rader))


@block("Styrelsens ersättare med tid")
def ersattare(s: Sammanhang) -> SafeString:
    """Name, member and period."""
    return _namnlista(
        s, f"Styrelsens ersättare {s.ar}", (r for r in s.styrelse if r.uppdragsroll == "ersattare")
    )


@block("Beredningsgruppens ledamöter med tid")
def beredningsgrupp(s: Sammanhang) -> SafeString:
    """Name, member and period."""
    return _namnlista(s, f"Beredningsgruppens ledamöter {s.ar}", s.beredningsgrupp)


def _namnlista(s: Sammanhang, rubrik: str, uppdrag: Iterable[Uppdragsrad]) -> SafeString:
    rader = tuple((rad.namn, rad.medlem, str(rad.period)) for rad in uppdrag)
    return mallar.lista(Ordlista(rubrik, ("Namn", "Utsedd av", "Tid"), rader))


@block("Kansliets tjänster")
def kansli(s: Sammanhang) -> SafeString:
    """Post, share of full time and period; never who holds it."""
    rader = tuple(
        (rad.befattning.capitalize(), _procent(rad.omfattning_procent), tid(rad.period, s.ar))
        for rad in s.kansli
    )
    return mallar.lista(Ordlista("Kansliets tjänster", ("Befattning", "Omfattning", "Tid"), rader))


def _procent(tal: int | None) -> str:
    return f"{tal}\u00a0%" if tal else ""


@block("Sammanträden och andra möten")
def sammantraden(s: Sammanhang) -> SafeString:
    """How many meetings of each kind each organ held or was invited to."""
    rader = tuple((rad.organ, _motesslag(rad), str(rad.antal)) for rad in s.moten)
    kolumner = ("Organ", "Slag", "Antal")
    return mallar.lista(Ordlista(f"Möten {s.ar}", kolumner, rader))


def _motesslag(rad: Motesantal) -> str:
    slag = rad.typ_text
    if rad.inbjuden:
        return f"{slag}, inbjuden av {rad.vard.lower()}"
    return f"{slag}, varav {rad.gemensamma} gemensam" if rad.gemensamma else slag


@block("Styrelsens underskrifter")
def underskrifter(s: Sammanhang) -> SafeString:
    """A line for each ledamot at the year's end, the chair first."""
    rader = [
        (rad.namn, ", ".join(filter(None, (f"{rad.roll[:1].upper()}{rad.roll[1:]}", rad.medlem))))
        for rad in s.styrelse
        if rad.uppdragsroll == "ledamot" and rad.period.omfattar(s.sista_dagen)
    ]
    if not rader:
        return mallar.tomt("Inga ledamöter är registrerade vid årets slut.")
    return mallar.underskrifter(rader)
