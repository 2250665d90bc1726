"""What an insats's course asks of a user, for the start page."""

from datetime import date

import pytest

from insatser import services
from insatser.forloppslage import att_gora
from insatser.uppfoljningsperiod import Uppfoljningsperiod

IDAG = date(2022, 8, 1)


@pytest.fixture
def ansvarig(anvandare):
    return anvandare("insatsansvarig")


@pytest.fixture
def foljd(skapa_insats, ansvarig):
    return skapa_insats(
        "Fokus",
        ansvariga=[ansvarig],
        uppfoljningstakt="kvartal",
        uppfoljs_fran=date(2022, 1, 1),
    )


def rubriker(user, dag=IDAG):
    return [sak.rubrik for sak in att_gora(user, dag)]


@pytest.mark.usefixtures("foljd")
def test_the_ansvarig_is_told_each_period_and_by_when(ansvarig):
    forsta, andra = att_gora(ansvarig, date(2022, 7, 10))
    assert forsta.rubrik == "Lämna in uppföljningen av Fokus, kvartal 1 2022"
    assert (forsta.frist, andra.frist) == (date(2022, 4, 30), date(2022, 7, 31))


@pytest.mark.usefixtures("foljd")
def test_more_than_three_are_told_in_one_line(ansvarig):
    assert rubriker(ansvarig, date(2023, 3, 1))[3] == "Lämna in fler uppföljningar"


@pytest.mark.usefixtures("foljd")
def test_the_kansli_is_told_how_many_are_late_and_how_many_wait(chef, ansvarig, foljd):
    assert [(s.rubrik, s.varfor) for s in att_gora(chef, IDAG)] == [
        ("Påminn om försenade uppföljningar", "2 uppföljningar är försenade.")
    ]
    services.skriv_och_lamna_uppfoljning(
        by=ansvarig, insats=foljd, period=Uppfoljningsperiod(2022, 1), gjort="Bra."
    )
    assert rubriker(chef) == ["Läs insatsernas uppföljningar", "Påminn om försenade uppföljningar"]


@pytest.mark.parametrize("roll", ["ledamot", "revisor", "beredningsgrupp", "ekonom"])
@pytest.mark.usefixtures("foljd")
def test_others_are_asked_nothing(anvandare, roll):
    assert att_gora(anvandare(roll), date(2023, 6, 1)) == []


def test_an_ended_insats_waits_for_its_slutrapport_then_for_what_became_of_it(
    insats, chef, anvandare
):
    dag = date(2023, 2, 1)
    assert rubriker(chef, dag) == ["Lämna slutrapport för Fokus"]
    services.lamna_slutrapport(by=chef, insats=insats, lamnad_datum=dag, text="Bra.")
    assert rubriker(chef, dag) == ["Säg vad det blev av Fokus"]
    services.avsluta_insats(by=chef, insats=insats, utfall="avslutad", sista_dag=date(2022, 12, 31))
    assert rubriker(chef, dag) == []
    assert rubriker(anvandare("insatsansvarig"), dag) == []


def test_many_without_slutrapport_are_told_in_one_line_by_name(skapa_insats, chef):
    for namn in ("A", "B", "C", "D"):
        skapa_insats(namn)
    (sak,) = att_gora(chef, date(2023, 2, 1))
    assert (sak.rubrik, sak.varfor) == (
        "Samla in slutrapporter",
        "De har slutat utan slutrapport: A, B, C och D.",
    )
