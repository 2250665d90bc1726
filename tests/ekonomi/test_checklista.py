"""The checklist of a bokslut: what the system sees, what a person says, and its template."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from ekonomi.bokslutslage import checklista, kvar
from ekonomi.checklista import STANDARDPUNKTER
from ekonomi.models import (
    Automatik,
    Bokslutspunkt,
    Checkpunkt,
    Ingaendebalans,
    Konto,
    Kontokoppling,
    Rakenskapsar,
)
from ekonomi.services.bokslut import paborja_bokslut, stang_ar
from ekonomi.services.checklista import (
    andra_checkpunkt,
    lagg_till_punkt,
    lagg_till_standardpunkter,
    satt_klar,
    satt_oklar,
    skapa_checkpunkt,
    ta_bort_checkpunkt,
)
from ekonomi.services.forslag import aterta, foresla
from ekonomi.services.periodisering import NyPeriodisering, registrera_periodisering
from ekonomi.services.rakenskapsar import las_ar
from ekonomi.services.sie_import import importera
from ekonomi.services.uppstallning import anvand_forlaga
from tests.ekonomi import bocker
from tests.ekonomi.bokslutsprov import lagg_upp_med_kapital, pricka_av
from tests.ekonomi.rasql import nekas, sql

pytestmark = pytest.mark.django_db


@pytest.fixture
def ar(ekonom):
    return lagg_upp_med_kapital(ekonom)


@pytest.fixture
def bokslut(ekonom, ar):
    return paborja_bokslut(by=ekonom, ar=ar, dag=ar.slut)


def besked(bokslut, automatik):
    """What the system says of a point, read anew."""
    bokslut = type(bokslut).objects.som_visas().get(pk=bokslut.pk)
    return next(p.besked for p in checklista(bokslut) if p.punkt.automatik == automatik)


# -- What the system sees -----------------------------------------------------------------------


def test_every_automatic_point_is_among_the_standard_ones():
    assert {p.automatik for p in STANDARDPUNKTER} - {""} == set(Automatik.values)


def test_first_year_has_nothing_before_it(bokslut):
    for automatik in (Automatik.INGAENDE, Automatik.AR_FORE):
        assert besked(bokslut, automatik).text == "Det är det första året i böckerna."


def test_year_before_that_is_open_or_left_something_else_is_seen(ekonom, bokslut):
    fore = bocker.lagg_upp(2021)
    assert besked(bokslut, Automatik.AR_FORE).text == "2021 är öppet."
    assert besked(bokslut, Automatik.INGAENDE).text == ("2 konton har en annan ingående balans."), (
        "bank och eget kapital, som 2021 inte lämnade"
    )
    for konto, belopp in (("1930", "700"), ("2065", "-700")):
        Ingaendebalans.objects.create(
            ar=fore, konto=Konto.objects.get(nummer=konto), belopp=Decimal(belopp)
        )
    las_ar(by=ekonom, ar=fore)
    assert besked(bokslut, Automatik.AR_FORE).bra
    assert besked(bokslut, Automatik.INGAENDE).text == "Lika som utgången av 2021."


def test_drafts_underlag_and_attest_are_counted(ekonom, ar, bokslut):
    assert besked(bokslut, Automatik.UTKAST).bra
    bocker.lagg_utkast(bocker.post(ekonom, ar))
    assert besked(bokslut, Automatik.UTKAST).text == "1 utkast."
    assert besked(bokslut, Automatik.UNDERLAG).text == "3 verifikationer saknar underlag."
    assert besked(bokslut, Automatik.ATTEST).text == "3 verifikationer saknar attest."


def test_what_is_after_the_day_is_not_asked_for(ekonom, ar):
    delar = paborja_bokslut(by=ekonom, ar=ar, dag=date(2022, 8, 31))
    assert besked(delar, Automatik.ATTEST).text == "1 verifikation saknar attest."


def test_proposals_wait_until_they_are_booked_or_withdrawn(ekonom, ar, bokslut):
    forslag = foresla(
        by=ekonom, ar=ar, datum=bocker.DAG, text="Hyra", rader=bocker.rader("-5", "5")
    )
    assert besked(bokslut, Automatik.FORSLAG).text == "1 förslag väntar."
    aterta(by=ekonom, forslag=forslag, skal="fel")
    assert besked(bokslut, Automatik.FORSLAG).bra


def test_unbooked_accrual_remains(ekonom, bokslut):
    ny = NyPeriodisering("upplupen_kostnad", "Revision", "5010", "2440", Decimal(18))
    registrera_periodisering(by=ekonom, bokslut=bokslut, ny=ny)
    assert besked(bokslut, Automatik.PERIODISERING).text == "1 periodisering är inte bokförd."


def test_account_without_a_row_and_the_imbalance_it_makes_are_seen(ekonom, ar, bokslut):
    assert besked(bokslut, Automatik.KOPPLING).bra
    assert besked(bokslut, Automatik.BALANS).bra
    anvand_forlaga(by=ekonom, typ="BR", namn="sunnerbo")
    Kontokoppling.objects.filter(ktyp="T").delete()
    Konto.objects.create(nummer="9100", namn="Internt", ktyp="T")
    rader = bocker.rader("25", "-25", konton=("9100", "1930"))
    bocker.bokfor(by=ekonom, ar=ar, datum=bocker.DAG, text="Internt", rader=rader)
    assert besked(bokslut, Automatik.KOPPLING).text == "1 konto saknar rad."
    assert "skiljer sig från eget kapital" in besked(bokslut, Automatik.BALANS).text


# -- The file, where the books are kept elsewhere -------------------------------------------------

FIL = """#FLAGGA 0
#FORMAT PC8
#SIETYP 4
#RAR 0 20220101 20221231
#KONTO 1930 "Bank"
#KONTO 3981 "Bidrag"
{ub}
#VER A 1 20220131 "Bidrag"
{{
#TRANS 1930 {{}} 1000.00
#TRANS 3981 {{}} -1000.00
}}
"""


def las_in(ekonom, *saldon: str):
    data = FIL.format(ub="\n".join(saldon)).encode()
    importera(by=ekonom, data=data, namn="bok.se")
    ar = Rakenskapsar.objects.get()
    return paborja_bokslut(by=ekonom, ar=ar, dag=ar.slut)


def test_balances_like_those_of_the_file_are_well(ekonom):
    bokslut = las_in(ekonom, "#UB 0 1930 1000.00", "#RES 0 3981 -1000.00")
    text = besked(bokslut, Automatik.FILENS_SALDON).text
    assert text == "Lika som i bok.se, saldon till 31 december 2022."


def test_balances_unlike_those_of_the_file_stop_the_close(ekonom):
    bokslut = las_in(ekonom, "#UB 0 1930 1000.50", "#RES 0 3981 -1000.00", "#UB 0 2440 -0.50")
    text = besked(bokslut, Automatik.FILENS_SALDON).text
    assert "Konto 1930: 1\u00a0000,50 kr i filen, 1\u00a0000,00 kr här." in text
    pricka_av(ekonom, bokslut)
    with pytest.raises(ValidationError, match="Saldona är inte filens, så 2022 kan inte stängas"):
        stang_ar(by=ekonom, bokslut=bokslut)


def test_more_than_three_differences_are_counted(ekonom):
    saldon = [f"#UB 0 244{i} -1.00" for i in range(5)]
    bokslut = las_in(ekonom, "#UB 0 1930 1000.00", "#RES 0 3981 -1000.00", *saldon)
    assert besked(bokslut, Automatik.FILENS_SALDON).text.endswith("Och 2 till.")


def test_file_that_ends_before_the_day_does_not_answer_for_it(ekonom):
    bokslut = las_in(ekonom, "#OMFATTN 20220630", "#UB 0 1930 1000.00", "#RES 0 3981 -1000.00")
    assert besked(bokslut, Automatik.FILENS_SALDON).text.endswith("före bokslutsdagen.")


def test_file_without_balances_says_so_and_is_accepted_with_a_comment(ekonom):
    bokslut = las_in(ekonom, "")
    assert besked(bokslut, Automatik.FILENS_SALDON).text == "Ingen inläst fil har årets saldon."
    pricka_av(ekonom, bokslut)
    assert stang_ar(by=ekonom, bokslut=bokslut).bokslut.stangt


def test_own_books_ask_no_file(bokslut):
    assert besked(bokslut, Automatik.FILENS_SALDON).text == "Böckerna förs här."


# -- What a person says ---------------------------------------------------------------------------


def test_point_is_ticked_by_someone_and_untied_again(ekonom, bokslut):
    punkt = bokslut.punkter.get(rubrik="Banken är avstämd")
    klar = satt_klar(by=ekonom, punkt=punkt, kommentar="Mot kontoutdraget.")
    assert (klar.klar_by, klar.kommentar) == (ekonom, "Mot kontoutdraget.")
    assert punkt not in [p.punkt for p in kvar(bokslut)]
    satt_oklar(by=ekonom, punkt=punkt)
    assert punkt in [p.punkt for p in kvar(bokslut)]
    with pytest.raises(ValidationError, match="inte avprickad"):
        satt_oklar(by=ekonom, punkt=punkt)


def test_what_the_system_sees_is_accepted_only_with_a_comment(ekonom, bokslut):
    punkt = bokslut.punkter.get(automatik=Automatik.ATTEST)
    with pytest.raises(ValidationError, match="varför punkten godtas"):
        satt_klar(by=ekonom, punkt=punkt)
    satt_klar(by=ekonom, punkt=punkt, kommentar="Attesteras på papper i år.")
    lagen = {p.punkt: p.i_ord for p in checklista(bokslut)}
    assert lagen[punkt] == "Godtagen"
    assert lagen[bokslut.punkter.get(automatik=Automatik.UTKAST)] == "Klar"


def test_bokslut_can_have_a_point_of_its_own(ekonom, bokslut):
    punkt = lagg_till_punkt(by=ekonom, bokslut=bokslut, rubrik="ESF-projektet är slutredovisat")
    assert [p.punkt for p in checklista(bokslut)][-1] == punkt
    with pytest.raises(ValidationError):
        lagg_till_punkt(by=ekonom, bokslut=bokslut, rubrik="ESF-projektet är slutredovisat")


def test_closed_boksluts_checklist_is_left_alone(ekonom, bokslut):
    pricka_av(ekonom, bokslut)
    stang_ar(by=ekonom, bokslut=bokslut)
    punkt = bokslut.punkter.first()
    with pytest.raises(ValidationError, match="ändras inte längre"):
        satt_oklar(by=ekonom, punkt=punkt)
    with pytest.raises(ValidationError, match="ändras inte längre"):
        lagg_till_punkt(by=ekonom, bokslut=bokslut, rubrik="Sent påkommet")


def test_database_accepts_no_automatic_point_without_a_comment(bokslut, ekonom):
    punkt = Bokslutspunkt.objects.filter(bokslut=bokslut, automatik=Automatik.ATTEST).get()
    satt = f"klar_at = CURRENT_TIMESTAMP, klar_by_id = {ekonom.pk}"
    nekas(sql("UPDATE ekonomi_bokslutspunkt SET", satt, "WHERE id =", punkt.pk))


# -- The template -----------------------------------------------------------------------------


def test_new_bokslut_begins_with_the_template_and_keeps_it(ekonom, ar):
    assert len(lagg_till_standardpunkter(by=ekonom)) == len(STANDARDPUNKTER)
    assert lagg_till_standardpunkter(by=ekonom) == []
    Checkpunkt.objects.exclude(rubrik="Banken är avstämd").delete()
    punkt = Checkpunkt.objects.get()
    andra_checkpunkt(by=ekonom, punkt=punkt, rubrik="Bank och kassa är avstämda")
    skapa_checkpunkt(by=ekonom, rubrik="Bara delår", hjalp="", galler="delarsbokslut")
    bokslut = paborja_bokslut(by=ekonom, ar=ar, dag=ar.slut)
    ta_bort_checkpunkt(by=ekonom, punkt=punkt)
    assert [p.rubrik for p in bokslut.punkter.all()] == ["Bank och kassa är avstämda"]


def test_point_of_the_same_name_is_refused(ekonom):
    skapa_checkpunkt(by=ekonom, rubrik="Banken", hjalp="", galler="alla")
    with pytest.raises(ValidationError):
        skapa_checkpunkt(by=ekonom, rubrik="Banken", hjalp="", galler="alla")
