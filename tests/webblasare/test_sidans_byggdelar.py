"""Journeys: every part of the pages seen in the browser, and a page used by keyboard alone."""

import pytest
from playwright.sync_api import Page, expect

from finsam.behorighet import Roll


@pytest.fixture
def chef(resa):
    resa.logga_in(Roll.FORBUNDSCHEF)
    return resa


def i_fokus(page: Page) -> str:
    return page.evaluate("document.activeElement.textContent.trim()")


def test_every_part_of_the_gallery_is_seen_light_and_dark(chef, granska):
    # given the gallery
    chef.ga_till("/komponenter/")

    # then every part passes, and the dialog opens and closes
    granska(chef.page, "byggdelar")
    chef.page.get_by_role("button", name="Öppna en dialog").click()
    expect(chef.page.get_by_role("dialog")).to_be_visible()
    chef.page.keyboard.press("Escape")
    expect(chef.page.get_by_role("dialog")).to_be_hidden()


def test_a_list_is_sorted_and_a_form_mended_by_keyboard_alone(chef, granska):
    page = chef.page

    # given the list of users, whose first Tab leads past the menu
    chef.ga_till("/anvandare/")
    page.keyboard.press("Tab")
    assert i_fokus(page) == "Till innehållet"
    page.keyboard.press("Enter")
    granska(page, "lista")

    # when the head is chosen
    page.get_by_role("link", name="E-postadress").focus()
    page.keyboard.press("Enter")

    # then the list says how it is sorted
    expect(page.locator('th[aria-sort="ascending"]')).to_have_text("E-postadress")

    # and when a new user is saved without a name
    page.get_by_role("link", name="Ny användare").focus()
    page.keyboard.press("Enter")
    page.get_by_label("E-postadress").fill("ny@example.se")
    page.keyboard.press("Enter")

    # then one stands at what is wrong, and its link leads to the field
    expect(page.locator(".felsumma")).to_be_focused()
    granska(page, "formular-fel")
    page.locator(".felsumma").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Namn")).to_be_focused()
    expect(page.get_by_label("E-postadress")).to_have_value("ny@example.se")


def test_the_user_menu_opens_and_closes_by_keyboard(chef, axe):
    # given the menu under one's own name
    meny = chef.page.locator("details.konto")
    meny.locator("summary").focus()

    # when it is opened
    chef.page.keyboard.press("Enter")
    expect(meny.get_by_role("button", name="Logga ut")).to_be_visible()
    axe(chef.page)

    # then Escape closes it and gives the focus back
    chef.page.keyboard.press("Escape")
    expect(meny.get_by_role("button", name="Logga ut")).to_be_hidden()
    expect(meny.locator("summary")).to_be_focused()
