"""A report's text: Markdown, live figures, blocks, and what is kept out."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporter import block, nyckeltal
from rapporter.sammanhang import Sammanhang
from rapporter.text import STORSTA_TEXT, TAGGAR, granska, rendera

pytestmark = pytest.mark.django_db
S = Sammanhang(2022)


def html(text: str, *, rubrikniva: int = 1, lankar: bool = False) -> str:
    return str(rendera(text, Sammanhang(2022, lankar=lankar), rubrikniva=rubrikniva))


def test_markdown_becomes_paragraphs_and_lists():
    assert html("Ett **stycke**.\n\n- a\n- b") == (
        "<p>Ett <strong>stycke</strong>.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"
    )


def test_a_live_figure_stands_in_the_text():
    assert html("Under {{ ar }}.") == "<p>Under 2022.</p>\n"


def test_a_figure_of_another_year_counts_from_the_reports():
    assert html("{{ ar(ar=-1) }} och {{ ar(ar=2019) }}") == "<p>2021 och 2019</p>\n"


def test_a_figure_links_to_its_source_only_where_links_are_wanted():
    text = "{{ antal_mal }}"
    assert 'class="levande"' not in html(text, lankar=False)


def test_an_unknown_figure_is_shown_where_it_stands_with_the_nearest_names():
    ut = html("Resultatet {{ arets_resultet|tkr }} blev.")
    assert "Nyckeltalet arets_resultet finns inte. Menade du arets_resultat" in ut
    assert 'class="textfel"' in ut


def test_an_unknown_block_is_shown_where_it_stands():
    assert "Blocket balansrekning finns inte. Menade du balansrakning" in html("[[balansrekning]]")


def test_headings_of_the_text_stay_below_the_avsnitts_own():
    assert html("# Under", rubrikniva=2).startswith("<h3>")
    assert html("###### Djupt", rubrikniva=3).startswith("<h6>")


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        "[a](javascript:alert(1))",
        "[a](data:text/html,x)",
        "![bild](https://example.com/spion.png)",
        '<p style="color:red">',
        "{% load static %}",
        "<svg onload=alert(1)>",
        '[a](https://example.com "<script>")',
    ],
)
def test_nothing_that_runs_or_fetches_gets_through(text):
    ut = html(text)
    assert not re.search(r"<(script|img|svg|style|iframe)|<[^>]*\s(style|on\w+)=", ut)
    assert 'href="javascript' not in ut
    assert 'href="data' not in ut


@given(st.text(max_size=80))
def test_no_text_crashes_and_only_allowed_tags_come_out(text):
    ut = str(rendera(text.replace("[[", "[ ["), S, rubrikniva=1))
    assert set(re.findall(r"<([a-z0-9]+)", ut)) <= TAGGAR


def test_granska_tells_line_text_and_what_to_do():
    fel = granska("Rad ett {{ ar }}\n\n{{ okant }} och {{ ar|euro }}\n[[inget]]")
    assert [(f.rad, f.text) for f in fel] == [
        (3, "{{ okant }}"),
        (3, "{{ ar|euro }}"),
        (4, "[[inget]]"),
    ]
    assert str(fel[0]).startswith("Rad 3, {{ okant }}: Nyckeltalet okant finns inte.")


def test_granska_finds_missing_and_unknown_arguments():
    fel = granska('{{ sammantraden(typ="ordinarie") }} {{ ar(x=1) }}')
    assert 'sammantraden behöver organ: sammantraden(organ="…")' in fel[0].meddelande
    assert "ar har inget argument x" in fel[1].meddelande


def test_granska_passes_a_right_text():
    assert granska('{{ sammantraden(organ="styrelse", typ="ordinarie")|ord }}\n[[noter]]') == []


FIGURER = {"av": "anslag", "mot": "anslag", "figurer": "anslag"}  # arguments that are figures
RAKNADE = {"mot": "medlemmar_antal"}


def _med_argument(funnet) -> str:
    """The needed arguments: the first choice of each, any word where all is free."""
    tomt = Sammanhang(2022)
    figurer = FIGURER | (RAKNADE if funnet.nyckel == "belopp_per" else {})
    valda = (
        (p.namn, (p.alternativ(tomt) or [(figurer.get(p.namn, "1"), "")])[0][0])
        for p in funnet.parametrar
        if p.kravd
    )
    return ", ".join(f'{namn}="{varde}"' for namn, varde in valda)


@pytest.mark.parametrize("namn", sorted(block.REGISTER))
def test_every_block_says_something_in_an_empty_database(namn):
    funnet = block.REGISTER[namn]
    argument = _med_argument(funnet)
    ut = html(f"[[{namn}{f'({argument})' if argument else ''}]]")
    assert "textfel" not in ut
    assert re.sub(r"<[^>]+>", "", ut).strip()


@pytest.mark.parametrize("namn", sorted(nyckeltal.REGISTER))
def test_every_figure_is_a_value_or_said_to_be_missing_in_an_empty_database(namn):
    funnet = nyckeltal.REGISTER[namn]
    argument = _med_argument(funnet)
    ut = html(f"{{{{ {namn}{f'({argument})' if argument else ''} }}}}")
    assert "textfel" not in ut


def test_every_figure_and_block_has_a_heading_to_pick_it_by():
    alla = [*nyckeltal.REGISTER.values(), *block.REGISTER.values()]
    assert all(x.rubrik and x.exempel for x in alla)


@pytest.mark.parametrize("ar", [-99_999, 999_999, 1001, 9999, -500])
def test_a_year_that_no_forbund_has_is_said_where_it_stands(ar):
    assert "finns inte" in html(f"{{{{ arets_resultat(ar={ar}) }}}}")


def test_a_text_of_openings_without_ends_takes_no_time():
    """The time grew by the square of the length: a few hundred kB stopped the server."""
    borjan = time.process_time()
    text = "{{" * (STORSTA_TEXT // 2)
    assert granska(text) == []
    assert html(text).startswith("<p>{{")
    assert time.process_time() - borjan < 10


def test_a_text_too_long_to_be_an_avsnitt_is_refused():
    assert [fel.meddelande for fel in granska("a" * (STORSTA_TEXT + 1))] == [
        f"Texten har fler än {STORSTA_TEXT} tecken. Dela avsnittet."
    ]
