"""Signatures with a timestamp service, and what happens when it does not answer."""

import asyncio
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.ades.report import AdESPassed
from pyhanko.sign.validation.ades import ades_lta_validation
from pyhanko.sign.validation.policy_decl import PdfSignatureValidationSpec, SignatureValidationSpec
from pyhanko_certvalidator.context import CertValidationPolicySpec
from pyhanko_certvalidator.ltv.types import ValidationTimingInfo
from pyhanko_certvalidator.policy_decl import REQUIRE_REVINFO, CertRevTrustPolicy
from pyhanko_certvalidator.registry import SimpleTrustManager

from finsam.models import Certifikat
from finsam.signering import pades, tidsstampel, utfardare
from tests.signerade import BO, CIA, FORBUND, rotter, status
from tests.tidstjanst import Tidstjanst, tidstjanst
from tests.verapdf import granska

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


@pytest.fixture
def tjanst(tmp_path, settings):
    with tidstjanst(tmp_path) as tjansten:
        settings.TSA_URL, settings.TSA_ROT = tjansten.url, str(tjansten.rot)
        yield tjansten


@pytest.fixture
def chef(db, anvandare):
    user = anvandare("forbundschef")
    utfardare.skapa_nycklar(by=user, forbund=FORBUND)
    return user


def underskriven(chef, data: bytes, falt: str = "plats_1") -> pades.Signerad:
    return pades.skriv_under(data, falt=falt, vem=BO, at=timezone.now(), by=chef)


def ades(data: bytes, at: datetime) -> list[object]:
    """What ETSI's rules say of each signature at this moment, all proof taken from the file."""
    litar_pa = SimpleTrustManager.build(trust_roots=[*rotter(), *tidsstampel.las_rotter()])
    regler = CertValidationPolicySpec(litar_pa, CertRevTrustPolicy(REQUIRE_REVINFO))
    krav = PdfSignatureValidationSpec(
        SignatureValidationSpec(regler, ts_cert_validation_policy=regler)
    )
    nar = ValidationTimingInfo(at, at, point_in_time_validation=True)
    lasare = PdfFileReader(BytesIO(data))
    return [
        asyncio.run(ades_lta_validation(s, krav, timing_info=nar)).ades_subindic
        for s in lasare.embedded_regular_signatures
    ]


def test_long_term_signatures_hold_thirty_years_with_what_is_in_the_file(tjanst, chef, bas):
    forseglad = pades.forsegla(bas, at=timezone.now(), by=chef)
    bo = underskriven(chef, forseglad.data)
    cia = pades.skriv_under(bo.data, falt="plats_2", vem=CIA, at=timezone.now(), by=chef)
    assert [s.niva for s in (forseglad, bo, cia)] == ["B-LTA"] * 3
    assert cia.data.startswith(bo.data)
    assert ades(cia.data, datetime(2056, 1, 1, tzinfo=UTC)) == [AdESPassed.OK] * 3
    assert granska(cia.data) == {"3a": [], "ua1": []}


def test_silent_service_keeps_nobody_from_signing_and_the_level_says_so(tjanst, chef, bas):
    tjanst.tiga = "/prov/tsa"
    under = underskriven(chef, bas)
    assert under.niva == "B-B"
    assert status(under.data, timezone.now())[0].bottom_line


def test_service_that_falls_silent_in_the_middle_costs_no_signature(tjanst, chef, bas):
    tjanst.svarar = 1  # the first question only
    under = underskriven(chef, bas)
    assert under.niva == "B-B"
    assert status(under.data, timezone.now())[0].bottom_line
    assert Certifikat.objects.filter(sigill=False).count() == 1


def test_next_signature_gets_its_timestamp_when_the_service_is_back(tjanst, chef, bas):
    tjanst.tiga = "/prov/tsa"
    forsta = underskriven(chef, bas)
    tjanst.tiga = ""
    andra = underskriven(chef, forsta.data, "plats_2")
    assert (forsta.niva, andra.niva) == ("B-B", "B-LTA")


def test_timestamp_whose_certificate_cannot_be_checked_gives_a_lower_level(tjanst, chef, bas):
    tjanst.tiga = "/prov/crls"
    assert underskriven(chef, bas).niva == "B-T"


def test_service_that_is_not_there_keeps_nobody_from_signing(tjanst, chef, bas, settings):
    settings.TSA_URL = "http://127.0.0.1:9/"
    assert underskriven(chef, bas).niva == "B-B"


@pytest.mark.parametrize("skillnad", [timedelta(hours=-2), timedelta(days=400)])
def test_clock_that_differs_from_the_service_is_refused(tjanst, chef, bas, skillnad):
    tjanst.at = timezone.now() + skillnad
    with pytest.raises(ValidationError, match="tidsstämpeltjänstens"):
        underskriven(chef, bas)
    assert not Certifikat.objects.filter(sigill=False).exists()


def test_roots_that_cannot_be_read_are_told_of_before_anything_is_signed(
    tjanst: Tidstjanst, chef, bas, settings
):
    settings.TSA_ROT = str(tjanst.rot) + ".finns-inte"
    with pytest.raises(ValidationError, match="TSA_ROT"):
        underskriven(chef, bas)
    assert not Certifikat.objects.filter(sigill=False).exists()
