"""What the page of one's own account shows: the ways in, where one is signed in, what happened."""

from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.conf import settings

from finsam import bekraftelse
from finsam.faktorkrav import kravs
from finsam.models import Handelse, User

SENASTE = 8
_WEBBLASARE = (("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"))
_FLER = (("Chrome/", "Chrome"), ("Safari/", "Safari"))
_SYSTEM = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS", "Mac"),
    ("Linux", "Linux"),
)


@dataclass(frozen=True, slots=True)
class Inloggning:
    """One sign-in that is alive."""

    id: int
    enhet: str
    ip: str
    at: datetime
    ar_denna: bool


def har_kodapp(user: User) -> bool:
    """Say whether the user has an app that shows codes."""
    return user.authenticator_set.filter(type=Authenticator.Type.TOTP).exists()


def egen_faktor(user: User, pk: int) -> Authenticator | None:
    """Return one of the user's own factors, None where it is none of theirs."""
    return user.authenticator_set.filter(pk=pk, type__in=bekraftelse.SLAG).first()


def koder_kvar(user: User) -> int | None:
    """Return how many recovery codes are unused, None where none have been made."""
    rad = user.authenticator_set.filter(type=Authenticator.Type.RECOVERY_CODES).first()
    return len(rad.wrap().get_unused_codes()) if rad else None


def inloggningar(user: User, denna: str) -> list[Inloggning]:
    """Return the user's sign-ins that are alive, this one first and then the newest."""
    levande = UserSession.objects.purge_and_list(user)
    rader = [
        Inloggning(s.pk, enhet(s.user_agent), s.ip, s.created_at, s.session_key == denna)
        for s in levande
    ]
    return sorted(rader, key=lambda rad: (not rad.ar_denna, -rad.at.timestamp()))


def egen_session(user: User, pk: int) -> UserSession | None:
    """Return one of the user's own sign-ins, None where it is none of theirs."""
    return UserSession.objects.filter(user=user, pk=pk).first()


def kopplingar(user: User) -> list[SocialAccount]:
    """Return the accounts elsewhere that the user may sign in by."""
    return list(SocialAccount.objects.filter(user=user).order_by("provider", "pk"))


def egen_koppling(user: User, pk: int) -> SocialAccount | None:
    """Return one of the user's own accounts elsewhere, None where it is none of theirs."""
    return SocialAccount.objects.filter(user=user, pk=pk).first()


def tjanst() -> str:
    """Return the name of the service elsewhere that one may sign in by, "" where there is none."""
    appar = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]
    return appar[0]["name"] if appar else ""


def handelser(user: User) -> list[Handelse]:
    """Return what has lately happened to the account itself, newest first."""
    om = Handelse.objects.filter(objekttyp="finsam.user", objekt_id=str(user.pk))
    return list(om.select_related("by")[:SENASTE])


def enhet(user_agent: str) -> str:
    """Return browser and system in words; what is unknown is said to be."""
    lasare = next((n for tecken, n in (*_WEBBLASARE, *_FLER) if tecken in user_agent), "")
    system = next((n for tecken, n in _SYSTEM if tecken in user_agent), "")
    return " på ".join(filter(None, (lasare, system))) or "Okänd webbläsare"


def lage(user: User, denna: str) -> dict[str, object]:
    """Return all that the page shows."""
    egna = bekraftelse.faktorer(user)
    return {
        "kodapp": next((f for f in egna if f.slag == Authenticator.Type.TOTP), None),
        "nycklar": [f for f in egna if f.slag == Authenticator.Type.WEBAUTHN],
        "koder_kvar": koder_kvar(user),
        "for_farska": bekraftelse.for_farska(user),
        "inloggningar": inloggningar(user, denna),
        "kopplingar": kopplingar(user),
        "tjanst": tjanst(),
        "handelser": handelser(user),
        "aterstallning": user.faktoraterstallningar.pagaende().first(),
        "faktor_kravs": kravs(user),
    }
