"""An avsnitt is written: every save a version, one writer at a time, and nothing is ever lost."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from finsam import filer
from finsam.models import Handelse
from rapporter import services
from rapporter.mall import Avsnittsmall
from rapporter.models import Avsnitt, Avsnittslas, Rapport
from rapporter.skrivsida import annans_las, forhandsvisning, forra_arets, grannar, jamfor
from tests.rapporter.skrivande import besluta, ett, ge, skapa, skriv

pytestmark = pytest.mark.django_db


@pytest.fixture
def chef(anvandare):
    return anvandare("forbundschef")


@pytest.fixture
def kollega(anvandare):
    return anvandare("administrator")


@pytest.fixture
def rapport(chef) -> Rapport:
    return skapa(chef)


@pytest.fixture
def avsnitt(rapport) -> Avsnitt:
    return ett(rapport)


def alder(avsnitt: Avsnitt, minuter: int) -> None:
    """Let the last sign of life be so old."""
    da = timezone.now() - timedelta(minutes=minuter)
    Avsnittslas.objects.filter(avsnitt=avsnitt).update(sedan=da, sedd=da)


# -- Versions --------------------------------------------------------------------------------------


def test_the_malls_text_is_the_first_version(avsnitt, chef):
    (version,) = avsnitt.versioner.all()
    assert (version.nummer, version.text, version.by) == (1, "Året {{ ar }}.", chef)


def test_a_save_is_a_version_that_holds(avsnitt, chef, rapport):
    sparat = skriv(avsnitt, "Ny text.\r\nRad två.", chef)
    assert (sparat.nummer, sparat.gren) == (2, None)
    assert (ett(rapport).text, ett(rapport).text_nummer) == ("Ny text.\nRad två.", 2)


def test_a_save_without_a_change_makes_no_version(avsnitt, chef):
    assert skriv(avsnitt, avsnitt.text, chef).nummer == 1
    assert avsnitt.versioner.count() == 1


def test_a_text_with_a_wrong_reference_is_saved_all_the_same(avsnitt, chef, rapport):
    skriv(avsnitt, "{{ okant }}", chef)
    assert ett(rapport).text == "{{ okant }}"


def test_blanks_alone_are_an_empty_text(avsnitt, chef, rapport):
    skriv(avsnitt, " \n ", chef)
    assert ett(rapport).text == ""


def test_a_text_from_before_there_were_versions_is_kept_in_the_history(rapport, chef):
    Avsnitt.objects.filter(nyckel="b").update(text="Från förr.")
    skriv(ett(rapport, "b"), "Från nu.", chef, bas=0)
    texter = ett(rapport, "b").versioner.order_by("nummer").values_list("text", flat=True)
    assert list(texter) == ["Från förr.", "Från nu."]


def test_two_at_once_become_two_texts_and_one_is_chosen(avsnitt, rapport, chef, kollega):
    skriv(avsnitt, "Min.", chef, flik="ett")
    gren = skriv(avsnitt, "Din.", kollega, flik="två").gren
    assert gren is not None
    assert ett(rapport).text == "Min."
    services.ta_in_text(by=kollega, gren=gren)
    assert ett(rapport).text == "Din."
    with pytest.raises(ValidationError, match="redan avgjort"):
        services.behall_text(by=chef, gren=gren)


def test_both_texts_may_be_put_together(avsnitt, rapport, chef, kollega):
    skriv(avsnitt, "Min.", chef)
    gren = skriv(avsnitt, "Din.", kollega, bas=1).gren
    services.lagg_ihop_text(by=chef, gren=gren)
    assert ett(rapport).text == "Min.\n\nDin."


def test_an_earlier_version_holds_again_as_a_new_one(avsnitt, rapport, chef):
    skriv(avsnitt, "Ny.", chef)
    services.aterstall_text(by=chef, version=avsnitt.versioner.get(nummer=1))
    assert (ett(rapport).text, ett(rapport).text_nummer) == ("Året {{ ar }}.", 3)


# -- Who writes ------------------------------------------------------------------------------------


def test_an_avsnitt_is_taken_by_one_and_left_alone_by_the_other(avsnitt, chef, kollega):
    services.ta_las(by=chef, avsnitt=avsnitt, flik="ett")
    las = services.ta_las(by=kollega, avsnitt=avsnitt, flik="två")
    assert las.by == chef
    assert las.ar_annans(by=kollega, flik="två", nu=timezone.now())
    assert annans_las(avsnitt, kollega, nu=timezone.now()) == las
    assert annans_las(avsnitt, chef, nu=timezone.now()) is None


def test_a_sign_of_life_keeps_it_and_is_no_event(avsnitt, chef, kollega):
    services.ta_las(by=chef, avsnitt=avsnitt, flik="ett")
    alder(avsnitt, 2)
    services.ta_las(by=chef, avsnitt=avsnitt, flik="ett")
    assert Handelse.objects.filter(verb="började skriva").count() == 1
    alder(avsnitt, 2)
    assert services.ta_las(by=kollega, avsnitt=avsnitt, flik="två").by == chef


def test_without_a_sign_of_life_it_is_free_after_some_minutes(avsnitt, chef, kollega):
    services.ta_las(by=chef, avsnitt=avsnitt, flik="ett")
    alder(avsnitt, 4)
    assert annans_las(avsnitt, kollega, nu=timezone.now()) is None
    assert services.ta_las(by=kollega, avsnitt=avsnitt, flik="två").by == kollega


def test_a_closed_window_lets_go_of_its_own_only(avsnitt, chef, kollega):
    services.ta_las(by=chef, avsnitt=avsnitt, flik="ett")
    services.slapp_las(by=kollega, avsnitt=avsnitt, flik="ett")
    services.slapp_las(by=chef, avsnitt=avsnitt, flik="två")
    assert Avsnittslas.objects.count() == 1
    services.slapp_las(by=chef, avsnitt=avsnitt, flik="ett")
    assert not Avsnittslas.objects.exists()


def test_a_takeover_is_logged_with_who_had_it(avsnitt, chef, kollega):
    services.ta_las(by=chef, avsnitt=avsnitt, flik="ett")
    assert services.overta_las(by=kollega, avsnitt=avsnitt, flik="två").by == kollega
    handelse = Handelse.objects.get(verb="tog över avsnitt")
    assert (handelse.by, handelse.detaljer) == (kollega, {"fran": str(chef)})


def test_what_is_saved_after_a_takeover_is_kept_beside(avsnitt, rapport, chef, kollega):
    services.ta_las(by=chef, avsnitt=avsnitt, flik="ett")
    services.overta_las(by=kollega, avsnitt=avsnitt, flik="två")
    sparat = skriv(avsnitt, "Det jag höll på med.", chef, flik="ett")
    assert sparat.gren.text == "Det jag höll på med."
    assert ett(rapport).text == "Året {{ ar }}."
    assert skriv(avsnitt, "Kollegans.", kollega, flik="två").gren is None


def test_the_same_person_in_another_window_is_another_writer(avsnitt, chef):
    services.ta_las(by=chef, avsnitt=avsnitt, flik="ett")
    assert skriv(avsnitt, "I ett annat fönster.", chef, flik="två").gren is not None


def test_one_lock_per_avsnitt_also_in_the_database(avsnitt, chef):
    services.ta_las(by=chef, avsnitt=avsnitt, flik="ett")
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE rapporter_avsnittslas SET sedan = '2999-01-01 00:00:00+00:00'")


# -- How far it has come ---------------------------------------------------------------------------


def test_the_state_goes_from_utkast_to_granskat_and_is_logged(avsnitt, rapport, chef):
    for lage in ("klart", "granskat", "utkast"):
        services.satt_lage(by=chef, avsnitt=avsnitt, lage=lage)
    stegen = Handelse.objects.filter(verb="satte läge").order_by("pk")
    assert [h.detaljer["till"] for h in stegen] == ["klart", "granskat", "utkast"]


@pytest.mark.parametrize(
    ("nyckel", "text", "varfor"),
    [("c", "", "är tomt"), ("a", "{{ okant }}", "Rad 1.*okant")],
)
def test_an_avsnitt_is_not_done_while(rapport, chef, nyckel, text, varfor):
    skriv(ett(rapport, nyckel), text, chef, bas=ett(rapport, nyckel).text_nummer)
    with pytest.raises(ValidationError, match=varfor):
        services.satt_lage(by=chef, avsnitt=ett(rapport, nyckel), lage="klart")


def test_an_avsnitt_is_not_done_while_two_texts_wait(avsnitt, chef, kollega):
    skriv(avsnitt, "Min.", chef)
    skriv(avsnitt, "Din.", kollega)
    with pytest.raises(ValidationError, match="Välj först"):
        services.satt_lage(by=chef, avsnitt=avsnitt, lage="klart")


def test_a_heading_with_avsnitt_below_may_be_done_without_a_text(rapport, chef):
    skriv(ett(rapport), "", chef)
    assert services.satt_lage(by=chef, avsnitt=ett(rapport), lage="klart").lage == "klart"


def test_only_the_kansli_says_that_it_is_reviewed(avsnitt, anvandare):
    ledamot = anvandare("ledamot")
    ge(avsnitt, ledamot)
    assert services.satt_lage(by=ledamot, avsnitt=avsnitt, lage="klart").lage == "klart"
    with pytest.raises(ValidationError, match="Kansliet granskar"):
        services.satt_lage(by=ledamot, avsnitt=avsnitt, lage="granskat")


@pytest.mark.parametrize("lage", ["klart", "granskat"])
def test_a_text_that_is_changed_when_it_was_done_is_a_draft_again(avsnitt, rapport, chef, lage):
    services.satt_lage(by=chef, avsnitt=avsnitt, lage=lage)
    skriv(avsnitt, avsnitt.text, chef)
    assert ett(rapport).lage == lage
    skriv(avsnitt, "Ändrad.", chef)
    assert ett(rapport).lage == "utkast"


# -- Who may, and when -----------------------------------------------------------------------------


def test_a_skribent_may_write_what_is_given_to_him_and_no_more(rapport, chef, anvandare):
    ledamot, ansvarig = anvandare("ledamot"), anvandare("insatsansvarig")
    ge(ett(rapport), ledamot)
    ge(ett(rapport, "c"), ansvarig)
    assert list(Avsnitt.objects.skrivbara_for(ledamot)) == [ett(rapport)]
    assert not Avsnitt.objects.skrivbara_for(ansvarig).exists()
    assert Avsnitt.objects.skrivbara_for(chef).count() == 3


def test_what_a_skribent_has_to_write_leaves_the_list_when_it_is_done(rapport, anvandare):
    ledamot = anvandare("ledamot")
    avsnitt = ge(ett(rapport), ledamot)
    assert list(Avsnitt.objects.att_skriva(ledamot)) == [avsnitt]
    services.satt_lage(by=ledamot, avsnitt=avsnitt, lage="klart")
    assert not Avsnitt.objects.att_skriva(ledamot).exists()


def test_nothing_is_written_in_a_decided_report(avsnitt, rapport, chef, settings, tmp_path):
    settings.FILER_DIR = tmp_path
    skriv(avsnitt, "Ny.", chef)
    utgava = besluta(rapport, chef, filer.behall(b"%PDF", "a.pdf", "application/pdf", by=chef))
    for gor in (
        lambda: skriv(avsnitt, "Nyare.", chef, bas=2),
        lambda: services.ta_las(by=chef, avsnitt=avsnitt, flik="ett"),
        lambda: services.satt_lage(by=chef, avsnitt=avsnitt, lage="klart"),
        lambda: services.aterstall_text(by=chef, version=avsnitt.versioner.get(nummer=1)),
    ):
        with pytest.raises(ValidationError, match="ligger fast"):
            gor()
    assert utgava.rapport == rapport


# -- Beside the text -------------------------------------------------------------------------------


def test_the_preview_says_on_which_line_a_reference_is_wrong(avsnitt):
    visning = forhandsvisning(avsnitt, "År {{ ar }}\n{{ okant }}", lankar=False)
    assert "År 2022" in visning.html
    assert [(fel.rad, fel.text) for fel in visning.fel] == [(2, "{{ okant }}")]


def test_neighbours_are_those_that_the_user_may_write(rapport, chef, anvandare):
    ledamot = anvandare("ledamot")
    ge(ett(rapport), ledamot)
    ge(ett(rapport, "c"), ledamot)
    mitten = grannar(ett(rapport, "b"), chef)
    assert (str(mitten.fore), str(mitten.efter), mitten.nummer) == ("Ekonomi", "Slut", 2)
    forst = grannar(ett(rapport), ledamot)
    assert (forst.fore, str(forst.efter), forst.antal) == (None, "Slut", 2)


def test_last_years_text_is_compared_word_by_word(rapport, chef):
    forra = skapa(chef, 2021, (Avsnittsmall("a", "Ekonomi", text="Året {{ ar }} gick bra."),))
    funnen = jamfor(ett(rapport), "Året {{ ar }} gick sämre.", lankar=False)
    assert funnen.avsnitt.rapport == forra
    assert "Året 2021 gick bra." in funnen.html
    assert [(b.slag, b.text) for b in funnen.bitar if b.slag != "lika"] == [
        ("bort", "bra."),
        ("till", "sämre."),
    ]


def test_last_years_text_is_that_of_the_report_it_was_made_from(rapport, chef):
    skapa(chef, 2021)
    aldre = skapa(chef, 2020)
    rapport.foregaende = aldre
    rapport.save()
    assert forra_arets(ett(rapport)).rapport == aldre
    assert forra_arets(ett(rapport, "b")) is None  # it had no text then
    assert forra_arets(ett(aldre)) is None
