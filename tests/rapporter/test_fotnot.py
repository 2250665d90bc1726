"""Footnotes of a report's text: numbered through the chapter, on paper at the foot of the page."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporter.dokument import Medium, bygg
from rapporter.fotnot import Fotnoter
from rapporter.mall import Avsnittsmall
from rapporter.models import Rapport
from rapporter.rentext import ren
from rapporter.sammanhang import Sammanhang
from rapporter.text import granska, rendera


def html(text: str, noter: Fotnoter | None = None) -> str:
    return str(rendera(text, Sammanhang(2022), rubrikniva=2, fotnoter=noter))


def test_a_note_is_numbered_and_listed_last_with_a_way_back():
    ut = html("Enligt SUS[^sus].\n\nMer.\n\n[^sus]: Ett *register*.")
    assert '<sup class="notref"><a id="ref-text-1" href="#not-text-1">1</a></sup>' in ut
    assert '<li id="not-text-1">Ett <em>register</em>. <a href="#ref-text-1"' in ut
    assert ut.index("Mer.") < ut.index("Ett <em>")


def test_notes_get_their_numbers_in_the_order_of_the_references():
    ut = html("A[^b] och B[^a].\n\n[^a]: Andra.\n[^b]: Första.")
    assert ut.index("Första.") < ut.index("Andra.")


def test_a_note_referred_to_twice_is_listed_once():
    ut = html("A[^x] och B[^x].\n\n[^x]: Samma.")
    assert ut.count("Samma.") == 1
    assert ut.count('href="#not-text-1"') == 2
    assert ut.count('id="ref-text-1"') == 1


def test_on_paper_the_words_stand_at_the_reference():
    noter = Fotnoter("kap", papper=True)
    ut = html("A[^x], B[^x].\n\n[^x]: Orden.", noter)
    assert '<span class="fotnotstext">Orden.</span>' in ut
    assert '<sup class="notref">1</sup>' in ut
    assert str(noter.lista()) == ""


def test_a_note_may_stand_after_a_block_and_run_over_lines():
    ut = html("A[^1].\n\n[[innehall]]\n\n[^1]: En not\npå två rader.")
    assert "En not\npå två rader." in ut


def test_a_live_figure_in_a_note_is_written_out():
    assert "Året är 2022" in html("A[^1].\n\n[^1]: Året är {{ ar }}.")


def test_the_numbers_go_on_through_the_avsnitt_of_a_chapter_and_begin_anew_in_the_next(db):
    mall = (
        Avsnittsmall("ett", "Ett", text="A[^1].\n\n[^1]: Första."),
        Avsnittsmall("under", "Under", "ett", text="B[^1].\n\n[^1]: Andra."),
        Avsnittsmall("tva", "Två", text="C[^1].\n\n[^1]: Tredje."),
    )
    ett, under, tva = bygg(Rapport(typ="verksamhetsplan", ar=2022), Medium.FIL, avsnitt=mall).alla()
    assert "fotnoter" not in ett.html
    assert 'id="not-ett-1"' in under.html
    assert 'id="not-ett-2"' in under.html
    assert 'id="not-tva-1"' in tva.html


@pytest.mark.parametrize(
    ("text", "rad", "skrivet"),
    [("A\n\nB[^x].", 3, "[^x]"), ("A\n\n[^x]: Ingen hänvisar hit.", 3, "[^x]:")],
)
def test_a_reference_without_words_and_words_without_reference_are_errors(text, rad, skrivet):
    (fel,) = granska(text)
    assert (fel.rad, fel.text) == (rad, skrivet)


def test_a_reference_without_words_is_marked_where_it_stands():
    assert '<span class="textfel">[^x] Fotnoten har ingen text.' in html("A[^x].")


def test_the_words_of_a_note_are_read_by_the_gate_and_its_mark_is_no_word():
    ut = ren("Antalet steg[^1].\n\n[^1]: Med 12.", Sammanhang(2022))
    assert ut.split("\n") == ["Antalet steg.", "Med 12."]


def test_a_note_within_a_note_is_an_error_and_is_never_followed():
    kedja = "".join(f"[^{n}]: not [^{n + 1}]\n\n" for n in range(1, 1500))
    ut = html(f"A[^1].\n\n{kedja}")
    assert ut.count("En fotnot kan inte hänvisa till en fotnot.") == 1
    (fel,) = granska("A[^1].\n\n[^1]: Se [^1].")
    assert (fel.rad, fel.text) == (3, "[^1]")


def test_html_in_a_note_is_not_run():
    assert "<script>" not in html("A[^1].\n\n[^1]: <script>alert(1)</script>")


@given(st.lists(st.sampled_from("abc"), max_size=12))
def test_every_reference_leads_to_a_note_that_is_there(nycklar):
    text = " ".join(f"ord[^{n}]" for n in nycklar) + "\n\n[^a]: A.\n[^b]: B.\n[^c]: C."
    ut = html(text)
    mal = set(re.findall(r'href="#(not-text-\d)"', ut))
    assert mal == set(re.findall(r'<li id="(not-text-\d)"', ut))
    assert len(mal) == len(set(nycklar))
