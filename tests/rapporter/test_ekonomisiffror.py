"""Figures of ekonomi in a text: any row, account, plan and forecast, with source and errors."""

from datetime import date
from decimal import Decimal
from urllib.parse import parse_qs, urlsplit

import pytest

from rapporter.models import Rapport
from rapporter.nyckeltal import REGISTER, hamta
from rapporter.nyckeltal.uppgift import Uppgift, formatera
from rapporter.referens import Referensfel, las_figur
from rapporter.sammanhang import Sammanhang
from tests.rapporter.facit import FACIT

DELAR = Rapport(typ="delarsrapport", ar=2021, per_datum=date(2021, 8, 31), enhet="tkr")


def figur(text: str, s: Sammanhang) -> Uppgift:
    return hamta(las_figur(text), s)


def skriven(text: str, s: Sammanhang) -> str:
    referens = las_figur(text)
    return formatera(hamta(referens, s), referens.filter).replace("\u00a0", " ")


@pytest.fixture
def bokslut(exempel) -> Sammanhang:
    return Sammanhang(2022)


@pytest.fixture
def delar(varend) -> Sammanhang:
    return Sammanhang.for_rapport(DELAR)


# -- The statements and the accounts -------------------------------------------------------------


@pytest.mark.parametrize("rakning", ["rr", "br", "kf"])
def test_every_row_that_there_is_to_choose_has_a_figure(bokslut, rakning):
    [rad] = [p for p in REGISTER[rakning].parametrar if p.namn == "rad"]
    for nyckel, _rubrik in rad.alternativ(bokslut):
        assert figur(f'{rakning}(rad="{nyckel}")', bokslut).varde is not None


def test_a_row_that_the_form_lacks_is_an_error_that_names_what_there_is(bokslut):
    with pytest.raises(Referensfel, match="Menade du verksamhetens_kostnader"):
        figur('rr(rad="verksamhetens_kostnder")', bokslut)


def test_last_years_figure_is_that_of_its_own_report(bokslut):
    fore = figur('rr(rad="arets_resultat", ar=-1)', bokslut)
    assert fore.varde == Sammanhang(2021).balanskrav.arets_resultat


def test_accounts_by_their_first_digits_or_from_one_to_another(bokslut):
    alla = figur("konto(fran=3000, till=3999)", bokslut)
    assert alla.varde == figur('konto(fran="3")', bokslut).varde
    assert alla.varde == figur("intakter", bokslut).varde
    fraga = parse_qs(urlsplit(alla.url).query)
    assert all(konto.startswith("3") for konto in fraga["konton"][0].split(","))
    assert alla.kalla.startswith("Bokförda rader")


def test_a_balance_account_gives_its_balance_and_its_movement_where_asked(bokslut):
    saldo, rorelse = (
        figur(f'konto(fran="19"{matt})', bokslut).varde for matt in ("", ', matt="rorelse"')
    )
    fore = figur('konto(fran="19", ar=-1)', bokslut).varde
    assert saldo == fore + rorelse
    assert saldo == figur('br(rad="kassa_och_bank")', bokslut).varde


def test_an_account_outside_the_chart_is_an_error(bokslut):
    with pytest.raises(Referensfel, match="finns i kontoplanen"):
        figur('konto(fran="98765")', bokslut)


def test_accounts_of_one_object_lead_to_its_rows(delar):
    spik = figur('konto(fran="4", till="7", objekt="6:SPIK")', delar)
    assert spik.varde == Decimal("-249950.00")
    assert "objekt=6:SPIK" in spik.url


# -- Budget, plan, contributions -----------------------------------------------------------------


def test_a_deviation_is_outcome_less_budget_and_the_used_share_their_quotient(bokslut):
    utfall, budget, avvikelse, andel = (
        figur(f'budget(rad="summa_kostnader", kolumn="{kolumn}")', bokslut).varde
        for kolumn in ("utfall", "budget", "avvikelse", "forbrukat")
    )
    assert avvikelse == utfall - budget
    assert andel == utfall / budget


@pytest.mark.parametrize(
    ("text", "tryckt"),
    [
        ("anslag_ram", "4 064 000 kr"),
        ('anslag(medlem="Arbetsförmedlingen och Försäkringskassan")', "2 032 000 kr"),
        ('anslag(medlem="Älmhults kommun")', "338 666 kr"),
        ('budgetplan(rad="revisorer")|abs', "100 000 kr"),
        ('budgetplan(rad="styrelse", planar=2)|abs|tkr', "220 tkr"),
        ("budget_summa|tkr", "5 557 tkr"),
        ("insatser_beslutat|tkr", "1 841 tkr"),
        ("insatser_budgeterat|mkr", "2,6 mkr"),
        ("budget_beslutad", "9 februari 2026"),
        ("arets_resultat", "uppgift saknas"),
    ],
)
@pytest.mark.usefixtures("exempel")
def test_a_verksamhetsplan_needs_no_books(text, tryckt):
    plan = Rapport(typ="verksamhetsplan", ar=2026, per_datum=date(2026, 12, 31))
    assert skriven(text, Sammanhang.for_rapport(plan)) == tryckt


@pytest.mark.parametrize(
    ("text", "tryckt"),
    [
        ("arets_resultat|tkr", "617 tkr"),
        ("eget_kapital_ib|tkr", "1 105 tkr"),
        ("eget_kapital_ub|tkr", "1 722 tkr"),
        ("anslag|tkr", "4 262 tkr"),
        ("budget_summa|tkr", "5 367 tkr"),
        ('prognos(rad="kostnader", kolumn="utfall")|abs|tkr', "2 307 tkr"),
        ('prognos(rad="kostnader", kolumn="rest")|abs|tkr', "1 750 tkr"),
        ('prognos(rad="kostnader")|abs|tkr', "4 057 tkr"),
        ("prognos_forbrukat", "43 %"),
        ("prognos_eget_kapital|tkr", "1 310 tkr"),
        ("eget_kapital_tak|tkr", "852 tkr"),
        ("eget_kapital_tak_andel", "20 %"),
        ("eget_kapital_over_tak|over", "över"),
        ("per_datum", "31 augusti 2021"),
        ('sammantraden(organ="styrelse", typ="ordinarie")|ord', "tre"),
        ("ordforande", "Sebastian Ohlsson"),
        ("vice_ordforande", "Oliver Rosengren"),
        ('platser(roll="ersattare")', "8"),
        ('namn_i_organ(organ="revisorer")', "Emil Andersson och Ulf Engqvist"),
        ('medlem_sedan(medlem="Tingsryds kommun")', "1 juli 2016"),
    ],
)
def test_the_prose_of_varends_delarsredovisning_is_what_the_books_and_registers_give(
    delar, text, tryckt
):
    assert skriven(text, delar) == tryckt


def test_a_figure_of_a_part_of_the_year_leads_to_that_part(delar):
    assert "till=2021-08-31" in figur("intakter", delar).url
    assert figur("intakter", delar).kalla.endswith("t.o.m. 31 augusti 2021")


# -- Two figures ---------------------------------------------------------------------------------


def test_a_change_is_this_year_less_the_one_before(bokslut):
    [rad] = [r for r in FACIT["resultatrakning"] if r["rad"] == "Årets resultat"]
    nu, fore = rad["varden"]
    assert abs(figur('forandring(av="arets_resultat")', bokslut).varde - (nu - fore)) < 1
    assert skriven('forandring(av="arets_resultat")|okade', bokslut) == "ökade"
    assert skriven('forandring_andel(av="intakter")|procent(1)', bokslut) == "1,4 %"


def test_two_figures_are_set_against_each_other_with_both_sources(bokslut):
    av = "budget(rad='summa_kostnader')"
    mot = "budget(rad='summa_kostnader', kolumn='budget')"
    svar = figur(f'skillnad(av="{av}", mot="{mot}")', bokslut)
    direkt = figur('budget(rad="summa_kostnader", kolumn="avvikelse")', bokslut)
    assert svar.varde == direkt.varde
    assert svar.kalla == "Budget och utfall, 2022"


@pytest.mark.parametrize(
    ("text", "fel"),
    [
        ('skillnad(av="anslag|kr", mot="anslag")', "utan format"),
        ('skillnad(av="ar", mot="anslag")', "går inte att räkna med"),
        ('skillnad(av="nej", mot="anslag")', "finns inte"),
        ('forandring(av="anslag", sedan=0)', "hur många år tillbaka"),
        ('belopp_per(av="anslag", mot="kostnader")', "ett belopp"),
    ],
)
def test_two_figures_that_do_not_go_together_are_an_error(bokslut, text, fel):
    with pytest.raises(Referensfel, match=fel):
        figur(text, bokslut)
