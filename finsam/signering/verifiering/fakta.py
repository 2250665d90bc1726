"""The signatures of a file, read as bytes: what each covers, and whether its digest agrees.

No PDF is parsed and nothing is believed that the file says of itself. This is enough for a file
whose bytes are known; whether what was added to an unknown file changes what one reads is asked
of ``analys``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import new as ny_hash
from hashlib import sha256
from typing import Any

from asn1crypto import cms, x509
from pyhanko.sign.general import CMSExtractionError, extract_signer_info
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.generic_cms import validate_sig_integrity

from finsam.signering.verifiering.granser import FLEST_UNDERSKRIFTER, STORSTA_CMS

_BYTERANGE = re.compile(
    rb"/ByteRange\s{0,8}\[\s{0,8}(\d{1,10})\s{1,99}(\d{1,10})\s{1,99}(\d{1,10})\s{1,99}(\d{1,10})"
)
_VARDE = re.compile(rb"<(308[0-9A-Fa-f]{200,%d})>" % (2 * STORSTA_CMS))  # begins as a CMS does
_HEX = re.compile(rb"<[0-9A-Fa-f]+>\Z")
TIDSSTAMPEL = "tst_info"
HASHAR = ("sha256", "sha384", "sha512")
# What asn1crypto, cryptography and pyHanko raise for one broken signature or another.
_TRASIG = (
    SignatureValidationError,
    CMSExtractionError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    NotImplementedError,
)


@dataclass(frozen=True)
class Cms:
    """What a signature's own container gives: its digest agrees, its key signed it, whose it is.

    ``tid`` is what the signer's clock said, ``tidsstampel`` what a timestamp authority's did; the
    authority is not verified here.
    """

    intakt: bool
    akta: bool
    serienummer: str
    certifikat_sha256: str
    namn: str
    tid: datetime | None
    tidsstampel: datetime | None
    ar_tidsstampel: bool


@dataclass(frozen=True)
class Underskriftsfakta:
    """One signature: ``tackt`` bytes from the file's first are under it, but for its own value.

    ``ratt_form`` says that they are all bytes up to there, that the gap holds the value and
    nothing else. ``cms`` is None where the value cannot be read.
    """

    nummer: int
    tackt: int
    ratt_form: bool
    cms: Cms | None

    @property
    def stammer(self) -> bool:
        """Whether it covers what it should and agrees with it."""
        return self.ratt_form and self.cms is not None and self.cms.intakt and self.cms.akta


def las_underskrifter(data: bytes) -> list[Underskriftsfakta]:
    """Return the signatures in the order of what they cover; at most FLEST_UNDERSKRIFTER."""
    funna = []
    for omfang in _omfang(data):
        varde = _varde(data, *omfang)
        signerat = (memoryview(data)[: omfang[1]], memoryview(data)[omfang[2] : sum(omfang[2:])])
        funna.append((sum(omfang[2:]), varde is not None, las_cms(varde or b"", signerat)))
    funna.sort(key=lambda f: f[0])
    return [Underskriftsfakta(n, *f) for n, f in enumerate(funna, start=1)]


def har_underskrift_efter(data: bytes, langd: int) -> bool:
    """Say whether a signature's value stands after the first ``langd`` bytes and covers them.

    Whose it is, and whether it agrees with what it covers, is not looked at.
    """
    return any(delar[1] > langd and _varde(data, *delar) is not None for delar in _omfang(data))


def _omfang(data: bytes) -> Iterator[tuple[int, int, int, int]]:
    for nummer, traff in enumerate(_BYTERANGE.finditer(data)):
        if nummer >= FLEST_UNDERSKRIFTER:
            return
        a, b, c, d = (int(del_) for del_ in traff.groups())
        yield a, b, c, d


def _varde(data: bytes, start: int, langd: int, fortsatt: int, rest: int) -> bytes | None:
    """Return the signature's own value, None where the range is not the whole but for it."""
    hal = fortsatt - langd
    if start or not 2 < hal <= 2 * STORSTA_CMS or rest < 0 or fortsatt + rest > len(data):
        return None
    hexat = data[langd:fortsatt]
    if not _HEX.match(hexat) or len(hexat) % 2:
        return None
    return bytes.fromhex(hexat[1:-1].decode("ascii"))


def las_certifikat(data: bytes) -> list[tuple[str, str]]:
    """Return (serial number, SHA-256) of the signer's certificate in every signature's value.

    Wherever it stands among the bytes, whatever it signs: it says where a file may come from.
    """
    ut = []
    for nummer, traff in enumerate(_VARDE.finditer(data)):
        if nummer >= FLEST_UNDERSKRIFTER:
            break
        hexat = traff[1][: len(traff[1]) // 2 * 2]
        try:
            signed = cms.ContentInfo.load(bytes.fromhex(hexat.decode("ascii")))["content"]
            cert = _certifikat(signed, extract_signer_info(signed))
        except _TRASIG:
            continue
        ut.append((serienummer(cert), sha256(cert.dump()).hexdigest()))
    return ut


def las_cms(varde: bytes, signerat: tuple[memoryview, memoryview] | bytes) -> Cms | None:
    """Check a signature's value against the bytes that it is said to sign; None if unreadable."""
    delar = (signerat,) if isinstance(signerat, bytes) else signerat
    try:
        return _cms(cms.ContentInfo.load(varde)["content"], delar)
    except _TRASIG:
        return None


def _cms(signed: cms.SignedData, delar: tuple) -> Cms:
    info = extract_signer_info(signed)
    cert = _certifikat(signed, info)
    innehall = signed["encap_content_info"]["content_type"].native
    tid: datetime | None
    if innehall == TIDSSTAMPEL:
        intakt, akta, tid = _prova_tidsstampel(signed, info, cert, delar)
    else:
        summa = _hash(info["digest_algorithm"]["algorithm"].native, delar)
        intakt, akta = validate_sig_integrity(info, cert, "data", summa)
        tid = _tidsstampel(info)
    return Cms(
        intakt=intakt,
        akta=akta,
        serienummer=serienummer(cert),
        certifikat_sha256=sha256(cert.dump()).hexdigest(),
        namn=str(cert.subject.native.get("common_name", ""))[:200],
        tid=_attribut(info["signed_attrs"], "signing_time"),
        tidsstampel=tid,
        ar_tidsstampel=innehall == TIDSSTAMPEL,
    )


def serienummer(cert: x509.Certificate) -> str:
    """Return a certificate's serial number as it is kept: lower case hex."""
    return f"{cert.serial_number:x}"


def _hash(namn: str, delar: tuple) -> bytes:
    if namn not in HASHAR:
        raise ValueError(f"Too weak a digest: {namn}")
    summa = ny_hash(namn)
    for del_ in delar:
        summa.update(del_)
    return summa.digest()


def _certifikat(signed: cms.SignedData, info: cms.SignerInfo) -> x509.Certificate:
    """Return the certificate that the signature names, by issuer and serial."""
    sid = info["sid"]
    if sid.name != "issuer_and_serial_number":
        raise ValueError("The signer is not named by issuer and serial")
    for val in signed["certificates"]:
        cert = val.chosen
        if isinstance(cert, x509.Certificate) and (
            cert.serial_number == sid.chosen["serial_number"].native
            and cert.issuer == sid.chosen["issuer"]
        ):
            return cert
    raise LookupError("The certificate is not in the signature")


def _prova_tidsstampel(
    signed: cms.SignedData, info: cms.SignerInfo, cert: x509.Certificate, delar: tuple
) -> tuple[bool, bool, datetime]:
    """A document timestamp signs a note of the digest, not the bytes themselves."""
    innehall = signed["encap_content_info"]["content"]
    avtryck = innehall.parsed["message_imprint"]
    summa = _hash(avtryck["hash_algorithm"]["algorithm"].native, delar)
    noten = _hash(info["digest_algorithm"]["algorithm"].native, (bytes(innehall),))
    intakt, akta = validate_sig_integrity(info, cert, TIDSSTAMPEL, noten)
    stammer = avtryck["hashed_message"].native == summa
    return intakt and stammer, akta, innehall.parsed["gen_time"].native


def _tidsstampel(info: cms.SignerInfo) -> datetime | None:
    """Return the time in the signature's timestamp, None where it has none."""
    stampel = _attribut(info["unsigned_attrs"], "signature_time_stamp_token", ratt=True)
    if stampel is None:
        return None
    return stampel["content"]["encap_content_info"]["content"].parsed["gen_time"].native


def _attribut(attribut: cms.CMSAttributes, namn: str, *, ratt: bool = False) -> Any:
    for a in attribut if attribut.native is not None else ():
        if a["type"].native == namn:
            return a["values"][0] if ratt else a["values"][0].native
    return None
