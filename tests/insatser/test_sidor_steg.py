"""Measuring in the browser: ladders, questions, what is due, and the tab Steg of an insats."""

from datetime import date

import pytest
from django.utils import timezone

from insatser import matlage, services
from insatser.models import Inskrivning, Stegfraga, Stegmatning, Stegskala
from styrelse.avtalstid import plus_manader
from tests.fragor import antal_fragor
from tests.insatser.sidor import adress, lasningar, sida, skicka, tas_emot, text

SEX = "\n".join(f"Steg {n}" for n in range(1, 7))
SKALA = {
    "namn": "Egen trappa",
    "steg": "Låg\nMellan\nHög",
    "ovre_fran": "3",
    "intervall_manader": "2",
    "raknas": "deltagare",
}


@pytest.fixture
def kansli(klient, chef):
    return klient("forbundschef")


@pytest.fixture
def ansvarig(klient, anvandare, insats):
    insats.ansvariga.add(anvandare("insatsansvarig"))
    return klient("insatsansvarig")


# -- Ladders and their questions ---------------------------------------------------------------


def test_a_ladder_is_added_and_leads_to_its_questions(kansli):
    svar = skicka(kansli, "stegskala_ny", **SKALA)
    skala = Stegskala.objects.get()
    assert svar.url == adress("stegskala", skala.pk)
    assert (skala.intervall_manader, skala.raknas, skala.steg.count()) == (2, "deltagare", 3)


def test_a_question_is_added_corrected_and_retired(kansli, skala):
    assert skicka(kansli, "stegfraga_ny", skala.pk, text="Hur går det?").status_code == 302
    fraga = Stegfraga.objects.get()
    assert "Hur går det?" in sida(kansli, "stegskala", skala.pk)
    assert skicka(kansli, "stegfraga", fraga.pk, text="Hur mår du?").status_code == 302
    fraga.refresh_from_db()
    assert (fraga.text, fraga.aktiv) == ("Hur mår du?", False)
    assert "Ställs inte" in sida(kansli, "stegskala", skala.pk)


def test_the_page_of_a_used_ladder_says_what_may_change(kansli, skala, skriv_in, mat):
    assert "allt går att ändra" in sida(kansli, "stegskala", skala.pk)
    mat(skriv_in(), 2)
    assert "Stegen kan få nya namn" in sida(kansli, "stegskala", skala.pk)
    svar = skicka(kansli, "stegskala", skala.pk, **SKALA)
    assert "Lägg upp en ny skala i stället" in text(svar)
    falt = SKALA | {"steg": SEX, "ovre_fran": "4"}
    assert skicka(kansli, "stegskala", skala.pk, **falt).status_code == 302


# -- Measuring -----------------------------------------------------------------------------------


def test_the_form_asks_the_questions_instead_of_the_step(kansli, chef, skala, skriv_in):
    fragor = [services.lagg_till_stegfraga(by=chef, skala=skala, text=t) for t in "ABC"]
    i = skriv_in()
    assert "steg" not in kansli.get(adress("mat_steg", i.pk)).context["form"].fields
    falt = {"datum": "2022-02-01", "typ": "start", "skattare": "personal"}
    svar = {f"fraga_{fraga.pk}": str(n) for fraga, n in zip(fragor, (2, 5, 5), strict=True)}
    assert skicka(kansli, "mat_steg", i.pk, **falt | svar).status_code == 302
    matning = Stegmatning.objects.get()
    assert (matning.steg.nummer, matning.svar.count()) == (5, 3)


def test_too_few_answers_come_back_with_what_was_typed(kansli, chef, skala, skriv_in):
    fragor = [services.lagg_till_stegfraga(by=chef, skala=skala, text=t) for t in "ABC"]
    falt = {"datum": "2022-02-01", "typ": "start", "skattare": "personal"}
    svar = skicka(kansli, "mat_steg", skriv_in().pk, **falt, **{f"fraga_{fragor[0].pk}": "2"})
    assert "Svara på minst 2 av de 3 frågorna" in text(svar)
    assert svar.context["form"][f"fraga_{fragor[0].pk}"].value() == "2"


def test_the_form_begins_with_whoever_the_address_says(kansli, skriv_in, mat):
    i = skriv_in()
    mat(i, 2)
    form = kansli.get(adress("mat_steg", i.pk), {"skattare": "deltagare"}).context["form"]
    assert form["skattare"].value() == "deltagare"
    assert form["typ"].value() == "start"
    form = kansli.get(adress("mat_steg", i.pk)).context["form"]
    assert (form["skattare"].value(), form["typ"].value()) == ("personal", "uppfoljning")


# -- What is due -----------------------------------------------------------------------------------


@pytest.fixture
def pagar(skapa_insats, skala):
    """An insats that goes on."""
    return skapa_insats("Pågår", stegskala=skala, from_datum=date(2024, 1, 1), till_datum=None)


def tur(dag):
    return [
        (matlage.mattur(i).typ, matlage.mattur(i).skulle)
        for i in matlage.att_mata(Inskrivning.objects.all(), date.fromisoformat(dag))
    ]


def test_whoever_is_enrolled_is_due_from_the_first_month(pagar, skriv_in):
    skriv_in("2024-03-01", i=pagar)
    assert tur("2024-02-28") == []
    assert tur("2024-03-01") == [("start", date(2024, 3, 1))]


def test_every_third_month_is_due_to_the_day(pagar, skriv_in, mat):
    mat(skriv_in("2024-03-01", i=pagar), 2, dag="2024-03-20")
    assert tur("2024-06-19") == []
    assert tur("2024-06-20") == [("uppfoljning", date(2024, 6, 20))]


def test_the_interval_is_the_ladders(pagar, skriv_in, mat, skala):
    Stegskala.objects.filter(pk=skala.pk).update(intervall_manader=6)
    mat(skriv_in("2024-03-01", i=pagar), 2, dag="2024-03-20")
    assert tur("2024-09-19") == []
    assert len(tur("2024-09-20")) == 1


def test_the_other_raters_measurement_does_not_count(pagar, skriv_in, mat):
    mat(skriv_in("2024-03-01", i=pagar), 2, dag="2024-03-20", skattare="deltagare")
    assert tur("2024-04-01") == [("start", date(2024, 3, 1))]


def test_an_end_is_due_for_an_interval_after_the_ending(pagar, skriv_in, mat, avsluta):
    i = skriv_in("2024-03-01", i=pagar)
    mat(i, 2, dag="2024-03-20")
    avsluta(i, "2024-05-01")
    assert tur("2024-06-10") == [("avslut", date(2024, 5, 1))]
    assert len(tur("2024-08-31")) == 1
    assert tur("2024-09-01") == []


def test_whoever_is_measured_at_the_end_is_never_due(pagar, skriv_in, mat, avsluta):
    i = skriv_in("2024-03-01", i=pagar)
    mat(i, 2, dag="2024-03-20")
    mat(i, 5, "avslut", "2024-05-20")
    avsluta(i, "2024-05-01")
    assert tur("2024-06-10") == []


def test_nobody_is_due_in_an_insats_that_is_over(skriv_in):
    skriv_in("2022-01-01")
    assert tur("2022-12-31") == [("start", date(2022, 1, 1))]
    assert tur("2023-01-01") == []


def test_nobody_is_due_without_a_ladder(skapa_insats, skriv_in):
    skriv_in("2024-01-01", i=skapa_insats("Utan", from_datum=date(2024, 1, 1), till_datum=None))
    assert tur("2024-05-01") == []


def test_the_page_counts_per_insats_of_ones_own(klient, anvandare, pagar, skriv_in, mat):
    pagar.ansvariga.add(anvandare("insatsansvarig"))
    skriv_in("2024-01-01", i=pagar)
    forfallen = plus_manader(timezone.localdate(), -4)
    mat(skriv_in("2024-01-01", i=pagar), 2, dag=forfallen.isoformat())
    [rad] = klient("insatsansvarig").get(adress("att_mata")).context["rader"]
    assert (rad.insats, rad.start, rad.uppfoljning, rad.avslut) == (pagar, 1, 1, 0)


def test_another_insatsansvarig_is_reminded_of_nothing(klient, pagar, skriv_in):
    skriv_in("2024-01-01", i=pagar)
    assert klient("insatsansvarig").get(adress("att_mata")).context["rader"] == []
    assert "Mät steg i Pågår" not in text(klient("insatsansvarig").get("/"))


def test_the_start_page_reminds_and_leads_to_the_tab(klient, chef, pagar, skriv_in):
    skriv_in("2024-01-01", i=pagar)
    svar = klient("forbundschef").get("/")
    assert "1 deltagare ska mätas nu: 1 vid start." in text(svar)
    assert adress("steg", "pagar") in svar.content.decode()


# -- The tab ---------------------------------------------------------------------------------------


@pytest.fixture
def matta(skriv_in, mat, avsluta):
    """Two women up, one man down, one man never measured at end."""

    def skapa(kon, start, slut):
        i = skriv_in("2022-01-01", kon=kon)
        mat(i, start)
        if slut:
            mat(i, slut, "avslut", "2022-11-20")
        return avsluta(i, "2022-11-01")

    return [
        skapa(*rad) for rad in [("kvinna", 1, 4), ("kvinna", 2, 6), ("man", 3, 2), ("man", 1, 0)]
    ]


def test_the_tab_shows_median_shares_and_who_lacks_a_measurement(ansvarig, matta):
    svar = ansvarig.get(adress("steg", "fokus"), {"ar": 2022})
    tabell = svar.context["sida"].oversikt
    per_kon = {rad.nyckel: [tal.visat for tal in rad.tal] for rad in tabell.rader}
    assert per_kon["matta"] == ["2", "1", "3"]
    assert per_kon["median_vid_start"] == ["1,5", "3,0", "2,0"]
    assert per_kon["median_vid_avslut"] == ["5,0", "2,0", "4,0"]
    assert per_kon["andel_vid_avslut"] == ["100\u00a0%", "0\u00a0%", "67\u00a0%"]
    assert per_kon["uppat"] == ["2", "0", "2"]
    assert per_kon["nedat"] == ["0", "1", "1"]
    assert per_kon["saknar"] == ["0", "1", "1"]
    assert [i.pk for i in svar.context["sida"].utan_par] == [matta[3].pk]
    assert matta[3].deltagare.kod in text(svar)


def test_the_tab_counts_the_raters_estimate_that_the_ladder_says(ansvarig, matta, skala):
    Stegskala.objects.filter(pk=skala.pk).update(raknas="deltagare")
    svar = ansvarig.get(adress("steg", "fokus"), {"ar": 2022})
    assert svar.context["sida"].data.matta() == 0
    assert svar.context["sida"].data.utan() == 4
    assert "deltagarnas egen skattning" in text(svar)


def test_a_year_counts_those_measured_at_the_end_by_then(ansvarig, matta, insats):
    assert ansvarig.get(adress("steg", "fokus"), {"ar": 2021}).context["sida"].data.matta() == 0


def test_opening_the_tab_is_logged(ansvarig, matta, insats):
    ansvarig.get(adress("steg", "fokus"))
    assert lasningar() == [(str(insats), [])]


def test_the_tab_is_for_those_who_may_see_the_participants(klient, insats, ansvarig, skapa_insats):
    skapa_insats("Andras")
    assert ansvarig.get(adress("steg", "andras")).status_code == 404
    assert "Steg" in [
        ord_ for ord_, _, _ in ansvarig.get(adress("insats", "fokus")).context["sidflikar"]
    ]
    assert klient("ledamot").get(adress("steg", "fokus")).status_code == 403


def test_an_insats_without_a_ladder_says_how_to_get_one(kansli, skapa_insats):
    skapa_insats("Utan")
    assert "Välj en stegskala under Ändra insatsen" in sida(kansli, "steg", "utan")


def test_the_tab_asks_as_often_for_many_as_for_few(kansli, skriv_in, pagar):
    skriv_in("2024-01-01", i=pagar)
    url = adress("steg", "pagar")
    kansli.get(url)
    vid_en, _ = antal_fragor(kansli, url)
    for _ in range(3):
        skriv_in("2024-02-01", i=pagar)
    vid_fyra, vilka = antal_fragor(kansli, url)
    assert vid_fyra == vid_en, "\n".join(vilka)


def test_a_measurement_is_taken_back_with_its_answers(kansli, skriv_in, mat):
    matning = mat(skriv_in(), 2)
    svar = skicka(kansli, "matning_ta_bort", matning.pk)
    tas_emot(svar, adress("deltagare", matning.inskrivning.deltagare_id))
    assert not Stegmatning.objects.exists()
