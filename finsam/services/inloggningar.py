"""Sign-ins that are alive: each can be ended, and all of them when the account may be another's."""

from allauth.usersessions.models import UserSession
from django.db import transaction

from finsam.handelser import logga
from finsam.models import User


def avsluta_alla(user: User, *, utom: str = "") -> int:
    """End the user's sign-ins, all but the one with the session key ``utom``; return how many."""
    andra = [s for s in UserSession.objects.filter(user=user) if s.session_key != utom]
    for session in andra:
        session.end()
    return len(andra)


@transaction.atomic
def avsluta_inloggning(*, by: User, session: UserSession) -> None:
    """End one sign-in; whoever sits there has to sign in again."""
    session.end()
    logga(by=by, verb="avslutade inloggning", objekt=session.user, enhet=session.user_agent)


@transaction.atomic
def avsluta_andra(*, by: User, utom: str) -> int:
    """End all of one's own sign-ins but this one; return how many they were."""
    antal = avsluta_alla(by, utom=utom)
    logga(by=by, verb="avslutade andra inloggningar", objekt=by, antal=antal)
    return antal
