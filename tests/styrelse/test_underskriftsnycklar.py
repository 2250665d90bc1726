"""The page and the command about the förbund's keys, and the list of certificates."""

from datetime import date, timedelta

import pytest
from cryptography import x509
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from finsam.models import Certifikat, Underskriftsnyckel
from finsam.signering import nyckellage, pades, utfardare
from finsam.signering.certifikat import Innehavare
from styrelse import services
from tests.fragor import assert_lika_manga_fragor
from tests.signerade import FORBUND

SIDAN = "styrelse:underskriftsnycklar"
LOSENORD = "ett-langt-losenord"


@pytest.fixture
def med_nycklar(chef):
    utfardare.skapa_nycklar(by=chef, forbund=FORBUND)
    return chef


@pytest.fixture
def registrerat(chef):
    """The förbund has a name, which the keys bear."""
    dag = date(2006, 1, 1)
    return services.registrera_forbund(by=chef, namn="Finsam Exempel", bildat_datum=dag)


def utfarda(chef) -> utfardare.Utfardat:
    innehavare = Innehavare("Bo Exempel", funktion="Ledamot")
    return utfardare.utfarda(
        by=chef,
        innehavare=innehavare,
        metod="totp",
        falt="plats_1",
        sha256="0" * 64,
        at=timezone.now(),
    )


def text(klient, namn: str = SIDAN) -> str:
    svar = klient("forbundschef").get(reverse(namn))
    assert svar.status_code == 200
    return svar.content.decode()


def test_page_without_keys_says_that_nobody_can_sign_and_what_to_do(db, klient):
    sida = text(klient)
    assert "Just nu kan ingen skriva under." in sida
    assert "Gör nycklar" in sida
    assert reverse("styrelse:underskriftsnycklar_ersatt") not in sida


def test_page_says_that_one_can_sign_and_at_which_level(med_nycklar, klient, settings):
    sida = text(klient)
    assert "Det går att skriva under." in sida
    assert "Utan oberoende tidsstämpel" in sida
    settings.TSA_URL = "https://tsa.example.se/"
    assert pades.Niva.B_LTA.label in text(klient)


def test_page_says_why_nobody_can_sign(med_nycklar, klient, settings):
    settings.SIGNERINGSNYCKLAR = []
    sida = text(klient)
    assert "Just nu kan ingen skriva under." in sida
    assert "SIGNERINGSNYCKEL är inte satt" in sida


def test_key_that_does_not_belong_to_its_certificate_is_found(med_nycklar):
    sigill = utfardare.i_bruk("sigill")
    annan = utfardare.i_bruk("utfardare")
    Underskriftsnyckel.objects.filter(pk=sigill.pk).update(privat=annan.privat)
    assert "hör inte ihop" in nyckellage.las_lage().hinder


def test_keys_that_end_within_thirty_years_are_warned_of(chef):
    forr = timezone.now() - timedelta(days=365 * 31)
    utfardare.skapa_nycklar(by=chef, forbund=FORBUND, at=forr)
    assert "mindre än trettio år" in nyckellage.las_lage().varning


def test_keys_are_made_and_replaced_on_the_page(med_nycklar, registrerat, chef, client):
    chef.set_password(LOSENORD)
    chef.save()
    fore = utfardare.i_bruk("utfardare")
    client.force_login(chef)
    client.post(reverse("account_reauthenticate"), {"password": LOSENORD})
    svar = client.post(reverse("styrelse:underskriftsnycklar_ersatt"), follow=True)
    sida = svar.content.decode()
    assert "Nycklarna är gjorda." in sida
    assert "Ersatta utfärdare" in sida
    efter = utfardare.i_bruk("utfardare")
    assert efter != fore
    assert efter.namn == "Finsam Exempel"


def test_replacing_asks_for_the_password_anew(med_nycklar, klient):
    fore = utfardare.i_bruk("utfardare")
    svar = klient("forbundschef").post(reverse("styrelse:underskriftsnycklar_ersatt"))
    assert svar.status_code == 302
    assert reverse("account_reauthenticate") in svar["Location"]
    assert utfardare.i_bruk("utfardare") == fore


def test_issuers_certificate_is_downloaded_without_its_key(med_nycklar, klient):
    svar = klient("forbundschef").get(reverse("styrelse:utfardare_pem"))
    assert "attachment" in svar["Content-Disposition"]
    rot = x509.load_pem_x509_certificate(svar.content)
    assert utfardare.fingeravtryck(rot) == nyckellage.las_lage().fingeravtryck
    assert b"PRIVATE" not in svar.content


def test_certificates_are_listed_and_found_by_name_and_serial_number(med_nycklar, klient):
    utfardat = utfarda(med_nycklar)
    url = reverse("styrelse:certifikat_lista")
    chef = klient("forbundschef")
    sida = chef.get(url).content.decode()
    assert "förbundets sigill" in sida
    assert "Engångskod" in sida
    hittad = chef.get(url, {"serienummer": utfardat.serienummer[:8]}).content.decode()
    assert "Bo Exempel" in hittad
    assert "förbundets sigill" not in hittad
    assert "Bo Exempel" not in chef.get(url, {"namn": "Cia"}).content.decode()


def test_list_of_certificates_asks_as_often_for_three_as_for_one(med_nycklar, klient):
    url = reverse("styrelse:certifikat_lista")
    assert_lika_manga_fragor(klient("forbundschef"), url, lambda: utfarda(med_nycklar))


# -- The command --------------------------------------------------------------------------------


def kor(capsys, *flaggor: str) -> str:
    call_command("underskriftsnycklar", *flaggor)
    return capsys.readouterr().out


def test_command_shows_how_the_keys_stand(med_nycklar, capsys):
    svar = kor(capsys)
    assert f"Utfärdare: {FORBUND}" in svar
    assert nyckellage.las_lage().fingeravtryck in svar
    assert "Det går att skriva under." in svar


def test_command_fails_when_nobody_can_sign(db):
    with pytest.raises(CommandError, match="inga nycklar"):
        call_command("underskriftsnycklar")


def test_command_makes_keys_only_for_a_named_user_and_a_registered_forbund(chef):
    with pytest.raises(CommandError, match="--by"):
        call_command("underskriftsnycklar", "--skapa")
    with pytest.raises(CommandError, match="förbundets namn"):
        call_command("underskriftsnycklar", "--skapa", by=chef.email)


def test_command_replaces_and_encrypts_anew(med_nycklar, registrerat, chef, capsys):
    fore = nyckellage.las_lage().fingeravtryck
    with pytest.raises(CommandError, match="redan nycklar"):
        call_command("underskriftsnycklar", "--skapa", by=chef.email)
    svar = kor(capsys, "--ersatt", "--by", chef.email)
    assert fore not in svar
    assert "2 nycklar är krypterade om." in kor(capsys, "--kryptera-om", "--by", chef.email)


def test_demo_makes_its_own_keys(exempel):
    assert not nyckellage.las_lage().hinder
    assert Certifikat.objects.filter(sigill=True).exists()
