"""What has been published as plain lists, for a column of JSON, and back."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Any, assert_never

from insatser.skydd.dolda import Dolda, Skal
from insatser.skydd.samling import Andel, Delmangd, Harledd, Kvot, Median, Samling, Summa
from insatser.skydd.storhet import Storhet
from insatser.skydd.uppgift import Publicerat

Json = dict[str, Any]


def forhallanden(samling: Samling, dolda: Dolda) -> Json:
    """Return what holds between the counts, without the counts themselves."""
    return {
        "summor": [[s.total.nyckel, [d.nyckel for d in s.delar]] for s in samling.summor],
        "delmangder": [[d.del_.nyckel, d.hel.nyckel] for d in samling.delmangder],
        "harledda": [[*_lista(h), dolda.doljer(h)] for h in samling.harledda],
    }


def publicerat(tal: Mapping[Storhet, int], lage: Mapping[Storhet, bool], data: Json) -> Publicerat:
    """Return what was published: ``lage`` says of each count that stood there if it was hidden."""
    samling = Samling(tal=dict(tal), publicerade=set(lage))
    samling.summor = [
        Summa(Storhet.ur(total), tuple(map(Storhet.ur, delar))) for total, delar in data["summor"]
    ]
    samling.delmangder = [Delmangd(*map(Storhet.ur, par)) for par in data["delmangder"]]
    harledda = [(_harledd(rad[:-1]), rad[-1]) for rad in data["harledda"]]
    samling.harledda = [h for h, _ in harledda]
    skal = {s: Skal.ANDRAS for s, dold in lage.items() if dold}
    return Publicerat(
        samling,
        Dolda(MappingProxyType(skal), frozenset(h for h, dold in harledda if dold)),
    )


def dolda_som_json(dolda: Dolda) -> Json:
    """Return what is hidden, for a column of JSON."""
    return {
        "storheter": {s.nyckel: skal.name for s, skal in dolda.storheter.items()},
        "harledda": [_lista(h) for h in sorted(dolda.harledda, key=repr)],
        "grupper": {k: [list(g) for g in grupper] for k, grupper in dolda.grupper.items()},
        "utan_kon": sorted(dolda.utan_kon),
        "osakra": [s.nyckel for s in sorted(dolda.osakra)],
    }


def dolda_ur_json(data: Json) -> Dolda:
    """Return what ``dolda_som_json`` kept."""
    return Dolda(
        MappingProxyType({Storhet.ur(k): Skal[v] for k, v in data["storheter"].items()}),
        frozenset(_harledd(rad) for rad in data["harledda"]),
        MappingProxyType({k: tuple(map(tuple, g)) for k, g in data["grupper"].items()}),
        frozenset(data["utan_kon"]),
        frozenset(map(Storhet.ur, data["osakra"])),
    )


def _lista(post: Harledd) -> list[Any]:
    match post:
        case Andel():
            return [
                "andel",
                post.taljare.nyckel,
                post.namnare.nyckel,
                post.decimaler,
                post.skala,
            ]
        case Kvot():
            return ["kvot", post.namnare.nyckel, str(post.belopp), str(post.enhet)]
        case Median():
            return ["median", [[str(v), s.nyckel] for v, s in post.fordelning], str(post.varde)]
        case _:
            assert_never(post)


def _harledd(rad: Sequence[Any]) -> Harledd:
    slag, *delar = rad
    if slag == "andel":
        taljare, namnare, decimaler, skala = delar
        return Andel(Storhet.ur(taljare), Storhet.ur(namnare), decimaler, skala)
    if slag == "kvot":
        namnare, belopp, enhet = delar
        return Kvot(Storhet.ur(namnare), Decimal(belopp), Decimal(enhet))
    fordelning, varde = delar
    return Median(tuple((Decimal(v), Storhet.ur(s)) for v, s in fordelning), Decimal(varde))
