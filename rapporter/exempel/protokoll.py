"""The example's protokoll, minnesanteckningar and recommendations, read from ``protokoll.yaml``.

One waits for its signatures, one is justerat and announced. The latter lies some days before the
day on which the example is loaded, for nobody can sign in the past.
"""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml
from django.utils import timezone

from finsam.models import User
from styrelse import services
from styrelse.models import (
    Arende,
    Beslut,
    Dagordningspunkt,
    Narvaro,
    Organ,
    Person,
    Protokoll,
    Sammantrade,
    Uppdrag,
)
from styrelse.services.narvaro import Uppgift

LORDAG = 5


def ladda(katalog: Path, *, by: User) -> None:
    """Load them, where the example has the file and anybody sits in the organ on the day."""
    fil = katalog / "protokoll.yaml"
    if not fil.exists():
        return
    data = yaml.safe_load(fil.read_text(encoding="utf-8"))
    arenden = {
        namn: services.oppna_arende(by=by, mening=rad["mening"], datum=rad["datum"])
        for namn, rad in data["arenden"].items()
    }
    for rad in data["serier"]:
        services.fortsatt_serie(by=by, organ=_organ(rad["organ"]), ar=rad["ar"], efter=rad["efter"])
    for rad in data["moten"]:
        if mote := _mote(rad, by):
            _protokoll(mote, rad, arenden, by)


def _organ(namn: str) -> Organ:
    return Organ.objects.get(namn=namn)


def _mote(rad: dict[str, Any], by: User) -> Sammantrade | None:
    organ = _organ(rad["organ"])
    if "datum" in rad:
        return Sammantrade.objects.get(organ=organ, datum=rad["datum"])
    dag = _vardag(rad["for_dagar_sedan"])
    if not Uppdrag.objects.filter(organ=organ).vid(dag).exists():
        return None
    return services.registrera_sammantrade(
        by=by, organ=organ, typ="ordinarie", datum=dag, lokal=rad["lokal"], form=rad["form"]
    )


def _vardag(for_dagar_sedan: int) -> date:
    dag = timezone.localdate() - timedelta(days=for_dagar_sedan)
    return dag - timedelta(days=max(dag.weekday() - LORDAG + 1, 0))


def _protokoll(
    mote: Sammantrade, rad: dict[str, Any], arenden: dict[str, Arende], by: User
) -> None:
    protokoll = services.borja_protokoll(by=by, sammantrade=mote)
    punkter = [_punkt(mote, punkt, arenden, by) for punkt in rad["punkter"]]
    _narvaro(mote, rad, by)
    for punkt, uppgifter in zip(punkter, rad["punkter"], strict=True):
        _skriv(punkt, uppgifter, by)
    for namn, uppgifter in rad.get("rekommendationer", {}).items():
        services.lamna_rekommendation(by=by, sammantrade=mote, arende=arenden[namn], **uppgifter)
    tider = {"oppnat_kl": rad["oppnat_kl"], "avslutat_kl": rad["avslutat_kl"]}
    sekreterare = Person.objects.get(namn=rad["sekreterare"])
    services.andra_protokoll(by=by, protokoll=protokoll, sekreterare=sekreterare, **tider)
    protokoll = services.gor_klart(by=by, protokoll=protokoll)
    if rad.get("framlagt"):
        _justera(protokoll, rad, by)


def _punkt(
    mote: Sammantrade, rad: dict[str, Any], arenden: dict[str, Arende], by: User
) -> Dagordningspunkt:
    arende = arenden[rad["arende"]] if "arende" in rad else None
    slag = Dagordningspunkt.Slag.BESLUT if "beslut" in rad else Dagordningspunkt.Slag.INFORMATION
    return services.lagg_till_punkt(
        by=by, sammantrade=mote, rubrik=rad["rubrik"], slag=slag, arende=arende
    )


def _rad(mote: Sammantrade, namn: str) -> Narvaro:
    return mote.narvaron.get(person__namn=namn)


def _narvaro(mote: Sammantrade, rad: dict[str, Any], by: User) -> None:
    for_vem = rad.get("tjanstgor_for", {})
    uppgifter = {
        _rad(mote, namn): Uppgift(
            narvarande=True,
            form=Narvaro.Form.DISTANS if namn in rad.get("distans", []) else Narvaro.Form.PLATS,
            tjanstgor_for=_rad(mote, for_vem[namn]).uppdrag if namn in for_vem else None,
        )
        for namn in rad["narvarande"]
    }
    services.satt_narvaro(by=by, sammantrade=mote, uppgifter=uppgifter)
    if "leder" in rad:
        services.valj_ordforande(by=by, narvaro=_rad(mote, rad["leder"]))
    if "justerare" in rad:
        services.valj_justerare(
            by=by, sammantrade=mote, narvaron=[_rad(mote, n) for n in rad["justerare"]]
        )


def _skriv(punkt: Dagordningspunkt, rad: dict[str, Any], by: User) -> None:
    for falt in ("text", "beslut"):
        if text := rad.get(falt, "").strip():
            services.spara_text(by=by, punkt=punkt, falt=falt, text=text, bas=0)
    mote = punkt.sammantrade
    if jav := rad.get("jav"):
        ersattare = _rad(mote, jav["ersattare"]) if "ersattare" in jav else None
        services.anmal_jav(
            by=by,
            punkt=punkt,
            narvaro=_rad(mote, jav["vem"]),
            grund=jav["grund"],
            forklaring=jav["forklaring"],
            ersattare=ersattare,
        )


def _justera(protokoll: Protokoll, rad: dict[str, Any], by: User) -> None:
    justering = services.lagg_fram(by=by, protokoll=protokoll)
    if not rad.get("justerat"):
        return
    idag = timezone.localdate()
    for plats in justering.handling.underskrifter.i_ordning():
        services.notera_papper(
            by=by, underskrift=plats, dag=idag, forvaras="Kansliets arkiv (påhittat)"
        )
    services.notera_anslaget(
        by=by, tillkannagivanden=justering.tillkannagivanden.all(), anslaget=idag
    )
    for uppgifter in rad["uppfoljning"]:
        _folj_upp(protokoll, uppgifter, by)


def _folj_upp(protokoll: Protokoll, rad: dict[str, Any], by: User) -> None:
    alla = Beslut.objects.filter(punkt__sammantrade=protokoll.sammantrade)
    uppfoljning = services.folj_upp_beslut(
        by=by,
        beslut=alla.get(text__startswith=rad["beslut"]),
        vad=rad["vad"],
        roll=rad.get("roll", ""),
        person=Person.objects.get(namn=rad["person"]) if "person" in rad else None,
        senast=timezone.localdate() + timedelta(days=rad["om_dagar"]),
    )
    if rad.get("gjort"):
        services.notera_utfort(by=by, uppfoljning=uppfoljning, datum=timezone.localdate())
