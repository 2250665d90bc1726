"""The example's occasions of the förbund itself, numbers per part, and the need per kommun."""

from pathlib import Path
from typing import Any

import yaml

from finsam.models import User
from insatser import services
from insatser.models import OVRIGA, Insats, Kod
from styrelse.models import Organisation


def ladda(katalog: Path, *, by: User) -> None:
    """Register occasions with whom they reached, working time and the need per kommun."""
    fil = katalog / "tillfallen.yaml"
    if not fil.exists():
        return
    data = yaml.safe_load(fil.read_text(encoding="utf-8"))
    parter = {namn: org for org in Organisation.objects.all() for namn in (org.namn, org.kortnamn)}
    for rad in data.get("tillfallen", ()):
        _tillfalle(rad, parter, by)
    for rad in data.get("arbetstid", ()):
        services.notera_arbetstid(by=by, **{**rad, "fokusomrade": _kod("fokusomrade", rad)})
    for ar, arets in data.get("behov", {}).items():
        matt = [
            (parter[kommun], ar, None if grupp == "behovsgrupp" else _grupp(grupp), antal)
            for grupp, kommuner in arets["grupper"].items()
            for kommun, antal in kommuner.items()
        ]
        services.satt_kommunmatt(by=by, matt=matt, kalla=arets["kalla"])


def _kod(lista: str, rad: dict[str, Any]) -> Kod:
    return Kod.objects.get(lista__nyckel=lista, kod=rad[lista])


def _grupp(kod: str) -> Kod:
    return Kod.objects.get(lista__nyckel="forsorjningsgrupp", kod=kod)


def _tillfalle(rad: dict[str, Any], parter: dict[str, Organisation], by: User) -> None:
    delar, fragor = rad.pop("delar", {}), rad.pop("fragor", {})
    if slug := rad.pop("insats", None):
        rad["insats"] = Insats.objects.get(slug=slug)
    tillfalle = services.registrera_tillfalle(by=by, **rad)
    if delar:
        per_part = {_part(namn, parter): antal for namn, antal in delar.items()}
        services.satt_delar(by=by, tillfalle=tillfalle, delar=per_part)
    for text, svar in fragor.items():
        services.satt_utvardering(by=by, tillfalle=tillfalle, text=text, svar=svar)


def _part(namn: str, parter: dict[str, Organisation]) -> Organisation | None:
    return None if namn == OVRIGA else parter[namn]
