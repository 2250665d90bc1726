"""Destruction: what is due and when, what holds it back, and what is left afterwards."""

import json
from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from hypothesis import given
from hypothesis import strategies as st

from finsam import filer
from finsam.models import Fil, Handelse
from styrelse import services
from styrelse.models import Gallring, Handling, Handlingstext, Handlingstyp
from styrelse.services.handlingstext import las_text
from tests.styrelse.diariet import arende, handling
from tests.styrelse.sidor import adress, text

GAMMAL = date(2015, 6, 1)


@pytest.fixture(autouse=True)
def lager(settings, tmp_path):
    settings.FILER_DIR = tmp_path / "filer"


@pytest.fixture
def gammal(chef, django_capture_on_commit_callbacks):
    """``gammal(...)``: a document of 2015 in a closed case, kept two years by the plan."""

    def skapa(innehall="en kallelse", *, typ="Kallelse", avsluta=True, **mer) -> Handling:
        ett = arende(chef, "Sammanträde 2015", GAMMAL)
        post = handling(chef, ett, innehall, typ=typ, datum=GAMMAL, **mer)
        if avsluta:
            services.avsluta_arende(by=chef, arende=ett, datum=GAMMAL)
        return post

    return skapa


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)), st.integers(0, 100))
def test_the_first_day_is_1_january_after_the_plans_whole_years(dag, hela_ar):
    post = Handling(datum=dag, typ=Handlingstyp(gallras_efter_ar=hela_ar))
    fran = post.gallras_fran
    assert (fran.month, fran.day) == (1, 1)
    assert fran.year - dag.year == hela_ar + 1
    assert fran - timedelta(days=1) >= dag


@pytest.mark.parametrize(("idag", "i_tur"), [("2017-12-31", 0), ("2018-01-01", 1)])
def test_two_years_are_out_on_1_january(gammal, idag, i_tur):
    gammal()
    assert Handling.objects.att_gallra(date.fromisoformat(idag)).count() == i_tur


@given(datum=st.dates(date(2000, 1, 1), date(2030, 12, 31)), dagar=st.integers(0, 4000))
def test_the_question_in_the_database_agrees_with_the_rule(datum, dagar):
    """``att_gallra`` compares years; it must say the same as the day that the page shows."""
    idag = datum + timedelta(days=dagar)
    hela_ar = 2
    post = Handling(datum=datum, typ=Handlingstyp(gallras_efter_ar=hela_ar))
    assert (datum.year < idag.year - hela_ar) == (post.gallras_fran <= idag)


def test_what_is_kept_for_good_is_never_due(gammal):
    gammal(typ="Protokoll")
    assert not Handling.objects.att_gallra(date(2100, 1, 1)).exists()


def test_an_open_case_holds_what_is_in_it(gammal):
    gammal(avsluta=False)
    assert not Handling.objects.att_gallra(date(2100, 1, 1)).exists()


def test_a_gallringsstopp_holds_what_is_in_the_case(chef, gammal):
    post = gammal()
    services.andra_arende(by=chef, arende=post.arende, mening="M", gallringsstopp="Tvist pågår")
    assert not Handling.objects.att_gallra(date(2100, 1, 1)).exists()
    services.andra_arende(by=chef, arende=post.arende, mening="M")
    assert Handling.objects.att_gallra(date(2100, 1, 1)).exists()


def test_the_bytes_and_the_words_go_and_the_row_stays(
    chef, gammal, django_capture_on_commit_callbacks
):
    post = gammal()
    las_text(handling=post)
    avtryck, fil_id = post.fil.sha256, post.fil_id
    with django_capture_on_commit_callbacks(execute=True):
        [rad] = services.gallra(by=chef)
    post.refresh_from_db()
    assert post.fil is None
    assert not filer.sokvag(avtryck).exists()
    assert not Fil.objects.filter(pk=fil_id).exists()
    assert not Handlingstext.objects.exists()
    assert (rad.sha256, rad.gallrad_by) == (avtryck, chef)
    assert rad.regel == "Kallelse: gallras efter 2 år, från och med 2018-01-01"
    assert Handelse.objects.filter(verb="gallrade", objekt_id=str(post.pk)).exists()


def test_bytes_that_another_file_shares_stay(chef, gammal, django_capture_on_commit_callbacks):
    post = gammal()
    annan = filer.ta_emot(b"en kallelse", "underlag.txt", by=chef)
    with django_capture_on_commit_callbacks(execute=True):
        services.gallra(by=chef)
    assert filer.las(annan) == b"en kallelse"
    assert not Fil.objects.filter(pk=post.fil_id).exists()


def test_a_file_that_another_document_has_stays(chef, gammal, django_capture_on_commit_callbacks):
    post = gammal()
    handling(chef, arende(chef), fil=post.fil)
    with django_capture_on_commit_callbacks(execute=True):
        services.gallra(by=chef)
    assert filer.las(Fil.objects.get(pk=post.fil_id)) == b"en kallelse"
    assert Gallring.objects.get().handling == post


def test_a_paper_is_in_the_register_with_where_it_was(chef, gammal):
    post = gammal("", forvaras="Pärm 3")
    [rad] = services.gallra(by=chef)
    post.refresh_from_db()
    assert (rad.forvarades, post.forvaras) == ("Pärm 3", "")


def test_a_list_that_has_changed_since_it_was_shown_is_refused(chef, gammal):
    gammal()
    with pytest.raises(ValidationError, match="Listan har ändrats"):
        services.gallra(by=chef, antal=2)
    assert not Gallring.objects.exists()


def test_nothing_is_destroyed_in_advance(chef, gammal):
    gammal()
    with pytest.raises(ValidationError, match="i förväg"):
        services.gallra(by=chef, dag=date(2100, 1, 1))


def test_the_same_is_not_destroyed_twice(chef, gammal):
    gammal()
    assert len(services.gallra(by=chef)) == 1
    assert services.gallra(by=chef) == []


def test_the_command_shows_what_is_due_and_changes_nothing(gammal):
    gammal()
    ut = StringIO()
    call_command("gallra", torrkor=True, json=True, stdout=ut)
    svar = json.loads(ut.getvalue())
    assert (svar["antal"], svar["handlingar"][0]["beteckning"]) == (1, "2015/1-1")
    assert not Gallring.objects.exists()


def test_the_command_destroys_in_somebodys_name(chef, gammal):
    gammal()
    with pytest.raises(CommandError, match="Säg vem"):
        call_command("gallra", stdout=StringIO())
    ut = StringIO()
    call_command("gallra", by=chef.email, stdout=ut)
    assert "1 handlingar gallrade." in ut.getvalue()
    assert Gallring.objects.get().gallrad_by == chef


def test_the_page_asks_for_the_password_and_shows_the_register(chef, gammal, klient):
    gammal()
    kansli = klient("administrator")
    svar = kansli.post(adress("gallra"), {"antal": "1"})
    assert "bekrafta" in svar["Location"] or "reauthenticate" in svar["Location"]
    assert not Gallring.objects.exists()
    services.gallra(by=chef)
    assert "Kallelse: gallras efter 2 år" in text(kansli.get(adress("gallring_lista")))


def test_a_destroyed_document_says_so_on_its_page(chef, gammal, klient):
    post = gammal()
    services.gallra(by=chef)
    sida = text(klient("administrator").get(post.get_absolute_url()))
    assert "Gallrad" in sida
    assert klient("administrator").get(adress("handling_fil", post.pk)).status_code == 404
