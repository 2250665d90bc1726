"""The year's plan of internal control: rows, decision, results and the file of it."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from finsam.models import Handelse
from styrelse import arshjul, services
from styrelse.arshjul import Slag
from styrelse.internkontroll import RUBRIKER, planfil, planlage
from styrelse.models import Internkontrollplan, Kontrollmoment, Kontrollresultat


@pytest.fixture
def plan(chef):
    return services.paborja_plan(by=chef, ar=2022)


@pytest.fixture
def moment(chef, plan):
    """``moment("Attest", 2, 4)``: a row looked at twice a year."""

    def skapa(namn="Attest av fakturor", sannolikhet=2, konsekvens=4, takt="halvar", **mer):
        return services.lagg_till_moment(
            by=chef,
            plan=plan,
            risk=f"Fel i {namn}",
            sannolikhet=sannolikhet,
            konsekvens=konsekvens,
            moment=namn,
            metod="Stickprov",
            takt=takt,
            manad=6,
            dag=31,
            **mer,
        )

    return skapa


def sett(by, moment, nummer=1, **mer):
    varden = {"datum": date(2022, 6, 20), "iakttagelse": "Allt stämde."} | mer
    return services.notera_resultat(by=by, moment=moment, nummer=nummer, **varden)


def test_a_year_has_one_plan(chef, plan):
    with pytest.raises(ValidationError, match="finns redan en internkontrollplan"):
        services.paborja_plan(by=chef, ar=2022)


def test_the_gravest_risk_stands_on_top(moment, plan):
    moment("Liten", 1, 2)
    moment("Stor", 4, 4)
    moment("Mellan", 2, 3)
    rader = planlage(plan)
    assert [r.moment.moment for r in rader] == ["Stor", "Mellan", "Liten"]
    assert [r.moment.riskvarde for r in rader] == [16, 6, 2]
    assert [r.ton for r in rader] == ["fel", "varning", "bra"]


def test_a_result_stands_at_its_time_and_can_be_corrected_and_taken_back(chef, moment, plan):
    rad = moment()
    sett(chef, rad, 2)
    sett(chef, rad, 2, iakttagelse="En saknades.", avvikelse=True, atgard="Kompletterad.")
    [lage] = planlage(plan)
    assert [g.tillfalle.datum for g in lage.ganger] == [date(2022, 6, 30), date(2022, 12, 31)]
    assert [bool(g.resultat) for g in lage.ganger] == [False, True]
    assert (lage.gjorda, lage.avvikelser) == (1, 1)
    services.ta_bort_resultat(by=chef, resultat=lage.ganger[1].resultat)
    assert not Kontrollresultat.objects.exists()
    post = Handelse.objects.get(verb="tog bort kontrollresultat")
    assert post.detaljer["iakttagelse"] == "En saknades."


def test_what_nobody_has_looked_at_is_late_the_day_after(moment, plan):
    moment()
    [lage] = planlage(plan)
    assert not lage.ganger[0].sen(date(2022, 6, 30))
    assert lage.ganger[0].sen(date(2022, 7, 1))


def test_a_deviation_needs_an_action(chef, moment):
    with pytest.raises(ValidationError) as fel:
        sett(chef, moment(), avvikelse=True)
    assert "atgard" in fel.value.message_dict


def test_a_time_that_the_year_lacks_is_refused(chef, moment):
    with pytest.raises(ValidationError, match="ingen sådan gång"):
        sett(chef, moment(takt="arligen"), 2)


def test_once_decided_the_rows_stand_until_the_decision_is_taken_back(chef, moment, plan):
    rad = moment()
    services.besluta_plan(by=chef, plan=plan, beslutad_datum=date(2022, 2, 11), paragraf="§ 7")
    plan.refresh_from_db()
    assert plan.paragraf == "7"
    for gor in (
        lambda: moment("Ny"),
        lambda: services.andra_moment(by=chef, rad=rad, risk="Annan"),
        lambda: services.ta_bort_moment(by=chef, moment=rad),
        lambda: services.besluta_plan(
            by=chef, plan=plan, beslutad_datum=date(2022, 3, 1), paragraf="8"
        ),
    ):
        with pytest.raises(ValidationError, match="Ta tillbaka beslutet"):
            gor()
    assert sett(chef, rad).avvikelse is False
    services.aterta_planbeslut(by=chef, plan=plan)
    with pytest.raises(ValidationError, match="Ta bort resultatet först"):
        services.ta_bort_moment(by=chef, moment=rad)
    assert services.andra_moment(by=chef, rad=rad, risk="Annan").risk == "Annan"


def test_an_empty_plan_is_not_decided_and_an_undecided_not_taken_back(chef, plan):
    with pytest.raises(ValidationError, match="tom"):
        services.besluta_plan(by=chef, plan=plan, beslutad_datum=date(2022, 2, 1), paragraf="7")
    with pytest.raises(ValidationError, match="inte beslutad"):
        services.aterta_planbeslut(by=chef, plan=plan)


def test_next_years_plan_begins_with_the_same_rows_without_results(chef, moment, plan):
    sett(chef, moment())
    moment("Beslutsförhet", 2, 3)
    ny = services.kopiera_plan(by=chef, plan=plan, till=2023)
    assert ny.beslutad_datum is None
    assert [m.moment for m in ny.moment.all()] == ["Attest av fakturor", "Beslutsförhet"]
    assert not Kontrollresultat.objects.filter(moment__plan=ny).exists()
    assert plan.moment.count() == 2


def test_the_file_has_a_row_for_each_time(chef, moment, plan):
    sett(chef, moment(), 1, avvikelse=True, atgard="Rättat")
    blad = planfil(plan)
    rader = list(blad.rader)
    assert blad.rubriker == list(RUBRIKER)
    assert [len(r) for r in rader] == [len(RUBRIKER)] * 2
    assert rader[0][3] == 8
    assert rader[0][8:] == [date(2022, 6, 20), "Ja", "Allt stämde.", "Rättat"]
    assert rader[1][8:] == [None, None, "", ""]


def test_the_controls_stand_in_the_year(chef, moment):
    sett(chef, moment(), 1)
    poster = [p for p in arshjul.datum(2022) if p.slag is Slag.KONTROLL]
    assert [(p.datum, p.klar_text) for p in poster] == [
        (date(2022, 6, 30), "utan anmärkning"),
        (date(2022, 12, 31), ""),
    ]


def test_counts_of_the_plan_do_not_multiply(chef, moment):
    rad = moment()
    moment("Annat")
    sett(chef, rad, 1, avvikelse=True, atgard="Rättat")
    sett(chef, rad, 2)
    [plan] = Internkontrollplan.objects.med_antal()
    assert (plan.antal_moment, plan.antal_resultat, plan.antal_avvikelser) == (2, 2, 1)


@pytest.mark.parametrize(
    "sats",
    [
        "UPDATE styrelse_kontrollmoment SET sannolikhet = 5",
        "UPDATE styrelse_kontrollmoment SET konsekvens = 0",
        "UPDATE styrelse_kontrollmoment SET manad = 13",
        "UPDATE styrelse_kontrollresultat SET nummer = 0",
        "UPDATE styrelse_kontrollresultat SET atgard = '', avvikelse = (1 = 1)",
        "UPDATE styrelse_internkontrollplan SET paragraf = '7'",
        "UPDATE styrelse_internkontrollplan SET beslutad_datum = '2022-02-11'",
    ],
)
def test_raw_sql_past_what_a_plan_can_be_is_refused(chef, moment, sats):
    sett(chef, moment())
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as c:
        c.execute(sats)
    assert Kontrollmoment.objects.get().sannolikhet == 2
