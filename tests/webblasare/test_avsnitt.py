"""Journeys: the förbundschef writes in the årsredovisning, finds figures, and is not alone."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from finsam.behorighet import Roll
from tests.webblasare.conftest import Resa, besok

BAKGRUND = (
    "from rapporter.models import Avsnitt;"
    "print(Avsnitt.objects.get(rapport__typ='arsredovisning', nyckel='bakgrund').pk)"
)


@pytest.fixture
def sidan(server) -> str:
    """The address where the first avsnitt is written."""
    return f"/rapporter/avsnitt/{server.kor(BAKGRUND)}/"


@pytest.fixture
def kollega(webblasare, server, sidan) -> Iterator[Resa]:
    """The administratör at the same page, in a browser of her own."""
    with besok(webblasare, server) as resan:
        resan.logga_in(Roll.ADMINISTRATOR)
        yield resan


def ruta(page: Page) -> Locator:
    return page.get_by_label("Text", exact=True)


def skriv(page: Page, text: str) -> None:
    """Write at the end of the text, as a keyboard does."""
    ruta(page).press("Control+End")
    ruta(page).press_sequentially(text)


def sparat(page: Page) -> None:
    expect(page.locator("[data-sparlage]")).to_have_attribute("data-lage", "sparat", timeout=20_000)


def hamta_arets_resultat(resa: Resa, granska) -> None:
    """Search in the picker, choose how it is written, set it in: no mouse."""
    page = resa.page
    page.keyboard.press("Control+k")
    plockare = page.get_by_role("dialog")
    expect(plockare.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("årets resultat")
    expect(plockare.get_by_role("link", name="Årets resultat", exact=True)).to_be_visible()
    expect(plockare.locator(".plock-ger").first).to_contain_text("−511")
    granska(page, "plockare")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    plockare.get_by_role("radio", name="−511 tkr").check()
    expect(plockare.locator(".plock-skrivs")).to_contain_text("{{ arets_resultat|tkr }}")
    granska(page, "plockare-en")
    satt_in = plockare.get_by_role("button", name="Sätt in i texten")
    resa.tabba_till(satt_in)
    page.keyboard.press("Enter")


def test_a_figure_is_shown_wrong_by_its_line_then_found_and_set_in_by_keyboard(resa, granska):
    page = resa.page

    # given the first avsnitt of the årsredovisning, to write in
    resa.logga_in(Roll.FORBUNDSCHEF)
    resa.folj("Årsredovisning 2022")
    resa.innehall.get_by_role("link", name="Skriv i Bakgrund").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Bakgrund")
    granska(page, "avsnitt")

    # when a figure is written that the system does not know
    ruta(page).fill("Året i korthet.\n\n{{ arets_resultatt|tkr }}")

    # then the preview says so at once, and leads to its line; the text is saved all the same
    visning = page.get_by_role("region", name="Så här blir det")
    visning.get_by_role("link", name="Rad 3").click()
    vald = "(e) => e.value.slice(e.selectionStart, e.selectionEnd)"
    assert ruta(page).evaluate(vald) == "{{ arets_resultatt|tkr }}"
    sparat(page)
    granska(page, "avsnitt-fel")

    # when the right one is looked for by its name, with the keyboard alone
    page.keyboard.type("Resultatet blev ")
    hamta_arets_resultat(resa, granska)

    # then it stands at the cursor, the preview has its value, and it is saved by itself
    expect(ruta(page)).to_have_value(re.compile(r"Resultatet blev \{\{ arets_resultat\|tkr }}$"))
    expect(ruta(page)).to_be_focused()
    expect(visning).to_contain_text("Resultatet blev −511 tkr")
    expect(visning).not_to_contain_text("måste rättas")
    sparat(page)

    # and the writer says that it is done, and goes on to the next
    resa.skicka("Texten är klar")
    expect(resa.innehall.locator("[data-avsnittslage]")).to_have_text("klart")
    page.keyboard.press("Alt+n")
    expect(resa.innehall).to_contain_text("Avsnitt 2 av")
    resa.folj("Årsredovisning 2022")
    expect(resa.innehall).to_contain_text("Resultatet blev −511 tkr")


def test_one_writes_at_a_time_and_a_takeover_loses_nothing(resa, kollega, sidan, granska):
    # given the förbundschef who writes
    chef, hon = resa.page, kollega.page
    resa.logga_in(Roll.FORBUNDSCHEF)
    resa.ga_till(sidan)
    resa.vantade.add("status of 409")
    skriv(chef, " Chefens rad.")
    sparat(chef)

    # whose window then hears of nothing, as on a bad net
    for fraga in ("**/skrivs/", "**/las/"):
        chef.route(fraga, lambda rutt: None)

    # when the administratör opens the same avsnitt, she sees who writes, and may read only
    kollega.ga_till(sidan)
    expect(kollega.innehall).to_contain_text("Förbundschef skriver här sedan")
    expect(ruta(hon)).not_to_be_editable()
    granska(hon, "avsnitt-upptaget")

    # and when she takes over and writes
    kollega.skicka("Ta över och skriv")
    expect(ruta(hon)).to_be_editable()
    skriv(hon, " Administratörens rad.")
    sparat(hon)

    # then what the förbundschef has in her window meanwhile is kept beside, and one chooses
    skriv(chef, " Sent tillägg.")
    val = chef.locator(".textval")
    expect(val).to_contain_text("Två har skrivit samtidigt", timeout=20_000)
    expect(val).to_contain_text("Administratörens rad.")
    expect(val).to_contain_text("Sent tillägg.")
    val.get_by_role("button", name="Lägg dem efter varandra").click()
    expect(ruta(chef)).to_have_value(re.compile("Administratörens rad.*Sent tillägg", re.DOTALL))

    # and the history has every text, to be brought back
    resa.folj("Tidigare versioner")
    expect(resa.innehall).to_contain_text("skriven samtidigt med en annan")
    granska(chef, "avsnitt-historik")


def test_the_page_of_a_job_tells_how_far_it_has_come(resa, granska):
    # given a PDF that a worker is to make
    resa.logga_in(Roll.FORBUNDSCHEF)
    jobb_id = resa.server.kor(
        "from finsam import jobb; from finsam.models import User;"
        "u = User.objects.get(email='forbundschef@example.se');"
        "j = jobb.skapa(by=u, rubrik='Årsredovisning 2022 som PDF', nasta_url='/rapporter/');"
        "jobb.rapportera(j.pk, 40, 'Sätter text.'); print(j.pk)"
    )

    # then its page shows how far it has come
    resa.ga_till(f"/jobb/{jobb_id}/")
    expect(resa.page.get_by_role("status")).to_contain_text("Sätter text.")
    expect(resa.page.get_by_role("progressbar")).to_have_attribute("value", "40")
    granska(resa.page, "jobb")

    # and leads on by itself when it is done
    resa.server.kor(f"from finsam import jobb\nwith jobb.pagar('{jobb_id}'):\n    pass")
    resa.page.wait_for_url(resa.url + "/rapporter/")
