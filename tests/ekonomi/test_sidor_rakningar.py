"""Pages of statements, budget and notes: what they show, choose, export and change."""

import csv
import io
from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from ekonomi.budgetlage import budgetlagen
from ekonomi.models import Budget, Kontokoppling, Uppstallning
from ekonomi.services import budget as tjanst
from ekonomi.services import budgetrad as radtjanst
from tests.ekonomi import bocker
from tests.ekonomi.sidtext import text
from tests.fragor import antal_fragor

pytestmark = pytest.mark.django_db
SIDOR = ["resultatrakning", "balansrakning", "kassaflode", "budget", "noter"]


@pytest.fixture
def sunnerbo(exempel, klient):
    """A ledamot in the database with Sunnerbo loaded."""
    return klient("ledamot")


def adress(namn: str, *args, **fraga) -> str:
    return reverse(f"ekonomi:{namn}", args=args, query=fraga)


@pytest.mark.parametrize("sida", SIDOR)
def test_empty_books_say_what_to_do(ekonomen, sida):
    assert "Läs in ett års SIE-fil" in text(ekonomen.get(adress(sida)))


@pytest.mark.parametrize("sida", ["resultatrakning", "balansrakning", "kassaflode", "noter"])
def test_pages_show_the_latest_year_and_lead_to_each_other(sunnerbo, sida):
    innehall = text(sunnerbo.get(adress(sida)))
    assert '<option value="2022" selected>2022</option>' in innehall
    for annan in SIDOR:
        assert f'href="{adress(annan)}"' in innehall


@pytest.mark.parametrize(
    ("sida", "belopp"),
    [
        ("resultatrakning", "−511 050"),
        ("balansrakning", "3 257 755"),
        ("kassaflode", "−701 754"),
        ("budget", "−5 057 300"),
        ("noter", "755 092"),
    ],
)
def test_pages_show_the_figures(sunnerbo, sida, belopp):
    assert belopp in text(sunnerbo.get(adress(sida)))


def test_choice_follows_from_tab_to_tab(sunnerbo):
    innehall = text(sunnerbo.get(adress("resultatrakning", ar=2021, manad=8, enhet="tkr")))
    assert "Till och med augusti 2021, tusental kronor" in innehall
    assert adress("balansrakning", ar=2021, manad=8, enhet="tkr").replace("&", "&amp;") in innehall


def test_thousands_have_kronor_on_hover(sunnerbo):
    innehall = text(sunnerbo.get(adress("resultatrakning", enhet="tkr")))
    assert 'title="−511 050 kr"' in innehall
    assert ">−511</a>" in innehall


@pytest.mark.parametrize("fraga", [{"ar": "1850"}, {"ar": "x", "manad": "99", "enhet": "öre"}])
def test_nonsense_in_the_address_falls_back_to_the_usual(sunnerbo, fraga):
    assert "2022, kronor" in text(sunnerbo.get(adress("resultatrakning", **fraga)))


def test_figures_lead_to_the_rows_behind_them(sunnerbo):
    innehall = text(sunnerbo.get(adress("budget")))
    url = adress("rader") + "?konton=6550&amp;ar=2022"
    assert f'<a href="{url}">−948 915</a>' in innehall
    rader = text(sunnerbo.get(url.replace("&amp;", "&")))
    assert "Lönekostnad AF för förbundschef okt-dec" in rader
    assert "948 91" in rader


@pytest.mark.parametrize("sida", ["resultatrakning", "balansrakning", "kassaflode", "budget"])
@pytest.mark.parametrize("format_", ["csv", "xlsx", "ods"])
def test_tables_are_fetched_as_files(sunnerbo, sida, format_):
    svar = sunnerbo.get(adress(sida, export=format_))
    assert svar.status_code == 200
    assert f".{format_}" in svar["Content-Disposition"]
    assert len(b"".join(svar.streaming_content)) > 200


def test_file_holds_exact_amounts(sunnerbo):
    svar = sunnerbo.get(adress("resultatrakning", export="csv", enhet="tkr"))
    data = b"".join(svar.streaming_content).decode("utf-8-sig")
    rader = list(csv.reader(io.StringIO(data), delimiter=";"))
    assert rader[0] == ["Post", "Not", "2022", "2021"]
    assert rader[-1][0] == "Årets resultat"
    assert rader[-1][2] == "-511049,90"


@pytest.mark.parametrize("sida", ["resultatrakning", "noter"])
def test_unknown_file_format_is_not_found(sunnerbo, sida):
    assert sunnerbo.get(adress(sida, export="pdf")).status_code == 404


def test_notes_have_no_file(sunnerbo):
    assert sunnerbo.get(adress("noter", export="csv")).status_code == 404


@pytest.mark.parametrize("sida", ["resultatrakning", "balansrakning", "kassaflode"])
def test_statement_page_takes_few_queries(sunnerbo, sida):
    sunnerbo.get(adress(sida))
    antal, vilka = antal_fragor(sunnerbo, adress(sida))
    assert antal <= 13, "\n".join(vilka)


# -- Unmapped accounts and the form -------------------------------------------------------------


def test_accounts_without_row_are_shown(exempel, klient):
    Kontokoppling.objects.filter(prefix="84").delete()
    Kontokoppling.objects.filter(ktyp="K", rad__uppstallning__typ="RR").delete()
    innehall = text(klient("ekonom").get(adress("resultatrakning")))
    assert "1 konto saknar rad i uppställningen" in innehall
    assert "8422 Påminnelseavgifter och dröjsmålsräntor, 100 kr" in innehall


def test_form_is_changed_to_another_preset(ekonomen):
    sida = adress("forlaga", "rr")
    assert "Form för resultaträkningen" in text(ekonomen.get(sida))
    svar = ekonomen.post(sida, {"namn": "sunnerbo"}, follow=True)
    assert "Resultaträkningen följer nu förlagan Äldre form" in text(svar)
    assert Uppstallning.objects.get().forlaga == "sunnerbo"


def test_unknown_statement_is_not_found(ekonomen):
    assert ekonomen.get(adress("forlaga", "xx")).status_code == 404


def test_only_those_who_keep_the_books_may_change_the_form(sunnerbo):
    assert adress("forlaga", "rr") not in text(sunnerbo.get(adress("resultatrakning")))


# -- Budget -------------------------------------------------------------------------------------


NOLLOR = {"anslag": "0", "eget_kapital_ib": "0"}


@pytest.fixture
def rad(ekonom):
    radtjanst.skapa_budgetrad(by=ekonom, rubrik="Anslag", grupp="intakt")
    radtjanst.skapa_budgetrad(by=ekonom, rubrik="Eget kapital IB", grupp="eget_kapital")
    return radtjanst.skapa_budgetrad(by=ekonom, rubrik="Lokal", grupp="kostnad")


@pytest.fixture
def forslag(ekonom, rad) -> Budget:
    return tjanst.skapa_budget(by=ekonom, ar=2022, namn="Förslag A", belopp={"lokal": Decimal(5)})


def test_budget_page_warns_and_measures(sunnerbo):
    innehall = text(sunnerbo.get(adress("budget")))
    assert "Över budget:</strong> Arvode styrelse (140 %)" in innehall
    assert "Kostnader utan budget:</strong> Finansiella kostnader." in innehall
    assert 'value="96" aria-label="96 procent förbrukat av Övriga kostnader"' in innehall
    assert "style=" not in innehall


def test_year_with_budget_but_no_books_shows_the_budget(ekonomen, forslag):
    innehall = text(ekonomen.get(adress("budget")))
    assert "Budgetförslag 2022" in innehall
    assert "Utfall" not in innehall.split("<thead>")[1]


def test_year_without_budget_offers_to_make_one(ekonomen, ar):
    assert "Det finns ingen budget för 2022." in text(ekonomen.get(adress("budget")))


def test_proposal_is_made_filled_in_and_decided(ekonomen, rad):
    svar = ekonomen.post(adress("budget_ny"), {"ar": 2023, "namn": "Budget 2023"})
    budget = Budget.objects.get()
    assert svar.url == adress("budget_andra", budget.pk)
    assert 'name="lokal"' in text(ekonomen.get(svar.url))
    svar = ekonomen.post(svar.url, {**NOLLOR, "lokal": "1 500"}, follow=True)
    assert "Beloppen i Budget 2023 är sparade." in text(svar)
    assert budget.poster.get(budgetrad__nyckel="lokal").belopp == 1500
    svar = ekonomen.post(
        adress("budget_besluta", budget.pk),
        {"datum": "2022-11-25", "paragraf": "58"},
        follow=True,
    )
    assert "beslutad 25 november 2022, § 58" in text(svar)


def test_a_budget_from_nothing_gets_its_rows_in_the_browser(ekonomen, ekonom, ar):
    svar = ekonomen.post(adress("budget_ny"), {"ar": 2022, "namn": "Budget 2022"}, follow=True)
    budget = Budget.objects.get()
    ny = adress("budgetrad_ny", budget.pk)
    assert "Budgeten har inga rader än." in text(svar)
    assert f'href="{ny}"' in text(svar)
    rad = {"rubrik": "Lokal", "grupp": "kostnad", "kontoprefix": "50"}
    svar = ekonomen.post(ny, rad, follow=True)
    assert "Raden Lokal är tillagd." in text(svar)
    assert 'name="lokal"' in text(svar)
    bocker.post(ekonom, ar)
    assert budgetlagen(2022).rader[0].utfall[0] == -100


@pytest.mark.parametrize(
    ("andrat", "fel"),
    [
        ({"rubrik": "Lokal", "kontoprefix": "51"}, "Det finns redan en budgetrad Lokal"),
        ({"rubrik": "Hyra", "kontoprefix": "50"}, "hör redan till Lokal"),
        ({"rubrik": "Hyra", "kontoprefix": "5-0"}, "Skriv de siffror som kontonumren"),
    ],
)
def test_a_budget_row_that_clashes_is_refused_and_kept_as_typed(
    ekonomen, ekonom, rad, forslag, andrat, fel
):
    radtjanst.koppla_budgetrad(
        by=ekonom, budgetrad=rad, kontoprefix="50", from_datum=date(2021, 1, 1)
    )
    svar = text(ekonomen.post(adress("budgetrad_ny", forslag.pk), {"grupp": "kostnad", **andrat}))
    assert fel in svar
    assert f'value="{andrat["rubrik"]}"' in svar
    assert forslag.poster.count() == 1


def test_amounts_stand_as_people_write_them_and_an_empty_one_is_none(ekonomen, ekonom, forslag):
    tjanst.satt_poster(by=ekonom, budget=forslag, belopp={"anslag": Decimal("1234567.50")})
    sida = adress("budget_andra", forslag.pk)
    innehall = text(ekonomen.get(sida))
    assert 'value="1 234 567,50"' in innehall
    assert 'value="5"' in innehall
    assert "Avbryt" in innehall
    ekonomen.post(sida, {"lokal": ""})
    assert dict(forslag.poster.values_list("budgetrad__nyckel", "belopp")) == {
        "anslag": Decimal("1234567.50")
    }


def test_refused_amount_comes_back_beside_its_field(ekonomen, forslag):
    svar = text(ekonomen.post(adress("budget_andra", forslag.pk), {**NOLLOR, "lokal": "−700"}))
    assert "Lokal: skriv beloppet utan minus (700)" in svar
    assert 'value="−700"' in svar


def test_decided_budget_is_changed_through_a_revision(ekonomen, ekonom, forslag):
    tjanst.besluta_budget(by=ekonom, budget=forslag, datum=date(2021, 11, 26))
    svar = ekonomen.post(adress("budget_andra", forslag.pk), {**NOLLOR, "lokal": "7"})
    assert "ändras inte. Gör en revidering." in text(svar)
    svar = ekonomen.post(adress("budget_revidera", forslag.pk), {"namn": "Reviderad"})
    ny = Budget.objects.get(namn="Reviderad")
    assert svar.url == adress("budget_andra", ny.pk)
    assert "Revidera Förslag A" in text(ekonomen.get(adress("budget_revidera", forslag.pk)))
    assert "Beslut om Reviderad" in text(ekonomen.get(adress("budget_besluta", ny.pk)))
    assert "Ny budget" in text(ekonomen.get(adress("budget_ny")))


def test_a_version_can_be_looked_at(ekonomen, ekonom, forslag):
    tjanst.besluta_budget(by=ekonom, budget=forslag, datum=date(2021, 11, 26))
    ny = tjanst.revidera_budget(by=ekonom, budget=forslag, namn="Reviderad")
    tjanst.satt_poster(by=ekonom, budget=ny, belopp={"lokal": Decimal(77)})
    assert "−77" not in text(ekonomen.get(adress("budget")))
    assert "−77" in text(ekonomen.get(adress("budget", ar=2022, version=ny.pk)))


def test_budget_page_takes_as_many_queries_for_three_versions_as_for_one(ekonomen, ekonom, forslag):
    bocker.lagg_upp()
    ekonomen.get(adress("budget"))
    en, _ = antal_fragor(ekonomen, adress("budget"))
    for namn in ("B", "C"):
        tjanst.skapa_budget(by=ekonom, ar=2022, namn=namn)
    tre, vilka = antal_fragor(ekonomen, adress("budget"))
    assert tre == en, "\n".join(vilka)
