"""The certificates that we have issued, as verification asks for them: only those are trusted."""

from dataclasses import dataclass
from hashlib import sha256

from asn1crypto import pem

from finsam.models import Certifikat


@dataclass(frozen=True)
class Utfardat:
    """A certificate of ours: how whoever it was made for had shown who they were."""

    metod: str
    sigill: bool


def utfardade(certifikat: dict[str, str]) -> dict[str, Utfardat]:
    """Return those of {serial number: SHA-256 of the certificate, "" for any} that we issued."""
    return {
        rad.serienummer: Utfardat(rad.get_metod_display(), rad.sigill)
        for rad in Certifikat.objects.filter(serienummer__in=list(certifikat))
        if certifikat[rad.serienummer] in {"", _avtryck(rad.certifikat)}
    }


def _avtryck(text: str) -> str:
    return sha256(pem.unarmor(text.encode("ascii"))[2]).hexdigest()
