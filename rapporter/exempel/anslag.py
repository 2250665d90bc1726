"""The example's frames, contributions, invoices, shared costs and claims: ``anslag.yaml``."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from ekonomi.models import Delningsregel, Fakturaunderlag
from ekonomi.services import anslag as anslagstjanst
from ekonomi.services import delning as delningstjanst
from ekonomi.services import fakturering as fakturatjanst
from ekonomi.services import intakt as intaktstjanst
from ekonomi.services import moms as momstjanst
from ekonomi.services.anslag import Andel
from finsam.models import User
from styrelse.models import Medlem, Organisation


def ladda(katalog: Path, *, by: User) -> None:
    """Load the example's income; an example without the file has none beyond its books."""
    fil = katalog / "anslag.yaml"
    if not fil.exists():
        return
    data = yaml.safe_load(fil.read_text(encoding="utf-8"))
    for regel in data["regler"]:
        _regel(regel, by)
    for ar, anslag in data["anslag"].items():
        _anslag(ar, anslag, by)
    for regel in data.get("delade_kostnader", ()):
        _delning(regel, by)
    for intakt in data.get("ovriga_intakter", ()):
        belopp = {namn: Decimal(intakt[namn]) for namn in ("belopp", "pris") if namn in intakt}
        intaktstjanst.skapa_intakt(by=by, **intakt | belopp)
    if moms := data.get("moms"):
        _moms(moms, by)


def _regel(data: dict[str, Any], by: User) -> None:
    andelar = {
        Medlem.objects.get(organisation__namn=namn): Andel(Decimal(str(tal)))
        for namn, tal in data.pop("andelstal", {}).items()
    }
    anslagstjanst.satt_andelsregel(by=by, andelar=andelar, **data)


def _anslag(ar: int, data: dict[str, Any], by: User) -> None:
    anslagstjanst.besluta_anslag(
        by=by, ar=ar, ram=Decimal(data["ram"]), kalla=data.get("kalla", "")
    )
    anslagstjanst.faststall_bidrag(by=by, ar=ar)
    if plan := data.get("betalning"):
        fakturatjanst.planera_ar(by=by, ar=ar, **plan)
    underlag = Fakturaunderlag.objects.for_ar(ar).order_by("forfallodag", "pk")
    dagar = dict(zip(_forfallodagar(underlag), data.get("fakturerat", ()), strict=False))
    for nr, post in enumerate(underlag, start=1):
        if dag := dagar.get(post.forfallodag):
            fakturatjanst.markera_fakturerad(
                by=by, underlag=post, datum=dag, nummer=f"{ar}-{nr:02d}"
            )


def _forfallodagar(underlag: Iterable[Fakturaunderlag]) -> list[date]:
    return sorted({post.forfallodag for post in underlag})


def _delning(data: dict[str, Any], by: User) -> None:
    perioder = data.pop("underlag", ())
    organisation = Organisation.objects.get(namn=data.pop("organisation"))
    procent = Decimal(str(data.pop("procent")))
    regel: Delningsregel = delningstjanst.skapa_delningsregel(
        by=by, organisation=organisation, procent=procent, **data
    )
    for period in perioder:
        delningstjanst.gor_underlag(by=by, regel=regel, **period)


def _moms(data: dict[str, Any], by: User) -> None:
    for regel in data["regler"]:
        momstjanst.satt_momsregel(by=by, **regel)
    for rad in data["ansokningar"]:
        utbetald = rad.pop("utbetald_datum", None)
        rad["sokt"] = Decimal(str(rad["sokt"]))
        ansokan = momstjanst.sok_momsersattning(by=by, **rad)
        if utbetald:
            momstjanst.andra_momsansokan(
                by=by, ansokan=ansokan, utbetalt=ansokan.sokt, utbetald_datum=utbetald
            )
