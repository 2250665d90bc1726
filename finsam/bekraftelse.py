"""Who is at the screen, confirmed once more before a signature: by a code or by a passkey.

The password is not enough for it, nor a recovery code. Ask ``for_farska`` first: nothing may be
signed within a day of a new address or a new factor, so that whoever has taken over an account
does not sign before the owner has had the time to read the notices.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records, record_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import auth as webauthn
from cryptography.exceptions import InvalidSignature
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone
from fido2.webauthn import UserVerificationRequirement

from finsam import engangskod
from finsam.models import User

KARENS = timedelta(hours=24)
HOGST = 300  # seconds from the question to the passkey's answer
SESSION = "bekraftelse"
SLAG = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
NEKAD = "Passernyckeln gick inte att bekräfta. Försök igen, eller skriv en kod ur appen."


@dataclass(frozen=True, slots=True)
class Faktor:
    """One thing that a user has: an authenticator app (totp) or a passkey (webauthn)."""

    id: int
    slag: str
    namn: str
    skapad_at: datetime


def faktorer(user: User) -> list[Faktor]:
    """Return what the user can confirm by, oldest first; recovery codes are none."""
    rader = Authenticator.objects.filter(user=user, type__in=SLAG).order_by("created_at", "pk")
    return [_faktor(rad) for rad in rader]


def for_farska(user: User) -> str:
    """Return "" when the user may sign, else in Swedish why not yet, and when."""
    handelser = [(f.skapad_at, "lagt till en kodapp eller en passernyckel") for f in faktorer(user)]
    if bytt_at := user.epostbyten.senast():
        handelser.append((bytt_at, "bytt e-postadress"))
    nyast, vad = max(handelser, default=(None, ""))
    if nyast is None or timezone.now() - nyast >= KARENS:
        return ""
    return (
        f"Du har nyligen {vad}. Du kan skriva under från {_nar(nyast + KARENS)}. "
        "Väntetiden skyddar dig om någon annan skulle ta över kontot."
    )


def bekrafta_totp(user: User, kod: str) -> Faktor:
    """Use one code of the user's app. Never within a transaction.

    Raises ValidationError when the code is wrong or used before, or too many have been wrong.
    """
    return _faktor(engangskod.prova(user=user, kod=kod))


def webauthn_begar(request: HttpRequest, *, utmaning: bytes | None = None) -> dict[str, Any]:
    """Return the question to the browser's ``navigator.credentials.get``, as JSON values.

    ``utmaning`` (at least 16 bytes) binds the answer to what is signed, such as a SHA-256 of the
    one-time nonce and the file; without it it is random. Raises ValidationError without passkeys.
    """
    nycklar = webauthn.get_credentials(request.user)
    if not nycklar:
        raise ValidationError("Du har ingen passernyckel. Lägg till en under Mitt konto.")
    fraga, lage = webauthn.get_server().authenticate_begin(
        credentials=nycklar,
        user_verification=UserVerificationRequirement.REQUIRED,
        challenge=utmaning,
    )
    request.session[SESSION] = {"lage": lage, "user": request.user.pk, "at": time.time()}
    return dict(fraga)


def bekrafta_webauthn(request: HttpRequest, svar: Mapping[str, Any]) -> Faktor:
    """Check the browser's answer to the last question; each question is answered once.

    Raises ValidationError when it is too late, another's, or not by one of the user's passkeys.
    """
    fraga = request.session.pop(SESSION, None)
    if not fraga or fraga["user"] != request.user.pk or not 0 <= time.time() - fraga["at"] < HOGST:
        raise ValidationError("Det gick för lång tid. Försök igen.")
    try:
        nyckel = webauthn.get_server().authenticate_complete(
            fraga["lage"], webauthn.get_credentials(request.user), dict(svar)
        )
    except (ValueError, TypeError, KeyError, InvalidSignature) as fel:
        raise ValidationError(NEKAD) from fel
    rad = webauthn.get_authenticator_by_credential_id(request.user, nyckel.credential_id)
    if rad is None:
        raise ValidationError(NEKAD)
    rad.record_usage()
    return _faktor(rad)


def minns(request: HttpRequest, faktor: Authenticator) -> None:
    """Note in the session that its user has just shown a factor."""
    record_authentication(request, request.user, "mfa", id=faktor.pk, type=faktor.type)


def ar_bekraftad(request: HttpRequest) -> bool:
    """Say whether a factor has been shown in this session, at sign-in or after."""
    return any(m.get("method") == "mfa" for m in get_authentication_records(request, request.user))


def _faktor(rad: Authenticator) -> Faktor:
    namn = rad.wrap().name if rad.type == Authenticator.Type.WEBAUTHN else "Kodapp"
    return Faktor(rad.pk, rad.type, namn, rad.created_at)


def _nar(at: datetime) -> str:
    return f"{timezone.localtime(at):%Y-%m-%d kl. %H.%M}"
