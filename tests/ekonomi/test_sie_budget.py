"""A budget that comes with a SIE file becomes a proposed budget, row by row and month by month."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from ekonomi.budgetavvikelse import budgetavvikelse
from ekonomi.models import Budget, Budgetmanad, Budgetpost, Budgetrad, Objekt, Rakenskapsar
from ekonomi.services.budgetrad import koppla_budgetrad, skapa_budgetrad
from ekonomi.services.sie_budget import budget_ur_import
from ekonomi.services.sie_import import importera
from ekonomi.services.sie_version import angra_import
from ekonomi.sie import Periodsaldo, SieFil
from ekonomi.siebudget import budgetbelopp
from tests.ekonomi.bocker import kr
from tests.ekonomi.siefiler import IB, KONTON, fil, ver

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("egna_filer")]
Grupp = Budgetrad.Grupp
PLAN = KONTON + '#KONTO 3010 "Bidrag"\n#KTYP 3010 I\n#KONTO 4010 "Köp"\n#KTYP 4010 K\n'


@pytest.fixture
def las_in(ekonom):
    """``las_in("#PBUDGET …", …)``: import a file with these records; gives the import's row."""

    def gor(*poster: str):
        data = fil(ver(), konton=PLAN, ib=IB + "".join(f"#PBUDGET 0 {p}\n" for p in poster))
        return importera(by=ekonom, data=data, namn="bok.se")[1]

    return gor


def poster(budget: Budget) -> dict[str, Decimal]:
    return dict(budget.poster.values_list("budgetrad__rubrik", "belopp"))


def test_a_forbund_without_rows_gets_one_for_each_account_and_for_each_project(las_in, ekonom):
    sie_import = las_in(
        "202201 3010 {} -500.00",
        '202201 5010 {6 "FOKUS"} 100.00',
        '202201 4010 {6 "FOKUS"} 30.00',
        "202201 5010 {} 170.00",
        "202201 4010 {} 30.00",
        "202201 1930 {} 999.00",
    )
    forslag = budget_ur_import(by=ekonom, sie_import=sie_import)
    budget = forslag.budget
    assert (budget.ar, budget.status, budget.namn) == (2022, "forslag", "Budget 2022 ur bok.se")
    assert (forslag.nya_rader, forslag.utelamnat) == (3, ())
    assert poster(budget) == {
        "Bidrag": kr("500"),
        "Lokal på Ågatan": kr("70"),
        "Fokus": kr("130"),
    }
    grupper = dict(Budgetrad.objects.values_list("rubrik", "grupp"))
    assert grupper == {
        "Bidrag": Grupp.INTAKT,
        "Lokal på Ågatan": Grupp.KOSTNAD,
        "Fokus": Grupp.INSATS,
    }
    fokus = Budgetrad.objects.get(rubrik="Fokus").kopplingar
    assert set(fokus.values_list("kontoprefix", "objekt__kod")) == {("4", "FOKUS"), ("5", "FOKUS")}


def test_the_new_rows_count_the_outcome_too(las_in, ekonom):
    sie_import = las_in("202201 5010 {} 100.00")
    budget_ur_import(by=ekonom, sie_import=sie_import)
    rad = next(r for r in budgetavvikelse(2022).rader if r.rubrik == "Lokal på Ågatan")
    assert [tal.exakt for tal in rad.tal][:2] == [kr("-100"), kr("-100")]


def test_known_rows_take_the_accounts_that_they_count(las_in, ekonom):
    sie_import = las_in(
        "202201 5010 {} 100.00",
        "202201 4010 {} 30.00",
        '202201 4010 {6 "FOKUS"} 10.00',
        "202201 3010 {} -1.00",
    )
    rader = {}
    for rubrik, grupp, prefix, objekt in (
        ("Kansli", Grupp.KOSTNAD, "5", None),
        ("Övrigt", Grupp.KOSTNAD, "4", None),
        ("Insatsen", Grupp.INSATS, "4", Objekt.objects.get()),
        ("Anslag", Grupp.INTAKT, "30", None),
    ):
        rader[rubrik] = skapa_budgetrad(by=ekonom, rubrik=rubrik, grupp=grupp)
        koppla_budgetrad(
            by=ekonom,
            budgetrad=rader[rubrik],
            kontoprefix=prefix,
            objekt=objekt,
            from_datum=date(2021, 1, 1),
        )
    forslag = budget_ur_import(by=ekonom, sie_import=sie_import)
    assert forslag.nya_rader == 0
    assert poster(forslag.budget) == {
        "Kansli": kr("100"),
        "Övrigt": kr("20"),
        "Insatsen": kr("10"),
        "Anslag": kr("1"),
    }


def test_the_months_of_the_file_are_the_months_of_the_budget(las_in, ekonom):
    sie_import = las_in("202203 5010 {} 10.00", "202211 5010 {} 5.00", "202211 5010 {} 1.00")
    budget = budget_ur_import(by=ekonom, sie_import=sie_import).budget
    post = Budgetpost.objects.get()
    assert (post.belopp, post.fordelning) == (kr("16"), "hand")
    manader = dict(Budgetmanad.objects.filter(belopp__gt=0).values_list("manad", "belopp"))
    assert manader == {3: kr("10"), 11: kr("6")}
    assert budget.ar_forslag


def test_a_budget_all_in_one_period_is_spread_evenly(las_in, ekonom):
    budget_ur_import(by=ekonom, sie_import=las_in("202201 5010 {} 12.00"))
    assert Budgetpost.objects.get().fordelning == "jamn"


def test_what_sums_to_the_wrong_side_is_left_out_and_told(las_in, ekonom):
    sie_import = las_in("202201 5010 {} 12.00", "202201 3010 {} 7.00", "202201 4010 {} -3.00")
    skapa_budgetrad(by=ekonom, rubrik="Anslag", grupp=Grupp.INTAKT)
    koppla_budgetrad(
        by=ekonom,
        budgetrad=Budgetrad.objects.get(),
        kontoprefix="3",
        from_datum=date(2021, 1, 1),
    )
    forslag = budget_ur_import(by=ekonom, sie_import=sie_import)
    assert [text.replace("\u2212", "-") for text in forslag.utelamnat] == [
        "Anslag (-7 kr)",
        "Köp (-3 kr)",
    ]
    assert poster(forslag.budget) == {"Lokal på Ågatan": kr("12")}


def test_headings_that_are_taken_and_names_that_are_taken_get_a_mark(las_in, ekonom):
    skapa_budgetrad(by=ekonom, rubrik="Köp", grupp=Grupp.KOSTNAD)
    sie_import = las_in("202201 4010 {} 3.00")
    forslag = budget_ur_import(by=ekonom, sie_import=sie_import)
    assert set(poster(forslag.budget)) == {"Köp (4010)"}
    igen = budget_ur_import(by=ekonom, sie_import=sie_import)
    assert igen.budget.namn == "Budget 2022 ur bok.se (2)"
    assert igen.nya_rader == 0


def test_a_file_without_a_budget_and_an_undone_import_make_none(las_in, ekonom):
    sie_import = las_in("202201 1930 {} 5.00", "202301 5010 {} 5.00")
    with pytest.raises(ValidationError, match="ingen budget"):
        budget_ur_import(by=ekonom, sie_import=sie_import)
    angra_import(by=ekonom, sie_import=sie_import, skal="Fel fil")
    sie_import.refresh_from_db()
    with pytest.raises(ValidationError, match="är ångrad"):
        budget_ur_import(by=ekonom, sie_import=sie_import)
    assert not Budget.objects.exists()


@given(
    delar=st.lists(
        st.tuples(
            st.sampled_from(["202201", "202206", "202212"]),
            st.sampled_from(["3010", "4010", "5010"]),
            st.sampled_from(["FOKUS", "UNG"]),
            st.decimals(min_value=-9999, max_value=9999, places=2),
        ),
        max_size=12,
    ),
    rest=st.decimals(min_value=-9999, max_value=9999, places=2),
)
def test_parts_by_object_never_change_the_accounts_total(delar, rest):
    """The law of #PBUDGET: what is budgeted on an account is its record without objects."""
    totalt: dict[tuple[str, str], Decimal] = {}
    for period, konto, _kod, belopp in delar:
        totalt[konto, period] = totalt.get((konto, period), rest) + belopp
    sie = SieFil(
        pbudget=(
            *(Periodsaldo(0, p, k, b, ((6, kod),)) for p, k, kod, b in delar),
            *(Periodsaldo(0, period, konto, b) for (konto, period), b in totalt.items()),
        )
    )
    ar = Rakenskapsar(start=date(2022, 1, 1), slut=date(2022, 12, 31))
    fordelat: dict[str, Decimal] = {}
    for post in budgetbelopp(sie, ar):
        fordelat[post.konto] = fordelat.get(post.konto, Decimal(0)) + sum(post.manader)
    vantat: dict[str, Decimal] = {}
    for (konto, _period), belopp in totalt.items():
        vantat[konto] = vantat.get(konto, Decimal(0)) + belopp
    assert {k: b for k, b in fordelat.items() if b} == {k: b for k, b in vantat.items() if b}


# -- The page -------------------------------------------------------------------------------------


def test_the_imports_page_offers_the_budget_and_makes_it(las_in, klient):
    sie_import, ekonomen = las_in("202201 5010 {} 12.00"), klient("ekonom")
    url = reverse("ekonomi:sie_budget", args=[sie_import.pk])
    sida = ekonomen.get(sie_import.get_absolute_url()).content.decode()
    assert f'href="{url}"' in sida
    assert "1 belopp" in ekonomen.get(url).content.decode().replace("\xa0", " ")
    svar = ekonomen.post(url, follow=True)
    budget = Budget.objects.get()
    assert svar.redirect_chain[-1][0] == reverse("ekonomi:budget_andra", args=[budget.pk])
    assert "är ett förslag med 1 ny rad" in svar.content.decode().replace("\xa0", " ")


def test_the_page_tells_what_was_left_out(las_in, klient):
    sie_import = las_in("202201 5010 {} 12.00", "202201 4010 {} -3.00")
    svar = klient("ekonom").post(reverse("ekonomi:sie_budget", args=[sie_import.pk]), follow=True)
    assert "Skriv in det här för hand: Köp" in svar.content.decode().replace("\xa0", " ")


def test_a_file_without_a_budget_offers_none(las_in, klient):
    sie_import = las_in()
    sida = klient("ekonom").get(sie_import.get_absolute_url()).content.decode()
    assert reverse("ekonomi:sie_budget", args=[sie_import.pk]) not in sida
