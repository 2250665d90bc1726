"""The board's paper: one page, archival and accessible, the same bytes each time."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from pypdf import PdfReader

from ekonomi.budgettryck import for_arsredovisning
from ekonomi.models import Budget
from ekonomi.prognoslage import Prognoslage, prognoslage
from ekonomi.prognospapper import gor_pdf
from ekonomi.services import prognos as tjanst
from finsam.models import User
from tests import verapdf

pytestmark = pytest.mark.usefixtures("exempel")


@pytest.fixture
def lage() -> Prognoslage:
    prognos = tjanst.skapa_prognos(
        by=User.objects.get(email="ekonom@example.se"),
        budget=Budget.objects.get(ar=2022),
        datum=date(2022, 8, 31),
        kommentar="Insatserna startade sent.",
        rader={"arvode_styrelse": (Decimal(60000), "Fler möten.")},
    )
    return prognoslage(prognos, for_arsredovisning())


def test_paper_is_one_page_and_holds_for_archive_and_reading_aloud(lage):
    pdf = gor_pdf(lage)
    lasare = PdfReader(BytesIO(pdf))
    assert len(lasare.pages) == 1
    assert "siffror.json" in lasare.attachments
    assert verapdf.granska(pdf) == {"3a": [], "ua1": []}


def test_paper_says_where_the_year_is_going_and_why(lage):
    text = PdfReader(BytesIO(gor_pdf(lage))).pages[0].extract_text().replace("\xa0", " ")
    for mening in ("Utfall och prognos 2022", "Fler möten.", "Insatserna startade sent."):
        assert mening in text


def test_same_forecast_gives_the_same_bytes(lage):
    assert gor_pdf(lage) == gor_pdf(lage)
