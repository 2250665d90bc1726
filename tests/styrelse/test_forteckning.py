"""Who was what on a day and in a year, and how often they met."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from finsam.period import Period
from styrelse import forteckning, services


def ordforande(chef, uppdrag, fran, till=None, roll="ordforande"):
    return services.satt_ordforandeskap(
        by=chef,
        uppdrag=uppdrag,
        roll=roll,
        from_datum=date.fromisoformat(fran),
        till_datum=date.fromisoformat(till) if till else None,
    )


def test_a_years_list_clips_the_periods_to_the_year(tilltrad):
    tilltrad("2019-04-01", "2023-03-31", namn="Hela året")
    tilltrad("2022-05-19", namn="Från maj")
    tilltrad("2021-01-01", "2021-12-31", namn="Året före")
    rader = forteckning.uppdrag_under("styrelse", 2022)
    assert {r.namn: str(r.period) for r in rader} == {
        "Hela året": "2022-01-01 – 2022-12-31",
        "Från maj": "2022-05-19 – 2022-12-31",
    }


def test_ledamoter_come_before_ersattare_and_each_in_their_order(tilltrad):
    tilltrad("2022-01-01", namn="Ersättare", roll="ersattare", ordning=1)
    tilltrad("2022-01-01", namn="Andra", ordning=2)
    tilltrad("2022-01-01", namn="Första", ordning=1)
    rader = forteckning.uppdrag_under("styrelse", 2022)
    assert [r.namn for r in rader] == ["Första", "Andra", "Ersättare"]
    bara = forteckning.uppdrag_under("styrelse", 2022, roll="ersattare")
    assert [r.namn for r in bara] == ["Ersättare"]


def test_a_chair_of_the_whole_year_is_printed_as_chair(chef, tilltrad):
    ordforande(chef, tilltrad("2019-01-01", namn="Katarina"), "2019-01-01")
    (rad,) = forteckning.uppdrag_under("styrelse", 2022)
    assert rad.roll == "ordförande"


def test_a_chair_of_part_of_the_year_is_printed_with_its_days(chef, tilltrad):
    ordforande(chef, tilltrad("2022-01-01"), "2022-01-01", "2022-05-31", roll="vice")
    (rad,) = forteckning.uppdrag_under("styrelse", 2022)
    assert rad.roll == "ledamot, vice ordförande 2022-01-01 – 2022-05-31"


@pytest.mark.parametrize(
    ("dag", "roll"),
    [(date(2022, 5, 31), "ordförande"), (date(2022, 6, 1), "ledamot")],
)
def test_who_chairs_is_asked_of_the_day(chef, tilltrad, dag, roll):
    ordforande(chef, tilltrad("2022-01-01"), "2022-01-01", "2022-05-31")
    (rad,) = forteckning.uppdrag_vid(dag)
    assert rad.roll == roll
    assert rad.period == Period(date(2022, 1, 1))


def test_who_was_what_is_asked_of_one_organ_or_of_all(tilltrad, styrelsen, beredningsgruppen):
    tilltrad("2022-01-01", namn="B", organ=beredningsgruppen)
    tilltrad("2022-01-01", namn="A")
    dag = date(2022, 6, 1)
    assert [(r.organ, r.namn) for r in forteckning.uppdrag_vid(dag)] == [
        ("Styrelsen", "A"),
        ("Beredningsgruppen", "B"),
    ]
    assert [r.namn for r in forteckning.uppdrag_vid(dag, styrelsen)] == ["A"]
    assert forteckning.uppdrag_vid(date(2021, 12, 31)) == []


def test_the_lists_cost_the_same_number_of_queries_for_one_row_and_for_three(
    tilltrad, medlem, django_assert_num_queries
):
    for n in range(3):
        tilltrad("2022-01-01", namn=f"Nr {n}", medlem=medlem(f"Kommun {n}"))
        with django_assert_num_queries(3):
            assert len(forteckning.uppdrag_under("styrelse", 2022)) == n + 1


def test_an_organ_without_anyone_today_shows_its_last_day(tilltrad, styrelsen):
    tilltrad("2020-01-01", "2020-12-31")
    tilltrad("2022-01-01", "2022-12-31")
    assert forteckning.visningsdag(styrelsen) == date(2022, 12, 31)
    tilltrad("2023-01-01")
    assert forteckning.visningsdag(styrelsen) > date(2023, 1, 1)


# -- Meetings ----------------------------------------------------------------------------------


@pytest.fixture
def mote(chef, styrelsen):
    """``mote("2022-02-10")``: a meeting of the styrelse that was held."""

    def skapa(datum, typ="ordinarie", organ=styrelsen, status="genomfort", **mer):
        return services.registrera_sammantrade(
            by=chef,
            organ=organ,
            typ=typ,
            datum=date.fromisoformat(datum),
            status=status,
            **mer,
        )

    return skapa


def test_only_meetings_that_were_held_that_year_count(mote):
    mote("2022-02-10")
    mote("2022-04-10", status="installt")
    mote("2022-06-10", status="planerat")
    mote("2021-02-10")
    rader = forteckning.sammantradesantal(2022)
    assert [(r.organ, r.typ, r.antal) for r in rader] == [("Styrelsen", "ordinarie", 1)]


def test_an_invited_organ_counts_the_meeting_as_invited(mote, beredningsgruppen):
    mote("2022-02-10", inbjudna=[beredningsgruppen])
    mote("2022-04-10")
    rader = forteckning.sammantradesantal(2022)
    assert forteckning.antal_moten(rader, "styrelse", "ordinarie") == 2
    assert forteckning.antal_moten(rader, "beredningsgrupp", "ordinarie") == 0
    assert forteckning.antal_moten(rader, "beredningsgrupp", "ordinarie", "styrelse") == 1


def test_a_joint_meeting_says_so(chef, mote):
    varend = services.registrera_organisation(by=chef, namn="Samordningsförbundet Värend")
    mote("2022-02-24", typ="strategidag", gemensamt_med=[varend])
    mote("2022-05-12", typ="strategidag", form="digitalt")
    (rad,) = forteckning.sammantradesantal(2022)
    assert (rad.antal, rad.gemensamma) == (2, 1)
    assert rad.former == {"fysiskt": 1, "digitalt": 1}


def test_the_counts_cost_the_same_number_of_queries_for_one_meeting_and_for_three(
    mote, beredningsgruppen, django_assert_num_queries
):
    for dag in range(10, 13):
        mote(f"2022-02-{dag}", inbjudna=[beredningsgruppen])
        with django_assert_num_queries(3):
            forteckning.sammantradesantal(2022)


def test_the_same_kind_of_meeting_twice_a_day_is_refused(mote):
    mote("2022-02-10")
    with pytest.raises(ValidationError, match="redan ett möte av det slaget"):
        mote("2022-02-10")


def test_a_meeting_that_invites_its_own_organ_is_refused(mote, styrelsen):
    with pytest.raises(ValidationError, match="behöver inte bjudas in"):
        mote("2022-02-10", inbjudna=[styrelsen])


def test_a_meeting_before_the_organ_exists_is_refused(mote, beredningsgruppen):
    with pytest.raises(ValidationError, match="Beredningsgruppen finns 2017-07-01"):
        mote("2016-02-10", organ=beredningsgruppen)


def test_a_meeting_can_be_moved_and_marked_as_held(chef, mote, beredningsgruppen):
    planerat = mote("2022-02-10", status="planerat")
    services.andra_sammantrade(
        by=chef,
        sammantrade=planerat,
        datum=date(2022, 2, 17),
        status="genomfort",
        inbjudna=[beredningsgruppen],
        gemensamt_med=[],
    )
    planerat.refresh_from_db()
    assert planerat.datum == date(2022, 2, 17)
    assert list(planerat.inbjudna.all()) == [beredningsgruppen]


# -- Goals -------------------------------------------------------------------------------------


@pytest.fixture
def mal(chef):
    return lambda namn, ar=2022: services.registrera_mal(by=chef, ar=ar, namn=namn)


def test_goals_are_listed_in_the_order_they_were_set_with_their_latest_verdict(chef, mal):
    projekt = mal("Projekt")
    mal("Digitalisering")
    for dag, utfall in ((date(2022, 6, 30), "delvis"), (date(2022, 12, 31), "uppnatt")):
        services.folj_upp_mal(by=chef, mal=projekt, datum=dag, utfall=utfall, grund="Därför.")
    rader = forteckning.mal_under(2022)
    assert [(r.namn, r.utfall_text, r.per) for r in rader] == [
        ("Projekt", "uppnått", date(2022, 12, 31)),
        ("Digitalisering", "", None),
    ]


def test_the_same_goal_twice_in_a_year_is_refused(mal):
    mal("Projekt")
    mal("Projekt", ar=2023)
    with pytest.raises(ValidationError, match="redan ett mål med det namnet"):
        mal("Projekt")


def test_a_verdict_before_the_goals_year_is_refused(chef, mal):
    with pytest.raises(ValidationError, match="tidigast 2022-01-01"):
        services.folj_upp_mal(
            by=chef, mal=mal("Projekt"), datum=date(2021, 12, 31), utfall="uppnatt", grund="x"
        )


def test_a_second_verdict_the_same_day_is_refused(chef, mal):
    projekt = mal("Projekt")
    fakta = {"by": chef, "mal": projekt, "datum": date(2022, 12, 31), "grund": "Därför."}
    services.folj_upp_mal(**fakta, utfall="delvis")
    with pytest.raises(ValidationError, match="redan följt upp"):
        services.folj_upp_mal(**fakta, utfall="uppnatt")
