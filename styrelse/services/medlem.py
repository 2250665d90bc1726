"""Writes about memberships: joining, leaving and the notice of it."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam.models import User
from finsam.period import Period
from finsam.spara import andra, satt, spara
from styrelse.models import Medlem, Organisation
from styrelse.services.organisation import registrera_organisation


def _utan_krock(medlem: Medlem) -> None:
    """Refuse a membership that shares a day with another of the same organisation."""
    period = medlem.period
    andra_perioder = (
        Medlem.objects.filter(organisation=medlem.organisation)
        .mellan(period.fran, period.till)
        .exclude(pk=medlem.pk)
    )
    if krock := andra_perioder.first():
        raise ValidationError(
            f"{medlem.organisation} är redan medlem {krock.period}. Avsluta det medlemskapet först."
        )


def _utan_pagaende_uppdrag(medlem: Medlem, till_datum: date) -> None:
    """Refuse a last day that assignments on the member's behalf go on after."""
    kvar = medlem.uppdrag.mellan(till_datum, None).exclude(till_datum=till_datum)
    if antal := kvar.count():
        raise ValidationError(
            {
                "till_datum": f"{medlem} har {antal} uppdrag som går vidare efter {till_datum}. "
                "Avsluta dem först."
            }
        )


@transaction.atomic
def registrera_medlem(
    *,
    by: User,
    organisation: Organisation,
    typ: str,
    from_datum: date,
    till_datum: date | None = None,
    ordning: int = 0,
) -> Medlem:
    """Register a membership (FinsamL 3 §); one at a time per organisation."""
    medlem = Medlem(
        organisation=organisation,
        typ=typ,
        from_datum=from_datum,
        till_datum=till_datum,
        ordning=ordning,
    )
    medlem.clean_fields()
    _utan_krock(medlem)
    return spara(medlem, by=by, verb="registrerade", period=str(medlem.period))


@transaction.atomic
def registrera_ny_medlem(
    *, by: User, organisation: Organisation | None = None, ny_organisation: str = "", **fakta: Any
) -> Medlem:
    """Register a membership of an organisation, which is registered too where it is new."""
    if organisation is None:
        organisation = registrera_organisation(by=by, namn=ny_organisation)
    return registrera_medlem(by=by, organisation=organisation, **fakta)


@transaction.atomic
def andra_medlem(*, by: User, medlem: Medlem, **falt: object) -> Medlem:
    """Correct a membership's part, first day or place in the lists; its end has its own service."""
    andrade = satt(medlem, falt)
    medlem.full_clean()
    _utan_krock(medlem)
    return spara(medlem, by=by, verb="ändrade", falt=andrade)


@transaction.atomic
def avsluta_medlemskap(*, by: User, medlem: Medlem, till_datum: date | None) -> Medlem:
    """Let a membership end; refused while assignments on its behalf go on after that day.

    With till_datum None the end is taken back and it goes on until further notice.
    """
    if till_datum:
        _utan_pagaende_uppdrag(medlem, till_datum)
    medlem.till_datum = till_datum
    medlem.full_clean()
    _utan_krock(medlem)
    return spara(medlem, by=by, verb="avslutade", period=str(Period(medlem.from_datum, till_datum)))


@transaction.atomic
def anmal_uttrade(*, by: User, medlem: Medlem, datum: date | None) -> Medlem:
    """Note the day on which a member gave notice that it leaves (FinsamL 27 §).

    With datum None the notice is taken back.
    """
    return andra(medlem, {"uttrade_anmalt_datum": datum}, by=by)
