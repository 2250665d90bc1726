"""Taking back what was entered by mistake, where nothing has been built on it."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from finsam import handelser
from finsam.models import User
from insatser.models import Insats, Insatsuppgift, Inskrivning, Konsultation, Volym


def _ta_bort(objekt: Volym | Insatsuppgift, by: User) -> None:
    handelser.logga(by=by, verb="tog bort", objekt=objekt, insats=str(objekt.insats))
    objekt.delete()


@transaction.atomic
def ta_bort_volym(*, by: User, volym: Volym) -> None:
    """Take a volume back; the last period of its sex only, for the next one goes on from it."""
    senare = volym.insats.volymer.filter(kon=volym.kon, from_datum__gt=volym.till_datum)
    if senare.exists():
        raise ValidationError("En senare period bygger på den här. Ta bort den senaste först.")
    _ta_bort(volym, by)


@transaction.atomic
def ta_bort_volymperiod(*, by: User, insats: Insats, from_datum: date) -> None:
    """Take a whole period back, all sexes of it."""
    for volym in insats.volymer.filter(from_datum=from_datum):
        ta_bort_volym(by=by, volym=volym)


@transaction.atomic
def ta_bort_uppgift(*, by: User, uppgift: Insatsuppgift) -> None:
    """Take a noted figure back."""
    _ta_bort(uppgift, by)


@transaction.atomic
def ta_bort_inskrivning(*, by: User, inskrivning: Inskrivning) -> None:
    """Take back an enrolment that should not have been made, and a code that only it used.

    A consultation that led to it stands, without a start. Refused where it has been measured or
    ended: those are taken back first, one by one.
    ended: those are taken back first, one by one.
    """
    if not inskrivning.ar_oppen:
        raise ValidationError("Inskrivningen är avslutad. Ångra avslutet först.")
    if inskrivning.stegmatningar.exists():
        raise ValidationError("Det finns mätningar i inskrivningen. Ta bort dem först.")
    deltagare = inskrivning.deltagare
    handelser.logga(by=by, verb="tog bort", objekt=inskrivning, insats=str(inskrivning.insats))
    Konsultation.objects.filter(inskrivning=inskrivning).update(inskrivning=None)
    inskrivning.lagen.all().delete()
    inskrivning.delete()
    if not deltagare.inskrivningar.exists():
        handelser.logga(by=by, verb="tog bort", objekt=deltagare)
        deltagare.delete()
