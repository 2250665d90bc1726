"""The gate says where the participants' flow does not hold, and refuses nothing for it."""

import pytest

from insatser import services
from insatser.models import Volym
from insatser.statistik.matt import Matt
from rapporter.kontroll import Utfall, kontrollera

pytestmark = pytest.mark.django_db


@pytest.fixture
def chef(anvandare):
    return anvandare("forbundschef")


def utfall(nyckel: str, *, exakt: bool = True):
    funnet = next(k for k in kontrollera(2022, exakt=exakt) if k.nyckel == nyckel)
    return funnet.utfall, [f.text for f in funnet.fynd]


def test_a_flow_that_holds_passes(chef):
    assert utfall("flodet_gar_ihop") == (Utfall.GODKAND, [])
    assert utfall("inskrivna_ar_gar_ihop") == (Utfall.GODKAND, [])


def test_a_break_between_the_years_is_remarked_on(chef):
    insats = services.skapa_insats(
        by=chef, namn="Rot", inriktning="individ", from_datum="2021-01-01"
    )
    for ar, start in ((2021, 5), (2022, 7)):
        Volym.objects.create(
            insats=insats,
            from_datum=f"{ar}-01-01",
            till_datum=f"{ar}-12-31",
            kon="man",
            pagaende_start=start,
            nya=1,
            avslutade=0,
        )
    verdikt, texter = utfall("flodet_gar_ihop")
    assert verdikt is Utfall.ANMARKNING
    assert "Rot, man: 6 var pågående i slutet av 2021, men 7 i början av 2022." in texter
    assert "6" not in " ".join(utfall("flodet_gar_ihop", exakt=False)[1])


def test_typed_years_that_do_not_add_up_are_remarked_on_and_stand(chef):
    for ar, totalt, nya, avslut, slut in ((2011, 178, 122, 82, 50), (2012, 264, 176, 104, 57)):
        tal = {Matt.TOTALT: totalt, Matt.NYA: nya, Matt.AVSLUTADE: avslut, Matt.SLUT: slut}
        for matt, varde in tal.items():
            services.skriv_historik(by=chef, ar=ar, nyckel=matt, varde=varde, kalla="ÅR 2022")
    verdikt, texter = utfall("inskrivna_ar_gar_ihop")
    assert verdikt is Utfall.ANMARKNING
    assert len(texter) == 3
    assert "2011: avslutade och pågående är 132, totalt är 178." in texter
