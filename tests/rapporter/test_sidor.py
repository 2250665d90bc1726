"""The pages: overview, reading, writing with preview, files, and who sees what."""

import json

import pytest
from django.urls import reverse

from finsam.models import Jobb
from rapporter import services
from rapporter.mall import Avsnittsmall
from rapporter.models import Rapport
from tests.fragor import assert_lika_manga_fragor

pytestmark = pytest.mark.django_db


@pytest.fixture
def rapport(anvandare, settings, tmp_path) -> Rapport:
    settings.FILER_DIR = tmp_path
    mall = (
        Avsnittsmall("a", "Ekonomi", text="Året {{ ar }}."),
        Avsnittsmall("b", "Resultat", foralder="a", text="[[resultatrakning]]"),
        Avsnittsmall("c", "Slut"),
    )
    return services.skapa_rapport_fran_mall(
        typ="arsredovisning", ar=2022, mall=mall, by=anvandare("forbundschef")
    )


def sida(klient, url: str, roll: str = "forbundschef") -> str:
    svar = klient(roll).get(url)
    assert svar.status_code == 200
    return svar.content.decode()


def test_overview_shows_state_and_what_is_empty(klient, rapport):
    text = sida(klient, reverse("rapporter:oversikt"))
    assert "Årsredovisning 2022" in text
    assert "1 av 3 avsnitt är tomma" in text
    assert "Ingen PDF är gjord än" in text


def test_overview_asks_as_much_for_three_reports_as_for_one(klient, anvandare):
    ar = iter(range(2010, 2020))

    def skapa():
        services.skapa_rapport_fran_mall(
            typ="arsredovisning", ar=next(ar), mall=(), by=anvandare("ekonom")
        )

    assert_lika_manga_fragor(klient("forbundschef"), reverse("rapporter:oversikt"), skapa)


def test_report_is_read_with_numbers_and_contents(klient, rapport):
    text = sida(klient, rapport.get_absolute_url())
    assert '<h2 id="avsnitt-a"><span class="nr">1</span> Ekonomi</h2>' in text
    assert '<h3 id="avsnitt-b"><span class="nr">1.1</span> Resultat</h3>' in text
    assert '<a href="#avsnitt-b">' in text
    assert "Året 2022." in text


def test_whoever_may_not_write_sees_no_way_to(klient, rapport):
    text = sida(klient, rapport.get_absolute_url(), "ledamot")
    assert "/rapporter/avsnitt/" not in text
    assert "Gör ny PDF" not in text


def test_new_report_begins_from_the_mall(klient):
    url = reverse("rapporter:ny_av_slag", args=["arsredovisning"])
    svar = klient("administrator").post(url, {"ar": 2023, "grund": "mall-arsredovisning"})
    rapport = Rapport.objects.get()
    assert svar["Location"] == rapport.get_absolute_url()
    assert rapport.avsnitt.count() > 20


def test_a_report_that_exists_is_refused_in_the_form(klient, rapport):
    url = reverse("rapporter:ny_av_slag", args=["arsredovisning"])
    svar = klient("administrator").post(url, {"ar": 2022, "grund": "mall-arsredovisning"})
    assert svar.status_code == 200
    assert "Årsredovisning 2022 finns redan. Öppna den" in svar.content.decode()


def test_the_cover_is_saved_but_no_decision_is_made_there(klient, rapport):
    url = reverse("rapporter:uppgifter", args=[rapport.pk])
    falt = {
        "dnr": "2023/14",
        "motto": "Tillsammans",
        "enhet": "kr",
        "beslutad_datum": "2023-03-24",
        "beslutad_paragraf": "18",
    }
    klient("forbundschef").post(url, falt)
    assert "Dnr 2023/14 · Utkast, inte beslutad" in sida(klient, rapport.get_absolute_url())


def test_pdf_is_made_by_a_job_and_then_downloaded(klient, rapport):
    chef = klient("forbundschef")
    assert chef.get(reverse("rapporter:pdf", args=[rapport.pk])).status_code == 404
    svar = chef.post(reverse("rapporter:skapa_pdf", args=[rapport.pk]))
    jobb = Jobb.objects.get()
    assert svar["Location"] == reverse("jobb", args=[jobb.pk])
    assert jobb.status == Jobb.Status.KLART
    fil = klient("ledamot").get(reverse("rapporter:pdf", args=[rapport.pk]))
    assert fil.content.startswith(b"%PDF")
    assert "attachment" in fil["Content-Disposition"]
    assert "Den stämmer med text och siffror" in sida(klient, rapport.get_absolute_url())


def test_the_page_follows_the_job_in_place(klient, rapport):
    svar = klient("forbundschef").post(
        reverse("rapporter:skapa_pdf", args=[rapport.pk]), headers={"HX-Request": "true"}
    )
    assert 'id="jobb-lage"' in svar.content.decode()


def test_a_changed_text_makes_the_pdf_old(klient, rapport):
    chef = klient("forbundschef")
    chef.post(reverse("rapporter:skapa_pdf", args=[rapport.pk]))
    url = reverse("rapporter:avsnittstext", args=[rapport.avsnitt.get(nyckel="a").pk])
    chef.post(url, {"text": "Nytt.", "bas": 1})
    assert "har ändrats sedan dess" in sida(klient, rapport.get_absolute_url())


def test_html_file_stands_by_itself(klient, rapport):
    svar = klient("ledamot").get(reverse("rapporter:html", args=[rapport.pk]))
    text = svar.content.decode()
    assert 'filename="arsredovisning-2022.html"' in svar["Content-Disposition"]
    assert "<style>" in text
    assert "<link" not in text
    assert "src=" not in text


def test_json_is_what_the_command_prints(klient, rapport):
    svar = klient("revisor").get(reverse("rapporter:json", args=[rapport.pk]))
    assert json.loads(svar.content)["rapport"]["ar"] == 2022


def test_an_empty_avsnitt_says_so_under_its_own_heading(klient, rapport):
    text = sida(klient, reverse("rapporter:avsnitt", args=[rapport.avsnitt.get(nyckel="c").pk]))
    assert "<h3>Slut</h3>" in text
    assert "Avsnittet har ingen text än" in text
