"""The paper of a yearly report: archivable, accessible, and a draft says that it is one."""

from datetime import UTC, datetime

import pytest

from insatser.rapportfil import filnamn, gor_pdf, papper
from insatser.rapportinnehall import innehall
from tests.insatser.rapporten import borja, skriv
from tests.verapdf import granska

SKAPAD = datetime(2023, 1, 20, 12, 0, tzinfo=UTC)


@pytest.fixture
def rapport(chef, insats, listor, skriv_in):
    for _ in range(6):
        skriv_in("2022-02-01")
    rapport = borja(chef, insats)
    skriv(chef, rapport, "Vi möts.\n\n- i grupp\n- enskilt")
    return rapport


def test_the_report_is_pdfa_and_pdfua(rapport):
    vad = innehall(rapport, godkand=SKAPAD.date(), version=1)
    assert granska(gor_pdf(vad, skapad=SKAPAD)) == {"3a": [], "ua1": []}


def test_the_same_report_gives_the_same_bytes(rapport):
    vad = innehall(rapport, godkand=SKAPAD.date(), version=1)
    assert gor_pdf(vad, skapad=SKAPAD) == gor_pdf(vad, skapad=SKAPAD)


def test_a_draft_says_so_on_paper_and_in_its_name(rapport):
    assert "Utkast, inte godkänt" in papper(innehall(rapport))
    assert filnamn(innehall(rapport)) == "arsrapport-2022-fokus-utkast.pdf"
    vad = innehall(rapport, godkand=SKAPAD.date(), version=2)
    assert "Utkast" not in papper(vad)
    assert "version 2" in papper(vad)
    assert filnamn(vad) == "arsrapport-2022-fokus.pdf"
