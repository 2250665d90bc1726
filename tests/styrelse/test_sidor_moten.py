"""Forms and pages of meetings and of goals."""

from datetime import date

import pytest

from finsam.models import Handelse
from styrelse import services
from styrelse.models import Mal, Maluppfoljning, Sammantrade
from tests.styrelse.sidor import adress, nekas, skicka, tas_emot, text


def mote(organ, **andra: object) -> dict[str, object]:
    return {
        "organ": organ.pk,
        "typ": "ordinarie",
        "datum": "2022-03-24",
        "form": "fysiskt",
        "status": "planerat",
    } | andra


def test_a_meeting_is_planned_and_shown(klient, chef, styrelsen, beredningsgruppen):
    varend = services.registrera_organisation(by=chef, namn="Samordningsförbundet Värend")
    client = klient("administrator")
    falt = mote(
        styrelsen,
        rubrik="Strategidag med Värend",
        typ="strategidag",
        starttid="09:30",
        lokal="Ljungby",
        inbjudna=[beredningsgruppen.pk],
        gemensamt_med=[varend.pk],
    )
    svar = skicka(client, "sammantrade_ny", **falt)
    tas_emot(svar, adress("sammantrade", Sammantrade.objects.get().pk))
    sida = text(client.get(svar["Location"]))
    for ord_ in ("Strategidag med Värend", "24 mars 2022 klockan 09:30", "Planerat", "Ljungby"):
        assert ord_ in sida
    assert "Beredningsgruppen" in sida
    assert "Samordningsförbundet Värend" in sida


def test_a_planned_meeting_is_marked_as_held(klient, chef, styrelsen, beredningsgruppen):
    post = services.registrera_sammantrade(
        by=chef,
        organ=styrelsen,
        typ="ordinarie",
        datum=date(2022, 3, 24),
        inbjudna=[beredningsgruppen],
    )
    client = klient("administrator")
    form = client.get(adress("sammantrade_andra", post.pk)).context["form"]
    assert form["inbjudna"].value() == [beredningsgruppen.pk]
    falt = mote(styrelsen, status="genomfort", inbjudna=[beredningsgruppen.pk])
    svar = skicka(client, "sammantrade_andra", post.pk, **falt)
    tas_emot(svar, adress("sammantrade", post.pk))
    post.refresh_from_db()
    assert post.status == "genomfort"
    assert Handelse.objects.latest("pk").detaljer["falt"] == ["status"]


@pytest.mark.parametrize(
    ("andra", "falt", "ord_"),
    [
        ({"datum": "2005-12-31"}, "datum", "Styrelsen finns"),
        ({"datum": "2022-04-31"}, "datum", "giltigt datum"),
        ({"starttid": "25:00"}, "starttid", "giltig"),
        ({"typ": "fika"}, "typ", "giltigt"),
        ({"organ": "999"}, "organ", "giltigt"),
    ],
)
def test_a_meeting_that_cannot_be_is_refused_and_kept(klient, styrelsen, andra, falt, ord_):
    falten = mote(styrelsen, lokal="Rum 5") | andra
    svar = skicka(klient("administrator"), "sammantrade_ny", **falten)
    nekas(svar, falt, ord_)
    assert 'value="Rum 5"' in text(svar)
    assert not Sammantrade.objects.exists()


def test_an_organ_is_not_invited_to_its_own_meeting(klient, styrelsen):
    falt = mote(styrelsen, inbjudna=[styrelsen.pk])
    nekas(skicka(klient("administrator"), "sammantrade_ny", **falt), "inbjudna", "håller mötet")
    assert not Sammantrade.objects.exists()


def test_the_same_meeting_twice_a_day_is_refused(klient, styrelsen):
    client = klient("administrator")
    skicka(client, "sammantrade_ny", **mote(styrelsen))
    svar = skicka(client, "sammantrade_ny", **mote(styrelsen))
    nekas(svar, "__all__", "redan ett möte av det slaget")
    assert Sammantrade.objects.count() == 1


# -- Goals --------------------------------------------------------------------------------------


@pytest.fixture
def struktur(chef):
    return services.registrera_mal(
        by=chef, ar=2022, namn="Struktur", beskrivning="Rätt besked\ni rätt tid."
    )


def test_goals_are_numbered_in_the_order_they_are_set(klient, db):
    client = klient("forbundschef")
    for namn in ("Projekt", "Struktur"):
        svar = skicka(client, "mal_ny", ar="2022", namn=namn, niva="forbund")
    andra = Mal.objects.get(namn="Struktur")
    tas_emot(svar, adress("mal", andra.pk))
    assert "Mål 2 för 2022" in text(client.get(adress("mal", andra.pk)))


def test_the_same_goal_twice_in_a_year_is_refused(klient, struktur):
    svar = skicka(klient("forbundschef"), "mal_ny", ar="2022", namn="Struktur", niva="forbund")
    nekas(svar, "__all__", "redan ett mål med det namnet")
    assert Mal.objects.count() == 1


@pytest.mark.parametrize("ar", ["tjugotvå", "22", "20222"])
def test_a_year_that_is_no_year_is_refused(klient, db, ar):
    svar = skicka(klient("forbundschef"), "mal_ny", ar=ar, namn="Struktur", niva="forbund")
    assert "ar" in svar.context["form"].errors
    assert not Mal.objects.exists()


def test_a_goal_is_reworded(klient, struktur):
    client = klient("forbundschef")
    form = client.get(adress("mal_andra", struktur.pk)).context["form"]
    assert form["namn"].value() == "Struktur"
    falt = {"namn": "Struktur och roller", "niva": "struktur"}
    tas_emot(skicka(client, "mal_andra", struktur.pk, **falt), adress("mal", struktur.pk))
    struktur.refresh_from_db()
    assert (struktur.namn, struktur.niva) == ("Struktur och roller", "struktur")


def test_a_goal_is_followed_up_with_its_grounds(klient, struktur):
    client = klient("forbundschef")
    assert "Målet är inte följt upp än" in text(client.get(adress("mal", struktur.pk)))
    for dag, utfall in (("2022-08-31", "delvis"), ("2022-12-31", "hittills_uppfyllt")):
        falt = {"datum": dag, "utfall": utfall, "grund": f"Läget {dag}."}
        tas_emot(skicka(client, "mal_folj_upp", struktur.pk, **falt), adress("mal", struktur.pk))
    sida = text(klient("ledamot").get(adress("mal", struktur.pk)))
    assert sida.index("Hittills uppfyllt") < sida.index("Delvis uppnått")
    assert "Läget 2022-12-31." in sida


@pytest.mark.parametrize(
    ("falt", "andra", "ord_"),
    [
        ("datum", {"datum": "2021-12-31"}, "tidigast 2022-01-01"),
        ("grund", {"grund": " "}, "måste fyllas i"),
        ("utfall", {"utfall": ""}, "måste fyllas i"),
    ],
)
def test_a_verdict_without_day_grounds_or_outcome_is_refused(klient, struktur, falt, andra, ord_):
    allt = {"datum": "2022-12-31", "utfall": "uppnatt", "grund": "Gjort."} | andra
    svar = skicka(klient("forbundschef"), "mal_folj_upp", struktur.pk, **allt)
    nekas(svar, falt, ord_)
    assert not Maluppfoljning.objects.exists()


def test_a_second_verdict_the_same_day_is_refused(klient, struktur):
    client = klient("forbundschef")
    falt = {"datum": "2022-12-31", "utfall": "uppnatt", "grund": "Gjort."}
    skicka(client, "mal_folj_upp", struktur.pk, **falt)
    nekas(skicka(client, "mal_folj_upp", struktur.pk, **falt), "__all__", "redan följt upp")
    assert Maluppfoljning.objects.count() == 1
