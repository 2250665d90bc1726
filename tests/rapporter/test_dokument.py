"""The example's report as a document: nothing missing, charts, law, contents, signatures."""

import re

from tests.rapporter.facit import FACIT


def test_no_figure_is_missing_and_no_reference_is_wrong(filer):
    html = (filer / "a.html").read_text("utf-8")
    assert 'class="textfel"' not in html
    assert 'class="saknas"' not in html


def test_every_chart_has_words_and_a_table_beside_it(filer):
    html = (filer / "a.html").read_text("utf-8")
    figurer = re.findall(r"<figure.*?</figure>\s*(.{0,200})", html, flags=re.DOTALL)
    assert len(figurer) == 3
    assert all("rulla" in efter or "<table" in efter for efter in figurer), figurer
    for svg in re.findall(r"<svg.*?</svg>", html, flags=re.DOTALL):
        assert "<title" in svg
        assert "<desc" in svg


def test_principles_cite_the_law_in_force(pdftext):
    assert "lagen (2018:597) om kommunal bokföring och redovisning" in pdftext
    assert "Rådet för kommunal redovisning" in pdftext
    assert "(1997:614)" not in pdftext


def test_chapters_stand_in_order_in_the_contents(pdfrader):
    start = next(i for i, rad in enumerate(pdfrader) if rad == ["Innehåll"])
    innehall = [rad for rad in pdfrader[start:] if re.fullmatch(r"\d{1,2}", rad[0])][:20]
    assert [int(rad[0]) for rad in innehall] == list(range(1, 21))


def test_signatories_are_the_ledamoter_of_the_register(pdftext):
    sista = pdftext[pdftext.rindex("lägger fram denna årsredovisning") :]
    for person in FACIT["styrelse"]["ordinarie"]:
        assert person["namn"] in sista
    for person in FACIT["styrelse"]["ersattare"]:
        assert person["namn"] not in sista


def test_the_file_tells_where_the_log_ended_when_it_was_made(pdftext):
    assert re.search(r"Händelseloggens huvud var då \d+:[0-9a-f ]{64}", pdftext)
