"""Blocks of occasions, of the indikatorer and of the need in each kommun."""

from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from insatser import arbetstidslage, behovslage, indikatorlage
from insatser.models import Indikatorformel, Respondentgrupp
from insatser.statistik.tillfalle import partdiagram, per_part, per_slag
from rapporter.block import mallar
from rapporter.block.mallar import Ordlista
from rapporter.block.register import block
from rapporter.parameter import Parameter, fast
from rapporter.sammanhang import Sammanhang

OMRADE = "Insatser"
INGA_TILLFALLEN = "Inga tillfällen är registrerade för året."


@block("Tillfällen under året per slag")
def tillfallen_per_slag(s: Sammanhang) -> SafeString:
    """Courses, conferences, visits, material: how many, and how many they reached."""
    tabell = per_slag(s.tillfallen, s.ar)
    return mallar.taltabell(s, tabell if tabell.rader else None, INGA_TILLFALLEN)


@block("Diagram: personer på tillfällen per part")
def tillfallen_per_part(s: Sammanhang) -> SafeString:
    """Where those came from that the year's occasions reached."""
    tabell = per_part(s.tillfallen, s.tillfallesdelar, s.ar)
    bild = partdiagram(tabell)
    if bild is None:
        return mallar.tomt(INGA_TILLFALLEN)
    text = f"Personer på tillfällen {s.ar}, per part."
    return mallar.diagram(bild, text, mallar.taltabell(s, tabell, ""))


@block(
    "Indikatorer: en grupps svar",
    Parameter("grupp", "Gruppen", fast(*Respondentgrupp.choices)),
)
def indikatorer(s: Sammanhang, *, grupp: str = "") -> SafeString:
    """Positive answers of all, by indikator; one group or each that has answered."""
    valda = [grupp] if grupp else Respondentgrupp.values
    tabeller = [indikatorlage.grupptabell(s.enkatsvar, g, s.ar, exakt=False) for g in valda]
    ritade = [mallar.taltabell(s, tabell, "") for tabell in tabeller if tabell]
    if not ritade:
        return mallar.tomt("Inga svar på indikatorerna är inlagda för året.")
    return format_html_join("\n", "{}", ((ett,) for ett in ritade))


@block("Mål som mäts med indikatorer: utfall och svar")
def indikatormal(s: Sammanhang) -> SafeString:
    """Each formula's outcome with how many answered; of a few participants hidden."""
    rader = []
    for formel in Indikatorformel.objects.prefetch_related("indikatorer"):
        utfall = indikatorlage.utfall(formel, s.enkatsvar, s.ar)
        tal = indikatorlage.som_tal(utfall, exakt=False)
        if tal.visat:
            av = "" if tal.dold else f"{utfall.tillsammans.n} av {utfall.tillsammans.av}"
            rader.append((formel.namn, ", ".join(map(str, utfall.delar)), tal.visat, av))
    kolumner = ("Mål", "Indikatorer", "Utfall", "Positiva svar")
    return mallar.lista(Ordlista(f"Indikatorer {s.ar}", kolumner, tuple(rader)))


@block("Arbetstid per fokusområde")
def arbetstid(s: Sammanhang) -> SafeString:
    """Hours and share of full time, nobody named."""
    return mallar.taltabell(s, arbetstidslage.tabell(s.ar), "Ingen arbetstid är inlagd för året.")


@block("Diagram: behovet i medlemskommunerna")
def behov(s: Sammanhang) -> SafeString:
    """Försörjningsmått and estimated behovsgrupp by kommun."""
    tabell = behovslage.tabell(s.ar)
    bild = behovslage.diagram(tabell) if tabell else None
    if tabell is None or bild is None:
        return mallar.tomt("Inga mått per kommun är inlagda för året.")
    text = f"Behovet i medlemskommunerna {s.ar}."
    return mallar.diagram(bild, text, mallar.taltabell(s, tabell, ""))
