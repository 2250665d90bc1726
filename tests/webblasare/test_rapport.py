"""The förbundschef and the årsredovisning: read, follow a figure, write, make and fetch the PDF."""

import re

from playwright.sync_api import expect

from finsam.behorighet import Roll


def test_forbundschef_reads_follows_and_fetches_the_report(resa, granska):
    # given a förbundschef at the start page
    resa.logga_in(Roll.FORBUNDSCHEF)
    granska(resa.page, "start")
    # when she opens the årsredovisning
    resa.page.get_by_role("link", name="Årsredovisning 2022", exact=True).click()
    expect(resa.page.get_by_role("heading", level=1)).to_have_text("Årsredovisning 2022")
    granska(resa.page, "rapport")
    # then the PDF is there to fetch
    with resa.page.expect_download() as hamtning:
        resa.page.get_by_role("link", name="Hämta PDF").click()
    assert hamtning.value.suggested_filename == "arsredovisning-2022.pdf"
    # and a figure in the text leads to the books behind it
    resa.page.locator("#avsnitt-arets_resultat").scroll_into_view_if_needed()
    resa.page.get_by_role("link", name="4\u00a0546\u00a0tkr").first.click()
    expect(resa.page).to_have_url(re.compile("/ekonomi/"))


def test_a_wrong_figure_is_seen_while_writing_and_nothing_typed_is_lost(resa, granska):
    # given the avsnitt Ekonomi open to write
    resa.logga_in(Roll.FORBUNDSCHEF)
    resa.ga_till("/rapporter/")
    resa.page.get_by_role("link", name="Årsredovisning 2022").first.click()
    resa.page.get_by_role("link", name="Skriv i Balanskrav").click()
    granska(resa.page, "avsnitt")
    # when a reference is misspelt
    resa.page.get_by_label("Text").fill("Mitt stycke. {{ arets_resultet|tkr }}")
    # then the preview says so at once, and so does the form when it is sent
    expect(resa.page.locator("#visning")).to_contain_text("Menade du arets_resultat")
    resa.page.get_by_role("button", name="Spara").click()
    expect(resa.page.get_by_label("Text")).to_have_value("Mitt stycke. {{ arets_resultet|tkr }}")
    # and when it is mended the text is saved
    resa.page.get_by_label("Text").fill("Mitt stycke. {{ arets_resultat|tkr }}")
    resa.page.get_by_role("button", name="Spara").click()
    expect(resa.page.get_by_text("Balanskrav är sparat.")).to_be_visible()
