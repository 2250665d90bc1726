"""One-time codes of an authenticator app (TOTP, RFC 6238): each once only, few guesses.

What was tried is kept in a transaction of its own, so that an act that fails afterwards neither
gives the code back nor forgets that it was wrong.
"""

import hmac
import time

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from allauth.mfa.utils import decrypt
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam.handelser import logga
from finsam.models import User

PERIOD = 30  # seconds that a code is shown
FORSOK = 5  # wrong codes in a row …
SPARRTID = 15 * 60  # … within so many seconds shut the door for as long
FEL_KOD = "Koden stämmer inte. Vänta på nästa kod i appen och skriv den."
ANVAND = "Koden är redan använd. Vänta på nästa kod i appen och skriv den."
SPARRAD = "För många felaktiga koder. Vänta en kvart och försök igen."
SAKNAS = "Du har ingen kodapp. Lägg till en under Mitt konto."


def koden(hemlighet: str, steg: int | None = None) -> str:
    """Return the six digits that an app shows now, or in a given step of 30 seconds."""
    steg = int(time.time()) // PERIOD if steg is None else steg
    return totp.format_hotp_value(totp.hotp_value(hemlighet, steg))


def stammer(hemlighet: str, kod: str) -> int | None:
    """Return the step whose code this is (now, the one before or after), None where it is none."""
    siffror = "".join(kod.split()).encode()
    nu = int(time.time()) // PERIOD
    nara = (nu - 1, nu, nu + 1)
    return max(
        (s for s in nara if hmac.compare_digest(koden(hemlighet, s).encode(), siffror)),
        default=None,
    )


def prova(*, user: User, kod: str) -> Authenticator:
    """Use one code of the user's app; return the factor that it belongs to.

    Raises ValidationError when it is wrong, used before, or too many have been wrong. Never
    within another transaction.
    """
    faktor, fel = _prova(user, kod)
    if fel or faktor is None:
        raise ValidationError(fel or SAKNAS)
    return faktor


@transaction.atomic(durable=True)
def _prova(user: User, kod: str) -> tuple[Authenticator | None, str]:
    faktor = (
        Authenticator.objects.select_for_update()
        .filter(user=user, type=Authenticator.Type.TOTP)
        .first()
    )
    if faktor is None:
        return None, SAKNAS
    nu = time.time()
    misstag = [t for t in faktor.data.get("misstag", []) if abs(nu - t) < SPARRTID]
    if len(misstag) >= FORSOK:
        return faktor, SPARRAD
    steg = stammer(decrypt(faktor.data["secret"]), kod)
    om_igen = steg is not None and steg <= faktor.data.get("steg", 0)
    if steg is None or om_igen:
        misstag.append(nu)
        if len(misstag) == FORSOK:
            logga(by=None, verb="spärrade koder", objekt=user, minuter=SPARRTID // 60)
    else:
        faktor.data["steg"], misstag = steg, []
        faktor.last_used_at = timezone.now()
    faktor.data["misstag"] = misstag
    faktor.save(update_fields=["data", "last_used_at"])
    return faktor, ANVAND if om_igen else FEL_KOD if steg is None else ""
