"""Reports are made from a mall, written by people, printed to PDF."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from finsam import filer
from finsam.models import Handelse
from rapporter import services
from rapporter.mall import Avsnittsmall, las_mall
from rapporter.models import Avsnitt, Rapport, Rapportfil

pytestmark = pytest.mark.django_db
MALL = (
    Avsnittsmall("a", "Ekonomi", text="Året {{ ar }}."),
    Avsnittsmall("b", "Resultat", foralder="a"),
)


@pytest.fixture
def chef(anvandare):
    return anvandare("forbundschef")


@pytest.fixture
def rapport(chef) -> Rapport:
    return services.skapa_rapport_fran_mall(typ="arsredovisning", ar=2022, mall=MALL, by=chef)


@pytest.fixture
def avsnitt(rapport) -> Avsnitt:
    return rapport.avsnitt.get(nyckel="a")


def test_skapa_rapport_gives_the_malls_tree(rapport):
    rader = [(a.ordning, a.nyckel, a.foralder and a.foralder.nyckel) for a in rapport.avsnitt.all()]
    assert rader == [(1, "a", None), (2, "b", "a")]
    assert (rapport.per_datum, rapport.titel) == (date(2022, 12, 31), "Årsredovisning 2022")


def test_skapa_rapport_is_in_the_log(rapport, chef):
    assert Handelse.objects.filter(verb="skapade rapport", by=chef).count() == 1


def test_skapa_rapport_twice_for_a_year_is_refused(rapport, chef):
    with pytest.raises(ValidationError, match="finns redan"):
        services.skapa_rapport_fran_mall(typ="arsredovisning", ar=2022, mall=MALL, by=chef)
    assert Rapport.objects.count() == 1


def test_skapa_rapport_with_an_unknown_figure_is_refused_with_the_place(chef):
    mall = (Avsnittsmall("a", "Ekonomi", text="ett\n{{ finns_inte }}"),)
    with pytest.raises(ValidationError, match="Ekonomi: Rad 2"):
        services.skapa_rapport_fran_mall(typ="arsredovisning", ar=2022, mall=mall, by=chef)
    assert not Rapport.objects.exists()


def test_the_general_mall_makes_a_report(chef):
    mall = las_mall("arsredovisning")
    rapport = services.skapa_rapport_fran_mall(typ="arsredovisning", ar=2030, mall=mall, by=chef)
    assert rapport.avsnitt.count() == len(mall)


def test_two_avsnitt_with_one_key_are_refused_by_the_database(rapport):
    with pytest.raises(IntegrityError), transaction.atomic():
        Avsnitt.objects.create(rapport=rapport, ordning=9, nyckel="a", rubrik="A")


def test_spara_uppgifter_shows_at_the_foot(rapport, chef):
    assert rapport.fotrad == "Utkast, inte beslutad"
    services.spara_uppgifter(rapport=rapport, by=chef, dnr="2023/14", motto="")
    assert rapport.fotrad == "Dnr 2023/14 · Utkast, inte beslutad"


@pytest.mark.parametrize(
    "halvt", [{"beslutad_datum": date(2023, 3, 24)}, {"beslutad_paragraf": "18"}]
)
def test_a_decision_without_both_date_and_paragraf_is_refused(rapport, halvt):
    for falt, varde in halvt.items():
        setattr(rapport, falt, varde)
    with pytest.raises(ValidationError, match="Ange både datum och paragraf"):
        rapport.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        rapport.save()


def test_skapa_pdf_keeps_one_file_until_something_changes(
    rapport, avsnitt, chef, settings, tmp_path
):
    settings.FILER_DIR = tmp_path
    forsta = services.skapa_pdf(rapport=rapport, by=chef)
    assert filer.las(forsta.fil).startswith(b"%PDF-1.7")
    assert services.skapa_pdf(rapport=rapport, by=chef) == forsta
    services.spara_text(avsnitt=avsnitt, text="En annan text.", bas=1, by=chef)
    andra = services.skapa_pdf(rapport=rapport, by=chef)
    assert andra.avtryck != forsta.avtryck
    assert list(Rapportfil.objects.all()) == [andra, forsta]


def test_the_kept_pdf_is_named_after_the_report(rapport, chef, settings, tmp_path):
    settings.FILER_DIR = tmp_path
    assert str(services.skapa_pdf(rapport=rapport, by=None)) == "arsredovisning-2022.pdf"
