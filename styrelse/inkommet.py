"""What a file is that somebody wants into the diarium, before it is kept."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError

from finsam.filer import ar_epost
from styrelse.epost import Epost, InteEpost, las_epost
from styrelse.services.registrering import UTAN_AMNE, rubrik_ur


@dataclass(frozen=True, slots=True)
class Inkommet:
    """A file that waits: what it would be called, and what it says when it is an e-mail."""

    namn: str
    rubrik: str
    brev: Epost | None


def granska(data: bytes, namn: str) -> Inkommet:
    """Look at a file. Raises ValidationError for an e-mail that cannot be read."""
    if not ar_epost(data):
        return Inkommet(namn, rubrik_ur(namn), None)
    try:
        brev = las_epost(data)
    except InteEpost as fel:
        raise ValidationError(f"{namn}: {fel}") from fel
    return Inkommet(namn, brev.rubrik[:200] or UTAN_AMNE, brev)
