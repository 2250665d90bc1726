"""The public catalogue: for everybody, without a cookie, and never more than is published."""

import json
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from insatser import oppen_katalog, services
from insatser.oppen_katalog import Urval
from styrelse.models import Organisation
from tests.fragor import assert_lika_manga_fragor

HEMLIGT = "Bara för kansliet"


@pytest.fixture
def kommun(db):
    return Organisation.objects.create(namn="Borgholms kommun")


@pytest.fixture
def tjanst(chef, kommun):
    def skapa(namn="Lots i arbetslivet", publicerad=True, **mer):
        fakta = {"organisation": kommun, "malgrupp": "Unga vuxna", "beskrivning": "Stöd."}
        ny = services.skapa_katalogtjanst(by=chef, namn=namn, kommuner=[kommun], **(fakta | mer))
        if publicerad:
            services.publicera_katalogtjanst(
                by=chef,
                tjanst=ny,
                datum=date(2022, 1, 15),
                nasta_granskning=timezone.localdate() + timedelta(days=90),
            )
        return ny

    return skapa


@pytest.fixture
def presentera(chef):
    def gor(insats, visas=True, **mer):
        fakta = {"malgrupp": "Du som söker", "beskrivning": "Samtal i grupp."} | mer
        return services.presentera_insats(by=chef, insats=insats, visas=visas, **fakta)

    return gor


@pytest.fixture
def pagaende(skapa_insats):
    return skapa_insats("Pontibus", till_datum=None, syfte=HEMLIGT, malgrupp=HEMLIGT)


def las(namn="sok", *args, **fraga):
    return Client().get(reverse(f"katalog:{namn}", args=args), fraga)


def data(**fraga):
    return json.loads(las("data", **fraga).content)


def test_anybody_reads_it_and_gets_no_cookie(tjanst):
    tjanst()
    for svar in (las(), las("data"), las("tjanst", "lots-i-arbetslivet")):
        assert svar.status_code == 200
        assert svar.cookies == {}
        assert svar["Cache-Control"] == "public, max-age=300"


def test_a_login_makes_no_difference(klient, tjanst):
    tjanst()
    inne = klient("forbundschef").get(reverse("katalog:sok"))
    assert inne.content == las().content


def test_what_has_not_changed_is_not_sent_again(tjanst):
    tjanst()
    etag = las()["ETag"]
    svar = Client().get(reverse("katalog:sok"), headers={"if-none-match": etag})
    assert (svar.status_code, svar.content) == (304, b"")


def test_a_draft_is_nowhere(tjanst):
    utkast = tjanst(HEMLIGT, publicerad=False)
    assert HEMLIGT not in las().content.decode()
    assert data()["poster"] == []
    assert las("tjanst", utkast.slug).status_code == 404


def test_of_an_insats_only_what_was_written_for_the_public_is_told(pagaende, presentera):
    presentera(pagaende)
    text = las("insats", "pontibus").content.decode()
    assert "Samtal i grupp." in text
    assert HEMLIGT not in text + las().content.decode() + las("data").content.decode()


@pytest.mark.parametrize("fall", ["utan presentation", "dold", "slut"])
def test_an_insats_that_is_not_shown_is_not_found(fall, pagaende, presentera, insats):
    if fall == "dold":
        presentera(pagaende, visas=False)
    elif fall == "slut":
        presentera(insats)  # ended 2022-12-31
    slug = insats.slug if fall == "slut" else "pontibus"
    assert las("insats", slug).status_code == 404
    assert data()["antal"] == 0


def test_a_service_that_has_ended_says_so_at_its_old_address(chef, tjanst):
    t = tjanst()
    services.avsluta_katalogtjanst(by=chef, tjanst=t, datum=date(2022, 12, 1))
    svar = las("tjanst", t.slug)
    assert svar.status_code == 410
    assert "finns inte längre" in svar.content.decode()
    assert data()["antal"] == 0


def test_open_data_has_a_licence_and_stable_addresses(tjanst, kommun):
    tjanst(kontaktfunktion="Mottagningen", epost="info@borgholm.example.se")
    svar = las("data")
    assert svar["Access-Control-Allow-Origin"] == "*"
    innehall = json.loads(svar.content)
    assert innehall["licens"].startswith("https://creativecommons.org/publicdomain/zero/")
    (post,) = innehall["poster"]
    assert post["adress"].endswith("/katalog/tjanster/lots-i-arbetslivet/")
    assert (post["part"], post["kommuner"]) == ("Borgholms kommun", ["Borgholms kommun"])
    assert post["kontakt"]["funktion"] == "Mottagningen"
    assert post["granskad"] == "2022-01-15"


def test_open_data_comes_a_page_at_a_time(monkeypatch, tjanst):
    monkeypatch.setattr("insatser.views.oppen_katalog.PER_JSONSIDA", 2)
    for namn in ("A", "B", "C"):
        tjanst(namn)
    forsta = data()
    assert (forsta["antal"], forsta["sidor"], len(forsta["poster"])) == (3, 2, 2)
    assert forsta["nasta"].endswith("/katalog/data.json?sida=2")
    andra = data(sida="2")
    assert (andra["nasta"], [p["namn"] for p in andra["poster"]]) == (None, ["C"])


@pytest.mark.parametrize(
    ("fraga", "funna"),
    [
        ({"q": "LOTS"}, ["Lots i arbetslivet"]),
        ({"q": "unga lots"}, ["Lots i arbetslivet"]),
        ({"q": "skuld"}, ["Åtgärd vid skulder"]),
        ({"q": "åtgärd"}, ["Åtgärd vid skulder"]),
        ({"q": "finnsinte"}, []),
        ({"slag": "insats"}, ["Pontibus"]),
        ({"kommun": "Borgholms kommun", "q": "lots"}, ["Lots i arbetslivet"]),
        ({"kommun": "Annan kommun"}, []),
        ({"part": "Borgholms kommun", "slag": "insats"}, []),
    ],
)
def test_a_search_finds_every_word_in_any_case(fraga, funna, tjanst, pagaende, presentera):
    tjanst()
    tjanst("Åtgärd vid skulder", malgrupp="Du med skulder")
    presentera(pagaende)
    assert [p["namn"] for p in data(**fraga)["poster"]] == funna


def test_a_search_is_kept_short_and_out_of_search_engines(tjanst):
    assert len(Urval.ur({"q": "x" * 5000}).q) == oppen_katalog.LANGSTA_FRAGA
    assert "noindex" in las(q="lots").content.decode()
    assert 'content="index, follow"' in las().content.decode()


def test_an_empty_catalogue_and_an_empty_search_say_what_to_do(db):
    assert "tom än så länge" in las().content.decode()
    assert "Pröva ett annat ord" in las(q="lots").content.decode()


def test_what_is_written_is_never_run(tjanst):
    tjanst(beskrivning="<script>alert(1)</script> [länk](javascript:alert(1))")
    text = las("tjanst", "lots-i-arbetslivet").content.decode()
    assert "<script>" not in text
    assert 'href="javascript' not in text


def test_the_page_asks_as_often_for_three_services_as_for_one(tjanst):
    namn = iter("ABC")
    assert_lika_manga_fragor(Client(), reverse("katalog:sok"), lambda: tjanst(next(namn)))


def test_it_cannot_be_posted_to(db):
    assert Client().post(reverse("katalog:sok")).status_code == 405
