"""The examples decided: Sunnerbo's year lies fast, Kalmar's waits for its ninth annex."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from finsam import filer
from insatser.fasta import FastaTal
from rapporter.models import Rapport, Utgava
from rapporter.services.utgava import Styrelsebeslut, faststall

BESLUT = Styrelsebeslut(date(2023, 3, 17), "18")
# The tables of the insatser that count people.
RAKNAR_PERSONER = {"deltagare", "flode", "avslut_i_fortid", "steg_start_slut", "hogsta_steget"}


@pytest.fixture(autouse=True)
def utan_sattning(monkeypatch):
    """What the PDF looks like and encloses is tested elsewhere; here it is only kept."""
    monkeypatch.setattr("rapporter.utskrift.gor_pdf", lambda _d, **_: b"%PDF-1.7 prov")


@pytest.fixture
def chef(anvandare):
    return anvandare("forbundschef")


def arsredovisning() -> Rapport:
    return Rapport.objects.get(typ="arsredovisning", ar=2022)


def faktiska(utgava: Utgava) -> list[str]:
    """Return the numbers of people that a version's tables tell."""
    tabeller = [t for t in utgava.tabeller if t["nyckel"] in RAKNAR_PERSONER]
    assert tabeller
    celler = [tal for t in tabeller for rad in t["rader"].values() for tal in rad.values()]
    return [str(tal["exakt"]) for tal in celler if tal]


def test_sunnerbos_year_is_decided_with_its_files_and_no_small_count(
    exempel, chef, settings, tmp_path
):
    settings.FILER_DIR = tmp_path
    utgava = faststall(rapport=arsredovisning(), by=chef, beslut=BESLUT)

    assert (utgava.galler, utgava.datum, utgava.paragraf) == (True, date(2023, 3, 17), "18")
    assert filer.las(utgava.pdf).startswith(b"%PDF")
    assert b"#SIETYP 1" in filer.las(utgava.sie)
    assert utgava.publicering.sha256 == utgava.pdf.sha256
    sma = [antal for antal in FastaTal(2022).samling.tal.values() if antal and 0 < antal < 5]
    assert sma  # the register has counts to hide
    visade = faktiska(utgava)
    assert any(visade)
    assert not {"1", "2", "3", "4"} & set(visade)


def test_kalmars_year_waits_for_the_annex_of_hemligheten(kalmar, chef):
    with pytest.raises(ValidationError, match="Hemligheten"):
        faststall(rapport=arsredovisning(), by=chef, beslut=BESLUT)
    assert not Utgava.objects.exists()
