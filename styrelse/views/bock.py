"""A tick in a list: one button, one service call, and back to the list it stood in."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme


def bocka(
    request: HttpRequest,
    gor: Callable[[], object],
    besked: str,
    *,
    annars: str = "styrelse:att_gora",
) -> HttpResponse:
    """Do it and go back to where the button stood, or to ``annars`` where that is not said.

    What the service refuses is said there instead.
    """
    try:
        gor()
    except ValidationError as fel:
        messages.error(request, " ".join(fel.messages))
    else:
        messages.success(request, besked)
    url = request.POST.get("tillbaka", "")
    egen = url and url_has_allowed_host_and_scheme(url, allowed_hosts=None)
    return redirect(url if egen else annars)
