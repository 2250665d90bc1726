"""What the tests of accounts share: a user with a password and an app, and the app's code."""

from datetime import timedelta

from allauth.mfa.models import Authenticator
from django.test import Client
from django.utils import timezone

from finsam import engangskod, services
from finsam.models import User

LOSENORD = "ett-langt-losenord-7"
HEMLIGHET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def med_losenord(user: User) -> User:
    """The user can sign in by LOSENORD."""
    user.set_password(LOSENORD)
    user.save()
    return user


def med_kodapp(user: User) -> Authenticator:
    """The user has an app since three days."""
    at = timezone.now() - timedelta(days=3)
    return services.lagg_till_kodapp(by=user, user=user, hemlighet=HEMLIGHET, skapad_at=at)


def kod() -> str:
    """What the app shows now."""
    return engangskod.koden(HEMLIGHET)


def logga_in(user: User, **data: str):
    """Sign in by the form in a browser of one's own; return browser and answer."""
    client = Client()
    svar = client.post("/konto/logga-in/", {"login": user.email, "password": LOSENORD} | data)
    return client, svar
