"""Closing a year, opening it again, closing a part of it."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from ekonomi.models import Ingaendebalans, Konto, Periodisering, Rakenskapsar, Verifikation
from ekonomi.services.bokforing import bokfor
from ekonomi.services.bokslut import (
    ateroppna_bokslut,
    foresla_stangning,
    paborja_bokslut,
    stang_ar,
    stang_delar,
)
from ekonomi.services.periodisering import (
    NyPeriodisering,
    bokfor_periodiseringar,
    registrera_periodisering,
)
from ekonomi.services.rakenskapsar import las_ar, las_till, oppna_ar, oppna_till
from finsam.models import Handelse
from tests.ekonomi import bocker
from tests.ekonomi.bokslutsprov import (
    balanser,
    fardigt,
    lagg_upp_med_kapital,
    pricka_av,
    rakningarna,
    ver,
)

pytestmark = pytest.mark.django_db
HAR, ANNANSTANS = Rakenskapsar.Bokfors.HAR, Rakenskapsar.Bokfors.ANNANSTANS


@pytest.fixture
def ar(ekonom):
    return lagg_upp_med_kapital(ekonom)


@pytest.fixture
def bokslut(ekonom, ar):
    return fardigt(ekonom, ar)


def stang(by, bokslut, **konton):
    stangning = stang_ar(by=by, bokslut=bokslut, **konton)
    bokslut.refresh_from_db()
    bokslut.ar.refresh_from_db()
    return stangning


# -- Begin ------------------------------------------------------------------------------------


def test_bokslut_begins_with_the_standard_points_of_its_kind(ekonom, ar):
    helt = paborja_bokslut(by=ekonom, ar=ar, dag=ar.slut)
    delar = paborja_bokslut(by=ekonom, ar=ar, dag=date(2022, 8, 31))
    assert (str(helt), str(delar)) == ("Årsbokslut 2022", "Delårsbokslut 31 augusti 2022")
    semester = "Semesterlöneskulden är räknad"
    assert helt.punkter.filter(rubrik=semester).exists()
    assert not delar.punkter.filter(rubrik=semester).exists()


def test_same_day_twice_a_day_outside_and_a_locked_year_are_refused(ekonom, ar):
    paborja_bokslut(by=ekonom, ar=ar, dag=ar.slut)
    with pytest.raises(ValidationError, match="redan påbörjat"):
        paborja_bokslut(by=ekonom, ar=ar, dag=ar.slut)
    with pytest.raises(ValidationError, match="utanför räkenskapsåret"):
        paborja_bokslut(by=ekonom, ar=ar, dag=date(2023, 1, 1))
    las_ar(by=ekonom, ar=ar)
    with pytest.raises(ValidationError, match="är låst"):
        paborja_bokslut(by=ekonom, ar=ar, dag=date(2022, 6, 30))


# -- Close ------------------------------------------------------------------------------------


def test_close_changes_nothing_that_the_closed_year_prints(ekonom, ar, bokslut):
    fore = rakningarna(2022)
    stang(ekonom, bokslut)
    assert rakningarna(2022) == fore
    assert fore[0]["arets_resultat"]["2022"]["exakt"] == "600.00"


def test_close_moves_the_result_and_locks_the_year(ekonom, ar, bokslut):
    stangning = stang(ekonom, bokslut)
    verifikation = stangning.bokslut.verifikation
    rader = dict(verifikation.rader.values_list("konto__nummer", "belopp"))
    assert rader == {"8999": Decimal(600), "2069": Decimal(-600)}
    assert (str(verifikation), verifikation.datum) == ("BOK1", ar.slut)
    assert bokslut.stangt
    assert bokslut.ar.last


def test_next_year_opens_with_what_the_closed_one_left(ekonom, ar, bokslut):
    stangning = stang(ekonom, bokslut)
    nasta = stangning.nasta_ar
    assert (nasta.start, nasta.slut) == (date(2023, 1, 1), date(2023, 12, 31))
    assert balanser(nasta) == {
        "1930": Decimal(1400),
        "2065": Decimal(-1300),
        "2440": Decimal(-100),
    }
    br = rakningarna(2023)[1]
    assert br["summa_tillgangar"]["2023"] == br["summa_tillgangar"]["2022"]


def test_opening_takes_no_number_of_any_series(ekonom, ar, bokslut):
    nasta = stang(ekonom, bokslut).nasta_ar
    assert not Verifikation.objects.filter(ar=nasta).exists()
    assert str(bocker.post(ekonom, nasta, datum=nasta.start, kod="A")) == "A1"


def test_close_with_a_remaining_point_is_refused_and_names_it(ekonom, ar):
    bokslut = paborja_bokslut(by=ekonom, ar=ar, dag=ar.slut)
    with pytest.raises(ValidationError, match="Banken är avstämd: Inte avprickad än"):
        stang_ar(by=ekonom, bokslut=bokslut)
    ar.refresh_from_db()
    assert not ar.last


def test_double_close_is_refused(ekonom, ar, bokslut):
    stang(ekonom, bokslut)
    with pytest.raises(ValidationError, match="är redan stängt"):
        stang_ar(by=ekonom, bokslut=bokslut)
    assert Verifikation.objects.stangningar().count() == 1


def test_delarsbokslut_does_not_close_the_year_nor_the_other_way_round(ekonom, ar, bokslut):
    delar = fardigt(ekonom, ar, date(2022, 8, 31))
    with pytest.raises(ValidationError, match="slutar inte året"):
        stang_ar(by=ekonom, bokslut=delar)
    with pytest.raises(ValidationError, match="slutar året"):
        stang_delar(by=ekonom, bokslut=bokslut)


def test_chosen_accounts_are_made_and_used(ekonom, ar, bokslut):
    stang(ekonom, bokslut, resultatkonto="2099", kapitalkonto="2091")
    assert bokslut.verifikation.rader.filter(konto__nummer="2099", belopp=Decimal(-600)).exists()
    assert str(Konto.objects.get(nummer="2091")) == "2091 Balanserat resultat"
    nasta = Rakenskapsar.objects.get(start=date(2023, 1, 1))
    assert balanser(nasta)["2091"] == Decimal(-600)
    assert balanser(nasta)["2065"] == Decimal(-700)


@pytest.mark.parametrize(
    ("konton", "falt"),
    [
        ({"resultatkonto": "1930"}, "resultatkonto"),
        ({"kapitalkonto": "8999"}, "kapitalkonto"),
        ({"kapitalkonto": "2069", "resultatkonto": "2069"}, "kapitalkonto"),
    ],
)
def test_close_to_an_account_that_is_not_equity_is_refused(ekonom, ar, bokslut, konton, falt):
    with pytest.raises(ValidationError) as fel:
        stang_ar(by=ekonom, bokslut=bokslut, **konton)
    assert list(fel.value.message_dict) == [falt]


def test_year_without_result_is_closed_without_a_voucher(ekonom, ar):
    ver(ekonom, ar, date(2022, 12, 1), ("5010", "600"), ("1930", "-600"))
    bokslut = fardigt(ekonom, ar)
    assert stang(ekonom, bokslut).bokslut.verifikation is None
    assert bokslut.ar.last


def test_loss_is_moved_with_its_sign(ekonom, ar):
    ver(ekonom, ar, date(2022, 12, 1), ("5010", "900"), ("1930", "-900"))
    bokslut = fardigt(ekonom, ar)
    fore = rakningarna(2022)
    nasta = stang(ekonom, bokslut).nasta_ar
    assert fore[0]["arets_resultat"]["2022"]["exakt"] == "-300.00"
    assert rakningarna(2022) == fore
    assert balanser(nasta)["2065"] == Decimal(-400)


def test_locked_last_period_gives_way_to_the_close(ekonom, ar, bokslut):
    las_till(by=ekonom, ar=ar, dag=ar.slut)
    stang(ekonom, bokslut)
    assert bokslut.verifikation


def test_close_reverses_what_waited_for_the_next_year(ekonom, ar):
    Konto.objects.create(nummer="2990", namn="Upplupna kostnader", ktyp="S")
    bokslut = paborja_bokslut(by=ekonom, ar=ar, dag=ar.slut)
    ny = NyPeriodisering("upplupen_kostnad", "Revision", "5010", "2990", Decimal(18))
    registrera_periodisering(by=ekonom, bokslut=bokslut, ny=ny)
    bokfor_periodiseringar(by=ekonom, bokslut=bokslut)
    pricka_av(ekonom, bokslut)
    stangning = stang(ekonom, bokslut)
    [periodisering] = stangning.aterforingar
    assert periodisering.aterforing.datum == date(2023, 1, 1)
    assert not Periodisering.objects.att_aterfora().exists()
    assert balanser(stangning.nasta_ar)["2990"] == Decimal(-18)


def test_next_year_that_is_locked_with_other_balances_stops_the_close(ekonom, ar, bokslut):
    nasta = bocker.lagg_upp(2023)
    las_ar(by=ekonom, ar=nasta)
    with pytest.raises(ValidationError, match="2023 är låst med andra ingående balanser"):
        stang_ar(by=ekonom, bokslut=bokslut)
    bokslut.refresh_from_db()
    assert not bokslut.stangt
    assert not Verifikation.objects.stangningar().exists()


def test_next_year_kept_elsewhere_keeps_the_balances_of_its_file(ekonom, ar, bokslut):
    nasta = bocker.lagg_upp(2023)
    Rakenskapsar.objects.filter(pk=nasta.pk).update(bokfors=ANNANSTANS)
    assert stang(ekonom, bokslut).andringar == []
    assert balanser(nasta) == {}


def test_opening_balance_that_is_divided_otherwise_within_equity_stays(ekonom, ar, bokslut):
    nasta = bocker.lagg_upp(2023)
    Konto.objects.create(nummer="2069", namn="Årets resultat", ktyp="S")
    egna = {"1930": "1400", "2440": "-100", "2065": "-700", "2069": "-600"}
    for konto, belopp in egna.items():
        Ingaendebalans.objects.create(
            ar=nasta, konto=Konto.objects.get(nummer=konto), belopp=Decimal(belopp)
        )
    assert stang(ekonom, bokslut).andringar == []
    assert balanser(nasta) == {k: Decimal(b) for k, b in egna.items()}


# -- Open again -------------------------------------------------------------------------------


def test_reopened_year_is_as_before_and_can_be_posted_in(ekonom, ar, bokslut):
    fore = rakningarna(2022)
    verifikation = stang(ekonom, bokslut).bokslut.verifikation
    oppnat = ateroppna_bokslut(by=ekonom, bokslut=bokslut, skal="Faktura kom sent")
    assert rakningarna(2022) == fore
    assert not oppnat.stangt
    verifikation = Verifikation.objects.som_visas().get(pk=verifikation.pk)
    assert verifikation.rattad_av.text == "Återöppnat bokslut: Faktura kom sent"
    assert verifikation.rattad_av.slag == Verifikation.Slag.STANGNING
    ver(ekonom, ar, ar.slut, ("5010", "50"), ("1930", "-50"))


def test_second_close_tells_which_opening_balances_changed(ekonom, ar, bokslut):
    stang(ekonom, bokslut)
    ateroppna_bokslut(by=ekonom, bokslut=bokslut, skal="Faktura kom sent")
    ver(ekonom, ar, ar.slut, ("5010", "50"), ("2440", "-50"))
    pricka_av(ekonom, bokslut)
    stangning = stang(ekonom, bokslut)
    andrade = [(s.konto.nummer, s.ingaende, s.utgaende) for s in stangning.andringar]
    assert andrade == [
        ("2065", Decimal(-1300), Decimal(-1250)),
        ("2440", Decimal(-100), Decimal(-150)),
    ]
    assert Rakenskapsar.objects.count() == 2
    detaljer = Handelse.objects.filter(verb="stängde bokslut").first().detaljer
    assert detaljer["ingaende_balanser"][0]["konto"] == "2065"
    assert rakningarna(2022)[0]["arets_resultat"]["2022"]["exakt"] == "550.00"


def test_reopen_demands_a_reason_and_a_closed_bokslut(ekonom, ar, bokslut):
    with pytest.raises(ValidationError, match="redan öppet"):
        ateroppna_bokslut(by=ekonom, bokslut=bokslut, skal="fel")
    stang(ekonom, bokslut)
    with pytest.raises(ValidationError, match="varför"):
        ateroppna_bokslut(by=ekonom, bokslut=bokslut, skal=" ")


def test_year_that_the_next_closing_rests_on_is_not_reopened(ekonom, ar, bokslut):
    nasta = stang(ekonom, bokslut).nasta_ar
    stang(ekonom, fardigt(ekonom, nasta))
    with pytest.raises(ValidationError, match="Årsbokslut 2023 är stängt och bygger på"):
        ateroppna_bokslut(by=ekonom, bokslut=bokslut, skal="fel")


def test_closed_year_is_opened_by_its_bokslut_alone(ekonom, ar, bokslut):
    stang(ekonom, bokslut)
    with pytest.raises(ValidationError, match="Öppna bokslutet igen i stället"):
        oppna_ar(by=ekonom, ar=ar, skal="fel")


# -- A part of the year -------------------------------------------------------------------------


def test_delarsbokslut_locks_the_period_and_posts_nothing(ekonom, ar):
    delar = fardigt(ekonom, ar, date(2022, 8, 31))
    antal = Verifikation.objects.count()
    stang_delar(by=ekonom, bokslut=delar)
    ar.refresh_from_db()
    assert ar.last_till == date(2022, 8, 31)
    assert Verifikation.objects.count() == antal
    with pytest.raises(ValidationError, match="är låst"):
        bokfor(by=ekonom, ar=ar, datum=bocker.DAG, text="Sent", rader=bocker.rader("-5", "5"))


def test_reopened_delarsbokslut_leaves_what_was_locked_before(ekonom, ar):
    las_till(by=ekonom, ar=ar, dag=date(2022, 6, 30))
    delar = fardigt(ekonom, ar, date(2022, 8, 31))
    stang_delar(by=ekonom, bokslut=delar)
    with pytest.raises(ValidationError, match="Öppna bokslutet igen i stället"):
        oppna_till(by=ekonom, ar=ar, skal="fel")
    ateroppna_bokslut(by=ekonom, bokslut=delar, skal="fel")
    ar.refresh_from_db()
    assert ar.last_till == date(2022, 6, 30)


def test_period_that_is_locked_further_on_already_stays_so(ekonom, ar):
    las_till(by=ekonom, ar=ar, dag=date(2022, 9, 30))
    delar = fardigt(ekonom, ar, date(2022, 8, 31))
    stang_delar(by=ekonom, bokslut=delar)
    ar.refresh_from_db()
    assert ar.last_till == date(2022, 9, 30)
    ateroppna_bokslut(by=ekonom, bokslut=delar, skal="fel")
    ar.refresh_from_db()
    assert ar.last_till == date(2022, 9, 30)


# -- Kept elsewhere ---------------------------------------------------------------------------


def test_year_kept_elsewhere_is_locked_and_nothing_posted(ekonom, ar):
    Rakenskapsar.objects.update(bokfors=ANNANSTANS)
    ar.refresh_from_db()
    bokslut = fardigt(ekonom, ar)
    antal = Verifikation.objects.count()
    stangning = stang(ekonom, bokslut)
    assert Verifikation.objects.count() == antal
    assert (stangning.nasta_ar, bokslut.verifikation) == (None, None)
    assert bokslut.ar.last


def test_year_that_moves_home_is_given_the_balances_of_the_one_kept_elsewhere(ekonom, ar):
    nasta = bocker.lagg_upp(2023)
    Ingaendebalans.objects.create(
        ar=nasta, konto=Konto.objects.get(nummer="3981"), belopp=Decimal(5)
    )
    Rakenskapsar.objects.filter(pk=ar.pk).update(bokfors=ANNANSTANS)
    bokslut = fardigt(ekonom, ar)
    assert stang(ekonom, bokslut).nasta_ar == nasta
    assert balanser(nasta) == {
        "1930": Decimal(1400),
        "2065": Decimal(-1300),
        "2440": Decimal(-100),
    }, "och det som stod på ett resultatkonto är borta"


def test_closing_voucher_of_a_year_kept_elsewhere_is_proposed(ekonom, ar, bokslut):
    with pytest.raises(ValidationError, match="förs här"):
        foresla_stangning(by=ekonom, bokslut=bokslut)
    Rakenskapsar.objects.update(bokfors=ANNANSTANS)
    forslag = foresla_stangning(by=ekonom, bokslut=bokslut)
    assert forslag.rader.filter(konto__nummer="2069", belopp=Decimal(-600)).exists()


def test_nothing_is_proposed_where_there_is_no_result(ekonom, ar):
    ver(ekonom, ar, date(2022, 12, 1), ("5010", "600"), ("1930", "-600"))
    Rakenskapsar.objects.update(bokfors=ANNANSTANS)
    bokslut = paborja_bokslut(by=ekonom, ar=ar, dag=ar.slut)
    with pytest.raises(ValidationError, match="redan fört"):
        foresla_stangning(by=ekonom, bokslut=bokslut)
