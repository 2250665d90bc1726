"""The presets that ship with the system: readable YAML in ``ekonomi/forlagor``."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from ekonomi.mall import Koppling, Mall, Matt, Radmall, Radslag, Sida, Typ, kontrollera
from finsam.format import nyckel

KATALOG = Path(__file__).parent / "forlagor"
GRUNDFORLAGA = "lkbr"  # for a förbund that has not chosen


def namn_pa_forlagor() -> dict[str, list[str]]:
    """Return {typ: names of presets}, sorted."""
    return {
        typ: sorted(fil.stem.split("-", 1)[1] for fil in KATALOG.glob(f"{typ.lower()}-*.yaml"))
        for typ in Typ.values
    }


@cache
def las_forlaga(typ: str, namn: str) -> Mall:
    """Read a preset: ``las_forlaga("RR", "sunnerbo")``.

    Raises ValueError where there is none of that name (in Swedish, with those there are) and
    where the file contradicts itself.
    """
    finns = namn_pa_forlagor().get(typ, [])
    if namn not in finns:
        raise ValueError(f"Det finns ingen förlaga {namn} för {typ}. Välj bland: {finns}.")
    text = (KATALOG / f"{typ.lower()}-{namn}.yaml").read_text(encoding="utf-8")
    mall = _mall(Typ(typ), namn, yaml.safe_load(text))
    if fel := kontrollera(mall):
        raise ValueError(f"Förlagan {namn} för {typ}: {' '.join(fel)}")
    return mall


def _mall(typ: Typ, forlaga: str, data: dict[str, Any]) -> Mall:
    matt = Matt.UTGAENDE if typ == Typ.BR else Matt.RORELSE
    tecken = data.get("tecken", -1)
    return Mall(
        typ=typ,
        namn=data["namn"],
        forlaga=forlaga,
        rader=tuple(_rad(rad, matt, tecken) for rad in data["rader"]),
        fotnot=data.get("fotnot", ""),
    )


def _rad(data: dict[str, Any], matt: Matt, tecken: int) -> Radmall:
    kopplingar = [Koppling(prefix=str(p)) for p in data.get("konton", ())]
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
