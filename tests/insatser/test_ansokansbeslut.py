"""The decision on an application, and the insats that a granted one becomes."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from insatser.models import Ansokan, Insats, Insatspart
from insatser.services import ansokansbeslut as beslut
from styrelse.models import Mal
from tests.insatser import ansokningar

pytestmark = pytest.mark.usefixtures("snabbt_papper")
S = Ansokan.Status


def test_a_granted_one_has_its_paragraph_and_amounts_per_year(chef):
    ansokan = ansokningar.beviljad(chef)
    assert ansokan.beslut == "Styrelsen 9 februari 2023, § 12"
    assert list(ansokan.ansokansar.values_list("ar", "belopp", "beviljat")) == [
        (2023, Decimal("700000.00"), Decimal("600000.00")),
        (2024, Decimal("700000.00"), Decimal("0.00")),
    ]


@pytest.mark.parametrize(
    ("plats", "beviljat", "fel"),
    [
        (beslut.Beslutsplats(), {2023: Decimal(1)}, "Välj paragrafen"),
        (beslut.Beslutsplats(datum=date(2023, 2, 9)), {2023: Decimal(1)}, "Välj paragrafen"),
        (ansokningar.PLATS, {}, "minst ett år"),
        (ansokningar.PLATS, {2023: Decimal(0)}, "minst ett år"),
        (ansokningar.PLATS, {2030: Decimal(5)}, "gäller inte 2030"),
        (ansokningar.PLATS, {2023: Decimal(-5)}, "utan minus"),
        (
            beslut.Beslutsplats(datum=date(2022, 10, 31), annan="1"),
            {2023: Decimal(1)},
            "kan inte vara äldre",
        ),
    ],
)
def test_a_decision_without_its_facts_is_refused(chef, plats, beviljat, fel):
    ansokan = ansokningar.i_beredning(chef)
    with pytest.raises(ValidationError, match=fel):
        beslut.bevilja_ansokan(by=chef, ansokan=ansokan, plats=plats, beviljat=beviljat)
    ansokan.refresh_from_db()
    assert ansokan.status == S.BEREDNING
    assert not ansokan.ansokansar.exclude(beviljat=None).exists()


def test_a_refusal_has_its_reasons_and_can_be_undone_when_entered_wrongly(chef):
    ansokan = ansokningar.i_beredning(chef)
    with pytest.raises(ValidationError, match="Skriv varför ansökan avslås"):
        beslut.avsla_ansokan(by=chef, ansokan=ansokan, plats=ansokningar.PLATS, motivering="")
    ansokan = beslut.avsla_ansokan(
        by=chef, ansokan=ansokan, plats=ansokningar.PLATS, motivering="Ryms inte i budgeten."
    )
    assert ansokan.steg.last().text == "Ryms inte i budgeten."
    ansokan = beslut.angra_beslut(by=chef, ansokan=ansokan)
    assert (ansokan.status, ansokan.beslut, ansokan.paragraf) == (S.BEREDNING, "", None)


def test_an_undone_decision_grants_nothing(chef):
    ansokan = beslut.angra_beslut(by=chef, ansokan=ansokningar.beviljad(chef))
    assert not ansokan.ansokansar.exclude(beviljat=None).exists()


# -- The insats ------------------------------------------------------------------------------


def test_the_insats_takes_everything_from_the_application(chef):
    ansokan = ansokningar.beviljad(chef)
    insats = beslut.skapa_insats_av_ansokan(by=chef, ansokan=ansokan)
    ansokan.refresh_from_db()
    assert ansokan.insats == insats
    assert (insats.namn, insats.slug, insats.inriktning) == (
        "Ung framtid",
        "ung-framtid",
        "individ",
    )
    assert (insats.arbetssatt, insats.tidsform) == ("preventiv", "tidsbestamd")
    assert (insats.syfte, insats.malgrupp) == (ansokan.syfte, ansokan.malgrupp)
    assert insats.period == ansokan.period
    assert insats.projektagare == ansokan.sokande
    roll = Insatspart.Roll
    assert sorted(insats.parter.values_list("organisation__namn", "roll")) == [
        ("Ljungby kommun", roll.PROJEKTAGARE),
        ("Region Kronoberg", roll.MEDFINANSIAR),
        ("Region Kronoberg", roll.SAMVERKANSPART),
    ]
    assert list(insats.insatsar.values_list("ar", "budgeterade_deltagare")) == [
        (2023, 20),
        (2024, 20),
    ]
    mal = Mal.objects.get(insatsmal__insats=insats)  # of the year that was granted money
    assert (mal.ar, mal.namn, mal.matt) == (2023, "Till arbete eller studier", "Andel av avslutade")
    assert str(mal.mot) == "minst\u00a060\u00a0%"


def test_a_goal_whose_name_the_year_has_is_told_apart_by_the_insats(chef):
    ansokningar.forbundsmal(chef, 2023, "Till arbete eller studier")
    insats = beslut.skapa_insats_av_ansokan(by=chef, ansokan=ansokningar.beviljad(chef))
    assert insats.insatsmal.get().mal.namn == "Till arbete eller studier (Ung framtid)"


def test_an_application_becomes_one_insats(chef):
    ansokan = ansokningar.beviljad(chef)
    beslut.skapa_insats_av_ansokan(by=chef, ansokan=ansokan)
    with pytest.raises(ValidationError, match="redan blivit"):
        beslut.skapa_insats_av_ansokan(by=chef, ansokan=ansokan)
    with pytest.raises(ValidationError, match="Ta bort insatsen först"):
        beslut.angra_beslut(by=chef, ansokan=ansokan)


def test_a_taken_name_is_refused_and_another_gets_an_address_of_its_own(chef, skapa_insats):
    skapa_insats("Ung framtid")
    ansokan = ansokningar.beviljad(chef)
    with pytest.raises(ValidationError):
        beslut.skapa_insats_av_ansokan(by=chef, ansokan=ansokan)
    insats = beslut.skapa_insats_av_ansokan(by=chef, ansokan=ansokan, namn="Ung Framtid!")
    assert insats.slug == "ung-framtid-2"


def test_an_insats_made_by_mistake_is_taken_away_with_what_it_brought(chef):
    ansokan = ansokningar.beviljad(chef)
    beslut.skapa_insats_av_ansokan(by=chef, ansokan=ansokan)
    beslut.ta_bort_insats_av_ansokan(by=chef, ansokan=ansokan)
    ansokan.refresh_from_db()
    assert (ansokan.status, ansokan.insats) == (S.BEVILJAD, None)
    assert not Insats.objects.exists()
    assert not Mal.objects.filter(namn="Till arbete eller studier").exists()
    assert beslut.skapa_insats_av_ansokan(by=chef, ansokan=ansokan).slug == "ung-framtid"


def test_an_insats_that_something_rests_on_is_not_taken_away(chef, skriv_in):
    ansokan = ansokningar.beviljad(chef)
    insats = beslut.skapa_insats_av_ansokan(by=chef, ansokan=ansokan)
    skriv_in("2023-02-01", i=insats)
    with pytest.raises(ValidationError, match="hindrar att den tas bort"):
        beslut.ta_bort_insats_av_ansokan(by=chef, ansokan=ansokan)
    ansokan.refresh_from_db()
    assert ansokan.insats == insats
    assert insats.insatsmal.exists()
