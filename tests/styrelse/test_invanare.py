"""The members' inhabitants, typed for one member, for all at once, or pasted."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from styrelse import services
from styrelse.invanarfil import OlasligRad, kallas, las
from styrelse.models import Invanarantal
from tests.styrelse.sidor import adress, nekas, skicka, tas_emot, text

NAMN = {"ljungby kommun": 1, "ljungby": 1, "älmhults kommun": 2, "älmhult": 2}


@pytest.mark.parametrize(
    "tabell",
    [
        "Ljungby kommun;28 521;16 012\nÄlmhult;17 902;",
        "Kommun\tAntal\t16–64\nLjungby\t28521\t16012\nÄlmhults kommun\t17902",
        "0781 Ljungby, 28 521, 16012\n\n0765 Älmhult, 17\u00a0902",
    ],
)
def test_a_pasted_table_is_read_whatever_parts_its_columns(tabell):
    assert las(tabell, NAMN) == {1: (28_521, 16_012), 2: (17_902, None)}


@pytest.mark.parametrize(
    ("rad", "fel"),
    [
        ("Växjö;94 000", "Rad 1: Växjö är ingen medlem"),
        ("Ljungby", "Rad 2: antalet för Ljungby saknas"),
        ("Ljungby;många", "Rad 2: många är inte ett antal"),
        ("Ljungby;1\nLjungby kommun;2", "Rad 2: medlemmen står redan"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(rad, fel):
    tabell = f"Namn;antal 1 januari\n{rad}" if "Rad 2" in fel and "\n" not in rad else rad
    with pytest.raises(OlasligRad, match=fel):
        las(tabell, NAMN)


@given(st.dictionaries(st.sampled_from([1, 2]), st.tuples(st.integers(0, 10**7), st.integers(0))))
def test_what_is_written_as_a_table_is_read_back(tal):
    tal = {n: (alla, min(unga, alla)) for n, (alla, unga) in tal.items()}
    namn = {1: "Ljungby", 2: "Älmhult"}
    tabell = "\n".join(f"{namn[n]};{alla};{unga}" for n, (alla, unga) in tal.items())
    assert las(tabell, NAMN) == tal


def test_a_kommun_is_known_by_its_name_with_and_without_the_word():
    assert kallas("Älmhults kommun", "Älmhult") == {"älmhults kommun", "älmhult"}
    assert kallas("Region Kronoberg") == {"region kronoberg"}


def test_only_what_changed_is_noted(chef, medlem):
    ljungby, almhult = medlem("Ljungby kommun"), medlem("Älmhults kommun")
    tal = {ljungby: (28_521, 16_012), almhult: (17_902, None)}
    assert services.registrera_invanare(by=chef, ar=2022, tal=tal) == 2
    assert services.registrera_invanare(by=chef, ar=2022, tal=tal) == 0
    assert services.registrera_invanare(by=chef, ar=2022, tal=tal | {ljungby: (28_600, None)}) == 1
    assert Invanarantal.objects.get(medlem=ljungby).antal == 28_600


def test_more_young_than_all_is_refused_by_name_and_nothing_is_noted(chef, medlem):
    ljungby, almhult = medlem("Ljungby kommun"), medlem("Älmhults kommun")
    with pytest.raises(ValidationError, match="Älmhults kommun: Invånare 16–64"):
        services.registrera_invanare(
            by=chef, ar=2022, tal={ljungby: (28_521, None), almhult: (10, 11)}
        )
    assert not Invanarantal.objects.exists()
    with pytest.raises(ValidationError, match="minst en medlem"):
        services.registrera_invanare(by=chef, ar=2022, tal={})


def test_all_members_are_filled_in_on_one_page(klient, medlem):
    ljungby, almhult = medlem("Ljungby kommun"), medlem("Älmhults kommun")
    medlem("Försäkringskassan", "fk")
    medlem("Nykommen kommun", from_datum=date(2024, 1, 1))
    client = klient("administrator")
    sida = text(client.get(adress("invanare") + "?ar=2022"))
    assert "Invånare i Ljungby kommun" in sida
    assert "Försäkringskassan" not in sida
    assert "Nykommen" not in sida
    falt = {"ar": 2022, f"antal_{ljungby.pk}": "28 521", "klistrat": "Älmhult;17 902;10 100"}
    services.andra_organisation(by=None, organisation=almhult.organisation, kortnamn="Älmhult")
    tas_emot(skicka(client, "invanare", **falt), adress("medlem_lista"))
    assert set(Invanarantal.objects.values_list("medlem", "antal", "antal_16_64")) == {
        (ljungby.pk, 28_521, None),
        (almhult.pk, 17_902, 10_100),
    }
    noterat = client.get(adress("invanare") + "?ar=2022").context["form"]
    assert noterat[f"unga_{almhult.pk}"].value() == 10_100


def test_a_pasted_line_that_cannot_be_read_stays_in_the_form(klient, medlem):
    ljungby = medlem("Ljungby kommun")
    client = klient("administrator")
    svar = skicka(client, "invanare", ar=2022, klistrat="Växjö;94 000")
    nekas(svar, "klistrat", "Växjö är ingen medlem")
    svar = skicka(client, "invanare", ar=2022, **{f"unga_{ljungby.pk}": "5"})
    nekas(svar, f"antal_{ljungby.pk}", "i allt")
