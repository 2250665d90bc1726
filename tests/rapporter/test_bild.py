"""Pictures of a report: drawn anew, named, described, in the page, the PDF and the file."""

from datetime import UTC, datetime
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse
from PIL import Image

from finsam import filer
from finsam.models import Fil
from rapporter import bildkalla, services, utskrift
from rapporter.dokument import Medium, bygg
from rapporter.mall import Avsnittsmall
from rapporter.models import Bild, Rapport
from rapporter.services import bild as tjanster
from tests.verapdf import granska

pytestmark = pytest.mark.django_db
TEXT = '[[bild(namn="huset", bredd="halv")]]\n\n[[bild(namn="kant")]]'


def png(farg: str = "red") -> bytes:
    ut = BytesIO()
    Image.new("RGB", (40, 30), farg).save(ut, "PNG")
    return ut.getvalue()


@pytest.fixture
def chef(anvandare):
    return anvandare("forbundschef")


@pytest.fixture
def rapport(chef, settings, tmp_path) -> Rapport:
    settings.FILER_DIR = tmp_path
    mall = (Avsnittsmall("a", "Huset", text=TEXT),)
    return services.skapa_rapport_fran_mall(typ="arsredovisning", ar=2022, mall=mall, by=chef)


@pytest.fixture
def bild(rapport, chef) -> Bild:
    return tjanster.lagg_till_bild(
        rapport=rapport,
        data=png(),
        filnamn="hus.png",
        namn="huset",
        alt="Kansliet i Ljungby",
        bildtext="Foto: förbundet",
        by=chef,
    )


@pytest.fixture
def prydnad(rapport, chef) -> Bild:
    return tjanster.lagg_till_bild(
        rapport=rapport, data=png("blue"), filnamn="k.png", namn="kant", dekorativ=True, by=chef
    )


def test_a_picture_stands_with_its_words_size_and_caption(rapport, bild, prydnad):
    html = bygg(rapport, Medium.SKARM).kapitel[0].html
    assert f'src="{bildkalla.adress(bild.fil)}" alt="Kansliet i Ljungby" width="40"' in html
    assert 'class="bild bild-halv"' in html
    assert "<figcaption>Foto: förbundet</figcaption>" in html
    assert 'class="prydnad"' in html


def test_a_picture_without_words_is_marked_and_found(rapport, chef):
    tjanster.lagg_till_bild(rapport=rapport, data=png(), filnamn="a.png", namn="kant", by=chef)
    assert "Bilden kant saknar ord om vad den visar" in bygg(rapport, Medium.SKARM).kapitel[0].html


def test_a_picture_that_is_not_there_is_said(rapport):
    assert "Bilden huset är inte inlagd" in bygg(rapport, Medium.SKARM).kapitel[0].html


def test_a_width_that_there_is_none_of_is_refused(rapport, bild):
    fel = (Avsnittsmall("a", "A", text='[[bild(namn="huset", bredd="tre")]]'),)
    html = bygg(rapport, Medium.SKARM, avsnitt=fel).kapitel[0].html
    assert "Bredden tre finns inte" in html


def test_the_file_holds_the_picture_within_it(rapport, bild, prydnad):
    html = utskrift.gor_html(bygg(rapport, Medium.FIL))
    assert html.count('src="data:image/png;base64,') == 2
    assert "/bildfil/" not in html


def test_the_pdf_with_pictures_notes_and_a_picture_to_adorn_is_valid(rapport, bild, prydnad, chef):
    tjanster.andra_bild(bild=bild, by=chef, alt=bild.alt, dekorativ=False, bildtext="", omslag=True)
    mall = (Avsnittsmall("a", "A", text=f"Ord[^1].\n\n{TEXT}\n\n[^1]: Noten."),)
    dokument = bygg(rapport, Medium.PAPPER, avsnitt=mall)
    data = utskrift.gor_pdf(dokument, skapad=datetime(2023, 3, 1, tzinfo=UTC))
    assert granska(data) == {"3a": [], "ua1": []}


def test_what_is_no_picture_is_refused(rapport, chef):
    with pytest.raises(ValidationError, match="Filen är ingen bild"):
        tjanster.lagg_till_bild(
            rapport=rapport, data=b"bara ord", filnamn="a.png", namn="a", by=chef
        )
    assert not rapport.bilder.exists()


@pytest.mark.parametrize("namn", ["huset", "Huset!", "å", ""])
def test_a_name_that_is_taken_or_cannot_be_written_is_refused(rapport, bild, chef, namn):
    with pytest.raises(ValidationError):
        tjanster.lagg_till_bild(rapport=rapport, data=png(), filnamn="a.png", namn=namn, by=chef)


def test_a_picture_to_adorn_has_no_words(bild):
    with pytest.raises(IntegrityError), transaction.atomic():
        Bild.objects.filter(pk=bild.pk).update(dekorativ=True)


def test_only_one_picture_is_on_the_cover(rapport, bild, prydnad, chef):
    for b in (bild, prydnad):
        tjanster.andra_bild(
            bild=b, by=chef, alt=b.alt, dekorativ=b.dekorativ, bildtext="", omslag=True
        )
    assert [b.namn for b in rapport.bilder.filter(omslag=True)] == ["kant"]


def test_a_picture_that_a_text_places_is_not_taken_away(rapport, bild, chef):
    with pytest.raises(ValidationError, match="står i avsnittet Huset"):
        tjanster.ta_bort_bild(bild=bild, by=chef)
    rapport.avsnitt.update(text="")
    tjanster.ta_bort_bild(bild=bild, by=chef)
    assert not rapport.bilder.exists()


def test_next_years_report_gets_the_same_pictures(rapport, bild, chef):
    ny = services.skapa_rapport_fran_mall(typ="arsredovisning", ar=2023, mall=(), by=chef)
    kopior = tjanster.kopiera_bilder(fran=rapport, till=ny, by=chef)
    assert kopior["huset"].fil == bild.fil
    assert kopior["huset"].alt == "Kansliet i Ljungby"


def test_a_picture_is_uploaded_described_and_taken_away_on_its_pages(rapport, klient):
    chef = klient("forbundschef")
    fil = SimpleUploadedFile("hus.png", png())
    svar = chef.post(
        reverse("rapporter:bild_ny", args=[rapport.pk]),
        {"fil": fil, "namn": "torget", "alt": "Torget"},
    )
    assert svar.url == reverse("rapporter:bilder", args=[rapport.pk])
    args = [rapport.pk, "torget"]
    chef.post(reverse("rapporter:bild", args=args), {"alt": "Torget i Ljungby"})
    assert "Torget i Ljungby" in chef.get(svar.url).content.decode()
    chef.post(reverse("rapporter:bild_bort", args=args))
    assert not rapport.bilder.exists()


def test_words_and_adornment_together_are_refused_on_the_page(rapport, bild, klient):
    vag = reverse("rapporter:bild", args=[rapport.pk, "huset"])
    svar = klient("forbundschef").post(vag, {"alt": "Huset", "dekorativ": "on"})
    assert "Ta bort krysset eller orden" in svar.content.decode()


def test_the_picture_itself_is_only_that_of_a_report(rapport, bild, klient):
    svar = klient("ledamot").get(bildkalla.adress(bild.fil))
    assert svar["Content-Type"] == "image/png"
    fil = bild.fil_id
    bild.delete()
    vag = reverse("rapporter:bildfil", args=[fil])
    assert klient("ledamot").get(vag).status_code == 404


def test_an_address_typed_in_a_text_fetches_no_kept_file(rapport, bild, chef):
    hemlig = filer.behall(b"hemligt", "hemligt.txt", "text/plain", by=chef)
    skrivet = f'<img src="{bildkalla.adress(hemlig)}"> och src="{bildkalla.adress(bild.fil)}"'
    rapport.avsnitt.update(text=f'{skrivet} [a](https://a.se "{skrivet}")')
    html = utskrift.gor_html(bygg(rapport, Medium.FIL))
    assert "data:" not in html
    assert "fil:" not in bildkalla.for_papper(bygg(rapport, Medium.PAPPER).kapitel[0].html)


def test_only_pictures_of_reports_are_fetched_for_paper(rapport, bild, chef):
    hemlig = filer.behall(b"hemligt", "hemligt.txt", "text/plain", by=chef)
    assert bildkalla.hamta(bild.fil_id).startswith(b"\x89PNG")
    with pytest.raises(Fil.DoesNotExist):
        bildkalla.hamta(hemlig.pk)
