"""The row of tabs that joins the pages of one report, and what a reader has of it."""

import pytest
from django.urls import reverse

from rapporter import services
from rapporter.mall import Avsnittsmall
from rapporter.models import Rapport
from rapporter.views.rapportflikar import FLIKAR

pytestmark = pytest.mark.django_db


@pytest.fixture
def rapport(anvandare, settings, tmp_path) -> Rapport:
    settings.FILER_DIR = tmp_path
    return services.skapa_rapport_fran_mall(
        typ="arsredovisning",
        ar=2022,
        mall=(Avsnittsmall("a", "Ekonomi", text="Året {{ ar }}."),),
        by=anvandare("forbundschef"),
    )


@pytest.mark.parametrize("flik", FLIKAR, ids=lambda flik: flik.rubrik)
def test_each_tab_leads_to_a_page_where_it_is_the_one_marked(klient, rapport, flik):
    svar = klient("forbundschef").get(reverse(flik.url_namn, args=[rapport.pk]))
    assert [ord_ for ord_, _, har in svar.context["sidflikar"] if har] == [flik.rubrik]
    assert len(svar.context["sidflikar"]) == len(FLIKAR)


def test_whoever_may_not_write_has_no_tab_for_it(klient, rapport):
    svar = klient("revisor").get(reverse("rapporter:rapportkontroll", args=[rapport.pk]))
    namn = [ord_ for ord_, _, _ in svar.context["sidflikar"]]
    assert namn == ["Rapporten", "Kontroll", "Versioner", "Kommentarer"]


def test_the_reports_page_offers_the_two_steps_towards_a_decision(klient, rapport):
    svar = klient("forbundschef").get(rapport.get_absolute_url())
    assert [a.rubrik for a in svar.context["atgarder"]] == ["Skicka ut utkast", "Fastställ"]
