"""Pages of the kansli's year: what they show, what a form says, and that lists stay cheap."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from styrelse import services
from styrelse.models import (
    Ansvarsfrihet,
    Avtal,
    Internkontrollplan,
    Kontakt,
    Kontrollresultat,
    Meddelande,
    Rutin,
    Rutinutforande,
    Uppgift,
)
from tests.fragor import assert_lika_manga_fragor
from tests.styrelse.sidor import adress, nekas, skicka, tas_emot, text

IDAG = timezone.localdate


@pytest.fixture
def kansliet(klient):
    return klient("forbundschef")


@pytest.fixture
def avtal(chef):
    def skapa(namn="Lokal", **mer):
        varden = {"slag": "lokal", "from_datum": date(2022, 1, 1), "annan_part": "En hyresvärd"}
        return services.teckna_avtal(by=chef, namn=namn, **varden | mer)

    return skapa


@pytest.fixture
def rutin(chef):
    def skapa(namn="Stäm av banken", **mer):
        varden = {"takt": "manad", "manad": 1, "dag": 1, "from_datum": date(IDAG().year, 1, 1)}
        return services.lagg_upp_rutin(by=chef, namn=namn, **varden | mer)

    return skapa


AVTALSFORM = {
    "namn": "Lokal",
    "slag": "lokal",
    "annan_part": "En hyresvärd",
    "from_datum": "2022-01-01",
    "till_datum": "2022-12-31",
    "fornyelse": "forlangs",
    "forlangs_manader": "12",
    "uppsagningstid": "3",
    "kostnad": "36 000,50",
    "paminn_dagar": "60",
}


# -- Agreements ---------------------------------------------------------------------------------


def test_an_agreement_is_added_changed_and_given_notice_in_the_browser(kansliet):
    svar = skicka(kansliet, "avtal_ny", **AVTALSFORM)
    avtal = Avtal.objects.get()
    tas_emot(svar, avtal.get_absolute_url())
    assert "annars förlängs det 12 månader" in text(kansliet.get(avtal.get_absolute_url()))
    assert "36\u00a0001 kronor per år" in text(kansliet.get(avtal.get_absolute_url()))
    andrad = AVTALSFORM | {"namn": "Ny lokal"}
    tas_emot(skicka(kansliet, "avtal_andra", avtal.pk, **andrad), avtal.get_absolute_url())
    svar = skicka(kansliet, "avtal_sag_upp", avtal.pk, datum="2022-05-01", av="vi")
    tas_emot(svar, avtal.get_absolute_url())
    assert "Utgånget" in text(kansliet.get(avtal.get_absolute_url()))
    svar = skicka(kansliet, "avtal_aterta", avtal.pk)
    tas_emot(svar, avtal.get_absolute_url())
    avtal.refresh_from_db()
    assert (avtal.namn, avtal.uppsagt_datum) == ("Ny lokal", None)


def test_terms_that_do_not_go_together_come_back_at_the_field(kansliet):
    svar = skicka(kansliet, "avtal_ny", **AVTALSFORM | {"forlangs_manader": ""})
    nekas(svar, "forlangs_manader", "hur många månader")
    svar = skicka(kansliet, "avtal_ny", **AVTALSFORM | {"annan_part": ""})
    nekas(svar, "parter", "Välj en part")


def test_the_signed_agreement_is_put_in_the_diarium(kansliet, avtal, settings, tmp_path):
    settings.FILER_DIR = tmp_path
    a = avtal()
    sidan = text(kansliet.get(a.get_absolute_url()))
    assert "Inte diariefört" in sidan
    fil = SimpleUploadedFile("avtal.txt", b"Avtal om lokal")
    svar = skicka(
        kansliet, "avtal_diariefor", a.pk, fil=fil, datum="2022-01-01", mening="Avtal: Lokal"
    )
    tas_emot(svar, a.get_absolute_url())
    a.refresh_from_db()
    sidan = text(kansliet.get(a.get_absolute_url()))
    assert a.handling.arende.dnr in sidan
    assert adress("handling_fil", a.handling_id) in sidan


def test_the_list_of_agreements_stays_cheap_and_finds_by_state(kansliet, avtal):
    nummer = iter(range(9))
    assert_lika_manga_fragor(
        kansliet, adress("avtal_lista"), lambda: avtal(f"Avtal {next(nummer)}")
    )
    avtal("Gammalt", till_datum=date(2022, 6, 30))
    snart = IDAG() + timedelta(days=20)
    avtal("Snart", till_datum=snart, fornyelse="nytt")
    assert "Gammalt" not in text(kansliet.get(adress("avtal_lista") + "?lage=galler"))
    assert "Avtal 0" not in text(kansliet.get(adress("avtal_lista") + "?lage=slut"))
    omprovas = text(kansliet.get(adress("avtal_lista") + "?lage=omprovas"))
    assert "Snart" in omprovas
    assert "Gammalt" not in omprovas


def test_the_file_of_agreements_has_states_in_words_and_days_as_days(kansliet, avtal):
    avtal("Gammalt", till_datum=date(2022, 6, 30))
    svar = kansliet.get(adress("avtal_lista") + "?export=csv")
    rad = b"".join(svar.streaming_content).decode("utf-8-sig").splitlines()[1]
    assert "Utgånget" in rad
    assert "2022-06-30" in rad
    assert "<" not in rad


def test_a_ledamot_reads_an_agreement_without_what_only_the_kansli_does(klient, avtal):
    sidan = text(klient("ledamot").get(avtal().get_absolute_url()))
    assert "Gäller tills vidare" in sidan
    assert "Säg upp<" not in sidan
    assert "Diarieför avtalet" not in sidan


# -- Recurring tasks and the year ---------------------------------------------------------------


def test_a_task_is_added_and_its_text_is_shown_as_it_was_meant(kansliet):
    svar = skicka(
        kansliet,
        "rutin_ny",
        namn="Stäm av banken",
        takt="manad",
        manad="1",
        dag="20",
        from_datum=f"{IDAG().year}-01-01",
        text="1. Logga in\n2. **Jämför**\n\n<script>x</script>",
    )
    rutin = Rutin.objects.get()
    tas_emot(svar, rutin.get_absolute_url())
    html = kansliet.get(rutin.get_absolute_url()).content.decode()
    assert "<li>Logga in</li>" in html
    assert "<strong>Jämför</strong>" in html
    assert "<script>x" not in html
    assert "Varje månad, den 20" in html


def test_a_tick_in_the_year_leads_back_to_where_it_was_made(kansliet, rutin):
    r, ar = rutin(), IDAG().year
    hjulet = f"{adress('arshjul')}?ar={ar}"
    svar = skicka(kansliet, "rutin_bocka", r.pk, ar, 1, tillbaka=hjulet)
    assert svar["Location"] == hjulet
    gjord = Rutinutforande.objects.get()
    assert gjord.datum == IDAG()
    assert "Ångra" in text(kansliet.get(hjulet))
    svar = skicka(kansliet, "rutin_aterta", gjord.pk, tillbaka="https://annan.example/")
    assert svar["Location"] == adress("att_gora")
    assert not Rutinutforande.objects.exists()


def test_a_tick_with_a_day_and_a_note(kansliet, rutin):
    r, ar = rutin(), IDAG().year
    svar = skicka(
        kansliet, "rutin_klar", r.pk, ar, 1, datum=f"{ar}-01-05", anteckning="Ny kontoplan"
    )
    tas_emot(svar, r.get_absolute_url())
    assert "Ny kontoplan" in text(kansliet.get(r.get_absolute_url()))
    assert kansliet.get(adress("rutin_klar", r.pk, ar, 13)).status_code == 404


def test_the_year_says_what_is_late_and_shows_one_persons(kansliet, rutin, anvandare):
    rutin("Gammal", dag=1, ansvarig=anvandare("administrator"), takt="arligen")
    rutin("Ingens", dag=1, takt="arligen")
    fore = f"{adress('arshjul')}?ar={IDAG().year}"
    if date(IDAG().year, 1, 1) < IDAG():
        assert "Försenat" in text(kansliet.get(fore))
    sidan = text(kansliet.get(f"{fore}&vem={anvandare('administrator').pk}"))
    assert "Gammal" in sidan
    assert "Ingens" not in sidan
    assert "Gammal" not in text(kansliet.get(f"{fore}&slag=avtal"))


def test_an_address_with_a_wrong_year_shows_this_one(kansliet):
    assert f"Årshjul {IDAG().year}" in text(kansliet.get(adress("arshjul") + "?ar=12345"))


def test_the_year_asks_as_often_for_three_tasks_as_for_one(kansliet, rutin):
    nummer = iter(range(9))
    assert_lika_manga_fragor(kansliet, adress("arshjul"), lambda: rutin(f"R {next(nummer)}"))


def test_the_list_of_tasks_stays_cheap(kansliet, rutin):
    nummer = iter(range(9))
    assert_lika_manga_fragor(kansliet, adress("rutin_lista"), lambda: rutin(f"R {next(nummer)}"))


# -- Things to do -------------------------------------------------------------------------------


def test_something_to_do_in_one_line_ticked_off_and_opened_again(kansliet, chef):
    lista = adress("att_gora")
    svar = skicka(kansliet, "uppgift_snabb", rubrik="Boka lokal", tillbaka="/")
    assert svar["Location"] == "/"
    uppgift = Uppgift.objects.get()
    assert uppgift.ansvarig == uppgift.skapad_by
    skicka(kansliet, "uppgift_klar", uppgift.pk, tillbaka=lista)
    assert "Klart den senaste veckan" in text(kansliet.get(lista))
    skicka(kansliet, "uppgift_oppna", uppgift.pk, tillbaka=lista)
    assert "Klart den senaste veckan" not in text(kansliet.get(lista))


def test_an_empty_line_leads_to_the_whole_form(kansliet):
    assert skicka(kansliet, "uppgift_snabb", rubrik="")["Location"] == adress("uppgift_ny")


def test_what_stood_in_a_line_that_cannot_be_taken_stands_in_the_whole_form(kansliet):
    for_langt = "Boka lokal " * 20
    svar = skicka(kansliet, "uppgift_snabb", rubrik=for_langt, klar_senast="2026-12-01")
    sida = text(kansliet.get(svar["Location"]))
    assert for_langt.strip() in sida
    assert 'value="2026-12-01"' in sida
    assert not Uppgift.objects.exists()


def test_mine_leaves_out_what_is_anothers(kansliet, chef, anvandare):
    services.lagg_till_uppgift(by=chef, rubrik="Annans", ansvarig=anvandare("administrator"))
    assert "Annans" in text(kansliet.get(adress("att_gora")))
    assert "Annans" not in text(kansliet.get(adress("att_gora") + "?vem=mina"))


def test_a_thing_to_do_about_an_agreement_leads_to_it(kansliet, avtal):
    a = avtal()
    svar = skicka(kansliet, "avtal_uppgift", a.pk, rubrik="Begär in offerter")
    tas_emot(svar, a.get_absolute_url())
    assert Uppgift.objects.get().avtal == a
    assert a.get_absolute_url() in text(kansliet.get(adress("att_gora")))


def test_the_list_of_things_to_do_stays_cheap(kansliet, chef):
    def skapa():
        services.lagg_till_uppgift(by=chef, rubrik="Något", ansvarig=chef)

    assert_lika_manga_fragor(kansliet, adress("att_gora"), skapa)


# -- Internal control ---------------------------------------------------------------------------

MOMENT = {
    "risk": "Fel",
    "sannolikhet": "2",
    "konsekvens": "4",
    "moment": "Attest",
    "takt": "arligen",
    "manad": "12",
    "dag": "31",
}


def test_a_plan_from_first_row_to_result_and_next_year(kansliet):
    svar = skicka(kansliet, "internkontroll_ny", ar="2022")
    tas_emot(svar, adress("internkontroll", 2022))
    assert "Planen är tom" in text(kansliet.get(adress("internkontroll", 2022)))
    tas_emot(skicka(kansliet, "moment_ny", 2022, **MOMENT), adress("internkontroll", 2022))
    svar = skicka(
        kansliet, "internkontroll_besluta", 2022, beslutad_datum="2022-02-11", paragraf="7"
    )
    tas_emot(svar, adress("internkontroll", 2022))
    moment = Internkontrollplan.objects.get().moment.get()
    nekas(skicka(kansliet, "moment_andra", moment.pk, **MOMENT), "__all__", "Ta tillbaka")
    fel = skicka(
        kansliet, "resultat", moment.pk, 1, datum="2022-12-01", iakttagelse="X", avvikelse="on"
    )
    nekas(fel, "atgard", "Skriv vad som görs")
    svar = skicka(kansliet, "resultat", moment.pk, 1, datum="2022-12-01", iakttagelse="Stämde.")
    tas_emot(svar, adress("internkontroll", 2022))
    assert "Stämde." in text(kansliet.get(adress("internkontroll", 2022)))
    tas_emot(skicka(kansliet, "internkontroll_ny", ar="2023"), adress("internkontroll", 2023))
    assert "Attest" in text(kansliet.get(adress("internkontroll", 2023)))
    assert Kontrollresultat.objects.count() == 1
    skicka(kansliet, "resultat_bort", Kontrollresultat.objects.get().pk)
    assert not Kontrollresultat.objects.exists()
    assert kansliet.get(adress("resultat", moment.pk, 2)).status_code == 404


def test_the_plan_as_a_file(kansliet, chef):
    plan = services.paborja_plan(by=chef, ar=2022)
    varden = MOMENT | {"sannolikhet": 2, "konsekvens": 4, "manad": 12, "dag": 31}
    services.lagg_till_moment(by=chef, plan=plan, **varden)
    svar = kansliet.get(adress("internkontroll", 2022) + "?export=csv")
    assert "Riskvärde" in b"".join(svar.streaming_content).decode("utf-8-sig")
    assert kansliet.get(adress("internkontroll", 2022) + "?export=exe").status_code == 404


# -- Discharge, messages ------------------------------------------------------------------------


def test_an_answer_is_noted_and_taken_back_in_the_browser(kansliet, medlem):
    m = medlem()
    sidan = adress("ansvarsfrihet") + "?ar=2022"
    tas_emot(skicka(kansliet, "ansvarsfrihet_skickat", 2022, m.pk, datum="2023-04-11"), sidan)
    assert "Väntar på svar" in text(kansliet.get(sidan))
    assert "Påminnelse" in text(kansliet.get(sidan))
    svar = skicka(
        kansliet, "ansvarsfrihet_ny", 2022, m.pk, beslut="beviljad", datum="2023-06-15", dnr="KS 1"
    )
    tas_emot(svar, sidan)
    assert "Alla medlemmar har svarat." in text(kansliet.get(sidan))
    svar = skicka(kansliet, "ansvarsfrihet_aterta", Ansvarsfrihet.objects.get().pk)
    assert svar["Location"] == sidan


def test_a_message_is_written_and_sent_again_to_whom_it_did_not_reach(
    kansliet, styrelsen, tilltrad, chef, mailoutbox
):
    anna = tilltrad("2022-01-01", namn="Anna").person
    svar = skicka(kansliet, "meddelande_ny", organ=[styrelsen.pk], amne="Hej", text="Text")
    meddelande = Meddelande.objects.get()
    tas_emot(svar, adress("meddelande", meddelande.pk))
    assert "Inte skickat" in text(kansliet.get(adress("meddelande", meddelande.pk)))
    meddelande.mottagare.update(epost="anna@example.se")
    skicka(kansliet, "meddelande_igen", meddelande.pk)
    assert [m.to for m in mailoutbox] == [["anna@example.se"]]
    assert anna.namn in text(kansliet.get(adress("meddelande", meddelande.pk)))


def test_a_contact_is_added_changed_and_removed(kansliet, chef):
    kommun = services.registrera_organisation(by=chef, namn="Ljungby kommun")
    falt = {"organisation": kommun.pk, "namn": "Registrator", "epost": "r@example.se"}
    tas_emot(skicka(kansliet, "kontakt_ny", **falt), adress("kontakt_lista"))
    kontakt = Kontakt.objects.get()
    svar = skicka(kansliet, "kontakt_andra", kontakt.pk, **falt | {"funktion": "on"})
    tas_emot(svar, adress("kontakt_lista"))
    assert "Registrator" in text(kansliet.get(adress("kontakt_lista")))
    skicka(kansliet, "kontakt_ta_bort", kontakt.pk)
    assert not Kontakt.objects.exists()


def test_what_is_ticked_off_in_the_arshjul_can_be_undone_beside_its_tag(kansliet, chef, rutin):
    services.utfor_rutin(by=chef, rutin=rutin(), ar=IDAG().year, nummer=1, datum=IDAG())
    [_, gjort] = text(kansliet.get(adress("arshjul"))).split('<div class="gjort">')
    rad = gjort.split("</div>")[0]
    assert "Klart" in rad
    assert "Ångra" in rad
