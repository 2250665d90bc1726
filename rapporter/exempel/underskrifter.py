"""The example's report that is laid for signature, read from ``underskrifter.yaml``."""

from datetime import date, timedelta
from pathlib import Path

import yaml
from django.utils import timezone

from finsam.models import User
from rapporter.models import Rapport
from rapporter.services.diarieforing import diariefor_utgava
from rapporter.services.utgava import Styrelsebeslut, faststall
from styrelse.services.runda import skapa_runda
from styrelse.undertecknarforslag import forslag

TID = timedelta(weeks=3)


def ladda(katalog: Path, *, by: User) -> None:
    """Decide the report and ask those of the board of that day, where the example has the file."""
    fil = katalog / "underskrifter.yaml"
    if not fil.exists():
        return
    rad = yaml.safe_load(fil.read_text(encoding="utf-8"))
    dag: date = rad["datum"]
    rapport = Rapport.objects.get(typ=rad["typ"], ar=rad["ar"])
    utgava = faststall(rapport=rapport, by=by, beslut=Styrelsebeslut(dag, rad["paragraf"]))
    skapa_runda(
        by=by,
        handling=diariefor_utgava(by=by, utgava=utgava),
        platser=forslag(dag),
        senast=timezone.localdate() + TID,
        vad=utgava.vad[:1].lower() + utgava.vad[1:],
    )
