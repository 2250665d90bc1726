"""What the tests of signatures share: a förbund with keys, two who sign, what pyHanko says."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from subprocess import run

from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import DocumentSecurityStore, validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus

from finsam.signering import utfardare
from finsam.signering.pades import Signerad, Undertecknare

FORBUND = "Samordningsförbundet Exempel"
AT = datetime(2026, 3, 18, 14, 5, 9, 123456, tzinfo=UTC)
BO = Undertecknare("Bo Exempel", "Ordförande", "Exempelkommun", "webauthn")
CIA = Undertecknare("Cia Exempel", "Ledamot", "Region Exempel", "totp")


def rotter() -> list[asn1_x509.Certificate]:
    """Every issuer that the förbund has had, as pyHanko wants them."""
    egna = utfardare.rotter()
    return [asn1_x509.Certificate.load(rot.public_bytes(Encoding.DER)) for rot in egna]


def status(data: bytes, at: datetime) -> list[PdfSignatureStatus]:
    """Every signature's state in pyHanko at this moment: our issuers, the CRLs of the file."""
    lasare = PdfFileReader(BytesIO(data))
    regler = {"moment": at, "allow_fetching": False, "revocation_mode": "require"}
    kontext = DocumentSecurityStore.read_dss(lasare).as_validation_context(
        {"trust_roots": rotter(), **regler}
    )
    return [validate_pdf_signature(s, kontext) for s in lasare.embedded_regular_signatures]


def certifikat(signerad: Signerad) -> x509.Certificate:
    """The certificate that signed."""
    return x509.load_der_x509_certificate(signerad.certifikat)


def pdfsig(fil: Path) -> str:
    """What poppler's pdfsig says of the file's signatures (it knows no issuer of ours)."""
    return run(["pdfsig", "-nocert", str(fil)], capture_output=True, text=True, check=False).stdout  # noqa: S607
