"""A file signed by seventeen: the judges of archive, reading aloud and signatures agree."""

from io import BytesIO
from itertools import pairwise

import pypdf
import pytest
from asn1crypto.x509 import Certificate
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import DocumentSecurityStore, validate_pdf_signature

from tests.signerade import pdfsig
from tests.signering import SIGNERAD, frysta
from tests.verapdf import granska

pytestmark = pytest.mark.django_db

EN, SEX, ALLA = 2, 7, 18  # which revision


def test_each_revision_begins_with_the_one_before_and_all_with_the_frozen_file(sjutton):
    assert all(efter.startswith(fore) for fore, efter in pairwise(sjutton.revisioner))
    assert sjutton.hel.startswith(frysta())


@pytest.mark.parametrize("revision", [EN, SEX, ALLA])
def test_signed_file_conforms_to_pdfa_3a_and_pdfua_1(sjutton, revision):
    assert granska(sjutton.revisioner[revision]) == {"3a": [], "ua1": []}


def test_pyhanko_finds_every_signature_whole_and_nothing_added_but_signatures(sjutton):
    lasare = PdfFileReader(BytesIO(sjutton.hel))
    rotter = [Certificate.load(r.public_bytes(Encoding.DER)) for r in sjutton.rotter]
    kontext = DocumentSecurityStore.read_dss(lasare).as_validation_context(
        {"trust_roots": rotter, "moment": SIGNERAD.replace(day=26), "allow_fetching": False}
    )
    domar = [validate_pdf_signature(s, kontext) for s in lasare.embedded_regular_signatures]
    assert len(domar) == 18
    assert all(d.bottom_line and d.docmdp_ok for d in domar)
    assert {d.modification_level for d in domar[:-1]} <= {
        ModificationLevel.FORM_FILLING,
        ModificationLevel.LTA_UPDATES,
    }


def test_poppler_finds_every_signature_valid(sjutton, tmp_path):
    fil = tmp_path / "hel.pdf"
    fil.write_bytes(sjutton.hel)
    svar = pdfsig(fil)
    assert svar.count("Signature Validation: Signature is Valid.") == 18
    assert svar.count("The signature form field is not signed.") == 3


def test_pages_are_the_same_before_and_after(sjutton):
    fore, efter = (pypdf.PdfReader(BytesIO(data)) for data in (frysta(), sjutton.hel))
    assert len(efter.pages) == len(fore.pages) + 2
    for sida, samma in zip(fore.pages, efter.pages, strict=False):
        assert sida.get_contents().get_data() == samma.get_contents().get_data()
