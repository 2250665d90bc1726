"""Cases and documents: numbers without a gap, and nothing that is registered goes away."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from finsam.models import Handelse
from styrelse import services
from styrelse.models import Arende, Diarieinstallning, Handling, Handlingstyp
from styrelse.models.diarium import krav_monster
from tests.styrelse.diariet import arende, handling


@pytest.fixture(autouse=True)
def lager(settings, tmp_path):
    settings.FILER_DIR = tmp_path / "filer"


def test_cases_are_numbered_within_their_year(chef):
    forsta, andra = arende(chef), arende(chef, "Budget 2023")
    annat_ar = arende(chef, "Budget 2024", date(2023, 1, 9))
    assert [a.dnr for a in (forsta, andra, annat_ar)] == ["2022/1", "2022/2", "2023/1"]


def test_a_new_pattern_holds_for_new_cases_only(chef):
    gammalt = arende(chef)
    services.stall_in_diarium(by=chef, monster=" SF {ar}:{nummer} ")
    nytt = arende(chef)
    gammalt.refresh_from_db()
    assert (gammalt.dnr, nytt.dnr) == ("2022/1", "SF 2022:2")


@pytest.mark.parametrize(
    "monster", ["", "{ar}", "{nummer}/", "{ar}{nummer}", "{nummer}{ar}", "{ar}/{nummer}/{x}", "}{"]
)
def test_a_pattern_without_both_parts_apart_is_refused(chef, monster):
    with pytest.raises(ValidationError):
        services.stall_in_diarium(by=chef, monster=monster)
    assert not Diarieinstallning.objects.exists()


@given(
    st.sampled_from(["{ar}/{nummer}", "SF {ar}:{nummer}", "{nummer}-{ar}", "D{ar}.{nummer}x"]),
    st.sets(st.tuples(st.integers(1990, 2100), st.integers(1, 9999)), min_size=2, max_size=20),
)
def test_no_two_cases_are_written_alike(monster, par):
    krav_monster(monster)
    skrivna = {Diarieinstallning(monster=monster).dnr(*p) for p in par}
    assert len(skrivna) == len(par)


def test_documents_are_numbered_within_their_case(chef):
    ett, annat = arende(chef), arende(chef)
    beteckningar = [handling(chef, a).beteckning for a in (ett, ett, annat)]
    assert beteckningar == ["2022/1-1", "2022/1-2", "2022/2-1"]


def test_what_is_registered_is_logged_with_its_dnr(chef):
    post = handling(chef, arende(chef))
    handelse = Handelse.objects.get(verb="diarieförde")
    assert (handelse.by, handelse.objekt_id) == (chef, str(post.pk))
    assert handelse.detaljer == {"dnr": "2022/1", "nummer": 1}


def test_the_log_does_not_say_what_a_secret_document_is_called(chef):
    handling(chef, arende(chef), rubrik="Uthyrning till NN", sekretess=True, lagrum="OSL 19:3")
    assert Handelse.objects.get(verb="diarieförde").objekt_namn == "Handling med sekretess"


def test_a_closed_case_takes_no_more_documents(chef):
    ett = arende(chef)
    Arende.objects.filter(pk=ett.pk).update(avslutat_datum=date(2022, 6, 1))
    with pytest.raises(ValidationError, match="Öppna ärendet igen"):
        handling(chef, ett)
    assert not Handling.objects.exists()


def test_a_lagrum_without_sekretess_is_refused(chef):
    with pytest.raises(ValidationError, match="Lagrum anges bara"):
        handling(chef, arende(chef), lagrum="OSL 19:1")


def test_a_kind_is_made_as_the_standard_plan_has_it(db):
    assert services.handlingstyp("Kallelse").gallras_efter_ar == 2
    assert services.handlingstyp("Protokoll").gallras_efter_ar is None
    assert services.handlingstyp("Flygblad").gallras_efter_ar is None
    assert services.handlingstyp("Kallelse").pk == Handlingstyp.objects.get(namn="Kallelse").pk


@pytest.mark.parametrize(
    ("roll", "ser"),
    [
        ("forbundschef", {"Öppen", "Hemlig"}),
        ("administrator", {"Öppen", "Hemlig"}),
        ("revisor", {"Öppen"}),
        ("ledamot", set()),
        ("ekonom", set()),
        ("insatsansvarig", set()),
    ],
)
def test_who_sees_what_of_the_diarium(chef, anvandare, roll, ser):
    ett = arende(chef)
    handling(chef, ett, rubrik="Öppen")
    handling(chef, ett, rubrik="Hemlig", sekretess=True, lagrum="OSL 19:1")
    synliga = Handling.objects.visible_to(anvandare(roll))
    assert set(synliga.values_list("rubrik", flat=True)) == ser


def test_the_file_is_given_as_an_attachment_to_whoever_may_see_it(chef, klient):
    post = handling(chef, arende(chef), "ett avtal", sekretess=True, lagrum="OSL 19:1")
    url = f"/styrelse/diarium/handling/{post.pk}/fil/"
    svar = klient("administrator").get(url)
    assert svar.content == b"ett avtal"
    assert svar["Content-Disposition"].startswith("attachment")
    assert "sandbox" in svar["Content-Security-Policy"]
    assert klient("revisor").get(url).status_code == 404
    assert klient("ledamot").get(url).status_code == 404
    assert klient("insatsansvarig").get(url).status_code == 403
