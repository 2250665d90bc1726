"""Votes: the majority, the chair's casting vote, lots, and who may propose and object."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from styrelse import services
from styrelse.models import Kandidat, Reservation, Rost, Votering, Yrkande
from styrelse.omrostning import AVSTAR, JA, NEJ, rakna, rakna_val

ROSTER = st.lists(st.sampled_from([JA, NEJ, AVSTAR]), max_size=40)
VAL = st.dictionaries(st.sampled_from("ABCDE"), st.integers(0, 9), min_size=1)


# -- Counting ------------------------------------------------------------------


@given(ROSTER)
def test_more_votes_win_whoever_abstains_and_whatever_the_order(roster):
    utfall = rakna(roster, NEJ)
    assert utfall.ja + utfall.nej + utfall.avstar == len(roster)
    assert rakna(reversed(roster), NEJ) == utfall
    if utfall.ja != utfall.nej:
        assert utfall.vinner == (JA if utfall.ja > utfall.nej else NEJ)
        assert not utfall.utslagsrost


@given(st.integers(0, 20), st.integers(0, 20), st.sampled_from([JA, NEJ]))
def test_on_a_tie_the_chair_decides(lika, avstar, utslag):
    utfall = rakna([JA] * lika + [NEJ] * lika + [AVSTAR] * avstar, utslag)
    assert (utfall.vinner, utfall.utslagsrost, utfall.lika) == (utslag, True, True)


def test_a_tie_waits_for_the_chair():
    assert rakna([JA, NEJ]).vinner == ""


def test_an_unknown_vote_is_refused():
    with pytest.raises(ValueError, match="kanske"):
        rakna([JA, "kanske"])


def test_the_result_is_told_in_words():
    assert str(rakna([JA, JA, NEJ, AVSTAR])) == "2 ja, 1 nej, 1 avstår"
    assert str(rakna([JA])) == "1 ja, 0 nej"


@given(VAL)
def test_in_an_election_the_one_with_most_is_elected_else_lots_are_drawn(antal):
    utfall = rakna_val(antal)
    flest = max(antal.values())
    if not flest:
        assert (utfall.vald, utfall.kraver_lottning) == ("", False)
    elif utfall.vald:
        assert antal[utfall.vald] == flest
        assert list(antal.values()).count(flest) == 1
    else:
        assert utfall.kraver_lottning
        assert {antal[namn] for namn in utfall.lika} == {flest}
        for vinnare in utfall.lika:
            assert rakna_val(antal, vinnare).vald == vinnare


@pytest.mark.parametrize("antal", [{"A": 2, "B": 2, "C": 1}, {"A": 3, "B": 2, "C": 1}])
def test_lots_cannot_elect_one_who_had_fewer(antal):
    with pytest.raises(ValueError, match="lika många"):
        rakna_val(antal, "C")


# -- Votes in a protokoll ------------------------------------------------------------------


@pytest.fixture
def punkt(mote):
    mote.narvarande("Anna", "Bo", "Cia", "Dan", "Eva")
    return mote.punkter[1]


@pytest.fixture
def rosta(mote, punkt):
    """``rosta(Anna="ja", …)``: an open vote on the point."""

    def kor(utslag="", **svar):
        return services.rosta(
            by=mote.by,
            punkt=punkt,
            roster={mote.rad(namn): s for namn, s in svar.items()},
            ja_betyder="bifall till förslaget",
            nej_betyder="avslag",
            utslag=utslag,
        )

    return kor


def test_an_open_vote_keeps_how_each_voted_and_who_chaired(rosta):
    votering = rosta(Anna=JA, Bo=JA, Cia=NEJ, Dan=AVSTAR)
    assert str(votering.ordforande) == "Anna"
    assert votering.utslag == ""
    assert {str(r.narvaro): r.svar for r in votering.roster.all()} == {
        "Anna": JA,
        "Bo": JA,
        "Cia": NEJ,
        "Dan": AVSTAR,
    }
    assert str(votering.roster.get(narvaro__person__namn="Dan")) == "Dan: avstår"


def test_on_a_tie_the_chairs_own_vote_is_the_casting_one(rosta):
    assert rosta(Anna=NEJ, Bo=JA, Cia=JA, Dan=NEJ).utslag == NEJ


def test_on_a_tie_a_chair_who_abstained_must_say_what_was_decided(rosta):
    with pytest.raises(ValidationError, match="utslagsröst"):
        rosta(Anna=AVSTAR, Bo=JA, Cia=NEJ, Dan=AVSTAR)
    assert rosta(utslag=JA, Anna=AVSTAR, Bo=JA, Cia=NEJ, Dan=AVSTAR).utslag == JA


@pytest.mark.parametrize(
    "svar", [{"Anna": JA, "Bo": JA, "Cia": JA}, dict.fromkeys(("Anna", "Bo", "Cia", "Eva"), JA)]
)
def test_everyone_who_serves_votes_and_nobody_else(rosta, svar):
    with pytest.raises(ValidationError, match="var och en som tjänstgör"):
        rosta(**svar)
    assert not Votering.objects.exists()


def test_a_vote_where_nobody_chairs_is_refused(mote, punkt, rosta):
    mote.narvarande("Cia", "Dan")
    with pytest.raises(ValidationError, match="Välj ordförande"):
        rosta(Cia=JA, Dan=JA)


def val(mote, punkt, antal, lott=""):
    return services.valj_med_sedlar(by=mote.by, punkt=punkt, antal=antal, lottens_vinnare=lott)


def test_an_election_keeps_counts_but_not_who_voted_for_whom(mote, punkt):
    votering = val(mote, punkt, {"Cia": 3, "Dan": 1})
    assert [(str(k), k.antal, k.vann_lottning) for k in votering.kandidater.all()] == [
        ("Cia", 3, False),
        ("Dan", 1, False),
    ]
    assert not Rost.objects.exists()


def test_lots_decide_between_those_who_got_equally_many(mote, punkt):
    with pytest.raises(ValidationError, match="fick lika många"):
        val(mote, punkt, {"Cia": 2, "Dan": 2})
    with pytest.raises(ValidationError, match="bara avgöra mellan"):
        val(mote, punkt, {"Cia": 2, "Dan": 1}, "Dan")
    val(mote, punkt, {"Cia": 2, "Dan": 2}, "Dan")
    assert str(Kandidat.objects.get(vann_lottning=True)) == "Dan"


@pytest.mark.parametrize(
    ("antal", "fel"), [({"Cia": 5}, "bara 4 tjänstgör"), ({}, "minst en"), ({"Cia": 0}, "minst en")]
)
def test_no_more_ballots_than_serve_and_at_least_one(mote, punkt, antal, fel):
    with pytest.raises(ValidationError, match=fel):
        val(mote, punkt, antal)


# -- Yrkanden and reservations ------------------------------------------------------------------


def test_yrkanden_stand_in_the_order_they_came(mote, punkt):
    for namn, text in (("Bo", "avslag"), ("Cia", "återremiss")):
        services.framstall_yrkande(by=mote.by, punkt=punkt, narvaro=mote.rad(namn), text=text)
    assert [str(y) for y in punkt.yrkanden.all()] == [
        "Bo yrkar avslag",
        "Cia yrkar återremiss",
    ]


@pytest.mark.parametrize("tjanst", [services.framstall_yrkande, services.reservera])
def test_only_those_who_serve_may_propose_and_object(mote, punkt, tjanst):
    with pytest.raises(ValidationError, match="tjänstgör inte på punkten"):
        tjanst(by=mote.by, punkt=punkt, narvaro=mote.rad("Eva"), text="avslag")


def test_a_reservation_after_the_meeting_is_refused_but_a_note_is_not(mote, punkt):
    def lamna(slag):
        return services.reservera(
            by=mote.by,
            punkt=punkt,
            narvaro=mote.rad("Bo"),
            slag=slag,
            text="Prognosen är osäker.",
            anmald_fore_slut=False,
        )

    with pytest.raises(ValidationError, match="innan mötet avslutas"):
        lamna(Reservation.Slag.RESERVATION)
    assert str(lamna(Reservation.Slag.ANTECKNING)) == "Protokollsanteckning av Bo"


def test_a_note_is_of_someone_who_is_there_and_says_something(mote, punkt):
    for namn, text, fel in (("Filip", "Text.", "inte närvarande"), ("Eva", "", "Skriv vad")):
        with pytest.raises(ValidationError, match=fel):
            services.reservera(
                by=mote.by,
                punkt=punkt,
                narvaro=mote.rad(namn),
                slag=Reservation.Slag.ANTECKNING,
                text=text,
            )


def test_what_was_noted_by_mistake_can_be_taken_away(mote, punkt, rosta):
    yrkande = services.framstall_yrkande(
        by=mote.by, punkt=punkt, narvaro=mote.rad("Bo"), text="avslag"
    )
    reservation = services.reservera(by=mote.by, punkt=punkt, narvaro=mote.rad("Bo"))
    for rad in (yrkande, reservation, rosta(Anna=JA, Bo=JA, Cia=NEJ, Dan=JA)):
        services.ta_bort_anteckning(by=mote.by, rad=rad)
    val(mote, punkt, {"Cia": 3})
    services.ta_bort_anteckning(by=mote.by, rad=Votering.objects.get())
    assert not any(m.objects.exists() for m in (Yrkande, Reservation, Votering, Rost, Kandidat))


def test_nothing_else_is_taken_away_that_way(mote):
    with pytest.raises(TypeError):
        services.ta_bort_anteckning(by=mote.by, rad=mote.sammantrade)


def test_the_order_of_propositions_is_kept_at_the_point(mote, punkt):
    post = services.satt_propositionsordning(
        by=mote.by, punkt=punkt, text="Bifall mot avslag.", utan_paragraf=True
    )
    assert (post.propositionsordning, post.utan_paragraf) == ("Bifall mot avslag.", True)
