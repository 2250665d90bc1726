"""A small signed PDF for tests of verification: its own keys, made once, and no database."""

from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO

import pikepdf
from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko_certvalidator.registry import SimpleCertificateStore

PLATSER = 20
INNEHALL = b"BT /F1 18 Tf 72 700 Td (Arets resultat: 100 kr) Tj ET"
_NU = datetime(2023, 3, 18, 12, tzinfo=UTC)


def oppet_utan_falt(innehall: bytes = INNEHALL) -> bytes:
    """Return a PDF of one page."""
    pdf = pikepdf.new()
    sida = pdf.add_blank_page(page_size=(595, 842))
    typsnitt = pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
    )
    sida.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=typsnitt))
    sida.Contents = pdf.make_stream(innehall)
    ut = BytesIO()
    pdf.save(ut, deterministic_id=True)
    return ut.getvalue()


def oppet() -> bytes:
    """Return the same with empty fields ``plats_0`` … ``plats_20``."""
    skrivare = IncrementalPdfFileWriter(BytesIO(oppet_utan_falt()))
    for n in range(PLATSER + 1):
        ruta = (72, 20 + 30 * n, 300, 45 + 30 * n)
        fields.append_signature_field(
            skrivare, fields.SigFieldSpec(f"plats_{n}", box=ruta, empty_field_appearance=True)
        )
    klar = BytesIO()
    skrivare.write(klar)
    with pikepdf.open(BytesIO(klar.getvalue())) as hel:
        klar = BytesIO()
        hel.save(klar, deterministic_id=True)
    return klar.getvalue()


@cache
def undertecknare(namn: str) -> signers.SimpleSigner:
    """Return a signer with a key and a self-made certificate of its own."""
    nyckel = ec.generate_private_key(ec.SECP256R1())
    vem = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, namn)])
    cert = (
        x509.CertificateBuilder()
        .subject_name(vem)
        .issuer_name(vem)
        .public_key(nyckel.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(_NU)
        .not_valid_after(_NU + timedelta(days=3650))
        .sign(nyckel, hashes.SHA256())
    )
    der = serialization.Encoding.DER
    return signers.SimpleSigner(
        signing_cert=asn1_x509.Certificate.load(cert.public_bytes(der)),
        signing_key=asn1_keys.PrivateKeyInfo.load(
            nyckel.private_bytes(
                der, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
        ),
        cert_registry=SimpleCertificateStore(),
    )


def skriv_under(data: bytes, falt: str, namn: str, *, sigill: bool = False) -> bytes:
    """Return the file with one signature more, in an empty field."""
    meta = signers.PdfSignatureMetadata(
        field_name=falt,
        md_algorithm="sha256",
        subfilter=fields.SigSeedSubFilter.PADES,
        certify=sigill,
        docmdp_permissions=fields.MDPPerm.FILL_FORMS,
    )
    skrivare = IncrementalPdfFileWriter(BytesIO(data))
    return signers.sign_pdf(skrivare, meta, signer=undertecknare(namn)).getvalue()


@cache
def revisioner(antal: int) -> tuple[bytes, ...]:
    """Return the open file, then sealed, then with one signature more at a time."""
    ut = [oppet()]
    ut.append(skriv_under(ut[0], "plats_0", "Forbundet", sigill=True))
    for n in range(1, antal + 1):
        ut.append(skriv_under(ut[-1], f"plats_{n}", f"Ledamot {n}"))
    return tuple(ut)
