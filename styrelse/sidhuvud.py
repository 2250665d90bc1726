"""The förbund's name at the head of every page."""

from django.core.cache import caches
from django.http import HttpRequest
from django.utils import timezone

from styrelse import forteckning

SEKUNDER = 60


def forbund(request: HttpRequest) -> dict[str, str]:
    """Give templates ``forbund_namn``, read at most once a minute by each process."""
    user = getattr(request, "user", None)  # a request may break before it has one
    if user is None or user.is_anonymous:
        return {}
    return {"forbund_namn": caches["process"].get_or_set("forbundsnamn", _namn, timeout=SEKUNDER)}


def _namn() -> str:
    """Return the name that holds today, empty before the förbund is registered."""
    fakta = forteckning.forbund(timezone.localdate())
    return fakta.namn if fakta else ""
