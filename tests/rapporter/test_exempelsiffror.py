"""Live figures and blocks on Sunnerbo's data: values, sources, what is hidden, what is unknown."""

import re
from datetime import date
from html import unescape

import pytest

from ekonomi.models import Rakenskapsar
from ekonomi.services.uppstallning import anvand_forlaga
from insatser.models import Inskrivning
from rapporter.models import Rapport
from rapporter.sammanhang import Sammanhang
from rapporter.siffror import siffror
from rapporter.text import rendera

pytestmark = pytest.mark.django_db


def html(text: str, ar: int = 2022, *, lankar: bool = False) -> str:
    ut = str(rendera(text, Sammanhang(ar, lankar=lankar), rubrikniva=1))
    return unescape(ut).replace("\u00a0", " ")


def ord_(figur: str, ar: int = 2022) -> str:
    return re.sub(r"<[^>]+>", "", html(f"{{{{ {figur} }}}}", ar)).strip()


@pytest.mark.parametrize(
    ("figur", "vantat"),
    [
        ("forbund", "Sunnerbo samordningsförbund"),
        ("bildat", "1 januari 2006"),
        ("namn_sedan", "1 juli 2017"),
        ("antal_ledamoter|ord", "fyra"),
        ("antal_ersattare|ord", "fem"),
        ('sammantraden(organ="styrelse", typ="ordinarie")|ord|stor', "Sex"),
        ('inbjudningar(organ="beredningsgrupp")', "3"),
        ('omfattning(befattning="administratör")', "50 %"),
        ('omfattning(befattning="administratör", ar=-1)', "40 %"),
        ('anstalld_fran(befattning="administratör")', "15 mars 2021"),
        ('omfattning_fran(befattning="administratör")', "15 mars 2022"),
        ('anstalld_till(befattning="administratör")', "14 mars 2024"),
        ('mal_utfall(mal="Struktur")', "hittills uppfyllt"),
        ("uppnadda_mal", "5"),
        ("antal_insatser", "8"),
        ('insats_manader(insats="tegelbruket")', "36"),
        ('projektagare(insats="tegelbruket")', "Ljungby kommun"),
        ('deltagare(insats="fokus", kon="kvinna")', "33"),
        ('uppgift(insats="insatskatalogen", nyckel="publicerade_insatser")', "112"),
        ("anslag|kr", "4 184 001 kr"),
        ("anslag_mot_budget|kr", "1 kr"),
        ("arets_resultat|kr", "−511 050 kr"),
        ("arets_resultat(ar=-1)|kr", "−1 877 796 kr"),
        ("resultat_mot_budget|tkr", "1 144 tkr"),
        ("andel_av_kapital", "20 %"),
        ('kf(rad="arets_kassaflode")|tal', "−701 754"),
        ('budget(rad="projektet_fokus", kolumn="utfall_fore")|abs|kr', "1 584 456 kr"),
    ],
)
def test_each_figure_is_read_from_the_data(exempel, figur, vantat):
    assert ord_(figur) == vantat


@pytest.mark.parametrize(
    "figur",
    [
        'budget(rad="arvode_styrelse", ar=1999)',
        "arets_resultat(ar=1999)",
        'deltagare(insats="tegelbruket")',
        'andel_avslutade(insats="fokus", orsak="flytt")',
        'styrgruppsmoten(insats="fokus")',
        'insats_manader(insats="kaa")',
    ],
)
def test_what_the_data_does_not_hold_is_said_to_be_missing(exempel, figur):
    assert ord_(figur) == "uppgift saknas"


@pytest.mark.parametrize(
    ("figur", "som_finns"),
    [('rr(rad="finns_inte")', "verksamhetens_intakter"), ('mal_utfall(mal="Inget")', "Struktur")],
)
def test_a_name_that_the_data_lacks_is_an_error_with_those_there_are(exempel, figur, som_finns):
    assert som_finns in ord_(figur)


@pytest.mark.parametrize(
    ("figur", "fel"),
    [
        ('deltagare(insats="fokuss")', "Insatsen fokuss finns inte 2022. Menade du fokus"),
        ('deltagare(insats="fokus", kon="x")', "Könet x finns inte"),
        ('budget(rad="arvode_styrelse", kolumn="x")', "Kolumnen x finns inte"),
        ('arets_resultat(ar="i fjol")', "ar anges som ett årtal"),
        ("arets_resultat|ord", "ord passar inte"),
    ],
)
def test_what_cannot_be_asked_is_said_where_it_stands(exempel, figur, fel):
    assert fel in ord_(figur)


def test_figures_lead_to_their_source_in_the_system_and_nowhere_on_paper(exempel):
    text = '{{ arets_resultat|tkr }} {{ deltagare(insats="fokus") }}\n\n[[resultatrakning]]'
    med, utan = html(text, lankar=True), html(text)
    assert 'href="/ekonomi/' in med
    assert 'href="/insatser/fokus/"' in med
    assert "href" not in utan


def test_few_participants_are_hidden_in_text_table_and_json_alike(exempel):
    behalls = Inskrivning.objects.filter(insats__slug="fokus", deltagare__kon="man")[:3]
    resten = Inskrivning.objects.filter(insats__slug="fokus", deltagare__kon="man")
    resten = resten.exclude(pk__in=[i.pk for i in behalls])
    for inskrivning in resten:
        inskrivning.stegmatningar.all().delete()
        inskrivning.lagen.all().delete()
        inskrivning.delete()
    assert ord_('deltagare(insats="fokus", kon="man")') in {"färre än 5", "ett antal"}
    assert not re.search(r"<td[^>]*>3</td>", html('[[deltagare(insats="fokus")]]'))
    rapport = Sammanhang(2022)
    insats = rapport.insats("fokus")
    assert "exakt" not in rapport.deltagare(insats).tal("man", "antal").json()


def test_a_chart_of_steps_says_in_words_what_it_shows(exempel):
    ut = html('[[steg(insats="fokus")]]')
    assert "Vid start stod flest på steg 2, vid avslut på steg 5." in ut
    assert "<caption>Deltagare per steg vid start och avslut" in ut


def test_a_year_before_the_books_says_so_in_each_statement(exempel):
    assert "Böckerna för 2019 är inte inlästa än" in html("[[balansrakning]]", 2019)


def test_json_of_a_report_has_the_parts_that_granssnitt_lists(exempel):
    from_rapport = siffror_for_2022()
    assert set(from_rapport) == {
        "rapport", "forbund", "medlemmar", "anslag_2022", "styrelse", "beredningsgrupp",
        "kansli", "insatser", "mal", "maluppfyllelse", "insatsmal", "budgetavvikelse",
        "resultatrakning", "balansrakning", "kassaflodesanalys", "noter", "balanskrav",
    }  # fmt: skip


def siffror_for_2022() -> dict:
    return siffror(Rapport.objects.get(ar=2022))


@pytest.mark.parametrize(
    ("block", "vantat"),
    [
        ("noter", "Inga noter är upplagda"),
        ("kostnad_per_insats", "Ingen insats har budget eller kostnader 2022"),
    ],
)
def test_books_without_notes_or_insatser_are_not_called_missing(anvandare, block, vantat):
    Rakenskapsar.objects.create(start=date(2022, 1, 1), slut=date(2022, 12, 31))
    anvand_forlaga(by=anvandare("ekonom"), typ="RR", namn="sunnerbo")
    assert vantat in html(f"[[{block}]]", 2022)
