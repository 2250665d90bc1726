"""Signatures in PDF files: what is in them, what other programs say, what is refused."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from io import BytesIO

import pytest
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from django.core.exceptions import ValidationError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import DocumentSecurityStore, validate_pdf_signature

from finsam.models import Certifikat, Underskriftsnyckel
from finsam.signering import pades, utfardare
from finsam.signering.certifikat import autentisering_i
from tests.signeringspdf import liten_pdf, pdfsig

AT = datetime(2026, 3, 18, 14, 5, 9, 123456, tzinfo=UTC)
BO = pades.Undertecknare("Bo Exempel", "Ordförande", "Exempelkommun", "webauthn")
CIA = pades.Undertecknare("Cia Exempel", "Ledamot", "Region Exempel", "totp")


@pytest.fixture
def chef(db, anvandare):
    user = anvandare("forbundschef")
    utfardare.skapa_nycklar(by=user, forbund="Samordningsförbundet Exempel", at=AT)
    return user


@pytest.fixture
def forseglad(chef) -> pades.Signerad:
    return pades.forsegla(liten_pdf(), at=AT, by=chef)


@pytest.fixture
def tva(chef, forseglad) -> bytes:
    forsta = pades.skriv_under(forseglad.data, falt="plats_1", vem=BO, at=AT, by=chef)
    sedan = AT + timedelta(minutes=3)
    return pades.skriv_under(forsta.data, falt="plats_2", vem=CIA, at=sedan, by=chef).data


def status(data: bytes, at: datetime):
    """Every signature's state in pyHanko, trusting our issuer, with the CRLs of the file."""
    rot = asn1_x509.Certificate.load(utfardare.rotter()[0].public_bytes(Encoding.DER))
    lasare = PdfFileReader(BytesIO(data))
    dss = DocumentSecurityStore.read_dss(lasare)
    kontext = dss.as_validation_context(
        {
            "trust_roots": [rot],
            "moment": at,
            "allow_fetching": False,
            "revocation_mode": "require",
        }
    )
    return [validate_pdf_signature(s, kontext) for s in lasare.embedded_regular_signatures]


def certifikat(signerad: pades.Signerad) -> x509.Certificate:
    return x509.load_der_x509_certificate(signerad.certifikat)


def test_each_revision_begins_with_the_one_before(chef, forseglad):
    assert forseglad.data.startswith(liten_pdf())
    under = pades.skriv_under(forseglad.data, falt="plats_2", vem=BO, at=AT, by=chef)
    assert under.data.startswith(forseglad.data)
    assert len(under.data) > len(forseglad.data)
    assert (forseglad.niva, under.niva) == ("B-B", "B-B")


@pytest.mark.parametrize("ar", [0, 5, 31])
def test_signatures_without_timestamp_hold_in_pyhanko_decades_later(tva, ar):
    sigill, bo, cia = status(tva, AT.replace(year=AT.year + ar) + timedelta(days=1))
    assert all(s.bottom_line and s.trusted for s in (sigill, bo, cia))
    assert cia.coverage.name == "ENTIRE_FILE"
    assert bo.modification_level == sigill.modification_level == ModificationLevel.FORM_FILLING
    assert cia.signer_reported_dt == AT.replace(microsecond=0) + timedelta(minutes=3)


def test_poppler_finds_the_signatures_valid(tva, tmp_path):
    fil = tmp_path / "tva.pdf"
    fil.write_bytes(tva)
    svar = pdfsig(fil)
    assert svar.count("Signature Validation: Signature is Valid.") == 3
    assert "C=SE,O=Samordningsförbundet Exempel,OU=Region Exempel,title=Ledamot" in svar
    assert svar.count("Total document signed") == 1


def test_every_certificate_is_logged_and_says_who_and_how(chef, forseglad):
    under = pades.skriv_under(forseglad.data, falt="plats_1", vem=BO, at=AT, by=chef)
    rad = Certifikat.objects.get(serienummer=under.serienummer)
    assert (rad.namn, rad.funktion, rad.medlem) == ("Bo Exempel", "Ordförande", "Exempelkommun")
    assert (rad.metod, rad.falt, rad.by) == ("webauthn", "plats_1", chef)
    assert rad.dokument_sha256 == sha256(forseglad.data).hexdigest()
    cert = certifikat(under)
    assert cert.subject.get_attributes_for_oid(NameOID.TITLE)[0].value == "Ordförande"
    how = autentisering_i(cert)
    assert (how.metod, how.at) == ("webauthn", AT.replace(microsecond=0))


def test_private_key_of_a_signature_is_stored_nowhere(chef, forseglad):
    pades.skriv_under(forseglad.data, falt="plats_1", vem=BO, at=AT, by=chef)
    assert Underskriftsnyckel.objects.count() == 2
    assert not any("privat" in f.name for f in Certifikat._meta.get_fields())


def test_place_that_is_signed_is_refused_and_no_certificate_issued(chef, tva):
    fore = Certifikat.objects.count()
    with pytest.raises(ValidationError, match="redan en underskrift"):
        pades.skriv_under(tva, falt="plats_1", vem=CIA, at=AT, by=chef)
    with pytest.raises(ValidationError, match="ingen plats"):
        pades.skriv_under(tva, falt="plats_9", vem=CIA, at=AT, by=chef)
    with pytest.raises(ValidationError, match="läsa som PDF"):
        pades.skriv_under(b"not a pdf", falt="plats_1", vem=CIA, at=AT, by=chef)
    assert Certifikat.objects.count() == fore
