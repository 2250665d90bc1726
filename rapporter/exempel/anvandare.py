"""The example's users: one for each role, with a password that everyone may know.

A demo answers on loopback only, so the password protects nothing.
"""

from django.db import transaction

from finsam import handelser
from finsam.behorighet import Roll
from finsam.models import Rolltilldelning, User

LOSENORD = "finsam-demo-2022"


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
