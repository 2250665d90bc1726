"""The example's public pages, read from ``publicering.yaml``: the statement, and a protokoll."""

from pathlib import Path

import yaml

from finsam.models import User
from rapporter import att_publicera
from rapporter.att_publicera import adressforslag
from rapporter.services import Presentation, publicera_handling, spara_redogorelse
from rapporter.services.publicering import kontrollsumma
from styrelse.models import Protokoll


def ladda(katalog: Path, *, by: User) -> None:
    """Write the accessibility statement, and publish the latest justerade protokoll."""
    fil = katalog / "publicering.yaml"
    if not fil.exists():
        return
    data = yaml.safe_load(fil.read_text(encoding="utf-8"))
    spara_redogorelse(by=by, **data["tillganglighet"])
    justerade = Protokoll.objects.filter(status=Protokoll.Status.JUSTERAT, handling__isnull=False)
    for protokoll in justerade.med_sammantrade().order_by("-sammantrade__datum")[:1]:
        _publicera(protokoll, data["protokoll"]["beskrivning"], by)


def _publicera(protokoll: Protokoll, beskrivning: str, by: User) -> None:
    underlag = att_publicera.protokoll(protokoll)
    hur = Presentation(underlag.titel, adressforslag(underlag), beskrivning)
    publicera_handling(by=by, underlag=underlag, hur=hur, granskad=kontrollsumma(underlag))
