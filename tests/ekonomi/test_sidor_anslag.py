"""Pages of Anslag och intäkter: what they show, change and say when something is wrong."""

import csv
import io
from datetime import date
from decimal import Decimal

import pytest

from ekonomi.models import (
    Andelsregel,
    Anslag,
    Fakturaunderlag,
    Medlemsbidrag,
)
from ekonomi.services import anslag as anslagstjanst
from ekonomi.services import fakturering
from tests.ekonomi import anslagsbocker
from tests.ekonomi.intaktssidor import adress, posta
from tests.ekonomi.sidtext import text
from tests.fragor import antal_fragor, assert_lika_manga_fragor

pytestmark = pytest.mark.django_db
SIDOR = ["anslag", "fakturering", "delningar", "intakter", "moms"]


@pytest.fixture
def medlemmar(db):
    return anslagsbocker.sunnerbo()


@pytest.fixture
def faststallda(ekonom, medlemmar):
    """The frame of 2022 shared and decided."""
    anslagstjanst.besluta_anslag(by=ekonom, ar=2022, ram=Decimal(4_184_000))
    return anslagstjanst.faststall_bidrag(by=ekonom, ar=2022)


# -- All of them ----------------------------------------------------------------------------------


@pytest.mark.parametrize("sida", SIDOR)
def test_empty_forbund_is_told_what_to_do(klient, sida):
    innehall = text(klient("ledamot").get(adress(sida)))
    assert any(
        ord_ in innehall
        for ord_ in (
            "är inte införd",
            "Inget att fakturera än",
            "Inga delade kostnader",
            "Inga intäkter är inlagda",
            "Årsuppgiften för",
        )
    )
    assert "Ny ansökan" not in innehall


@pytest.mark.parametrize("sida", SIDOR)
def test_tabs_lead_to_each_other_and_keep_the_year(ekonomen, sida):
    innehall = text(ekonomen.get(adress(sida, ar=2026)))
    for annan in SIDOR:
        assert f'href="{adress(annan)}?ar=2026"' in innehall
    assert innehall.count('aria-current="page"') >= 1


@pytest.mark.usefixtures("exempel")
@pytest.mark.parametrize(
    ("sida", "belopp"),
    [
        ("anslag", "4 184 001"),
        ("fakturering", "87 166,75"),
        ("delningar", "344 264"),
        ("intakter", "17 527"),
        ("moms", "19 965,25"),
    ],
)
def test_sunnerbos_figures_stand_on_their_pages(klient, sida, belopp):
    assert belopp in text(klient("revisor").get(adress(sida, ar=2022)))


@pytest.mark.parametrize("sida", ["anslag", "delningar", "moms"])
def test_unknown_file_format_is_not_found(ekonomen, faststallda, sida):
    assert ekonomen.get(adress(sida, ar=2022, export="exe")).status_code == 404


@pytest.mark.parametrize("ar", ["1066", "tjugo", ""])
def test_year_that_is_none_falls_back_to_the_latest_of_the_books(ekonomen, ar):
    assert "selected>20" in text(ekonomen.get(adress("anslag", ar=ar)))


# -- Anslag ---------------------------------------------------------------------------------------


def test_frame_is_entered_shared_and_decided(ekonomen, medlemmar):
    innehall = posta(ekonomen, "anslag_ram", 2022, ram="4 184 000", kalla="Samrådet")
    assert "Ramen för 2022 är 4 184 000 kr." in innehall
    assert "inte beslutat" in innehall
    assert "Fastställ bidragen" in innehall
    innehall = posta(ekonomen, "anslag_faststall", 2022)
    assert "6 bidrag är fastställda." in innehall
    assert "inte beslutat" not in innehall
    assert Medlemsbidrag.objects.count() == 6
    assert 'value="4184000,00"' in text(ekonomen.get(adress("anslag_ram", 2022)))
    assert Anslag.objects.get().kalla == "Samrådet"


def test_frame_in_parts_of_a_krona_comes_back_as_typed(ekonomen):
    innehall = posta(ekonomen, "anslag_ram", 2022, ram="4184000,50")
    assert "Skriv ramen i hela kronor" in innehall
    assert 'value="4184000,50"' in innehall


def test_one_contribution_is_changed_with_a_reason(ekonomen, faststallda, medlemmar):
    sida = adress("anslag_bidrag", 2022, medlemmar["Ljungby kommun"].pk)
    assert 'value="348667,00"' in text(ekonomen.get(sida))
    svar = text(ekonomen.post(sida, {"belopp": "300 000", "grund": "Lokal"}, follow=True))
    assert "Ljungby kommun betalar 300 000 kr 2022." in svar
    assert "Lokal" in svar
    assert "−48 667" in svar
    assert "mindre än ramen" in svar


def test_missing_key_is_said_on_the_page(ekonomen, faststallda, ekonom):
    anslagstjanst.satt_andelsregel(
        by=ekonom, from_ar=2022, kontoprefix="398", kommun_nyckel="invanare"
    )
    innehall = text(ekonomen.get(adress("anslag", ar=2022)))
    assert "Antal invånare saknas" in innehall
    assert adress("anslag_faststall", 2022) not in innehall
    assert "Antal invånare saknas" in posta(ekonomen, "anslag_faststall", 2022)


REGEL = {
    "from_ar": 2022,
    "stat_procent": 50,
    "region_procent": 25,
    "kommun_procent": 25,
    "staten": "delat",
    "region_nyckel": "lika",
    "kommun_nyckel": "andelstal",
    "avrundning": "ned",
    "kontoprefix": "398",
}


def test_rule_is_made_with_fixed_parts_and_changed(ekonomen, medlemmar):
    nyckel = f"tal_{medlemmar['Ljungby kommun'].pk}"
    konto = f"konto_{medlemmar['Ljungby kommun'].pk}"
    assert 'value="398"' in text(ekonomen.get(adress("andelsregel", 2022)))
    innehall = posta(ekonomen, "andelsregel", 2022, **REGEL, **{nyckel: "67,1", konto: "3983"})
    assert "Regeln gäller från och med 2022." in innehall
    andel = Andelsregel.objects.get().medlemsandelar.get()
    assert (andel.andelstal, andel.kontoprefix) == (Decimal("67.1"), "3983")
    innehall = text(ekonomen.get(adress("andelsregel", 2023)))
    assert 'value="67,1' in innehall
    assert "<details" in innehall
    assert " open" in innehall


def test_rule_that_is_not_a_hundred_percent_is_refused(ekonomen, medlemmar):
    innehall = posta(ekonomen, "andelsregel", 2022, **REGEL | {"kommun_procent": 30})
    assert "tillsammans bli 100 procent" in innehall
    assert not Andelsregel.objects.exists()


def test_rule_is_taken_away(ekonomen, medlemmar):
    posta(ekonomen, "andelsregel", 2022, **REGEL)
    assert adress("andelsregel_ta_bort", 2022) in text(ekonomen.get(adress("andelsregel", 2024)))
    assert "Regeln från 2022 är borttagen." in posta(ekonomen, "andelsregel_ta_bort", 2022)
    assert ekonomen.post(adress("andelsregel_ta_bort", 2022)).status_code == 404


def test_contributions_can_be_had_as_a_file(ekonomen, faststallda):
    svar = ekonomen.get(adress("anslag", ar=2022, export="csv"))
    rader = list(csv.reader(io.StringIO(b"".join(svar).decode("utf-8-sig")), delimiter=";"))
    assert rader[0] == ["Medlem", "Beräknat", "Beslutat", "Skillnad"]
    assert rader[-1] == ["Summa", "4184000", "4184000,00", "0"]


def test_anslag_takes_as_many_queries_for_fifteen_members_as_for_six(ekonomen, ekonom):
    anslagsbocker.sunnerbo()
    anslagstjanst.besluta_anslag(by=ekonom, ar=2022, ram=Decimal(1_000))
    ekonomen.get(adress("anslag", ar=2022))
    sex, _ = antal_fragor(ekonomen, adress("anslag", ar=2022))
    anslagsbocker.medlemmar({f"Kommun {n}": "kommun" for n in range(9)})
    femton, vilka = antal_fragor(ekonomen, adress("anslag", ar=2022))
    assert femton == sex, "\n".join(vilka)


# -- Fakturering ----------------------------------------------------------------------------------


def test_plan_is_made_changed_and_taken_away(ekonomen, faststallda):
    fakta = {"takt": "kvartal", "forsta_forfallodag": "2022-01-31"}
    innehall = posta(ekonomen, "betalningsplan_ny", 2022, **fakta)
    assert "6 medlemmar har en betalningsplan för 2022." in innehall
    assert "4 184 000,00" in innehall
    plan = faststallda[0].betalningsplan
    assert 'value="2022-01-31"' in text(ekonomen.get(adress("betalningsplan", plan.pk)))
    innehall = posta(ekonomen, "betalningsplan", plan.pk, **fakta | {"takt": "ar"})
    assert "är ändrad" in innehall
    assert plan.underlag.count() == 1
    assert "är borttagen" in posta(ekonomen, "betalningsplan_ta_bort", plan.pk)
    assert Fakturaunderlag.objects.count() == 20


def test_plan_without_contributions_says_what_comes_first(ekonomen):
    fakta = {"takt": "kvartal", "forsta_forfallodag": "2022-01-31"}
    assert "Fastställ bidragen för 2022 först" in posta(
        ekonomen, "betalningsplan_ny", 2022, **fakta
    )


def test_invoice_is_marked_and_undone(ekonomen, ekonom, faststallda):
    fakturering.planera_ar(by=ekonom, ar=2022, takt="ar", forsta_forfallodag=date(2022, 1, 31))
    post = Fakturaunderlag.objects.first()
    assert "Markera fakturerad" in text(ekonomen.get(adress("fakturering")))
    sida = adress("faktura_markera", post.pk)
    assert "Medlemsbidrag 2022" in text(ekonomen.get(sida))
    fakta = {"datum": "2022-01-14", "nummer": "17"}
    assert "Faktura 17 till" in text(ekonomen.post(sida, fakta, follow=True))
    klara = text(ekonomen.get(adress("fakturering", lage="klart")))
    assert "1 rad" in klara
    assert "Ångra" in klara
    assert "5 rader" in text(ekonomen.get(adress("fakturering", lage="kvar")))
    assert "Markera fakturerad" not in klara
    assert "Varför" in text(ekonomen.get(adress("faktura_angra", post.pk)))
    innehall = posta(ekonomen, "faktura_angra", post.pk, skal="Krediterad")
    assert "står åter som att fakturera" in innehall


def test_whoever_only_reads_sees_no_way_to_mark(klient, ekonom, faststallda):
    fakturering.planera_ar(by=ekonom, ar=2022, takt="ar", forsta_forfallodag=date(2022, 1, 31))
    innehall = text(klient("ledamot").get(adress("fakturering", ar=2022)))
    assert "Ljungby kommun" in innehall
    assert "Markera fakturerad" not in innehall
    assert "/planer/" not in innehall


def test_list_to_invoice_can_be_had_as_a_file(ekonomen, ekonom, faststallda):
    fakturering.planera_ar(by=ekonom, ar=2022, takt="ar", forsta_forfallodag=date(2022, 1, 31))
    svar = ekonomen.get(adress("fakturering", export="csv"))
    rader = list(csv.reader(io.StringIO(b"".join(svar).decode("utf-8-sig")), delimiter=";"))
    assert rader[0][:3] == ["Förfaller", "Mottagare", "Text på fakturan"]
    assert len(rader) == 7
    assert "Ändra" not in rader[0]


def test_list_takes_as_many_queries_for_three_rows_as_for_one(ekonomen, faststallda, ekonom):
    kvar = iter(faststallda)

    def en_till() -> None:
        fakturering.planera_betalning(
            by=ekonom, bidrag=next(kvar), takt="ar", forsta_forfallodag=date(2022, 1, 31)
        )

    assert_lika_manga_fragor(ekonomen, adress("fakturering"), en_till)
