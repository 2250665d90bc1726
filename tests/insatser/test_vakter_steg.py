"""What the database refuses about ladders, past every service: raw SQL on both engines."""

import pytest
from django.db import IntegrityError, connection, transaction

from insatser import services
from insatser.models import Stegsvar


def kor(sats: str, parametrar: list[object]) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sats, parametrar)


@pytest.fixture
def fraga(chef, skala):
    return services.lagg_till_stegfraga(by=chef, skala=skala, text="Hur går det?")


@pytest.fixture
def matning(skriv_in, mat):
    return mat(skriv_in(), 2)


SVARA = "INSERT INTO insatser_stegsvar (matning_id, fraga_id, varde) VALUES (%s, %s, %s)"


def test_raw_answer_on_the_ladder_is_let_through(matning, fraga):
    kor(SVARA, [matning.pk, fraga.pk, 6])
    assert Stegsvar.objects.count() == 1


def test_raw_answer_off_the_ladder_is_refused(matning, fraga):
    with pytest.raises(IntegrityError, match="hör inte till mätningens skala"):
        kor(SVARA, [matning.pk, fraga.pk, 7])


def test_raw_answer_to_another_ladders_question_is_refused(chef, matning):
    annan = services.skapa_stegskala(by=chef, namn="Annan", steg=["a", "b"], ovre_fran=2)
    fraga = services.lagg_till_stegfraga(by=chef, skala=annan, text="Annat")
    with pytest.raises(IntegrityError, match="hör inte till mätningens skala"):
        kor(SVARA, [matning.pk, fraga.pk, 1])


def test_raw_answer_is_not_moved_off_the_ladder(matning, fraga):
    kor(SVARA, [matning.pk, fraga.pk, 6])
    with pytest.raises(IntegrityError, match="hör inte till mätningens skala"):
        kor("UPDATE insatser_stegsvar SET varde = 9", [])


def test_an_answered_question_is_not_removed(matning, fraga):
    kor(SVARA, [matning.pk, fraga.pk, 6])
    with pytest.raises(IntegrityError, match="Frågan har svar"):
        kor("DELETE FROM insatser_stegfraga", [])


def test_a_question_is_not_moved_to_another_ladder(chef, fraga):
    annan = services.skapa_stegskala(by=chef, namn="Annan", steg=["a", "b"], ovre_fran=2)
    with pytest.raises(IntegrityError, match="hör till sin skala"):
        kor("UPDATE insatser_stegfraga SET skala_id = %s", [annan.pk])


@pytest.mark.parametrize(
    "sats",
    [
        "UPDATE insatser_steg SET nummer = nummer + 10",
        "UPDATE insatser_steg SET ovre = NOT ovre",
        "DELETE FROM insatser_steg WHERE nummer = 6",
        "INSERT INTO insatser_steg (skala_id, nummer, namn, ovre)"
        " SELECT skala_id, 7, 'Sju', ovre FROM insatser_steg WHERE nummer = 6",
    ],
)
def test_steps_of_a_used_ladder_lie_fast(matning, sats):
    with pytest.raises(IntegrityError, match="stegen ligger fast"):
        kor(sats, [])


def test_the_words_of_a_used_ladder_may_change(matning, skala):
    kor("UPDATE insatser_steg SET namn = 'Nytt'", [])
    assert set(skala.steg.values_list("namn", flat=True)) == {"Nytt"}


def test_steps_of_an_unused_ladder_may_change(skala):
    kor("UPDATE insatser_steg SET nummer = nummer + 10", [])
    assert skala.steg.get(nummer=16).namn == "Steg 6"


@pytest.mark.parametrize(
    "sats",
    [
        "UPDATE insatser_stegskala SET intervall_manader = 0",
        "UPDATE insatser_stegskala SET intervall_manader = 25",
        "UPDATE insatser_stegskala SET raknas = 'ingen'",
    ],
)
def test_a_ladder_out_of_bounds_is_refused(skala, sats):
    with pytest.raises(IntegrityError):
        kor(sats, [])
