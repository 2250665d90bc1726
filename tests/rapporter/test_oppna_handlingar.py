"""The published papers: for everybody, without a cookie, and never more than is published."""

import csv
import io
import json
import xml.etree.ElementTree as ET
from functools import partial

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from finsam import filer
from rapporter.models import Publikationsversion
from rapporter.services.diarieforing import diariefor_utgava
from rapporter.services.utgava import aterkalla, faststall, ta_utgava
from styrelse import services as styrelsen
from tests.fragor import assert_lika_manga_fragor
from tests.rapporter import publicerade
from tests.rapporter.publicerade import BESLUT, publicera, ta_ned

SLUG = "arsredovisning-2022"
FILER = ("pdf", "html", "json", "csv")
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(autouse=True)
def utan_sattning(monkeypatch, settings, tmp_path):
    publicerade.utan_sattning(monkeypatch, settings, tmp_path)


@pytest.fixture
def chef(anvandare):
    return anvandare("forbundschef")


@pytest.fixture
def beslutad(chef):
    return publicerade.beslutad(chef)


@pytest.fixture
def ute(chef, beslutad):
    return publicera(chef, beslutad)


@pytest.fixture
def diariefor(chef):
    """``diariefor()``: a document of the diarium with a PDF."""
    return partial(publicerade.handling, chef)


def las(namn="lista", *args, **fraga):
    return Client().get(reverse(f"handlingar:{namn}", args=args), fraga)


def test_anybody_reads_every_page_and_file_and_gets_no_cookie(ute):
    svar = [las(), las("data"), las("flode"), las("oppna_data"), las("handling", SLUG)]
    svar += [las(sort, SLUG) for sort in FILER]
    for ett in svar:
        assert ett.status_code == 200
        assert ett.cookies == {}
        assert ett["Cache-Control"] == "public, max-age=300"
        assert ett["ETag"]


def test_a_login_makes_no_difference(klient, ute):
    url = reverse("handlingar:handling", args=[SLUG])
    inne = klient("forbundschef").get(url)
    assert inne.content == las("handling", SLUG).content
    assert inne.cookies == {}


def test_the_page_holds_the_kept_text_byte_for_byte(ute, beslutad):
    sparad = filer.las(beslutad.html).decode()
    text = sparad.split('<main id="innehallet">')[1].split("</main>")[0]
    assert "<strong>gott</strong>" in text
    assert text in las("handling", SLUG).content.decode()


def test_the_kept_style_sheet_is_not_let_in(ute):
    sida = las("handling", SLUG)
    assert "<style" not in sida.content.decode()
    assert "unsafe" not in sida["Content-Security-Policy"]
    assert "img-src 'self' data:" in sida["Content-Security-Policy"]
    assert "data:" not in las()["Content-Security-Policy"]


def test_the_files_are_the_kept_bytes_and_never_shown_inline(ute, beslutad):
    for sort, fil in (("pdf", beslutad.pdf), ("html", beslutad.html), ("json", beslutad.json)):
        svar = las(sort, SLUG)
        assert svar.content == filer.las(fil)
        assert svar["Content-Disposition"] == f'attachment; filename="{SLUG}.{sort}"'
        assert "sandbox" in svar["Content-Security-Policy"]
        assert svar["Link"] == '<https://creativecommons.org/publicdomain/zero/1.0/>; rel="license"'


def test_what_has_not_changed_is_not_sent_again(ute):
    url = reverse("handlingar:pdf", args=[SLUG])
    etag = Client().get(url)["ETag"]
    assert Client().get(url, headers={"if-none-match": etag}).status_code == 304


@pytest.mark.parametrize("sort", ["handling", *FILER])
def test_unknown_and_unpublished_answer_alike(sort, chef, beslutad, diariefor):
    diariefor(sekretess=True)
    ta_utgava(
        rapport=publicerade.services.skapa_rapport_fran_mall(
            typ="verksamhetsplan", ar=2024, mall=publicerade.MALL, by=chef
        ),
        slag="utkast",
        by=chef,
    )
    svar = {slug: las(sort, slug) for slug in (SLUG, "finns-inte", "verksamhetsplan-2024")}
    assert {s.status_code for s in svar.values()} == {404}
    assert len({s.content for s in svar.values()}) == 1


def test_what_is_withdrawn_answers_410_with_its_reason_and_nothing_of_its_content(chef, ute):
    ta_ned(chef, ute.publikation, "Namnet på en deltagare stod kvar.")
    for sort in ("handling", *FILER):
        svar = las(sort, SLUG)
        assert svar.status_code == 410
        text = svar.content.decode()
        assert "Namnet på en deltagare stod kvar." in text
        assert ute.titel not in text
        assert "gott" not in text
    assert SLUG not in las().content.decode()
    assert json.loads(las("data").content)["antal"] == 0
    assert SLUG not in las("flode").content.decode()


def test_a_decision_that_is_taken_back_is_gone_at_once_without_the_internal_reason(chef, ute):
    aterkalla(utgava=ute.utgava, by=chef, skal="Internt skäl")
    svar = las("handling", SLUG)
    assert svar.status_code == 410
    assert "Internt" not in svar.content.decode()
    assert las("pdf", SLUG).status_code == 410


def test_the_address_survives_a_new_version(chef, ute):
    aterkalla(utgava=ute.utgava, by=chef, skal="Fel i not 3.")
    ny = faststall(rapport=ute.publikation.rapport, by=chef, beslut=BESLUT)
    andra = publicera(chef, ny)
    assert (andra.publikation_id, andra.nummer) == (ute.publikation_id, 2)
    assert las("handling", SLUG).status_code == 200
    assert las("version", SLUG, 2).status_code == 200
    gammal = las("version", SLUG, 1)
    assert gammal.status_code == 410
    assert reverse("handlingar:handling", args=[SLUG]) in gammal.content.decode()
    assert las("version", SLUG, 3).status_code == 404


def test_a_document_made_secret_is_gone_at_once(chef, diariefor):
    handling = diariefor()
    publicerade.publicera_annat(chef, handling, "avtal")
    assert las("pdf", "avtal").content == b"%PDF-1.7 avtal"
    assert las("html", "avtal").status_code == 404
    styrelsen.andra_handling(by=chef, handling=handling, sekretess=True, lagrum="OSL 19:3")
    for sort in ("handling", "pdf"):
        svar = las(sort, "avtal")
        assert svar.status_code == 410
        assert "lokal" not in svar.content.decode()


def test_a_report_made_secret_in_the_diarium_is_gone_at_once_and_stays_away(chef, ute, beslutad):
    """Its page, its figures and its row in every list; and it is not put back while it is so."""
    papper = diariefor_utgava(by=chef, utgava=beslutad)
    assert las("pdf", SLUG).status_code == 200
    styrelsen.andra_handling(by=chef, handling=papper, sekretess=True, lagrum="OSL 19:3")
    for sort in ("handling", *FILER):
        assert las(sort, SLUG).status_code == 410
    for sort in ("lista", "flode", "data"):
        assert SLUG not in las(sort).content.decode()
    ta_ned(chef, ute.publikation)
    beslutad.refresh_from_db()
    with pytest.raises(ValidationError, match="har sekretess"):
        publicera(chef, beslutad)
    with pytest.raises(IntegrityError, match="inte har sekretess"), transaction.atomic():
        Publikationsversion.objects.create(
            publikation=ute.publikation,
            nummer=2,
            titel="Rå",
            datum=ute.datum,
            utgava=beslutad,
            publicerad_by=chef,
        )


def test_the_signed_file_takes_the_place_of_the_decided_one(chef, ute, beslutad, monkeypatch):
    signerad = filer.behall(b"%PDF-1.7 signerad", "s.pdf", "application/pdf", by=chef)
    handling = type("H", (), {"pk": 7, "fil": beslutad.pdf})()
    monkeypatch.setattr("rapporter.publicerat.handlingen", lambda rad: handling)
    monkeypatch.setattr("rapporter.publicerat.signerade_filer", lambda vilka: {7: signerad})
    assert las("pdf", SLUG).content == b"%PDF-1.7 signerad"
    assert "Underskriven PDF" in las("handling", SLUG).content.decode()


def test_the_feed_is_atom_and_the_same_papers_give_the_same_bytes(chef, ute):
    assert las("flode").content == las("flode").content
    rot = ET.fromstring(las("flode").content)  # noqa: S314 - our own
    assert rot.tag == f"{ATOM}feed"
    for namn in ("id", "title", "updated", "author"):
        assert rot.find(ATOM + namn) is not None
    rel = {lank.get("rel"): lank.get("href") for lank in rot.findall(f"{ATOM}link")}
    assert rel["self"].endswith("/handlingar/flode.xml")
    (post,) = rot.findall(f"{ATOM}entry")
    assert post.find(f"{ATOM}id").text.endswith(f"/handlingar/{SLUG}/version/1/")
    assert post.find(f"{ATOM}updated").text == rot.find(f"{ATOM}updated").text


def test_an_empty_feed_and_list_say_so_and_stay_the_same(db):
    assert "Inget är publicerat än." in las().content.decode()
    assert "<updated>2000-01-01" in las("flode").content.decode()


def test_open_data_says_licence_and_stable_addresses(chef, beslutad):
    publicera(chef, beslutad, licens="cc-by", beskrivning="Årets resultat.")
    svar = las("data")
    assert svar["Access-Control-Allow-Origin"] == "*"
    (post,) = json.loads(svar.content)["handlingar"]
    assert post["licens"] == "https://creativecommons.org/licenses/by/4.0/"
    assert post["filer"]["csv"].endswith(f"/handlingar/{SLUG}/siffror.csv")
    assert (post["version"], post["datum"]) == (1, "2023-03-17")
    assert post["sha256"]["pdf"] == beslutad.pdf.sha256


def test_the_tables_are_rows_in_the_csv(chef, ute):
    text = las("csv", SLUG).content.decode("utf-8-sig")
    rader = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert rader[0][0] == "avsnitt"
    assert rader[0][-1] == "exakt"


def test_the_list_asks_as_often_for_three_as_for_one(chef):
    ar = iter((2020, 2021, 2022))

    def skapa():
        ett = next(ar)
        publicera(chef, publicerade.beslutad(chef, ar=ett), f"arsredovisning-{ett}")

    assert_lika_manga_fragor(Client(), reverse("handlingar:lista"), skapa)


def test_nothing_can_be_posted_to(ute):
    for namn, args in (("lista", []), ("handling", [SLUG]), ("pdf", [SLUG])):
        assert Client().post(reverse(f"handlingar:{namn}", args=args)).status_code == 405


def test_a_damaged_file_is_not_given_out(ute, beslutad):
    filer.sokvag(beslutad.pdf.sha256).write_bytes(b"%PDF-1.7 annat")
    assert las("pdf", SLUG).status_code == 409
