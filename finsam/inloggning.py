"""Sign-in by allauth: closed, by e-mail, with links that lead to SITE_URL only."""

import logging
from smtplib import SMTPException
from urllib.parse import urlparse

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.base.constants import AuthProcess
from django.conf import settings
from django.contrib import messages
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.shortcuts import redirect
from django.urls import reverse

from finsam import kryptering, notiser
from finsam.engangslank import avtryck
from finsam.handelser import logga
from finsam.models import User

logger = logging.getLogger(__name__)

INTE_KOPPLAT = (
    "Det kontot är inte kopplat till någon användare här. Logga in med e-post och lösenord, "
    "och koppla det under Mitt konto."
)
INTE_GODTAGET = "Inloggningen hos den andra tjänsten avbröts eller godtogs inte. Försök igen."

OMBEKRAFTELSE = {
    "reauthenticate": "Skriv lösenordet i stället",
    "mfa_reauthenticate": "Skriv en kod ur appen i stället",
    "mfa_reauthenticate:webauthn": "Använd en passernyckel i stället",
}
OKAND_ADRESS = "::"
SPARRTID = 300  # seconds that too many wrong passwords shut the door, as in ACCOUNT_RATE_LIMITS
SATT = {
    "password": "lösenord",
    "mfa": "faktor",
    "socialaccount": "annan tjänst",
    "password_reset": "nytt lösenord",
}
_LOSENORD = ("Ditt lösenord är bytt", "Lösenordet till ditt konto är bytt.")
ANDRINGAR = {
    "account/email/password_changed": ("bytte lösenord", *_LOSENORD),
    "account/email/password_set": ("bytte lösenord", *_LOSENORD),
    "account/email/password_reset": ("bytte glömt lösenord", *_LOSENORD),
    "socialaccount/email/account_connected": (
        "kopplade konto",
        "Ett nytt sätt att logga in",
        "Ditt konto går nu att logga in på genom en annan tjänst.",
    ),
}
_FAKTORSTEG = "allauth.mfa."


class KontoAdapter(DefaultAccountAdapter):
    """Accounts are made by the kansli; nobody signs up."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": (
            "E-postadressen eller lösenordet stämmer inte. Skriv båda en gång till."
        ),
        "enter_current_password": "Det är inte ditt nuvarande lösenord. Skriv det en gång till.",
        "incorrect_password": "Lösenordet stämmer inte. Skriv det en gång till.",
        "too_many_login_attempts": (
            "För många försök. Vänta några minuter, eller välj ett nytt lösenord."
        ),
        "rate_limited": "För många försök på kort tid. Vänta några minuter.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_reset_password_from_key_url(self, key: str) -> str:
        """Return the mailed link on SITE_URL, whatever host the request named."""
        vag = super().get_reset_password_from_key_url(key)
        return settings.SITE_URL + "/" + vag.split("://", 1)[-1].split("/", 1)[-1]

    def send_mail(self, template_prefix: str, email: str, context: dict[str, object]) -> None:
        """Send it; a server that does not answer must not tell a known address from another's."""
        try:
            super().send_mail(template_prefix, email, context)
        except (SMTPException, OSError):
            logger.warning("Brevet gick inte att skicka", exc_info=True)

    def login(self, request: HttpRequest, user: User) -> None:
        """Sign in, and note by what."""
        super().login(request, user)
        satt = [
            SATT.get(m["method"], m["method"]) for m in get_authentication_records(request, user)
        ]
        logga(by=user, verb="loggade in", objekt=user, satt=satt)

    def pre_authenticate(self, request: HttpRequest, **uppgifter: object) -> None:
        """Refuse when too many have been wrong, and note it once; alike for unknown addresses."""
        try:
            super().pre_authenticate(request, **uppgifter)
        except ValidationError:
            adress = str(uppgifter.get("email", "")).lower()
            if cache.add(f"sparrad:{avtryck(adress)}", value=True, timeout=SPARRTID):
                user = User.objects.filter(email=adress).first() or User(namn="okänd adress")
                logga(by=None, verb="spärrade inloggning", objekt=user)
            raise

    def send_notification_mail(
        self, template_prefix: str, user: User, *args: object, **kwargs: object
    ) -> None:
        """Note what allauth has changed, and tell the user by all addresses."""
        verb, rubrik, text = ANDRINGAR[template_prefix]
        logga(by=user, verb=verb, objekt=user)
        notiser.meddela(user, rubrik=rubrik, text=text)

    def get_login_stages(self) -> list[str]:
        """Ask for the factor after the password; not in a demo, whose password is published."""
        steg = super().get_login_stages()
        return steg if settings.FAKTORKRAV else [s for s in steg if not s.startswith(_FAKTORSTEG)]

    def get_reauthentication_methods(self, user: User) -> list[dict[str, str]]:
        """Return the ways to confirm who it is, in our words."""
        satt = super().get_reauthentication_methods(user)
        return [ett | {"description": OMBEKRAFTELSE[ett["id"]]} for ett in satt]

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return the visitor's address; a server on a socket of the machine is told none."""
        return super().get_client_ip(request) if request.META.get("REMOTE_ADDR") else OKAND_ADRESS


class KopplingAdapter(DefaultSocialAccountAdapter):
    """Accounts elsewhere: those that are bound sign in, others are told how; none is made."""

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        if sociallogin.state.get("process") == AuthProcess.LOGIN and not sociallogin.is_existing:
            messages.error(request, INTE_KOPPLAT)
            raise ImmediateHttpResponse(redirect("account_login"))

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False

    def get_connect_redirect_url(self, request: HttpRequest, socialaccount: object) -> str:
        return reverse("konto")

    def on_authentication_error(
        self, request: HttpRequest, provider: object, error: object = None, **kwargs: object
    ) -> None:
        logger.warning("Inloggning genom annan tjänst: %s %s", error, kwargs.get("exception"))
        messages.error(request, INTE_GODTAGET)
        hem = "konto" if request.user.is_authenticated else "account_login"
        raise ImmediateHttpResponse(redirect(hem))


class FaktorAdapter(DefaultMFAAdapter):
    """Factors: their secrets encrypted, their passkeys bound to the name in SITE_URL."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": "Koden stämmer inte. Vänta på nästa kod och skriv den.",
    }

    def encrypt(self, text: str) -> str:
        return kryptering.kryptera(text)

    def decrypt(self, encrypted_text: str) -> str:
        return kryptering.dekryptera(encrypted_text)

    def get_totp_issuer(self) -> str:
        return urlparse(settings.SITE_URL).hostname or ""

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        namn = urlparse(settings.SITE_URL).hostname or ""
        return {"id": namn, "name": namn}
