"""Standing points, their template, and decisions by delegation that wait to be reported."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from styrelse import services
from styrelse.models import Dagordningspunkt, Mallpunkt, Organ
from styrelse.services import dagordningsmall as mallar
from styrelse.services import delegation
from styrelse.standardmall import mall, standardrader

IDAG = timezone.localdate


@pytest.fixture
def mote(chef, styrelsen):
    def skapa(om_dagar=10, organ=styrelsen, **falt):
        dag = IDAG() + timedelta(days=om_dagar)
        return services.registrera_sammantrade(
            by=chef, organ=organ, typ="ordinarie", datum=dag, **falt
        )

    return skapa


@pytest.fixture
def delegationsbeslut(chef, person):
    def skapa(beslut="Inköp av dator", dag=None, **falt):
        return delegation.registrera_delegationsbeslut(
            by=chef,
            datum=dag or IDAG(),
            fattat_av=person(f"Chef {beslut}"),
            stod="Punkt 3.2",
            beslut=beslut,
            **falt,
        )

    return skapa


def rubriker(mote) -> list[str]:
    return [p.rubrik for p in mote.punkter.i_ordning()]


@pytest.mark.parametrize("typ", Organ.Typ.values)
def test_every_kind_of_organ_has_a_template_that_ends_with_the_next_meeting(typ):
    rader = standardrader(typ)
    assert rader[0].standard == "upprop"
    assert rader[-1].standard == "nasta"
    assert len({rad.rubrik for rad in rader}) == len(rader)


def test_the_template_is_copied_into_a_meeting_once(chef, mote):
    styrelsemote = mote()
    mallar.hamta_mall(by=chef, sammantrade=styrelsemote)
    forst = rubriker(styrelsemote)
    assert forst == [rad.rubrik for rad in mall("styrelse")]
    assert mallar.hamta_mall(by=chef, sammantrade=styrelsemote) == []
    assert rubriker(styrelsemote) == forst


def test_own_rows_take_the_place_of_the_built_in_ones(chef, mote):
    mallar.skriv_egen_mall(by=chef, organtyp="styrelse")
    mallar.skriv_egen_mall(by=chef, organtyp="styrelse")
    assert Mallpunkt.objects.count() == len(standardrader("styrelse"))
    ny = mallar.lagg_till_mallpunkt(
        by=chef, organtyp="styrelse", rubrik="Kaffe", slag="information"
    )
    mallar.flytta_mallpunkt(by=chef, punkt=ny, plats=1)
    mallar.andra_mallpunkt(by=chef, punkt=ny, rubrik="Kaffe och kaka")
    mallar.ta_bort_mallpunkt(by=chef, punkt=Mallpunkt.objects.get(standard="upprop"))
    forsta = Mallpunkt.objects.for_organtyp("styrelse").values_list("ordning", "rubrik")[:2]
    assert list(forsta) == [(1, "Kaffe och kaka"), (2, "Val av justerare")]
    assert mall("styrelse")[0].rubrik == "Kaffe och kaka"
    assert mall("beredningsgrupp") == list(standardrader("beredningsgrupp"))


def test_delegationsbeslut_come_under_the_standing_point_of_the_next_meeting(
    chef, mote, delegationsbeslut
):
    gammalt = delegationsbeslut("Före mötet")
    assert gammalt.anmald is None
    senare, nasta = mote(30), mote(10)
    for m in (senare, nasta):
        mallar.hamta_mall(by=chef, sammantrade=m)
    gammalt.refresh_from_db()
    nytt = delegationsbeslut("Efteråt")
    assert gammalt.anmald.sammantrade == senare  # whose list was made first
    assert nytt.anmald.sammantrade == nasta


def test_delegationsbeslut_are_not_reported_to_other_organs(
    chef, mote, delegationsbeslut, beredningsgruppen
):
    beslut = delegationsbeslut()
    annat = mote(organ=beredningsgruppen)
    services.lagg_till_punkt(by=chef, sammantrade=annat, rubrik="D", standard="delegation")
    assert mallar.anmal_delegationsbeslut(by=chef, sammantrade=annat) == 0
    beslut.refresh_from_db()
    assert beslut.anmald is None


def test_a_point_taken_off_lets_its_delegationsbeslut_wait_for_another_meeting(
    chef, mote, delegationsbeslut
):
    forst, sedan = mote(10), mote(20)
    mallar.hamta_mall(by=chef, sammantrade=forst)
    beslut = delegationsbeslut()
    services.ta_bort_punkt(by=chef, punkt=beslut.anmald)
    mallar.hamta_mall(by=chef, sammantrade=sedan)
    beslut.refresh_from_db()
    assert beslut.anmald.sammantrade == sedan


def test_a_decision_that_is_not_taken_yet_is_refused(delegationsbeslut):
    with pytest.raises(ValidationError, match="inte fattat än"):
        delegationsbeslut(dag=IDAG() + timedelta(days=1))


def test_a_decision_is_changed_until_a_held_meeting_has_been_told(chef, mote, delegationsbeslut):
    mallar.hamta_mall(by=chef, sammantrade=mote(0))
    beslut = delegationsbeslut()
    delegation.andra_delegationsbeslut(by=chef, delegationsbeslut=beslut, beslut="Två datorer")
    motet = beslut.anmald.sammantrade
    services.andra_sammantrade(
        by=chef, sammantrade=motet, inbjudna=[], gemensamt_med=[], status="genomfort"
    )
    beslut.refresh_from_db()
    for gor in (
        lambda: delegation.andra_delegationsbeslut(by=chef, delegationsbeslut=beslut, beslut="Nej"),
        lambda: delegation.ta_bort_delegationsbeslut(by=chef, delegationsbeslut=beslut),
    ):
        with pytest.raises(ValidationError, match="anmält till styrelsen"):
            gor()
    beslut.refresh_from_db()
    assert beslut.beslut == "Två datorer"


def test_a_decision_registered_by_mistake_is_taken_away(chef, delegationsbeslut):
    beslut = delegationsbeslut()
    delegation.ta_bort_delegationsbeslut(by=chef, delegationsbeslut=beslut)
    assert not beslut._meta.model.objects.exists()
    assert not Dagordningspunkt.objects.exists()
