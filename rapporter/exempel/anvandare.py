"""The example's users: one for each role, with a password that everyone may know.

A demo answers on loopback only, so the password protects nothing.
"""

from finsam import services
from finsam.behorighet import Roll
from finsam.models import User

LOSENORD = "finsam-demo-2022"


def epost(roll: Roll) -> str:
    """Return the address of the example user that has this role."""
    return f"{roll.value}@example.se"


def ladda() -> list[User]:
    """Make one user per role, the förbundschef first."""
    return [
        services.skapa_anvandare(
            by=None, email=epost(roll), namn=str(roll.label), roller=[roll], losenord=LOSENORD
        )
        for roll in Roll
    ]


def presentation() -> str:
    """Return the lines that tell who can sign in, and how."""
    bredd = max(len(epost(roll)) for roll in Roll)
    rader = [f"    {epost(roll):<{bredd}}  {roll.label}" for roll in Roll]
    return "\n".join(["  Logga in som", *rader, f"  Lösenord för alla: {LOSENORD}"])
