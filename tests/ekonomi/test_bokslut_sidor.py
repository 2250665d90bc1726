"""The pages of the bokslut: where it stands, accruals, checklist, closing, opening balances."""

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from ekonomi.models import (
    Bokslut,
    Checkpunkt,
    Ingaendebalans,
    Konto,
    Periodisering,
    Rakenskapsar,
    Revisorsparm,
)
from ekonomi.services.bokslut import paborja_bokslut, stang_ar
from ekonomi.services.periodisering import NyPeriodisering, registrera_periodisering
from tests.ekonomi import bocker
from tests.ekonomi.attest import nyss_bekraftad
from tests.ekonomi.bokslutsprov import balanser, fardigt, lagg_upp_med_kapital, pricka_av
from tests.fragor import assert_lika_manga_fragor

pytestmark = pytest.mark.django_db
ANNANSTANS = Rakenskapsar.Bokfors.ANNANSTANS


@pytest.fixture
def ar(ekonom):
    return lagg_upp_med_kapital(ekonom)


@pytest.fixture
def bokslut(ekonom, ar):
    return paborja_bokslut(by=ekonom, ar=ar, dag=ar.slut)


@pytest.fixture
def chef(anvandare):
    """A förbundschef who has just given the password."""
    return nyss_bekraftad(Client(), anvandare("forbundschef"))


def adress(namn: str, *args: object) -> str:
    return reverse(f"ekonomi:{namn}", args=args)


def text(svar) -> str:
    return svar.content.decode()


def hamta(klient, namn: str, *args: object) -> str:
    svar = klient.get(adress(namn, *args))
    assert svar.status_code == 200
    return text(svar)


def skicka(klient, namn: str, *args: object, **data: object) -> str:
    """Post and follow; what the page after says."""
    return text(klient.post(adress(namn, *args), data, follow=True))


HYRA = {
    "slag": "upplupen_kostnad",
    "text": "Hyra december",
    "motpart": "Ljungby kommun",
    "belopp": "1 250,50",
    "resultatkonto": "5010 Lokal",
    "balanskonto": "2440",
}


# -- Where it stands --------------------------------------------------------------------------


def test_empty_books_say_what_is_needed(klient):
    assert "Det behövs ett räkenskapsår" in hamta(klient("ekonom"), "bokslut_lista")
    svar = skicka(klient("ekonom"), "bokslut_ny", datum="2022-12-31")
    assert "Inget räkenskapsår innehåller 31 december 2022" in svar


def test_new_bokslut_is_offered_the_first_open_years_last_day(klient, ar):
    assert 'value="2022-12-31"' in hamta(klient("ekonom"), "bokslut_ny")
    svar = skicka(klient("ekonom"), "bokslut_ny", datum="2022-08-31")
    assert "Delårsbokslut 31 augusti 2022 är påbörjat." in svar


def test_page_says_how_much_remains_and_why_it_cannot_be_closed(klient, bokslut):
    sida = hamta(klient("forbundschef"), "bokslut", bokslut.pk)
    assert "11 punkter återstår innan 2022 kan stängas." in sida
    assert 'aria-disabled="true"' in sida
    assert "Saldot på bankkontot ska vara det som står på kontoutdraget" in sida


def test_page_says_when_nothing_remains(klient, ekonom, bokslut):
    pricka_av(ekonom, bokslut)
    sida = hamta(klient("forbundschef"), "bokslut", bokslut.pk)
    assert "Ingenting återstår. 2022 kan stängas." in sida
    assert 'aria-disabled="true"' not in sida


def test_bokslut_without_points_says_so(klient, bokslut):
    bokslut.punkter.all().delete()
    assert "Checklistan är tom." in hamta(klient("ekonom"), "bokslut", bokslut.pk)
    assert "Checklistan är tom." in hamta(klient("ekonom"), "checklista", bokslut.pk)


def test_one_point_is_one(klient, ekonom, ar):
    Checkpunkt.objects.create(ordning=1, rubrik="Banken")
    delar = paborja_bokslut(by=ekonom, ar=ar, dag=date(2022, 8, 31))
    sida = hamta(klient("ekonom"), "bokslut", delar.pk)
    assert "1 punkt återstår innan 31 augusti 2022 kan stängas." in sida


def test_list_asks_the_same_number_of_questions_at_one_and_three(klient, ekonom, ar):
    dagar = iter((date(2022, 6, 30), date(2022, 8, 31), date(2022, 9, 30)))

    def skapa() -> None:
        paborja_bokslut(by=ekonom, ar=ar, dag=next(dagar))

    assert_lika_manga_fragor(klient("ekonom"), adress("bokslut_lista"), skapa)


# -- Accruals -----------------------------------------------------------------------------------


def test_accrual_is_entered_changed_booked_and_undone(klient, ekonom, bokslut):
    k = klient("ekonom")
    assert "är registrerad. Den är inte bokförd än." in skicka(
        k, "periodisering_ny", bokslut.pk, **HYRA
    )
    periodisering = Periodisering.objects.get()
    assert 'value="1250,50"' in hamta(k, "periodisering_andra", periodisering.pk)
    skicka(k, "periodisering_andra", periodisering.pk, **HYRA | {"belopp": "99"})
    svar = skicka(k, "periodiseringar_bokfor", bokslut.pk)
    assert "1 periodiseringar är bokförda." not in svar
    assert "En periodisering är bokförd." in svar
    assert "BOK1" in svar
    assert "Väntar" in svar
    assert "Inget väntar på att bokföras." in svar
    svar = skicka(k, "periodisering_angra", periodisering.pk, skal="dubbelt")
    assert "är ångrad." in svar
    assert "Inga periodiseringar än." in svar


def test_mistyped_accrual_keeps_what_is_typed_and_says_what_is_wrong(klient, bokslut):
    svar = skicka(klient("ekonom"), "periodisering_ny", bokslut.pk, **HYRA | {"balanskonto": "1"})
    assert "Konto 1 finns inte i kontoplanen." in svar
    assert 'value="Hyra december"' in svar


def test_unbooked_accrual_is_removed(klient, bokslut):
    skicka(klient("ekonom"), "periodisering_ny", bokslut.pk, **HYRA)
    pk = Periodisering.objects.get().pk
    assert "är borttagen." in skicka(klient("ekonom"), "periodisering_ta_bort", pk)


def test_waiting_reversal_is_listed_and_booked_when_its_year_comes(klient, bokslut):
    k = klient("ekonom")
    skicka(k, "periodisering_ny", bokslut.pk, **HYRA)
    skicka(k, "periodiseringar_bokfor", bokslut.pk)
    assert "1 periodisering väntar" in hamta(k, "bokslut_lista")
    assert "nästa år saknas eller är låst" in skicka(k, "aterforingar")
    bocker.lagg_upp(2023)
    assert "En återföring är bokförd." in skicka(k, "aterforingar")
    assert "väntar" not in hamta(k, "bokslut_lista")


def test_accruals_ask_the_same_number_of_questions_at_one_and_three(klient, ekonom, bokslut):
    koder = iter(("A", "B", "C"))

    def skapa() -> None:
        ny = NyPeriodisering(
            "upplupen_kostnad",
            "Hyra",
            "5010",
            "2440",
            Decimal(1),
            "",
            (bocker.projekt(next(koder)),),
        )
        registrera_periodisering(by=ekonom, bokslut=bokslut, ny=ny)

    url = adress("periodiseringar", bokslut.pk)
    assert_lika_manga_fragor(klient("ekonom"), url, skapa)


# -- Checklist ------------------------------------------------------------------------------------


def test_point_is_ticked_with_a_comment_and_untied(klient, bokslut):
    k = klient("ekonom")
    punkt = bokslut.punkter.get(rubrik="Banken är avstämd")
    svar = skicka(k, "punkt_klar", punkt.pk, kommentar="Mot kontoutdraget.")
    assert "Mot kontoutdraget." in svar
    assert "Ta bort avprickningen" in svar
    assert "inte längre avprickad" in skicka(k, "punkt_oklar", punkt.pk)


def test_what_the_system_sees_is_accepted_by_name(klient, bokslut):
    punkt = bokslut.punkter.get(automatik="attest")
    assert "Godta som den är" in hamta(klient("ekonom"), "punkt_klar", punkt.pk)
    svar = skicka(klient("ekonom"), "punkt_klar", punkt.pk)
    assert "Skriv varför punkten godtas" in svar


def test_point_of_its_own_is_added(klient, bokslut):
    svar = skicka(klient("ekonom"), "punkt_ny", bokslut.pk, rubrik="ESF är slutredovisat")
    assert "ESF är slutredovisat är tillagd." in svar


def test_template_is_filled_changed_and_cut(klient):
    k = klient("ekonom")
    assert "Mallen är tom" in hamta(k, "checkpunkter")
    assert "19 punkter är tillagda." in skicka(k, "standardpunkter")
    punkt = Checkpunkt.objects.get(rubrik="Banken är avstämd")
    nytt = {"rubrik": "Bank och kassa", "galler": "alla", "automatik": ""}
    assert 'value="Banken är avstämd"' in hamta(k, "checkpunkt_andra", punkt.pk)
    assert "Bank och kassa" in skicka(k, "checkpunkt_andra", punkt.pk, **nytt)
    assert "är borttagen ur mallen" in skicka(k, "checkpunkt_ta_bort", punkt.pk)
    assert "Ny är tillagd." in skicka(k, "checkpunkt_ny", **nytt | {"rubrik": "Ny"})


# -- Close and open again -------------------------------------------------------------------------


def test_close_that_cannot_be_made_shows_what_remains_and_no_button(chef, bokslut):
    sida = hamta(chef, "bokslut_stang", bokslut.pk)
    assert "Det går inte att stänga än." in sida
    assert "Konto för årets resultat" not in sida


def test_year_is_closed_and_opened_again(chef, ekonom, bokslut):
    pricka_av(ekonom, bokslut)
    sida = hamta(chef, "bokslut_stang", bokslut.pk)
    assert 'value="2069"' in sida
    assert 'value="2065"' in sida
    svar = skicka(chef, "bokslut_stang", bokslut.pk, resultatkonto="2069", kapitalkonto="2065")
    assert "2022 är stängt och låst." in svar
    assert "Ingående balanser i 2023 är satta på konto 1930, 2065, 2440." in svar
    assert "är redan stängt" in hamta(chef, "bokslut_stang", bokslut.pk)
    assert "Bokslutsverifikationen BOK1 tas ut" in hamta(chef, "bokslut_oppna", bokslut.pk)
    svar = skicka(chef, "bokslut_oppna", bokslut.pk, skal="Faktura kom sent")
    assert "Årsbokslut 2022 är öppet igen." in svar


def test_wrong_account_of_a_closing_stands_beside_its_field(chef, ekonom, bokslut):
    pricka_av(ekonom, bokslut)
    svar = skicka(chef, "bokslut_stang", bokslut.pk, resultatkonto="1930", kapitalkonto="2065")
    assert "1930 är inget konto för eget kapital" in svar
    bokslut.refresh_from_db()
    assert not bokslut.stangt


def test_part_of_the_year_is_closed_and_opened_again(chef, ekonom, ar):
    delar = fardigt(ekonom, ar, date(2022, 8, 31))
    assert "Inget kan bokföras till och med 31 augusti 2022." in hamta(
        chef, "bokslut_stang", delar.pk
    )
    assert "är stängt. Perioden är låst." in skicka(chef, "bokslut_stang", delar.pk)
    assert "Perioden är låst till och med 31 augusti 2022" in hamta(chef, "bokslut", delar.pk)
    assert "Lägg till punkt" not in hamta(chef, "checklista", delar.pk)
    assert "Ny periodisering" not in hamta(chef, "periodiseringar", delar.pk)
    assert "Perioden låses upp" in hamta(chef, "bokslut_oppna", delar.pk)
    assert "är öppet igen" in skicka(chef, "bokslut_oppna", delar.pk, skal="fel")


def test_year_kept_elsewhere_is_compared_and_locked(chef, ekonom, bokslut):
    Rakenskapsar.objects.update(bokfors=ANNANSTANS)
    bokslut = Bokslut.objects.get()
    pricka_av(ekonom, bokslut)
    sida = hamta(chef, "bokslut_stang", bokslut.pk)
    assert "jämförs med den senast inlästa filens" in sida
    assert "Lägg till ett förslag" in sida
    assert "är tillagt." in skicka(chef, "stangning_foresla", bokslut.pk)
    pricka_av(ekonom, bokslut)
    assert "2022 är stängt och låst." in skicka(chef, "bokslut_stang", bokslut.pk)
    assert "Året är låst." in hamta(chef, "bokslut", bokslut.pk)


# -- Opening balances -----------------------------------------------------------------------------


def test_opening_balances_that_differ_are_shown_and_taken_over(klient, ekonom, ar):
    nasta = bocker.lagg_upp(2023)
    bank = Konto.objects.get(nummer="1930")
    Ingaendebalans.objects.create(ar=nasta, konto=bank, belopp=Decimal(1))
    sida = hamta(klient("ekonom"), "ingaende", nasta.pk)
    assert "1\u00a0400,00" in sida
    assert "Ta över balanserna" in sida
    assert "Ta över balanserna" not in hamta(klient("ledamot"), "ingaende", nasta.pk)
    skicka(klient("ledamot"), "ingaende", nasta.pk)
    assert balanser(nasta) == {"1930": 1}
    svar = skicka(klient("ekonom"), "ingaende", nasta.pk)
    assert "3 ingående balanser är ändrade." in svar
    assert "De stämmer." in svar


def test_first_year_has_no_year_to_take_from(klient, ar):
    sida = hamta(klient("ekonom"), "ingaende", ar.pk)
    assert "Det är det första året i böckerna." in sida
    assert "inget räkenskapsår före 2022" in skicka(klient("ekonom"), "ingaende", ar.pk)


def test_year_kept_elsewhere_is_told_to_ask_and_a_locked_one_to_be_opened(klient, ekonom, ar):
    nasta = bocker.lagg_upp(2023)
    Rakenskapsar.objects.filter(pk=nasta.pk).update(bokfors=ANNANSTANS)
    assert "Fråga den som för dem" in hamta(klient("ekonom"), "ingaende", nasta.pk)
    assert "kommer med filen" in skicka(klient("ekonom"), "ingaende", nasta.pk)
    Rakenskapsar.objects.filter(pk=nasta.pk).update(
        bokfors="har", last_at="2023-01-01T00:00Z", last_by=ekonom
    )
    assert "2023 är låst" in hamta(klient("ekonom"), "ingaende", nasta.pk)
    assert "är låst med andra ingående" in skicka(klient("ekonom"), "ingaende", nasta.pk)


def test_books_without_equity_account_say_that_one_is_needed(klient):
    bocker.lagg_upp(2022)
    nasta = bocker.lagg_upp(2023)
    svar = skicka(klient("ekonom"), "ingaende", nasta.pk)
    assert "Kontoplanen har inget konto för eget kapital" in svar


# -- The auditor's binder -------------------------------------------------------------------------


def test_binder_is_made_by_the_worker_and_found_on_the_page(klient, ekonom, bokslut):
    k = klient("revisor")
    assert "Gör revisorspärm" in hamta(k, "bokslut", bokslut.pk)
    skicka(k, "revisorsparm_ny", bokslut.pk)
    parm = Revisorsparm.objects.get()
    assert parm.fil.namn in hamta(k, "bokslut", bokslut.pk)
    assert k.get(reverse("fil", args=[parm.fil.pk])).status_code == 200
    ledamotens = hamta(klient("ledamot"), "bokslut", bokslut.pk)
    assert reverse("fil", args=[parm.fil.pk]) not in ledamotens
    assert klient("ledamot").post(adress("revisorsparm_ny", bokslut.pk)).status_code == 403


def test_closed_bokslut_shows_its_voucher_and_waiting_reversals(klient, ekonom, bokslut):
    k = klient("ekonom")
    bocker.lagg_upp(2023)
    Rakenskapsar.objects.filter(start=date(2023, 1, 1)).update(
        last_at="2023-01-01T00:00Z", last_by=ekonom
    )
    skicka(k, "periodisering_ny", bokslut.pk, **HYRA)
    skicka(k, "periodiseringar_bokfor", bokslut.pk)
    assert "1 återföring väntar" in hamta(k, "bokslut", bokslut.pk)
    Rakenskapsar.objects.filter(start=date(2023, 1, 1)).update(last_at=None, last_by=None)
    pricka_av(ekonom, bokslut)
    stang_ar(by=ekonom, bokslut=Bokslut.objects.get())
    sida = hamta(k, "bokslut", bokslut.pk)
    assert "Årets resultat är fört till eget kapital med" in sida
    assert "återföring väntar" not in sida
