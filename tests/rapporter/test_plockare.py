"""The picker: Swedish words find figures and blocks, and put them together."""

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from rapporter import nyckeltal
from rapporter.plockare import BLOCK, SIFFRA, SLAG, Sokning, satt_ihop, skriven
from rapporter.plockord import passning, sokord
from rapporter.referens import las_figur
from rapporter.sammanhang import Sammanhang
from tests.rapporter.skrivande import ett, ge, skapa


def forsta(text: str, s: Sammanhang, antal: int = 1) -> list[str]:
    """How the best of what was found is written."""
    traffar = [t for grupp in Sokning(text, s).grupper() for t in grupp.traffar]
    return [t.skrivs for t in traffar[:antal]]


@pytest.fixture
def tomt(db) -> Sammanhang:
    """A förbund that has entered nothing."""
    return Sammanhang(2022)


# -- Words -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "ord_"),
    [
        ("deltagare i Fokus 2.1", ["deltagare", "fokus", "2.1"]),
        ("Hur många möten?", ["möten"]),
        ("i", ["i"]),
        ("  ", []),
    ],
)
def test_small_words_are_left_out_of_a_question(text, ord_):
    assert sokord(text) == ord_


@pytest.mark.parametrize(
    ("sokt", "rubrik"),
    [
        ("resultaträkning", "Resultaträkningen"),
        ("ledamöter", "antal ordinarie ledamöter"),
        ("ledamot", "antal ordinarie ledamöter"),
        ("kostnaden", "verksamhetens kostnader"),
        ("ÅRETS", "årets resultat"),
    ],
)
def test_forms_of_a_word_fit(sokt, rubrik):
    poang, kvar = passning(sokord(sokt), rubrik)
    assert poang > 0
    assert kvar == []


def test_a_heading_with_less_else_in_it_fits_better():
    ord_ = sokord("årets resultat")
    kort, lang = passning(ord_, "årets resultat"), passning(ord_, "årets resultat före skatt")
    assert kort[0] > lang[0]


def test_words_that_do_not_fit_are_left():
    assert passning(["resultat", "fokus"], "årets resultat")[1] == ["fokus"]


@given(st.text(max_size=40), st.text(max_size=40))
def test_what_is_left_is_always_of_what_was_asked(text, rubrik):
    ord_ = sokord(text)
    poang, kvar = passning(ord_, rubrik)
    assert set(kvar) <= set(ord_)
    assert (poang == 0) == (kvar == ord_)


# -- Searching -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "skrivs"),
    [
        ("årets resultat", "{{ arets_resultat }}"),
        ("soliditet", "{{ soliditet }}"),
        ("förbundets namn", "{{ forbund }}"),
        ("resultaträkning", "[[resultatrakning]]"),
        ("styrelsens ersättare", "[[ersattare]]"),
    ],
)
def test_plain_words_find_first(tomt, text, skrivs):
    assert skrivs in forsta(text, tomt, 3)


def test_nothing_asked_for_shows_everything_by_area(tomt):
    grupper = Sokning("", tomt).grupper()
    antal = sum(len(g.traffar) for g in grupper)
    assert antal == len(SLAG[SIFFRA]) + len(SLAG[BLOCK])
    assert {"Ekonomi", "Styrelse", "Insatser"} <= {g.omrade for g in grupper}


def test_nonsense_finds_nothing(tomt):
    assert Sokning("xyzzy qwerty", tomt).grupper() == []


def test_a_figure_that_needs_something_says_what(tomt):
    traffar = [t for g in Sokning("månader insats pågår", tomt).grupper() for t in g.traffar]
    assert traffar[0].behover == ["Insatsen"]
    assert "…" in traffar[0].skrivs


def test_an_insats_by_name_is_filled_in_with_its_value_now(exempel):
    s = Sammanhang(2022)
    traffar = [t for g in Sokning("deltagare i Fokus 2.1", s).grupper() for t in g.traffar]
    traff = next(t for t in traffar if (t.slag, t.sak.nyckel) == (SIFFRA, "deltagare"))
    assert traff.skrivs == '{{ deltagare(insats="fokus") }}'
    assert traff.valda == ("Fokus 2.1",)
    assert traff.ger


def test_the_name_of_an_insats_alone_finds_what_can_be_said_of_it(exempel):
    traffar = [t for g in Sokning("Fokus 2.1", Sammanhang(2022)).grupper() for t in g.traffar]
    assert traffar
    assert all('insats="fokus"' in t.skrivs for t in traffar if not t.behover)


def test_a_found_figure_shows_what_it_gives_now(exempel):
    (grupp, *_) = Sokning("årets resultat", Sammanhang(2022)).grupper()
    assert (grupp.traffar[0].skrivs, grupp.traffar[0].ger[:1]) == ("{{ arets_resultat }}", "−")


# -- Putting together ------------------------------------------------------------------------------


def test_what_is_put_together_can_be_read_back(tomt):
    sak = SLAG[SIFFRA]["rr"]
    skrivs = skriven(sak, {"rad": "personalkostnader", "ar": -1}, "abs|tkr")
    assert skrivs == '{{ rr(rad="personalkostnader", ar=-1)|abs|tkr }}'
    last = las_figur(skrivs[2:-2])
    assert last.figur.argument == {"rad": "personalkostnader", "ar": -1}


@given(st.text(max_size=30).filter(lambda t: "\n" not in t))
def test_no_value_breaks_out_of_its_quotes(varde):
    skrivs = skriven(SLAG[SIFFRA]["rr"], {"rad": varde or "x"})
    assert list(las_figur(skrivs[2:-2]).figur.argument) == ["rad"]


def test_what_must_be_chosen_is_asked_for(tomt):
    sats = satt_ihop(SIFFRA, SLAG[SIFFRA]["rr"], {}, tomt)
    assert sats.fel == "Välj raden."
    assert [f.namn for f in sats.falt] == ["rad", "ar"]


def test_an_unknown_choice_says_what_there_is(exempel):
    sats = satt_ihop(SIFFRA, SLAG[SIFFRA]["deltagare"], {"insats": "finns-inte"}, Sammanhang(2022))
    assert "finns-inte finns inte" in sats.fel


def test_the_ways_to_write_a_figure_show_what_each_gives(exempel):
    valt = {"ar": "-1", "satt": "abs|tkr"}
    sats = satt_ihop(SIFFRA, SLAG[SIFFRA]["arets_resultat"], valt, Sammanhang(2022))
    assert sats.skrivs == "{{ arets_resultat(ar=-1)|abs|tkr }}"
    satten = {s.filter: s.ger for s in sats.satt}
    assert satten["tkr"].endswith("tkr")
    assert sats.ger == satten.get("abs|tkr", sats.ger)
    assert "underskott" in satten.values()
    assert "datum" not in satten


def test_a_block_shows_what_it_becomes(exempel):
    sats = satt_ihop(BLOCK, SLAG[BLOCK]["resultatrakning"], {}, Sammanhang(2022))
    assert sats.skrivs == "[[resultatrakning]]"
    assert "<table" in sats.html
    assert sats.stycke


def test_every_figure_and_block_can_be_put_together_in_an_empty_forbund(tomt):
    for slag, register in SLAG.items():
        for sak in register.values():
            sats = satt_ihop(slag, sak, {}, tomt)
            assert sats.skrivs, sak.nyckel


# -- The pages -------------------------------------------------------------------------------------


@pytest.fixture
def avsnitt(anvandare):
    return ett(skapa(anvandare("forbundschef")))


def test_without_a_script_the_search_is_a_page_and_so_is_each_figure(klient, avsnitt):
    inne = klient("forbundschef")
    text = inne.get(reverse("rapporter:hamta", args=[avsnitt.pk])).content.decode()
    assert len(nyckeltal.REGISTER) <= text.count("<code>{{")
    url = reverse("rapporter:hamta_en", args=[avsnitt.pk, "siffra", "arets_resultat"])
    assert "{{ arets_resultat }}" in inne.get(url).content.decode()


def test_with_a_script_the_picker_is_a_part_of_the_page(klient, avsnitt):
    svar = klient("forbundschef").get(
        reverse("rapporter:hamta", args=[avsnitt.pk]),
        {"q": "årets resultat"},
        headers={"hx-request": "true"},
    )
    text = svar.content.decode()
    assert "<html" not in text
    assert 'data-infoga="{{ arets_resultat }}"' in text


def test_what_does_not_exist_cannot_be_picked_and_others_avsnitt_not_at_all(
    klient, avsnitt, anvandare
):
    inne = klient("forbundschef")
    for slag, nyckel in (("siffra", "finns_inte"), ("annat", "arets_resultat")):
        url = reverse("rapporter:hamta_en", args=[avsnitt.pk, slag, nyckel])
        assert inne.get(url).status_code == 404
    url = reverse("rapporter:hamta", args=[avsnitt.pk])
    assert klient("ledamot").get(url).status_code == 404
    ge(avsnitt, anvandare("ledamot"))
    assert klient("ledamot").get(url).status_code == 200
