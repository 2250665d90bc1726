"""Blocks of what insatser and staff cost: per insats, per inriktning, per cost object."""

from collections.abc import Sequence
from decimal import Decimal

from django.utils.safestring import SafeString

from ekonomi.avrundning import avrundning
from ekonomi.historik import Insatskostnad
from ekonomi.inriktning import inriktningstabell
from finsam.diagram import LiggandeDiagram, Serie
from finsam.format import kr
from finsam.taltabell import Kolumn, Rad, Tal, Taltabell, summera
from rapporter.block import mallar
from rapporter.block.rakning import i_enhet, saknas
from rapporter.block.register import block
from rapporter.sammanhang import Sammanhang

OMRADE = "Ekonomi"
INGA_KOSTNADER = (
    "Ingen insats har budget eller kostnader {}. Lägg till insatsernas rader i budgeten."
)
INGA_OBJEKT = "Inget är bokfört på någon insats objekt {}. Koppla böckernas projekt till insatser."


@block("Personal")
def personal(s: Sammanhang) -> SafeString:
    """The staff over five years (LKBR 11 kap.)."""
    return mallar.taltabell(s, s.personal, f"Ingen personal är inskriven för {s.ar}.")


@block("Använda insatsmedel per kostnadsobjekt")
def insatsmedel(s: Sammanhang, *, enhet: str = "") -> SafeString:
    """What is booked on each insats's objects, with whose insats it is."""
    tabell = i_enhet(s, enhet).insatsmedel
    return mallar.taltabell(s, tabell, saknas(s) if s.bokforda is None else _inga_objekt(s))


@block("Insatsernas kostnad per inriktning")
def inriktningar(s: Sammanhang, *, enhet: str = "") -> SafeString:
    """Individ and struktur: cost and share, by the insatser's objects in the books."""
    kostnader = s.inriktningskostnader
    tabell = inriktningstabell(kostnader, i_enhet(s, enhet).enhet) if kostnader else None
    return mallar.taltabell(s, tabell, saknas(s) if s.bokforda is None else _inga_objekt(s))


def _inga_objekt(s: Sammanhang) -> str:
    return INGA_OBJEKT.format(s.ar)


@block("Diagram: kostnad per insats")
def kostnad_per_insats(s: Sammanhang) -> SafeString:
    """What each insats cost in the year and the year before, with budget in the table."""
    kostnader = [k for k in s.insatskostnader if k.utfall or k.utfall_fore or k.budget]
    if not kostnader:
        return mallar.tomt(saknas(s) if s.resultatrakning is None else INGA_KOSTNADER.format(s.ar))
    dyrast = max(kostnader, key=lambda k: k.utfall)
    bild = LiggandeDiagram(
        "Kostnad per insats",
        f"{dyrast.rubrik} kostade mest {s.ar}, {kr(dyrast.utfall)} kr.",
        [k.rubrik for k in kostnader],
        _kostnadsserier(s.ar, kostnader),
        enhet="tkr",
    )
    text = f"Vad förbundet betalade för varje insats {s.ar - 1} och {s.ar}, tusental kronor."
    return mallar.diagram(bild, text, mallar.taltabell(s, _kostnadstabell(s, kostnader), ""))


def _kostnadsserier(ar: int, kostnader: Sequence[Insatskostnad]) -> list[Serie]:
    utfall = Serie(f"Utfall {ar}", [k.utfall / 1000 for k in kostnader])
    if all(k.utfall_fore is None for k in kostnader):
        return [utfall]
    fore = [(k.utfall_fore or Decimal(0)) / 1000 for k in kostnader]
    return [Serie(f"Utfall {ar - 1}", fore), utfall]


def _kostnadstabell(s: Sammanhang, kostnader: Sequence[Insatskostnad]) -> Taltabell:
    rader = [
        Rad(k.rubrik, tuple(Tal(b, s.enhet) for b in (k.utfall_fore, k.budget, k.utfall)))
        for k in kostnader
    ]
    summa = summera(rader, "Summa")
    return Taltabell(
        nyckel="kostnad_per_insats",
        rubrik="Insatsernas kostnader",
        rubrik_forsta="Insats",
        kolumner=(
            Kolumn("utfall_fore", f"Utfall {s.ar - 1}"),
            Kolumn("budget", f"Budget {s.ar}"),
            Kolumn("utfall", f"Utfall {s.ar}"),
        ),
        rader=(*rader, *avrundning(rader, summa), summa),
        enhet=s.enhet,
    )
