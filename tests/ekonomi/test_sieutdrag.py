"""A voucher's own lines in the file it came from."""

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from ekonomi.models import Verifikation
from ekonomi.services.bokforing import ratta
from ekonomi.services.sie_import import importera
from ekonomi.sie import las, utdrag
from finsam import filer
from tests.ekonomi.siefiler import HUVUD, fil, ver

ANDRAD = """#VER "A" "7" 20220315 "Hyra"
{
#TRANS 5010 {} 100.00
#BTRANS 5010 {} 90.00
#RTRANS 1930 {} -100.00
#TRANS 1930 {} -100.00
}
"""


@pytest.fixture(autouse=True)
def egen_mapp(settings, tmp_path):
    settings.FILER_DIR = tmp_path / "filer"


def sidan(klient, verifikation: Verifikation):
    return klient.get(reverse("ekonomi:verifikation_i_filen", args=[verifikation.pk]))


def test_the_lines_run_from_the_voucher_to_its_end_with_the_files_own_numbers():
    data = fil(ver("1"), ANDRAD, ver("2"))
    andra = las(data).verifikationer[1]
    rader = utdrag(data, andra.radnummer)
    assert [text for _nummer, text in rader] == ANDRAD.strip().splitlines()
    assert [nummer for nummer, _text in rader] == list(
        range(andra.radnummer, andra.radnummer + len(rader))
    )


def test_letters_are_those_of_the_files_encoding():
    data = fil(ver(text="Hyra på Ågatan"))
    forsta = las(data).verifikationer[0]
    assert "Hyra på Ågatan" in utdrag(data, forsta.radnummer)[0][1]


def test_a_voucher_without_braces_ends_where_the_next_begins():
    data = (HUVUD + '#VER "A" "1" 20220101\n#VER "A" "2" 20220102\n{\n}\n').encode()
    assert [text for _nummer, text in utdrag(data, 8)] == ['#VER "A" "1" 20220101']


def test_a_voucher_that_the_file_breaks_off_is_shown_as_far_as_it_goes():
    data = (HUVUD + '#VER "A" "1" 20220101\n{\n#TRANS 1930 {} 5.00\n').encode()
    assert [text for _nummer, text in utdrag(data, 8)][-1] == "#TRANS 1930 {} 5.00"


@given(st.lists(st.integers(1, 10**6), min_size=1, max_size=8), st.data())
def test_every_voucher_of_a_file_is_found_by_its_line(belopp, data):
    innehall = fil(*(ver(str(i), f"{b}.00") for i, b in enumerate(belopp, 1)))
    vald = data.draw(st.sampled_from(las(innehall).verifikationer))
    rader = utdrag(innehall, vald.radnummer)
    assert rader[0][1].startswith(f'#VER "A" "{vald.nummer}"')
    assert [text for _nr, text in rader].count("}") == 1


@pytest.mark.django_db
def test_the_page_shows_what_was_struck_in_the_other_program(klient, ekonom):
    importera(by=ekonom, data=fil(ANDRAD), namn="bok.se")
    verifikation = Verifikation.objects.get()
    svar = sidan(klient("revisor"), verifikation)
    sida = svar.content.decode()
    assert "#BTRANS 5010 {} 90.00" in sida
    assert "De är historik och bokförs inte" in sida
    assert verifikation.sie_import.sha256 in sida


@pytest.mark.django_db
def test_an_unchanged_voucher_is_not_said_to_be_changed(klient, ekonom):
    importera(by=ekonom, data=fil(), namn="bok.se")
    assert (
        "De är historik" not in sidan(klient("ekonom"), Verifikation.objects.get()).content.decode()
    )


@pytest.mark.django_db
def test_a_file_that_is_damaged_on_the_disk_is_said_to_be(klient, ekonom):
    importera(by=ekonom, data=fil(), namn="bok.se")
    verifikation = Verifikation.objects.get()
    filer.sokvag(verifikation.sie_import.fil.sha256).write_bytes(b"annat")
    assert "har ändrats på disken" in sidan(klient("revisor"), verifikation).content.decode()


@pytest.mark.django_db
def test_a_voucher_by_hand_stands_in_no_file(klient, ekonom):
    importera(by=ekonom, data=fil(), namn="bok.se")
    inlast = Verifikation.objects.get()
    egen = ratta(by=ekonom, verifikation=inlast, text="Fel belopp")
    assert sidan(klient("ekonom"), egen).status_code == 404
