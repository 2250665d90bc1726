"""Which project is which insats: ties and their periods, what lies where, and the page of it."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from ekonomi.models import Dimension, Insatsobjekt, Objekt, Organisationsobjekt
from ekonomi.objektlage import insatsdimensioner, objektlagen, utan_insats
from ekonomi.services.bokforing import NyRad, bokfor
from ekonomi.services.objekt import (
    Kopplingsrad,
    andra_koppling,
    koppla_insats,
    koppla_loss_organisation,
    koppla_organisation,
    satt_kopplingar,
    ta_bort_koppling,
)
from finsam.models import Handelse
from insatser.models import Insats
from styrelse.models import Organisation
from tests.ekonomi import bocker
from tests.ekonomi.bocker import kr
from tests.ekonomi.sidtext import text
from tests.fragor import antal_fragor

pytestmark = pytest.mark.django_db
START = date(2022, 1, 1)
SIDA = "/ekonomi/objekt/"


def insats(namn: str = "Fokus") -> Insats:
    return Insats.objects.create(
        namn=namn, slug=namn.lower(), inriktning=Insats.Inriktning.INDIVID, from_datum=START
    )


@pytest.fixture
def fokus(ar) -> Objekt:
    return bocker.projekt()


@pytest.fixture
def kosta(ekonom, ar):
    """``kosta(objekt, "7", datum=…)``: rent of 7 kr marked with the object."""

    def gor(objekt: Objekt, belopp: str = "100", datum: date = bocker.DAG) -> None:
        rader = [NyRad("5010", kr(belopp), (objekt,)), NyRad("1930", -kr(belopp), (objekt,))]
        bokfor(by=ekonom, ar=ar, datum=datum, text="Hyra", rader=rader)

    return gor


@pytest.fixture
def kopplad(ekonom, fokus) -> Insatsobjekt:
    return koppla_insats(by=ekonom, objekt=fokus, insats=insats(), from_datum=START)


# -- Ties -----------------------------------------------------------------------------------------


def test_a_tie_is_ended_and_the_object_becomes_another_insats(ekonom, fokus, kopplad):
    slut = date(2022, 6, 30)
    andra_koppling(
        by=ekonom, koppling=kopplad, insats=kopplad.insats, from_datum=START, till_datum=slut
    )
    koppla_insats(by=ekonom, objekt=fokus, insats=insats("Ung"), from_datum=date(2022, 7, 1))
    assert [str(k.insats) for k in fokus.insatser.order_by("from_datum")] == ["Fokus", "Ung"]
    handelse = Handelse.objects.get(verb="ändrade objektets insats")
    assert handelse.detaljer["var"] == "Fokus 2022-01-01 – tills vidare"


def test_a_tie_cannot_be_changed_to_meet_another_or_to_end_before_it_begins(ekonom, fokus, kopplad):
    tidigare = koppla_insats(
        by=ekonom,
        objekt=fokus,
        insats=insats("Ung"),
        from_datum=date(2021, 1, 1),
        till_datum=date(2021, 12, 31),
    )
    with pytest.raises(ValidationError, match="redan kopplat till Fokus"):
        andra_koppling(
            by=ekonom, koppling=tidigare, insats=tidigare.insats, from_datum=date(2021, 1, 1)
        )
    with pytest.raises(ValidationError, match="före startdatum"):
        andra_koppling(
            by=ekonom,
            koppling=kopplad,
            insats=kopplad.insats,
            from_datum=START,
            till_datum=date(2021, 5, 1),
        )


def test_a_tie_is_taken_away_and_the_log_keeps_it(ekonom, fokus, kopplad):
    ta_bort_koppling(by=ekonom, koppling=kopplad)
    assert not fokus.insatser.exists()
    assert Handelse.objects.get(verb="kopplade loss objekt").detaljer["kod"] == "FOKUS"


def test_an_organisation_is_taken_away(ekonom, fokus):
    koppla_loss_organisation(by=ekonom, objekt=fokus)
    assert not Handelse.objects.filter(verb="kopplade loss objekt").exists()
    af = Organisation.objects.create(namn="Arbetsförmedlingen", kortnamn="Af")
    koppla_organisation(by=ekonom, objekt=fokus, organisation=af)
    koppla_loss_organisation(by=ekonom, objekt=fokus)
    assert not Organisationsobjekt.objects.exists()


def test_the_table_is_saved_in_an_order_that_lets_an_insats_follow_another(ekonom, fokus, kopplad):
    ung, slut = insats("Ung"), date(2022, 6, 30)
    antal = satt_kopplingar(
        by=ekonom,
        rader=[
            Kopplingsrad(fokus, None, ung, date(2022, 7, 1)),
            Kopplingsrad(fokus, kopplad, kopplad.insats, START, slut),
        ],
    )
    assert antal == 2
    assert fokus.insatser.count() == 2


def test_rows_that_say_what_is_already_so_change_nothing(ekonom, fokus, kopplad):
    rader = [
        Kopplingsrad(fokus, kopplad, kopplad.insats, START),
        Kopplingsrad(bocker.projekt("ANNAN")),
    ]
    assert satt_kopplingar(by=ekonom, rader=rader) == 0
    assert not Handelse.objects.filter(verb="ändrade objektets insats").exists()


def test_an_emptied_row_takes_the_tie_away(ekonom, fokus, kopplad):
    assert satt_kopplingar(by=ekonom, rader=[Kopplingsrad(fokus, kopplad)]) == 1
    assert not Insatsobjekt.objects.exists()


def test_a_fault_in_one_row_names_the_object_and_saves_nothing(ekonom, fokus, kopplad):
    rader = [
        Kopplingsrad(fokus, kopplad),
        Kopplingsrad(bocker.projekt("ANNAN"), None, kopplad.insats, None),
    ]
    with pytest.raises(ValidationError, match="ANNAN Annan: Skriv från vilken dag"):
        satt_kopplingar(by=ekonom, rader=rader)
    assert Insatsobjekt.objects.exists()


# -- What lies where ------------------------------------------------------------------------------


def test_each_object_shows_its_rows_and_net_cost_of_the_year(ar, fokus, kosta):
    tom = bocker.projekt("TOM")
    kosta(fokus)
    kosta(fokus, "-30")
    forsta, andra = objektlagen(ar, fokus.dimension)
    assert (forsta.objekt, forsta.antal_rader, forsta.belopp) == (fokus, 2, kr("70"))
    assert (andra.objekt, andra.antal_rader, andra.belopp) == (tom, 0, Decimal(0))
    assert forsta.nyckel == "6:FOKUS"


def test_what_lies_outside_the_ties_periods_has_no_insats(ekonom, ar, fokus, kosta):
    kosta(fokus, "100", date(2022, 3, 1))
    kosta(fokus, "7", date(2022, 9, 1))
    koppla_insats(
        by=ekonom,
        objekt=fokus,
        insats=insats(),
        from_datum=START,
        till_datum=date(2022, 6, 30),
    )
    [lage] = utan_insats(objektlagen(ar, fokus.dimension))
    assert (lage.utan_insats, lage.rader_utan_insats) == (kr("7"), 1)


def test_an_object_with_an_organisation_or_an_insats_lacks_nothing(ekonom, ar, fokus, kosta):
    motpart = bocker.projekt("AF")
    for objekt in (fokus, motpart):
        kosta(objekt)
    koppla_insats(by=ekonom, objekt=fokus, insats=insats(), from_datum=START)
    af = Organisation.objects.create(namn="Arbetsförmedlingen", kortnamn="Af")
    koppla_organisation(by=ekonom, objekt=motpart, organisation=af)
    assert utan_insats(objektlagen(ar, fokus.dimension)) == []


def test_projekt_and_dimensions_with_insatser_are_asked_about(ekonom, fokus):
    kostnadsstalle = Dimension.objects.create(nummer=1, namn="Kostnadsställe")
    annan = Objekt.objects.create(dimension=kostnadsstalle, kod="10", namn="Kansli")
    assert insatsdimensioner() == [fokus.dimension]
    koppla_insats(by=ekonom, objekt=annan, insats=insats(), from_datum=START)
    assert insatsdimensioner() == [kostnadsstalle, fokus.dimension]


# -- The page -------------------------------------------------------------------------------------


def test_empty_books_say_where_objects_come_from(klient):
    ekonomen = klient("ekonom")
    assert "Böckerna har inga objekt än" in text(ekonomen.get(SIDA))
    assert ekonomen.post(SIDA).status_code == 404


def test_the_page_lists_objects_with_amounts_but_no_insats_first(klient, fokus, kosta):
    kosta(fokus)
    sida = text(klient("ekonom").get(SIDA))
    assert "Att göra: belopp utan insats" in sida
    assert "100,00 kr på 1 rad<" in sida
    assert "?objekt=6%3AFOKUS&amp;ar=2022" in sida


def test_the_table_is_edited_on_the_page(klient, fokus, kosta):
    kosta(fokus)
    ung, ekonomen = insats("Ung"), klient("ekonom")
    plats = f"o{fokus.pk}-ny"
    svar = ekonomen.post(
        SIDA, {f"{plats}-insats": ung.pk, f"{plats}-from_datum": "2022-01-01"}, follow=True
    )
    sida = text(svar)
    assert "1 koppling är ändrad." in sida
    assert "Att göra" not in sida
    koppling = Insatsobjekt.objects.get()
    assert (koppling.insats, koppling.from_datum) == (ung, START)
    plats = f"o{fokus.pk}-{koppling.pk}"
    rad = {
        f"{plats}-insats": ung.pk,
        f"{plats}-from_datum": "2022-01-01",
        f"{plats}-till_datum": "",
    }
    assert "Inget var ändrat." in text(ekonomen.post(SIDA, rad, follow=True))
    sida = text(ekonomen.post(SIDA, rad | {f"{plats}-till_datum": "2022-02-28"}, follow=True))
    assert f"o{fokus.pk}-ny-insats" in sida, "en ny period kan följa"


def test_what_cannot_be_read_or_saved_is_told_by_object(klient, fokus, kopplad):
    ekonomen, plats = klient("ekonom"), f"o{fokus.pk}-{kopplad.pk}"
    rad = {f"{plats}-insats": kopplad.insats_id, f"{plats}-from_datum": "i går"}
    assert "FOKUS Fokus, från och med:" in text(ekonomen.post(SIDA, rad))
    rad |= {f"{plats}-from_datum": "2022-01-01", f"{plats}-till_datum": "2021-01-01"}
    assert "FOKUS Fokus: Slutdatum kan inte ligga" in text(ekonomen.post(SIDA, rad))


def test_other_dimensions_and_years_are_chosen(klient, ar, fokus):
    motpart = Dimension.objects.create(nummer=20, namn="Motpart")
    Objekt.objects.create(dimension=motpart, kod="AF", namn="Arbetsförmedlingen")
    fjol = bocker.lagg_upp(2021)
    sida = text(klient("ekonom").get(SIDA, {"dim": "20", "ar": fjol.pk}))
    assert "AF Arbetsförmedlingen" in sida
    assert "FOKUS" not in sida
    assert "Rader 2021" in sida
    assert "Projekt: vilka insatser" in text(klient("ekonom").get(SIDA, {"dim": "x"}))


def test_an_objects_organisation_is_chosen_and_taken_away(klient, fokus):
    af = Organisation.objects.create(namn="Arbetsförmedlingen", kortnamn="Af")
    ekonomen, url = klient("ekonom"), reverse("ekonomi:objekt_organisation", args=[fokus.pk])
    assert "Vilken organisation är FOKUS Fokus?" in text(ekonomen.get(url))
    svar = ekonomen.post(url, {"organisation": af.pk}, follow=True)
    assert Organisationsobjekt.objects.get().organisation == af
    assert str(af) in text(svar)
    assert f'value="{af.pk}" selected' in text(ekonomen.get(url))
    assert "är ingen organisation" in text(ekonomen.post(url, {}, follow=True))


def test_the_page_costs_as_much_for_many_objects_as_for_one(klient, ekonom, fokus, kosta):
    ekonomen = klient("ekonom")
    ekonomen.get(SIDA)
    vid_en, _ = antal_fragor(ekonomen, SIDA)
    for kod in ("A", "B"):
        objekt = bocker.projekt(kod)
        kosta(objekt)
        koppla_insats(by=ekonom, objekt=objekt, insats=insats(f"I{kod}"), from_datum=START)
    vid_tre, vilka = antal_fragor(ekonomen, SIDA)
    assert vid_tre == vid_en, "\n".join(vilka)
