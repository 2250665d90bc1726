"""Blocks of insatser: what the förbund finances, who took part, how far they came."""

from django.db.models import prefetch_related_objects
from django.utils.safestring import SafeString

from finsam.diagram import Serie, Stapeldiagram
from finsam.format import uppraknat
from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Taltabell, antal
from insatser.models import Insats
from rapporter.block import mallar
from rapporter.block.mallar import Ordlista, tid
from rapporter.block.register import block
from rapporter.nyckeltal.insatser import vald
from rapporter.sammanhang import Sammanhang

OMRADE = "Insatser"


def _valda(s: Sammanhang, inriktning: str) -> list[Insats]:
    return [i for i in s.insatser if inriktning in ("", i.inriktning)]


@block("Årets insatser, alla eller en inriktning")
def insatser(s: Sammanhang, *, inriktning: str = "") -> SafeString:
    """Name, direction and period of each insats of the year."""
    valda = _valda(s, inriktning)
    rader = tuple((i.namn, i.get_inriktning_display(), tid(i.period, s.ar)) for i in valda)
    return mallar.lista(Ordlista(f"Insatser {s.ar}", ("Insats", "Inriktning", "Tid"), rader))


@block("Årets insatser som punktlista, med dem som äger dem")
def insatslista(s: Sammanhang, *, inriktning: str = "") -> SafeString:
    """Each insats with its owner, else the kommuner that it is in."""
    valda = _valda(s, inriktning)
    if not valda:
        return mallar.tomt(f"Inga insatser är registrerade för {s.ar}.")
    kommuner = _kommuner(valda)
    return mallar.punkter(
        [", ".join(filter(None, (i.namn, str(i.projektagare or kommuner[i.pk])))) for i in valda]
    )


def _kommuner(valda: list[Insats]) -> dict[int, str]:
    """Return the kommuner of each insats in words, by its key. One query."""
    prefetch_related_objects(valda, "kommuner")
    return {i.pk: uppraknat(k.namn for k in i.kommuner.all()) for i in valda}


@block("Årets insatser med syfte och målgrupp")
def insatsers_syfte(s: Sammanhang, *, inriktning: str = "") -> SafeString:
    """What each insats is for, and for whom."""
    rader = tuple((i.namn, i.syfte, i.malgrupp) for i in _valda(s, inriktning))
    kolumner = ("Insats", "Syfte", "Målgrupp")
    return mallar.lista(Ordlista(f"Insatsernas syfte {s.ar}", kolumner, rader, lopande=True))


@block("Fakta om en insats: tid, ägare, parter, målgrupp, syfte")
def insatsfakta(s: Sammanhang, *, insats: str) -> SafeString:
    """What the register knows about an insats, a fact on each line."""
    i = vald(s, insats)
    if i is None:
        return mallar.tomt(f"Inga insatser är registrerade för {s.ar}.")
    parter = uppraknat(str(p.organisation) for p in i.parter.select_related("organisation"))
    platser = [str(a.budgeterade_deltagare) for a in i.insatsar.all() if a.ar == s.ar]
    fakta = (
        ("Inriktning", i.get_inriktning_display()),
        ("Tid", tid(i.period, s.ar)),
        ("Projektägare", str(i.projektagare or "")),
        ("Parter", parter),
        ("Kommuner", _kommuner([i])[i.pk]),
        ("Målgrupp", i.malgrupp),
        ("Syfte", i.syfte),
        (f"Planerade deltagare {s.ar}", platser[0] if platser and platser[0] != "None" else ""),
    )
    return mallar.ordforklaringar([(term, ord_) for term, ord_ in fakta if ord_])


@block("En insats deltagare under året: nya, avslutade och pågående")
def insatsflode(s: Sammanhang, *, insats: str) -> SafeString:
    """The year's flow of an insats; small counts are hidden."""
    i = vald(s, insats)
    tabell = s.fasta.flode(i) if i and s.fasta.har(i) else None
    if tabell and not tabell.visar_nagot:
        tabell = None
    return mallar.taltabell(s, tabell, "Inga deltagare är registrerade för året.")


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
