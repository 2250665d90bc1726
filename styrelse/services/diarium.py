"""Writes of the diarium: cases, documents, and how the dnr is written."""

from datetime import date
from functools import partial

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from finsam.models import Fil, User
from finsam.spara import andra, spara
from finsam.tur import ta_tur
from styrelse import dokumentplan
from styrelse.models import Arende, Diarieinstallning, Handling, Handlingstyp, Organisation
from styrelse.services.handlingstext import las_handlingens_text

TUR = "styrelse.diarium"


def _installning() -> Diarieinstallning:
    return Diarieinstallning.objects.filter(pk=1).first() or Diarieinstallning(pk=1)


@transaction.atomic
def stall_in_diarium(*, by: User, monster: str) -> Diarieinstallning:
    """Choose how the dnr of new cases is written; those that there are keep theirs."""
    return andra(_installning(), {"monster": monster.strip()}, by=by)


@transaction.atomic
def oppna_arende(*, by: User, mening: str, datum: date | None = None) -> Arende:
    """Open a case with the next dnr of the day's year (today where no day is said)."""
    dag = datum or timezone.localdate()
    ta_tur(TUR)
    senast = Arende.objects.filter(ar=dag.year).aggregate(n=Max("nummer"))["n"] or 0
    arende = Arende(
        ar=dag.year,
        nummer=senast + 1,
        dnr=_installning().dnr(dag.year, senast + 1),
        mening=mening,
        oppnat_datum=dag,
    )
    return spara(arende, by=by, verb="öppnade ärende", dnr=arende.dnr)


@transaction.atomic
def diariefor(
    *,
    by: User,
    arende: Arende,
    rubrik: str,
    riktning: str,
    datum: date,
    typ: Handlingstyp,
    fil: Fil | None = None,
    organisation: Organisation | None = None,
    motpart: str = "",
    sekretess: bool = False,
    lagrum: str = "",
    forvaras: str = "",
    bilaga_till: Handling | None = None,
    meddelande_id: str = "",
) -> Handling:
    """Register a document in an open case, as the next one there (OSL 5:2 §)."""
    ta_tur(TUR)
    arende.refresh_from_db(fields=["avslutat_datum"])
    _krav_oppet(arende)
    senast = arende.handlingar.aggregate(n=Max("nummer"))["n"] or 0
    handling = Handling(
        arende=arende,
        nummer=senast + 1,
        rubrik=rubrik,
        riktning=riktning,
        datum=datum,
        typ=typ,
        fil=fil,
        organisation=organisation,
        motpart=motpart,
        sekretess=sekretess,
        lagrum=lagrum,
        forvaras=forvaras,
        bilaga_till=bilaga_till,
        meddelande_id=meddelande_id,
    )
    spara(handling, by=by, verb="diarieförde", dnr=arende.dnr, nummer=handling.nummer)
    if fil:
        transaction.on_commit(partial(las_handlingens_text.enqueue, handling.pk))
    return handling


@transaction.atomic
def andra_handling(*, by: User, handling: Handling, **falt: object) -> Handling:
    """Correct what the diarium says of a document; its file, case and number stay.

    The log says which facts were changed. One whose sekretess is lifted loses its lagrum.
    """
    return andra(handling, falt, by=by)


def _krav_oppet(arende: Arende) -> None:
    if not arende.oppet:
        raise ValidationError(
            f"{arende.dnr} är avslutat {arende.avslutat_datum}. Öppna ärendet igen först."
        )


@transaction.atomic
def handlingstyp(namn: str) -> Handlingstyp:
    """Return the kind of document of this name, made as the standard plan has it where missing.

    A kind that the standard plan does not know is kept for good until somebody decides.
    """
    rad = dokumentplan.rad(namn)
    typ, _ny = Handlingstyp.objects.get_or_create(
        namn=namn,
        defaults={"gallras_efter_ar": rad.gallras_efter_ar, "anmarkning": rad.anmarkning},
    )
    return typ


def handlingstyp_om_den_finns(namn: str) -> Handlingstyp | None:
    """Return the kind of document of this name, None where nobody has made it."""
    return Handlingstyp.objects.filter(namn=namn).first()
