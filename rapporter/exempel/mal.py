"""The example's goals, read from ``mal.yaml``: levels, verdicts, targets, activities, outcomes."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from finsam.models import User
from insatser.models import Insats
from insatser.services import satt_insatsmal
from styrelse import services
from styrelse.malskala import Bedomning, Niva
from styrelse.maltal import Grad
from styrelse.models import Aktivitet, Mal, Organ, Person

_UPPFOLJNING = ("utfall", "grund", "varde", "antal", "av_antal", "kalla")


def ladda(katalog: Path, *, by: User) -> None:
    """Set the förbund's goals year by year, with what was done for them and what came of it."""
    fil = katalog / "mal.yaml"
    if not fil.exists():
        return
    data = yaml.safe_load(fil.read_text(encoding="utf-8"))
    if nivaer := data.get("nivaer"):
        services.satt_nivaer(by=by, nivaer=[Niva(**rad) for rad in nivaer])
    if bedomningar := data.get("bedomningar"):
        services.satt_bedomningar(by=by, bedomningar=[_bedomning(rad) for rad in bedomningar])
    for ar, arets in data["ar"].items():
        for rad in arets["poster"]:
            _mal(ar, rad, arets.get("foljs_upp"), by)


def _bedomning(rad: dict[str, str]) -> Bedomning:
    return Bedomning(rad["nyckel"], rad["namn"], Grad(rad["grad"]))


def _mal(ar: int, rad: dict[str, Any], dag: date | None, by: User) -> None:
    utanfor = {*_UPPFOLJNING, "aktiviteter", "insats", "tidigare"}
    falt = {namn: _tal(varde) for namn, varde in rad.items() if namn not in utanfor}
    if slug := rad.get("insats"):
        insats = Insats.objects.get(slug=slug)
        mal = satt_insatsmal(by=by, insats=insats, ar=ar, **falt).mal
    else:
        mal = services.registrera_mal(by=by, ar=ar, **falt)
    for tidigare in rad.get("tidigare", ()):
        _uppfoljning(mal, tidigare, tidigare["datum"], by)
    if "utfall" in rad:
        _uppfoljning(mal, rad, dag, by)
    for aktivitet in rad.get("aktiviteter", ()):
        _aktivitet(mal, aktivitet, dag, by)


def _uppfoljning(mal: Mal, rad: dict[str, Any], dag: date | None, by: User) -> None:
    falt = {namn: _tal(rad[namn]) for namn in _UPPFOLJNING if namn in rad}
    services.folj_upp_mal(by=by, mal=mal, datum=dag, **falt)


def _tal(varde: object) -> object:
    """Return a number of the file as the services take it: with its decimals as written."""
    return Decimal(str(varde)) if isinstance(varde, float) else varde


def _aktivitet(mal: Mal, rad: dict[str, Any], dag: date | None, by: User) -> Aktivitet:
    utanfor = {"person", "organ", "status", "utfall"}
    falt = {namn: varde for namn, varde in rad.items() if namn not in utanfor}
    person, organ = rad.get("person"), rad.get("organ")
    aktivitet = services.planera_aktivitet(
        by=by,
        mal=mal,
        person=Person.objects.get(namn=person) if person else None,
        organ=Organ.objects.get(namn=organ) if organ else None,
        **falt,
    )
    if "status" in rad:
        services.folj_upp_aktivitet(
            by=by,
            aktivitet=aktivitet,
            datum=dag,
            status=rad["status"],
            utfall=rad.get("utfall", ""),
        )
    return aktivitet
