"""Blocks of the budget: against outcome, with plan years, what members pay, what is expected."""

from django.utils.safestring import SafeString

from ekonomi.budgetlage import KOSTNADER
from ekonomi.disponibelt import disponibelt as disponibelt_over_aren
from ekonomi.disponibelt import disponibelttabell
from ekonomi.prognoslage import kapitaltabell, prognosdiagram, prognostabell
from finsam.diagram import LiggandeDiagram, Serie
from finsam.format import avrunda, langt_datum, tkr
from rapporter.block import mallar
from rapporter.block.rakning import i_enhet, saknas
from rapporter.block.register import block
from rapporter.sammanhang import Sammanhang

OMRADE = "Ekonomi"
INGEN_BUDGET = "Ingen budget för {} är inlagd. Lägg in den under Ekonomi, Budget."
INGEN_PROGNOS = "Ingen prognos för {} är gjord. Gör den under Ekonomi, Prognos."


@block("Budget och utfall")
def budgetavvikelse(s: Sammanhang, *, enhet: str = "") -> SafeString:
    """Outcome of the year before, budget and outcome of every budget row (RKR R14)."""
    return mallar.taltabell(s, i_enhet(s, enhet).budgetavvikelse, saknas(s))


@block("Budget, utfall och avvikelse")
def budgetuppfoljning(s: Sammanhang, *, enhet: str = "") -> SafeString:
    """Budget, that of the months shown, outcome, deviation and the year before (RKR R17)."""
    tabell = i_enhet(s, enhet).uppfoljning if s.resultatrakning else None
    return mallar.taltabell(s, tabell, saknas(s))


@block("Diagram: budget mot utfall")
def budget_mot_utfall(s: Sammanhang) -> SafeString:
    """Every cost of the budget beside its outcome, with the table below."""
    rader = [
        r
        for r in s.budgetlagen.i_grupp(KOSTNADER)
        if r.utfall and (avrunda(r.budget, 1000) or avrunda(r.utfall[0], 1000))
    ]
    if not rader:
        return mallar.tomt(saknas(s))
    summa = s.budgetlagen.summa_kostnader
    over = [r.rubrik for r in rader if r.over_budget]
    slut = f" Över budget: {', '.join(over)}." if over else " Ingen rad gick över budget."
    tiden = f"Utfall t.o.m. {langt_datum(s.sista_dagen)}" if s.ar_del else f"Utfall {s.ar}"
    bild = LiggandeDiagram(
        "Kostnader: budget och utfall",
        f"Kostnaderna blev {tkr(-summa.utfall[0])} tkr mot {tkr(-summa.budget)} tkr i budgeten."
        f"{slut}",
        [r.rubrik for r in rader],
        [
            Serie(f"Budget {s.ar}", [-r.budget / 1000 for r in rader]),
            Serie(tiden, [-r.utfall[0] / 1000 for r in rader]),
        ],
        enhet="tkr",
    )
    text = f"Budget och utfall {s.ar}, tusental kronor."
    return mallar.diagram(bild, text, mallar.taltabell(s, s.uppfoljning, ""))


@block("Budget med två planår")
def budgetplan(s: Sammanhang) -> SafeString:
    """The budget and its plan years as a verksamhetsplan prints them (KL 11:6); no books needed."""
    return mallar.taltabell(s, s.budgetplan, INGEN_BUDGET.format(s.ar))


@block("Anslag per medlem")
def medlemsbidrag(s: Sammanhang, *, enhet: str = "") -> SafeString:
    """What each member pays in the year (FinsamL 5 §), the state on a row as its rule says."""
    saknade = f"Medlemmarnas bidrag för {s.ar} är inte inlagda."
    return mallar.taltabell(s, i_enhet(s, enhet).medlemsbidrag, saknade)


@block("Prognos: utfall och hela året")
def prognos(s: Sammanhang, *, enhet: str = "") -> SafeString:
    """Budget, outcome, what is expected and the whole year of every row (RKR R17)."""
    if s.prognos is None:
        return mallar.tomt(INGEN_PROGNOS.format(s.ar))
    tabell = prognostabell(s.prognos, i_enhet(s, enhet or "tkr").enhet)
    return mallar.taltabell(s, tabell, "")


@block("Prognos: eget kapital vid årets slut")
def prognos_kapital(s: Sammanhang, *, enhet: str = "") -> SafeString:
    """From the ingoing capital to that which is expected at the end."""
    if s.prognos is None:
        return mallar.tomt(INGEN_PROGNOS.format(s.ar))
    tabell = kapitaltabell(s.prognos, i_enhet(s, enhet or "tkr").enhet)
    return mallar.taltabell(s, tabell, "")


@block("Diagram: budget och prognos")
def prognos_diagram(s: Sammanhang) -> SafeString:
    """Budget and expected year of every cost, with the table below."""
    bild = prognosdiagram(s.prognos) if s.prognos else None
    if s.prognos is None or bild is None:
        return mallar.tomt(INGEN_PROGNOS.format(s.ar))
    text = f"Budget och prognos för {s.ar}, tusental kronor."
    return mallar.diagram(bild, text, mallar.taltabell(s, prognostabell(s.prognos), ""))


@block("Medel för insatser: budgeterat, beslutat och kvar")
def disponibelt(s: Sammanhang, *, enhet: str = "") -> SafeString:
    """The frame of the year and the two after it, each decision, and what is left."""
    if s.disponibelt.budget is None:
        return mallar.tomt(INGEN_BUDGET.format(s.ar))
    tabell = disponibelttabell(disponibelt_over_aren(s.ar), i_enhet(s, enhet).enhet)
    return mallar.taltabell(s, tabell, "")
