"""Pages of the budget's plan, versions, months, rows, printings, disponibelt and forecasts."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from ekonomi.budgetperiod import budget_per_manad
from ekonomi.jamforelse import jamfor
from ekonomi.models import (
    Budget,
    Budgetgruppering,
    Budgetrad,
    Budgetradkoppling,
    Grupperingsrad,
    Insatsbeslut,
    Prognos,
)
from ekonomi.services import budget as tjanst
from ekonomi.services import budgetrad, insatsbeslut
from ekonomi.services import prognos as prognostjanst
from finsam.taltabell import Enhet
from tests.ekonomi import bocker, budgetbok
from tests.ekonomi.sidtext import text
from tests.fragor import assert_lika_manga_fragor

pytestmark = pytest.mark.django_db


@pytest.fixture
def rader(ekonom):
    return budgetbok.lagg_rader(ekonom)


@pytest.fixture
def forslag(ekonom, rader) -> Budget:
    return budgetbok.lagg_forslag(ekonom)


@pytest.fixture
def beslutad(ekonom, forslag) -> Budget:
    return budgetbok.besluta(ekonom, forslag)


@pytest.fixture
def prognos(ekonom, beslutad) -> Prognos:
    return prognostjanst.skapa_prognos(by=ekonom, budget=beslutad, datum=budgetbok.PROGNOSDAG)


def adress(namn: str, /, *args, **fraga) -> str:
    return reverse(f"ekonomi:{namn}", args=args, query=fraga)


def skicka(klient, sida: str, /, *args, **data) -> str:
    """Post a form that is taken, and return the page that it leads to."""
    svar = klient.post(adress(sida, *args), data, follow=True)
    assert svar.redirect_chain, text(svar)
    return text(svar)


# -- Empty ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sida", "besked"),
    [
        ("budget", "Här finns inget att visa än"),
        ("budgetplan", "Lägg upp den första budgeten"),
        ("budgetmanader", "Det finns ingen budget att dela upp i månader"),
        ("budgetrader", "Budgeten har inga rader än"),
        ("grupperingar", "Budgeten trycks rad för rad"),
        ("disponibelt", "Lägg upp en budget, så syns vad som är kvar"),
        ("prognos_lista", "Ingen prognos är gjord"),
    ],
)
def test_empty_page_says_what_to_do(ekonomen, sida, besked):
    assert besked in text(ekonomen.get(adress(sida)))


def test_year_of_the_books_without_budget_says_so(ekonomen, ar):
    assert "Det finns ingen budget för 2022." in text(ekonomen.get(adress("budgetplan", ar=2022)))


# -- Plan and versions ----------------------------------------------------------------------------


def test_plan_shows_three_years_in_the_chosen_printing_and_unit(ekonomen, forslag):
    sida = text(ekonomen.get(adress("budgetplan")))
    assert "Plan 2024" in sida
    assert "−400" in sida
    i_tkr = text(ekonomen.get(adress("budgetplan", ar=2022, enhet="tkr", gruppering="rader")))
    assert "<small>Budget 2022, förslag, tkr</small>" in i_tkr


@pytest.mark.parametrize("format_", ["csv", "xlsx", "ods"])
def test_plan_is_taken_along_as_a_file(ekonomen, forslag, format_):
    svar = ekonomen.get(adress("budgetplan", ar=2022, export=format_))
    assert svar.headers["Content-Disposition"].startswith("attachment")


def test_amounts_of_three_years_are_written_as_one_table(ekonomen, forslag):
    sida = adress("budget_andra", forslag.pk)
    assert '<label class="dold" for="id_lokal__2">Lokal 2024</label>' in text(ekonomen.get(sida))
    data = {"lokal": "410", "lokal__1": "420", "lokal__2": ""}
    ekonomen.post(sida, data)
    assert budgetbok.belopp(forslag)["lokal"] == 410
    assert budgetbok.belopp(forslag, 1) == {"lokal": 420}
    assert budgetbok.belopp(forslag)["revision"] == 100


def test_amounts_written_in_tkr_keep_the_kronor_of_those_left_alone(ekonomen, ekonom, forslag):
    belopp = {"lokal": Decimal("911734.50"), "revision": Decimal(125000)}
    tjanst.satt_poster(by=ekonom, budget=forslag, belopp=belopp)
    sida = adress("budget_andra", forslag.pk, enhet="tkr")
    assert 'value="911,73"' in text(ekonomen.get(sida))
    ekonomen.post(sida, {"lokal": "911,73", "revision": "126"})
    nu = budgetbok.belopp(forslag)
    assert (nu["lokal"], nu["revision"]) == (Decimal("911734.50"), 126000)


def test_refused_amount_stands_beside_its_field(ekonomen, forslag):
    svar = ekonomen.post(adress("budget_andra", forslag.pk), {"lokal__1": "-5", "lokal": "7"})
    assert "skriv beloppet utan minus" in text(svar)
    assert 'href="#id_lokal__1"' in text(svar)
    assert budgetbok.belopp(forslag)["lokal"] == 400, "inget sparas när något nekas"


def test_decided_budget_says_that_its_amounts_stand(ekonomen, beslutad):
    svar = ekonomen.post(adress("budget_andra", beslutad.pk), {"lokal": "7"})
    assert "är beslutad och ändras inte. Gör en revidering." in text(svar)


def test_decision_is_entered_corrected_and_revised(ekonomen, forslag):
    skicka(ekonomen, "budget_kapital", forslag.pk, per="2021-10-31", kalla="prognos")
    skicka(ekonomen, "budget_besluta", forslag.pk, datum="2021-11-26", paragraf="47")
    sida = skicka(ekonomen, "budget_ratta_beslut", forslag.pk, datum="2021-11-26", paragraf="48")
    assert "Beslut 26 november 2021, § 48." in sida
    assert "Beräknat per 31 oktober 2021: prognos." in sida
    skicka(ekonomen, "budget_revidera", forslag.pk, namn="Reviderad")
    ny = Budget.objects.get(namn="Reviderad")
    assert "Reviderad är borttagen" in skicka(ekonomen, "budget_ta_bort", ny.pk)


def test_two_versions_are_compared_row_by_row(ekonomen, ekonom, beslutad):
    ny = tjanst.revidera_budget(by=ekonom, budget=beslutad, namn="Reviderad")
    tjanst.satt_poster(by=ekonom, budget=ny, belopp={"lokal": Decimal(450), "revision": None})
    tabell = jamfor(beslutad, ny, Enhet.KR)
    assert [t.visat for t in tabell.rad("lokal").tal] == ["−400", "−450", "−50"]
    assert [t.visat for t in tabell.rad("revision").tal] == ["−100", "0", "100"]
    assert tabell.tal("eget_kapital_vid_arets_slut", "skillnad").exakt == 50
    sida = text(ekonomen.get(adress("budgetplan", ar=2022, version=ny.pk, jamfor=beslutad.pk)))
    assert "Budget 2022: två versioner" in sida
    assert "två versioner" not in text(ekonomen.get(adress("budgetplan", ar=2022)))


# -- Months ---------------------------------------------------------------------------------------


def test_months_are_written_by_hand_made_even_and_refused(ekonomen, forslag):
    manader = {f"manad_{nr}": "0" for nr in range(1, 13)}
    skicka(ekonomen, "budget_manader", forslag.pk, "lokal", **manader | {"manad_3": "400"})
    assert budget_per_manad(forslag)["lokal"][2] == 400
    svar = ekonomen.post(adress("budget_manader", forslag.pk, "lokal"), manader)
    assert "400,00 kr saknas" in text(svar)
    skicka(ekonomen, "budget_jamnt", forslag.pk, "lokal")
    assert budget_per_manad(forslag)["lokal"][2] < 400
    svar = ekonomen.post(adress("budget_fjol", forslag.pk, "lokal"))
    assert "Inget är bokfört på Lokal 2021." in text(svar)


def test_months_of_costs_stand_beside_what_is_booked(ekonomen, ekonom, ar, forslag, rader):
    budgetrad.koppla_budgetrad(
        by=ekonom, budgetrad=rader["lokal"], kontoprefix="50", from_datum=date(2020, 1, 1)
    )
    bocker.post(ekonom, ar, "-5000", "5000")
    sida = text(ekonomen.get(adress("budgetmanader", ar=2022)))
    assert "Utfall hittills" in sida
    assert "Lokal per månad 2022" in text(
        ekonomen.get(adress("budgetmanader", ar=2022, rad="lokal"))
    )


# -- Rows and what they count ---------------------------------------------------------------------


def test_row_is_changed_moved_coupled_and_closed(ekonomen, forslag, rader):
    lokal = rader["lokal"]
    skicka(ekonomen, "budgetrad_andra", lokal.pk, rubrik="Hyra", fotnot="El ingår.", till_ar="2030")
    skicka(ekonomen, "budgetrad_flytta", lokal.pk, "ned")
    assert [r.nyckel for r in Budgetrad.objects.order_by("ordning")][2:4] == ["revision", "lokal"]
    skicka(ekonomen, "budgetrad_flytta", lokal.pk, "upp")
    skicka(ekonomen, "koppling_ny", lokal.pk, kontoprefix="50", from_datum="2020-01-01")
    koppling = Budgetradkoppling.objects.get()
    svar = ekonomen.post(adress("koppling_avsluta", koppling.pk), {"till_datum": "2019-12-31"})
    assert "Kopplingen börjar 2020-01-01" in text(svar)
    sida = skicka(ekonomen, "koppling_avsluta", koppling.pk, till_datum="2022-12-31")
    assert "2020-01-01 – 2022-12-31" in sida
    assert "Fotnot: El ingår." in sida
    skicka(ekonomen, "koppling_ta_bort", koppling.pk)
    assert not Budgetradkoppling.objects.exists()


def test_first_and_last_row_have_nowhere_to_go(ekonom, rader):
    forst = rader["anslag"]
    budgetrad.flytta_budgetrad(by=ekonom, budgetrad=forst, upp=True)
    sist = rader["medel_till_forfogande"]
    budgetrad.flytta_budgetrad(by=ekonom, budgetrad=sist, upp=False)
    assert list(Budgetrad.objects.order_by("ordning")) == list(rader.values())


@pytest.mark.parametrize(
    ("data", "fel"),
    [
        ({"rubrik": "Revision"}, "Det finns redan en budgetrad Revision"),
        ({"rubrik": "Lokal", "fran_ar": "2023", "till_ar": "2022"}, "sluta tryckas innan"),
    ],
)
def test_impossible_change_of_a_row_is_refused(ekonomen, rader, data, fel):
    svar = ekonomen.post(adress("budgetrad_andra", rader["lokal"].pk), data)
    assert fel in text(svar)


def test_pot_takes_no_accounts(ekonomen, forslag, rader):
    svar = ekonomen.post(
        adress("koppling_ny", rader["medel_till_forfogande"].pk),
        {"kontoprefix": "4", "from_datum": "2020-01-01"},
    )
    assert "är medel som inte är fördelade och räknar inga konton" in text(svar)
    skicka(ekonomen, "budgetrad_ny", forslag.pk, rubrik="Pott", grupp="insats", ofordelad="on")
    assert Budgetrad.objects.get(nyckel="pott").ofordelad


def test_rows_take_as_many_queries_for_three_as_for_one(ekonomen, ekonom):
    nummer = iter(range(10))

    def skapa():
        rad = budgetrad.skapa_budgetrad(by=ekonom, rubrik=f"Rad {next(nummer)}", grupp="kostnad")
        budgetrad.koppla_budgetrad(
            by=ekonom, budgetrad=rad, kontoprefix=f"5{rad.pk}", from_datum=date(2020, 1, 1)
        )

    assert_lika_manga_fragor(ekonomen, adress("budgetrader"), skapa)


# -- Printings ------------------------------------------------------------------------------------


def test_printing_is_made_filled_and_taken_away(ekonomen, forslag, rader):
    data = {
        "namn": "Verksamhetsplan",
        "anvandning": "verksamhetsplan",
        "enhet": "tkr",
        "rubrik_intakter": "Intäkter",
        "rubrik_kostnader": "Kostnader",
        "rubrik_kvar": "Kvar",
    }
    skicka(ekonomen, "gruppering_ny", **data)
    gruppering = Budgetgruppering.objects.get()
    kansli = {"rubrik": "Kansli", "budgetrader": [rader["lokal"].pk, rader["revision"].pk]}
    sida = skicka(ekonomen, "grupperingsrad_ny", gruppering.pk, **kansli)
    assert "Lokal, Revision" in sida
    skicka(ekonomen, "grupperingsrad_ny", gruppering.pk, rubrik="Insatser", grupp="insats")
    rad = Grupperingsrad.objects.get(rubrik="Kansli")
    skicka(ekonomen, "grupperingsrad_flytta", rad.pk, "ned")
    skicka(ekonomen, "grupperingsrad_andra", rad.pk, **kansli | {"rubrik": "Kansliet"})
    assert "Kansliet" in text(ekonomen.get(adress("budgetplan")))
    skicka(ekonomen, "grupperingsrad_ta_bort", rad.pk)
    skicka(ekonomen, "gruppering_andra", gruppering.pk, **data | {"namn": "Plan"})
    skicka(ekonomen, "gruppering_ta_bort", gruppering.pk)
    assert not Budgetgruppering.objects.exists()


def test_follow_up_is_shown_in_the_chosen_printing(ekonomen, forslag, rader):
    gruppering = Budgetgruppering.objects.create(
        namn="Plan",
        anvandning="annan",
        rubrik_intakter="In",
        rubrik_kostnader="Ut",
        rubrik_kvar="K",
    )
    rad = Grupperingsrad.objects.create(
        gruppering=gruppering, nyckel="kansli", rubrik="Kansli", ordning=1
    )
    rad.budgetrader.set([rader["lokal"], rader["revision"]])
    assert "Kansli" in text(ekonomen.get(adress("budget", ar=2022, gruppering=gruppering.pk)))
    assert "Kansli" not in text(ekonomen.get(adress("budget", ar=2022, gruppering="rader")))


# -- Disponibelt ----------------------------------------------------------------------------------


def test_decision_on_an_insats_is_entered_changed_and_taken_back(ekonomen, beslutad):
    data = {"rubrik": "Fokus", "datum": "2022-02-09", "paragraf": "12", "belopp_2022": "300"}
    svar = ekonomen.post(adress("insatsbeslut_nytt", ar=2022), data, follow=True)
    sida = text(ekonomen.get(adress("disponibelt", ar=2022)))
    assert "Beslutet om Fokus är infört." in text(svar)
    assert "Fokus (9 februari 2022, § 12)" in sida
    beslut = Insatsbeslut.objects.get()
    assert 'value="300"' in text(ekonomen.get(adress("insatsbeslut_andra", beslut.pk)))
    skicka(ekonomen, "insatsbeslut_andra", beslut.pk, **data | {"belopp_2022": "250"})
    sida = skicka(ekonomen, "insatsbeslut_aterkalla", beslut.pk, datum="2022-05-01")
    assert "återkallat 2022-05-01" in sida


def test_more_decided_than_budgeted_warns(ekonomen, ekonom, beslutad):
    insatsbeslut.besluta_insats(
        by=ekonom, rubrik="Stort", datum=date(2022, 1, 1), belopp={2022: Decimal(900)}
    )
    sida = text(ekonomen.get(adress("disponibelt", ar=2022)))
    assert "2022 är mer beslutat än budgeterat." in sida


# -- Forecast -------------------------------------------------------------------------------------


def test_forecast_is_made_written_fixed_and_printed(ekonomen, ekonom, ar, beslutad):
    bocker.post(ekonom, ar)
    svar = ekonomen.post(
        adress("prognos_ny"), {"budget": beslutad.pk, "datum": "2022-08-31"}, follow=True
    )
    assert "Skriv vad som väntas under resten av året" in text(svar)
    prognos = Prognos.objects.get()
    data = {"kommentar": "Lugnt."}
    for rad in prognos.rader.med_budgetrad():
        data |= {f"rest__{rad.budgetrad.nyckel}": "10", f"text__{rad.budgetrad.nyckel}": ""}
    data["text__lokal"] = "Ny hyra."
    sida = skicka(ekonomen, "prognos_andra", prognos.pk, **data)
    assert "Ny hyra." in sida
    skicka(ekonomen, "prognos_utfall", prognos.pk)
    sida = skicka(ekonomen, "prognos_faststall", prognos.pk)
    assert "Fastställd" in sida
    assert "Skriv prognosen" not in sida
    assert "Prognos per 31 augusti 2022" in text(ekonomen.get(adress("prognos_lista")))
    pdf = ekonomen.get(adress("prognos_pdf", prognos.pk))
    assert pdf.headers["Content-Disposition"].endswith('"utfall-och-prognos-2022-08-31.pdf"')
    assert pdf.content.startswith(b"%PDF-")


def test_forecast_that_is_not_fixed_is_taken_away(ekonomen, prognos):
    assert "Prognosen är borttagen." in skicka(ekonomen, "prognos_ta_bort", prognos.pk)


def test_forecasts_take_as_many_queries_for_three_rows_of_the_list_as_for_one(
    ekonomen, ekonom, beslutad
):
    manad = iter(range(1, 12))

    def skapa():
        prognostjanst.skapa_prognos(by=ekonom, budget=beslutad, datum=date(2022, next(manad), 28))

    skapa()
    svar = ekonomen.get(adress("prognos_lista", ar=2022))
    assert "Prognos per 28 januari 2022" in text(svar)
