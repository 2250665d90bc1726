"""Private keys that last: made and opened here, in the database (encrypted) or in a token."""

from dataclasses import dataclass

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from finsam.models import Underskriftsnyckel
from finsam.signering import nyckelskydd

omkryptera = nyckelskydd.omkryptera


@dataclass(frozen=True, slots=True)
class NyNyckel:
    """A key just made, and what is kept of it: encrypted, or its label in the token."""

    nyckel: ec.EllipticCurvePrivateKey
    privat: str = ""
    pkcs11: str = ""


def gor(etikett: str, kurva: ec.EllipticCurve) -> NyNyckel:
    """Make a key; raises ValidationError where it cannot be kept safely."""
    nyckel = ec.generate_private_key(kurva)
    der = nyckel.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return NyNyckel(nyckel, privat=nyckelskydd.kryptera(der))


def oppna(post: Underskriftsnyckel) -> ec.EllipticCurvePrivateKey:
    """Return the private key of one in use; raises ValidationError where it cannot be opened."""
    nyckel = serialization.load_der_private_key(nyckelskydd.dekryptera(post.privat), None)
    if not isinstance(nyckel, ec.EllipticCurvePrivateKey):
        raise TypeError(nyckel)
    return nyckel
