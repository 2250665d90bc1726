"""Invitations: a link that holds three days and is used once."""

from datetime import timedelta

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from finsam import engangslank, epost
from finsam.handelser import logga
from finsam.models import Inbjudan, User
from finsam.services.inloggningar import avsluta_alla

GILTIG = timedelta(days=3)
GALLER_INTE = "Länken är för gammal eller redan använd. Be kansliet om en ny inbjudan."


@transaction.atomic
def skapa_inbjudan(*, by: User | None, user: User) -> str:
    """Make the link, on SITE_URL only, by which the user chooses a password; return it.

    Earlier links stop working. Raises ValidationError for an account that is shut.
    """
    if not user.is_active:
        raise ValidationError("Kontot är stängt. Öppna det innan du skickar en inbjudan.")
    nu = timezone.now()
    User.objects.select_for_update().get(pk=user.pk)  # two who invite at once take turns
    user.inbjudningar.oppna().update(ersatt_at=nu)
    nyckel, avtryck = engangslank.ny()
    Inbjudan.objects.create(
        user=user, nyckel=avtryck, skapad_at=nu, skapad_by=by, gar_ut_at=nu + GILTIG
    )
    return epost.lank("inbjudan", nyckel)


def bjud_in(*, by: User, user: User) -> str:
    """Mail the link by which the user chooses a password; return "" or why it was not sent."""
    lank = skapa_inbjudan(by=by, user=user)
    hinder = epost.sand(
        till=user.email,
        rubrik="Välj lösenord till förbundets system",
        text=(
            f"Hej {user.namn}!\n\nDu har fått ett konto i samordningsförbundets system. "
            f"Välj ett lösenord här:\n{lank}\n\n"
            "Länken gäller i tre dagar och kan användas en gång. Har den gått ut? "
            "Be kansliet om en ny.\n"
        ),
    )
    if not hinder:
        logga(by=by, verb="bjöd in användare", objekt=user)
    return hinder


@transaction.atomic
def anvand_inbjudan(*, nyckel: str, losenord: str) -> User:
    """Set the password by the link's key; every sign-in of the user ends.

    Raises ValidationError when the link no longer holds, or the password is too weak.
    """
    giltiga = Inbjudan.objects.giltiga().filter(nyckel=engangslank.avtryck(nyckel))
    inbjudan = giltiga.select_for_update(of=("self",)).select_related("user").first()
    if inbjudan is None:
        raise ValidationError(GALLER_INTE)
    user = inbjudan.user
    try:
        validate_password(losenord, user)
    except ValidationError as fel:
        raise ValidationError({"losenord": fel.messages}) from fel
    inbjudan.anvand_at = timezone.now()
    inbjudan.save(update_fields=["anvand_at"])
    user.set_password(losenord)
    user.save(update_fields=["password"])
    avsluta_alla(user)
    logga(by=user, verb="tog emot inbjudan", objekt=user)
    return user
