"""Pages of shared costs, other income and VAT: what they show, change and refuse."""

from datetime import date
from decimal import Decimal

import pytest

from ekonomi.models import (
    Bidragsrekvirering,
    Delningsregel,
    Delningsunderlag,
    Externbidrag,
    Konto,
    Momsansokan,
    Momsregel,
    Ovrigintakt,
)
from ekonomi.services import bokslut as bokslutstjanst
from ekonomi.services.bokforing import NyRad, bokfor
from styrelse.models import Organisation
from tests.ekonomi.intaktssidor import adress, posta
from tests.ekonomi.sidtext import text
from tests.fragor import antal_fragor

pytestmark = pytest.mark.django_db
SIDOR = ["anslag", "fakturering", "delningar", "intakter", "moms"]


# -- Delade kostnader -----------------------------------------------------------------------------


@pytest.fixture
def varend(db) -> Organisation:
    return Organisation.objects.create(namn="Samordningsförbundet Värend")


@pytest.fixture
def bok(ekonom, ar):
    """An administrator's cost, booked on the last day of the year."""
    for nummer, typ in (("6551", "K"), ("3591", "I"), ("1790", "T"), ("3990", "I"), ("1650", "T")):
        Konto.objects.create(nummer=nummer, namn="Konto", ktyp=typ)
    rader = [
        NyRad("6551", Decimal(1_000)),
        NyRad("1650", Decimal(250)),
        NyRad("1930", Decimal(-1_250)),
    ]
    bokfor(by=ekonom, ar=ar, datum=date(2022, 12, 31), text="Administratör", rader=rader)
    return ar


@pytest.fixture
def regel(ekonomen, varend) -> Delningsregel:
    fakta = {
        "namn": "Administrativt stöd",
        "organisation": varend.pk,
        "procent": "50",
        "kontoprefix": "6551",
        "intaktskonto": "3591",
        "fordringskonto": "1790",
        "momssats": 0,
        "from_datum": "2022-01-01",
    }
    assert "bär en del av Administrativt stöd" in posta(ekonomen, "delning_ny", **fakta)
    return Delningsregel.objects.get()


def test_rule_of_a_shared_cost_is_changed_and_taken_away(ekonomen, regel):
    innehall = text(ekonomen.get(adress("delning_andra", regel.pk)))
    assert 'value="6551"' in innehall
    fakta = {
        "namn": "Stöd",
        "organisation": regel.organisation_id,
        "procent": "40",
        "kontoprefix": "6551",
        "intaktskonto": "3591",
        "fordringskonto": "1790",
        "momssats": 25,
        "from_datum": "2022-01-01",
    }
    assert "Stöd är ändrad." in posta(ekonomen, "delning_andra", regel.pk, **fakta)
    assert "över 0 och högst 100" in posta(
        ekonomen, "delning_andra", regel.pk, **fakta | {"procent": "140"}
    )
    assert "Ta bort Stöd" in text(ekonomen.get(adress("delning_ta_bort", regel.pk)))
    assert "är borttagen" in posta(ekonomen, "delning_ta_bort", regel.pk)


def test_basis_is_made_printed_exported_accrued_and_taken_away(ekonomen, ekonom, regel, bok):
    assert 'value="2022-01-01"' in text(ekonomen.get(adress("delningsunderlag_ny", regel.pk, 2022)))
    fakta = {"from_datum": "2022-10-01", "till_datum": "2022-12-31", "forfallodag": "2023-01-31"}
    innehall = posta(ekonomen, "delningsunderlag_ny", regel.pk, 2022, **fakta)
    assert "Underlaget på 500,00 kr är gjort." in innehall
    post = Delningsunderlag.objects.get()
    sida = adress("delningsunderlag", post.pk)
    innehall = text(ekonomen.get(sida))
    assert "Administratör" in innehall
    assert "Böckerna har ändrats" not in innehall
    csv_ = b"".join(ekonomen.get(sida + "?export=csv")).decode("utf-8-sig")
    assert "1000,00" in csv_
    assert "Påbörja bokslutet först" in posta(ekonomen, "underlag_periodisera", post.pk)
    bokslutstjanst.paborja_bokslut(by=ekonom, ar=bok, dag=date(2022, 12, 31))
    assert "500,00 kr blir en upplupen intäkt" in text(
        ekonomen.get(adress("underlag_periodisera", post.pk))
    )
    innehall = posta(ekonomen, "underlag_periodisera", post.pk)
    assert "med bland bokslutets periodiseringar" in innehall
    assert "Ta bort periodiseringen först" in posta(ekonomen, "underlag_ta_bort", post.pk)


def test_books_that_change_after_the_basis_are_flagged(ekonomen, ekonom, regel, bok):
    fakta = {"from_datum": "2022-10-01", "till_datum": "2022-12-31", "forfallodag": "2023-01-31"}
    posta(ekonomen, "delningsunderlag_ny", regel.pk, 2022, **fakta)
    rader = [NyRad("6551", Decimal(10)), NyRad("1930", Decimal(-10))]
    bokfor(by=ekonom, ar=bok, datum=date(2022, 12, 1), text="Mer", rader=rader)
    post = Delningsunderlag.objects.get()
    innehall = text(ekonomen.get(adress("delningsunderlag", post.pk)))
    assert "Böckerna har ändrats" in innehall
    assert "1 010,00 kr" in innehall
    assert "Underlaget är borttaget." in posta(ekonomen, "underlag_ta_bort", post.pk)


def test_each_shared_cost_can_be_had_as_a_file(ekonomen, regel, bok):
    sida = adress("delningar", ar=2022, regel=regel.pk, export="csv")
    assert "Kvartal 4;1000,00;500,00" in b"".join(ekonomen.get(sida)).decode("utf-8-sig")
    assert ekonomen.get(adress("delningar", ar=2022, regel=0, export="csv")).status_code == 404


# -- Övriga intäkter ------------------------------------------------------------------------------


def test_course_is_entered_invoiced_changed_and_taken_away(ekonomen, varend, bok):
    fakta = {
        "ar": 2022,
        "slag": "kurs",
        "namn": "Tjänstedesign",
        "platser": 12,
        "pris": "6 880",
        "momssats": 0,
        "kontoprefix": "3990",
    }
    assert "Tjänstedesign: 82 560 kr väntas 2022." in posta(ekonomen, "intakt_ny", **fakta)
    kurs = Ovrigintakt.objects.get()
    assert "6 880 kr per plats" in text(ekonomen.get(adress("intakt_faktura", kurs.pk)))
    faktura = {"mottagare": varend.pk, "platser": 2, "forfallodag": "2022-06-30"}
    assert "13 760 kr att fakturera Samordningsförbundet Värend." in posta(
        ekonomen, "intakt_faktura", kurs.pk, **faktura
    )
    assert 'value="6880,00"' in text(ekonomen.get(adress("intakt_andra", kurs.pk)))
    innehall = posta(ekonomen, "intakt_andra", kurs.pk, **fakta | {"platser": ""})
    assert "både antal platser och pris" in innehall
    assert "är ändrad" in posta(ekonomen, "intakt_andra", kurs.pk, **fakta | {"platser": 10})
    assert "68 800" in text(ekonomen.get(adress("intakter", ar=2022)))
    assert "Ta bort Tjänstedesign" in text(ekonomen.get(adress("intakt_ta_bort", kurs.pk)))
    assert "är borttagen" in posta(ekonomen, "intakt_ta_bort", kurs.pk)


def test_income_without_a_price_says_where_its_invoice_goes(ekonomen, varend):
    fakta = {
        "ar": 2022,
        "slag": "vidare",
        "namn": "Film",
        "belopp": "17 526,60",
        "momssats": 25,
        "kontoprefix": "3592",
    }
    posta(ekonomen, "intakt_ny", **fakta)
    film = Ovrigintakt.objects.get()
    assert "per plats" not in text(ekonomen.get(adress("intakt_faktura", film.pk)))
    assert "ett belopp över 0" in posta(ekonomen, "intakt_ny", **fakta | {"belopp": ""})


def test_grant_is_entered_asked_for_paid_and_taken_back(ekonomen, varend):
    fakta = {
        "namn": "ESF Vägen",
        "givare": varend.pk,
        "ram": "1 000 000",
        "kontoprefix": "3985",
        "from_datum": "2022-01-01",
        "till_datum": "2023-12-31",
    }
    assert "ESF Vägen är inlagt." in posta(ekonomen, "externbidrag_ny", **fakta)
    esf = Externbidrag.objects.get()
    assert 'value="1000000,00"' in text(ekonomen.get(adress("externbidrag_andra", esf.pk)))
    assert "är ändrat" in posta(ekonomen, "externbidrag_andra", esf.pk, **fakta)
    assert "Rekvirera ur ESF" in text(ekonomen.get(adress("rekvirering_ny", esf.pk)))
    rekvirering = {
        "from_datum": "2022-01-01",
        "till_datum": "2022-04-30",
        "rekvirerat": "300 000",
        "rekvirerad_datum": "2022-05-15",
    }
    assert "300 000 kr är rekvirerat" in posta(ekonomen, "rekvirering_ny", esf.pk, **rekvirering)
    post = Bidragsrekvirering.objects.get()
    assert 'value="300000,00"' in text(ekonomen.get(adress("utbetalning", post.pk)))
    betalt = {"utbetalt": "290 000", "utbetald_datum": "2022-06-20"}
    assert "Utbetalningen är sparad." in posta(ekonomen, "utbetalning", post.pk, **betalt)
    assert 'value="290000,00"' in text(ekonomen.get(adress("utbetalning", post.pk)))
    innehall = text(ekonomen.get(adress("intakter", ar=2022)))
    assert "utbetalt 290 000 kr 20 juni 2022" in innehall
    assert "Ta bort utbetalningen först" in posta(ekonomen, "rekvirering_bort", post.pk)
    posta(ekonomen, "utbetalning", post.pk)
    assert "Rekvireringen är borttagen." in posta(ekonomen, "rekvirering_bort", post.pk)


# -- Moms -----------------------------------------------------------------------------------------


def test_claim_is_offered_made_paid_and_taken_back(ekonomen, bok):
    innehall = text(ekonomen.get(adress("moms", ar=2022)))
    assert "senast 2024-12-31" in innehall or "för sent, 2024-12-31" in innehall
    assert "Ingen" in innehall
    sida = adress("momsansokan_ny", 2022)
    for fraga in ("", "?fran=2022-12-01"):
        formular = text(ekonomen.get(sida + fraga))
        assert 'value="2022-12-01"' in formular
        assert 'value="250,00"' in formular
    fakta = {
        "from_datum": "2022-12-01",
        "till_datum": "2022-12-31",
        "sokt": "250",
        "sokt_datum": "2023-01-05",
    }
    assert "250,00 kr är sökt" in posta(ekonomen, "momsansokan_ny", 2022, **fakta)
    assert 'value="2022-12-01"' not in text(ekonomen.get(sida))
    ansokan = Momsansokan.objects.get()
    andrad = {"sokt": "249", "sokt_datum": "2023-01-05"}
    assert "är sparad" in posta(ekonomen, "momsansokan", ansokan.pk, **andrad)
    assert "−1,00 mot böckerna" in text(ekonomen.get(adress("moms", ar=2022)))
    assert 'value="249,00"' in text(ekonomen.get(adress("momsansokan", ansokan.pk)))
    betald = andrad | {"utbetalt": "249", "utbetald_datum": "2023-01-20"}
    posta(ekonomen, "momsansokan", ansokan.pk, **betald)
    assert "Ta bort utbetalningen först" in posta(ekonomen, "momsansokan_ta_bort", ansokan.pk)
    posta(ekonomen, "momsansokan", ansokan.pk, **andrad)
    assert "Ansökan är borttagen." in posta(ekonomen, "momsansokan_ta_bort", ansokan.pk)


def test_accounts_and_takt_are_set(ekonomen, bok):
    assert 'value="1650,1681,264"' in text(ekonomen.get(adress("momsregel", 2022)))
    fakta = {"from_ar": 2022, "takt": "kvartal", "konton": "1650", "betalkonton": "19"}
    assert "Regeln gäller från och med 2022." in posta(ekonomen, "momsregel", 2022, **fakta)
    assert Momsregel.objects.get().takt == "kvartal"
    assert "2022-10-01 – 2022-12-31" in text(ekonomen.get(adress("moms", ar=2022)))
    fel = fakta | {"konton": "--"}
    assert "med komma emellan" in posta(ekonomen, "momsregel", 2022, **fel)


def test_statement_can_be_had_as_a_file(ekonomen, bok):
    svar = b"".join(ekonomen.get(adress("moms", ar=2022, export="csv"))).decode("utf-8-sig")
    assert "Period;Ingående moms;Sökt;Utbetalt" in svar
    assert "2022-12-01 – 2022-12-31;250,00" in svar


@pytest.mark.parametrize("sida", ["delningar", "intakter", "moms"])
def test_pages_take_as_many_queries_in_a_full_year_as_in_an_empty(exempel, klient, sida):
    revisor = klient("revisor")
    revisor.get(adress(sida, ar=2022))
    full, vilka = antal_fragor(revisor, adress(sida, ar=2022))
    assert full <= 24, "\n".join(vilka)
