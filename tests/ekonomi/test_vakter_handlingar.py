"""What is kept for the auditor stays: imports, what was handed on, binders, and their files."""

import pytest
from django.utils import timezone

from ekonomi.models import Revisorsparm
from ekonomi.services.overlamning import lamna_over
from ekonomi.services.sie_import import importera
from ekonomi.services.sie_version import angra_import
from finsam import filer
from tests.ekonomi.bokslutsprov import fardigt, lagg_upp_med_kapital
from tests.ekonomi.rasql import ersatt, kor, literal, nekas, sql
from tests.ekonomi.siefiler import fil, ver
from tests.ekonomi.test_underlag import filnyckel

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("egna_filer")]


@pytest.fixture
def inlast(ekonom):
    return importera(by=ekonom, data=fil(ver(1)), namn="bok.se")[1]


@pytest.fixture
def lamnad(foresla, ekonom):
    return lamna_over(by=ekonom, forslag=[foresla().pk])


@pytest.fixture
def parm(ekonom):
    bokslut = fardigt(ekonom, lagg_upp_med_kapital(ekonom))
    pdf = filer.behall(b"%PDF-1.7", "parm.pdf", "application/pdf", by=ekonom)
    return Revisorsparm.objects.create(
        bokslut=bokslut, fil=pdf, skapad_at=timezone.now(), skapad_by=ekonom
    )


@pytest.mark.parametrize(
    "satt",
    [
        "sha256 = 'a'",
        "fil_id = (SELECT f.id FROM finsam_fil f WHERE f.namn = 'annan.se')",
        "kodning = 'UTF-8 i stället'",
        "importerad_at = '2001-01-01'",
        "importerad_by_id = importerad_by_id + 1",
        "id = id + 1000",
    ],
)
def test_what_was_read_in_cannot_change(ekonom, inlast, satt):
    filer.ta_emot(b"annan", "annan.se", by=ekonom)
    nekas(sql("UPDATE ekonomi_sieimport SET", satt), "En import ändras inte")


def test_an_import_is_undone_once_and_never_removed(ekonom, inlast):
    nekas("DELETE FROM ekonomi_sieimport", "tas aldrig bort")
    angra_import(by=ekonom, sie_import=inlast, skal="Fel fil")
    ater = "angrad_at = NULL, angrad_by_id = NULL, angra_skal = ''"
    nekas(sql("UPDATE ekonomi_sieimport SET", ater), "En ångrad import ändras inte")
    nekas("UPDATE ekonomi_sieimport SET angra_skal = 'annat'", "En ångrad import ändras inte")
    nekas("DELETE FROM ekonomi_sieimport", "tas aldrig bort")


def test_what_was_handed_on_neither_changes_nor_goes(lamnad):
    nekas("UPDATE ekonomi_overlamning SET gjord_at = '2001-01-01'", "ändras inte")
    nekas("DELETE FROM ekonomi_overlamning", "ändras inte")
    rad = {"id": lamnad.pk, "ar_id": lamnad.ar_id, "fil_id": filnyckel(lamnad.fil)}
    nekas(ersatt("ekonomi_overlamning", **rad, gjord_at="2022-01-01", gjord_by_id=1), "finns redan")


def test_a_binder_neither_changes_nor_goes(parm):
    nekas("UPDATE ekonomi_revisorsparm SET skapad_at = '2001-01-01'", "ändras inte")
    nekas("DELETE FROM ekonomi_revisorsparm", "ändras inte")


@pytest.mark.parametrize("vad", ["inlast", "lamnad", "parm"])
def test_the_file_of_it_cannot_be_put_away_for_another(request, vad):
    filen = request.getfixturevalue(vad).fil
    bort = sql("DELETE FROM finsam_fil WHERE id =", literal(filnyckel(filen)))
    nekas(bort, "hör till bokföringen")


def test_a_file_of_nothing_can_go(ekonom):
    filen = filer.ta_emot(b"annan", "annan.txt", by=ekonom)
    kor(sql("DELETE FROM finsam_fil WHERE id =", literal(filnyckel(filen))))
