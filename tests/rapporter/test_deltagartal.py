"""The participants of a year in a report's text: live figures, tables and charts, protected."""

import re
from datetime import date

import pytest

from insatser import kodlistor, services
from insatser.models import Inskrivning
from rapporter.sammanhang import Sammanhang
from rapporter.text import rendera

pytestmark = pytest.mark.django_db


@pytest.fixture
def aret(anvandare):
    """Nine women and six men of 32 come to one insats in 2022, two women to another."""
    chef = anvandare("forbundschef")
    services.las_in_kodlistor(by=chef, listor=kodlistor.standard())
    insatser = [
        services.skapa_insats(by=chef, namn=namn, inriktning="individ", from_datum=date(2022, 1, 1))
        for namn in ("Fokus", "Rot")
    ]
    for insats, kon, antal in (
        (insatser[0], "kvinna", 9),
        (insatser[0], "man", 6),
        (insatser[1], "kvinna", 2),
    ):
        for _ in range(antal):
            services.skriv_in(
                by=chef, insats=insats, in_manad=date(2022, 2, 1), kon=kon, fodelsear=1990
            )
    return insatser


def html(text: str) -> str:
    ut = str(rendera(text, Sammanhang(2022), rubrikniva=1))
    return " ".join(re.sub(r"<[^>]+>", " ", ut).split())


def test_a_text_asks_for_the_years_counts(aret):
    assert html("{{ arets_deltagare }} och {{ nya_deltagare }}") == "17 och 17"


def test_a_count_of_few_and_what_would_tell_it_are_hidden_in_prose(aret):
    assert html('{{ nya_deltagare(insats="rot") }}') == "ett antal"
    fokus = '{{ nya_deltagare(insats="fokus") }} nya deltagare'
    assert html(fokus) == "ett antal nya deltagare"


def test_nobody_is_zero_and_not_hidden(aret):
    assert html("{{ avslutade_deltagare }}") == "0"


def test_the_mean_age_stands_with_one_decimal(aret):
    assert html("{{ medelalder }}") == "32,0"


def test_any_cell_is_asked_for_by_table_row_and_column(aret):
    fraga = '{{ deltagartal(tabell="flode_insatser", rad="totalt", kolumn="deltagare.totalt") }}'
    assert html(fraga) == "17"


@pytest.mark.parametrize(
    ("tabell", "rad", "kolumn"),
    [
        ("flode_insatsr", "totalt", "deltagare.totalt"),
        ("flode_insatser", "tot", "deltagare.totalt"),
        ("flode_insatser", "totalt", "deltagare.total"),
    ],
)
def test_what_there_is_none_of_is_named_with_what_is_nearest(aret, tabell, rad, kolumn):
    text = f'{{{{ deltagartal(tabell="{tabell}", rad="{rad}", kolumn="{kolumn}") }}}}'
    assert "Menade du" in html(text)


def test_an_insats_that_there_is_none_of_is_said(aret):
    assert "finns inte 2022" in html('{{ arets_deltagare(insats="nej") }}')


def test_a_table_and_a_chart_stand_in_the_report(aret):
    assert "Deltagare per insats" in html('[[deltagartabell(tabell="flode_insatser")]]')
    assert html('[[deltagardiagram(tabell="alder")]]').count("Ålder vid inskrivning") > 1
    assert "Menade du" in html('[[deltagartabell(tabell="aldr")]]')


def test_a_year_without_anyone_has_no_figures():
    assert html("{{ arets_deltagare }}") == "uppgift saknas"
    assert "Inga deltagare" in html('[[deltagardiagram(tabell="alder")]]')
    assert not Inskrivning.objects.exists()


@pytest.fixture
def inskrivet(aret, anvandare):
    """What an earlier årsredovisning says of 2021, typed and locked."""
    chef = anvandare("forbundschef")

    def skriv(**tal):
        for nyckel, varde in tal.items():
            matt = nyckel.replace("_efter", ".efter").replace("deltagare_", "deltagare.")
            services.skriv_historik(by=chef, ar=2021, nyckel=matt, varde=varde, kalla="ÅR 2021")
        services.las_historik(by=chef, ar=2021)

    return skriv


ANDEL = "{{ till_arbete_eller_studier(ar=-1) }}, {{ andel_till_arbete_eller_studier(ar=-1) }}"


def test_a_typed_year_is_told_before_what_the_register_holds_of_it(inskrivet, anvandare):
    services.skriv_in(
        by=anvandare("forbundschef"),
        insats=services.skapa_insats(
            by=anvandare("forbundschef"),
            namn="Kvar",
            inriktning="individ",
            from_datum=date(2021, 1, 1),
        ),
        in_manad=date(2021, 12, 1),
        kon="man",
        fodelsear=1990,
    )
    inskrivet(deltagare_totalt=258, deltagare_avslutade=115, arbete_studier_efter=34)
    assert html("{{ arets_deltagare(ar=-1) }}") == "258"
    assert html(ANDEL) == "34, 30&nbsp;%"


def test_a_typed_outcome_of_few_is_hidden(inskrivet):
    inskrivet(deltagare_totalt=60, deltagare_avslutade=40, arbete_studier_efter=3)
    assert html(ANDEL) == "ett antal, en andel"


def test_a_typed_outcome_of_almost_everyone_is_hidden(inskrivet):
    inskrivet(deltagare_totalt=60, deltagare_avslutade=40, arbete_studier_efter=37)
    assert html(ANDEL) == "ett antal, en andel"
