"""What whoever wants into another's account tries, beyond guessing the password."""

import json
from datetime import timedelta
from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.test import Client
from django.utils import timezone

from finsam import engangskod, services
from finsam.models import Faktoraterstallning, Handelse, User
from tests.finsam.kontohjalp import HEMLIGHET, LOSENORD, kod, logga_in, med_kodapp, med_losenord
from tests.passernyckel import Passernyckel


@pytest.fixture
def chef(anvandare) -> User:
    return med_losenord(anvandare("forbundschef"))


@pytest.fixture
def ledamot(anvandare) -> User:
    user = med_losenord(anvandare("ledamot"))
    med_kodapp(user)
    return user


def be_om_losenord(adress: str):
    return Client().post("/konto/losenord/glomt/", {"email": adress})


def test_a_mail_server_that_is_down_does_not_tell_who_has_an_account(chef, monkeypatch, caplog):
    def nere(*_args: object, **_kwargs: object) -> int:
        raise SMTPServerDisconnected("Connection unexpectedly closed")

    monkeypatch.setattr(EmailMessage, "send", nere)
    kand, okand = be_om_losenord(chef.email), be_om_losenord("ingen@example.se")
    assert (kand.status_code, kand["Location"]) == (okand.status_code, okand["Location"])
    assert "gick inte att skicka" in caplog.text
    assert "/konto/losenord/nytt/" not in caplog.text, "länken hör inte hemma i serverns logg"


def test_a_followed_invitation_leaves_no_key_in_the_database(chef):
    ny = services.skapa_anvandare(by=chef, email="ny@example.se", namn="Ny", roller=["ekonom"])
    lank = services.skapa_inbjudan(by=chef, user=ny)
    nyckel = lank.rstrip("/").rsplit("/", 1)[1]
    client = Client()
    client.get(lank.removeprefix("http://localhost:8000"))
    assert nyckel not in str(dict(client.session))
    val = {"losenord": "ett-nytt-langt-losenord-9", "igen": "ett-nytt-langt-losenord-9"}
    assert "Lösenordet är sparat" in client.post("/konto/inbjudan/", val, follow=True).text


def test_the_code_that_adds_the_app_opens_nothing_more(anvandare):
    user = anvandare("ledamot")
    koden = kod()
    services.lagg_till_kodapp(
        by=user, user=user, hemlighet=HEMLIGHET, steg=engangskod.stammer(HEMLIGHET, koden)
    )
    with pytest.raises(ValidationError, match="redan använd"):
        engangskod.prova(user=user, kod=koden)


# -- One person with two accounts ---------------------------------------------------------------


def test_a_new_account_cannot_agree_to_a_recovery(chef, ledamot):
    egen = services.skapa_anvandare(
        by=chef, email="chefens-andra@example.se", namn="Andra", roller=["administrator"]
    )
    rad = services.begar_aterstallning(by=chef, user=ledamot, skal="Ringde upp.")
    with pytest.raises(ValidationError, match="vecka"):
        services.godkann_aterstallning(by=egen, aterstallning=rad)
    assert Faktoraterstallning.objects.get().godkand_at is None


def test_a_new_account_cannot_ask_for_a_recovery(chef, ledamot):
    egen = services.skapa_anvandare(
        by=chef, email="chefens-andra@example.se", namn="Andra", roller=["administrator"]
    )
    with pytest.raises(ValidationError, match="vecka"):
        services.begar_aterstallning(by=egen, user=ledamot, skal="Ringde upp.")
    assert not mail.outbox
    assert not Faktoraterstallning.objects.exists()


@pytest.mark.parametrize("hur", ["roll", "koppling"])
def test_an_account_that_another_has_just_opened_cannot_agree(chef, ledamot, anvandare, hur):
    gammal = anvandare("administrator")
    if hur == "roll":
        services.andra_anvandare(
            by=chef, user=gammal, namn="Gammal", roller=["administrator"], aktiv=True
        )
    else:
        services.koppla(by=chef, user=gammal, subjekt="chefens-eget")
    rad = services.begar_aterstallning(by=chef, user=ledamot, skal="Ringde upp.")
    with pytest.raises(ValidationError, match="vecka"):
        services.godkann_aterstallning(by=gammal, aterstallning=rad)


def test_a_week_later_the_account_may_agree(chef, ledamot, monkeypatch):
    ny = services.skapa_anvandare(
        by=chef, email="ny@example.se", namn="Ny", roller=["administrator"]
    )
    rad = services.begar_aterstallning(by=chef, user=ledamot, skal="Ringde upp.")
    om_en_vecka = timezone.now() + timedelta(days=7, minutes=1)
    monkeypatch.setattr(timezone, "now", lambda: om_en_vecka)
    assert services.godkann_aterstallning(by=ny, aterstallning=rad).godkand_by == ny
    assert Handelse.objects.filter(verb="godkände återställning av faktorer").exists()


# -- A passkey that is not one's own -----------------------------------------------------------


@pytest.mark.parametrize("fel", ["signatur", "utan finger", "ursprung"])
def test_a_forged_answer_of_a_passkey_signs_nobody_in(anvandare, fel):
    user = med_losenord(anvandare("ledamot"))
    client, _ = logga_in(user)
    client.post("/konto/bekrafta/", {"password": LOSENORD})
    nyckel = Passernyckel()
    svar = nyckel.skapa(client.get("/konto/passernyckel/").context["fraga"])
    client.post("/konto/passernyckel/", {"namn": "X", "svar": json.dumps(svar)})
    if fel == "signatur":
        nyckel.hemlig = Passernyckel().hemlig
    elif fel == "utan finger":
        nyckel.bekraftar = False
    else:
        nyckel.ursprung = "https://exempel.example"
    ny, vag = Client(), "/konto/logga-in/passernyckel/"
    fraga = ny.get(vag, headers={"accept": "application/json"}).json()["request_options"]
    svar = ny.post(vag, {"credential": json.dumps(nyckel.svara(fraga))})
    assert (svar.status_code, svar["Location"]) == (302, "/konto/logga-in/")
    assert "_auth_user_id" not in ny.session
