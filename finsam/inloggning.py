"""Sign-in by allauth: closed, by e-mail, with links that lead to SITE_URL only."""

from urllib.parse import urlparse

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.http import HttpRequest

from finsam import kryptering
from finsam.models import User

OMBEKRAFTELSE = {
    "reauthenticate": "Skriv lösenordet i stället",
    "mfa_reauthenticate": "Skriv en kod ur appen i stället",
    "mfa_reauthenticate:webauthn": "Använd en passernyckel i stället",
}
OKAND_ADRESS = "::"
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
