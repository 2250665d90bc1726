"""Each insats against its budget: booked, on its way, left, and what deviates too much."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from ekonomi.insatslage import (
    Insatslage,
    avvikelsegrans,
    insatslagen,
    insatstabell,
    valbara_ar,
)
from ekonomi.services.avvikelsegrans import satt_avvikelsegrans
from ekonomi.services.bokforing import NyRad, bokfor
from ekonomi.services.budget import skapa_budget
from ekonomi.services.budgetrad import koppla_budgetrad, skapa_budgetrad
from ekonomi.services.objekt import koppla_insats
from ekonomi.services.utbetalning import atersand
from ekonomi.services.utbetalningsattest import attestera_utbetalning
from ekonomi.services.utbetalningsbokning import koppla_verifikation
from insatser.models import Insats
from tests.ekonomi import attest, bocker
from tests.ekonomi import utbetalning as prov
from tests.ekonomi.sidtext import text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("egna_filer")]
IDAG = date(2022, 9, 1)
LISTA = reverse("ekonomi:insatslagen")
BELOPP = st.decimals("0", "1000000", places=2)


@pytest.fixture
def insats(chef):
    return prov.insats()


@pytest.fixture
def objekt(chef, insats):
    """The insats's project in the books."""
    objekt = bocker.projekt("TEGEL")
    koppla_insats(by=chef, objekt=objekt, insats=insats, from_datum=date(2022, 1, 1))
    return objekt


def budgetera(by, objekt, belopp: str = "1000", rubrik: str = "Tegelbruket") -> None:
    """A decided row of the budget that counts the object's costs."""
    rad = skapa_budgetrad(by=by, rubrik=rubrik, grupp="insats")
    koppla_budgetrad(
        by=by, budgetrad=rad, kontoprefix="5", objekt=objekt, from_datum=date(2022, 1, 1)
    )
    skapa_budget(by=by, ar=2022, namn="Budget 2022", belopp={rad.nyckel: Decimal(belopp)})


def kostnad(by, ar, belopp: str, *objekt):
    """A cost of the object in the books."""
    rader = [
        NyRad("5010", Decimal(belopp), objekt=tuple(objekt)),
        NyRad("1930", -Decimal(belopp)),
    ]
    return bokfor(by=by, ar=ar, datum=date(2022, 5, 2), text="Hyra", rader=rader)


def laget(idag: date = IDAG) -> Insatslage:
    return insatslagen(2022, Insats.objects.all(), idag=idag)[0]


# -- The figures ----------------------------------------------------------------------------------


def test_budget_booked_and_on_its_way_add_up(chef, ar, objekt):
    budgetera(chef, objekt, "1000")
    kostnad(chef, ar, "600", objekt)
    prov.inskickad(chef, "300")
    prov.rekvisition(chef, "5000")
    lage = laget()
    assert (lage.budget, lage.bokfort, lage.pa_vag, lage.rekvirerat) == (1000, 600, 300, 300)
    assert (lage.summa, lage.kvar, lage.avvikelse) == (900, 100, Decimal("-0.1"))
    assert "konton=5010" in lage.url
    assert "objekt=6:TEGEL" in lage.url


def test_what_is_found_in_the_books_is_not_on_its_way_any_more(chef, ar, anvandare, objekt):
    budgetera(chef, objekt)
    attest.regel(chef, user=chef)
    inskickad = prov.inskickad(anvandare("insatsansvarig"), "300")
    attestera_utbetalning(by=chef, utbetalning=inskickad)
    assert laget().pa_vag == 300
    verifikation = kostnad(chef, ar, "300", objekt)
    koppla_verifikation(by=chef, utbetalning=inskickad, verifikation=verifikation)
    lage = laget()
    assert (lage.bokfort, lage.pa_vag, lage.rekvirerat) == (300, 0, 300)


def test_what_is_sent_back_or_of_another_year_is_not_counted(chef, objekt):
    atersand(by=chef, utbetalning=prov.inskickad(chef, "300"), skal="Fel")
    prov.inskickad(chef, "300", ar=2023)
    assert (laget().pa_vag, laget().rekvirerat) == (0, 0)


def test_an_invoice_counts_without_vat_by_its_day(chef, insats):
    prov.faktura(chef, "1250", "250", insats=insats)
    prov.faktura(chef, "1250", "250")
    lage = laget()
    assert (lage.pa_vag, lage.rekvirerat) == (1000, 0)


def test_without_a_row_of_the_budget_all_costs_of_the_object_count(chef, ar, objekt):
    kostnad(chef, ar, "600", objekt)
    kostnad(chef, ar, "50")
    lage = laget()
    assert (lage.budget, lage.bokfort, lage.avvikelse) == (0, 600, None)
    assert lage.flagga == "saknar budget"
    assert "objekt=6:TEGEL" in lage.url


def test_an_insats_without_object_or_books_has_noughts(insats):
    lage = laget()
    assert (lage.budget, lage.summa, lage.url, lage.flagga) == (0, 0, "", "")


def test_several_rows_of_an_insats_are_added(chef, ar, objekt, insats):
    budgetera(chef, objekt, "1000")
    andra = bocker.projekt("ODLING")
    koppla_insats(by=chef, objekt=andra, insats=insats, from_datum=date(2022, 1, 1))
    rad = skapa_budgetrad(by=chef, rubrik="Odling", grupp="insats")
    koppla_budgetrad(
        by=chef, budgetrad=rad, kontoprefix="5", objekt=andra, from_datum=date(2022, 1, 1)
    )
    kostnad(chef, ar, "600", objekt)
    kostnad(chef, ar, "70", andra)
    lage = laget()
    assert (lage.budget, lage.bokfort, lage.url) == (1000, 670, "")


# -- What is marked -------------------------------------------------------------------------------


def lage_av(budget, bokfort, pa_vag="0", *, grans="5", avslutat=False) -> Insatslage:
    kronor = map(Decimal, (budget, bokfort, pa_vag, "0"))
    return Insatslage(Insats(), *kronor, grans=Decimal(grans), avslutat=avslutat)


@pytest.mark.parametrize(
    ("lage", "flagga"),
    [
        (lage_av("1000", "1050"), ""),
        (lage_av("1000", "1050.01"), "över budget"),
        (lage_av("1000", "700", "350.01"), "över budget"),
        (lage_av("1000", "100"), ""),
        (lage_av("1000", "950", avslutat=True), ""),
        (lage_av("1000", "949.99", avslutat=True), "under budget"),
        (lage_av("0", "0", avslutat=True), ""),
        (lage_av("0", "1"), "saknar budget"),
        (lage_av("1000", "1100", grans="10"), ""),
    ],
)
def test_beyond_the_limit_is_marked_and_too_little_once_the_year_has_ended(lage, flagga):
    assert lage.flagga == flagga


@given(budget=BELOPP, bokfort=BELOPP, pa_vag=BELOPP, avslutat=st.booleans())
def test_left_and_used_always_make_the_budget(budget, bokfort, pa_vag, avslutat):
    lage = lage_av(budget, bokfort, pa_vag, avslutat=avslutat)
    assert lage.summa + lage.kvar == budget
    if budget:
        assert (lage.avvikelse > 0) == (lage.kvar < 0)


def test_the_limit_is_five_until_it_is_set_and_earlier_years_keep_theirs(chef):
    assert avvikelsegrans(2022) == 5
    satt_avvikelsegrans(by=chef, from_ar=2022, procent=Decimal(10))
    satt_avvikelsegrans(by=chef, from_ar=2024, procent=Decimal("2.5"))
    assert [avvikelsegrans(ar) for ar in (2021, 2022, 2023, 2024, 2030)] == [
        *(5, 10, 10),
        *(Decimal("2.5"), Decimal("2.5")),
    ]
    satt_avvikelsegrans(by=chef, from_ar=2024, procent=Decimal(7))
    assert avvikelsegrans(2024) == 7
    for fel in (-1, 101):
        with pytest.raises(ValidationError, match="mellan 0 och 100"):
            satt_avvikelsegrans(by=chef, from_ar=2024, procent=Decimal(fel))


def test_the_years_are_those_of_books_and_budgets_and_this(chef, ar):
    skapa_budget(by=chef, ar=2024, namn="Budget 2024")
    assert valbara_ar(date(2026, 1, 1)) == ([2026, 2024, 2022], 2022)


def test_without_books_the_year_of_today_is_shown():
    assert valbara_ar(date(2026, 1, 1)) == ([2026], 2026)


# -- The pages ------------------------------------------------------------------------------------


def test_the_page_marks_what_deviates_and_leads_to_the_rows(klient, chef, ar, objekt):
    budgetera(chef, objekt, "1000")
    kostnad(chef, ar, "1500", objekt)
    sidan = text(klient("revisor").get(LISTA, {"ar": 2022}))
    assert "Tegelbruket över budget (50 %)" in sidan
    assert "/ekonomi/rader/?konton=5010" in sidan
    csv = klient("revisor").get(LISTA, {"ar": 2022, "export": "csv"}).getvalue().decode()
    assert "Tegelbruket" in csv
    assert klient("revisor").get(LISTA, {"export": "exe"}).status_code == 404


def test_an_insatsansvarig_sees_own_insatser_without_the_way_to_the_books(
    klient, chef, ar, objekt, anvandare
):
    budgetera(chef, objekt, "1000")
    kostnad(chef, ar, "1500", objekt)
    client = klient("insatsansvarig")
    assert "Tegelbruket" not in text(client.get(LISTA, {"ar": 2022}))
    egen = reverse("ekonomi:insatslage", args=["tegelbruket"])
    assert client.get(egen).status_code == 404
    prov.insats("Tegelbruket", anvandare("insatsansvarig"))
    for url in (LISTA, egen):
        sidan = text(client.get(url, {"ar": 2022}))
        assert "1 500" in sidan
        assert "/ekonomi/rader/" not in sidan


def test_the_page_of_an_insats_lists_what_it_has_asked_for_that_year(klient, chef, ar, insats):
    prov.inskickad(chef, "300")
    prov.rekvisition(chef, "77", ar=2023)
    svar = klient("forbundschef").get(reverse("ekonomi:insatslage", args=[insats.slug]))
    assert [rad.record.belopp for rad in svar.context["table"].rows] == [300]
    assert "kvartal 2 2022" in text(svar)


def test_a_year_when_the_insats_does_not_run_says_so(klient, insats):
    bocker.lagg_upp(2019)
    svar = klient("ekonom").get(reverse("ekonomi:insatslage", args=[insats.slug]))
    assert "Insatsen pågår inte 2019." in text(svar)


def test_the_limit_is_set_on_its_page(klient):
    url = reverse("ekonomi:avvikelsegrans")
    client = klient("ekonom")
    assert client.get(url).context["form"]["procent"].value() == 5
    svar = client.post(url, {"from_ar": 2022, "procent": "7.5"}, follow=True)
    assert "Gränsen är 7,5 % från och med 2022." in text(svar)
    assert avvikelsegrans(2022) == Decimal("7.5")


def test_the_table_ends_with_the_sum(insats):
    tabell = insatstabell([lage_av("1000", "600", "100"), lage_av("50", "0")], ar=2022)
    assert [tal.exakt for tal in tabell.rader[-1].tal][:5] == [1050, 0, 600, 100, 350]
