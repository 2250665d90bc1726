"""The page where anybody checks a file: no login, no cookie, nothing kept, nothing to guess."""

import os
import re
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, TestCase
from django.urls import reverse
from django.utils import timezone

from finsam.signering.verifiering import STORSTA_FIL, Fel, Utlatande
from styrelse.models import Verifiering
from styrelse.services import verifiering as ko
from styrelse.verifieringsko import vantande
from tests import attacker, signering, undertecknad
from tests.styrelse.undertecknat import avbryt, handling, undertecknat

START = "/verifiera/"


@pytest.fixture(autouse=True)
def eget_utrymme(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    settings.FILER_DIR = tmp_path / "filer"
    cache.clear()


@pytest.fixture
def snabb_analys(monkeypatch):
    """The child process answers at once."""
    monkeypatch.setattr(ko, "fullstandig", lambda data, **_: Utlatande(Fel.TRASIG))


@pytest.fixture
def strang_klient():
    return Client(enforce_csrf_checks=True)


def lamna(client, data: bytes, **huvuden: str):
    fil = SimpleUploadedFile("hemligt-namn.pdf", data, "application/pdf")
    with TestCase.captureOnCommitCallbacks(execute=True):  # the worker, at once
        return client.post(START, {"fil": fil}, headers=huvuden)


def filer_kvar(settings) -> list[Path]:
    return [f for f in (Path(settings.DATA_DIR) / "verifiering").rglob("*") if f.is_file()]


# -- A file that we hold ------------------------------------------------------------------------


def test_a_visitor_hands_in_a_whole_file_and_is_told_at_once(chef, client):
    ut = undertecknat(chef)
    svar = lamna(client, ut.data)
    assert svar.status_code == 200
    assert "Filen är hel" in svar.text
    for ord_ in ("Ledamot 1", "Ledamot 3", "Årsredovisning 2022", sha256(ut.data).hexdigest()):
        assert ord_ in svar.text
    assert not Verifiering.objects.exists()


def test_no_page_sets_a_cookie_or_may_be_kept_after_a_post(chef, client, snabb_analys):
    ut = undertecknat(chef, antal=1)
    svaren = [
        client.get(START),
        lamna(client, ut.data),
        lamna(client, b"hej"),
        client.get(reverse("verifiera:kod", args=[ut.runda.kod])),
        client.get(reverse("verifiera:kod", args=["0" * 32])),
    ]
    assert [s.cookies for s in svaren] == [{}] * 5
    assert client.cookies == {}
    assert svaren[1]["Cache-Control"] == "no-store"


def test_the_form_needs_no_csrf_token_but_refuses_posts_from_other_sites(db, strang_klient):
    svar = lamna(strang_klient, b"hej", **{"Sec-Fetch-Site": "cross-site"})
    assert svar.status_code == 403
    assert "annan webbplats" in svar.text


# -- A file that we do not hold -----------------------------------------------------------------


def test_an_unknown_file_is_analysed_in_the_queue_and_then_removed(db, client, settings):
    svar = lamna(client, undertecknad.revisioner(1)[-1])
    assert svar.status_code == 303
    assert re.fullmatch(r"/verifiera/svar/[0-9a-f]{32}/", svar["Location"])
    sidan = client.get(svar["Location"])
    assert "Vi känner inte igen filen" in sidan.text
    assert "Vi har inte gett ut dem" in sidan.text
    assert filer_kvar(settings) == []
    rad = Verifiering.objects.get()
    assert "hemligt-namn" not in str(vars(rad))


def test_our_file_with_a_tail_is_told_from_its_beginning(chef, client):
    ut = undertecknat(chef, antal=1)
    svar = client.get(lamna(client, attacker.ATTACKER["isa_sidans_innehall"](ut.data))["Location"])
    assert "Filen är ändrad efter undertecknandet" in svar.text
    assert "annat än underskrifter" in svar.text
    assert "Ledamot 1" in svar.text


def test_the_page_shows_progress_while_it_waits(db, client):
    Verifiering.objects.create(nyckel="a" * 32, sha256="0" * 64, storlek=1)
    Verifiering.objects.create(nyckel="b" * 32, sha256="0" * 64, storlek=1, procent=40)
    sidan = client.get("/verifiera/svar/" + "b" * 32 + "/")
    assert "1 före" in sidan.text
    assert 'value="40"' in sidan.text
    assert "Se efter nu" in sidan.text  # without script
    assert sidan["Cache-Control"] == "no-store"


def test_a_waiting_page_is_read_anew_when_the_answer_has_come(db, client, snabb_analys):
    vag = lamna(client, b"%PDF-1.7 trasig")["Location"]
    svar = client.get(vag, headers={"HX-Request": "true"})
    assert (svar.status_code, svar["HX-Refresh"]) == (204, "true")


def test_an_answer_is_forgotten_after_an_hour(db, client, snabb_analys):
    vag = lamna(client, b"hej")["Location"]
    gammal = timezone.now() - ko.SVARET_FINNS - timedelta(minutes=1)
    Verifiering.objects.update(skapad_at=gammal)
    assert client.get(vag).status_code == 404
    ko.rensa_verifieringar()
    assert not Verifiering.objects.exists()


def test_what_a_stopped_worker_left_behind_is_removed(db, settings):
    rad = Verifiering.objects.create(nyckel="a" * 32, sha256="0" * 64, storlek=1)
    ko._lagg_undan(rad.nyckel, b"hej")
    Verifiering.objects.update(skapad_at=timezone.now() - ko.LANGST_I_KO - timedelta(minutes=1))
    gammal = (timezone.now() - ko.LANGST_I_KO - timedelta(minutes=1)).timestamp()
    fil = filer_kvar(settings)[0]
    os.utime(fil, (gammal, gammal))
    ko.rensa_verifieringar()
    assert filer_kvar(settings) == []
    assert vantande(rad.nyckel) is None


def test_the_upload_is_removed_also_when_the_analysis_breaks(db, client, settings, monkeypatch):
    def bryt(data, **_):
        raise OSError("disken")

    monkeypatch.setattr(ko, "fullstandig", bryt)
    vag = lamna(client, b"hej")["Location"]
    assert "Felet är vårt" in client.get(vag).text
    assert filer_kvar(settings) == []


# -- Bounds ---------------------------------------------------------------------------------------


def test_the_queue_is_bounded(db, client):
    for n in range(ko.FLEST_I_KO):
        Verifiering.objects.create(nyckel=f"{n:032x}", sha256="0" * 64, storlek=1)
    svar = lamna(client, b"hej")
    assert svar.status_code == 503
    assert "Försök igen om en stund" in svar.text


def test_an_address_that_sends_too_many_is_asked_to_wait(db, client, snabb_analys):
    svaren = [lamna(client, b"hej").status_code for _ in range(11)]
    assert svaren == [303] * 10 + [429]
    assert [lamna(client, b"").status_code for _ in range(10)] == [400] * 9 + [429]


def test_a_too_large_post_is_refused_before_it_is_read(db, client):
    slag = "multipart/form-data; boundary=x"
    svar = client.post(START, b"x", content_type=slag, CONTENT_LENGTH=str(STORSTA_FIL * 2))
    assert svar.status_code == 413
    assert "större än 30 MB" in svar.text


@pytest.mark.parametrize("data", [{}, {"fil": "text"}])
def test_without_a_file_the_form_says_what_to_do(db, client, data):
    svar = client.post(START, data)
    assert svar.status_code == 400
    assert "Välj filen som ska kontrolleras" in svar.text


# -- By the code ----------------------------------------------------------------------------------


def test_the_code_on_the_paper_leads_to_what_was_signed(chef, client):
    ut = undertecknat(chef)
    kod = ut.runda.kod
    skriven = "-".join(kod[i : i + 4] for i in range(0, 32, 4)).upper()
    svar = client.get(START, {"kod": skriven}, follow=True)
    assert svar.redirect_chain[-1][0] == f"/verifiera/{kod}/"
    assert "Koden säger inget om kopian" in svar.text
    assert "Ledamot 2" in svar.text


def test_unknown_withdrawn_and_declined_codes_get_the_same_page(chef, client):
    koder = ["f" * 32, "finns-inte"]
    for status in ("aterkallad", "avbojd"):
        ut = undertecknat(chef, av=1)
        avbryt(ut, chef, status)
        koder.append(ut.runda.kod)
    svaren = [client.get(f"/verifiera/{kod}/") for kod in koder]
    assert {s.status_code for s in svaren} == {404}
    assert len({s.content for s in svaren}) == 1


def test_codes_cannot_be_tried_without_end_and_then_no_code_is_called_unknown(
    chef, client, monkeypatch
):
    monkeypatch.setattr("styrelse.views.verifiera.KODER", 2)
    ratt = f"/verifiera/{undertecknat(chef).runda.kod}/"
    svar = [client.get(vag) for vag in (ratt, "/verifiera/finns-inte/", ratt, "/verifiera/ff/")]
    assert [s.status_code for s in svar] == [200, 404, 429, 429]
    assert svar[2].content == svar[3].content
    assert "leder ingenstans" not in svar[2].text


@pytest.mark.parametrize("kod", ["---", " - ", "%"])
def test_a_code_of_nothing_but_signs_is_asked_for_again(db, client, kod):
    svar = client.get(START, {"kod": kod})
    assert svar.status_code == 200
    assert "Skriv koden som står på sidan" in svar.text


@pytest.mark.parametrize("vag", ["%00", "a%00b", "svar/%00", "%C2%B2", "..%2f.."])
def test_no_address_that_one_makes_up_is_an_error(db, client, vag):
    assert client.get(f"/verifiera/{vag}/").status_code == 404


def test_the_code_of_a_secret_document_tells_neither_heading_nor_names(chef, client):
    ut = undertecknat(chef, sekretess=True)
    sidan = client.get(f"/verifiera/{ut.runda.kod}/").text
    assert "Handlingen har sekretess" in sidan
    assert "Årsredovisning" not in sidan
    assert "Ledamot 1" not in sidan


def test_a_draft_or_kept_file_that_was_never_laid_for_signature_is_unknown(
    chef, client, snabb_analys
):
    utkast = signering.dokument("<h1>Utkast</h1>")
    handling(chef, utkast)
    svar = client.get(lamna(client, utkast)["Location"])
    assert "Vi känner inte igen filen" in svar.text
