"""The attest of what is to be paid: given by the attestordning, recalled with a reason."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from ekonomi.attestordning import far_attestera, regler_for
from ekonomi.models import Attestregel, Attestslag, Utbetalning, Utbetalningsattest
from ekonomi.services.utbetalning import krav_skal, las, las_inskickad, till_status
from finsam.behorighet import Roll
from finsam.handelser import logga
from finsam.models import User

Status = Utbetalning.Status


def attestslag(utbetalning: Utbetalning) -> str:
    """Return which kind of the attestordning it is: the förbundschef's own costs stand apart."""
    avser = utbetalning.avser
    if avser is not None and Roll.FORBUNDSCHEF in avser.roller:
        return Attestslag.CHEFENS_EGNA
    return Attestslag(utbetalning.slag)


def hinder_for_attest(user: User, utbetalning: Utbetalning, *, dag: date | None = None) -> str:
    """Say in Swedish why the user cannot attest it and who can, "" when nothing is in the way."""
    if utbetalning.status != Status.INSKICKAD:
        return f"Den väntar inte på attest: den är {utbetalning.lage_i_text}."
    return far_attestera(
        user,
        slag=attestslag(utbetalning),
        belopp=utbetalning.belopp,
        egen=user.pk in utbetalning.egen_for,
        dag=dag or timezone.localdate(),
    )


@transaction.atomic
def attestera_utbetalning(
    *, by: User, utbetalning: Utbetalning, dag: date | None = None
) -> Utbetalningsattest:
    """Attest it on ``dag`` (today where None), by a line of the attestordning.

    Raises ValidationError, with the reason and who can instead, when ``by`` may not.
    """
    dag = dag or timezone.localdate()
    utbetalning = las_inskickad(utbetalning)
    if skal := hinder_for_attest(by, utbetalning, dag=dag):
        raise ValidationError(skal)
    attest = Utbetalningsattest.objects.create(
        utbetalning=utbetalning,
        regel=_stod(by, utbetalning, dag),
        belopp=utbetalning.belopp,
        dag=dag,
        attesterad_by=by,
    )
    belopp = f"{attest.belopp:.2f}"
    till_status(utbetalning, Status.ATTESTERAD, by=by, verb="attesterade", belopp=belopp)
    return attest


def _stod(user: User, utbetalning: Utbetalning, dag: date) -> Attestregel:
    """Return the line that lets the user attest it; ``hinder_for_attest`` has said there is one."""
    slag = attestslag(utbetalning)
    return regler_for(user, slag=slag, belopp=utbetalning.belopp, dag=dag)[0]


@transaction.atomic
def aterkalla_attest(*, by: User, utbetalning: Utbetalning, skal: str) -> Utbetalning:
    """Recall the attest with a reason, before anything is booked; it waits for an attest again.

    Raises ValidationError when it is not attested, or is booked or handed on already.
    """
    utbetalning = las(utbetalning)
    if utbetalning.status != Status.ATTESTERAD:
        raise ValidationError(
            f"Attesten kan inte återkallas: {utbetalning} är {utbetalning.lage_i_text}."
        )
    skal = krav_skal(skal, "Skriv varför attesten återkallas.")
    utbetalning = till_status(
        utbetalning, Status.INSKICKAD, by=by, verb="återkallade attest", skal=skal
    )
    attest = utbetalning.attester.som_galler().get()
    attest.aterkallad_at, attest.aterkallad_by, attest.skal = timezone.now(), by, skal
    attest.save(update_fields=["aterkallad_at", "aterkallad_by", "skal"])
    logga(by=by, verb="återkallade", objekt=attest)
    return utbetalning
