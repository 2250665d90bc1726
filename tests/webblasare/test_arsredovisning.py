"""Journey: the förbundschef reads the årsredovisning, questions a figure, downloads the PDF."""

import re
from io import BytesIO

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from finsam.behorighet import Roll

RESULTAT = "−511 050"  # Sunnerbo's result of 2022 in kronor


@pytest.mark.postgres
def test_forbundschef_reads_the_arsredovisning_and_downloads_it(resa, granska):
    # given the förbundschef at the start page
    resa.logga_in(Roll.FORBUNDSCHEF)

    # when they open Rapporter and there the årsredovisning: two clicks
    resa.page.get_by_role("link", name="Rapporter", exact=True).click()
    granska(resa.page, "rapporter")
    resa.folj("Årsredovisning 2022")

    # then it can be read, with a list of contents that leads to each chapter
    expect(resa.page.get_by_role("heading", level=1)).to_have_text("Årsredovisning 2022")
    granska(resa.page, "arsredovisning")

    # and every figure in it stands where the contents say
    innehall = resa.page.get_by_role("navigation", name="Innehåll")
    innehall.get_by_role("link", name="Resultaträkning").click()
    tabell = resa.innehall.get_by_role("table", name="Resultaträkning")
    expect(tabell).to_be_in_viewport()
    expect(tabell).to_contain_text(RESULTAT)

    # and the PDF that is fetched says the same
    with resa.page.expect_download() as hamtning:
        resa.folj("Hämta PDF")
    assert hamtning.value.suggested_filename == "arsredovisning-2022.pdf"
    data = hamtning.value.path().read_bytes()
    assert data.startswith(b"%PDF")
    text = "".join(sida.extract_text() for sida in PdfReader(BytesIO(data)).pages)
    assert RESULTAT in text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.postgres
def test_forbundschef_follows_a_figure_down_to_the_line_of_the_file(resa, granska):
    # given the årsredovisning's resultaträkning
    resa.logga_in(Roll.FORBUNDSCHEF)
    resa.folj("Årsredovisning 2022")
    tabell = resa.innehall.get_by_role("table", name="Resultaträkning")

    # when a figure in it is opened
    rad = tabell.get_by_role("row").filter(has_text="Verksamhetens intäkter")
    figur = rad.get_by_role("cell").get_by_role("link", name="4 546 250")
    figur.click()

    # then the accounts that make it up are there, and sum to it in öre, and their rows
    konton = resa.innehall.get_by_role("table", name="Summa per konto")
    expect(konton.get_by_role("row").last).to_have_text(
        re.compile(r"−4\s546\s(249,[5-9]|250,[0-4])")
    )
    rader = resa.innehall.get_by_role("table", name="Bokförda rader")
    expect(rader).to_be_visible()
    granska(resa.page, "rader")

    # and a row leads to its verifikation, both sides of it
    rader.locator("a[href*='/verifikationer/']").first.click()
    expect(resa.page).to_have_url(re.compile(r"/ekonomi/verifikationer/\d+/"))
    for sida in ("Debet", "Kredit"):
        expect(resa.page.get_by_role("columnheader", name=sida)).to_be_visible()
    granska(resa.page, "verifikation")

    # and to the line of the file that it came from
    expect(resa.innehall).to_contain_text(re.compile(r"rad \d+"))
    resa.innehall.get_by_role("link", name=re.compile(r"\.se")).first.click()
    expect(resa.page).to_have_url(re.compile(r"/ekonomi/sie/\d+/"))
    granska(resa.page, "sie-import")

    # and back again the figure still stands where it stood
    for _ in range(3):
        resa.page.go_back()
    expect(figur).to_be_visible()


def test_ledamot_reads_on_a_phone_without_scrolling_past_the_contents(resa):
    # given a ledamot with a phone
    resa.page.set_viewport_size({"width": 375, "height": 812})
    resa.logga_in(Roll.LEDAMOT)
    resa.folj("Årsredovisning 2022")

    # then the contents are folded, and open at a touch to lead to a chapter
    innehall = resa.page.get_by_role("navigation", name="Innehåll")
    till_noter = innehall.locator("a").filter(has_text="Noter")
    expect(till_noter).to_be_hidden()
    innehall.locator("summary").click()
    till_noter.click()
    expect(resa.innehall.get_by_role("heading", name="Noter").first).to_be_in_viewport()

    # and what is for writing is not there
    expect(resa.innehall.get_by_role("link", name="Skriv i")).to_have_count(0)
