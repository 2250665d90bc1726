"""The auditors' report is received as a document of the report's case and sent with the report."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from rapporter.medlemspaket import omgang
from rapporter.models import Revisionsberattelse, Utgava
from rapporter.services.diarieforing import diariefor_utgava
from rapporter.services.revisionsberattelse import Uttalande, ta_emot_revisionsberattelse
from rapporter.services.utgava import aterkalla
from styrelse.models import Arende
from styrelse.services import oppna_arende
from tests.rapporter.reviderad import EN_PDF, besluta, rapporten

pytestmark = pytest.mark.django_db
UTTALANDE = Uttalande(
    date(2023, 4, 20), "Rut Revisor", rattvisande="ja", ansvarsfrihet="tillstyrks", mal="delvis"
)
FIL = (EN_PDF, "berattelse.pdf")


@pytest.fixture(autouse=True)
def egna_filer(settings, tmp_path):
    settings.FILER_DIR = tmp_path


@pytest.fixture
def chef(anvandare):
    return anvandare("forbundschef")


@pytest.fixture
def utgava(chef) -> Utgava:
    return besluta(rapporten(chef), chef)


def ta_emot(by, utgava, **mer) -> Revisionsberattelse:
    return ta_emot_revisionsberattelse(
        **{"by": by, "utgava": utgava, "fil": FIL, "uttalande": UTTALANDE} | mer
    )


def med(**mer) -> Uttalande:
    return replace(UTTALANDE, **mer)


# -- The decided report as a document ----------------------------------------------------------


def test_a_decided_version_becomes_a_document_of_its_own_case_once(chef, utgava):
    handling = diariefor_utgava(by=chef, utgava=utgava)
    assert (handling.fil, handling.typ.namn) == (utgava.pdf, "Årsredovisning")
    assert handling.arende.mening == "Årsredovisning 2022"
    assert diariefor_utgava(by=chef, utgava=utgava) == handling


def test_the_next_version_goes_into_the_same_case(chef, utgava):
    forsta = diariefor_utgava(by=chef, utgava=utgava)
    aterkalla(utgava=utgava, by=chef, skal="Fel i not 3.")
    andra = diariefor_utgava(by=chef, utgava=besluta(utgava.rapport, chef, b"%PDF-1.7 ny"))
    assert (andra.arende, andra.nummer) == (forsta.arende, forsta.nummer + 1)


def test_the_case_is_the_one_whose_dnr_stands_on_the_report(chef):
    arende = oppna_arende(by=chef, mening="Bokslut 2022")
    rapport = rapporten(chef)
    type(rapport).objects.filter(pk=rapport.pk).update(dnr=arende.dnr)
    rapport.refresh_from_db()
    assert diariefor_utgava(by=chef, utgava=besluta(rapport, chef)).arende == arende
    assert Arende.objects.count() == 1


def test_only_a_decision_that_holds_is_registered(chef, utgava):
    aterkalla(utgava=utgava, by=chef, skal="Fel.")
    with pytest.raises(ValidationError, match="Bara en beslutad"):
        diariefor_utgava(by=chef, utgava=utgava)


def test_the_document_of_a_version_never_changes(chef, utgava):
    diariefor_utgava(by=chef, utgava=utgava)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE rapporter_utgava SET handling_id = NULL")


# -- The auditors' report --------------------------------------------------------------------


def test_it_is_a_document_that_came_in_with_what_it_says_beside_it(chef, utgava):
    berattelse = ta_emot(chef, utgava)
    handling = berattelse.handling
    assert (handling.riktning, handling.typ.namn) == ("inkommen", "Revisionsberättelse")
    assert handling.arende.mening == "Årsredovisning 2022"
    assert berattelse.uttalanden == [
        "Ger en rättvisande bild",
        "Delvis förenligt med målen",
        "Ansvarsfrihet tillstyrks",
    ]
    assert len(ta_emot(chef, utgava, uttalande=med(mal="saknas")).uttalanden) == 2


def test_the_auditor_may_hand_it_in_too(anvandare, utgava):
    assert ta_emot(anvandare("revisor"), utgava).by == anvandare("revisor")


@pytest.mark.parametrize(
    ("mer", "text"),
    [
        ({"fil": (b"text", "x.txt")}, "som PDF"),
        ({"uttalande": med(datum=timezone.localdate() + timedelta(days=1))}, "inte varit"),
        ({"uttalande": med(datum=date(2023, 3, 16))}, "inte före"),
        ({"uttalande": med(ansvarsfrihet="kanske")}, "ansvarsfrihet"),
    ],
)
def test_what_cannot_be_it_is_refused_and_leaves_no_trace(chef, utgava, mer, text):
    with pytest.raises(ValidationError, match=text):
        ta_emot(chef, utgava, **mer)
    assert not Arende.objects.exists()


def test_it_is_about_a_decision_that_holds(chef, utgava):
    aterkalla(utgava=utgava, by=chef, skal="Fel.")
    with pytest.raises(ValidationError, match="beslutad version"):
        ta_emot(chef, utgava)


def test_one_can_be_replaced_with_its_reason_and_only_once(chef, utgava):
    forsta = ta_emot(chef, utgava)
    andra = ta_emot(chef, utgava, ersatter=forsta, skal="Fel fil.")
    assert list(Revisionsberattelse.objects.galler()) == [andra]
    with pytest.raises(ValidationError, match="redan ersatt"):
        ta_emot(chef, utgava, ersatter=Revisionsberattelse.objects.get(pk=forsta.pk), skal="Igen.")
    with pytest.raises(ValidationError, match="varför"):
        ta_emot(chef, utgava, ersatter=andra, skal=" ")


def test_it_replaces_none_of_another_report(chef, utgava):
    annan = ta_emot(chef, besluta(rapporten(chef, 2021), chef))
    with pytest.raises(ValidationError, match="annan rapport"):
        ta_emot(chef, utgava, ersatter=annan, skal="Fel.")


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE rapporter_revisionsberattelse SET ansvarsfrihet = 'avstyrks'",
        "DELETE FROM rapporter_revisionsberattelse",
    ],
)
def test_what_they_said_stands_also_against_direct_sql(chef, utgava, sql):
    ta_emot(chef, utgava)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


# -- Sent with the report --------------------------------------------------------------------


def i_paketet() -> list[Revisionsberattelse]:
    return omgang(2022).berattelser


def test_every_member_gets_it_with_the_report(chef, utgava):
    berattelse = ta_emot(chef, utgava)
    assert i_paketet() == [berattelse]


def test_a_replaced_one_and_one_about_a_withdrawn_version_are_not_sent(chef, utgava):
    forsta = ta_emot(chef, utgava)
    andra = ta_emot(chef, utgava, ersatter=forsta, skal="Fel fil.")
    assert i_paketet() == [andra]
    aterkalla(utgava=utgava, by=chef, skal="Fel i not 3.")
    assert i_paketet() == []


# -- The pages -------------------------------------------------------------------------------


def data(**mer):
    return {
        "fil": SimpleUploadedFile("b.pdf", EN_PDF),
        "datum": "2023-04-20",
        "avgiven_av": "Rut Revisor",
        "rattvisande": "ja",
        "mal": "saknas",
        "ansvarsfrihet": "tillstyrks",
    } | mer


def test_it_is_received_on_the_page_and_fetched_by_whoever_reads_reports(klient, utgava):
    svar = klient("revisor").post(
        reverse("revision:berattelse_ny", args=[utgava.pk]), data(), follow=True
    )
    sidan = svar.content.decode()
    assert "Rut Revisor" in sidan
    assert "Ansvarsfrihet tillstyrks" in sidan
    berattelse = Revisionsberattelse.objects.get()
    fil = klient("ledamot").get(reverse("revision:berattelse_fil", args=[berattelse.pk]))
    assert fil.content == EN_PDF


def test_it_is_replaced_on_its_page_with_a_reason(klient, chef, utgava):
    berattelse = ta_emot(chef, utgava)
    adress = reverse("revision:berattelse_ersatt", args=[berattelse.pk])
    assert "Rut Revisor" in klient("forbundschef").get(adress).content.decode()
    utan = klient("forbundschef").post(adress, data(skal=""))
    assert utan.status_code == 200
    klient("forbundschef").post(adress, data(skal="Fel fil.", avgiven_av="Två revisorer"))
    assert Revisionsberattelse.objects.galler().get().avgiven_av == "Två revisorer"


def test_before_the_decision_the_page_says_why_none_can_be_received(klient, chef):
    rapporten(chef)
    assert "har inte beslutat" in klient("forbundschef").get("/revision/").content.decode()


def test_one_about_a_withdrawn_version_is_said_to_be_so(klient, chef, utgava):
    ta_emot(chef, utgava)
    aterkalla(utgava=utgava, by=chef, skal="Fel.")
    assert "beslut är återkallat" in klient("revisor").get("/revision/").content.decode()
