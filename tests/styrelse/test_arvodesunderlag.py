"""What a period comes to: from justerade protokoll, uppdrag and claims, each thing once."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from finsam.period import Period
from styrelse import services
from styrelse.arvodesunderlag import egna_utkast, utkast
from styrelse.models import Arvode, Arvodesunderlag, Uppdrag
from styrelse.services.arvode import godkann_arvoden, ratta_arvode, skapa_underlag
from styrelse.services.arvodesansprak import avsla_ansprak
from tests.styrelse.arvodena import (
    D,
    godkant_kvartal,
    justera,
    justerat_mote,
    kvartal,
    person,
    reglemente,
    resa,
)
from tests.styrelse.motet import Mote, hall_mote


@pytest.fixture
def organ(chef, styrelse_med_ledamoter):
    """The styrelse with its ledamöter, and the rules of 2022 for it."""
    reglemente(chef, styrelse_med_ledamoter)
    return styrelse_med_ledamoter


def poster(underlag: Arvodesunderlag, slag: str = "") -> list[tuple[str, Decimal]]:
    """(name, kronor) of what waits."""
    rader = utkast(underlag).rader
    return [(rad.person.namn, rad.belopp) for rad in rader if not slag or rad.slag == slag]


# -- Meetings -------------------------------------------------------------------------------------
def test_a_justerat_protokoll_pays_those_who_served(chef, organ):
    justerat_mote(chef, organ, "2022-02-10")
    fick = poster(kvartal(chef), "sammantrade")
    assert fick == [(n, D(942)) for n in ("Anna", "Bo", "Cia", "Dan")]


def test_a_protokoll_that_is_not_justerat_pays_nothing_and_is_told_of(chef, organ):
    mote = hall_mote(chef, organ)
    mote.klart()
    ut = utkast(kvartal(chef))
    assert not [rad for rad in ut.rader if rad.slag == "sammantrade"]
    [vantande] = ut.vantande
    assert vantande.sammantrade == mote.sammantrade
    assert vantande.skal == "Protokollet är inte justerat."


def test_a_meeting_without_närvaro_is_told_of(chef, organ):
    services.registrera_sammantrade(
        by=chef, organ=organ, typ="extra", datum=date(2022, 3, 1), status="genomfort"
    )
    [vantande] = utkast(kvartal(chef)).vantande
    assert vantande.skal == "Närvaron är inte antecknad."


def test_only_a_serving_ersattare_is_paid(chef, organ):
    mote = hall_mote(chef, organ)
    mote.narvarande("Anna", "Bo", "Eva", "Filip")
    cia = Uppdrag.objects.get(person__namn="Cia")
    mote.uppgift("Eva", tjanstgor_for=cia)
    services.valj_justerare(by=chef, sammantrade=mote.sammantrade, narvaron=[mote.rad("Bo")])
    mote.skriv()
    protokoll = services.gor_klart(by=chef, protokoll=mote.protokoll)
    services.satt_justerat(by=chef, protokoll=protokoll, datum=date(2022, 2, 20))
    assert [n for n, _ in poster(kvartal(chef), "sammantrade")] == ["Anna", "Bo", "Eva"]


def test_two_meetings_a_day_stop_at_the_ceiling(chef, organ):
    justerat_mote(chef, organ, "2022-02-10")
    extra = services.registrera_sammantrade(
        by=chef, organ=organ, typ="extra", datum=date(2022, 2, 10)
    )
    services.lagg_till_punkt(by=chef, sammantrade=extra, rubrik="Extra")
    justera(Mote(chef, extra, services.borja_protokoll(by=chef, sammantrade=extra)))
    fick = [b for n, b in poster(kvartal(chef), "sammantrade") if n == "Cia"]
    assert fick == [942, 153]


# -- Months ---------------------------------------------------------------------------------------
def test_the_chairs_are_paid_each_month_of_the_period(chef, organ):
    fick = poster(kvartal(chef), "manad")
    assert fick == [("Anna", D(2190))] * 3 + [("Bo", D(1460))] * 3


def test_months_approved_that_the_uppdrag_no_longer_give_are_told_of(chef, organ):
    """Part of a longer period, approved by another than Anna; then it turns out she left."""
    halvar = skapa_underlag(by=chef, period=Period.manader(2022, 1, 6))
    anna = person("Anna", chef)
    godkann_arvoden(by=chef, underlag=halvar)  # all but the chef's own
    bo = Uppdrag.objects.get(person__namn="Bo")
    services.avsluta_uppdrag(by=chef, uppdrag=bo, till_datum=date(2022, 6, 15))
    [avvikelse] = utkast(halvar).avvikelser
    assert (avvikelse.arvode.person.namn, avvikelse.betalt, avvikelse.nu) == ("Bo", 1460, 730)
    assert {rad.person for rad in utkast(halvar).rader} == {anna}


# -- Claims ---------------------------------------------------------------------------------------
def test_a_claim_is_paid_by_the_rules_of_its_day(chef, organ):
    resa(chef, person("Cia"))
    [rad] = [r for r in utkast(kvartal(chef)).rader if r.slag == "km"]
    assert (rad.belopp, rad.forklaring) == (100, "40 km × 2,50 kr = 100 kr")
    assert rad.vad == "Bilersättning 10 februari 2022: Styrelsens sammanträde"


def test_a_claim_that_no_rule_covers_is_told_of(chef, styrelse_med_ledamoter):
    reglemente(chef, styrelse_med_ledamoter, regler=())
    krav = resa(chef, person("Cia"))
    ut = utkast(kvartal(chef))
    assert (ut.rader, ut.utan_regel) == ([], [krav])


def test_a_claim_of_a_day_before_all_rules_is_told_of(chef, organ):
    krav = resa(chef, person("Cia"), dag="2021-12-30")
    assert utkast(kvartal(chef)).utan_regel == [krav]


def test_a_claim_that_is_turned_down_is_not_paid(chef, organ):
    krav = resa(chef, person("Cia"))
    avsla_ansprak(by=chef, ansprak=krav, skal="Resan gjordes i tjänsten.")
    assert poster(kvartal(chef), "km") == []


# -- Late, but neither lost nor double ------------------------------------------------------------
def test_what_is_justerat_after_the_approval_is_in_the_next_period(chef, organ):
    mote = hall_mote(chef, organ)
    forsta = godkant_kvartal(chef)
    justera(mote)
    sena = [rad for rad in utkast(kvartal(chef, 2)).rader if rad.slag == "sammantrade"]
    assert [rad.person.namn for rad in sena] == ["Anna", "Bo", "Cia", "Dan"]
    assert all(rad.sen for rad in sena)
    assert utkast(forsta).rader == []


def test_a_late_row_belongs_to_the_earliest_open_period_only(chef, organ):
    justerat_mote(chef, organ, "2022-02-10")
    forsta, andra = kvartal(chef, 1), kvartal(chef, 2)
    assert len(poster(forsta, "sammantrade")) == 4
    assert poster(andra, "sammantrade") == []


def test_nothing_is_paid_twice_over_any_order_of_periods(chef, organ):
    justerat_mote(chef, organ, "2022-02-10")
    resa(chef, person("Cia"))
    for nummer in (1, 2, 3, 4):
        godkann_arvoden(by=chef, underlag=kvartal(chef, nummer))
    assert Arvode.objects.filter(slag="sammantrade").count() == 4
    assert Arvode.objects.filter(slag="km").count() == 1
    assert Arvode.objects.filter(slag="manad").count() == 24


def test_a_late_meeting_takes_what_the_days_ceiling_has_left(chef, organ):
    justerat_mote(chef, organ, "2022-02-10")
    godkant_kvartal(chef)
    extra = services.registrera_sammantrade(
        by=chef, organ=organ, typ="extra", datum=date(2022, 2, 10)
    )
    services.lagg_till_punkt(by=chef, sammantrade=extra, rubrik="Extra")
    protokoll = services.borja_protokoll(by=chef, sammantrade=extra)
    justera(Mote(chef, extra, protokoll))
    assert poster(kvartal(chef, 2), "sammantrade") == [
        (n, D(153)) for n in ("Anna", "Bo", "Cia", "Dan")
    ]


# -- Corrections ----------------------------------------------------------------------------------
def test_a_correction_is_a_row_of_the_next_period_that_points_back(chef, organ):
    godkant_kvartal(chef)
    fel = Arvode.objects.filter(person__namn="Bo").first()
    ratta_arvode(by=chef, arvode=fel, ratt_belopp=D(1000), skal="Tillträdde den 10.")
    andra = kvartal(chef, 2)
    [rad] = [r for r in utkast(andra).rader if r.rattelse]
    assert rad.belopp == -460
    assert "Tillträdde den 10." in rad.forklaring
    godkann_arvoden(by=chef, underlag=andra)
    [ny] = Arvode.objects.filter(rattelse__arvode=fel)
    assert (ny.belopp, ny.dag, ny.konto) == (-460, fel.dag, fel.konto)
    fel.refresh_from_db()
    assert fel.belopp == 1460


def test_a_second_correction_starts_from_what_the_first_made(chef, organ):
    godkant_kvartal(chef)
    fel = Arvode.objects.filter(person__namn="Bo").first()
    ratta_arvode(by=chef, arvode=fel, ratt_belopp=D(1000), skal="Fel dag.")
    with pytest.raises(ValidationError, match="redan en rättelse"):
        ratta_arvode(by=chef, arvode=fel, ratt_belopp=D(900), skal="Ändå inte.")
    godkann_arvoden(by=chef, underlag=kvartal(chef, 2))
    ratta_arvode(by=chef, arvode=fel, ratt_belopp=D(1460), skal="Det var rätt från början.")
    [rad] = [r for r in utkast(kvartal(chef, 3)).rader if r.rattelse]
    assert rad.belopp == 460
    [rattning] = Arvode.objects.exclude(rattelse=None)
    with pytest.raises(ValidationError, match="själv en rättelse"):
        ratta_arvode(by=chef, arvode=rattning, ratt_belopp=D(0), skal="Fel rad.")


def test_a_correction_to_the_same_amount_is_refused(chef, organ):
    godkant_kvartal(chef)
    fel = Arvode.objects.filter(person__namn="Bo").first()
    with pytest.raises(ValidationError, match="Arvodet är redan"):
        ratta_arvode(by=chef, arvode=fel, ratt_belopp=D(1460), skal="Ingen ändring.")


def test_my_own_page_has_what_waits_for_me(chef, organ):
    justerat_mote(chef, organ, "2022-02-10")
    kvartal(chef)
    assert [rad.slag for rad in egna_utkast(person("Cia"))] == ["sammantrade"]
