"""The pages of the books: what they show, and that lists cost as much for three rows as for one."""

from datetime import date

import pytest
from django.urls import reverse

from ekonomi.filters.bok import STORSTA_KONTON, STORSTA_OBJEKT
from ekonomi.models import Ingaendebalans, Konto, Verifikation
from ekonomi.services.bokforing import NyRad, bokfor, ratta
from ekonomi.services.rakenskapsar import las_ar
from tests.ekonomi import bocker
from tests.ekonomi.bocker import kr
from tests.ekonomi.sidtext import text
from tests.fragor import assert_lika_manga_fragor

pytestmark = pytest.mark.django_db


# -- The overview -----------------------------------------------------------------------------


def test_oversikt_of_empty_books_says_what_to_do(ekonomen):
    assert "Böckerna är tomma" in text(ekonomen.get(reverse("ekonomi:oversikt")))


def test_oversikt_shows_the_years_and_their_state(ekonomen, ekonom, bokford):
    assert "Öppet" in text(ekonomen.get(reverse("ekonomi:oversikt")))
    las_ar(by=ekonom, ar=bokford.ar)
    sida = text(ekonomen.get(reverse("ekonomi:oversikt")))
    assert "Låst" in sida
    assert "Öppna 2022" not in sida, "bara förbundschefen låser och öppnar"


def test_forbundschefen_can_lock_and_open_from_the_oversikt(klient, ekonom, bokford):
    chef = klient("forbundschef")
    assert reverse("ekonomi:ar_las", args=[bokford.ar_id]) in text(chef.get("/ekonomi/"))
    las_ar(by=ekonom, ar=bokford.ar)
    assert reverse("ekonomi:ar_oppna", args=[bokford.ar_id]) in text(chef.get("/ekonomi/"))


# -- Lists --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "namn", ["ekonomi:verifikation_lista", "ekonomi:rader", "ekonomi:konto_lista"]
)
def test_lists_take_as_many_queries_for_three_rows_as_for_one(ekonomen, ekonom, ar, namn):
    assert_lika_manga_fragor(ekonomen, reverse(namn), lambda: bocker.post(ekonom, ar))


def test_huvudbok_takes_as_many_queries_for_three_rows_as_for_one(ekonomen, ekonom, ar):
    url = reverse("ekonomi:konto", args=["1930"])
    assert_lika_manga_fragor(ekonomen, url, lambda: bocker.post(ekonom, ar))


@pytest.mark.parametrize(
    ("fraga", "traffar"),
    [
        ("q=hyra", {"A1"}),
        ("q=LOKALHYRA", set()),
        ("serie=B", {"B1"}),
        ("konto=24", {"B1"}),
        ("fran=2022-04-01", {"B1"}),
        ("till=2022-03-15", {"A1"}),
        ("fran=trasigt", set()),
    ],
)
def test_verifikationer_are_narrowed(ekonomen, ekonom, ar, bokford, fraga, traffar):
    rader = bocker.rader("-7", "7", konton=("2440", "5010"))
    serie = bocker.serie("B")
    bokfor(by=ekonom, ar=ar, datum=date(2022, 4, 1), text="Städ", rader=rader, serie=serie)
    sida = text(ekonomen.get(reverse("ekonomi:verifikation_lista") + f"?{fraga}"))
    assert {n for n in ("A1", "B1") if f">{n}</a>" in sida} == traffar


def test_verifikationer_of_an_object(ekonomen, ekonom, ar, bokford):
    objekt = bocker.projekt()
    rader = [NyRad("5010", kr("5"), (objekt,)), NyRad("1930", kr("-5"))]
    bokfor(by=ekonom, ar=ar, datum=bocker.DAG, text="Kurs", rader=rader)
    sida = text(ekonomen.get(reverse("ekonomi:verifikation_lista") + f"?objekt={objekt.pk}"))
    assert ">M1</a>" in sida
    assert ">A1</a>" not in sida


def test_rader_behind_a_figure_are_exact_accounts_before_prefixes(ekonomen, ekonom, ar):
    Konto.objects.create(nummer="50", namn="Grupp", ktyp="K")
    bokfor(
        by=ekonom,
        ar=ar,
        datum=bocker.DAG,
        text="Prov",
        rader=bocker.rader("30", "70", "-100", konton=("50", "5010", "1930")),
    )
    exakt = text(ekonomen.get(reverse("ekonomi:rader") + "?konton=50&ar=2022"))
    assert "30,00" in exakt
    assert "70,00" not in exakt
    prefix = text(ekonomen.get(reverse("ekonomi:rader") + "?konton=501,19&ar=2022"))
    assert "70,00" in prefix
    assert "−100,00" in prefix
    assert ">30,00" not in prefix


def test_rader_of_another_year_or_after_the_day_are_left_out(ekonomen, ekonom, ar, bokford):
    url = reverse("ekonomi:rader")
    assert "Hyra mars" in text(ekonomen.get(url + "?konton=5010&ar=2022&till=2022-03-15"))
    assert "Hyra mars" not in text(ekonomen.get(url + "?konton=5010&ar=2022&till=2022-03-14"))
    assert "Hyra mars" not in text(ekonomen.get(url + "?konton=5010&ar=2021"))


@pytest.mark.parametrize(
    ("objekt", "syns"), [("6:FOKUS", True), ("6:ANNAT", False), ("6:ANNAT,6:FOKUS", True)]
)
def test_rader_of_objects_by_their_keys(ekonomen, ekonom, ar, objekt, syns):
    rader = [NyRad("5010", kr("5"), (bocker.projekt(),)), NyRad("1930", kr("-5"))]
    bokfor(by=ekonom, ar=ar, datum=bocker.DAG, text="Kurs", rader=rader)
    sida = text(ekonomen.get(reverse("ekonomi:rader") + f"?objekt={objekt}"))
    assert ("Kurs" in sida) is syns


@pytest.mark.parametrize("objekt", ["skräp", "x:y", "²:a", "99999999999999999999:a"])
def test_rader_of_an_object_that_is_none_shows_nothing_and_does_not_break(
    ekonomen, bokford, objekt
):
    sida = text(ekonomen.get(reverse("ekonomi:rader"), {"objekt": objekt}))
    assert "Hyra mars" not in sida


def test_huvudbok_carries_the_balance_from_row_to_row(ekonomen, ekonom, ar, bokford):
    konto = Konto.objects.get(nummer="1930")
    Ingaendebalans.objects.create(ar=ar, konto=konto, belopp=kr("1000"))
    bocker.post(ekonom, ar, "-50", "50", datum=date(2022, 5, 2))
    sida = text(ekonomen.get(reverse("ekonomi:konto", args=["1930"])))
    assert all(belopp in sida for belopp in ("1 000,00", "900,00", "850,00", "150,00"))
    fran_april = text(ekonomen.get(reverse("ekonomi:konto", args=["1930"]) + "?fran=2022-04-01"))
    assert "900,00" in fran_april
    assert "Hyra mars" in fran_april, "den senare verifikationen"
    assert "1 000,00" not in fran_april


def test_huvudbok_of_some_rows_begins_at_zero(ekonomen, ekonom, ar, bokford):
    konto = Konto.objects.get(nummer="1930")
    Ingaendebalans.objects.create(ar=ar, konto=konto, belopp=kr("1000"))
    assert "1 000,00" not in text(ekonomen.get(reverse("ekonomi:konto", args=["1930"]) + "?q=hyra"))


@pytest.mark.parametrize("fraga", ["", "?ar=1999", "?fran=1999-01-01", "?ar=x"])
def test_huvudbok_without_a_year_to_show_does_not_break(ekonomen, fraga):
    Konto.objects.create(nummer="1930", namn="Bank", ktyp="T")
    assert "1930 Bank" in text(ekonomen.get(reverse("ekonomi:konto", args=["1930"]) + fraga))


# -- One voucher ----------------------------------------------------------------------------------


def test_verifikation_shows_its_rows_and_who_posted_it(ekonomen, bokford):
    sida = text(ekonomen.get(bokford.get_absolute_url()))
    for del_ in ("Verifikation A1", "Hyra mars", "1930 Bank", "5010 Lokal", "Prov ekonom"):
        assert del_ in sida


def test_a_corrected_verifikation_says_so_and_cannot_be_corrected_again(ekonomen, ekonom, bokford):
    rattelse = ratta(by=ekonom, verifikation=bokford, text="Fel konto")
    sida = text(ekonomen.get(bokford.get_absolute_url()))
    assert f"redan rättad med {rattelse}" in sida
    assert "Rättar verifikation" in text(ekonomen.get(rattelse.get_absolute_url()))


def test_ratta_shows_what_is_cancelled_and_on_which_day(ekonomen, bokford):
    sida = text(ekonomen.get(reverse("ekonomi:ratta", args=[bokford.pk])))
    for del_ in ("Rätta verifikation A1", "5010 Lokal", 'value="2022-03-15"'):
        assert del_ in sida


def test_ratta_on_a_day_without_a_year_is_refused_beside_the_date(ekonomen, bokford):
    url = reverse("ekonomi:ratta", args=[bokford.pk])
    sida = text(ekonomen.post(url, {"text": "Dubblett", "datum": "1999-01-01"}))
    assert "Inget räkenskapsår innehåller" in sida
    assert Verifikation.objects.count() == 1


def test_a_draft_has_a_page_but_cannot_be_corrected(ekonomen, utkast):
    assert "inte bokfört än" in text(ekonomen.get(utkast.get_absolute_url()))
    assert ekonomen.get(reverse("ekonomi:ratta", args=[utkast.pk])).status_code == 404


def test_ratta_posts_a_voucher_that_cancels(ekonomen, bokford):
    svar = ekonomen.post(
        reverse("ekonomi:ratta", args=[bokford.pk]), {"text": "Dubblett", "datum": "2022-03-20"}
    )
    rattelse = Verifikation.objects.get(rattar=bokford)
    assert svar.url == rattelse.get_absolute_url()
    assert rattelse.datum == date(2022, 3, 20)


# -- The year -------------------------------------------------------------------------------------


def test_lock_and_open_a_year_after_the_password_is_given_again(client, anvandare, ar):
    chef = anvandare("forbundschef")
    chef.set_password("ett långt lösenord")
    chef.save()
    client.force_login(chef)
    url = reverse("ekonomi:ar_las", args=[ar.pk])
    assert "Lås räkenskapsåret 2022" in text(client.get(url))
    bekrafta = client.post(url).url
    ar.refresh_from_db()
    assert not ar.last, "först lösenordet"
    client.post(bekrafta, {"password": "ett långt lösenord", "next": url})
    ar.refresh_from_db()
    assert ar.last
    oppna = reverse("ekonomi:ar_oppna", args=[ar.pk])
    assert "har-fel" in text(client.post(oppna, {"skal": ""}))
    client.post(oppna, {"skal": "Bokslutet ändras"})
    ar.refresh_from_db()
    assert not ar.last


@pytest.mark.parametrize(
    "fraga",
    [
        "ar=0",
        "ar=-5",
        "ar=99999999",
        "ar=1e400",
        "konton=" + ",".join(map(str, range(9000))),
        "objekt=" + ",".join(f"6:{n}" for n in range(1500)),
        "objekt=" + ",".join(f"-6:{n}" for n in range(1500)),
    ],
    ids=lambda fraga: fraga[:12],
)
def test_an_impossible_question_about_rows_is_answered_with_a_page(ekonomen, bokford, fraga):
    assert "Bokförda rader" in text(ekonomen.get(f"{reverse('ekonomi:rader')}?{fraga}"))


@pytest.mark.parametrize(
    ("namn", "del_", "storst"),
    [
        ("konton", "{}", STORSTA_KONTON),
        ("objekt", "6:{}", STORSTA_OBJEKT),
        ("objekt", "-6:{}", STORSTA_OBJEKT),
    ],
)
def test_the_longest_question_that_is_taken_fits_in_one_query(
    ekonomen, bokford, namn, del_, storst
):
    varde = ",".join(del_.format(n) for n in range(storst))[:storst].rstrip(",")
    assert "Bokförda rader" in text(ekonomen.get(f"{reverse('ekonomi:rader')}?{namn}={varde}"))
