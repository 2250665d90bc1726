"""The organisation that Kalmar län's årsredovisning 2022 prints, against the registers."""

from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from ekonomi.models import Personalar
from insatser.models import Insats, Insatsar
from styrelse import forteckning
from styrelse.models import Medlem, Organ, Plats

AR, DAG = 2022, date(2022, 12, 31)
FACIT = yaml.safe_load(
    (Path(__file__).parents[1] / "facit" / "kalmar-2022.yaml").read_text(encoding="utf-8")
)
pytestmark = pytest.mark.usefixtures("kalmar")


def platser(typ: str) -> Counter[str]:
    """Seats of the organs of a kind, by the kind of member that fills each."""
    rader = Plats.objects.vid(DAG).filter(organ__typ=typ).med_medlemmar()
    return Counter(plats.medlemmar.all()[0].typ for plats in rader)


def test_the_name_and_the_members_in_the_printed_order():
    assert forteckning.forbund(DAG).namn == FACIT["forbund"]["namn"]
    assert [rad.namn for rad in forteckning.medlemmar(DAG)] == FACIT["forbund"]["medlemmar"]


def test_the_seats_of_the_board():
    facit, antal = FACIT["styrelse"], platser(Organ.Typ.STYRELSE)
    assert antal == {
        Medlem.Typ.KOMMUN: facit["kommun_ledamoter"],
        Medlem.Typ.REGION: facit["region_ledamoter"],
        Medlem.Typ.FK: facit["fk_ledamoter"],
        Medlem.Typ.AF: facit["af_ledamoter"],
    }


def test_the_seats_of_the_arbetsutskott():
    facit = FACIT["arbetsutskott"]
    assert platser(Organ.Typ.AU) == {
        Medlem.Typ.REGION: facit["region"],
        Medlem.Typ.KOMMUN: facit["kommuner"],
        Medlem.Typ.FK: facit["fk"],
        Medlem.Typ.AF: facit["af"],
    }


def test_the_kommuner_share_their_seats_in_the_arbetsutskott():
    delas = Plats.objects.filter(organ__typ=Organ.Typ.AU, medlemmar__typ="kommun").distinct()
    assert [plats.medlemmar.count() for plats in delas] == [12, 12]


def test_as_many_signed_as_there_are_seats_and_three_of_them_chaired():
    rader = forteckning.uppdrag_under("styrelse", AR, roll="ledamot")
    assert len(rader) == FACIT["underskrifter_antal"]
    roller = Counter(rad.roll for rad in rader)
    del roller["ledamot"]
    assert roller == {"ordförande": 1, "vice ordförande": 1, "andre vice ordförande": 1}


def test_the_local_groups():
    grupper = Organ.objects.av_typ(Organ.Typ.LOKAL_GRUPP).vid(DAG)
    assert grupper.count() == FACIT["lokala_samverkansgrupper"]


def test_the_staff_with_percent_and_together():
    rader = forteckning.kansli(AR)
    assert [
        {"befattning": rad.befattning, "procent": rad.omfattning_procent} for rad in rader
    ] == FACIT["kansli"]
    arsarbetare = sum(Decimal(rad.omfattning_procent) for rad in rader) / 100
    assert arsarbetare == Decimal(str(FACIT["kansli_arsarbetare"]))


def test_the_staff_of_seven_years():
    tryckta = FACIT["utveckling"]["antal_anstallda"]
    assert dict(Personalar.objects.values_list("ar", "arsarbetare")) == {
        ar: Decimal(str(antal)) for ar, antal in tryckta.items()
    }


@pytest.mark.parametrize("tryckt", FACIT["insatser_2022"], ids=lambda rad: rad["namn"])
def test_an_insats_with_its_kommuner_and_planned_participants(tryckt):
    insats = Insats.objects.get(namn=tryckt["namn"])
    parter = {str(part.organisation) for part in insats.parter.select_related("organisation")}
    kommuner = Medlem.objects.filter(typ="kommun", organisation__namn__in=parter)
    assert {m.organisation.kortnamn for m in kommuner} == set(tryckt["kommuner"])
    assert Insatsar.objects.get(insats=insats, ar=AR).budgeterade_deltagare == tryckt["varden"][0]


def test_an_insats_is_owned_by_a_museum_that_is_no_member():
    agare = Insats.objects.get(namn="Hemligheten").projektagare
    assert agare.namn not in FACIT["forbund"]["medlemmar"]


def test_the_planned_participants_add_up_to_the_printed_sum():
    antal = Insatsar.objects.filter(ar=AR).values_list("budgeterade_deltagare", flat=True)
    assert sum(antal) == FACIT["summa_deltagare_2022"][0]
