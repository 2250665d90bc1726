"""The example's applications for money, read from ``ansokningar.yaml``: some in each state."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from finsam.models import User
from insatser.models import Ansokan
from insatser.services import ansokan as tjanst
from insatser.services import ansokansberedning as beredning
from insatser.services import ansokansbeslut as beslut
from styrelse.models import Mal, Organisation, Sammantrade

_FALT = (
    *("arbetssatt", "tidsform", "from_datum", "till_datum"),
    *("syfte", "malgrupp", "implementering"),
)


def ladda(katalog: Path, *, by: User) -> None:
    """Write, hand in, prepare and decide them, where the example has the file."""
    fil = katalog / "ansokningar.yaml"
    if not fil.exists():
        return
    data = yaml.safe_load(fil.read_text(encoding="utf-8"))
    for rad in data["ansokningar"]:
        sokande = User.objects.get(email=rad["av"])
        ansokan = _skriv(rad, sokande)
        for steg in rad.get("steg", []):
            ansokan = _ga(ansokan, steg, by, sokande)


def _organisation(namn: str) -> Organisation:
    return Organisation.objects.get(namn=namn)


def _skriv(rad: dict[str, Any], sokande: User) -> Ansokan:
    ansokan = tjanst.skapa_ansokan(
        by=sokande,
        namn=rad["namn"],
        sokande=_organisation(rad["sokande"]),
        parter=[_organisation(namn) for namn in rad.get("parter", [])],
        inriktning=rad["inriktning"],
        **{falt: rad[falt] for falt in _FALT if falt in rad},
    )
    vem = {"by": sokande, "ansokan": ansokan}
    if mal := rad.get("mal"):
        tjanst.satt_ansokansmal(
            **vem,
            forbundsmal=Mal.objects.filter(ar=mal["ar"], namn__in=mal["forbundets"]),
            mal=[_mal(eget) for eget in mal["egna"]],
        )
    if budget := rad.get("budget"):
        aren = {ar: _behov(varde) for ar, varde in budget.items()}
        tjanst.satt_ansokansbudget(**vem, aren=aren)
    if medel := rad.get("medfinansiering"):
        tjanst.satt_medfinansiering(**vem, rader=[_medel(del_) for del_ in medel])
    return ansokan


def _mal(rad: dict[str, Any]) -> tjanst.NyttMal:
    return tjanst.NyttMal(
        rad["namn"], rad["matt"], Decimal(rad["malvarde"]), rad.get("enhet", Mal.Enhet.PROCENT)
    )


def _behov(varde: dict[str, int]) -> tjanst.Arsbehov:
    return tjanst.Arsbehov(Decimal(varde["belopp"]), varde.get("platser"))


def _medel(rad: dict[str, Any]) -> tjanst.NyMedfinansiering:
    belopp = rad.get("belopp")
    return tjanst.NyMedfinansiering(
        organisation=_organisation(rad["organisation"]),
        ar=rad["ar"],
        slag=rad["slag"],
        timmar=rad.get("timmar"),
        belopp=None if belopp is None else Decimal(belopp),
        text=rad.get("text", ""),
    )


def _ga(ansokan: Ansokan, steg: dict[str, Any], by: User, sokande: User) -> Ansokan:
    """Take one step: {what: its facts}; the applicant's own, or the kansli's."""
    ((vad, fakta),) = steg.items()
    if vad == "lamna_in":
        return tjanst.lamna_in_ansokan(by=sokande, ansokan=ansokan, datum=fakta)
    if vad == "aterkalla":
        return tjanst.aterkalla_ansokan(by=sokande, ansokan=ansokan, **fakta)
    if vad == "ta_upp":
        return beredning.ta_upp_i_beredning(by=by, ansokan=ansokan, datum=fakta)
    if vad == "utlatande":
        mote = Sammantrade.objects.get(organ__namn=fakta["organ"], datum=fakta["datum"])
        beredning.lamna_utlatande(
            by=by,
            ansokan=ansokan,
            sammantrade=mote,
            utlatande=fakta["utlatande"],
            motivering=fakta["motivering"],
        )
        return Ansokan.objects.get(pk=ansokan.pk)
    return _besluta(ansokan, vad, fakta, by)


def _besluta(ansokan: Ansokan, vad: str, fakta: dict[str, Any], by: User) -> Ansokan:
    dag: date = fakta["datum"]
    plats = beslut.Beslutsplats(datum=dag, annan=str(fakta["paragraf"]))
    if vad == "bevilja":
        beviljat = {ar: Decimal(belopp) for ar, belopp in fakta["beviljat"].items()}
        return beslut.bevilja_ansokan(by=by, ansokan=ansokan, plats=plats, beviljat=beviljat)
    return beslut.avsla_ansokan(by=by, ansokan=ansokan, plats=plats, motivering=fakta["motivering"])
