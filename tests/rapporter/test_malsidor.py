"""Goals beside the system's own figures, and a whole year followed up at once."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from insatser import services as insatstjanst
from insatser.models import Insatsmal
from rapporter.maltal import systemtal
from rapporter.sammanhang import Sammanhang
from styrelse import malskala, services
from styrelse.forteckning import mal_under
from styrelse.models import Mal, Maluppfoljning
from tests.styrelse.sidor import text


@pytest.fixture
def chef(db, anvandare):
    return anvandare("forbundschef")


@pytest.fixture
def mal(chef):
    """``mal("Mål", nyckel="antal_mal")``: a goal of 2022."""

    def satt(namn="Antal mål", **falt):
        if "nyckel" in falt:
            falt["mattslag"] = "nyckeltal"
        return services.registrera_mal(by=chef, ar=2022, namn=namn, **falt)

    return satt


def systemet(namn: str):
    rad = next(rad for rad in mal_under(2022) if rad.namn == namn)
    return systemtal(Sammanhang(2022), rad, malskala.las())


def test_the_systems_figure_is_in_the_targets_unit_and_suggests_a_verdict(mal):
    mal(nyckel="antal_mal", malvarde=Decimal(1), enhet="antal")
    tal = systemet("Antal mål")
    assert (tal.visat, tal.varde, tal.forslag, tal.fel) == ("1", 1, "uppnått", "")


def test_a_figure_of_another_unit_is_shown_but_not_compared(mal):
    mal(nyckel="antal_mal", malvarde=Decimal(1), enhet="kronor")
    tal = systemet("Antal mål")
    assert (tal.visat, tal.varde, tal.forslag) == ("1", None, "")


def test_a_key_that_nobody_has_says_what_is_wrong(mal):
    mal(nyckel="antal_mall")
    assert "Menade du antal_mal" in systemet("Antal mål").fel


def test_a_judged_number_that_differs_is_flagged(mal, chef):
    ett = mal(nyckel="antal_mal", malvarde=Decimal(1), enhet="antal")
    services.folj_upp_mal(
        by=chef,
        mal=ett,
        datum=date(2022, 12, 31),
        utfall="uppnatt",
        grund="Räknat för hand.",
        varde=Decimal(7),
    )
    assert systemet("Antal mål").skiljer


def test_the_page_shows_what_was_judged_beside_the_systems_figure(klient, mal):
    mal(nyckel="antal_mal", malvarde=Decimal(3), enhet="antal")
    mal("Struktur")
    sida = text(klient("ledamot").get(reverse("malnyckeltal:lista"), {"ar": "2022"}))
    assert "talar för inte uppnått" in sida
    assert "Bedöms för hand" in sida


def test_a_year_is_followed_up_at_once_with_the_figures_filled_in(klient, mal):
    matt = mal(nyckel="antal_mal", malvarde=Decimal(2), enhet="antal")
    hand, sist = mal("Struktur"), mal("Inte nu")
    mal("Område", slag="huvudomrade")
    client, url = klient("forbundschef"), reverse("malnyckeltal:folj_upp", args=[2022])
    svar = client.get(url)
    form = svar.context["form"]
    assert [rad.mal for rad in form.rader] == [matt, hand, sist]
    assert form.rader[0]["varde"].value() == "3"
    data = {
        "datum": "2022-12-31",
        f"mal-{matt.pk}-varde": "3",
        f"mal-{matt.pk}-utfall": "uppnatt",
        f"mal-{matt.pk}-grund": "Fler än två.",
        f"mal-{hand.pk}-utfall": "delvis",
        f"mal-{hand.pk}-grund": "Hälften.",
    }
    assert client.post(url, data).status_code == 302
    assert {r.mal.namn: (r.utfall, r.varde) for r in Maluppfoljning.objects.all()} == {
        "Antal mål": ("uppnatt", 3),
        "Struktur": ("delvis", None),
    }


@pytest.mark.parametrize(
    ("utfall", "grund", "ord_"),
    [("", "", "Bedöm minst ett mål"), ("uppnatt", " ", "Struktur: Skriv vad som talar för")],
)
def test_a_round_that_says_too_little_is_refused(klient, mal, utfall, grund, ord_):
    hand = mal("Struktur")
    data = {"datum": "2022-12-31", f"mal-{hand.pk}-utfall": utfall, f"mal-{hand.pk}-grund": grund}
    svar = klient("forbundschef").post(reverse("malnyckeltal:folj_upp", args=[2022]), data)
    assert ord_ in text(svar)
    assert not Maluppfoljning.objects.exists()


def test_a_nyckeltal_is_chosen_for_a_goal_and_taken_back(klient, mal):
    ett, client = mal("Struktur"), klient("forbundschef")
    url = reverse("malnyckeltal:matt", args=[ett.pk])
    assert "antal_mal" in text(client.get(url))
    assert "finns inte" in text(client.post(url, {"nyckel": "antal_mall"}))
    for nyckel, slag in (("antal_mal", "nyckeltal"), ("", "hand")):
        assert client.post(url, {"nyckel": nyckel}).status_code == 302
        ett.refresh_from_db()
        assert (ett.nyckel, ett.mattslag) == (nyckel, slag)


# -- The goals of an insats -------------------------------------------------------------------


@pytest.fixture
def insats(chef):
    return insatstjanst.skapa_insats(
        by=chef, namn="Fokus", inriktning="individ", from_datum=date(2021, 1, 1)
    )


def test_a_goal_of_an_insats_is_set_on_its_page_and_is_not_the_forbunds(klient, insats):
    client = klient("forbundschef")
    url = reverse("insatser:insatsmal_ny", args=[insats.slug])
    falt = {"ar": "2022", "namn": "Trettio deltagare", "niva": "insats"}
    assert client.post(url, falt).status_code == 302
    assert mal_under(2022) == []
    sidan = reverse("insatser:insatsmal")
    assert "Trettio deltagare" in text(client.get(sidan, {"insats": insats.slug, "ar": "2022"}))
    assert Insatsmal.objects.get().mal.niva == "insats"


def test_the_list_of_the_insatsers_goals_is_narrowed_by_insats(klient, chef, insats):
    annan = insatstjanst.skapa_insats(
        by=chef, namn="SeSam", inriktning="struktur", from_datum=date(2021, 1, 1)
    )
    for en, namn in ((insats, "Trettio deltagare"), (annan, "Tre sociala företag")):
        insatstjanst.satt_insatsmal(by=chef, insats=en, ar=2022, namn=namn)
    sida = text(klient("ledamot").get(reverse("insatser:insatsmal"), {"insats": annan.slug}))
    assert "Tre sociala företag" in sida
    assert "Trettio deltagare" not in sida


def test_who_is_responsible_for_one_insats_sees_its_goals_only(klient, anvandare, chef, insats):
    insatstjanst.satt_insatsmal(by=chef, insats=insats, ar=2022, namn="Trettio deltagare")
    client = klient("insatsansvarig")
    assert "Trettio deltagare" not in text(client.get(reverse("insatser:insatsmal")))
    insats.ansvariga.add(anvandare("insatsansvarig"))
    assert "Trettio deltagare" in text(client.get(reverse("insatser:insatsmal")))


@pytest.mark.parametrize(
    ("falt", "ord_"), [({"ar": 2019}, "pågår"), ({"ar": 2022, "niva": "ekonomi"}, "insatsers mål")]
)
def test_a_goal_outside_the_insats_is_refused(chef, insats, falt, ord_):
    with pytest.raises(ValidationError, match=ord_):
        insatstjanst.satt_insatsmal(by=chef, insats=insats, namn="Mål", **falt)
    assert not Mal.objects.exists()


def test_a_goal_of_an_insats_is_taken_away_whole(chef, insats):
    post = insatstjanst.satt_insatsmal(by=chef, insats=insats, ar=2022, namn="Trettio deltagare")
    insatstjanst.ta_bort_insatsmal(by=chef, insatsmal=post)
    assert not Mal.objects.exists()
