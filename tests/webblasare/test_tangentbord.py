"""Journeys without a mouse: past the menus, through every control, and out at the other end."""

import pytest

from finsam.behorighet import Roll

SIDOR = (
    "/",
    "/styrelse/uppdrag/",
    "/insatser/fokus/",
    "/ekonomi/verifikationer/ny/",
    "/ekonomi/budget/",
    "/rapporter/avsnitt/1/",
)
# What has focus: who it is, whether it shows, and whether it is within the window.
I_FOKUS = """() => {
    const e = document.activeElement;
    if (e === document.body) return null;
    const stil = getComputedStyle(e), ruta = e.getBoundingClientRect();
    const mitt = document.elementFromPoint(
        ruta.x + Math.min(ruta.width, innerWidth) / 2, ruta.y + Math.min(ruta.height / 2, 20));
    return {
        vem: e.outerHTML.slice(0, 120),
        syns: (stil.outlineStyle !== "none" && parseFloat(stil.outlineWidth) >= 2)
            || stil.boxShadow !== "none",
        inne: ruta.bottom > 0 && ruta.top < innerHeight && ruta.right > 0 && ruta.left < innerWidth,
        fri: !mitt || e.contains(mitt) || mitt.contains(e) || mitt.tagName === "LABEL",
        sist: e.matches("footer a:last-of-type"),
    };
}"""


@pytest.fixture
def chef(resa):
    resa.logga_in(Roll.FORBUNDSCHEF)
    return resa


def test_the_first_tab_leads_past_the_menus(chef):
    # given a page whose head has a menu and a list of pages
    chef.ga_till("/ekonomi/verifikationer/")

    # when the first link is taken
    chef.page.keyboard.press("Tab")
    chef.page.keyboard.press("Enter")

    # then what is next comes after both of them
    chef.page.keyboard.press("Tab")
    assert chef.page.evaluate("!!document.activeElement.closest('main')")


@pytest.mark.parametrize("bredd", [1280, 375])
def test_focus_is_seen_at_every_stop_and_never_caught(chef, bredd):
    chef.page.set_viewport_size({"width": bredd, "height": 900})
    chef.page.emulate_media(reduced_motion="reduce")  # so that the page is where it scrolls to
    for sida in SIDOR:
        # given a page
        chef.ga_till(sida)

        # when Tab is pressed until the foot of the page
        stopp = []
        while not (stopp and stopp[-1]["sist"]):
            chef.page.keyboard.press("Tab")
            stopp.append(chef.page.evaluate(I_FOKUS))
            assert stopp[-1], f"{sida}: fokus försvann efter {stopp[-2:]}"
            assert len(stopp) < 400, f"{sida}: fokus kommer aldrig fram"

        # then it was to be seen at every stop on the way
        # (A date has several stops within itself; the last is its calendar's own.)
        assert {s["vem"] for s in stopp} - {s["vem"] for s in stopp if s["syns"]} == set(), sida
        assert [s["vem"] for s in stopp if not s["inne"]] == [], sida
        assert [s["vem"] for s in stopp if not s["fri"]] == [], sida


def test_the_menus_are_walked_with_tab_and_enter(chef):
    page = chef.page

    # given the start page
    chef.ga_till("/")

    # when an area is chosen in the bar, and a page of it below the bar
    chef.tabba_till(page.get_by_role("link", name="Ekonomi", exact=True).first)
    page.keyboard.press("Enter")
    page.wait_for_url(chef.url + "/ekonomi/")
    chef.tabba_till(page.get_by_role("link", name="Kontoplan", exact=True).first)
    page.keyboard.press("Enter")

    # then one is there, and the bar says so to whoever cannot see it
    page.wait_for_url(chef.url + "/ekonomi/konton/")
    assert page.locator("nav [aria-current=page]").inner_text() == "Kontoplan"
