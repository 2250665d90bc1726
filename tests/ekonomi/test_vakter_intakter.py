"""What the database itself refuses of income, past every service: raw SQL on both engines."""

from datetime import date
from decimal import Decimal

import pytest

from ekonomi.models import Delningsregel, Fakturaunderlag, Momsansokan
from ekonomi.services import anslag as anslagstjanst
from ekonomi.services import delning, fakturering, intakt
from ekonomi.services import moms as momstjanst
from styrelse.models import Organisation
from tests.ekonomi import anslagsbocker
from tests.ekonomi.rasql import ersatt, kor, literal, nekas

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(ekonom):
    """Ljungby's four payments of 2022."""
    medlem = anslagsbocker.sunnerbo()["Ljungby kommun"]
    bidrag = anslagstjanst.satt_medlemsbidrag(
        by=ekonom, ar=2022, medlem=medlem, belopp=Decimal(348_667)
    )
    return fakturering.planera_betalning(
        by=ekonom, bidrag=bidrag, takt="kvartal", forsta_forfallodag=date(2022, 1, 31)
    )


@pytest.fixture
def fakturerad(ekonom, plan) -> Fakturaunderlag:
    """The first of them, invoiced."""
    return fakturering.markera_fakturerad(
        by=ekonom, underlag=plan.underlag.first(), datum=date(2022, 1, 14), nummer="17"
    )


@pytest.fixture
def regel(ekonom) -> Delningsregel:
    """Värend's half of 6551, during 2022."""
    return delning.skapa_delningsregel(
        by=ekonom,
        namn="Administrativt stöd",
        organisation=Organisation.objects.create(namn="Värend"),
        procent=Decimal(50),
        kontoprefix="6551",
        intaktskonto="3591",
        fordringskonto="1790",
        from_datum=date(2022, 1, 1),
        till_datum=date(2022, 12, 31),
    )


def satt_in(tabell: str, **varden: object) -> str:
    kolumner, literaler = ", ".join(varden), ", ".join(map(literal, varden.values()))
    return " ".join(("INSERT INTO", tabell, "(", kolumner, ") VALUES (", literaler, ")"))


def ny_regel(regel: Delningsregel, **andra: object) -> str:
    organisation = (
        andra.pop("organisation_id", None)
        or Organisation.objects.create(namn=f"Kommun {Organisation.objects.count()}").pk
    )
    fakta = {
        "namn": "Ny",
        "organisation_id": organisation,
        "procent": 50,
        "kontoprefix": regel.kontoprefix,
        "intaktskonto": "3591",
        "fordringskonto": "1790",
        "momssats": 0,
        "from_datum": "2022-01-01",
        "till_datum": None,
    }
    return satt_in("ekonomi_delningsregel", **fakta | andra)


# -- Invoices -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "satt",
    [
        "belopp = 0",
        "belopp = -1",
        "momssats = 7",
        "fakturerad_datum = '2022-01-14'",
        "fakturanummer = '17'",
        "plan_id = NULL",
    ],
)
def test_impossible_sum_to_invoice_is_refused(plan, satt):
    nekas(f"UPDATE ekonomi_fakturaunderlag SET {satt}")  # noqa: S608


@pytest.mark.parametrize("satt", ["belopp = belopp + 1", "momssats = 25", "id = id + 1000"])
def test_what_is_invoiced_is_not_rewritten(fakturerad, satt):
    villkor = f"WHERE id = {fakturerad.pk}"
    nekas(f"UPDATE ekonomi_fakturaunderlag SET {satt} {villkor}", "är fakturerat")  # noqa: S608


def test_receiver_of_an_invoice_stays(fakturerad):
    annan = Organisation.objects.exclude(pk=fakturerad.mottagare_id).first()
    sats = f"UPDATE ekonomi_fakturaunderlag SET mottagare_id = {annan.pk}"  # noqa: S608
    nekas(f"{sats} WHERE id = {fakturerad.pk}", "är fakturerat")


def test_what_is_invoiced_is_neither_removed_nor_replaced(fakturerad):
    villkor = f"WHERE id = {fakturerad.pk}"
    nekas(f"DELETE FROM ekonomi_fakturaunderlag {villkor}", "är fakturerat")  # noqa: S608
    nekas(
        ersatt(
            "ekonomi_fakturaunderlag",
            id=fakturerad.pk,
            mottagare_id=fakturerad.mottagare_id,
            forfallodag="2022-01-31",
            text="Annat",
            belopp=1,
            momssats=0,
            plan_id=fakturerad.plan_id,
            fakturanummer="",
        ),
        "är fakturerat",
    )


def test_what_is_not_invoiced_can_be_removed(plan):
    kor("DELETE FROM ekonomi_fakturaunderlag")
    assert not Fakturaunderlag.objects.exists()


def test_plan_has_a_known_takt(plan):
    nekas("UPDATE ekonomi_betalningsplan SET takt = 'vecka'")


# -- Shared costs ---------------------------------------------------------------------------------


def test_the_rest_of_a_cost_can_be_shared(regel):
    kor(ny_regel(regel))
    kor(ny_regel(regel, procent=100, kontoprefix="50"))
    kor(ny_regel(regel, procent=50, from_datum="2023-01-01", till_datum="2023-12-31"))
    assert Delningsregel.objects.count() == 4


@pytest.mark.parametrize(
    ("fran", "till"),
    [
        ("2022-01-01", None),
        ("2021-01-01", "2022-01-01"),
        ("2022-12-31", "2023-12-31"),
        ("2000-01-01", None),
    ],
)
def test_more_than_the_whole_of_a_cost_is_refused(regel, fran, till):
    nekas(ny_regel(regel, procent=51, from_datum=fran, till_datum=till), "mer än hundra")


def test_three_quarters_after_each_other_do_not_add_up(regel):
    kor(ny_regel(regel, from_datum="2023-01-01"))
    kor(ny_regel(regel, procent=50, from_datum="2022-06-01", till_datum="2023-06-30"))
    nekas(ny_regel(regel, procent=1, from_datum="2021-01-01", till_datum=None), "mer än hundra")


def test_share_that_grows_past_the_whole_is_refused(regel):
    kor(ny_regel(regel))
    nekas("UPDATE ekonomi_delningsregel SET procent = 51 WHERE namn = 'Ny'", "mer än hundra")
    kor("UPDATE ekonomi_delningsregel SET procent = 49 WHERE namn = 'Ny'")


def test_same_part_twice_is_refused(regel):
    samma = {"organisation_id": regel.organisation_id, "procent": 1}
    nekas(ny_regel(regel, **samma), "redan en del")
    kor(ny_regel(regel, **samma, from_datum="2023-01-01"))


@pytest.mark.parametrize(
    "satt",
    [
        "procent = 0",
        "procent = 101",
        "kontoprefix = ''",
        "momssats = 7",
        "till_datum = '2021-12-31'",
        "intaktskonto = ''",
        "fordringskonto = ''",
    ],
)
def test_impossible_rule_is_refused(regel, satt):
    nekas(f"UPDATE ekonomi_delningsregel SET {satt}")  # noqa: S608


def test_periods_of_a_rule_never_overlap(regel):
    def period(fran: str, till: str | None, belopp: int = 100) -> str:
        return satt_in(
            "ekonomi_delningsunderlag",
            regel_id=regel.pk,
            kostnad=200,
            belopp=belopp,
            from_datum=fran,
            till_datum=till,
        )

    kor(period("2022-01-01", "2022-03-31"))
    nekas(period("2022-03-31", "2022-06-30"), "redan ett underlag")
    nekas(period("2022-04-01", None))
    nekas(period("2022-04-01", "2022-06-30", 0))
    kor(period("2022-04-01", "2022-06-30"))


# -- Other income, grants and VAT -----------------------------------------------------------------


def test_expected_income_is_seats_by_price_or_a_sum(ekonom):
    intakt.skapa_intakt(
        by=ekonom,
        ar=2022,
        slag="kurs",
        namn="Kurs",
        platser=2,
        pris=Decimal(10),
        kontoprefix="39",
    )
    for satt in (
        "platser = 3",
        "pris = NULL",
        "platser = NULL",
        "belopp = 0",
        "kontoprefix = ''",
        "momssats = 7",
    ):
        nekas(f"UPDATE ekonomi_ovrigintakt SET {satt}")  # noqa: S608
    kor("UPDATE ekonomi_ovrigintakt SET pris = NULL, platser = NULL")


def test_grant_is_asked_for_once_and_paid_with_a_day(ekonom):
    esf = intakt.skapa_externbidrag(
        by=ekonom,
        namn="ESF",
        givare=Organisation.objects.create(namn="ESF-rådet"),
        ram=Decimal(1_000),
        kontoprefix="39",
        from_datum=date(2022, 1, 1),
    )
    nekas("UPDATE ekonomi_externbidrag SET ram = 0")
    nekas("UPDATE ekonomi_externbidrag SET kontoprefix = ''")
    fakta = {
        "bidrag_id": esf.pk,
        "rekvirerat": 100,
        "rekvirerad_datum": "2022-05-01",
        "from_datum": "2022-01-01",
        "till_datum": "2022-04-30",
    }
    kor(satt_in("ekonomi_bidragsrekvirering", **fakta))
    nekas(satt_in("ekonomi_bidragsrekvirering", **fakta), "redan rekvirerad")
    for satt in (
        "utbetalt = 100",
        "utbetald_datum = '2022-06-01'",
        "rekvirerat = 0",
        "till_datum = NULL",
    ):
        nekas(f"UPDATE ekonomi_bidragsrekvirering SET {satt}")  # noqa: S608


def test_vat_is_claimed_once_and_paid_with_a_day(ekonom):
    momstjanst.satt_momsregel(
        by=ekonom, from_ar=2022, takt="manad", konton="1650", betalkonton="19"
    )
    for satt in ("takt = 'ar'", "konton = ''", "betalkonton = ''"):
        nekas(f"UPDATE ekonomi_momsregel SET {satt}")  # noqa: S608
    fakta = {
        "sokt": 100,
        "sokt_datum": "2022-02-05",
        "from_datum": "2022-01-01",
        "till_datum": "2022-01-31",
    }
    kor(satt_in("ekonomi_momsansokan", **fakta))
    nekas(satt_in("ekonomi_momsansokan", **fakta), "redan sökt")
    nekas(satt_in("ekonomi_momsansokan", **fakta | {"from_datum": "2021-01-01"}), "redan sökt")
    for satt in (
        "utbetalt = 100",
        "utbetald_datum = '2022-06-01'",
        "sokt = -1",
        "till_datum = NULL",
    ):
        nekas(f"UPDATE ekonomi_momsansokan SET {satt}")  # noqa: S608
    assert Momsansokan.objects.count() == 1
