"""The pages of the yearly reports and of the catalogue: who sees what, and what they take."""

import json

import pytest
from django.urls import reverse

from insatser import services
from insatser.models import Insatsrapport, Katalogtjanst, Rapportrubrik
from styrelse.models import Organisation
from tests.fragor import assert_lika_manga_fragor
from tests.insatser.rapporten import avsnitt, borja, godkand, inlamnad, skriv
from tests.insatser.sidor import adress, nekas, sida, skicka

SIDAN = ("fokus", 2022)


def gick(svar) -> None:
    """The form was taken."""
    fel = svar.context["form"].errors if svar.status_code == 200 else {}
    assert svar.status_code == 302, dict(fel)


@pytest.fixture
def ansvarig(anvandare, insats):
    user = anvandare("insatsansvarig")
    insats.ansvariga.add(user)
    return user


def test_the_insatsansvarig_begins_writes_and_hands_in(chef, insats, listor, ansvarig, klient):
    borja(chef, insats, 2021)
    inne = klient("insatsansvarig")
    assert "är inte påbörjad" in sida(inne, "arsrapport", *SIDAN)
    gick(skicka(inne, "arsrapport_borja", *SIDAN))
    rapport = Insatsrapport.objects.get(ar=2022)
    a = avsnitt(rapport)
    svar = inne.post(
        adress("avsnittstext", a.pk),
        {"text": "Vi möts.", "bas": 0, "flik": "x"},
        headers={"accept": "application/json"},
    )
    assert svar.json()["nummer"] == 1
    assert "Vi möts." in sida(inne, "arsrapport", *SIDAN)
    assert "Inget är skrivet under" in sida(inne, "arsrapport_lamna_in", *SIDAN)
    gick(skicka(inne, "arsrapport_lamna_in", *SIDAN))
    assert Insatsrapport.objects.get(ar=2022).status == "inlamnad"


def test_last_years_words_stand_beside(chef, insats, listor, klient):
    skriv(chef, borja(chef, insats, 2021), "Förra årets metod.")
    borja(chef, insats)
    assert "Förra årets metod." in sida(klient("administrator"), "arsrapport", *SIDAN)


def test_a_foreign_insatsansvarig_finds_nothing(chef, insats, listor, klient):
    rapport = borja(chef, insats)
    inne = klient("insatsansvarig")
    for namn, args in (
        ("arsrapport", SIDAN),
        ("arsrapport_lamna_in", SIDAN),
        ("avsnittstext", (avsnitt(rapport).pk,)),
        ("arsrapport_lage", (rapport.pk,)),
    ):
        assert inne.get(adress(namn, *args)).status_code == 404


def test_a_ledamot_reads_only_what_is_approved_and_never_a_small_count(
    chef, insats, listor, skriv_in, klient
):
    for _ in range(3):
        skriv_in("2022-02-01")
    rapport = inlamnad(chef, insats)
    inne = klient("ledamot")
    assert "Ingen årsrapport för 2022 är godkänd än." in sida(inne, "arsrapport", *SIDAN)
    assert inne.get(adress("arsrapport_pdf", *SIDAN)).status_code == 404
    services.godkann_arsrapport(by=chef, rapport=rapport)
    text = sida(inne, "arsrapport", *SIDAN)
    assert "Vi möts varje vecka." in text
    assert "döljs" in text
    assert "Rapportens gång" not in text
    assert inne.get(adress("arsrapport_pdf", *SIDAN)).content.startswith(b"%PDF")


def test_a_draft_is_printed_only_to_its_writers(chef, insats, listor, klient):
    borja(chef, insats)
    svar = klient("administrator").get(adress("arsrapport_pdf", *SIDAN))
    assert svar.content.startswith(b"%PDF")
    assert "utkast" in svar["Content-Disposition"]


def test_the_approved_pdf_is_the_kept_bytes(chef, insats, listor, klient):
    version = godkand(chef, insats).versioner.get()
    inne = klient("revisor")
    forst = inne.get(adress("arsrapport_pdf", *SIDAN)).content
    assert inne.get(adress("arsrapport_version", version.pk)).content == forst


def test_two_windows_meet_and_the_answer_names_the_branch(chef, insats, listor, klient):
    a = avsnitt(borja(chef, insats))
    url, json_ = adress("avsnittstext", a.pk), {"accept": "application/json"}
    inne = klient("forbundschef")
    inne.post(url, {"text": "Ett", "bas": 0, "flik": "a"}, headers=json_)
    svar = inne.post(url, {"text": "Två", "bas": 0, "flik": "b"}, headers=json_)
    assert svar.status_code == 409
    gren = svar.json()["gren"]
    assert "Två har skrivit samtidigt" in sida(inne, "avsnittsgren", gren, **{"del": "ja"})
    gick(skicka(inne, "avsnittsgren_valj", gren, val="ta_in"))
    a.refresh_from_db()
    assert a.text == "Två"
    assert "Version 1" in sida(inne, "avsnittshistorik", a.pk)
    skicka(inne, "avsnitt_aterstall", a.versioner.get(nummer=1).pk)
    a.refresh_from_db()
    assert a.text == "Ett"


def test_the_open_page_is_told_versions_and_who_is_signed_in(chef, insats, listor, klient):
    rapport = borja(chef, insats)
    svar = json.loads(klient("forbundschef").get(adress("arsrapport_lage", rapport.pk)).content)
    assert svar["skrivs"] is True
    assert svar["texter"][f"{avsnitt(rapport).pk}-text"] == 0


def test_what_cannot_be_saved_is_answered_with_why(chef, insats, listor, klient):
    a = avsnitt(inlamnad(chef, insats))
    svar = klient("forbundschef").post(
        adress("avsnittstext", a.pk),
        {"text": "Nytt", "bas": 1},
        headers={"accept": "application/json"},
    )
    assert svar.status_code == 422
    assert "kan inte ändras" in svar.json()["fel"]


def test_the_chef_sends_back_with_words_that_the_writer_sees(
    chef, insats, listor, ansvarig, klient
):
    inlamnad(chef, insats)
    inne = klient("forbundschef")
    nekas(skicka(inne, "arsrapport_skicka_tillbaka", *SIDAN, kommentar=""), "kommentar")
    gick(skicka(inne, "arsrapport_skicka_tillbaka", *SIDAN, kommentar="Skriv om metoden."))
    assert "Skriv om metoden." in sida(klient("insatsansvarig"), "arsrapport", *SIDAN)


def test_an_own_count_is_noted_and_both_stand_on_the_page(chef, insats, listor, skriv_in, klient):
    for _ in range(8):
        skriv_in("2022-02-01")
    rapport = borja(chef, insats)
    inne = klient("administrator")
    fel = skicka(inne, "egen_uppgift", *SIDAN, "ar", "totalt", varde=9, skal="")
    assert fel.status_code == 200
    gick(skicka(inne, "egen_uppgift", *SIDAN, "ar", "totalt", varde=9, skal="Egen lista."))
    text = sida(inne, "arsrapport", *SIDAN)
    assert "8 / 9" in text
    assert "Egen lista." in text
    assert inne.get(adress("egen_uppgift", *SIDAN, "ar", "finns-inte")).status_code == 404
    gick(skicka(inne, "egen_uppgift_ta_bort", rapport.egna.get().pk))


def test_the_list_tells_who_lacks_theirs(chef, insats, skapa_insats, listor, klient):
    skapa_insats("Hemligheten", inriktning="struktur")
    godkand(chef, insats)
    text = sida(klient("administrator"), "arsrapporter", ar=2022)
    assert "1 av 2 är godkända." in text
    assert text.index("Hemligheten") < text.index("Saknas")


def test_the_list_asks_as_often_for_three_insatser_as_for_one(chef, skapa_insats, listor, klient):
    namn = iter("ABC")
    assert_lika_manga_fragor(
        klient("forbundschef"),
        f"{adress('arsrapporter')}?ar=2022",
        lambda: borja(chef, skapa_insats(next(namn))),
    )


def test_the_headings_are_read_in_added_moved_and_taken_out_of_use(klient, db):
    inne = klient("administrator")
    gick(skicka(inne, "rapportrubrik_standard"))
    gick(skicka(inne, "rapportrubrik_ny", rubrik="Miljö", hjalp="Om miljön."))
    ny = Rapportrubrik.objects.get(nyckel="miljo")
    nekas(skicka(inne, "rapportrubrik_ny", rubrik="Miljö"), "rubrik", "finns redan")
    skicka(inne, "rapportrubrik_flytta", ny.pk, upp="ja")
    assert list(Rapportrubrik.objects.filter(foralder=None).values_list("nyckel", flat=True))[
        -2:
    ] == ["miljo", "framgang"]
    gick(skicka(inne, "rapportrubrik_andra", ny.pk, rubrik="Miljön", hjalp=""))
    assert "används inte" in sida(inne, "rapportrubriker")


# -- The catalogue ---------------------------------------------------------------------------------


@pytest.fixture
def kommun(db):
    return Organisation.objects.create(namn="Borgholms kommun")


def fakta(kommun, **mer):
    return {
        "namn": "Lots",
        "organisation": kommun.pk,
        "malgrupp": "Alla",
        "beskrivning": "Stöd.",
    } | mer


def test_a_service_goes_from_draft_to_public_to_ended(kommun, klient, client):
    inne = klient("administrator")
    nekas(
        skicka(inne, "katalogtjanst_ny", **fakta(kommun, kontaktfunktion="Anna Andersson")),
        "kontaktfunktion",
        "Skriv en funktion",
    )
    gick(skicka(inne, "katalogtjanst_ny", **fakta(kommun)))
    pk = Katalogtjanst.objects.get().pk
    gick(
        skicka(
            inne,
            "katalogtjanst_publicera",
            pk,
            datum="2022-01-15",
            nasta_granskning="2022-12-01",
        )
    )
    assert "Lots" in client.get(reverse("katalog:sok")).content.decode()
    assert "skulle ha granskats" in sida(inne, "katalog_att_granska")
    gick(
        skicka(
            inne,
            "katalogtjanst_granskad",
            pk,
            datum="2026-01-15",
            nasta_granskning="2099-01-15",
            anteckning="Stämmer.",
        )
    )
    assert "Ingen tjänst behöver granskas" in sida(inne, "katalog_att_granska")
    assert "Stämmer." in sida(inne, "katalogtjanst", pk)
    assert "låg 1 tjänst" in sida(inne, "katalog_antal", dag="2022-06-30")
    gick(skicka(inne, "katalogtjanst_andra", pk, **fakta(kommun, namn="Lotsen")))
    gick(skicka(inne, "katalogtjanst_avsluta", pk, datum="2026-02-01"))
    assert "Lotsen" not in client.get(reverse("katalog:sok")).content.decode()


def test_others_see_no_draft(chef, kommun, klient):
    utkast = services.skapa_katalogtjanst(
        by=chef, namn="Utkastet", organisation=kommun, malgrupp="x", beskrivning="y"
    )
    inne = klient("ledamot")
    assert "Utkastet" not in sida(inne, "katalog")
    assert inne.get(adress("katalogtjanst", utkast.pk)).status_code == 404
    gick(skicka(klient("administrator"), "katalogtjanst_ta_bort", utkast.pk))


def test_the_catalogue_asks_as_often_for_three_services_as_for_one(chef, kommun, klient):
    def skapa():
        services.skapa_katalogtjanst(
            by=chef, namn="Lots", organisation=kommun, malgrupp="x", beskrivning="y"
        )

    assert_lika_manga_fragor(klient("administrator"), adress("katalog"), skapa)


def test_an_insats_is_presented_and_hidden_again(insats, klient, client):
    inne = klient("administrator")
    gick(skicka(inne, "presentation", "fokus", malgrupp="Du", beskrivning="x", visas="on"))
    assert insats.presentation.visas
    gick(skicka(inne, "presentation", "fokus", malgrupp="Du", beskrivning="x"))
    insats.presentation.refresh_from_db()
    assert not insats.presentation.visas
