"""One budget printed in several groupings: every row once, the same totals."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from ekonomi.budgetavvikelse import budgetavvikelse, tabell
from ekonomi.budgetlage import budgetlagen
from ekonomi.budgetplan import budgetplan, plantabell
from ekonomi.budgettryck import Rubrik, tryckrader
from ekonomi.models import Budgetgruppering, Budgetrad, Grupperingsrad
from ekonomi.services import budgetgruppering as tjanst
from ekonomi.services import budgetrad
from finsam.taltabell import Enhet
from tests.ekonomi import bocker, budgetbok

GRUPPER = [g.value for g in Budgetrad.Grupp]


@pytest.fixture
def rader(ekonom):
    return budgetbok.lagg_rader(ekonom)


@pytest.fixture
def budget(ekonom, rader):
    return budgetbok.lagg_forslag(ekonom)


@pytest.fixture
def plan(ekonom, rader) -> Budgetgruppering:
    """The verksamhetsplan's printing: administration gathers two rows, insatser their group."""
    gruppering = tjanst.skapa_gruppering(
        by=ekonom,
        namn="Verksamhetsplan",
        anvandning="verksamhetsplan",
        enhet="tkr",
        rubrik_intakter="Intäkter",
        rubrik_kostnader="Kostnader",
        rubrik_kvar="Kvar",
        med_grupprubriker=False,
    )
    tjanst.lagg_till_grupperingsrad(
        by=ekonom, gruppering=gruppering, rubrik="Insatser", grupp="insats"
    )
    tjanst.lagg_till_grupperingsrad(
        by=ekonom,
        gruppering=gruppering,
        rubrik="Administration",
        budgetrader=[rader["lokal"], rader["revision"]],
        fotnot="Lokal och revision.",
    )
    return gruppering


# -- The law: every row under exactly one heading ---------------------------------------------


@st.composite
def budget_och_rubriker(draw):
    antal = draw(st.integers(1, 8))
    rader = [
        Budgetrad(pk=i + 1, nyckel=f"r{i}", rubrik=f"Rad {i}", grupp=draw(st.sampled_from(GRUPPER)))
        for i in range(antal)
    ]
    nycklar = st.frozensets(st.sampled_from([r.nyckel for r in rader]), max_size=4)
    valda = [
        Rubrik(
            nyckel=draw(st.sampled_from([f"h{i}", f"r{i}"])),
            rubrik=f"Rubrik {i}",
            namngivna=draw(nycklar),
            grupp=draw(st.sampled_from(["", *GRUPPER])),
        )
        for i in range(draw(st.integers(0, 4)))
    ]
    return rader, valda


@given(budget_och_rubriker())
def test_every_row_stands_under_exactly_one_heading(fall):
    rader, valda = fall
    samlade = [r.nyckel for tryckt in tryckrader(rader, valda) for r in tryckt.budgetrader]
    assert sorted(samlade) == sorted(r.nyckel for r in rader)


@given(budget_och_rubriker())
def test_printed_keys_are_never_shared(fall):
    rader, valda = fall
    nycklar = [tryckt.nyckel for tryckt in tryckrader(rader, valda)]
    assert len(set(nycklar)) == len(nycklar)


@given(budget_och_rubriker())
def test_named_row_goes_before_the_rest_of_its_group(fall):
    rader, valda = fall
    namngivna = {n for rubrik in valda for n in rubrik.namngivna}
    for tryckt in tryckrader(rader, valda):
        rubrik = next((v for v in valda if v.nyckel == tryckt.nyckel), None)
        if rubrik is not None:
            assert all(
                r.nyckel in rubrik.namngivna or r.nyckel not in namngivna
                for r in tryckt.budgetrader
            )


# -- How it is printed ------------------------------------------------------------------------


@pytest.mark.django_db
def test_headings_gather_rows_in_their_order(budget, plan):
    tryckt = plantabell(budgetplan(budget, plan))
    assert [rad.rubrik for rad in tryckt.rader] == [
        "Anslag",
        "Eget kapital IB",
        "Intäkter",
        "Insatser",
        "Administration",
        "Avrundning",
        "Kostnader",
        "Kvar",
    ]
    assert tryckt.enhet is Enhet.TKR
    assert tryckt.tal("insatser", "budget_2022").exakt == -500
    assert tryckt.tal("administration", "budget_2022").exakt == -500
    assert "1. Lokal och revision." in tryckt.fotnoter


@pytest.mark.django_db
def test_totals_are_the_same_however_the_budget_is_printed(budget, plan):
    samlad, ensam = budgetplan(budget, plan), budgetplan(budget)
    assert (samlad.intakter, samlad.kostnader, samlad.kvar) == (
        ensam.intakter,
        ensam.kostnader,
        ensam.kvar,
    )


@pytest.mark.django_db
def test_outcome_of_a_heading_is_that_of_its_rows(ekonom, budget, plan, rader):
    ar = bocker.lagg_upp()
    budgetrad.koppla_budgetrad(
        by=ekonom, budgetrad=rader["lokal"], kontoprefix="50", from_datum=budgetbok.DAG
    )
    bocker.post(ekonom, ar)
    lagen = budgetlagen(2022, gruppering=plan)
    administration = next(r for r in lagen.rader if r.nyckel == "administration")
    assert (administration.budget, administration.utfall) == (-500, (-100,))
    assert "konton=5010" in administration.urler[0]
    assert tabell(lagen).tal("kostnader", "utfall_2022").exakt == -100


@pytest.mark.django_db
def test_arsredovisning_has_its_own_grouping_or_none(ekonom, budget, rader):
    assert "lokal" in {r.nyckel for r in budgetavvikelse(2022).rader}
    gruppering = tjanst.skapa_gruppering(by=ekonom, namn="ÅR", anvandning="arsredovisning")
    tjanst.lagg_till_grupperingsrad(
        by=ekonom, gruppering=gruppering, rubrik="Kansliet", grupp="kostnad"
    )
    tryckt = budgetavvikelse(2022)
    assert "lokal" not in {r.nyckel for r in tryckt.rader}
    assert tryckt.tal("kansliet", "budget_2022").exakt == -500


@pytest.mark.django_db
def test_heading_that_changes_name_between_years_gathers_the_same_row(ekonom, plan, rader):
    tjanst.lagg_till_grupperingsrad(
        by=ekonom, gruppering=plan, rubrik="Bidrag", budgetrader=[rader["anslag"]], till_ar=2022
    )
    tjanst.lagg_till_grupperingsrad(
        by=ekonom, gruppering=plan, rubrik="Ägarbidrag", budgetrader=[rader["anslag"]], fran_ar=2023
    )
    for ar, rubrik in ((2022, "Bidrag"), (2023, "Ägarbidrag")):
        budget = budgetbok.lagg_forslag(ekonom, ar=ar)
        assert rubrik in [r.rubrik for r in plantabell(budgetplan(budget, plan)).rader]
    assert Grupperingsrad.objects.get(rubrik="Bidrag").trycks(2022)
    assert not Grupperingsrad.objects.get(rubrik="Bidrag").trycks(2023)


# -- What is refused --------------------------------------------------------------------------


@pytest.mark.django_db
def test_name_and_use_of_a_grouping_are_its_own(ekonom, plan):
    with pytest.raises(ValidationError, match="Det finns redan en gruppering Verksamhetsplan"):
        tjanst.skapa_gruppering(by=ekonom, namn=" Verksamhetsplan ")
    with pytest.raises(ValidationError, match="Verksamhetsplan används redan där"):
        tjanst.skapa_gruppering(by=ekonom, namn="Annan", anvandning="verksamhetsplan")
    tjanst.andra_gruppering(by=ekonom, gruppering=plan, namn="Plan", med_grupprubriker=True)
    plan.refresh_from_db()
    assert (str(plan), plan.med_grupprubriker) == ("Plan", True)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fakta", "fel"),
    [
        ({"rubrik": "Tom"}, "Välj de budgetrader som rubriken samlar"),
        ({"rubrik": "Insatser", "grupp": "kostnad"}, "Grupperingen har redan en rad Insatser"),
        ({"rubrik": "Mera", "grupp": "insats"}, "Insatser samlar redan de raderna"),
        ({"rubrik": "Hyra", "namn": ["lokal"]}, "Administration samlar redan Lokal"),
        ({"rubrik": "Blandat", "namn": ["anslag", "fokus"]}, "antingen intäkter, kostnader eller"),
        (
            {"rubrik": "År", "namn": ["anslag"], "fran_ar": 2023, "till_ar": 2022},
            "sluta tryckas innan den börjar",
        ),
    ],
)
def test_impossible_heading_is_refused(ekonom, plan, rader, fakta, fel):
    valda = [rader[n] for n in fakta.pop("namn", ())]
    with pytest.raises(ValidationError, match=fel):
        tjanst.lagg_till_grupperingsrad(by=ekonom, gruppering=plan, budgetrader=valda, **fakta)
    assert plan.rader.count() == 2


# -- Changed, moved, taken away ---------------------------------------------------------------


def ordning(gruppering: Budgetgruppering) -> list[str]:
    return list(gruppering.rader.order_by("ordning").values_list("rubrik", flat=True))


@pytest.mark.django_db
def test_heading_is_changed_and_moved(ekonom, plan, rader):
    administration = plan.rader.get(rubrik="Administration")
    tjanst.andra_grupperingsrad(
        by=ekonom, rad=administration, rubrik="Kansli", budgetrader=[rader["lokal"]]
    )
    assert [r.nyckel for r in administration.budgetrader.all()] == ["lokal"]
    tjanst.flytta_grupperingsrad(by=ekonom, rad=administration, upp=True)
    assert ordning(plan) == ["Kansli", "Insatser"]
    tjanst.flytta_grupperingsrad(by=ekonom, rad=administration, upp=True)
    assert ordning(plan) == ["Kansli", "Insatser"]
    tjanst.flytta_grupperingsrad(by=ekonom, rad=administration, upp=False)
    assert ordning(plan) == ["Insatser", "Kansli"]


@pytest.mark.django_db
def test_heading_and_grouping_go_without_touching_the_budget(ekonom, budget, plan):
    tjanst.ta_bort_grupperingsrad(by=ekonom, rad=plan.rader.get(rubrik="Administration"))
    assert "lokal" in {r.tryckrad.nyckel for r in budgetplan(budget, plan).rader}
    tjanst.ta_bort_gruppering(by=ekonom, gruppering=plan)
    assert not Budgetgruppering.objects.exists()
    assert budgetbok.belopp(budget) == budgetbok.BELOPP
    assert budgetplan(budget).kostnader[0] == Decimal(-1000)
