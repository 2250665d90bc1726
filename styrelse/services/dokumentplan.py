"""Writes of the dokumenthanteringsplan."""

from django.db import transaction

from finsam.models import User
from finsam.spara import satt, spara
from styrelse import dokumentplan
from styrelse.models import Handlingstyp


@transaction.atomic
def lagg_till_handlingstyp(
    *,
    by: User,
    namn: str,
    gallras_efter_ar: int | None = None,
    anmarkning: str = "",
    beslut: str = "",
) -> Handlingstyp:
    """Add a kind of document to the plan; without years it is kept for good."""
    typ = Handlingstyp(
        namn=namn, gallras_efter_ar=gallras_efter_ar, anmarkning=anmarkning, beslut=beslut
    )
    return spara(typ, by=by, verb="lade till i dokumentplanen", **_i_loggen(typ))


@transaction.atomic
def andra_handlingstyp(*, by: User, typ: Handlingstyp, **falt: object) -> Handlingstyp:
    """Change a row of the plan; the log says what held before, what holds now and by whose word."""
    fore = typ.regel
    andrade = satt(typ, falt)
    return spara(
        typ, by=by, verb="ändrade dokumentplanen", falt=andrade, fore=fore, **_i_loggen(typ)
    )


@transaction.atomic
def las_in_standardplan(*, by: User) -> int:
    """Add the kinds of the standard plan that are missing; return how many they were."""
    finns = set(Handlingstyp.objects.values_list("namn", flat=True))
    nya = [rad for rad in dokumentplan.STANDARDPLAN if rad.namn not in finns]
    for rad in nya:
        lagg_till_handlingstyp(
            by=by,
            namn=rad.namn,
            gallras_efter_ar=rad.gallras_efter_ar,
            anmarkning=rad.anmarkning,
        )
    return len(nya)


def _i_loggen(typ: Handlingstyp) -> dict[str, str]:
    return {"nu": typ.regel, "beslut": typ.beslut}
