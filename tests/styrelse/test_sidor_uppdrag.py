"""Forms of assignments and chairs: what is taken, and what is refused with everything kept."""

from datetime import date

import pytest

from finsam.models import Handelse
from styrelse import services
from styrelse.models import Ordforandeskap, Person, Uppdrag
from tests.styrelse.sidor import adress, nekas, skicka, tas_emot, text


@pytest.fixture
def kansliet(chef):
    return services.inratta_organ(
        by=chef, namn="Kansliet", typ="kansli", from_datum=date(2017, 7, 1)
    )


@pytest.fixture
def badh(tilltrad):
    """Anna Badh, ledamot of the styrelse in 2022."""
    return tilltrad("2022-01-01", "2022-12-31", namn="Anna Badh")


def uppgifter(**andra: object) -> dict[str, object]:
    return {"roll": "ledamot", "from_datum": "2023-01-01", "ordning": "0"} | andra


def test_an_assignment_of_a_new_person_registers_both(klient, styrelsen, medlem):
    ljungby = medlem()
    svar = skicka(
        klient("administrator"),
        "uppdrag_ny",
        styrelsen.pk,
        **uppgifter(ny_person="Bo Ek", medlem=ljungby.pk),
    )
    tas_emot(svar, adress("organ", styrelsen.pk))
    uppdrag = Uppdrag.objects.get()
    assert (str(uppdrag.person), uppdrag.medlem, uppdrag.till_datum) == ("Bo Ek", ljungby, None)
    assert "Bo Ek" in text(klient("ledamot").get(adress("organ", styrelsen.pk)))


def test_an_assignment_of_a_person_in_the_register(klient, styrelsen, badh):
    svar = skicka(
        klient("administrator"), "uppdrag_ny", styrelsen.pk, **uppgifter(person=badh.person_id)
    )
    tas_emot(svar, adress("organ", styrelsen.pk))
    assert Person.objects.count() == 1


def test_the_form_begins_with_what_the_warning_asked_for(klient, styrelsen, medlem):
    url = adress("uppdrag_ny", styrelsen.pk)
    form = klient("administrator").get(url, {"roll": "ersattare", "medlem": "1"}).context["form"]
    assert (form["roll"].value(), form["medlem"].value()) == ("ersattare", "1")


def test_an_overlapping_assignment_is_refused_and_what_was_typed_is_kept(klient, styrelsen, badh):
    svar = skicka(
        klient("administrator"),
        "uppdrag_ny",
        styrelsen.pk,
        **uppgifter(person=badh.person_id, from_datum="2022-12-31"),
    )
    nekas(svar, "from_datum", "Anna Badh är redan ledamot i Styrelsen", "Avsluta det uppdraget")
    assert 'value="2022-12-31"' in text(svar)
    assert Uppdrag.objects.count() == 1


def test_a_new_person_is_not_left_behind_when_the_assignment_is_refused(klient, styrelsen):
    svar = skicka(
        klient("administrator"),
        "uppdrag_ny",
        styrelsen.pk,
        **uppgifter(ny_person="Bo Ek", from_datum="1999-01-01"),
    )
    nekas(svar, "from_datum", "Styrelsen finns")
    assert not Person.objects.exists()
    assert not Handelse.objects.filter(objekt_namn="Bo Ek").exists()


@pytest.mark.parametrize(
    ("andra", "falt", "ord_"),
    [
        ({}, "person", "Välj en person"),
        ({"ny_person": "anna badh"}, "ny_person", "finns redan"),
        ({"ny_person": "Bo", "till_datum": "2022-12-31"}, "till_datum", "ligger före"),
        ({"ny_person": "Bo", "from_datum": "2022-13-01"}, "from_datum", "giltigt datum"),
        ({"ny_person": "Bo", "roll": "kung"}, "roll", "giltigt"),
        ({"ny_person": "Bo", "from_datum": ""}, "from_datum", "måste fyllas i"),
    ],
)
def test_bad_input_is_told_beside_its_field(klient, styrelsen, badh, andra, falt, ord_):
    svar = skicka(klient("administrator"), "uppdrag_ny", styrelsen.pk, **uppgifter(**andra))
    nekas(svar, falt, ord_)
    assert Uppdrag.objects.count() == 1


def test_both_a_chosen_and_a_new_person_is_one_too_many(klient, styrelsen, badh):
    falt = uppgifter(person=badh.person_id, ny_person="Bo Ek")
    svar = skicka(klient("administrator"), "uppdrag_ny", styrelsen.pk, **falt)
    nekas(svar, "ny_person", "Ta bort det ena")


@pytest.mark.parametrize("procent", ["0", "101", "-5"])
def test_a_share_outside_1_to_100_percent_is_refused(klient, kansliet, procent):
    falt = uppgifter(ny_person="Bo Ek", roll="anstalld", omfattning_procent=procent)
    svar = skicka(klient("administrator"), "uppdrag_ny", kansliet.pk, **falt)
    nekas(svar, "omfattning_procent", "mellan 1 och 100 procent")
    assert f'value="{procent}"' in text(svar)
    assert not Uppdrag.objects.exists()


def test_the_form_asks_only_for_what_the_organ_has(klient, chef, styrelsen, kansliet, medlem):
    client = klient("administrator")
    i_styrelsen = client.get(adress("uppdrag_ny", styrelsen.pk)).context["form"].fields
    i_kansliet = client.get(adress("uppdrag_ny", kansliet.pk)).context["form"]
    assert "medlem" in i_styrelsen
    assert "omfattning_procent" not in i_styrelsen
    assert "plats" not in i_styrelsen
    assert "medlem" not in i_kansliet.fields
    assert i_kansliet["roll"].value() == "anstalld"
    services.inratta_plats(
        by=chef, organ=styrelsen, medlemmar=[medlem()], from_datum=date(2017, 7, 1), ordning=1
    )
    assert "Plats 1: Ljungby kommun" in text(client.get(adress("uppdrag_ny", styrelsen.pk)))


def test_correcting_an_assignment_keeps_what_the_form_does_not_ask(klient, chef, badh):
    services.andra_uppdrag(by=chef, uppdrag=badh, befattning="kommunalråd")
    svar = skicka(
        klient("administrator"),
        "uppdrag_andra",
        badh.pk,
        **uppgifter(from_datum="2022-02-01", till_datum="2022-12-31"),
    )
    tas_emot(svar, adress("uppdrag", badh.pk))
    badh.refresh_from_db()
    assert (badh.from_datum, badh.befattning) == (date(2022, 2, 1), "kommunalråd")
    assert Handelse.objects.latest("pk").detaljer["falt"] == ["from_datum"]


def test_the_form_to_correct_begins_with_what_is_registered(klient, badh):
    form = klient("administrator").get(adress("uppdrag_andra", badh.pk)).context["form"]
    assert form["from_datum"].value() == date(2022, 1, 1)
    assert form["roll"].value() == "ledamot"


def test_an_assignment_ends_and_the_end_is_taken_back(klient, badh):
    client = klient("administrator")
    tas_emot(
        skicka(client, "uppdrag_avsluta", badh.pk, till_datum="2022-08-31"),
        adress("uppdrag", badh.pk),
    )
    badh.refresh_from_db()
    assert badh.till_datum == date(2022, 8, 31)
    skicka(client, "uppdrag_avsluta", badh.pk, till_datum="")
    badh.refresh_from_db()
    assert badh.till_datum is None


def test_an_end_before_the_beginning_is_refused(klient, badh):
    svar = skicka(klient("administrator"), "uppdrag_avsluta", badh.pk, till_datum="2021-12-31")
    assert svar.status_code == 200
    assert "Slutdatum kan inte ligga före startdatum" in text(svar)
    badh.refresh_from_db()
    assert badh.till_datum == date(2022, 12, 31)


def test_a_mistaken_assignment_is_taken_away_and_the_log_keeps_it(klient, badh, styrelsen):
    client = klient("administrator")
    assert "Ta bort uppdraget" in text(client.get(adress("uppdrag_ta_bort", badh.pk)))
    assert Uppdrag.objects.exists()
    tas_emot(skicka(client, "uppdrag_ta_bort", badh.pk), adress("organ", styrelsen.pk))
    assert not Uppdrag.objects.exists()
    assert Handelse.objects.latest("pk").verb == "tog bort"


def test_taking_away_an_assignment_takes_its_chairs_too(chef, badh):
    services.satt_ordforandeskap(
        by=chef,
        uppdrag=badh,
        roll="vice",
        from_datum=date(2022, 1, 1),
        till_datum=date(2022, 12, 31),
    )
    services.ta_bort_uppdrag(by=chef, uppdrag=badh)
    assert not Ordforandeskap.objects.exists()
    assert Handelse.objects.filter(verb="tog bort").count() == 2


# -- Chairs -------------------------------------------------------------------------------------

ARET = {"from_datum": "2022-01-01", "till_datum": "2022-12-31"}


def test_a_ledamot_becomes_ordforande(klient, badh):
    svar = skicka(klient("administrator"), "ordforandeskap_ny", badh.pk, roll="ordforande", **ARET)
    tas_emot(svar, adress("uppdrag", badh.pk))
    assert "Ordförande i Styrelsen" in text(klient("ledamot").get(adress("uppdrag", badh.pk)))


def test_a_second_ordforande_at_the_same_time_is_refused(klient, chef, badh, tilltrad):
    ek = tilltrad("2022-01-01", "2022-12-31", namn="Bo Ek")
    client = klient("administrator")
    skicka(client, "ordforandeskap_ny", badh.pk, roll="ordforande", **ARET)
    svar = skicka(client, "ordforandeskap_ny", ek.pk, roll="ordforande", **ARET)
    nekas(svar, "from_datum", "Anna Badh är ordförande i Styrelsen", "Avsluta det först")
    assert Ordforandeskap.objects.count() == 1


def test_a_chair_outside_the_assignment_is_refused(klient, badh):
    svar = skicka(
        klient("administrator"),
        "ordforandeskap_ny",
        badh.pk,
        roll="vice",
        from_datum="2022-06-01",
    )
    nekas(svar, "from_datum", "Uppdraget gäller 2022-01-01 – 2022-12-31")


@pytest.fixture
def ordforande(chef, badh):
    return services.satt_ordforandeskap(
        by=chef,
        uppdrag=badh,
        roll="ordforande",
        from_datum=date(2022, 1, 1),
        till_datum=date(2022, 6, 30),
    )


def test_a_chair_ends_before_the_assignment(klient, badh, ordforande):
    client = klient("administrator")
    assert 'value="2022-06-30"' in text(client.get(adress("ordforandeskap_avsluta", ordforande.pk)))
    svar = skicka(client, "ordforandeskap_avsluta", ordforande.pk, till_datum="2022-03-31")
    tas_emot(svar, adress("uppdrag", badh.pk))
    ordforande.refresh_from_db()
    assert ordforande.till_datum == date(2022, 3, 31)


def test_a_chair_cannot_be_drawn_out_over_the_next_ones(klient, chef, ordforande, tilltrad):
    ek = tilltrad("2022-01-01", "2022-12-31", namn="Bo Ek")
    services.satt_ordforandeskap(
        by=chef,
        uppdrag=ek,
        roll="ordforande",
        from_datum=date(2022, 7, 1),
        till_datum=date(2022, 12, 31),
    )
    svar = skicka(
        klient("administrator"), "ordforandeskap_avsluta", ordforande.pk, till_datum="2022-09-30"
    )
    nekas(svar, "till_datum", "Bo Ek är ordförande")


def test_a_chair_cannot_be_drawn_out_past_the_assignment(klient, ordforande):
    svar = skicka(
        klient("administrator"), "ordforandeskap_avsluta", ordforande.pk, till_datum="2023-01-31"
    )
    nekas(svar, "till_datum", "Uppdraget gäller")
