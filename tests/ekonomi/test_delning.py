"""Shared costs: whose, how much, never twice, and what the note says."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from ekonomi.delning import berakna, delningar, nasta_period, noterna
from ekonomi.kvartal import kvartal_for, kvartalet
from ekonomi.models import Delningsregel, Delningsunderlag, Fakturaunderlag, Konto
from ekonomi.services import bokslut as bokslutstjanst
from ekonomi.services import delning as tjanst
from ekonomi.services import fakturering
from ekonomi.services import periodisering as periodiseringstjanst
from ekonomi.services.bokforing import NyRad, bokfor
from finsam.period import Period
from styrelse.models import Organisation
from tests.ekonomi import bocker
from tests.ekonomi.rasql import nekas, uppdatera

pytestmark = pytest.mark.django_db
AR_2022 = Period(date(2022, 1, 1), date(2022, 12, 31))


@pytest.fixture
def varend(db) -> Organisation:
    return Organisation.objects.create(namn="Samordningsförbundet Värend")


@pytest.fixture
def fakta(varend) -> dict:
    """A rule: half of what is booked on 6551, from 2022 on."""
    return {
        "namn": "Administrativt stöd",
        "organisation": varend,
        "procent": Decimal(50),
        "kontoprefix": "6551",
        "intaktskonto": "3591",
        "fordringskonto": "1790",
        "from_datum": date(2022, 1, 1),
    }


@pytest.fixture
def regel(ekonom, fakta) -> Delningsregel:
    return tjanst.skapa_delningsregel(by=ekonom, **fakta)


@pytest.fixture
def bok(ekonom, ar):
    """``bok("6551", "1000", dag)``: a cost paid from the bank, with an object or none."""
    for nummer, namn, typ in (
        ("6551", "Administrativt stöd", "K"),
        ("3591", "Vidarefakturerat", "I"),
        ("1790", "Upplupna intäkter", "T"),
    ):
        Konto.objects.create(nummer=nummer, namn=namn, ktyp=typ)

    def lagg(konto: str, kr: str, dag: date, *objekt) -> None:
        rader = [NyRad(konto, Decimal(kr), objekt), NyRad("1930", -Decimal(kr))]
        bokfor(by=ekonom, ar=ar, datum=dag, text="Prov", rader=rader)

    return lagg


def underlag(ekonom, regel, fran=date(2022, 1, 1), till=date(2022, 3, 31)) -> Delningsunderlag:
    return tjanst.gor_underlag(
        by=ekonom, regel=regel, from_datum=fran, till_datum=till, forfallodag=date(2022, 4, 30)
    )


# -- Quarters -------------------------------------------------------------------------------------


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_a_day_lies_in_its_quarter_of_three_months(dag):
    period = kvartalet(*kvartal_for(dag))
    assert period.omfattar(dag)
    assert period.fran.day == 1
    assert period.till.month - period.fran.month == 2
    assert not period.omfattar(date.fromordinal(period.till.toordinal() + 1))


def test_next_basis_begins_where_the_last_ended(ekonom, regel, bok):
    assert str(nasta_period(regel, 2022, ())) == "2022-01-01 – 2022-03-31"
    bok("6551", "1000", date(2022, 2, 1))
    post = underlag(ekonom, regel, till=date(2022, 2, 15))
    assert str(nasta_period(regel, 2022, [post])) == "2022-02-16 – 2022-03-31"


# -- What a cost comes to -------------------------------------------------------------------------


def test_share_is_of_what_is_booked_in_the_period(regel, bok):
    bok("6551", "168762.40", date(2022, 12, 31))
    bok("6551", "1000", date(2022, 9, 30))
    bok("5010", "77", date(2022, 12, 31))
    fjarde = Period(date(2022, 10, 1), date(2022, 12, 31))
    assert berakna(regel, fjarde) == (Decimal("168762.40"), Decimal("84381.20"))


def test_a_cost_may_be_that_of_one_object(ekonom, fakta, bok):
    samsip, annat = bocker.projekt("SAMSIP"), bocker.projekt("ANNAT")
    regel = tjanst.skapa_delningsregel(by=ekonom, **fakta | {"objekt": samsip})
    bok("6551", "400", date(2022, 5, 1), samsip)
    bok("6551", "900", date(2022, 5, 1), annat)
    bok("6551", "50", date(2022, 5, 1))
    assert berakna(regel, AR_2022) == (400, 200)


def test_samsip_is_shared_by_two_with_a_quarter_each(ekonom, fakta, regel, bok):
    tjanst.andra_delningsregel(by=ekonom, regel=regel, procent=Decimal(25))
    sunnerbo = Organisation.objects.create(namn="Sunnerbo samordningsförbund")
    tjanst.skapa_delningsregel(
        by=ekonom, **fakta | {"organisation": sunnerbo, "procent": Decimal(25)}
    )
    bok("6551", "1000", date(2022, 2, 1))
    assert [d.del_ for d in delningar(2022)] == [250, 250]


def test_the_years_table_holds_quarters_basis_and_booked_income(ekonom, regel, bok):
    bok("6551", "1000", date(2022, 2, 1))
    bok("6551", "501", date(2022, 8, 1))
    bok("3591", "-500", date(2022, 4, 1))
    underlag(ekonom, regel)
    [delning] = delningar(2022)
    rader = {r.nyckel: [t.exakt for t in r.tal] for r in delning.tabell.rader}
    assert rader["kvartal_1"] == [1000, 500, 500, 0]
    assert rader["kvartal_2"] == [0, 0, 0, 500]
    assert rader["kvartal_3"] == [501, Decimal("250.50"), 0, 0]
    assert rader["summa"] == [1501, Decimal("750.50"), 500, 500]
    assert (delning.bokfort, delning.avvikelse) == (500, Decimal("-250.50"))
    assert noterna(2022) == [
        "Vidarefakturerad kostnad för administrativt stöd till Samordningsförbundet Värend: 500 kr."
    ]


def test_rule_within_the_year_has_only_its_own_quarters(ekonom, fakta, bok):
    tjanst.skapa_delningsregel(
        by=ekonom, **fakta | {"from_datum": date(2022, 5, 15), "till_datum": date(2022, 9, 30)}
    )
    bok("6551", "100", date(2022, 5, 1))
    bok("6551", "100", date(2022, 5, 15))
    tabell = delningar(2022)[0].tabell
    assert [r.nyckel for r in tabell.rader] == ["kvartal_2", "kvartal_3", "summa"]
    assert tabell.tal("summa", "kostnad").exakt == 100
    assert delningar(2021) == []


def test_without_booked_income_there_is_no_note(regel):
    assert noterna(2022) == []


def test_a_name_keeps_its_capitals_in_the_note(ekonom, fakta, bok):
    tjanst.skapa_delningsregel(by=ekonom, **fakta | {"namn": "AF-samordning"})
    bok("3591", "-5", date(2022, 4, 1))
    assert noterna(2022)[0].startswith("Vidarefakturerad kostnad för AF-samordning till")


def test_shared_costs_take_as_many_queries_however_many(ekonom, fakta, regel, bok):
    with CaptureQueriesContext(connection) as en:
        delningar(2022)
    tjanst.skapa_delningsregel(by=ekonom, **fakta | {"kontoprefix": "50", "intaktskonto": "3592"})
    with CaptureQueriesContext(connection) as tva:
        delningar(2022)
    assert len(tva) == len(en) <= 3


# -- The sources' figures -------------------------------------------------------------------------


@pytest.mark.usefixtures("exempel")
def test_sunnerbos_administrator_comes_out_as_printed():
    [delning] = delningar(2022)
    assert delning.bokfort.quantize(Decimal(1)) == 344_264
    assert (
        noterna(2022)[0].replace("\xa0", " ").endswith("Samordningsförbundet Värend: 344 264 kr.")
    )
    [post] = delning.underlag
    assert (post.kostnad, post.belopp) == (Decimal("168762.40"), Decimal("84381.20"))


# -- The basis of an invoice ----------------------------------------------------------------------


def test_basis_is_frozen_and_put_among_what_to_invoice(ekonom, regel, bok):
    bok("6551", "1000", date(2022, 2, 1))
    post = underlag(ekonom, regel)
    bok("6551", "1000", date(2022, 3, 1))
    post.refresh_from_db()
    assert (post.kostnad, post.belopp) == (1000, 500)
    faktura = post.underlag
    assert faktura.mottagare == regel.organisation
    assert faktura.text == "Administrativt stöd 2022-01-01 – 2022-03-31, 50,00\xa0%"
    assert Fakturaunderlag.objects.ej_fakturerade().summa() == 500


@pytest.mark.parametrize(
    ("fran", "till", "fel"),
    [
        (date(2022, 3, 1), date(2022, 2, 1), "före startdatum"),
        (date(2021, 12, 1), date(2022, 2, 1), "Regeln gäller"),
        (date(2022, 3, 1), date(2022, 4, 30), "redan ett underlag för 2022-01-01"),
        (date(2022, 7, 1), date(2022, 9, 30), "inget att dela"),
    ],
)
def test_impossible_basis_is_refused(ekonom, regel, bok, fran, till, fel):
    bok("6551", "1000", date(2022, 2, 1))
    underlag(ekonom, regel)
    with pytest.raises(ValidationError, match=fel):
        underlag(ekonom, regel, fran, till)
    assert Delningsunderlag.objects.count() == 1


def test_basis_is_taken_away_while_it_is_not_invoiced(ekonom, regel, bok):
    bok("6551", "1000", date(2022, 2, 1))
    post = underlag(ekonom, regel)
    fakturan = fakturering.markera_fakturerad(
        by=ekonom, underlag=post.underlag, datum=date(2022, 4, 1), nummer="9"
    )
    with pytest.raises(ValidationError, match="fakturerat med faktura 9"):
        tjanst.ta_bort_underlag(by=ekonom, underlag=Delningsunderlag.objects.get())
    fakturering.angra_fakturering(by=ekonom, underlag=fakturan, skal="Fel")
    tjanst.ta_bort_underlag(by=ekonom, underlag=Delningsunderlag.objects.get())
    assert not Fakturaunderlag.objects.exists()
    underlag(ekonom, regel)


def test_no_other_basis_takes_the_place_of_what_is_invoiced(ekonom, regel, bok):
    bok("6551", "1000", date(2022, 2, 1))
    bok("6551", "1000", date(2022, 5, 1))
    forsta = underlag(ekonom, regel)
    fakturering.markera_fakturerad(
        by=ekonom, underlag=forsta.underlag, datum=date(2022, 4, 1), nummer="9"
    )
    andra = underlag(ekonom, regel, date(2022, 4, 1), date(2022, 6, 30))
    satt, villkor = f"delning_id = {forsta.pk}", f"id = {andra.underlag.pk}"
    nekas(uppdatera("ekonomi_fakturaunderlag", satt, villkor), "är fakturerat")


# -- In the bokslut -------------------------------------------------------------------------------


def test_share_is_accrued_with_the_bokslut(ekonom, ar, regel, bok):
    bok("6551", "168762.40", date(2022, 12, 31))
    post = underlag(ekonom, regel, date(2022, 10, 1), date(2022, 12, 31))
    with pytest.raises(ValidationError, match="Påbörja bokslutet först"):
        tjanst.periodisera_underlag(by=ekonom, underlag=post)
    bokslut = bokslutstjanst.paborja_bokslut(by=ekonom, ar=ar, dag=date(2022, 12, 31))
    periodisering = tjanst.periodisera_underlag(by=ekonom, underlag=post)
    assert periodisering.belopp == Decimal("84381.20")
    periodiseringstjanst.bokfor_periodiseringar(by=ekonom, bokslut=bokslut)
    assert delningar(2022)[0].bokfort == Decimal("84381.20")
    with pytest.raises(ValidationError, match="redan med"):
        tjanst.periodisera_underlag(by=ekonom, underlag=post)
    with pytest.raises(ValidationError, match="Ta bort periodiseringen"):
        tjanst.ta_bort_underlag(by=ekonom, underlag=post)


# -- The rules ------------------------------------------------------------------------------------


def test_rule_is_changed_and_taken_away(ekonom, regel):
    andrad = tjanst.andra_delningsregel(by=ekonom, regel=regel, till_datum=date(2022, 6, 30))
    assert andrad.till_datum == date(2022, 6, 30)
    tjanst.ta_bort_delningsregel(by=ekonom, regel=regel)
    assert not Delningsregel.objects.exists()


def test_rule_that_has_a_basis_is_neither_cut_short_nor_taken_away(ekonom, regel, bok):
    bok("6551", "1000", date(2022, 2, 1))
    underlag(ekonom, regel)
    with pytest.raises(ValidationError, match="Ett underlag för 2022-01-01"):
        tjanst.andra_delningsregel(by=ekonom, regel=regel, till_datum=date(2022, 2, 28))
    with pytest.raises(ValidationError, match="slutdatum på den i stället"):
        tjanst.ta_bort_delningsregel(by=ekonom, regel=regel)


def test_rule_that_has_a_basis_can_have_a_new_share_and_keeps_the_old_basis(ekonom, regel, bok):
    bok("6551", "1000", date(2022, 2, 1))
    post = underlag(ekonom, regel)
    tjanst.andra_delningsregel(by=ekonom, regel=regel, procent=Decimal(40))
    post.refresh_from_db()
    assert post.belopp == 500
    assert delningar(2022)[0].del_ == 400


@pytest.mark.parametrize(
    ("intakt", "ord_"),
    [("500", "är lika med"), ("600", "är 100 kr mer än"), ("499", "är 1 kr mindre än")],
)
def test_how_income_stands_to_the_share_is_said_in_words(regel, bok, intakt, ord_):
    bok("6551", "1000", date(2022, 2, 1))
    bok("3591", f"-{intakt}", date(2022, 4, 1))
    assert ord_ in delningar(2022)[0].avvikelse_i_ord()


@pytest.mark.parametrize("procent", ["0", "-5", "100.01"])
def test_impossible_share_is_refused(ekonom, fakta, procent):
    with pytest.raises(ValidationError, match=r"över 0 och högst 100"):
        tjanst.skapa_delningsregel(by=ekonom, **fakta | {"procent": Decimal(procent)})


def test_same_organisation_has_one_part_of_a_cost_at_a_time(ekonom, fakta, regel):
    with pytest.raises(ValidationError, match="har redan en del av kostnaden"):
        tjanst.skapa_delningsregel(by=ekonom, **fakta | {"from_datum": date(2023, 1, 1)})
    tjanst.andra_delningsregel(by=ekonom, regel=regel, till_datum=date(2022, 12, 31))
    tjanst.skapa_delningsregel(by=ekonom, **fakta | {"from_datum": date(2023, 1, 1)})


def test_parts_of_a_cost_never_pass_a_hundred_percent(ekonom, fakta, regel):
    andra = [Organisation.objects.create(namn=f"Kommun {n}") for n in range(3)]
    senare = {"from_datum": date(2022, 7, 1), "till_datum": date(2022, 9, 30)}
    tjanst.skapa_delningsregel(
        by=ekonom, **fakta | senare | {"organisation": andra[0], "procent": Decimal(40)}
    )
    with pytest.raises(ValidationError, match=r"Andra har redan 90,00.*2022-07-01"):
        tjanst.skapa_delningsregel(
            by=ekonom, **fakta | {"organisation": andra[1], "procent": Decimal(20)}
        )
    efter = {"from_datum": date(2022, 10, 1)}
    tjanst.skapa_delningsregel(
        by=ekonom, **fakta | efter | {"organisation": andra[2], "procent": Decimal(50)}
    )


@pytest.mark.parametrize("prefix", ["65", "65510"])
def test_cost_that_lies_within_another_is_refused(ekonom, fakta, regel, prefix):
    annan = {"organisation": Organisation.objects.create(namn="Annan"), "kontoprefix": prefix}
    with pytest.raises(ValidationError, match="hör delvis till Administrativt stöd"):
        tjanst.skapa_delningsregel(by=ekonom, **fakta | annan)
    with pytest.raises(ValidationError, match="hör delvis till Administrativt stöd"):
        tjanst.skapa_delningsregel(by=ekonom, **fakta | annan | {"objekt": bocker.projekt()})


def test_costs_of_two_objects_are_two_costs(ekonom, fakta):
    for kod in ("FOKUS", "SESAM"):
        tjanst.skapa_delningsregel(by=ekonom, **fakta | {"objekt": bocker.projekt(kod)})
    assert Delningsregel.objects.count() == 2
