"""Attesting what is to be paid: by the attestordning, never of what is one's own."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from ekonomi.models import Attestslag, Utbetalning, Utbetalningsattest
from ekonomi.services.attestordning import avsluta_regel
from ekonomi.services.utbetalning import atersand, makulera, skicka_in
from ekonomi.services.utbetalningsattest import (
    aterkalla_attest,
    attestera_utbetalning,
    attestslag,
    hinder_for_attest,
)
from finsam.models import Handelse
from tests.ekonomi import attest
from tests.ekonomi import utbetalning as prov

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("egna_filer")]
Status = Utbetalning.Status
DAG = date(2022, 7, 15)


def attestera(by, utbetalning):
    return attestera_utbetalning(by=by, utbetalning=utbetalning, dag=DAG)


def test_an_attest_says_who_how_much_and_by_which_rule(ordning, chef, ansvarig):
    inskickad = prov.inskickad(ansvarig, "99000")
    given = attestera(chef, inskickad)
    assert (given.belopp, given.dag, given.regel) == (99000, DAG, ordning[0])
    inskickad.refresh_from_db()
    assert inskickad.status == Status.ATTESTERAD
    assert Handelse.objects.first().detaljer == {"belopp": "99000.00"}


def test_without_a_day_it_is_attested_today(ordning, chef, ansvarig):
    given = attestera_utbetalning(by=chef, utbetalning=prov.inskickad(ansvarig))
    assert given.dag == given.attesterad_at.date()


def test_above_the_limit_it_waits_for_the_chair(ordning, chef, ordforande, ansvarig):
    inskickad = prov.inskickad(ansvarig, "100000.01")
    with pytest.raises(ValidationError, match="Den kan attesteras av ordföranden"):
        attestera(chef, inskickad)
    assert attestera(ordforande, inskickad).regel == ordning[1]


def test_nobody_attests_what_one_has_sent_in(ordning, chef):
    with pytest.raises(ValidationError, match="ens eget"):
        attestera(chef, prov.inskickad(chef))


def test_nobody_attests_what_one_has_written_and_another_sent_in(ordning, chef, ansvarig):
    utkast = prov.rekvisition(chef)
    skicka_in(by=ansvarig, utbetalning=utkast)
    with pytest.raises(ValidationError, match="ens eget"):
        attestera(chef, utkast)


def test_nobody_attests_a_cost_of_ones_own(ordning, ordforande, ansvarig):
    inskickad = prov.inskickad(ansvarig, avser=ordforande)
    with pytest.raises(ValidationError, match="ens eget"):
        attestera(ordforande, inskickad)


def test_the_chefs_own_costs_are_attested_by_the_chair_only(
    ordning, chef, ordforande, ansvarig, anvandare
):
    annan = anvandare("ledamot", "ersattare")
    attest.regel(chef, user=annan)
    inskickad = prov.inskickad(ansvarig, avser=chef)
    assert attestslag(inskickad) == Attestslag.CHEFENS_EGNA
    for fel_person in (chef, annan):
        with pytest.raises(ValidationError, match="ordföranden"):
            attestera(fel_person, inskickad)
    assert attestera(ordforande, inskickad).regel == ordning[2]


def test_an_own_cost_of_anyone_else_is_of_its_usual_kind(ordning, chef, ansvarig):
    inskickad = prov.inskickad(ansvarig, avser=ansvarig)
    assert attestslag(inskickad) == Attestslag.REKVISITION
    assert attestera(chef, inskickad)
    assert attestslag(prov.faktura(ansvarig)) == Attestslag.FAKTURA


@pytest.mark.parametrize("steg", ["utkast", "atersand", "makulerad", "attesterad"])
def test_only_what_waits_can_be_attested(ordning, chef, ordforande, ansvarig, steg):
    utbetalning = prov.rekvisition(ansvarig)
    if steg != "utkast":
        skicka_in(by=ansvarig, utbetalning=utbetalning)
    if steg == "atersand":
        atersand(by=chef, utbetalning=utbetalning, skal="Fel")
    if steg == "makulerad":
        makulera(by=chef, utbetalning=utbetalning, skal="Fel")
    if steg == "attesterad":
        attestera(chef, utbetalning)
    utbetalning.refresh_from_db()
    assert "väntar inte på attest" in hinder_for_attest(ordforande, utbetalning, dag=DAG)
    with pytest.raises(ValidationError, match="väntar inte på attest"):
        attestera(ordforande, utbetalning)


def test_an_attest_is_recalled_with_a_reason_and_stays(ordning, chef, ordforande, ansvarig):
    inskickad = prov.inskickad(ansvarig)
    attestera(chef, inskickad)
    with pytest.raises(ValidationError, match="varför attesten återkallas"):
        aterkalla_attest(by=chef, utbetalning=inskickad, skal=" ")
    aterkalla_attest(by=chef, utbetalning=inskickad, skal="Fel kvartal")
    inskickad.refresh_from_db()
    assert inskickad.status == Status.INSKICKAD
    borttagen = Utbetalningsattest.objects.get()
    assert (borttagen.skal, borttagen.aterkallad_by) == ("Fel kvartal", chef)
    assert not Utbetalningsattest.objects.som_galler()
    attestera(ordforande, inskickad)
    assert Utbetalningsattest.objects.count() == 2


def test_what_is_not_attested_has_no_attest_to_recall(ordning, chef, ansvarig):
    with pytest.raises(ValidationError, match="kan inte återkallas"):
        aterkalla_attest(by=chef, utbetalning=prov.inskickad(ansvarig), skal="Fel")


def test_what_is_attested_is_neither_sent_back_nor_cancelled(ordning, chef, ansvarig):
    inskickad = prov.inskickad(ansvarig)
    attestera(chef, inskickad)
    with pytest.raises(ValidationError, match="väntar inte på attest: den är attesterad"):
        atersand(by=chef, utbetalning=inskickad, skal="Fel")
    with pytest.raises(ValidationError, match="Återkalla attesten först"):
        makulera(by=chef, utbetalning=inskickad, skal="Fel")


def test_a_closed_rule_carries_no_attest_after_its_last_day(ordning, chef, ansvarig):
    avsluta_regel(by=chef, regel=ordning[0], till_datum=date(2022, 7, 14))
    with pytest.raises(ValidationError, match="ger dig inte"):
        attestera(chef, prov.inskickad(ansvarig))


def test_a_rule_is_not_closed_before_an_attest_that_rests_on_it(ordning, chef, ansvarig):
    attestera(chef, prov.inskickad(ansvarig))
    with pytest.raises(ValidationError, match="attest gavs 15 juli 2022"):
        avsluta_regel(by=chef, regel=ordning[0], till_datum=date(2022, 7, 14))
    avsluta_regel(by=chef, regel=ordning[0], till_datum=DAG)


def test_what_waits_for_the_user_is_what_is_not_the_users_own(ordning, chef, ansvarig):
    prov.inskickad(chef)
    prov.inskickad(ansvarig, avser=chef)
    annans = prov.inskickad(ansvarig)
    assert list(Utbetalning.objects.vantar_pa_attest().ej_egna(chef)) == [annans]


def test_a_credit_is_attested_by_its_size(ordning, chef, ansvarig):
    with pytest.raises(ValidationError, match="din gräns"):
        attestera(chef, prov.faktura(ansvarig, "-125000", "-25000"))
    assert attestera(chef, prov.faktura(ansvarig, "-1250", "-250")).belopp == Decimal(-1250)
