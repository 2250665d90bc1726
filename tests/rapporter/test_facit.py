"""Sunnerbo's årsredovisning 2022 against the printed one: every table, in JSON and in the PDF.

Where the printed one does not add up, the system's own rows make it do so: Öresavrundning and
Finansiella kostnader.
"""

from collections.abc import Iterator

import pytest

from finsam.format import nyckel
from tests.rapporter.facit import AR, FACIT, FORE, pdf_har, skrivet, visat


def tabellrader(tabell: str, kolumner: tuple[str, ...]) -> Iterator[tuple[str, str, int]]:
    """Yield (row key, column, amount) of a table of the facit, its groups joined."""
    poster = FACIT[tabell]
    if isinstance(poster, dict):
        poster = [rad for grupp in poster.values() if isinstance(grupp[0], dict) for rad in grupp]
    for rad in poster:
        for kolumn, varde in zip(kolumner, rad["varden"], strict=True):
            yield nyckel(rad["rad"]), kolumn, varde


RR = list(tabellrader("resultatrakning", (AR, FORE)))
BR = list(tabellrader("balansrakning", (AR, FORE)))
KF = list(tabellrader("kassaflodesanalys", (AR, FORE)))
BUDGET_KOLUMNER = ("utfall_2021", "budget_2022", "utfall_2022")
BUDGET = [
    *((r, k, v) for r, k, v in tabellrader("budgetavvikelse", BUDGET_KOLUMNER)),
    *(
        ("eget_kapital_ub", k, v)
        for k, v in zip(BUDGET_KOLUMNER, FACIT["budgetavvikelse"]["eget_kapital_ub"], strict=True)
    ),
]
TABELLER = {
    "resultatrakning": RR,
    "balansrakning": BR,
    "kassaflodesanalys": KF,
    "budgetavvikelse": BUDGET,
}
ALLA_RADER = [(t, *rad) for t, rader in TABELLER.items() for rad in rader]


@pytest.mark.parametrize(("tabell", "rad", "kolumn", "belopp"), ALLA_RADER)
def test_every_figure_of_the_tables_in_json(siffror, tabell, rad, kolumn, belopp):
    assert visat(siffror[tabell][rad][kolumn]) == belopp


TABELLRADER = {
    (tabell, rad): [v for t, r, _, v in ALLA_RADER if (t, r) == (tabell, rad)]
    for tabell, rad, _, _ in ALLA_RADER
}
RUBRIKER = {
    nyckel(rad["rad"]): rad["rad"]
    for tabell in TABELLER
    for grupp in (FACIT[tabell].values() if isinstance(FACIT[tabell], dict) else [FACIT[tabell]])
    for rad in grupp
    if isinstance(rad, dict)
} | {"eget_kapital_ub": "Eget kapital UB"}


@pytest.mark.parametrize(("tabell", "rad"), TABELLRADER)
def test_every_row_of_the_tables_in_the_pdf(pdfrader, tabell, rad):
    assert pdf_har(pdfrader, RUBRIKER[rad], *TABELLRADER[tabell, rad])


def test_the_check_of_rows_itself_finds_a_wrong_figure(pdfrader):
    assert not pdf_har(pdfrader, "Kassa och bank", 3_060_741, 3_762_494)
    assert not pdf_har(pdfrader, "Kundfordringar", 3_060_740, 3_762_494)


def test_nothing_but_the_sources_rows_and_its_own_rounding_is_in_the_budget_table(siffror):
    kanda = {rad for rad, _, _ in BUDGET}
    egna = {r for r in siffror["budgetavvikelse"] if r not in kanda}
    # The source has the interest in its sum and in no row.
    assert {r for r in egna if not r.startswith("oresavrundning")} == {"finansiella_kostnader"}


@pytest.mark.parametrize("tabell", ["resultatrakning", "balansrakning"])
def test_notes_are_referred_to_as_in_the_source(pdfrader, tabell):
    poster = FACIT[tabell]
    rader = poster if isinstance(poster, list) else [r for g in poster.values() for r in g]
    for rad in (r for r in rader if "not" in r):
        slut = [str(rad["not"]), *map(skrivet, rad["varden"])]
        assert any(r[-3:] == slut for r in pdfrader), rad


# -- Notes and balanskrav ----------------------------------------------------------------------


def notrader(siffror: dict, nummer: int) -> dict[str, int]:
    rader = siffror["noter"][f"not_{nummer}"]["rader"]
    return {namn: visat(tal[AR]) for namn, tal in rader.items()}


def test_note_1_what_is_invoiced_on(siffror):
    facit = [p["belopp"] for p in FACIT["noter"]["not_1_intakter"]]
    assert set(facit) <= set(notrader(siffror, 1).values())
    assert notrader(siffror, 1)["summa"] == 4_546_250


def test_notes_2_to_5(siffror):
    noter = FACIT["noter"]
    fakta = {
        2: noter["not_2_finansiella_kostnader"]["paminnelseavgifter"],
        3: noter["not_3_ovriga_fordringar"]["momsfordran"],
        5: noter["not_5_ovriga_skulder"]["utgaende_moms"],
    }
    for nummer, belopp in fakta.items():
        assert belopp in notrader(siffror, nummer).values()
    assert "två leverantörsfakturor" in siffror["noter"]["not_2"]["text"]
    not_4 = notrader(siffror, 4)
    assert not_4["forutbetalda_kostnader"] == noter["not_4"]["forutbetalda_kostnader"]
    assert not_4["upplupna_intakter"] == noter["not_4"]["upplupna_intakter"]


def test_note_6_item_by_item(siffror, pdfrader):
    egna = notrader(siffror, 6)
    poster = FACIT["noter"]["not_6_upplupna_kostnader"]
    assert sorted(b for namn, b in egna.items() if namn != "summa") == sorted(
        p["belopp"] for p in poster
    )
    assert egna["summa"] == sum(p["belopp"] for p in poster)
    for post in poster:
        assert pdf_har(pdfrader, post["post"].replace("–", "-"), post["belopp"])


def test_balanskrav_in_tkr(siffror, pdftext):
    egna = siffror["balanskrav"]
    for namn, belopp in FACIT["balanskrav"].items():
        assert int(egna[namn]["visat"]) == belopp, namn
    assert "Årets underskott är 511 tkr" in pdftext
    assert "20 % av det kapital" in pdftext
    assert "Underskottet är 1 144 tkr mindre än budgeterat" in pdftext
