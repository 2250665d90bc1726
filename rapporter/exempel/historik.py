"""The example's key figures of the years before the register, read from ``historik.yaml``."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from finsam.models import User
from insatser import services
from insatser.models import Insats


def ladda(katalog: Path, *, by: User) -> None:
    """Note the figures of each older year as they are printed, and lock them."""
    fil = katalog / "historik.yaml"
    if not fil.exists():
        return
    data = yaml.safe_load(fil.read_text(encoding="utf-8"))
    for rad in (*_per_ar(data), *_sedan_start(data["sedan_start"])):
        services.skriv_historik(by=by, **rad)
    for ar in data["per_ar"]:
        services.las_historik(by=by, ar=ar)


def _per_ar(data: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the figures of all insatser together, year by year."""
    for ar, tal in data["per_ar"].items():
        for nyckel, varde in zip(data["matt"], tal, strict=True):
            yield {"ar": ar, "nyckel": nyckel, "varde": varde, "kalla": data["kalla"]}
    for ar, varde in data["arbete_studier"].items():
        yield {"ar": ar, "nyckel": "arbete_studier.efter", "varde": varde, "kalla": data["kalla"]}


def _sedan_start(data: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield what each insats had come to when the register began."""
    insatser = Insats.objects.in_bulk(data["insatser"], field_name="slug")
    for slug, tal in data["insatser"].items():
        for nyckel, varde in tal.items():
            rad = {"ar": data["ar"], "nyckel": nyckel, "varde": varde, "kalla": data["kalla"]}
            yield rad | {"insats": insatser[slug]}
