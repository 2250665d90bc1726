"""What is decided, committed and left for insatser; and what they cost by inriktning."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from ekonomi.disponibelt import Disponibelt, disponibelt, disponibelttabell
from ekonomi.inriktning import inriktningskostnader, inriktningstabell
from ekonomi.models import Insatsbeslut, Insatsobjekt
from ekonomi.services import budget as budgettjanst
from ekonomi.services import insatsbeslut as tjanst
from ekonomi.services.bokforing import NyRad, bokfor
from finsam.models import Handelse
from finsam.taltabell import Enhet
from insatser.models import Insats
from tests.ekonomi import bocker, budgetbok

pytestmark = pytest.mark.django_db
DAG = date(2022, 2, 9)


@pytest.fixture
def budget(ekonom):
    """300 kr for Fokus and 200 kr not yet allotted."""
    budgetbok.lagg_rader(ekonom)
    return budgetbok.lagg_forslag(ekonom)


@pytest.fixture
def beslut(ekonom) -> Insatsbeslut:
    return tjanst.besluta_insats(
        by=ekonom,
        rubrik="Fokus",
        datum=DAG,
        paragraf=" 12 ",
        belopp={2022: Decimal(300), 2023: Decimal(100)},
    )


def i_ar(ar: int = 2022) -> Disponibelt:
    return disponibelt(ar)[0]


# -- Decisions ------------------------------------------------------------------------------------


def test_decision_commits_by_year(beslut):
    assert str(beslut) == "Fokus"
    assert beslut.paragraf == "12"
    assert dict(beslut.aren.values_list("ar", "belopp")) == {2022: 300, 2023: 100}
    assert Handelse.objects.latest("pk").detaljer["belopp"] == {"2022": "300.00", "2023": "100.00"}


@pytest.mark.parametrize(
    ("rubrik", "belopp", "fel"),
    [
        (" ", {2022: 1}, "Skriv vad beslutet gäller"),
        ("Fokus", {}, "minst ett år"),
        ("Fokus", {2022: 0}, "minst ett år"),
        ("Fokus", {22: 1}, "22 är inget år"),
        ("Fokus", {2022: 5, 2023: -1}, "Skriv beloppet för 2023 utan minus"),
    ],
)
def test_impossible_decision_is_refused(ekonom, rubrik, belopp, fel):
    with pytest.raises(ValidationError, match=fel):
        tjanst.besluta_insats(
            by=ekonom, rubrik=rubrik, datum=DAG, belopp={a: Decimal(b) for a, b in belopp.items()}
        )
    assert not Insatsbeslut.objects.exists()


def test_decision_entered_wrongly_is_corrected(ekonom, beslut):
    tjanst.andra_insatsbeslut(
        by=ekonom, beslut=beslut, rubrik="Fokus 2", datum=DAG, belopp={2022: Decimal(250)}
    )
    assert dict(beslut.aren.values_list("ar", "belopp")) == {2022: 250}


def test_decision_taken_back_commits_nothing_and_is_not_changed(ekonom, budget, beslut):
    with pytest.raises(ValidationError, match="Beslutet fattades 2022-02-09"):
        tjanst.aterkalla_insatsbeslut(by=ekonom, beslut=beslut, datum=date(2022, 1, 1))
    taget = tjanst.aterkalla_insatsbeslut(
        by=ekonom, beslut=beslut, datum=date(2022, 5, 1), paragraf="30"
    )
    assert not taget.galler
    assert i_ar().beslutat == 0
    with pytest.raises(ValidationError, match="redan återkallat"):
        tjanst.aterkalla_insatsbeslut(by=ekonom, beslut=beslut, datum=date(2022, 5, 2))
    with pytest.raises(ValidationError, match="är återkallat och ändras inte"):
        tjanst.andra_insatsbeslut(
            by=ekonom, beslut=beslut, rubrik="x", datum=DAG, belopp={2022: Decimal(1)}
        )


# -- Disponibelt ----------------------------------------------------------------------------------


def test_frame_less_what_is_committed_is_left(budget, beslut):
    nu = i_ar()
    assert (nu.budgeterat, nu.ofordelat, nu.beslutat, nu.kvar) == (500, 200, 300, 200)
    assert (nu.andel_beslutad, nu.over, nu.kapital) == (Decimal("0.6"), False, 50)


def test_more_committed_than_budgeted_is_said(ekonom, budget, beslut):
    tjanst.besluta_insats(by=ekonom, rubrik="Mer", datum=DAG, belopp={2022: Decimal(201)})
    assert (i_ar().kvar, i_ar().over) == (-1, True)


def test_year_without_budget_has_no_frame(beslut):
    nu = i_ar(2023)
    assert (nu.budget, nu.budgeterat, nu.beslutat, nu.kapital) == (None, 0, 100, None)
    assert nu.andel_beslutad is None
    assert disponibelttabell(disponibelt(2023)).fotnoter[0] == "2023: ingen budget."


def test_later_years_are_the_budgets_plan_years_until_they_have_their_own(ekonom, budget):
    budgettjanst.satt_poster(by=ekonom, budget=budget, belopp={"fokus": Decimal(310)}, planar=1)
    budgetbok.besluta(ekonom, budget)
    assert [d.budgeterat for d in disponibelt(2022)] == [500, 310, 0]
    nasta = budgetbok.lagg_forslag(ekonom, ar=2023)
    assert disponibelt(2022)[1].budgeterat == 310
    budgetbok.besluta(ekonom, nasta, date(2022, 11, 25))
    assert [d.budgeterat for d in disponibelt(2022)] == [500, 500, 0]
    assert disponibelttabell(disponibelt(2022)).fotnoter == (
        "2022: Budget 2022, beslutad 26 november 2021, § 47.",
        "2023: Budget 2023, beslutad 25 november 2022, § 47.",
        "2024: planår i Budget 2022, beslutad 26 november 2021, § 47.",
    )


def test_table_lists_each_decision_with_its_paragraph(budget, beslut):
    tabell = disponibelttabell(disponibelt(2022))
    rad = tabell.rad(f"beslut_{beslut.pk}")
    assert rad.rubrik == "Fokus (9 februari 2022, § 12)"
    assert [tal.visat for tal in rad.tal] == ["300", "100", ""]
    assert tabell.tal("kvar_att_fordela", "2022").exakt == 200


kronor = st.decimals(min_value=0, max_value=10**9, places=2)


@given(kronor, st.lists(kronor, max_size=5))
def test_frame_is_always_committed_and_left_together(ram, beslut):
    nu = Disponibelt(2022, None, ram, Decimal(0), sum(beslut, Decimal(0)), None)
    assert nu.beslutat + nu.kvar == nu.budgeterat
    assert nu.over == (nu.kvar < 0)


# -- By inriktning --------------------------------------------------------------------------------


@pytest.fixture
def insatskostnader(ekonom, ar):
    """300 kr on an insats for individuals, 100 kr on a structural one, 50 kr on none."""
    for kod, inriktning, belopp in (("A", "individ", 300), ("B", "struktur", 100)):
        insats = Insats.objects.create(
            namn=kod, slug=kod.lower(), inriktning=inriktning, from_datum=date(2022, 1, 1)
        )
        objekt = bocker.projekt(kod)
        Insatsobjekt.objects.create(objekt=objekt, insats=insats, from_datum=date(2022, 1, 1))
        kostnad(ekonom, ar, belopp, (objekt,))
    kostnad(ekonom, ar, 50, ())


def kostnad(ekonom, ar, belopp, objekt):
    rader = [NyRad("5010", Decimal(belopp), objekt), NyRad("1930", -Decimal(belopp))]
    bokfor(by=ekonom, ar=ar, datum=bocker.DAG, text="Kostnad", rader=rader)


def test_costs_are_shared_by_inriktning(insatskostnader):
    individ, struktur = inriktningskostnader(2022)
    assert (individ.kostnad, individ.andel) == (300, Decimal("0.75"))
    assert (struktur.kostnad, struktur.andel) == (100, Decimal("0.25"))
    tabell = inriktningstabell([individ, struktur], Enhet.KR)
    assert [t.visat for t in tabell.rad("individ").tal] == ["300", "75\u00a0%"]
    assert tabell.tal("summa", "kostnad").exakt == 400


def test_no_shares_without_books_or_costs_of_insatser(ekonom, ar):
    assert inriktningskostnader(1999) == []
    kostnad(ekonom, ar, 50, ())
    assert inriktningskostnader(2022) == []


def test_shares_to_a_day_count_what_is_booked_by_then(insatskostnader):
    assert inriktningskostnader(2022, till=date(2022, 1, 31)) == []


# -- Sunnerbo 2026 --------------------------------------------------------------------------------


@pytest.mark.usefixtures("exempel")
def test_sunnerbo_2026_has_746_of_2587_tkr_left_to_allot():
    tabell = disponibelttabell(disponibelt(2026), Enhet.TKR)
    visade = {
        rad: tabell.tal(rad, "2026").avrundat
        for rad in ("budget_for_insatser", "beslutat", "kvar_att_fordela")
    }
    assert visade == {"budget_for_insatser": 2587, "beslutat": 1841, "kvar_att_fordela": 746}
    assert [d.budgeterat for d in disponibelt(2026)] == [2_587_000, 1_839_000, 1_782_000]
    assert [d.kapital for d in disponibelt(2026)] == [800_000] * 3
