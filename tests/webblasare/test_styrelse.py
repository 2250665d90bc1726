"""Styrelse in the browser: a new assignment by keyboard alone, a ledamot on a phone, each page."""

from playwright.sync_api import Page, expect

SIDOR = {
    "oversikt": "/styrelse/",
    "forbund": "/styrelse/forbundet/",
    "lista": "/styrelse/uppdrag/",
    "organ": "/styrelse/organ/1/",
    "sammantraden": "/styrelse/sammantraden/",
    "formular": "/styrelse/sammantraden/2/andra/",
    "mal": "/styrelse/mal/1/",
}


def fyll(page: Page, etikett: str, text: str) -> None:
    """Go to a field by its label and write, as a keyboard does."""
    falt = page.get_by_label(etikett, exact=True)
    falt.focus()
    if falt.get_attribute("type") == "date":
        falt.fill(text)
    else:
        page.keyboard.type(text)


def test_an_overlapping_assignment_is_refused_and_then_mended_by_keyboard(resa, granska):
    # Given the administratör at the styrelse's page
    resa.logga_in("administrator")
    resa.ga_till("/styrelse/organ/")
    page = resa.page
    page.get_by_role("link", name="Styrelsen", exact=True).click()
    page.get_by_role("link", name="Nytt uppdrag").focus()
    page.keyboard.press("Enter")

    # When Anna Badh is made ledamot on days when she is one already
    page.get_by_label("Person", exact=True).select_option(label="Anna Badh")
    fyll(page, "Från och med", "2022-12-01")
    page.keyboard.press("Enter")

    # Then the summary has the focus, says what to do, and what was chosen is kept
    summa = page.locator(".felsumma")
    expect(summa).to_be_focused()
    expect(summa).to_contain_text("Anna Badh är redan ledamot i Styrelsen")
    expect(page.get_by_label("Person", exact=True).locator("option:checked")).to_have_text(
        "Anna Badh"
    )
    granska(page, "styrelse-uppdrag-fel")

    # And the link of the summary leads to the field, where another day is taken
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    fyll(page, "Från och med", "2023-01-01")
    page.keyboard.press("Enter")
    expect(page.locator(".meddelanden")).to_contain_text("Anna Badh, ledamot i Styrelsen")


def test_a_warning_leads_to_the_form_that_mends_it(resa):
    resa.logga_in("forbundschef")
    resa.ga_till("/styrelse/?dag=2022-12-31")
    page = resa.page
    page.get_by_role("link", name="Utan ersättare: Försäkringskassan och Arbetsf").click()
    expect(page.get_by_label("Roll", exact=True)).to_have_value("ersattare")
    page.get_by_label("eller en ny person").fill("Lena Prov")
    page.get_by_label("Utsedd av").select_option(label="Försäkringskassan")
    page.get_by_label("Från och med").fill("2022-12-01")
    page.get_by_role("button", name="Lägg till uppdraget").click()
    resa.ga_till("/styrelse/?dag=2022-12-31")
    expect(page.get_by_role("link", name="Lena Prov")).to_be_visible()
    expect(page.get_by_role("link", name="Utan ersättare: Arbetsförmedlingen")).to_be_visible()


def test_a_ledamot_sees_on_a_phone_who_was_what_on_a_day(resa):
    resa.page.set_viewport_size({"width": 375, "height": 812})
    resa.logga_in("ledamot")
    resa.ga_till("/styrelse/organ/1/")
    page = resa.page
    page.get_by_label("Visa läget den").fill("2022-04-01")
    page.get_by_role("button", name="Visa", exact=True).click()
    vem = page.get_by_role("region", name="Vem som var vad 1 april 2022")
    expect(vem.get_by_role("row", name="Constanze Liljegren")).to_be_visible()
    page.get_by_label("Visa läget den").fill("2022-12-31")
    page.get_by_role("button", name="Visa", exact=True).click()
    vem = page.get_by_role("region", name="Vem som var vad 31 december 2022")
    expect(vem.get_by_role("row", name="Constanze Liljegren")).to_have_count(0)
    expect(page.get_by_role("link", name="Nytt uppdrag")).to_have_count(0)


def test_each_kind_of_page_is_sound(resa, granska):
    resa.logga_in("forbundschef")
    for namn, vag in SIDOR.items():
        resa.ga_till(vag)
        granska(resa.page, f"styrelse-{namn}")
