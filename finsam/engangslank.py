"""Keys of links that are mailed: 256 random bits, of which the database holds only the SHA-256.

Whoever reads the database or a backup of it can then use no link.
"""

import hashlib
import secrets


def ny() -> tuple[str, str]:
    """Return a new key: as it stands in the link, and as it is kept."""
    nyckel = secrets.token_urlsafe(32)
    return nyckel, avtryck(nyckel)


def avtryck(nyckel: str) -> str:
    """Return what is kept of a key; the key has no pattern to guess, so one hash is enough."""
    return hashlib.sha256(nyckel.encode()).hexdigest()
