"""Users: made and invited by the förbundschef, known by roles, shut out without being erased."""

import re
from functools import partial

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import CommandError, call_command
from django.test import Client

from finsam import services
from finsam.behorighet import ROLLER, Behorighet, BehorighetMiddleware, Roll, kraver
from finsam.models import Handelse, User
from tests.samtidigt import samtidigt


def test_invited_user_chooses_a_password_and_signs_in(klient, settings):
    settings.SITE_URL = "https://forbundet.example.se"
    svar = klient("forbundschef").post(
        "/anvandare/ny/",
        {"namn": "Ny ekonom", "email": "ny@example.se", "roller": ["ekonom"]},
        headers={"host": "localhost"},
    )
    assert svar.status_code == 302
    lank = re.search(r"https?://\S+", mail.outbox[0].body)[0]
    assert lank.startswith("https://forbundet.example.se/konto/inbjudan/")
    ny = Client()
    sida = ny.get(lank.removeprefix(settings.SITE_URL), follow=True)
    losenord = {"losenord": "ett-langt-losenord-7", "igen": "ett-langt-losenord-7"}
    ny.post(sida.request["PATH_INFO"], losenord)
    svar = ny.post(
        "/konto/logga-in/", {"login": "ny@example.se", "password": "ett-langt-losenord-7"}
    )
    assert svar.status_code == 302
    assert ny.get("/ekonomi/").status_code == 200


def test_link_in_reset_mail_leads_to_the_site_whatever_host_was_asked(client, anvandare, settings):
    settings.SITE_URL = "https://forbundet.example.se"
    settings.ALLOWED_HOSTS = ["*"]
    anvandare("revisor")
    client.post(
        "/konto/losenord/glomt/",
        {"email": "prov-revisor@example.se"},
        headers={"host": "ond.example.com"},
    )
    lankar = re.findall(r"https?://\S+", mail.outbox[0].body)
    assert lankar
    assert all(lank.startswith("https://forbundet.example.se/") for lank in lankar)


def test_nobody_signs_up(client, db):
    assert client.get("/konto/registrera/").status_code == 404
    assert client.get("/accounts/signup/").status_code == 404


def test_unknown_address_and_wrong_password_read_alike(client, anvandare):
    user = anvandare("revisor")
    user.set_password("ett-langt-losenord-7")
    user.save()
    texter = set()
    for adress in (user.email, "finns-inte@example.se"):
        svar = client.post("/konto/logga-in/", {"login": adress, "password": "fel"})
        texter.add(re.sub(re.escape(adress), "X", str(svar.context["form"].errors)))
    assert len(texter) == 1


def test_address_in_use_is_refused_with_what_was_typed_kept(klient, anvandare):
    anvandare("revisor")
    svar = klient("forbundschef").post(
        "/anvandare/ny/",
        {"namn": "En till", "email": "Prov-Revisor@example.se", "roller": ["revisor"]},
    )
    sida = svar.content.decode()
    assert "Det finns redan en användare" in sida
    assert 'value="En till"' in sida
    assert not mail.outbox


def test_new_roles_take_effect_and_are_logged(db, anvandare):
    chef, user = anvandare("forbundschef"), anvandare("ledamot")
    services.andra_anvandare(
        by=chef, user=user, namn="Vice", roller=["ledamot", "revisor"], aktiv=True
    )
    kvar = User.objects.get(pk=user.pk)
    eget = {Behorighet.EGET_KONTO}
    assert kvar.behorigheter == ROLLER[Roll.LEDAMOT] | ROLLER[Roll.REVISOR] | eget
    assert Handelse.objects.get(verb="ändrade användare").detaljer["roller"] == [
        "ledamot",
        "revisor",
    ]


def test_shut_account_may_nothing(db, anvandare):
    chef, user = anvandare("forbundschef"), anvandare("ekonom")
    services.andra_anvandare(by=chef, user=user, namn="E", roller=["ekonom"], aktiv=False)
    assert not User.objects.get(pk=user.pk).har(Behorighet.SE_START)


@pytest.mark.parametrize(("roller", "aktiv"), [(["ledamot"], True), (["forbundschef"], False)])
def test_last_forbundschef_can_neither_leave_nor_be_shut_out(db, anvandare, roller, aktiv):
    chef = anvandare("forbundschef")
    with pytest.raises(ValidationError, match="Någon måste vara förbundschef"):
        services.andra_anvandare(by=chef, user=chef, namn="Chef", roller=roller, aktiv=aktiv)
    assert User.objects.get(pk=chef.pk).roller == {"forbundschef"}


def test_unknown_role_is_refused(db):
    with pytest.raises(ValidationError, match="Okänd roll: kung"):
        services.skapa_anvandare(by=None, email="k@example.se", namn="K", roller=["kung"])


def test_invitation_can_be_sent_again(klient, anvandare):
    user = anvandare("revisor")
    svar = klient("forbundschef").post(f"/anvandare/{user.pk}/bjud-in/")
    assert svar.status_code == 302
    assert mail.outbox[0].to == [user.email]


def test_an_invitation_that_could_not_be_sent_is_told_and_not_logged(
    klient, anvandare, monkeypatch
):
    monkeypatch.setattr("finsam.epost.sand", lambda **_brev: "Servern svarade inte.")
    user, client = anvandare("revisor"), klient("forbundschef")
    svar = client.post(f"/anvandare/{user.pk}/bjud-in/", follow=True)
    assert "Inbjudan kom inte iväg. Servern svarade inte." in svar.text
    assert not Handelse.objects.filter(verb="bjöd in användare").exists()


def test_user_page_shows_what_is_known(klient, anvandare):
    user = anvandare("revisor")
    sida = klient("forbundschef").get(f"/anvandare/{user.pk}/").content.decode()
    assert user.email in sida
    svar = klient("forbundschef").post(
        f"/anvandare/{user.pk}/", {"namn": "Anna", "roller": ["revisor"], "aktiv": "on"}
    )
    assert svar.status_code == 302
    assert User.objects.get(pk=user.pk).namn == "Anna"


def test_log_shows_who_did_what(klient, anvandare):
    chef = anvandare("forbundschef")
    services.bjud_in(by=chef, user=anvandare("revisor"))
    sida = klient("revisor").get("/logg/").content.decode()
    assert "bjöd in användare" in sida
    assert "Prov forbundschef" in sida


def test_view_that_nobody_decided_on_is_refused(rf, anvandare):
    def vy(request):
        return None

    request = rf.get("/")
    request.user = anvandare("forbundschef")
    grind = BehorighetMiddleware(vy)
    with pytest.raises(PermissionDenied):
        grind.process_view(request, vy, (), {})
    assert grind.process_view(request, kraver(Behorighet.SE_START)(vy), (), {}) is None


@pytest.mark.parametrize("email", ["finns.inte@example.se", "avstangd@example.se"])
def test_a_reset_tells_nobody_whether_the_address_has_an_account(client, anvandare, email):
    kand = anvandare("revisor").email
    User.objects.create_user("avstangd@example.se", namn="Avstängd", is_active=False)
    svar = [client.post("/konto/losenord/glomt/", {"email": e}, follow=True) for e in (kand, email)]
    assert (
        svar[0].redirect_chain
        == svar[1].redirect_chain
        == [("/konto/losenord/glomt/skickat/", 302)]
    )
    assert [brev.to for brev in mail.outbox] == [[kand]]


def test_two_who_shut_each_other_out_at_once_leave_one_forbundschef(egen_exempel):
    forsta = User.objects.get(email="forbundschef@example.se")
    andra = services.skapa_anvandare(
        by=forsta, email="ny-chef@example.se", namn="Ny chef", roller=["forbundschef"]
    )

    def stang_ute(by: User, user: User) -> None:
        services.andra_anvandare(by=by, user=user, namn=user.namn, roller=[], aktiv=False)

    utfall = samtidigt(partial(stang_ute, forsta, andra), partial(stang_ute, andra, forsta))
    assert [type(fel) for fel in utfall if fel] == [ValidationError]
    assert (
        User.objects.filter(rolltilldelningar__roll=Roll.FORBUNDSCHEF, is_active=True).count() == 1
    )


def test_first_user_of_an_installation_is_made_by_command(client, db, capsys, settings):
    settings.SITE_URL = "https://forbundet.example.se"
    call_command("skapa_anvandare", "chef@example.se", "Förbundschefen")
    ut = capsys.readouterr().out
    assert "Förbundschefen (Förbundschef)" in ut
    lank = re.search(r"https://forbundet\.example\.se(\S+)", ut)[1]
    sida = client.get(lank, follow=True)
    assert sida.status_code == 200
    assert "Lösenordet en gång till" in sida.content.decode()
    assert User.objects.get().roller == {"forbundschef"}


@pytest.mark.parametrize(
    ("epost", "ord_"), [("prov-revisor@example.se", "finns redan"), ("inte en adress", "giltig")]
)
def test_command_says_why_no_user_was_made(anvandare, epost, ord_):
    anvandare("revisor")
    with pytest.raises(CommandError, match=ord_):
        call_command("skapa_anvandare", epost, "Någon", "--roll", "revisor")
    assert User.objects.count() == 1
