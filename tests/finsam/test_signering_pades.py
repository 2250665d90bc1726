"""Signatures in PDF files: what is in them, what other programs say, what is refused."""

from datetime import timedelta
from hashlib import sha256

import pytest
from cryptography.x509.oid import NameOID
from django.core.exceptions import ValidationError
from pyhanko.sign.diff_analysis import ModificationLevel

from finsam.models import Certifikat, Underskriftsnyckel
from finsam.signering import pades, utfardare
from finsam.signering.certifikat import autentisering_i
from tests.signerade import AT, BO, CIA, FORBUND, certifikat, pdfsig, status


@pytest.fixture
def chef(db, anvandare):
    user = anvandare("forbundschef")
    utfardare.skapa_nycklar(by=user, forbund=FORBUND, at=AT)
    return user


@pytest.fixture
def forseglad(chef, bas) -> pades.Signerad:
    return pades.forsegla(bas, at=AT, by=chef)


@pytest.fixture
def forsta(chef, forseglad) -> pades.Signerad:
    return pades.skriv_under(forseglad.data, falt="plats_1", vem=BO, at=AT, by=chef)


@pytest.fixture
def tva(chef, forsta) -> bytes:
    sedan = AT + timedelta(minutes=3)
    return pades.skriv_under(forsta.data, falt="plats_2", vem=CIA, at=sedan, by=chef).data


def test_each_revision_begins_with_the_one_before(bas, forseglad, forsta):
    assert forseglad.data.startswith(bas)
    assert forsta.data.startswith(forseglad.data)
    assert len(bas) < len(forseglad.data) < len(forsta.data)


def test_signature_is_one_incremental_update(forseglad, forsta):
    assert forsta.data.count(b"%%EOF") == forseglad.data.count(b"%%EOF") + 1


def test_level_without_timestamps_is_said_honestly(forseglad, forsta):
    assert forseglad.niva == forsta.niva == "B-B"
    assert pades.niva_text("B-B").startswith("Utan oberoende tidsstämpel")
    assert pades.niva_text("") == ""


@pytest.mark.parametrize("ar", [0, 31])
def test_signatures_without_timestamp_hold_in_pyhanko_decades_later(tva, ar):
    sigill, bo, cia = status(tva, AT.replace(year=AT.year + ar) + timedelta(days=1))
    assert all(s.bottom_line and s.trusted for s in (sigill, bo, cia))
    assert cia.coverage.name == "ENTIRE_FILE"
    assert bo.modification_level == sigill.modification_level == ModificationLevel.FORM_FILLING


def test_all_times_are_the_one_that_was_given(forsta):
    at = AT.replace(microsecond=0)
    cert = certifikat(forsta)
    bo = status(forsta.data, at)[1]
    assert cert.not_valid_before_utc == bo.signer_reported_dt == at
    assert Certifikat.objects.get(serienummer=forsta.serienummer).at == at


def test_poppler_finds_the_signatures_valid(tva, tmp_path):
    fil = tmp_path / "tva.pdf"
    fil.write_bytes(tva)
    svar = pdfsig(fil)
    assert svar.count("Signature Validation: Signature is Valid.") == 3
    assert "C=SE,O=Samordningsförbundet Exempel,OU=Region Exempel,title=Ledamot" in svar
    assert "Signature Type: ETSI.CAdES.detached" in svar
    assert svar.count("- Total document signed") == 1


def test_every_certificate_is_logged_with_what_it_signed(chef, forseglad, forsta):
    rad = Certifikat.objects.get(serienummer=forsta.serienummer)
    assert (rad.namn, rad.funktion, rad.medlem) == ("Bo Exempel", "Ordförande", "Exempelkommun")
    assert (rad.metod, rad.falt, rad.by) == ("webauthn", "plats_1", chef)
    assert rad.dokument_sha256 == sha256(forseglad.data).hexdigest()
    assert utfardare.las_cert(rad.certifikat) == certifikat(forsta)


def test_certificate_says_who_and_how_one_was_authenticated(forsta, settings):
    cert = certifikat(forsta)
    amne = {a.oid: a.value for a in cert.subject}
    assert amne[NameOID.COMMON_NAME] == "Bo Exempel"
    assert amne[NameOID.TITLE] == "Ordförande"
    assert amne[NameOID.ORGANIZATIONAL_UNIT_NAME] == "Exempelkommun"
    assert amne[NameOID.ORGANIZATION_NAME] == FORBUND
    how = autentisering_i(cert)
    assert (how.metod, how.at) == ("webauthn", AT.replace(microsecond=0))
    assert how.tjanst == settings.SITE_URL


def test_seal_says_nothing_of_how_a_person_was_authenticated(forseglad):
    assert autentisering_i(certifikat(forseglad)) is None
    assert Certifikat.objects.get(serienummer=forseglad.serienummer).sigill


def test_name_longer_than_a_certificate_takes_is_cut_there_but_not_in_the_log(chef, forseglad):
    lang = pades.Undertecknare("Åke " + "Öbergsson " * 9, "Ledamot", "", "totp")
    under = pades.skriv_under(forseglad.data, falt="plats_1", vem=lang, at=AT, by=chef)
    namn = certifikat(under).subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value
    assert namn.startswith("Åke Öbergsson")
    assert namn.endswith("…")
    assert 62 <= len(namn.encode()) <= 64
    assert Certifikat.objects.get(serienummer=under.serienummer).namn == lang.namn


def test_key_of_a_signature_is_stored_nowhere(forsta):
    assert Underskriftsnyckel.objects.count() == 2
    assert not any("privat" in f.name for f in Certifikat._meta.get_fields())


@pytest.mark.parametrize(
    ("falt", "text"),
    [("plats_1", "redan en underskrift"), ("plats_99", "ingen plats"), ("sigill", "redan")],
)
def test_place_that_cannot_be_signed_is_refused_and_no_certificate_issued(chef, tva, falt, text):
    fore = Certifikat.objects.count()
    with pytest.raises(ValidationError, match=text):
        pades.skriv_under(tva, falt=falt, vem=CIA, at=AT + timedelta(hours=1), by=chef)
    assert Certifikat.objects.count() == fore


def test_file_that_is_no_pdf_is_refused(chef):
    with pytest.raises(ValidationError, match="läsa som PDF"):
        pades.skriv_under(b"text", falt="plats_1", vem=CIA, at=AT, by=chef)
    with pytest.raises(ValidationError, match="läsa som PDF"):
        pades.forsegla(b"text", at=AT, by=chef)


def test_file_is_sealed_before_it_is_signed(chef, bas):
    utan = pades.skriv_under(bas, falt="plats_1", vem=BO, at=AT, by=chef)
    with pytest.raises(ValidationError, match="gick inte att skriva under"):
        pades.forsegla(utan.data, at=AT, by=chef)
