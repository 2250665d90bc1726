"""Rounds of justering: laid before the signers as bytes, signed, sent back, completed."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.utils import timezone

from finsam import filer
from styrelse import services
from styrelse.models import Justering, Paragraf, Protokoll, Tillkannagivande
from styrelse.protokollslasning import Protokollslasare
from tests.ekonomi.rasql import nekas, sql
from tests.styrelse.justeras import (
    konto,
    lagg_fram,
    liten_pdf,
    plats,
    skriv_under_pa_papper,
    utan_layout,
)
from tests.styrelse.rundor import undertecknad_annorstades
from tests.styrelse.signerande import latsad_pades, underteckna

__all__ = ["latsad_pades"]  # a fixture, used by name


@pytest.fixture(autouse=True)
def snabbt(monkeypatch, settings, tmp_path, latsad_pades):
    """Protokoll become files without being laid out or signed; both have tests of their own."""
    settings.FILER_DIR = tmp_path
    monkeypatch.setattr("styrelse.services.justering.protokollsfil", utan_layout)


@pytest.fixture
def klart(mote) -> Protokoll:
    return mote.klart()


@pytest.fixture
def framlagd(chef, klart) -> Justering:
    return lagg_fram(chef, klart)


@pytest.fixture
def bo(chef, framlagd, anvandare):
    """The justerare, who may sign in."""
    user = anvandare("ledamot")
    konto("Bo", user)
    return user


# -- Laid before those who sign ------------------------------------------------------------------


def test_what_is_laid_is_kept_and_registered_by_its_checksum(framlagd):
    fil = framlagd.handling.fil
    assert framlagd.sha256 == fil.sha256
    assert filer.las(fil).startswith(b"%PDF")
    assert framlagd.handling.typ.namn == "Protokoll"
    assert framlagd.handling.arende == framlagd.protokoll.sammantrade.arende


def test_chair_and_justerare_have_a_place_each_bound_to_the_file(framlagd):
    platser = framlagd.handling.underskrifter.i_ordning()
    assert [(p.namn, p.funktion) for p in platser] == [
        ("Anna", "ordforande"),
        ("Bo", "justerare"),
    ]
    assert {p.sha256 for p in platser} == {framlagd.sha256}


def test_the_secretary_signs_first_where_one_is_named(chef, mote, person):
    sekreterare = person("Sekreteraren")
    services.andra_protokoll(by=chef, protokoll=mote.protokoll, sekreterare=sekreterare)
    justering = lagg_fram(chef, mote.klart())
    forst = justering.handling.underskrifter.i_ordning()[0]
    assert (forst.namn, forst.funktion) == ("Sekreteraren", "sekreterare")


def test_a_draft_is_not_laid(chef, mote):
    with pytest.raises(ValidationError, match="Gör protokollet klart först"):
        lagg_fram(chef, mote.protokoll)


def test_the_same_protokoll_is_not_laid_twice(chef, framlagd):
    with pytest.raises(ValidationError, match="redan framlagt"):
        lagg_fram(chef, framlagd.protokoll)


def test_minnesanteckningar_are_not_justerade(chef, beredningsgruppen, tilltrad):
    from tests.styrelse.motet import hall_mote  # noqa: PLC0415

    tilltrad("2022-01-01", namn="Carina", organ=beredningsgruppen)
    mote = hall_mote(chef, beredningsgruppen)
    mote.narvarande("Carina")
    services.valj_ordforande(by=chef, narvaro=mote.rad("Carina"))
    mote.skriv()
    klart = services.gor_klart(by=chef, protokoll=mote.protokoll)
    with pytest.raises(ValidationError, match="justeras inte"):
        lagg_fram(chef, klart)


def test_what_changed_while_the_file_was_made_is_not_laid(chef, klart, monkeypatch):
    def andras_under_tiden(innehall, *, skapad):
        fil = utan_layout(innehall, skapad=skapad)
        services.oppna_igen(by=chef, protokoll=klart)
        punkt = klart.sammantrade.punkter.first()
        services.spara_text(by=chef, punkt=punkt, falt="text", text="Nytt", bas=1)
        services.gor_klart(by=chef, protokoll=klart)
        return fil

    monkeypatch.setattr("styrelse.services.justering.protokollsfil", andras_under_tiden)
    with pytest.raises(ValidationError, match="ändrades nyss"):
        lagg_fram(chef, klart)
    assert not Justering.objects.exists()


# -- Signatures ----------------------------------------------------------------------------------


def test_a_justerare_signs_what_was_shown(bo, framlagd):
    underteckna(bo, plats(framlagd, "Bo"))
    skriven = plats(framlagd, "Bo")
    assert (skriven.satt, skriven.by, skriven.dag) == ("i_systemet", bo, timezone.localdate())


def test_nobody_signs_for_another(bo, framlagd):
    with pytest.raises(ValidationError, match="Ingen skriver under för någon annan"):
        underteckna(bo, plats(framlagd, "Anna"))


def test_another_file_than_the_one_shown_is_not_signed(bo, framlagd):
    with pytest.raises(ValidationError, match="har ändrats sedan du läste den"):
        underteckna(bo, plats(framlagd, "Bo"), "0" * 64)
    assert plats(framlagd, "Bo").satt == ""


def test_a_file_that_changed_on_disk_is_not_signed(bo, framlagd):
    filer.sokvag(framlagd.sha256).write_bytes(b"%PDF-forfalskad")
    with pytest.raises(ValidationError, match="har ändrats på disken"):
        underteckna(bo, plats(framlagd, "Bo"))


def test_nobody_signs_twice(bo, framlagd):
    underteckna(bo, plats(framlagd, "Bo"))
    with pytest.raises(ValidationError, match="har redan skrivit under"):
        underteckna(bo, plats(framlagd, "Bo"))


def test_a_signature_on_paper_says_where_the_original_is(chef, framlagd):
    skriv_under_pa_papper(chef, framlagd, "Anna")
    assert plats(framlagd, "Anna").forvaras == "Kansliets arkiv"


@pytest.mark.parametrize("dagar", [-1, 1])
def test_a_signature_is_dated_between_the_laying_and_today(chef, framlagd, dagar):
    dag = timezone.localdate() + timedelta(days=dagar)
    with pytest.raises(ValidationError, match="Välj en dag"):
        services.notera_papper(
            by=chef, underskrift=plats(framlagd, "Bo"), dag=dag, forvaras="Arkivet"
        )


def ladda_upp(by, justering, data, *namn, **mer):
    return services.ta_emot_uppladdad(
        by=by,
        handling=justering.handling,
        data=data,
        namn="undertecknat.pdf",
        underskrifter=[plats(justering, n) for n in namn],
        dag=timezone.localdate(),
        **mer,
    )


def test_a_file_signed_elsewhere_is_kept_and_one_without_places_is_to_be_compared(chef, framlagd):
    frysta = filer.las(framlagd.handling.fil)
    ladda_upp(chef, framlagd, undertecknad_annorstades(frysta), "Bo")
    skriven = plats(framlagd, "Bo")
    assert (skriven.satt, skriven.utokar) == ("uppladdad", False)
    assert filer.las(skriven.fil).startswith(frysta)


def test_a_file_with_other_bytes_is_taken_and_says_that_it_differs(chef, framlagd):
    ladda_upp(chef, framlagd, liten_pdf(), "Bo")
    assert plats(framlagd, "Bo").utokar is False


@pytest.mark.parametrize("data", [b"hej", b"%PDF-1.7\nskrap", b""], ids=["text", "skrap", "tom"])
def test_what_is_no_pdf_is_refused(chef, framlagd, data):
    with pytest.raises(ValidationError, match="ingen PDF"):
        ladda_upp(chef, framlagd, data, "Bo")


def test_the_frozen_file_itself_is_no_signed_file(chef, framlagd):
    with pytest.raises(ValidationError, match="utan någons nya underskrift"):
        ladda_upp(chef, framlagd, filer.las(framlagd.handling.fil), "Bo")


def test_a_signed_file_says_whose_signatures_it_holds(chef, framlagd):
    with pytest.raises(ValidationError, match="Kryssa för dem"):
        ladda_upp(chef, framlagd, liten_pdf())


def test_a_note_made_by_mistake_is_taken_back(chef, framlagd):
    skriv_under_pa_papper(chef, framlagd, "Bo")
    services.ta_bort_notering(by=chef, underskrift=plats(framlagd, "Bo"))
    assert plats(framlagd, "Bo").satt == ""


def test_a_signature_made_here_is_not_taken_back(chef, bo, framlagd):
    underteckna(bo, plats(framlagd, "Bo"))
    with pytest.raises(ValidationError, match="Återsänd protokollet"):
        services.ta_bort_notering(by=chef, underskrift=plats(framlagd, "Bo"))


# -- Completed -----------------------------------------------------------------------------------


def test_with_the_last_signature_the_protokoll_is_justerat(chef, framlagd):
    skriv_under_pa_papper(chef, framlagd, "Anna")
    framlagd.protokoll.refresh_from_db()
    assert framlagd.protokoll.status == "klart"
    skriv_under_pa_papper(chef, framlagd, "Bo")
    framlagd.refresh_from_db()
    protokoll = Protokoll.objects.get()
    assert framlagd.status == "justerad"
    assert (protokoll.status, protokoll.justerat_datum) == ("justerat", timezone.localdate())
    assert (protokoll.handling, protokoll.sha256) == (framlagd.handling, framlagd.sha256)


def test_each_kommun_and_region_that_is_a_member_has_an_announcement(chef, medlem, framlagd):
    for namn, typ in (("Ljungby", "kommun"), ("Kronoberg", "region"), ("AF", "af"), ("FK", "fk")):
        medlem(namn, typ)
    medlem("Älmhult", from_datum=timezone.localdate() + timedelta(days=1))
    skriv_under_pa_papper(chef, framlagd, "Anna", "Bo")
    hos = [str(t.medlem) for t in Tillkannagivande.objects.i_ordning()]
    assert sorted(hos) == ["Kronoberg", "Ljungby"]


def test_what_is_justerat_is_not_sent_back(chef, framlagd):
    skriv_under_pa_papper(chef, framlagd, "Anna", "Bo")
    with pytest.raises(ValidationError, match="ändras inte"):
        services.atersand(by=chef, justering=framlagd, skal="Fel årtal")


def test_what_is_justerat_is_not_opened_again(chef, framlagd):
    skriv_under_pa_papper(chef, framlagd, "Anna", "Bo")
    with pytest.raises(ValidationError, match="rättelse i nästa protokoll"):
        services.oppna_igen(by=chef, protokoll=framlagd.protokoll)


# -- Sent back -----------------------------------------------------------------------------------


def test_what_is_sent_back_is_written_again_and_signed_anew(chef, bo, framlagd):
    underteckna(bo, plats(framlagd, "Bo"))
    services.atersand(by=bo, justering=framlagd, skal="Fel belopp i § 2")
    protokoll = Protokoll.objects.get()
    assert protokoll.status == "utkast"
    protokoll = services.gor_klart(by=chef, protokoll=protokoll)
    andra = lagg_fram(chef, protokoll)
    assert andra.nummer == 2
    assert [u.satt for u in andra.handling.underskrifter.all()] == ["", ""]
    assert andra.handling.rubrik.endswith("version 2")


def test_the_round_that_was_sent_back_keeps_its_file_and_reason(bo, framlagd):
    services.atersand(by=bo, justering=framlagd, skal=" Fel belopp ")
    framlagd.refresh_from_db()
    assert (framlagd.status, framlagd.skal, framlagd.atersand_by) == ("atersand", "Fel belopp", bo)
    assert filer.las(framlagd.handling.fil)


def test_sending_back_wants_a_reason(bo, framlagd):
    with pytest.raises(ValidationError):
        services.atersand(by=bo, justering=framlagd, skal="  ")


def test_a_round_that_was_sent_back_is_not_signed(bo, framlagd):
    services.atersand(by=bo, justering=framlagd, skal="Fel belopp")
    with pytest.raises(ValidationError, match="nästa version"):
        underteckna(bo, plats(framlagd, "Bo"))


# -- One § at once -------------------------------------------------------------------------------


def test_one_paragraph_is_justerad_at_once_and_the_rest_waits(chef, medlem, klart):
    medlem()
    punkt = klart.sammantrade.punkter.i_ordning()[1]
    rund = lagg_fram(chef, klart, punkt=punkt)
    skriv_under_pa_papper(chef, rund, "Anna", "Bo")
    klart.refresh_from_db()
    assert klart.status == "klart"
    assert rund.tillkannagivanden.count() == 1
    assert rund.handling.rubrik.startswith("§ 2, omedelbart justerad")
    hela = lagg_fram(chef, klart)
    skriv_under_pa_papper(chef, hela, "Anna", "Bo")
    assert Protokoll.objects.get().status == "justerat"


def test_a_paragraph_that_is_justerad_at_once_stands_when_the_protokoll_is_opened_again(
    chef, klart
):
    punkt = klart.sammantrade.punkter.i_ordning()[1]
    rund = lagg_fram(chef, klart, punkt=punkt)
    with pytest.raises(ValidationError, match="framlagd för omedelbar justering"):
        services.oppna_igen(by=chef, protokoll=klart)
    skriv_under_pa_papper(chef, rund, "Anna", "Bo")
    services.oppna_igen(by=chef, protokoll=klart)
    assert Paragraf.objects.get(punkt=punkt).nummer == 2
    with pytest.raises(ValidationError, match="omedelbart justerad och ändras inte"):
        services.spara_text(by=chef, punkt=punkt, falt="text", text="Annat", bas=1)
    nekas(sql("UPDATE styrelse_protokollspunkt SET text = 'x' WHERE punkt_id =", punkt.pk))
    nekas(sql("UPDATE styrelse_dagordningspunkt SET rubrik = 'x' WHERE id =", punkt.pk))
    nekas(sql("DELETE FROM styrelse_paragraf WHERE punkt_id =", punkt.pk))
    forsta = klart.sammantrade.punkter.i_ordning()[0]
    services.spara_text(by=chef, punkt=forsta, falt="text", text="Anna öppnar.", bas=1)
    assert services.gor_klart(by=chef, protokoll=klart).status == "klart"


def test_the_paper_of_one_paragraph_holds_that_one_only(klart):
    punkt = klart.sammantrade.punkter.i_ordning()[1]
    innehall = Protokollslasare(klart).en_paragraf(punkt, rubrik="Omedelbart")
    assert [p.rubrik for p in innehall.paragrafer] == ["Utfall och prognos"]
    assert innehall.omfang == f"§\u00a0{Paragraf.objects.get(punkt=punkt).nummer}"


def test_a_paragraph_under_sekretess_is_not_justerad_by_itself(chef, mote):
    punkt = mote.punkter[1]
    services.andra_punkt(by=chef, punkt=punkt, sekretess=True, lagrum="OSL 26:1")
    klart = mote.klart()
    with pytest.raises(ValidationError, match="med resten av protokollet"):
        lagg_fram(chef, klart, punkt=mote.punkter[1])


def test_rounds_about_single_paragraphs_fall_when_the_protokoll_is_sent_back(chef, klart):
    rund = lagg_fram(chef, klart, punkt=klart.sammantrade.punkter.first())
    hela = lagg_fram(chef, klart)
    services.atersand(by=chef, justering=hela, skal="Fel belopp")
    rund.refresh_from_db()
    assert rund.status == "atersand"


# -- Sekretess -----------------------------------------------------------------------------------


def test_what_is_secret_stands_in_a_bilaga_known_by_its_checksum(chef, mote, monkeypatch):
    laid = []

    def minns(innehall, *, skapad):
        laid.append(innehall)
        return utan_layout(innehall, skapad=skapad)

    monkeypatch.setattr("styrelse.services.justering.protokollsfil", minns)
    services.andra_punkt(by=chef, punkt=mote.punkter[1], sekretess=True, lagrum="OSL 26:1")
    justering = lagg_fram(chef, mote.klart())
    bilaga = justering.handling.bilagor.get()
    assert bilaga.sekretess
    assert bilaga.lagrum == "OSL 26:1"
    hemligt, oppet = laid
    assert [p.rubrik for p in hemligt.paragrafer] == ["Utfall och prognos"]
    assert oppet.paragrafer[1].rubrik == "Ärende med sekretess"
    assert bilaga.fil.sha256 in oppet.paragrafer[1].fore[0].text


# -- Reminders -----------------------------------------------------------------------------------


def test_those_who_have_not_signed_are_reminded(chef, bo, framlagd):
    skriv_under_pa_papper(chef, framlagd, "Anna")
    assert services.paminn(by=chef, justering=framlagd) == []
    (brev,) = (b for b in mail.outbox if b.to == [bo.email])
    assert brev.subject == f"Påminnelse om underskrift: {framlagd.handling}"
    assert f"/styrelse/sammantraden/justering/{framlagd.pk}/" in brev.body
    assert "Återsänd protokollet" in brev.body


def test_who_has_no_address_is_named(chef, bo, framlagd):
    assert services.paminn(by=chef, justering=framlagd) == [
        "Anna har ingen e-postadress. Lägg in den på personens sida."
    ]
    assert len(mail.outbox) == 1


def test_nobody_is_reminded_when_all_have_signed(chef, framlagd):
    skriv_under_pa_papper(chef, framlagd, "Anna", "Bo")
    framlagd.refresh_from_db()
    with pytest.raises(ValidationError, match="Ingen behöver påminnas"):
        services.paminn(by=chef, justering=framlagd)


def test_the_day_of_justering_is_that_of_the_last_signature(chef, framlagd):
    skriv_under_pa_papper(chef, framlagd, "Anna", "Bo")
    framlagd.refresh_from_db()
    assert framlagd.justerad_datum == timezone.localdate()
    assert framlagd.justerad_datum >= date(2022, 2, 10)
