"""The föredragningslista: points, their order, their papers, and what may no longer change."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase as HypothesisTestCase

from finsam.models import Handelse, User
from styrelse import services
from styrelse.models import Dagordningspunkt, Organ, Sammantrade
from styrelse.services.motespapper import bifoga_filer


@pytest.fixture
def mote(chef, styrelsen):
    return services.registrera_sammantrade(
        by=chef, organ=styrelsen, typ="ordinarie", datum=date(2022, 3, 24)
    )


@pytest.fixture
def punkt(chef, mote):
    """``punkt("Budget")``: one more point on the meeting's list."""

    def skapa(rubrik="Budget", **falt):
        falt = {"sammantrade": mote} | falt
        return services.lagg_till_punkt(by=chef, rubrik=rubrik, **falt)

    return skapa


def listan(mote: Sammantrade) -> list[tuple[int, str]]:
    return list(mote.punkter.i_ordning().values_list("ordning", "rubrik"))


def test_lagg_till_punkt_puts_it_last_or_at_the_place_asked_for(mote, punkt):
    punkt("Upprop")
    punkt("Nästa möte")
    punkt("Budget", plats=2)
    punkt("Öppnande", plats=-5)
    punkt("Avslutning", plats=99)
    ord_ = ["Öppnande", "Upprop", "Budget", "Nästa möte", "Avslutning"]
    assert listan(mote) == list(enumerate(ord_, 1))


def test_ta_bort_punkt_closes_the_gap_and_is_logged(chef, mote, punkt):
    punkt("Upprop")
    bort = punkt("Budget")
    punkt("Nästa möte")
    services.ta_bort_punkt(by=chef, punkt=bort)
    assert listan(mote) == [(1, "Upprop"), (2, "Nästa möte")]
    assert Handelse.objects.latest("pk").objekt_namn == "Budget"


def test_andra_punkt_logs_which_fields_changed(chef, punkt):
    post = punkt("Budget")
    services.andra_punkt(by=chef, punkt=post, rubrik="Budget 2023", slag="beslut")
    post.refresh_from_db()
    assert (post.rubrik, post.slag) == ("Budget 2023", "beslut")
    assert Handelse.objects.latest("pk").detaljer["falt"] == ["rubrik", "slag"]


def test_a_point_under_sekretess_without_lagrum_is_refused(chef, punkt):
    with pytest.raises(ValidationError, match="lagrum i OSL"):
        punkt("Ärende om en enskild", sekretess=True)
    post = punkt("Ärende")
    with pytest.raises(ValidationError, match="lagrum i OSL"):
        services.andra_punkt(by=chef, punkt=post, sekretess=True)
    post.refresh_from_db()
    assert not post.sekretess


def test_lagrum_without_sekretess_is_refused(punkt):
    with pytest.raises(ValidationError, match="bara för en punkt med sekretess"):
        punkt("Budget", lagrum="OSL 26 kap. 1 §")


def test_an_open_point_is_what_was_put_off_or_fell_with_its_meeting(chef, styrelsen, mote, punkt):
    punkt("Upprop", standard="upprop")
    uppskjuten = punkt("Ansökan om medel")
    services.skjut_upp_punkt(by=chef, punkt=uppskjuten, skjuts_upp=True)
    oppna = Dagordningspunkt.objects.oppna(styrelsen)
    assert [p.rubrik for p in oppna] == ["Ansökan om medel"]
    punkt("Rapport")
    services.andra_sammantrade(
        by=chef, sammantrade=mote, inbjudna=[], gemensamt_med=[], status="installt"
    )
    assert [p.rubrik for p in oppna.all()] == ["Ansökan om medel", "Rapport"]


def test_ta_upp_igen_carries_the_point_over_once(chef, styrelsen, punkt):
    gammal = punkt("Ansökan om medel", slag="beslut", forslag="bevilja ansökan")
    services.skjut_upp_punkt(by=chef, punkt=gammal, skjuts_upp=True)
    nasta = services.registrera_sammantrade(
        by=chef, organ=styrelsen, typ="ordinarie", datum=date(2022, 6, 2)
    )
    ny = services.ta_upp_igen(by=chef, sammantrade=nasta, punkt=gammal)
    assert (ny.rubrik, ny.slag, ny.forslag) == ("Ansökan om medel", "beslut", "bevilja ansökan")
    assert not Dagordningspunkt.objects.oppna(styrelsen).exists()
    with pytest.raises(ValidationError, match="redan på ett senare mötes lista"):
        services.ta_upp_igen(by=chef, sammantrade=nasta, punkt=gammal)
    with pytest.raises(ValidationError, match="redan på ett senare mötes lista"):
        services.skjut_upp_punkt(by=chef, punkt=gammal, skjuts_upp=False)


class TestOrdning(HypothesisTestCase):
    """Whatever is moved where, the numbers are 1, 2, 3 … and no point is lost."""

    @given(flyttar=st.lists(st.tuples(st.integers(0, 4), st.integers(-3, 9)), max_size=6))
    def test_flytta_punkt_keeps_every_point_and_numbers_them_from_one(self, flyttar):
        chef = User.objects.create_user("chef@example.se", namn="Chef")
        organ = Organ.objects.create(namn="Styrelsen", typ="styrelse", from_datum=date(2006, 1, 1))
        mote = Sammantrade.objects.create(organ=organ, typ="ordinarie", datum=date(2022, 3, 24))
        ord_ = ["A", "B", "C", "D", "E"]
        for namn in ord_:
            services.lagg_till_punkt(by=chef, sammantrade=mote, rubrik=namn)
        for vilken, plats in flyttar:
            rubrik = ord_.pop(vilken)
            ord_.insert(max(plats, 1) - 1, rubrik)
            services.flytta_punkt(by=chef, punkt=mote.punkter.get(rubrik=rubrik), plats=plats)
        assert listan(mote) == list(enumerate(ord_, 1))


def test_the_log_calls_nothing_under_sekretess_by_its_words(chef, punkt, settings, tmp_path):
    settings.FILER_DIR = tmp_path
    hemlig = punkt("Klagomål på Anna Badh", sekretess=True, lagrum="OSL 26:1")
    bifoga_filer(by=chef, punkt=hemlig, filer=[("Badh klagomål.txt", b"Hon skriver")])
    services.flytta_punkt(by=chef, punkt=hemlig, plats=1)
    ord_ = " ".join(Handelse.objects.values_list("objekt_namn", flat=True))
    assert "Badh" not in ord_
    assert "Ärende med sekretess" in ord_
    assert "Badh" not in str(list(Handelse.objects.values_list("detaljer", flat=True)))
