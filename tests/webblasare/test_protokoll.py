"""Writing a protokoll in the browser: whatever happens to page or server, nothing is lost."""

import json
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from finsam.behorighet import Roll
from rapporter.exempel.anvandare import LOSENORD, epost
from tests.webblasare.conftest import Resa, besok

BORJA = """
from datetime import date
from finsam.models import User
from styrelse import services
from styrelse.models import Organ
chef = User.objects.get(email="forbundschef@example.se")
styrelsen = Organ.objects.get(typ="styrelse")
mote = services.registrera_sammantrade(by=chef, organ=styrelsen, typ="extra",
    datum=date(2022, 12, 20))
for rubrik in ("Mötet öppnas", "Budget 2023"):
    services.lagg_till_punkt(by=chef, sammantrade=mote, rubrik=rubrik,
        forslag="att fastställa budgeten")
services.borja_protokoll(by=chef, sammantrade=mote)
print(mote.pk)
"""
LAS = """
import json
from styrelse.models import Protokollspunkt, Textversion
punkt = Protokollspunkt.objects.filter(punkt__sammantrade={pk}, punkt__rubrik="Budget 2023").first()
versioner = Textversion.objects.filter(post=punkt, falt="text").order_by("nummer")
print(json.dumps([punkt.text if punkt else "", [v.text for v in versioner]]))
"""
KVAR = "Object.keys(localStorage).filter(n => n.startsWith('protokoll:')).length"


@pytest.fixture
def mote(server) -> int:
    """A meeting whose protokoll is begun."""
    return int(server.kor(BORJA))


@pytest.fixture
def skrivare(resa, mote) -> Resa:
    """The administratör at the page where it is written."""
    resa.logga_in("administrator")
    oppna(resa, mote)
    return resa


def oppna(resa: Resa, mote: int) -> None:
    resa.ga_till(f"/styrelse/sammantraden/{mote}/protokoll/")


def ruta(page: Page, falt: str = "Text") -> Locator:
    return page.get_by_label(f"{falt} på punkten Budget 2023")


def laget(page: Page) -> Locator:
    return page.locator("[data-sparlage]")


def skriv(page: Page, text: str) -> None:
    """Write at the end of the text, as a keyboard does."""
    ruta(page).press("Control+End")
    ruta(page).press_sequentially(text)


def sparat(page: Page) -> None:
    expect(laget(page)).to_have_attribute("data-lage", "sparat", timeout=20_000)
    assert page.evaluate(KVAR) == 0, "sparad text ligger kvar i webbläsaren"


def i_databasen(resa: Resa, mote: int) -> tuple[str, list[str]]:
    galler, versioner = json.loads(resa.server.kor(LAS.format(pk=mote)))
    return galler, versioner


@pytest.fixture
def kollega(webblasare, server, mote) -> Iterator[Resa]:
    """The förbundschef at the same page, in a browser of her own."""
    with besok(webblasare, server) as resan:
        resan.logga_in("forbundschef")
        oppna(resan, mote)
        yield resan


def test_what_is_written_is_saved_by_itself_and_the_page_is_sound(skrivare, mote, granska):
    page = skrivare.page
    skriv(page, "Budgeten föredras.")
    expect(laget(page)).to_have_attribute("data-lage", "skriver")
    sparat(page)
    expect(laget(page)).to_contain_text("sparat", ignore_case=True)
    assert i_databasen(skrivare, mote)[0] == "Budgeten föredras."
    expect(page.get_by_role("region", name="Budget 2023")).to_contain_text("skriven")

    # By keyboard: to the next point and back, and save now
    page.get_by_label("Text på punkten Mötet öppnas").focus()
    page.keyboard.press("Alt+n")
    expect(ruta(page)).to_be_focused()
    page.keyboard.press("Control+End")
    page.keyboard.type(" Frågor ställs.")
    page.keyboard.press("Control+s")
    sparat(page)
    granska(page, "protokoll-skriv")
    skrivare.ga_till(f"/styrelse/sammantraden/{mote}/narvaro/")
    granska(page, "protokoll-narvaro")


def test_offline_the_text_waits_and_is_saved_when_the_net_is_back(skrivare, mote):
    page = skrivare.page
    skrivare.vantade.add("ERR_INTERNET_DISCONNECTED")
    page.context.set_offline(True)
    skriv(page, "Skrivet på tåget.")
    expect(laget(page)).to_contain_text("Inte sparat än – försöker igen", timeout=15_000)
    assert page.evaluate(KVAR) == 1
    page.context.set_offline(False)
    sparat(page)
    assert i_databasen(skrivare, mote)[0] == "Skrivet på tåget."


def test_a_laptop_closed_without_net_gives_the_text_back_when_it_is_opened(skrivare, mote):
    page = skrivare.page
    skrivare.vantade.add("ERR_INTERNET_DISCONNECTED")
    page.context.set_offline(True)
    skriv(page, "Skrivet innan locket stängdes.")
    page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError()) }")  # to the last
    page.close(run_before_unload=False)
    assert i_databasen(skrivare, mote) == ("", [])

    skrivare.page = page.context.new_page()
    page.context.set_offline(False)
    oppna(skrivare, mote)
    expect(ruta(skrivare.page)).to_have_value("Skrivet innan locket stängdes.")
    sparat(skrivare.page)
    assert i_databasen(skrivare, mote)[0] == "Skrivet innan locket stängdes."


def test_a_page_left_at_once_has_saved_what_was_just_written(skrivare, mote):
    skriv(skrivare.page, "Skrivet i sista stund.")
    skrivare.ga_till("/styrelse/")
    for _ in range(40):
        if i_databasen(skrivare, mote)[0]:
            break
        time.sleep(0.25)
    assert i_databasen(skrivare, mote)[0] == "Skrivet i sista stund."


def test_a_server_that_restarts_gets_the_text_when_it_is_back(skrivare, mote):
    page = skrivare.page
    skrivare.vantade |= {"ERR_CONNECTION_REFUSED", "ERR_FAILED", "ERR_CONNECTION_RESET", "502"}
    page.route("**/text/", lambda rutt: rutt.abort("connectionrefused"))
    skriv(page, "Skrivet medan servern startade om.")
    expect(laget(page)).to_contain_text("försöker igen", timeout=15_000)
    page.unroute("**/text/")
    page.route("**/text/", lambda rutt: rutt.fulfill(status=502, body="Bad Gateway"))
    page.wait_for_timeout(2500)
    expect(laget(page)).to_contain_text("försöker igen")
    page.unroute("**/text/")
    sparat(page)
    assert i_databasen(skrivare, mote)[0] == "Skrivet medan servern startade om."


def test_an_answer_that_is_lost_on_its_way_makes_no_conflict(skrivare, mote):
    """The server has saved, but the window never hears of it and goes on writing."""
    page = skrivare.page
    skrivare.vantade |= {"ERR_FAILED", "ERR_CONNECTION_RESET"}

    def tappa(rutt) -> None:
        rutt.fetch()
        rutt.abort("connectionreset")

    page.route("**/text/", tappa)
    skriv(page, "Ett.")
    expect(laget(page)).to_contain_text("försöker igen", timeout=15_000)
    page.unroute("**/text/")
    skriv(page, " Två.")
    sparat(page)
    assert i_databasen(skrivare, mote)[0] == "Ett. Två."
    expect(page.get_by_text("Två har skrivit samtidigt")).to_have_count(0)


def test_two_secretaries_at_once_lose_nothing_and_choose(skrivare, kollega, mote, granska):
    # Given two who write in the same text at the same time
    kollega.vantade.add("status of 409")
    skrivare.vantade.add("status of 409")
    pa_vag = []
    kollega.page.route("**/text/", lambda rutt: pa_vag.append(rutt))
    skriv(kollega.page, "Chefens text.")
    expect(laget(kollega.page)).to_have_attribute("data-lage", "skriver")
    skriv(skrivare.page, "Administratörens text.")
    sparat(skrivare.page)

    # When the second one is saved, both are kept and the page shows them
    for rutt in pa_vag:
        rutt.continue_()
    kollega.page.unroute("**/text/")
    val = kollega.page.locator(".textval")
    expect(val).to_contain_text("Två har skrivit samtidigt", timeout=15_000)
    expect(val).to_contain_text("Administratörens text.")
    expect(val).to_contain_text("Chefens text.")
    assert i_databasen(kollega, mote) == (
        "Administratörens text.",
        ["Administratörens text.", "Chefens text."],
    )
    granska(kollega.page, "protokoll-tva-texter")

    # Then whoever came second puts them together, and the first one sees it
    val.get_by_role("button", name="Lägg dem efter varandra").click()
    bada = "Administratörens text.\n\nChefens text."
    expect(ruta(kollega.page)).to_have_value(bada)
    expect(ruta(skrivare.page)).to_have_value(bada, timeout=20_000)

    # And what was is in the history
    kollega.ga_till(
        kollega.page.get_by_role("link", name="Tidigare versioner av text").get_attribute("href")
    )
    expect(kollega.innehall).to_contain_text("skriven samtidigt med en annan")
    granska(kollega.page, "protokoll-historik")


def test_the_text_of_an_ended_session_is_saved_after_signing_in_again(skrivare, mote):
    page = skrivare.page
    skrivare.vantade |= {"status of 403", "status of 401"}
    page.context.clear_cookies(name="sessionid")
    skriv(page, "Skrivet efter att sessionen gick ut.")
    expect(laget(page)).to_contain_text("Du är utloggad", timeout=15_000)

    # The link opens sign-in in a tab of its own
    with page.context.expect_page() as ny:
        page.get_by_role("link", name="Logga in i en ny flik").click()
    inloggning = ny.value
    inloggning.get_by_label("E-post").fill(epost(Roll.ADMINISTRATOR))
    inloggning.get_by_label("Lösenord", exact=True).fill(LOSENORD)
    inloggning.get_by_role("button", name="Logga in", exact=True).click()
    inloggning.wait_for_url("**/protokoll/")
    inloggning.close()
    expect(laget(page)).to_have_attribute("data-lage", "sparat", timeout=40_000)
    assert i_databasen(skrivare, mote)[0] == "Skrivet efter att sessionen gick ut."


def test_signing_out_saves_first_and_leaves_nothing_in_the_browser(skrivare, mote):
    page = skrivare.page
    skriv(page, "Skrivet före utloggning.")
    skrivare.logga_ut()
    page.wait_for_url("**/konto/**")
    assert page.evaluate(KVAR) == 0
    assert i_databasen(skrivare, mote)[0] == "Skrivet före utloggning."


def test_on_a_phone_the_whole_meeting_is_noted(skrivare, mote, granska):
    page = skrivare.page
    page.set_viewport_size({"width": 375, "height": 812})
    skrivare.ga_till(f"/styrelse/sammantraden/{mote}/narvaro/")
    for namn in ("Katarina Olander", "Ove Löfqvist", "Marie Rosenqvist", "Bo Ederström"):
        page.get_by_label(namn).first.check()
    skrivare.skicka("Spara närvaron")
    expect(page.locator("#beslutsfor")).to_contain_text("Beslutsför: 3 av 4")
    skrivare.folj("Ordförande och justerare")
    page.get_by_label("Ove Löfqvist").check()
    skrivare.skicka("Spara")

    oppna(skrivare, mote)
    budget = page.get_by_role("region", name="Budget 2023")
    budget.get_by_role("link", name="Jäv").click()
    page.get_by_label("Vem", exact=True).select_option(label="Marie Rosenqvist")
    page.get_by_label("2. Ledamoten eller en närstående företräder").check()
    page.get_by_label("Ersättare som träder in").select_option(label="Bo Ederström")
    granska(page, "protokoll-jav")
    skrivare.skicka("Anteckna jäv")
    expect(budget).to_contain_text("Marie Rosenqvist anmäler jäv och lämnar rummet")
    expect(budget).to_contain_text("Bo Ederström träder in")
    budget.get_by_role("button", name="Beslut enligt förslaget").click()
    expect(ruta(page, "Beslut")).to_have_value("att fastställa budgeten")

    page.get_by_label("Text på punkten Mötet öppnas").fill("Ordföranden öppnar mötet.")
    sparat(page)
    page.get_by_role("link", name="Klart för justering").click()
    granska(page, "protokoll-klart")
    skrivare.skicka("Gör klart för justering")
    expect(skrivare.meddelande).to_contain_text("Protokollet är klart för justering.")
    expect(page.get_by_role("region", name="Budget 2023")).to_contain_text(
        "att fastställa budgeten"
    )
