"""The guard of forms where nobody may be named, at the heading of an occasion."""

import pytest

from insatser.forms.forlopp import InsatsavslutForm, SlutrapportForm
from insatser.forms.insatsrapport import EgenUppgiftForm, KommentarForm
from insatser.forms.konsultation import KonsultationForm
from insatser.forms.uppfoljning import AtersandForm, UppfoljningForm
from insatser.forms.utan_person import UtanPerson
from insatser.models import Tillfalle
from tests.insatser.sidor import nekas, skicka

VAKTADE = (
    *(AtersandForm, EgenUppgiftForm, InsatsavslutForm, KommentarForm, KonsultationForm),
    *(SlutrapportForm, UppfoljningForm),
)


@pytest.fixture
def ansvarig(klient, anvandare, insats):
    insats.ansvariga.add(anvandare("insatsansvarig"))
    return klient("insatsansvarig")


def registrera(ansvarig, rubrik: str, **mer):
    falt = {"typ": "natverk", "datum": "2022-05-01", "antal_tillfallen": "1", "rubrik": rubrik}
    return skicka(ansvarig, "tillfalle_ny", "fokus", **falt, **mer)


@pytest.mark.parametrize("rubrik", ["Samtal 900412-1236", "via anna@exempel.se", "070-123 45 67"])
def test_a_heading_that_tells_who_someone_is_is_refused_and_not_shown_again(ansvarig, rubrik):
    svar = registrera(ansvarig, rubrik)
    nekas(svar, "rubrik", "ser ut som")
    assert rubrik not in svar.content.decode()
    assert not Tillfalle.objects.exists()


def test_what_looks_like_a_name_is_asked_about_and_taken_with_a_tick(ansvarig):
    svar = registrera(ansvarig, "Föreläsning med Anna Ek")
    nekas(svar, "namn_granskat", "Anna Ek", "kryssa i rutan")
    assert not Tillfalle.objects.exists()
    registrera(ansvarig, "Föreläsning med Anna Ek", namn_granskat="on")
    assert Tillfalle.objects.get().rubrik == "Föreläsning med Anna Ek"


def test_a_plain_heading_is_asked_nothing_about(ansvarig):
    registrera(ansvarig, "Motiverande samtal, steg 2")
    assert Tillfalle.objects.count() == 1


@pytest.mark.parametrize("form", VAKTADE)
def test_every_form_about_participants_or_what_they_did_has_the_guard(form):
    assert issubclass(form, UtanPerson)


def test_of_a_long_text_only_the_number_is_taken_away():
    form = UppfoljningForm(
        {"gjort": "Två grupper har börjat. Ring 070-123 45 67.", "avvikelser": ""}
    )
    assert "ett telefonnummer" in form.errors["gjort"][0]
    assert form["gjort"].value() == "Två grupper har börjat. Ring ."
