"""Who may attest what, on which day, and why not."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from ekonomi.attestordning import far_attestera, regler_for, vilka_kan
from ekonomi.models import Attestregel, Attestslag
from ekonomi.services.attestordning import avsluta_regel, lagg_till_regel
from finsam.models import Handelse, User
from styrelse.models import Organ
from tests.ekonomi import attest
from tests.ekonomi.rasql import ersatt, kor, nekas, sql

pytestmark = pytest.mark.django_db
DAG = date(2022, 6, 1)


def fraga(user, belopp="100", *, slag=Attestslag.FAKTURA, egen=False, dag=DAG) -> str:
    return far_attestera(user, slag=slag, belopp=Decimal(belopp), egen=egen, dag=dag)


# -- Who may --------------------------------------------------------------------------------------


def test_without_an_attestordning_nobody_may_and_the_reason_says_what_to_do(chef):
    assert "Lägg först in" in fraga(chef)


def test_the_named_user_may_up_to_the_limit(ordning, chef):
    assert fraga(chef, "100000") == ""
    assert "100 001 kr och din gräns är 100 000 kr" in fraga(chef, "100001").replace("\u00a0", " ")


def test_a_credit_is_as_large_as_its_amount_without_the_minus(ordning, chef):
    assert fraga(chef, "-100000") == ""
    assert "din gräns" in fraga(chef, "-100000.01")


def test_above_the_limit_the_reason_says_who_can(ordning, chef):
    assert fraga(chef, "100001").endswith("Den kan attesteras av ordföranden.")


def test_the_chair_may_by_function_without_a_limit(ordning, ordforande):
    assert fraga(ordforande, "9999999") == ""


def test_the_function_follows_who_holds_it_that_day(chef, anvandare):
    forra, ny = anvandare("ledamot"), anvandare("ledamot", "revisor")
    attest.gor_till_ordforande(chef, forra, till=date(2022, 5, 31))
    attest.gor_till_ordforande(chef, ny, fran=date(2022, 6, 1))
    attest.regel(chef, funktion="ordforande")
    assert fraga(forra, dag=date(2022, 5, 31)) == ""
    assert fraga(forra) != ""
    assert fraga(ny) == ""


def test_a_chair_of_another_body_is_no_attestant(chef, ordforande, ordning):
    Organ.objects.update(typ=Organ.Typ.BEREDNINGSGRUPP)
    assert "ger dig inte" in fraga(ordforande)


def test_what_is_ones_own_is_refused_whatever_the_rule_says(ordning, ordforande):
    svar = fraga(ordforande, egen=True)
    assert svar.startswith("Ingen attesterar ensam det som är ens eget.")
    assert svar.endswith("Den kan attesteras av Prov forbundschef.")


def test_where_nobody_else_may_the_reason_says_so(chef):
    attest.regel(chef, user=chef)
    assert "Attestordningen behöver en rad till" in fraga(chef, egen=True)


def test_the_chefs_own_costs_are_outside_everything_else(ordning, chef, ordforande):
    assert "ger dig inte" in fraga(chef, slag=Attestslag.CHEFENS_EGNA)
    assert fraga(ordforande, slag=Attestslag.CHEFENS_EGNA) == ""


def test_a_rule_of_one_kind_covers_no_other(chef):
    attest.regel(chef, user=chef, slag=Attestslag.REKVISITION)
    assert fraga(chef, slag=Attestslag.REKVISITION) == ""
    assert "ger dig inte" in fraga(chef, slag=Attestslag.FAKTURA)


def test_a_user_who_has_lost_the_role_may_no_longer(ordning, chef):
    chef.rolltilldelningar.all().delete()
    assert "ger dig inte" in fraga(User.objects.get(pk=chef.pk))


def test_a_rule_holds_from_its_first_to_its_last_day(chef):
    attest.regel(chef, user=chef, till_datum=date(2022, 6, 30))
    assert "Ingen attestordning" in fraga(chef, dag=date(2021, 12, 31))
    assert fraga(chef, dag=date(2022, 1, 1)) == ""
    assert fraga(chef, dag=date(2022, 6, 30)) == ""
    assert fraga(chef, dag=date(2022, 7, 1)) != ""


def test_an_attest_rests_on_the_narrowest_rule_that_covers_it(chef):
    vid = attest.regel(chef, user=chef)
    smal = attest.regel(chef, user=chef, till_belopp=Decimal(500))
    fragan = {"slag": Attestslag.FAKTURA, "dag": DAG}
    assert regler_for(chef, belopp=Decimal(500), **fragan) == [smal, vid]
    assert regler_for(chef, belopp=Decimal("500.01"), **fragan) == [vid]
    assert regler_for(chef, belopp=Decimal(1), slag=Attestslag.CHEFENS_EGNA, dag=DAG) == []


def test_who_can_are_named_once_each(ordning, chef):
    attest.regel(chef, user=chef)
    assert vilka_kan(Attestslag.FAKTURA, Decimal(1), DAG) == ["Prov forbundschef", "ordföranden"]


class Lagar(TestCase):
    """What holds for every amount and limit."""

    @given(
        belopp=st.decimals("0.01", "1000000", places=2),
        granser=st.lists(st.none() | st.decimals("0.01", "1000000", places=2), min_size=1),
    )
    def test_may_attest_exactly_where_a_rule_carries_it(self, belopp, granser):
        chef = User.objects.create_user("chef@example.se", namn="Chef")
        chef.rolltilldelningar.create(roll="forbundschef")
        for grans in granser:
            attest.regel(chef, user=chef, till_belopp=grans)
        far = fraga(chef, str(belopp)) == ""
        assert far == any(g is None or belopp <= g for g in granser)
        stod = regler_for(chef, slag=Attestslag.FAKTURA, belopp=belopp, dag=DAG)
        assert far == bool(stod)


# -- How it is written ----------------------------------------------------------------------------


def test_a_new_rule_is_logged_with_whom_it_names(chef):
    skriven = attest.regel(chef, funktion="ordforande", till_belopp=Decimal(5000))
    assert str(skriven).replace("\u00a0", " ").endswith("till och med 5 000 kr")
    assert skriven.beslut == "§ 52, 2021-12-10"
    assert Handelse.objects.first().detaljer == {"attestant": "Ordföranden"}


def test_a_user_without_the_permission_cannot_be_named(chef, anvandare):
    with pytest.raises(ValidationError, match="ingen roll som får attestera"):
        attest.regel(chef, user=anvandare("ekonom"))


def test_a_rule_cannot_hold_before_it_was_decided(chef):
    with pytest.raises(ValidationError, match="innan styrelsen beslutade"):
        attest.regel(chef, user=chef, from_datum=date(2021, 1, 1))


@pytest.mark.parametrize(
    "falt",
    [
        {"user": None, "funktion": ""},
        {"funktion": "ordforande"},
        {"till_belopp": Decimal(0)},
        {"paragraf": " "},
        {"till_datum": date(2021, 12, 31)},
        {"slag": "nagot_annat"},
    ],
)
def test_an_impossible_rule_is_refused(chef, falt):
    with pytest.raises(ValidationError):
        attest.regel(chef, **({"user": chef} | falt))
    assert not Attestregel.objects.exists()


def test_a_stand_in_has_no_more_than_the_one_stood_in_for(chef, ordforande):
    ordinarie = attest.regel(chef, user=chef, till_belopp=Decimal(1000))
    ersattare = attest.regel(chef, user=ordforande, till_belopp=Decimal(1000), ersatter=ordinarie)
    assert ersattare.ersatter.attestant == "Prov forbundschef"
    for for_mycket in (Decimal("1000.01"), None):
        with pytest.raises(ValidationError, match="Den som ersätts attesterar"):
            attest.regel(chef, user=ordforande, till_belopp=for_mycket, ersatter=ordinarie)
    with pytest.raises(ValidationError, match="samma slag"):
        attest.regel(chef, user=ordforande, ersatter=ordinarie, slag=Attestslag.FAKTURA)


def test_a_stand_in_for_one_without_a_limit_may_have_any(chef, ordforande):
    ordinarie = attest.regel(chef, user=chef)
    assert attest.regel(chef, user=ordforande, ersatter=ordinarie).till_belopp is None


def test_a_rule_is_closed_and_stays(chef):
    skriven = attest.regel(chef, user=chef)
    avsluta_regel(by=chef, regel=skriven, till_datum=date(2022, 5, 31))
    assert fraga(chef, dag=date(2022, 5, 31)) == ""
    assert "Ingen attestordning" in fraga(chef)
    avsluta_regel(by=chef, regel=skriven, till_datum=date(2022, 3, 31))
    with pytest.raises(ValidationError, match="gäller redan bara"):
        avsluta_regel(by=chef, regel=skriven, till_datum=date(2022, 5, 31))


def test_a_rule_cannot_end_before_it_began(chef):
    with pytest.raises(ValidationError, match="Välj en senare dag"):
        avsluta_regel(by=chef, regel=attest.regel(chef, user=chef), till_datum=date(2021, 12, 31))


def test_adding_is_all_or_nothing(chef, monkeypatch):
    def faller(*_args, **_kwargs):
        raise RuntimeError

    monkeypatch.setattr("finsam.handelser.logga", faller)
    with pytest.raises(RuntimeError):
        lagg_till_regel(
            by=chef, user=chef, slag=Attestslag.ALLT, from_datum=attest.FRAN, **attest.BESLUT
        )
    assert not Attestregel.objects.exists()


# -- What the database refuses --------------------------------------------------------------------


@pytest.mark.parametrize(
    "satt",
    [
        "till_belopp = 999999999",
        "slag = 'chefens_egna'",
        "user_id = NULL, funktion = 'vice'",
        "from_datum = '2000-01-01'",
        "paragraf = '1'",
        "beslutad_datum = '2000-01-01'",
        "id = 4711",
    ],
)
def test_a_rule_cannot_be_changed_by_raw_sql(chef, satt):
    skriven = attest.regel(chef, user=chef, till_belopp=Decimal(1000))
    nekas(sql("UPDATE ekonomi_attestregel SET", satt, "WHERE id =", skriven.pk), "bara avslutas")


def test_a_rule_cannot_be_removed_or_replaced_by_raw_sql(chef):
    skriven = attest.regel(chef, user=chef, till_belopp=Decimal(1000))
    nekas(sql("DELETE FROM ekonomi_attestregel WHERE id =", skriven.pk), "bara avslutas")
    nekas(
        ersatt(
            "ekonomi_attestregel",
            id=skriven.pk,
            user_id=chef.pk,
            funktion="",
            slag="allt",
            from_datum="2022-01-01",
            beslutad_datum="2022-01-01",
            paragraf="1",
            inlagd_at="2022-01-01",
            inlagd_by_id=chef.pk,
        )
    )


def test_a_closed_rule_cannot_be_opened_or_prolonged_by_raw_sql(chef):
    skriven = attest.regel(chef, user=chef)
    slut = sql("UPDATE ekonomi_attestregel SET till_datum = '2022-06-30' WHERE id =", skriven.pk)
    kor(slut)
    for till in ("NULL", "'2023-06-30'"):
        nekas(
            sql("UPDATE ekonomi_attestregel SET till_datum =", till, "WHERE id =", skriven.pk),
            "bara avslutas",
        )
