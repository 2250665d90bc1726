"""What the database refuses of enrolments, past every service: raw SQL on both engines."""

import pytest
from django.db import IntegrityError, InternalError

from insatser import services
from insatser.models import Deltagare, Inskrivning, Inskrivningslage, Lasning
from tests.insatser.test_vakter import kor

NEKAT = (IntegrityError, InternalError)


@pytest.fixture
def inskriven(skriv_in, kod):
    return skriv_in(forsorjning_fore=[kod("forsorjning", "sjukpenning")])


SATT_LAGE = (
    "INSERT INTO insatser_inskrivningslage (inskrivning_id, skede, kod_id) VALUES (%s, %s, %s)"
)


def test_raw_insert_of_a_state_after_an_enrolment_that_goes_on_is_refused(inskriven, kod):
    with pytest.raises(NEKAT, match="kräver ett avslut"):
        kor(SATT_LAGE, [inskriven.pk, "efter", kod("forsorjning", "lon").pk])


def test_raw_move_of_a_state_to_the_time_after_is_refused(inskriven):
    with pytest.raises(NEKAT, match="kräver ett avslut"):
        kor("UPDATE insatser_inskrivningslage SET skede = 'efter'", [])


def test_raw_opening_of_an_ended_enrolment_with_a_state_after_is_refused(inskriven, avsluta, kod):
    avsluta(inskriven, sysselsattning_efter="arbete")
    with pytest.raises(NEKAT, match="kräver ett avslut"):
        kor("UPDATE insatser_inskrivning SET ut_manad = NULL, avslutsorsak_id = NULL", [])


def test_raw_insert_of_a_state_after_an_ended_enrolment_is_let_through(inskriven, avsluta, kod):
    avsluta(inskriven)
    kor(SATT_LAGE, [inskriven.pk, "efter", kod("forsorjning", "lon").pk])
    assert Inskrivningslage.objects.filter(skede="efter").count() == 1


def test_raw_insert_of_a_state_from_another_list_is_refused(inskriven, kod):
    with pytest.raises(NEKAT, match="annan lista"):
        kor(SATT_LAGE, [inskriven.pk, "fore", kod("remittent", "af").pk])


@pytest.mark.parametrize("procent", [0, 101])
def test_raw_share_of_full_time_outside_one_to_a_hundred_is_refused(inskriven, procent):
    with pytest.raises(NEKAT):
        kor("UPDATE insatser_inskrivningslage SET procent = %s", [procent])


@pytest.mark.parametrize(
    ("kolumn", "lista", "namn"),
    [
        ("remittent_id", "forsorjning", "lon"),
        ("utbildning_id", "remittent", "af"),
        ("tid_i_forsorjning_id", "utbildning", "gymnasium"),
    ],
)
def test_raw_code_of_another_list_is_refused(inskriven, kod, kolumn, lista, namn):
    sats = " ".join(("UPDATE insatser_inskrivning SET", kolumn, "= %s"))
    with pytest.raises(NEKAT, match="annan lista"):
        kor(sats, [kod(lista, namn).pk])


def test_raw_reason_for_ending_of_another_list_is_refused(inskriven, avsluta, kod):
    avsluta(inskriven)
    with pytest.raises(NEKAT, match="annan lista"):
        kor("UPDATE insatser_inskrivning SET avslutsorsak_id = %s", [kod("remittent", "af").pk])


@pytest.mark.parametrize("kolumn", ["in_manad", "ut_manad"])
def test_raw_month_that_is_no_first_day_is_refused(inskriven, avsluta, kolumn):
    avsluta(inskriven, "2022-06-01")
    sats = " ".join(("UPDATE insatser_inskrivning SET", kolumn, "= '2022-06-02'"))
    with pytest.raises(NEKAT, match="första dag"):
        kor(sats, [])


def test_raw_insert_of_an_enrolment_in_the_middle_of_a_month_is_refused(inskriven):
    with pytest.raises(NEKAT, match="första dag"):
        kor(
            "INSERT INTO insatser_inskrivning (deltagare_id, insats_id, in_manad)"
            " VALUES (%s, %s, '2022-05-15')",
            [inskriven.deltagare_id, inskriven.insats_id],
        )
    assert Inskrivning.objects.count() == 1


def test_raw_move_of_a_code_to_another_list_is_refused(kod):
    with pytest.raises(NEKAT, match="byter aldrig lista"):
        kor(
            "UPDATE insatser_kod SET lista_id = %s WHERE id = %s",
            [kod("remittent", "af").lista_id, kod("forsorjning", "lon").pk],
        )


def test_raw_change_of_what_a_list_is_for_is_refused(listor):
    with pytest.raises(NEKAT, match="byter aldrig användning"):
        kor("UPDATE insatser_kodlista SET nyckel = 'annat' WHERE nyckel = 'tid'", [])


@pytest.mark.parametrize(
    "sats",
    [
        "UPDATE insatser_lasning SET slag = 'lista'",
        "DELETE FROM insatser_lasning_insatser",
        "DELETE FROM insatser_lasning",
    ],
)
def test_raw_change_of_a_logged_read_is_refused(chef, inskriven, sats):
    deltagare = Deltagare.objects.get()
    services.logga_lasning(by=chef, objekt=deltagare, insatser=[inskriven.insats])
    with pytest.raises(NEKAT, match="Loggen kan inte ändras"):
        kor(sats, [])
    assert Lasning.objects.count() == 1
