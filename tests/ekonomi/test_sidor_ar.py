"""Pages of the financial years: the list, a year made by hand, locked periods."""

from datetime import date

import pytest
from django.urls import reverse

from ekonomi.models import Rakenskapsar
from ekonomi.services.rakenskapsar import las_ar, las_till
from tests.ekonomi import attest, bocker
from tests.ekonomi.sidtext import text
from tests.fragor import assert_lika_manga_fragor

pytestmark = pytest.mark.django_db
LISTA = "/ekonomi/rakenskapsar/"


@pytest.fixture
def chefen(client, chef):
    """The förbundschef, who has given the password just now."""
    return attest.nyss_bekraftad(client, chef)


def test_without_a_year_the_list_says_what_to_do(klient):
    assert "Läs in en SIE-fil" in text(klient("ekonom").get(LISTA))


def test_the_list_says_what_is_locked_when_and_by_whom(chefen, chef, ar):
    assert "Lås period" in text(chefen.get(LISTA))
    las_till(by=chef, ar=ar, dag=date(2022, 3, 31))
    sida = text(chefen.get(LISTA))
    for del_ in ("Till och med 2022-03-31", "Prov forbundschef", "Öppna period"):
        assert del_ in sida
    las_ar(by=chef, ar=ar)
    sida = text(chefen.get(LISTA))
    assert "Hela året" in sida
    assert "Lås period" not in sida


@pytest.mark.parametrize(
    ("roll", "ser", "ser_inte"),
    [
        ("ledamot", ["2022"], ["Lås period", "Vem bokför?", "Ta bort"]),
        ("ekonom", ["2022", "Vem bokför?", "Ta bort"], ["Lås period"]),
    ],
)
def test_each_role_is_offered_what_it_may(klient, ar, roll, ser, ser_inte):
    sida = text(klient(roll).get(LISTA))
    assert [ord_ for ord_ in ser if ord_ not in sida] == []
    assert [ord_ for ord_ in ser_inte if ord_ in sida] == []


def test_the_list_takes_as_many_queries_for_three_as_for_one(chefen):
    aren = iter(range(2030, 2040))
    assert_lika_manga_fragor(chefen, LISTA, lambda: bocker.lagg_upp(next(aren)))


def test_a_year_is_made_by_hand_after_the_latest(klient, ar):
    ekonomen = klient("ekonom")
    url = reverse("ekonomi:ar_ny")
    sida = text(ekonomen.get(url))
    assert 'value="2023-01-01"' in sida
    assert 'value="2023-12-31"' in sida
    svar = ekonomen.post(url, {"start": "2023-01-01", "slut": "2023-12-31", "bokfors": "har"})
    assert svar.url == LISTA
    assert Rakenskapsar.objects.get(start="2023-01-01").bokfors_har


def test_the_first_year_begins_this_calendar_year(klient):
    sida = text(klient("ekonom").get(reverse("ekonomi:ar_ny")))
    assert f'value="{date.today().year}-01-01"' in sida  # noqa: DTZ011


def test_a_year_that_overlaps_is_refused_beside_its_day(klient, ar):
    data = {"start": "2022-06-01", "slut": "2023-05-31", "bokfors": "har"}
    sida = text(klient("ekonom").post(reverse("ekonomi:ar_ny"), data))
    assert "Räkenskapsåret 2022 går från 1 januari 2022" in sida
    assert "har-fel" in sida


def test_an_unused_year_is_removed_and_a_used_one_not(klient, ekonom, ar):
    annat = bocker.lagg_upp(2023)
    bocker.post(ekonom, ar)
    ekonomen = klient("ekonom")
    assert "Ta bort räkenskapsåret 2023?" in text(
        ekonomen.get(reverse("ekonomi:ar_bort", args=[annat.pk]))
    )
    svar = ekonomen.post(reverse("ekonomi:ar_bort", args=[annat.pk]), follow=True)
    assert "Räkenskapsåret 2023 är borttaget" in text(svar)
    sida = text(ekonomen.post(reverse("ekonomi:ar_bort", args=[ar.pk])))
    assert "Räkenskapsåret 2022 används" in sida
    assert Rakenskapsar.objects.get() == ar


def test_a_period_is_locked_to_the_end_of_the_next_month(chefen, chef, ar):
    url = reverse("ekonomi:ar_las_till", args=[ar.pk])
    assert 'value="2022-01-31"' in text(chefen.get(url))
    assert "låst till och med 31 januari 2022" in text(
        chefen.post(url, {"dag": "2022-01-31"}, follow=True)
    )
    assert 'value="2022-02-28"' in text(chefen.get(url))
    assert "redan låst" in text(chefen.post(url, {"dag": "2022-01-15"}))


def test_a_period_is_opened_with_a_reason_in_part_or_all(chefen, chef, ar):
    las_till(by=chef, ar=ar, dag=date(2022, 3, 31))
    url = reverse("ekonomi:ar_oppna_till", args=[ar.pk])
    assert "Låst till och med 31 mars 2022" in text(chefen.get(url))
    assert "har-fel" in text(chefen.post(url, {"skal": ""}))
    delvis = chefen.post(url, {"skal": "Mars", "dag": "2022-02-28"}, follow=True)
    assert "nu låst till och med 28 februari 2022" in text(delvis)
    assert "Hela 2022 är öppet" in text(chefen.post(url, {"skal": "Allt"}, follow=True))
    assert "Inget är låst" in text(chefen.get(url))


def test_opening_asks_for_the_password_first(client, chef, ar):
    las_till(by=chef, ar=ar, dag=date(2022, 3, 31))
    client.force_login(chef)
    svar = client.post(reverse("ekonomi:ar_oppna_till", args=[ar.pk]), {"skal": "Mars"})
    assert svar.url.startswith(reverse("account_reauthenticate"))
    ar.refresh_from_db()
    assert ar.last_till == date(2022, 3, 31)
