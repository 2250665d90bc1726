"""Keys that lie in a security module (PKCS#11) and never leave it: made, found, signed with.

The package python-pkcs11 is installed only where PKCS11_MODUL is set (docs/drift.md). Tested
against SoftHSM 2. One thread at a time: signing in to a token holds for the whole process.
"""

import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, NoReturn

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed, encode_dss_signature
from django.conf import settings
from django.core.exceptions import ValidationError

if TYPE_CHECKING:
    from cryptography.utils import Buffer

_LAS = threading.Lock()
NAR_INTE = (
    "Säkerhetsmodulen med förbundets nycklar svarar inte. Ingenting är underskrivet. Säg till den "
    "som sköter driften; PKCS11_MODUL, PKCS11_TOKEN och PKCS11_PIN beskrivs i docs/drift.md."
)
UTAN_PAKET = (
    "PKCS11_MODUL är satt men paketet python-pkcs11 är inte installerat på servern. Säg till den "
    "som sköter driften; det står i docs/drift.md."
)


def anvands() -> bool:
    """Say whether new keys are made in a security module."""
    return bool(settings.PKCS11_MODUL)


class Modulnyckel(ec.EllipticCurvePrivateKey):
    """A private key in the token, as cryptography and pyHanko want one: it signs, no more."""

    def __init__(self, etikett: str, publik: ec.EllipticCurvePublicKey) -> None:
        self._etikett = etikett
        self._publik = publik

    def sign(
        self, data: "Buffer", signature_algorithm: ec.EllipticCurveSignatureAlgorithm
    ) -> bytes:
        """Return the ECDSA signature (DER); the token is given the hash."""
        algoritm = signature_algorithm.algorithm
        if isinstance(algoritm, Prehashed):
            raise TypeError("The data is hashed here.")
        summa = hashes.Hash(algoritm)
        summa.update(data)
        with _session() as (pkcs11, session):
            nyckel = session.get_key(
                object_class=pkcs11.ObjectClass.PRIVATE_KEY, label=self._etikett
            )
            ratt = bytes(nyckel.sign(summa.finalize(), mechanism=pkcs11.Mechanism.ECDSA))
        mitt = len(ratt) // 2
        r, s = int.from_bytes(ratt[:mitt], "big"), int.from_bytes(ratt[mitt:], "big")
        return encode_dss_signature(r, s)

    def public_key(self) -> ec.EllipticCurvePublicKey:
        """Return the public half."""
        return self._publik

    @property
    def curve(self) -> ec.EllipticCurve:
        """The curve that the key lies on."""
        return self._publik.curve

    @property
    def key_size(self) -> int:
        """Its size in bits."""
        return self._publik.key_size

    def exchange(self, *_args: object) -> NoReturn:
        """Not for this kind of key."""
        raise TypeError("The key signs only.")

    def private_numbers(self) -> NoReturn:
        """The key never leaves the token."""
        raise TypeError("The key is in a token.")

    def private_bytes(self, *_args: object) -> NoReturn:
        """The key never leaves the token."""
        raise TypeError("The key is in a token.")

    def __copy__(self) -> "Modulnyckel":
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> "Modulnyckel":
        return self


def gor(slag: str, kurva: ec.EllipticCurve) -> tuple[str, Modulnyckel]:
    """Make a key in the token that cannot be taken out; return its label and the key.

    Raises ValidationError where the token cannot be used.
    """
    etikett = f"finsam-{slag}-{secrets.token_hex(6)}"
    with _session() as (pkcs11, session):
        ec_util = import_module("pkcs11.util.ec")
        parametrar = session.create_domain_parameters(
            pkcs11.KeyType.EC,
            {pkcs11.Attribute.EC_PARAMS: ec_util.encode_named_curve_parameters(kurva.name)},
            local=True,
        )
        publik, _ = parametrar.generate_keypair(
            mechanism=pkcs11.Mechanism.EC_KEY_PAIR_GEN,
            store=True,
            label=etikett,
            private_template={
                pkcs11.Attribute.SENSITIVE: True,
                pkcs11.Attribute.EXTRACTABLE: False,
            },
        )
        der = ec_util.encode_ec_public_key(publik)
    return etikett, Modulnyckel(etikett, _las_publik(der))


def oppna(etikett: str, publik: ec.EllipticCurvePublicKey) -> Modulnyckel:
    """Return the key with this label, whose public half its certificate gives."""
    return Modulnyckel(etikett, publik)


def forstor(etikett: str) -> bool:
    """Destroy a key that has been replaced; False where the token would not, or is not there."""
    try:
        with _session() as (_pkcs11, session):
            for del_ in list(session.get_objects({_pkcs11.Attribute.LABEL: etikett})):
                del_.destroy()
    except ValidationError:
        return False
    return True


def _las_publik(der: bytes) -> ec.EllipticCurvePublicKey:
    publik = serialization.load_der_public_key(der)
    if not isinstance(publik, ec.EllipticCurvePublicKey):
        raise TypeError(publik)
    return publik


@contextmanager
def _session() -> Iterator[tuple[ModuleType, Any]]:
    try:
        pkcs11 = import_module("pkcs11")
    except ImportError as fel:
        raise ValidationError(UTAN_PAKET) from fel
    with _LAS:
        try:
            token = pkcs11.lib(settings.PKCS11_MODUL).get_token(token_label=settings.PKCS11_TOKEN)
            with token.open(rw=True, user_pin=settings.PKCS11_PIN) as session:
                yield pkcs11, session
        except (pkcs11.PKCS11Error, RuntimeError) as fel:
            raise ValidationError(NAR_INTE) from fel
