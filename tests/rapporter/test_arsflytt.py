"""A year's report becomes the next one's: what moves by itself, and what is pointed out."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporter.arsflytt import att_bedoma, flytta, flytta_rubrik, flytta_text, flyttade
from rapporter.mall import Avsnittsmall


@pytest.mark.parametrize(
    ("rubrik", "vantat"),
    [
        ("Det som gjordes 2022", "Det som gjordes 2023"),
        ("Budget 2022 och plan 2023–2024", "Budget 2023 och plan 2024–2025"),
        ("Jämfört med 2021", "Jämfört med 2022"),
        ("Hemligheten 2019–2022", "Hemligheten 2019–2022"),  # began when it began
        ("Enligt lag 2018:597", "Enligt lag 2018:597"),
        ("Beslut 2022/14", "Beslut 2022/14"),
        ("Resultat {{ ar }}", "Resultat {{ ar }}"),
    ],
)
def test_a_heading_moves_when_it_speaks_of_the_reports_own_time(rubrik, vantat):
    assert flytta_rubrik(rubrik, 2022, 2023) == vantat


@pytest.mark.parametrize(
    ("text", "vantat"),
    [
        ("Resultatet blev {{ arets_resultat(ar=2022)|tkr }}.", "{{ arets_resultat(ar=2023)|tkr }}"),
        ("{{ arets_resultat(ar=2021) }}", "{{ arets_resultat(ar=2022) }}"),
        ("{{ arets_resultat(ar=-1) }}", "{{ arets_resultat(ar=-1) }}"),
        ("{{ arets_resultat(ar=2016) }}", "{{ arets_resultat(ar=2016) }}"),
        ('[[organ(dag="2022-08-31")]]', '[[organ(dag="2023-08-31")]]'),
        ("# Året 2022", "# Året 2023"),
        ("# Året 2022 {{ rr(ar=2022) }}", "# Året 2023 {{ rr(ar=2023) }}"),
        ("Under 2022 öppnades katalogen.", "Under 2022 öppnades katalogen."),
    ],
)
def test_headings_and_references_of_a_text_move_and_prose_stays(text, vantat):
    assert vantat in flytta_text(text, 2022, 2023)


def test_the_leap_day_moves_to_the_last_of_february():
    assert flytta_text('[[o(dag="2024-02-29")]]', 2024, 2025) == '[[o(dag="2025-02-28")]]'


def bedoms(text: str, rubrik: str = "Rubrik") -> list[tuple[int, str]]:
    return [(b.rad, b.ord) for b in att_bedoma(Avsnittsmall("a", rubrik, text=text), 2022)]


@pytest.mark.parametrize(
    ("text", "vantat"),
    [
        ("Ett.\nUnder 2022 öppnades katalogen.", [(2, "2022")]),
        ("Sedan 2019 finns ett kansli.", []),  # as true next year
        ("Den 24 mars beslutade styrelsen.", [(1, "24 mars")]),
        ("Den 16 september 2021 förlängdes det.", [(1, "2021")]),
        ("Enligt lagen (2022:597) om bokföring, dnr 2022/14.", []),
        ("Det kostade 2022,50 kr och 12 2022 st.", [(1, "2022")]),
        ("{{ arets_resultat(ar=2016) }}", [(1, "arets_resultat(ar=2016)")]),
        ("{{ arets_resultat(ar=2022) }} {{ ar }}", []),
        ("# Året 2022", []),
        ("# Åren 2015–2022", [(1, "Åren 2015–2022")]),
    ],
)
def test_what_stands_still_is_pointed_out_with_its_line(text, vantat):
    assert bedoms(text) == vantat


def test_a_heading_that_stands_still_is_pointed_out():
    assert bedoms("", "Hemligheten 2019–2022") == [(0, "Hemligheten 2019–2022")]


def test_what_is_pointed_out_shows_the_words_around_it():
    (plats,) = att_bedoma(
        Avsnittsmall("a", "A", text=f"{'ord ' * 40}under 2022 {'ord ' * 40}"), 2022
    )
    assert (plats.fore[0], plats.fore[-6:]) == ("…", "under ")
    assert (plats.efter[:4], plats.efter[-1]) == (" ord", "…")


def test_flyttade_lists_what_flytta_moves():
    avsnitt = (
        Avsnittsmall("a", "Plan 2022", text="# Mål 2022\n{{ ar }} {{ rr(ar=2021) }} 2022", id=7),
    )
    (ny,) = flytta(avsnitt, 2022, 2023)
    assert (ny.rubrik, ny.text, ny.id) == (
        "Plan 2023",
        "# Mål 2023\n{{ ar }} {{ rr(ar=2022) }} 2022",
        0,
    )
    assert [(f.fore, f.efter) for f in flyttade(avsnitt, 2022, 2023)] == [
        ("Plan 2022", "Plan 2023"),
        ("# Mål 2022", "# Mål 2023"),
        ("{{ rr(ar=2021) }}", "{{ rr(ar=2022) }}"),
    ]


def test_a_long_line_is_pointed_out_in_with_its_nearest_words_and_without_growing_by_the_square():
    rad = "den 1 januari " * 7000
    borjan = process_time()
    poster = list(att_bedoma(Avsnittsmall("a", "Mål", text=rad), 2022))
    assert len(poster) == 7000
    assert all(len(p.fore) <= 61 and len(p.efter) <= 61 for p in poster)
    assert process_time() - borjan < 5


BITAR = ("# Året ", "2022", "2021", "2024", "{{ rr(ar=2022) }}", "[[o]]", "\n", " och ", "ar=2022")


@given(st.lists(st.sampled_from(BITAR)).map("".join))
def test_a_move_back_gives_the_text_again(text):
    assert flytta_text(flytta_text(text, 2022, 2023), 2023, 2022) == text


@given(st.text("ab 201:#{}()=r\n[]", max_size=80))
def test_a_move_keeps_every_line(text):
    assert flytta_text(text, 2021, 2022).count("\n") == text.count("\n")
