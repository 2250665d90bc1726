"""Kalmar's årsredovisning 2022 comes out complete, and says that its books are not read in."""

import pytest

from tests.rapporter.dokumenten import byggt, facit, fel, text, tkr

FACIT = facit("kalmar-2022")
UTAN_BOCKER = ("resultatrakning", "balansrakning", "kassaflodesanalys", "noter")


@pytest.mark.usefixtures("kalmar")
def test_the_arsredovisning_of_kalmar_says_what_the_source_says():
    dokument = byggt("arsredovisning", 2022)
    assert fel(dokument) == []
    helheten, tal = text(dokument), FACIT["individstatistik_2022"]
    assert all("inte inlästa" in text(dokument, nyckel) for nyckel in UTAN_BOCKER)
    for rad in FACIT["insatser_2022"]:
        assert f"{rad['namn']} {' '.join(map(str, rad['varden']))}" in helheten
    for ar, varden in FACIT["deltagare_per_ar"].items():
        assert f"{ar} {' '.join(map(str, varden))}" in helheten
    prosa = text(dokument, "insatser")
    summa = FACIT["summa_deltagare_2022"][1]
    for ord_ in (
        f"deltog {summa} personer",
        f"Av {tal['avslutade']} som skrevs ut",
        f"{tal['arbetssokande']} personer, 18,8 %",
        f"{tal['konsultationer']} konsultationer",
        "32,1 %",
        f"{tal['forra_arets_andel_procent']} %".replace(".", ","),
    ):
        assert ord_ in prosa
    assert f"Totalt {tkr(11_633_528)}" in text(dokument, "hushallning")
    assert "17 procent mer" in text(dokument, "hushallning")  # the source: a little more
    bilagor = text(dokument, "bilagor")
    assert "Bilaga 8" in bilagor
    assert "Hemligheten" in bilagor
