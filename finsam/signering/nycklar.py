"""Private keys that last: made and opened here, in the database (encrypted) or in a token."""

from dataclasses import dataclass

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.core.exceptions import ValidationError

from finsam.models import Underskriftsnyckel
from finsam.signering import modul, nyckelskydd

_PROV = b"prov av en underskriftsnyckel"
PASSAR_INTE = (
    "En privat nyckel hör inte ihop med sitt certifikat. Ersätt nycklarna på sidan "
    "Underskriftsnycklar; det som redan är underskrivet påverkas inte."
)


@dataclass(frozen=True, slots=True)
class NyNyckel:
    """A key just made, and what is kept of it: encrypted, or its label in the token."""

    nyckel: ec.EllipticCurvePrivateKey
    privat: str = ""
    pkcs11: str = ""


def gor(slag: str, kurva: ec.EllipticCurve) -> NyNyckel:
    """Make a key; raises ValidationError where it cannot be kept safely."""
    if modul.anvands():
        etikett, i_modul = modul.gor(slag, kurva)
        return NyNyckel(i_modul, pkcs11=etikett)
    nyckel = ec.generate_private_key(kurva)
    der = nyckel.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return NyNyckel(nyckel, privat=nyckelskydd.kryptera(der))


def oppna(post: Underskriftsnyckel) -> ec.EllipticCurvePrivateKey:
    """Return the private key of one in use; raises ValidationError where it cannot be opened."""
    if post.pkcs11:
        return modul.oppna(post.pkcs11, _publik(post))
    nyckel = serialization.load_der_private_key(nyckelskydd.dekryptera(post.privat), None)
    if not isinstance(nyckel, ec.EllipticCurvePrivateKey):
        raise TypeError(nyckel)
    return nyckel


def hinder(post: Underskriftsnyckel) -> str:
    """Sign something with the key and check it: "" when it works, else in Swedish why not."""
    try:
        signatur = oppna(post).sign(_PROV, ec.ECDSA(hashes.SHA256()))
        _publik(post).verify(signatur, _PROV, ec.ECDSA(hashes.SHA256()))
    except ValidationError as fel:
        return " ".join(fel.messages)
    except InvalidSignature:
        return PASSAR_INTE
    return ""


def _publik(post: Underskriftsnyckel) -> ec.EllipticCurvePublicKey:
    publik = x509.load_pem_x509_certificate(post.certifikat.encode("ascii")).public_key()
    if not isinstance(publik, ec.EllipticCurvePublicKey):
        raise TypeError(publik)
    return publik
