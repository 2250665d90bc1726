"""Sign-in by allauth: closed, by e-mail, with links that lead to SITE_URL only."""

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest


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
