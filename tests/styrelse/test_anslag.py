"""Announcements, follow-up of decisions and recommendations: the services and their pages."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.utils import timezone

from styrelse import services
from styrelse.anslagsbevis import bevistext
from styrelse.anslagstid import tas_ned_tidigast
from styrelse.justeringslage import vantar
from styrelse.models import Beslut, Justering, Rekommendation, Uppfoljningspunkt
from styrelse.protokollsgang import protokollsgang
from styrelse.tables.beslut import BeslutTable
from tests.styrelse.justeras import lagg_fram, skriv_under_pa_papper, utan_layout
from tests.styrelse.sidor import adress, nekas, skicka, tas_emot, text

IDAG = timezone.localdate


@pytest.fixture
def justerad(chef, forbund, medlem, mote, monkeypatch, settings, tmp_path) -> Justering:
    settings.FILER_DIR = tmp_path
    monkeypatch.setattr("styrelse.services.justering.protokollsfil", utan_layout)
    for namn, typ in (("Ljungby kommun", "kommun"), ("Region Kronoberg", "region")):
        medlem(namn, typ)
    mote.narvarande("Anna", "Bo", "Cia", "Dan")
    services.valj_justerare(by=chef, sammantrade=mote.sammantrade, narvaron=[mote.rad("Bo")])
    mote.skriv()
    services.spara_text(
        by=chef, punkt=mote.punkter[1], falt="beslut", text="att godkänna prognosen", bas=0
    )
    justering = lagg_fram(chef, services.gor_klart(by=chef, protokoll=mote.protokoll))
    skriv_under_pa_papper(chef, justering, "Anna", "Bo")
    justering.refresh_from_db()
    return justering


def gang(justering, idag=None):
    justering.protokoll.refresh_from_db()
    return protokollsgang(justering.protokoll, idag or IDAG())


def ansla(chef, justering, dag=None):
    return services.notera_anslaget(
        by=chef, tillkannagivanden=justering.tillkannagivanden.all(), anslaget=dag or IDAG()
    )


def test_the_decisions_stand_when_every_member_s_time_is_over(chef, justerad):
    forst, sist = justerad.tillkannagivanden.i_ordning()
    services.notera_anslaget(by=chef, tillkannagivanden=[forst], anslaget=IDAG())
    assert gang(justerad).laga_kraft is None
    services.notera_anslaget(by=chef, tillkannagivanden=[sist], anslaget=IDAG())
    assert gang(justerad).laga_kraft == tas_ned_tidigast(IDAG())


def test_nothing_is_noted_ahead_of_its_day(chef, justerad):
    with pytest.raises(ValidationError, match="har inte kommit än"):
        ansla(chef, justerad, IDAG() + timedelta(days=1))


def test_an_announcement_before_the_justering_is_refused(chef, justerad):
    with pytest.raises(ValidationError, match="då protokollet var justerat"):
        ansla(chef, justerad, justerad.justerad_datum - timedelta(days=1))


def test_what_is_not_up_is_not_taken_down(chef, justerad):
    with pytest.raises(ValidationError, match="sattes upp"):
        services.notera_nedtaget(
            by=chef, tillkannagivanden=justerad.tillkannagivanden.all(), nedtaget=IDAG()
        )


def test_taken_down_too_early_is_noted_and_said(chef, justerad):
    ansla(chef, justerad)
    services.notera_nedtaget(
        by=chef, tillkannagivanden=justerad.tillkannagivanden.all(), nedtaget=IDAG()
    )
    assert any("innan tiden för överklagande" in v for v in gang(justerad).varningar())


def test_a_note_is_taken_back_step_by_step(chef, justerad):
    rad = ansla(chef, justerad)[0]
    services.notera_nedtaget(by=chef, tillkannagivanden=[rad], nedtaget=IDAG())
    rad = services.angra_anslag(by=chef, tillkannagivande=rad)
    assert (rad.anslaget, rad.nedtaget) == (IDAG(), None)
    assert services.angra_anslag(by=chef, tillkannagivande=rad).anslaget is None


def test_a_justering_later_than_fourteen_days_is_said_with_its_law(justerad):
    assert any("5 kap. 69 §" in v for v in gang(justerad).varningar())


def test_the_phases_follow_the_protokoll(chef, justerad):
    assert [f.ord for f in gang(justerad).faser() if f.nu] == ["Anslaget"]
    ansla(chef, justerad)
    assert [f.ord for f in gang(justerad).faser() if f.nu] == ["Laga kraft"]
    efter = tas_ned_tidigast(IDAG())
    assert all(f.klar for f in gang(justerad, efter).faser())


def test_the_text_says_what_and_when(chef, justerad):
    ord_ = bevistext(justerad, IDAG()).som_text
    for del_ in ("Styrelsen", "10 februari 2022", "§§\u00a01–3", "Överklagas senast"):
        assert del_ in ord_


def test_the_text_goes_to_the_registrators(chef, justerad):
    rad = justerad.tillkannagivanden.first()
    fel = services.skicka_bevis(
        by=chef, justering=justerad, mottagare=[(rad, "registrator@example.se")]
    )
    assert fel == []
    assert "anslagstavla" in mail.outbox[0].body
    rad.refresh_from_db()
    assert rad.skickat_at


def test_the_kansli_is_told_to_announce_and_then_to_take_down(chef, justerad):
    assert [s.rubrik for s in vantar(chef, IDAG())] == ["Anslå protokollet"]
    ansla(chef, justerad)
    assert vantar(chef, IDAG()) == []
    assert [s.rubrik for s in vantar(chef, tas_ned_tidigast(IDAG()))] == ["Ta ned anslaget"]


def test_the_page_notes_the_announcement(klient, justerad):
    client = klient("forbundschef")
    rader = [t.pk for t in justerad.tillkannagivanden.all()]
    svar = skicka(
        client,
        "anslag_notera",
        justerad.pk,
        tillkannagivanden=rader,
        anslaget=IDAG().isoformat(),
    )
    tas_emot(svar, adress("anslag", justerad.pk))
    assert "Besluten får laga kraft" in text(client.get(adress("anslag", justerad.pk)))


def test_whoever_only_reads_sees_where_it_is_announced(klient, justerad):
    sidan = text(klient("revisor").get(adress("anslag", justerad.pk)))
    assert "Ljungby kommun" in sidan
    assert "Notera anslag" not in sidan


# -- Decisions and who carries them out ------------------------------------------------------------


def folj_upp(chef, **mer):
    return services.folj_upp_beslut(by=chef, beslut=Beslut.objects.get(), **mer)


def test_a_decision_is_carried_out_by_somebody_and_noted(chef, justerad):
    rad = folj_upp(chef, roll="Förbundschefen", senast=IDAG())
    assert list(Uppfoljningspunkt.objects.oppna()) == [rad]
    services.notera_utfort(by=chef, uppfoljning=rad, datum=IDAG(), anteckning="Klart.")
    assert not Uppfoljningspunkt.objects.oppna().exists()
    services.oppna_beslutsuppfoljning(by=chef, uppfoljning=rad)
    assert Uppfoljningspunkt.objects.oppna().exists()


def test_exactly_one_is_responsible(chef, justerad, styrelsen):
    with pytest.raises(ValidationError, match="Välj en person eller ett organ"):
        folj_upp(chef)
    with pytest.raises(ValidationError, match="Välj en person eller ett organ"):
        folj_upp(chef, roll="Förbundschefen", organ=styrelsen)


def test_nothing_is_done_before_it_was_decided(chef, justerad):
    rad = folj_upp(chef, roll="Förbundschefen")
    with pytest.raises(ValidationError, match="då det beslutades"):
        services.notera_utfort(by=chef, uppfoljning=rad, datum=date(2022, 2, 9))


@pytest.mark.parametrize(
    ("senast", "klart", "lage"),
    [(None, False, "öppet"), (date(2022, 3, 1), False, "försenat"), (None, True, "gjort")],
)
def test_the_list_says_how_a_decision_stands(chef, justerad, senast, klart, lage):
    rad = folj_upp(chef, roll="Förbundschefen", senast=senast)
    if klart:
        services.notera_utfort(by=chef, uppfoljning=rad, datum=IDAG())
    assert Beslut.objects.med_lage(IDAG()).get().lage == lage


def test_the_list_leaves_out_the_comma_before_the_next_att_sats():
    assert BeslutTable([]).render_text("att fastställa budgeten,") == "att fastställa budgeten"


def test_the_list_finds_decisions_by_words_year_and_state(klient, chef, justerad):
    folj_upp(chef, roll="Förbundschefen")
    client = klient("ledamot")
    for fraga, finns in (("q=prognosen", True), ("q=budgeten", False), ("ar=2022", True)):
        assert (
            "att godkänna prognosen</td>" in text(client.get(f"{adress('beslut_lista')}?{fraga}"))
        ) is finns


def test_the_page_of_a_paragraph_shows_who_does_what(klient, chef, justerad):
    folj_upp(chef, roll="Förbundschefen", vad="Skicka prognosen")
    paragraf = Beslut.objects.get().punkt.paragraf
    sidan = text(klient("ledamot").get(adress("paragraf", paragraf.pk)))
    assert "Skicka prognosen" in sidan


def test_the_form_wants_one_who_is_responsible(klient, justerad):
    svar = skicka(klient("forbundschef"), "uppfoljning_ny", Beslut.objects.get().pk)
    nekas(svar, "person", "Välj en person eller ett organ")


# -- Recommendations -------------------------------------------------------------------------------


@pytest.fixture
def beredning(chef, beredningsgruppen):
    return services.registrera_sammantrade(
        by=chef, organ=beredningsgruppen, typ="beredning", datum=date(2022, 1, 27)
    )


@pytest.fixture
def ansokan(chef):
    return services.oppna_arende(by=chef, mening="Ansökan om medel", datum=date(2022, 1, 10))


def test_a_beredningsgrupp_recommends_once_per_arende_and_meeting(chef, beredning, ansokan):
    uppgifter = {"by": chef, "sammantrade": beredning, "arende": ansokan}
    services.lamna_rekommendation(**uppgifter, utlatande="tillstyrk")
    with pytest.raises(ValidationError, match="redan en rekommendation"):
        services.lamna_rekommendation(**uppgifter, utlatande="avstyrk")


def test_the_styrelse_decides_and_does_not_recommend(chef, mote, ansokan):
    with pytest.raises(ValidationError, match="Styrelsen beslutar"):
        services.lamna_rekommendation(
            by=chef, sammantrade=mote.sammantrade, arende=ansokan, utlatande="tillstyrk"
        )


def test_what_was_recommended_shows_at_the_styrelse_s_meeting(
    klient, chef, mote, beredning, ansokan
):
    services.lamna_rekommendation(
        by=chef, sammantrade=beredning, arende=ansokan, utlatande="avstyrk", motivering="För dyrt."
    )
    services.andra_punkt(by=chef, punkt=mote.punkter[1], arende=ansokan)
    sidan = text(klient("forbundschef").get(adress("sammantrade", mote.sammantrade.pk)))
    assert "avstyrker" in sidan
    assert "För dyrt." in sidan


def test_a_recommendation_is_entered_changed_and_taken_away(klient, beredning, ansokan):
    client = klient("forbundschef")
    svar = skicka(
        client, "rekommendation_ny", beredning.pk, arende=ansokan.pk, utlatande="aterremiss"
    )
    tas_emot(svar, adress("sammantrade", beredning.pk))
    rad = Rekommendation.objects.get()
    skicka(client, "rekommendation", rad.pk, utlatande="tillstyrk", motivering="Ny budget.")
    rad.refresh_from_db()
    assert rad.utlatande == "tillstyrk"
    skicka(client, "rekommendation_ta_bort", rad.pk)
    assert not Rekommendation.objects.exists()
