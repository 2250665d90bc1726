"""The example's yearly reports of insatser, read from ``arsrapporter.yaml``."""

from pathlib import Path
from typing import Any

import yaml

from finsam.models import User
from insatser import rapportrubriker, services
from insatser.models import Insats, Insatsrapport


def ladda(katalog: Path, *, by: User) -> None:
    """Write the reports, hand them in, send one back, approve; the headings in any case."""
    services.las_in_rapportrubriker(by=by, rubriker=rapportrubriker.standard())
    fil = katalog / "arsrapporter.yaml"
    if not fil.exists():
        return
    for rad in yaml.safe_load(fil.read_text(encoding="utf-8"))["rapporter"]:
        _rapport(rad, by)


def _rapport(rad: dict[str, Any], by: User) -> None:
    insats = Insats.objects.get(slug=rad["insats"])
    skriver = insats.ansvariga.first() or by
    rapport = services.borja_arsrapport(by=skriver, insats=insats, ar=rad["ar"])
    for avsnitt in rapport.avsnitt.all():
        if text := rad["texter"].get(avsnitt.nyckel, ""):
            services.spara_rapportavsnitt(by=skriver, avsnitt=avsnitt, text=text.strip(), bas=0)
    for del_, siffror in rad.get("egna", {}).items():
        skal = siffror["skal"]
        for nyckel, varde in siffror["antal"].items():
            services.satt_egen_uppgift(
                by=skriver, rapport=rapport, siffror=del_, nyckel=nyckel, varde=varde, skal=skal
            )
    _ga(rapport, rad, skriver, by)


def _ga(rapport: Insatsrapport, rad: dict[str, Any], skriver: User, by: User) -> None:
    """Take the report to where the file says that it stands, by way of a remark if there is one."""
    lage = rad["lage"]
    if lage == Insatsrapport.Status.UTKAST:
        return
    services.lamna_in_arsrapport(by=skriver, rapport=rapport)
    if kommentar := rad.get("kommentar"):
        services.skicka_tillbaka_arsrapport(by=by, rapport=rapport, kommentar=kommentar)
        if lage == Insatsrapport.Status.GODKAND:
            services.lamna_in_arsrapport(by=skriver, rapport=rapport)
    if lage == Insatsrapport.Status.GODKAND:
        services.godkann_arsrapport(by=by, rapport=rapport)
