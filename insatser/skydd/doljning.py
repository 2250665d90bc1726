"""Which counts to hide, so that none of 1-4 can be told from all that is published.

First groups are merged where the table allows it. Then every count of 1-4 is hidden, and what
was hidden before stays so; then others, the cheapest, until the attack finds nothing narrower
than the rule. Where over a third of a table would be hidden its split by sex is left out.
Zeros are always shown. The same Samling gives the same answer.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from types import MappingProxyType

from insatser.skydd.angrepp import osakra
from insatser.skydd.dolda import Dolda, Skal
from insatser.skydd.flode import liten
from insatser.skydd.golv import satt_golv
from insatser.skydd.grovre import grupper, som_publicerat
from insatser.skydd.reparation import Reparation
from insatser.skydd.samling import Andel, Harledd, Kvot, Samling, Tabellform
from insatser.skydd.storhet import Storhet
from insatser.skydd.uppgift import Publicerat, uppgift

FOR_MYCKET = 3  # a table with over 1/3 hidden is made coarser


def dolj(samling: Samling, tidigare: Iterable[Publicerat] = ()) -> Dolda:
    """Return what to hide and what to merge of what is about to be published."""
    fore = tuple(tidigare)
    grova = {
        nyckel: grupper(form, samling.tal)
        for nyckel, form in samling.tabeller.items()
        if form.grupper
    }
    start = Dolda(grupper=MappingProxyType(grova))
    dolda = _dolj(samling, start, fore)
    utan_kon = frozenset(
        f.nyckel
        for f in glesa(samling, dolda)
        if f.kan_utan_kon and any(s.kon for s in f.storheter)
    )
    if utan_kon:
        dolda = _dolj(samling, replace(start, utan_kon=utan_kon), fore)
    return replace(dolda, osakra=osakra(samling, dolda, fore))


def glesa(samling: Samling, dolda: Dolda) -> list[Tabellform]:
    """Return the tables, as published, of which over a third is hidden."""
    former = som_publicerat(samling, dolda).samling.tabeller.values()
    return [
        form
        for form in former
        if FOR_MYCKET * sum(map(dolda.doljer, form.storheter)) > len(form.storheter)
    ]


def _dolj(samling: Samling, start: Dolda, fore: Sequence[Publicerat]) -> Dolda:
    """Hide cells, the tables being as coarse as ``start`` says."""
    grov = som_publicerat(samling, start).samling
    skal = _forst(grov, fore)
    harledda = _utan_antal(grov, skal)
    nu = Publicerat(grov, replace(start, storheter=skal, harledda=frozenset(harledda)))
    rep = Reparation(satt_golv(uppgift(nu, fore)), harledda)
    _dolj_fler(rep, grov)
    valbara = [i for s, i in rep.allt.plats.items() if rep.allt.okanda[i].dold and s not in skal]
    rep.visa_igen(sorted(valbara, key=lambda i: (-rep.priser[i], i)))
    for storhet, i in rep.allt.plats.items():
        if rep.allt.okanda[i].dold and storhet in grov.publicerade:
            skal.setdefault(storhet, Skal.ANDRAS)
    kvar = _utan_antal(grov, skal) | {h for h in rep.dolda_harledda if not _visade(h, grov, skal)}
    return replace(
        start, storheter=MappingProxyType(dict(sorted(skal.items()))), harledda=frozenset(kvar)
    )


def _forst(grov: Samling, fore: Sequence[Publicerat]) -> dict[Storhet, Skal]:
    """Return what is hidden for its own sake: small, hidden before, or a small correction."""
    skal = {s: Skal.LITEN for s in sorted(grov.publicerade) if liten(grov.tal[s])}
    for publicerat in fore:
        tal = publicerat.samling.tal
        for s in sorted(publicerat.samling.publicerade & grov.publicerade):
            if not grov.tal[s]:
                continue
            if tal[s] == grov.tal[s]:
                if publicerat.dolda.doljer(s):
                    skal.setdefault(s, Skal.ANDRAS)
            elif liten(abs(tal[s] - grov.tal[s])):
                skal.setdefault(s, Skal.RATTAD)
    return skal


def _utan_antal(grov: Samling, skal: dict[Storhet, Skal]) -> set[Harledd]:
    """Return the shares and ratios of a count that is hidden."""
    return {h for h in grov.harledda if any(s in skal for s in _antal_i(h))}


def _antal_i(harledd: Harledd) -> tuple[Storhet, ...]:
    """Return the counts without which a share or a ratio is not shown."""
    match harledd:
        case Andel():
            return harledd.taljare, harledd.namnare
        case Kvot():
            return (harledd.namnare,)
        case _:
            return ()


def _visade(harledd: Harledd, grov: Samling, skal: dict[Storhet, Skal]) -> bool:
    """True where all its counts are shown: then it tells nothing more than they do."""
    antal = _antal_i(harledd)
    return bool(antal) and all(s in grov.publicerade and s not in skal for s in antal)


def _dolj_fler(rep: Reparation, grov: Samling) -> None:
    """Hide more, the cheapest first, until every unknown can have the values it must."""
    omojliga: set[int] = set()
    while osakra_nu := [i for i in rep.osakra() if i not in omojliga]:
        i = min(osakra_nu, key=lambda j: (not rep.allt.okanda[j].sma, j))
        varden = _billigast(rep, i)
        if varden is None:
            omojliga.add(i)
            continue
        for j in rep.att_dolja(varden):
            rep.dolj(j)
        for harledd in rep.harledda_att_dolja(varden):
            rep.dolj_harledd(harledd)
        _dolj_harledda(rep, grov)
        if not rep.minns(varden):
            omojliga.add(i)


def _billigast(rep: Reparation, i: int) -> list[int] | None:
    """Return the cheapest values that let unknown ``i`` be something it has not yet been."""
    okand, sedda = rep.allt.okanda[i], rep.sedda[i]
    saknas = sorted(okand.krav - sedda)
    granser: list[tuple[int, int | None]] = [(varde, varde) for varde in saknas[:1]]
    if not granser:
        granser = [(max(sedda) + 1, None), (okand.minst, min(sedda) - 1)]
    funna = [
        x
        for minst, hogst in granser
        if hogst is None or minst <= hogst
        if (x := rep.flytta(i, minst, hogst))
    ]
    return min(funna, key=rep.kostar, default=None)


def _dolj_harledda(rep: Reparation, grov: Samling) -> None:
    """Hide the shares and ratios of counts that have been hidden."""
    for harledd in grov.harledda:
        if harledd not in rep.dolda_harledda and any(
            rep.allt.okanda[rep.allt.plats[s]].dold for s in _antal_i(harledd)
        ):
            rep.dolj_harledd(harledd)
