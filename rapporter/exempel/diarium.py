"""The example's diarium, read from ``diarium.yaml``: cases and a few documents with their files."""

from pathlib import Path
from typing import Any

import yaml

from finsam.filer import ta_emot
from finsam.models import User
from styrelse import services
from styrelse.models import Arende, Organisation


def ladda(katalog: Path, *, by: User) -> None:
    """Load the plan, the cases and their documents, where the example has the file."""
    fil = katalog / "diarium.yaml"
    if not fil.exists():
        return
    data = yaml.safe_load(fil.read_text(encoding="utf-8"))
    services.stall_in_diarium(by=by, monster=data["monster"])
    services.las_in_standardplan(by=by)
    for rad in data["arenden"]:
        _arende(rad, by)


def _arende(rad: dict[str, Any], by: User) -> None:
    arende = services.oppna_arende(by=by, mening=rad["mening"], datum=rad["oppnat"])
    for handling in rad["handlingar"]:
        _handling(arende, handling, by)
    if "avslutat" in rad:
        services.avsluta_arende(by=by, arende=arende, datum=rad["avslutat"])


def _handling(arende: Arende, rad: dict[str, Any], by: User) -> None:
    text, namn = rad.pop("text", ""), rad.pop("fil", "handling.txt")
    organisation = rad.pop("organisation", None)
    services.diariefor(
        by=by,
        arende=arende,
        typ=services.handlingstyp(rad.pop("typ")),
        fil=ta_emot(text.encode(), namn, by=by) if text else None,
        organisation=Organisation.objects.get(namn=organisation) if organisation else None,
        **rad,
    )
