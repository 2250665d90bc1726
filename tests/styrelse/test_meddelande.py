"""Messages to organs and contacts: who gets one, what left and what did not; the weekly letter."""

from datetime import date
from smtplib import SMTPException, SMTPRecipientsRefused

import pytest
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.core.management import CommandError, call_command

from styrelse import services, veckobrev
from styrelse.kanslilista import Tid
from styrelse.models import Kontakt, Meddelande

IDAG = date(2022, 5, 5)


@pytest.fixture
def ledamot(tilltrad, chef):
    """``ledamot("Anna", "anna@example.se")``: sits in the styrelse in 2022."""

    def skapa(namn, adress="", till="2022-12-31"):
        uppdrag = tilltrad("2022-01-01", till, namn=namn)
        services.andra_person(by=chef, person=uppdrag.person, epost=adress)
        return uppdrag

    return skapa


@pytest.fixture
def kontakt(chef):
    def skapa(organisation, namn, adress, *, funktion=False):
        return services.lagg_till_kontakt(
            by=chef, organisation=organisation, namn=namn, epost=adress, funktion=funktion
        )

    return skapa


def skriv(chef, **mer):
    return services.skriv_meddelande(
        by=chef, amne="Nästa möte", text="Vi ses i Ljungby.", dag=IDAG, **mer
    )


def adresser(meddelande):
    return sorted(meddelande.mottagare.values_list("epost", flat=True))


def test_those_who_sit_on_the_day_get_one_each(chef, styrelsen, ledamot):
    ledamot("Anna", "anna@example.se")
    ledamot("Bo", "bo@example.se")
    ledamot("Slutade", "slutade@example.se", till="2022-05-04")
    meddelande = skriv(chef, organ=[styrelsen])
    assert adresser(meddelande) == ["anna@example.se", "bo@example.se"]
    assert meddelande.till == "Styrelsen"


def test_an_address_gets_one_mail_however_many_ways_it_is_reached(
    chef, styrelsen, beredningsgruppen, ledamot, tilltrad
):
    anna = ledamot("Anna", "anna@example.se")
    tilltrad("2022-01-01", vem=anna.person, organ=beredningsgruppen)
    meddelande = skriv(chef, organ=[styrelsen, beredningsgruppen])
    assert adresser(meddelande) == ["anna@example.se"]
    assert meddelande.till == "Styrelsen och Beredningsgruppen"


def test_a_function_mail_box_goes_before_persons(chef, kontakt):
    kommun = services.registrera_organisation(by=chef, namn="Ljungby kommun")
    region = services.registrera_organisation(by=chef, namn="Region Kronoberg")
    kontakt(kommun, "Registrator", "Registrator@example.se", funktion=True)
    kontakt(kommun, "Eva", "eva@example.se")
    kontakt(region, "Ulf", "ulf@example.se")
    meddelande = skriv(chef, organisationer=[kommun, region])
    assert adresser(meddelande) == ["registrator@example.se", "ulf@example.se"]


def test_a_message_to_nobody_is_refused(chef, styrelsen):
    with pytest.raises(ValidationError, match="Ingen skulle få det"):
        skriv(chef, organ=[styrelsen])
    assert not Meddelande.objects.exists()


def test_each_gets_a_mail_of_its_own_with_an_answer_to_the_writer(
    chef, styrelsen, ledamot, mailoutbox
):
    ledamot("Anna", "anna@example.se")
    ledamot("Bo", "bo@example.se")
    skickade, missade = services.skicka_meddelande(
        by=chef, meddelande=skriv(chef, organ=[styrelsen])
    )
    assert (skickade, missade) == (2, [])
    assert sorted(m.to[0] for m in mailoutbox) == ["anna@example.se", "bo@example.se"]
    assert {len(m.to) for m in mailoutbox} == {1}
    assert mailoutbox[0].reply_to == [chef.email]


def test_whoever_has_no_address_is_told_of_and_reached_once_it_is_there(
    chef, styrelsen, ledamot, mailoutbox
):
    ledamot("Anna", "anna@example.se")
    ledamot("Bo")
    meddelande = skriv(chef, organ=[styrelsen])
    assert services.skicka_meddelande(by=chef, meddelande=meddelande) == (1, ["Bo"])
    bo = meddelande.mottagare.get(namn="Bo")
    assert "ingen e-postadress" in bo.fel
    assert bo.skickat_at is None
    assert services.skicka_meddelande(by=chef, meddelande=meddelande) == (0, ["Bo"])
    assert len(mailoutbox) == 1


def test_what_the_mail_server_refuses_is_kept_and_sent_again(
    chef, styrelsen, ledamot, mailoutbox, monkeypatch
):
    ledamot("Anna", "anna@example.se")
    ledamot("Bo", "bo@example.se")
    meddelande = skriv(chef, organ=[styrelsen])
    riktig = EmailMessage.send

    def send(self, *args):
        if self.to == ["bo@example.se"]:
            raise SMTPRecipientsRefused({})
        return riktig(self, *args)

    with monkeypatch.context() as m:
        m.setattr(EmailMessage, "send", send)
        assert services.skicka_meddelande(by=chef, meddelande=meddelande) == (1, ["Bo"])
    assert services.skicka_meddelande(by=chef, meddelande=meddelande) == (1, [])
    assert [m.to for m in mailoutbox] == [["anna@example.se"], ["bo@example.se"]]
    [rad] = Meddelande.objects.med_antal()
    assert (rad.antal, rad.antal_skickade, rad.antal_fel) == (2, 2, 0)


def test_an_address_is_kept_once_per_organisation(chef, kontakt):
    kommun = services.registrera_organisation(by=chef, namn="Ljungby kommun")
    forsta = kontakt(kommun, "Registrator", "registrator@example.se")
    with pytest.raises(ValidationError, match="redan den adressen"):
        kontakt(kommun, "Diariet", "REGISTRATOR@example.se")
    services.andra_kontakt(by=chef, kontakt=forsta, funktion=True)
    assert Kontakt.objects.get().funktion is True
    services.ta_bort_kontakt(by=chef, kontakt=forsta)
    assert not Kontakt.objects.exists()


# -- The weekly letter --------------------------------------------------------------------------


def test_the_letter_holds_what_is_late_and_due_and_not_what_can_wait(chef, anvandare):
    annan = anvandare("administrator")
    for rubrik, dag, vem in (
        ("Sen", "2022-05-01", chef),
        ("Nu", "2022-05-06", None),
        ("Långt fram", "2022-09-01", chef),
        ("Annans", "2022-05-06", annan),
    ):
        services.lagg_till_uppgift(
            by=chef, rubrik=rubrik, klar_senast=date.fromisoformat(dag), ansvarig=vem
        )
    grupper = veckobrev.rader(chef, IDAG)
    assert [(t, [r.rubrik for r in g]) for t, g in grupper] == [
        (Tid.SENT, ["Sen"]),
        (Tid.VECKAN, ["Nu"]),
    ]
    assert veckobrev.rubrikrad(grupper) == "Veckans att göra: 2 saker"
    text = veckobrev.brev(chef, grupper)
    assert "  - Sen (1 maj 2022)\n" in text
    assert text.rstrip().endswith("/styrelse/att-gora/")


def test_only_those_at_the_kansli_with_something_to_do_get_the_letter(
    chef, anvandare, mailoutbox, capsys
):
    anvandare("ledamot")
    call_command("skicka_veckobrev")
    assert mailoutbox == []
    services.lagg_till_uppgift(by=chef, rubrik="Sen", klar_senast=IDAG, ansvarig=chef)
    anvandare("administrator")
    call_command("skicka_veckobrev")
    assert [m.to for m in mailoutbox] == [[chef.email]]
    assert "Skickat till 1 mottagare." in capsys.readouterr().out


def test_a_letter_that_does_not_leave_fails_the_command(chef, monkeypatch):
    services.lagg_till_uppgift(by=chef, rubrik="Sen", klar_senast=IDAG, ansvarig=chef)

    def send(self, *args):
        raise SMTPException

    monkeypatch.setattr(EmailMessage, "send", send)
    with pytest.raises(CommandError, match=chef.email):
        call_command("skicka_veckobrev")
