"""Journeys in the browser: a prepared database copied per journey, our own server, Chromium.

A journey reads as given / when / then. ``resa`` logs in and opens pages; ``granska`` looks at a
page the way a picky user would: accessibility (axe) light and dark, no sideways scrolling down to
320 px, and pictures at 1280 and 375 px in ``.test/bilder/`` for someone to look at.
"""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from finsam.behorighet import Roll
from rapporter.exempel.anvandare import LOSENORD, epost
from tests import databaser

HAR = Path(__file__).parent
BILDER = databaser.KATALOG / "bilder"
FLAGGOR = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Nothing may come from elsewhere: every name but our own leads nowhere.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
]
BREDDER = {1280: 900, 375: 812}
AXE = {"resultTypes": ["violations"], "runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here is a journey, and may reach the server on loopback."""
    for item in items:
        if HAR in item.path.parents:
            item.add_marker(pytest.mark.webblasare)
            item.add_marker(pytest.mark.allow_hosts(["127.0.0.1"]))


def ledig_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def vanta_pa(port: int, process: subprocess.Popen, sekunder: float = 30) -> None:
    slut = time.monotonic() + sekunder
    while time.monotonic() < slut:
        assert process.poll() is None, "servern slutade innan den svarade"
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    pytest.fail("servern svarade inte")


@pytest.fixture
def server(exempeldatabas) -> Iterator[str]:
    """The address of a server of its own, on a copy of the prepared database."""
    port = ledig_port()
    url = f"http://localhost:{port}"
    with databaser.kopia(exempeldatabas) as db:
        logg = db.data / "server.logg"
        kommando = [sys.executable, "-m", "waitress", f"--listen=127.0.0.1:{port}"]
        with (
            logg.open("w") as ut,
            subprocess.Popen(
                [*kommando, "finsam.wsgi:application"],
                cwd=databaser.ROT,
                env=db.miljo() | {"SITE_URL": url},
                stdout=ut,
                stderr=subprocess.STDOUT,
            ) as process,
        ):
            try:
                vanta_pa(port, process)
                yield url
            finally:
                process.terminate()
                process.wait(10)
        assert "Traceback" not in logg.read_text(), logg.read_text()


@pytest.fixture(scope="session")
def webblasare() -> Iterator[Browser]:
    """Debian's Chromium; a machine without one fails, it does not skip."""
    # Playwright keeps an event loop running in this thread, which Django takes for async code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    hitta = subprocess.run(
        [databaser.ROT / "skript" / "webblasare"], capture_output=True, text=True, check=False
    )
    assert hitta.returncode == 0, (
        "Chromium saknas: sudo apt-get install -y --no-install-recommends chromium"
    )
    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=hitta.stdout.strip(), args=FLAGGOR)
        yield browser
        browser.close()


@dataclass
class Resa:
    """One person at one screen."""

    page: Page
    url: str
    fel: list[str] = field(default_factory=list)

    def ga_till(self, vag: str) -> None:
        svar = self.page.goto(self.url + vag)
        assert svar is not None
        assert svar.status == 200, f"{vag}: {svar.status}"

    def logga_in(self, roll: Roll | str) -> None:
        """Sign in by the form, as a person does."""
        self.ga_till("/konto/logga-in/")
        self.page.get_by_label("E-post").fill(epost(Roll(roll)))
        self.page.get_by_label("Lösenord", exact=True).fill(LOSENORD)
        self.page.get_by_role("button", name="Logga in").click()
        self.page.wait_for_url(self.url + "/")

    def logga_ut(self) -> None:
        """Sign out through the menu under one's own name."""
        self.page.locator("header summary").click()
        self.page.get_by_role("button", name="Logga ut").click()


@pytest.fixture
def resa(webblasare, server) -> Iterator[Resa]:
    """A fresh visitor; what the browser's console complains about fails the journey."""
    kontext = webblasare.new_context(
        locale="sv-SE", viewport={"width": 1280, "height": BREDDER[1280]}, accept_downloads=True
    )
    kontext.set_default_timeout(30_000)
    resan = Resa(kontext.new_page(), server)
    resan.page.on(
        "console", lambda m: resan.fel.append(m.text) if m.type in {"error", "warning"} else None
    )
    resan.page.on("pageerror", lambda f: resan.fel.append(str(f)))
    yield resan
    kontext.close()
    assert resan.fel == []


def rapport_ur(svar: dict) -> str:
    """What axe found, in lines that a person can act on."""
    return "\n".join(
        f"{fel['id']} ({fel['impact']}): {fel['help']}\n"
        + "\n".join(f"    {nod['target']} {nod['html'][:160]}" for nod in fel["nodes"][:5])
        for fel in svar["violations"]
    )


def tona(page: Page, ton: Literal["light", "dark"]) -> None:
    """Choose light or dark, and wait until no colour is on its way between them."""
    page.emulate_media(color_scheme=ton)
    page.evaluate("document.getAnimations().forEach(a => a instanceof CSSTransition && a.finish())")


@pytest.fixture
def axe() -> Callable[[Page], None]:
    """``axe(page)`` fails on any accessibility violation, in light and in dark."""

    def kontrollera(page: Page) -> None:
        for ton in ("light", "dark"):
            tona(page, ton)
            svar = Axe().run(page, options=AXE).response
            assert svar["violations"] == [], f"{page.url} ({ton}):\n{rapport_ur(svar)}"
        tona(page, "light")

    return kontrollera


@pytest.fixture
def granska(axe) -> Callable[[Page, str], None]:
    """``granska(page, namn)``: axe, no sideways scrolling, pictures at 1280 and 375 px."""

    def se_pa(page: Page, namn: str) -> None:
        assert re.fullmatch(r"[a-z0-9-]+", namn)
        BILDER.mkdir(parents=True, exist_ok=True)
        for bredd, hojd in BREDDER.items():
            page.set_viewport_size({"width": bredd, "height": hojd})
            axe(page)
            page.screenshot(path=BILDER / f"{namn}-{bredd}.png", full_page=True)
        page.set_viewport_size({"width": 320, "height": 640})
        bred = page.evaluate("document.documentElement.scrollWidth")
        page.set_viewport_size({"width": 1280, "height": BREDDER[1280]})
        assert bred <= 320, f"{page.url} är {bred} px bred på en skärm av 320 px"

    return se_pa
