"""The example's statements, budgets and notes, read from ``ekonomi.yaml``."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from ekonomi.models import Budget, Budgetrad, Objekt
from ekonomi.services import budget as budgettjanst
from ekonomi.services import budgetgruppering as grupperingstjanst
from ekonomi.services import budgetrad as radtjanst
from ekonomi.services.arsuppgift import satt_personalar
from ekonomi.services.insatsbeslut import besluta_insats
from ekonomi.services.objekt import koppla_organisation
from ekonomi.services.prognos import faststall_prognos, skapa_prognos
from ekonomi.services.uppstallning import anvand_forlaga, satt_not
from finsam.format import nyckel
from finsam.models import User
from rapporter.exempel.bok import projekt
from styrelse.models import Organisation

FORSTA_DAG = date(2006, 1, 1)


def ladda(katalog: Path, *, by: User) -> None:
    """Set up statements, budget rows, budgets and notes of the example."""
    data = yaml.safe_load((katalog / "ekonomi.yaml").read_text(encoding="utf-8"))
    for typ, forlaga in data["uppstallningar"].items():
        anvand_forlaga(by=by, typ=typ, namn=forlaga)
    for rad in data["organisationsobjekt"]:
        objekt = Objekt.objects.get(dimension__nummer=rad["dimension"], kod=rad["kod"])
        organisation = Organisation.objects.get(namn=rad["organisation"])
        koppla_organisation(by=by, objekt=objekt, organisation=organisation)
    ladda_budget(data, by=by)
    for rad in data["noter"]:
        satt_not(by=by, **rad)
    for ar, antal in data.get("arsarbetare", {}).items():
        satt_personalar(by=by, ar=ar, arsarbetare=Decimal(str(antal)))


def ladda_budget(data: dict[str, Any], *, by: User) -> None:
    """Rows, groupings, budgets, commitments and forecasts: ``budgetrader`` … of the data."""
    for rad in data["budgetrader"]:
        _budgetrad(rad, by)
    for rad in data.get("grupperingar", ()):
        _gruppering(rad, by)
    for rad in data.get("budgetar", ()):
        _budget(rad, by)
    for rad in data.get("insatsbeslut", ()):
        _insatsbeslut(rad, by)
    for rad in data.get("prognoser", ()):
        _prognos(rad, by)


def _budgetrad(data: dict[str, Any], by: User) -> None:
    fakta = {namn: varde for namn, varde in data.items() if namn != "kopplingar"}
    rad = radtjanst.skapa_budgetrad(by=by, **fakta)
    for koppling in data.get("kopplingar", ()):
        for prefix in koppling["konton"]:
            _koppling(rad, str(prefix), koppling, by)


def _koppling(rad: Budgetrad, prefix: str, data: dict[str, Any], by: User) -> None:
    radtjanst.koppla_budgetrad(
        by=by,
        budgetrad=rad,
        kontoprefix=prefix,
        objekt=projekt(data["objekt"]) if "objekt" in data else None,
        from_datum=data.get("fran", FORSTA_DAG),
        till_datum=data.get("till"),
    )


def _gruppering(data: dict[str, Any], by: User) -> None:
    """A printing of the budget; its headings name rows by their own headings."""
    fakta = {namn: varde for namn, varde in data.items() if namn != "rader"}
    gruppering = grupperingstjanst.skapa_gruppering(by=by, **fakta)
    for rad in data["rader"]:
        samlade = [Budgetrad.objects.get(nyckel=nyckel(r)) for r in rad.get("budgetrader", ())]
        grupperingstjanst.lagg_till_grupperingsrad(
            by=by, gruppering=gruppering, **(rad | {"budgetrader": samlade})
        )


def _budget(data: dict[str, Any], by: User) -> None:
    """A decided budget: one amount is the budget year's, several are the plan years' too."""
    budget = budgettjanst.skapa_budget(by=by, ar=data["ar"], namn=data["namn"])
    per_ar: dict[int, dict[str, Decimal]] = {}
    for rad, belopp in data["poster"].items():
        for planar, varde in enumerate(belopp if isinstance(belopp, list) else [belopp]):
            per_ar.setdefault(planar, {})[nyckel(rad)] = Decimal(varde)
    for planar, poster in per_ar.items():
        budgettjanst.satt_poster(by=by, budget=budget, belopp=poster, planar=planar)
    if "kapital" in data:
        budgettjanst.ange_kapitalprognos(by=by, budget=budget, **data["kapital"])
    budgettjanst.besluta_budget(by=by, budget=budget, **data["beslutad"])


def _prognos(data: dict[str, Any], by: User) -> None:
    """A forecast of the year's budget in force, fixed as the board got it."""
    prognos = skapa_prognos(
        by=by,
        budget=Budget.objects.gallande_forst(data["datum"].year)[0],
        datum=data["datum"],
        kommentar=data["kommentar"],
        rader={
            nyckel(rubrik): (Decimal(rad["rest"]), rad.get("kommentar", ""))
            for rubrik, rad in data["rader"].items()
        },
    )
    faststall_prognos(by=by, prognos=prognos)


def _insatsbeslut(data: dict[str, Any], by: User) -> None:
    belopp = {ar: Decimal(varde) for ar, varde in data["belopp"].items()}
    besluta_insats(by=by, **(data | {"belopp": belopp}))
