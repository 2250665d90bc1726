"""Blocks of the statements: RR, BR, KF, driftredovisning, notes and the years beside each other."""

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from finsam.diagram import Serie, Stapeldiagram
from finsam.format import tkr
from finsam.taltabell import Enhet, Kolumn, Rad, Tal, Taltabell
from rapporter.block import mallar
from rapporter.block.flera import nyckeltalstabell
from rapporter.block.register import block
from rapporter.parameter import Parameter
from rapporter.sammanhang import Sammanhang

OMRADE = "Ekonomi"
SAKNAS = "Böckerna för {} är inte inlästa än. Läs in årets SIE-fil under Ekonomi."
INGA_NOTER = "Inga noter är upplagda för förbundet."


def saknas(s: Sammanhang) -> str:
    """What stands where the books lack the year."""
    return SAKNAS.format(s.ar)


def i_enhet(s: Sammanhang, enhet: str) -> Sammanhang:
    """Return the same year in the unit that a block asks for; the report's where it does not."""
    return s.i_enhet(Enhet(enhet)) if enhet else s


@block("Resultaträkning")
def resultatrakning(s: Sammanhang, *, enhet: str = "") -> SafeString:
    """LKBR 5 kap."""
    return mallar.taltabell(s, i_enhet(s, enhet).resultatrakning, saknas(s))


@block("Balansräkning")
def balansrakning(s: Sammanhang, *, enhet: str = "") -> SafeString:
    """LKBR 6 kap."""
    return mallar.taltabell(s, i_enhet(s, enhet).balansrakning, saknas(s))


@block("Kassaflödesanalys")
def kassaflodesanalys(s: Sammanhang, *, enhet: str = "") -> SafeString:
    """LKBR 8 kap., RKR R13."""
    return mallar.taltabell(s, i_enhet(s, enhet).kassaflodesanalys, saknas(s))


@block("Driftredovisning")
def driftredovisning(s: Sammanhang, *, enhet: str = "") -> SafeString:
    """LKBR 10 kap., RKR R14."""
    return mallar.taltabell(s, i_enhet(s, enhet).driftredovisning, saknas(s))


@block("Noter", Parameter("nummer", "Notens nummer"))
def noter(s: Sammanhang, *, nummer: int | str = "", enhet: str = "") -> SafeString:
    """Every note with its text and table (LKBR 9 kap.), or the one with a number."""
    alla = i_enhet(s, enhet).noter
    if not alla:
        return mallar.tomt(saknas(s) if s.resultatrakning is None else INGA_NOTER)
    valda = [n for n in alla if nummer == "" or str(n.nummer) == str(nummer)]
    if not valda:
        finns = ", ".join(str(n.nummer) for n in alla)
        return mallar.tomt(f"Not {nummer} finns inte. Förbundet har not {finns}.")
    delar = [
        (n.rubrik, n.nummer, n.text, mallar.taltabell(s, n.tabell, "") if n.tabell else "")
        for n in valda
    ]
    return render_to_string("rapporter/block/noter.html", {"noter": delar})


@block("Översikt över flera år")
def flerarsoversikt(s: Sammanhang, *, enhet: str = "") -> SafeString:
    """Five years beside each other (RKR R15)."""
    return mallar.taltabell(s, i_enhet(s, enhet).flerarsoversikt, saknas(s))


@block(
    "Nyckeltal över flera år",
    Parameter("figurer", "Siffrorna, med semikolon emellan"),
    Parameter("antal", "Antal år"),
    Parameter("rubrik", "Tabellens rubrik"),
)
def nyckeltal_over_ar(
    s: Sammanhang, *, figurer: str, antal: int = 5, rubrik: str = ""
) -> SafeString:
    """Any figures beside each other over the years, written as in a text, with ``;`` between.

    ``[[nyckeltal_over_ar(figurer="arets_resultat|tkr; soliditet; anslag|tkr", antal=3)]]``
    """
    return mallar.lista(nyckeltalstabell(s, figurer, antal, rubrik))


@block("Diagram: intäkter och kostnader över åren")
def intakter_och_kostnader(s: Sammanhang) -> SafeString:
    """Income and cost of each year that is known, up to five, with the figures below."""
    fakta = [f for f in reversed(s.arsfakta_over_aren) if f.intakter is not None]
    if not fakta:
        return mallar.tomt(saknas(s))
    intakter = [f.intakter or 0 for f in fakta]
    kostnader = [-(f.kostnader or 0) for f in fakta]
    bild = Stapeldiagram(
        "Intäkter och kostnader",
        f"{fakta[-1].ar} var intäkterna {tkr(intakter[-1])} tkr och kostnaderna "
        f"{tkr(kostnader[-1])} tkr.",
        [str(f.ar) for f in fakta],
        [
            Serie("Intäkter", [i / 1000 for i in intakter]),
            Serie("Kostnader", [k / 1000 for k in kostnader]),
        ],
        enhet="tkr",
    )
    tabell = Taltabell(
        nyckel="intakter_och_kostnader",
        rubrik="Intäkter och kostnader",
        rubrik_forsta="År",
        kolumner=(
            Kolumn("intakter", "Intäkter"),
            Kolumn("kostnader", "Kostnader"),
            Kolumn("resultat", "Resultat"),
        ),
        rader=tuple(
            Rad(str(f.ar), tuple(Tal(b, s.enhet) for b in (f.intakter, f.kostnader, f.resultat)))
            for f in fakta
        ),
        enhet=s.enhet,
    )
    text = "Intäkter och kostnader, tusental kronor."
    return mallar.diagram(bild, text, mallar.taltabell(s, tabell, ""))
