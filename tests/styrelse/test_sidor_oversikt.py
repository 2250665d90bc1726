"""The area's first page, and every page of an empty database."""

from datetime import date

import pytest

from styrelse import services
from tests.styrelse.sidor import adress, text

LISTOR = ("medlem_lista", "organisation_lista", "organ_lista", "uppdrag_lista", "person_lista")
LISTOR += ("sammantrade_lista", "mal_lista")


@pytest.mark.parametrize("namn", ["oversikt", "forbund", *LISTOR])
def test_every_page_stands_in_an_empty_database(klient, db, namn):
    assert text(klient("forbundschef").get(adress(namn)))


@pytest.mark.parametrize("namn", LISTOR)
def test_an_empty_list_says_what_to_do(klient, db, namn):
    sida = text(klient("forbundschef").get(adress(namn)))
    assert "än. " in sida
    assert "Ny" in sida


def test_the_first_step_is_to_register_the_forbund(klient, db):
    sida = text(klient("forbundschef").get(adress("oversikt")))
    assert adress("forbund_ny") in sida
    assert "Saknas i registret" not in sida
    assert adress("sammantrade_ny") not in sida
    assert adress("forbund_ny") in text(klient("forbundschef").get(adress("forbund")))
    assert adress("forbund_ny") not in text(klient("ledamot").get(adress("oversikt")))


def test_who_only_reads_is_led_to_pages_and_not_to_forms(klient, forbund, styrelsen):
    sida = text(klient("ledamot").get(adress("oversikt")))
    assert "Styrelsen har ingen ledamot" in sida
    assert adress("organ", styrelsen.pk) in sida
    assert adress("uppdrag_ny", styrelsen.pk) not in sida
    assert adress("sammantrade_ny") not in sida


def test_a_warning_leads_to_the_form_that_mends_it(klient, forbund, styrelsen):
    sida = text(klient("administrator").get(adress("oversikt")))
    assert f'href="{adress("uppdrag_ny", styrelsen.pk)}?roll=ledamot"' in sida
    assert "FinsamL 10 §" in sida


def test_the_chosen_day_decides_who_is_shown(klient, forbund, tilltrad):
    tilltrad("2022-01-01", "2022-06-30", namn="Anna Badh")
    tilltrad("2022-07-01", "2022-12-31", namn="Bo Ek")
    client = klient("ledamot")
    sida = text(client.get(adress("oversikt"), {"dag": "2022-03-01"}))
    assert "Anna Badh" in sida
    assert "Bo Ek" not in sida
    assert "Bo Ek" in text(client.get(adress("oversikt"), {"dag": "2022-09-01"}))


def test_without_a_chosen_day_the_last_one_with_anyone_is_shown_and_said(klient, forbund, tilltrad):
    tilltrad("2022-01-01", "2022-12-31", namn="Anna Badh")
    sida = text(klient("ledamot").get(adress("oversikt")))
    assert "Styrelsen har ingen ledamot i dag" in sida
    assert "31 december 2022" in sida
    assert "Anna Badh" in sida


def test_a_day_that_is_no_day_is_told_and_the_page_still_stands(klient, forbund, tilltrad):
    tilltrad("2022-01-01", namn="Anna Badh")
    sida = text(klient("ledamot").get(adress("oversikt"), {"dag": "2022-02-30"}))
    assert "giltigt datum" in sida
    assert "2022-02-30" in sida
    assert "Anna Badh" in sida


def test_meetings_and_goals_of_the_day_are_shown(klient, forbund, chef, tilltrad, styrelsen):
    tilltrad("2022-01-01", "2022-12-31")
    for dag, status in ((date(2022, 3, 1), "genomfort"), (date(2022, 9, 1), "planerat")):
        services.registrera_sammantrade(
            by=chef, organ=styrelsen, typ="ordinarie", datum=dag, status=status
        )
    mal = services.registrera_mal(by=chef, ar=2022, namn="Struktur")
    sida = text(klient("ledamot").get(adress("oversikt"), {"dag": "2022-06-01"}))
    assert sida.index("1 september 2022") < sida.index("1 mars 2022")
    assert adress("mal", mal.pk) in sida
    assert "Inte följt upp" in sida
    assert "0 av 1" in sida


def test_the_example_says_who_sits_who_is_missing_and_how_the_year_went(klient, exempel):
    sida = text(klient("ledamot").get(adress("oversikt"), {"dag": "2022-12-31"}))
    assert "Utan ersättare: Försäkringskassan och Arbetsförmedlingen" in sida
    assert "Utan egen ledamot" not in sida  # accepted: the kommuner share a seat by agreement
    assert "är godtag" in sida
    assert "Färre ersättare än ledamöter: tre på fyra ledamöter" in sida
    assert "4 av 5" in sida
    assert "ett hittills uppfyllt" in sida


@pytest.mark.parametrize("namn", ["sammantrade_ny", "meddelande_ny"])
def test_a_form_without_organs_says_where_they_are_added(klient, db, chef, namn):
    utan = "Inget organ finns än. Lägg till det under Organ."
    assert utan in text(klient("forbundschef").get(adress(namn)))
    services.inratta_organ(
        by=chef, namn="Styrelsen", typ="styrelse", from_datum=date(2020, 1, 1), ordning=1
    )
    assert utan not in text(klient("forbundschef").get(adress(namn)))
