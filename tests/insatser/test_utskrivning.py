"""Endings of enrolments: undone, and back with everything they said."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from insatser import services
from insatser.models import Angratavslut, Inskrivningslage


@pytest.fixture
def avslutad(chef, skriv_in, mat, kod):
    """An enrolment measured at start and end, ended with a half-time job and the rest in sjuk."""
    inskrivning = skriv_in()
    mat(inskrivning, 2)
    mat(inskrivning, 5, "avslut", "2022-06-01")
    return services.avsluta_inskrivning(
        by=chef,
        inskrivning=inskrivning,
        ut_manad=date(2022, 6, 1),
        avslutsorsak=kod("avslutsorsak", "vidare"),
        sysselsattning_efter={kod("sysselsattning", "arbete"): 50},
        forsorjning_efter={kod("forsorjning", "lon"): 50, kod("forsorjning", "sjukpenning"): None},
    )


def lagen(inskrivning, skede="efter"):
    """{code: per cent} of one side of the enrolment."""
    rader = inskrivning.lagen.filter(skede=skede).select_related("kod")
    return {rad.kod.kod: rad.procent for rad in rader}


def typer(inskrivning):
    return [m.typ for m in inskrivning.stegmatningar.all()]


def gor_om(chef, inskrivning, manad=date(2022, 6, 1)):
    """End it again as the form would: with what the undone ending said."""
    angrat = inskrivning.angrat_avslut
    efter = {
        nyckel: {
            rad.kod: rad.procent
            for rad in angrat.lagen.select_related("kod__lista")
            if rad.kod.lista.nyckel == nyckel
        }
        for nyckel in ("sysselsattning", "forsorjning")
    }
    return services.avsluta_inskrivning(
        by=chef,
        inskrivning=inskrivning,
        ut_manad=manad,
        avslutsorsak=angrat.avslutsorsak,
        sysselsattning_efter=efter["sysselsattning"],
        forsorjning_efter=efter["forsorjning"],
    )


def test_an_ending_keeps_several_states_with_their_share_of_full_time(avslutad):
    assert lagen(avslutad) == {"arbete": 50, "lon": 50, "sjukpenning": None}


def test_an_undone_ending_leaves_the_enrolment_open_and_nothing_of_the_time_after(chef, avslutad):
    services.angra_avslut(by=chef, inskrivning=avslutad)
    avslutad.refresh_from_db()
    assert avslutad.ar_oppen
    assert avslutad.avslutsorsak is None
    assert lagen(avslutad) == {}


def test_the_last_measurement_of_an_undone_ending_counts_as_a_follow_up(chef, avslutad):
    services.angra_avslut(by=chef, inskrivning=avslutad)
    assert typer(avslutad) == ["start", "uppfoljning"]


def test_an_ending_done_again_says_all_that_it_said(chef, avslutad):
    fore = lagen(avslutad)
    services.angra_avslut(by=chef, inskrivning=avslutad)
    igen = gor_om(chef, avslutad)
    igen.refresh_from_db()
    assert (str(igen.ut_manad), igen.avslutsorsak.kod) == ("2022-06-01", "vidare")
    assert lagen(igen) == fore
    assert typer(igen) == ["start", "avslut"]
    assert not Angratavslut.objects.exists()


def test_an_ending_in_another_month_leaves_the_measurement_a_follow_up(chef, avslutad):
    services.angra_avslut(by=chef, inskrivning=avslutad)
    igen = gor_om(chef, avslutad, date(2022, 9, 1))
    assert typer(igen) == ["start", "uppfoljning"]


def test_a_later_measurement_keeps_the_earlier_one_a_follow_up(chef, avslutad, mat):
    services.angra_avslut(by=chef, inskrivning=avslutad)
    mat(avslutad, 6, "uppfoljning", "2022-06-20")
    igen = gor_om(chef, avslutad)
    assert typer(igen) == ["start", "uppfoljning", "uppfoljning"]


def test_an_ending_may_be_undone_time_after_time(chef, avslutad):
    for _ in range(3):
        services.angra_avslut(by=chef, inskrivning=avslutad)
        gor_om(chef, avslutad)
        avslutad.refresh_from_db()
    assert lagen(avslutad) == {"arbete": 50, "lon": 50, "sjukpenning": None}


def test_angra_avslut_of_an_open_enrolment_is_refused(chef, skriv_in):
    with pytest.raises(ValidationError, match="inte avslutad"):
        services.angra_avslut(by=chef, inskrivning=skriv_in())


def test_angra_avslut_is_refused_once_the_participant_has_come_back(chef, avslutad, skriv_in):
    skriv_in("2022-08-01", deltagare=avslutad.deltagare)
    with pytest.raises(ValidationError, match="inskriven i insatsen på nytt"):
        services.angra_avslut(by=chef, inskrivning=avslutad)
    avslutad.refresh_from_db()
    assert not avslutad.ar_oppen


@pytest.mark.parametrize("procent", [0, 101])
def test_a_share_of_full_time_outside_one_to_a_hundred_is_refused(chef, skriv_in, kod, procent):
    with pytest.raises(ValidationError, match="1 till 100") as fel:
        skriv_in(forsorjning_fore={kod("forsorjning", "lon"): procent})
    assert list(fel.value.error_dict) == ["forsorjning_fore"]


def test_taking_an_enrolment_back_takes_its_states_and_a_remembered_ending(chef, skriv_in, kod):
    """An ending undone and an enrolment taken back: nothing is left behind."""
    inskrivning = skriv_in(forsorjning_fore=[kod("forsorjning", "lon")])
    services.avsluta_inskrivning(
        by=chef,
        inskrivning=inskrivning,
        ut_manad=date(2022, 6, 1),
        avslutsorsak=kod("avslutsorsak", "flytt"),
    )
    services.angra_avslut(by=chef, inskrivning=inskrivning)
    services.ta_bort_inskrivning(by=chef, inskrivning=inskrivning)
    assert not Inskrivningslage.objects.exists()
    assert not Angratavslut.objects.exists()
