"""Annexes that are announced: in order, here or missing, as report or file; abbreviations too."""

from datetime import UTC, date, datetime
from io import BytesIO

import pikepdf
import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse

from finsam import filer, pdf
from insatser import services as insatstjanster
from rapporter import services, utskrift
from rapporter.bilagor import bifogade, bilagor
from rapporter.block.rapporten import forekommer
from rapporter.dokument import Medium, bygg
from rapporter.mall import Avsnittsmall
from rapporter.models import Bilaga, Forkortning, Rapport
from rapporter.sammanhang import Sammanhang
from rapporter.services import bilaga as tjanster
from rapporter.services import forkortning as ordtjanster
from tests.insatser.rapporten import godkand
from tests.rapporter.skrivande import besluta

pytestmark = pytest.mark.django_db
MALL = (Avsnittsmall("a", "Bilagor", text="[[insatsrapporter]]"),)


@pytest.fixture
def chef(anvandare):
    return anvandare("forbundschef")


@pytest.fixture
def rapport(chef, settings, tmp_path) -> Rapport:
    settings.FILER_DIR = tmp_path
    return services.skapa_rapport_fran_mall(typ="arsredovisning", ar=2022, mall=MALL, by=chef)


@pytest.fixture
def insats(chef):
    return insatstjanster.skapa_insats(
        by=chef, namn="Pontibus", inriktning="individ", from_datum=date(2022, 1, 1)
    )


def papper() -> bytes:
    html = '<!doctype html><html lang="sv"><head><title>R</title></head><body>R</body></html>'
    dag = datetime(2023, 1, 1, tzinfo=UTC)
    return pdf.rendera(html, titel="R", identitet=b"1" * 16, skapad=dag)


def lista(rapport: Rapport) -> list[tuple[int, str, str]]:
    poster = bilagor(Sammanhang.for_rapport(rapport))
    return [(p.nummer, p.rubrik, p.lage.split()[0]) for p in poster]


def test_an_announced_annex_is_missing_until_it_comes(rapport, insats, chef):
    tjanster.avisera_bilaga(rapport=rapport, by=chef, rubrik="Hemligheten")
    tjanster.avisera_bilaga(rapport=rapport, by=chef, insats=insats)
    assert lista(rapport) == [(1, "Hemligheten", "Saknas"), (2, "Pontibus", "Saknas")]
    godkand(chef, insats)
    assert lista(rapport)[1] == (2, "Pontibus", "Godkänd")
    poster = bilagor(Sammanhang.for_rapport(rapport))
    assert [p.rubrik for p in poster if p.saknas] == ["Hemligheten"]


def test_a_missing_annex_is_listed_on_paper_and_has_no_chapter(rapport, insats, chef):
    tjanster.avisera_bilaga(rapport=rapport, by=chef, rubrik="Hemligheten")
    tjanster.avisera_bilaga(rapport=rapport, by=chef, insats=insats)
    godkand(chef, insats)
    dokument = bygg(rapport, Medium.PAPPER)
    assert "Hemligheten" in dokument.kapitel[0].html
    assert [k.avsnitt.rubrik for k in dokument.kapitel[1:]] == ["Bilaga 2. Pontibus"]


def test_an_approved_report_that_nobody_announced_comes_last(rapport, insats, chef):
    godkand(chef, insats)
    tjanster.avisera_bilaga(rapport=rapport, by=chef, rubrik="Revisionsberättelse")
    assert [rad[1] for rad in lista(rapport)] == ["Revisionsberättelse", "Pontibus"]


def test_a_file_lies_within_the_pdf_and_is_told_of(rapport, chef):
    bilaga = tjanster.avisera_bilaga(rapport=rapport, by=chef, rubrik="Revisionsberättelse")
    data = papper()
    tjanster.lamna_bilaga(bilaga=bilaga, data=data, filnamn="rb.pdf", by=chef)
    (fil,) = bifogade(Sammanhang.for_rapport(rapport))
    assert (fil.namn, fil.innehall) == ("bilaga-1.pdf", data)
    dokument = bygg(rapport, Medium.PAPPER)
    assert "Bilagan är en egen fil, rb.pdf" in dokument.kapitel[1].html
    gjord = utskrift.gor_pdf(dokument, skapad=datetime(2023, 1, 1, tzinfo=UTC))
    with pikepdf.open(BytesIO(gjord)) as oppnad:
        assert oppnad.attachments["bilaga-1.pdf"].get_file().read_bytes() == data


def test_a_file_that_is_no_pdf_or_belongs_to_an_insats_is_refused(rapport, insats, chef):
    egen = tjanster.avisera_bilaga(rapport=rapport, by=chef, rubrik="Egen")
    insatsens = tjanster.avisera_bilaga(rapport=rapport, by=chef, insats=insats)
    with pytest.raises(ValidationError, match="ska vara en PDF"):
        tjanster.lamna_bilaga(bilaga=egen, data=b"ord", filnamn="a.txt", by=chef)
    with pytest.raises(ValidationError, match="av sig själv"):
        tjanster.lamna_bilaga(bilaga=insatsens, data=papper(), filnamn="a.pdf", by=chef)


def test_an_insats_has_one_annex_and_every_annex_a_heading(rapport, insats, chef):
    tjanster.avisera_bilaga(rapport=rapport, by=chef, insats=insats)
    with pytest.raises(ValidationError, match="har redan en bilaga"):
        tjanster.avisera_bilaga(rapport=rapport, by=chef, insats=insats)
    with pytest.raises(ValidationError):
        tjanster.avisera_bilaga(rapport=rapport, by=chef)
    with pytest.raises(IntegrityError), transaction.atomic():
        Bilaga.objects.update(rubrik="")


def test_annexes_change_places_and_close_up(rapport, chef):
    for rubrik in ("A", "B", "C"):
        tjanster.avisera_bilaga(rapport=rapport, by=chef, rubrik=rubrik)
    tjanster.flytta_bilaga(bilaga=rapport.bilagor.get(rubrik="C"), upp=True, by=chef)
    tjanster.ta_bort_bilaga(bilaga=rapport.bilagor.get(rubrik="A"), by=chef)
    assert [(b.ordning, b.rubrik) for b in rapport.bilagor.all()] == [(1, "C"), (2, "B")]


def test_annexes_are_announced_moved_handed_in_and_taken_back_on_their_pages(rapport, klient):
    chef = klient("forbundschef")
    sida = reverse("rapporter:bilagor", args=[rapport.pk])
    for rubrik in ("Alfabilagan", "Betabilagan"):
        chef.post(reverse("rapporter:bilaga_ny", args=[rapport.pk]), {"rubrik": rubrik})
    args = [rapport.pk, rapport.bilagor.get(rubrik="Betabilagan").pk]
    chef.post(reverse("rapporter:bilaga_flytta", args=args), {"upp": ""})
    fil = SimpleUploadedFile("rb.pdf", papper())
    chef.post(reverse("rapporter:bilaga_lamna", args=args), {"fil": fil})
    assert [b.rubrik for b in rapport.bilagor.all()] == ["Betabilagan", "Alfabilagan"]
    assert "rb.pdf" in chef.get(sida).content.decode()
    hamtad = chef.get(reverse("rapporter:bilaga_fil", args=args[1:]))
    assert hamtad["Content-Type"] == "application/pdf"
    chef.post(reverse("rapporter:bilaga_bort", args=args))
    assert [b.rubrik for b in rapport.bilagor.all()] == ["Alfabilagan"]


def test_a_decided_reports_annexes_stay_where_they_are_and_the_page_says_so(rapport, klient, chef):
    for rubrik in ("A", "B"):
        tjanster.avisera_bilaga(rapport=rapport, by=chef, rubrik=rubrik)
    rad = rapport.bilagor.get(rubrik="B")
    sista = services.skapa_rapport_fran_mall(typ="delarsrapport", ar=2022, mall=MALL, by=chef)
    fel_rapport = reverse("rapporter:bilaga_flytta", args=[sista.pk, rad.pk])
    assert klient("forbundschef").post(fel_rapport, {"upp": ""}).status_code == 404
    besluta(rapport, chef, filer.behall(b"%PDF", "a.pdf", "application/pdf", by=chef))
    vag = reverse("rapporter:bilaga_flytta", args=[rapport.pk, rad.pk])
    svar = klient("forbundschef").post(vag, {"upp": ""}, follow=True)
    assert "ligger fast" in svar.content.decode()
    assert [b.rubrik for b in rapport.bilagor.all()] == ["A", "B"]


def test_an_annex_needs_an_insats_or_a_heading(rapport, klient):
    svar = klient("forbundschef").post(reverse("rapporter:bilaga_ny", args=[rapport.pk]), {})
    assert "Välj en insats eller skriv en rubrik." in svar.content.decode()


def test_an_annex_that_has_not_come_has_no_file(rapport, chef, klient):
    bilaga = tjanster.avisera_bilaga(rapport=rapport, by=chef, rubrik="Egen")
    vag = reverse("rapporter:bilaga_fil", args=[bilaga.pk])
    assert klient("ledamot").get(vag).status_code == 404


@pytest.mark.parametrize(
    ("kort", "text", "star"),
    [
        ("NNS", "Som NNS säger.", True),
        ("NNS", "NNSX och xNNS", False),
        ("ESF+", "med ESF+ medel", True),
        ("AF", "AFTON", False),
    ],
)
def test_an_abbreviation_stands_as_a_word_of_its_own(kort, text, star):
    assert forekommer(kort, text) is star


def test_a_report_spells_out_the_abbreviations_that_it_uses(rapport, chef):
    ordtjanster.lagg_till_forkortning(kort="NNS", betydelse="Nationella nätverket", by=chef)
    ordtjanster.lagg_till_forkortning(kort="ESF", betydelse="Europeiska socialfonden", by=chef)
    rapport.avsnitt.update(text="NNS.\n\n[[forkortningar]]")
    html = bygg(rapport, Medium.SKARM).kapitel[0].html
    assert "Nationella nätverket" in html
    assert "Europeiska socialfonden" not in html
    rapport.avsnitt.update(text='[[forkortningar(alla="ja")]]')
    assert "Europeiska socialfonden" in bygg(rapport, Medium.SKARM).kapitel[0].html


def test_abbreviations_are_kept_on_their_page(klient):
    chef = klient("forbundschef")
    ny = reverse("rapporter:forkortning_ny")
    chef.post(ny, {"kort": "FK", "betydelse": "Försäkringkassan"})
    assert "finns redan" in chef.post(ny, {"kort": "FK", "betydelse": "x"}).content.decode()
    pk = Forkortning.objects.get(kort="FK").pk
    ratt = {"kort": "FK", "betydelse": "Försäkringskassan"}
    chef.post(reverse("rapporter:forkortning", args=[pk]), ratt)
    lista_ = klient("ledamot").get(reverse("rapporter:forkortningar")).content.decode()
    assert "Försäkringskassan" in lista_
    chef.post(reverse("rapporter:forkortning_bort", args=[pk]))
    assert not Forkortning.objects.exists()


def test_the_contents_hold_the_headings_to_a_depth_with_their_numbers():
    mall = (
        Avsnittsmall("i", "Innehåll", text="[[innehall]]", numrerad=False),
        Avsnittsmall("a", "Ekonomi"),
        Avsnittsmall("b", "Resultat", "a"),
        Avsnittsmall("c", "Detalj", "b"),
    )
    html = bygg(Rapport(typ="verksamhetsplan", ar=2022), Medium.FIL, avsnitt=mall).kapitel[0].html
    assert '<a href="#avsnitt-b"><span class="nr">1.1</span> Resultat</a>' in html
    assert "Detalj" not in html


def test_the_cover_is_a_block_with_title_and_motto(rapport):
    rapport.motto = "Tillsammans"
    mall = (Avsnittsmall("o", "Omslag", text="[[omslag]]"),)
    html = bygg(rapport, Medium.SKARM, avsnitt=mall).kapitel[0].html
    assert "Årsredovisning 2022" in html
    assert "Tillsammans" in html
