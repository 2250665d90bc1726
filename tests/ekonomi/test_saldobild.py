"""One picture of the balances: what is shared, what is derived, what is told."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ekonomi.kassaflode import kassaflodesanalys
from ekonomi.kontosaldo import arets_resultat, eget_kapital
from ekonomi.models import Ingaendebalans, Konto
from ekonomi.saldon import Period, Saldobild
from ekonomi.services.bokforing import NyRad, bokfor
from ekonomi.uppstallning import balansrakning, resultatrakning, stall_upp
from finsam.taltabell import Taltabell
from tests.ekonomi import bocker

pytestmark = pytest.mark.django_db


def ver(by, ar, datum: date, *rader: tuple[str, str]) -> None:
    nya = [NyRad(konto, Decimal(belopp)) for konto, belopp in rader]
    bokfor(by=by, ar=ar, datum=datum, text="Prov", rader=nya)


def ib(ar, **belopp: str) -> None:
    for konto, kr in belopp.items():
        nummer = konto.removeprefix("k")
        Ingaendebalans.objects.create(
            ar=ar, konto=Konto.objects.get(nummer=nummer), belopp=Decimal(kr)
        )


def siffror(tabell: Taltabell, kolumn: str = "2022") -> dict[str, Decimal]:
    return {r.nyckel: tabell.tal(r.nyckel, kolumn).exakt for r in tabell.rader if r.tal}


@pytest.fixture
def tva_ar(ekonom):
    """2021: 1000 kr in, 300 kr of rent; 2022: 500 kr in April, 200 kr of rent in August."""
    aren = {nr: bocker.lagg_upp(nr) for nr in (2021, 2022)}
    Konto.objects.create(nummer="2065", namn="Balanserat kapital", ktyp="S")
    ver(ekonom, aren[2021], date(2021, 1, 31), ("1930", "1000"), ("3981", "-1000"))
    ver(ekonom, aren[2021], date(2021, 9, 1), ("5010", "300"), ("1930", "-300"))
    ver(ekonom, aren[2022], date(2022, 4, 30), ("1930", "500"), ("3981", "-500"))
    ver(ekonom, aren[2022], date(2022, 8, 31), ("5010", "200"), ("1930", "-200"))
    return aren


# -- Shared --------------------------------------------------------------------------------------


def test_three_statements_read_the_rows_once(exempel):
    bild = Saldobild()
    with CaptureQueriesContext(connection) as fragor:
        for tabell in (resultatrakning, balansrakning, kassaflodesanalys):
            tabell(2022, bild=bild)
    grupperade = [f for f in fragor if "GROUP BY" in f["sql"]]
    assert len(grupperade) == 1
    assert len(fragor) <= 10


def test_a_picture_keeps_what_it_showed(ekonom, tva_ar):
    bild = Saldobild()
    fore = resultatrakning(2022, bild=bild)
    ver(ekonom, tva_ar[2022], date(2022, 12, 1), ("5010", "50"), ("1930", "-50"))
    assert resultatrakning(2022, bild=bild) == fore
    assert resultatrakning(2022) != fore


def test_sums_per_object_and_per_account_are_the_same(exempel):
    ensamma = [Saldobild(), Saldobild()]
    gemensam = Saldobild()
    perioder = gemensam.perioder(2022)
    per_objekt = gemensam.saldon(perioder, per_objekt=True)
    for plats, saldon in enumerate(gemensam.saldon(perioder)):
        assert saldon == ensamma[0].saldon(perioder)[plats]
        assert eget_kapital(saldon) == eget_kapital(per_objekt[plats])
        assert arets_resultat(saldon) == arets_resultat(per_objekt[plats])


# -- A part of a year ----------------------------------------------------------------------------


def test_a_part_of_a_year_begins_with_what_came_before_it(tva_ar):
    bild = Saldobild()
    [period] = bild.perioder(2022, date(2022, 8, 31), date(2022, 7, 1))[:1]
    bank = next(s for s in bild.saldon([period])[0] if s.konto == "1930")
    assert (bank.ingaende, bank.rorelse, bank.utgaende) == (1200, -200, 1000)


def test_quarter_of_each_statement(tva_ar):
    delar = {"till": date(2022, 9, 30), "fran": date(2022, 7, 1)}
    rr = stall_upp("RR", 2022, **delar)
    assert [k.rubrik for k in rr.tabell.kolumner] == ["juli–september 2022", "juli–september 2021"]
    assert siffror(rr.tabell)["verksamhetens_kostnader"] == -200
    assert siffror(rr.tabell)["verksamhetens_intakter"] == 0
    assert siffror(rr.tabell, "2021")["verksamhetens_kostnader"] == -300
    br = siffror(stall_upp("BR", 2022, **delar).tabell)
    assert (br["kassa_och_bank"], br["arets_resultat"]) == (1000, 300)
    kf = siffror(stall_upp("KF", 2022, **delar).tabell)
    assert kf["likvida_medel_vid_arets_borjan"] == 1200
    assert kf["arets_kassaflode"] == -200
    assert kf["likvida_medel_vid_arets_slut"] == 1000


@pytest.mark.parametrize("typ", ["RR", "BR", "KF"])
def test_without_comparison_the_year_stands_alone(tva_ar, typ):
    tabell = stall_upp(typ, 2022, jamfor=False).tabell
    assert [k.nyckel for k in tabell.kolumner] == ["2022"]


@pytest.mark.parametrize(
    ("fran", "till", "ord_"),
    [
        (None, date(2022, 12, 31), "2022"),
        (None, date(2022, 8, 31), "t.o.m. 31 augusti 2022"),
        (date(2022, 4, 1), date(2022, 6, 30), "april–juni 2022"),
        (date(2022, 4, 1), date(2022, 4, 30), "april 2022"),
        (date(2022, 4, 2), date(2022, 4, 30), "2 april 2022 – 30 april 2022"),
    ],
)
def test_period_says_itself(tva_ar, fran, till, ord_):
    assert Period(tva_ar[2022], till, fran).i_ord() == ord_


def test_period_over_two_calendar_years_names_both(tva_ar):
    langt = bocker.lagg_upp(2024)
    langt.start = date(2023, 7, 1)
    period = Period(langt, date(2024, 1, 31), date(2023, 12, 1))
    assert period.i_ord() == "december 2023 – januari 2024"


def test_a_first_day_outside_the_year_is_the_year(tva_ar):
    [period, _fore] = Saldobild().perioder(2022, None, date(2021, 5, 1))
    assert (period.start, period.hel) == (date(2022, 1, 1), True)


# -- Opening balances ------------------------------------------------------------------------------


def test_opening_balances_that_no_file_gave_are_those_the_year_before_closed_with(tva_ar):
    """2021 ends with 700 kr in the bank, all of it that year's result."""
    tabell = balansrakning(2022)
    assert siffror(tabell)["kassa_och_bank"] == 1000
    assert siffror(tabell)["ovrigt_eget_kapital"] == 700
    assert siffror(tabell)["arets_resultat"] == 300
    assert tabell.fotnoter == (
        "Böckerna för 2022 har inga ingående balanser. De är räknade ur utgången av 2021.",
    )
    assert kassaflodesanalys(2022).fotnoter == tabell.fotnoter
    assert resultatrakning(2022).fotnoter == ()


def test_derived_balances_need_no_equity_account(tva_ar):
    Konto.objects.filter(nummer="2065").delete()
    tabell = balansrakning(2022)
    assert siffror(tabell)["ovrigt_eget_kapital"] == 700
    assert not any("skiljer" in fotnot for fotnot in tabell.fotnoter)


def test_derived_balances_keep_their_objects(ekonom, tva_ar):
    fokus = bocker.projekt("FOKUS")
    rader = [NyRad("1930", Decimal(-5), (fokus,)), NyRad("5010", Decimal(5), (fokus,))]
    bokfor(by=ekonom, ar=tva_ar[2021], datum=date(2021, 12, 1), text="Prov", rader=rader)
    bild = Saldobild()
    [saldon] = bild.saldon(bild.perioder(2022)[:1], per_objekt=True)
    bank = {s.objekt: s.ingaende for s in saldon if s.konto == "1930"}
    assert bank == {frozenset(): 700, frozenset({"6:FOKUS"}): -5}


def test_first_year_without_balances_begins_at_nought(tva_ar):
    tabell = balansrakning(2021)
    assert siffror(tabell, "2021")["ovrigt_eget_kapital"] == 0
    assert tabell.fotnoter == ()


def test_a_gap_between_the_years_derives_nothing(ekonom, tva_ar):
    bocker.lagg_upp(2024)
    assert siffror(balansrakning(2024), "2024")["summa_tillgangar"] == 0


def test_last_years_result_that_is_not_yet_equity_is_counted_as_equity(tva_ar):
    ib(tva_ar[2022], k1930="700")
    tabell = balansrakning(2022)
    assert siffror(tabell)["ovrigt_eget_kapital"] == 700
    [upplysning] = tabell.fotnoter
    assert upplysning.startswith("De ingående balanserna för 2022 går inte jämnt upp: 700 kr")
    assert upplysning.endswith("Här räknas det till eget kapital.")


def test_opening_balances_off_by_another_sum_are_told_and_left(tva_ar):
    ib(tva_ar[2022], k1930="699")
    tabell = balansrakning(2022)
    assert siffror(tabell)["ovrigt_eget_kapital"] == 0
    assert "det är inte resultatet för 2021" in tabell.fotnoter[0]
    assert "skiljer sig från eget kapital och skulder med 699 kr" in tabell.fotnoter[1]


def test_uneven_balances_of_the_first_year_are_counted_as_equity(tva_ar):
    ib(tva_ar[2021], k1930="50", k2065="-40")
    assert siffror(balansrakning(2021), "2021")["ovrigt_eget_kapital"] == 50


def test_even_balances_are_told_nothing_of(tva_ar):
    ib(tva_ar[2022], k1930="700", k2065="-700")
    assert balansrakning(2022).fotnoter == ()


# -- Closing vouchers ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("nummer", "namn"), [("2069", "Resultat"), ("2099", "Resultat"), ("2010", "Årets resultat")]
)
def test_closing_voucher_is_known_by_its_equity_account(ekonom, tva_ar, nummer, namn):
    Konto.objects.create(nummer=nummer, namn=namn, ktyp="S")
    fore = siffror(resultatrakning(2022))
    stang = (("3981", "500"), ("5010", "-200"), (nummer, "-300"))
    ver(ekonom, tva_ar[2022], date(2022, 12, 31), *stang)
    assert siffror(resultatrakning(2022)) == fore


def test_result_moved_to_any_equity_over_899_is_a_closing(ekonom, tva_ar):
    """Kommun-Bas: 899 against an equity account of the förbund's own."""
    Konto.objects.create(nummer="899", namn="Årets resultat", ktyp="K")
    fore = siffror(balansrakning(2022))
    ver(ekonom, tva_ar[2022], date(2022, 12, 31), ("899", "300"), ("2065", "-300"))
    assert siffror(balansrakning(2022)) == fore


def test_many_closing_vouchers_are_all_left_out(ekonom, tva_ar, monkeypatch):
    """More than a query can list are asked for in another way, with the same answer."""
    monkeypatch.setattr("ekonomi.avslut.FA", 1)
    Konto.objects.create(nummer="8999", namn="Årets resultat", ktyp="K")
    fore = siffror(balansrakning(2022))
    for belopp in ("100", "200"):
        ver(ekonom, tva_ar[2022], date(2022, 12, 31), ("8999", belopp), ("2065", f"-{belopp}"))
    assert siffror(balansrakning(2022)) == fore
