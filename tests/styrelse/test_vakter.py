"""What the database refuses by itself, past every service: raw SQL on both engines."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from finsam.models import User
from styrelse import services
from styrelse.models import Medlem, Uppdrag
from tests.samtidigt import samtidigt

KOLUMNER = "person_id, organ_id, roll, befattning, ordning, from_datum, till_datum"


def kor(sats: str, parametrar: list[object]) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sats, parametrar)


def satt_in(uppdrag: Uppdrag, fran: str, till: str | None, sats: str = "INSERT") -> None:
    kor(
        f"{sats} INTO styrelse_uppdrag ({KOLUMNER}) VALUES (%s, %s, %s, '', 0, %s, %s)",
        [uppdrag.person_id, uppdrag.organ_id, uppdrag.roll, fran, till],
    )


@pytest.mark.parametrize(
    ("fran", "till"),
    [("2022-12-31", None), ("2021-01-01", "2022-01-01"), ("2000-01-01", None)],
)
def test_raw_insert_of_an_overlapping_assignment_is_refused(tilltrad, fran, till):
    uppdrag = tilltrad("2022-01-01", "2022-12-31")
    with pytest.raises(IntegrityError, match="redan samma uppdrag"):
        satt_in(uppdrag, fran, till)
    assert Uppdrag.objects.count() == 1


def test_raw_insert_of_the_days_beside_is_let_through(tilltrad):
    uppdrag = tilltrad("2022-01-01", "2022-12-31")
    satt_in(uppdrag, "2021-01-01", "2021-12-31")
    satt_in(uppdrag, "2023-01-01", None)
    assert Uppdrag.objects.count() == 3


def test_two_overlapping_rows_in_one_statement_are_refused(tilltrad):
    u = tilltrad("2020-01-01", "2020-12-31")
    with pytest.raises(IntegrityError, match="redan samma uppdrag"):
        kor(
            "INSERT INTO styrelse_uppdrag"
            " (person_id, organ_id, roll, befattning, ordning, from_datum, till_datum)"
            " VALUES (%s, %s, %s, '', 0, %s, %s), (%s, %s, %s, '', 0, %s, %s)",
            [
                *(u.person_id, u.organ_id, u.roll, "2022-01-01", "2022-06-30"),
                *(u.person_id, u.organ_id, u.roll, "2022-06-30", None),
            ],
        )


def test_raw_update_into_an_overlap_is_refused(tilltrad, person):
    anna = person()
    tilltrad("2022-01-01", "2022-12-31", vem=anna)
    nasta = tilltrad("2023-01-01", vem=anna)
    with pytest.raises(IntegrityError, match="redan samma uppdrag"):
        kor(
            "UPDATE styrelse_uppdrag SET from_datum = %s WHERE id = %s",
            ["2022-12-31", nasta.pk],
        )


def test_raw_update_of_a_row_that_overlaps_only_itself_is_let_through(tilltrad):
    uppdrag = tilltrad("2022-01-01", "2022-12-31")
    kor("UPDATE styrelse_uppdrag SET till_datum = NULL WHERE id = %s", [uppdrag.pk])
    uppdrag.refresh_from_db()
    assert uppdrag.till_datum is None


def test_replacing_an_assignment_is_refused_where_the_engine_has_such_a_statement(tilltrad):
    uppdrag = tilltrad("2022-01-01", "2022-12-31")
    sats = "INSERT OR REPLACE" if connection.vendor == "sqlite" else "INSERT"
    with pytest.raises(IntegrityError):
        kor(
            f"{sats} INTO styrelse_uppdrag (id, {KOLUMNER}) VALUES (%s, %s, %s, %s, '', 0, %s, %s)",
            [
                uppdrag.pk,
                uppdrag.person_id,
                uppdrag.organ_id,
                uppdrag.roll,
                "2022-03-01",
                None,
            ],
        )


def test_raw_insert_of_a_second_chair_of_the_organ_is_refused(chef, tilltrad):
    forsta, andra = tilltrad("2022-01-01", namn="A"), tilltrad("2022-01-01", namn="B")
    services.satt_ordforandeskap(
        by=chef, uppdrag=forsta, roll="ordforande", from_datum=date(2022, 1, 1)
    )
    sats = (
        "INSERT INTO styrelse_ordforandeskap (uppdrag_id, roll, from_datum, till_datum)"
        " VALUES (%s, %s, '2022-06-01', NULL)"
    )
    with pytest.raises(IntegrityError, match="redan en sådan ordförande"):
        kor(sats, [andra.pk, "ordforande"])
    kor(sats, [andra.pk, "vice"])


@pytest.fixture
def tva_organ_med_ordforande(chef, tilltrad, beredningsgruppen):
    """An ordförande of the styrelse and one of the beredningsgrupp, at the same time."""
    i_styrelsen = tilltrad("2022-01-01", namn="A")
    i_gruppen = tilltrad("2022-01-01", namn="B", organ=beredningsgruppen)
    for uppdrag in (i_styrelsen, i_gruppen):
        services.satt_ordforandeskap(
            by=chef, uppdrag=uppdrag, roll="ordforande", from_datum=date(2022, 1, 1)
        )
    return i_styrelsen, i_gruppen


def test_an_assignment_never_brings_a_second_chair_into_an_organ(chef, tva_organ_med_ordforande):
    i_styrelsen, i_gruppen = tva_organ_med_ordforande
    with pytest.raises(ValidationError, match="A är ordförande i Styrelsen"):
        services.andra_uppdrag(by=chef, uppdrag=i_gruppen, organ=i_styrelsen.organ)
    with pytest.raises(IntegrityError, match="redan en sådan ordförande"):
        kor(
            "UPDATE styrelse_uppdrag SET organ_id = %s WHERE id = %s",
            [i_styrelsen.organ_id, i_gruppen.pk],
        )


def test_an_assignment_may_move_where_nobody_chairs(chef, tva_organ_med_ordforande):
    i_styrelsen, i_gruppen = tva_organ_med_ordforande
    services.avsluta_ordforandeskap(
        by=chef, ordforandeskap=i_styrelsen.ordforandeskap.get(), till_datum=date(2021, 12, 31)
    )
    services.andra_uppdrag(by=chef, uppdrag=i_gruppen, organ=i_styrelsen.organ)
    kor("UPDATE styrelse_uppdrag SET ordning = 7 WHERE id = %s", [i_gruppen.pk])
    i_gruppen.refresh_from_db()
    assert i_gruppen.organ == i_styrelsen.organ


def test_raw_move_of_a_chair_to_another_assignment_of_the_organ_is_refused(
    chef, tilltrad, tva_organ_med_ordforande
):
    _, i_gruppen = tva_organ_med_ordforande
    tredje = tilltrad("2022-01-01", namn="C")
    with pytest.raises(IntegrityError, match="redan en sådan ordförande"):
        kor(
            "UPDATE styrelse_ordforandeskap SET uppdrag_id = %s WHERE uppdrag_id = %s",
            [tredje.pk, i_gruppen.pk],
        )


def test_raw_chair_outside_its_assignment_is_refused(chef, tilltrad):
    uppdrag = tilltrad("2022-01-01", "2022-12-31")
    with pytest.raises(IntegrityError, match="inom sitt uppdrag"):
        kor(
            "INSERT INTO styrelse_ordforandeskap (uppdrag_id, roll, from_datum, till_datum)"
            " VALUES (%s, 'vice', '2022-06-01', NULL)",
            [uppdrag.pk],
        )
    services.satt_ordforandeskap(
        by=chef,
        uppdrag=uppdrag,
        roll="vice",
        from_datum=date(2022, 6, 1),
        till_datum=date(2022, 12, 31),
    )
    with pytest.raises(IntegrityError, match="inom sitt uppdrag"):
        kor("UPDATE styrelse_uppdrag SET till_datum = '2022-12-30' WHERE id = %s", [uppdrag.pk])


def test_raw_insert_of_a_second_membership_is_refused(medlem):
    ljungby = medlem()
    with pytest.raises(IntegrityError, match="redan medlem"):
        kor(
            "INSERT INTO styrelse_medlem (organisation_id, typ, ordning, from_datum)"
            " VALUES (%s, 'kommun', 0, '2020-01-01')",
            [ljungby.organisation_id],
        )
    assert Medlem.objects.count() == 1


@pytest.mark.parametrize(
    "sats",
    [
        "UPDATE styrelse_uppdrag SET till_datum = '2021-12-31'",
        "UPDATE styrelse_uppdrag SET omfattning_procent = 101",
        "UPDATE styrelse_uppdrag SET omfattning_procent = 0",
    ],
)
def test_raw_update_past_a_constraint_is_refused(tilltrad, sats):
    tilltrad("2022-01-01", "2022-12-31")
    with pytest.raises(IntegrityError):
        kor(sats, [])


def test_a_second_forbund_is_refused(forbund):
    with pytest.raises(IntegrityError):
        kor(
            "INSERT INTO styrelse_forbund (id, organisationsnummer, bildat_datum, webbplats,"
            " motto) VALUES (2, '', '2020-01-01', '', '')",
            [],
        )


def test_of_two_who_give_the_same_assignment_at_once_the_guard_refuses_one(
    egen_exempel, monkeypatch
):
    """Both may have passed the service's check before either writes; here both always have."""
    monkeypatch.setattr("styrelse.services.uppdrag._granska", lambda uppdrag: None)
    slut = Uppdrag.objects.filter(organ__typ="styrelse", roll="ledamot", till_datum__isnull=False)
    fore = slut.exclude(person__uppdrag__till_datum=None).latest("till_datum")
    chef = User.objects.get(email="forbundschef@example.se")

    def fortsatt() -> None:
        services.tilltrad(
            by=chef,
            person=fore.person,
            organ=fore.organ,
            roll=fore.roll,
            from_datum=fore.till_datum + timedelta(days=1),
        )

    utfall = samtidigt(fortsatt, fortsatt)
    assert sum(fel is None for fel in utfall) == 1, utfall
    assert any(isinstance(fel, IntegrityError) for fel in utfall)
    kvar = Uppdrag.objects.filter(person=fore.person, from_datum__gt=fore.till_datum)
    assert kvar.count() == 1
