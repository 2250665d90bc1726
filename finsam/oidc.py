"""Sign-in by an account elsewhere (OpenID Connect): an e-legitimation broker, or Entra ID.

It never makes an account: the stable subject ("sub") must have been bound to a user beforehand,
by the user or by whoever keeps the users. Nothing else of what the provider tells is kept. Stricter
than allauth's own: the id token's signature is always checked, its nonce too, and PKCE is used.
"""

import hmac
import secrets
from typing import Any

import jwt
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialApp, SocialLogin, SocialToken
from allauth.socialaccount.providers.base.constants import AuthProcess
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.crypto import salted_hmac

ALGORITMER = ["RS256", "PS256", "ES256"]
KRAV = ["exp", "iat", "iss", "aud", "sub", "nonce"]
KLOCKA = 60  # seconds that the two clocks may differ


def _nonce(state: str) -> str:
    """Return the nonce that belongs to a state: as secret as it is, and bound to the session."""
    return salted_hmac("finsam.oidc.nonce", state, algorithm="sha256").hexdigest()


def las_intyg(
    intyg: str, *, nycklar: dict[str, Any], utfardare: str, klient: str, nonce: str
) -> dict[str, Any]:
    """Return what an id token claims, when it is signed, in time, for us and for this sign-in.

    Raises OAuth2Error otherwise.
    """
    try:
        kid = jwt.get_unverified_header(intyg).get("kid")
        passar = [n for n in jwt.PyJWKSet.from_dict(nycklar).keys if n.key_id == kid]
        if len(passar) != 1:
            raise OAuth2Error("Intyget är inte signerat med någon av utfärdarens nycklar")
        data: dict[str, Any] = jwt.decode(
            intyg,
            passar[0].key,
            algorithms=ALGORITMER,
            issuer=utfardare,
            audience=klient,
            leeway=KLOCKA,
            options={"require": KRAV},
        )
    except (jwt.PyJWTError, ValueError, TypeError) as fel:
        raise OAuth2Error("Intyget gäller inte") from fel
    if not hmac.compare_digest(str(data["nonce"]).encode(), nonce.encode()):
        raise OAuth2Error("Intyget är till en annan inloggning")
    if isinstance(data["aud"], list) and len(data["aud"]) > 1 and data.get("azp") != klient:
        raise OAuth2Error("Intyget är till en annan tjänst")
    return data


class OidcAdapter(OpenIDConnectOAuth2Adapter):
    """Asks the provider and reads its answer."""

    def get_callback_url(self, request: HttpRequest, app: SocialApp) -> str:
        vag = reverse("openid_connect_callback", kwargs={"provider_id": self.provider_id})
        return settings.SITE_URL + vag

    def complete_login(
        self, request: HttpRequest, app: SocialApp, token: SocialToken, **kwargs: Any
    ) -> SocialLogin:
        if self.openid_config.get("issuer") != app.settings["server_url"]:
            raise OAuth2Error("Tjänsten uppger en annan utfärdare")
        with get_adapter().get_requests_session() as webb:
            svar = webb.get(self.openid_config["jwks_uri"])
            svar.raise_for_status()
        intyg = las_intyg(
            str(kwargs["response"].get("id_token", "")),
            nycklar=svar.json(),
            utfardare=app.settings["server_url"],
            klient=app.client_id,
            nonce=_nonce(request.GET.get("state", "")),
        )
        return self.get_provider().sociallogin_from_response(request, {"id_token": intyg})


class OidcProvider(OpenIDConnectProvider):
    """The provider of the environment: asks for nothing but who it is."""

    pkce_enabled_default = True
    oauth2_adapter_class = OidcAdapter

    def redirect(
        self,
        request: HttpRequest,
        process: str,
        next_url: str | None = None,
        data: object = None,
        **kwargs: object,
    ) -> HttpResponse:
        state = secrets.token_urlsafe(32)
        koppla = process == AuthProcess.CONNECT
        return super().redirect(
            request,
            AuthProcess.CONNECT if koppla else AuthProcess.LOGIN,
            next_url,
            data,
            state_id=state,
            scope=["openid"],
            auth_params={"nonce": _nonce(state)},
        )

    def extract_uid(self, data: dict[str, Any]) -> str:
        return str(data["id_token"]["sub"])

    def extract_extra_data(self, data: dict[str, Any]) -> dict[str, Any]:
        return {}

    def extract_common_fields(self, data: dict[str, Any]) -> dict[str, Any]:
        return {}

    def extract_email_addresses(self, data: dict[str, Any]) -> list[object]:
        return []


@login_not_required
def logga_in(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Go to the provider."""
    return _kor(OAuth2LoginView, request, provider_id)


@login_not_required
def svar(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Come back from it."""
    return _kor(OAuth2CallbackView, request, provider_id)


def _kor(vy: type, request: HttpRequest, provider_id: str) -> HttpResponse:
    try:
        return vy.adapter_view(OidcAdapter(request, provider_id))(request)
    except SocialApp.DoesNotExist as fel:
        raise Http404 from fel
