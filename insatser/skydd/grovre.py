"""Coarser tables: groups merged before cells are hidden, and the split by sex left out."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from insatser.skydd.dolda import Dolda
from insatser.skydd.flode import liten
from insatser.skydd.samling import Andel, Harledd, Samling, Sammanslagning, Tabellform
from insatser.skydd.storhet import Storhet, slagna_samman
from insatser.skydd.uppgift import Publicerat

Grupper = tuple[tuple[str, ...], ...]
_MINST = 2  # groups that are left of a table; one would be its total again


def grupper(form: Tabellform, tal: Mapping[Storhet, int]) -> Grupper:
    """Return the table's groups as they can be published, in order, small ones merged."""
    valda: list[tuple[str, ...]] = [(g,) for g in form.grupper]
    if form.sammanslagning is Sammanslagning.INGEN:
        return tuple(valda)
    steg = _narliggande if form.sammanslagning is Sammanslagning.NARLIGGANDE else _ovriga
    while len(valda) > _MINST:
        celler = _per_grupp(form, tal, valda)
        sma = [i for i, antal in enumerate(celler) if any(map(liten, antal))]
        nya = steg(valda, [sum(antal) for antal in celler], sma) if sma else valda
        if nya == valda:
            break
        valda = nya
    return tuple(valda)


def _per_grupp(
    form: Tabellform, tal: Mapping[Storhet, int], valda: Sequence[tuple[str, ...]]
) -> list[list[int]]:
    """Return the counts of each group: one for each of its cells side by side."""
    celler: list[dict[Storhet, int]] = [{} for _ in valda]
    plats = {grupp: i for i, delar in enumerate(valda) for grupp in delar}
    for s in form.storheter:
        if s.grupp in plats:
            rad = celler[plats[s.grupp]]
            rad[s.med(grupp="")] = rad.get(s.med(grupp=""), 0) + tal[s]
    return [list(rad.values()) for rad in celler]


def _narliggande(
    valda: list[tuple[str, ...]], summor: list[int], sma: list[int]
) -> list[tuple[str, ...]]:
    """Merge the smallest group that has a small count with the smaller of its neighbours."""
    i = min(sma, key=lambda j: (summor[j], j))
    grannar = [j for j in (i - 1, i + 1) if 0 <= j < len(valda)]
    forst, sist = sorted((i, min(grannar, key=lambda j: (summor[j], j))))
    return [*valda[:forst], valda[forst] + valda[sist], *valda[sist + 1 :]]


def _ovriga(
    valda: list[tuple[str, ...]], summor: list[int], sma: list[int]
) -> list[tuple[str, ...]]:
    """Merge the groups that have a small count; a lone one takes the smallest other along."""
    samman = set(sma)
    if len(samman) == 1:
        andra = [i for i, n in enumerate(summor) if n and i not in samman]
        if not andra:
            return valda
        samman.add(min(andra, key=lambda j: (summor[j], j)))
    if len(valda) - len(samman) + 1 < _MINST:
        return valda
    ihop = tuple(g for i in sorted(samman) for g in valda[i])
    return [*(v for i, v in enumerate(valda) if i not in samman), ihop]


def som_publicerat(samling: Samling, dolda: Dolda) -> Publicerat:
    """Return what is published in the end: with its tables made as coarse as ``dolda`` says."""
    return Publicerat(grovt(samling, dolda.grupper, dolda.utan_kon), dolda)


def grovt(
    samling: Samling, grupperna: Mapping[str, Grupper], utan_kon: frozenset[str] = frozenset()
) -> Samling:
    """Return the Samling with its tables coarser; what is no longer shown is still reckoned with.

    ValueError where what is merged is not in the table.
    """
    grovningar = [
        _Grovning(form, grupperna.get(nyckel, ()), nyckel in utan_kon)
        for nyckel, form in samling.tabeller.items()
    ]
    kvar = samling.publicerade - {s for g in grovningar for s in g.form.storheter}
    kvar |= {s for g in grovningar for s in g.grov_form.storheter}
    grov = Samling(
        tal=dict(samling.tal),
        summor=list(samling.summor),
        delmangder=list(samling.delmangder),
        tabeller={g.form.nyckel: g.grov_form for g in grovningar},
    )
    for storhet in sorted(kvar):
        _rakna_med(grov, storhet)
        grov.publicerade.add(storhet)
    for harledd in samling.harledda:
        for andrad in _andrade(harledd, grovningar):
            if isinstance(andrad, Andel):
                _rakna_med(grov, andrad.taljare)
            grov.harledda.append(andrad)
    return grov


def _rakna_med(grov: Samling, storhet: Storhet) -> None:
    """Give a merged quantity its count, and its parts as a sum."""
    if storhet not in grov.tal:
        grov.oppen(storhet, sum(grov.tal[s] for s in storhet.delar))
        grov.summa(storhet, storhet.delar)


def _andrade(harledd: Harledd, grovningar: Sequence["_Grovning"]) -> list[Harledd]:
    """Return a share as its tables show it: of the merged group, or not at all.

    One whose quantity is in no table that is made coarser stands as it is.
    """
    if not isinstance(harledd, Andel):
        return [harledd]
    berorda = [g for g in grovningar if g.andrar(harledd.taljare)]
    if not berorda:
        return [harledd]
    return [replace(harledd, taljare=s) for g in berorda if (s := g.storhet(harledd.taljare))]


class _Grovning:
    """A table's form, and as it becomes when groups are merged or sexes left out."""

    def __init__(self, form: Tabellform, grupperna: Grupper, utan_kon: bool) -> None:
        self.form = form
        self._hel = {g: delar for delar in grupperna for g in delar}
        self._utan_kon = utan_kon
        self._matt = {s.med(grupp="", kon="") for s in form.storheter}
        grova = dict.fromkeys(filter(None, map(self.storhet, form.storheter)))
        self.grov_form = replace(form, storheter=tuple(grova))

    def storhet(self, storhet: Storhet) -> Storhet | None:
        """Return the quantity that is shown in this one's place, None where none is."""
        if self._utan_kon and storhet.kon:
            return None
        delar = self._hel.get(storhet.grupp, (storhet.grupp,))
        return slagna_samman(tuple(storhet.med(grupp=g) for g in delar))

    def andrar(self, storhet: Storhet) -> bool:
        """Say whether the quantity is of this table, and no longer shown as it is."""
        return storhet.med(grupp="", kon="") in self._matt and self.storhet(storhet) != storhet
