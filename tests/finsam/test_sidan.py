"""The frame of every page, the gallery, sign-in and error pages."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.urls import resolve, reverse
from django.views import defaults

from finsam import felsidor
from finsam.behorighet import ROLLER, Behorighet, kravd_behorighet
from finsam.diagram import Serie, Stapeldiagram
from finsam.komponenter import taltabell
from finsam.navigation import OMRADEN, Omrade, flikar, meny, undersidor

KLASSER = [
    *("knapp primar", "avstangd", "marke bra", "ruta varning", "flikar", "undermeny", "brodsmulor"),
    *("nyckeltal", "att-gora", "lankar", "uppgifter", "tomt", "mer", "faser", "tidslinje"),
    *("lista", "tal", "sidbyte", "diagram", "felsumma", "forlopp"),
]


def test_the_gallery_shows_every_part(klient):
    text = klient("ledamot").get("/komponenter/").content.decode()
    for klass in KLASSER:
        assert re.search(rf'class="(?:[^"]* )?{klass}(?: [^"]*)?"', text), klass


def test_each_role_sees_its_own_areas(klient):
    text = klient("insatsansvarig").get("/").content.decode()
    assert "/insatser/" in text
    assert 'href="/ekonomi/"' not in text


def test_the_menu_marks_where_one_is(klient):
    text = klient("ledamot").get("/ekonomi/").content.decode()
    assert re.search(r'href="/ekonomi/" aria-current="page"', text)


def test_an_area_lists_its_pages_and_marks_the_one_shown():
    sidor = (
        Omrade("Logg", "logg", Behorighet.SE_LOGG),
        Omrade("Användare", "anvandare_lista", Behorighet.ANDRA_ANVANDARE),
        Omrade("Ny användare", "anvandare_ny", Behorighet.ANDRA_ANVANDARE),
    )
    revisor = SimpleNamespace(har={Behorighet.SE_LOGG}.__contains__)
    chef = SimpleNamespace(har=lambda behorighet: True)
    assert meny(sidor, revisor, "/logg/") == [("Logg", "/logg/", True)]
    har = [rubrik for rubrik, _, har in meny(sidor, chef, "/anvandare/ny/") if har]
    assert har == ["Ny användare"]


@pytest.mark.parametrize("omrade", OMRADEN, ids=lambda o: o.url_namn)
def test_every_listed_page_of_an_area_opens_for_every_role_that_sees_its_link(omrade):
    for sida in (s for post in undersidor(omrade) for s in (post, *post.flikar)):
        kravd = kravd_behorighet(resolve(sida.url).func)
        ser = [roll for roll, far in ROLLER.items() if sida.behorighet in far]
        assert ser, sida.rubrik
        assert [roll for roll in ser if kravd not in ROLLER[roll]] == [], sida.rubrik


def test_the_user_menu_names_the_roles_and_offers_what_they_may(klient):
    chef = klient("forbundschef", "ekonom").get("/").content.decode()
    assert re.search(r'class="marke">Ekonom</li><li class="marke">Förbundschef', chef)
    assert reverse("logg") in chef
    ledamot = klient("ledamot").get("/").content.decode()
    assert reverse("logg") not in ledamot
    assert reverse("konto") in ledamot


def test_one_leaves_by_a_button_not_a_link(klient):
    text = klient("ledamot").get("/").content.decode()
    assert re.search(r'<form method="post" action="/konto/logga-ut/"[^>]*>', text)


def test_first_in_the_page_is_a_way_past_the_menu(klient):
    text = klient("ledamot").get("/").content.decode()
    assert re.search(r'<body[^>]*>\s*<a class="hoppa" href="#innehall">', text)
    assert '<main id="innehall"' in text


def test_signing_in_asks_for_address_and_password_in_our_words(client, db):
    text = client.get("/konto/logga-in/").content.decode()
    assert "E-postadress</label>" in text
    assert "placeholder" not in text
    assert 'autocomplete="current-password"' in text
    assert "Huvudmeny" not in text


def test_a_wrong_password_is_told_and_the_address_kept(client, db):
    text = client.post(
        "/konto/logga-in/", {"login": "nagon@example.se", "password": "fel"}
    ).content.decode()
    assert 'class="felsumma"' in text
    assert 'value="nagon@example.se"' in text
    assert "Skriv båda en gång till." in text


def test_a_shut_account_is_told_whom_to_ask(client, anvandare):
    user = anvandare("ledamot")
    user.set_password("ett-langt-losenord")
    user.is_active = False
    user.save()
    svar = client.post(
        "/konto/logga-in/", {"login": user.email, "password": "ett-langt-losenord"}, follow=True
    )
    assert "_auth_user_id" not in client.session
    assert "<h1>Kontot är stängt</h1>" in svar.content.decode()


def test_a_reset_that_no_longer_holds_offers_a_new_one(client, db):
    text = client.get("/konto/losenord/nytt/1/gammal/").content.decode()
    assert "Länken gäller inte" in text
    assert reverse("account_reset_password") in text


@pytest.mark.parametrize(
    ("url", "rubrik"),
    [
        ("/konto/losenord/glomt/", "Glömt lösenord"),
        ("/konto/losenord/glomt/skickat/", "Titta i din e-post"),
        ("/konto/losenord/nytt/klart/", "Lösenordet är sparat"),
    ],
)
def test_the_pages_of_a_forgotten_password_are_ours(client, db, url, rubrik):
    assert f"<h1>{rubrik}</h1>" in client.get(url).content.decode()


@pytest.mark.parametrize(
    ("url", "rubrik"),
    [
        ("/konto/losenord/", "Byt lösenord"),
        ("/konto/logga-ut/", "Logga ut"),
    ],
)
def test_the_pages_of_ones_account_are_ours(klient, url, rubrik):
    assert f"<h1>{rubrik}</h1>" in klient("ledamot").get(url).content.decode()


def test_a_page_that_is_not_there_says_so_in_its_own_frame(klient):
    svar = klient("ledamot").get("/finns-inte/")
    assert svar.status_code == 404
    assert "<h1>Sidan finns inte</h1>" in svar.content.decode()
    assert "Huvudmeny" in svar.content.decode()


def test_a_page_that_one_may_not_see_says_whom_to_ask(klient):
    svar = klient("ledamot").get(reverse("logg"))
    assert svar.status_code == 403
    assert "Be förbundschefen" in svar.content.decode()


def test_a_form_without_its_token_is_refused_with_advice(anvandare):
    client = Client(enforce_csrf_checks=True)
    client.force_login(anvandare("ledamot"))
    svar = client.post(reverse("account_logout"))
    assert svar.status_code == 403
    assert "Sidan var för gammal" in svar.content.decode()
    assert felsidor.csrf.login_required is False


def test_a_broken_request_gets_a_page_without_database_or_user():
    svar = defaults.bad_request(RequestFactory().get("/"), ValueError("x"))
    assert svar.status_code == 400
    assert "Adressen gick inte att läsa" in svar.content.decode()


def test_our_own_error_gets_a_page_without_database_or_user():
    svar = defaults.server_error(RequestFactory().get("/"))
    assert svar.status_code == 500
    assert "<h1>Något gick fel</h1>" in svar.content.decode()


def test_too_many_tries_says_to_wait():
    assert "Vänta några minuter" in render_to_string("429.html")


def test_every_style_sheet_script_and_font_is_there():
    text = render_to_string("500.html") + render_to_string("404.html")
    adresser = set(re.findall(r'(?:href|src)="/static/([^"]+)"', text))
    assert len(adresser) > 8
    assert [a for a in adresser if finders.find(a) is None] == []
    typsnitt = Path(finders.find("css/typsnitt.css")).read_text(encoding="utf-8")
    filer = re.findall(r'url\("\.\./([^"]+)"\)', typsnitt)
    assert filer
    assert [f for f in filer if finders.find(f) is None] == []


def test_a_table_of_figures_marks_heads_sums_and_links():
    text = render_to_string("finsam/taltabell.html", {"tabell": taltabell()})
    assert "<caption>Resultaträkning <small>kronor</small></caption>" in text
    assert '<th scope="col" class="not">Not</th>' in text
    assert re.search(r'<tr class="sum">\s*<th scope="row">Årets resultat</th>', text)
    assert '<tr class="grupp">' in text
    assert '<td class="n"><a href="#tabeller">−198\u00a0764</a></td>' in text


def test_a_chart_has_its_values_as_a_table():
    diagram = Stapeldiagram("Kapital", "Det växer.", ("2021", "2022"), (Serie("tkr", (1, None)),))
    text = render_to_string("finsam/diagram.html", {"diagram": diagram})
    assert re.search(r'<th scope="row">2022</th><td class="n">–</td>', text)


def test_a_page_may_stand_for_others_too():
    sida = Omrade("Logg", "logg", Behorighet.SE_LOGG, ocksa=("anvandare_lista",))
    assert sida.traff("/anvandare/3/") == len("/anvandare/")
    assert sida.traff("/ekonomi/") == 0


def test_a_page_has_those_beside_it_as_tabs_where_the_user_may_see_more_than_one():
    sida = Omrade(
        "Logg",
        "logg",
        Behorighet.SE_LOGG,
        flikar=(Omrade("Användare", "anvandare_lista", Behorighet.ANDRA_ANVANDARE),),
    )
    revisor = SimpleNamespace(har={Behorighet.SE_LOGG}.__contains__)
    chef = SimpleNamespace(har=lambda behorighet: True)
    assert sida.traff("/anvandare/3/") == len("/anvandare/")
    assert flikar((sida,), chef, "/anvandare/") == (
        "Logg",
        [("Logg", "/logg/", False), ("Användare", "/anvandare/", True)],
    )
    assert flikar((sida,), chef, "/anvandare/3/") == ("", [])
    assert flikar((sida,), revisor, "/logg/") == ("", [])


def test_the_pages_of_an_area_stand_below_the_bar(klient):
    text = klient("ledamot").get(reverse("styrelse:medlem_lista")).content.decode()
    strip = re.search(r'<nav class="omradesmeny" aria-label="Styrelse">.*?</nav>', text, re.S)[0]
    assert re.search(r'href="/styrelse/medlemmar/" aria-current="page"', strip)
    assert strip.count("aria-current") == 1
    assert strip.index("Översikt") < strip.index("Sammanträden")
