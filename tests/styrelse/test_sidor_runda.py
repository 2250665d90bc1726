"""The pages of a round: who is missing, what each can do, and what changed."""

import pytest

from styrelse.models import Runda
from styrelse.services.runda import aterkalla_runda
from tests.fragor import assert_lika_manga_fragor
from tests.styrelse import rundor
from tests.styrelse.sidor import adress, skicka, tas_emot, text


@pytest.fixture
def kansliet(klient):
    return klient("administrator")


@pytest.fixture
def ledamot(anvandare):
    return anvandare("ledamot")


@pytest.fixture
def lagd(chef, ledamot):
    """A round of three: Anna who can sign in, Bo who cannot, and then the revisor Rut."""
    return rundor.runda(
        chef,
        rundor.forslag(rundor.person(chef, "Anna Ek", ledamot), "ordforande"),
        rundor.forslag(rundor.person(chef, "Bo Al")),
        rundor.forslag(rundor.person(chef, "Rut Lo"), "revisor", steg=2),
        vad="beslutad 18 mars 2022, § 18",
    )


def test_the_round_says_who_is_missing(lagd, kansliet, klient):
    for sidan in (kansliet, klient("ledamot")):
        svar = text(sidan.get(adress("runda", lagd.pk)))
        assert "0 av 3 har skrivit under" in svar
        assert "Anna Ek" in svar
        assert "Bo Al, Rut Lo" in svar


def test_the_list_counts_those_who_have_signed(lagd, kansliet, chef):
    rundor.skriv_under(lagd, "Bo Al", by=chef)
    assert "1 av 3" in text(kansliet.get(adress("runda_lista")))


def test_the_list_asks_as_often_for_three_as_for_one(lagd, kansliet, chef):
    eva, fia = (rundor.forslag(rundor.person(chef, namn)) for namn in ("Eva Ny", "Fia Ny"))

    def skapa():
        ny = rundor.runda(chef, eva, fia, foregaende=Runda.objects.first())
        rundor.skriv_under(ny, "Eva Ny", by=chef)

    assert_lika_manga_fragor(kansliet, adress("runda_lista"), skapa)


def test_a_stranger_does_not_find_it(lagd, klient):
    assert klient("ersattare").get(adress("runda", lagd.pk)).status_code == 404


def test_a_document_is_laid_from_its_page(chef, kansliet, styrelse_med_ledamoter):
    papper = rundor.handling(chef)
    assert adress("runda_ny") in text(kansliet.get(papper.get_absolute_url()))
    sida = adress("runda_ny") + f"?handling={papper.pk}&dag=2022-02-10"
    svar = kansliet.get(sida)
    forvalda = svar.context["form"].initial["platser"]
    assert len(forvalda) == 4
    svar = kansliet.post(sida, {"platser": forvalda, "ordning": "fri", "vad": "beslutad"})
    tas_emot(svar, adress("runda", papper.runda.pk))
    assert Runda.objects.get().handling.underskrifter.count() == 4


def test_declining_ends_the_round_with_its_reason(lagd, klient):
    plats = rundor.plats(lagd, "Anna Ek")
    svar = skicka(klient("ledamot"), "plats_avboj", plats.pk, skal="Noten om skulder är fel.")
    tas_emot(svar, adress("runda", lagd.pk))
    lagd.refresh_from_db()
    assert lagd.status == "avbojd"
    assert "Noten om skulder är fel." in text(klient("ledamot").get(adress("runda", lagd.pk)))


def test_a_withdrawn_round_leads_to_a_corrected_version(lagd, kansliet, chef, klient):
    aterkalla_runda(by=chef, runda=lagd, skal="Fel bilaga.")
    valj = f"{adress('runda_valj')}?foregaende={lagd.pk}"
    assert valj in text(kansliet.get(adress("runda", lagd.pk)))
    assert valj not in text(klient("ledamot").get(adress("runda", lagd.pk)))
    rattad = rundor.handling(chef, "Årsredovisning 2022, rättad")
    assert "som ersätter Årsredovisning 2022" in text(kansliet.get(valj))
    svar = kansliet.post(valj, {"handling": rattad.pk})
    tas_emot(svar, f"{adress('runda_ny')}?handling={rattad.pk}&foregaende={lagd.pk}")
    assert "Ersätter" in text(kansliet.get(svar["Location"]))
