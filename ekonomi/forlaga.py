"""The presets that ship with the system: readable YAML in ``ekonomi/forlagor``."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from ekonomi.kontoplan import Plan
from ekonomi.mall import Koppling, Mall, Matt, Radmall, Radslag, Sida, Typ, kontrollera
from finsam.format import nyckel

KATALOG = Path(__file__).parent / "forlagor"
GRUNDFORLAGA = "lkbr"  # for a förbund that has not chosen


@dataclass(frozen=True, slots=True)
class Notdelsmall:
    """A part of a preset note; ``typ`` is one of Notdel.Typ."""

    rubrik: str
    typ: str
    kontoprefix: str


@dataclass(frozen=True, slots=True)
class Notmall:
    """A preset note."""

    nummer: int
    rubrik: str
    text: str
    delar: tuple[Notdelsmall, ...]


def namn_pa_forlagor() -> dict[str, list[str]]:
    """Return {typ: names of presets}, sorted."""
    return {
        typ: sorted(fil.stem.split("-", 1)[1] for fil in KATALOG.glob(f"{typ.lower()}-*.yaml"))
        for typ in Typ.values
    }


@cache
def las_forlaga(typ: str, namn: str, plan: Plan = Plan.BAS) -> Mall:
    """Read a preset: ``las_forlaga("RR", "sunnerbo")``, coupled to a kontoplan's accounts.

    Raises ValueError where there is none of that name (in Swedish, with those there are) and
    where the file contradicts itself.
    """
    finns = namn_pa_forlagor().get(typ, [])
    if namn not in finns:
        raise ValueError(f"Det finns ingen förlaga {namn} för {typ}. Välj bland: {finns}.")
    text = (KATALOG / f"{typ.lower()}-{namn}.yaml").read_text(encoding="utf-8")
    mall = _mall(Typ(typ), namn, yaml.safe_load(text), plan)
    if fel := kontrollera(mall):
        raise ValueError(f"Förlagan {namn} för {typ}: {' '.join(fel)}")
    return mall


@cache
def las_noter(plan: Plan) -> tuple[Notmall, ...]:
    """Return the notes of a förbund that has set up none, on a kontoplan's accounts."""
    data = yaml.safe_load((KATALOG / f"noter-{GRUNDFORLAGA}.yaml").read_text(encoding="utf-8"))
    return tuple(
        Notmall(
            nummer=noten["nummer"],
            rubrik=noten["rubrik"],
            text=noten.get("text", ""),
            delar=tuple(
                Notdelsmall(d.get("rubrik", ""), d["typ"], d[plan]) for d in noten["delar"]
            ),
        )
        for noten in data["noter"]
    )


def _mall(typ: Typ, forlaga: str, data: dict[str, Any], plan: Plan) -> Mall:
    matt = Matt.UTGAENDE if typ == Typ.BR else Matt.RORELSE
    tecken = data.get("tecken", -1)
    return Mall(
        typ=typ,
        namn=data["namn"],
        forlaga=forlaga,
        rader=tuple(_rad(rad, matt, tecken, plan) for rad in data["rader"]),
        fotnot=data.get("fotnot", ""),
    )


def _rad(data: dict[str, Any], matt: Matt, tecken: int, plan: Plan) -> Radmall:
    konton = data.get(plan, data.get("konton", ()))  # a plan's own numbers, where they differ
    kopplingar = [Koppling(prefix=str(p)) for p in konton]
    kopplingar += [Koppling(prefix=str(p), sida=Sida.DEBET) for p in data.get("debet", ())]
    kopplingar += [Koppling(prefix=str(p), sida=Sida.KREDIT) for p in data.get("kredit", ())]
    kopplingar += [Koppling(ktyp=t) for t in data.get("ktyp", "")]
    return Radmall(
        nyckel=data.get("nyckel") or nyckel(data["rubrik"]),
        rubrik=data["rubrik"],
        slag=Radslag(data.get("slag", "post")),
        matt=Matt(data.get("matt", matt)),
        tecken=data.get("tecken", tecken),
        summa_av=tuple(data.get("summa_av", ())),
        kopplingar=tuple(kopplingar),
        not_nr=data.get("not"),
        fotnot=data.get("fotnot", ""),
        dold_utan_belopp=data.get("dold_utan_belopp", False),
    )
