"""Blocks of insatser: what the förbund finances, who took part, how far they came."""

from decimal import Decimal

from django.utils.safestring import SafeString

from finsam.format import langt_datum
from finsam.taltabell import Enhet, Kolumn, Rad, Tal, Taltabell
from insatser.models import Insats
from rapporter.block import mallar
from rapporter.block.mallar import Ordlista
from rapporter.block.register import block
from rapporter.nyckeltal.insatser import vald
from rapporter.sammanhang import Sammanhang


@block("Årets insatser")
def insatser(s: Sammanhang) -> SafeString:
    """Name, direction and period of each insats of the year."""
    rader = tuple((i.namn, i.get_inriktning_display(), _tid(i)) for i in s.insatser)
    return mallar.lista(Ordlista(f"Insatser {s.ar}", ("Insats", "Inriktning", "Tid"), rader))


def _tid(insats: Insats) -> str:
    if insats.till_datum is None:
        return f"sedan {langt_datum(insats.from_datum)}"
    return f"{langt_datum(insats.from_datum)}–{langt_datum(insats.till_datum)}"


@block("Budgeterade deltagare per år i en insats")
def budgeterade_deltagare(s: Sammanhang, *, insats: str) -> SafeString:
    """How many participants each year of an insats was planned for."""
    vald_ = vald(s, insats)
    aren = [a for a in vald_.insatsar.all() if a.budgeterade_deltagare] if vald_ else []
    if not aren:
        return mallar.tomt("Inga platser är planerade.")
    rader = tuple(
        Rad(f"År {n} ({a.ar})", (Tal(Decimal(a.budgeterade_deltagare), Enhet.ANTAL),))
        for n, a in enumerate(aren, 1)
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
