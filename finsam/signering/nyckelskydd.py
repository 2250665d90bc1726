"""Private keys encrypted at rest, by SIGNERINGSNYCKEL, which is kept outside the database."""

from cryptography.fernet import InvalidToken, MultiFernet
from django.conf import settings
from django.core.exceptions import ValidationError

from finsam import kryptering

_BRUK = b"finsam underskriftsnyckel 1"
SAKNAS = (
    "Förbundets nycklar för underskrifter kan inte användas: SIGNERINGSNYCKEL är inte satt på "
    "servern. Säg till den som sköter driften; hur den sätts står i docs/drift.md."
)
FEL_NYCKEL = (
    "Förbundets nycklar för underskrifter går inte att öppna med den SIGNERINGSNYCKEL som är satt "
    "på servern. Säg till den som sköter driften: den gamla ska stå kvar efter ett komma tills "
    "nycklarna är omkrypterade (docs/drift.md)."
)


def _lada() -> MultiFernet:
    if not settings.SIGNERINGSNYCKLAR:
        raise ValidationError(SAKNAS)
    return kryptering.lada(settings.SIGNERINGSNYCKLAR, _BRUK)


def kryptera(klartext: bytes) -> str:
    """Encrypt with the first key; raises ValidationError when SIGNERINGSNYCKEL is missing."""
    return _lada().encrypt(klartext).decode("ascii")


def dekryptera(text: str) -> bytes:
    """Decrypt with whichever key fits; raises ValidationError when none does."""
    try:
        return _lada().decrypt(text.encode("ascii"))
    except InvalidToken as fel:
        raise ValidationError(FEL_NYCKEL) from fel


def kryptera_om(text: str) -> str:
    """Encrypt anew with the first key what any of them opens; raises as ``dekryptera``."""
    return kryptera(dekryptera(text))
