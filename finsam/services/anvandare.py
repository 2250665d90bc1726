"""Users: made, given roles, shut out and let in again."""

from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.db import transaction

from finsam.behorighet import Roll
from finsam.handelser import logga
from finsam.models import Rolltilldelning, User


@transaction.atomic
def skapa_anvandare(
    *, by: User | None, email: str, namn: str, roller: list[str], losenord: str | None = None
) -> User:
    """Make a user with roles; without ``losenord`` the user signs in after an invitation.

    Raises ValidationError when the address is taken.
    """
    if User.objects.filter(email=email.lower()).exists():
        raise ValidationError({"email": f"Det finns redan en användare med adressen {email}."})
    user = User.objects.create_user(email, losenord, namn=namn)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    _satt_roller(user, roller)
    logga(by=by, verb="skapade användare", objekt=user, roller=sorted(roller))
    return user


@transaction.atomic
def andra_anvandare(*, by: User, user: User, namn: str, roller: list[str], aktiv: bool) -> User:
    """Change name, roles and whether the user may sign in.

    Raises ValidationError when nobody would be left who can give roles.
    """
    # Two who shut each other out take turns, so that the last one stays.
    list(Rolltilldelning.objects.select_for_update().filter(roll=Roll.FORBUNDSCHEF))
    user.namn = namn
    user.is_active = aktiv
    user.save(update_fields=["namn", "is_active"])
    _satt_roller(user, roller)
    _krav_nagon_forbundschef()
    logga(by=by, verb="ändrade användare", objekt=user, roller=sorted(roller), aktiv=aktiv)
    return user


def _satt_roller(user: User, roller: list[str]) -> None:
    okanda = set(roller) - set(Roll.values)
    if okanda:
        raise ValidationError({"roller": f"Okänd roll: {', '.join(sorted(okanda))}."})
    user.rolltilldelningar.exclude(roll__in=roller).delete()
    for roll in roller:
        Rolltilldelning.objects.get_or_create(user=user, roll=roll)


def _krav_nagon_forbundschef() -> None:
    if not User.objects.filter(is_active=True, rolltilldelningar__roll=Roll.FORBUNDSCHEF).exists():
        raise ValidationError(
            "Någon måste vara förbundschef. Ge en annan aktiv användare rollen först."
        )
