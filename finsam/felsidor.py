"""Error pages and the health endpoint."""

import logging
from collections.abc import Callable

from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from finsam.filer import FilSkadad

logger = logging.getLogger(__name__)


class FilskadaMiddleware:
    """Says that a kept file is damaged, wherever it was asked for; nothing of it is given out."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, fel: Exception) -> HttpResponse | None:
        """Answer 409: the file is here, and is not what was kept."""
        if not isinstance(fel, FilSkadad):
            return None
        logger.error("%s Begärd på %s.", fel, request.path)
        return render(request, "finsam/fil_skadad.html", {"fel": str(fel)}, status=409)


@login_not_required
def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that the form was too old; nothing has been saved."""
    return render(request, "403_csrf.html", status=403)


@login_not_required
@require_safe
def halsa(request: HttpRequest) -> JsonResponse:
    """Answer 200 when the database answers; for the load balancer, without a login."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"status": "ok"})
