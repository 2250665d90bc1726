"""The budget: its versions and checks, what each row counts, and outcome against it."""

from datetime import date
from decimal import Decimal
from urllib.parse import urlsplit

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import QueryDict

from ekonomi.balanskrav import balanskrav
from ekonomi.budgetavvikelse import budgetavvikelse, uppfoljning
from ekonomi.budgetlage import budgetlagen
from ekonomi.budgetutfall import Koppling, utfall
from ekonomi.filters.bok import RadFilter
from ekonomi.kontosaldo import Saldo
from ekonomi.models import (
    Budget,
    Budgetpost,
    Budgetrad,
    Budgetradkoppling,
    Ingaendebalans,
    Konto,
    Rad,
)
from ekonomi.services import budget as tjanst
from ekonomi.services import budgetrad as radtjanst
from ekonomi.services.bokforing import NyRad, bokfor
from finsam.models import Handelse
from tests.ekonomi import bocker

pytestmark = pytest.mark.django_db
FORST = date(2006, 1, 1)


@pytest.fixture
def rader(ekonom) -> dict[str, Budgetrad]:
    """Four rows: income, ingoing capital, rent and the insats FOKUS."""
    alla = {}
    for rubrik, grupp in (
        ("Anslag", "intakt"),
        ("Eget kapital IB", "eget_kapital"),
        ("Lokal", "kostnad"),
        ("Fokus", "insats"),
    ):
        rad = radtjanst.skapa_budgetrad(by=ekonom, rubrik=rubrik, grupp=grupp)
        alla[rad.nyckel] = rad
    return alla


@pytest.fixture
def kopplade(ekonom, rader):
    """The rows with their accounts; FOKUS takes every cost of its object."""
    fokus = bocker.projekt()
    for rad, prefix, objekt in (
        ("anslag", "398", None),
        ("lokal", "50", None),
        ("fokus", "5", fokus),
    ):
        radtjanst.koppla_budgetrad(
            by=ekonom, budgetrad=rader[rad], kontoprefix=prefix, from_datum=FORST, objekt=objekt
        )
    return fokus


@pytest.fixture
def forslag(ekonom, rader) -> Budget:
    return tjanst.skapa_budget(
        by=ekonom,
        ar=2022,
        namn="Budget 2022",
        belopp={"anslag": Decimal(1000), "lokal": Decimal(400), "eget_kapital_ib": Decimal(50)},
    )


def bokfor_hyra(ekonom, ar, belopp="100", objekt=(), datum=date(2022, 3, 1), konto="5010"):
    rader = [NyRad(konto, Decimal(belopp), objekt), NyRad("1930", -Decimal(belopp))]
    return bokfor(by=ekonom, ar=ar, datum=datum, text="Hyra", rader=rader)


def belopp(budget: Budget) -> dict[str, Decimal]:
    return dict(budget.poster.values_list("budgetrad__nyckel", "belopp"))


# -- Versions and amounts -------------------------------------------------------------------------


def test_new_budget_is_a_proposal_with_its_amounts(forslag):
    assert forslag.ar_forslag
    assert str(forslag) == "Budget 2022 (förslag)"
    assert belopp(forslag) == {"anslag": 1000, "lokal": 400, "eget_kapital_ib": 50}
    assert list(Handelse.objects.values_list("verb", flat=True)[:2]) == [
        "ändrade belopp",
        "skapade",
    ]


@pytest.mark.parametrize(
    ("fakta", "fel"),
    [
        ({"ar": 22, "namn": "B"}, "Skriv året med fyra siffror"),
        ({"ar": 2022, "namn": " "}, "Ge budgeten ett namn"),
        ({"ar": 2022, "namn": "Budget 2022"}, "Det finns redan en budget för 2022"),
        (
            {"ar": 2023, "namn": "B", "belopp": {"x": Decimal(1)}},
            "Budgeten för 2023 har ingen rad x",
        ),
    ],
)
def test_impossible_budget_is_refused_and_changes_nothing(ekonom, forslag, fakta, fel):
    with pytest.raises(ValidationError) as refusal, transaction.atomic():
        tjanst.skapa_budget(by=ekonom, **fakta)
    assert fel in str(refusal.value)
    assert Budget.objects.count() == 1


def test_amount_is_set_and_unchanged_amounts_leave_no_event(ekonom, forslag, rader):
    tjanst.satt_poster(by=ekonom, budget=forslag, belopp={"lokal": Decimal("450.50")})
    assert belopp(forslag)["lokal"] == Decimal("450.50")
    fore = Handelse.objects.count()
    tjanst.satt_poster(by=ekonom, budget=forslag, belopp={"lokal": Decimal("450.50")})
    assert Handelse.objects.count() == fore


def test_cost_with_minus_is_refused_with_the_amount_to_write(ekonom, forslag, rader):
    with pytest.raises(ValidationError) as fel:
        tjanst.satt_poster(by=ekonom, budget=forslag, belopp={"lokal": Decimal(-400)})
    assert fel.value.message_dict == {
        "lokal": ["Lokal: skriv beloppet utan minus (400). Raden vänder tecknet."]
    }
    assert belopp(forslag)["lokal"] == 400


def test_ingoing_capital_may_be_a_deficit(ekonom, forslag):
    tjanst.satt_poster(by=ekonom, budget=forslag, belopp={"eget_kapital_ib": Decimal(-5)})
    assert belopp(forslag)["eget_kapital_ib"] == -5


def test_row_of_other_years_takes_no_amount(ekonom, forslag):
    gammal = radtjanst.skapa_budgetrad(by=ekonom, rubrik="Gammal", grupp="kostnad", till_ar=2021)
    with pytest.raises(ValidationError, match="Budgeten för 2022 har ingen rad gammal"):
        tjanst.satt_poster(by=ekonom, budget=forslag, belopp={gammal.nyckel: Decimal(1)})


def test_decision_fixes_the_amounts(ekonom, forslag):
    budget = tjanst.besluta_budget(
        by=ekonom, budget=forslag, datum=date(2021, 11, 26), paragraf=" 47 "
    )
    assert (budget.status, budget.paragraf) == ("beslutad", "47")
    with pytest.raises(ValidationError, match="är beslutad och ändras inte"):
        tjanst.satt_poster(by=ekonom, budget=budget, belopp={"lokal": Decimal(1)})
    with pytest.raises(ValidationError, match="är beslutad"):
        tjanst.besluta_budget(by=ekonom, budget=budget, datum=date(2022, 1, 1))


def test_empty_budget_is_not_decided(ekonom, rader):
    tom = tjanst.skapa_budget(by=ekonom, ar=2023, namn="Tom")
    with pytest.raises(ValidationError, match="Budgeten har inga belopp än"):
        tjanst.besluta_budget(by=ekonom, budget=tom, datum=date(2022, 11, 1))


def test_revision_begins_with_the_decided_amounts_and_takes_over_when_decided(ekonom, forslag):
    with pytest.raises(ValidationError, match="Budgeten är ett förslag"):
        tjanst.revidera_budget(by=ekonom, budget=forslag, namn="Ny")
    forsta = tjanst.besluta_budget(by=ekonom, budget=forslag, datum=date(2021, 11, 26))
    ny = tjanst.revidera_budget(by=ekonom, budget=forsta, namn="Reviderad")
    assert belopp(ny) == belopp(forsta)
    assert Budget.objects.gallande_forst(2022).first() == forsta
    with pytest.raises(ValidationError, match="beslutad senare"):
        tjanst.besluta_budget(by=ekonom, budget=ny, datum=date(2021, 11, 1))
    ny = tjanst.besluta_budget(by=ekonom, budget=ny, datum=date(2022, 4, 1))
    assert ny.status == Budget.Status.REVIDERAD
    assert Budget.objects.gallande_forst(2022).first() == ny


def test_day_and_paragraph_may_be_unknown_and_a_decision_still_beats_a_proposal(ekonom, forslag):
    beslutad = tjanst.besluta_budget(by=ekonom, budget=forslag)
    assert (beslutad.status, beslutad.beslutad_datum, beslutad.paragraf) == ("beslutad", None, "")
    tjanst.skapa_budget(by=ekonom, ar=2022, namn="Förslag B")
    assert Budget.objects.gallande_forst(2022).first() == beslutad
    assert budgetavvikelse(2022).undertitel == "Budget 2022, beslutad"


def test_proposal_with_a_decision_is_impossible_in_the_database(forslag):
    with pytest.raises(IntegrityError), transaction.atomic():
        Budget.objects.filter(pk=forslag.pk).update(beslutad_datum=date(2022, 1, 1))


# -- Rows and what they count ---------------------------------------------------------------------


def test_row_with_a_heading_that_is_taken_is_refused(ekonom, rader):
    with pytest.raises(ValidationError, match="Det finns redan en budgetrad Lokal"):
        radtjanst.skapa_budgetrad(by=ekonom, rubrik="Lokal", grupp="kostnad")


def test_only_one_row_is_ingoing_capital(ekonom, rader):
    with pytest.raises(ValidationError):
        radtjanst.skapa_budgetrad(by=ekonom, rubrik="Mera kapital", grupp="eget_kapital")


def test_same_accounts_belong_to_one_row_at_a_time(ekonom, kopplade, rader):
    def koppla(**annat):
        fakta = {"budgetrad": rader["fokus"], "kontoprefix": "50", "from_datum": date(2022, 1, 1)}
        return radtjanst.koppla_budgetrad(by=ekonom, **(fakta | annat))

    with pytest.raises(ValidationError, match="50 hör redan till Lokal"):
        koppla()
    with pytest.raises(ValidationError, match="Skriv de siffror"):
        koppla(kontoprefix="")
    with pytest.raises(ValidationError, match="Slutdatum kan inte ligga före startdatum"):
        koppla(kontoprefix="60", till_datum=date(2021, 1, 1))
    Budgetradkoppling.objects.filter(kontoprefix="50").update(till_datum=date(2021, 12, 31))
    assert str(koppla()) == "50 från 2022-01-01"


def test_new_row_without_accounts_counts_none(ekonom, forslag):
    rad = radtjanst.lagg_till_budgetrad(
        by=ekonom, budget=forslag, rubrik="Ej fördelat", grupp="kostnad"
    )
    assert not rad.kopplingar.exists()


def test_new_row_of_an_object_must_say_which_accounts(ekonom, forslag):
    fakta = {"rubrik": "Nytt projekt", "grupp": "insats", "objekt": bocker.projekt()}
    with pytest.raises(ValidationError, match="Skriv vilka av kontona på"):
        radtjanst.lagg_till_budgetrad(by=ekonom, budget=forslag, **fakta)
    assert not Budgetrad.objects.filter(rubrik="Nytt projekt").exists()


def saldo(konto: str, *objekt: str, ktyp: str = "K", belopp: str = "100") -> Saldo:
    return Saldo(konto, konto, ktyp, debet=Decimal(belopp), objekt=frozenset(objekt))


def test_object_beats_prefix_beats_date():
    kopplingar = [
        Koppling("ovrigt", "5", "", FORST),
        Koppling("lokal", "50", "", FORST),
        Koppling("ny_lokal", "50", "", date(2022, 1, 1)),
        Koppling("fokus", "5", "6:FOKUS", FORST),
    ]
    funnet = utfall(kopplingar, [saldo("5010"), saldo("5800"), saldo("5010", "6:FOKUS", "20:AF")])
    assert {n: u.belopp for n, u in funnet.items()} == {
        "ny_lokal": -100,
        "ovrigt": -100,
        "fokus": -100,
    }
    assert [(u.objekt, u.utan) for u in funnet.values()] == [
        (set(), {"6:FOKUS"}),
        (set(), set()),
        ({"6:FOKUS"}, set()),
    ]


def test_row_of_a_whole_account_and_an_object_is_found_by_account_alone():
    kopplingar = [Koppling("a", "50", "", FORST), Koppling("a", "50", "6:X", FORST)]
    funnet = utfall(kopplingar, [saldo("5010"), saldo("5010", "6:X")])
    assert (funnet["a"].belopp, funnet["a"].objekt, funnet["a"].utan) == (-200, set(), set())


def test_row_without_object_leads_past_the_rows_that_an_object_takes(ekonom, ar, kopplade):
    bokfor_hyra(ekonom, ar, "30")
    bokfor_hyra(ekonom, ar, "70", objekt=(kopplade,))
    tabell = budgetavvikelse(2022)
    lokal, fokus = (tabell.tal(rad, "utfall_2022") for rad in ("lokal", "fokus"))
    assert (lokal.exakt, fokus.exakt) == (-30, -70)
    for tal in (lokal, fokus):
        urval = QueryDict(urlsplit(tal.url).query)
        rader = RadFilter(urval, queryset=Rad.objects.bokforda()).qs
        assert rader.omsattning()["summa"] == -tal.exakt


def test_balance_accounts_and_closing_accounts_count_in_no_row():
    alla = [Koppling("allt", siffra, "", FORST) for siffra in "12345678"]
    assert utfall(alla, [saldo("1930", ktyp="T"), saldo("8999")]) == {}


def test_what_belongs_to_no_row_is_shown_all_the_same(ekonom, ar, kopplade):
    bokfor_hyra(ekonom, ar)
    Budgetradkoppling.objects.filter(kontoprefix="50").delete()
    tabell = budgetavvikelse(2022)
    assert tabell.tal("ej_kopplade_kostnader", "utfall_2022").exakt == -100
    assert tabell.tal("summa_kostnader", "utfall_2022").exakt == -100


def test_row_of_earlier_years_is_printed_while_something_is_booked_on_it(ekonom, ar, kopplade):
    Budgetrad.objects.filter(nyckel="lokal").update(till_ar=2021)
    assert "lokal" not in {r.nyckel for r in budgetlagen(2022).rader}
    bokfor_hyra(ekonom, ar)
    assert "lokal" in {r.nyckel for r in budgetlagen(2022).rader}


# -- Outcome against budget ------------------------------------------------------------------------


def test_cost_without_budget_stands_with_budget_0(ekonom, ar, kopplade, forslag):
    bokfor_hyra(ekonom, ar, objekt=(kopplade,))
    lagen = budgetlagen(2022)
    fokus = next(r for r in lagen.rader if r.nyckel == "fokus")
    assert (fokus.budget, fokus.utfall, fokus.utan_budget, fokus.forbrukat) == (
        0,
        (-100,),
        True,
        None,
    )
    tabell = budgetavvikelse(2022)
    assert tabell.tal("fokus", "budget_2022").visat == "0"
    assert tabell.fotnoter == (
        "1. Enligt böckerna. Budgeten räknade med 50 kr.",
        "2. Kostnaden har ingen egen budget.",
    )
    assert tabell.kolumner[0].rubrik == "Budgetförslag 2022"


def test_used_share_and_overdrawn_rows(ekonom, ar, kopplade, forslag):
    bokfor_hyra(ekonom, ar, "300")
    bokfor_hyra(ekonom, ar, "150", datum=date(2022, 9, 1))
    tabell, lagen = uppfoljning(2022, till=date(2022, 8, 31))
    lokal = next(r for r in lagen.rader if r.nyckel == "lokal")
    assert (lokal.forbrukat, lokal.over_budget) == (Decimal("0.75"), False)
    assert (lokal.periodens, lokal.avvikelse) == (Decimal("-266.67"), Decimal("-33.33"))
    assert [k.rubrik for k in tabell.kolumner] == [
        "Budgetförslag 2022",
        "Budget t.o.m. 31 augusti 2022",
        "Utfall t.o.m. 31 augusti 2022",
        "Avvikelse",
    ]
    hela_aret = next(r for r in budgetlagen(2022).rader if r.nyckel == "lokal")
    assert hela_aret.over_budget


def test_year_without_books_shows_the_budget_and_the_foreseen_capital(ekonom, forslag):
    lagen = budgetlagen(2022)
    assert lagen.perioder == ()
    assert [(r.avvikelse, r.forbrukat) for r in lagen.rader] == [(None, None)] * 4
    tabell = budgetavvikelse(2022)
    assert [k.nyckel for k in tabell.kolumner] == ["budget_2022"]
    assert tabell.tal("eget_kapital_ub", "budget_2022").exakt == 650
    assert lagen.budgeterat_resultat == 600


def test_year_without_budget_says_so(ekonom, ar, kopplade):
    assert budgetavvikelse(2022).undertitel == "Ingen budget för 2022"


def test_without_a_budget_the_outgoing_capital_still_counts_the_ingoing(ekonom, ar):
    kapital = Konto.objects.create(nummer="2060", namn="Balanserat resultat", ktyp="S")
    Ingaendebalans.objects.create(ar=ar, konto=kapital, belopp=Decimal(-500))
    bokfor_hyra(ekonom, ar)
    tabell = budgetavvikelse(2022)
    assert tabell.tal("eget_kapital_ib", "utfall_2022").exakt == 500
    assert tabell.tal("eget_kapital_ub", "utfall_2022").exakt == 400


def test_without_a_budget_the_balanskrav_is_the_capital_alone(ekonom, ar):
    bokfor_hyra(ekonom, ar)
    krav = balanskrav(2022)
    assert (krav.budgeterat_resultat, krav.battre_an_budget) == (None, None)
    assert [rad.rubrik for rad in krav.tabell().rader] == [
        "Årets resultat",
        "Ingående eget kapital",
        "Utgående eget kapital",
    ]


def test_subtitle_gives_the_decision(ekonom, forslag):
    assert budgetavvikelse(2022).undertitel == "Budget 2022, förslag"
    tjanst.besluta_budget(by=ekonom, budget=forslag, datum=date(2021, 11, 26), paragraf="47")
    assert budgetavvikelse(2022).undertitel == "Budget 2022, beslutad 26 november 2021, § 47"


def test_a_post_says_its_row_and_amount(forslag):
    post = Budgetpost.objects.get(budgetrad__nyckel="lokal")
    assert str(post) == f"{post.budgetrad_id} 400.00"
