"""The participants that Kalmar län's årsredovisning 2022 counts, against the registers.

Every figure is counted out of enrolments one by one, none is typed.
"""

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from finsam.format import avrunda
from insatser import statistik
from insatser.models import (
    Insats,
    Inskrivning,
    Inskrivningslage,
    Konsultation,
    Nyckeltalshistorik,
)
from insatser.statistik.historik import arsfloden
from insatser.statistik.matt import Matt
from insatser.statistik.sedan_start import sedan_start
from insatser.statistik.urval import Urval

AR = 2022
FACIT = yaml.safe_load(
    (Path(__file__).parents[1] / "facit" / "kalmar-2022.yaml").read_text(encoding="utf-8")
)
INDIVIDER = FACIT["individstatistik_2022"]
TABELL_1 = {rad["namn"]: rad["varden"] for rad in FACIT["insatser_2022"]}
pytestmark = pytest.mark.usefixtures("kalmar")


def nya() -> list[Inskrivning]:
    alla = Inskrivning.objects.filter(in_manad__year=AR)
    return list(alla.select_related("deltagare", "utbildning", "tid_i_forsorjning"))


def efter(**villkor) -> int:
    """How many ended ones had some occupation after that meets the condition."""
    lagen = Inskrivningslage.objects.filter(skede="efter").i_lista("sysselsattning")
    return lagen.filter(inskrivning__ut_manad__year=AR, **villkor).count()


def procent(del_: int, av: int) -> int:
    return avrunda(Decimal(100 * del_) / av, 1)


@pytest.mark.parametrize("namn", TABELL_1)
def test_an_insats_of_tabell_1_through_its_enrolments(namn):
    insats = Insats.objects.get(namn=namn)
    flode = statistik.flode(insats, AR, exakt=True)
    visat = [
        insats.insatsar.get(ar=AR).budgeterade_deltagare,
        *(flode.tal(nyckel, "antal").exakt for nyckel in ("totalt", "nya", "avslutade")),
        flode.tal("pagaende_slut", "antal").exakt,
    ]
    assert visat == TABELL_1[namn]


def test_everyone_together():
    tabeller = [
        statistik.flode(i, AR, exakt=True) for i in Insats.objects.filter(namn__in=TABELL_1)
    ]
    summor = [
        sum(tabell.tal(nyckel, "antal").exakt for tabell in tabeller)
        for nyckel in ("totalt", "nya", "avslutade", "pagaende_slut")
    ]
    assert summor == FACIT["summa_deltagare_2022"][1:]
    assert Inskrivning.objects.count() == summor[0]


def test_those_who_went_on_from_the_year_before():
    assert (
        Inskrivning.objects.filter(in_manad__year__lt=AR).count()
        == (FACIT["deltagare_per_ar"][AR - 1][-1])
    )


def test_the_new_by_sex_and_age():
    facit = INDIVIDER["nyinskrivna"]
    kon = Counter(i.deltagare.kon for i in nya())
    aldrar = [i.in_manad.year - i.deltagare.fodelsear for i in nya()]
    assert (kon["kvinna"], kon["man"]) == (facit["kvinnor"], facit["man"])
    assert sum(alder < 30 for alder in aldrar) == facit["under_30"]
    assert round(sum(aldrar) / len(aldrar), 1) == facit["medelalder"]


def test_women_are_a_little_older_and_most_are_between_25_and_34():
    aldrar = {
        kon: [i.in_manad.year - i.deltagare.fodelsear for i in nya() if i.deltagare.kon == kon]
        for kon in ("kvinna", "man")
    }
    medel = {kon: sum(lista) / len(lista) for kon, lista in aldrar.items()}
    assert 0 < medel["kvinna"] - medel["man"] < 2
    for lista in aldrar.values():
        assert Counter((alder + 5) // 10 for alder in lista).most_common(1)[0][0] == 3


def test_the_education_of_those_whose_level_is_known():
    facit = INDIVIDER["utbildning_procent"]
    niva = Counter(i.utbildning.kod for i in nya() if i.utbildning.raknas_som != "okand")
    alla = niva.total()
    assert {kod: procent(niva[kod], alla) for kod in facit} == facit


def test_the_time_in_public_support():
    facit = INDIVIDER["offentlig_forsorjning_procent"]
    manader = [i.tid_i_forsorjning.fran for i in nya()]
    assert procent(sum(m >= 12 for m in manader), len(manader)) == facit["mer_an_ett_ar"]
    assert procent(sum(m >= 60 for m in manader), len(manader)) == facit["mer_an_fem_ar"]


def test_what_the_ended_went_on_to():
    assert Inskrivning.objects.filter(ut_manad__year=AR).count() == INDIVIDER["avslutade"]
    vidare = efter(kod__raknas_som__in=["arbete", "studier"])
    assert vidare == INDIVIDER["till_arbete_eller_studier"]
    assert efter(kod__raknas_som="sokande") == INDIVIDER["arbetssokande"]


def test_the_consultations():
    assert Konsultation.objects.under(AR).count() == INDIVIDER["konsultationer"]


def test_support_from_sickness_benefit_and_the_kommun_fell_most():
    """What the source says of its sixth diagram, whose figures are not printed."""
    ut = Inskrivningslage.objects.filter(inskrivning__ut_manad__year=AR).i_lista("forsorjning")
    fore = Counter(ut.filter(skede="fore").values_list("kod__kod", flat=True))
    sedan = Counter(ut.filter(skede="efter").values_list("kod__kod", flat=True))
    fore.subtract(sedan)
    assert {kod for kod, _ in fore.most_common(2)} == {"forsorjningsstod", "sjukpenning"}
    assert fore["studiemedel"] < 0 > fore["lon"]


def test_every_generated_participant_has_two_parties_and_its_states():
    for inskrivning in Inskrivning.objects.prefetch_related("parter", "lagen"):
        assert len(inskrivning.parter.all()) == 2
        skeden = {lage.skede for lage in inskrivning.lagen.all()}
        assert skeden == ({"fore"} if inskrivning.ar_oppen else {"fore", "efter"})


@pytest.mark.parametrize("ar", FACIT["deltagare_per_ar"])
def test_a_year_of_tabell_2_out_of_typed_history_or_the_register(ar):
    flode = arsfloden(ar)[-1]
    assert flode.ar == ar
    matten = (Matt.PLATSER, Matt.TOTALT, Matt.NYA, Matt.AVSLUTADE, Matt.SLUT)
    assert [flode.tal.get(matt) for matt in matten] == FACIT["deltagare_per_ar"][ar]


def test_the_share_of_the_year_before():
    ut = Nyckeltalshistorik.objects.get(ar=AR - 1, nyckel=Matt.ARBETE_STUDIER).varde
    av = FACIT["deltagare_per_ar"][AR - 1][3]
    assert round(100 * ut / av, 1) == Decimal(str(INDIVIDER["forra_arets_andel_procent"]))


@pytest.mark.parametrize("slug", ["pontibus"])
def test_everyone_since_the_start_of_an_insats(slug):
    facit = FACIT["bilagor"][slug]["sedan_start"]
    tal: Counter[str] = Counter()
    for matt, _grupp, insats, _kon, antal in sedan_start(Urval.av_ar(AR)):
        tal[matt] += antal if insats == slug else 0
    assert tal[Matt.SEDAN_START] == facit["totalt"]
    assert tal[Matt.SEDAN_START_ARBETE_STUDIER] == facit["till_arbete_eller_studier"]
