"""A database with example users, whose password is published, answers on loopback only.

The mark is an event of the log, so it cannot be taken away again; it holds also when the
database is moved to a server that was not told that it is a demo.
"""

from collections.abc import Callable
from functools import cache

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden
from django.http.request import split_domain_port

from finsam.handelser import logga
from finsam.models import Handelse, User

VERB = "laddade exempel"


def markera(*, by: User) -> None:
    """Mark the database as a demo, for good."""
    logga(by=by, verb=VERB, objekt=by)


@cache
def ar_demo() -> bool:
    """Say whether the database holds example users; asked once per process."""
    return Handelse.objects.filter(verb=VERB).exists()


class DemovaktMiddleware:
    """Refuses every host but loopback when the database is a demo."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        vard, _ = split_domain_port(request.get_host())
        if vard not in settings.LOOPBACK and ar_demo():
            return HttpResponseForbidden(
                "Det här är en demodatabas med kända lösenord. Den svarar bara på den egna datorn "
                "(http://localhost:8000). Börja med en tom databas för skarp drift.",
                content_type="text/plain; charset=utf-8",
            )
        return self.get_response(request)
