"""Ties the objects of the books to what they stand for: insatser and organisations."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from django.core.exceptions import ValidationError
from django.db import transaction

from ekonomi.models import Insatsobjekt, Objekt, Organisationsobjekt
from finsam.handelser import logga
from finsam.models import User
from insatser.models import Insats
from styrelse.models import Organisation


@transaction.atomic
def koppla_insats(
    *,
    by: User,
    objekt: Objekt,
    insats: Insats,
    from_datum: date,
    till_datum: date | None = None,
) -> Insatsobjekt:
    """Say that an object stands for an insats during a period; an insats may have several.

    Raises ValidationError when the object stands for an insats already in some of the period.
    """
    _krav_period(from_datum, till_datum)
    _krav_ledig(objekt, from_datum, till_datum)
    koppling = Insatsobjekt.objects.create(
        objekt=objekt, insats=insats, from_datum=from_datum, till_datum=till_datum
    )
    logga(
        by=by,
        verb="kopplade objekt",
        objekt=insats,
        kod=objekt.kod,
        period=str(koppling.period),
    )
    return koppling


@transaction.atomic
def koppla_organisation(
    *, by: User, objekt: Objekt, organisation: Organisation
) -> Organisationsobjekt:
    """Say that an object stands for an organisation; it replaces what it stood for before."""
    koppling, _ny = Organisationsobjekt.objects.update_or_create(
        objekt=objekt, defaults={"organisation": organisation}
    )
    logga(by=by, verb="kopplade objekt", objekt=organisation, kod=objekt.kod)
    return koppling


@transaction.atomic
def andra_koppling(
    *,
    by: User,
    koppling: Insatsobjekt,
    insats: Insats,
    from_datum: date,
    till_datum: date | None = None,
) -> Insatsobjekt:
    """Change which insats an object stands for, or when; ending it is giving it a last day.

    Raises ValidationError when the period turns, or meets another of the object's.
    """
    _krav_period(from_datum, till_datum)
    _krav_ledig(koppling.objekt, from_datum, till_datum, utom=koppling)
    var = f"{koppling.insats} {koppling.period}"
    koppling.insats = insats
    koppling.from_datum, koppling.till_datum = from_datum, till_datum
    koppling.save(update_fields=["insats", "from_datum", "till_datum"])
    logga(
        by=by,
        verb="ändrade objektets insats",
        objekt=insats,
        kod=koppling.objekt.kod,
        period=str(koppling.period),
        var=var,
    )
    return koppling


@transaction.atomic
def ta_bort_koppling(*, by: User, koppling: Insatsobjekt) -> None:
    """Take back that an object stands for an insats; the log keeps that it did."""
    logga(
        by=by,
        verb="kopplade loss objekt",
        objekt=koppling.insats,
        kod=koppling.objekt.kod,
        period=str(koppling.period),
    )
    koppling.delete()


@transaction.atomic
def koppla_loss_organisation(*, by: User, objekt: Objekt) -> None:
    """Take back that an object stands for an organisation; nothing where it does not."""
    koppling = Organisationsobjekt.objects.filter(objekt=objekt).first()
    if koppling is None:
        return
    logga(by=by, verb="kopplade loss objekt", objekt=koppling.organisation, kod=objekt.kod)
    koppling.delete()


@dataclass(frozen=True, slots=True)
class Kopplingsrad:
    """One row of the table of objects: what it is to say. Without ``insats`` there is no tie."""

    objekt: Objekt
    koppling: Insatsobjekt | None = None
    insats: Insats | None = None
    from_datum: date | None = None
    till_datum: date | None = None


@transaction.atomic
def satt_kopplingar(*, by: User, rader: Sequence[Kopplingsrad]) -> int:
    """Make the ties of objects to insatser what the rows say; return how many changed.

    Ties taken away go first, then those changed (the ended before the others), then new ones.
    Raises ValidationError naming the object.
    """
    andrade = [rad for rad in rader if _skiljer(rad)]
    for koppling in [rad.koppling for rad in andrade if rad.koppling and rad.insats is None]:
        ta_bort_koppling(by=by, koppling=koppling)
    for rad in sorted((rad for rad in andrade if rad.insats), key=_ordning):
        try:
            _satt(by, rad)
        except ValidationError as fel:
            raise ValidationError([f"{rad.objekt}: {text}" for text in fel.messages]) from fel
    return len(andrade)


def _skiljer(rad: Kopplingsrad) -> bool:
    if rad.koppling is None:
        return rad.insats is not None
    nu = (rad.koppling.insats, rad.koppling.from_datum, rad.koppling.till_datum)
    return nu != (rad.insats, rad.from_datum, rad.till_datum)


def _ordning(rad: Kopplingsrad) -> tuple[bool, bool]:
    return rad.koppling is None, rad.till_datum is None


def _satt(by: User, rad: Kopplingsrad) -> None:
    if rad.insats is None or rad.from_datum is None:
        raise ValidationError("Skriv från vilken dag objektet är insatsen.")
    skriv = (
        partial(andra_koppling, koppling=rad.koppling)
        if rad.koppling
        else partial(koppla_insats, objekt=rad.objekt)
    )
    skriv(by=by, insats=rad.insats, from_datum=rad.from_datum, till_datum=rad.till_datum)


def _krav_period(from_datum: date, till_datum: date | None) -> None:
    if till_datum and till_datum < from_datum:
        raise ValidationError({"till_datum": "Slutdatum kan inte ligga före startdatum."})


def _krav_ledig(
    objekt: Objekt, from_datum: date, till_datum: date | None, utom: Insatsobjekt | None = None
) -> None:
    andra = objekt.insatser.mellan(from_datum, till_datum).select_related("insats")
    if utom:
        andra = andra.exclude(pk=utom.pk)
    if tidigare := andra.first():
        raise ValidationError(
            f"Objektet {objekt} är redan kopplat till {tidigare.insats} "
            f"({tidigare.period}). Avsluta den kopplingen först."
        )
