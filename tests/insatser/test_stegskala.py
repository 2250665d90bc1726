"""Ladders: several questions give one step, and what has been measured on stays as it was."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from insatser import services
from insatser.models import Stegmatning, Stegsvar
from insatser.stegsvar import minsta_antal, steg_av_svar

SVAR = st.lists(st.integers(1, 9), min_size=1, max_size=25)


@given(SVAR)
def test_the_step_is_the_highest_that_more_than_half_of_the_answers_reach(svar):
    steg = steg_av_svar(svar)
    assert sum(s >= steg for s in svar) * 2 > len(svar)
    assert sum(s > steg for s in svar) * 2 <= len(svar)


@given(SVAR)
def test_the_step_is_one_that_somebody_answered(svar):
    assert steg_av_svar(svar) in svar


@given(SVAR, st.randoms())
def test_the_order_of_the_answers_does_not_matter(svar, slump):
    blandat = list(svar)
    slump.shuffle(blandat)
    assert steg_av_svar(blandat) == steg_av_svar(svar)


@given(SVAR, st.integers(0, 24))
def test_a_higher_answer_never_gives_a_lower_step(svar, plats):
    hojt = list(svar)
    hojt[plats % len(svar)] += 1
    assert steg_av_svar(hojt) >= steg_av_svar(svar)


def test_no_answers_give_no_step():
    with pytest.raises(ValueError, match="Utan svar"):
        steg_av_svar([])


@given(st.integers(1, 30))
def test_more_than_half_of_the_questions_must_be_answered(fragor):
    assert minsta_antal(fragor) * 2 > fragor
    assert (minsta_antal(fragor) - 1) * 2 <= fragor


@pytest.fixture
def frageskala(chef):
    """Five steps and three questions of the förbund's own."""
    skala = services.skapa_stegskala(
        by=chef, namn="Fem", steg=[str(n) for n in range(1, 6)], ovre_fran=4, intervall_manader=2
    )
    for text in ("Första", "Andra", "Tredje"):
        services.lagg_till_stegfraga(by=chef, skala=skala, text=text)
    return skala


@pytest.fixture
def fraginsats(skapa_insats, frageskala):
    return skapa_insats("Fråga", stegskala=frageskala)


@pytest.fixture
def svara(chef, fraginsats, skriv_in):
    """``svara([1, 3, 5])``: a start measured by answers to the questions in order."""

    def gor(varden, **mer):
        inskrivning = mer.pop("inskrivning", None) or skriv_in(i=fraginsats)
        fragor = fraginsats.stegskala.fragor.order_by("nummer")
        return services.mat_steg(
            by=chef,
            inskrivning=inskrivning,
            svar={f: v for f, v in zip(fragor, varden, strict=False) if v},
            **{"datum": date(2022, 1, 10), "typ": "start"} | mer,
        )

    return gor


def test_the_answers_are_kept_and_give_the_step(svara):
    matning = svara([1, 3, 5])
    assert matning.steg.nummer == 3
    assert list(matning.svar.values_list("fraga__nummer", "varde")) == [(1, 1), (2, 3), (3, 5)]


def test_one_question_may_be_left_out(svara):
    assert svara([2, 0, 4]).steg.nummer == 2


def test_too_few_answers_are_refused_with_how_many_it_takes(svara):
    with pytest.raises(ValidationError, match="minst 2 av de 3 frågorna"):
        svara([4])
    assert not Stegmatning.objects.exists()


def test_an_answer_off_the_ladder_is_refused(svara):
    with pytest.raises(ValidationError, match="steg i skalan Fem"):
        svara([1, 6, 6])


def test_answers_to_another_ladders_questions_are_refused(chef, skriv_in, insats, frageskala):
    svar = dict.fromkeys(frageskala.fragor.all(), 3)
    services.lagg_till_stegfraga(by=chef, skala=insats.stegskala, text="Egen")
    with pytest.raises(ValidationError, match="hör inte till skalan Trappan"):
        services.mat_steg(
            by=chef, inskrivning=skriv_in(), datum=date(2022, 1, 1), typ="start", svar=svar
        )


def test_a_ladder_without_questions_wants_the_step_itself(chef, skriv_in):
    with pytest.raises(ValidationError, match="Välj ett steg"):
        services.mat_steg(by=chef, inskrivning=skriv_in(), datum=date(2022, 1, 1), typ="start")


def test_a_measurement_taken_back_takes_its_answers_along(chef, svara):
    services.ta_tillbaka_matning(by=chef, matning=svara([1, 3, 5]))
    assert not Stegsvar.objects.exists()


def test_an_ending_taken_back_keeps_its_answers_as_a_follow_up(
    chef, svara, fraginsats, skriv_in, avsluta
):
    inskrivning = skriv_in(i=fraginsats)
    svara([2, 2, 2], inskrivning=inskrivning)
    svara([4, 4, 4], inskrivning=inskrivning, typ="avslut", datum=date(2022, 11, 1))
    services.angra_avslut(by=chef, inskrivning=avsluta(inskrivning))
    assert [m.typ for m in inskrivning.stegmatningar.all()] == ["start", "uppfoljning"]
    assert list(Stegsvar.objects.values_list("varde", flat=True)) == [2, 2, 2, 4, 4, 4]


def test_a_retired_question_is_not_counted_among_those_to_answer(chef, svara, frageskala):
    sista = frageskala.fragor.get(nummer=3)
    services.andra_stegfraga(by=chef, fraga=sista, text=sista.text, aktiv=False)
    with pytest.raises(ValidationError, match="minst 2 av de 2 frågorna"):
        svara([4])


# -- Participant and staff ------------------------------------------------------------------


def test_both_may_rate_at_the_same_time(skriv_in, mat):
    inskrivning = skriv_in()
    mat(inskrivning, 2)
    mat(inskrivning, 4, skattare="deltagare")
    assert inskrivning.stegmatningar.count() == 2


def test_each_has_a_course_of_its_own(skriv_in, mat):
    """The participant's start may come after the staff's second measurement."""
    inskrivning = skriv_in()
    mat(inskrivning, 2, dag="2022-01-10")
    mat(inskrivning, 3, "uppfoljning", "2022-04-10")
    mat(inskrivning, 2, "start", "2022-05-01", skattare="deltagare")
    assert inskrivning.stegmatningar.filter(typ="start").count() == 2


def test_the_same_rater_starts_once(skriv_in, mat):
    inskrivning = skriv_in()
    mat(inskrivning, 2)
    with pytest.raises(ValidationError, match="redan en sådan mätning"):
        mat(inskrivning, 3)


# -- Changing a ladder ----------------------------------------------------------------------


def andra(chef, skala, steg, ovre_fran=4, **mer):
    falt = {"namn": skala.namn, "intervall_manader": 3} | mer
    return services.andra_stegskala(by=chef, skala=skala, steg=steg, ovre_fran=ovre_fran, **falt)


def namn(skala):
    return list(skala.steg.order_by("nummer").values_list("namn", flat=True))


def test_an_unused_ladder_may_get_other_steps(chef, skala):
    andra(chef, skala, ["Låg", "Hög"], 2)
    assert namn(skala) == ["Låg", "Hög"]
    assert list(skala.steg.values_list("nummer", "ovre")) == [(1, False), (2, True)]


def test_a_used_ladder_may_get_new_words(chef, skala, skriv_in, mat):
    matning = mat(skriv_in(), 2)
    andra(chef, skala, [f"Nytt {n}" for n in range(1, 7)], namn="Stegen", intervall_manader=6)
    matning.refresh_from_db()
    assert matning.steg.namn == "Nytt 2"
    skala.refresh_from_db()
    assert (skala.namn, skala.intervall_manader) == ("Stegen", 6)


@pytest.mark.parametrize(("antal", "ovre_fran"), [(5, 4), (7, 4), (6, 3), (6, 5)])
def test_a_used_ladder_keeps_its_steps_and_its_upper_part(
    chef, skala, skriv_in, mat, antal, ovre_fran
):
    mat(skriv_in(), 2)
    fore = namn(skala)
    with pytest.raises(ValidationError, match="Lägg upp en ny skala"):
        andra(chef, skala, [f"S{n}" for n in range(antal)], ovre_fran)
    assert namn(skala) == fore


@pytest.mark.parametrize("manader", [0, 25])
def test_the_interval_is_one_month_to_two_years(chef, skala, manader):
    with pytest.raises(ValidationError, match="1 till 24"):
        andra(chef, skala, namn(skala), intervall_manader=manader)


def test_questions_are_numbered_as_they_come(frageskala):
    assert list(frageskala.fragor.values_list("nummer", "text")) == [
        (1, "Första"),
        (2, "Andra"),
        (3, "Tredje"),
    ]


def test_a_question_without_words_is_refused(chef, skala):
    with pytest.raises(ValidationError):
        services.lagg_till_stegfraga(by=chef, skala=skala, text="")
