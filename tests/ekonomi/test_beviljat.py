"""From the styrelse's yes to an application to the förbund's commitment in the budget."""

from decimal import Decimal

import pytest
from django.urls import reverse

from ekonomi.models import Insatsbeslut
from insatser.services.ansokansbeslut import angra_beslut
from tests.ekonomi import budgetbok
from tests.ekonomi.sidtext import text
from tests.insatser import ansokningar

pytestmark = pytest.mark.django_db


@pytest.fixture
def chef(anvandare):
    return anvandare("forbundschef")


@pytest.fixture
def beviljad(chef, ekonom):
    """Ung framtid: 600 000 kr granted for 2023, § 12."""
    budgetbok.lagg_rader(ekonom)
    budgetbok.lagg_forslag(ekonom)
    return ansokningar.beviljad(chef)


@pytest.fixture
def klienten(klient):
    return klient("ekonom")


def disponibelt(klienten) -> str:
    return text(klienten.get(reverse("ekonomi:disponibelt"), {"ar": 2022}))


def for_in(klienten, ansokan) -> None:
    data = {"rubrik": ansokan.namn, "datum": "2023-02-09", "paragraf": "12"}
    adress = reverse("ekonomi:insatsbeslut_ansokan", args=[ansokan.pk])
    klienten.post(adress, data | {"belopp_2023": "600 000"})


def test_a_granted_application_waits_until_it_is_entered(klienten, beviljad):
    assert "Beviljat men inte infört" in disponibelt(klienten)
    for_in(klienten, beviljad)
    assert "Beviljat men inte infört" not in disponibelt(klienten)
    beslut = Insatsbeslut.objects.get()
    assert beslut.ansokan == beviljad
    assert dict(beslut.aren.values_list("ar", "belopp")) == {2023: Decimal(600_000)}


def test_the_form_already_says_what_the_application_says(klienten, beviljad):
    sida = text(klienten.get(reverse("ekonomi:insatsbeslut_ansokan", args=[beviljad.pk])))
    for varde in ("Ung framtid", "2023-02-09", "12", "600 000"):
        assert f'value="{varde}"' in sida


def test_an_entered_application_leads_to_its_decision(klienten, beviljad):
    for_in(klienten, beviljad)
    svar = klienten.get(reverse("ekonomi:insatsbeslut_ansokan", args=[beviljad.pk]))
    beslut = Insatsbeslut.objects.get()
    assert svar.url == reverse("ekonomi:insatsbeslut_andra", args=[beslut.pk])


def test_a_second_decision_on_the_same_application_is_refused(klienten, beviljad):
    for_in(klienten, beviljad)
    for_in(klienten, beviljad)
    assert Insatsbeslut.objects.count() == 1


def test_a_decision_taken_back_lets_the_application_wait_again(klienten, beviljad):
    for_in(klienten, beviljad)
    beslut = Insatsbeslut.objects.get()
    adress = reverse("ekonomi:insatsbeslut_aterkalla", args=[beslut.pk])
    klienten.post(adress, {"datum": "2023-03-01"})
    assert "Beviljat men inte infört" in disponibelt(klienten)


def test_a_decision_whose_application_is_no_longer_granted_says_so(klienten, chef, beviljad):
    for_in(klienten, beviljad)
    angra_beslut(by=chef, ansokan=beviljad)
    assert "ansökan är inte längre beviljad" in disponibelt(klienten)


def test_an_application_in_beredning_cannot_be_entered(klienten, chef):
    ansokan = ansokningar.i_beredning(chef)
    adress = reverse("ekonomi:insatsbeslut_ansokan", args=[ansokan.pk])
    assert klienten.get(adress).status_code == 404
