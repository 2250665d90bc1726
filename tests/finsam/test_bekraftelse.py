"""Who is at the screen, confirmed by a code or a passkey; each once, few guesses, not too fresh."""

from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from allauth.mfa.webauthn.internal import auth as webauthn
from django.core.exceptions import ValidationError
from django.utils import timezone

from finsam import bekraftelse, engangskod
from finsam.models import Handelse
from tests.passernyckel import Passernyckel

HEMLIGHET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
NU = 1_800_000_015  # in the middle of a step


@pytest.fixture
def klocka(monkeypatch):
    """A clock that stands until it is set."""
    lage = {"nu": NU}
    monkeypatch.setattr("time.time", lambda: lage["nu"])
    return lage


@pytest.fixture
def ledamot(anvandare):
    """A ledamot with an app that is two days old."""
    user = anvandare("ledamot")
    app = TOTP.activate(user, HEMLIGHET).instance
    Authenticator.objects.filter(pk=app.pk).update(created_at=timezone.now() - timedelta(days=2))
    return user


@pytest.fixture
def forfragan(rf, ledamot, client):
    request = rf.get("/")
    request.user, request.session = ledamot, client.session
    return request


@pytest.fixture
def nyckel(forfragan):
    """The ledamot's passkey."""
    egen = Passernyckel()
    svar = egen.skapa(
        {
            "publicKey": {
                "rp": {"id": "localhost"},
                "user": {"id": "MQ"},
                "challenge": "A" * 43,
            }
        }
    )
    webauthn.WebAuthn.add(forfragan.user, "Telefonen", svar)
    return egen


def test_the_right_code_names_the_factor(ledamot, klocka):
    faktor = bekraftelse.bekrafta_totp(ledamot, engangskod.koden(HEMLIGHET))
    assert faktor == bekraftelse.faktorer(ledamot)[0]
    assert (faktor.slag, faktor.namn) == ("totp", "Kodapp")


def test_a_code_is_the_one_that_every_app_shows():
    """RFC 6238 appendix B, SHA-1, the last six digits."""
    rfc = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    assert [engangskod.koden(rfc, s // 30) for s in (59, 1111111109, 2000000000)] == [
        "287082",
        "081804",
        "279037",
    ]


@pytest.mark.parametrize("skillnad", [-1, 0, 1])
def test_a_clock_half_a_minute_wrong_is_let_through(ledamot, klocka, skillnad):
    kod = engangskod.koden(HEMLIGHET, NU // 30 + skillnad)
    assert bekraftelse.bekrafta_totp(ledamot, f"{kod[:3]} {kod[3:]}")


@pytest.mark.parametrize("skillnad", [-2, 2])
def test_an_old_code_and_one_to_come_are_refused(ledamot, klocka, skillnad):
    with pytest.raises(ValidationError, match="stämmer inte"):
        bekraftelse.bekrafta_totp(ledamot, engangskod.koden(HEMLIGHET, NU // 30 + skillnad))


def test_a_code_is_used_once_and_none_before_it_afterwards(ledamot, klocka):
    bekraftelse.bekrafta_totp(ledamot, engangskod.koden(HEMLIGHET))
    klocka["nu"] += 30
    for steg in (NU // 30, NU // 30 - 1):
        with pytest.raises(ValidationError):
            bekraftelse.bekrafta_totp(ledamot, engangskod.koden(HEMLIGHET, steg))
    assert bekraftelse.bekrafta_totp(ledamot, engangskod.koden(HEMLIGHET))


def test_five_wrong_codes_shut_the_door_a_quarter_and_are_logged_once(ledamot, klocka):
    for _ in range(5):
        with pytest.raises(ValidationError, match="stämmer inte"):
            bekraftelse.bekrafta_totp(ledamot, "000000")
    for _ in range(2):
        with pytest.raises(ValidationError, match="Vänta en kvart"):
            bekraftelse.bekrafta_totp(ledamot, engangskod.koden(HEMLIGHET))
    assert Handelse.objects.filter(verb="spärrade koder", objekt_id=ledamot.pk).count() == 1
    klocka["nu"] += 15 * 60
    assert bekraftelse.bekrafta_totp(ledamot, engangskod.koden(HEMLIGHET))


def test_a_clock_set_back_lets_no_code_be_used_again(ledamot, klocka):
    kod = engangskod.koden(HEMLIGHET)
    bekraftelse.bekrafta_totp(ledamot, kod)
    klocka["nu"] -= 60
    with pytest.raises(ValidationError):
        bekraftelse.bekrafta_totp(ledamot, kod)


@pytest.mark.parametrize("kod", ["", "12345", "abcdef", "١٢٣٤٥٦", "1234567"])
def test_what_is_no_code_is_refused(ledamot, kod):
    with pytest.raises(ValidationError):
        bekraftelse.bekrafta_totp(ledamot, kod)


def test_whoever_has_no_app_is_told_where_to_get_one(anvandare):
    with pytest.raises(ValidationError, match="Lägg till en"):
        bekraftelse.bekrafta_totp(anvandare("revisor"), "123456")


def test_the_secret_lies_encrypted(ledamot):
    assert HEMLIGHET not in str(Authenticator.objects.get(user=ledamot).data)


def test_a_factor_of_today_signs_nothing_nor_does_an_older_beside_it(ledamot):
    assert bekraftelse.for_farska(ledamot) == ""
    Authenticator.objects.create(user=ledamot, type="webauthn", data={"name": "Ny"})
    assert "Väntetiden skyddar" in bekraftelse.for_farska(ledamot)
    Authenticator.objects.filter(type="webauthn").update(
        created_at=timezone.now() - timedelta(hours=24, seconds=1)
    )
    assert bekraftelse.for_farska(ledamot) == ""


def test_a_passkey_answers_and_names_the_factor(forfragan, nyckel):
    svar = nyckel.svara(bekraftelse.webauthn_begar(forfragan))
    faktor = bekraftelse.bekrafta_webauthn(forfragan, svar)
    assert (faktor.slag, faktor.namn) == ("webauthn", "Telefonen")


def test_a_question_is_answered_once(forfragan, nyckel):
    svar = nyckel.svara(bekraftelse.webauthn_begar(forfragan))
    bekraftelse.bekrafta_webauthn(forfragan, svar)
    with pytest.raises(ValidationError, match="för lång tid"):
        bekraftelse.bekrafta_webauthn(forfragan, svar)


def test_an_answer_holds_for_the_challenge_that_it_was_given_to(forfragan, nyckel):
    svar = nyckel.svara(bekraftelse.webauthn_begar(forfragan, utmaning=b"a" * 32))
    bekraftelse.webauthn_begar(forfragan, utmaning=b"b" * 32)
    with pytest.raises(ValidationError, match="gick inte att bekräfta"):
        bekraftelse.bekrafta_webauthn(forfragan, svar)


@pytest.mark.parametrize("sekunder", [301, -5])
def test_an_answer_after_five_minutes_or_before_the_question_is_refused(
    forfragan, nyckel, klocka, sekunder
):
    svar = nyckel.svara(bekraftelse.webauthn_begar(forfragan))
    klocka["nu"] += sekunder
    with pytest.raises(ValidationError, match="för lång tid"):
        bekraftelse.bekrafta_webauthn(forfragan, svar)


def test_another_key_and_another_site_are_refused(forfragan, nyckel):
    for fel in (
        Passernyckel(id=nyckel.id),
        Passernyckel(hemlig=nyckel.hemlig),
        Passernyckel("https://ond.example.com", hemlig=nyckel.hemlig, id=nyckel.id),
        Passernyckel(bekraftar=False, hemlig=nyckel.hemlig, id=nyckel.id),
    ):
        svar = fel.svara(bekraftelse.webauthn_begar(forfragan))
        with pytest.raises(ValidationError, match="gick inte att bekräfta"):
            bekraftelse.bekrafta_webauthn(forfragan, svar)


@pytest.mark.parametrize("svar", [{}, {"id": 1}, {"id": "x", "rawId": "x", "response": None}])
def test_what_is_no_answer_is_refused(forfragan, nyckel, svar):
    bekraftelse.webauthn_begar(forfragan)
    with pytest.raises(ValidationError):
        bekraftelse.bekrafta_webauthn(forfragan, svar)


def test_the_question_of_one_is_not_answered_by_another(forfragan, nyckel, anvandare):
    svar = nyckel.svara(bekraftelse.webauthn_begar(forfragan))
    forfragan.user = anvandare("revisor")
    with pytest.raises(ValidationError, match="för lång tid"):
        bekraftelse.bekrafta_webauthn(forfragan, svar)
