"""Who may read a paper of a meeting: once the list is sent out, and a secret one in one's organ."""

from datetime import date

import pytest
from django.urls import reverse

from styrelse import services
from styrelse.arendelage import behandlat
from styrelse.models import Handling
from tests.styrelse.diariet import arende, handling
from tests.styrelse.motet import hall_mote

DAG = date(2022, 3, 11)
HEMLIG = {"sekretess": True, "lagrum": "OSL 19:1"}


@pytest.fixture(autouse=True)
def lager(settings, tmp_path):
    settings.FILER_DIR = tmp_path / "filer"


@pytest.fixture
def mote(chef, styrelsen):
    return services.registrera_sammantrade(by=chef, organ=styrelsen, typ="ordinarie", datum=DAG)


@pytest.fixture
def papper(chef, mote):
    """``papper(sekretess=True)``: a document that hangs on a point of the meeting."""

    def skapa(**mer):
        punkt = services.lagg_till_punkt(by=chef, sammantrade=mote, rubrik="Avtal", **mer)
        post = handling(chef, arende(chef), **mer)
        services.bifoga_handling(by=chef, punkt=punkt, handling=post)
        return post

    return skapa


def hall(mote):
    mote.status = "genomfort"
    mote.save()


def ser(user, post) -> bool:
    return Handling.objects.visible_to(user).filter(pk=post.pk).exists()


@pytest.mark.parametrize("roll", ["ledamot", "ersattare", "beredningsgrupp", "ekonom"])
def test_a_paper_is_read_once_the_list_is_known(anvandare, mote, papper, roll):
    post = papper()
    assert not ser(anvandare(roll), post)
    hall(mote)
    assert ser(anvandare(roll), post)


def test_a_paper_of_no_list_is_the_diariums_own(chef, anvandare, mote):
    hall(mote)
    assert not ser(anvandare("ledamot"), handling(chef, arende(chef)))


def test_a_secret_paper_is_read_by_who_sits_in_the_organ_on_the_day(
    chef, anvandare, mote, papper, tilltrad
):
    post, ledamot = papper(**HEMLIG), anvandare("ledamot")
    hall(mote)
    person = services.registrera_person(by=chef, namn="Anna Badh", user=ledamot)
    assert not ser(ledamot, post)
    tilltrad("2022-01-01", "2022-12-31", vem=person)
    assert ser(ledamot, post)
    assert not ser(anvandare("ersattare"), post)
    assert not ser(anvandare("beredningsgrupp"), post)


def test_whose_time_was_another_does_not_read_a_secret_paper(
    chef, anvandare, mote, papper, tilltrad
):
    post, ledamot = papper(**HEMLIG), anvandare("ledamot")
    hall(mote)
    person = services.registrera_person(by=chef, namn="Anna Badh", user=ledamot)
    tilltrad("2021-01-01", "2022-03-10", vem=person)
    assert not ser(ledamot, post)


def test_the_insatsansvarig_reads_nothing_of_the_board(anvandare, mote, papper):
    post = papper()
    hall(mote)
    assert not ser(anvandare("insatsansvarig"), post)


def test_a_case_shows_what_was_decided_only_when_the_protokoll_may_be_read(
    chef, anvandare, styrelse_med_ledamoter
):
    post, hallet = arende(chef), hall_mote(chef, styrelse_med_ledamoter)
    punkt = hallet.punkter[1]
    services.andra_punkt(by=chef, punkt=punkt, arende=post)
    services.spara_text(by=chef, punkt=punkt, falt="beslut", text="att köpa huset", bas=0)
    protokoll, revisor = hallet.klart(), anvandare("revisor")
    assert behandlat(post, chef)[0].beslut == ("att köpa huset",)
    assert behandlat(post, revisor)[0].beslut == ()
    services.satt_justerat(by=chef, protokoll=protokoll, datum=DAG)
    assert behandlat(post, revisor)[0].beslut == ("att köpa huset",)


@pytest.mark.parametrize(
    ("roll", "hemlig", "svar"),
    [
        ("forbundschef", True, 200),
        ("revisor", False, 200),
        ("revisor", True, 404),
        ("ekonom", True, 404),
    ],
)
def test_the_address_of_a_file_opens_no_document_that_the_diarium_keeps_from_one(
    chef, klient, roll, hemlig, svar
):
    post = handling(chef, arende(chef), "Skyddade uppgifter", **HEMLIG if hemlig else {})
    assert klient(roll).get(reverse("fil", args=[post.fil.pk])).status_code == svar
