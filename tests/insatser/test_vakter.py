"""What the database refuses by itself, past every service: raw SQL on both engines."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from insatser import services
from insatser.models import Nyckeltalshistorik, Stegmatning


def kor(sats: str, parametrar: list[object]) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sats, parametrar)


@pytest.fixture
def matning(skriv_in, mat):
    return mat(skriv_in(), 2)


@pytest.fixture
def annat_steg(chef):
    """The first step of a ladder that the insats does not use."""
    annan = services.skapa_stegskala(by=chef, namn="Annan", steg=["a", "b"], ovre_fran=2)
    return annan.steg.get(nummer=1)


SATT_IN = (
    "INSERT INTO insatser_stegmatning (inskrivning_id, datum, steg_id, typ, skattare)"
    " VALUES (%s, '2022-03-01', %s, %s, 'personal')"
)


def test_raw_insert_of_a_step_of_another_ladder_is_refused(matning, annat_steg):
    with pytest.raises(IntegrityError, match="hör inte till insatsens stegskala"):
        kor(SATT_IN, [matning.inskrivning_id, annat_steg.pk, "uppfoljning"])


def test_raw_update_to_a_step_of_another_ladder_is_refused(matning, annat_steg):
    with pytest.raises(IntegrityError, match="hör inte till insatsens stegskala"):
        kor("UPDATE insatser_stegmatning SET steg_id = %s", [annat_steg.pk])


def test_raw_insert_of_a_step_of_the_ladder_is_let_through(matning):
    kor(SATT_IN, [matning.inskrivning_id, matning.steg_id, "uppfoljning"])
    assert Stegmatning.objects.count() == 2


def test_raw_insert_of_a_second_start_is_refused(matning):
    with pytest.raises(IntegrityError):
        kor(SATT_IN, [matning.inskrivning_id, matning.steg_id, "start"])


@pytest.mark.parametrize(
    "sats",
    [
        "UPDATE insatser_inskrivning SET ut_manad = '2022-06-01'",  # without a reason
        "UPDATE insatser_inskrivning SET in_manad = '2023-01-01', ut_manad = '2022-06-01'",
        "UPDATE insatser_deltagare SET fodelsear = 90",
        "UPDATE insatser_insats SET till_datum = '2020-04-30'",
        "UPDATE insatser_insats SET inriktning = 'bada'",
    ],
)
def test_raw_update_past_a_constraint_is_refused(skriv_in, sats):
    skriv_in()
    with pytest.raises(IntegrityError):
        kor(sats, [])


def test_raw_insert_of_a_second_open_enrolment_is_refused(skriv_in):
    forsta = skriv_in()
    with pytest.raises(IntegrityError):
        kor(
            "INSERT INTO insatser_inskrivning (deltagare_id, insats_id, in_manad)"
            " VALUES (%s, %s, '2022-05-01')",
            [forsta.deltagare_id, forsta.insats_id],
        )


def test_an_end_without_an_enrolment_date_order_needs_its_reason(skriv_in, kod):
    """Month and reason come together or not at all."""
    skriv_in()
    with pytest.raises(IntegrityError):
        kor(
            "UPDATE insatser_inskrivning SET avslutsorsak_id = %s",
            [kod("avslutsorsak", "genomford").pk],
        )


@pytest.mark.parametrize(
    "sats",
    [
        "UPDATE insatser_nyckeltalshistorik SET varde = 1",
        "UPDATE insatser_nyckeltalshistorik SET last_at = NULL",
        "DELETE FROM insatser_nyckeltalshistorik",
    ],
)
def test_raw_change_of_a_locked_historical_figure_is_refused(db, sats):
    falt = {"nyckel": "deltagare.nya", "varde": 122, "kalla": "Årsredovisning 2022"}
    Nyckeltalshistorik.objects.create(ar=2022, **falt, last_at=timezone.now())
    with pytest.raises(IntegrityError, match=r"(?i)låst historiskt nyckeltal"):
        kor(sats, [])


def test_raw_change_of_a_figure_that_is_not_locked_is_let_through(db):
    falt = {"nyckel": "deltagare.nya", "varde": 122, "kalla": "Årsredovisning 2022"}
    Nyckeltalshistorik.objects.create(ar=2022, **falt)
    kor("UPDATE insatser_nyckeltalshistorik SET varde = 12100", [])
    assert Nyckeltalshistorik.objects.filter(varde=12100).exists()


def test_a_figure_of_all_insatser_stands_once_per_year_and_group(db):
    falt = {"nyckel": "deltagare.nya", "varde": 122, "kalla": "Årsredovisning 2022"}
    Nyckeltalshistorik.objects.create(ar=2022, **falt)
    with pytest.raises(IntegrityError), transaction.atomic():
        Nyckeltalshistorik.objects.create(ar=2022, **falt)
