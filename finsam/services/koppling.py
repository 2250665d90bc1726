"""Accounts elsewhere that a user may sign in by: bound by a stable subject, and taken away."""

from allauth.socialaccount.models import SocialAccount
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from finsam import notiser
from finsam.handelser import logga
from finsam.models import User

OIDC = "extern"  # the provider's name in addresses and in the database


def koppla(*, by: User, user: User, subjekt: str) -> SocialAccount:
    """Let the user sign in by the account elsewhere that has this stable subject.

    Raises ValidationError when it is bound to someone.
    """
    subjekt = subjekt.strip()
    if not subjekt:
        raise ValidationError({"subjekt": "Skriv det id som tjänsten ger användaren."})
    try:
        with transaction.atomic():
            konto = SocialAccount.objects.create(user=user, provider=OIDC, uid=subjekt)
            logga(by=by, verb="kopplade konto", objekt=user)
    except IntegrityError as fel:
        raise ValidationError(
            {"subjekt": "Det kontot är redan kopplat till en användare. Koppla bort det först."}
        ) from fel
    meddela_kopplad(user)
    return konto


def koppla_bort(*, by: User, konto: SocialAccount) -> None:
    """Let the user no longer sign in by that account."""
    with transaction.atomic():
        konto.delete()
        logga(by=by, verb="kopplade bort konto", objekt=konto.user)
    text = "Det går inte längre att logga in på ditt konto genom den andra tjänsten."
    notiser.meddela(konto.user, rubrik="Ett sätt att logga in är borttaget", text=text)


def meddela_kopplad(user: User) -> None:
    """Tell the user that an account elsewhere opens this one."""
    text = "Ditt konto går nu att logga in på genom en annan tjänst (till exempel e-legitimation)."
    notiser.meddela(user, rubrik="Ett nytt sätt att logga in", text=text)
