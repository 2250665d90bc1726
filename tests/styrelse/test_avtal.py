"""Agreements: what is taken and refused, and where one stands on a day."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from finsam import filer
from finsam.models import Handelse
from styrelse import services
from styrelse.avtalslage import Lage, avtalslage
from styrelse.models import Avtal, Organisation


@pytest.fixture
def avtal(chef):
    """``avtal(till="2022-12-31", ...)``: an agreement from 2022 with a landlord."""

    def skapa(namn="Lokal", till=None, **mer):
        return services.teckna_avtal(
            by=chef,
            namn=namn,
            slag="lokal",
            from_datum=date(2022, 1, 1),
            till_datum=date.fromisoformat(till) if till else None,
            annan_part=mer.pop("annan_part", "En hyresvärd"),
            **mer,
        )

    return skapa


def forlangs(avtal, **mer):
    varden = {"till": "2022-12-31", "uppsagningstid": 3, "forlangs_manader": 12} | mer
    return avtal(fornyelse="forlangs", **varden)


def i_laget(avtal, dag):
    return avtalslage(avtal, date.fromisoformat(dag))


def test_an_agreement_with_nobody_is_refused(avtal):
    with pytest.raises(ValidationError, match="Välj en part"):
        avtal(annan_part="")
    assert not Avtal.objects.exists()


@pytest.mark.parametrize(
    ("falt", "mer"),
    [
        ("till_datum", {"fornyelse": "forlangs", "forlangs_manader": 12}),
        ("till_datum", {"fornyelse": "nytt"}),
        ("forlangs_manader", {"fornyelse": "forlangs", "till": "2022-12-31"}),
        ("forlangs_manader", {"fornyelse": "nytt", "till": "2022-12-31", "forlangs_manader": 1}),
    ],
)
def test_terms_that_contradict_each_other_are_refused_by_field(avtal, falt, mer):
    with pytest.raises(ValidationError) as fel:
        avtal(**mer)
    assert falt in fel.value.message_dict


def test_an_agreement_keeps_its_parties_and_its_cost(chef, avtal):
    kommun = services.registrera_organisation(by=chef, namn="Ljungby kommun")
    funnet = avtal(parter=[kommun], kostnad=Decimal("45000"))
    funnet.refresh_from_db()
    assert list(funnet.parter.all()) == [kommun]
    assert funnet.kostnad == Decimal("45000.00")


def test_one_that_renews_itself_is_to_be_decided_on_before_its_last_day_of_notice(avtal):
    lokal = forlangs(avtal, paminn_dagar=60)
    assert i_laget(lokal, "2022-07-31").lage is Lage.GALLER
    assert i_laget(lokal, "2022-08-01").lage is Lage.OMPROVAS
    assert i_laget(lokal, "2022-09-30").lage is Lage.OMPROVAS
    assert i_laget(lokal, "2022-10-01").lage is Lage.GALLER


def test_what_is_said_of_one_that_renews_itself_is_true_of_the_next_period_too(avtal):
    lokal = forlangs(avtal)
    assert i_laget(lokal, "2022-09-30").besked == (
        "Säg upp senast 30 september 2022, annars förlängs det 12 månader från 1 januari 2023."
    )
    assert i_laget(lokal, "2022-10-01").besked == (
        "Säg upp senast 30 september 2023, annars förlängs det 12 månader från 1 januari 2024."
    )


def test_one_until_further_notice_says_its_notice(avtal):
    assert i_laget(avtal(uppsagningstid=6), "2024-05-05").besked == (
        "Gäller tills vidare, med 6 månaders uppsägningstid."
    )
    assert i_laget(avtal("B", uppsagningstid=1), "2024-05-05").besked.endswith(
        "med 1 månads uppsägningstid."
    )
    assert i_laget(avtal("C"), "2024-05-05").besked.endswith("utan uppsägningstid.")


def test_one_that_ends_by_itself_is_over_the_day_after(avtal):
    kort = avtal(till="2022-12-31")
    assert i_laget(kort, "2022-12-31").besked == "Upphör av sig självt 31 december 2022."
    assert i_laget(kort, "2023-01-01").lage is Lage.UTGANGET
    assert i_laget(kort, "2023-01-01").besked == "Gällde till och med 31 december 2022."


def test_one_that_must_be_followed_by_a_new_is_reminded_of_to_its_last_day(avtal):
    pub = avtal(till="2022-12-31", fornyelse="nytt", uppsagningstid=3, paminn_dagar=30)
    assert pub.avgorande_dag(date(2022, 9, 1)) == date(2022, 9, 30)
    assert pub.avgorande_dag(date(2022, 10, 1)) == date(2022, 12, 31)
    assert i_laget(pub, "2022-12-01").lage is Lage.OMPROVAS
    assert i_laget(pub, "2022-11-30").besked == "Ett nytt avtal behövs efter 31 december 2022."
    assert pub.avgorande_dag(date(2023, 1, 1)) is None


def test_one_that_has_not_begun_says_so(avtal):
    assert i_laget(avtal(), "2021-12-31").lage is Lage.KOMMANDE


def test_notice_ends_it_as_the_terms_say_and_can_be_taken_back(chef, avtal):
    lokal = forlangs(avtal)
    lokal = services.sag_upp_avtal(by=chef, avtal=lokal, datum=date(2022, 10, 1), av="vi")
    assert lokal.upphor_datum == date(2023, 12, 31)
    assert i_laget(lokal, "2022-10-02").lage is Lage.UPPSAGT
    assert i_laget(lokal, "2022-10-02").besked == "Upphör 31 december 2023."
    assert lokal.avgorande_dag(date(2022, 10, 2)) is None
    assert i_laget(lokal, "2024-01-01").lage is Lage.UTGANGET
    lokal = services.aterta_uppsagning(by=chef, avtal=lokal)
    assert (lokal.uppsagt_datum, lokal.uppsagt_av, lokal.upphor_datum) == (None, "", None)
    assert Handelse.objects.filter(verb="återtog uppsägning").count() == 1


def test_an_agreed_last_day_goes_before_the_terms(chef, avtal):
    lokal = services.sag_upp_avtal(
        by=chef,
        avtal=forlangs(avtal),
        datum=date(2022, 5, 1),
        av="motparten",
        upphor_datum=date(2022, 6, 30),
    )
    assert lokal.upphor_datum == date(2022, 6, 30)


def test_notice_of_what_is_given_notice_or_over_is_refused(chef, avtal):
    lokal = services.sag_upp_avtal(by=chef, avtal=forlangs(avtal), datum=date(2022, 5, 1), av="vi")
    with pytest.raises(ValidationError, match="redan uppsagt"):
        services.sag_upp_avtal(by=chef, avtal=lokal, datum=date(2022, 6, 1), av="vi")
    kort = avtal("Kort", till="2022-12-31")
    with pytest.raises(ValidationError, match="hade upphört"):
        services.sag_upp_avtal(by=chef, avtal=kort, datum=date(2023, 2, 1), av="vi")
    with pytest.raises(ValidationError, match="inte uppsagt"):
        services.aterta_uppsagning(by=chef, avtal=kort)


def test_living_are_those_that_have_not_ended(chef, avtal):
    forlangs(avtal, namn="A")
    avtal("B", till="2022-12-31")
    avtal("C")
    services.sag_upp_avtal(by=chef, avtal=avtal("D"), datum=date(2022, 3, 1), av="vi")
    namn = Avtal.objects.levande(date(2023, 1, 1)).values_list("namn", flat=True)
    assert sorted(namn) == ["A", "C"]


def test_the_signed_agreement_becomes_a_document_of_a_case(chef, avtal, settings, tmp_path):
    settings.FILER_DIR = tmp_path
    lokal = avtal()
    fil = filer.ta_emot(b"Avtal om lokal", "avtal.txt", by=chef)
    handling = services.diariefor_avtal(
        by=chef, avtal=lokal, fil=fil, datum=date(2022, 1, 1), mening="Avtal: Lokal"
    )
    lokal.refresh_from_db()
    assert lokal.handling == handling
    assert handling.typ.namn == "Avtal"
    assert handling.motpart == "En hyresvärd"
    with pytest.raises(ValidationError, match="redan diariefört"):
        services.diariefor_avtal(
            by=chef, avtal=lokal, fil=fil, datum=date(2022, 1, 1), mening="Igen"
        )
    with pytest.raises(ValidationError, match="Säg upp det"):
        services.ta_bort_avtal(by=chef, avtal=lokal)


def test_one_registered_by_mistake_is_removed_and_the_log_keeps_it(chef, avtal):
    services.ta_bort_avtal(by=chef, avtal=avtal())
    assert not Avtal.objects.exists()
    assert Handelse.objects.filter(verb="tog bort avtal", objekt_namn="Lokal").exists()


@pytest.mark.parametrize(
    "sats",
    [
        "UPDATE styrelse_avtal SET uppsagt_datum = '2022-05-01'",
        "UPDATE styrelse_avtal SET fornyelse = 'forlangs'",
        "UPDATE styrelse_avtal SET forlangs_manader = 12",
        "UPDATE styrelse_avtal SET till_datum = '2021-12-31'",
        "UPDATE styrelse_avtal SET uppsagt_datum = '2022-05-01', uppsagt_av = 'vi',"
        " upphor_datum = '2022-04-30'",
    ],
)
def test_raw_terms_that_contradict_each_other_are_refused(avtal, sats):
    avtal()
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as c:
        c.execute(sats)


def test_organisations_with_agreements_are_each_found_once(chef, avtal):
    kommun = services.registrera_organisation(by=chef, namn="Ljungby kommun")
    services.registrera_organisation(by=chef, namn="Utan avtal")
    avtal("A", parter=[kommun])
    avtal("B", parter=[kommun])
    assert list(Organisation.objects.med_avtal()) == [kommun]
