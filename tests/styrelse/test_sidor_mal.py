"""The pages of goals and activities: what they show and what their forms do."""

from datetime import date
from decimal import Decimal

import pytest

from styrelse import malskala, services
from styrelse.models import Aktivitet, Mal, Maluppfoljning
from tests.styrelse.sidor import adress, nekas, skicka, tas_emot, text

SLUT = date(2022, 12, 31)


@pytest.fixture
def mal(chef):
    return services.registrera_mal(
        by=chef,
        ar=2022,
        namn="Fler i arbete",
        niva="individ",
        malvarde=Decimal(35),
        enhet="procent",
        tolerans=Decimal(3),
    )


@pytest.fixture
def aktivitet(chef, mal):
    return services.planera_aktivitet(by=chef, mal=mal, namn="Träffa arbetsgivare")


def pa_malsidan(mal: Mal) -> str:
    return adress("mal", mal.pk)


def test_the_year_groups_its_goals_by_level_with_target_and_activities(klient, chef, aktivitet):
    services.registrera_mal(by=chef, ar=2022, namn="Budget i balans", niva="ekonomi")
    services.registrera_mal(by=chef, ar=2021, namn="Gammalt")
    sida = text(klient("ledamot").get(adress("mal_lista"), {"ar": "2022"})).replace("\xa0", " ")
    assert sida.index('id="niva-individ"') < sida.index("Fler i arbete")
    assert sida.index("Fler i arbete") < sida.index('id="niva-ekonomi"')
    assert "minst 35 %" in sida
    assert "Träffa arbetsgivare" in sida
    assert "Gammalt" not in sida
    assert "0 av 2 mål är nådda" in sida
    assert 'href="?ar=2021"' in sida


def test_a_year_without_goals_falls_back_on_one_that_has(klient, mal):
    assert "Mål 2022" in text(klient("ledamot").get(adress("mal_lista"), {"ar": "2019"}))


def test_a_goal_with_target_and_measure_is_set(klient, db):
    falt = {
        **{"ar": "2022", "namn": "Stöd", "niva": "individ", "enhet": "procent"},
        **{"jamforelse": "minst", "malvarde": "95", "tolerans": "2,5"},
        **{"mattslag": "indikator", "matt": "indikator 1–3"},
    }
    svar = skicka(klient("administrator"), "mal_ny", **falt)
    satt = Mal.objects.get()
    tas_emot(svar, pa_malsidan(satt))
    assert (satt.malvarde, satt.tolerans, satt.matt) == (95, Decimal("2.5"), "indikator 1–3")


@pytest.mark.parametrize("namn", ["mal_ny", "mal_andra", "mal_folj_upp"])
def test_each_field_of_a_form_stands_on_its_page(klient, mal, namn):
    svar = klient("forbundschef").get(adress(namn, *([] if namn == "mal_ny" else [mal.pk])))
    falten = svar.context["form"].fields
    assert [falt for falt in falten if f'name="{falt}"' not in text(svar)] == []


def test_a_target_that_is_no_number_is_refused_in_words(klient, db):
    falt = {"ar": "2022", "namn": "Stöd", "niva": "individ", "enhet": "procent"}
    nekas(skicka(klient("administrator"), "mal_ny", **falt, malvarde="många"), "malvarde", "tal")


def test_the_figures_suggest_a_verdict_and_save_nothing(klient, mal):
    falt = {"datum": "2022-12-31", "antal": "36", "av_antal": "112", "forslag": "1"}
    sida = text(skicka(klient("forbundschef"), "mal_folj_upp", mal.pk, **falt))
    assert "i stort sett uppnått" in sida
    assert 'value="112"' in sida, "det som är skrivet står kvar"
    assert not Maluppfoljning.objects.exists()


def test_a_follow_up_shows_its_figures_and_source(klient, mal):
    falt = {
        **{"datum": "2022-12-31", "utfall": "i_stort_uppnatt", "grund": "Nära."},
        **{"antal": "36", "av_antal": "112", "kalla": "SUS"},
    }
    client = klient("forbundschef")
    tas_emot(skicka(client, "mal_folj_upp", mal.pk, **falt), pa_malsidan(mal))
    sida = text(client.get(pa_malsidan(mal))).replace("\xa0", " ")
    assert "36 av 112 (32,1 %)" in sida
    assert "SUS" in sida
    assert "I stort sett uppnått" in sida


@pytest.mark.parametrize(
    ("tal", "falt"),
    [
        ({"antal": "5", "av_antal": "3"}, "av_antal"),
        ({"antal": "5", "av_antal": "9", "varde": "4"}, "varde"),
        ({"antal": "5"}, "av_antal"),
    ],
)
def test_an_outcome_that_does_not_add_up_is_refused(klient, mal, tal, falt):
    allt = {"datum": "2022-12-31", "utfall": "delvis", "grund": "Så."} | tal
    svar = skicka(klient("forbundschef"), "mal_folj_upp", mal.pk, **allt)
    assert falt in svar.context["form"].errors
    assert not Maluppfoljning.objects.exists()


def test_a_follow_up_is_corrected_and_taken_away(klient, chef, mal):
    rad = services.folj_upp_mal(by=chef, mal=mal, datum=SLUT, utfall="delvis", grund="Fel.")
    client = klient("forbundschef")
    form = client.get(adress("maluppfoljning_ratta", rad.pk)).context["form"]
    assert form["grund"].value() == "Fel."
    falt = {"datum": "2022-12-31", "utfall": "uppnatt", "grund": "Rätt."}
    svar = skicka(client, "maluppfoljning_ratta", rad.pk, **falt)
    tas_emot(svar, pa_malsidan(mal))
    assert "Rätt." in text(client.get(pa_malsidan(mal)))
    tas_emot(skicka(client, "maluppfoljning_ta_bort", rad.pk), pa_malsidan(mal))
    assert not Maluppfoljning.objects.exists()


def test_a_yes_or_no_goal_asks_for_yes_or_no(klient, chef):
    mal = services.registrera_mal(by=chef, ar=2022, namn="Policy", enhet="ja_nej")
    client = klient("forbundschef")
    assert "Ja</option>" in text(client.get(adress("mal_folj_upp", mal.pk)))
    falt = {"datum": "2022-12-31", "varde": "1", "utfall": "uppnatt", "grund": "Finns."}
    tas_emot(skicka(client, "mal_folj_upp", mal.pk, **falt), pa_malsidan(mal))
    assert Maluppfoljning.objects.get().varde == 1


def test_goals_are_moved_copied_and_taken_away(klient, chef, mal):
    annat = services.registrera_mal(by=chef, ar=2022, namn="Studier", niva="individ")
    client = klient("forbundschef")
    svar = skicka(client, "mal_flytta", annat.pk, "upp")
    assert svar.status_code == 302
    assert [m.namn for m in Mal.objects.for_ar(2022)] == ["Studier", "Fler i arbete"]
    svar = client.post(adress("mal_kopiera", 2022), {"ar": "2023", "mal": [mal.pk]})
    tas_emot(svar, f"{adress('mal_lista')}?ar=2023")
    assert [m.namn for m in Mal.objects.for_ar(2023)] == ["Fler i arbete"]
    tas_emot(skicka(client, "mal_ta_bort", annat.pk), f"{adress('mal_lista')}?ar=2022")


def test_an_activity_is_planned_followed_up_and_shown(klient, mal):
    client = klient("forbundschef")
    falt = {"namn": "Träffa arbetsgivare", "ansvarig": "Kansliet", "till_datum": "2022-06-30"}
    tas_emot(skicka(client, "aktivitet_ny", mal.pk, **falt), pa_malsidan(mal))
    aktivitet = Aktivitet.objects.get()
    falt = {"datum": "2022-06-30", "status": "klar", "utfall": "Tolv har besökts."}
    svar = skicka(client, "aktivitet_folj_upp", aktivitet.pk, **falt)
    tas_emot(svar, adress("aktivitet", aktivitet.pk))
    for sida in (adress("aktivitet", aktivitet.pk), pa_malsidan(mal), adress("aktivitet_lista")):
        visas = text(klient("ledamot").get(sida))
        assert "Tolv har besökts." in visas
        assert "Kansliet" in visas
        assert "Klar" in visas


def test_an_activity_that_ends_before_it_begins_is_refused(klient, mal):
    falt = {"namn": "Träffas", "from_datum": "2022-06-30", "till_datum": "2022-01-01"}
    svar = skicka(klient("forbundschef"), "aktivitet_ny", mal.pk, **falt)
    nekas(svar, "till_datum", "före den första")


def test_an_activity_is_changed_moved_and_taken_away(klient, chef, mal, aktivitet):
    services.planera_aktivitet(by=chef, mal=mal, namn="Skriva")
    client = klient("forbundschef")
    svar = skicka(client, "aktivitet_andra", aktivitet.pk, namn="Besöka arbetsgivare")
    tas_emot(svar, adress("aktivitet", aktivitet.pk))
    tas_emot(
        skicka(client, "aktivitet_flytta", aktivitet.pk, "ned"), f"{pa_malsidan(mal)}#aktiviteter"
    )
    assert [a.namn for a in mal.aktiviteter.all()] == ["Skriva", "Besöka arbetsgivare"]
    tas_emot(skicka(client, "aktivitet_ta_bort", aktivitet.pk), pa_malsidan(mal))
    assert mal.aktiviteter.count() == 1


def _rader(falt: list[dict[str, str]]) -> dict[str, str]:
    data = {"rader-TOTAL_FORMS": str(len(falt)), "rader-INITIAL_FORMS": "0"}
    return data | {f"rader-{i}-{namn}": v for i, rad in enumerate(falt) for namn, v in rad.items()}


def test_the_forbund_words_its_levels_and_orders_them(klient, db):
    client = klient("forbundschef")
    assert "Individ" in text(client.get(adress("malnivaer")))
    rader = [
        {"plats": "2", "nyckel": "ekonomi", "namn": "Pengarna", "i_bruk": "on"},
        {"plats": "1", "nyckel": "", "namn": "Brukarna", "i_bruk": "on"},
        {"plats": "", "nyckel": "", "namn": "", "i_bruk": "on"},
    ]
    tas_emot(client.post(adress("malnivaer"), _rader(rader)), adress("mal_lista"))
    assert [n.namn for n in malskala.las().nivaer] == ["Brukarna", "Pengarna"]


def test_a_used_level_left_out_is_refused_and_what_was_typed_is_kept(klient, mal):
    rader = [{"plats": "1", "nyckel": "", "namn": "Brukarna", "i_bruk": "on"}]
    svar = klient("forbundschef").post(adress("malnivaer"), _rader(rader))
    nekas(svar, "__all__", "Nivån Individ har mål")
    assert 'value="Brukarna"' in text(svar)


def test_the_forbund_words_its_verdicts(klient, db):
    client = klient("forbundschef")
    rader = [{"plats": "1", "nyckel": "uppnatt", "namn": "I hamn", "grad": "nadd", "i_bruk": "on"}]
    tas_emot(client.post(adress("malbedomningar"), _rader(rader)), adress("mal_lista"))
    assert [b.namn for b in malskala.las().bedomningar] == ["I hamn"]
