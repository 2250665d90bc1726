"""Blocks of insatser: what the förbund finances, who took part, how far they came."""

from django.utils.safestring import SafeString

from finsam.diagram import Serie, Stapeldiagram
from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Taltabell, antal
from rapporter.block import mallar
from rapporter.block.mallar import Ordlista, tid
from rapporter.block.register import block
from rapporter.nyckeltal.insatser import vald
from rapporter.sammanhang import Sammanhang


@block("Årets insatser")
def insatser(s: Sammanhang) -> SafeString:
    """Name, direction and period of each insats of the year."""
    rader = tuple((i.namn, i.get_inriktning_display(), tid(i.period, s.ar)) for i in s.insatser)
    return mallar.lista(Ordlista(f"Insatser {s.ar}", ("Insats", "Inriktning", "Tid"), rader))


@block("Budgeterade deltagare per år i en insats")
def budgeterade_deltagare(s: Sammanhang, *, insats: str) -> SafeString:
    """How many participants each year of an insats was planned for."""
    vald_ = vald(s, insats)
    aren = [a for a in vald_.insatsar.all() if a.budgeterade_deltagare] if vald_ else []
    if not aren:
        return mallar.tomt("Inga platser är planerade.")
    rader = tuple(
        Rad(f"År {n} ({a.ar})", (antal(a.budgeterade_deltagare),)) for n, a in enumerate(aren, 1)
    )
    tabell = Taltabell(
        nyckel="budgeterade_deltagare",
        rubrik="Planerat antal deltagare",
        rubrik_forsta="Projektår",
        kolumner=(Kolumn("antal", "Deltagare"),),
        rader=rader,
        enhet=Enhet.ANTAL,
    )
    return mallar.taltabell(s, tabell, "")


@block("Deltagare per kön i en insats")
def deltagare(s: Sammanhang, *, insats: str) -> SafeString:
    """Since the insats began; small counts are hidden."""
    vald_ = vald(s, insats)
    tabell = s.deltagare(vald_) if vald_ else None
    if tabell and not tabell.visar_nagot:
        tabell = None
    return mallar.taltabell(s, tabell, "Inga deltagare är registrerade.")


@block("Vad de på högsta steget gick vidare till")
def hogsta_steget(s: Sammanhang, *, insats: str) -> SafeString:
    """Small counts are hidden."""
    vald_ = vald(s, insats)
    tabell = s.hogsta_steget(vald_) if vald_ else None
    return mallar.taltabell(s, tabell, "Inga steg är mätta.")


@block("Diagram: deltagarnas steg vid start och avslut")
def steg(s: Sammanhang, *, insats: str) -> SafeString:
    """The ladder at start and at end with its table; small counts are hidden."""
    vald_ = vald(s, insats)
    tabell = s.steg(vald_) if vald_ else None
    rader = [r for r in tabell.rader if r.slag is Slag.POST] if tabell else []
    if vald_ is None or not any(t.exakt for rad in rader for t in rad.tal):
        return mallar.tomt("Inga steg är mätta både vid start och vid avslut.")
    bild = Stapeldiagram(
        "Deltagarnas steg vid start och avslut",
        _beskrivning(rader),
        [rad.rubrik for rad in rader],
        [
            Serie("Vid start", [rad.tal[0].exakt for rad in rader]),
            Serie("Vid avslut", [rad.tal[1].exakt for rad in rader]),
        ],
        enhet="deltagare",
    )
    text = f"Deltagare i {vald_.namn} per steg vid start och vid avslut."
    return mallar.diagram(bild, text, mallar.taltabell(s, tabell, ""))


def _beskrivning(rader: list[Rad]) -> str:
    """The chart in words: where most stood, at start and at end."""

    def flest(plats: int) -> str:
        return max(rader, key=lambda rad: rad.tal[plats].exakt or 0).rubrik.lower()

    return f"Vid start stod flest på {flest(0)}, vid avslut på {flest(1)}."
