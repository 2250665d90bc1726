"""An insats prolonged, reported on, implemented or ended, and every step back."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from insatser import services
from insatser.forloppssida import forlopp
from insatser.models import Forlangning, Insats, Insatsavslut, Slutrapport

BESLUT = {"beslutad_datum": date(2022, 11, 20), "paragraf_nummer": "§ 47"}
IDAG = date(2023, 2, 1)


def las(insats):
    return Insats.objects.get(pk=insats.pk)


@pytest.fixture
def forlang(chef, insats):
    """``forlang("2023-12-31")``; None is tills vidare."""

    def gor(dag="2023-12-31", **mer):
        till = date.fromisoformat(dag) if dag else None
        return services.forlang_insats(by=chef, insats=insats, till_dag=till, **(BESLUT | mer))

    return gor


@pytest.fixture
def slutrapport(chef, insats):
    return services.lamna_slutrapport(
        by=chef, insats=insats, lamnad_datum=date(2023, 1, 10), text="Det gick bra."
    )


@pytest.fixture
def avsluta_insats(chef, insats):
    """``avsluta_insats(utfall="avslutad")``."""

    def gor(dag="2022-12-31", *, utfall="avslutad", **mer):
        return services.avsluta_insats(
            by=chef, insats=insats, utfall=utfall, sista_dag=date.fromisoformat(dag), **mer
        )

    return gor


# -- Förlängning ---------------------------------------------------------------------------------


def test_forlang_insats_moves_the_last_day_and_keeps_what_it_was(forlang, insats):
    rad = forlang()
    assert (las(insats).till_datum, rad.fran_dag) == (date(2023, 12, 31), date(2022, 12, 31))
    assert rad.beslut == "Styrelsen 20 november 2022, § 47"


def test_forlang_insats_without_a_day_makes_it_tills_vidare(forlang, insats):
    assert str(forlang(None)) == "Förlängning tills vidare"
    assert (las(insats).till_datum, las(insats).tidsform) == (None, Insats.Tidsform.LIS)
    with pytest.raises(ValidationError, match="ingen sista dag att flytta"):
        forlang()


@pytest.mark.parametrize("dag", ["2022-12-31", "2022-06-30"])
def test_forlang_insats_to_no_later_day_is_refused(forlang, dag):
    with pytest.raises(ValidationError, match="senare än den gamla"):
        forlang(dag)


@pytest.mark.parametrize(
    "beslut",
    [
        {"beslutad_datum": None, "paragraf_nummer": ""},
        {"beslutad_datum": None},
        {"paragraf_nummer": " "},
    ],
)
def test_forlang_insats_without_a_decision_is_refused(forlang, insats, beslut):
    with pytest.raises(ValidationError):
        forlang(**beslut)
    assert las(insats).till_datum == date(2022, 12, 31)


def test_angra_forlangning_restores_the_day_and_the_row_says_who(forlang, insats, chef):
    rad = services.angra_forlangning(by=chef, forlangning=forlang(None))
    assert (las(insats).till_datum, las(insats).tidsform) == (
        date(2022, 12, 31),
        Insats.Tidsform.TIDSBESTAMD,
    )
    assert rad.angrad_by == chef
    assert not insats.forlangningar.galler().exists()


def test_only_the_latest_forlangning_is_taken_back(forlang, chef, insats):
    forsta = forlang()
    andra = forlang("2024-12-31")
    with pytest.raises(ValidationError, match="En senare förlängning"):
        services.angra_forlangning(by=chef, forlangning=forsta)
    services.angra_forlangning(by=chef, forlangning=andra)
    services.angra_forlangning(by=chef, forlangning=forsta)
    assert las(insats).till_datum == date(2022, 12, 31)
    assert Forlangning.objects.count() == 2


def test_the_last_day_is_not_typed_over_a_decided_forlangning(forlang, insats, chef):
    rad = forlang()
    with pytest.raises(ValidationError, match="beslutad förlängning"):
        services.andra_insats(by=chef, insats=insats, till_datum=date(2025, 1, 1))
    services.angra_forlangning(by=chef, forlangning=rad)
    services.andra_insats(by=chef, insats=insats, till_datum=date(2025, 1, 1))
    assert las(insats).till_datum == date(2025, 1, 1)


# -- Slutrapport ---------------------------------------------------------------------------------


def test_lamna_slutrapport_again_changes_the_same(slutrapport, chef, insats):
    igen = services.lamna_slutrapport(
        by=chef, insats=insats, lamnad_datum=date(2023, 1, 10), text="Det gick mycket bra."
    )
    assert (igen.pk, Slutrapport.objects.get().text) == (slutrapport.pk, "Det gick mycket bra.")


def test_lamna_slutrapport_without_text_and_document_is_refused(chef, insats):
    with pytest.raises(ValidationError, match="välj den i diariet"):
        services.lamna_slutrapport(
            by=chef, insats=insats, lamnad_datum=date(2023, 1, 10), text="  "
        )


def test_presentera_slutrapport_says_to_whom_and_is_taken_back(slutrapport, chef):
    assert slutrapport.saknar == ["beredningsgruppen", "styrelsen"]
    dagar = {"beredd_datum": date(2023, 1, 20), "beslutad_datum": date(2023, 2, 9)}
    services.presentera_slutrapport(by=chef, slutrapport=slutrapport, paragraf_nummer="5", **dagar)
    assert slutrapport.saknar == []
    services.presentera_slutrapport(by=chef, slutrapport=slutrapport)
    assert Slutrapport.objects.get().saknar == ["beredningsgruppen", "styrelsen"]


@pytest.mark.parametrize(
    "dagar",
    [
        {"beredd_datum": date(2023, 1, 9)},
        {"beslutad_datum": date(2022, 12, 1), "paragraf_nummer": "5"},
    ],
)
def test_presentera_slutrapport_before_it_was_handed_in_is_refused(slutrapport, chef, dagar):
    with pytest.raises(ValidationError, match="kan inte ha presenterats tidigare"):
        services.presentera_slutrapport(by=chef, slutrapport=slutrapport, **dagar)


def test_ta_bort_slutrapport_is_refused_once_presented(slutrapport, chef):
    services.presentera_slutrapport(
        by=chef, slutrapport=slutrapport, beredd_datum=date(2023, 1, 20)
    )
    with pytest.raises(ValidationError, match="är presenterad"):
        services.ta_bort_slutrapport(by=chef, slutrapport=slutrapport)
    services.presentera_slutrapport(by=chef, slutrapport=slutrapport)
    services.ta_bort_slutrapport(by=chef, slutrapport=slutrapport)
    assert not Slutrapport.objects.exists()


# -- Implemented or ended ------------------------------------------------------------------------


def test_avsluta_insats_early_sets_the_last_day_and_opening_restores_it(
    avsluta_insats, insats, chef
):
    avslut = avsluta_insats("2022-06-30")
    assert (las(insats).till_datum, avslut.planerad_dag) == (date(2022, 6, 30), date(2022, 12, 31))
    services.oppna_insats_igen(by=chef, insats=insats)
    assert las(insats).till_datum == date(2022, 12, 31)
    assert not Insatsavslut.objects.exists()


def test_an_insats_tills_vidare_is_open_ended_again_when_the_ending_is_taken_back(
    skapa_insats, chef
):
    lis = skapa_insats("LIS", till_datum=None)
    services.avsluta_insats(by=chef, insats=lis, utfall="avslutad", sista_dag=date(2022, 6, 30))
    assert las(lis).till_datum == date(2022, 6, 30)
    services.oppna_insats_igen(by=chef, insats=lis)
    assert las(lis).till_datum is None


def test_an_implemented_insats_says_by_whom(avsluta_insats, insats):
    with pytest.raises(ValidationError, match="Säg vem som har implementerat"):
        avsluta_insats(utfall="implementerad")
    assert not Insatsavslut.objects.exists()


@pytest.mark.usefixtures("listor")
def test_avsluta_insats_with_enrolled_participants_is_refused(
    avsluta_insats, skriv_in, avsluta, insats
):
    inskriven = skriv_in()
    with pytest.raises(ValidationError, match="fortfarande är inskrivna"):
        avsluta_insats()
    avsluta(inskriven, "2022-09-01")
    with pytest.raises(ValidationError, match="slutade senare"):
        avsluta_insats("2022-06-30")
    assert str(avsluta_insats("2022-09-30")) == "Avslutad utan att implementeras"


def test_avsluta_insats_after_the_decided_day_or_twice_is_refused(avsluta_insats):
    with pytest.raises(ValidationError, match="förläng insatsen först"):
        avsluta_insats("2023-01-01")
    avsluta_insats()
    with pytest.raises(ValidationError, match="redan avslutad"):
        avsluta_insats()


def test_a_closed_insats_is_neither_prolonged_nor_given_another_last_day(
    avsluta_insats, forlang, insats, chef
):
    avsluta_insats()
    with pytest.raises(ValidationError, match="Ångra avslutet först"):
        forlang()
    with pytest.raises(ValidationError, match="Ångra avslutet"):
        services.andra_insats(by=chef, insats=insats, till_datum=date(2025, 1, 1))


def test_oppna_insats_igen_of_an_open_one_is_refused(insats, chef):
    with pytest.raises(ValidationError, match="är inte avslutad"):
        services.oppna_insats_igen(by=chef, insats=insats)


# -- What is missing -----------------------------------------------------------------------------


def test_an_ended_insats_without_slutrapport_is_found_until_it_is_handed_in(
    insats, chef, avsluta_insats
):
    assert list(Insats.objects.utan_slutrapport(IDAG)) == [insats]
    assert list(Insats.objects.utan_avslut(IDAG)) == [insats]
    assert forlopp(insats, IDAG).brister == (
        "Slutrapporten saknas.",
        "Det står inte om insatsen har implementerats eller avslutats.",
    )
    services.lamna_slutrapport(by=chef, insats=insats, lamnad_datum=IDAG, text="Klart.")
    avsluta_insats()
    assert not Insats.objects.utan_slutrapport(IDAG).exists()
    assert not Insats.objects.utan_avslut(IDAG).exists()
    assert forlopp(las(insats), IDAG).brister == (
        "Slutrapporten är inte presenterad för beredningsgruppen och styrelsen.",
    )


def test_an_insats_that_goes_on_lacks_nothing(insats):
    assert not Insats.objects.utan_slutrapport(date(2022, 12, 31)).exists()
    assert forlopp(insats, date(2022, 12, 31)).brister == ()


def test_the_course_is_told_in_the_order_of_its_days(forlang, slutrapport, insats):
    forlang()
    rubriker = [h.rubrik for h in forlopp(las(insats), IDAG).handelser]
    assert rubriker == [
        "Insatsen börjar",
        "Förlängning till 2023-12-31",
        "Slutrapporten lämnad",
        "Sista dagen",
    ]
