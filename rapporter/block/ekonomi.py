"""Blocks of ekonomi: the statements, the budget, the notes and what they show."""

from collections.abc import Sequence
from decimal import Decimal

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from ekonomi.historik import Insatskostnad, kapitaltabell
from ekonomi.kapitaltak import kapitaltaktabell
from finsam.diagram import LiggandeDiagram, Serie, Stapeldiagram
from finsam.format import kr, tkr
from finsam.taltabell import Kolumn, Rad, Tal, Taltabell, summera
from rapporter.block import mallar
from rapporter.block.register import block
from rapporter.sammanhang import Sammanhang

SAKNAS = "Böckerna för {} är inte inlästa än. Läs in årets SIE-fil under Ekonomi."

INGA_NOTER = "Inga noter är upplagda för förbundet."
INGA_KOSTNADER = (
    "Ingen insats har budget eller kostnader {}. Lägg till insatsernas rader i budgeten."
)

OMRADE = "Ekonomi"


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


@block("Budget och utfall")
def budgetavvikelse(s: Sammanhang) -> SafeString:
    """Outcome of the year before, budget and outcome of every budget row (RKR R14)."""
    return mallar.taltabell(s, s.budgetavvikelse, _saknas(s))


@block("Driftredovisning")
def driftredovisning(s: Sammanhang) -> SafeString:
    """LKBR 10 kap., RKR R14."""
    return mallar.taltabell(s, s.driftredovisning, _saknas(s))


@block("Översikt över flera år")
def flerarsoversikt(s: Sammanhang) -> SafeString:
    """Five years beside each other (RKR R15)."""
    return mallar.taltabell(s, s.flerarsoversikt, _saknas(s))


@block("Personal")
def personal(s: Sammanhang) -> SafeString:
    """The staff over five years (LKBR 11 kap.)."""
    return mallar.taltabell(s, s.personal, f"Ingen personal är inskriven för {s.ar}.")


@block("Balanskravsutredning")
def balanskravsutredning(s: Sammanhang) -> SafeString:
    """From the result to the balanskravsresultat (LKBR 11:10)."""
    return mallar.taltabell(s, s.balanskravsutredning, _saknas(s))


@block("Eget kapital mot Nationella rådets rekommendation")
def kapitaltak(s: Sammanhang) -> SafeString:
    """The ceiling for eget kapital and how far the capital is from it."""
    return mallar.taltabell(s, kapitaltaktabell([s.kapitaltak]), "")


@block("Balanskrav")
def balanskrav(s: Sammanhang) -> SafeString:
    """The result against budget and capital (KL 11:5)."""
    tabell = s.balanskrav.tabell() if s.balanskrav else None
    return mallar.taltabell(s, tabell, _saknas(s))


@block("Medlemmarnas bidrag")
def medlemsbidrag(s: Sammanhang) -> SafeString:
    """What each member pays (FinsamL 5 §)."""
    return mallar.taltabell(s, s.medlemsbidrag, f"Medlemmarnas bidrag för {s.ar} är inte inlagda.")


@block("Noter")
def noter(s: Sammanhang) -> SafeString:
    """Every note with its text and table (LKBR 9 kap.)."""
    if not s.noter:
        return mallar.tomt(_saknas(s) if s.resultatrakning is None else INGA_NOTER)
    delar = [
        (n.rubrik, n.nummer, n.text, mallar.taltabell(s, n.tabell, "") if n.tabell else "")
        for n in s.noter
    ]
    return render_to_string("rapporter/block/noter.html", {"noter": delar})


@block("Diagram: eget kapital över åren")
def eget_kapital_diagram(s: Sammanhang) -> SafeString:
    """Eget kapital at the end of each year of the books, with the figures below."""
    punkter = s.kapital
    if not punkter:
        return mallar.tomt(_saknas(s))
    forsta, sista = punkter[0], punkter[-1]
    bild = Stapeldiagram(
        "Eget kapital vid årets slut",
        f"Eget kapital var {tkr(forsta.eget_kapital)} tkr vid slutet av {forsta.dag.year} "
        f"och {tkr(sista.eget_kapital)} tkr vid slutet av {sista.dag.year}.",
        [str(p.dag.year) for p in punkter],
        [Serie("Eget kapital", [p.eget_kapital / 1000 for p in punkter])],
        enhet="tkr",
        framhavd=str(s.ar),
    )
    return mallar.diagram(
        bild,
        "Eget kapital vid slutet av varje år, tusental kronor.",
        mallar.taltabell(s, kapitaltabell(punkter), ""),
    )


@block("Diagram: kostnad per insats")
def kostnad_per_insats(s: Sammanhang) -> SafeString:
    """What each insats cost in the year and the year before, with budget in the table."""
    kostnader = [k for k in s.insatskostnader if k.utfall or k.utfall_fore or k.budget]
    if not kostnader:
        return mallar.tomt(_saknas(s) if s.resultatrakning is None else INGA_KOSTNADER.format(s.ar))
    dyrast = max(kostnader, key=lambda k: k.utfall)
    bild = LiggandeDiagram(
        "Kostnad per insats",
        f"{dyrast.rubrik} kostade mest {s.ar}, {kr(dyrast.utfall)} kr.",
        [k.rubrik for k in kostnader],
        _kostnadsserier(s.ar, kostnader),
        enhet="tkr",
    )
    text = f"Vad förbundet betalade för varje insats {s.ar - 1} och {s.ar}, tusental kronor."
    return mallar.diagram(bild, text, mallar.taltabell(s, _kostnadstabell(s.ar, kostnader), ""))


def _kostnadsserier(ar: int, kostnader: Sequence[Insatskostnad]) -> list[Serie]:
    utfall = Serie(f"Utfall {ar}", [k.utfall / 1000 for k in kostnader])
    if all(k.utfall_fore is None for k in kostnader):
        return [utfall]
    fore = [(k.utfall_fore or Decimal(0)) / 1000 for k in kostnader]
    return [Serie(f"Utfall {ar - 1}", fore), utfall]


def _kostnadstabell(ar: int, kostnader: Sequence[Insatskostnad]) -> Taltabell:
    rader = [Rad(k.rubrik, (Tal(k.utfall_fore), Tal(k.budget), Tal(k.utfall))) for k in kostnader]
    return Taltabell(
        nyckel="kostnad_per_insats",
        rubrik="Insatsernas kostnader",
        rubrik_forsta="Insats",
        kolumner=(
            Kolumn("utfall_fore", f"Utfall {ar - 1}"),
            Kolumn("budget", f"Budget {ar}"),
            Kolumn("utfall", f"Utfall {ar}"),
        ),
        rader=(*rader, summera(rader, "Summa")),
    )
