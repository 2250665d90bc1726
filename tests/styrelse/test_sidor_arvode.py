"""Pages of arvoden: who sees whose, and the way from claim to list."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from finsam import pdf
from finsam.period import Period
from styrelse.models import (
    Arvode,
    Arvodesansprak,
    Arvodeslista,
    Arvodesreglemente,
    Arvodesunderlag,
)
from styrelse.services.arvode import godkann_arvoden, gor_listor, skapa_underlag
from styrelse.services.arvodesansprak import lamna_ansprak
from tests.fragor import antal_fragor, assert_lika_manga_fragor
from tests.styrelse.arvodena import D, godkant_kvartal, kvartal, person, reglemente, resa
from tests.styrelse.sidor import adress, nekas, skicka, tas_emot, text


@pytest.fixture
def regler(chef, styrelse_med_ledamoter) -> Arvodesreglemente:
    return reglemente(chef, styrelse_med_ledamoter)


@pytest.fixture
def cia(regler, anvandare):
    """Cia, who signs in as ledamot."""
    return person("Cia", anvandare("ledamot"))


# -- Whose


def test_a_ledamot_sees_the_own_claims_and_arvoden_only(klient, chef, cia):
    egen, annans = resa(chef, cia), resa(chef, person("Dan"))
    godkant_kvartal(chef)
    client = klient("ledamot")
    sida = text(client.get(adress("mina_arvoden")))
    assert "100,00" in sida
    assert "Bilersättning" in sida
    assert client.get(adress("ansprak", egen.pk)).status_code == 200
    assert client.get(adress("ansprak", annans.pk)).status_code == 404
    assert (
        client.get(adress("arvodesunderlag", Arvodesunderlag.objects.get().pk)).status_code == 404
    )
    assert client.get(adress("arvode_lista"))["Location"] == adress("mina_arvoden")
    assert "Dan" not in text(client.get(adress("ansprak_lista")))


def test_the_paper_of_a_claim_is_for_its_owner_and_the_kansli(klient, chef, cia, anvandare):
    def krav(vem):
        return lamna_ansprak(
            by=chef,
            person=vem,
            slag="utlagg",
            dag=date(2022, 2, 10),
            belopp=D(80),
            fil=("kvitto.txt", b"80 kr"),
        )

    egen, annans = krav(cia), krav(person("Dan"))
    client = klient("ledamot")
    assert b"".join(client.get(adress("ansprak_fil", egen.pk))) == b"80 kr"
    assert client.get(adress("ansprak_fil", annans.pk)).status_code == 404
    assert klient("ersattare").get(adress("ansprak_fil", egen.pk)).status_code == 404
    assert klient("administrator").get(adress("ansprak_fil", annans.pk)).status_code == 200
    assert klient("beredningsgrupp").get(adress("ansprak_fil", egen.pk)).status_code == 403


def test_an_account_that_is_nobody_is_told_what_to_do(klient, regler):
    client = klient("ersattare")
    assert "Be kansliet koppla ihop dem" in text(client.get(adress("mina_arvoden")))
    svar = skicka(client, "ansprak_ny", "km", dag="2022-02-10", antal="4", fran="A", till="B",
                  andamal="Möte")  # fmt: skip
    assert "Be kansliet koppla ihop dem" in text(svar)


# -- Claims


def test_a_ledamot_claims_lost_earnings_with_a_paper(klient, cia):
    client = klient("ledamot")
    val = text(client.get(adress("ansprak_val")))
    assert "Förlorad arbetsförtjänst" in val
    assert "Traktamente" not in val  # no rule gives any
    intyg = SimpleUploadedFile("intyg.txt", b"1 100 kr", content_type="text/plain")
    falt = {"dag": "2022-02-10", "belopp": "1 100", "andamal": "Sammanträde"}
    nekas(skicka(client, "ansprak_ny", "forlorad", **falt), "fil")
    svar = skicka(client, "ansprak_ny", "forlorad", fil=intyg, **falt)
    tas_emot(svar, adress("mina_arvoden"))
    krav = Arvodesansprak.objects.get()
    assert (krav.person, krav.belopp, krav.fil.namn) == (cia, 1100, "intyg.txt")
    sida = text(client.get(svar["Location"]))
    assert "mer än ett år tillbaka" in sida
    assert "1\u00a0100,00 kr" in sida


def test_a_claim_is_changed_and_taken_back(klient, chef, cia):
    krav = resa(chef, cia)
    client = klient("ledamot")
    falt = {"dag": "2022-02-10", "antal": "41,5", "fran": "Älmhult", "till": "Ljungby",
            "andamal": "Möte"}  # fmt: skip
    tas_emot(skicka(client, "ansprak_andra", krav.pk, **falt), adress("ansprak", krav.pk))
    assert "41,5 km" in text(client.get(adress("ansprak", krav.pk)))
    tas_emot(skicka(client, "ansprak_ta_tillbaka", krav.pk), adress("mina_arvoden"))


def test_the_kansli_claims_for_another_and_turns_down(klient, cia):
    client = klient("administrator")
    falt = {"person": cia.pk, "dag": "2022-02-10", "antal": "4", "fran": "A", "till": "B",
            "andamal": "Möte"}  # fmt: skip
    tas_emot(skicka(client, "ansprak_ny", "km", **falt), adress("ansprak_lista"))
    krav = Arvodesansprak.objects.get(person=cia)
    nekas(skicka(client, "ansprak_avsla", krav.pk), "skal")
    tas_emot(
        skicka(client, "ansprak_avsla", krav.pk, skal="I tjänsten."), adress("ansprak", krav.pk)
    )
    assert "I tjänsten." in text(klient("ledamot").get(adress("mina_arvoden")))
    for lage, finns in (("avslaget", True), ("vantar", False), ("godkant", False)):
        sida = text(client.get(adress("ansprak_lista"), {"lage": lage}))
        assert ("Bilersättning</td>" in sida) is finns


def test_an_unknown_kind_is_not_found(klient, regler):
    assert klient("administrator").get(adress("ansprak_ny", "manad")).status_code == 404


# -- Rules


def test_rules_are_written_copied_and_shown(klient, chef, styrelsen):
    client = klient("administrator")
    falt = {
        "namn": "Arvoden 2022",
        "from_datum": "2022-01-01",
        "bas": "73 000",
        "avrundning": "krona",
        "delmanad": "dagar",
        "organ": [styrelsen.pk],
        "beslutat_av": "Kommunfullmäktige",
        "beslutat_datum": "2021-11-25",
        "paragraf": "12",
    }
    nekas(
        skicka(client, "arvodesreglemente_ny", **(falt | {"beslutat_av": "Styrelsen"})),
        "beslutat_av",
        "sina egna arvoden",
    )
    svar = skicka(client, "arvodesreglemente_ny", **falt)
    regler = Arvodesreglemente.objects.get()
    tas_emot(svar, adress("arvodesreglemente", regler.pk))
    assert "Inga rader än" in text(client.get(svar["Location"]))
    skicka(client, "arvodesregel_ny", regler.pk, slag="sammantrade", procent="1,29")
    sida = text(client.get(svar["Location"]))
    assert "942 kr" in sida
    assert "1,29 %" in sida
    regel = regler.regler.get()
    skicka(client, "arvodesregel_andra", regel.pk, slag="sammantrade", procent="1,5", konto="7241")
    regel.refresh_from_db()
    assert regel.procent == D("1.5")
    skicka(client, "arvodesreglemente_andra", regler.pk, **(falt | {"namn": "Nya"}))
    kopia = {"namn": "2023", "from_datum": "2023-01-01", "bas": "75 000",
             "beslutat_av": "Kommunfullmäktige", "beslutat_datum": "2022-11-20",
             "paragraf": "9"}  # fmt: skip
    assert skicka(client, "arvodesreglemente_kopiera", regler.pk, **kopia).status_code == 302
    tas_emot(
        skicka(client, "arvodesregel_ta_bort", regel.pk), adress("arvodesreglemente", regler.pk)
    )
    assert [r.namn for r in Arvodesreglemente.objects.all()] == ["2023", "Nya"]
    assert "2023" in text(klient("ledamot").get(adress("arvodesregler")))


# -- From period to list


def test_a_period_goes_from_open_to_sent_and_paid(klient, chef, cia):
    resa(chef, cia)
    client = klient("administrator")
    svar = skicka(client, "arvodesunderlag_ny", ar="2022", manader="1-3")
    underlag = Arvodesunderlag.objects.get()
    sidan = adress("arvodesunderlag", underlag.pk)
    tas_emot(svar, sidan)
    sida = text(client.get(sidan))
    assert "3 % av 73\u00a0000 kr = 2\u00a0190 kr" in sida
    assert "11\u00a0050,00 kr" in text(client.get(adress("arvoden_godkann", underlag.pk)))
    tas_emot(skicka(client, "arvoden_godkann", underlag.pk), sidan)
    tas_emot(skicka(client, "arvodeslistor_gor", underlag.pk), sidan)
    lista = Arvodeslista.objects.get()
    listan = adress("arvodeslista", lista.pk)
    assert "Skatt och sociala avgifter" in text(client.get(listan))
    fil = b"".join(client.get(listan, {"export": "csv"})).decode()
    assert "Anna;;Månadsarvode;3;7240;6570,00;januari–mars 2022;förbundet" in fil
    assert client.get(listan, {"export": "exe"}).status_code == 404
    assert "inte skickad" in text(client.get(listan))
    tas_emot(skicka(client, "arvodeslista_skickad", lista.pk, datum="2022-04-05"), listan)
    tas_emot(skicka(client, "arvodeslista_betald", lista.pk, datum="2022-04-20"), listan)
    tas_emot(skicka(client, "arvodeslista_ej_betald", lista.pk), listan)
    assert "Klart" in text(client.get(adress("arvode_lista")))


def test_an_approved_amount_is_corrected_from_its_row(klient, chef, regler):
    underlag = godkant_kvartal(chef)
    rad = Arvode.objects.filter(person__namn="Bo").first()
    client = klient("administrator")
    assert adress("arvode_ratta", rad.pk) in text(
        client.get(adress("arvodesunderlag", underlag.pk))
    )
    svar = skicka(client, "arvode_ratta", rad.pk, ratt_belopp="1 000", skal="Tillträdde sent.")
    tas_emot(svar, adress("arvodesunderlag", underlag.pk))
    nasta = kvartal(chef, 2)
    assert "−460,00" in text(client.get(adress("arvodesunderlag", nasta.pk)))


def test_a_button_that_cannot_be_pressed_says_why(klient, chef, regler):
    person("Anna", chef)
    person("Bo", None)
    underlag = kvartal(chef)
    klient("forbundschef").post(adress("arvoden_godkann", underlag.pk))
    sida = text(klient("forbundschef").get(adress("arvodesunderlag", underlag.pk)))
    assert "Det som väntar är ditt eget. Någon annan måste godkänna det." in sida
    assert "Bland det som väntar finns dina egna arvoden" in sida


def test_an_empty_period_is_taken_away(klient, chef, styrelsen):
    underlag = kvartal(chef)
    client = klient("administrator")
    sida = text(client.get(adress("arvodesunderlag", underlag.pk)))
    assert "Perioden ger inga arvoden" in sida
    assert "Det finns inget att godkänna." in sida
    tas_emot(skicka(client, "arvodesunderlag_ta_bort", underlag.pk), adress("arvode_lista"))


def test_the_list_is_printed_as_pdf(klient, chef, regler, monkeypatch):
    gjord = {}
    monkeypatch.setattr(
        pdf, "rendera", lambda html, **falt: gjord.update(html=html, **falt) or b"%PDF"
    )
    [lista] = gor_listor(by=chef, underlag=godkant_kvartal(chef))
    svar = klient("administrator").get(adress("arvodeslista_pdf", lista.pk))
    assert svar.content == b"%PDF"
    assert gjord["titel"] == "Arvoden januari–mars 2022, förbundet"
    assert "Anna" in gjord["html"]
    assert klient("ledamot").get(adress("arvodeslista_pdf", lista.pk)).status_code == 404


# -- Lists cost as many questions at one row as at three


def test_the_lists_ask_as_often_for_three_rows_as_for_one(klient, chef, regler):
    client = klient("administrator")
    kvartalen = iter(range(1, 5))
    assert_lika_manga_fragor(
        client, adress("arvode_lista"), lambda: godkant_kvartal(chef, next(kvartalen))
    )
    dagar = iter(("2022-02-10", "2022-03-10", "2022-04-10"))
    dan = person("Dan")
    assert_lika_manga_fragor(
        client, adress("ansprak_lista"), lambda: resa(chef, dan, dag=next(dagar))
    )


def test_a_period_with_more_approved_asks_as_often(klient, chef, cia, regler):
    """Claims and months; the months of Anna, who approves, wait, so every period stays open."""
    person("Anna", chef)
    client, antal = klient("administrator"), []
    for start, manader, antal_resor in ((1, 1, 0), (2, 1, 1), (3, 4, 3)):
        for _resa in range(antal_resor):
            resa(chef, cia, dag=f"2022-{start:02}-10")
        underlag = skapa_underlag(by=chef, period=Period.manader(2022, start, manader))
        godkann_arvoden(by=chef, underlag=underlag)
        antal.append(antal_fragor(client, underlag.get_absolute_url())[0])
    assert antal[1] == antal[2]
