<<<<<<< HEAD
"""The example's users: one for each role, with a password that everyone may know.

A demo answers on loopback only, so the password protects nothing.
"""

from django.db import transaction

from finsam import handelser
from finsam.behorighet import Roll
from finsam.models import Rolltilldelning, User
=======
"""The example users: one per role, known by function and never by name."""

from pathlib import Path

import yaml

from finsam.handelser import logga
from finsam.models import User
>>>>>>> 3bfa04d (Add reports as trees of text with live figures, the demo and report commands)

LOSENORD = "finsam-demo-2022"


<<<<<<< HEAD
def epost(roll: Roll) -> str:
    """Return the address of the example user that has this role."""
    return f"{roll.value}@example.se"


@transaction.atomic
def skapa_anvandare() -> list[User]:
    """Make one user per role; those that exist already are left as they are."""
    nya = []
    for roll in Roll:
        if User.objects.filter(email=epost(roll)).exists():
            continue
        user = User.objects.create_user(epost(roll), LOSENORD, namn=str(roll.label))
        Rolltilldelning.objects.create(user=user, roll=roll)
        handelser.logga(by=None, verb="skapade", objekt=user, roll=roll.value)
        nya.append(user)
    return nya


def presentation() -> str:
    """Return the lines that tell who can sign in, and how."""
    bredd = max(len(epost(roll)) for roll in Roll)
    rader = [f"    {epost(roll):<{bredd}}  {roll.label}" for roll in Roll]
    return "\n".join(["  Logga in som", *rader, f"  Lösenord för alla: {LOSENORD}"])
=======
def ladda(katalog: Path, *, by: User | None) -> list[User]:
    """Make the users of ``anvandare.yaml`` with the demo's password and return them."""
    rader = yaml.safe_load((katalog / "anvandare.yaml").read_text("utf-8"))
    return [_skapa(rad["epost"], rad["namn"], rad["roller"], by) for rad in rader]


def _skapa(epost: str, namn: str, roller: list[str], by: User | None) -> User:
    user = User.objects.create_user(epost, LOSENORD, namn=namn)
    for roll in roller:
        user.rolltilldelningar.create(roll=roll)
    logga(by=by, verb="skapade exempelanvändare", objekt=user, roller=roller)
    return user
>>>>>>> 3bfa04d (Add reports as trees of text with live figures, the demo and report commands)
