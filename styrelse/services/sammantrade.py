"""Writes about meetings."""

from collections.abc import Iterable
from datetime import date, time

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam.models import User
from finsam.spara import andra, spara
from styrelse.models import Organ, Organisation, Sammantrade


def _granska(mote: Sammantrade, inbjudna: list[Organ]) -> None:
    """Refuse a meeting outside the organ's life, or one that invites its own organ."""
    if not mote.organ.period.omfattar(mote.datum):
        raise ValidationError(
            {"datum": f"{mote.organ} finns {mote.organ.period}. Välj en dag inom det."}
        )
    if mote.organ in inbjudna:
        raise ValidationError(
            {"inbjudna": f"{mote.organ} håller mötet och behöver inte bjudas in."}
        )


@transaction.atomic
def registrera_sammantrade(
    *,
    by: User,
    organ: Organ,
    typ: str,
    datum: date,
    form: str = Sammantrade.Form.FYSISKT,
    status: str = Sammantrade.Status.PLANERAT,
    starttid: time | None = None,
    lokal: str = "",
    rubrik: str = "",
    inbjudna: Iterable[Organ] = (),
    gemensamt_med: Iterable[Organisation] = (),
) -> Sammantrade:
    """Register a meeting, planned or held; one of each kind per organ and day."""
    mote = Sammantrade(
        organ=organ,
        typ=typ,
        datum=datum,
        form=form,
        status=status,
        starttid=starttid,
        lokal=lokal,
        rubrik=rubrik,
    )
    gaster = list(inbjudna)
    mote.full_clean()
    _granska(mote, gaster)
    spara(mote, by=by, verb="registrerade", organ=str(organ))
    mote.inbjudna.set(gaster)
    mote.gemensamt_med.set(gemensamt_med)
    return mote


@transaction.atomic
def andra_sammantrade(
    *,
    by: User,
    sammantrade: Sammantrade,
    inbjudna: Iterable[Organ],
    gemensamt_med: Iterable[Organisation],
    **falt: object,
) -> Sammantrade:
    """Change a meeting: its day, form, whether it was held, who took part."""
    gaster = list(inbjudna)
    andra(sammantrade, falt, by=by)
    _granska(sammantrade, gaster)
    sammantrade.inbjudna.set(gaster)
    sammantrade.gemensamt_med.set(gemensamt_med)
    return sammantrade
