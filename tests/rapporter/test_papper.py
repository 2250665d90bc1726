"""A report on paper: which avsnitt share a page, what a part is, and one avsnitt by itself."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pypdf
import pytest
from django.urls import reverse
from django.utils.html import format_html

from rapporter import utskrift
from rapporter.dokument import Kapitel, Medium, bygg, bygg_avsnitt
from rapporter.mall import Avsnittsmall
from rapporter.models import Avsnitt, Rapport
from rapporter.papper import papper, stycken

NOT = '<span class="fotnotstext">{}</span>'
SKAPAD = datetime(2023, 3, 24, 9, 30, tzinfo=UTC)


def kapitel(nyckel: str, *barn: Kapitel, **val: bool) -> Kapitel:
    mall = Avsnittsmall(nyckel, nyckel.capitalize(), **val)
    return Kapitel(mall, "", 1, 1, format_html("<p>{}</p>", "Text"), barn=list(barn))


def delade(*alla: Kapitel) -> list[tuple[bool, bool, list[str]]]:
    return [(s.ny_sida, s.liggande, [k.avsnitt.nyckel for k in s.avsnitt]) for s in stycken(alla)]


def test_chapters_without_page_break_share_a_page_and_subsections_a_section():
    assert delade(kapitel("ett", kapitel("under")), kapitel("tva")) == [
        (True, False, ["ett", "under"]),
        (False, False, ["tva"]),
    ]


def test_subsection_with_page_break_begins_a_section_of_its_own():
    assert delade(kapitel("ett", kapitel("under", ny_sida=True), kapitel("sist"))) == [
        (True, False, ["ett"]),
        (True, False, ["under", "sist"]),
    ]


def test_landscape_avsnitt_and_the_one_after_it_begin_new_pages():
    assert delade(kapitel("ett"), kapitel("bred", liggande=True), kapitel("tva")) == [
        (True, False, ["ett"]),
        (True, True, ["bred"]),
        (True, False, ["tva"]),
    ]


def test_footnotes_of_a_chapter_go_on_over_a_page_break():
    ett = kapitel("ett", kapitel("under", ny_sida=True))
    ett.html = format_html("<p>A{0}</p><p>A{0}</p>", format_html(NOT, "x"))
    assert [s.noter_fore for s in stycken((ett, kapitel("tva")))] == [0, 2, 0]


@pytest.fixture
def rapport(exempel) -> Rapport:
    return Rapport.objects.get(typ=Rapport.Typ.ARSREDOVISNING, ar=2022)


def test_report_is_laid_out_in_as_many_parts_as_it_has_page_breaks(rapport):
    dokument = bygg(rapport, Medium.PAPPER)
    blad = papper(dokument)
    assert len(blad.delar) == sum(s.ny_sida for s in stycken(dokument.kapitel))
    assert blad.gar_att_dela()
    assert "".join(del_.html for del_ in blad.delar) in blad.html()


def test_colophon_changes_the_last_part_only_and_not_the_fingerprint(rapport):
    dokument = bygg(rapport, Medium.PAPPER)
    utan, med = papper(dokument), papper(dokument, kolofon="Filen gjordes den 24 mars 2023.")
    assert utan.delar[:-1] == med.delar[:-1]
    assert utskrift.avtryck(utan) != utskrift.avtryck(replace(utan, utkast="UTKAST version 1"))
    assert "Filen gjordes" in med.delar[-1].html


def test_pdf_of_an_avsnitt_has_its_number_and_the_reports_heads(rapport, klient):
    avsnitt = Avsnitt.objects.filter(rapport=rapport, foralder=None, numrerad=True)[1]
    svar = klient("ledamot").get(reverse("rapporter:avsnitt_pdf", args=[avsnitt.pk]))
    assert svar["Content-Type"] == "application/pdf"
    sidor = pypdf.PdfReader(BytesIO(svar.content)).pages
    nummer = bygg_avsnitt(avsnitt, Medium.PAPPER).kapitel[0].nummer
    text = " ".join(sidor[0].extract_text().split())
    assert f"{nummer} {avsnitt.rubrik}" in text
    assert rapport.titel in text
    assert len(sidor) == 1
