"""Files that wait for a yes: uploaded for a preview, not yet kept.

A preview leaves no trace in the database, so the bytes lie in a folder of their own until the
user confirms, for a day at most. The token says which file and whose; nobody else's opens it.
"""

import secrets
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core import signing

from finsam import filer
from finsam.models import User

LIVSLANGD = 24 * 60 * 60  # seconds
_SALT = "finsam.vantande"


@dataclass(frozen=True, slots=True)
class Vantande:
    """A file that waits: its bytes and the name it came with."""

    data: bytes
    namn: str


def lagg(data: bytes, namn: str, *, user: User) -> str:
    """Put a file aside and return the token that fetches it; those too old are thrown away."""
    _stada()
    fil = _katalog() / secrets.token_hex(16)  # its own each time, so that none is swept in use
    filer.skriv(data, fil)
    return signing.dumps([fil.name, namn[-200:], user.pk], salt=_SALT)


def hamta(token: str, *, user: User) -> Vantande | None:
    """Return the file of a token; None when it is forged, too old, gone or another user's."""
    try:
        fil, namn, pk = signing.loads(token, salt=_SALT, max_age=LIVSLANGD)
        data = (_katalog() / fil).read_bytes()
    except (signing.BadSignature, FileNotFoundError):
        return None
    return Vantande(data, namn) if pk == user.pk else None


def _katalog() -> Path:
    return Path(settings.DATA_DIR) / "vantande"


def _stada() -> None:
    """Throw away what is too old; another process may do the same at the same time."""
    for fil in _katalog().glob("*"):
        with suppress(FileNotFoundError):
            if fil.stat().st_mtime < time.time() - LIVSLANGD:
                fil.unlink()
