"""pyHanko told how we sign: our keys, one moment for every time in the file, our CRL within it."""

import logging
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from asn1crypto import crl, x509
from cryptography import x509 as pyca
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers.pdf_signer import (
    DSSContentSettings,
    PdfSigningSession,
    SigDSSPlacementPreference,
)
from pyhanko.sign.timestamps.common_utils import TimestampRequestError
from pyhanko.stamp import BaseStampStyle
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.errors import PathError
from pyhanko_certvalidator.errors import ValidationError as CertifikatFel
from pyhanko_certvalidator.fetchers.requests_fetchers import RequestsFetcherBackend
from pyhanko_certvalidator.registry import SimpleCertificateStore

from finsam.signering.tidsstampel import AVVIKELSE, DIGEST, SEKUNDER, Tidstjanst
from finsam.signering.utfardare import Utfardat

logger = logging.getLogger(__name__)

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


@dataclass(frozen=True, slots=True)
class Forsok:
    """A level to try for, and what pyHanko is to ask for then."""

    niva: str
    stamplar: bool  # a timestamp within the signature
    arkiv: bool  # another, over all that is needed to check it
    krav: str  # how much must be known about whether certificates have been revoked


MED_TJANST = (
    Forsok("B-LTA", stamplar=True, arkiv=True, krav="require"),
    Forsok("B-T", stamplar=True, arkiv=False, krav="soft-fail"),
)
UTAN_TJANST = Forsok("B-B", stamplar=False, arkiv=False, krav="require")


@dataclass(frozen=True, slots=True)
class Signatur:
    """What is to be signed with: the certificate and key, the field, its stamp, the moment."""

    utfardat: Utfardat
    falt: str
    stamp: BaseStampStyle
    at: datetime
    sigill: bool = False  # certifies the file: nothing but signing is allowed after it


def gor_signatur(data: bytes, signatur: Signatur, tjanst: Tidstjanst | None) -> tuple[bytes, str]:
    """Return the file with the signature in its field, and the level.

    The highest level that can be had: should the timestamp service fall silent in the middle,
    or not let its certificate be checked, the signature is made without what it lacks. Raises
    pyHanko's SigningError or PdfError where it cannot be made at all.
    """
    for forsok in MED_TJANST if tjanst else ():
        try:
            return _gor(data, signatur, tjanst, forsok), forsok.niva
        except (SigningError, TimestampRequestError, PathError, CertifikatFel, OSError):
            logger.warning("Underskriften når inte nivå %s", forsok.niva, exc_info=True)
    return _gor(data, signatur, None, UTAN_TJANST), UTAN_TJANST.niva


def _gor(data: bytes, signatur: Signatur, tjanst: Tidstjanst | None, forsok: Forsok) -> bytes:
    metadata = signers.PdfSignatureMetadata(
        field_name=signatur.falt,
        name=signatur.utfardat.innehavare,
        md_algorithm=DIGEST,
        subfilter=SigSeedSubFilter.PADES,
        certify=signatur.sigill,
        docmdp_permissions=MDPPerm.FILL_FORMS,
        embed_validation_info=True,
        use_pades_lta=forsok.arkiv,
        timestamp_field_name=f"tidsstampel_{signatur.falt}",
        validation_context=_kontext(signatur, tjanst, forsok.krav),
        dss_settings=UNDERLAG,
    )
    signerare = Stundsignerare(
        metadata,
        signer=Nyckelsignerare(signatur.utfardat),
        timestamper=tjanst.stamplare if tjanst else None,
        stamp_style=signatur.stamp,
    )
    signerare.at = signatur.at
    skrivare = IncrementalPdfFileWriter(BytesIO(data))
    return signerare.sign_pdf(skrivare, existing_fields_only=True).getvalue()


def _kontext(signatur: Signatur, tjanst: Tidstjanst | None, krav: str) -> ValidationContext:
    """Return what pyHanko checks the certificates by before it signs, and takes the proof from."""
    rotter = [_asn1(signatur.utfardat.rot), *(tjanst.rotter if tjanst else ())]
    return ValidationContext(
        trust_roots=rotter,
        crls=[crl.CertificateList.load(signatur.utfardat.sparrlista)],
        allow_fetching=tjanst is not None,  # ours point at nothing; a service's at its own lists
        fetcher_backend=RequestsFetcherBackend(SEKUNDER),
        revocation_mode=krav,
        moment=signatur.at,
        time_tolerance=AVVIKELSE,
    )


def _asn1(cert: pyca.Certificate) -> x509.Certificate:
    return x509.Certificate.load(cert.public_bytes(Encoding.DER))
