"""Pages of the föredragningslista: its points, papers, standing points and delegationsbeslut."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from styrelse import services
from styrelse.models import Dagordningspunkt, Delegationsbeslut, Handling, Mallpunkt
from tests.fragor import assert_lika_manga_fragor
from tests.styrelse.sidor import adress, nekas, skicka, tas_emot, text

PUNKT = {"rubrik": "Budget 2023", "slag": "beslut", "forslag": "att anta budgeten"}


@pytest.fixture
def mote(chef, styrelsen):
    dag = timezone.localdate() + timedelta(days=21)
    return services.registrera_sammantrade(by=chef, organ=styrelsen, typ="ordinarie", datum=dag)


@pytest.fixture
def punkt(chef, mote):
    return services.lagg_till_punkt(by=chef, sammantrade=mote, rubrik="Ansökan")


@pytest.fixture
def admin(klient):
    return klient("administrator")


def rubriker(mote) -> list[str]:
    return [p.rubrik for p in mote.punkter.i_ordning()]


def test_a_list_is_made_from_the_template_and_a_new_point_goes_before_the_end(admin, mote):
    assert "Listan är tom" in text(admin.get(adress("foredragningslista", mote.pk)))
    tas_emot(skicka(admin, "mall_hamta", mote.pk), adress("foredragningslista", mote.pk))
    svar = skicka(admin, "punkt_ny", mote.pk, **PUNKT)
    ny = Dagordningspunkt.objects.get(rubrik="Budget 2023")
    tas_emot(svar, adress("punkt", ny.pk))
    assert rubriker(mote)[-4:] == ["Budget 2023", "Meddelanden", "Övrigt", "Nästa möte"]
    assert "att anta budgeten" in text(admin.get(adress("punkt", ny.pk)))


def test_a_point_is_moved_with_and_without_a_script(admin, chef, mote, punkt):
    services.lagg_till_punkt(by=chef, sammantrade=mote, rubrik="Övrigt")
    svar = skicka(admin, "punkt_flytta", punkt.pk, plats="2")
    tas_emot(svar, adress("foredragningslista", mote.pk))
    assert rubriker(mote) == ["Övrigt", "Ansökan"]
    del_ = admin.post(
        adress("punkt_flytta", punkt.pk), {"plats": "1"}, headers={"HX-Request": "true"}
    )
    assert rubriker(mote) == ["Ansökan", "Övrigt"]
    assert "<html" not in text(del_)
    assert f'id="ner-{punkt.pk}"' in text(del_)


def test_a_place_that_is_no_number_moves_nothing(admin, mote, punkt):
    svar = admin.post(adress("punkt_flytta", punkt.pk), {"plats": "överst"}, follow=True)
    assert "Säg vilken plats" in text(svar)


def test_a_point_under_sekretess_without_lagrum_is_refused_and_kept(admin, mote):
    svar = skicka(admin, "punkt_ny", mote.pk, **PUNKT, sekretess="on")
    nekas(svar, "lagrum", "lagrum i OSL")
    assert 'value="Budget 2023"' in text(svar)


def test_a_point_is_changed_and_taken_off(admin, mote, punkt):
    form = admin.get(adress("punkt_andra", punkt.pk)).context["form"]
    assert form["rubrik"].value() == "Ansökan"
    tas_emot(skicka(admin, "punkt_andra", punkt.pk, **PUNKT), adress("punkt", punkt.pk))
    assert rubriker(mote) == ["Budget 2023"]
    svar = skicka(admin, "punkt_ta_bort", punkt.pk)
    tas_emot(svar, adress("foredragningslista", mote.pk))
    assert rubriker(mote) == []


def test_uploaded_files_become_documents_of_the_meetings_case_and_are_let_go_again(
    admin, mote, punkt
):
    filer = [SimpleUploadedFile(f"{n}.txt", n.encode()) for n in ("Underlag", "Budget")]
    falt = {"filer": filer, "typ": "Tjänsteskrivelse"}
    tas_emot(skicka(admin, "punkt_bilaga", punkt.pk, **falt), adress("punkt", punkt.pk))
    mote.refresh_from_db()
    handlingar = Handling.objects.filter(punkter=punkt)
    assert {h.rubrik for h in handlingar} == {"Underlag", "Budget"}
    assert {h.arende for h in handlingar} == {mote.arende}
    sida = text(admin.get(adress("punkt", punkt.pk)))
    assert f"{mote.arende.dnr}, Tjänsteskrivelse" in sida
    forsta = handlingar.first()
    skicka(admin, "punkt_lossa", punkt.pk, forsta.pk)
    assert punkt.handlingar.count() == 1
    assert Handling.objects.filter(pk=forsta.pk).exists()
    tas_emot(
        skicka(admin, "punkt_handling", punkt.pk, handling=forsta.pk), adress("punkt", punkt.pk)
    )
    assert punkt.handlingar.count() == 2


def test_a_file_that_is_not_taken_is_refused_and_nothing_is_registered(admin, mote, punkt):
    fil = SimpleUploadedFile("sida.html", b"<html><script>x</script></html>")
    svar = skicka(admin, "punkt_bilaga", punkt.pk, filer=[fil], typ="Tjänsteskrivelse")
    nekas(svar, "__all__", "tas inte emot")
    assert not Handling.objects.exists()


def test_an_open_point_of_an_earlier_meeting_is_offered_and_taken_up(
    admin, chef, styrelsen, mote, punkt
):
    tas_emot(skicka(admin, "punkt_skjut_upp", punkt.pk, skjuts_upp="on"), adress("punkt", punkt.pk))
    assert "uppskjuten" in text(admin.get(adress("punkt", punkt.pk)))
    senare = services.registrera_sammantrade(
        by=chef, organ=styrelsen, typ="extra", datum=mote.datum + timedelta(days=7)
    )
    assert "Öppet sedan tidigare" in text(admin.get(adress("foredragningslista", senare.pk)))
    assert "Öppet sedan" not in text(admin.get(adress("foredragningslista", mote.pk)))
    for _gang in range(2):
        skicka(admin, "punkt_ta_upp", senare.pk, punkt.pk)
    assert rubriker(senare) == ["Ansökan"]


def test_a_list_whose_protokoll_is_ready_says_why_it_stands(admin, chef, mote, punkt, monkeypatch):
    skal = "Protokollet är justerat."
    monkeypatch.setattr("styrelse.views.dagordning.hinder_for_andring", lambda _mote: skal)
    sida = text(admin.get(adress("foredragningslista", mote.pk)))
    assert skal in sida
    assert 'aria-disabled="true"' in sida
    assert "Hämta stående punkter" not in sida


# -- Standing points ----------------------------------------------------------------------------


def test_the_template_of_an_organ_is_made_ones_own_and_edited(admin, styrelsen):
    assert "standardmall" in text(admin.get(adress("mallar")))
    tas_emot(skicka(admin, "mall_egen", "styrelse"), adress("mall", "styrelse"))
    falt = {"rubrik": "Kaffe", "slag": "formalia", "standard": "", "forslag": ""}
    tas_emot(skicka(admin, "mallpunkt_ny", "styrelse", **falt), adress("mall", "styrelse"))
    kaffe = Mallpunkt.objects.get(rubrik="Kaffe")
    skicka(admin, "mallpunkt_flytta", kaffe.pk, plats="1")
    skicka(admin, "mallpunkt_flytta", kaffe.pk, plats="sist")
    skicka(admin, "mallpunkt_andra", kaffe.pk, **(falt | {"rubrik": "Kaffe och kaka"}))
    kaffe.refresh_from_db()
    assert (kaffe.ordning, kaffe.rubrik) == (1, "Kaffe och kaka")
    assert "Kaffe och kaka" in text(admin.get(adress("mall", "styrelse")))
    skicka(admin, "mallpunkt_ta_bort", kaffe.pk)
    assert not Mallpunkt.objects.filter(rubrik="Kaffe och kaka").exists()


def test_a_kind_of_organ_that_is_not_is_not_found(admin, db):
    assert admin.get(adress("mall", "fikagrupp")).status_code == 404


# -- Delegationsbeslut --------------------------------------------------------------------------


def test_a_delegationsbeslut_is_registered_listed_changed_and_taken_away(admin, chef, mote, person):
    services.lagg_till_punkt(by=chef, sammantrade=mote, rubrik="D", standard="delegation")
    falt = {
        "datum": timezone.localdate().isoformat(),
        "fattat_av": person("Chefen").pk,
        "stod": "Punkt 3.2",
        "beslut": "Inköp av dator",
    }
    svar = admin.post(adress("delegationsbeslut_nytt"), falt, follow=True)
    assert f"anmäls på {mote}" in text(svar)
    assert "Inköp av dator" in text(svar)
    beslut = Delegationsbeslut.objects.get()
    assert adress("delegationsbeslut_andra", beslut.pk) in text(svar)
    assert "1 delegationsbeslut" in text(admin.get(adress("foredragningslista", mote.pk)))
    skicka(admin, "delegationsbeslut_andra", beslut.pk, **(falt | {"beslut": "Två datorer"}))
    fil = admin.get(f"{adress('delegationsbeslut_lista')}?export=csv")
    assert "Två datorer" in b"".join(fil.streaming_content).decode("utf-8-sig")
    skicka(admin, "delegationsbeslut_ta_bort", beslut.pk)
    assert not Delegationsbeslut.objects.exists()


def test_whoever_only_reads_delegationsbeslut_gets_no_link_to_change_them(klient, chef, person):
    beslut = Delegationsbeslut.objects.create(
        datum=timezone.localdate(), fattat_av=person("Chefen"), stod="3.2", beslut="Inköp"
    )
    sida = text(klient("ledamot").get(adress("delegationsbeslut_lista")))
    assert "Inköp" in sida
    assert adress("delegationsbeslut_andra", beslut.pk) not in sida


def test_decisions_that_wait_are_taken_in_by_a_button(admin, chef, mote, person):
    Delegationsbeslut.objects.create(
        datum=timezone.localdate(), fattat_av=person("Chefen"), stod="3.2", beslut="Inköp"
    )
    services.lagg_till_punkt(by=chef, sammantrade=mote, rubrik="D", standard="delegation")
    assert "som väntar (1)" in text(admin.get(adress("foredragningslista", mote.pk)))
    for ord_ in ("1 delegationsbeslut anmäls", "Inget delegationsbeslut väntar"):
        svar = admin.post(adress("delegationsbeslut_anmal", mote.pk), follow=True)
        assert ord_ in text(svar)


def test_the_list_of_delegationsbeslut_costs_the_same_for_three_as_for_one(
    admin, chef, mote, person
):
    vem = person("Chefen")
    punkten = services.lagg_till_punkt(by=chef, sammantrade=mote, rubrik="D")

    def skapa():
        Delegationsbeslut.objects.create(
            datum=mote.datum, fattat_av=vem, stod="3.2", beslut="Inköp", anmald=punkten
        )

    assert_lika_manga_fragor(admin, adress("delegationsbeslut_lista"), skapa)
