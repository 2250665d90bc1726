"""One's own account: a passkey is added and signs in, a code from an app, codes on paper."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page

from finsam import engangskod
from finsam.behorighet import Roll
from rapporter.exempel.anvandare import KODAPPENS_HEMLIGHET, LOSENORD, epost
from tests import databaser
from tests.webblasare.conftest import Resa, besok, servera


@contextmanager
def telefon(page: Page) -> Iterator[None]:
    """A phone with a lock, in the browser's own imitation."""
    cdp = page.context.new_cdp_session(page)
    cdp.send("WebAuthn.enable")
    egenskaper = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    cdp.send("WebAuthn.addVirtualAuthenticator", {"options": egenskaper})
    yield
    cdp.detach()


@pytest.fixture
def skarp_resa(webblasare, monkeypatch) -> Iterator[Resa]:
    """As in operation: the factor is asked for."""
    monkeypatch.setenv("FAKTORKRAV", "1")
    with servera(databaser.tom_databas()) as server, besok(webblasare, server) as resan:
        server.kor("from rapporter.exempel import anvandare; anvandare.ladda()")
        yield resan


def skriv_losenord(resa: Resa, roll: Roll) -> None:
    resa.ga_till("/konto/logga-in/")
    resa.page.get_by_label("E-post").fill(epost(roll))
    resa.page.get_by_label("Lösenord", exact=True).fill(LOSENORD)
    resa.page.get_by_role("button", name="Logga in", exact=True).click()


def bekrafta(resa: Resa) -> None:
    resa.page.get_by_label("Lösenord", exact=True).fill(LOSENORD)
    resa.skicka("Bekräfta och fortsätt")


def logga_in_med_kod(resa: Resa, granska) -> None:
    skriv_losenord(resa, Roll.LEDAMOT)
    granska(resa.page, "konto-kod")
    resa.page.get_by_label("Kod ur appen").fill(engangskod.koden(KODAPPENS_HEMLIGHET))
    resa.skicka("Logga in med koden")
    resa.page.wait_for_url(resa.url + "/")


def test_a_passkey_is_added_and_signs_in(skarp_resa, granska):
    resa = skarp_resa
    with telefon(resa.page):
        # given a ledamot who signs in with password and code
        logga_in_med_kod(resa, granska)
        # when a passkey is added, after the password once more
        resa.ga_till("/konto/")
        granska(resa.page, "konto")
        resa.page.get_by_role("link", name="Lägg till passernyckel").click()
        granska(resa.page, "konto-passernyckel")
        resa.page.get_by_label("Vad ska nyckeln heta?").fill("Min telefon")
        resa.skicka("Skapa passernyckeln")
        resa.page.wait_for_url("**/konto/bekrafta/**")
        bekrafta(resa)
        # then codes for paper are offered, and shown once
        resa.page.wait_for_url("**/konto/koder/")
        granska(resa.page, "konto-koder-fraga")
        resa.skicka("Visa nya koder")
        granska(resa.page, "konto-koder")
        assert resa.innehall.locator(".koder li").count() == 10
        resa.folj("Jag har sparat dem")
        assert resa.innehall.get_by_text("Passernyckel: Min telefon").is_visible()
        # and the passkey signs in alone, by keyboard
        resa.logga_ut()
        resa.ga_till("/konto/logga-in/")
        granska(resa.page, "konto-logga-in")
        knapp = resa.page.get_by_role("button", name="Logga in med passernyckel")
        resa.tabba_till(knapp)
        resa.page.keyboard.press("Enter")
        resa.page.wait_for_url(resa.url + "/")
        assert resa.page.get_by_role("banner").get_by_text("Ledamot").first.is_visible()


def test_pages_of_app_address_and_recovery_are_for_everyone(tom_resa, granska):
    resa = tom_resa
    resa.logga_in(Roll.FORBUNDSCHEF)
    for vag, namn in (
        ("/konto/e-post/", "konto-epost"),
        ("/konto/skydda/", "konto-skydda"),
        ("/anvandare/aterstallningar/", "aterstallningar"),
        ("/anvandare/aterstallningar/ny/", "aterstallning-ny"),
    ):
        resa.ga_till(vag)
        granska(resa.page, namn)
    resa.ga_till("/konto/")
    resa.page.get_by_role("link", name="Ta bort kodappen").click()
    resa.skicka("Ta bort")
    bekrafta(resa)
    resa.page.get_by_role("link", name="Lägg till kodapp").click()
    granska(resa.page, "konto-kodapp")
