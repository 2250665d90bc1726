"""The example's users: one for each role, with a password and an app that everyone may know.

A demo answers on loopback only, so neither protects anything. The app is a few days old, so that
signing can be tried at once: ``manage.py engangskod E-POST`` shows its code.
"""

from datetime import timedelta

from django.utils import timezone

from finsam import services
from finsam.behorighet import Roll
from finsam.models import User

LOSENORD = "finsam-demo-2022"
KODAPPENS_HEMLIGHET = "FINSAMDEMO2222222222222222222222"
KODAPPENS_ALDER = timedelta(days=3)

KOMMANDO = "  Kod för att skriva under: manage.py engangskod ledamot@example.se"


def epost(roll: Roll) -> str:
    """Return the address of the example user that has this role."""
    return f"{roll.value}@example.se"


def adresser() -> list[str]:
    """Return the addresses of all example users."""
    return [epost(roll) for roll in Roll]


def ladda() -> list[User]:
    """Make one user per role, the förbundschef first."""
    return [_skapa(roll) for roll in Roll]


def _skapa(roll: Roll) -> User:
    user = services.skapa_anvandare(
        by=None, email=epost(roll), namn=str(roll.label), roller=[roll], losenord=LOSENORD
    )
    services.lagg_till_kodapp(
        by=user,
        user=user,
        hemlighet=KODAPPENS_HEMLIGHET,
        skapad_at=timezone.now() - KODAPPENS_ALDER,
    )
    return user


def presentation() -> str:
    """Return the lines that tell who can sign in, and how."""
    bredd = max(len(epost(roll)) for roll in Roll)
    rader = [f"    {epost(roll):<{bredd}}  {roll.label}" for roll in Roll]
    return "\n".join(["  Logga in som", *rader, f"  Lösenord för alla: {LOSENORD}", KOMMANDO])
