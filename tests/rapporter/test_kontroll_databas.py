"""The gate over Sunnerbo's registers and books: what it must say of them, and what it must not."""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import pytest

from ekonomi.models import Anslag, Budgetradkoppling, Medlemsbidrag
from finsam.taltabell import Taltabell
from insatser.models import Insats, Volym
from rapporter.kontroll import REGISTER, Allvar, Granskning, kapital, kontrollera
from rapporter.models import Avsnitt, Rapport

pytestmark = pytest.mark.usefixtures("exempel")
FEL, VARNING, UPPLYSNING = Allvar.FEL, Allvar.VARNING, Allvar.UPPLYSNING


@pytest.fixture
def rapport(exempel):
    return Rapport.objects.get(typ="arsredovisning", ar=2022)


def fynd(nyckel: str, rapport: Rapport | None = None, ar: int = 2022):
    g = Granskning.av_rapport(rapport) if rapport else Granskning(ar)
    return list(REGISTER[nyckel].fynd(g))


def skriv(rapport: Rapport, text: str, nyckel: str = "ekonomi") -> None:
    Avsnitt.objects.filter(rapport=rapport, nyckel=nyckel).update(text=text)


def test_the_example_holds_but_for_what_its_source_has(rapport):
    oppna = {
        r.nyckel for r in kontrollera(2022, rapport, exakt=True) if any(f.oppen for f in r.fynd)
    }
    assert oppna <= {
        "bidragen_ger_anslaget",  # rounded up to 4 184 001 where 4 184 000 is decided
        "kapital_over_taket",
        "lagens_dagar",
        "tabeller_summerar",
    }


def test_contributions_one_krona_above_the_frame_are_said():
    (funnet,) = fynd("bidragen_ger_anslaget")
    assert (funnet.allvar, funnet.vantat) == (VARNING, "4\u00a0184\u00a0000 kr")
    Anslag.objects.filter(ar=2022).update(ram=Decimal(4_184_001))
    assert fynd("bidragen_ger_anslaget") == []
    Anslag.objects.filter(ar=2022).update(ram=Decimal(4_100_000))
    assert [f.allvar for f in fynd("bidragen_ger_anslaget")] == [FEL]


def test_the_state_pays_half_but_for_rounding():
    assert fynd("lagens_andelar") == []
    region = Medlemsbidrag.objects.filter(ar=2022, medlem__typ="region").get()
    Medlemsbidrag.objects.filter(pk=region.pk).update(belopp=region.belopp + 50)
    assert [f.allvar for f in fynd("lagens_andelar")] == [VARNING]


def test_a_plan_that_ends_below_nought_is_said(monkeypatch):
    assert fynd("planen_haller") == []
    plan = SimpleNamespace(summa=lambda: (Decimal(1), Decimal(-2), Decimal(0)))
    monkeypatch.setattr(kapital, "budgetplan", lambda budget: plan)
    (funnet,) = fynd("planen_haller")
    assert (funnet.allvar, "2023" in funnet.text) == (VARNING, True)


def test_a_row_that_counts_other_accounts_than_the_year_before_is_said(rapport):
    texter = [f.text for f in fynd("kolumner_lika", rapport)]
    assert any("Finansiella kostnader" in t for t in texter)
    Budgetradkoppling.objects.filter(from_datum__year=2022).update(from_datum=date(2020, 1, 1))
    assert fynd("kolumner_lika", rapport) == []


def test_an_insats_that_ended_owes_a_slutrapport():
    texter = " ".join(f.text for f in fynd("slutrapporter_finns"))
    assert "SeSam" in texter
    assert "Fokus" not in texter
    assert fynd("slutrapporter_finns", ar=2020) == []


def test_reports_that_are_no_annexes_are_said_and_do_not_stop(rapport):
    assert {f.allvar for f in fynd("insatsrapporter_finns", rapport)} == {UPPLYSNING}
    skriv(rapport, "[[insatsrapporter]]")
    assert {f.allvar for f in fynd("insatsrapporter_finns", rapport)} == {FEL}


def test_backgrounds_of_fewer_than_the_volumes_are_told_of(rapport):
    assert fynd("bakgrund_mot_volym", rapport) == []
    insats = Insats.objects.get(slug__startswith="fokus")
    dagar = {"from_datum": date(2022, 1, 1), "till_datum": date(2022, 12, 31)}
    Volym.objects.create(insats=insats, kon="man", pagaende_start=0, nya=7, avslutade=0, **dagar)
    (funnet,) = fynd("bakgrund_mot_volym", rapport)
    assert "7" in funnet.text
    assert "7" not in funnet.utan_antal().text
    skriv(rapport, 'Sju räknas utan kod. {{ deltagare(insats="fokus") }}')
    assert fynd("bakgrund_mot_volym", rapport) == []


def test_drafts_are_counted_until_they_are_done(rapport):
    assert fynd("ofardiga_avsnitt", rapport)[0].allvar is UPPLYSNING
    Avsnitt.objects.filter(rapport=rapport).update(lage="klart")
    assert fynd("ofardiga_avsnitt", rapport) == []


def test_every_table_of_the_report_is_looked_at(rapport):
    tabeller = [
        t for t in Granskning.av_rapport(rapport).tabeller if isinstance(t.kalla, Taltabell)
    ]
    assert {"resultatrakning", "balansrakning", "budgetavvikelse"} <= {
        t.tabellnyckel for t in tabeller
    }


def test_every_check_has_its_row_in_the_document(settings):
    text = (settings.BASE_DIR / "docs" / "kontroller.md").read_text(encoding="utf-8")
    assert [nyckel for nyckel in REGISTER if f"`{nyckel}`" not in text] == []
