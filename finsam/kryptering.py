"""Encrypts small secrets at rest (those of the factors), by keys from the environment.

A copy of the database alone then gives nobody's codes. The key is not SECRET_KEY: that one is
changed when sessions have leaked, and then nobody should lose their factors.
"""

import base64
from collections.abc import Sequence

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

_BRUK = b"finsam faktor 1"


def lada(nycklar: Sequence[str], bruk: bytes) -> MultiFernet:
    """Return what encrypts by the first of these words and decrypts by any of them.

    ``bruk`` says what for, so that the same words elsewhere give another key.
    """
    return MultiFernet([Fernet(_nyckel(text, bruk)) for text in nycklar])


def _lada() -> MultiFernet:
    return lada(settings.FAKTORNYCKLAR, _BRUK)


def _nyckel(text: str, bruk: bytes) -> bytes:
    harledd = HKDF(algorithm=SHA256(), length=32, salt=None, info=bruk).derive(text.encode())
    return base64.urlsafe_b64encode(harledd)


def kryptera(text: str) -> str:
    """Return the text encrypted by the first key of FAKTORNYCKEL."""
    return _lada().encrypt(text.encode()).decode("ascii")


def dekryptera(krypterat: str) -> str:
    """Return the text again, whichever of the keys it was encrypted by.

    Raises ImproperlyConfigured when none of them fits.
    """
    try:
        return _lada().decrypt(krypterat.encode("ascii")).decode()
    except InvalidToken as fel:
        raise ImproperlyConfigured(
            "En faktor är krypterad med en annan nyckel än FAKTORNYCKEL. Lägg till den gamla "
            "nyckeln sist i variabeln, efter ett komma; se docs/drift.md."
        ) from fel


def kryptera_om(krypterat: str) -> str:
    """Return the same secret encrypted by the first key."""
    return _lada().rotate(krypterat.encode("ascii")).decode("ascii")
