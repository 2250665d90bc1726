"""The need in each kommun and year: FK's försörjningsmått by group, and the estimated group."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from finsam.diagram import LiggandeDiagram, Serie
from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Taltabell, antal
from insatser.models import Kod, Kommunmatt

BEHOVSGRUPP = "behovsgrupp"


def tabell(ar: int, matt: Iterable[Kommunmatt] | None = None) -> Taltabell | None:
    """Return each kommun's figures with the sources below; None where the year has none."""
    valda = Kommunmatt.objects.for_ar(ar) if matt is None else matt
    rader = list(valda.select_related("kommun", "grupp"))  # type: ignore[attr-defined]
    if not rader:
        return None
    celler: dict[str, dict[str, int]] = defaultdict(dict)
    for rad in rader:
        celler[rad.kommun.namn][rad.grupp.kod if rad.grupp else BEHOVSGRUPP] = rad.antal
    kolumner = _kolumner({nyckel for tal in celler.values() for nyckel in tal})
    poster = tuple(
        Rad(namn, tuple(antal(celler[namn].get(k.nyckel)) for k in kolumner))
        for namn in sorted(celler)
    )
    summa = tuple(antal(_summa(celler, k.nyckel)) for k in kolumner)
    return Taltabell(
        nyckel="behov",
        rubrik=f"Behovet i kommunerna {ar}",
        kolumner=kolumner,
        rader=(*poster, Rad("Totalt", summa, slag=Slag.SUMMA)),
        enhet=Enhet.ANTAL,
        rubrik_forsta="Kommun",
        fotnoter=tuple(f"Källa: {kalla}." for kalla in sorted({rad.kalla for rad in rader})),
    )


def _kolumner(nycklar: set[str]) -> tuple[Kolumn, ...]:
    grupper = Kod.objects.i_lista("forsorjningsgrupp")
    kolumner = [Kolumn(g.kod, g.namn) for g in grupper if g.kod in nycklar]
    if BEHOVSGRUPP in nycklar:
        kolumner.append(Kolumn(BEHOVSGRUPP, "Uppskattad behovsgrupp"))
    return tuple(kolumner)


def _summa(celler: dict[str, dict[str, int]], nyckel: str) -> int:
    return sum(tal.get(nyckel, 0) for tal in celler.values())


def diagram(tabell_: Taltabell) -> LiggandeDiagram | None:
    """Return the försörjningsmått together as bars, else the behovsgrupp; one bar per kommun."""
    rader = [rad for rad in tabell_.rader if rad.slag is Slag.POST]
    matt = [i for i, k in enumerate(tabell_.kolumner) if k.nyckel != BEHOVSGRUPP]
    platser = matt or [0]
    namn = "Försörjningsmåttet, alla grupper" if matt else "Uppskattad behovsgrupp"
    varden = [sum((rad.tal[i].exakt or Decimal(0) for i in platser), Decimal(0)) for rad in rader]
    if not rader or not any(varden):
        return None
    storst = rader[varden.index(max(varden))]
    return LiggandeDiagram(
        namn,
        f"Störst är behovet i {storst.rubrik}.",
        [rad.rubrik for rad in rader],
        [Serie(namn, varden)],
        enhet="antal",
    )
