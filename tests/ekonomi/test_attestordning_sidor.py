"""The page of the attestordning, and the forms that add and close a line."""

from datetime import date

import pytest
from django.urls import reverse

from ekonomi.models import Attestregel
from tests.ekonomi import attest
from tests.ekonomi.attest import nyss_bekraftad
from tests.ekonomi.sidtext import text
from tests.fragor import assert_lika_manga_fragor

pytestmark = pytest.mark.django_db
LISTA, NY = reverse("ekonomi:attestordning"), reverse("ekonomi:attestregel_ny")
FALT = {
    "attestant": "f:ordforande",
    "slag": "chefens_egna",
    "till_belopp": "25 000",
    "from_datum": "2022-01-01",
    "beslutad_datum": "2021-12-10",
    "paragraf": "52",
}


@pytest.fixture
def inloggad(client, chef):
    """The chef, who has just given the password."""
    return nyss_bekraftad(client, chef)


def test_adding_a_rule_asks_for_the_password_first(klient):
    assert klient("forbundschef").post(NY, FALT).url.startswith("/konto/bekrafta/")
    assert not Attestregel.objects.exists()


def test_a_rule_of_a_function_is_added(inloggad):
    svar = inloggad.post(NY, FALT, follow=True)
    assert "Ordföranden får attestera" in text(svar)
    regel = Attestregel.objects.get()
    assert (regel.user, regel.funktion, regel.slag) == (None, "ordforande", "chefens_egna")


def test_a_rule_of_a_user_that_stands_in_is_added(inloggad, chef, anvandare):
    ordinarie = attest.regel(chef, user=chef)
    ersattare = anvandare("ledamot")
    falt = FALT | {"attestant": f"u:{ersattare.pk}", "slag": "allt", "ersatter": ordinarie.pk}
    inloggad.post(NY, falt)
    assert Attestregel.objects.get(user=ersattare).ersatter == ordinarie
    assert "Prov forbundschef" in text(inloggad.get(LISTA))


def test_only_users_who_may_attest_are_offered(inloggad, anvandare):
    anvandare("ekonom")
    sidan = text(inloggad.get(NY))
    assert "Prov forbundschef" in sidan
    assert "Prov ekonom" not in sidan


@pytest.mark.parametrize("attestant", ["", "u:", "u:99999", "f:ingen", "x:1", "u:1 OR 1=1"])
def test_an_attestant_who_was_not_offered_is_refused(inloggad, attestant):
    svar = inloggad.post(NY, FALT | {"attestant": attestant})
    assert "attestant" in svar.context["form"].errors
    assert not Attestregel.objects.exists()


def test_what_the_service_refuses_stands_beside_the_field(inloggad):
    svar = inloggad.post(NY, FALT | {"from_datum": "2021-01-01"})
    assert "from_datum" in svar.context["form"].errors


def test_a_rule_is_closed(inloggad, chef):
    regel = attest.regel(chef, user=chef)
    url = reverse("ekonomi:attestregel_avsluta", args=[regel.pk])
    assert "Avsluta Prov forbundschef" in text(inloggad.get(url))
    inloggad.post(url, {"till_datum": "2022-06-30"})
    regel.refresh_from_db()
    assert regel.till_datum == date(2022, 6, 30)
    assert url not in text(inloggad.get(LISTA)), "den som är avslutad kan inte avslutas igen"


def test_the_revisor_reads_it_without_a_way_to_close(klient, chef):
    regel = attest.regel(chef, user=chef)
    sidan = text(klient("revisor").get(LISTA))
    assert "§ 52, 2021-12-10" in sidan
    assert reverse("ekonomi:attestregel_avsluta", args=[regel.pk]) not in sidan


def test_the_file_holds_the_lines(klient, chef):
    attest.regel(chef, user=chef)
    csv = klient("revisor").get(LISTA, {"export": "csv"}).getvalue().decode("utf-8-sig")
    assert "Prov forbundschef" in csv
    assert "Avsluta" not in csv


def test_the_list_asks_the_database_equally_often(klient, chef):
    assert_lika_manga_fragor(klient("ekonom"), LISTA, lambda: attest.regel(chef, user=chef))
