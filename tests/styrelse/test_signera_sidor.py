"""The page on which one signs: what it shows, what it takes, and what it never believes."""

import json
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import auth as webauthn
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from finsam import engangskod, filer
from styrelse.models import Runda
from styrelse.services import revision
from styrelse.services.runda import aterkalla_runda, avboj
from tests.passernyckel import Passernyckel
from tests.styrelse import rundor
from tests.styrelse.rundor import forslag, person, plats
from tests.styrelse.signerande import (
    HEMLIG,
    anna,
    bo,
    egna_filer,
    kodapp,
    latsad_pades,
    underteckna,
)

__all__ = ["anna", "bo", "egna_filer", "latsad_pades"]  # fixtures, used by name
pytestmark = pytest.mark.usefixtures("latsad_pades")


@pytest.fixture
def hon(klient) -> Client:
    """Anna's browser."""
    return klient("ledamot")


@pytest.fixture
def runda(chef, anna, bo) -> Runda:
    i = rundor.runda(
        chef,
        forslag(person(chef, "Anna Ask", anna), "ordforande", medlem="Försäkringskassan"),
        forslag(person(chef, "Bo Bok", bo)),
        vad="beslutad 18 mars 2022, § 18",
    )
    revision.forbered(by=chef, runda=i)
    return i


def sidan(runda: Runda, namn: str = "Anna Ask", vad: str = "skriv_under") -> str:
    return reverse(f"styrelse:{vad}", args=[plats(runda, namn).pk])


def text(svar) -> str:
    assert svar.status_code == 200
    return svar.content.decode()


def med_kod(runda: Runda, **mer: str) -> dict[str, str]:
    kod = engangskod.koden(HEMLIG)
    return {"sha256": runda.sha256, "last": "on", "kod": kod, "svar": ""} | mer


# -- What it shows -------------------------------------------------------------------------------


def test_it_shows_what_as_whom_and_the_checksum(hon, anna, runda):
    kodapp(anna)
    sida = text(hon.get(sidan(runda)))
    for ord_ in (runda.sha256, "beslutad 18 mars 2022, § 18", "Anna Ask, ordförande"):
        assert ord_ in sida
    assert "0 av 2 har skrivit under" in sida


def test_other_ways_stand_beside_it_also_for_whoever_has_no_factor(hon, runda):
    sida = text(hon.get(sidan(runda)))
    assert "Du har ingen kodapp och ingen passernyckel" in sida
    for rubrik in ("Skriv under här", "Skriv under i en annan tjänst", "Skriv under med penna"):
        assert f"{rubrik}</h2>" in sida
    assert sidan(runda, vad="underskrift_lamna") in sida
    assert 'aria-disabled="true"' in sida


def test_a_factor_of_today_is_told_from_when(hon, anna, runda):
    kodapp(anna, alder=timedelta(hours=1))
    assert "Du kan skriva under från" in text(hon.get(sidan(runda)))


def test_whose_turn_it_is_not_is_told_so(hon, chef, anna, bo):
    runda = rundor.runda(
        chef, forslag(person(chef, "Bo", bo)), forslag(person(chef, "Anna Ask", anna), steg=2)
    )
    assert "inte din tur än" in text(hon.get(sidan(runda)))


def test_what_changed_since_the_version_that_one_signed_is_shown(hon, chef, anna, runda):
    underteckna(anna, plats(runda, "Anna Ask"))
    aterkalla_runda(by=chef, runda=runda, skal="Fel belopp.")
    ny = rundor.handling(chef, "Årsredovisning 2022, version 2")
    anna_ask = forslag(plats(runda, "Anna Ask").person)
    andra = rundor.runda(chef, anna_ask, handling=ny, foregaende=runda)
    sida = text(hon.get(sidan(andra)))
    assert "Det här är en senare version" in sida
    assert reverse("styrelse:runda_andringar", args=[andra.pk]) in sida


# -- What it takes -------------------------------------------------------------------------------


def test_a_code_signs(hon, anna, runda):
    kodapp(anna)
    svar = hon.post(sidan(runda), med_kod(runda))
    assert svar.status_code == 302
    assert plats(runda, "Anna Ask").satt == "i_systemet"


def test_the_round_says_that_it_was_confirmed_and_not_by_a_new_sign_in(hon, anna, runda):
    kodapp(anna)
    hon.post(sidan(runda), med_kod(runda))
    sida = text(hon.get(reverse("styrelse:runda", args=[runda.pk])))
    assert "I systemet, bekräftad med kod eller passernyckel." in sida


def test_a_code_with_a_space_in_it_signs(hon, anna, runda):
    kodapp(anna)
    kod = engangskod.koden(HEMLIG)
    hon.post(sidan(runda), med_kod(runda, kod=f"{kod[:3]} {kod[3:]}"))
    assert plats(runda, "Anna Ask").satt == "i_systemet"


@pytest.mark.parametrize(
    ("falt", "ord_"),
    [
        ({"kod": "000000"}, "Koden stämmer inte"),
        ({"kod": ""}, "Skriv koden ur din kodapp"),
        ({"last": ""}, "Kryssa i rutan"),
        ({"sha256": "0" * 64}, "har ändrats sedan du läste"),
        ({"svar": "skräp"}, "gick inte att läsa"),
        ({"svar": '{"id": "x"}'}, "en annan fråga"),
    ],
    ids=["fel kod", "ingen kod", "inte läst", "annan fil", "skräp", "ofrågat svar"],
)
def test_what_is_wrong_signs_nothing_and_says_what(hon, anna, runda, falt, ord_):
    kodapp(anna)
    assert ord_ in text(hon.post(sidan(runda), med_kod(runda, **falt)))
    assert plats(runda, "Anna Ask").satt == ""


def test_a_code_is_not_used_up_where_it_could_not_be_signed(hon, anna, runda):
    kodapp(anna)
    hon.post(sidan(runda), med_kod(runda, sha256="0" * 64))
    assert hon.post(sidan(runda), med_kod(runda)).status_code == 302


def test_the_place_of_another_is_not_found(hon, anna, runda):
    kodapp(anna)
    for vad in ("skriv_under", "underskrift_lamna"):
        assert hon.get(sidan(runda, "Bo Bok", vad)).status_code == 404
    assert hon.post(sidan(runda, "Bo Bok"), med_kod(runda)).status_code == 404
    assert hon.post(sidan(runda, "Bo Bok", "skriv_under_nyckel")).status_code == 404
    assert plats(runda, "Bo Bok").satt == ""


def test_what_was_declined_is_not_signed(hon, anna, bo, runda):
    kodapp(anna)
    avboj(by=bo, underskrift=plats(runda, "Bo Bok"), skal="Fel belopp.")
    assert "avbruten: Bo Bok: Fel belopp" in text(hon.post(sidan(runda), med_kod(runda)))


# -- By passkey ----------------------------------------------------------------------------------


@pytest.fixture
def nyckel(anna) -> Passernyckel:
    """Anna's passkey, two days old."""
    egen = Passernyckel()
    fraga = {"rp": {"id": "localhost"}, "user": {"id": "MQ"}, "challenge": "A" * 43}
    webauthn.WebAuthn.add(anna, "Telefonen", egen.skapa({"publicKey": fraga}))
    Authenticator.objects.update(created_at=timezone.now() - timedelta(days=2))
    return egen


def svar_av(nyckel: Passernyckel, klient: Client, runda: Runda) -> str:
    """What the browser sends when the passkey has answered the page's question."""
    fraga = klient.post(sidan(runda, vad="skriv_under_nyckel"))
    assert fraga.status_code == 200
    return json.dumps(nyckel.svara(fraga.json()))


def med_nyckel(runda: Runda, svar: str) -> dict[str, str]:
    return {"sha256": runda.sha256, "last": "on", "svar": svar}


def test_a_passkey_signs(hon, anna, runda, nyckel):
    svar = hon.post(sidan(runda), med_nyckel(runda, svar_av(nyckel, hon, runda)))
    assert svar.status_code == 302
    assert plats(runda, "Anna Ask").satt == "i_systemet"
    assert b"webauthn" in filer.las(revision.spetsen(runda).fil)


def test_without_a_code_app_the_page_asks_for_the_passkey_only(hon, runda, nyckel):
    sida = text(hon.get(sidan(runda)))
    assert "Skriv under med passernyckel" in sida
    assert "Skriv under med kod" not in sida


def test_an_answer_given_for_one_paper_signs_no_other(hon, chef, anna, runda, nyckel):
    andra = rundor.runda(chef, forslag(plats(runda, "Anna Ask").person))
    svar = svar_av(nyckel, hon, runda)
    assert "en annan fråga" in text(hon.post(sidan(andra), med_nyckel(andra, svar)))
    assert plats(andra, "Anna Ask").satt == ""


def test_an_answer_signs_once(hon, runda, nyckel):
    svar = svar_av(nyckel, hon, runda)
    hon.post(sidan(runda), med_nyckel(runda, svar) | {"last": ""})  # not read: the form comes back
    assert hon.post(sidan(runda), med_nyckel(runda, svar)).status_code == 302
    assert "redan skrivit under" in text(hon.post(sidan(runda), med_nyckel(runda, svar)))


def test_two_questions_are_not_the_same(hon, runda, nyckel):
    fragor = {hon.post(sidan(runda, vad="skriv_under_nyckel")).content for _ in range(2)}
    assert len(fragor) == 2


def test_no_question_is_asked_about_what_cannot_be_signed(hon, chef, runda, nyckel):
    aterkalla_runda(by=chef, runda=runda, skal="Fel belopp.")
    svar = hon.post(sidan(runda, vad="skriv_under_nyckel"))
    assert svar.status_code == 409
    assert "återkallad: Fel belopp" in svar.json()["fel"]


# -- The files -----------------------------------------------------------------------------------


def test_the_file_that_is_read_is_the_frozen_one_and_what_is_taken_away_has_the_places(hon, runda):
    frusen = hon.get(sidan(runda, vad="underskrift_frusen"))
    underlag = hon.get(sidan(runda, vad="underskrift_underlag"))
    assert frusen.content == filer.las(runda.handling.fil)
    assert underlag.content == filer.las(revision.spetsen(runda).fil)
    assert underlag["Content-Disposition"].startswith("attachment")


# -- Elsewhere -----------------------------------------------------------------------------------


def lamna(klient: Client, runda: Runda, data: bytes):
    fil = SimpleUploadedFile("undertecknad.pdf", data, "application/pdf")
    dag = timezone.localdate().isoformat()
    return klient.post(sidan(runda, vad="underskrift_lamna"), {"fil": fil, "dag": dag})


def test_one_hands_in_what_one_signed_elsewhere(hon, anna, runda):
    data = rundor.undertecknad_annorstades(filer.las(revision.spetsen(runda).fil))
    assert lamna(hon, runda, data).status_code == 302
    skriven = plats(runda, "Anna Ask")
    assert (skriven.satt, skriven.by) == ("uppladdad", anna)


def test_the_file_that_was_given_out_is_no_signed_one(hon, runda):
    svar = lamna(hon, runda, filer.las(revision.spetsen(runda).fil))
    assert "utan någons nya underskrift" in text(svar)
    assert plats(runda, "Anna Ask").satt == ""


def test_a_scanned_paper_is_kept_with_the_note(klient, runda):
    kansliet = klient("administrator")
    kopia = SimpleUploadedFile("skannad.pdf", rundor.liten_pdf(), "application/pdf")
    svar = kansliet.post(
        sidan(runda, vad="underskrift_papper"),
        {"dag": timezone.localdate().isoformat(), "forvaras": "Pärm 3", "kopia": kopia},
    )
    assert svar.status_code == 302
    skriven = plats(runda, "Anna Ask")
    assert (skriven.satt, skriven.forvaras) == ("papper", "Pärm 3")
    assert skriven.fil.namn == "skannad.pdf"
