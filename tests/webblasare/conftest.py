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
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, sync_playwright

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
# A new width is laid out in one frame, and what the page's script does about it shows in the next.
TVA_BILDRUTOR = "new Promise((klar) => requestAnimationFrame(() => requestAnimationFrame(klar)))"
HOGST = 6000
Ton = Literal["light", "dark"]
# axe is put into the page once, and only what it found wrong is sent back.
AXE = Axe().axe_script
AXE_FINNS = "typeof axe !== 'undefined'"
AXE_FEL = """async () => {
    const regler = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    return (await axe.run({resultTypes: ["violations"], runOnly: regler})).violations;
}"""


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


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: its address and the database that it works in."""

    url: str
    db: databaser.Databas

    def kor(self, kod: str) -> str:
        """Run code of ours in the server's database and return what it printed."""
        return databaser.manage(self.db, "shell", "--no-imports", "-c", kod).strip()

    @property
    def logg(self) -> str:
        """What the server has printed; mail too, when it runs here."""
        return (self.db.data / "server.logg").read_text()


@contextmanager
def servera(mall: databaser.Databas) -> Iterator[Server]:
    """Run a server of its own, on a copy of the prepared database."""
    port = ledig_port()
    url = f"http://localhost:{port}"
    with databaser.kopia(mall) as db:
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
                yield Server(url, db)
            finally:
                process.terminate()
                process.wait(10)
        text = logg.read_text()
        # Django notes a refusal (403) with its traceback; no other one is expected.
        assert text.count("Traceback") == text.count("exceptions.PermissionDenied"), text


@pytest.fixture
def server(exempeldatabas) -> Iterator[Server]:
    """A server where Sunnerbo is loaded."""
    with servera(exempeldatabas) as igang:
        yield igang


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
    server: Server
    fel: list[str] = field(default_factory=list)
    vantade: set[str] = field(default_factory=set)

    @property
    def url(self) -> str:
        return self.server.url

    @property
    def innehall(self) -> Locator:
        """What the page says, without head and menus."""
        return self.page.get_by_role("main")

    def ga_till(self, vag: str, status: int = 200) -> None:
        svar = self.page.goto(self.url + vag)
        assert svar is not None
        assert svar.status == status, f"{vag}: {svar.status}"
        self.vantade.add(f"the server responded with a status of {status} ")

    @property
    def ovantade_fel(self) -> list[str]:
        """What the console complained about, but for the refusals that the journey asked for."""
        return [fel for fel in self.fel if not any(vantat in fel for vantat in self.vantade)]

    def logga_in(self, vem: Roll | str, losenord: str = LOSENORD) -> None:
        """Sign in by the form, as a person does: a role's example user, or an address."""
        self.ga_till("/konto/logga-in/")
        self.page.get_by_label("E-post").fill(vem if "@" in vem else epost(Roll(vem)))
        self.page.get_by_label("Lösenord", exact=True).fill(losenord)
        self.page.get_by_role("button", name="Logga in", exact=True).click()
        self.page.wait_for_url(self.url + "/")

    def folj(self, *lankar: str) -> None:
        """Click link after link in the page's own text."""
        for lank in lankar:
            self.innehall.get_by_role("link", name=lank, exact=True).first.click()

    @property
    def meddelande(self) -> Locator:
        """What the page says about what was just done."""
        return self.page.locator(".meddelanden")

    def tabba_till(self, mal: Locator, hogst: int = 80) -> None:
        """Press Tab until the control has focus: whoever has no mouse gets there so."""
        for _ in range(hogst):
            if mal.evaluate("e => e === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        pytest.fail(f"Tab når inte {mal}")

    def skicka(self, knapp: str) -> None:
        """Press a button of the page's form."""
        self.innehall.get_by_role("button", name=knapp, exact=True).click()

    def logga_ut(self) -> None:
        """Sign out through the menu under one's own name."""
        self.page.locator("header summary").click()
        self.page.get_by_role("button", name="Logga ut").click()


@contextmanager
def besok(webblasare: Browser, server: Server) -> Iterator[Resa]:
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
    assert resan.ovantade_fel == []


@pytest.fixture
def resa(webblasare, server) -> Iterator[Resa]:
    """Someone at the förbund whose year is in the system."""
    with besok(webblasare, server) as resan:
        yield resan


@pytest.fixture
def tom_resa(webblasare) -> Iterator[Resa]:
    """Someone at a förbund that has its users and has entered nothing yet."""
    with servera(databaser.tom_databas()) as server, besok(webblasare, server) as resan:
        server.kor("from rapporter.exempel import anvandare; anvandare.ladda()")
        yield resan


def rapport_ur(fel: list[dict]) -> str:
    """What axe found, in lines that a person can act on."""
    return "\n".join(
        f"{ett['id']} ({ett['impact']}): {ett['help']}\n"
        + "\n".join(f"    {nod['target']} {nod['html'][:160]}" for nod in ett["nodes"][:5])
        for ett in fel
    )


def tona(page: Page, ton: Ton) -> None:
    """Choose light or dark, and wait until no colour is on its way between them."""
    page.emulate_media(color_scheme=ton)
    page.evaluate("document.getAnimations().forEach(a => a instanceof CSSTransition && a.finish())")


@pytest.fixture
def axe() -> Callable[..., None]:
    """``axe(page)`` fails on any accessibility violation, in light and in dark."""

    def kontrollera(page: Page, toner: Iterable[Ton] = ("light", "dark")) -> None:
        for ton in toner:
            tona(page, ton)
            if not page.evaluate(AXE_FINNS):
                page.evaluate(AXE)
            fel = page.evaluate(AXE_FEL)
            assert fel == [], f"{page.url} ({ton}):\n{rapport_ur(fel)}"
        tona(page, "light")

    return kontrollera


def fotografera(page: Page, fil: Path) -> None:
    """The page as a picture, from its top; of a very long one the beginning."""
    matt = page.evaluate(
        "(({scrollWidth, scrollHeight}) => [scrollWidth, scrollHeight])(document.documentElement)"
    )
    ruta = {"x": 0, "y": 0, "width": matt[0], "height": min(matt[1], HOGST)}
    page.screenshot(path=fil, full_page=True, clip=ruta)


@pytest.fixture
def granska(axe) -> Callable[[Page, str], None]:
    """``granska(page, namn)``: axe, no sideways scrolling, pictures at 1280 and 375 px."""

    def se_pa(page: Page, namn: str) -> None:
        assert re.fullmatch(r"[a-z0-9-]+", namn)
        BILDER.mkdir(parents=True, exist_ok=True)
        for bredd, hojd in BREDDER.items():
            page.set_viewport_size({"width": bredd, "height": hojd})
            page.evaluate(TVA_BILDRUTOR)
            # What is dark is as dark on a phone: both tones once, then the phone's own layout.
            axe(page, ("light", "dark") if bredd == max(BREDDER) else ("light",))
            fotografera(page, BILDER / f"{namn}-{bredd}.png")
        page.set_viewport_size({"width": 320, "height": 640})
        bred = page.evaluate("document.documentElement.scrollWidth")
        page.set_viewport_size({"width": 1280, "height": BREDDER[1280]})
        assert bred <= 320, f"{page.url} är {bred} px bred på en skärm av 320 px"

    return se_pa
