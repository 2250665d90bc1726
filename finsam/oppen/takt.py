"""How often one address may ask for what costs: counted, never written down in clear."""

import hmac
from hashlib import sha256

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils import timezone


def for_manga(request: HttpRequest, vad: str, *, hogst: int, sekunder: int) -> bool:
    """Count one request and say whether the address has now sent more than ``hogst`` of them.

    The window is fixed: it begins with the first and lasts ``sekunder``. The address itself is
    kept nowhere; the key is made of it with a secret that changes from day to day.
    """
    nyckel = f"takt:{vad}:{_avsandare(request)}"
    if cache.add(nyckel, 1, timeout=sekunder):
        return hogst < 1
    try:
        return cache.incr(nyckel) > hogst
    except ValueError:  # the window closed between the two
        return False


def _avsandare(request: HttpRequest) -> str:
    try:
        adress = get_adapter().get_client_ip(request)
    except PermissionDenied:  # a server that is not told of its clients: all count as one
        adress = ""
    text = f"{timezone.localdate().isoformat()}|{adress}"
    return hmac.new(settings.SECRET_KEY.encode(), text.encode(), sha256).hexdigest()[:32]
