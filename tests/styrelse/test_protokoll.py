"""Klart för justering: §§ without gaps and in order, what is missing, opened again, justerat."""

from contextlib import suppress
from datetime import date, time, timedelta

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from finsam.models import User
from styrelse import services
from styrelse.attsatser import attsatser
from styrelse.models import Beslut, Paragraf, Protokoll
from styrelse.services.protokoll import brister
from tests.styrelse.motet import RUBRIKER, hall_mote


def nummer(mote) -> list[int]:
    return list(Paragraf.objects.for_mote(mote.sammantrade).values_list("nummer", flat=True))


@pytest.fixture
def senare(mote, chef):
    """The next meeting of the same organ and year, its protokoll begun."""
    return hall_mote(chef, mote.sammantrade.organ, "2022-03-24", ("Öppnande", "Avslutning"))


# -- What is missing -----------------------------------------------------------------------------


def test_what_is_missing_is_told_with_what_to_do(mote):
    assert brister(mote.protokoll) == [
        "Välj vem som ledde mötet, under Närvaro.",
        "Välj en eller två justerare, under Närvaro.",
        *(f"Skriv något på punkten {rubrik}." for rubrik in RUBRIKER),
    ]
    with pytest.raises(ValidationError, match="Välj vem som ledde mötet"):
        services.gor_klart(by=mote.by, protokoll=mote.protokoll)
    assert not Paragraf.objects.exists()


def test_a_meeting_without_points_has_nothing_to_be_klart_with(chef, styrelse_med_ledamoter):
    mote = hall_mote(chef, styrelse_med_ledamoter, rubriker=())
    assert "Mötet har inga punkter" in brister(mote.protokoll)[0]


def test_minnesanteckningar_need_no_justerare_and_get_no_paragraphs(
    chef, beredningsgruppen, tilltrad
):
    tilltrad("2022-01-01", namn="Hans", organ=beredningsgruppen)
    mote = hall_mote(chef, beredningsgruppen)
    mote.narvarande("Hans")
    services.valj_ordforande(by=chef, narvaro=mote.rad("Hans"))
    mote.skriv()
    protokoll = services.gor_klart(by=chef, protokoll=mote.protokoll)
    assert (protokoll.status, protokoll.har_paragrafer) == ("klart", False)
    assert nummer(mote) == []


# -- The series ------------------------------------------------------------------------------------


def test_the_points_get_their_paragraphs_when_it_is_klart(mote):
    mote.klart()
    assert nummer(mote) == [1, 2, 3]
    assert str(mote.punkter[0].paragraf) == "§ 1/2022"
    mote.sammantrade.refresh_from_db()
    assert mote.sammantrade.status == "genomfort"


def test_the_next_meeting_goes_on_where_the_one_before_ended(mote, senare):
    mote.klart()
    senare.klart()
    assert nummer(senare) == [4, 5]


def test_a_new_year_begins_at_one_and_so_does_another_organ(mote, chef, tilltrad):
    mote.klart()
    nyar = hall_mote(chef, mote.sammantrade.organ, "2023-02-09", ("Öppnande",))
    nyar.klart()
    au = services.inratta_organ(
        by=chef, namn="AU", typ="au", from_datum=date(2020, 1, 1), ordning=3
    )
    for namn in ("Anna", "Bo", "Cia", "Dan"):
        person = mote.rad(namn).person
        tilltrad("2022-01-01", vem=person, organ=au)
    utskott = hall_mote(chef, au, "2022-04-01", ("Öppnande",))
    utskott.narvarande("Anna", "Bo")
    services.valj_ordforande(by=chef, narvaro=utskott.rad("Anna"))
    utskott.klart()
    assert (nummer(nyar), nummer(utskott)) == ([1], [1])


def test_a_series_goes_on_after_what_stands_on_paper(mote, chef):
    services.fortsatt_serie(by=chef, organ=mote.sammantrade.organ, ar=2022, efter=41)
    mote.klart()
    assert nummer(mote) == [42, 43, 44]
    with pytest.raises(ValidationError, match="redan börjat"):
        services.fortsatt_serie(by=chef, organ=mote.sammantrade.organ, ar=2022, efter=0)


def test_a_point_may_go_without_a_paragraph(mote, chef):
    services.satt_propositionsordning(by=chef, punkt=mote.punkter[1], text="", utan_paragraf=True)
    mote.klart()
    assert nummer(mote) == [1, 2]
    assert not hasattr(mote.punkter[1], "paragraf")


def test_a_later_meeting_waits_for_the_one_before(mote, senare):
    with pytest.raises(ValidationError, match="10 februari 2022 har inte fått sina paragrafer"):
        senare.klart()
    mote.klart()
    senare.klart()


def test_an_earlier_meeting_cannot_come_after_a_later_one(senare, chef):
    Protokoll.objects.exclude(pk=senare.protokoll.pk).delete()
    senare.klart()
    tidigare = hall_mote(chef, senare.sammantrade.organ, "2022-03-01", ("Öppnande",))
    with pytest.raises(ValidationError, match="Ett senare möte har redan § 1/2022"):
        tidigare.klart()


# -- Opened again ----------------------------------------------------------------------------------


def test_opened_again_the_last_meeting_gives_its_paragraphs_back(mote, chef):
    protokoll = services.oppna_igen(by=chef, protokoll=mote.klart())
    assert (protokoll.status, protokoll.klart_at, nummer(mote)) == ("utkast", None, [])
    services.lagg_till_punkt(by=chef, sammantrade=mote.sammantrade, rubrik="Övrigt")
    services.spara_text(by=chef, punkt=mote.punkter[3], falt="text", text="Inget.", bas=0)
    services.gor_klart(by=chef, protokoll=protokoll)
    assert nummer(mote) == [1, 2, 3, 4]


def test_opened_again_an_earlier_meeting_keeps_its_paragraphs(mote, senare, chef):
    protokoll = mote.klart()
    senare.klart()
    services.oppna_igen(by=chef, protokoll=protokoll)
    assert nummer(mote) == [1, 2, 3]
    services.spara_text(by=chef, punkt=mote.punkter[0], falt="text", text="Rättat.", bas=1)
    services.gor_klart(by=chef, protokoll=protokoll)
    assert (nummer(mote), nummer(senare)) == ([1, 2, 3], [4, 5])


def test_then_points_can_neither_be_added_nor_change_places(mote, senare, chef):
    protokoll = mote.klart()
    senare.klart()
    services.oppna_igen(by=chef, protokoll=protokoll)
    services.flytta_punkt(by=chef, punkt=mote.punkter[2], plats=1)
    with pytest.raises(ValidationError, match="senare möte har redan fått"):
        services.gor_klart(by=chef, protokoll=protokoll)


def test_what_is_written_or_justerat_is_not_opened(mote, chef):
    with pytest.raises(ValidationError, match="skrivs redan"):
        services.oppna_igen(by=chef, protokoll=mote.protokoll)
    protokoll = services.satt_justerat(by=chef, protokoll=mote.klart(), datum=date(2022, 2, 20))
    with pytest.raises(ValidationError, match="Skriv en rättelse i nästa"):
        services.oppna_igen(by=chef, protokoll=protokoll)


# -- Justerat ------------------------------------------------------------------------------------


def test_only_what_is_klart_is_justerat(mote, chef):
    with pytest.raises(ValidationError, match="klart för justering"):
        services.satt_justerat(by=chef, protokoll=mote.protokoll, datum=date(2022, 2, 20))
    protokoll = services.satt_justerat(by=chef, protokoll=mote.klart(), datum=date(2022, 2, 20))
    assert (protokoll.status, protokoll.justerat_datum) == ("justerat", date(2022, 2, 20))


def test_no_service_changes_a_justerat_protokoll(mote, chef):
    protokoll = services.satt_justerat(by=chef, protokoll=mote.klart(), datum=date(2022, 2, 20))
    punkt, rad, s = mote.punkter[1], mote.rad("Bo"), mote.sammantrade
    forsok = (
        lambda: services.spara_text(by=chef, punkt=punkt, falt="text", text="Nytt.", bas=1),
        lambda: services.satt_klar(by=chef, punkt=punkt, klar=True),
        lambda: services.anmal_jav(by=chef, punkt=punkt, narvaro=rad, grund="5"),
        lambda: services.framstall_yrkande(by=chef, punkt=punkt, narvaro=rad, text="avslag"),
        lambda: services.reservera(by=chef, punkt=punkt, narvaro=rad),
        lambda: services.valj_justerare(by=chef, sammantrade=s, narvaron=[rad]),
        lambda: services.valj_ordforande(by=chef, narvaro=rad),
        lambda: services.satt_narvaro(by=chef, sammantrade=s, uppgifter={}),
        lambda: services.andra_protokoll(by=chef, protokoll=protokoll, oppnat_kl=time(9)),
        lambda: services.gor_klart(by=chef, protokoll=protokoll),
        lambda: services.lagg_till_punkt(by=chef, sammantrade=s, rubrik="Ny"),
    )
    for ett in forsok:
        with pytest.raises(ValidationError, match=r"justerat( och|\. Mötets)"):
            ett()


# -- Decisions -------------------------------------------------------------------------------------


def beslutet(mote, text: str, bas: int = 0) -> None:
    services.spara_text(by=mote.by, punkt=mote.punkter[2], falt="beslut", text=text, bas=bas)


def test_each_att_sats_is_a_decision_of_its_own(mote):
    beslutet(mote, "Styrelsen beslutar:\natt godkänna budgeten\natt skicka den till medlemmarna")
    mote.klart()
    assert [(b.ordning, str(b)) for b in Beslut.objects.fattade()] == [
        (1, "att godkänna budgeten"),
        (2, "att skicka den till medlemmarna"),
    ]


def test_a_decision_is_none_while_the_protokoll_is_written_and_stays_the_same_one(mote, chef):
    beslutet(mote, "att godkänna\natt skicka")
    protokoll = mote.klart()
    fore = list(Beslut.objects.values_list("pk", flat=True))
    services.oppna_igen(by=chef, protokoll=protokoll)
    assert not Beslut.objects.fattade().exists()
    beslutet(mote, "att godkänna budgeten", 1)
    services.gor_klart(by=chef, protokoll=protokoll)
    assert list(Beslut.objects.values_list("pk", "text")) == [(fore[0], "att godkänna budgeten")]


@pytest.mark.parametrize(
    ("text", "satser"),
    [
        ("", []),
        ("att godkänna", ["att godkänna"]),
        ("Samordningsförbundet föreslås besluta:\natt a\n\natt b", ["att a", "att b"]),
        ("Styrelsen beslutar:\n- att a\n- att b", ["att a", "att b"]),
        ("att a som går\nvidare på nästa rad", ["att a som går vidare på nästa rad"]),
        ("Informationen antecknas.", ["Informationen antecknas."]),
        ("1. att a\n2) att b", ["att a", "att b"]),
    ],
)
def test_att_satser_are_read_as_people_write_them(text, satser):
    assert attsatser(text) == satser


@given(st.lists(st.from_regex(r"att [a-zåäö]{1,10}( [a-zåäö]{1,10}){0,3}", fullmatch=True)))
def test_att_satser_one_a_line_come_back_as_they_were(satser):
    assert attsatser("\n".join(satser)) == satser
    assert attsatser("\r\n\r\n".join(f"– {s}" for s in satser)) == satser


def test_the_meeting_cannot_end_before_it_begins(mote, chef):
    protokoll = services.andra_protokoll(by=chef, protokoll=mote.protokoll, oppnat_kl=time(9))
    with pytest.raises(ValidationError, match="innan det har börjat"):
        services.andra_protokoll(by=chef, protokoll=protokoll, avslutat_kl=time(8, 30))


# -- Whatever they do ------------------------------------------------------------------------------


class Serien(TestCase):
    """Meetings are made klara and opened again in any order."""

    @given(st.lists(st.tuples(st.integers(0, 3), st.booleans()), min_size=3, max_size=12))
    @settings(max_examples=15)
    def test_the_series_never_has_a_gap_and_follows_the_days(self, steg):
        chef = User.objects.create_user("chef@example.se")
        au = services.inratta_organ(by=chef, namn="Gruppen", typ="au", from_datum=date(2020, 1, 1))
        person = services.registrera_person(by=chef, namn="Anna")
        bo = services.registrera_person(by=chef, namn="Bo")
        for vem in (person, bo):
            services.tilltrad(
                by=chef, person=vem, organ=au, roll="ledamot", from_datum=date(2020, 1, 1)
            )
        moten = []
        for i in range(4):
            dag = (date(2022, 1, 10) + timedelta(days=30 * i)).isoformat()
            mote = hall_mote(chef, au, dag, ("Ett", "Två")[: 1 + i % 2])
            mote.narvarande("Anna", "Bo")
            services.valj_ordforande(by=chef, narvaro=mote.rad("Anna"))
            services.valj_justerare(
                by=chef, sammantrade=mote.sammantrade, narvaron=[mote.rad("Bo")]
            )
            mote.skriv()
            moten.append(mote)
        for vilket, oppna in steg:
            tjanst = services.oppna_igen if oppna else services.gor_klart
            with suppress(ValidationError):
                tjanst(by=chef, protokoll=moten[vilket].protokoll)
            serien = Paragraf.objects.i_serien(au, 2022)
            assert [p.nummer for p in serien] == list(range(1, len(serien) + 1))
            dagar = [p.punkt.sammantrade.datum for p in serien]
            assert dagar == sorted(dagar)
