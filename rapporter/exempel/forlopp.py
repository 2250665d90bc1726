"""The example's course of each insats: facts, förlängningar, follow-ups, consultations, its end."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from finsam.models import User
from insatser import services
from insatser.models import Insats, Kod
from insatser.uppfoljningsperiod import Uppfoljningsperiod
from styrelse.models import Organisation

_BESLUT = ("beslutad_datum", "paragraf_nummer")


def ladda(katalog: Path, *, by: User) -> None:
    """Read ``forlopp.yaml``; nothing where an example has none."""
    fil = katalog / "forlopp.yaml"
    if not fil.exists():
        return
    data = yaml.safe_load(fil.read_text(encoding="utf-8"))
    insatser = {insats.slug: insats for insats in Insats.objects.all()}
    for slug, fakta in data["insatser"].items():
        _insats(insatser[slug], fakta, by)


def _insats(insats: Insats, fakta: Mapping[str, Any], by: User) -> None:
    if rad := fakta.get("forlangd"):
        insats = _forlang(insats, rad, by)
    insats = services.andra_insats(by=by, insats=insats, **_fakta(fakta))
    skriver = insats.ansvariga.first() or by
    for rad in fakta.get("konsultationer", ()):
        _konsultera(insats, rad, skriver)
    for rad in fakta.get("uppfoljningar", ()):
        _folj_upp(insats, rad, skriver, by)
    if rad := fakta.get("slutrapport"):
        _slutrapport(insats, rad, skriver, by)
    if rad := fakta.get("avslut"):
        services.avsluta_insats(by=by, insats=insats, **rad)


def _fakta(fakta: Mapping[str, Any]) -> dict[str, Any]:
    """Return what ``andra_insats`` takes: names turned into rows."""
    rader = dict(fakta.get("fakta", {}))
    if "syften" in fakta:
        rader["syften"] = Kod.objects.filter(lista__nyckel="syfte", kod__in=fakta["syften"])
    if "fokusomrade" in fakta:
        rader["fokusomrade"] = Kod.objects.get(
            lista__nyckel="fokusomrade", kod=fakta["fokusomrade"]
        )
    if "kommuner" in fakta:
        rader["kommuner"] = Organisation.objects.filter(namn__in=fakta["kommuner"])
    return rader


def _forlang(insats: Insats, rad: Mapping[str, Any], by: User) -> Insats:
    """Give the insats its first last day back, then prolong it to the one that it has."""
    till = insats.till_datum
    insats = services.andra_insats(by=by, insats=insats, till_datum=rad["fran_dag"])
    beslut = {namn: rad[namn] for namn in _BESLUT}
    services.forlang_insats(by=by, insats=insats, till_dag=till, skal=rad["skal"], **beslut)
    insats.refresh_from_db()
    return insats


def _konsultera(insats: Insats, rad: Mapping[str, Any], by: User) -> None:
    services.registrera_konsultation(
        by=by,
        insats=insats,
        manad=rad["manad"],
        remittent=Kod.objects.get(lista__nyckel="remittent", kod=rad["remittent"]),
        kommun=Organisation.objects.get(namn=rad["kommun"]),
    )


def _folj_upp(insats: Insats, rad: Mapping[str, Any], skriver: User, by: User) -> None:
    period = Uppfoljningsperiod(rad["ar"], rad.get("kvartal", 0))
    text = {"gjort": rad["gjort"], "avvikelser": rad.get("avvikelser", "")}
    skrivet = {"by": skriver, "insats": insats, "period": period, **text}
    if rad["lage"] == "utkast":
        services.skriv_uppfoljning(**skrivet)
        return
    uppfoljning = services.skriv_och_lamna_uppfoljning(**skrivet)
    if rad["lage"] == "godkand":
        services.godkann_uppfoljning(by=by, uppfoljning=uppfoljning)
    if rad["lage"] == "atersand":
        services.atersand_uppfoljning(by=by, uppfoljning=uppfoljning, skal=rad["skal"])


def _slutrapport(insats: Insats, rad: Mapping[str, Any], skriver: User, by: User) -> None:
    slutrapport = services.lamna_slutrapport(
        by=skriver, insats=insats, lamnad_datum=rad["lamnad_datum"], text=rad["text"]
    )
    dagar = {namn: rad[namn] for namn in ("beredd_datum", *_BESLUT) if namn in rad}
    if dagar:
        services.presentera_slutrapport(by=by, slutrapport=slutrapport, **dagar)
