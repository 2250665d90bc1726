"""Writes about the headings that every insats writes below."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam import handelser, ordning
from finsam.models import User
from finsam.spara import andra, spara
from insatser.models import Rapportrubrik


@transaction.atomic
def las_in_rapportrubriker(
    *, by: User, rubriker: Iterable[Mapping[str, Any]]
) -> list[Rapportrubrik]:
    """Add headings from readable data in order; those that exist already are left as they are."""
    inlasta = []
    for rad in rubriker:
        if Rapportrubrik.objects.filter(nyckel=rad["nyckel"]).exists():
            continue
        foralder = Rapportrubrik.objects.filter(nyckel=rad.get("foralder", "")).first()
        inlasta.append(skapa_rapportrubrik(by=by, **{**rad, "foralder": foralder}))
    return inlasta


@transaction.atomic
def skapa_rapportrubrik(
    *,
    by: User,
    nyckel: str,
    rubrik: str,
    hjalp: str = "",
    siffror: str = "",
    foralder: Rapportrubrik | None = None,
) -> Rapportrubrik:
    """Add a heading last; below another one it is a part of that."""
    _krav_tva_nivaer(foralder)
    ny = Rapportrubrik(
        nyckel=nyckel,
        rubrik=rubrik,
        hjalp=hjalp,
        siffror=siffror,
        foralder=foralder,
        ordning=ordning.sista(Rapportrubrik.objects.all()) + 1,
    )
    spara(ny, by=by, verb="registrerade")
    numrera_rubriker()
    ny.refresh_from_db()
    return ny


def _krav_tva_nivaer(foralder: Rapportrubrik | None) -> None:
    if foralder and foralder.foralder_id:
        raise ValidationError({"foralder": "En delrubrik kan inte ha egna delrubriker."})


@transaction.atomic
def andra_rapportrubrik(*, by: User, post: Rapportrubrik, **falt: object) -> Rapportrubrik:
    """Change a heading's words, help or figures, or its use; begun reports keep theirs."""
    return andra(post, falt, by=by)


@transaction.atomic
def flytta_rapportrubrik(*, by: User, rubrik: Rapportrubrik, upp: bool) -> None:
    """Let a heading change places with the one before or after it on its level.

    What stands below a heading follows it: the parts are numbered anew.
    """
    grannar = Rapportrubrik.objects.filter(foralder=rubrik.foralder_id)
    alla = Rapportrubrik.objects.all()
    if ordning.byt_plats(rubrik, grannar, upp=upp, lista=alla) is None:
        return
    numrera_rubriker()
    handelser.logga(by=by, verb="flyttade", objekt=rubrik, upp=upp)


def numrera_rubriker() -> None:
    """Number the headings in reading order: each followed by its parts."""
    rader = list(Rapportrubrik.objects.order_by("ordning"))
    i_ordning = []
    for huvud in (rad for rad in rader if rad.foralder_id is None):
        i_ordning += [huvud, *(rad for rad in rader if rad.foralder_id == huvud.pk)]
    topp = ordning.sista(Rapportrubrik.objects.all())
    for plats, rad in enumerate(i_ordning, topp + 1):  # out of the way: the number is unique
        rad.ordning = plats
        rad.save(update_fields=["ordning"])
    ordning.numrera(i_ordning)
