"""What a report is read out of: its year up to its day, its unit, and the trace it leaves."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finsam.period import manadens_slut, samma_dag
from finsam.taltabell import Enhet
from rapporter.dokument import Medium, bygg
from rapporter.mall import Avsnittsmall
from rapporter.models import Rapport
from rapporter.sammanhang import Sammanhang

DELAR = Rapport(typ="delarsrapport", ar=2021, per_datum=date(2021, 8, 31), enhet="tkr")
DAGAR = st.dates(date(1990, 1, 1), date(2100, 12, 31))


@given(dag=DAGAR, ar=st.integers(1990, 2100))
def test_the_same_day_of_another_year_is_in_the_same_month_and_comes_back(dag, ar):
    annan = samma_dag(dag, ar)
    assert (annan.year, annan.month) == (ar, dag.month)
    assert (annan == manadens_slut(annan)) or annan.day == dag.day
    if dag.month != 2:
        assert samma_dag(annan, dag.year) == dag


@given(dag=DAGAR)
def test_the_last_of_a_month_answers_to_the_last_of_the_month(dag):
    sista = manadens_slut(dag)
    assert samma_dag(sista, 2020) == manadens_slut(samma_dag(sista, 2020))


def test_a_report_of_a_part_of_a_year_keeps_its_day_in_other_years():
    s = Sammanhang.for_rapport(DELAR)
    fore = s.for_ar(2020)
    assert (s.till, fore.till) == (date(2021, 8, 31), date(2020, 8, 31))
    assert fore.for_ar(2021) is s
    assert s.hela_aret.till is None
    assert s.hela_aret.sista_dagen == date(2021, 12, 31)
    assert (s.enhet, s.hela_aret.enhet) == (Enhet.TKR, Enhet.TKR)


def test_a_whole_year_has_no_last_day_of_its_own():
    s = Sammanhang(2022)
    assert s.till is None
    assert s.hela_aret is s
    assert s.typ == ""


@pytest.mark.usefixtures("varend")
def test_a_delarsrapport_reads_its_part_of_the_year_in_its_unit():
    s = Sammanhang.for_rapport(DELAR)
    resultat = s.resultatrakning.tal("resultat_efter_finansiella_poster", "2021")
    assert (resultat.visat, resultat.enhet) == ("617", Enhet.TKR)
    assert s.balanskrav.arets_resultat == resultat.exakt
    assert s.kapital[-1].dag == date(2021, 8, 31)
    assert s.kapitaltak.utfall == s.arsfakta.eget_kapital == s.kapital[-1].eget_kapital
    assert s.flerarsoversikt.kolumner[0].rubrik == "t.o.m. 31 augusti 2021"
    assert s.hela_aret.kapital[-1].dag == date(2021, 12, 31)


@pytest.mark.usefixtures("varend")
def test_people_and_meetings_of_a_delarsrapport_end_with_it():
    s = Sammanhang.for_rapport(DELAR)
    assert all(rad.period.till <= date(2021, 8, 31) for rad in s.styrelse)
    moten = [rad for rad in s.moten if rad.organ_typ == "styrelse" and not rad.inbjuden]
    hela = [r for r in s.hela_aret.moten if r.organ_typ == "styrelse" and not r.inbjuden]
    assert sum(rad.antal for rad in moten) <= sum(rad.antal for rad in hela)
    assert s.arsstatistik.tom


@pytest.mark.usefixtures("exempel")
def test_a_document_leaves_a_trace_of_each_figure_and_table():
    text = "Resultatet blev {{ arets_resultat|tkr }}.\n\n[[balansrakning]]"
    delar = (Avsnittsmall("ett", "Ett", text=text), Avsnittsmall("tva", "Två", text="{{ ar }}"))
    rapport = Rapport(typ="arsredovisning", ar=2022, per_datum=date(2022, 12, 31))
    s = bygg(rapport, Medium.PAPPER, avsnitt=delar).sammanhang
    [resultat, aret] = s.spar
    assert (resultat.plats, resultat.referens) == ("ett", "arets_resultat|tkr")
    assert Decimal(resultat.exakt) == s.balanskrav.arets_resultat
    assert resultat.visat == "−511\u00a0tkr"
    assert resultat.url
    assert resultat.kalla.endswith("2022")
    assert (aret.plats, aret.visat) == ("tva", "2022")
    assert [(plats, t.nyckel) for plats, t in s.tabeller] == [("ett", "balansrakning")]
