"""Närvaro: who serves at each point, in whose place, and whether the organ may decide."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from styrelse import services
from styrelse.models import Narvaro, Sammantrade
from styrelse.narvaro import Beslutsforhet, Motesnarvaro, tjanstgorande
from styrelse.services.narvaro import Uppgift
from tests.styrelse.motet import hall_mote


def tjanstgor(mote, nummer: int = 0) -> list[str]:
    """Names of those who serve at a point."""
    lage = Motesnarvaro(mote.sammantrade)
    return [str(t.narvaro) for t in lage.tjanstgorande_vid(lage.punkter[nummer])]


def leder(mote, nummer: int = 0) -> str:
    lage = Motesnarvaro(mote.sammantrade)
    poster = lage.tjanstgorande_vid(lage.punkter[nummer])
    return next((str(t.narvaro) for t in poster if t.ordforande), "")


# -- The list --------------------------------------------------------------------------------


def test_the_list_comes_from_the_register_on_the_day_in_its_order(mote):
    rader = mote.sammantrade.narvaron.i_ordning()
    assert [str(r) for r in rader] == ["Anna", "Bo", "Cia", "Dan", "Eva", "Filip"]
    assert not any(r.narvarande for r in rader)


def test_whose_assignment_has_ended_is_not_on_the_list(chef, styrelse_med_ledamoter, tilltrad):
    tilltrad("2020-01-01", "2022-02-09", namn="Gun")
    mote = hall_mote(chef, styrelse_med_ledamoter)
    assert not mote.sammantrade.narvaron.filter(person__namn="Gun").exists()


def test_invited_organs_and_the_kansli_are_on_the_list_as_others(
    chef, styrelse_med_ledamoter, beredningsgruppen, tilltrad
):
    tilltrad("2022-01-01", namn="Hans", organ=beredningsgruppen)
    kansli = services.inratta_organ(
        by=chef, namn="Kansliet", typ="kansli", from_datum=date(2017, 1, 1)
    )
    tilltrad("2022-01-01", namn="Ida", organ=kansli, roll="anstalld", befattning="förbundschef")
    sammantrade = services.registrera_sammantrade(
        by=chef,
        organ=styrelse_med_ledamoter,
        typ="ordinarie",
        datum=date(2022, 3, 1),
        inbjudna=[beredningsgruppen],
    )
    services.borja_protokoll(by=chef, sammantrade=sammantrade)
    ovriga = sammantrade.narvaron.filter(roll=Narvaro.Roll.OVRIG).i_ordning()
    assert [(str(r), r.funktion) for r in ovriga] == [
        ("Hans", "Beredningsgruppen"),
        ("Ida", "förbundschef"),
    ]


def test_invited_persons_are_on_the_list_once(chef, styrelse_med_ledamoter):
    anna = styrelse_med_ledamoter.uppdrag.get(person__namn="Anna").person
    sammantrade = services.registrera_sammantrade(
        by=chef,
        organ=styrelse_med_ledamoter,
        typ="ordinarie",
        datum=date(2022, 3, 1),
        inbjudna_personer=[anna, services.registrera_person(by=chef, namn="Jan")],
    )
    services.borja_protokoll(by=chef, sammantrade=sammantrade)
    rader = [(str(r), r.roll, r.funktion) for r in sammantrade.narvaron.i_ordning()]
    assert [roll for namn, roll, _ in rader if namn == "Anna"] == [Narvaro.Roll.LEDAMOT]
    assert rader[-1] == ("Jan", Narvaro.Roll.OVRIG, "inbjuden")


def test_a_protokoll_is_begun_once(mote, chef):
    with pytest.raises(ValidationError, match="redan påbörjat"):
        services.borja_protokoll(by=chef, sammantrade=mote.sammantrade)


def test_a_cancelled_meeting_gets_no_protokoll(chef, styrelsen):
    installt = services.registrera_sammantrade(
        by=chef, organ=styrelsen, typ="extra", datum=date(2022, 5, 1), status="installt"
    )
    with pytest.raises(ValidationError, match="inställt"):
        services.borja_protokoll(by=chef, sammantrade=installt)


# -- Who serves --------------------------------------------------------------------------------


def test_ledamoter_who_are_there_serve_and_the_chair_of_the_register_leads(mote):
    mote.narvarande("Anna", "Bo", "Cia")
    assert tjanstgor(mote) == ["Anna", "Bo", "Cia"]
    assert leder(mote) == "Anna"


def test_the_vice_leads_where_the_chair_is_away(mote):
    mote.narvarande("Bo", "Cia", "Dan")
    assert leder(mote) == "Bo"


def test_an_ersattare_who_is_there_does_not_serve_by_that_alone(mote):
    mote.narvarande("Anna", "Bo", "Cia", "Dan", "Eva")
    assert "Eva" not in tjanstgor(mote)


def test_an_ersattare_serves_in_the_place_of_the_one_who_is_away(mote):
    mote.narvarande("Anna", "Bo", "Cia", "Eva")
    mote.uppgift("Eva", tjanstgor_for=mote.rad("Dan").uppdrag)
    assert tjanstgor(mote) == ["Anna", "Bo", "Cia", "Eva"]


def test_an_ersattare_serves_until_the_ledamot_comes(mote):
    mote.narvarande("Anna", "Bo", "Cia", "Dan", "Eva")
    mote.uppgift("Dan", kom_vid=mote.punkter[1])
    mote.uppgift("Eva", tjanstgor_for=mote.rad("Dan").uppdrag)
    assert tjanstgor(mote, 0) == ["Anna", "Bo", "Cia", "Eva"]
    assert tjanstgor(mote, 1) == ["Anna", "Bo", "Cia", "Dan"]


def test_whoever_has_left_serves_no_more(mote):
    mote.narvarande("Anna", "Bo", "Cia")
    mote.uppgift("Cia", gick_vid=mote.punkter[2])
    assert tjanstgor(mote, 1) == ["Anna", "Bo", "Cia"]
    assert tjanstgor(mote, 2) == ["Anna", "Bo"]


def test_one_may_not_leave_before_one_came(mote):
    mote.narvarande("Anna", "Bo", "Cia")
    with pytest.raises(ValidationError, match="före den punkt"):
        mote.uppgift("Cia", kom_vid=mote.punkter[1], gick_vid=mote.punkter[0])


def test_two_may_not_serve_for_the_same_ledamot(mote):
    mote.narvarande("Anna", "Bo", "Eva", "Filip")
    dans = mote.rad("Dan").uppdrag
    with pytest.raises(ValidationError, match="kan inte båda tjänstgöra"):
        services.satt_narvaro(
            by=mote.by,
            sammantrade=mote.sammantrade,
            uppgifter={mote.rad(n): Uppgift(True, tjanstgor_for=dans) for n in ("Eva", "Filip")},
        )


def test_whoever_turns_out_to_be_away_chairs_and_serves_no_more(mote):
    mote.narvarande("Anna", "Bo", "Eva")
    mote.uppgift("Eva", tjanstgor_for=mote.rad("Dan").uppdrag)
    mote.narvarande("Bo", "Cia")
    assert mote.rad("Eva").tjanstgor_for is None
    assert not mote.rad("Anna").ordforande
    assert mote.rad("Bo").ordforande


def test_an_ersattare_of_the_same_member_is_proposed_before_one_of_the_same_seat(
    chef, styrelsen, tilltrad, medlem
):
    ljungby, markaryd = medlem("Ljungby kommun"), medlem("Markaryds kommun")
    plats = services.inratta_plats(
        by=chef, organ=styrelsen, medlemmar=[ljungby, markaryd], from_datum=date(2017, 7, 1)
    )
    tilltrad("2022-01-01", namn="Anna", medlem=ljungby, plats=plats)
    for namn, vems in (("Bo", markaryd), ("Cia", ljungby)):
        tilltrad("2022-01-01", namn=namn, medlem=vems, plats=plats, roll="ersattare")
    mote = hall_mote(chef, styrelsen)
    mote.narvarande("Bo", "Cia")
    assert [(str(e), str(v)) for e, v in Motesnarvaro(mote.sammantrade).pa_tur()] == [
        ("Cia", "Anna")
    ]
    mote.narvarande("Bo")
    assert [str(e) for e, _ in Motesnarvaro(mote.sammantrade).pa_tur()] == ["Bo"]


def test_an_ersattare_of_another_member_is_not_proposed(mote):
    mote.narvarande("Anna", "Eva")
    assert Motesnarvaro(mote.sammantrade).pa_tur() == []


def test_an_ersattare_called_in_beforehand_goes_first(mote):
    uppdrag = {str(r): r.uppdrag for r in mote.sammantrade.narvaron.all()}
    mote.sammantrade.inkallelser.create(
        ersattare=uppdrag["Filip"],
        for_uppdrag=uppdrag["Dan"],
        inkallad_at="2022-02-01T10:00Z",
        inkallad_by=mote.by,
    )
    mote.narvarande("Anna", "Bo", "Eva", "Filip")
    services.kalla_in_ersattare(by=mote.by, sammantrade=mote.sammantrade)
    assert tjanstgor(mote) == ["Anna", "Bo", "Filip"]
    with pytest.raises(ValidationError, match="står på tur"):
        services.kalla_in_ersattare(by=mote.by, sammantrade=mote.sammantrade)


def test_everyone_who_served_at_some_point_is_returned_once(mote):
    mote.narvarande("Anna", "Bo", "Dan", "Eva")
    mote.uppgift("Dan", kom_vid=mote.punkter[2])
    mote.uppgift("Eva", tjanstgor_for=mote.rad("Dan").uppdrag)
    poster = tjanstgorande(mote.sammantrade)
    assert [(str(t.narvaro), t.ordforande, t.som_ersattare) for t in poster] == [
        ("Anna", True, False),
        ("Bo", False, False),
        ("Dan", False, False),
        ("Eva", False, True),
    ]


# -- Jäv --------------------------------------------------------------------------------


def test_the_javig_does_not_serve_at_that_point_and_an_ersattare_steps_in(mote):
    mote.narvarande("Anna", "Bo", "Cia", "Dan", "Eva")
    services.anmal_jav(
        by=mote.by,
        punkt=mote.punkter[1],
        narvaro=mote.rad("Dan"),
        grund="2",
        ersattare=mote.rad("Eva"),
    )
    assert tjanstgor(mote, 0) == ["Anna", "Bo", "Cia", "Dan"]
    assert tjanstgor(mote, 1) == ["Anna", "Bo", "Cia", "Eva"]


def test_where_the_chair_is_javig_the_vice_leads_that_point(mote):
    mote.narvarande("Anna", "Bo", "Cia")
    services.anmal_jav(by=mote.by, punkt=mote.punkter[1], narvaro=mote.rad("Anna"), grund="1")
    assert (leder(mote, 0), leder(mote, 1), leder(mote, 2)) == ("Anna", "Bo", "Anna")


def test_where_nobody_of_the_presidium_is_left_nobody_leads_until_one_is_chosen(mote):
    mote.narvarande("Cia", "Dan")
    assert leder(mote) == ""
    services.valj_ordforande(by=mote.by, narvaro=mote.rad("Cia"))
    assert leder(mote) == "Cia"


def test_jav_of_someone_who_is_away_is_refused(mote):
    with pytest.raises(ValidationError, match="inte närvarande"):
        services.anmal_jav(by=mote.by, punkt=mote.punkter[1], narvaro=mote.rad("Dan"), grund="5")


def test_only_an_ersattare_who_is_there_may_step_in(mote):
    mote.narvarande("Anna", "Bo", "Cia")
    for namn in ("Bo", "Eva"):
        with pytest.raises(ValidationError, match="inte en närvarande ersättare"):
            services.anmal_jav(
                by=mote.by,
                punkt=mote.punkter[1],
                narvaro=mote.rad("Anna"),
                grund="5",
                ersattare=mote.rad(namn),
            )


def test_jav_noted_by_mistake_can_be_taken_away(mote):
    mote.narvarande("Anna", "Bo", "Cia")
    jav = services.anmal_jav(by=mote.by, punkt=mote.punkter[1], narvaro=mote.rad("Anna"), grund="5")
    services.ta_bort_anteckning(by=mote.by, rad=jav)
    assert leder(mote, 1) == "Anna"


# -- Justerare --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("namn", "fel"),
    [
        ([], "en eller två"),
        (["Bo", "Cia", "Dan"], "en eller två"),
        (["Eva"], "inte närvarande"),
        (["Anna"], "leder mötet"),
    ],
)
def test_justerare_are_one_or_two_who_are_there_beside_the_chair(mote, namn, fel):
    mote.narvarande("Anna", "Bo", "Cia", "Dan")
    with pytest.raises(ValidationError, match=fel):
        services.valj_justerare(
            by=mote.by, sammantrade=mote.sammantrade, narvaron=[mote.rad(n) for n in namn]
        )


def test_choosing_justerare_anew_replaces_those_chosen_before(mote):
    mote.narvarande("Anna", "Bo", "Cia", "Dan")
    for namn in ("Bo", "Dan"):
        services.valj_justerare(by=mote.by, sammantrade=mote.sammantrade, narvaron=[mote.rad(namn)])
    assert [str(r) for r in mote.sammantrade.narvaron.filter(justerare=True)] == ["Dan"]


# -- Quorum --------------------------------------------------------------------------------


def test_half_of_the_ledamoter_is_not_enough(mote):
    mote.narvarande("Anna", "Bo")
    lage = Motesnarvaro(mote.sammantrade).beslutsforhet()
    assert (lage.ledamoter, lage.tjanstgor, lage.kravs) == (4, 2, 3)
    assert not lage.beslutsfor
    mote.narvarande("Anna", "Bo", "Cia")
    assert Motesnarvaro(mote.sammantrade).beslutsforhet().beslutsfor


def test_the_javig_is_not_counted_at_the_point(mote):
    mote.narvarande("Anna", "Bo", "Cia")
    services.anmal_jav(by=mote.by, punkt=mote.punkter[1], narvaro=mote.rad("Cia"), grund="2")
    lage = Motesnarvaro(mote.sammantrade)
    assert [lage.beslutsforhet_vid(p).beslutsfor for p in lage.punkter] == [True, False, True]


def test_a_seat_that_nobody_holds_counts_among_the_ledamoter(mote, chef, medlem):
    services.inratta_plats(
        by=chef,
        organ=mote.sammantrade.organ,
        medlemmar=[medlem()],
        from_datum=date(2020, 1, 1),
    )
    assert Motesnarvaro(mote.sammantrade).ledamoter == 5


def test_an_organ_that_does_not_decide_needs_no_quorum(chef, beredningsgruppen, tilltrad):
    tilltrad("2022-01-01", namn="Hans", organ=beredningsgruppen)
    mote = hall_mote(chef, beredningsgruppen)
    assert Motesnarvaro(mote.sammantrade).beslutsforhet().beslutsfor


def ordning(chef, **fakta):
    forbund = services.bilda_forbund(by=chef, bildat_datum=date(2006, 1, 1))
    services.anta_forbundsordning(
        by=chef, forbund=forbund, from_datum=date(2006, 1, 1), namn="Förbundet", **fakta
    )


def test_the_number_of_the_ordning_goes_before_the_registers(mote, chef):
    ordning(chef, antal_ledamoter=7)
    assert Motesnarvaro(mote.sammantrade).beslutsforhet().kravs == 4


@pytest.mark.parametrize("far", [True, False])
def test_distance_is_warned_of_where_the_ordning_does_not_allow_it(mote, chef, far):
    ordning(chef, distansdeltagande=far)
    mote.narvarande("Anna", "Bo", "Cia")
    assert not Motesnarvaro(mote.sammantrade).otillaten_distans
    mote.uppgift("Bo", form="distans")
    assert Motesnarvaro(mote.sammantrade).otillaten_distans is not far


@given(st.integers(1, 30), st.integers(0, 30))
def test_quorum_is_more_than_half_whatever_the_numbers(ledamoter, tjanstgor):
    lage = Beslutsforhet(ledamoter, tjanstgor)
    assert lage.beslutsfor == (tjanstgor > ledamoter / 2)
    assert lage.beslutsfor == (tjanstgor >= lage.kravs)


def test_the_list_is_read_in_as_many_questions_for_many_as_for_few(
    mote, django_assert_max_num_queries
):
    mote.narvarande("Anna", "Bo", "Cia", "Dan", "Eva")
    with django_assert_max_num_queries(11):
        lage = Motesnarvaro(Sammantrade.objects.select_related("organ").get())
        for punkt in lage.punkter:
            lage.beslutsforhet_vid(punkt)
