"""Factors: an app that shows codes, passkeys, and codes on paper for when they are lost."""

from datetime import datetime
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.utils import encrypt
from allauth.mfa.webauthn.internal.auth import WebAuthn
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam import kryptering, notiser
from finsam.handelser import logga
from finsam.models import User

Slag = Authenticator.Type
ORD = {Slag.TOTP: "kodapp", Slag.WEBAUTHN: "passernyckel", Slag.RECOVERY_CODES: "koder"}
NY = (
    "{vad} är tillagd som ett sätt att logga in på ditt konto. Under det närmaste dygnet kan du "
    "inte skriva under något; väntetiden skyddar dig om någon annan skulle ta över kontot."
)


def lagg_till_kodapp(
    *, by: User, user: User, hemlighet: str, steg: int = 0, skapad_at: datetime | None = None
) -> Authenticator:
    """Keep the secret, encrypted, of the app that shows codes; the caller has seen one of them.

    ``steg`` is the step of that code, which then opens nothing more.

    Raises ValidationError when the user has an app already.
    """
    with transaction.atomic():
        if Authenticator.objects.filter(user=user, type=Slag.TOTP).exists():
            raise ValidationError("Du har redan en kodapp. Ta bort den innan du lägger till en ny.")
        rad = Authenticator.objects.create(
            user=user,
            type=Slag.TOTP,
            data={"secret": encrypt(hemlighet), "steg": steg},
            created_at=skapad_at or timezone.now(),
        )
        logga(by=by, verb="lade till kodapp", objekt=user)
    if skapad_at is None:
        notiser.meddela(user, rubrik="En kodapp är tillagd", text=NY.format(vad="En kodapp"))
    return rad


def lagg_till_passernyckel(*, by: User, namn: str, svar: dict[str, Any]) -> Authenticator:
    """Keep the public part of a passkey, whose answer the caller has checked."""
    with transaction.atomic():
        rad = WebAuthn.add(by, namn, svar).instance
        logga(by=by, verb="lade till passernyckel", objekt=by, namn=namn)
    text = NY.format(vad=f"Passernyckeln ”{namn}”")
    notiser.meddela(by, rubrik="En passernyckel är tillagd", text=text)
    return rad


def ta_bort_faktor(*, by: User, faktor: Authenticator, kravs: bool) -> None:
    """Remove one of one's own factors; codes on paper go with the last.

    Raises ValidationError when the user's roles demand a factor and this is the last.
    """
    with transaction.atomic():
        egna = Authenticator.objects.select_for_update().filter(user=by)
        kvar = [f for f in egna if f.type != Slag.RECOVERY_CODES and f.pk != faktor.pk]
        if kravs and not kvar:
            raise ValidationError(
                "Dina roller kräver minst en kodapp eller passernyckel. Lägg till en ny först."
            )
        faktor.delete()
        if not kvar:
            egna.filter(type=Slag.RECOVERY_CODES).delete()
        logga(by=by, verb=f"tog bort {ORD[Slag(faktor.type)]}", objekt=by)
    text = f"En {ORD[Slag(faktor.type)]} är borttagen från ditt konto."
    notiser.meddela(by, rubrik="Ett sätt att logga in är borttaget", text=text)


def nya_aterstallningskoder(*, by: User) -> list[str]:
    """Make ten new codes for paper and return them; the earlier stop working. Shown this once."""
    with transaction.atomic():
        User.objects.select_for_update().get(pk=by.pk)
        egna = Authenticator.objects.filter(user=by)
        if not egna.exclude(type=Slag.RECOVERY_CODES).exists():
            raise ValidationError("Lägg till en kodapp eller en passernyckel först.")
        egna.filter(type=Slag.RECOVERY_CODES).delete()
        koder = RecoveryCodes.activate(by).generate_codes()
        logga(by=by, verb="gjorde nya återställningskoder", objekt=by)
    notiser.meddela(
        by,
        rubrik="Nya återställningskoder",
        text="Det har gjorts nya återställningskoder till ditt konto. De gamla gäller inte längre.",
    )
    return koder


@transaction.atomic
def kryptera_om_faktorer(*, by: User | None) -> int:
    """Encrypt every secret by the first key of FAKTORNYCKEL; return how many there were."""
    rader = [
        (rad, falt)
        for rad in Authenticator.objects.select_for_update()
        for falt in ("secret", "seed")
        if falt in rad.data
    ]
    for rad, falt in rader:
        rad.data[falt] = kryptering.kryptera_om(rad.data[falt])
        rad.save(update_fields=["data"])
        logga(by=by, verb="krypterade om faktor", objekt=rad.user)
    return len(rader)
