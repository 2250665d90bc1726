"""Signing in with a factor, and where the roles demand one."""

import json
import re

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user
from django.core import mail
from django.core.cache import cache
from django.test import Client

from finsam import engangskod, services
from finsam.behorighet import KRAVER_FAKTOR, ROLLER, Behorighet, Roll
from finsam.models import Handelse, User
from tests.finsam.kontohjalp import HEMLIGHET, LOSENORD, kod, logga_in, med_kodapp, med_losenord
from tests.passernyckel import Passernyckel


@pytest.fixture(autouse=True)
def skarpt(settings, db):
    """As in operation: the factor is asked for. And no earlier attempts are remembered."""
    settings.FAKTORKRAV = True
    cache.clear()


@pytest.fixture
def ledamot(anvandare) -> User:
    user = med_losenord(anvandare("ledamot"))
    med_kodapp(user)
    return user


def ar_inne(client: Client) -> bool:
    return get_user(client).is_authenticated


def test_the_password_alone_lets_nobody_in_who_has_a_factor(ledamot):
    client, svar = logga_in(ledamot)
    assert svar.url == "/konto/logga-in/kod/"
    assert not ar_inne(client)
    svar = client.post("/konto/logga-in/kod/", {"code": kod()})
    assert svar.url == "/"
    assert ar_inne(client)
    assert client.get("/styrelse/").status_code == 200
    assert Handelse.objects.get(verb="loggade in").detaljer == {"satt": ["lösenord", "faktor"]}


def test_a_code_that_signed_in_is_not_used_again(ledamot):
    koden = kod()
    for vantat in (302, 200):
        client, _ = logga_in(ledamot)
        svar = client.post("/konto/logga-in/kod/", {"code": koden})
        assert svar.status_code == vantat
    assert "Koden är redan använd" in svar.text


def test_five_wrong_codes_shut_the_door_for_the_right_one_too(ledamot):
    client, _ = logga_in(ledamot)
    for _ in range(5):
        client.post("/konto/logga-in/kod/", {"code": "000000"})
    svar = client.post("/konto/logga-in/kod/", {"code": kod()})
    assert "För många" in svar.text
    assert not ar_inne(client)


def test_five_wrong_passwords_shut_the_door_and_are_logged_alike_for_unknown(ledamot):
    for adress in (ledamot.email, "finns-inte@example.se"):
        cache.clear()
        for _ in range(5):
            Client().post("/konto/logga-in/", {"login": adress, "password": "fel"})
        for _ in range(2):
            svar = Client().post("/konto/logga-in/", {"login": adress, "password": LOSENORD})
            assert "För många försök" in svar.text
    namn = Handelse.objects.filter(verb="spärrade inloggning").values_list("objekt_namn", flat=True)
    assert sorted(namn) == ["Prov ledamot", "okänd adress"]


def test_a_recovery_code_signs_in_once_and_is_told(ledamot):
    koder = services.nya_aterstallningskoder(by=ledamot)
    assert len(set(koder)) == 10
    mail.outbox.clear()
    client, _ = logga_in(ledamot)
    assert client.post("/konto/logga-in/kod/", {"code": koder[0]}).status_code == 302
    assert [brev.subject for brev in mail.outbox] == ["En återställningskod är använd"]
    client, _ = logga_in(ledamot)
    svar = client.post("/konto/logga-in/kod/", {"code": f"{koder[0][:4]} {koder[0][4:]}"})
    assert "redan använd" in svar.text
    assert "9 kvar av tio" not in svar.text


def test_whoever_must_have_a_factor_and_has_none_is_led_to_add_one(anvandare):
    client, svar = logga_in(med_losenord(anvandare("revisor")))
    assert svar.url == "/"
    assert client.get("/").url == "/konto/skydda/"
    assert client.get("/styrelse/").url == "/konto/skydda/"
    assert client.get("/konto/skydda/").status_code == 200


def test_whoever_attests_decides_or_signs_must_have_one_and_no_other_role():
    kraver = {roll for roll in Roll if ROLLER[roll] & KRAVER_FAKTOR}
    assert kraver == set(Roll) - {Roll.EKONOM, Roll.BEREDNINGSGRUPP, Roll.INSATSANSVARIG}
    assert {Behorighet.ATTESTERA, Behorighet.JUSTERA, Behorighet.SKRIV_UNDER} <= KRAVER_FAKTOR


def test_an_ekonom_works_without(anvandare):
    client, _ = logga_in(med_losenord(anvandare("ekonom")))
    assert client.get("/ekonomi/").status_code == 200


def lagg_till_app(client: Client) -> None:
    sida = client.get("/konto/kodapp/")
    assert "<svg" in sida.text
    hemlighet = re.search(r"Nyckel: <code>([A-Z2-7 ]+)</code>", sida.text)[1].replace(" ", "")
    koden = engangskod.koden(hemlighet)
    svar = client.post("/konto/kodapp/", {"kod": koden})
    assert svar.url.startswith("/konto/bekrafta/"), "lösenordet frågas först"
    svar = client.post(svar.url, {"password": LOSENORD})
    assert svar.url == "/konto/koder/"


def test_adding_an_app_opens_the_rest_and_is_told(anvandare):
    user = med_losenord(anvandare("revisor"))
    client, _ = logga_in(user)
    lagg_till_app(client)
    assert client.get("/styrelse/").status_code == 200
    assert [brev.subject for brev in mail.outbox] == ["En kodapp är tillagd"]
    assert Handelse.objects.filter(verb="lade till kodapp", by=user).exists()
    sida = client.post("/konto/koder/")
    assert len(re.findall(r"<code>\d{4} \d{4}</code>", sida.text)) == 10
    assert sida["Cache-Control"] == "no-store"
    assert "Du har nyligen lagt till" in client.get("/konto/").text


def test_a_wrong_code_adds_no_app(anvandare):
    user = med_losenord(anvandare("revisor"))
    client, _ = logga_in(user)
    client.post("/konto/bekrafta/", {"password": LOSENORD})
    svar = client.post("/konto/kodapp/", {"kod": "000000"})
    assert "stämmer inte" in svar.text
    assert not Authenticator.objects.filter(user=user).exists()


def test_a_session_by_password_from_before_adds_no_factor_beside_a_new(anvandare):
    user = med_losenord(anvandare("ledamot"))
    gammal, _ = logga_in(user)
    med_kodapp(user)
    for vag in ("/konto/", "/konto/passernyckel/", "/styrelse/"):
        assert gammal.get(vag).url.startswith("/konto/bekrafta/kod/?next="), vag
    gammal.post("/konto/bekrafta/kod/", {"code": kod()})
    assert gammal.get("/styrelse/").status_code == 200


def test_last_factor_stays_where_the_roles_demand_one(ledamot):
    client, _ = logga_in(ledamot)
    client.post("/konto/logga-in/kod/", {"code": kod()})
    client.post("/konto/bekrafta/", {"password": LOSENORD})
    app = Authenticator.objects.get(user=ledamot)
    svar = client.post(f"/konto/faktor/{app.pk}/ta-bort/")
    assert "kräver minst en kodapp" in svar.text
    assert Authenticator.objects.filter(pk=app.pk).exists()


def test_anothers_factor_is_not_found(ledamot, anvandare):
    app = Authenticator.objects.get(user=ledamot)
    client, _ = logga_in(med_losenord(anvandare("ekonom")))
    assert client.get(f"/konto/faktor/{app.pk}/ta-bort/").status_code == 404


def test_a_passkey_is_added_and_signs_in_alone(anvandare):
    user = med_losenord(anvandare("ledamot"))
    client, _ = logga_in(user)
    client.post("/konto/bekrafta/", {"password": LOSENORD})
    nyckel = Passernyckel()
    fraga = client.get("/konto/passernyckel/").context["fraga"]
    svar = json.dumps(nyckel.skapa(fraga))
    client.post("/konto/passernyckel/", {"namn": "Telefonen", "svar": svar})
    assert "Telefonen" in client.get("/konto/").text
    ny = Client()
    fraga = ny.get("/konto/logga-in/passernyckel/", headers={"accept": "application/json"}).json()
    svar = ny.post(
        "/konto/logga-in/passernyckel/",
        {"credential": json.dumps(nyckel.svara(fraga["request_options"]))},
    )
    assert ar_inne(ny), svar
    assert ny.get("/styrelse/").status_code == 200


@pytest.mark.parametrize("svar", ["{}", "[]", '{"id": 1}', "inte json", ""])
def test_what_no_browser_answers_adds_no_passkey(anvandare, svar):
    client, _ = logga_in(med_losenord(anvandare("ledamot")))
    client.post("/konto/bekrafta/", {"password": LOSENORD})
    client.get("/konto/passernyckel/")
    sida = client.post("/konto/passernyckel/", {"namn": "X", "svar": svar})
    assert sida.status_code == 200
    assert not Authenticator.objects.exists()


def test_secrets_are_nowhere_in_the_clear(ledamot):
    services.nya_aterstallningskoder(by=ledamot)
    assert HEMLIGHET not in str(list(Authenticator.objects.values_list("data", flat=True)))
