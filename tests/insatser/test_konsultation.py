"""Consultations: registered, led to a start, and taken back."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from insatser import services
from insatser.models import Deltagare, Inskrivning, Konsultation


@pytest.fixture
def konsultera(chef, insats, kod):
    """``konsultera("2022-03-01")``: a consultation with Försäkringskassan."""

    def gor(dag="2022-03-15", *, i=insats, lista="remittent", namn="fk"):
        return services.registrera_konsultation(
            by=chef, insats=i, manad=date.fromisoformat(dag), remittent=kod(lista, namn)
        )

    return gor


@pytest.fixture
def starta(chef):
    def gor(konsultation, dag="2022-04-01", **mer):
        return services.starta_deltagare(
            by=chef,
            konsultation=konsultation,
            in_manad=date.fromisoformat(dag),
            kon="kvinna",
            **mer,
        )

    return gor


def test_a_consultation_stands_in_its_month_and_says_nothing_of_the_person(konsultera):
    rad = konsultera()
    assert (rad.manad, str(rad.remittent)) == (date(2022, 3, 1), "Försäkringskassan")
    assert {f.name for f in Konsultation._meta.concrete_fields} == {
        *("id", "insats", "manad", "remittent", "kommun", "inskrivning")
    }


@pytest.mark.parametrize(
    ("dag", "fel"),
    [("2020-04-01", "började"), ("2023-01-01", "slutade"), ("2090-01-01", "inte börjat")],
)
def test_a_consultation_outside_the_insats_or_ahead_is_refused(konsultera, dag, fel):
    with pytest.raises(ValidationError, match=fel):
        konsultera(dag)


def test_a_remiss_to_an_insats_for_structure_is_refused(konsultera, skapa_insats):
    with pytest.raises(ValidationError, match="individinriktade"):
        konsultera(i=skapa_insats("SamSIP", inriktning="struktur"))


def test_a_code_of_another_list_is_refused(konsultera):
    with pytest.raises(ValidationError, match="rätt kodlista"):
        konsultera(lista="syfte", namn="samverkan")


def test_a_consultation_leads_to_one_start(konsultera, starta, kod):
    rad = konsultera()
    inskrivning = starta(rad, remittent=kod("remittent", "fk"))
    assert Konsultation.objects.get(pk=rad.pk).inskrivning == inskrivning
    with pytest.raises(ValidationError, match="redan lett till en start"):
        starta(rad)
    assert Inskrivning.objects.count() == 1


def test_a_start_before_the_consultation_is_refused_as_a_whole(konsultera, starta):
    with pytest.raises(ValidationError, match="den månaden eller en senare"):
        starta(konsultera(), "2022-02-01")
    assert not Deltagare.objects.exists()


def test_angra_start_takes_the_enrolment_and_keeps_the_consultation(konsultera, starta, chef):
    rad = konsultera()
    starta(rad)
    rad.refresh_from_db()
    services.angra_start(by=chef, konsultation=rad)
    assert (Konsultation.objects.get().inskrivning, Deltagare.objects.count()) == (None, 0)
    starta(Konsultation.objects.get())


def test_angra_start_of_a_measured_participant_is_refused(konsultera, starta, mat, chef):
    rad = konsultera()
    mat(starta(rad), 2, dag="2022-04-10")
    rad.refresh_from_db()
    with pytest.raises(ValidationError, match="Det finns mätningar"):
        services.angra_start(by=chef, konsultation=rad)
    rad.refresh_from_db()
    assert rad.inskrivning is not None


def test_angra_start_without_one_is_refused(konsultera, chef):
    with pytest.raises(ValidationError, match="inte lett till någon start"):
        services.angra_start(by=chef, konsultation=konsultera())


def test_a_consultation_is_taken_back_only_before_a_start(konsultera, starta, chef):
    services.ta_bort_konsultation(by=chef, konsultation=konsultera())
    rad = konsultera()
    starta(rad)
    rad.refresh_from_db()
    with pytest.raises(ValidationError, match="Ångra starten först"):
        services.ta_bort_konsultation(by=chef, konsultation=rad)
    assert Konsultation.objects.count() == 1
