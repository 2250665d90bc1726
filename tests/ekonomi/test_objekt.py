"""What the objects of the books stand for."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from ekonomi.models import Insatsobjekt, Organisationsobjekt
from ekonomi.objektnyckel import objektnyckel
from ekonomi.services.objekt import koppla_insats, koppla_organisation
from finsam.models import Handelse
from insatser.models import Insats
from styrelse.models import Organisation
from tests.ekonomi import bocker

pytestmark = pytest.mark.django_db
START = date(2021, 1, 1)


@pytest.fixture
def insats() -> Insats:
    return Insats.objects.create(
        namn="Fokus", slug="fokus", inriktning=Insats.Inriktning.INDIVID, from_datum=START
    )


def test_an_object_stands_for_one_insats_at_a_time(ekonom, insats):
    objekt = bocker.projekt()
    slut = date(2021, 12, 31)
    koppla_insats(by=ekonom, objekt=objekt, insats=insats, from_datum=START, till_datum=slut)
    koppla_insats(by=ekonom, objekt=objekt, insats=insats, from_datum=date(2022, 1, 1))
    with pytest.raises(ValidationError, match="redan kopplat till Fokus"):
        koppla_insats(by=ekonom, objekt=objekt, insats=insats, from_datum=date(2023, 1, 1))
    assert [k.insats for k in objekt.insatser.vid(date(2021, 6, 1))] == [insats]
    assert Handelse.objects.filter(verb="kopplade objekt").count() == 2


def test_the_database_refuses_two_insatser_at_a_time(ekonom, insats):
    objekt = bocker.projekt()
    koppla_insats(by=ekonom, objekt=objekt, insats=insats, from_datum=START)
    with pytest.raises(IntegrityError), transaction.atomic():
        Insatsobjekt.objects.create(objekt=objekt, insats=insats, from_datum=date(2022, 5, 1))


def test_a_tie_that_ends_before_it_begins_is_refused(ekonom, insats):
    with pytest.raises(ValidationError, match="före startdatum"):
        koppla_insats(
            by=ekonom,
            objekt=bocker.projekt(),
            insats=insats,
            from_datum=START,
            till_datum=date(2020, 1, 1),
        )


def test_an_object_stands_for_one_organisation_and_may_be_changed(ekonom):
    objekt = bocker.projekt()
    for namn in ("Försäkringskassan", "Arbetsförmedlingen"):
        organisation = Organisation.objects.create(namn=namn, kortnamn=namn[:2])
        koppla_organisation(by=ekonom, objekt=objekt, organisation=organisation)
    assert Organisationsobjekt.objects.get().organisation.namn == "Arbetsförmedlingen"


@pytest.mark.parametrize(
    ("par", "nyckel"),
    [
        ((), ""),
        (((20, "AF"), (6, "FOKUS")), "6:FOKUS|20:AF"),
        (((6, "A"), (6, "A")), "6:A"),
        (((6, "A|7:B"),), "6:A\\|7:B"),
        (((6, "A\\"), (7, "B")), "6:A\\\\|7:B"),
    ],
)
def test_no_two_combinations_share_a_key(par, nyckel):
    assert objektnyckel(par) == nyckel
