"""The accessibility statement, and reports without a login: bounded, kept apart from persons."""

from datetime import date, timedelta
from itertools import count

import pytest
from django.core import signing
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from finsam.oppen import formular
from rapporter import services
from rapporter.models import Tillganglighetsbrist
from rapporter.services import tillganglighet
from tests.fragor import assert_lika_manga_fragor

RAPPORTERA = "/tillganglighet/rapportera/"
FALT = {
    "efterlevnad": "delvis",
    "brister": "Kartan saknar text.",
    "betungande": "",
    "undantag": "",
    "provning": "Vi prövade själva med axe.",
    "provad_datum": date(2026, 5, 4),
    "epost": "kansliet@example.se",
    "telefon": "",
    "adress": "",
}


@pytest.fixture(autouse=True)
def ingen_har_skickat():
    cache.clear()


@pytest.fixture
def chef(anvandare):
    return anvandare("forbundschef")


def stamplad(sekunder: int = 60) -> str:
    """A stamp that was given out so many seconds ago."""
    at = round(timezone.now().timestamp()) - sekunder
    return signing.dumps(at, salt=formular._SALT)


def skicka(klient=None, **mer):
    data = {"text": "Tabellen går inte att läsa.", "stampel": stamplad(), "hemsida": ""} | mer
    return (klient or Client(enforce_csrf_checks=True)).post(RAPPORTERA, data)


def test_the_statement_says_what_the_kansli_wrote(chef):
    assert "inte skriven än" in Client().get("/tillganglighet/").content.decode()
    services.spara_redogorelse(by=chef, **FALT)
    text = Client().get("/tillganglighet/").content.decode()
    for ord_ in ("delvis förenliga", "Kartan saknar text.", "kansliet@example.se", "Digg"):
        assert ord_ in text


def test_a_statement_without_its_shortcomings_is_refused(chef):
    with pytest.raises(ValidationError, match="brister"):
        services.spara_redogorelse(by=chef, **FALT | {"brister": ""})


def test_anybody_reports_without_a_login_or_a_cookie(db):
    sidan = Client().get(RAPPORTERA)
    assert (sidan.cookies, sidan["Cache-Control"]) == ({}, "no-store")
    svar = skicka(epost="anna@example.se", sida="/handlingar/x/")
    assert (svar.status_code, svar.cookies) == (302, {})
    assert svar["Location"] == "/tillganglighet/tack/"
    rad = Tillganglighetsbrist.objects.get()
    assert (rad.epost, rad.sida) == ("anna@example.se", "/handlingar/x/")


@pytest.mark.parametrize(
    ("mer", "ord_"),
    [
        ({"text": ""}, "Vad fungerade inte?"),
        ({"text": "x" * 4001}, "4000"),
        ({"hemsida": "https://example.com"}, "dolda fältet"),
        ({"stampel": ""}, "för gammal"),
        ({"stampel": "påhittad"}, "för gammal"),
        ({"epost": "ingen adress"}, "e-post"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(db, mer, ord_):
    svar = skicka(**{"sida": "Min sida"} | mer)
    assert svar.status_code == 422
    text = svar.content.decode()
    assert ord_ in text
    assert "Min sida" in text
    assert not Tillganglighetsbrist.objects.exists()


@pytest.mark.parametrize("sekunder", [0, 25 * 3600])
def test_a_form_sent_at_once_or_a_day_late_is_refused(db, sekunder):
    assert skicka(stampel=stamplad(sekunder)).status_code == 422


def test_one_address_sends_five_an_hour(db):
    klient = Client()
    assert [skicka(klient).status_code for _ in range(7)] == [302] * 5 + [422] * 2
    assert Tillganglighetsbrist.objects.count() == 5


def test_nobody_can_fill_the_store_from_outside(db, monkeypatch):
    monkeypatch.setattr(tillganglighet, "STORSTA_PER_DYGN", 2)
    for _ in range(2):
        services.rapportera_brist(text="Brist")
    with pytest.raises(ValidationError, match="Ring eller skriv"):
        services.rapportera_brist(text="Brist")
    Tillganglighetsbrist.objects.update(at=timezone.now() - timedelta(days=2))
    services.rapportera_brist(text="Brist")


def test_what_is_written_is_never_run(klient, db):
    services.rapportera_brist(text="<script>alert(1)</script>")
    sidan = klient("forbundschef").get(
        reverse("rapporter:tillganglighetsbrist", args=[Tillganglighetsbrist.objects.get().pk])
    )
    assert "<script>alert" not in sidan.content.decode()


def test_a_handled_report_keeps_no_address_of_the_visitor(klient, db):
    rad = services.rapportera_brist(text="Brist", epost="anna@example.se")
    k = klient("administrator")
    url = reverse("rapporter:tillganglighetsbrist", args=[rad.pk])
    assert "anna@example.se" in k.get(url).content.decode()
    assert k.post(url, {"atgard": "Bytte PDF:en."}).status_code == 302
    rad.refresh_from_db()
    assert (rad.epost, rad.atgard) == ("", "Bytte PDF:en.")
    with pytest.raises(ValidationError, match="redan hanterad"):
        services.hantera_brist(by=rad.hanterad_by, brist=rad, atgard="Igen.")


def test_the_kansli_writes_the_statement_on_its_page(klient, db):
    svar = klient("forbundschef").post(reverse("rapporter:tillganglighet"), FALT)
    assert svar.status_code == 302
    assert "Kartan saknar text." in Client().get("/tillganglighet/").content.decode()


def test_the_list_of_reports_asks_as_often_for_three_as_for_one(chef, klient):
    nummer = count(1)

    def skapa():
        rad = services.rapportera_brist(text=f"Brist {next(nummer)}", sida="/handlingar/x/")
        if rad.pk % 2:
            services.hantera_brist(by=chef, brist=rad, atgard="Rättat.")

    url = reverse("rapporter:tillganglighetsbrister")
    assert_lika_manga_fragor(klient("forbundschef"), url, skapa)
