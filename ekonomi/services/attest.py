"""Attesting a posted voucher: by a second person, once."""

from django.core.exceptions import ValidationError
from django.db import transaction

from ekonomi.models import Attest, Verifikation
from finsam.behorighet import Behorighet
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
    """Say in Swedish why the user cannot attest the voucher, "" when nothing is in the way."""
    if verifikation.bokford_at is None:
        return "Den är ett utkast. Bara det som är bokfört attesteras."
    if attest := verifikation.attesterad:
        return f"Den är redan attesterad av {attest.attesterad_by}."
    if user.pk in {verifikation.bokford_by_id, verifikation.skriven_by_id}:
        return "Du har själv skrivit eller bokfört den. Någon annan attesterar."
    if not user.har(Behorighet.ATTESTERA):
        return "Du har ingen rätt att attestera."
    return ""
