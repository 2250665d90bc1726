"""The page where an avsnitt is written: who comes in, what is saved, what stands beside."""

import pytest
from django.urls import reverse

from finsam import filer
from rapporter import services
from rapporter.models import Rapport
from tests.rapporter.skrivande import besluta, ett, ge, skapa, skriv

pytestmark = pytest.mark.django_db
JSON = {"accept": "application/json"}


@pytest.fixture
def chef(anvandare):
    return anvandare("forbundschef")


@pytest.fixture
def rapport(chef) -> Rapport:
    return skapa(chef)


def adress(namn: str, rapport: Rapport, nyckel: str = "a") -> str:
    return reverse(f"rapporter:{namn}", args=[ett(rapport, nyckel).pk])


def sida(klient, url: str, status: int = 200) -> str:
    svar = klient.get(url)
    assert svar.status_code == status
    return svar.content.decode()


def test_the_page_has_the_text_its_preview_and_the_way_on(klient, rapport):
    text = sida(klient("forbundschef"), adress("avsnitt", rapport))
    assert "Året {{ ar }}.</textarea>" in text
    assert "Året 2022." in text
    assert "Avsnitt 1 av 3" in text
    assert adress("avsnitt", rapport, "b") in text


def test_a_skribent_writes_what_is_given_to_him_and_finds_no_other(klient, rapport, anvandare):
    ge(ett(rapport), anvandare("ledamot"))
    ledamot = klient("ledamot")
    sida(ledamot, adress("avsnitt", rapport))
    sida(ledamot, adress("avsnitt", rapport, "b"), 404)
    svar = ledamot.post(adress("avsnittstext", rapport, "b"), {"text": "Hej", "bas": 0})
    assert svar.status_code == 404


def test_a_version_of_anothers_avsnitt_is_not_found(klient, rapport):
    version = ett(rapport).versioner.get()
    ledamot = klient("ledamot")
    assert ledamot.post(reverse("rapporter:text_aterstall", args=[version.pk])).status_code == 404
    sida(ledamot, reverse("rapporter:textgren", args=[version.pk]), 404)


def test_a_script_saves_and_hears_of_a_branch(klient, rapport, chef):
    inne, url = klient("administrator"), adress("avsnittstext", rapport)
    svar = inne.post(url, {"text": "Min.", "bas": 1, "flik": "x"}, headers=JSON)
    assert (svar.status_code, svar.json()["nummer"]) == (200, 2)
    svar = inne.post(url, {"text": "Din.", "bas": 1, "flik": "y"}, headers=JSON)
    assert svar.status_code == 409
    grensida = sida(inne, reverse("rapporter:textgren", args=[svar.json()["gren"]]))
    assert "Två har skrivit samtidigt" in grensida
    assert "skrev samtidigt en annan text" in sida(inne, adress("avsnitt", rapport))


def test_without_a_script_the_text_is_saved_and_the_page_comes_back(klient, rapport):
    inne = klient("forbundschef")
    svar = inne.post(adress("avsnittstext", rapport), {"text": "Ny.", "bas": 1})
    assert svar["Location"] == adress("avsnitt", rapport)
    assert ett(rapport).text == "Ny."


def test_two_texts_are_chosen_between_on_the_page(klient, rapport, chef, anvandare):
    skriv(ett(rapport), "Min.", chef)
    gren = skriv(ett(rapport), "Din.", anvandare("administrator")).gren
    url = reverse("rapporter:textgren_valj", args=[gren.pk])
    klient("forbundschef").post(url, {"val": "lagg_ihop"})
    assert ett(rapport).text == "Min.\n\nDin."


def test_the_preview_is_of_what_is_typed_and_writes_nothing(klient, rapport):
    url = adress("forhandsvisa", rapport)
    svar = klient("forbundschef").post(url, {"text": "År {{ ar }}\n{{ okant }}"})
    text = svar.content.decode()
    assert "År 2022" in text
    assert 'data-rad="2">Rad 2</a>' in text
    assert ett(rapport).versioner.count() == 1


def test_opening_shows_who_writes_and_offers_to_take_over(klient, rapport, anvandare):
    services.ta_las(by=anvandare("administrator"), avsnitt=ett(rapport), flik="x")
    inne, url = klient("forbundschef"), adress("avsnitt", rapport)
    text = sida(inne, url)
    assert "Prov administrator skriver här sedan" in text
    assert " readonly>" in text
    inne.post(adress("avsnittslas", rapport), {"val": "overta"})
    assert "Prov administrator skriver här" not in sida(inne, url)


def test_windows_hear_of_each_other(klient, rapport):
    las, laget = adress("avsnittslas", rapport), adress("skrivlage", rapport)
    chef, kollega = klient("forbundschef"), klient("administrator")
    assert chef.get(laget).json()["las"] is None
    svar = chef.post(las, {"val": "ta", "flik": "x"}, headers=JSON)
    assert svar.json()["las"]["flik"] == "x"
    svar = kollega.post(las, {"val": "ta", "flik": "y"}, headers=JSON)
    assert svar.json()["las"]["vem"] == "Prov forbundschef"
    kollega.post(las, {"val": "overta", "flik": "y"}, headers=JSON)
    assert chef.get(laget).json()["las"]["flik"] == "y"
    kollega.post(las, {"val": "slapp", "flik": "y"}, headers=JSON)
    assert chef.get(laget).json()["las"] is None


def test_a_lock_is_asked_for_in_words_that_exist(klient, rapport):
    svar = klient("forbundschef").post(
        adress("avsnittslas", rapport), {"val": "krossa"}, headers=JSON
    )
    assert svar.status_code == 422


def test_the_state_is_set_on_the_page(klient, rapport):
    inne, url = klient("forbundschef"), adress("avsnittslage", rapport)
    inne.post(url, {"lage": "klart"})
    assert ett(rapport).lage == "klart"
    text = inne.post(url, {"lage": "fint"}, follow=True).content.decode()
    assert "Välj ett läge." in text


def test_a_skribent_is_not_offered_to_review(klient, rapport, anvandare):
    ge(ett(rapport), anvandare("ledamot"))
    text = sida(klient("ledamot"), adress("avsnitt", rapport))
    assert "Texten är klar" in text
    assert "Texten är granskad" not in text


def test_the_history_shows_differences_and_brings_a_version_back(klient, rapport, anvandare):
    skriv(ett(rapport), "Året {{ ar }} var bra.", anvandare("administrator"))
    inne = klient("forbundschef")
    text = sida(inne, adress("texthistorik", rapport))
    assert "Låt version 1 gälla igen" in text
    version = ett(rapport).versioner.get(nummer=1)
    inne.post(reverse("rapporter:text_aterstall", args=[version.pk]))
    assert ett(rapport).text == "Året {{ ar }}."


def test_last_years_text_is_a_part_of_the_page_and_a_page_of_its_own(klient, rapport, chef):
    url = adress("forra_arets", rapport)
    inne = klient("forbundschef")
    assert "Ingen tidigare rapport" in sida(inne, url)
    skapa(chef, 2021)
    assert "Årsredovisning 2021" in sida(inne, url)
    del_ = inne.post(url, {"text": "Något annat."}, headers={"hx-request": "true"}).content.decode()
    assert "<html" not in del_
    assert "tillagt: </span>Något" in del_
    assert "Så stod det i Årsredovisning 2021" in sida(inne, adress("avsnitt", rapport))


def test_a_decided_report_is_read_only_with_the_reason(klient, rapport, chef, settings, tmp_path):
    settings.FILER_DIR = tmp_path
    besluta(rapport, chef, filer.behall(b"%PDF", "a.pdf", "application/pdf", by=chef))
    inne = klient("forbundschef")
    text = sida(inne, adress("avsnitt", rapport))
    assert "är beslutad och ligger fast" in text
    assert " readonly>" in text
    assert "Spara</button>" not in text
    svar = inne.post(adress("avsnittstext", rapport), {"text": "Ny.", "bas": 1}, headers=JSON)
    assert (svar.status_code, ett(rapport).text) == (422, "Året {{ ar }}.")


def test_what_a_skribent_has_to_write_stands_on_the_start_page(klient, rapport, anvandare):
    ge(ett(rapport), anvandare("ledamot"))
    assert "Skriv Ekonomi i årsredovisning 2022" in sida(klient("ledamot"), reverse("start"))
    services.satt_lage(by=anvandare("ledamot"), avsnitt=ett(rapport), lage="klart")
    assert "Skriv Ekonomi i" not in sida(klient("ledamot"), reverse("start"))


def test_the_page_hears_that_a_done_text_became_a_draft(klient, rapport, chef):
    services.satt_lage(by=chef, avsnitt=ett(rapport), lage="klart")
    inne, laget = klient("forbundschef"), adress("skrivlage", rapport)
    assert inne.get(laget).json()["skick"] == "klart"
    skriv(ett(rapport), "Ändrad.", chef)
    assert inne.get(laget).json()["skick"] == "utkast"


def test_what_readers_have_said_stands_beside_until_it_is_taken_care_of(klient, rapport, chef):
    utgava = rapport.utgavor.create(nummer=1, slag="utkast", texter=[], siffror=[], by=chef)
    delar = {"rubrik": "Ekonomi", "by": chef}
    utgava.kommentarer.create(avsnitt="a", text="Säg varför.", **delar)
    utgava.kommentarer.create(avsnitt="c", text="Om något annat.", **delar)
    text = sida(klient("forbundschef"), adress("avsnitt", rapport))
    assert "Säg varför." in text
    assert "Om något annat." not in text
