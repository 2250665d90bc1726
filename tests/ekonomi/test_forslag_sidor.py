"""Pages of the proposals, and of who keeps the books."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ekonomi.models import Overlamning, Rakenskapsar, Verifikation
from ekonomi.services.forslag import aterta
from ekonomi.services.overlamning import lamna_over
from ekonomi.services.sie_import import importera
from tests.ekonomi.sidtext import text
from tests.ekonomi.siefiler import fil, ver
from tests.fragor import assert_lika_manga_fragor

pytestmark = pytest.mark.django_db
LISTA = "/ekonomi/forslag/"


@pytest.fixture(autouse=True)
def egna_mappar(settings, tmp_path):
    settings.FILER_DIR = tmp_path / "filer"
    settings.DATA_DIR = tmp_path


def adress(namn: str, *args) -> str:
    return reverse(f"ekonomi:{namn}", args=args)


def test_an_empty_list_says_what_becomes_a_proposal(ekonomen):
    assert "Inga förslag än" in text(ekonomen.get(LISTA))


def test_the_list_takes_as_many_queries_for_three_proposals_as_for_one(ekonomen, foresla):
    assert_lika_manga_fragor(ekonomen, LISTA, foresla)


def test_the_list_says_how_many_wait_for_whoever_keeps_the_books(ekonomen, foresla, ekonom):
    ena, _andra = foresla(text="Hyra mars"), foresla(text="Hyra april")
    assert "väntar på att" not in text(ekonomen.get(LISTA))
    overlamning = lamna_over(by=ekonom, forslag=[ena.pk])
    sida = text(ekonomen.get(LISTA))
    assert "Det här väntar på att kommunen" in sida
    assert "1 förslag</a> är lämnade" in sida
    assert overlamning.get_absolute_url() in sida
    urval = text(ekonomen.get(f"{LISTA}?status=lamnat"))
    assert "Hyra mars" in urval
    assert "Hyra april" not in urval


def test_proposals_are_chosen_and_handed_on(ekonomen, foresla):
    ena, andra = foresla(text="Hyra mars"), foresla(text="Hyra april")
    sida = text(ekonomen.get(adress("forslag_lamna")))
    assert sida.count("checked") == 2
    assert "F1, 2022-03-15, Hyra mars, 100,00 kr" in sida
    svar = ekonomen.post(adress("forslag_lamna"), {"forslag": [ena.pk]}, follow=True)
    sida = text(svar)
    assert "Filen är gjord med 1 förslag." in sida
    assert Overlamning.objects.get().fil.sha256 in sida
    assert "Det här väntar på att kommunen" in sida
    assert "Hyra april" not in sida
    andra.refresh_from_db()
    assert andra.status == "forslag"


def test_nothing_chosen_is_told(ekonomen, foresla):
    foresla()
    assert ekonomen.post(adress("forslag_lamna")).status_code == 200
    assert not Overlamning.objects.exists()


def test_a_file_whose_proposals_are_all_done_waits_for_nothing(ekonomen, foresla, ekonom):
    forslag = foresla()
    overlamning = lamna_over(by=ekonom, forslag=[forslag.pk])
    aterta(by=ekonom, forslag=forslag, skal="Dubblett")
    assert "Inget i filen väntar längre." in text(ekonomen.get(overlamning.get_absolute_url()))


def test_a_ledamot_sees_the_file_without_a_link_to_it(klient, foresla, ekonom):
    overlamning = lamna_over(by=ekonom, forslag=[foresla().pk])
    sida = text(klient("ledamot").get(overlamning.get_absolute_url()))
    assert reverse("fil", args=[overlamning.fil.pk]) not in sida


def test_a_proposals_page_says_how_far_it_has_come(ekonomen, foresla, ekonom):
    forslag = foresla()
    url = forslag.get_absolute_url()
    sida = text(ekonomen.get(url))
    assert "Ingenting är bokfört." in sida
    assert "100,00" in sida
    lamna_over(by=ekonom, forslag=[forslag.pk])
    assert "väntar på att den som för böckerna bokför" in text(ekonomen.get(url))
    importera(by=ekonom, data=fil(ver("12")), namn="bok.se")
    sida = text(ekonomen.get(url))
    assert "Bokfört som verifikation" in sida
    assert adress("forslag_aterta", forslag.pk) not in sida


def test_a_proposal_is_withdrawn_in_the_browser(ekonomen, foresla, ekonom):
    forslag = foresla()
    url = adress("forslag_aterta", forslag.pk)
    assert "inte lämnats till någon än" in text(ekonomen.get(url))
    lamna_over(by=ekonom, forslag=[forslag.pk])
    assert "Säg också till den som bokför" in text(ekonomen.get(url))
    sida = text(ekonomen.post(url, {"skal": "Dubblett"}, follow=True))
    assert "Förslag F1 är återtaget." in sida
    assert "Prov ekonom: Dubblett" in sida


def test_a_proposal_is_tied_to_a_voucher_by_its_number_in_the_file(ekonomen, foresla, ekonom):
    forslag = foresla()
    importera(by=ekonom, data=fil(ver("77", "99.00")), namn="bok.se")
    url = adress("forslag_koppla", forslag.pk)
    assert "Ingen verifikation A99" in text(ekonomen.post(url, {"verifikation": "A99"}))
    assert text(ekonomen.get(url))
    sida = text(ekonomen.post(url, {"verifikation": " A 77 "}, follow=True))
    assert "Förslag F1 är bokfört som A1." in sida
    loss = adress("forslag_loss", forslag.pk)
    assert f'href="{loss}"' in sida
    assert "Verifikationen står kvar" in text(ekonomen.get(loss))
    assert "Förslag F1 väntar igen." in text(ekonomen.post(loss, follow=True))


def test_a_voucher_is_found_by_our_number_too_and_two_of_a_name_are_told(ekonomen, foresla, ekonom):
    forslag = foresla()
    vers = (ver("", "99.00", serie=""), ver("5", "1.00"), ver("5", "2.00"))
    importera(by=ekonom, data=fil(*vers), namn="bok.se")
    url = adress("forslag_koppla", forslag.pk)
    assert "Flera verifikationer heter A5" in text(ekonomen.post(url, {"verifikation": "A5"}))
    svar = ekonomen.post(url, {"verifikation": "SIE1"}, follow=True)
    assert "bokfört som SIE1" in text(svar)


def test_the_preview_tells_which_proposals_the_file_books(ekonomen, foresla, ekonom):
    forslag = foresla()
    lamna_over(by=ekonom, forslag=[forslag.pk])
    ny = SimpleUploadedFile("ny.se", fil(ver("12", text="Hyra (F1)")))
    sida = text(ekonomen.get(ekonomen.post(adress("sie_ny"), {"fil": ny}).url))
    assert "Förslag som filen bokför" in sida
    assert "Hyra (F1)" in sida
    assert not Verifikation.objects.exists()


def test_who_keeps_the_books_is_chosen_on_a_page(ekonomen, ar):
    url = adress("ar_bokfors", ar.pk)
    sida = text(ekonomen.get(url))
    assert "Vem för böckerna 2022?" in sida
    svar = ekonomen.post(url, {"bokfors": "annanstans"}, follow=True)
    assert "Egna verifikationer blir förslag." in text(svar)
    assert not Rakenskapsar.objects.get().bokfors_har
    svar = ekonomen.post(url, {"bokfors": "har"}, follow=True)
    assert "Egna verifikationer bokförs." in text(svar)
