"""The pages of the diarium, as a visitor meets them."""

from datetime import date

import pytest

from finsam import filer
from styrelse import services
from styrelse.models import Arende, Handling, Handlingstyp
from styrelse.services.handlingstext import las_text
from tests.fragor import assert_lika_manga_fragor
from tests.styrelse.diariet import DAG, MEJL, arende, handling, uppladdad
from tests.styrelse.sidor import adress, nekas, skicka, tas_emot, text

HEMLIG = {"sekretess": True, "lagrum": "OSL 19:1"}


@pytest.fixture(autouse=True)
def lager(settings, tmp_path):
    settings.FILER_DIR = tmp_path / "filer"
    settings.DATA_DIR = tmp_path


@pytest.fixture
def kansli(klient, chef):
    return klient("administrator")


def test_a_case_is_opened_and_leads_to_its_page(kansli):
    svar = skicka(kansli, "arende_ny", mening="Budget 2023", datum="2022-09-01")
    tas_emot(svar, Arende.objects.get().get_absolute_url())
    assert "2022/1" in text(kansli.get(svar["Location"]))


def test_the_list_finds_words_in_the_files(kansli, chef):
    post = handling(chef, arende(chef), "Överenskommelse om TILLÄGGSBUDGET", rubrik="Skrivelse")
    las_text(handling=post)
    handling(chef, arende(chef), rubrik="Något annat")
    sida = text(kansli.get(adress("diarium"), {"q": "budget överens"}))
    assert "Skrivelse" in sida
    assert "Något annat" not in sida


def test_words_of_a_secret_file_find_nothing_for_who_may_not_see_it(kansli, chef, klient):
    post = handling(chef, arende(chef), "hyresgästen Svensson", rubrik="Uthyrning", **HEMLIG)
    las_text(handling=post)
    assert "Uthyrning" in text(kansli.get(adress("diarium"), {"q": "svensson"}))
    assert "Uthyrning" not in text(klient("revisor").get(adress("diarium"), {"q": "svensson"}))


@pytest.mark.parametrize(
    ("urval", "ser"),
    [
        ({"riktning": "utgaende"}, {"Svar"}),
        ({"ar": "2021"}, {"Gammal"}),
        ({"lage": "avslutade"}, {"Gammal"}),
        ({"sekretess": "True"}, {"Hemlig"}),
        ({"q": "2021/1"}, {"Gammal"}),
    ],
)
def test_the_list_is_narrowed(kansli, chef, urval, ser):
    gammalt = arende(chef, "Avtal 2021", date(2021, 5, 1))
    handling(chef, gammalt, rubrik="Gammal", datum=date(2021, 5, 1))
    services.avsluta_arende(by=chef, arende=gammalt, datum=date(2021, 9, 1))
    ett = arende(chef)
    handling(chef, ett, rubrik="Svar", riktning="utgaende")
    handling(chef, ett, rubrik="Hemlig", **HEMLIG)
    sida = text(kansli.get(adress("diarium"), urval))
    tabellen = sida[sida.index("<tbody") : sida.index("</tbody")]
    assert {n for n in ("Gammal", "Svar", "Hemlig") if n in tabellen} == ser


@pytest.mark.parametrize("sida", ["diarium", "arende_lista", "gallring"])
def test_lists_ask_as_often_for_three_rows_as_for_one(kansli, chef, sida):
    def skapa() -> None:
        gammalt = arende(chef, "Gammalt", date(2010, 1, 2))
        handling(chef, gammalt, "text", typ="Kallelse", datum=date(2010, 1, 2))
        services.avsluta_arende(by=chef, arende=gammalt, datum=date(2010, 1, 2))

    assert_lika_manga_fragor(kansli, adress(sida), skapa)


def test_the_page_of_a_case_asks_as_often_for_three_documents_as_for_one(kansli, chef):
    ett = arende(chef)
    assert_lika_manga_fragor(kansli, ett.get_absolute_url(), lambda: handling(chef, ett, "text"))


def test_several_files_become_a_document_each(kansli, chef):
    ett, typ = arende(chef), services.handlingstyp("Ansökan")
    svar = skicka(
        kansli,
        "diariefor",
        ett.pk,
        filer=[uppladdad("ansokan_2023.txt", b"en"), uppladdad("bilaga.txt", b"tva")],
        typ=typ.pk,
        riktning="inkommen",
        datum="2022-03-01",
        motpart="Ljungby kommun",
    )
    tas_emot(svar, ett.get_absolute_url())
    assert list(ett.handlingar.values_list("rubrik", "motpart")) == [
        ("ansokan 2023", "Ljungby kommun"),
        ("bilaga", "Ljungby kommun"),
    ]


def test_a_paper_needs_a_heading_and_a_place(kansli, chef):
    ett, typ = arende(chef), services.handlingstyp("Avtal")
    falt = {"typ": typ.pk, "riktning": "inkommen", "datum": "2022-03-01"}
    nekas(skicka(kansli, "diariefor", ett.pk, **falt), "forvaras", "var papperet förvaras")
    svar = skicka(kansli, "diariefor", ett.pk, **falt, rubrik="Avtal", forvaras="Pärm 3")
    tas_emot(svar, ett.get_absolute_url())
    assert Handling.objects.get().forvaras == "Pärm 3"


def test_sekretess_without_a_lagrum_is_refused(kansli, chef):
    ett, typ = arende(chef), services.handlingstyp("Avtal")
    falt = {"typ": typ.pk, "riktning": "inkommen", "datum": "2022-03-01", "sekretess": "on"}
    svar = skicka(kansli, "diariefor", ett.pk, **falt, rubrik="Avtal", forvaras="Pärm 3")
    nekas(svar, "lagrum", "OSL 5:5")


def test_an_email_dropped_on_a_case_is_a_document_in_one_step(kansli, chef):
    ett = arende(chef)
    svar = skicka(kansli, "arende_slapp", ett.pk, filer=[uppladdad("mejl.eml", MEJL)])
    tas_emot(svar, ett.get_absolute_url())
    mejlet, bilagan = ett.handlingar.order_by("nummer")
    assert (mejlet.rubrik, mejlet.motpart) == ("Ansökan om medel", "Anna Åberg")
    assert (bilagan.rubrik, bilagan.bilaga_till) == ("ansökan", mejlet)
    assert "ansökan" in text(kansli.get(mejlet.get_absolute_url()))


def test_an_email_dropped_on_the_diarium_is_proposed_the_case_that_it_answers(kansli, chef):
    arende(chef)
    svarat = arende(chef, "Ansökan 2023")
    brev = MEJL.replace("Ansökan om medel".encode(), b"SV: dnr 2022/2")
    svar = skicka(kansli, "diarium_ta_emot", filer=[uppladdad("a.eml", brev)])
    tas_emot(svar, adress("diarium_fordela"))
    sida = kansli.get(adress("diarium_fordela"))
    assert sida.context["form"].initial["arende"] == svarat
    assert "ser ut att svara på" in text(sida)
    typ = services.handlingstyp("Skrivelse")
    svar = skicka(kansli, "diarium_fordela", arende=svarat.pk, typ=typ.pk)
    tas_emot(svar, svarat.get_absolute_url())
    assert svarat.handlingar.count() == 2
    assert kansli.get(adress("diarium_fordela")).status_code == 302


def test_a_new_email_opens_a_case_with_its_subject(kansli, chef):
    skicka(kansli, "diarium_ta_emot", filer=[uppladdad("a.eml", MEJL)])
    sida = kansli.get(adress("diarium_fordela"))
    assert sida.context["form"].initial["mening"] == "Ansökan om medel"
    falt = {"typ": services.handlingstyp("Ansökan").pk}
    nekas(skicka(kansli, "diarium_fordela", **falt), "mening", "Välj ett ärende")
    skicka(kansli, "diarium_fordela", **falt, mening="Ansökan om medel")
    assert Arende.objects.get().handlingar.count() == 2


def test_a_changed_file_is_flagged_on_its_page_and_not_given_out(kansli, chef):
    post = handling(chef, arende(chef), "ett avtal")
    filer.sokvag(post.fil.sha256).write_bytes(b"ett annat")
    assert "har ändrats på disken" in text(kansli.get(post.get_absolute_url()))
    svar = kansli.get(adress("handling_fil", post.pk))
    assert svar.status_code == 409
    assert "Filen är skadad" in svar.content.decode()
    assert b"ett annat" not in svar.content


def test_a_case_is_closed_and_opened_with_a_reason(kansli, chef):
    ett = arende(chef)
    tas_emot(skicka(kansli, "arende_avsluta", ett.pk, datum="2022-05-01"), ett.get_absolute_url())
    sida = text(kansli.get(ett.get_absolute_url()))
    assert "avslutat 1 maj 2022" in sida
    tas_emot(skicka(kansli, "arende_oppna", ett.pk, skal="Ny handling"), ett.get_absolute_url())
    ett.refresh_from_db()
    assert ett.oppet


def test_a_revisor_reads_the_case_without_what_is_secret(chef, klient):
    ett = arende(chef)
    handling(chef, ett, rubrik="Öppen")
    handling(chef, ett, rubrik="Hemlig", **HEMLIG)
    sida = text(klient("revisor").get(ett.get_absolute_url()))
    assert "Öppen" in sida
    assert "Hemlig" not in sida
    assert "1 handling med sekretess visas inte" in sida


def test_a_documents_facts_are_corrected(kansli, chef):
    post = handling(chef, arende(chef))
    falt = {"rubrik": "Rätt", "typ": post.typ_id, "riktning": "inkommen", "datum": DAG}
    tas_emot(skicka(kansli, "handling_andra", post.pk, **falt), post.get_absolute_url())
    post.refresh_from_db()
    assert post.rubrik == "Rätt"


def test_the_plan_is_read_in_and_a_row_changed_by_a_decision(kansli):
    tas_emot(skicka(kansli, "handlingstyp_standard"), adress("handlingstyp_lista"))
    typ = Handlingstyp.objects.get(namn="Kallelse")
    falt = {"namn": "Kallelse", "gallras_efter_ar": "3"}
    nekas(skicka(kansli, "handlingstyp_andra", typ.pk, **falt), "beslut", "måste")
    skicka(kansli, "handlingstyp_andra", typ.pk, **falt, beslut="§ 4, 2023-02-09")
    assert "Gallras efter 3 år" in text(kansli.get(adress("handlingstyp_lista")))
    assert "fanns redan" in text(kansli.post(adress("handlingstyp_standard"), follow=True))


def test_a_new_pattern_is_shown_and_used(kansli):
    nekas(skicka(kansli, "diarieinstallning", monster="{ar}"), "monster", "{nummer}")
    tas_emot(skicka(kansli, "diarieinstallning", monster="SF {ar}/{nummer}"), adress("diarium"))
    skicka(kansli, "arende_ny", mening="Budget", datum="2022-09-01")
    assert Arende.objects.get().dnr == "SF 2022/1"
