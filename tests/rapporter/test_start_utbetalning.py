"""What the start page says about rekvisitioner: what waits for one's attest, what came back."""

import pytest
from django.urls import reverse

from ekonomi.services.utbetalning import atersand
from rapporter.start import startsida
from tests.ekonomi import utbetalning as prov

pytestmark = pytest.mark.django_db


def saker(user) -> dict[str, str]:
    return {sak.url: sak.varfor for sak in startsida(user).att_gora}


def test_what_waits_for_an_attest_is_told_to_whoever_attests_but_for_ones_own(anvandare):
    chef, ansvarig = anvandare("forbundschef"), anvandare("insatsansvarig")
    url = reverse("ekonomi:att_attestera")
    prov.inskickad(chef)
    assert url not in saker(chef)
    prov.inskickad(ansvarig)
    assert saker(chef)[url] == "En rekvisition eller faktura väntar på attest."
    assert saker(anvandare("ledamot"))[url].startswith("2 rekvisitioner och fakturor")
    assert url not in saker(anvandare("ekonom"))


def test_what_was_sent_back_is_told_to_the_insatsansvarig_of_the_insats(anvandare):
    chef, ansvarig = anvandare("forbundschef"), anvandare("insatsansvarig")
    url = f"{reverse('ekonomi:rekvisition_lista')}?status=atersand"
    atersand(by=chef, utbetalning=prov.inskickad(chef), skal="Fel")
    assert url not in saker(ansvarig)
    prov.insats("Tegelbruket", ansvarig)
    assert saker(ansvarig)[url] == "En rekvisition är återsänd."
    atersand(by=chef, utbetalning=prov.inskickad(chef), skal="Fel")
    assert saker(ansvarig)[url] == "2 är återsända."
