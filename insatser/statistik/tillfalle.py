"""What is no count of participants, and so never hidden: occasions and noted figures."""

from collections import defaultdict
from collections.abc import Iterable

from finsam.diagram import LiggandeDiagram, Serie
from finsam.taltabell import Enhet, Kolumn, Rad, Slag, Taltabell, antal
from insatser.models import OVRIGA, Insats, Tillfalle, Tillfallesdeltagande
from insatser.statistik.tal import antalstabell, i_tabell

Typ = Tillfalle.Typ
UTAN_PART = "Part inte angiven"
_PERSONER, _TING = 1, 2  # places in a kind's sums


def tillfallen(insats: Insats, ar: int) -> Taltabell:
    """Return occasions and persons reached per kind: never suppressed, they are staff."""
    summor = _per_slag(Tillfalle.objects.filter(insats=insats).under(ar))
    rader = [
        Rad(typ.label, (antal(tal[0]), antal(tal[_PERSONER] or tal[_TING])), nyckel=typ.value)
        for typ, tal in summor.items()
    ]
    return Taltabell(
        "tillfallen",
        f"Tillfällen {ar}",
        (Kolumn("tillfallen", "Tillfällen"), Kolumn("personer", "Personer")),
        tuple(rader),
        enhet=Enhet.ANTAL,
        rubrik_forsta="Slag",
    )


def uppgifter(insats: Insats, ar: int) -> Taltabell:
    """Return the noted figures of the year."""
    rader = [
        Rad(u.namn, (i_tabell(u.varde),), nyckel=u.nyckel, fotnot=f"Källa: {u.kalla}")
        for u in insats.uppgifter.under(ar)
    ]
    return antalstabell("uppgifter", f"Uppgifter {ar}", rader, forsta="Uppgift")


# -- A year of all of them -------------------------------------------------------------------------


def per_slag(tillfallen: Iterable[Tillfalle], ar: int) -> Taltabell:
    """Return how many occasions of each kind there were, and whom and what they reached."""
    rader = [
        Rad(typ.label, tuple(map(antal, tal)), nyckel=typ.value)
        for typ, tal in _per_slag(tillfallen).items()
    ]
    kolumner = (
        Kolumn("tillfallen", "Tillfällen"),
        Kolumn("personer", "Personer"),
        Kolumn("ting", "Exemplar eller poster"),
    )
    return Taltabell(
        *("tillfallen_per_slag", f"Tillfällen per slag {ar}", kolumner, tuple(rader)),
        enhet=Enhet.ANTAL,
        rubrik_forsta="Slag",
    )


def _per_slag(tillfallen: Iterable[Tillfalle]) -> dict[Typ, list[int | None]]:
    """Return {kind: [occasions, persons, things]} in the kinds' order, None where not known."""
    grupper: dict[str, list[Tillfalle]] = defaultdict(list)
    for tillfalle in tillfallen:
        grupper[tillfalle.typ].append(tillfalle)
    return {typ: _summor(typ, grupper[typ]) for typ in Typ if grupper[typ]}


def _summor(typ: Typ, tillfallen: list[Tillfalle]) -> list[int | None]:
    gangerna = _summa(t.antal_tillfallen for t in tillfallen)
    if typ == Typ.KATALOG:
        return [None, None, _summa(t.antal for t in _senaste(tillfallen))]
    personer = _summa(t.antal for t in tillfallen)
    if typ in Tillfalle.MED_PERSONER:
        return [gangerna, personer, None]
    return [gangerna, None, personer]


def _senaste(tillfallen: list[Tillfalle]) -> list[Tillfalle]:
    """Return the last count of each holder: a catalogue's entries are a stock, never summed."""
    sist: dict[int | None, Tillfalle] = {}
    for tillfalle in sorted(tillfallen, key=lambda t: (t.datum, t.pk)):
        sist[tillfalle.insats_id] = tillfalle
    return list(sist.values())


def _summa(tal: Iterable[int | None]) -> int | None:
    kanda = [t for t in tal if t is not None]
    return sum(kanda) if kanda else None


def per_part(
    tillfallen: Iterable[Tillfalle], delar: Iterable[Tillfallesdeltagande], ar: int
) -> Taltabell:
    """Return how many came from each part, by kind; each column sums to its persons.

    Persons whose part nobody has noted stand on a row of their own.
    """
    med_personer = {t.pk: t for t in tillfallen if t.raknar_personer and t.antal}
    rakning: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    kvar = {pk: t.antal or 0 for pk, t in med_personer.items()}
    for del_ in delar:
        tillfalle = med_personer[del_.tillfalle_id]
        rakning[_part(del_)][tillfalle.typ] += del_.antal
        kvar[tillfalle.pk] -= del_.antal
    for pk, antal_ in kvar.items():
        if antal_:
            rakning[UTAN_PART][med_personer[pk].typ] += antal_
    slag = [typ for typ in Tillfalle.MED_PERSONER if any(rad.get(typ) for rad in rakning.values())]
    return _parttabell(rakning, slag, ar)


def _part(del_: Tillfallesdeltagande) -> str:
    return str(del_.organisation) if del_.organisation else OVRIGA


def _parttabell(rakning: dict[str, dict[str, int]], slag: list[Typ], ar: int) -> Taltabell:
    sist = [OVRIGA, UTAN_PART]
    namnen = sorted(rakning.keys() - set(sist)) + [namn for namn in sist if namn in rakning]
    rader = [_partrad(namn, rakning[namn], slag) for namn in namnen]
    if rader:
        alla = {str(typ): sum(rad[typ] for rad in rakning.values()) for typ in slag}
        rader.append(_partrad("Totalt", alla, slag, Slag.SUMMA))
    kolumner = (*(Kolumn(typ.value, typ.label) for typ in slag), Kolumn("totalt", "Totalt"))
    return Taltabell(
        *("tillfallen_per_part", f"Personer per part {ar}", kolumner, tuple(rader)),
        enhet=Enhet.ANTAL,
        rubrik_forsta="Part",
    )


def _partrad(namn: str, tal: dict[str, int], slag: list[Typ], radslag: Slag = Slag.POST) -> Rad:
    antalen = [tal.get(typ, 0) for typ in slag]
    return Rad(namn, tuple(map(antal, [*antalen, sum(antalen)])), slag=radslag)


def partdiagram(tabell: Taltabell) -> LiggandeDiagram | None:
    """Return the totals of each part as bars; None where nobody has been counted."""
    poster = [rad for rad in tabell.rader if rad.slag is Slag.POST]
    rader = [rad for rad in poster if rad.rubrik != UTAN_PART]
    if not rader:
        return None
    storst = max(rader, key=lambda rad: rad.tal[-1].exakt or 0)
    return LiggandeDiagram(
        "Personer per part",
        f"Flest kom från {storst.rubrik}: {storst.tal[-1].visat}.",
        [rad.rubrik for rad in rader],
        [Serie("Personer", [rad.tal[-1].exakt for rad in rader])],
        enhet="personer",
    )
