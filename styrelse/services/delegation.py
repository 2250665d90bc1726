"""Writes about what is decided by delegation."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam import handelser
from finsam.models import User
from finsam.spara import andra, spara
from styrelse.models import Arende, Dagordningspunkt, Delegationsbeslut, Handling, Person


def _granska(beslut: Delegationsbeslut) -> None:
    if beslut.datum > timezone.localdate():
        raise ValidationError({"datum": "Beslutet är inte fattat än. Ange dagen då det fattades."})


def _krav_ej_anmalt(beslut: Delegationsbeslut) -> None:
    if beslut.anmald and beslut.anmald.sammantrade.status == "genomfort":
        raise ValidationError(
            "Beslutet är anmält till styrelsen och kan inte ändras. Är det fel skrivs ett nytt."
        )


@transaction.atomic
def registrera_delegationsbeslut(
    *,
    by: User,
    datum: date,
    fattat_av: Person,
    stod: str,
    beslut: str,
    arende: Arende | None = None,
    handling: Handling | None = None,
) -> Delegationsbeslut:
    """Register a decision by delegation; the styrelse's next meeting is told of it."""
    ny = Delegationsbeslut(
        datum=datum, fattat_av=fattat_av, stod=stod, beslut=beslut, arende=arende, handling=handling
    )
    ny.full_clean()
    _granska(ny)
    ny.anmald = Dagordningspunkt.objects.som_anmaler(timezone.localdate()).first()
    return spara(ny, by=by, verb="registrerade")


@transaction.atomic
def andra_delegationsbeslut(
    *, by: User, delegationsbeslut: Delegationsbeslut, **falt: object
) -> Delegationsbeslut:
    """Change a decision that no held meeting has been told of."""
    _krav_ej_anmalt(delegationsbeslut)
    andra(delegationsbeslut, falt, by=by)
    _granska(delegationsbeslut)
    return delegationsbeslut


@transaction.atomic
def ta_bort_delegationsbeslut(*, by: User, delegationsbeslut: Delegationsbeslut) -> None:
    """Take away what was registered by mistake and no held meeting has been told of."""
    _krav_ej_anmalt(delegationsbeslut)
    handelser.logga(by=by, verb="tog bort", objekt=delegationsbeslut)
    delegationsbeslut.delete()
