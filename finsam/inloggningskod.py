"""A code that is typed when signing in: of the app, or one of those on paper."""

from allauth.mfa.models import Authenticator
from django.core.exceptions import ValidationError

from finsam import engangskod, notiser
from finsam.handelser import logga
from finsam.models import User

PAPPER = 8  # digits of a recovery code; the app's have six


def anvand(user: User, kod: str) -> Authenticator:
    """Use the code and return the factor that it is of.

    Raises ValidationError when it is wrong, used before, or too many have been wrong.
    """
    siffror = "".join(kod.split())
    rad = user.authenticator_set.filter(type=Authenticator.Type.RECOVERY_CODES).first()
    if len(siffror) != PAPPER or rad is None:
        return engangskod.prova(user=user, kod=siffror)
    if not rad.wrap().validate_code(siffror):
        raise ValidationError("Återställningskoden stämmer inte, eller är redan använd.")
    logga(by=user, verb="använde en återställningskod", objekt=user)
    notiser.meddela(
        user,
        rubrik="En återställningskod är använd",
        text="Någon loggade in på ditt konto med en av koderna på papper.",
    )
    return rad
