"""The .docx: headings as styles, tables with a head, charts in words, Swedish."""

from datetime import UTC, datetime
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils.safestring import mark_safe
from docx import Document
from docx.oxml.ns import qn

from rapporter import services
from rapporter.dokument import Dokument, Kapitel
from rapporter.mall import Avsnittsmall
from rapporter.models import Rapport, Utformning
from rapporter.sammanhang import Sammanhang
from rapporter.worddokument import SPRAK, gor_docx

SKAPAD = datetime(2023, 3, 24, 9, 30, tzinfo=UTC)
HTML = mark_safe(
    "<p>Resultatet blev <strong>−511 tkr</strong>,\n se <em>not 3</em>"
    '<span class="fotnotstext">Enligt LKBR.</span>.</p><ul><li>Ett</li><li>Två</li></ul>'
    '<div class="rulla"><table class="tal"><caption>Resultat <small>kr</small></caption><thead>'
    '<tr><th scope="col">Post</th><th scope="col" class="n">2022</th></tr></thead><tbody>'
    '<tr class="grupp"><th scope="rowgroup" colspan="2">Verksamheten</th></tr>'
    '<tr><th scope="row">Intäkter</th><td class="n">4 546 250</td></tr></tbody></table></div>'
    '<figure><figcaption>Kapital</figcaption><svg xmlns="http://www.w3.org/2000/svg">'
    "<title>Eget kapital</title><desc>Det sjönk.</desc><text>2 045</text></svg></figure>"
)


@pytest.fixture
def word(db):
    mall = Avsnittsmall("ekonomi", "Ekonomi")
    under = Kapitel(Avsnittsmall("rr", "Resultat"), "1.1", 2, 3, mark_safe("<h4>Mer</h4>"))
    kapitel = Kapitel(mall, "1", 1, 2, HTML, barn=[under])
    rapport = Rapport(typ="arsredovisning", ar=2022, motto="Tillsammans")
    dokument = Dokument(rapport, Sammanhang(2022), (kapitel,))
    return Document(BytesIO(gor_docx(dokument, Utformning(farg="#553311"), skapad=SKAPAD)))


def stycken(word, stil: str) -> list[str]:
    return [p.text for p in word.paragraphs if p.style.name == stil]


def test_headings_are_styles_with_their_numbers(word):
    assert stycken(word, "Heading 1") == ["1 Ekonomi"]
    assert stycken(word, "Heading 2") == ["1.1 Resultat"]
    assert stycken(word, "Heading 3") == ["Mer"]
    assert stycken(word, "Title") == ["Årsredovisning 2022"]


def test_text_keeps_bold_and_footnotes_and_its_true_minus(word):
    stycke = next(p for p in word.paragraphs if p.text.startswith("Resultatet"))
    assert stycke.text == "Resultatet blev −511 tkr, se not 3 (Not: Enligt LKBR.)."
    assert [r.text for r in stycke.runs if r.bold] == ["−511 tkr"]
    assert stycken(word, "List Bullet") == ["Ett", "Två"]


def test_table_has_a_head_that_repeats_and_figures_to_the_right(word):
    (tabell,) = word.tables
    assert [[c.text for c in rad.cells] for rad in tabell.rows] == [
        ["Post", "2022"],
        ["Verksamheten", "Verksamheten"],  # one cell over both columns
        ["Intäkter", "4 546 250"],
    ]
    huvuden = [bool(rad._tr.xpath("./w:trPr/w:tblHeader")) for rad in tabell.rows]
    assert huvuden == [True, False, False]
    assert tabell.cell(2, 1).paragraphs[0].alignment == 2


def test_chart_is_its_description_once(word):
    assert "Bild: Eget kapital. Det sjönk." in stycken(word, "Caption")
    assert not any("2 045" in p.text for p in word.paragraphs)


def test_document_says_its_language_title_and_colour(word):
    sprak = word.styles.element.find(qn("w:docDefaults")).iter(qn("w:lang"))
    assert {s.get(qn("w:val")) for s in sprak} == {SPRAK}
    assert word.core_properties.title == "Årsredovisning 2022"
    assert str(word.styles["Heading 1"].font.color.rgb) == "553311"


@pytest.mark.django_db
def test_page_gives_the_report_as_word(klient, anvandare):
    mall = (Avsnittsmall("a", "Ekonomi", text="Året {{ ar }}."),)
    rapport = services.skapa_rapport_fran_mall(
        typ="arsredovisning", ar=2022, mall=mall, by=anvandare("forbundschef")
    )
    svar = klient("forbundschef").get(reverse("rapporter:docx", args=[rapport.pk]))
    assert 'filename="arsredovisning-2022.docx"' in svar["Content-Disposition"]
    assert "Året 2022." in stycken(Document(BytesIO(svar.content)), "Normal")


def test_signs_that_word_cannot_hold_are_left_out(db):
    kapitel = Kapitel(Avsnittsmall("a", "Ett\x0btvå"), "1", 1, 2, mark_safe("<p>Tre\x01fyra</p>"))
    rapport = Rapport(typ="arsredovisning", ar=2022, motto="Till\x02sammans")
    dokument = Dokument(rapport, Sammanhang(2022), (kapitel,))
    word = Document(BytesIO(gor_docx(dokument, Utformning(), skapad=SKAPAD)))
    assert {"1 Ett två", "Tre fyra", "Till sammans"} <= {p.text for p in word.paragraphs}
