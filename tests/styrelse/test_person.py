"""People's contact details, and clearing them when the assignments have ended."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from finsam.models import Handelse
from styrelse import services
from styrelse.models import Person
from tests.styrelse.sidor import adress, skicka, tas_emot, text


@pytest.fixture
def anna(chef):
    return services.registrera_person(
        by=chef, namn="Anna Badh", epost="anna@example.se", telefon="0372-000 00", adress="Gatan 1"
    )


def test_mail_goes_to_the_own_address_and_else_to_the_accounts(chef, anna, anvandare):
    konto = anvandare("ledamot")
    bo = services.registrera_person(by=chef, namn="Bo Al", epost="", user=konto)
    cia = services.registrera_person(by=chef, namn="Cia Ek", epost="")
    anna.user = chef
    assert [p.epostadress for p in (anna, bo, cia)] == ["anna@example.se", konto.email, ""]


def test_a_retired_persons_contact_details_are_cleared_and_the_name_stays(chef, anna, tilltrad):
    tilltrad("2022-01-01", "2022-12-31", vem=anna)
    services.rensa_kontaktuppgifter(by=chef, person=anna)
    anna.refresh_from_db()
    assert (anna.namn, anna.epost, anna.telefon, anna.adress) == ("Anna Badh", "", "", "")
    assert anna.kontakt_rensad_datum == timezone.localdate()
    assert anna.uppdrag.count() == 1
    assert "anna@example.se" not in str(Handelse.objects.latest("pk").detaljer)


@pytest.mark.parametrize("om", [-1, 1])
def test_nothing_is_cleared_while_an_assignment_goes_on_or_is_to_come(chef, anna, tilltrad, om):
    tilltrad((timezone.localdate() + timedelta(days=om)).isoformat(), vem=anna)
    with pytest.raises(ValidationError, match="har uppdrag i Styrelsen"):
        services.rensa_kontaktuppgifter(by=chef, person=anna)


def test_there_must_be_something_to_clear(chef, person):
    with pytest.raises(ValidationError, match="inga kontaktuppgifter"):
        services.rensa_kontaktuppgifter(by=chef, person=person())


def test_contact_details_given_anew_are_no_longer_cleared(chef, anna):
    services.rensa_kontaktuppgifter(by=chef, person=anna)
    services.andra_person(by=chef, person=anna, epost="ny@example.se")
    assert anna.kontakt_rensad_datum is None
    with pytest.raises(IntegrityError), transaction.atomic():
        Person.objects.filter(pk=anna.pk).update(kontakt_rensad_datum=date(2022, 1, 1))


def test_the_list_finds_those_who_still_can_be_reached(klient, chef, anna, person, tilltrad):
    tilltrad("2022-01-01", vem=person("Bo Nu"))
    services.registrera_person(by=chef, namn="Cia Utan")
    client = klient("administrator")
    slut = text(client.get(adress("person_lista") + "?lage=slut"))
    rensa = text(client.get(adress("person_lista") + "?lage=rensa"))
    assert "Cia Utan" in slut
    assert "Bo Nu" not in slut
    assert "Anna Badh" in rensa
    assert "Cia Utan" not in rensa


def test_a_persons_page_clears_by_a_question(klient, anna):
    client = klient("administrator")
    assert "0372-000 00" in text(client.get(adress("person", anna.pk)))
    assert "går inte att få tillbaka" in text(client.get(adress("person_rensa", anna.pk)))
    tas_emot(skicka(client, "person_rensa", anna.pk), adress("person", anna.pk))
    sida = text(client.get(adress("person", anna.pk)))
    assert "Kontaktuppgifterna rensades" in sida
    assert "Det finns inga kontaktuppgifter att rensa." in sida


def test_nobody_takes_the_seat_of_another_with_the_own_account(chef, anvandare, anna, tilltrad):
    tilltrad("2022-01-01", vem=anna)
    administrator = anvandare("administrator")
    with pytest.raises(ValidationError, match="Be någon annan på kansliet"):
        services.andra_person(by=administrator, person=anna, user=administrator)
    services.andra_person(by=chef, person=anna, user=administrator)
    assert Person.objects.get(user=administrator) == anna
    services.andra_person(by=administrator, person=anna, user=administrator, telefon="0372-1")
