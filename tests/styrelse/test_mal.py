"""Goals, their follow-ups and activities, as the services keep them."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from finsam.models import Handelse
from styrelse import forteckning, malskala, services
from styrelse.malskala import Bedomning, Niva
from styrelse.maltal import Grad
from styrelse.models import Aktivitet, Mal, Malbedomning, Maluppfoljning
from styrelse.services import NyUppfoljning

SLUT = date(2022, 12, 31)


@pytest.fixture
def nytt(chef):
    """``nytt("Projekt")``: a goal for 2022."""
    return lambda namn="Projekt", ar=2022, **falt: services.registrera_mal(
        by=chef, ar=ar, namn=namn, **falt
    )


@pytest.fixture
def folj_upp(chef):
    def gor(mal, utfall="uppnatt", datum=SLUT, **mer):
        return services.folj_upp_mal(
            by=chef, mal=mal, datum=datum, utfall=utfall, grund="Därför.", **mer
        )

    return gor


@pytest.fixture
def planera(chef):
    return lambda mal, namn="Träffas", **mer: services.planera_aktivitet(
        by=chef, mal=mal, namn=namn, **mer
    )


def namnen(ar: int) -> list[str]:
    return [rad.namn for rad in forteckning.mal_under(ar)]


# -- Targets ----------------------------------------------------------------------------------


def test_a_yes_or_no_goal_has_yes_as_its_target(nytt):
    mal = nytt(enhet="ja_nej")
    assert (mal.malvarde, str(mal.mot)) == (1, "ja")


def test_a_target_without_a_side_is_at_least(nytt):
    assert nytt(malvarde=Decimal(95), enhet="procent").jamforelse == "minst"


@pytest.mark.parametrize(
    ("falt", "fel"),
    [
        ({"enhet": "procent"}, "malvarde"),
        ({"malvarde": Decimal(5)}, "enhet"),
        ({"tolerans": Decimal(5)}, "tolerans"),
        ({"mattslag": "nyckeltal"}, "nyckel"),
        ({"nyckel": "soliditet"}, "nyckel"),
        ({"niva": "himmel"}, "niva"),
    ],
)
def test_half_a_target_or_measure_is_refused_at_its_field(nytt, falt, fel):
    with pytest.raises(ValidationError) as nej:
        nytt(**falt)
    assert fel in nej.value.message_dict
    assert not Mal.objects.exists()


def test_a_huvudomrade_has_no_target_and_no_verdict(nytt, folj_upp):
    with pytest.raises(ValidationError, match="har inget målvärde"):
        nytt(slag="huvudomrade", malvarde=Decimal(5), enhet="antal")
    with pytest.raises(ValidationError, match="Följ upp aktiviteterna"):
        folj_upp(nytt(slag="huvudomrade"))


def test_a_judged_goal_does_not_become_a_huvudomrade(chef, nytt, folj_upp):
    mal = nytt()
    folj_upp(mal)
    with pytest.raises(ValidationError, match="Ta bort bedömningarna"):
        services.andra_mal(by=chef, mal=mal, slag="huvudomrade")


@pytest.mark.parametrize(
    "fel",
    [
        "malvarde = 5",
        "tolerans = 1",
        "nyckel = 'soliditet'",
        "mattslag = 'nyckeltal'",
        "slag = 'huvudomrade', malvarde = 5, enhet = 'antal', jamforelse = 'minst'",
    ],
)
def test_the_database_keeps_targets_whole(nytt, fel):
    mal = nytt()
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as db:
        db.execute(f"UPDATE styrelse_mal SET {fel} WHERE id = %s", [mal.pk])  # noqa: S608


# -- Follow-ups -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "tal",
    [
        {"antal": 3},
        {"av_antal": 3},
        {"antal": 4, "av_antal": 3},
        {"antal": 0, "av_antal": 0},
        {"antal": 1, "av_antal": 3, "varde": Decimal(1)},
    ],
)
def test_an_outcome_is_one_number_or_a_count_of_a_count(nytt, folj_upp, tal):
    with pytest.raises(ValidationError):
        folj_upp(nytt(), **tal)
    assert not Maluppfoljning.objects.exists()


@pytest.mark.parametrize("fel", ["antal = 3", "antal = 4, av_antal = 3", "varde = 1, antal = 1"])
def test_the_database_keeps_outcomes_whole(nytt, folj_upp, fel):
    rad = folj_upp(nytt())
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as db:
        db.execute(f"UPDATE styrelse_maluppfoljning SET {fel} WHERE id = %s", [rad.pk])  # noqa: S608


def test_a_verdict_that_nobody_has_is_refused(nytt, folj_upp):
    with pytest.raises(ValidationError, match="Bedömningen finns inte"):
        folj_upp(nytt(), utfall="strålande")


def test_verdicts_kept_before_the_scale_keep_their_words(nytt, folj_upp):
    """The four keys of the first version lie in the databases."""
    for nummer, (nyckel, ord_) in enumerate(
        (
            ("uppnatt", "uppnått"),
            ("hittills_uppfyllt", "hittills uppfyllt"),
            ("delvis", "delvis uppnått"),
            ("inte_uppnatt", "inte uppnått"),
        )
    ):
        folj_upp(nytt(f"Mål {nummer}"), nyckel)
        assert forteckning.mal_under(2022)[-1].utfall_text == ord_


def test_a_follow_up_is_corrected_and_the_log_says_so(chef, nytt, folj_upp):
    rad = folj_upp(nytt())
    services.ratta_uppfoljning(by=chef, uppfoljning=rad, utfall="delvis")
    assert forteckning.mal_under(2022)[0].utfall_text == "delvis uppnått"
    assert Handelse.objects.filter(verb="rättade").exists()


def test_a_follow_up_taken_away_leaves_the_one_before(chef, nytt, folj_upp):
    mal = nytt()
    folj_upp(mal, "delvis", date(2022, 8, 31))
    services.ta_bort_uppfoljning(by=chef, uppfoljning=folj_upp(mal))
    assert forteckning.mal_under(2022)[0].utfall == "delvis"


def test_all_goals_are_followed_up_at_once_or_none(chef, nytt):
    projekt, omrade = nytt(), nytt("Område", slag="huvudomrade")
    ny = NyUppfoljning(utfall="uppnatt", grund="Gjort.")
    with pytest.raises(ValidationError, match="Område: "):
        services.folj_upp_malen(by=chef, datum=SLUT, uppfoljningar={projekt: ny, omrade: ny})
    assert not Maluppfoljning.objects.exists()
    services.folj_upp_malen(by=chef, datum=SLUT, uppfoljningar={projekt: ny})
    rattad = NyUppfoljning(utfall="delvis", grund="Hälften.")
    services.folj_upp_malen(by=chef, datum=SLUT, uppfoljningar={projekt: rattad})
    assert [rad.utfall for rad in Maluppfoljning.objects.all()] == ["delvis"]


def test_a_few_participants_are_hidden_in_the_years_list(nytt, folj_upp):
    mal = nytt(malvarde=Decimal(35), enhet="procent", raknar_deltagare=True)
    folj_upp(mal, antal=3, av_antal=40)
    [rad] = forteckning.mal_under(2022)
    assert rad.tal_text == "färre än 5"
    assert rad.utfall_procent is None


# -- Order, copies and what is taken away -----------------------------------------------------


def test_goals_change_places_with_their_neighbour_on_the_level(chef, nytt):
    a, _, c = nytt("A"), nytt("B", niva="ekonomi"), nytt("C")
    services.flytta_mal(by=chef, mal=c, upp=True)
    assert namnen(2022) == ["C", "B", "A"]
    with pytest.raises(ValidationError, match="redan sist"):
        services.flytta_mal(by=chef, mal=a, upp=False)


def test_a_goal_is_taken_away_only_before_anything_came_of_it(chef, nytt, folj_upp, planera):
    bedomt, med_aktivitet, tomt = nytt("A"), nytt("B"), nytt("C")
    folj_upp(bedomt)
    planera(med_aktivitet)
    for mal in (bedomt, med_aktivitet):
        with pytest.raises(ValidationError, match="Ta bort dem först"):
            services.ta_bort_mal(by=chef, mal=mal)
    services.ta_bort_mal(by=chef, mal=tomt)
    assert namnen(2022) == ["A", "B"]


def test_goals_are_copied_with_their_targets_and_open_activities_only(
    chef, nytt, folj_upp, planera
):
    mal = nytt("Projekt", malvarde=Decimal(95), enhet="procent", tolerans=Decimal(5))
    folj_upp(mal)
    planera(mal, "Planerad", till_datum=date(2023, 6, 30))
    for namn, status in (("Klar", "klar"), ("Struken", "struken"), ("Pågår", "pagar")):
        services.folj_upp_aktivitet(
            by=chef, aktivitet=planera(mal, namn), datum=SLUT, status=status, utfall="Så."
        )
    redan = nytt("Redan där")
    nytt("Redan där", ar=2023)
    kopior = services.kopiera_mal(by=chef, mal=[mal, redan], till_ar=2023)
    assert list(kopior) == [mal]
    ny = next(rad for rad in forteckning.mal_under(2023) if rad.namn == "Projekt")
    assert (ny.malvarde, ny.utfall) == (mal.mot, "")
    assert [(a.namn, a.till, a.status) for a in ny.aktiviteter] == [
        ("Planerad", date(2023, 6, 30), "planerad"),
        ("Pågår", None, "planerad"),
    ]


# -- Activities -------------------------------------------------------------------------------


def test_an_activity_is_planned_until_it_is_followed_up(chef, nytt, planera):
    aktivitet = planera(nytt(), ansvarig="Kansliet")
    [[rad]] = [rad.aktiviteter for rad in forteckning.mal_under(2022)]
    assert (rad.status, rad.ansvarig, rad.ar_oppen) == ("planerad", "Kansliet", True)
    for dag, status in ((date(2022, 8, 31), "pagar"), (SLUT, "klar")):
        services.folj_upp_aktivitet(
            by=chef, aktivitet=aktivitet, datum=dag, status=status, utfall=f"Läget {dag}."
        )
    [[rad]] = [rad.aktiviteter for rad in forteckning.mal_under(2022)]
    assert (rad.status, rad.utfall, rad.per) == ("klar", "Läget 2022-12-31.", SLUT)


@pytest.mark.parametrize(("status", "ord_"), [("klar", "vad som kom ut"), ("struken", "varför")])
def test_what_is_done_or_struck_is_told_in_words(chef, nytt, planera, status, ord_):
    with pytest.raises(ValidationError, match=ord_):
        services.folj_upp_aktivitet(by=chef, aktivitet=planera(nytt()), datum=SLUT, status=status)


def test_an_activity_has_one_responsible(chef, nytt, planera, person, styrelsen):
    with pytest.raises(ValidationError, match="inte flera"):
        planera(nytt(), person=person(), organ=styrelsen)
    assert not Aktivitet.objects.exists()


def test_activities_change_places(chef, nytt, planera):
    mal = nytt()
    planera(mal, "A")
    b = planera(mal, "B")
    services.flytta_aktivitet(by=chef, aktivitet=b, upp=True)
    assert [a.namn for a in forteckning.mal_under(2022)[0].aktiviteter] == ["B", "A"]


def test_a_followed_up_activity_is_struck_not_taken_away(chef, nytt, planera):
    aktivitet = planera(nytt())
    rad = services.folj_upp_aktivitet(by=chef, aktivitet=aktivitet, datum=SLUT, status="pagar")
    with pytest.raises(ValidationError, match="Stryk den i stället"):
        services.ta_bort_aktivitet(by=chef, aktivitet=aktivitet)
    services.ta_bort_aktivitetsuppfoljning(by=chef, uppfoljning=rad)
    services.ta_bort_aktivitet(by=chef, aktivitet=aktivitet)
    assert not Aktivitet.objects.exists()


# -- The förbund's own words ------------------------------------------------------------------


def test_own_levels_stand_in_their_own_order(chef, nytt):
    nivaer = [Niva("", "Brukarna"), Niva("ekonomi", "Pengarna"), Niva("forbund", "Vi")]
    services.satt_nivaer(by=chef, nivaer=nivaer)
    nytt("B", niva="ekonomi")
    nytt("A", niva="brukarna")
    grupper = forteckning.per_niva(forteckning.mal_under(2022))
    assert [(g.rubrik, [r.namn for r in g.rader]) for g in grupper] == [
        ("Brukarna", ["A"]),
        ("Pengarna", ["B"]),
    ]


def test_a_level_with_goals_is_taken_out_of_use_not_away(chef, nytt):
    nytt(niva="ekonomi")
    with pytest.raises(ValidationError, match="Ekonomi har mål"):
        services.satt_nivaer(by=chef, nivaer=[Niva("forbund", "Vi")])
    services.satt_nivaer(
        by=chef, nivaer=[Niva("forbund", "Vi"), Niva("ekonomi", "Ekonomi", i_bruk=False)]
    )
    assert malskala.las().valbara_nivaer() == [("forbund", "Vi")]
    assert malskala.las().valbara_nivaer("ekonomi")[-1] == ("ekonomi", "Ekonomi")


def test_a_verdict_given_is_reworded_but_not_taken_away(chef, nytt, folj_upp):
    folj_upp(nytt())
    with pytest.raises(ValidationError, match="har getts"):
        services.satt_bedomningar(by=chef, bedomningar=[Bedomning("", "Toppen", Grad.NADD)])
    services.satt_bedomningar(by=chef, bedomningar=[Bedomning("uppnatt", "I hamn", Grad.NADD)])
    assert forteckning.mal_under(2022)[0].utfall_text == "i hamn"


def test_two_words_may_change_places(chef):
    ett, tva = Bedomning("ett", "Ett", Grad.NADD), Bedomning("tva", "Två", Grad.EJ)
    services.satt_bedomningar(by=chef, bedomningar=[ett, tva])
    services.satt_bedomningar(
        by=chef,
        bedomningar=[Bedomning("ett", "Två", Grad.EJ), Bedomning("tva", "Ett", Grad.NADD)],
    )
    assert [(b.nyckel, b.namn) for b in Malbedomning.objects.all()] == [
        ("ett", "Två"),
        ("tva", "Ett"),
    ]


@pytest.mark.parametrize(
    ("nivaer", "ord_"),
    [
        ([], "Minst en"),
        ([Niva("", "Vi", i_bruk=False)], "Minst en"),
        ([Niva("", "Vi"), Niva("", "vi")], "står två gånger"),
    ],
)
def test_a_list_without_choices_or_with_a_word_twice_is_refused(chef, nivaer, ord_):
    with pytest.raises(ValidationError, match=ord_):
        services.satt_nivaer(by=chef, nivaer=nivaer)


def test_new_words_get_keys_of_their_own(chef):
    rader = services.satt_nivaer(by=chef, nivaer=[Niva("", "Ekonomi"), Niva("", "Ekonomi (ny)")])
    nycklar = [rad.nyckel for rad in rader]
    assert len(set(nycklar)) == 2
    assert "ekonomi" not in nycklar, "det gamla ordet har nyckeln kvar"
