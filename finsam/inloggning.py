"""Sign-in by allauth: closed, by e-mail, with links that lead to SITE_URL only."""

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest


class KontoAdapter(DefaultAccountAdapter):
    """Accounts are made by the kansli; nobody signs up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_reset_password_from_key_url(self, key: str) -> str:
        """Return the mailed link on SITE_URL, whatever host the request named."""
        vag = super().get_reset_password_from_key_url(key)
        return settings.SITE_URL + "/" + vag.split("://", 1)[-1].split("/", 1)[-1]
