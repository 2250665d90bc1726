"""The example's registers of who decides, read from ``styrelse.yaml``."""

from pathlib import Path
from typing import Any

import yaml

from finsam.models import User
from styrelse import services
from styrelse.brister import granska
from styrelse.models import Forbund, Medlem, Organ, Organisation, Person, Plats


def ladda(katalog: Path, *, by: User) -> None:
    """Register the förbund, its members, organs, assignments and meetings."""
    data = yaml.safe_load((katalog / "styrelse.yaml").read_text(encoding="utf-8"))
    _forbund(data["forbund"], by)
    for rad in data["organisationer"]:
        services.registrera_organisation(by=by, **rad)
    _medlemmar(data["medlemmar"], by)
    _arkivmyndighet(data["forbund"]["forbundsordningar"], by)
    organ = {
        namn: _organ(rad, plats, by) for plats, (namn, rad) in enumerate(data["organ"].items())
    }
    for namn, per_roll in data["uppdrag"].items():
        for roll, rader in per_roll.items():
            for plats, rad in enumerate(rader, 1):
                _uppdrag(organ[namn], roll, plats, rad, by)
    for rad in data["sammantraden"]:
        _sammantrade(rad, organ, by)
    _godtagna(data.get("godtagna_brister", {}), by)


def _forbund(data: dict[str, Any], by: User) -> Forbund:
    fakta = {namn: varde for namn, varde in data.items() if namn != "forbundsordningar"}
    forbund = services.bilda_forbund(by=by, **fakta)
    for rad in data["forbundsordningar"]:
        fakta = {namn: varde for namn, varde in rad.items() if namn != "arkivmyndighet"}
        services.anta_forbundsordning(by=by, forbund=forbund, **fakta)
    return forbund


def _arkivmyndighet(ordningar: list[dict[str, Any]], by: User) -> None:
    """The ordningar point at a kommun, which is registered after them."""
    for rad in ordningar:
        if namn := rad.get("arkivmyndighet"):
            ordning = Forbund.objects.get().forbundsordningar.get(from_datum=rad["from_datum"])
            services.andra_forbundsordning(by=by, ordning=ordning, arkivmyndighet=_medlem(namn))


def _medlemmar(rader: list[dict[str, Any]], by: User) -> None:
    for ordning, rad in enumerate(rader, 1):
        organisation = services.registrera_organisation(
            by=by, namn=rad["namn"], kortnamn=rad["kortnamn"]
        )
        services.registrera_medlem(
            by=by,
            organisation=organisation,
            typ=rad["typ"],
            from_datum=rad["from_datum"],
            ordning=ordning,
        )


def _medlem(namn: str | None) -> Medlem | None:
    return Medlem.objects.get(organisation__namn=namn) if namn else None


def _medlemskap(namn: list[str]) -> list[Medlem]:
    return list(Medlem.objects.filter(organisation__namn__in=namn))


def _organ(rad: dict[str, Any], ordning: int, by: User) -> Organ:
    fakta = {namn: varde for namn, varde in rad.items() if namn != "platser"}
    organ = services.inratta_organ(by=by, ordning=ordning, **fakta)
    for nummer, plats in enumerate(rad.get("platser", []), 1):
        _plats(organ, nummer, plats if isinstance(plats, dict) else {"medlemmar": plats}, by)
    return organ


def _plats(organ: Organ, nummer: int, rad: dict[str, Any], by: User) -> None:
    """A seat: its members, how many ersättare, and whose turn it is where it goes round."""
    medlemmar = _medlemskap(rad["medlemmar"])
    plats = services.inratta_plats(
        by=by,
        organ=organ,
        medlemmar=medlemmar,
        from_datum=min(m.from_datum for m in medlemmar),
        ordning=nummer,
        antal_ersattare=rad.get("ersattare", 1 if organ.typ == Organ.Typ.STYRELSE else 0),
    )
    for tur in rad.get("turer", []):
        fran, till = tur["period"]
        services.satt_platsinnehav(
            by=by, plats=plats, medlem=_medlem(tur["medlem"]), from_datum=fran, till_datum=till
        )


def _ledig_plats(organ: Organ, medlem: Medlem | None, roll: str, fran: Any) -> Plats | None:
    """The member's first seat where nobody has the role yet, else its first."""
    platser = list(organ.platser.filter(medlemmar=medlem)) if medlem else []
    lediga = [p for p in platser if not p.uppdrag.vid(fran).filter(roll=roll).exists()]
    return next(iter(lediga or platser), None)


def _person(rad: dict[str, Any], by: User) -> Person:
    if person := Person.objects.filter(namn=rad["namn"]).first():
        return person
    user = User.objects.get(email=rad["konto"]) if "konto" in rad else None
    return services.registrera_person(by=by, namn=rad["namn"], user=user)


def _uppdrag(organ: Organ, roll: str, ordning: int, rad: dict[str, Any], by: User) -> None:
    medlem = _medlem(rad.get("medlem"))
    arbetsgivare = rad.get("arbetsgivare")
    fran, till = rad["period"]
    uppdrag = services.tilltrad(
        by=by,
        person=_person(rad, by),
        organ=organ,
        roll=roll,
        medlem=medlem,
        plats=_ledig_plats(organ, medlem, roll, fran),
        medlemmar=_medlemskap(rad.get("medlemmar", [])),
        befattning=rad.get("befattning", ""),
        omfattning_procent=rad.get("omfattning_procent"),
        arbetsgivare=Organisation.objects.get(namn=arbetsgivare) if arbetsgivare else None,
        from_datum=fran,
        till_datum=till,
        ordning=ordning,
    )
    if "ordforandeskap" in rad:
        services.satt_ordforandeskap(
            by=by, uppdrag=uppdrag, roll=rad["ordforandeskap"], from_datum=fran, till_datum=till
        )


def _sammantrade(rad: dict[str, Any], organ: dict[str, Organ], by: User) -> None:
    services.registrera_sammantrade(
        by=by,
        organ=organ[rad["organ"]],
        typ=rad["typ"],
        datum=rad["datum"],
        form=rad.get("form", "fysiskt"),
        status="genomfort",
        rubrik=rad.get("rubrik", ""),
        inbjudna=[organ[namn] for namn in rad.get("inbjudna", [])],
        gemensamt_med=Organisation.objects.filter(namn__in=rad.get("gemensamt_med", [])),
    )


def _godtagna(data: dict[str, Any], by: User) -> None:
    """Accept the warnings of a day that the förbund has agreed on."""
    for rad in data.get("poster", ()):
        for brist in granska(data["dag"]).oppna:
            if brist.nyckel == rad["krav"] and brist.lage.startswith(rad["lage"]):
                services.godta_brist(
                    by=by,
                    nyckel=brist.nyckel,
                    lage=brist.lage,
                    rubrik=brist.rubrik,
                    lag=brist.lag,
                    skal=rad["skal"],
                )
