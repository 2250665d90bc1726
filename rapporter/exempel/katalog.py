"""The example's catalogue, read from ``katalog.yaml``: services of the parties, presentations."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import yaml
from django.utils import timezone

from finsam.models import User
from insatser import services
from insatser.models import Insats, Katalogkategori
from styrelse.models import Organisation


def ladda(katalog: Path, *, by: User) -> None:
    """Write up, publish and review the services, and present insatser to the public."""
    fil = katalog / "katalog.yaml"
    if not fil.exists():
        return
    data = yaml.safe_load(fil.read_text(encoding="utf-8"))
    for ordning, namn in enumerate(data["kategorier"], 1):
        services.skapa_katalogkategori(by=by, namn=namn, ordning=ordning)
    for rad in data["tjanster"]:
        _tjanst(rad, by)
    for rad in data["presentationer"]:
        insats = Insats.objects.get(slug=rad.pop("insats"))
        services.presentera_insats(by=by, insats=insats, visas=True, **rad)


def _tjanst(rad: dict[str, Any], by: User) -> None:
    """``granskas_om`` is in how many days from today its next review is, for the list of these."""
    tider = {namn: rad.pop(namn, None) for namn in ("publicerad", "avslutad", "granskas_om")}
    tjanst = services.skapa_katalogtjanst(
        by=by,
        organisation=Organisation.objects.get(namn=rad.pop("organisation")),
        kommuner=Organisation.objects.filter(namn__in=rad.pop("kommuner", [])),
        kategori=Katalogkategori.objects.get(namn=rad.pop("kategori")),
        **rad,
    )
    if tider["publicerad"] is None:
        return
    nasta = timezone.localdate() + timedelta(days=tider["granskas_om"] or 365)
    services.publicera_katalogtjanst(
        by=by, tjanst=tjanst, datum=tider["publicerad"], nasta_granskning=nasta
    )
    if tider["avslutad"]:
        services.avsluta_katalogtjanst(by=by, tjanst=tjanst, datum=tider["avslutad"])
