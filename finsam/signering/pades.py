"""Signatures in PDF files (PAdES): the förbund's seal, and one person's signature in one field.

Bytes in, bytes out: what comes out begins with what went in. Nothing here holds a lock while
the timestamp service is asked. Every refusal is a ValidationError that says what to do, and
then nothing has been signed.
"""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from io import BytesIO

from cryptography.hazmat.primitives.serialization import Encoding
from django.core.exceptions import ValidationError
from django.db import models
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.general import SigningError

from finsam.models import User
from finsam.signering import tidsstampel, utfardare
from finsam.signering.certifikat import Innehavare, sekund
from finsam.signering.signerare import Signatur, gor_signatur
from finsam.signering.stampel import sigillstampel, stampel
from finsam.signering.underskriftssida import SIGILL


class Niva(models.TextChoices):
    """How much of the proof comes from others than ourselves (PAdES, ETSI EN 319 142-1)."""

    B_B = "B-B", "Utan oberoende tidsstämpel: tiden kommer från vår egen server (PAdES B-B)"
    B_T = "B-T", "Med oberoende tidsstämpel (PAdES B-T)"
    B_LTA = "B-LTA", "Med oberoende tidsstämpel, förnyad över allt som behövs (PAdES B-LTA)"


@dataclass(frozen=True, slots=True)
class Undertecknare:
    """Who signs, as the register says it, and how the person was authenticated."""

    namn: str
    funktion: str
    medlem: str
    metod: str  # "webauthn" | "totp"


@dataclass(frozen=True, slots=True)
class Signerad:
    """A file with one more signature: its bytes, the certificate (DER), serial (hex), level."""

    data: bytes
    serienummer: str
    niva: str
    certifikat: bytes


def niva_text(niva: str) -> str:
    """Say in Swedish what a level means; "" for a revision that bears no signature of ours."""
    return Niva(niva).label if niva else ""


def forsegla(data: bytes, *, at: datetime, by: User) -> Signerad:
    """Certify the file with the förbund's seal; after it nothing but signing is allowed.

    Raises ValidationError when the keys or the clock do not allow it, or the file has no empty
    field ``sigill``.
    """
    at = sekund(at)
    _krav_tomt_falt(data, SIGILL)
    tjanst = tidsstampel.tjanst(at)
    utfardat = utfardare.sigillet(at)
    del by  # the revision that the caller keeps says who; the seal is the förbund's own
    stamp = sigillstampel(utfardat.innehavare, at)
    return _signera(data, Signatur(utfardat, SIGILL, stamp, at, sigill=True), tjanst)


def skriv_under(data: bytes, *, falt: str, vem: Undertecknare, at: datetime, by: User) -> Signerad:
    """Sign in one empty field with a key and a certificate made for this signature alone.

    The certificate is logged in a transaction of its own before anything is signed with it. Call
    it outside any transaction: it may wait for the timestamp service. Raises ValidationError.
    """
    at = sekund(at)
    _krav_tomt_falt(data, falt)
    tjanst = tidsstampel.tjanst(at)  # asked before anything is issued
    utfardat = utfardare.utfarda(
        by=by,
        innehavare=Innehavare(vem.namn, funktion=vem.funktion, medlem=vem.medlem),
        metod=vem.metod,
        falt=falt,
        sha256=sha256(data).hexdigest(),
        at=at,
    )
    stamp = stampel(vem.namn, vem.funktion, at)
    return _signera(data, Signatur(utfardat, falt, stamp, at), tjanst)


def _krav_tomt_falt(data: bytes, falt: str) -> None:
    """Refuse before a certificate is issued what could not be signed."""
    try:
        lasare = PdfFileReader(BytesIO(data))
        traffar = list(enumerate_sig_fields(lasare, with_name=falt))
    except (PdfError, ValueError) as fel:
        raise ValidationError(
            "Filen går inte att läsa som PDF och kan därför inte skrivas under."
        ) from fel
    if not traffar:
        raise ValidationError("Filen har ingen plats för den här underskriften. Börja om rundan.")
    if traffar[0][1] is not None:
        raise ValidationError("På den här platsen finns redan en underskrift. Läs om sidan.")


def _signera(data: bytes, signatur: Signatur, tjanst: tidsstampel.Tidstjanst | None) -> Signerad:
    try:
        ny, niva = gor_signatur(data, signatur, tjanst)
    except (SigningError, PdfError) as fel:
        raise ValidationError(
            "Filen gick inte att skriva under. Ingenting är underskrivet. Försök igen, och säg "
            "till den som sköter driften om det inte hjälper."
        ) from fel
    der = signatur.utfardat.certifikat.public_bytes(Encoding.DER)
    return Signerad(ny, signatur.utfardat.serienummer, niva, der)
