"""How often one address may ask for what costs: counted, never written down in clear."""

import hmac
import time
from hashlib import sha256
from ipaddress import IPv6Address, ip_address, ip_network

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone

from finsam.tur import ta_tur

EN_KUND = 64  # bits of an IPv6 address: what one subscriber is given has the same first ones


def for_manga(request: HttpRequest, vad: str, *, hogst: int, sekunder: int) -> bool:
    """Count one request and say whether the address has now sent more than ``hogst`` of them.

    The window is fixed: it begins with the first and lasts ``sekunder``. The address itself is
    kept nowhere; the key is made of it with a secret that changes from day to day.
    """
    nyckel = f"takt:{vad}:{_avsandare(request)}"
    nu = time.time()
    with transaction.atomic():
        ta_tur(nyckel)  # two at once are two; ``cache.incr`` would count one, and move the end
        antal, slut = cache.get(nyckel, (0, 0.0))
        if slut <= nu:
            antal, slut = 0, nu + sekunder
        cache.set(nyckel, (antal + 1, slut), timeout=round(slut - nu) + 1)
    return antal >= hogst


def _avsandare(request: HttpRequest) -> str:
    try:
        adress = _kund(get_adapter().get_client_ip(request))
    except PermissionDenied:  # a server that is not told of its clients: all count as one
        adress = ""
    text = f"{timezone.localdate().isoformat()}|{adress}"
    return hmac.new(settings.SECRET_KEY.encode(), text.encode(), sha256).hexdigest()[:32]


def _kund(adress: str) -> str:
    """Return what one sender is known by: it chooses among the addresses of its IPv6 network."""
    ip = ip_address(adress)
    if not isinstance(ip, IPv6Address):
        return adress
    return str(ip.ipv4_mapped or ip_network((ip, EN_KUND), strict=False))
