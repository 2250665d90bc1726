"""After the attest: booked or proposed, found in the books, paid; and each undone."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from ekonomi.models import Bokforingsforslag, Konto, Rakenskapsar, Utbetalning
from ekonomi.services.bokforing import ratta
from ekonomi.services.forslag import aterta
from ekonomi.services.objekt import koppla_insats
from ekonomi.services.rakenskapsar import las_ar
from ekonomi.services.underlag import lagg_till_underlag
from ekonomi.services.utbetalningsattest import aterkalla_attest, attestera_utbetalning
from ekonomi.services.utbetalningsbokning import (
    angra_betalning,
    bokfor_utbetalning,
    koppla_verifikation,
    notera_betalning,
    ta_ur_bokforing,
)
from tests.ekonomi import attest, bocker
from tests.ekonomi import utbetalning as prov

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("egna_filer")]
Status = Utbetalning.Status
DAG = date(2022, 7, 15)


@pytest.fixture
def chef(anvandare, ar):
    chef = anvandare("forbundschef")
    attest.regel(chef, user=chef)
    return chef


@pytest.fixture
def attesterad(chef, ansvarig):
    """A rekvisition of two rows, attested."""
    inskickad = prov.inskickad(ansvarig, "1000", "250.50")
    attestera_utbetalning(by=chef, utbetalning=inskickad, dag=DAG)
    return inskickad


def konto(nummer: str) -> Konto:
    return Konto.objects.get(nummer=nummer)


def konton(utbetalning, nummer: str = "5010") -> dict[int, Konto]:
    return {rad.pk: konto(nummer) for rad in utbetalning.rader.all()}


def bokfor(by, utbetalning, **falt):
    varden = {"datum": DAG, "motkonto": konto("2440"), "konton": konton(utbetalning)}
    return bokfor_utbetalning(by=by, utbetalning=utbetalning, **(varden | falt))


def bokfort(verifikation) -> list[tuple[str, Decimal, str]]:
    rader = verifikation.rader.select_related("konto", "objektkombination").order_by("pk")
    return [(r.konto.nummer, r.belopp, str(r.objektkombination or "")) for r in rader]


def test_a_rekvisition_is_booked_row_by_row_against_one_account(ekonom, attesterad):
    bokford = bokfor(ekonom, attesterad)
    assert bokford.status == Status.BOKFORD
    assert bokfort(bokford.verifikation) == [
        ("5010", Decimal(1000), ""),
        ("5010", Decimal("250.50"), ""),
        ("2440", Decimal("-1250.50"), ""),
    ]
    assert bokford.verifikation.text == (
        f"Rekvisition {bokford.pk}, Ljungby kommun, Tegelbruket kvartal 2 2022"
    )
    assert bokford.bokford_som == bokford.verifikation


def test_the_rows_get_the_object_of_the_insats_that_day(ekonom, attesterad):
    objekt = bocker.projekt("TEGEL")
    koppla_insats(by=ekonom, objekt=objekt, insats=attesterad.insats, from_datum=date(2022, 1, 1))
    bokford = bokfor(ekonom, attesterad)
    assert {objekt for _k, _b, objekt in bokfort(bokford.verifikation)[:2]} == {"6:TEGEL"}
    assert {rad.objekt for rad in bokford.rader.all()} == {objekt}


def test_an_account_and_object_of_the_row_go_before(ekonom, chef):
    objekt = bocker.projekt()
    faktura = prov.faktura(ekonom, rader=prov.rader("1000", konto=konto("1930"), objekt=objekt))
    attestera_utbetalning(by=chef, utbetalning=faktura, dag=DAG)
    bokford = bokfor(ekonom, faktura, momskonto=konto("2440"))
    assert bokfort(bokford.verifikation) == [
        ("1930", Decimal(1000), "6:FOKUS"),
        ("2440", Decimal(250), ""),
        ("2440", Decimal(-1250), ""),
    ]
    assert bokford.verifikation.text == "Leverantörsfaktura F-1, Kontorsbolaget"


def test_vat_needs_an_account(ekonom, chef):
    faktura = prov.faktura(ekonom)
    attestera_utbetalning(by=chef, utbetalning=faktura, dag=DAG)
    with pytest.raises(ValidationError) as fel:
        bokfor(ekonom, faktura)
    assert "momskonto" in fel.value.message_dict


def test_a_row_without_an_account_is_refused(ekonom, attesterad):
    with pytest.raises(ValidationError, match="saknar konto"):
        bokfor(ekonom, attesterad, konton=None)
    assert Utbetalning.objects.get().status == Status.ATTESTERAD


def test_what_is_not_attested_is_not_booked(ekonom, chef, ansvarig):
    with pytest.raises(ValidationError, match="Bara det som är attesterat bokförs"):
        bokfor(ekonom, prov.inskickad(ansvarig))


def test_what_the_books_refuse_leaves_it_attested(ekonom, ar, attesterad):
    las_ar(by=ekonom, ar=ar)
    with pytest.raises(ValidationError, match="låst"):
        bokfor(ekonom, attesterad)
    with pytest.raises(ValidationError, match="Inget räkenskapsår"):
        bokfor(ekonom, attesterad, datum=date(2030, 1, 1))
    kvar = Utbetalning.objects.get()
    assert (kvar.status, kvar.verifikation) == (Status.ATTESTERAD, None)
    assert not kvar.rader.exclude(konto=None)


# -- A year that is kept elsewhere ----------------------------------------------------------------


@pytest.fixture
def overlamnad(ekonom, ar, attesterad):
    Rakenskapsar.objects.update(bokfors=Rakenskapsar.Bokfors.ANNANSTANS)
    return bokfor(ekonom, attesterad)


def test_in_a_year_kept_elsewhere_it_is_handed_on_as_a_proposal(overlamnad):
    assert overlamnad.status == Status.OVERLAMNAD
    assert overlamnad.forslag.rader.count() == 3
    assert overlamnad.bokford_som is None
    assert list(Utbetalning.objects.utanfor_bockerna()) == [overlamnad]


def test_found_in_the_books_it_is_booked(ekonom, overlamnad):
    verifikation = bocker.post(ekonom, Rakenskapsar.objects.get(), "-1250.5", "1250.5")
    koppla_verifikation(by=ekonom, utbetalning=overlamnad, verifikation=verifikation)
    overlamnad.refresh_from_db()
    assert (overlamnad.status, overlamnad.bokford_som) == (Status.BOKFORD, verifikation)
    assert overlamnad.forslag is not None
    assert not Utbetalning.objects.utanfor_bockerna()


def test_a_withdrawn_proposal_lets_it_be_handed_on_anew(ekonom, overlamnad):
    with pytest.raises(ValidationError, match="Ta tillbaka förslaget F1 först"):
        ta_ur_bokforing(by=ekonom, utbetalning=overlamnad, skal="Fel konto")
    aterta(by=ekonom, forslag=overlamnad.forslag, skal="Fel konto")
    ta_ur_bokforing(by=ekonom, utbetalning=overlamnad, skal="Fel konto")
    overlamnad.refresh_from_db()
    assert (overlamnad.status, overlamnad.forslag) == (Status.ATTESTERAD, None)
    assert bokfor(ekonom, overlamnad).forslag.nummer == 2
    assert Bokforingsforslag.objects.count() == 2


# -- Found in the books, and out of them again ----------------------------------------------------


def test_an_attested_one_is_tied_to_a_voucher_that_is_there(ekonom, ar, attesterad):
    verifikation = bocker.post(ekonom, ar, "-1250.5", "1250.5")
    koppla_verifikation(by=ekonom, utbetalning=attesterad, verifikation=verifikation)
    with pytest.raises(ValidationError, match="Bara det som är attesterat kopplas"):
        koppla_verifikation(by=ekonom, utbetalning=attesterad, verifikation=verifikation)


def test_a_file_that_the_voucher_has_already_is_not_joined_to_it_again(ekonom, ar, chef, ansvarig):
    rekvisition = prov.inskickad(ansvarig, "1250.5", bilagor=[prov.FIL])
    attestera_utbetalning(by=chef, utbetalning=rekvisition, dag=DAG)
    verifikation = bocker.post(ekonom, ar, "-1250.5", "1250.5")
    lagg_till_underlag(
        by=ekonom, verifikation=verifikation, data=prov.FIL.data, namn="samma fil.pdf"
    )
    koppla_verifikation(by=ekonom, utbetalning=rekvisition, verifikation=verifikation)
    assert verifikation.underlag.count() == 1


def test_a_draft_and_a_corrected_voucher_are_no_booking(ekonom, ar, bokford, utkast, attesterad):
    ratta(by=ekonom, verifikation=bokford, text="Fel")
    for verifikation in (bokford, utkast):
        with pytest.raises(ValidationError, match="Välj en annan"):
            koppla_verifikation(by=ekonom, utbetalning=attesterad, verifikation=verifikation)


def test_a_booked_one_is_taken_out_once_its_voucher_is_corrected(ekonom, attesterad):
    bokford = bokfor(ekonom, attesterad)
    with pytest.raises(ValidationError, match="Rätta verifikation M1 först"):
        ta_ur_bokforing(by=ekonom, utbetalning=bokford, skal="Fel konto")
    ratta(by=ekonom, verifikation=bokford.verifikation, text="Fel konto")
    with pytest.raises(ValidationError, match="varför den tas ur"):
        ta_ur_bokforing(by=ekonom, utbetalning=bokford, skal="")
    ta_ur_bokforing(by=ekonom, utbetalning=bokford, skal="Fel konto")
    assert bokfor(ekonom, attesterad).verifikation.nummer == 3


def test_what_is_not_booked_cannot_be_taken_out(ekonom, attesterad):
    with pytest.raises(ValidationError, match="är inte bokförd"):
        ta_ur_bokforing(by=ekonom, utbetalning=attesterad, skal="x")


def test_the_attest_of_what_is_booked_stands(ekonom, chef, attesterad):
    bokfor(ekonom, attesterad)
    with pytest.raises(ValidationError, match="kan inte återkallas"):
        aterkalla_attest(by=chef, utbetalning=attesterad, skal="Fel")


# -- Paid -----------------------------------------------------------------------------------------


def test_the_day_of_payment_is_noted_and_undone(ekonom, attesterad):
    with pytest.raises(ValidationError, match="Bokför den innan"):
        notera_betalning(by=ekonom, utbetalning=attesterad, datum=DAG)
    bokford = bokfor(ekonom, attesterad)
    assert list(Utbetalning.objects.filter(betald_datum=None)) == [bokford]
    notera_betalning(by=ekonom, utbetalning=bokford, datum=DAG)
    with pytest.raises(ValidationError, match="redan noterad 15 juli 2022"):
        notera_betalning(by=ekonom, utbetalning=bokford, datum=DAG)
    with pytest.raises(ValidationError, match="Ångra den först"):
        ta_ur_bokforing(by=ekonom, utbetalning=bokford, skal="Fel")
    assert not Utbetalning.objects.filter(betald_datum=None)
    angra_betalning(by=ekonom, utbetalning=bokford)
    with pytest.raises(ValidationError, match="Ingen betalning"):
        angra_betalning(by=ekonom, utbetalning=bokford)
    assert Utbetalning.objects.filter(betald_datum=None).count() == 1


def test_what_is_handed_on_may_be_paid(ekonom, overlamnad):
    notera_betalning(by=ekonom, utbetalning=overlamnad, datum=DAG)
    assert Utbetalning.objects.get().betald_by == ekonom
