"""The example's audit, read from ``revision.yaml``: what the auditor has asked, and the answers."""

from pathlib import Path
from typing import Any

import yaml

from ekonomi.models import Konto
from finsam.behorighet import Roll
from finsam.models import User
from rapporter.exempel.anvandare import epost
from rapporter.models import Revisionsfraga
from rapporter.services import revision
from styrelse.models import Protokoll


def ladda(katalog: Path, *, by: User) -> None:
    """Ask and answer as the file says, where the example has it."""
    fil = katalog / "revision.yaml"
    if not fil.exists():
        return
    revisorn = User.objects.get(email=epost(Roll.REVISOR))
    for rad in yaml.safe_load(fil.read_text(encoding="utf-8"))["fragor"]:
        _fraga(rad, revisorn, by)


def _fraga(rad: dict[str, Any], revisorn: User, by: User) -> None:
    fraga = revision.stall_fraga(
        by=revisorn, ar=rad["ar"], rubrik=rad["rubrik"], text=rad["text"], galler=_galler(rad)
    )
    for svar in rad.get("svar", ()):
        filer = [(svar["fil"].encode(), svar["filnamn"])] if "fil" in svar else []
        revision.svara(by=by, fraga=fraga, text=svar["text"], filer=filer)
    if rad.get("klar"):
        revision.avsluta_fraga(by=revisorn, fraga=Revisionsfraga.objects.get(pk=fraga.pk))


def _galler(rad: dict[str, Any]) -> revision.Galler:
    if konto := rad.get("konto"):
        return revision.Galler(konto=Konto.objects.get(nummer=str(konto)))
    if dag := rad.get("protokoll"):
        return revision.Galler(protokoll=Protokoll.objects.get(sammantrade__datum=dag))
    return revision.Galler()
