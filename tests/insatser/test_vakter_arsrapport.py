"""What the database itself keeps of yearly reports and of the catalogue: raw SQL, both engines."""

from datetime import date

import pytest
from django.db import IntegrityError
from django.utils import timezone

from insatser import services
from insatser.models import Insatsrapport, Rapportversion
from styrelse.models import Organisation
from tests.insatser.rapporten import borja, godkand, inlamnad
from tests.insatser.test_vakter import kor


@pytest.mark.parametrize(
    "sats",
    [
        "UPDATE insatser_rapportavsnitt SET text = 'Annat' WHERE text <> ''",
        "DELETE FROM insatser_insatsrapportuppgift",
        "UPDATE insatser_insatsrapportuppgift SET varde = 99",
    ],
)
def test_raw_change_of_what_is_handed_in_is_refused(chef, insats, listor, sats):
    rapport = borja(chef, insats)
    services.satt_egen_uppgift(
        by=chef, rapport=rapport, siffror="ar", nyckel="totalt", varde=9, skal="Egen lista."
    )
    a = rapport.avsnitt.get(nyckel="metod")
    services.spara_rapportavsnitt(by=chef, avsnitt=a, text="Vi möts.", bas=0)
    services.lamna_in_arsrapport(by=chef, rapport=rapport)
    with pytest.raises(IntegrityError, match="inlämnad eller godkänd"):
        kor(sats, [])


def test_raw_insert_of_an_own_count_into_an_approved_report_is_refused(chef, insats, listor):
    rapport = godkand(chef, insats)
    with pytest.raises(IntegrityError, match="inlämnad eller godkänd"):
        kor(
            "INSERT INTO insatser_insatsrapportuppgift (rapport_id, siffror, nyckel, varde, skal)"
            " VALUES (%s, 'ar', 'totalt', 9, 'x')",
            [rapport.pk],
        )


@pytest.mark.parametrize(
    "sats",
    [
        "UPDATE insatser_rapportversion SET sha256 = 'x'",
        "DELETE FROM insatser_rapportversion",
        "UPDATE insatser_rapportsteg SET kommentar = 'x'",
        "DELETE FROM insatser_rapportsteg",
        "DELETE FROM insatser_insatsrapport",
        "UPDATE insatser_insatsrapport SET ar = 2021",
    ],
)
def test_raw_rewriting_of_what_was_approved_is_refused(chef, insats, listor, sats):
    godkand(chef, insats)
    with pytest.raises(IntegrityError):
        kor(sats, [])
    assert Rapportversion.objects.count() == 1


def test_raw_approval_without_a_kept_version_is_refused(chef, insats, listor):
    inlamnad(chef, insats)
    with pytest.raises(IntegrityError, match="sparad version"):
        kor("UPDATE insatser_insatsrapport SET status = 'godkand'", [])
    assert Insatsrapport.objects.get().status == "inlamnad"


def test_raw_return_without_a_reason_is_refused(chef, insats, listor):
    rapport = inlamnad(chef, insats)
    with pytest.raises(IntegrityError):
        kor(
            "INSERT INTO insatser_rapportsteg (rapport_id, slag, kommentar, at, by_id)"
            " VALUES (%s, 'tillbaka', '', %s, %s)",
            [rapport.pk, timezone.now(), chef.pk],
        )


@pytest.fixture
def publicerad(chef, db):
    kommun = Organisation.objects.create(namn="Borgholms kommun")
    tjanst = services.skapa_katalogtjanst(
        by=chef, namn="Lots", organisation=kommun, malgrupp="Alla", beskrivning="Stöd."
    )
    return services.publicera_katalogtjanst(
        by=chef, tjanst=tjanst, datum=date(2022, 1, 15), nasta_granskning=date(2023, 1, 15)
    )


@pytest.mark.parametrize(
    "sats",
    [
        "DELETE FROM insatser_katalogtid",
        "UPDATE insatser_katalogtid SET from_datum = '2021-01-01'",
        "UPDATE insatser_katalogtjanst SET slug = 'annan'",
        "UPDATE insatser_katalogtjanst SET nasta_granskning = NULL",
        "UPDATE insatser_katalogtjanst SET nasta_granskning = '2021-01-01'",
        "UPDATE insatser_katalogtjanst SET status = 'borta'",
        "UPDATE insatser_katalogtid SET till_datum = '2021-12-31'",
    ],
)
def test_raw_rewriting_of_the_catalogues_history_is_refused(publicerad, sats):
    with pytest.raises(IntegrityError):
        kor(sats, [])


def test_a_time_in_the_catalogue_ends_once_and_for_all(publicerad):
    kor("UPDATE insatser_katalogtid SET till_datum = '2022-12-31'", [])
    with pytest.raises(IntegrityError, match="har räknats"):
        kor("UPDATE insatser_katalogtid SET till_datum = '2022-11-30'", [])


def test_two_open_times_of_a_service_are_refused(publicerad):
    with pytest.raises(IntegrityError):
        kor(
            "INSERT INTO insatser_katalogtid (tjanst_id, from_datum) VALUES (%s, '2022-02-01')",
            [publicerad.pk],
        )
