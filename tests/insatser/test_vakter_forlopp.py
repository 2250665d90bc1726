"""What the database refuses about an insats and its course, by raw SQL on both engines."""

from datetime import date

import pytest
from django.db import IntegrityError
from django.utils import timezone

from insatser import services
from insatser.models import Insats
from insatser.uppfoljningsperiod import Uppfoljningsperiod
from tests.insatser.test_vakter import kor


@pytest.fixture
def fryst(insats):
    Insats.objects.filter(pk=insats.pk).update(inriktning_fryst_at=timezone.now())
    return insats


@pytest.mark.parametrize(
    "sats",
    [
        "UPDATE insatser_insats SET inriktning = 'struktur'",
        "UPDATE insatser_insats SET uppfoljningsmetod = 'antal'",
        "UPDATE insatser_insats SET esf = %s",
        "UPDATE insatser_insats SET inriktning_fryst_at = NULL",
        "DELETE FROM insatser_insats",
    ],
)
@pytest.mark.usefixtures("fryst")
def test_what_has_gone_to_fk_stands(sats):
    with pytest.raises(IntegrityError, match="låses vid uttaget"):
        kor(sats, [True] if "%s" in sats else [])


def test_what_fk_does_not_freeze_changes_on(fryst):
    kor("UPDATE insatser_insats SET namn = 'Nytt namn', malgrupp = 'Unga'", [])
    assert Insats.objects.get(pk=fryst.pk).namn == "Nytt namn"


@pytest.mark.usefixtures("insats")
def test_nothing_is_frozen_before_the_first_uttag():
    kor("UPDATE insatser_insats SET inriktning = 'struktur'", [])
    assert Insats.objects.get().inriktning == "struktur"


def test_an_insats_is_no_part_of_itself(insats):
    with pytest.raises(IntegrityError, match="del av sig själv"):
        kor("UPDATE insatser_insats SET foralder_id = id", [])
    assert insats.delar.count() == 0


def test_parts_lie_one_level_deep(insats, skapa_insats):
    dela = "UPDATE insatser_insats SET foralder_id = %s WHERE id = %s"
    del_, annan = skapa_insats("Del", foralder=insats), skapa_insats("Annan")
    with pytest.raises(IntegrityError, match="inga egna delar"):
        kor(dela, [del_.pk, annan.pk])  # below a part
    with pytest.raises(IntegrityError, match="inga egna delar"):
        kor(dela, [annan.pk, insats.pk])  # a parent below another
    with pytest.raises(IntegrityError, match="inga egna delar"):
        kor(dela, [del_.pk, insats.pk])  # round in a circle
    kor(dela, [insats.pk, annan.pk])
    assert insats.delar.count() == 2


def test_a_follow_up_without_a_pace_is_refused(insats):
    with pytest.raises(IntegrityError):
        kor("UPDATE insatser_insats SET uppfoljningstakt = 'ar' WHERE id = %s", [insats.pk])


@pytest.fixture
def inlamnad(chef, insats):
    return services.skriv_och_lamna_uppfoljning(
        by=chef, insats=insats, period=Uppfoljningsperiod(2022, 1), gjort="Två grupper."
    )


@pytest.mark.parametrize(
    "sats",
    [
        "UPDATE insatser_insatsuppfoljning SET gjort = 'Annat'",
        "UPDATE insatser_insatsuppfoljning SET avvikelser = 'Annat'",
        "UPDATE insatser_insatsuppfoljning SET ar = 2021",
        "DELETE FROM insatser_insatsuppfoljning",
    ],
)
@pytest.mark.usefixtures("inlamnad")
def test_what_is_handed_in_stands(sats):
    with pytest.raises(IntegrityError, match="Det som är inlämnat ändras inte"):
        kor(sats, [])


def test_a_follow_up_that_was_taken_back_is_written_in(inlamnad, chef):
    services.ta_tillbaka_uppfoljning(by=chef, uppfoljning=inlamnad)
    kor("UPDATE insatser_insatsuppfoljning SET gjort = 'Annat'", [])
    inlamnad.refresh_from_db()
    assert inlamnad.gjort == "Annat"


@pytest.mark.parametrize(
    "sats",
    [
        "UPDATE insatser_insatsuppfoljning SET status = 'godkand'",  # by nobody
        "UPDATE insatser_insatsuppfoljning SET status = 'atersand'",  # without a reason
        "UPDATE insatser_insatsuppfoljning SET kvartal = 5",
        "UPDATE insatser_insatsuppfoljning SET inlamnad_at = NULL",
    ],
)
def test_a_state_without_what_belongs_to_it_is_refused(inlamnad, chef, sats):
    if "kvartal" in sats:
        services.ta_tillbaka_uppfoljning(by=chef, uppfoljning=inlamnad)
    with pytest.raises(IntegrityError):
        kor(sats, [])


@pytest.fixture
def forlangning(chef, insats):
    return services.forlang_insats(
        by=chef,
        insats=insats,
        till_dag=date(2023, 12, 31),
        beslutad_datum=date(2022, 11, 20),
        paragraf_nummer="47",
    )


@pytest.mark.parametrize(
    "sats",
    [
        "UPDATE insatser_forlangning SET till_dag = '2024-12-31'",
        "UPDATE insatser_forlangning SET paragraf_nummer = '48'",
        "DELETE FROM insatser_forlangning",
    ],
)
@pytest.mark.usefixtures("forlangning")
def test_a_forlangning_is_history(sats):
    with pytest.raises(IntegrityError, match="En förlängning ändras inte"):
        kor(sats, [])


def test_a_forlangning_that_was_taken_back_stays_so(forlangning, chef):
    services.angra_forlangning(by=chef, forlangning=forlangning)
    with pytest.raises(IntegrityError, match="En förlängning ändras inte"):
        kor("UPDATE insatser_forlangning SET angrad_at = NULL, angrad_by_id = NULL", [])


@pytest.mark.usefixtures("chef")
def test_an_ending_says_by_whom_only_where_it_was_implemented(insats, chef):
    services.avsluta_insats(by=chef, insats=insats, utfall="avslutad", sista_dag=date(2022, 12, 31))
    with pytest.raises(IntegrityError):
        kor("UPDATE insatser_insatsavslut SET utfall = 'implementerad'", [])


@pytest.mark.usefixtures("chef")
def test_a_slutrapport_has_text_or_a_document(insats, chef):
    services.lamna_slutrapport(by=chef, insats=insats, lamnad_datum=date(2023, 1, 1), text="Bra.")
    with pytest.raises(IntegrityError):
        kor("UPDATE insatser_slutrapport SET text = ''", [])
