"""Pages of a voucher and the list: what is missing, underlag, attest; each button or its reason."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ekonomi.models import Attest, Rakenskapsar, Underlag
from ekonomi.services.attest import attestera
from ekonomi.services.bokforing import NyRad, bokfor, ratta
from ekonomi.services.underlag import aterta_underlag, lagg_till_underlag
from ekonomi.services.utkast import spara_utkast
from ekonomi.views.verifikation import hur_manga
from tests.ekonomi import attest, bocker
from tests.ekonomi.bocker import kr
from tests.ekonomi.sidtext import text
from tests.fragor import assert_lika_manga_fragor

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("egna_filer")]
LISTA = "/ekonomi/verifikationer/"


@pytest.fixture
def chef(anvandare):
    """A förbundschef who attests by the attestordning."""
    chef = anvandare("forbundschef")
    attest.lagg_ordning(chef, anvandare("ledamot"))
    return chef


@pytest.fixture
def chefen(chef, client):
    client.force_login(chef)
    return client


def underlag_till(verifikation, namn="kvitto.txt", data=b"Kvitto") -> Underlag:
    return lagg_till_underlag(
        by=verifikation.bokford_by, verifikation=verifikation, data=data, namn=namn
    )


def visas(klient, fraga: str) -> set[str]:
    """The numbers that the list shows."""
    sida = text(klient.get(f"{LISTA}?{fraga}"))
    return {n for n in ("A1", "A2", "A3", "A4", "M1", "utkast 2022-03-15") if f">{n}</a>" in sida}


# -- The list -------------------------------------------------------------------------------------


@pytest.fixture
def olika(ekonom, chef, ar):
    """A1 lacks all, A2 has underlag, A3 is complete, A4 is corrected by M1; and a draft."""
    alla = [bocker.post(ekonom, ar, f"-{n}00", f"{n}00", text=f"Nr {n}") for n in range(1, 5)]
    for verifikation in alla[1:3]:
        underlag_till(verifikation)
    attestera(by=chef, verifikation=alla[2])
    ratta(by=ekonom, verifikation=alla[3], text="Fel")
    spara_utkast(
        by=ekonom, ar=ar, datum=bocker.DAG, text="Påbörjad", rader=[NyRad("5010", kr("5"))]
    )
    return alla


@pytest.mark.parametrize(
    ("fraga", "traffar"),
    [
        ("", {"A1", "A2", "A3", "A4", "M1"}),
        ("lage=utkast", {"utkast 2022-03-15"}),
        ("lage=saknar-underlag", {"A1"}),
        ("lage=saknar-attest", {"A1", "A2", "M1"}),
        ("lage=att-attestera", set()),
        ("lage=rattade", {"A4", "M1"}),
        ("lage=inlasta", set()),
        ("q=A2", {"A2"}),
        ("q=a 2", {"A2"}),
        ("q=300,00", {"A3"}),
        ("q=påbörjad&lage=utkast", {"utkast 2022-03-15"}),
        ("q=B2", set()),
        ("q=1", {"A1", "M1"}),
    ],
)
def test_the_list_shows_what_is_asked_for(ekonomen, olika, fraga, traffar):
    assert visas(ekonomen, fraga) == traffar


def test_an_amount_is_found_on_either_side_and_in_a_rows_text(ekonomen, ekonom, ar):
    rader = [NyRad("5010", kr("1234.5"), text="Elräkning"), NyRad("1930", kr("-1234.5"))]
    bokfor(by=ekonom, ar=ar, datum=bocker.DAG, text="Drift", rader=rader)
    for fraga in ("q=1 234,50", "q=-1234,50", "q=elräkning"):
        assert visas(ekonomen, fraga) == {"M1"}
    assert visas(ekonomen, "q=1 234,51") == set()


def test_the_list_says_how_many_wait_and_leads_there(ekonomen, chefen, olika):
    for klient, attest_ord in ((ekonomen, "att attestera av någon annan"), (chefen, "3 att")):
        sida = text(klient.get(LISTA))
        assert "1 utkast att skriva klart" in sida
        assert "1 saknar underlag" in sida
        assert attest_ord in sida
    assert visas(chefen, "lage=att-attestera") == {"A1", "A2", "M1"}


def test_more_than_a_thousand_are_not_counted_one_by_one(ekonomen, olika, monkeypatch):
    assert [hur_manga(antal) for antal in (1, 1000, 1001)] == [
        "1",
        "1\u00a0000",
        "Fler än 1\u00a0000",
    ]
    monkeypatch.setattr("ekonomi.views.verifikation.FLEST", 2)
    assert "Fler än 2 att attestera av någon annan" in text(ekonomen.get(LISTA))


def test_the_list_says_of_each_what_there_is_to_know(ekonomen, olika):
    sida = text(ekonomen.get(LISTA))
    for lage in ("Saknar underlag", "Inte attesterad", "Attesterad", "Rättad"):
        assert f">{lage}</span>" in sida


def test_in_a_year_kept_elsewhere_nothing_is_demanded(ekonomen, ekonom, ar):
    Rakenskapsar.objects.update(bokfors=Rakenskapsar.Bokfors.ANNANSTANS)
    ar.refresh_from_db()
    verifikation = bocker.post(ekonom, ar)
    assert visas(ekonomen, "lage=saknar-underlag") == set()
    assert visas(ekonomen, "lage=saknar-attest") == set()
    sida = text(ekonomen.get(verifikation.get_absolute_url()))
    assert "finns hos den som för böckerna" in sida
    assert "Attestera" not in sida


@pytest.mark.parametrize("lage", ["", "?lage=saknar-underlag", "?lage=saknar-attest"])
def test_the_list_takes_as_many_queries_for_three_as_for_one(ekonomen, ekonom, ar, lage):
    assert_lika_manga_fragor(ekonomen, LISTA + lage, lambda: bocker.post(ekonom, ar))


# -- Underlag -------------------------------------------------------------------------------------


def test_a_voucher_without_underlag_says_so_and_takes_files(ekonomen, bokford):
    assert "Saknar underlag" in text(ekonomen.get(bokford.get_absolute_url()))
    filer = [SimpleUploadedFile(f"{n}.txt", n.encode()) for n in ("a", "b")]
    url = reverse("ekonomi:underlag_ny", args=[bokford.pk])
    svar = ekonomen.post(url, {"underlag": filer}, follow=True)
    assert "2 filer är underlag till A1" in text(svar)
    assert "Saknar underlag" not in text(svar)
    en = {"underlag": SimpleUploadedFile("c.txt", b"c")}
    assert "c.txt är underlag till A1" in text(ekonomen.post(url, en, follow=True))


def test_without_a_file_or_with_a_wrong_one_nothing_is_added(ekonomen, bokford):
    url = reverse("ekonomi:underlag_ny", args=[bokford.pk])
    assert "Välj minst en fil" in text(ekonomen.post(url, {}))
    filer = [SimpleUploadedFile("a.txt", b"a"), SimpleUploadedFile("b.exe", b"MZ\x00")]
    assert "b.exe: Den här sortens" in text(ekonomen.post(url, {"underlag": filer}))
    assert not Underlag.objects.exists()


def test_whoever_sees_the_voucher_can_fetch_what_it_rests_on(klient, bokford):
    svar = klient("ledamot").get(underlag_till(bokford).get_absolute_url())
    assert svar.content == b"Kvitto"
    assert "attachment" in svar["Content-Disposition"]


def test_a_wrong_file_is_withdrawn_on_its_page_and_shown_with_the_reason(ekonomen, bokford):
    underlag = underlag_till(bokford)
    url = reverse("ekonomi:underlag_aterta", args=[underlag.pk])
    assert "Återta kvitto.txt" in text(ekonomen.get(url))
    assert "har-fel" in text(ekonomen.post(url, {"skal": ""}))
    sida = text(ekonomen.post(url, {"skal": "Hör till A2"}, follow=True))
    assert "Hör till A2" in sida
    assert "Återtaget" in sida


def test_withdrawn_underlag_is_missing_again(ekonomen, ekonom, bokford):
    underlag = underlag_till(bokford)
    assert visas(ekonomen, "lage=saknar-underlag") == set()
    aterta_underlag(by=ekonom, underlag=underlag, skal="Fel")
    assert visas(ekonomen, "lage=saknar-underlag") == {"A1"}


# -- Attest ---------------------------------------------------------------------------------------


def test_a_second_person_attests_with_one_press(chefen, bokford):
    assert "Attestera och visa" in text(chefen.get(bokford.get_absolute_url()))
    url = reverse("ekonomi:attestera", args=[bokford.pk])
    sida = text(chefen.post(url, follow=True))
    assert "Inget mer väntar på attest" in sida
    assert "av Prov forbundschef" in sida


def test_whoever_attests_several_is_led_to_those_that_wait(chefen, ekonom, ar, bokford):
    bocker.post(ekonom, ar)
    svar = chefen.post(reverse("ekonomi:attestera", args=[bokford.pk]), {"nasta": "1"}, follow=True)
    assert "1 väntar till" in text(svar)
    assert svar.redirect_chain[-1][0].endswith("?lage=att-attestera")


def test_the_button_is_off_with_the_reason_for_ones_own(chefen, chef, ar):
    eget = bocker.post(chef, ar)
    sida = text(chefen.get(eget.get_absolute_url()))
    assert 'aria-disabled="true"' in sida
    assert "Ingen attesterar ensam det som är ens eget" in sida
    svar = chefen.post(reverse("ekonomi:attestera", args=[eget.pk]), follow=True)
    assert "Ingen attesterar ensam" in text(svar)
    assert not Attest.objects.exists()


def test_without_the_permission_there_is_no_button_but_who_can(ekonomen, chef, bokford):
    sida = text(ekonomen.get(bokford.get_absolute_url()))
    assert "Inte attesterad" in sida
    assert "Den kan attesteras av" in sida
    assert "<button" not in sida.split('id="attest"')[1].split("</section>")[0]


def test_attest_is_given_by_post_alone(chefen, bokford):
    assert chefen.get(reverse("ekonomi:attestera", args=[bokford.pk])).status_code == 405


def test_the_page_of_a_voucher_takes_as_many_queries_with_more_rows_and_files(
    ekonomen, ekonom, ar, django_assert_num_queries, django_assert_max_num_queries
):
    liten = bocker.post(ekonom, ar)
    underlag_till(liten)
    stor = bocker.post(ekonom, ar, "-3", "1", "1", "1")
    for n in range(3):
        underlag_till(stor, f"{n}.txt", str(n).encode())
    ekonomen.get(liten.get_absolute_url())
    with django_assert_max_num_queries(25) as fa:
        ekonomen.get(liten.get_absolute_url())
    with django_assert_num_queries(len(fa)):
        ekonomen.get(stor.get_absolute_url())
