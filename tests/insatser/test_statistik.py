"""What the counts say, and what they keep to themselves."""

from datetime import date

import pytest

from finsam.taltabell import DOLD, SKYDDAD
from insatser import services, statistik

AR = 2022


def visat(tabell, kolumn=0):
    return {rad.nyckel: rad.tal[kolumn].visat for rad in tabell.rader}


@pytest.fixture
def grupp(skriv_in, mat, avsluta):
    """``grupp(8, 1, 5, orsak="vidare")``: eight who began on step 1 and ended on step 5."""

    def skapa(antal, fran, till, *, orsak="genomford", kon="kvinna", **efter):
        for _ in range(antal):
            inskrivning = skriv_in("2022-01-01", kon=kon)
            mat(inskrivning, fran)
            mat(inskrivning, till, "avslut", "2022-12-01")
            avsluta(inskrivning, "2022-12-01", orsak, **efter)

    return skapa


def test_participants_per_sex_with_their_total(insats, skriv_in):
    for kon, antal in (("kvinna", 7), ("man", 5)):
        for _ in range(antal):
            skriv_in(kon=kon)
    assert visat(statistik.deltagare(insats, AR)) == {"kvinnor": "7", "man": "5", "totalt": "12"}


def test_a_few_of_one_sex_are_hidden_and_cannot_be_reckoned_from_the_total(insats, skriv_in):
    for kon, antal in (("kvinna", 20), ("man", 3)):
        for _ in range(antal):
            skriv_in(kon=kon)
    tabell = statistik.deltagare(insats, AR)
    assert visat(tabell) == {"kvinnor": SKYDDAD, "man": SKYDDAD, "totalt": "23"}
    assert tabell.fotnoter == (statistik.FORKLARING,)
    assert "exakt" not in str(tabell.json()["man"])


def test_whoever_may_see_exact_counts_sees_them(insats, skriv_in):
    skriv_in(kon="man")
    tabell = statistik.deltagare(insats, AR, exakt=True)
    assert visat(tabell) == {"kvinnor": "0", "man": "1", "totalt": "1"}
    assert tabell.fotnoter == ()


def test_enrolments_after_the_year_do_not_count(insats, skriv_in):
    for _ in range(5):
        skriv_in("2021-05-01")
    skriv_in("2022-05-01")
    assert visat(statistik.deltagare(insats, 2021))["totalt"] == "5"


def test_the_same_participant_enrolled_twice_is_one(insats, skriv_in, avsluta):
    inskrivna = [avsluta(skriv_in("2021-01-01"), "2021-06-01") for _ in range(5)]
    skriv_in("2022-01-01", deltagare=inskrivna[0].deltagare)
    assert visat(statistik.deltagare(insats, AR))["totalt"] == "5"


def test_volumes_speak_where_no_participants_are_coded(chef, insats):
    for kon, nya in (("kvinna", 8), ("man", 6)):
        for fran, till, start in (("01-01", "06-30", 10), ("07-01", "12-31", 10 + nya)):
            services.registrera_volym(
                by=chef,
                insats=insats,
                kon=kon,
                from_datum=date.fromisoformat(f"2022-{fran}"),
                till_datum=date.fromisoformat(f"2022-{till}"),
                pagaende_start=start,
                nya=nya,
                avslutade=0,
            )
    assert visat(statistik.deltagare(insats, AR)) == {"kvinnor": "26", "man": "22", "totalt": "48"}
    assert visat(statistik.flode(insats, AR)) == {
        "pagaende_start": "20",
        "nya": "28",
        "totalt": "48",
        "avslutade": "0",
        "pagaende_slut": "48",
    }


def test_totals_of_several_insatser_cost_three_queries(
    skapa_insats, skriv_in, django_assert_num_queries
):
    insatser = [skapa_insats(namn) for namn in "ABC"]
    for antal, insats in zip((0, 3, 6), insatser, strict=True):
        for _ in range(antal):
            skriv_in(i=insats)
    with django_assert_num_queries(3):
        antal = statistik.antal_deltagare(insatser, AR)
    assert [antal[i.pk].visat for i in insatser[1:]] == [DOLD, "6"]
    assert insatser[0].pk not in antal


# -- Steps -------------------------------------------------------------------------------------


def test_steps_at_start_and_end_have_the_same_total(insats, grupp):
    grupp(6, 1, 4)
    grupp(9, 2, 6)
    tabell = statistik.steg_start_slut(insats, AR)
    assert visat(tabell, 0) == {
        "steg_1": "6",
        "steg_2": "9",
        **dict.fromkeys(("steg_3", "steg_4", "steg_5", "steg_6"), "0"),
        "totalt": "15",
    }
    assert visat(tabell, 1)["steg_4"] == "6"
    assert visat(tabell, 1)["totalt"] == "15"


def test_those_not_measured_twice_are_left_out_and_named(insats, grupp, skriv_in, mat, avsluta):
    grupp(6, 1, 4)
    for _ in range(5):
        inskrivning = skriv_in()
        mat(inskrivning, 1)
        avsluta(inskrivning)
    tabell = statistik.steg_start_slut(insats, AR)
    assert visat(tabell)["totalt"] == "6"
    assert tabell.fotnoter == ("Avslutade som inte har mätts båda gångerna: 5.",)


def test_the_matrix_of_the_kansli_adds_up(insats, grupp):
    grupp(6, 1, 4)
    grupp(2, 1, 5)
    grupp(9, 2, 5)
    matris = statistik.stegmatris(insats, AR)
    assert matris.tal("start_1", "slut_5").visat == "2"
    assert matris.tal("start_1", "totalt").visat == "8"
    assert matris.tal("totalt", "slut_5").visat == "11"
    assert matris.tal("totalt", "totalt").visat == "17"


def test_a_small_step_cannot_be_reckoned_from_the_share_on_the_upper_steps(insats, grupp):
    """With 20 of 29 known to stand on 4-6, the lower steps hide each other, and so the upper."""
    for antal, till in ((3, 1), (6, 2), (12, 4), (8, 5)):
        grupp(antal, 1, till)
    slut = visat(statistik.steg_start_slut(insats, AR), 1)
    assert (slut["steg_1"], slut["steg_2"]) == (SKYDDAD, SKYDDAD)
    assert (slut["steg_4"], slut["steg_5"]) == ("12", "8")
    assert statistik.stegutfall(insats, AR).andel_ovre_slut.visat == "69\u00a0%"


def test_a_top_step_that_is_hidden_is_hidden_everywhere(insats, grupp):
    """9 on the top step is hidden for the sake of 3 below it, so no other figure may say 9."""
    grupp(3, 1, 5)
    grupp(9, 1, 6, sysselsattning_efter="arbete")
    grupp(20, 1, 2)
    assert visat(statistik.steg_start_slut(insats, AR), 1)["steg_6"] == SKYDDAD
    assert statistik.stegutfall(insats, AR).hogsta_steget.dold
    utfall = visat(statistik.utfall_pa_hogsta_steget(insats, AR))
    assert set(utfall.values()) == {SKYDDAD}


def test_the_share_on_the_upper_steps(insats, grupp):
    grupp(5, 1, 2)
    grupp(11, 2, 5)
    utfall = statistik.stegutfall(insats, AR)
    assert utfall.andel_ovre_slut.visat == "69\u00a0%"
    assert utfall.andel_ovre_start.visat == "0\u00a0%"
    assert (utfall.ovre_slut.visat, utfall.matta.visat) == ("11", "16")
    assert utfall.andel_uppat.visat == "100\u00a0%"


@pytest.mark.parametrize(("nere", "uppe"), [(2, 20), (20, 2)])
def test_a_share_that_tells_of_a_few_is_hidden(insats, grupp, nere, uppe):
    grupp(nere, 1, 2)
    grupp(uppe, 1, 5)
    assert statistik.stegutfall(insats, AR).andel_ovre_slut.dold
    assert not statistik.stegutfall(insats, AR, exakt=True).andel_ovre_slut.dold


def test_an_insats_without_a_ladder_has_empty_step_figures(skapa_insats):
    utan = skapa_insats("Utan")
    assert visat(statistik.steg_start_slut(utan, AR)) == {"totalt": "0"}
    assert statistik.stegutfall(utan, AR).andel_ovre_slut.visat == ""


def test_what_the_top_step_led_to_is_hidden_per_person_but_not_in_sum(insats, grupp):
    grupp(2, 3, 6, sysselsattning_efter="utbildning")
    grupp(4, 3, 6, sysselsattning_efter="arbete")
    publik = visat(statistik.utfall_pa_hogsta_steget(insats, AR))
    assert publik == {
        "arbete_utan_subvention": SKYDDAD,
        "utbildning": SKYDDAD,
        "totalt": "6",
    }
    exakt = visat(statistik.utfall_pa_hogsta_steget(insats, AR, exakt=True))
    assert exakt["utbildning"] == "2"


# -- Endings and flow --------------------------------------------------------------------------


def test_early_endings_are_a_share_of_everyone(insats, grupp):
    grupp(8, 1, 1, orsak="maende")
    grupp(56, 1, 4)
    tabell = statistik.avslut_i_fortid(insats, AR)
    assert visat(tabell, 0) == {"maende": "8"}
    assert visat(tabell, 1) == {"maende": "13\u00a0%"}


def test_a_few_early_endings_are_hidden_in_both_columns(insats, grupp):
    grupp(2, 1, 1, orsak="flytt")
    grupp(30, 1, 4)
    assert [t.visat for t in statistik.avslut_i_fortid(insats, AR).rad("flytt").tal] == [DOLD] * 2


def test_the_flow_of_a_year_goes_on_into_the_next(insats, skriv_in, avsluta):
    gamla = [skriv_in("2021-03-01") for _ in range(9)]
    for _ in range(6):
        skriv_in("2022-03-01")
    for inskrivning in gamla[:5]:
        avsluta(inskrivning, "2022-06-01")
    flode = {ar: visat(statistik.flode(insats, ar, exakt=True)) for ar in (2021, 2022)}
    assert flode[2021]["pagaende_slut"] == flode[2022]["pagaende_start"] == "9"
    assert flode[2022] == {
        "pagaende_start": "9",
        "nya": "6",
        "totalt": "15",
        "avslutade": "5",
        "pagaende_slut": "10",
    }


def test_a_few_new_ones_hide_those_they_could_be_reckoned_from(insats, skriv_in):
    for _ in range(9):
        skriv_in("2021-03-01")
    skriv_in("2022-03-01")
    flode = visat(statistik.flode(insats, AR))
    assert (flode["nya"], flode["pagaende_start"], flode["totalt"]) == (SKYDDAD, SKYDDAD, "10")


# -- What is no count of participants ----------------------------------------------------------


def test_occasions_are_summed_per_kind_and_never_hidden(chef, insats):
    for fakta in (
        {"typ": "natverk", "antal": 2},
        {"typ": "natverk", "antal": None},
        {"typ": "utbildning", "antal": 165, "antal_tillfallen": None},
    ):
        services.registrera_tillfalle(by=chef, insats=insats, datum=date(2022, 5, 1), **fakta)
    services.registrera_tillfalle(by=chef, insats=insats, typ="natverk", datum=date(2021, 5, 1))
    tabell = statistik.tillfallen(insats, AR)
    assert {r.nyckel: [t.visat for t in r.tal] for r in tabell.rader} == {
        "utbildning": ["", "165"],
        "natverk": ["2", "2"],
    }


def test_noted_figures_come_with_their_source(chef, insats):
    services.notera_uppgift(
        by=chef,
        insats=insats,
        nyckel="publicerade",
        namn="Publicerade insatser",
        per_datum=date(2022, 12, 31),
        varde=112,
        kalla="Katalogen",
    )
    (rad,) = statistik.uppgifter(insats, AR).rader
    assert (rad.tal[0].visat, rad.fotnot) == ("112", "Källa: Katalogen")
    assert statistik.uppgifter(insats, 2021).rader == ()


def test_a_total_hidden_at_the_start_is_not_given_away_at_the_end(insats, grupp):
    """One on each of five steps: shown as five in all, each of them would be known."""
    for fran in range(1, 6):
        grupp(1, fran, 6)
    tabell = statistik.steg_start_slut(insats, AR)
    assert visat(tabell, 0) == {f"steg_{n}": SKYDDAD for n in range(1, 6)} | {
        "steg_6": "0",
        "totalt": SKYDDAD,
    }
    assert visat(tabell, 1) == {f"steg_{n}": "0" for n in range(1, 6)} | {
        "steg_6": SKYDDAD,
        "totalt": SKYDDAD,
    }
    assert statistik.stegutfall(insats, AR).matta.dold
