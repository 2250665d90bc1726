"""A passkey in software: answers the server's questions as a browser would."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from fido2.cose import ES256
from fido2.utils import sha256, websafe_encode
from fido2.webauthn import (
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

FLAGGA = AuthenticatorData.FLAG


@dataclass
class Passernyckel:
    """One key on one device. ``bekraftar``: it asks for the finger or the PIN."""

    ursprung: str = "http://localhost:8000"
    bekraftar: bool = True
    hemlig: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )
    id: bytes = field(default_factory=lambda: os.urandom(32))
    handtag: str = ""  # whose it is, as the server named the user at enrolment

    def skapa(self, fraga: Mapping[str, Any]) -> dict[str, Any]:
        """Answer ``navigator.credentials.create``."""
        fraga = fraga["publicKey"]
        self.handtag = fraga["user"]["id"]
        post = AttestedCredentialData.create(
            b"\0" * 16, self.id, ES256.from_cryptography_key(self.hemlig.public_key())
        )
        data = AuthenticatorData.create(self._rp(fraga["rp"]["id"]), self._flaggor(), 0, post)
        klient = self._klient("webauthn.create", fraga["challenge"])
        return self._svar(
            clientDataJSON=klient, attestationObject=AttestationObject.create("none", data, {})
        ) | {"clientExtensionResults": {"credProps": {"rk": True}}}

    def svara(self, fraga: Mapping[str, Any]) -> dict[str, Any]:
        """Answer ``navigator.credentials.get``."""
        fraga = fraga["publicKey"]
        data = AuthenticatorData.create(self._rp(fraga["rpId"]), self._flaggor(inskriven=False), 1)
        klient = self._klient("webauthn.get", fraga["challenge"])
        signatur = self.hemlig.sign(bytes(data) + klient.hash, ec.ECDSA(SHA256()))
        svar = self._svar(clientDataJSON=klient, authenticatorData=data, signature=signatur)
        svar["response"]["userHandle"] = self.handtag
        return svar

    def _svar(self, **delar: bytes) -> dict[str, Any]:
        namn = websafe_encode(self.id)
        return {
            "id": namn,
            "rawId": namn,
            "type": "public-key",
            "response": {n: websafe_encode(bytes(v)) for n, v in delar.items()},
            "clientExtensionResults": {},
        }

    def _klient(self, typ: str, utmaning: str) -> CollectedClientData:
        return CollectedClientData(
            json.dumps({"type": typ, "challenge": utmaning, "origin": self.ursprung}).encode()
        )

    def _flaggor(self, *, inskriven: bool = True) -> int:
        return FLAGGA.UP | (FLAGGA.UV * self.bekraftar) | (FLAGGA.AT * inskriven)

    @staticmethod
    def _rp(namn: str) -> bytes:
        return sha256(namn.encode())
