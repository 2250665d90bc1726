"""The calendar feed: what is in it, whose it is, and that only whoever has the address reads it."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from styrelse import services
from styrelse.kalender import ZON, kalender, tider, uid
from styrelse.models import Kalenderlank, Organ, Sammantrade
from styrelse.services.kalenderlank import aterkalla_kalenderlank, skapa_kalenderlank
from tests.styrelse.sidor import adress, skicka, text

ORGAN = Organ(pk=1, namn="Styrelsen", typ="styrelse")
ANDRAT = datetime(2022, 1, 1, 12, tzinfo=UTC)
TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=80
)


@st.composite
def moten(draw) -> Sammantrade:
    start = draw(st.none() | st.times())
    slut = draw(st.none() | st.times(min_value=start)) if start else None
    return Sammantrade(
        pk=draw(st.integers(1, 10**6)),
        organ=ORGAN,
        typ=draw(st.sampled_from(Sammantrade.Typ.values)),
        datum=draw(st.dates(date(2000, 1, 2), date(2090, 12, 30))),
        starttid=start and start.replace(tzinfo=None, second=0, microsecond=0, fold=0),
        sluttid=slut and slut.replace(tzinfo=None, second=0, microsecond=0, fold=0),
        lokal=draw(TEXT),
        rubrik=draw(TEXT),
        status=draw(st.sampled_from(Sammantrade.Status.values)),
        videolank="https://hemlig.example.se/rum",
        sekvens=draw(st.integers(0, 500)),
        andrad_at=ANDRAT,
    )


@given(st.lists(moten(), max_size=5, unique_by=lambda m: m.pk))
def test_whatever_is_planned_comes_back_out_of_the_feed(alla):
    data = kalender(alla)
    assert data == kalender(alla)
    assert b"hemlig" not in data
    ut = {str(h["uid"]): h for h in Calendar.from_ical(data).walk("VEVENT")}
    assert set(ut) == {uid(m) for m in alla}
    for mote in alla:
        post = ut[uid(mote)]
        assert (post.decoded("dtstart"), post.decoded("dtend")) == tider(mote)
        assert post["sequence"] == mote.sekvens
        assert str(post["summary"]) == f"Styrelsen: {mote.rubrik or mote.get_typ_display()}"
        assert str(post.get("location", "")) == mote.lokal
        assert (post["status"] == "CANCELLED") == (mote.status == "installt")
        assert post.decoded("dtstamp") == ANDRAT


@pytest.mark.parametrize(
    ("dag", "timmar"), [(date(2026, 3, 28), 1), (date(2026, 3, 29), 2), (date(2026, 10, 25), 1)]
)
def test_the_hours_are_swedish_summer_and_winter(dag, timmar):
    mote = Sammantrade(organ=ORGAN, datum=dag, starttid=time(9), sluttid=time(11))
    start, slut = tider(mote)
    assert start.utcoffset() == timedelta(hours=timmar)
    assert slut.astimezone(ZON).time() == time(11)


# -- Whose it is --------------------------------------------------------------------------------


@pytest.fixture
def dag():
    return timezone.localdate() + timedelta(days=30)


@pytest.fixture
def ledamot(anvandare, chef, tilltrad):
    """A user that sits in the styrelse since long ago."""
    user = anvandare("ledamot")
    person = services.registrera_person(by=chef, namn="Anna Badh", user=user)
    tilltrad("2020-01-01", vem=person)
    return user


@pytest.fixture
def mote(chef, styrelsen, dag):
    return services.registrera_sammantrade(
        by=chef, organ=styrelsen, typ="ordinarie", datum=dag, starttid=time(9)
    )


def flode(nyckel: str, **huvud: str):
    return Client().get(adress("kalenderflode", nyckel), headers=huvud)


def uid_i(svar) -> list[str]:
    return [str(h["uid"]) for h in Calendar.from_ical(svar.content).walk("VEVENT")]


def test_the_feed_has_the_meetings_of_ones_own_organs_and_those_one_is_invited_to(
    chef, ledamot, mote, beredningsgruppen, dag
):
    def med(om: int, **falt):
        return services.registrera_sammantrade(
            by=chef,
            organ=beredningsgruppen,
            typ="ordinarie",
            datum=dag + timedelta(days=om),
            **falt,
        )

    bjuden = med(1, inbjudna=[mote.organ])
    sjalv = med(2, inbjudna_personer=[ledamot.person])
    med(3)  # none of hers
    _lank, nyckel = skapa_kalenderlank(by=ledamot)
    assert uid_i(flode(nyckel)) == [uid(m) for m in (mote, bjuden, sjalv)]


def test_the_feed_ends_with_the_uppdrag(chef, ledamot, mote):
    services.avsluta_uppdrag(
        by=chef, uppdrag=ledamot.person.uppdrag.get(), till_datum=mote.datum - timedelta(days=1)
    )
    _lank, nyckel = skapa_kalenderlank(by=ledamot)
    assert uid_i(flode(nyckel)) == []


def test_a_user_who_is_nobody_in_the_register_has_the_meetings_of_the_styrelse(
    chef, mote, beredningsgruppen, dag
):
    services.registrera_sammantrade(by=chef, organ=beredningsgruppen, typ="ordinarie", datum=dag)
    _lank, nyckel = skapa_kalenderlank(by=chef)
    assert uid_i(flode(nyckel)) == [uid(mote)]


def test_a_cancelled_meeting_stays_as_cancelled_with_a_higher_sequence(chef, ledamot, mote):
    _lank, nyckel = skapa_kalenderlank(by=ledamot)
    services.andra_sammantrade(
        by=chef, sammantrade=mote, inbjudna=[], gemensamt_med=[], status="installt"
    )
    (post,) = Calendar.from_ical(flode(nyckel).content).walk("VEVENT")
    assert (post["status"], post["sequence"]) == ("CANCELLED", 1)


def test_the_feed_tells_no_point_no_name_and_no_video_link(chef, ledamot, mote):
    services.andra_sammantrade(
        by=chef,
        sammantrade=mote,
        inbjudna=[],
        gemensamt_med=[],
        videolank="https://video.example.se/x",
    )
    services.lagg_till_punkt(by=chef, sammantrade=mote, rubrik="En känslig fråga")
    _lank, nyckel = skapa_kalenderlank(by=ledamot)
    innehall = flode(nyckel).content.decode()
    for ord_ in ("känslig", "Anna", "video.example.se", ledamot.email):
        assert ord_ not in innehall


def test_the_feed_is_fetched_again_only_when_it_has_changed(chef, ledamot, mote):
    _lank, nyckel = skapa_kalenderlank(by=ledamot)
    forst = flode(nyckel)
    assert forst["Content-Type"] == "text/calendar; charset=utf-8"
    assert "private" in forst["Cache-Control"]
    igen = flode(nyckel, if_none_match=forst["ETag"])
    assert (igen.status_code, igen.content) == (304, b"")
    services.andra_sammantrade(
        by=chef, sammantrade=mote, inbjudna=[], gemensamt_med=[], lokal="Stadshuset"
    )
    assert flode(nyckel, if_none_match=forst["ETag"]).status_code == 200


# -- The address --------------------------------------------------------------------------------


def test_only_a_hash_of_the_address_is_kept(ledamot):
    lank, nyckel = skapa_kalenderlank(by=ledamot)
    assert len(nyckel) >= 22  # 128 bits in base64
    assert nyckel not in str(Kalenderlank.objects.values().get(pk=lank.pk))
    assert len(lank.avtryck) == 64


def test_an_unknown_a_replaced_and_a_revoked_address_answer_alike(ledamot):
    _gammal, forsta = skapa_kalenderlank(by=ledamot)
    _ny, andra = skapa_kalenderlank(by=ledamot)
    assert flode(andra).status_code == 200
    assert aterkalla_kalenderlank(by=ledamot)
    assert not aterkalla_kalenderlank(by=ledamot)
    svar = [flode(n) for n in (forsta, andra, "x" * 22, "") if n]
    assert {s.status_code for s in svar} == {404}
    assert len({s.content for s in svar}) == 1


@pytest.mark.parametrize("vad", ["avstängd", "utan roll"])
def test_a_user_that_may_no_longer_sign_in_or_see_styrelsen_has_no_feed(ledamot, vad):
    _lank, nyckel = skapa_kalenderlank(by=ledamot)
    if vad == "avstängd":
        ledamot.is_active = False
        ledamot.save()
    else:
        ledamot.rolltilldelningar.all().delete()
    assert flode(nyckel).status_code == 404


def test_the_address_is_shown_once(klient, ledamot, mote):
    client = klient("ledamot")
    assert "Skapa adressen" in text(client.get(adress("kalender")))
    svar = skicka(client, "kalender")
    assert svar["Cache-Control"] == "no-store"
    visad = svar.context["adress"]
    assert visad in text(svar)
    assert uid_i(Client().get(visad)) == [uid(mote)]
    sida = text(client.get(adress("kalender")))
    assert visad not in sida
    assert "Gör en ny adress" in sida
    skicka(client, "kalender_aterkalla")
    assert Client().get(visad).status_code == 404


def test_the_feed_is_only_read(ledamot):
    _lank, nyckel = skapa_kalenderlank(by=ledamot)
    assert Client().post(adress("kalenderflode", nyckel)).status_code == 405
