"""Writes about the förbund, the organisations and the memberships."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam.models import User
from finsam.period import Period
from finsam.spara import andra, satt, spara
from styrelse.models import Forbund, Forbundsordning, Invanarantal, Medlem, Organisation

LAGEN_FRAN = date(2004, 1, 1)  # FinsamL (2003:1210) came into force


def _krav_bildat(bildat: date) -> None:
    """Refuse a day of forming before there was a law to form a förbund by."""
    if bildat < LAGEN_FRAN:
        raise ValidationError(
            {
                "bildat_datum": "Lagen om finansiell samordning gäller från 2004-01-01. "
                "Välj den dagen eller en senare."
            }
        )


def _krav_fore(bildat: date, ordningar: list[Forbundsordning]) -> None:
    """Refuse a day of forming that does not come before these ordningar, the first one first."""
    if ordningar and bildat >= ordningar[0].from_datum:
        raise ValidationError(
            {
                "bildat_datum": f"En förbundsordning gäller från {ordningar[0].from_datum}. "
                "Välj en tidigare dag."
            }
        )


@transaction.atomic
def bilda_forbund(
    *,
    by: User,
    bildat_datum: date,
    organisationsnummer: str = "",
    webbplats: str = "",
    motto: str = "",
) -> Forbund:
    """Register the one förbund of this installation (FinsamL 4 §)."""
    if Forbund.objects.exists():
        raise ValidationError("Förbundet är redan registrerat. Ändra uppgifterna i stället.")
    _krav_bildat(bildat_datum)
    forbund = Forbund(
        pk=1,
        bildat_datum=bildat_datum,
        organisationsnummer=organisationsnummer,
        webbplats=webbplats,
        motto=motto,
    )
    return spara(forbund, by=by, verb="registrerade")


@transaction.atomic
def registrera_forbund(
    *, by: User, namn: str, sate: str = "", bildat_datum: date, **fakta: str
) -> Forbund:
    """Register the förbund with the ordning that it was formed under (FinsamL 4 and 8 §§)."""
    forbund = bilda_forbund(by=by, bildat_datum=bildat_datum, **fakta)
    anta_forbundsordning(by=by, forbund=forbund, from_datum=bildat_datum, namn=namn, sate=sate)
    return forbund


@transaction.atomic
def andra_forbund(*, by: User, forbund: Forbund, **falt: Any) -> Forbund:
    """Change the förbund's facts (organisationsnummer, bildat_datum, webbplats, motto).

    The förbundsordning that began with the förbund follows its day of forming. A day is
    refused where another ordning would begin before it.
    """
    bildat = falt.get("bildat_datum", forbund.bildat_datum)
    _krav_bildat(bildat)
    ordningar = list(forbund.forbundsordningar.order_by("from_datum"))
    foljer = bool(ordningar) and ordningar[0].from_datum == forbund.bildat_datum
    _krav_fore(bildat, ordningar[1:] if foljer else ordningar)
    if foljer and bildat != forbund.bildat_datum:
        andra(ordningar[0], {"from_datum": bildat}, by=by)
    return andra(forbund, falt, by=by)


@transaction.atomic
def anta_forbundsordning(
    *, by: User, forbund: Forbund, from_datum: date, namn: str, sate: str = ""
) -> Forbundsordning:
    """Let a new name and seat hold from a day on, until the next förbundsordning."""
    if from_datum < forbund.bildat_datum:
        raise ValidationError(
            {"from_datum": f"Förbundet bildades {forbund.bildat_datum}; välj en senare dag."}
        )
    ordning = Forbundsordning(forbund=forbund, from_datum=from_datum, namn=namn, sate=sate)
    return spara(ordning, by=by, verb="registrerade", from_datum=from_datum.isoformat())


@transaction.atomic
def registrera_organisation(*, by: User, namn: str, kortnamn: str = "") -> Organisation:
    """Register a body that the förbund deals with; the name is used once."""
    return spara(Organisation(namn=namn, kortnamn=kortnamn), by=by, verb="registrerade")


@transaction.atomic
def andra_organisation(*, by: User, organisation: Organisation, **falt: object) -> Organisation:
    """Change what an organisation is called."""
    return andra(organisation, falt, by=by)


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
def registrera_invanarantal(
    *, by: User, medlem: Medlem, ar: int, antal: int, antal_16_64: int | None = None
) -> Invanarantal:
    """Note the inhabitants of a member at the start of a year, anew where they were noted."""
    rad = Invanarantal.objects.filter(medlem=medlem, ar=ar).first()
    verb = "ändrade" if rad else "registrerade"
    rad = rad or Invanarantal(medlem=medlem, ar=ar)
    rad.antal = antal
    rad.antal_16_64 = antal_16_64
    return spara(rad, by=by, verb=verb, ar=ar)
