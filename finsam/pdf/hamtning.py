"""Where the renderer may read from: static files and kept files by id, and nothing else.

A report's text is written by people. An address in it must not make the server fetch from the
network or read its own disk, so this fetcher opens no address at all: it looks names up.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit, uses_relative
from uuid import UUID

from django.contrib.staticfiles import finders
from django.core.exceptions import SuspiciousFileOperation
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

HamtaFil = Callable[[UUID], bytes]

# Lets ``url(../typsnitt/…)`` in a style sheet be resolved against static:/css/…, as on the web.
uses_relative.append("static")

_TYPER = {".css": "text/css", ".svg": "image/svg+xml", ".otf": "font/otf", ".ttf": "font/ttf"}


class OtillatenResurs(ValueError):
    """A document asked for something that is neither a static file nor a kept file."""


class LokalHamtare(URLFetcher):
    """Serves ``static:<path>`` by Django's finders and ``fil:<uuid>`` by the callable given.

    ``obesvarade`` keeps each address that was asked for in vain, for where WeasyPrint would go on
    without the picture: a decided document must not.
    """

    def __init__(self, hamta_fil: HamtaFil | None = None) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False, fail_on_errors=True)
        self._hamta_fil = hamta_fil
        self.obesvarade: list[str] = []

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """The bytes behind the address. Raises OtillatenResurs for what is not kept here."""
        self.obesvarade.append(url)
        svar = self._svar(url)
        self.obesvarade.remove(url)
        return svar

    @contextmanager
    def fullstandig(self) -> Iterator[None]:
        """A failed fetch within ends as its own error, also where WeasyPrint would swallow it."""
        try:
            yield
        except FatalURLFetchingError as fel:
            raise fel.__cause__ or fel from None
        if self.obesvarade:
            raise OtillatenResurs(f"Dokumentet får inte hämta {', '.join(self.obesvarade)}.")

    def _svar(self, url: str) -> URLFetcherResponse:
        delar = urlsplit(url)
        if delar.scheme == "static" and not delar.netloc:
            return self._statisk(url, unquote(delar.path).lstrip("/"))
        if delar.scheme == "fil" and self._hamta_fil is not None:
            return URLFetcherResponse(url, self._hamta_fil(_nyckel(url, delar.path)))
        raise OtillatenResurs(f"Dokumentet får inte hämta {url!r}.")

    def _statisk(self, url: str, namn: str) -> URLFetcherResponse:
        try:
            traff = finders.find(namn)
        except SuspiciousFileOperation as fel:
            raise OtillatenResurs(f"{namn!r} ligger utanför de statiska filerna.") from fel
        fil = Path(traff or "")
        if not fil.is_file():
            raise OtillatenResurs(f"Den statiska filen {namn!r} finns inte.")
        typ = _TYPER.get(fil.suffix.lower(), "application/octet-stream")
        return URLFetcherResponse(url, fil.read_bytes(), {"Content-Type": typ})


def _nyckel(url: str, text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as fel:
        raise OtillatenResurs(f"{url!r} är inte en sparad fil.") from fel
