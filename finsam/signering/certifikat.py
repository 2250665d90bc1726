"""X.509 as the förbund issues it: the root, the seal, one certificate per signature, the CRL.

Pure: names, keys and times in, certificates out. Why the times are as they are stands in
docs/beslut/0027: a signature without a timestamp is judged when it is read, so its certificate
has to hold as long as the paper is to be trusted. Its private key is gone within a second.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from asn1crypto import core
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

GILTIGA_AR = 60  # of the root; every certificate under it ends with it
LAND = "SE"
HOGST = 64  # bytes of a name in a certificate (RFC 5280, upper bounds)
AUTENTISERING = x509.ObjectIdentifier("1.2.752.201.5.1")  # RFC 7773
# What the extension's text is: JSON with the keys of ``Autentisering``. Described in beslut 0027.
AUTENTISERING_TYP = "urn:uuid:5e1c58b4-0d7f-4f3e-9a52-6c0b8f6f2d11"
# How it was confirmed → RFC 8176's words for it.
AMR = {"webauthn": ["hwk", "user", "mfa"], "totp": ["pwd", "otp", "mfa"]}


class _Kontext(core.Sequence):
    _fields = [("typ", core.UTF8String), ("info", core.UTF8String, {"optional": True})]


class _Kontexter(core.SequenceOf):
    _child_spec = _Kontext


@dataclass(frozen=True, slots=True)
class Autentisering:
    """How whoever signed was authenticated: the method, when, and by which service."""

    metod: str  # "webauthn" | "totp"
    at: datetime
    tjanst: str  # the address of the installation


@dataclass(frozen=True, slots=True)
class Innehavare:
    """Whom a certificate is about, as the register says it."""

    namn: str
    forbund: str = ""
    funktion: str = ""
    medlem: str = ""

    def amne(self) -> x509.Name:
        """Return the subject: common name, title, member organisation, förbund, country."""
        delar = (
            (NameOID.COMMON_NAME, self.namn),
            (NameOID.TITLE, self.funktion),
            (NameOID.ORGANIZATIONAL_UNIT_NAME, self.medlem),
            (NameOID.ORGANIZATION_NAME, self.forbund),
        )
        rader = [x509.NameAttribute(oid, _kort(text)) for oid, text in delar if text]
        return x509.Name([*rader, x509.NameAttribute(NameOID.COUNTRY_NAME, LAND)])


def _kort(text: str) -> str:
    """Cut a name to what fits, never within a letter."""
    byte = text.encode()
    return text if len(byte) <= HOGST else byte[: HOGST - 3].decode(errors="ignore") + "…"


def sekund(at: datetime) -> datetime:
    """Cut a time to whole seconds, as certificates and PDF have it."""
    return at.replace(microsecond=0)


def slut(at: datetime) -> datetime:
    """Return when a root that is made now ends: the same day sixty years later."""
    dag = min(at.day, 28) if at.month == 2 else at.day
    return sekund(at).replace(year=at.year + GILTIGA_AR, day=dag)


def serie(cert: x509.Certificate) -> str:
    """Return the serial number in hex, as it is logged."""
    return f"{cert.serial_number:x}"


def gor_rot(
    namn: str, forbund: str, nyckel: ec.EllipticCurvePrivateKey, at: datetime
) -> x509.Certificate:
    """Return the self-signed certificate of a new issuer."""
    amne = Innehavare(namn, forbund).amne()
    bygge = _bygge(amne, amne, nyckel.public_key(), nyckel.public_key(), sekund(at), slut(at))
    bygge = bygge.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    return bygge.add_extension(_bruk(utfardar=True), critical=True).sign(nyckel, hashes.SHA384())


@dataclass(frozen=True, slots=True)
class Utfardarnyckel:
    """What it takes to issue: the root's certificate and its private key."""

    rot: x509.Certificate
    nyckel: ec.EllipticCurvePrivateKey

    def certifikat(
        self,
        innehavare: Innehavare,
        publik: ec.EllipticCurvePublicKey,
        at: datetime,
        autentisering: Autentisering | None = None,
    ) -> x509.Certificate:
        """Issue a certificate that may sign documents, from ``at`` until the root ends."""
        rot = self.rot
        bygge = _bygge(
            innehavare.amne(),
            rot.subject,
            publik,
            self.nyckel.public_key(),
            sekund(at),
            rot.not_valid_after_utc,
        )
        bygge = bygge.add_extension(
            x509.BasicConstraints(ca=False, path_length=None), critical=True
        )
        bygge = bygge.add_extension(_bruk(utfardar=False), critical=True)
        if autentisering:
            bygge = bygge.add_extension(_utvidgning(autentisering), critical=False)
        return bygge.sign(self.nyckel, hashes.SHA384())

    def sparrlista(self, at: datetime, sparrade: Iterable[tuple[str, datetime]] = ()) -> bytes:
        """Return the CRL as of ``at`` (DER): serials in hex, with when each was revoked.

        It ends with the root, so that the one embedded in a file is still current when read.
        """
        bygge = (
            x509.CertificateRevocationListBuilder()
            .issuer_name(self.rot.subject)
            .last_update(sekund(at))
            .next_update(self.rot.not_valid_after_utc)
            .add_extension(x509.CRLNumber(int(at.timestamp())), critical=False)
            .add_extension(_utfardarens_id(self.nyckel.public_key()), critical=False)
        )
        for serienummer, nar in sparrade:
            rad = x509.RevokedCertificateBuilder().serial_number(int(serienummer, 16))
            bygge = bygge.add_revoked_certificate(rad.revocation_date(sekund(nar)).build())
        lista = bygge.sign(self.nyckel, hashes.SHA384())
        return lista.public_bytes(Encoding.DER)


def autentisering_i(cert: x509.Certificate) -> Autentisering | None:
    """Read how the signatory was authenticated out of a certificate of ours; None where absent."""
    try:
        varde = cert.extensions.get_extension_for_oid(AUTENTISERING).value
    except x509.ExtensionNotFound:
        return None
    for kontext in _Kontexter.load(varde.public_bytes()):
        if kontext["typ"].native == AUTENTISERING_TYP:
            info = json.loads(kontext["info"].native)
            return Autentisering(info["metod"], datetime.fromisoformat(info["at"]), info["tjanst"])
    return None


def _bygge(
    amne: x509.Name,
    utfardare: x509.Name,
    publik: ec.EllipticCurvePublicKey,
    utfardarens: ec.EllipticCurvePublicKey,
    fran: datetime,
    till: datetime,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(amne)
        .issuer_name(utfardare)
        .public_key(publik)
        .serial_number(x509.random_serial_number())
        .not_valid_before(fran)
        .not_valid_after(till)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(publik), critical=False)
        .add_extension(_utfardarens_id(utfardarens), critical=False)
    )


def _utfardarens_id(publik: ec.EllipticCurvePublicKey) -> x509.AuthorityKeyIdentifier:
    return x509.AuthorityKeyIdentifier.from_issuer_public_key(publik)


def _bruk(*, utfardar: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not utfardar,
        content_commitment=not utfardar,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=utfardar,
        crl_sign=utfardar,
        encipher_only=False,
        decipher_only=False,
    )


def _utvidgning(autentisering: Autentisering) -> x509.UnrecognizedExtension:
    info = {
        "metod": autentisering.metod,
        "amr": AMR[autentisering.metod],
        "at": sekund(autentisering.at).isoformat(),
        "tjanst": autentisering.tjanst,
    }
    text = json.dumps(info, sort_keys=True)
    der = _Kontexter([{"typ": AUTENTISERING_TYP, "info": text}]).dump()
    return x509.UnrecognizedExtension(AUTENTISERING, der)
