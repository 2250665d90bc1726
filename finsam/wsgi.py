"""The WSGI application that waitress serves."""

import os
from collections.abc import Callable, Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "finsam.settings")

Wsgi = Callable[[WSGIEnvironment, StartResponse], Iterable[bytes]]


def utan_kropp_vid_head(app: Wsgi) -> Wsgi:
    """Give HEAD the head alone (RFC 9110, 9.3.2): waitress sends on whatever body it is given.

    A proxy that keeps the connection would take that body for the next answer.
    """

    def svara(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        kropp = app(environ, start_response)
        if environ["REQUEST_METHOD"] != "HEAD":
            return kropp
        getattr(kropp, "close", lambda: None)()
        return []

    return svara


application = utan_kropp_vid_head(get_wsgi_application())
