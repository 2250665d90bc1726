"""The board's paper: one page, archival and accessible, the same bytes each time."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from django.urls import reverse
from pypdf import PdfReader

from ekonomi.budgettryck import for_arsredovisning
from ekonomi.models import Budget
from ekonomi.prognoslage import Prognoslage, prognoslage
from ekonomi.prognospapper import gor_pdf
from ekonomi.services import prognos as tjanst
from ekonomi.services.prognospapper import bifoga_prognos
from finsam import filer
from finsam.models import User
from styrelse.models import Sammantrade
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


def test_paper_goes_to_the_meetings_point_as_a_document_of_the_diarium(lage, klient):
    mote = Sammantrade.objects.kommande(date(2022, 1, 1)).get(organ__typ="styrelse")
    client = klient("administrator")
    url = reverse("ekonomi:prognos_bifoga", args=[lage.prognos.pk])
    svar = client.post(url, {"sammantrade": mote.pk})
    assert svar.status_code == 302
    punkt = mote.punkter.get(standard="prognos")
    (handling,) = punkt.handlingar.all()
    assert handling.rubrik == "Utfall och prognos 2022-08-31"
    assert filer.las(handling.fil) == gor_pdf(lage)
    assert handling.arende == mote.arende


def test_paper_makes_its_point_at_a_meeting_without_one(lage):
    chef = User.objects.get(email="forbundschef@example.se")
    mote = Sammantrade.objects.filter(organ__typ="styrelse", punkter=None).first()
    punkt = bifoga_prognos(by=chef, prognos=lage.prognos, sammantrade=mote)
    assert (punkt.rubrik, punkt.handlingar.count()) == ("Utfall och prognos", 1)
