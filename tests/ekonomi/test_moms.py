"""Compensation for ingoing VAT: told from the books, claimed once, explained to the öre."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ekonomi.models import Ingaendebalans, Konto, Momsansokan, Momsregel
from ekonomi.moms import momslage, momsuppgift
from ekonomi.services import moms as tjanst
from ekonomi.services.bokforing import NyRad, bokfor
from tests.ekonomi import bocker

pytestmark = pytest.mark.django_db
JANUARI = {"from_datum": date(2022, 1, 1), "till_datum": date(2022, 1, 31)}


@pytest.fixture
def bok(ekonom, ar):
    """``bok(dag, ("1650", "25"), …)``: a voucher on these accounts."""
    for nummer, namn, typ in (
        ("1650", "Momsfordran", "T"),
        ("1681", "Ingående moms", "T"),
        ("3740", "Öresutjämning", "I"),
        ("2065", "Eget kapital", "S"),
    ):
        Konto.objects.create(nummer=nummer, namn=namn, ktyp=typ)

    def lagg(dag: date, *rader: tuple[str, str]) -> None:
        nya = [NyRad(konto, Decimal(kr)) for konto, kr in rader]
        bokfor(by=ekonom, ar=ar, datum=dag, text="Prov", rader=nya)

    return lagg


@pytest.fixture
def inkop(bok):
    """``inkop(dag, "25")``: an invoice with so much VAT."""
    return lambda dag, moms: bok(
        dag, ("5010", "100"), ("1650", moms), ("2440", str(-100 - Decimal(moms)))
    )


@pytest.fixture
def kvartalsvis(ekonom) -> Momsregel:
    return tjanst.satt_momsregel(
        by=ekonom, from_ar=2022, takt="kvartal", konton="1650, 1681", betalkonton="19"
    )


def sok(ekonom, sokt="25", **andra) -> Momsansokan:
    fakta = JANUARI | {"sokt": Decimal(sokt), "sokt_datum": date(2022, 2, 5)} | andra
    return tjanst.sok_momsersattning(by=ekonom, **fakta)


def bokford(ar=2022, **andra) -> list[Decimal]:
    return [p.bokford for p in momslage(ar, **andra).perioder]


# -- What is VAT and what is a payment -----------------------------------------------------------


def test_each_month_has_its_own_vat(inkop):
    inkop(date(2022, 1, 31), "25")
    inkop(date(2022, 2, 1), "12.50")
    inkop(date(2022, 2, 28), "0.25")
    assert bokford()[:3] == [25, Decimal("12.75"), 0]
    assert len(bokford()) == 12


def test_what_skatteverket_pays_is_no_vat(inkop, bok):
    inkop(date(2022, 1, 10), "25.40")
    bok(date(2022, 2, 21), ("1930", "25"), ("3740", "0.40"), ("1650", "-25.40"))
    assert bokford()[:2] == [Decimal("25.40"), 0]


def test_credit_note_lessens_the_vat_also_when_it_is_paid_back_at_once(inkop, bok):
    inkop(date(2022, 1, 10), "25")
    bok(date(2022, 1, 20), ("1930", "12.50"), ("5010", "-10"), ("1650", "-2.50"))
    bok(date(2022, 1, 21), ("2440", "6.25"), ("5010", "-5"), ("1650", "-1.25"))
    assert bokford()[0] == Decimal("21.25")


def test_a_transfer_between_the_accounts_is_nothing(kvartalsvis, inkop, bok):
    bok(date(2022, 3, 1), ("5010", "100"), ("1681", "25"), ("2440", "-125"))
    bok(date(2022, 3, 31), ("1650", "25"), ("1681", "-25"))
    assert bokford() == [25, 0, 0, 0]


def test_only_days_up_to_the_last_one_count(inkop):
    inkop(date(2022, 1, 10), "25")
    inkop(date(2022, 5, 10), "12")
    lage = momslage(2022, till=date(2022, 4, 30))
    assert sum(p.bokford for p in lage.perioder) == 25
    assert (lage.saldo, lage.skillnad) == (25, 0)


# -- Claims ---------------------------------------------------------------------------------------


def test_claim_has_its_own_period_among_the_rules(ekonom, inkop):
    inkop(date(2022, 2, 10), "25")
    sok(ekonom, "25", till_datum=date(2022, 3, 31), sokt_datum=date(2022, 4, 5))
    lage = momslage(2022)
    assert [str(p.period) for p in lage.perioder][:2] == [
        "2022-01-01 – 2022-03-31",
        "2022-04-01 – 2022-04-30",
    ]
    assert len(lage.perioder) == 10
    assert lage.perioder[0].skillnad == 0
    assert not lage.perioder[0].att_soka


def test_last_day_is_the_end_of_the_second_year_after(inkop):
    inkop(date(2022, 12, 10), "25")
    sista = momslage(2022).perioder[-1]
    assert sista.att_soka
    assert sista.sista_dag == date(2024, 12, 31)


def test_account_is_explained_by_what_is_unpaid_and_unclaimed(ekonom, inkop, bok):
    inkop(date(2022, 1, 10), "25")
    inkop(date(2022, 2, 10), "12")
    lage = momslage(2022)
    assert (lage.saldo, lage.obetalt, lage.osokt, lage.skillnad) == (37, 0, 37, 0)
    ansokan = sok(ekonom)
    lage = momslage(2022)
    assert (lage.obetalt, lage.osokt, lage.skillnad) == (25, 12, 0)
    bok(date(2022, 2, 21), ("1930", "25"), ("1650", "-25"))
    assert momslage(2022).skillnad == -25
    tjanst.andra_momsansokan(
        by=ekonom, ansokan=ansokan, utbetalt=Decimal(25), utbetald_datum=date(2022, 2, 21)
    )
    lage = momslage(2022)
    assert (lage.saldo, lage.obetalt, lage.osokt, lage.skillnad) == (12, 0, 12, 0)


def test_last_years_claim_explains_the_opening_balance(ekonom, ar, inkop):
    inkop(date(2022, 1, 10), "25")
    for konto, belopp in (("1650", 900), ("2065", -900)):
        Ingaendebalans.objects.create(
            ar=ar, konto=Konto.objects.get(nummer=konto), belopp=Decimal(belopp)
        )
    assert momslage(2022).skillnad == 900
    sok(
        ekonom,
        "900",
        from_datum=date(2021, 1, 1),
        till_datum=date(2021, 12, 31),
        sokt_datum=date(2022, 1, 10),
    )
    assert momslage(2022).skillnad == 0


def test_a_claim_that_differs_from_the_books_shows_by_how_much(ekonom, inkop):
    inkop(date(2022, 1, 10), "25")
    sok(ekonom, "24")
    assert momslage(2022).perioder[0].skillnad == -1
    assert momslage(2022).skillnad == 1


def test_year_without_books_has_periods_and_no_account(db):
    lage = momslage(2019)
    assert (lage.dag, lage.saldo, len(lage.perioder)) == (None, 0, 12)


def test_statement_adds_up_the_year(ekonom, inkop):
    inkop(date(2022, 1, 10), "25")
    ansokan = sok(ekonom)
    tjanst.andra_momsansokan(
        by=ekonom, ansokan=ansokan, utbetalt=Decimal(24), utbetald_datum=date(2022, 2, 21)
    )
    tabell = momsuppgift(momslage(2022))
    assert [t.exakt for t in tabell.rader[-1].tal] == [25, 25, 24]
    assert "senast 30 juni 2023" in tabell.fotnoter[0]


def test_vat_takes_as_many_queries_however_many_claims(ekonom, inkop):
    inkop(date(2022, 1, 10), "25")
    with CaptureQueriesContext(connection) as utan:
        momslage(2022)
    for manad in range(1, 7):
        sok(
            ekonom,
            from_datum=date(2022, manad, 1),
            till_datum=date(2022, manad, 28),
            sokt_datum=date(2022, 8, 1),
        )
    with CaptureQueriesContext(connection) as med:
        momslage(2022)
    assert len(med) == len(utan) <= 12


# -- The sources' figures -------------------------------------------------------------------------


@pytest.mark.usefixtures("exempel")
def test_sunnerbos_claim_for_december_is_the_printed_one():
    lage = momslage(2022)
    assert lage.perioder[-1].bokford == Decimal("19965.25")
    assert (lage.saldo, lage.obetalt, lage.skillnad) == (
        Decimal("19965.25"),
        Decimal("19965.25"),
        0,
    )
    assert all(p.skillnad == 0 for p in lage.perioder)
    assert momslage(2021).skillnad == 0


# -- What is refused ------------------------------------------------------------------------------


def test_period_is_claimed_once(ekonom):
    sok(ekonom)
    with pytest.raises(ValidationError, match="är redan sökt"):
        sok(ekonom, from_datum=date(2022, 1, 31), till_datum=date(2022, 2, 28))


@pytest.mark.parametrize(
    ("andra", "fel"),
    [
        ({"sokt": Decimal(-1)}, "utan minus"),
        ({"sokt_datum": date(2022, 1, 31)}, "när perioden är slut"),
        ({"till_datum": date(2021, 12, 31)}, "före startdatum"),
    ],
)
def test_impossible_claim_is_refused(ekonom, andra, fel):
    with pytest.raises(ValidationError, match=fel):
        tjanst.sok_momsersattning(
            by=ekonom,
            **JANUARI | {"sokt": Decimal(1), "sokt_datum": date(2022, 2, 5)} | andra,
        )


@pytest.mark.parametrize(
    ("utbetalt", "dag", "fel"),
    [
        (Decimal(1), None, "både belopp och dag"),
        (None, date(2022, 2, 1), "både belopp och dag"),
        (Decimal(-1), date(2022, 2, 1), "utan minus"),
    ],
)
def test_payment_is_an_amount_and_a_day(ekonom, utbetalt, dag, fel):
    ansokan = sok(ekonom)
    with pytest.raises(ValidationError, match=fel):
        tjanst.andra_momsansokan(by=ekonom, ansokan=ansokan, utbetalt=utbetalt, utbetald_datum=dag)


def test_claim_is_taken_back_while_it_is_not_paid(ekonom):
    ansokan = sok(ekonom)
    betald = tjanst.andra_momsansokan(
        by=ekonom, ansokan=ansokan, utbetalt=Decimal(25), utbetald_datum=date(2022, 2, 21)
    )
    with pytest.raises(ValidationError, match="Ta bort utbetalningen"):
        tjanst.ta_bort_momsansokan(by=ekonom, ansokan=betald)
    obetald = tjanst.andra_momsansokan(
        by=ekonom, ansokan=betald, utbetalt=None, utbetald_datum=None
    )
    tjanst.ta_bort_momsansokan(by=ekonom, ansokan=obetald)
    assert not Momsansokan.objects.exists()


def test_rule_names_accounts(ekonom, kvartalsvis):
    assert (kvartalsvis.konton, kvartalsvis.betalkonton) == ("1650,1681", "19")
    andrad = tjanst.satt_momsregel(
        by=ekonom, from_ar=2022, takt="manad", konton="1650", betalkonton="19,1630"
    )
    assert andrad.pk == kvartalsvis.pk
    for falt in ({"konton": " , "}, {"betalkonton": "19-30"}):
        fakta = {"konton": "1650", "betalkonton": "19"} | falt
        with pytest.raises(ValidationError, match="med komma emellan"):
            tjanst.satt_momsregel(by=ekonom, from_ar=2022, takt="manad", **fakta)
    assert bocker.DAG.year == Momsregel.objects.gallande(2030).first().from_ar
