"""Writes about the standing points of a kind of organ, and a meeting's list from them."""

from django.db import transaction

from finsam import handelser
from finsam.models import User
from finsam.ordning import numrera
from finsam.spara import andra, spara
from styrelse.models import (
    Dagordningspunkt,
    Delegationsbeslut,
    Mallpunkt,
    Organ,
    Sammantrade,
    Staende,
)
from styrelse.services.dagordning import lagg_till_punkt
from styrelse.standardmall import mall, standardrader

_ANMALER = frozenset({Organ.Typ.STYRELSE})  # FinsamL 10 §: reported to the styrelse


def _egna(organtyp: str) -> list[Mallpunkt]:
    """Return the förbund's own rows, made of the built-in ones the first time."""
    rader = list(Mallpunkt.objects.select_for_update().for_organtyp(organtyp))
    if rader:
        return rader
    return [
        Mallpunkt.objects.create(
            organtyp=organtyp,
            ordning=nummer,
            rubrik=rad.rubrik,
            slag=rad.slag,
            standard=rad.standard,
            forslag=rad.forslag,
        )
        for nummer, rad in enumerate(standardrader(organtyp), 1)
    ]


@transaction.atomic
def skriv_egen_mall(*, by: User, organtyp: str) -> list[Mallpunkt]:
    """Copy the built-in template into rows that can be edited; own rows are left as they are."""
    rader = _egna(organtyp)
    handelser.logga(by=by, verb="skrev egen dagordningsmall", objekt=rader[0], organtyp=organtyp)
    return rader


@transaction.atomic
def lagg_till_mallpunkt(
    *, by: User, organtyp: str, rubrik: str, slag: str, standard: str = "", forslag: str = ""
) -> Mallpunkt:
    """Put a standing point last in the template of a kind of organ."""
    ny = Mallpunkt(
        organtyp=organtyp,
        ordning=len(_egna(organtyp)) + 1,
        rubrik=rubrik,
        slag=slag,
        standard=standard,
        forslag=forslag,
    )
    return spara(ny, by=by, verb="lade till i dagordningsmallen")


@transaction.atomic
def andra_mallpunkt(*, by: User, punkt: Mallpunkt, **falt: object) -> Mallpunkt:
    """Change a standing point; the lists of meetings that there are stay as they are."""
    return andra(punkt, falt, by=by)


@transaction.atomic
def flytta_mallpunkt(*, by: User, punkt: Mallpunkt, plats: int) -> Mallpunkt:
    """Move a standing point to number ``plats`` (from 1); beyond an end is that end."""
    rader = [rad for rad in _egna(punkt.organtyp) if rad.pk != punkt.pk]
    rader.insert(max(plats, 1) - 1, punkt)
    numrera(rader)
    handelser.logga(by=by, verb="flyttade", objekt=punkt, plats=punkt.ordning)
    return punkt


@transaction.atomic
def ta_bort_mallpunkt(*, by: User, punkt: Mallpunkt) -> None:
    """Take a standing point out of the template; without rows the built-in one holds again."""
    kvar = [rad for rad in _egna(punkt.organtyp) if rad.pk != punkt.pk]
    handelser.logga(by=by, verb="tog bort ur dagordningsmallen", objekt=punkt)
    punkt.delete()
    numrera(kvar)


@transaction.atomic
def hamta_mall(*, by: User, sammantrade: Sammantrade) -> list[Dagordningspunkt]:
    """Copy the standing points into the meeting's list; those that stand there already are left.

    Delegationsbeslut that no meeting has been told of are put under the styrelse's standing point.
    """
    finns = set(sammantrade.punkter.values_list("rubrik", flat=True))
    nya = [
        lagg_till_punkt(
            by=by,
            sammantrade=sammantrade,
            rubrik=rad.rubrik,
            slag=rad.slag,
            standard=rad.standard,
            forslag=rad.forslag,
        )
        for rad in mall(sammantrade.organ.typ)
        if rad.rubrik not in finns
    ]
    anmal_delegationsbeslut(by=by, sammantrade=sammantrade)
    return nya


@transaction.atomic
def anmal_delegationsbeslut(*, by: User, sammantrade: Sammantrade) -> int:
    """Put the decisions that wait to be reported under the meeting's point; return how many.

    None where the organ is not the styrelse, or has no such point on its list.
    """
    punkt = sammantrade.punkter.filter(standard=Staende.DELEGATION).first()
    if punkt is None or sammantrade.organ.typ not in _ANMALER:
        return 0
    vantar = Delegationsbeslut.objects.att_anmala().filter(datum__lte=sammantrade.datum)
    antal = vantar.update(anmald=punkt)
    if antal:
        handelser.logga(by=by, verb="anmälde delegationsbeslut", objekt=punkt, antal=antal)
    return antal
