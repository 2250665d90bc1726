"""Rare combinations of birth year, kön and kommun: counted, warned of, left out."""

import pytest
from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from insatser import services
from insatser.models import Deltagare
from insatser.ovanliga import GRANS, Kombination, ovanlig
from styrelse.services import registrera_medlem, registrera_organisation
from tests.fragor import assert_lika_manga_fragor
from tests.insatser.sidor import adress, lasningar, sida, skicka, tas_emot


def medlem(chef, namn):
    organisation = registrera_organisation(by=chef, namn=namn)
    registrera_medlem(by=chef, organisation=organisation, typ="kommun", from_datum="2015-01-01")
    return organisation


@pytest.fixture
def kommun(chef):
    return medlem(chef, "Lillköping")


@pytest.fixture
def annan_kommun(chef):
    return medlem(chef, "Storköping")


@pytest.fixture
def flera(skriv_in, kommun):
    """``flera(5, 1990)``: so many women born that year in the kommun; the last of them."""

    def skapa(antal, ar, i=kommun):
        return [skriv_in(fodelsear=ar, kommun=i) for _ in range(antal)][-1].deltagare

    return skapa


def test_four_of_a_kind_are_rare_and_five_are_not(flera):
    fyra = flera(4, 1990)
    assert ovanlig(fyra).lika == 4
    assert ovanlig(flera(1, 1990)) is None
    assert ovanlig(fyra) is None


def test_the_advice_is_to_leave_out_the_year_when_the_kommun_has_enough(flera):
    flera(4, 1980)
    ensam = flera(1, 1990)
    assert ovanlig(ensam) == Kombination(lika=1, utan_ar=5, utan_kommun=1)
    assert ovanlig(ensam).falt == "fodelsear"
    assert "födelseåret" in ovanlig(ensam).rad


def test_the_advice_is_to_leave_out_the_kommun_when_the_year_has_enough(flera, annan_kommun):
    flera(4, 1990, annan_kommun)
    ensam = flera(1, 1990)
    assert (ovanlig(ensam).falt, ovanlig(ensam).rad) == ("kommun", "Utelämna kommunen.")


def test_the_advice_is_to_leave_out_both_when_neither_has_enough(flera):
    assert "både" in ovanlig(flera(1, 1990)).rad


@pytest.mark.parametrize("falt", ["fodelsear", "kommun"])
def test_whoever_lacks_a_year_or_a_kommun_is_not_rare(chef, flera, falt):
    ensam = flera(1, 1990)
    services.utelamna(by=chef, deltagare=ensam, falt=falt)
    assert ovanlig(ensam) is None


def test_only_the_year_or_the_kommun_can_be_left_out(chef, flera):
    with pytest.raises(ValidationError):
        services.utelamna(by=chef, deltagare=flera(1, 1990), falt="kon")


def ovanliga() -> QuerySet[Deltagare]:
    return Deltagare.objects.ovanliga(GRANS)


def test_the_list_has_the_rare_ones_with_the_same_counts_as_the_warning(
    flera, annan_kommun, skriv_in
):
    flera(5, 1990)
    ensam, tva = flera(1, 1980), flera(2, 1970, annan_kommun)
    skriv_in(fodelsear=None)
    assert {d.pk: d.lika for d in ovanliga()} == {
        ensam.pk: 1,
        tva.pk: 2,
        tva.pk - 1: 2,
    }
    for deltagare in ovanliga():
        sett = ovanlig(Deltagare.objects.get(pk=deltagare.pk))
        assert (sett.lika, sett.utan_ar, sett.utan_kommun) == (
            deltagare.lika,
            deltagare.lika_utan_ar,
            deltagare.lika_utan_kommun,
        )


def test_the_kansli_lists_them_and_that_is_logged(klient, flera):
    ensam = flera(1, 1990)
    text = sida(klient("administrator"), "ovanliga", kon="kvinna")
    assert ensam.kod in text
    assert "Utelämna" in text
    assert lasningar()[-1][1] == ["kon", "ovanliga"]


def test_the_kommun_narrows_the_list_and_leaves_the_counts(klient, flera, annan_kommun):
    flera(2, 1990)
    tva = flera(2, 1990, annan_kommun)
    svar = klient("forbundschef").get(adress("ovanliga"), {"kommun": annan_kommun.pk})
    rader = [(rad.record.kod, rad.record.lika) for rad in svar.context["table"].rows]
    assert {antal for _, antal in rader} == {2}
    assert tva.kod in dict(rader)
    assert len(rader) == 2


def test_the_list_asks_as_often_for_three(klient, flera):
    ar = iter(range(1950, 1990))
    assert_lika_manga_fragor(klient("forbundschef"), adress("ovanliga"), lambda: flera(1, next(ar)))


def test_an_enrolment_of_someone_rare_is_warned_of_and_the_year_left_out_at_once(
    klient, anvandare, insats, kommun, chef
):
    insats.kommuner.add(kommun)
    insats.ansvariga.add(anvandare("insatsansvarig"))
    ansvarig = klient("insatsansvarig")
    ny = {"in_manad": "2022-03", "kon": "kvinna", "fodelsear": "1990", "kommun": kommun.pk}
    svar = skicka(ansvarig, "skriv_in", "fokus", **ny)
    text = ansvarig.get(svar.url).content.decode()
    i = insats.inskrivningar.get()
    assert "Ovanlig kombination" in text
    assert "Färre än fem i registret" in text, "det exakta antalet är kansliets"
    assert adress("utelamna", i.pk, "fodelsear") in text
    svar = skicka(ansvarig, "utelamna", i.pk, "fodelsear")
    tas_emot(svar, adress("deltagare", i.deltagare_id))
    assert Deltagare.objects.get().fodelsear is None
