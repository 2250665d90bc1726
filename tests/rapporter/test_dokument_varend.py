"""Värend's delårsredovisning 2021-08-31 comes out complete: headings, tables, figures in prose."""

import pytest

from tests.rapporter.dokumenten import byggt, facit, fel, rader, text, tkr

FACIT = facit("varend-delar-2021")
RUBRIKER = """Samordningsförbundets ändamål och uppgifter|Organisation|Styrelsens uppgifter
|Revisorer|Kansli|Utvecklingsgruppen|Förvaltningsberättelse|Styrelsen|Vision och övergripande mål
|Målgrupp|Huvudområden|Måluppfyllelse inom huvudområdena|Framtid|Ekonomi|Redovisningsprinciper
|Resultaträkning|Balansräkning|Noter|Underskrifter""".replace("\n", "").split("|")


@pytest.fixture
def dokument(varend):
    return byggt("delarsrapport", 2021)


def test_every_heading_stands_in_the_printed_order_and_nothing_is_amiss(dokument):
    assert [k.avsnitt.rubrik for k in dokument.alla()] == RUBRIKER
    assert fel(dokument) == []


def test_the_statements_and_notes_are_the_printed_ones(dokument):
    for namn in ("resultatrakning", "balansrakning"):
        visas = rader(dokument, namn)
        tryckta = {r["rad"]: r["varde"] for r in FACIT[namn]}
        assert {rad: visas[rad] for rad in tryckta} == tryckta
    noterna = text(dokument, "noter")
    for rad, belopp in FACIT["not_1_intakter"].items():
        assert f"{rad} {tkr(belopp)}" in noterna
    assert f"Summa {tkr(FACIT['not_2_summa'])}" in noterna


def test_the_figures_of_the_economy_stand_in_its_prose(dokument):
    prosa, budget, prognos = (
        text(dokument, "ekonomi"),
        FACIT["budget_2021"],
        FACIT["prognos"],
    )
    skrivna = (
        *budget.values(),
        *prognos.values(),
        FACIT["forbrukat_tom_augusti"]["belopp"],
        FACIT["nationella_radet"]["hogst_tkr_for_varend"],
    )
    assert [b for b in skrivna if f"{tkr(b)} tkr" not in prosa] == []
    assert f"{FACIT['forbrukat_tom_augusti']['procent_av_budget']} %" in prosa
    over = prognos["eget_kapital_ub"] - FACIT["nationella_radet"]["hogst_tkr_for_varend"]
    assert f"{over} tkr över" in prosa  # the source says both figures and nothing of it


def test_everyone_in_office_is_named_and_the_ersattare_signs_for_lessebo(dokument):
    organisation, sista = text(dokument, "organisation"), text(dokument, "underskrifter")
    for rad in FACIT["styrelse"]:
        for namn in (rad["ledamot"], *rad["ersattare"]):
            assert namn in organisation
    for revisor in FACIT["revisorer"]:
        assert revisor["namn"] in text(dokument, "revisorer")
    assert "Växjö den 22 oktober 2021" in sista
    assert "Angelica Karlsson Ersättare för Lars Altgård, Lessebo kommun" in sista


def test_the_counts_and_the_inhabitants_stand_in_the_text(dokument):
    forbund = FACIT["forbund"]
    inledning = text(dokument, "andamal")
    assert tkr(forbund["invanare"]["antal"]) in inledning
    assert tkr(forbund["invanare_16_64"]["antal"]) in inledning
    assert forbund["organisationsnummer"] in inledning
    assert "följde den 1 juli 2016" in inledning
    assert "den 31 augusti 2021" in text(dokument, "redovisningsprinciper")
    assert "tre ordinarie möten och en strategidag" in text(dokument, "styrelsens_arbete")
    assert "35 deltagarna" in text(dokument, "styrelsens_arbete")


def test_the_long_words_of_an_outcome_may_break_over_lines(dokument):
    (kapitel,) = [k for k in dokument.alla() if k.avsnitt.nyckel == "maluppfyllelse"]
    assert 'class="fri' in str(kapitel.html)
    assert 'class="lista' not in str(kapitel.html)
