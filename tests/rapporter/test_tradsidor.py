"""The pages of the tree, of the malls and of next year's report."""

import pytest
from django.urls import reverse

from rapporter import services
from rapporter.mall import Avsnittsmall, mallar
from rapporter.models import Avsnitt, Rapport, Rapportmall
from tests.fragor import assert_lika_manga_fragor

pytestmark = pytest.mark.django_db
MALL = (
    Avsnittsmall("a", "Verksamhet 2022", text="Under 2022 kom {{ ar }}.\n\n{{ anslag(ar=2021) }}"),
    Avsnittsmall("b", "Mål", foralder="a", liggande=True),
    Avsnittsmall("c", "Ekonomi", text="[[resultatrakning]]"),
)


@pytest.fixture
def chef(anvandare):
    return anvandare("forbundschef")


@pytest.fixture
def rapport(chef) -> Rapport:
    return services.skapa_rapport_fran_mall(
        typ="arsredovisning", ar=2022, mall=MALL, by=chef, motto="Tillsammans"
    )


@pytest.fixture
def sida(klient):
    """``sida(url)`` gives the page's text to the förbundschef."""

    def hamta(url: str) -> str:
        svar = klient("forbundschef").get(url)
        assert svar.status_code == 200
        return svar.content.decode()

    return hamta


def rad(rapport: Rapport, nyckel: str) -> Avsnitt:
    return rapport.avsnitt.get(nyckel=nyckel)


def nycklar(trad: Rapport | Rapportmall) -> list[str]:
    return list(trad.avsnitt.order_by("ordning").values_list("nyckel", flat=True))


def adress(namn: str, *args: object) -> str:
    return reverse(f"rapporter:{namn}", args=args)


# -- The tree ----------------------------------------------------------------------------------


def test_the_tree_shows_numbers_state_and_why_something_cannot_be_moved(sida, rapport):
    text = sida(adress("trad", rapport.pk))
    assert '<span class="nr">1.1</span>' in text
    assert '<span class="marke varning">tomt</span>' in text
    assert "liggande" in text
    assert "Avsnittet är redan ett kapitel." in text


def test_the_tree_asks_as_much_for_many_avsnitt_as_for_one(klient, rapport, chef):
    def skapa():
        services.lagg_till_avsnitt(trad=rapport, rubrik="Nytt", by=chef)

    assert_lika_manga_fragor(klient("forbundschef"), adress("trad", rapport.pk), skapa)


def test_a_press_moves_a_row_and_the_page_comes_back_to_it(klient, rapport):
    c = rad(rapport, "c")
    svar = klient("forbundschef").post(adress("avsnitt_flytta", c.pk), {"riktning": "upp"})
    assert svar["Location"] == f"{adress('trad', rapport.pk)}#rad-{c.pk}"
    assert nycklar(rapport) == ["c", "a", "b"]


def test_a_press_in_place_gives_the_list_anew_and_says_what_was_done(klient, rapport):
    c = rad(rapport, "c")
    svar = klient("forbundschef").post(
        adress("avsnitt_flytta", c.pk), {"riktning": "upp"}, headers={"HX-Request": "true"}
    )
    text = svar.content.decode()
    assert "Ekonomi är flyttat upp." in text
    assert "<html" not in text


@pytest.mark.parametrize("riktning", ["upp", "nonsens", ""])
def test_a_press_that_cannot_be_done_says_why(klient, rapport, riktning):
    a = rad(rapport, "a")
    inne = klient("forbundschef")
    svar = inne.post(adress("avsnitt_flytta", a.pk), {"riktning": riktning}, follow=True)
    ord_ = "redan först" if riktning == "upp" else "Välj upp, ned, in eller ut"
    assert ord_ in svar.content.decode()
    assert nycklar(rapport) == ["a", "b", "c"]


def test_what_is_switched_off_is_gone_from_the_report_and_can_be_brought_back(
    klient, sida, rapport
):
    inne, url = klient("forbundschef"), adress("avsnitt_med", rad(rapport, "c").pk)
    inne.post(url, {"med": "nej"})
    assert "avsnitt-c" not in sida(rapport.get_absolute_url())
    assert "avslaget" in sida(adress("trad", rapport.pk))
    inne.post(url, {"med": "ja"})
    assert "avsnitt-c" in sida(rapport.get_absolute_url())


def test_a_new_avsnitt_is_put_where_it_was_chosen(klient, sida, rapport):
    a = rad(rapport, "a")
    url = f"{adress('avsnitt_ny', rapport.pk)}?efter={a.pk}"
    assert f'value="e{a.pk}" selected' in sida(url)
    klient("forbundschef").post(url, {"rubrik": "Personal", "plats": f"u{a.pk}"})
    assert nycklar(rapport) == ["a", "b", "personal", "c"]
    klient("forbundschef").post(url, {"rubrik": "Inledning", "plats": "e0"})
    assert nycklar(rapport)[0] == "inledning"


def test_an_avsnitt_is_renamed_given_to_a_writer_and_moved_in_one_form(klient, rapport, anvandare):
    c, skribent = rad(rapport, "c"), anvandare("ledamot")
    falt = {"rubrik": "Pengarna", "skribent": skribent.pk, "ny_sida": "on", "plats": "e0"}
    svar = klient("forbundschef").post(adress("avsnitt_andra", c.pk), falt)
    assert svar["Location"].endswith(f"#rad-{c.pk}")
    c.refresh_from_db()
    assert (c.rubrik, c.skribent, c.ny_sida, c.numrerad) == ("Pengarna", skribent, True, False)
    assert nycklar(rapport) == ["c", "a", "b"]


def test_an_avsnitt_is_not_offered_a_place_below_itself(sida, rapport):
    a = rad(rapport, "a")
    text = sida(adress("avsnitt_andra", a.pk))
    assert f'value="u{rad(rapport, "c").pk}"' in text
    assert f'value="u{a.pk}"' not in text
    assert f'value="e{rad(rapport, "b").pk}"' not in text


def test_an_empty_avsnitt_is_taken_away_and_one_with_text_says_why_not(klient, sida, rapport):
    b, c = rad(rapport, "b"), rad(rapport, "c")
    klient("forbundschef").post(adress("avsnitt_ta_bort", b.pk))
    assert nycklar(rapport) == ["a", "c"]
    svar = klient("forbundschef").post(adress("avsnitt_ta_bort", c.pk))
    assert "Avsnittet har text. Slå av det" in svar.content.decode()
    assert 'aria-disabled="true"' in sida(adress("avsnitt_andra", c.pk))


# -- The malls ---------------------------------------------------------------------------------


def test_every_kind_of_report_has_a_general_mall_that_makes_a_report(chef):
    for typ in Rapport.Typ:
        allman = mallar(typ)[0]
        assert allman.namn == typ
        rapport = services.skapa_rapport_fran_mall(typ=typ, ar=2030, mall=allman.avsnitt, by=chef)
        assert rapport.avsnitt.count() == len(allman.avsnitt)


def test_the_malls_are_listed_and_shown(sida):
    text = sida(adress("mallar"))
    for mall in mallar():
        assert mall.rubrik in text
        assert mall.avsnitt[0].rubrik in sida(adress("mall_som_foljer_med", mall.namn))


@pytest.mark.parametrize("namn", ["finns-inte", "..", "__init__"])
def test_a_mall_that_is_not_there_is_not_found(klient, namn):
    svar = klient("forbundschef").get(f"/rapporter/mallar/som-foljer-med/{namn}/")
    assert svar.status_code in {301, 404}


def test_a_shipped_mall_is_copied_and_the_copy_edited(klient, sida):
    inne = klient("forbundschef")
    svar = inne.post(adress("mall_ny"), {"namn": "Vår", "grund": "mall-delarsrapport"})
    mall = Rapportmall.objects.get()
    assert svar["Location"] == mall.get_absolute_url()
    forsta = mall.avsnitt.first()
    falt = {"rubrik": "Berättelse", "text": "{{ ar }}", "numrerad": "on"}
    inne.post(adress("mallavsnitt_andra", forsta.pk), falt)
    assert "Berättelse" in sida(mall.get_absolute_url())
    assert "Berättelse" not in sida(adress("mall_som_foljer_med", "delarsrapport"))


def test_an_unknown_figure_in_a_malls_text_is_refused_with_its_line(klient, chef):
    mall = services.skapa_rapportmall(typ="arsredovisning", namn="Vår", avsnitt=MALL, by=chef)
    a = mall.avsnitt.get(nyckel="a")
    svar = klient("forbundschef").post(
        adress("mallavsnitt_andra", a.pk), {"rubrik": "A", "text": "ett\n{{ okand }}"}
    )
    assert "Rad 2" in svar.content.decode()


def test_a_report_is_saved_as_a_mall_that_the_next_one_begins_from(klient, sida, rapport):
    inne = klient("forbundschef")
    inne.post(adress("mall_av_rapport", rapport.pk), {"namn": "Som 2022"})
    mall = Rapportmall.objects.get()
    assert nycklar(mall) == ["a", "b", "c"]
    url = adress("ny_av_slag", "arsredovisning")
    assert "Som 2022" in sida(url)
    inne.post(url, {"ar": 2025, "grund": f"egen-{mall.pk}"})
    ny = Rapport.objects.get(ar=2025)
    assert (nycklar(ny), ny.foregaende) == (["a", "b", "c"], None)
    assert rad(ny, "b").liggande


def test_a_mall_that_is_put_away_is_not_offered(klient, sida, chef):
    mall = services.skapa_rapportmall(typ="arsredovisning", namn="Vår", avsnitt=MALL, by=chef)
    klient("forbundschef").post(adress("mall_andra", mall.pk), {"namn": "Gamla"})
    assert "Gamla" not in sida(adress("ny_av_slag", "arsredovisning"))
    assert "går inte att välja" in sida(adress("mallar"))


# -- Next year's report --------------------------------------------------------------------------


def test_one_press_makes_next_years_report_of_this_ones(klient, sida, rapport):
    assert "Ny årsredovisning 2023 från 2022" in sida(adress("oversikt"))
    svar = klient("forbundschef").post(adress("nasta_ar", rapport.pk))
    ny = Rapport.objects.get(ar=2023)
    assert svar["Location"] == adress("arsskifte", ny.pk)
    assert (ny.foregaende, ny.motto, ny.per_datum.isoformat()) == (
        rapport,
        "Tillsammans",
        "2023-12-31",
    )
    a = rad(ny, "a")
    assert (a.rubrik, a.lage, rad(ny, "b").foralder) == ("Verksamhet 2023", "utkast", a)
    assert a.text == "Under 2022 kom {{ ar }}.\n\n{{ anslag(ar=2022) }}"


def test_what_is_left_to_judge_is_listed_until_it_is_judged(klient, sida, rapport, chef):
    klient("forbundschef").post(adress("nasta_ar", rapport.pk))
    ny = Rapport.objects.get(ar=2023)
    text = sida(adress("arsskifte", ny.pk))
    assert "Under <mark>2022</mark> kom …." in text
    assert "<ins>Verksamhet 2023</ins>" in text
    assert "1 ställe från förra året" in sida(ny.get_absolute_url())
    a = rad(ny, "a")
    services.spara_text(avsnitt=a, text="Under året kom {{ ar }}.", bas=a.text_nummer, by=chef)
    assert "<mark>" not in sida(adress("arsskifte", ny.pk))


def test_an_avsnitt_that_is_done_is_judged(klient, sida, rapport, chef):
    klient("forbundschef").post(adress("nasta_ar", rapport.pk))
    ny = Rapport.objects.get(ar=2023)
    services.satt_lage(avsnitt=rad(ny, "a"), lage="klart", by=chef)
    assert "Inget är kvar att läsa igenom" in sida(adress("arsskifte", ny.pk))


def test_a_press_twice_says_that_the_report_is_there(klient, rapport):
    inne = klient("forbundschef")
    inne.post(adress("nasta_ar", rapport.pk))
    svar = inne.post(adress("nasta_ar", rapport.pk), follow=True)
    assert "Årsredovisning 2023 finns redan" in svar.content.decode()


def test_a_delarsrapport_follows_to_the_same_day(chef):
    forra = services.skapa_rapport_fran_mall(typ="delarsrapport", ar=2024, mall=(), by=chef)
    assert forra.per_datum.isoformat() == "2024-08-31"
    ny = services.skapa_rapport_fran_forra(fran=forra, by=chef)
    assert ny.per_datum.isoformat() == "2025-08-31"


def test_a_delarsrapport_is_asked_for_its_last_day(klient):
    url = adress("ny_av_slag", "delarsrapport")
    falt = {"ar": 2024, "grund": "mall-delarsrapport"}
    svar = klient("forbundschef").post(url, falt | {"per_datum": "2023-06-30"})
    assert "ska ligga i 2024" in svar.content.decode()
    klient("forbundschef").post(url, falt | {"per_datum": "2024-06-30"})
    assert Rapport.objects.get().per_datum.isoformat() == "2024-06-30"


def test_an_unknown_kind_of_report_is_not_found(klient):
    assert klient("forbundschef").get("/rapporter/ny/bokslut/").status_code == 404


# -- The overview --------------------------------------------------------------------------------


def test_the_overview_tells_how_far_a_report_has_come_and_whose_turn_it_is(
    klient, sida, rapport, chef, anvandare
):
    services.andra_avsnitt(avsnitt=rad(rapport, "c"), skribent=anvandare("ekonom"), by=chef)
    services.satt_lage(avsnitt=rad(rapport, "a"), lage="klart", by=chef)
    text = sida(adress("oversikt"))
    assert "1 tomt, 1 utkast, 1 klart." in text
    assert "1 av 3</span>" in text
    assert f"{anvandare('ekonom')} ska göra klart 1 avsnitt. 1 avsnitt har ingen skribent." in text


def test_the_overview_lets_one_choose_when_there_are_many(sida, chef):
    for ar in range(2010, 2017):
        services.skapa_rapport_fran_mall(typ="arsredovisning", ar=ar, mall=(), by=chef)
    assert "Årsredovisning 2012" in sida(adress("oversikt"))
    text = sida(f"{adress('oversikt')}?ar=2016")
    assert "Årsredovisning 2016" in text
    assert "Årsredovisning 2012" not in text


def test_whoever_may_not_write_is_offered_no_new_report(klient, rapport):
    text = klient("ledamot").get(adress("oversikt")).content.decode()
    assert "Ny årsredovisning" not in text
    assert klient("ledamot").post(adress("nasta_ar", rapport.pk)).status_code == 403
