"""Files that wait for a yes: uploaded for a preview, not yet kept.

A preview leaves no trace in the database, so the bytes lie in a folder of their own until the
user confirms, for a day at most. The token says which file and whose; nobody else's opens it.
"""

import time
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.core import signing

from finsam import filer
from finsam.models import User

LIVSLANGD = 24 * 60 * 60  # seconds
_SALT = "ekonomi.vantande"


@dataclass(frozen=True, slots=True)
class Vantande:
    """A file that waits: its bytes and the name it came with."""

    data: bytes
    namn: str


def lagg(data: bytes, namn: str, *, user: User) -> str:
    """Put a file aside and return the token that fetches it; those too old are thrown away."""
    _stada()
    avtryck = sha256(data).hexdigest()
    fil = _katalog() / avtryck
    filer.skriv(data, fil)
    fil.touch()
    return signing.dumps([avtryck, namn[-200:], user.pk], salt=_SALT)


def hamta(token: str, *, user: User) -> Vantande | None:
    """Return the file of a token; None when it is forged, too old, gone or another user's."""
    try:
        avtryck, namn, pk = signing.loads(token, salt=_SALT, max_age=LIVSLANGD)
        data = (_katalog() / avtryck).read_bytes()
    except (signing.BadSignature, FileNotFoundError):
        return None
    return Vantande(data, namn) if pk == user.pk else None


def _katalog() -> Path:
    return Path(settings.DATA_DIR) / "vantande"


def _stada() -> None:
    for fil in _katalog().glob("*"):
        if fil.stat().st_mtime < time.time() - LIVSLANGD:
            fil.unlink(missing_ok=True)
