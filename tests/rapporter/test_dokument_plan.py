"""Sunnerbo's verksamhetsplaner 2021 and 2026 come out complete."""

import pytest

from tests.rapporter.dokumenten import byggt, facit, fel, rader, text, tkr

NAMN = {2021: "sunnerbo-vp-2021", 2026: "sunnerbo-vp-2026"}
pytestmark = pytest.mark.usefixtures("exempel")
KAPITEL = {
    2021: """Förkortningar|Introduktion|Organisation|Verksamhetsmål|Behovsgrupp
|God ekonomisk hushållning|Finansiella mål|Finansierad verksamhet 2021|Samverkan
|Finansiering och budget|Uppföljning och utvärdering|Styrelsens godkännande""",
    2026: """Introduktion|Organisation|Verksamhetsmål|Aktiviteter 2026
|Syfte med förbundets insatser|God ekonomisk hushållning|Finansiella mål
|Finansierad verksamhet 2026|Finansiering och budget|Uppföljning och utvärdering
|Styrelsens godkännande""",
}
# The contents of the plan of 2026 number its chapters 8–13; its body and ours say 6–11.


@pytest.mark.parametrize("ar", NAMN)
def test_the_plan_comes_out_as_the_source_has_it(ar):
    dokument, tryckt = byggt("verksamhetsplan", ar), facit(NAMN[ar])
    kapitel = [k.avsnitt.rubrik for k in dokument.kapitel]
    assert kapitel == KAPITEL[ar].replace("\n", "").split("|")
    assert fel(dokument) == []
    for kolumn in range(3):
        visas = rader(dokument, "budgetplan", kolumn)
        for rad in tryckt["budget_tkr"]:
            assert (visas[rad["rad"]] or None) == rad["varden"][kolumn], rad["rad"]
    bidrag = rader(dokument, "medlemsbidrag")
    *medlemmar, totalt = tryckt["anslag_kr"]
    assert {m["medlem"]: bidrag[m["medlem"]] for m in medlemmar} == {
        m["medlem"]: m["belopp"] for m in medlemmar
    }
    # The source prints the frame as the total; its rows are two kronor less, and ours say so.
    assert totalt["belopp"] - bidrag["Summa"] == 2
    assert f"{tkr(totalt['belopp'])} kr" in text(dokument, "finansiering")
    helheten = text(dokument)
    for rad in tryckt.get("underskrifter", tryckt.get("styrelse")):
        assert rad["namn"].split()[0] in helheten
    assert f"{tkr(tryckt['budget_tkr'][2]['varden'][0])} tkr" in text(
        dokument, "finansierade_insatser"
    )


def test_the_plan_of_2021_says_what_its_table_says_of_insatser():
    prosa = text(byggt("verksamhetsplan", 2021), "finansierade_insatser")
    assert "5 584 tkr" in prosa  # the source: some 8.6 million
    assert "8,6" not in prosa


def test_the_plan_of_2026_tells_what_is_decided():
    beslutat = facit(NAMN[2026])["beslutade_insatser_tkr"]
    assert f"{tkr(beslutat)} tkr" in text(byggt("verksamhetsplan", 2026), "budget")
