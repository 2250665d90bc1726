"""Writes about calendar addresses: made, shown once, revoked."""

import secrets

from django.db import transaction
from django.utils import timezone

from finsam import handelser
from finsam.models import User
from finsam.spara import spara
from styrelse.kalender import avtryck
from styrelse.models import Kalenderlank

BYTES = 16  # 128 random bits: nobody guesses an address


@transaction.atomic
def skapa_kalenderlank(*, by: User) -> tuple[Kalenderlank, str]:
    """Make the user's calendar address, in place of the one there was; return it and its token.

    The token is told once and cannot be read again.
    """
    aterkalla_kalenderlank(by=by)
    nyckel = secrets.token_urlsafe(BYTES)
    lank = Kalenderlank(user=by, avtryck=avtryck(nyckel))
    return spara(lank, by=by, verb="skapade kalenderlänk"), nyckel


@transaction.atomic
def aterkalla_kalenderlank(*, by: User) -> bool:
    """Revoke the user's calendar address; return whether there was one."""
    lank = Kalenderlank.objects.select_for_update().filter(user=by, aterkallad_at=None).first()
    if lank is None:
        return False
    lank.aterkallad_at = timezone.now()
    lank.save(update_fields=["aterkallad_at"])
    handelser.logga(by=by, verb="återkallade kalenderlänk", objekt=lank)
    return True
