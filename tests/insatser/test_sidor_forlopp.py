"""The pages of an insats's course: follow-ups, consultations, förlängning, slutrapport, end."""

from datetime import date

import pytest

from insatser import services
from insatser.models import (
    Insats,
    Insatsavslut,
    Insatsuppfoljning,
    Inskrivning,
    Konsultation,
    Slutrapport,
)
from insatser.uppfoljningsperiod import Uppfoljningsperiod
from tests.fragor import assert_lika_manga_fragor
from tests.insatser.sidor import adress, lasningar, nekas, sida, skicka, tas_emot

K1 = ("fokus", 2022, 1)


@pytest.fixture
def chefen(klient):
    return klient("forbundschef")


@pytest.fixture
def ansvarig(klient, anvandare, foljd):
    return klient("insatsansvarig")


@pytest.fixture
def foljd(insats, chef, anvandare):
    """Fokus, followed up from 2022, with a responsible user."""
    return services.andra_insats(
        by=chef,
        insats=insats,
        ansvariga=[anvandare("insatsansvarig")],
        uppfoljningstakt="kvartal",
        uppfoljs_fran=date(2022, 1, 1),
    )


# -- Follow-ups ----------------------------------------------------------------------------------


def test_a_follow_up_goes_from_draft_to_accepted_and_back(ansvarig, chefen, klient):
    till = adress("uppfoljning", *K1)
    tas_emot(skicka(ansvarig, "uppfoljning_skriv", *K1, gjort="Två grupper."), till)
    assert "ett utkast finns" in sida(ansvarig, "uppfoljning", *K1)
    tas_emot(skicka(ansvarig, "uppfoljning_lamna", *K1), till)
    tas_emot(skicka(ansvarig, "uppfoljning_ta_tillbaka", *K1), till)
    tas_emot(skicka(ansvarig, "uppfoljning_skriv", *K1, gjort="Tre grupper.", lamna="ja"), till)
    nekas(skicka(chefen, "uppfoljning_atersand", *K1, skal=""), "skal", "Skriv vad")
    tas_emot(skicka(chefen, "uppfoljning_atersand", *K1, skal="Nämn vården."), till)
    assert "Nämn vården." in sida(ansvarig, "uppfoljning_skriv", *K1)
    tas_emot(skicka(ansvarig, "uppfoljning_lamna", *K1), till)
    tas_emot(skicka(chefen, "uppfoljning_godkann", *K1), till)
    assert "Tre grupper." in sida(klient("ledamot"), "uppfoljning", *K1)
    tas_emot(skicka(chefen, "uppfoljning_angra", *K1), till)
    assert "Tre grupper." not in sida(klient("ledamot"), "uppfoljning", *K1)


def test_words_about_a_few_persons_are_pointed_out_before_others_read_them(
    ansvarig, chefen, klient
):
    skicka(ansvarig, "uppfoljning_skriv", *K1, gjort="Två deltagare började.", lamna="ja")
    assert "fåtal personer" in sida(chefen, "uppfoljning", *K1)
    skicka(chefen, "uppfoljning_godkann", *K1)
    ledamotens = sida(klient("ledamot"), "uppfoljning", *K1)
    assert "Två deltagare började." in ledamotens
    assert "fåtal personer" not in ledamotens


def test_the_figures_beside_are_only_for_those_who_may_see_exact_counts(
    ansvarig, klient, skriv_in, foljd
):
    skriv_in("2022-02-01")
    assert "Pågående när perioden började" in sida(ansvarig, "uppfoljning", *K1)
    assert "Pågående när perioden började" in sida(ansvarig, "uppfoljning_skriv", *K1)
    assert "Pågående när perioden började" not in sida(klient("ledamot"), "uppfoljning", *K1)


def test_that_consultations_and_the_exact_figures_of_a_period_were_read_is_logged(
    ansvarig, klient, foljd
):
    for namn, args in (("konsultationer", ("fokus",)), ("uppfoljning", K1)):
        ansvarig.get(adress(namn, *args))
    klient("ledamot").get(adress("uppfoljning", *K1))  # sees none of them
    assert lasningar() == [("Fokus", [])] * 2


def test_the_list_of_an_insats_says_what_is_late(ansvarig):
    text = sida(ansvarig, "insatsens_uppfoljningar", "fokus")
    assert "Kvartal 1 2022" in text
    assert "Försenad" in text


def test_the_list_of_all_groups_them_by_whom_they_wait_for(ansvarig, chefen, klient, foljd):
    skicka(ansvarig, "uppfoljning_skriv", *K1, gjort="Två grupper.", lamna="ja")
    text = sida(chefen, "uppfoljningar")
    assert text.index("Väntar på kansliet") < text.index("Att skriva och lämna in")
    assert "Ingen uppföljning finns än" in sida(klient("ledamot"), "uppfoljningar")


def test_an_insats_without_a_plan_leads_to_the_form_of_one(chefen, insats):
    assert "Planera uppföljningen" in sida(chefen, "insatsens_uppfoljningar", "fokus")
    svar = skicka(
        chefen,
        "insats_fakta",
        "fokus",
        uppfoljningsmetod="koder",
        uppfoljningstakt="ar",
        uppfoljs_fran="2022-01-01",
    )
    tas_emot(svar, adress("insats", "fokus"))
    assert Insats.objects.get().uppfoljningstakt == "ar"


@pytest.mark.usefixtures("foljd")
def test_another_ansvarig_neither_sees_nor_writes_it(client, django_user_model):
    annan = django_user_model.objects.create(email="annan@example.se", namn="Annan")
    annan.rolltilldelningar.create(roll="insatsansvarig")
    client.force_login(annan)
    assert client.get(adress("uppfoljning", *K1)).status_code == 404
    assert skicka(client, "uppfoljning_skriv", *K1, gjort="x").status_code == 404
    assert not Insatsuppfoljning.objects.exists()


@pytest.mark.parametrize("period", [(2022, 5), (2022, 1)])
def test_a_step_of_what_is_not_written_is_not_found(ansvarig, period):
    assert skicka(ansvarig, "uppfoljning_lamna", "fokus", *period).status_code == 404


def test_the_list_of_all_costs_as_much_for_more(klient, skapa_insats, chef):
    nr = iter(range(10))

    def skapa():
        ny = skapa_insats(
            f"Insats {next(nr)}", uppfoljningstakt="ar", uppfoljs_fran=date(2022, 1, 1)
        )
        services.skriv_uppfoljning(
            by=chef, insats=ny, period=Uppfoljningsperiod(2022, 0), gjort="Bra."
        )

    assert_lika_manga_fragor(klient("forbundschef"), adress("uppfoljningar"), skapa)


# -- Consultations -------------------------------------------------------------------------------


def test_a_consultation_is_registered_started_and_taken_back(ansvarig, kod):
    fk, till = kod("remittent", "fk").pk, adress("konsultationer", "fokus")
    tas_emot(skicka(ansvarig, "konsultationer", "fokus", remittent=fk, manad="2022-03"), till)
    rad = Konsultation.objects.get()
    form = ansvarig.get(adress("konsultation_starta", rad.pk)).context["form"]
    assert form.initial["remittent"] == fk
    svar = skicka(
        ansvarig, "konsultation_starta", rad.pk, in_manad="2022-04", kon="man", remittent=fk
    )
    tas_emot(svar, adress("lapp", Inskrivning.objects.get().pk))
    assert "Ledde till start 2022-04" in sida(ansvarig, "konsultationer", "fokus")
    assert ansvarig.get(adress("konsultation_starta", rad.pk)).status_code == 404
    tas_emot(skicka(ansvarig, "konsultation_angra_start", rad.pk), till)
    tas_emot(skicka(ansvarig, "konsultation_ta_bort", rad.pk), till)
    assert not Konsultation.objects.exists()


def test_a_consultation_without_remittent_is_refused(ansvarig, listor):
    svar = skicka(ansvarig, "konsultationer", "fokus", manad="2022-03")
    nekas(svar, "remittent", "Välj vem")


# -- The course ----------------------------------------------------------------------------------


def test_an_insats_is_prolonged_on_a_paragraf_and_it_is_taken_back(chefen, insats):
    till = adress("forlopp", "fokus")
    falt = {"till_dag": "2023-12-31", "beslutad_datum": "2022-11-20", "paragraf_nummer": "47"}
    nekas(skicka(chefen, "forlang", "fokus", till_dag="2023-12-31"), "beslutad_datum", "beslut")
    nekas(
        skicka(chefen, "forlang", "fokus", **(falt | {"paragraf_nummer": ""})),
        "paragraf_nummer",
        "nummer",
    )
    tas_emot(skicka(chefen, "forlang", "fokus", **falt), till)
    assert "Styrelsen 20 november 2022, § 47" in sida(chefen, "forlopp", "fokus")
    rad = insats.forlangningar.get()
    tas_emot(skicka(chefen, "forlangning_angra", rad.pk), till)
    assert "Ångrad" in sida(chefen, "forlopp", "fokus")
    assert chefen.get(adress("forlangning_angra", rad.pk)).status_code == 404


def test_the_ansvarig_hands_in_the_slutrapport_and_the_kansli_says_when_it_was_presented(
    ansvarig, chefen
):
    till = adress("forlopp", "fokus")
    assert "Slutrapporten saknas." in sida(ansvarig, "forlopp", "fokus")
    nekas(skicka(ansvarig, "slutrapport", "fokus", lamnad_datum="2023-01-10"), "text", "Skriv")
    tas_emot(skicka(ansvarig, "slutrapport", "fokus", text="Bra.", lamnad_datum="2023-01-10"), till)
    dagar = {"beredd_datum": "2023-01-20", "beslutad_datum": "2023-02-09", "paragraf_nummer": "5"}
    tas_emot(skicka(chefen, "slutrapport_presenterad", "fokus", **dagar), till)
    assert Slutrapport.objects.get().saknar == []
    assert skicka(chefen, "slutrapport_ta_bort", "fokus").status_code == 200
    tas_emot(skicka(chefen, "slutrapport_presenterad", "fokus"), till)
    tas_emot(skicka(chefen, "slutrapport_ta_bort", "fokus"), till)
    assert not Slutrapport.objects.exists()


def test_an_insats_is_implemented_and_opened_again(chefen, insats, chef):
    till = adress("forlopp", "fokus")
    falt = {"utfall": "implementerad", "sista_dag": "2022-12-31", "var": "Enheten för stöd"}
    nekas(skicka(chefen, "insats_avsluta", "fokus", **falt), "hos", "Välj vem")
    tas_emot(skicka(chefen, "insats_avsluta", "fokus", **(falt | {"utfall": "avslutad"})), till)
    assert Insatsavslut.objects.get().var == ""
    tas_emot(skicka(chefen, "insats_oppna", "fokus"), till)
    assert not Insatsavslut.objects.exists()


def test_the_tabs_of_an_insats_are_those_that_the_user_may_open(ansvarig, klient):
    def flikar(anvandare):
        return [ord_ for ord_, *_ in anvandare.get(adress("forlopp", "fokus")).context["sidflikar"]]

    assert "Konsultationer" in flikar(ansvarig)
    assert "Konsultationer" not in flikar(klient("ledamot"))
    assert {"Insatsen", "Uppföljning"} <= set(flikar(klient("ledamot")))


def test_what_fk_has_is_off_in_the_forms_with_why(chefen, insats):
    services.frys_inriktning(by=None, insatser=[insats])
    for namn, falt in (("insats_andra", "inriktning"), ("insats_fakta", "uppfoljningsmetod")):
        form = chefen.get(adress(namn, "fokus")).context["form"]
        assert form.fields[falt].disabled
        assert "lämnad till Försäkringskassan" in form.fields[falt].help_text


def test_an_insats_for_structure_has_nobody_with_a_code(chefen, skapa_insats):
    skapa_insats("SamSIP", inriktning="struktur")
    assert "Räknade deltagare" in sida(chefen, "insats", "samsip")
