"""Writes about meetings."""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam.models import User
from finsam.spara import satt, spara
from styrelse.models import Organ, Organisation, Person, Sammantrade

# What a calendar shows of a meeting; a change of any of it is a new SEQUENCE there.
_I_KALENDERN = frozenset(
    ("organ", "typ", "datum", "starttid", "sluttid", "lokal", "videolank", "status", "rubrik")
)


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
    if mote.sluttid and not mote.starttid:
        raise ValidationError({"starttid": "Skriv också när mötet börjar, eller ta bort slutet."})


@transaction.atomic
def registrera_sammantrade(
    *,
    by: User,
    organ: Organ,
    typ: str,
    datum: date,
    inbjudna: Iterable[Organ] = (),
    inbjudna_personer: Iterable[Person] = (),
    gemensamt_med: Iterable[Organisation] = (),
    **falt: object,
) -> Sammantrade:
    """Register a meeting, planned or held; one of each kind per organ and day.

    ``falt`` are further fields: ``form``, ``status``, ``starttid``, ``sluttid``, ``lokal`` …
    Where nothing is said the budgetsammanträde is open to the public (FinsamL 19 §).
    """
    falt.setdefault("offentligt", typ == Sammantrade.Typ.BUDGET)
    mote = Sammantrade(organ=organ, typ=typ, datum=datum, **falt)
    gaster = list(inbjudna)
    mote.full_clean()
    _granska(mote, gaster)
    spara(mote, by=by, verb="registrerade", organ=str(organ))
    mote.inbjudna.set(gaster)
    mote.inbjudna_personer.set(inbjudna_personer)
    mote.gemensamt_med.set(gemensamt_med)
    return mote


@transaction.atomic
def andra_sammantrade(
    *,
    by: User,
    sammantrade: Sammantrade,
    inbjudna: Iterable[Organ],
    gemensamt_med: Iterable[Organisation],
    inbjudna_personer: Iterable[Person] | None = None,
    **falt: object,
) -> Sammantrade:
    """Change a meeting: its day, form, whether it was held, who took part."""
    gaster = list(inbjudna)
    andrade = satt(sammantrade, falt)
    if _I_KALENDERN.intersection(andrade):
        sammantrade.sekvens += 1
        sammantrade.andrad_at = timezone.now()
    spara(sammantrade, by=by, verb="ändrade", falt=andrade)
    _granska(sammantrade, gaster)
    sammantrade.inbjudna.set(gaster)
    sammantrade.gemensamt_med.set(gemensamt_med)
    if inbjudna_personer is not None:
        sammantrade.inbjudna_personer.set(inbjudna_personer)
    return sammantrade
