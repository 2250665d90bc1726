"""Forms of the förbund, its members, organs and people."""

from datetime import date

import pytest

from finsam.models import Handelse
from styrelse import services
from styrelse.models import (
    Forbund,
    Forbundsordning,
    Invanarantal,
    Medlem,
    Organ,
    Organisation,
    Person,
    Plats,
)
from tests.styrelse.sidor import adress, nekas, skicka, tas_emot, text

# What the form of an ordning begins with and always sends.
LAGENS = {"mandattid_ar": 4, "mandat_fran_manad": 4, "antal_vice": 1, "uttradestid_ar": 3}
NYTT = {"namn": "Sunnerbo samordningsförbund", "bildat_datum": "2006-01-01"}


# -- The förbund --------------------------------------------------------------------------------


def test_registering_the_forbund_registers_its_first_ordning(klient, db):
    client = klient("forbundschef")
    tas_emot(skicka(client, "forbund_ny", **NYTT, sate="Ljungby"), adress("forbund"))
    ordning = Forbundsordning.objects.get()
    assert (ordning.from_datum, ordning.sate) == (date(2006, 1, 1), "Ljungby")
    sida = text(client.get(adress("forbund")))
    assert "Sunnerbo samordningsförbund" in sida
    assert "1 januari 2006" in sida


def test_a_second_forbund_is_refused(klient, forbund):
    svar = skicka(klient("forbundschef"), "forbund_ny", **NYTT)
    nekas(svar, "__all__", "redan registrerat")
    assert 'value="Sunnerbo samordningsförbund"' in text(svar)
    assert not Forbundsordning.objects.exists()


def test_a_malformed_organisationsnummer_is_told_with_an_example(klient, db):
    svar = skicka(klient("forbundschef"), "forbund_ny", **NYTT, organisationsnummer="2220001234")
    nekas(svar, "organisationsnummer", "bindestreck", "222000-1234")
    assert not Forbund.objects.exists()


def test_the_facts_of_the_forbund_are_changed(klient, forbund):
    client = klient("forbundschef")
    form = client.get(adress("forbund_andra")).context["form"]
    assert form["bildat_datum"].value() == date(2006, 1, 1)
    svar = skicka(client, "forbund_andra", bildat_datum="2006-01-01", webbplats="www.sunnerbosf.se")
    tas_emot(svar, adress("forbund"))
    assert "www.sunnerbosf.se" in text(client.get(adress("forbund")))
    assert Handelse.objects.latest("pk").detaljer["falt"] == ["webbplats"]


def test_the_day_of_forming_cannot_pass_a_later_ordning(klient, chef, forbund):
    for dag in (date(2006, 1, 1), date(2007, 1, 1)):
        services.anta_forbundsordning(by=chef, forbund=forbund, from_datum=dag, namn="Förbundet")
    svar = skicka(klient("forbundschef"), "forbund_andra", bildat_datum="2007-01-01")
    nekas(svar, "bildat_datum", "2007-01-01", "tidigare dag")
    assert Forbundsordning.objects.filter(from_datum=date(2006, 1, 1)).exists()


@pytest.mark.parametrize("dag", ["2005-07-01", "2006-07-01"])
def test_a_mistyped_day_of_forming_is_corrected_with_its_ordning(klient, db, dag):
    client = klient("forbundschef")
    tas_emot(skicka(client, "forbund_ny", **NYTT), adress("forbund"))
    tas_emot(skicka(client, "forbund_andra", bildat_datum=dag), adress("forbund"))
    assert Forbundsordning.objects.get().from_datum.isoformat() == dag


def test_a_forbund_older_than_the_law_is_refused(klient, db):
    nytt = NYTT | {"bildat_datum": "0001-01-01"}
    nekas(skicka(klient("forbundschef"), "forbund_ny", **nytt), "bildat_datum", "2004-01-01")
    assert not Forbund.objects.exists()


def test_a_new_ordning_holds_from_its_day(klient, chef, forbund):
    services.anta_forbundsordning(
        by=chef, forbund=forbund, from_datum=date(2006, 1, 1), namn="Markaryds samordningsförbund"
    )
    client = klient("forbundschef")
    url = adress("forbundsordning_ny")
    assert client.get(url).context["form"]["namn"].value() == "Markaryds samordningsförbund"
    falt = LAGENS | {"from_datum": "2017-07-01", "namn": "Sunnerbo samordningsförbund"}
    tas_emot(skicka(client, "forbundsordning_ny", **falt), adress("forbund"))
    sida = text(client.get(adress("forbund")))
    assert "<h1>Sunnerbo samordningsförbund</h1>" in sida
    assert "Markaryds samordningsförbund" in sida


def test_an_ordning_before_the_forbund_is_refused(klient, forbund):
    falt = LAGENS | {"from_datum": "2005-12-31", "namn": "Förbundet"}
    nekas(skicka(klient("forbundschef"), "forbundsordning_ny", **falt), "from_datum", "bildades")


@pytest.mark.parametrize("namn", ["forbund_andra", "forbundsordning_ny"])
def test_without_a_forbund_there_is_nothing_to_change(klient, db, namn):
    assert klient("forbundschef").get(adress(namn)).status_code == 404


# -- Members and organisations --------------------------------------------------------------------


def ny_medlem(**andra: object) -> dict[str, object]:
    return {"typ": "kommun", "from_datum": "2017-07-01", "ordning": "1"} | andra


def test_a_member_is_registered_with_its_organisation(klient, db):
    client = klient("forbundschef")
    svar = skicka(client, "medlem_ny", **ny_medlem(ny_organisation="Ljungby kommun"))
    tas_emot(svar, adress("medlem_lista"))
    medlem = Medlem.objects.get()
    assert str(medlem) == "Ljungby kommun"
    assert "Ljungby kommun" in text(client.get(adress("medlem", medlem.pk)))


def test_an_organisation_in_the_register_becomes_a_member(klient, chef):
    slussen = services.registrera_organisation(by=chef, namn="Slussen")
    skicka(klient("forbundschef"), "medlem_ny", **ny_medlem(organisation=slussen.pk))
    assert Medlem.objects.get().organisation == slussen


def test_the_same_member_twice_at_a_time_is_refused(klient, medlem):
    ljungby = medlem("Ljungby kommun")
    falt = ny_medlem(organisation=ljungby.organisation_id, from_datum="2020-01-01")
    nekas(skicka(klient("forbundschef"), "medlem_ny", **falt), "__all__", "redan medlem")
    assert Medlem.objects.count() == 1


@pytest.mark.parametrize(
    ("andra", "falt"),
    [
        ({}, "organisation"),
        ({"ny_organisation": "ljungby kommun"}, "ny_organisation"),
        ({"ny_organisation": "Älmhults kommun", "typ": "by"}, "typ"),
    ],
)
def test_a_member_without_a_name_or_a_kind_is_refused(klient, medlem, andra, falt):
    medlem("Ljungby kommun")
    svar = skicka(klient("forbundschef"), "medlem_ny", **ny_medlem(**andra))
    assert falt in svar.context["form"].errors
    assert Organisation.objects.count() == 1


def test_the_form_begins_with_the_kind_that_is_missing(klient, db):
    svar = klient("forbundschef").get(adress("medlem_ny"), {"typ": "af"})
    assert svar.context["form"]["typ"].value() == "af"


def test_a_membership_is_corrected(klient, medlem):
    ljungby = medlem("Ljungby kommun")
    falt = ny_medlem(from_datum="2018-01-01")
    tas_emot(
        skicka(klient("forbundschef"), "medlem_andra", ljungby.pk, **falt),
        adress("medlem", ljungby.pk),
    )
    ljungby.refresh_from_db()
    assert ljungby.from_datum == date(2018, 1, 1)


def test_a_membership_cannot_be_moved_into_another_of_the_same(klient, chef, medlem):
    forra = medlem("Ljungby kommun", from_datum=date(2006, 1, 1))
    services.avsluta_medlemskap(by=chef, medlem=forra, till_datum=date(2010, 12, 31))
    ny = services.registrera_medlem(
        by=chef, organisation=forra.organisation, typ="kommun", from_datum=date(2017, 7, 1)
    )
    client = klient("forbundschef")
    svar = skicka(client, "medlem_andra", ny.pk, **ny_medlem(from_datum="2010-12-31"))
    nekas(svar, "__all__", "redan medlem")
    nekas(skicka(client, "medlem_avsluta", forra.pk, till_datum=""), "__all__", "redan medlem")
    forra.refresh_from_db()
    assert forra.till_datum == date(2010, 12, 31)


def test_a_member_leaves_and_comes_back(klient, medlem):
    ljungby = medlem("Ljungby kommun")
    client = klient("forbundschef")
    svar = skicka(client, "medlem_avsluta", ljungby.pk, till_datum="2022-12-31")
    tas_emot(svar, adress("medlem", ljungby.pk))
    assert "31 december 2022" in text(client.get(adress("medlem", ljungby.pk)))
    skicka(client, "medlem_avsluta", ljungby.pk, till_datum="")
    ljungby.refresh_from_db()
    assert ljungby.till_datum is None


def test_a_member_with_assignments_that_go_on_cannot_leave(klient, medlem, tilltrad):
    ljungby = medlem("Ljungby kommun")
    tilltrad("2022-01-01", medlem=ljungby)
    svar = skicka(klient("forbundschef"), "medlem_avsluta", ljungby.pk, till_datum="2022-06-30")
    nekas(svar, "till_datum", "1 uppdrag som går vidare", "Avsluta dem först")


def test_inhabitants_are_noted_and_corrected_per_year(klient, medlem):
    ljungby = medlem("Ljungby kommun")
    client = klient("forbundschef")
    skicka(client, "invanarantal_ny", ljungby.pk, ar="2022", antal="28000")
    skicka(client, "invanarantal_ny", ljungby.pk, ar="2022", antal="28297", antal_16_64="16500")
    rad = Invanarantal.objects.get()
    assert (rad.antal, rad.antal_16_64) == (28_297, 16_500)
    assert "28\u00a0297" in text(client.get(adress("medlem", ljungby.pk)))


def test_more_of_working_age_than_inhabitants_is_refused(klient, medlem):
    ljungby = medlem("Ljungby kommun")
    falt = {"ar": "2022", "antal": "10", "antal_16_64": "11"}
    svar = skicka(klient("forbundschef"), "invanarantal_ny", ljungby.pk, **falt)
    nekas(svar, "__all__", "kan inte vara fler än alla invånare")
    assert not Invanarantal.objects.exists()


def test_an_organisation_is_registered_and_renamed(klient, db):
    client = klient("forbundschef")
    svar = skicka(client, "organisation_ny", namn="Slusen")
    slussen = Organisation.objects.get()
    tas_emot(svar, adress("organisation", slussen.pk))
    assert "Slusen" in text(client.get(adress("organisation_andra", slussen.pk)))
    skicka(client, "organisation_andra", slussen.pk, namn="Slussen i Lagan", kortnamn="Slussen")
    slussen.refresh_from_db()
    assert (slussen.namn, slussen.kortnamn) == ("Slussen i Lagan", "Slussen")
    svar = skicka(client, "organisation_ny", namn="Slussen i Lagan")
    nekas(svar, "namn", "finns redan")


# -- Organs, seats and people ---------------------------------------------------------------------


def test_an_organ_is_set_up_and_changed(klient, db):
    client = klient("forbundschef")
    falt = {"namn": "Styrelsen", "typ": "styrelse", "from_datum": "2006-01-01", "ordning": "0"}
    svar = skicka(client, "organ_ny", **falt)
    organ = Organ.objects.get()
    tas_emot(svar, adress("organ", organ.pk))
    tas_emot(
        skicka(client, "organ_andra", organ.pk, **(falt | {"till_datum": "2030-12-31"})),
        adress("organ", organ.pk),
    )
    organ.refresh_from_db()
    assert organ.till_datum == date(2030, 12, 31)


def test_an_organ_that_ends_before_it_begins_is_refused(klient, db):
    falt = {"namn": "AU", "typ": "au", "from_datum": "2022-01-01", "till_datum": "2021-01-01"}
    nekas(skicka(klient("forbundschef"), "organ_ny", **falt, ordning="0"), "till_datum", "före")
    assert not Organ.objects.exists()


def test_the_form_of_an_organ_begins_with_what_the_warning_asked_for(klient, db):
    svar = klient("forbundschef").get(
        adress("organ_ny"), {"typ": "revisorer", "namn": "Revisorerna"}
    )
    assert svar.context["form"]["namn"].value() == "Revisorerna"


def test_an_organ_cannot_be_shortened_past_an_assignment(klient, styrelsen, tilltrad):
    tilltrad("2022-01-01", namn="Anna Badh")
    falt = {"namn": "Styrelsen", "typ": "styrelse", "from_datum": "2006-01-01", "ordning": "0"}
    svar = skicka(
        klient("forbundschef"), "organ_andra", styrelsen.pk, **falt, till_datum="2022-06-30"
    )
    nekas(svar, "__all__", "Anna Badh har uppdrag i organet")
    styrelsen.refresh_from_db()
    assert styrelsen.till_datum is None


def test_members_that_share_a_seat(klient, styrelsen, medlem):
    kommuner = [medlem("Ljungby kommun"), medlem("Älmhults kommun")]
    client = klient("forbundschef")
    svar = skicka(
        client,
        "plats_ny",
        styrelsen.pk,
        medlemmar=[m.pk for m in kommuner],
        antal_ersattare=1,
        from_datum="2017-07-01",
    )
    tas_emot(svar, adress("organ", styrelsen.pk))
    sida = text(client.get(adress("organ", styrelsen.pk)))
    assert "Ljungby kommun, Älmhults kommun" in sida
    assert "delas" in sida


def test_seats_of_an_organ_are_numbered_in_turn(klient, styrelsen, medlem):
    client = klient("forbundschef")
    for namn in ("Ljungby kommun", "Älmhults kommun"):
        skicka(
            client,
            "plats_ny",
            styrelsen.pk,
            medlemmar=[medlem(namn).pk],
            antal_ersattare=1,
            from_datum="2017-07-01",
        )
    assert [p.ordning for p in Plats.objects.order_by("pk")] == [1, 2]


def test_a_seat_without_members_is_refused(klient, styrelsen):
    svar = skicka(klient("forbundschef"), "plats_ny", styrelsen.pk, from_datum="2017-07-01")
    nekas(svar, "medlemmar", "Välj minst en medlem")


def test_a_person_is_registered_and_changed(klient, db):
    client = klient("administrator")
    svar = skicka(client, "person_ny", namn="Anna Bad", epost="anna@example.se")
    person = Person.objects.get()
    tas_emot(svar, adress("person", person.pk))
    tas_emot(
        skicka(client, "person_andra", person.pk, namn="Anna Badh"), adress("person", person.pk)
    )
    assert "<h1>Anna Badh</h1>" in text(client.get(adress("person", person.pk)))


def test_a_person_is_tied_to_the_account_that_signs_in(klient, anvandare):
    """The attestordning finds the chair by it."""
    ledamoten, client = anvandare("ledamot"), klient("administrator")
    skicka(client, "person_ny", namn="Anna Badh", user=str(ledamoten.pk))
    person = Person.objects.get()
    assert person.user == ledamoten
    svar = skicka(client, "person_ny", namn="Bo Ek", user=str(ledamoten.pk))
    assert "user" in svar.context["form"].errors
    skicka(client, "person_andra", person.pk, namn="Anna Badh", user="")
    person.refresh_from_db()
    assert person.user is None


def test_an_address_that_is_none_is_refused_and_kept(klient, db):
    svar = skicka(klient("administrator"), "person_ny", namn="Anna Badh", epost="anna@")
    assert "epost" in svar.context["form"].errors
    assert 'value="anna@"' in text(svar)
    assert not Person.objects.exists()


def test_who_was_what_on_the_day_is_asked_of_the_organ(klient, styrelsen, tilltrad):
    tilltrad("2022-01-01", "2022-06-30", namn="Anna Badh")
    tilltrad("2022-07-01", "2022-12-31", namn="Bo Ek")
    svar = klient("ledamot").get(adress("organ", styrelsen.pk), {"dag": "2022-03-01"})
    assert [r.namn for r in svar.context["rader"]] == ["Anna Badh"]
    assert len(svar.context["table"].rows) == 2
    tomt = text(klient("ledamot").get(adress("organ", styrelsen.pk), {"dag": "2010-01-01"}))
    assert "Ingen hade uppdrag i organet den dagen" in tomt
