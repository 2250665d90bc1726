"""The chart of a table of counts, out of the figures as they are shown. Pure."""

from collections.abc import Sequence
from decimal import Decimal

from finsam.diagram import Diagram, LiggandeDiagram, Serie, Stapeldiagram
from finsam.format import heltal
from finsam.taltabell import Enhet, Rad, Slag, Tal, Taltabell
from insatser.statistik.antalstabell import Antalstabell

_FLEST = 12  # bars beside each other that can be read


def diagram(tabell: Antalstabell, ritad: Taltabell) -> Diagram | None:
    """Return the chart of a table, a hidden count without a bar; None where it has nothing.

    A column that the protection left out (kön) leaves the total in its place.
    """
    bild = tabell.bild
    if bild is None:
        return None
    finns = {k.nyckel: i for i, k in enumerate(ritad.kolumner)}
    nycklar = [k for k in bild.kolumner if k in finns] or [k for k in ("totalt",) if k in finns]
    rader = [rad for rad in ritad.rader if rad.slag is Slag.POST and not rad.indrag]
    rader = [rad for rad in rader if _ritbar(rad, [finns[k] for k in nycklar])][-_FLEST:]
    serier = [
        Serie(ritad.kolumner[finns[k]].rubrik, [_varde(rad.tal[finns[k]]) for rad in rader])
        for k in nycklar
    ]
    if not any(v for serie in serier for v in serie.varden):
        return None
    slag = LiggandeDiagram if bild.liggande else Stapeldiagram
    return slag(
        bild.titel or tabell.rubrik,
        _i_ord(rader, serier),
        [rad.rubrik for rad in rader],
        serier,
        enhet=bild.enhet,
    )


def _ritbar(rad: Rad, platser: Sequence[int]) -> bool:
    """Say whether a row has counts or shares in the columns that are drawn."""
    ratt = {Enhet.ANTAL, Enhet.PROCENT, Enhet.PROCENT_DECIMAL, Enhet.KR}
    return bool(platser) and all(
        rad.tal[i].enhet in ratt and (rad.tal[i].dold or rad.tal[i].exakt is not None)
        for i in platser
    )


def _varde(tal: Tal) -> Decimal | None:
    """Return what a bar shows: shares as per cent."""
    if tal.exakt is None or tal.enhet in {Enhet.ANTAL, Enhet.KR}:
        return tal.exakt
    return tal.exakt * 100


def _i_ord(rader: Sequence[Rad], serier: Sequence[Serie]) -> str:
    """Say for each series where it is greatest, for whoever does not see the picture."""
    meningar = []
    for serie in serier:
        storst = max(range(len(rader)), key=lambda i: serie.varden[i] or 0)
        varde = serie.varden[storst]
        if varde:
            tal = heltal(round(varde))
            meningar.append(f"{serie.namn}: störst är {rader[storst].rubrik.lower()} med {tal}.")
    return " ".join(meningar)
