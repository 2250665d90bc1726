"""Income beside the contributions, and grants from others: expected, invoiced, booked."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ekonomi.intakter import bidragslagen, intaktslagen, intaktstabell
from ekonomi.models import (
    Bidragsrekvirering,
    Externbidrag,
    Fakturaunderlag,
    Konto,
    Ovrigintakt,
)
from ekonomi.services import fakturering
from ekonomi.services import intakt as tjanst
from ekonomi.services.bokforing import NyRad, bokfor
from styrelse.models import Organisation
from tests.ekonomi import bocker

pytestmark = pytest.mark.django_db
SENAST = date(2022, 6, 30)


@pytest.fixture
def organisation(db) -> Organisation:
    return Organisation.objects.create(namn="Växjö kommun")


@pytest.fixture
def kurs(ekonom) -> Ovrigintakt:
    """Twelve seats in tjänstedesign grund."""
    return tjanst.skapa_intakt(
        by=ekonom,
        ar=2022,
        slag="kurs",
        namn="Tjänstedesign grund",
        platser=12,
        pris=Decimal(6_880),
        kontoprefix="3990",
        momssats=25,
    )


@pytest.fixture
def esf(ekonom) -> Externbidrag:
    """A project's grant of a million over two years."""
    givare = Organisation.objects.create(namn="Europeiska socialfonden")
    return tjanst.skapa_externbidrag(
        by=ekonom,
        namn="ESF Vägen vidare",
        givare=givare,
        ram=Decimal(1_000_000),
        kontoprefix="3985",
        objekt=bocker.projekt("VAGEN"),
        from_datum=date(2022, 1, 1),
        till_datum=date(2023, 12, 31),
    )


@pytest.fixture
def bok(ekonom, ar):
    """``bok("3990", "100", objekt)``: an income to the bank."""
    for nummer in ("3985", "3990"):
        Konto.objects.create(nummer=nummer, namn="Intäkt", ktyp="I")

    def lagg(konto: str, kr: str, *objekt) -> None:
        rader = [NyRad("1930", Decimal(kr)), NyRad(konto, -Decimal(kr), objekt)]
        bokfor(by=ekonom, ar=ar, datum=date(2022, 5, 12), text="Prov", rader=rader)

    return lagg


def fakturera(ekonom, kurs, organisation, **vad) -> Fakturaunderlag:
    return tjanst.fakturera_intakt(
        by=ekonom, intakt=kurs, mottagare=organisation, forfallodag=SENAST, **vad
    )


def rekvirera(ekonom, esf, kr="300000", fran=date(2022, 1, 1), till=date(2022, 4, 30)):
    return tjanst.rekvirera_bidrag(
        by=ekonom,
        bidrag=esf,
        from_datum=fran,
        till_datum=till,
        rekvirerat=Decimal(kr),
        rekvirerad_datum=date(2022, 5, 15),
    )


# -- Courses and other income ---------------------------------------------------------------------


def test_seats_by_price_are_what_is_expected(kurs):
    assert kurs.belopp == 82_560
    assert [(i.intakt, i.bokfort) for i in intaktslagen(2022)] == [(kurs, 0)]
    assert intaktslagen(2021) == []


def test_income_is_held_against_the_books(ekonom, kurs, organisation, bok):
    bok("3990", "80000")
    underlag = fakturera(ekonom, kurs, organisation, platser=10)
    fakturera(ekonom, kurs, organisation, belopp=Decimal(13_760))
    fakturering.markera_fakturerad(by=ekonom, underlag=underlag, datum=date(2022, 5, 1), nummer="5")
    [lage] = intaktslagen(2022)
    assert (lage.underlag, lage.fakturerat) == (82_560, 68_800)
    assert (lage.bokfort, lage.avvikelse) == (80_000, -2_560)
    tabell = intaktstabell(2022)
    assert [t.avrundat for t in tabell.rader[-1].tal] == [82_560, 68_800, 80_000, -2_560]
    assert tabell.rader[0].tal[2].url.startswith("/ekonomi/rader/?konton=3990&fran=2022-01-01")


def test_invoice_of_seats_says_how_many(ekonom, kurs, organisation):
    underlag = fakturera(ekonom, kurs, organisation, platser=10)
    assert (underlag.belopp, underlag.moms) == (68_800, 17_200)
    assert underlag.text == "Tjänstedesign grund, 10 platser"


@pytest.mark.parametrize(
    ("vad", "fel"),
    [
        ({}, "antingen antal platser eller ett belopp"),
        ({"platser": 1, "belopp": Decimal(1)}, "antingen antal platser eller ett belopp"),
        ({"platser": 13}, "82 560 kr kvar"),
        ({"belopp": Decimal(0)}, "över 0"),
    ],
)
def test_impossible_invoice_is_refused(ekonom, kurs, organisation, vad, fel):
    with pytest.raises(ValidationError) as nej:
        fakturera(ekonom, kurs, organisation, **vad)
    assert fel in " ".join(nej.value.messages).replace("\xa0", " ")


def test_income_without_a_price_is_invoiced_by_amount(ekonom, organisation):
    film = tjanst.skapa_intakt(
        by=ekonom, ar=2022, slag="vidare", namn="Film", belopp=Decimal(100), kontoprefix="3592"
    )
    with pytest.raises(ValidationError, match="inget pris per plats"):
        fakturera(ekonom, film, organisation, platser=1)
    assert fakturera(ekonom, film, organisation, belopp=Decimal(100)).text == "Film"


@pytest.mark.parametrize(
    ("falt", "fel"),
    [
        ({"platser": None}, "både antal platser och pris"),
        ({"pris": None}, "både antal platser och pris"),
        ({"platser": None, "pris": None, "belopp": None}, "ett belopp över 0"),
        ({"platser": 0}, "ett belopp över 0"),
        ({"namn": ""}, "inte vara tomt"),
    ],
)
def test_impossible_income_is_refused(ekonom, kurs, falt, fel):
    with pytest.raises(ValidationError, match=fel):
        tjanst.andra_intakt(by=ekonom, intakt=kurs, **falt)


def test_income_is_changed_and_taken_away_while_not_invoiced(ekonom, kurs, organisation):
    assert tjanst.andra_intakt(by=ekonom, intakt=kurs, platser=10).belopp == 68_800
    underlag = fakturera(ekonom, kurs, organisation, platser=1)
    fakturering.markera_fakturerad(by=ekonom, underlag=underlag, datum=SENAST, nummer="5")
    with pytest.raises(ValidationError, match="Ångra faktureringen"):
        tjanst.ta_bort_intakt(by=ekonom, intakt=kurs)
    fakturering.angra_fakturering(by=ekonom, underlag=underlag, skal="Inställd kurs")
    tjanst.ta_bort_intakt(by=ekonom, intakt=kurs)
    assert not Fakturaunderlag.objects.exists()
    assert intaktstabell(2022) is None


def test_income_takes_as_many_queries_however_many(ekonom, kurs):
    with CaptureQueriesContext(connection) as en:
        intaktslagen(2022)
    for namn in "AB":
        tjanst.skapa_intakt(
            by=ekonom, ar=2022, slag="annat", namn=namn, belopp=Decimal(1), kontoprefix="39"
        )
    with CaptureQueriesContext(connection) as tre:
        intaktslagen(2022)
    assert len(tre) == len(en) == 2


# -- Grants ---------------------------------------------------------------------------------------


def test_grant_shows_frame_asked_for_paid_and_booked(ekonom, esf, bok):
    bok("3985", "250000", esf.objekt)
    bok("3985", "7", bocker.projekt("ANNAT"))
    rekvirering = rekvirera(ekonom, esf)
    tjanst.satt_utbetalning(
        by=ekonom,
        rekvirering=rekvirering,
        utbetalt=Decimal(290_000),
        utbetald_datum=date(2022, 6, 20),
    )
    [lage] = bidragslagen(2022)
    assert (lage.rekvirerat, lage.utbetalt, lage.kvar) == (300_000, 290_000, 700_000)
    assert (lage.bokfort, lage.avvikelse) == (250_000, -50_000)
    assert bidragslagen(2021) == []
    assert bidragslagen(2023)[0].bokfort == 250_000


@pytest.mark.parametrize(
    ("fran", "till", "kr", "fel"),
    [
        (date(2021, 12, 1), date(2022, 1, 31), "1", "Bidraget gäller"),
        (date(2022, 4, 30), date(2022, 5, 31), "1", "redan rekvirerad"),
        (date(2022, 5, 1), date(2022, 8, 31), "700001", "rekvirerat av ramen"),
        (date(2022, 5, 1), date(2022, 8, 31), "0", "belopp över 0"),
    ],
)
def test_impossible_request_is_refused(ekonom, esf, fran, till, kr, fel):
    rekvirera(ekonom, esf)
    with pytest.raises(ValidationError, match=fel):
        rekvirera(ekonom, esf, kr, fran, till)
    assert Bidragsrekvirering.objects.count() == 1


def test_frame_is_not_cut_below_what_is_asked_for(ekonom, esf):
    rekvirera(ekonom, esf)
    with pytest.raises(ValidationError, match="rekvirerat av ramen"):
        tjanst.andra_externbidrag(by=ekonom, bidrag=esf, ram=Decimal(299_999))
    assert tjanst.andra_externbidrag(by=ekonom, bidrag=esf, namn="ESF").namn == "ESF"


def test_request_is_taken_back_while_it_is_not_paid(ekonom, esf):
    rekvirering = rekvirera(ekonom, esf)
    betalning = {"utbetalt": Decimal(1), "utbetald_datum": date(2022, 6, 20)}
    tjanst.satt_utbetalning(by=ekonom, rekvirering=rekvirering, **betalning)
    with pytest.raises(ValidationError, match="Ta bort utbetalningen"):
        tjanst.ta_bort_rekvirering(by=ekonom, rekvirering=rekvirering)
    tjanst.satt_utbetalning(by=ekonom, rekvirering=rekvirering, **dict.fromkeys(betalning))
    tjanst.ta_bort_rekvirering(by=ekonom, rekvirering=rekvirering)
    assert not Bidragsrekvirering.objects.exists()


def test_payment_without_a_day_is_refused(ekonom, esf):
    with pytest.raises(ValidationError, match="både belopp och dag"):
        tjanst.satt_utbetalning(
            by=ekonom,
            rekvirering=rekvirera(ekonom, esf),
            utbetalt=Decimal(1),
            utbetald_datum=None,
        )


# -- The sources' figures -------------------------------------------------------------------------


@pytest.mark.usefixtures("exempel")
def test_sunnerbos_invoiced_shares_are_booked_as_printed():
    lagen = {str(lage.intakt): lage for lage in intaktslagen(2022)}
    film = lagen["Film i SeSam, Markaryds hälft"]
    assert (film.bokfort.quantize(Decimal(1)), film.avvikelse) == (17_527, 0)
    strategidag = lagen["Strategidag i februari, Värends hälft"]
    assert (strategidag.bokfort.quantize(Decimal(1)), strategidag.avvikelse) == (459, 0)
