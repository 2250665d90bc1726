"""The example's agreements, recurring tasks, internal control and answers, from ``kansli.yaml``.

The recurring tasks run in the year that the example is loaded, ticked off up to a while ago, so
that the year at a glance has something to show whenever it is looked at.
"""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml
from django.utils import timezone

from finsam import filer
from finsam.behorighet import Roll
from finsam.models import User
from rapporter.exempel.anvandare import epost
from rapporter.services import valj_underlag
from styrelse import services
from styrelse.models import Medlem, Organisation, Rutin

NYLIGEN = timedelta(days=25)  # what fell due later than this is not ticked off yet


def ladda(katalog: Path, *, by: User) -> None:
    """Load them, where the example has the file."""
    fil = katalog / "kansli.yaml"
    if not fil.exists():
        return
    data = yaml.safe_load(fil.read_text(encoding="utf-8"))
    for rad in data["avtal"]:
        _avtal(rad, by)
    for rad in data["rutiner"]:
        _rutin(rad, by)
    _plan(data["internkontroll"], by)
    _ansvarsfrihet(data["ansvarsfrihet"], by)
    _underlag(data["medlemspaket"], by)
    for rad in data["kontakter"]:
        organisation = Organisation.objects.get(namn=rad.pop("organisation"))
        services.lagg_till_kontakt(by=by, organisation=organisation, funktion=True, **rad)
    for rad in data["uppgifter"]:
        services.lagg_till_uppgift(by=by, rubrik=rad["rubrik"], ansvarig=_ansvarig(rad, by))


def _ansvarig(rad: dict[str, Any], by: User) -> User:
    """Whoever the row names by role, the förbundschef where it names nobody."""
    roll = rad.pop("ansvarig", None)
    return User.objects.get(email=epost(Roll(roll))) if roll else by


def _avtal(rad: dict[str, Any], by: User) -> None:
    parter = [Organisation.objects.get(namn=namn) for namn in rad.pop("parter", [])]
    kostnad = rad.pop("kostnad", None)
    services.teckna_avtal(
        by=by,
        parter=parter,
        kostnad=Decimal(kostnad) if kostnad else None,
        ansvarig=_ansvarig(rad, by),
        **rad,
    )


def _rutin(rad: dict[str, Any], by: User) -> None:
    idag = timezone.localdate()
    ansvarig = _ansvarig(rad, by)
    rutin = services.lagg_upp_rutin(
        by=by, from_datum=date(idag.year, 1, 1), ansvarig=ansvarig, **rad
    )
    _pricka_av(rutin, ansvarig, idag)


def _pricka_av(rutin: Rutin, vem: User, idag: date) -> None:
    for gang in rutin.tillfallen(idag.year):
        if gang.datum < idag - NYLIGEN:
            services.utfor_rutin(
                by=vem, rutin=rutin, ar=idag.year, nummer=gang.nummer, datum=gang.datum
            )


def _plan(data: dict[str, Any], by: User) -> None:
    plan = services.paborja_plan(by=by, ar=data["ar"])
    for rad in data["moment"]:
        resultat = rad.pop("resultat")
        moment = services.lagg_till_moment(by=by, plan=plan, ansvarig=_ansvarig(rad, by), **rad)
        for nummer, sett in enumerate(resultat, 1):
            services.notera_resultat(by=moment.ansvarig, moment=moment, nummer=nummer, **sett)
    services.besluta_plan(by=by, plan=plan, **data["beslut"])


def _underlag(data: dict[str, Any], by: User) -> None:
    """What goes with the årsredovisning to every member: made up, so said in each file."""
    arende = services.oppna_arende(by=by, mening=data["mening"], datum=data["oppnat"])
    handlingar = [
        services.diariefor(
            by=by,
            arende=arende,
            rubrik=rad["rubrik"],
            riktning=rad["riktning"],
            datum=rad["datum"],
            typ=services.handlingstyp(rad["typ"]),
            fil=filer.ta_emot(f"{rad['text']}\n".encode(), f"{rad['typ']}.txt".lower(), by=by),
        )
        for rad in data["handlingar"]
    ]
    valj_underlag(by=by, ar=data["ar"], forslag="", handlingar=handlingar)


def _ansvarsfrihet(data: dict[str, Any], by: User) -> None:
    for rad in data["medlemmar"]:
        medlem = Medlem.objects.get(organisation__namn=rad["medlem"])
        services.notera_skickat(by=by, ar=data["ar"], medlem=medlem, datum=data["skickat"])
        if "datum" in rad:
            services.notera_ansvarsfrihet(
                by=by,
                ar=data["ar"],
                medlem=medlem,
                beslut=rad.get("beslut", "beviljad"),
                datum=rad["datum"],
                dnr=rad["dnr"],
            )
