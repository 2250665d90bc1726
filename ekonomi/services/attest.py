"""Attesting a posted voucher: by a second person, once."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from ekonomi.attestordning import far_attestera
from ekonomi.models import Attest, Attestslag, Verifikation
from finsam.handelser import logga
from finsam.models import User


@transaction.atomic
def attestera(*, by: User, verifikation: Verifikation) -> Attest:
    """Attest a posted voucher.

    Raises ValidationError, with the reason, when ``by`` may not: see ``hinder_for_attest``.
    """
    verifikation = Verifikation.objects.select_for_update(of=("self",)).get(pk=verifikation.pk)
    if skal := hinder_for_attest(by, verifikation):
        raise ValidationError(skal)
    attest = Attest.objects.create(verifikation=verifikation, attesterad_by=by)
    logga(by=by, verb="attesterade", objekt=verifikation)
    return attest


def hinder_for_attest(user: User, verifikation: Verifikation) -> str:
    """Say in Swedish why the user cannot attest the voucher, "" when nothing is in the way.

    The attestordning decides who may, by what the voucher amounts to; the database besides holds
    that nobody attests what one has written or posted.
    """
    if verifikation.bokford_at is None:
        return "Den är ett utkast. Bara det som är bokfört attesteras."
    if attest := verifikation.attesterad:
        return f"Den är redan attesterad av {attest.attesterad_by}."
    egen = user.pk in {verifikation.bokford_by_id, verifikation.skriven_by_id}
    return far_attestera(
        user,
        slag=Attestslag.VERIFIKATION,
        belopp=verifikation.rader.omsattning()["debet"],
        egen=egen,
        dag=timezone.localdate(),
    )
