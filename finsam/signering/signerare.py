"""pyHanko told how we sign: our keys, one moment for every time in the file, our CRL within it."""

from datetime import datetime
from io import BytesIO
from typing import Any

from asn1crypto import crl, x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers.pdf_signer import (
    DSSContentSettings,
    PdfSigningSession,
    SigDSSPlacementPreference,
)
from pyhanko.stamp import BaseStampStyle
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

from finsam.signering.utfardare import Utfardat

DIGEST = "sha256"
# What is needed to check the signature lies in the same update of the file as the signature.
UNDERLAG = DSSContentSettings(
    include_vri=False, placement=SigDSSPlacementPreference.TOGETHER_WITH_SIGNATURE
)


class Nyckelsignerare(signers.Signer):
    """Signs with any EC key of cryptography's kind: in memory, or in a token (PKCS#11)."""

    def __init__(self, utfardat: Utfardat) -> None:
        lager = SimpleCertificateStore()
        lager.register(_asn1(utfardat.rot))
        super().__init__(signing_cert=_asn1(utfardat.certifikat), cert_registry=lager)
        self._nyckel = utfardat.nyckel

    async def async_sign_raw(
        self, data: bytes, digest_algorithm: str, dry_run: bool = False
    ) -> bytes:
        """Return the ECDSA signature of the data (DER)."""
        del digest_algorithm, dry_run  # always DIGEST; a dry run costs less than a millisecond
        return self._nyckel.sign(data, ec.ECDSA(hashes.SHA256()))


class Stundsignerare(signers.PdfSigner):
    """A PdfSigner whose signature has the time that the certificate has."""

    at: datetime

    def init_signing_session(self, *args: Any, **kwargs: Any) -> PdfSigningSession:
        """Begin as pyHanko does, but at our moment."""
        session = super().init_signing_session(*args, **kwargs)
        session.system_time = self.at
        return session


def gor_signatur(
    data: bytes,
    utfardat: Utfardat,
    *,
    falt: str,
    at: datetime,
    stamp: BaseStampStyle | None,
    namn: str,
    **meta: Any,
) -> tuple[bytes, str]:
    """Return the file with the signature in the field, and its level.

    Raises pyHanko's SigningError or PdfError.
    """
    metadata = signers.PdfSignatureMetadata(
        field_name=falt,
        name=namn,
        md_algorithm=DIGEST,
        subfilter=SigSeedSubFilter.PADES,
        embed_validation_info=True,
        validation_context=_kontext(utfardat, at),
        dss_settings=UNDERLAG,
        **meta,
    )
    signerare = Stundsignerare(metadata, signer=Nyckelsignerare(utfardat), stamp_style=stamp)
    signerare.at = at
    skrivare = IncrementalPdfFileWriter(BytesIO(data))
    return signerare.sign_pdf(skrivare, existing_fields_only=True).getvalue(), "B-B"


def _kontext(utfardat: Utfardat, at: datetime) -> ValidationContext:
    return ValidationContext(
        trust_roots=[_asn1(utfardat.rot)],
        crls=[crl.CertificateList.load(utfardat.sparrlista)],
        allow_fetching=False,
        revocation_mode="require",
        moment=at,
    )


def _asn1(cert: Any) -> x509.Certificate:
    return x509.Certificate.load(cert.public_bytes(Encoding.DER))
