"""Sign-in by an account elsewhere, against a provider of our own on loopback."""

import json
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from allauth.socialaccount.models import SocialAccount
from cryptography.hazmat.primitives.asymmetric import ec
from django.contrib.auth import get_user
from django.core import mail
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.test import Client
from jwt.algorithms import ECAlgorithm

from finsam import miljo, services
from finsam.models import Handelse, User

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
KLIENT = "finsam-prov"


@dataclass
class Utfardare:
    """A provider: one key, one answer to each code; ``andra`` says what it lies about."""

    url: str = ""
    nyckel: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )
    andra: dict[str, Any] = field(default_factory=dict)
    signeras_med: ec.EllipticCurvePrivateKey | None = None
    algoritm: str = "ES256"
    uppger: str = ""
    fragor: dict[str, str] = field(default_factory=dict)  # what the browser came with
    inloggad: str = "sub-4711"
    vaxlad: dict[str, str] = field(default_factory=dict)

    def intyg(self) -> str:
        nu = int(time.time())
        pastar = {
            "iss": self.url,
            "aud": KLIENT,
            "sub": self.inloggad,
            "nonce": self.fragor["nonce"],
            "iat": nu,
            "exp": nu + 300,
            "email": "forbundschef@example.se",
            "name": "Någon Annan",
        } | self.andra
        pastar = {n: v for n, v in pastar.items() if v is not None}
        nyckel = "" if self.algoritm == "none" else self.signeras_med or self.nyckel
        return jwt.encode(pastar, nyckel, algorithm=self.algoritm, headers={"kid": "k1"})

    def svar(self, vag: str, data: dict[str, str]) -> dict[str, Any]:
        if vag == "/.well-known/openid-configuration":
            return {
                "issuer": self.uppger or self.url,
                "authorization_endpoint": f"{self.url}/logga-in",
                "token_endpoint": f"{self.url}/vaxla",
                "jwks_uri": f"{self.url}/nycklar",
                "token_endpoint_auth_methods_supported": ["client_secret_post"],
            }
        if vag == "/nycklar":
            jwk = json.loads(ECAlgorithm.to_jwk(self.nyckel.public_key()))
            return {"keys": [jwk | {"kid": "k1", "alg": "ES256", "use": "sig"}]}
        self.vaxlad = data
        return {"access_token": "a", "token_type": "Bearer", "id_token": self.intyg()}


class Svarare(BaseHTTPRequestHandler):
    utfardare: Utfardare

    def do_GET(self) -> None:
        self._svara({})

    def do_POST(self) -> None:
        text = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self._svara({n: v[0] for n, v in parse_qs(text).items()})

    def _svara(self, data: dict[str, str]) -> None:
        kropp = json.dumps(self.utfardare.svar(self.path, data)).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(kropp)))
        self.end_headers()
        self.wfile.write(kropp)

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@pytest.fixture
def utfardare(settings) -> Iterator[Utfardare]:
    egen = Utfardare()
    server = HTTPServer(("127.0.0.1", 0), type("S", (Svarare,), {"utfardare": egen}))
    egen.url = f"http://127.0.0.1:{server.server_port}"
    trad = threading.Thread(target=server.serve_forever, daemon=True)
    trad.start()
    app = {
        "provider_id": "extern",
        "name": "Prov-id",
        "client_id": KLIENT,
        "secret": "hemligt",
        "settings": {"server_url": egen.url, "fetch_userinfo": False},
    }
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [app]}}
    yield egen
    server.shutdown()
    server.server_close()
    trad.join()


@pytest.fixture
def revisor(anvandare) -> User:
    user = anvandare("revisor")
    services.koppla(by=anvandare("forbundschef"), user=user, subjekt="sub-4711")
    mail.outbox.clear()
    return user


def ga(client: Client, utfardare: Utfardare, fraga: str = "") -> dict[str, str]:
    """Go to the provider as a browser does; return what one comes back with."""
    svar = client.post(f"/konto/extern/extern/{fraga}")
    assert svar.status_code == 302, svar.text
    adress = urlsplit(svar["Location"])
    assert f"{adress.scheme}://{adress.netloc}" == utfardare.url
    utfardare.fragor = {n: v[0] for n, v in parse_qs(adress.query).items()}
    return {"code": "kod-1", "state": utfardare.fragor["state"]}


def logga_in(client: Client, utfardare: Utfardare, **andra: str) -> Any:
    med = ga(client, utfardare) | andra
    return client.get("/konto/extern/extern/svar/", med, follow=True)


def inloggad(client: Client) -> User | None:
    vem = get_user(client)
    return vem if vem.is_authenticated else None


def test_bound_account_signs_in_and_is_logged(client, utfardare, revisor):
    svar = logga_in(client, utfardare)
    assert svar.status_code == 200
    assert inloggad(client) == revisor
    assert Handelse.objects.get(verb="loggade in").detaljer == {"satt": ["annan tjänst"]}


def test_only_the_identity_is_asked_for_and_none_of_the_rest_is_kept(client, utfardare, revisor):
    logga_in(client, utfardare)
    fragor = utfardare.fragor
    assert fragor["scope"] == "openid"
    assert fragor["redirect_uri"] == "http://localhost:8000/konto/extern/extern/svar/"
    assert fragor["code_challenge_method"] == "S256"
    assert utfardare.vaxlad["code_verifier"]
    assert SocialAccount.objects.get().extra_data == {}


def test_the_visitor_cannot_widen_what_is_asked(client, utfardare, revisor):
    ga(client, utfardare, "?scope=email&auth_params=nonce%3Dx%26prompt%3Dnone&process=redirect")
    assert utfardare.fragor["scope"] == "openid"
    assert utfardare.fragor["nonce"] != "x"
    assert "prompt" not in utfardare.fragor


def test_unbound_account_makes_no_user_whatever_address_it_claims(client, utfardare, revisor):
    utfardare.inloggad = "sub-okand"
    antal = User.objects.count()
    svar = logga_in(client, utfardare)
    assert "inte kopplat till någon användare" in svar.text
    assert inloggad(client) is None
    assert User.objects.count() == antal
    assert SocialAccount.objects.count() == 1


@pytest.mark.parametrize(
    "lognen",
    [
        {"nonce": "en-annan"},
        {"nonce": None},
        {"iss": "https://ond.example.com"},
        {"iss": None},
        {"aud": "en-annan-tjanst"},
        {"aud": [KLIENT, "en-annan-tjanst"]},
        {"aud": None},
        {"exp": 1},
        {"exp": None},
        {"sub": None},
    ],
)
def test_an_id_token_that_is_not_for_this_sign_in_is_refused(client, utfardare, revisor, lognen):
    utfardare.andra = lognen
    svar = logga_in(client, utfardare)
    assert "godtogs inte" in svar.text
    assert inloggad(client) is None


def test_an_id_token_signed_by_another_or_by_none_is_refused(client, utfardare, revisor):
    utfardare.signeras_med = ec.generate_private_key(ec.SECP256R1())
    assert "godtogs inte" in logga_in(client, utfardare).text
    utfardare.signeras_med, utfardare.algoritm = None, "none"
    assert "godtogs inte" in logga_in(client, utfardare).text
    assert inloggad(client) is None


def test_a_provider_that_calls_itself_another_is_refused(client, utfardare, revisor):
    utfardare.uppger = "https://ond.example.com"
    assert "godtogs inte" in logga_in(client, utfardare).text


@pytest.mark.parametrize("state", ["", "gissat", "a" * 43])
def test_another_state_is_refused(client, utfardare, revisor, state):
    assert "godtogs inte" in logga_in(client, utfardare, state=state).text
    assert inloggad(client) is None


def test_a_state_holds_in_its_own_browser_and_once(client, utfardare, revisor):
    med = ga(client, utfardare)
    annan = Client()
    assert "godtogs inte" in annan.get("/konto/extern/extern/svar/", med, follow=True).text
    client.get("/konto/extern/extern/svar/", med)
    assert inloggad(client) == revisor
    client.logout()
    assert "godtogs inte" in client.get("/konto/extern/extern/svar/", med, follow=True).text


def test_who_changes_his_mind_comes_back_to_the_sign_in_page(client, utfardare, revisor):
    svar = logga_in(client, utfardare, error="access_denied")
    assert svar.redirect_chain[-1][0].startswith("/konto/logga-in/")


def test_shut_account_does_not_sign_in(client, utfardare, revisor):
    User.objects.filter(pk=revisor.pk).update(is_active=False)
    logga_in(client, utfardare)
    assert inloggad(client) is None


def test_user_binds_it_alone_after_confirming_the_password(client, utfardare, anvandare):
    user = anvandare("ekonom")
    user.set_password("ett-langt-losenord-7")
    user.save()
    client.force_login(user)
    med = ga(client, utfardare, "?process=connect")
    svar = client.get("/konto/extern/extern/svar/", med)
    assert svar.url.startswith("/konto/bekrafta/")
    svar = client.post("/konto/bekrafta/", {"password": "ett-langt-losenord-7"}, follow=True)
    assert SocialAccount.objects.get(user=user).uid == "sub-4711"
    assert "Prov-id" in client.get("/konto/").text
    assert [brev.subject for brev in mail.outbox] == ["Ett nytt sätt att logga in"]
    assert Handelse.objects.filter(verb="kopplade konto", by=user).exists()
    client.post(f"/konto/koppling/{SocialAccount.objects.get().pk}/ta-bort/")
    assert not SocialAccount.objects.exists()


def test_an_account_of_one_is_not_bound_to_another(client, utfardare, revisor, anvandare):
    with pytest.raises(ValidationError, match="redan kopplat"):
        services.koppla(by=revisor, user=anvandare("ekonom"), subjekt="sub-4711")


def test_a_stranger_cannot_take_away_anothers_binding(klient, revisor):
    konto = SocialAccount.objects.get(user=revisor)
    assert klient("ekonom").post(f"/konto/koppling/{konto.pk}/ta-bort/").status_code == 404
    assert SocialAccount.objects.filter(pk=konto.pk).exists()


def test_without_a_provider_there_is_no_such_page(client, db):
    assert client.get("/konto/extern/extern/").status_code == 404
    assert client.get("/konto/extern/extern/svar/").status_code == 404


def test_a_provider_is_asked_over_https_in_operation(monkeypatch):
    monkeypatch.setenv("OIDC_UTFARDARE", "http://idp.example.se")
    with pytest.raises(ImproperlyConfigured, match="https"):
        miljo.oidc("x", lokalt=False)
    monkeypatch.setenv("OIDC_UTFARDARE", "https://idp.example.se")
    with pytest.raises(ImproperlyConfigured, match="OIDC_KLIENT"):
        miljo.oidc("x", lokalt=False)
