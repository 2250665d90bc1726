"""Assignments: taken up, corrected, ended; the same one never twice at a time."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from finsam.models import Handelse
from styrelse import services
from styrelse.models import Ordforandeskap, Uppdrag


def fel(info) -> str:
    return " ".join(info.value.messages)


def test_tilltrad_registers_the_assignment_and_logs_who_did_it(chef, tilltrad):
    uppdrag = tilltrad("2022-01-01", "2022-12-31", namn="Anna Badh")
    assert Uppdrag.objects.get() == uppdrag
    handelse = Handelse.objects.filter(objekttyp="styrelse.uppdrag").get()
    assert (handelse.by, handelse.verb) == (chef, "registrerade")
    assert handelse.objekt_namn == "Anna Badh, ledamot"


@pytest.mark.parametrize(
    ("fran", "till"),
    [
        ("2022-06-01", "2022-06-30"),  # within
        ("2021-01-01", "2022-01-01"),  # the first day in common
        ("2022-12-31", None),  # the last day in common
        ("2021-01-01", None),  # around
    ],
)
def test_tilltrad_overlapping_the_same_role_is_refused(tilltrad, person, fran, till):
    anna = person()
    tilltrad("2022-01-01", "2022-12-31", vem=anna)
    with pytest.raises(ValidationError) as info:
        tilltrad(fran, till, vem=anna)
    assert "är redan ledamot i Styrelsen 2022-01-01 – 2022-12-31" in fel(info)
    assert Uppdrag.objects.count() == 1


def test_tilltrad_after_an_open_ended_assignment_is_refused(tilltrad, person):
    anna = person()
    tilltrad("2022-01-01", vem=anna)
    with pytest.raises(ValidationError, match="tills vidare"):
        tilltrad("2030-01-01", vem=anna)


def test_the_same_person_may_hold_another_role_another_organ_and_another_time(
    tilltrad, person, beredningsgruppen
):
    anna = person()
    tilltrad("2022-01-01", "2022-12-31", vem=anna)
    tilltrad("2022-01-01", "2022-12-31", vem=anna, roll="ersattare")
    tilltrad("2022-01-01", "2022-12-31", vem=anna, organ=beredningsgruppen)
    tilltrad("2023-01-01", vem=anna)
    assert anna.uppdrag.count() == 4


def test_tilltrad_before_the_organ_exists_is_refused(tilltrad, beredningsgruppen):
    with pytest.raises(ValidationError, match="Beredningsgruppen finns 2017-07-01"):
        tilltrad("2016-01-01", organ=beredningsgruppen)


def test_tilltrad_for_an_organisation_that_is_no_longer_a_member_is_refused(tilltrad, medlem):
    gammal = medlem("Tingsryds kommun", till_datum=date(2020, 12, 31))
    with pytest.raises(ValidationError, match="Tingsryds kommun är medlem"):
        tilltrad("2022-01-01", medlem=gammal)


@pytest.mark.parametrize("procent", [0, 101])
def test_tilltrad_with_an_impossible_extent_is_refused(tilltrad, procent):
    with pytest.raises(ValidationError, match="mellan 1 och 100"):
        tilltrad("2022-01-01", omfattning_procent=procent)


def test_tilltrad_that_ends_before_it_begins_is_refused(tilltrad):
    with pytest.raises(ValidationError, match="Slutdatum kan inte ligga före startdatum"):
        tilltrad("2022-02-01", "2022-01-01")


def test_andra_uppdrag_into_another_period_of_the_person_is_refused(chef, tilltrad, person):
    anna = person()
    tilltrad("2022-01-01", "2022-12-31", vem=anna)
    nasta = tilltrad("2023-01-01", vem=anna)
    with pytest.raises(ValidationError, match="är redan ledamot"):
        services.andra_uppdrag(by=chef, uppdrag=nasta, from_datum=date(2022, 12, 31))
    nasta.refresh_from_db()
    assert nasta.from_datum == date(2023, 1, 1)


def test_andra_uppdrag_logs_the_names_of_what_changed(chef, tilltrad):
    uppdrag = tilltrad("2022-01-01")
    services.andra_uppdrag(by=chef, uppdrag=uppdrag, befattning="sekreterare", roll="ledamot")
    assert Handelse.objects.filter(verb="ändrade").get().detaljer == {"falt": ["befattning"]}


def test_avsluta_uppdrag_ends_the_chair_with_it(chef, tilltrad):
    uppdrag = tilltrad("2022-01-01")
    services.satt_ordforandeskap(
        by=chef, uppdrag=uppdrag, roll="ordforande", from_datum=date(2022, 1, 1)
    )
    services.avsluta_uppdrag(by=chef, uppdrag=uppdrag, till_datum=date(2022, 8, 31))
    assert Ordforandeskap.objects.get().till_datum == date(2022, 8, 31)


def test_avsluta_uppdrag_takes_away_a_chair_that_had_not_begun(chef, tilltrad):
    uppdrag = tilltrad("2022-01-01")
    services.satt_ordforandeskap(
        by=chef, uppdrag=uppdrag, roll="ordforande", from_datum=date(2022, 10, 1)
    )
    services.avsluta_uppdrag(by=chef, uppdrag=uppdrag, till_datum=date(2022, 8, 31))
    assert not Ordforandeskap.objects.exists()


def test_the_end_of_an_assignment_can_be_taken_back(chef, tilltrad):
    uppdrag = tilltrad("2022-01-01", "2022-06-30")
    services.avsluta_uppdrag(by=chef, uppdrag=uppdrag, till_datum=None)
    uppdrag.refresh_from_db()
    assert uppdrag.till_datum is None


def test_a_second_ordforande_at_the_same_time_is_refused(chef, tilltrad):
    for namn in ("Katarina", "Ove"):
        uppdrag = tilltrad("2022-01-01", namn=namn)
        if namn == "Ove":
            break
        services.satt_ordforandeskap(
            by=chef, uppdrag=uppdrag, roll="ordforande", from_datum=date(2022, 1, 1)
        )
    with pytest.raises(ValidationError, match="Katarina är ordförande i Styrelsen"):
        services.satt_ordforandeskap(
            by=chef, uppdrag=uppdrag, roll="ordforande", from_datum=date(2022, 6, 1)
        )
    vice = services.satt_ordforandeskap(
        by=chef, uppdrag=uppdrag, roll="vice", from_datum=date(2022, 6, 1)
    )
    assert vice.get_roll_display() == "Vice ordförande"


def test_a_chair_outside_the_assignment_is_refused(chef, tilltrad):
    uppdrag = tilltrad("2022-01-01", "2022-12-31")
    with pytest.raises(ValidationError, match="Uppdraget gäller"):
        services.satt_ordforandeskap(
            by=chef, uppdrag=uppdrag, roll="ordforande", from_datum=date(2022, 6, 1)
        )


def test_an_assignment_cannot_be_shortened_past_its_chair(chef, tilltrad):
    uppdrag = tilltrad("2022-01-01", "2022-12-31")
    services.satt_ordforandeskap(
        by=chef,
        uppdrag=uppdrag,
        roll="vice",
        from_datum=date(2022, 1, 1),
        till_datum=date(2022, 12, 31),
    )
    with pytest.raises(ValidationError, match="vice ordförande gäller 2022-01-01 – 2022-12-31"):
        services.andra_uppdrag(by=chef, uppdrag=uppdrag, till_datum=date(2022, 6, 30))
