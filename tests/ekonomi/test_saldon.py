"""Balances out of the ledger: periods, closing vouchers, opening balances, objects."""

from datetime import date
from decimal import Decimal

import pytest

from ekonomi.historik import insatskostnader, kapital_over_aren
from ekonomi.kontosaldo import arets_resultat, eget_kapital
from ekonomi.models import Ingaendebalans, Konto, Kontokoppling, Rakenskapsar
from ekonomi.saldon import hela, period, perioder, saldon
from ekonomi.services.bokforing import NyRad, bokfor
from ekonomi.services.uppstallning import anvand_forlaga
from ekonomi.uppstallning import balansrakning, mall_i_bruk, resultatrakning, stall_upp
from finsam.taltabell import Enhet
from tests.ekonomi import bocker

pytestmark = pytest.mark.django_db


@pytest.fixture
def tva_ar(ekonom):
    """2021 and 2022: 1000 kr in each January, 300 and 400 kr of rent in each September."""
    aren = {nr: bocker.lagg_upp(nr) for nr in (2021, 2022)}
    for nummer, namn, typ in (
        ("2065", "Eget kapital", "S"),
        ("2069", "Årets resultat", "S"),
        ("8999", "Årets resultat", "K"),
    ):
        Konto.objects.create(nummer=nummer, namn=namn, ktyp=typ)
    for nr, hyra in ((2021, "300"), (2022, "400")):
        ver(ekonom, aren[nr], date(nr, 1, 31), ("1930", "1000"), ("3981", "-1000"))
        ver(ekonom, aren[nr], date(nr, 9, 1), ("5010", hyra), ("1930", f"-{hyra}"))
    for konto, belopp in (("1930", "700"), ("2065", "-700")):
        Ingaendebalans.objects.create(
            ar=aren[2022], konto=Konto.objects.get(nummer=konto), belopp=Decimal(belopp)
        )
    return aren


def ver(by, ar, datum, *rader):
    nya = [NyRad(konto, Decimal(belopp)) for konto, belopp in rader]
    return bokfor(by=by, ar=ar, datum=datum, text="Prov", rader=nya)


def siffror(tabell, kolumn="2022") -> dict[str, int]:
    return {r.nyckel: tabell.tal(r.nyckel, kolumn).avrundat for r in tabell.rader if r.tal}


# -- Periods -----------------------------------------------------------------------------------


def test_year_that_the_books_lack_is_refused(tva_ar):
    with pytest.raises(Rakenskapsar.DoesNotExist, match="Böckerna har inget räkenskapsår 2023"):
        resultatrakning(2023)


def test_first_year_stands_alone(tva_ar):
    tabell = resultatrakning(2021)
    assert [k.nyckel for k in tabell.kolumner] == ["2021"]


def test_month_counts_the_same_months_of_both_years(tva_ar):
    tabell = resultatrakning(2022, till=date(2022, 8, 31))
    assert [k.rubrik for k in tabell.kolumner] == [
        "t.o.m. 31 augusti 2022",
        "t.o.m. 31 augusti 2021",
    ]
    assert tabell.tal("verksamhetens_kostnader", "2022").exakt == 0
    assert tabell.tal("verksamhetens_intakter", "2021").exakt == 1000


def test_balance_of_a_month_is_compared_with_the_last_balansdag(tva_ar):
    tabell = balansrakning(2022, till=date(2022, 8, 31))
    assert [k.rubrik for k in tabell.kolumner] == ["2022-08-31", "2021-12-31"]
    assert tabell.tal("kassa_och_bank", "2022").exakt == 1700
    assert tabell.tal("kassa_och_bank", "2021").exakt == 700


@pytest.mark.parametrize(
    ("till", "fore"),
    [
        (date(2022, 2, 28), date(2021, 2, 28)),
        (date(2022, 6, 30), date(2021, 6, 30)),
        (date(2022, 12, 31), date(2021, 12, 31)),
        (date(2023, 5, 1), date(2021, 12, 31)),
        (date(2021, 5, 1), date(2021, 1, 1)),
    ],
)
def test_periods_end_on_the_same_day_of_their_years(tva_ar, till, fore):
    denna, forra = perioder(2022, till)
    assert denna.till == min(max(till, date(2022, 1, 1)), date(2022, 12, 31))
    assert forra.till == fore
    assert hela([denna, forra])[1].till == date(2021, 12, 31)


def test_last_of_february_answers_to_the_leap_day(ekonom):
    for nr in (2024, 2025):
        bocker.lagg_upp(nr)
    assert perioder(2025, date(2025, 2, 28))[1].till == date(2024, 2, 29)
    assert perioder(2024, date(2024, 2, 29))[0].till == date(2024, 2, 29)


def test_year_of_eighteen_months_belongs_to_its_last_day(ekonom):
    bocker.lagg_upp(2021)
    Rakenskapsar.objects.filter(slut=date(2021, 12, 31)).update(start=date(2020, 7, 1))
    langt = period(2021)
    assert (langt.ar.start, langt.kalenderar) == (date(2020, 7, 1), 2021)


# -- Closing ------------------------------------------------------------------------------------


def stang_med_8999(ekonom, ar):
    ver(ekonom, ar, ar.slut, ("8999", "600"), ("2069", "-600"))


def stang_varje_konto(ekonom, ar):
    ver(ekonom, ar, ar.slut, ("3981", "1000"), ("5010", "-400"), ("2069", "-600"))


@pytest.mark.parametrize("stang", [stang_med_8999, stang_varje_konto])
def test_closing_voucher_neither_empties_the_result_nor_counts_it_twice(ekonom, tva_ar, stang):
    fore = [siffror(t(2022)) for t in (resultatrakning, balansrakning)]
    stang(ekonom, tva_ar[2022])
    efter = [siffror(t(2022)) for t in (resultatrakning, balansrakning)]
    assert efter == fore
    assert efter[0]["arets_resultat"] == 600
    assert efter[1]["eget_kapital"] == 1300
    assert kapital_over_aren()[-1].arets_resultat == 600


def test_last_years_result_moved_within_equity_is_no_closing(ekonom, tva_ar):
    ver(ekonom, tva_ar[2022], date(2022, 2, 1), ("2069", "50"), ("2065", "-50"))
    tabell = balansrakning(2022)
    assert tabell.tal("ovrigt_eget_kapital", "2022").exakt == 700
    assert tabell.tal("arets_resultat", "2022").exakt == 600


def test_voucher_that_also_touches_the_bank_is_no_closing(ekonom, tva_ar):
    """A cost paid from 2069 by mistake must not vanish from the bank."""
    ver(ekonom, tva_ar[2022], date(2022, 2, 1), ("5010", "9"), ("2069", "1"), ("1930", "-10"))
    assert siffror(resultatrakning(2022))["verksamhetens_kostnader"] == -409
    assert siffror(balansrakning(2022))["kassa_och_bank"] == 1290


def test_next_year_opens_with_the_closed_result_in_2069(ekonom, tva_ar):
    stang_med_8999(ekonom, tva_ar[2022])
    nasta = bocker.lagg_upp(2023)
    for konto, belopp in (("1930", "1300"), ("2065", "-700"), ("2069", "-600")):
        Ingaendebalans.objects.create(
            ar=nasta, konto=Konto.objects.get(nummer=konto), belopp=Decimal(belopp)
        )
    [saldona] = saldon([period(2023)])
    assert (eget_kapital(saldona), arets_resultat(saldona)) == (1300, 0)


# -- What is read -------------------------------------------------------------------------------


def test_drafts_count_nowhere(ekonom, tva_ar):
    bokford = ver(ekonom, tva_ar[2022], date(2022, 3, 1), ("5010", "1"), ("1930", "-1"))
    fore = siffror(balansrakning(2022))
    bocker.lagg_utkast(bokford, "-5", "5")
    assert siffror(balansrakning(2022)) == fore


def test_balances_per_object_carry_their_objects(ekonom, tva_ar):
    fokus = bocker.projekt("A|B")
    rader = [NyRad("5010", Decimal(7), (fokus,)), NyRad("1930", Decimal(-7))]
    bokfor(by=ekonom, ar=tva_ar[2022], datum=date(2022, 3, 1), text="Prov", rader=rader)
    [saldona] = saldon([period(2022)], per_objekt=True)
    med = [s for s in saldona if s.objekt]
    assert [(s.konto, s.rorelse, s.objekt) for s in med] == [("5010", 7, frozenset({"6:A\\|B"}))]
    assert sum(s.rorelse for s in saldona if s.konto == "5010") == 407


def test_books_without_a_chosen_form_use_the_lkbr_presets(ekonom, tva_ar):
    assert mall_i_bruk("RR").forlaga == "lkbr"
    assert siffror(resultatrakning(2022))["verksamhetens_nettokostnader"] == 600


def test_account_that_maps_nowhere_is_listed_and_the_imbalance_is_said(ekonom, tva_ar):
    anvand_forlaga(by=ekonom, typ="BR", namn="sunnerbo")
    Konto.objects.create(nummer="9100", namn="Internt", ktyp="T")
    ver(ekonom, tva_ar[2022], date(2022, 4, 1), ("9100", "25"), ("1930", "-25"))
    assert stall_upp("BR", 2022).okopplade == (), "kontotypen är reserv"
    Kontokoppling.objects.filter(ktyp="T").delete()
    uppstallt = stall_upp("BR", 2022)
    assert [s.konto for s in uppstallt.okopplade] == ["9100"]
    assert "skiljer sig från eget kapital och skulder med −25 kr" in uppstallt.tabell.fotnoter[0]


def test_tkr_rounds_each_row_by_itself(ekonom, tva_ar):
    tabell = balansrakning(2022, enhet=Enhet.TKR)
    assert siffror(tabell)["summa_tillgangar"] == 1
    assert tabell.tal("kassa_och_bank", "2022").hel == "1\u00a0300 kr"
    assert balansrakning(2022).tal("kassa_och_bank", "2022").hel == ""


def test_history_of_empty_books_is_empty():
    assert kapital_over_aren() == []
    assert insatskostnader(2022) == []
