"""The start page: what is next, by what the user may do and by what the data says."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from ekonomi.models import Rakenskapsar
from finsam.models import User
from insatser.models import Insats, Inskrivning, Stegmatning
from rapporter.mall import Avsnittsmall
from rapporter.services import skapa_rapport_fran_mall
from rapporter.start.sidan import AttGora, startsida
from styrelse.models import Organ
from styrelse.services import registrera_forbund, registrera_sammantrade
from tests.atkomst.roller import ROLLER

pytestmark = pytest.mark.django_db


def saker(user) -> list[str]:
    return [sak.rubrik for sak in startsida(user).att_gora]


@pytest.fixture
def bok() -> Rakenskapsar:
    return Rakenskapsar.objects.create(start=date(2022, 1, 1), slut=date(2022, 12, 31))


@pytest.mark.parametrize("roll", sorted(ROLLER))
def test_every_role_has_a_start_page(klient, roll):
    svar = klient(roll).get(reverse("start"))
    assert svar.status_code == 200


def test_an_empty_database_leads_the_first_steps(anvandare):
    sida = startsida(anvandare("forbundschef"))
    assert sida.tom
    assert [s.rubrik for s in sida.att_gora] == [
        "Registrera förbundet och dess medlemmar",
        "Läs in böckerna",
        "Registrera insatserna",
    ]


def test_a_registered_forbund_waits_for_its_members_and_its_board(anvandare):
    chef = anvandare("forbundschef")
    registrera_forbund(by=chef, namn="Förbundet", bildat_datum=date(2006, 1, 1))
    assert saker(chef)[:2] == ["Lägg till medlemmarna", "Lägg upp styrelsen"]


def test_a_whole_register_asks_for_no_first_steps(exempel, anvandare):
    assert not {"Lägg till medlemmarna", "Lägg upp styrelsen"} & set(
        saker(anvandare("forbundschef"))
    )


def test_a_year_without_budget_is_not_set_against_one(anvandare, bok):
    resultat = startsida(anvandare("forbundschef")).siffror[0]
    assert (resultat.rubrik, resultat.jamforelse) == ("Årets resultat", "")


def test_whoever_only_reads_is_given_nothing_to_do(anvandare):
    assert saker(anvandare("ledamot")) == []


def test_an_ekonom_is_led_to_the_books_and_not_to_the_registers(anvandare):
    assert saker(anvandare("ekonom")) == ["Läs in böckerna"]


def test_the_year_follows_the_latest_books(anvandare, bok):
    assert startsida(anvandare("ledamot")).ar == 2022


def test_the_start_page_says_how_far_the_books_have_come(exempel, anvandare):
    chef = anvandare("forbundschef")
    assert startsida(chef).ingress.endswith("Bokfört till och med 31 december 2022.")
    Rakenskapsar.objects.create(start=date(2023, 1, 1), slut=date(2023, 12, 31))
    assert startsida(chef).ingress.endswith("Inget är bokfört än.")


def test_with_books_and_no_report_the_report_is_next(anvandare, bok):
    assert "Börja på årsredovisning 2022" in saker(anvandare("forbundschef"))


def test_a_report_waits_for_text_pdf_and_decision(anvandare, bok):
    chef = anvandare("forbundschef")
    mall = (Avsnittsmall("a", "A"), Avsnittsmall("b", "B", text="Klart."))
    rapport = skapa_rapport_fran_mall(typ="arsredovisning", ar=2022, mall=mall, by=chef)
    assert {
        "Skriv klart årsredovisning 2022",
        "Gör en ny PDF av årsredovisning 2022",
        "Låt styrelsen besluta årsredovisning 2022",
    } <= set(saker(chef))
    rapport.beslutad_datum, rapport.beslutad_paragraf = date(2023, 3, 24), "18"
    rapport.save()
    assert "Låt styrelsen besluta årsredovisning 2022" not in saker(chef)


@pytest.mark.parametrize(
    ("idag", "klass", "ord_"),
    [
        (date(2022, 12, 1), "", "senast 31 mars 2023"),
        (date(2023, 3, 5), "snart", "senast 31 mars 2023"),
        (date(2023, 4, 1), "sen", "skulle vara klart 31 mars 2023"),
    ],
)
def test_a_statutory_date_is_quiet_then_near_then_late(idag, klass, ord_):
    sak = AttGora("Besluta", "/", "", date(2023, 3, 31), idag)
    assert (sak.klass, sak.frist_text) == (klass, ord_)


def test_what_has_no_date_shows_none():
    sak = AttGora("Skriv", "/", "")
    assert (sak.klass, sak.frist_text) == ("", "")


def test_the_chef_reaches_the_report_from_the_start_page_in_one_click(exempel, klient):
    svar = klient("forbundschef").get(reverse("start"))
    text = svar.content.decode()
    assert ">Årsredovisning 2022</a>" in text
    assert "−511\u00a0tkr" in text


def test_figures_and_links_follow_what_the_user_may_see(exempel, anvandare):
    def rubriker(roll: str) -> set[str]:
        return {s.rubrik for s in startsida(anvandare(roll)).siffror}

    assert "Årets resultat" in rubriker("revisor")
    assert "Årets resultat" not in rubriker("beredningsgrupp")
    assert rubriker("insatsansvarig") == set()


def test_every_key_figure_leads_to_its_source(exempel, anvandare):
    siffror = startsida(anvandare("forbundschef")).siffror
    assert len(siffror) == 5
    assert all(s.url for s in siffror)


def test_an_insatsansvarig_is_led_to_the_own_insatser(exempel):
    user = User.objects.get(email="insatsansvarig@example.se")
    genvagar = {g.rubrik: g.url for g in startsida(user).genvagar}
    assert genvagar == {
        "Fokus 2.1": reverse("insatser:insats", args=["fokus"]),
        "Tegelbruket": reverse("insatser:insats", args=["tegelbruket"]),
    }


def test_enrolments_without_a_start_measurement_wait_for_one(exempel):
    user = User.objects.get(email="insatsansvarig@example.se")
    inskrivning = Inskrivning.objects.filter(insats__slug="fokus").first()
    Insats.objects.filter(slug="fokus").update(till_datum=None)  # it goes on
    assert "Mät steg i Fokus 2.1" not in saker(user)
    Stegmatning.objects.filter(inskrivning=inskrivning).delete()
    Inskrivning.objects.filter(pk=inskrivning.pk).update(ut_manad=None, avslutsorsak=None)
    assert "Mät steg i Fokus 2.1" in saker(user)


@pytest.mark.parametrize(
    ("roll", "sida"), [("administrator", "sammantrade"), ("ledamot", "mitt_mote")]
)
def test_the_next_meeting_leads_a_ledamot_to_its_papers(exempel, anvandare, roll, sida):
    mote = registrera_sammantrade(
        by=anvandare("forbundschef"),
        organ=Organ.objects.get(typ="styrelse"),
        typ="ordinarie",
        datum=timezone.localdate(),
    )
    adresser = [sak.url for sak in startsida(anvandare(roll)).att_gora]
    assert reverse(f"styrelse:{sida}", args=[mote.pk]) in adresser
