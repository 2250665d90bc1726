"""The insats: its parties, years, figures, ladders, volumes and occasions."""

from datetime import date
from decimal import Decimal
from functools import partial

import pytest
from django.core.exceptions import ValidationError
from django.db.models import Sum

from finsam.models import User
from insatser import services
from insatser.models import Insats, Insatspart, Kod
from styrelse.models import Organisation
from styrelse.services import registrera_organisation
from tests.samtidigt import samtidigt


def test_skapa_insats_makes_its_address_from_the_name(skapa_insats):
    assert skapa_insats("Gör små saker").slug == "gor-sma-saker"


def test_two_insatser_of_one_name_are_refused(skapa_insats):
    skapa_insats("Fokus")
    with pytest.raises(ValidationError, match="namn"):
        skapa_insats("Fokus", slug="annan")


def test_the_inriktning_is_fixed_once_someone_is_enrolled(chef, insats, skriv_in):
    services.andra_insats(by=chef, insats=insats, inriktning="struktur")
    services.andra_insats(by=chef, insats=insats, inriktning="individ")
    skriv_in()
    with pytest.raises(ValidationError, match="låst"):
        services.andra_insats(by=chef, insats=insats, inriktning="struktur")


def test_an_insats_cannot_begin_after_its_first_participant(chef, insats, skriv_in):
    skriv_in("2021-01-01")
    with pytest.raises(ValidationError, match="skrevs in tidigare"):
        services.andra_insats(by=chef, insats=insats, from_datum=date(2021, 2, 1))


def test_the_ladder_is_kept_once_someone_is_measured(chef, insats, skriv_in, mat):
    mat(skriv_in(), 2)
    annan = services.skapa_stegskala(by=chef, namn="Annan", steg=["a", "b"], ovre_fran=2)
    with pytest.raises(ValidationError, match="förra skalan"):
        services.andra_insats(by=chef, insats=insats, stegskala=annan)


def test_a_years_insatser_come_in_the_forbunds_order(skapa_insats):
    skapa_insats("B", ordning=2, till_datum=None)
    skapa_insats("A", ordning=3)
    skapa_insats("C", ordning=1, till_datum=date(2021, 12, 31))
    assert [insats.namn for insats in Insats.objects.under(2022)] == ["B", "A"]


def test_an_insatsansvarig_sees_its_own_insatser_only(anvandare, skapa_insats):
    ansvarig = anvandare("insatsansvarig")
    egen = skapa_insats("Egen", ansvariga=[ansvarig])
    skapa_insats("Annan")
    assert list(Insats.objects.visible_to(ansvarig)) == [egen]
    assert Insats.objects.visible_to(anvandare("ledamot")).count() == 2
    assert Insats.objects.visible_to(anvandare()).count() == 0


# -- Parties -----------------------------------------------------------------------------------


@pytest.fixture
def satt_part(chef, insats):
    def gor(namn, andel=None, roll="medfinansiar"):
        organisation = registrera_organisation(by=chef, namn=namn)
        return services.satt_part(
            by=chef, insats=insats, organisation=organisation, roll=roll, andel_procent=andel
        )

    return gor


def test_shares_may_add_to_a_hundred(satt_part):
    satt_part("A", Decimal("66.67"))
    satt_part("B", Decimal("33.33"))
    assert Insatspart.objects.count() == 2


def test_shares_over_a_hundred_are_refused_with_what_is_left(satt_part):
    satt_part("A", Decimal(70))
    with pytest.raises(ValidationError, match="har redan 70 procent"):
        satt_part("B", Decimal("30.01"))


@pytest.mark.parametrize("andel", ["100.01", "-1"])
def test_an_impossible_share_is_refused(satt_part, andel):
    with pytest.raises(ValidationError, match="mellan 0 och 100"):
        satt_part("A", Decimal(andel))


def test_a_party_can_be_taken_away(chef, satt_part):
    services.ta_bort_part(by=chef, part=satt_part("A", Decimal(100)))
    satt_part("B", Decimal(100))
    assert [p.organisation.namn for p in Insatspart.objects.all()] == ["B"]


# -- Code lists --------------------------------------------------------------------------------


def test_reading_the_lists_in_again_adds_nothing(chef, listor):
    antal = Kod.objects.count()
    forsta = Kod.objects.first()
    forsta.namn = "Omdöpt"
    forsta.save()
    services.las_in_kodlistor(by=chef, listor={})
    services.las_in_kodlistor(
        by=chef, listor={"remittent": {"namn": "X", "koder": [{"kod": "af", "namn": "Nytt"}]}}
    )
    assert Kod.objects.count() == antal
    assert Kod.objects.get(pk=forsta.pk).namn == "Omdöpt"


def test_a_code_out_of_use_is_not_offered_and_can_be_taken_back(chef, kod):
    flytt = kod("avslutsorsak", "flytt")
    services.andra_kod(by=chef, kod=flytt, aktiv=False)
    assert flytt not in Kod.objects.i_lista("avslutsorsak").valbara()
    services.andra_kod(by=chef, kod=flytt, aktiv=True)
    assert flytt in Kod.objects.i_lista("avslutsorsak").valbara()


# -- Steps -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("steg", "ovre_fran"), [(["a"], 1), (["a", "b"], 1), (["a", "b"], 3)])
def test_a_ladder_without_two_parts_is_refused(chef, steg, ovre_fran):
    with pytest.raises(ValidationError, match="minst två steg"):
        services.skapa_stegskala(by=chef, namn="Trappa", steg=steg, ovre_fran=ovre_fran)


def test_a_second_start_is_refused(skriv_in, mat):
    inskrivning = skriv_in()
    mat(inskrivning, 1)
    with pytest.raises(ValidationError, match="redan en sådan mätning"):
        mat(inskrivning, 2, "start", "2022-01-05")


def test_follow_ups_may_be_many(skriv_in, mat):
    inskrivning = skriv_in()
    mat(inskrivning, 1)
    for manad in (4, 7):
        mat(inskrivning, 2, "uppfoljning", f"2022-{manad:02d}-01")
    assert inskrivning.stegmatningar.count() == 3


@pytest.mark.parametrize(
    ("typ", "dag", "ord_"),
    [
        ("uppfoljning", "2022-01-09", "mellan start- och slutmätningen"),
        ("uppfoljning", "2022-12-02", "mellan start- och slutmätningen"),
        ("uppfoljning", "2021-12-31", "skrevs in 2022-01"),
    ],
)
def test_a_measurement_out_of_order_is_refused(skriv_in, mat, typ, dag, ord_):
    inskrivning = skriv_in()
    mat(inskrivning, 1, "start", "2022-01-10")
    mat(inskrivning, 5, "avslut", "2022-12-01")
    with pytest.raises(ValidationError, match=ord_):
        mat(inskrivning, 3, typ, dag)


def test_a_start_after_a_follow_up_and_an_end_before_one_are_refused(skriv_in, mat):
    inskrivning = skriv_in()
    mat(inskrivning, 3, "uppfoljning", "2022-03-01")
    with pytest.raises(ValidationError, match="ska vara den första"):
        mat(inskrivning, 1, "start", "2022-04-01")
    with pytest.raises(ValidationError, match="ska vara den sista"):
        mat(inskrivning, 5, "avslut", "2022-02-01")


def test_a_step_of_another_ladder_is_refused(chef, skriv_in):
    annan = services.skapa_stegskala(by=chef, namn="Annan", steg=["a", "b"], ovre_fran=2)
    with pytest.raises(ValidationError, match="Välj ett steg i skalan Trappan"):
        services.mat_steg(
            by=chef,
            inskrivning=skriv_in(),
            datum=date(2022, 1, 10),
            steg=annan.steg.get(nummer=1),
            typ="start",
        )


def test_an_insats_without_a_ladder_measures_nothing(skapa_insats, skriv_in, mat):
    with pytest.raises(ValidationError, match="har ingen stegskala"):
        mat(skriv_in(i=skapa_insats("Utan")), 1)


def test_a_measurement_can_be_taken_back(chef, skriv_in, mat):
    inskrivning = skriv_in()
    services.ta_tillbaka_matning(by=chef, matning=mat(inskrivning, 1))
    assert mat(inskrivning, 2).steg.nummer == 2


# -- Volumes, occasions, figures ---------------------------------------------------------------


@pytest.fixture
def volym(chef, insats):
    def gor(fran, till, antal, kon="kvinna"):
        start, nya, avslutade = antal
        return services.registrera_volym(
            by=chef,
            insats=insats,
            from_datum=date.fromisoformat(fran),
            till_datum=date.fromisoformat(till),
            kon=kon,
            pagaende_start=start,
            nya=nya,
            avslutade=avslutade,
        )

    return gor


def test_a_volume_knows_its_total_and_who_goes_on(volym):
    v = volym("2022-01-01", "2022-06-30", (10, 5, 3))
    assert (v.totalt, v.pagaende_slut) == (15, 12)


def test_more_ended_than_took_part_is_refused(volym):
    with pytest.raises(ValidationError, match="Fler kan inte avslutas"):
        volym("2022-01-01", "2022-06-30", (10, 5, 16))


def test_a_volume_that_overlaps_another_of_the_same_sex_is_refused(volym):
    volym("2022-01-01", "2022-06-30", (0, 5, 0))
    volym("2022-01-01", "2022-06-30", (0, 5, 0), kon="man")
    with pytest.raises(ValidationError, match="redan registrerad"):
        volym("2022-06-30", "2022-12-31", (5, 5, 0))


def test_a_volume_goes_on_from_the_period_before(volym):
    volym("2022-01-01", "2022-06-30", (0, 5, 1))
    with pytest.raises(ValidationError, match="var 4 pågående"):
        volym("2022-07-01", "2022-12-31", (5, 0, 0))
    assert volym("2022-07-01", "2022-12-31", (4, 0, 0)).pagaende_slut == 4


def test_an_occasion_that_counts_nothing_is_refused(chef, insats):
    with pytest.raises(ValidationError, match="antal tillfällen, antal personer eller båda"):
        services.registrera_tillfalle(
            by=chef, insats=insats, typ="natverk", datum=date(2022, 1, 1), antal_tillfallen=None
        )


def test_the_budget_of_a_year_is_written_over(chef, insats):
    for antal in (12, 25):
        services.satt_insatsar(by=chef, insats=insats, ar=2022, budgeterade_deltagare=antal)
    assert insats.insatsar.get().budgeterade_deltagare == 25


def test_of_two_shares_given_at_once_only_what_fits_is_taken(egen_exempel):
    """Each fits by itself, both together would pass 100 percent."""
    chef = User.objects.get(email="forbundschef@example.se")
    insats = Insats.objects.exclude(parter__andel_procent__gt=0).first()
    fria = list(Organisation.objects.exclude(insatsparter__insats=insats)[:2])

    def ge(organisation) -> None:
        services.satt_part(
            by=chef,
            insats=insats,
            organisation=organisation,
            roll="medfinansiar",
            andel_procent=Decimal(60),
        )

    utfall = samtidigt(*(partial(ge, organisation) for organisation in fria))
    assert [type(fel) for fel in utfall if fel] == [ValidationError]
    assert insats.parter.aggregate(summa=Sum("andel_procent"))["summa"] == 60
