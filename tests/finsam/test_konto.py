"""Invitations, changes of address, sign-ins that are alive, recovery of a lost factor."""

import re
from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.auth import get_user
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.utils import timezone

from finsam import bekraftelse, engangslank, services
from finsam.models import Epostbyte, Faktoraterstallning, Handelse, Inbjudan, User
from tests.finsam.kontohjalp import LOSENORD, logga_in, med_kodapp, med_losenord

VAL = {"losenord": "ett-nytt-langt-losenord-9", "igen": "ett-nytt-langt-losenord-9"}


def lank(brev, del_: str) -> str:
    """The address of our own in a mail that holds ``del_``."""
    return re.search(rf"http://localhost:8000(\S*{del_}\S*)", brev.body)[1]


# -- Invitations ------------------------------------------------------------------------------


def folj(vag: str, val: dict[str, str] = VAL):
    client = Client()
    client.get(vag)
    return client.post("/konto/inbjudan/", val, follow=True)


@pytest.fixture
def chef(anvandare) -> User:
    return med_losenord(anvandare("forbundschef"))


@pytest.fixture
def ny(chef) -> User:
    return services.skapa_anvandare(by=chef, email="ny@example.se", namn="Ny", roller=["ekonom"])


def test_an_invitation_is_used_once(chef, ny):
    services.bjud_in(by=chef, user=ny)
    vag = lank(mail.outbox[0], "inbjudan")
    assert "Lösenordet är sparat" in folj(vag).text
    assert User.objects.get(pk=ny.pk).check_password(VAL["losenord"])
    andra = {"losenord": "ett-annat-losenord-99", "igen": "ett-annat-losenord-99"}
    assert "redan använd" in folj(vag, andra).text
    assert User.objects.get(pk=ny.pk).check_password(VAL["losenord"])
    assert Handelse.objects.filter(verb="tog emot inbjudan", by=ny).count() == 1


def test_looking_at_the_link_does_not_use_it(chef, ny):
    vag = services.skapa_inbjudan(by=chef, user=ny).removeprefix("http://localhost:8000")
    for _ in range(3):
        Client().get(vag, follow=True)
    assert "Lösenordet är sparat" in folj(vag).text


def test_only_the_hash_of_the_links_key_is_kept(chef, ny):
    nyckel = services.skapa_inbjudan(by=chef, user=ny).rstrip("/").rsplit("/", 1)[1]
    with connection.cursor() as c:
        c.execute("SELECT * FROM finsam_inbjudan")
        assert nyckel not in str(c.fetchall())
    assert Inbjudan.objects.get().nyckel == engangslank.avtryck(nyckel)
    assert len(nyckel) >= 43, "256 bitar"


def test_the_newest_invitation_replaces_the_earlier(chef, ny):
    forsta, andra = (
        services.skapa_inbjudan(by=chef, user=ny).removeprefix("http://localhost:8000")
        for _ in range(2)
    )
    assert "redan använd" in folj(forsta).text
    assert "Lösenordet är sparat" in folj(andra).text


def test_an_invitation_is_too_old_after_three_days(chef, ny):
    vag = services.skapa_inbjudan(by=chef, user=ny).removeprefix("http://localhost:8000")
    Inbjudan.objects.update(gar_ut_at=timezone.now() - timedelta(seconds=1))
    assert "för gammal" in folj(vag).text
    assert not User.objects.get(pk=ny.pk).has_usable_password()


def test_a_shut_account_is_not_invited_nor_opened_by_an_old_link(chef, ny):
    vag = services.skapa_inbjudan(by=chef, user=ny).removeprefix("http://localhost:8000")
    services.andra_anvandare(by=chef, user=ny, namn="Ny", roller=["ekonom"], aktiv=False)
    assert "redan använd" in folj(vag).text
    with pytest.raises(ValidationError, match="stängt"):
        services.skapa_inbjudan(by=chef, user=ny)


@pytest.mark.parametrize(
    ("val", "ord_"),
    [
        ({"losenord": "kort", "igen": "kort"}, "12 tecken"),
        ({"losenord": "ett-langt-losenord-1", "igen": "ett-langt-losenord-2"}, "olika"),
    ],
)
def test_a_weak_or_mistyped_password_leaves_the_link_usable(chef, ny, val, ord_):
    vag = services.skapa_inbjudan(by=chef, user=ny).removeprefix("http://localhost:8000")
    assert ord_ in folj(vag, val).text
    assert "Lösenordet är sparat" in folj(vag).text


def test_a_guessed_link_tells_nothing(db):
    assert "redan använd" in folj("/konto/inbjudan/gissat/").text


# -- Change of address ------------------------------------------------------------------------


@pytest.fixture
def ledamot(anvandare) -> User:
    user = med_losenord(anvandare("ledamot"))
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    med_kodapp(user)
    return user


def test_the_address_changes_when_the_link_there_is_followed(ledamot, chef):
    gammal = ledamot.email
    services.begar_epostbyte(by=ledamot, till="Ny.Adress@example.se")
    assert User.objects.get(pk=ledamot.pk).email == gammal
    assert [brev.to for brev in mail.outbox] == [["ny.adress@example.se"], [gammal]]
    nyckel = lank(mail.outbox[0], "e-post").rstrip("/").rsplit("/", 1)[1]
    assert bekraftelse.for_farska(ledamot) == ""
    mail.outbox.clear()
    services.byt_epost(by=ledamot, nyckel=nyckel)
    assert User.objects.get(pk=ledamot.pk).email == "ny.adress@example.se"
    assert "bytt e-postadress" in bekraftelse.for_farska(ledamot)
    assert {brev.to[0] for brev in mail.outbox} == {"ny.adress@example.se", gammal}
    with pytest.raises(ValidationError, match="gäller inte längre"):
        services.byt_epost(by=ledamot, nyckel=nyckel)
    Epostbyte.objects.update(klart_at=timezone.now() - timedelta(hours=24, seconds=1))
    assert bekraftelse.for_farska(ledamot) == ""


def begar(user: User, till: str) -> str:
    services.begar_epostbyte(by=user, till=till)
    brev = next(b for b in reversed(mail.outbox) if b.to == [till])
    return lank(brev, "e-post").rstrip("/").rsplit("/", 1)[1]


def test_anothers_link_an_old_link_and_a_taken_address_change_nothing(ledamot, chef):
    nyckel = begar(ledamot, "ny@example.se")
    with pytest.raises(ValidationError, match="ett annat konto"):
        services.byt_epost(by=chef, nyckel=nyckel)
    begar(ledamot, "annan@example.se")
    with pytest.raises(ValidationError, match="gäller inte längre"):
        services.byt_epost(by=ledamot, nyckel=nyckel)
    upptagen = begar(ledamot, chef.email)
    with pytest.raises(ValidationError, match="används av ett annat"):
        services.byt_epost(by=ledamot, nyckel=upptagen)
    assert User.objects.get(pk=ledamot.pk).email == "prov-ledamot@example.se"


def test_whether_an_address_is_taken_is_not_told_to_whoever_asks(ledamot, chef):
    assert services.begar_epostbyte(by=ledamot, till=chef.email) == ""
    assert services.begar_epostbyte(by=ledamot, till="ledig@example.se") == ""


def test_nobody_mails_strangers_without_end(ledamot):
    for i in range(5):
        begar(ledamot, f"ny{i}@example.se")
    with pytest.raises(ValidationError, match="i morgon"):
        services.begar_epostbyte(by=ledamot, till="ny5@example.se")


def test_the_page_asks_for_the_password_first(ledamot):
    client, _ = logga_in(ledamot)
    svar = client.post("/konto/e-post/", {"epost": "ny@example.se"})
    assert svar.url.startswith("/konto/bekrafta/")
    svar = client.post(svar.url, {"password": LOSENORD}, follow=True)
    assert "En länk är skickad till ny@example.se" in svar.text
    client.post(lank(mail.outbox[0], "e-post"))
    assert User.objects.get(pk=ledamot.pk).email == "ny@example.se"
    assert EmailAddress.objects.get(user=ledamot).email == "ny@example.se"


# -- Sign-ins ---------------------------------------------------------------------------------


def ar_inne(client: Client) -> bool:
    return get_user(client).is_authenticated


def test_sign_ins_are_listed_and_one_is_ended(ledamot):
    har, _ = logga_in(ledamot)
    dar, _ = logga_in(ledamot)
    assert har.get("/konto/").text.count("sedan ") >= 2
    andra = UserSession.objects.get(session_key=dar.session.session_key)
    har.post(f"/konto/inloggning/{andra.pk}/avsluta/")
    assert ar_inne(har)
    assert not ar_inne(dar)
    assert Handelse.objects.filter(verb="avslutade inloggning", by=ledamot).exists()


def test_all_the_others_are_ended_at_once(ledamot):
    har, dar, borta = (logga_in(ledamot)[0] for _ in range(3))
    har.post("/konto/inloggning/avsluta-andra/")
    assert [ar_inne(c) for c in (har, dar, borta)] == [True, False, False]


def test_a_stranger_ends_nobodys_sign_in(ledamot, chef):
    dar, _ = logga_in(ledamot)
    andra = UserSession.objects.get(session_key=dar.session.session_key)
    har, _ = logga_in(chef)
    assert har.post(f"/konto/inloggning/{andra.pk}/avsluta/").status_code == 404
    assert ar_inne(dar)


def test_changed_password_ends_the_sign_ins_and_is_told(ledamot):
    har, _ = logga_in(ledamot)
    dar, _ = logga_in(ledamot)
    data = {"oldpassword": LOSENORD, "password1": VAL["losenord"], "password2": VAL["losenord"]}
    har.post("/konto/losenord/", data)
    assert not ar_inne(dar)
    assert [brev.subject for brev in mail.outbox] == ["Ditt lösenord är bytt"]
    assert Handelse.objects.filter(verb="bytte lösenord", by=ledamot).exists()


# -- Recovery of a lost factor ----------------------------------------------------------------


@pytest.fixture
def admin(anvandare) -> User:
    return med_losenord(anvandare("administrator"))


@pytest.fixture
def begard(ledamot, chef) -> Faktoraterstallning:
    return services.begar_aterstallning(by=chef, user=ledamot, skal="Ringde upp.")


def forflytta(rad: Faktoraterstallning, timmar: int) -> None:
    tid = timezone.now() - timedelta(hours=timmar)
    Faktoraterstallning.objects.filter(pk=rad.pk).update(
        godkand_at=tid, tidigast_at=tid + timedelta(hours=24)
    )


def test_two_persons_and_a_day_give_a_third_a_way_back_in(ledamot, chef, admin, begard):
    services.godkann_aterstallning(by=admin, aterstallning=begard)
    with pytest.raises(ValidationError, match="ett dygn"):
        services.utfor_aterstallning(by=chef, aterstallning=begard)
    inne, _ = logga_in(ledamot)
    forflytta(begard, 24)
    services.utfor_aterstallning(by=chef, aterstallning=begard)
    assert not Authenticator.objects.filter(user=ledamot).exists()
    assert not ar_inne(inne)
    verb = Handelse.objects.filter(objekt_id=ledamot.pk).values_list("verb", flat=True)
    for steg in ("begärde återställning", "godkände återställning"):
        assert f"{steg} av faktorer" in verb
    assert "återställde faktorer" in verb


def test_each_step_is_told_to_every_address_and_to_who_may_agree(ledamot, chef, admin):
    Epostbyte.objects.create(
        user=ledamot,
        fran="gamla@example.se",
        till=ledamot.email,
        nyckel="x",
        begart_at=timezone.now(),
        gar_ut_at=timezone.now() + timedelta(days=1),
        klart_at=timezone.now(),
    )
    services.begar_aterstallning(by=chef, user=ledamot, skal="Ringde upp.")
    till = {brev.to[0] for brev in mail.outbox}
    assert till == {ledamot.email, "gamla@example.se", chef.email, admin.email}
    client, _ = logga_in(ledamot)
    assert "Någon har begärt att dina faktorer tas bort" in client.get("/konto/").text


def test_neither_one_alone_nor_the_user_recovers(ledamot, chef, admin, begard):
    for vem, ord_ in ((chef, "inte också godkänna"), (ledamot, "ingen återställer sina egna")):
        with pytest.raises(ValidationError, match=ord_):
            services.godkann_aterstallning(by=vem, aterstallning=begard)
    with pytest.raises(ValidationError, match="ingen återställer sina egna"):
        services.begar_aterstallning(by=ledamot, user=ledamot, skal="Jag själv.")
    with pytest.raises(ValidationError, match="pågår redan"):
        services.begar_aterstallning(by=admin, user=ledamot, skal="Igen.")


def test_the_user_stops_it_by_the_link_without_signing_in(ledamot, chef, admin):
    services.begar_aterstallning(by=chef, user=ledamot, skal="Ringde upp.")
    brev = next(b for b in mail.outbox if b.to == [ledamot.email])
    vag = lank(brev, "aterstallning")
    assert Client().get(vag).status_code == 200
    assert "Stoppad" in Client().post(vag, follow=True).text
    rad = Faktoraterstallning.objects.get()
    assert rad.avbruten_by == ledamot
    with pytest.raises(ValidationError, match="redan utförd eller avbruten"):
        services.godkann_aterstallning(by=admin, aterstallning=rad)
    assert "gäller inte längre" in Client().post(vag).text


def test_the_pages_carry_it_through(ledamot, chef, admin):
    forsta, _ = logga_in(chef)
    andra, _ = logga_in(admin)
    for client in (forsta, andra):
        client.post("/konto/bekrafta/", {"password": LOSENORD})
    bas = "/anvandare/aterstallningar/"
    forsta.post(f"{bas}ny/", {"user": ledamot.pk, "skal": "Träffade henne på kontoret."})
    rad = Faktoraterstallning.objects.get()
    assert "inte också godkänna" in forsta.post(f"{bas}{rad.pk}/godkann/").text
    assert andra.post(f"{bas}{rad.pk}/godkann/").status_code == 302
    assert "Ta bort faktorerna" in andra.get(bas).text
    assert "ett dygn" in andra.post(f"{bas}{rad.pk}/ta-bort/").text
    assert andra.post(f"{bas}{rad.pk}/stoppa/").status_code == 302
    assert "stoppad" in forsta.get(bas).text
    assert Authenticator.objects.filter(user=ledamot).exists()


@pytest.mark.parametrize(
    "andring",
    [
        "godkand_by_id = begard_by_id, godkand_at = begard_at, tidigast_at = begard_at",
        "godkand_by_id = user_id, godkand_at = begard_at, tidigast_at = begard_at",
        "utford_by_id = begard_by_id, utford_at = begard_at",
        "begard_by_id = user_id",
        "avbruten_at = begard_at",
        "skal = ''",
    ],
)
def test_the_database_itself_refuses_a_way_round(begard, andring):
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as c:
        c.execute(f"UPDATE finsam_faktoraterstallning SET {andring}")  # noqa: S608
