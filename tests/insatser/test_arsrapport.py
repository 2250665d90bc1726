"""The yearly report of an insats: written, handed in, approved, opened; what is frozen stays."""

import pytest
from django.core.exceptions import ValidationError

from finsam import filer
from finsam.models import Handelse
from insatser import services
from insatser.models import Insatsrapport, Rapportrubrik, Rapportversion
from insatser.rapportinnehall import innehall, ur_version
from tests.insatser.rapporten import avsnitt, borja, godkand, inlamnad, skriv

Status = Insatsrapport.Status


@pytest.fixture
def rapport(chef, insats, listor):
    return borja(chef, insats)


def test_a_report_begins_with_the_forbunds_headings_in_order(rapport):
    rubriker = list(rapport.avsnitt.values_list("rubrik", flat=True))
    assert rubriker[:3] == [
        "Insatsens syfte, mål och målgrupp",
        "Tidsram och personalresurs",
        "Metod",
    ]
    assert rubriker[-1] == "Insatsens deltagare"
    assert avsnitt(rapport, "organisation").foralder == "framgang"


def test_a_report_outside_the_insats_time_is_refused(chef, insats):
    with pytest.raises(ValidationError, match="Välj ett år under den tiden"):
        borja(chef, insats, 2019)


def test_a_second_report_of_a_year_is_refused(chef, insats, rapport):
    with pytest.raises(ValidationError, match="redan en årsrapport"):
        services.borja_arsrapport(by=chef, insats=insats, ar=2022)


def test_without_headings_no_report_begins(chef, insats):
    with pytest.raises(ValidationError, match="inga rubriker"):
        services.borja_arsrapport(by=chef, insats=insats, ar=2022)


def test_what_is_written_is_saved_with_its_versions(chef, rapport):
    skriv(chef, rapport, "Först")
    sparat = skriv(chef, rapport, "Sedan", bas=1)
    a = avsnitt(rapport)
    assert (a.text, a.text_nummer, sparat.nummer) == ("Sedan", 2, 2)
    assert [v.text for v in a.versioner.order_by("nummer")] == ["Först", "Sedan"]


def test_two_at_once_are_both_kept_until_one_is_chosen(chef, anvandare, rapport):
    annan = anvandare("administrator")
    skriv(chef, rapport, "Chefens", flik="a")
    sparat = skriv(annan, rapport, "Administratörens", flik="b")
    assert sparat.gren is not None
    assert avsnitt(rapport).text == "Chefens"
    with pytest.raises(ValidationError, match="Välj först vilken text"):
        services.lamna_in_arsrapport(by=chef, rapport=rapport)
    services.lagg_ihop_avsnitt(by=chef, gren=sparat.gren)
    assert avsnitt(rapport).text == "Chefens\n\nAdministratörens"
    assert services.lamna_in_arsrapport(by=chef, rapport=rapport).status == Status.INLAMNAD


def test_an_earlier_version_holds_again_as_a_new_one(chef, rapport):
    skriv(chef, rapport, "Först")
    skriv(chef, rapport, "Sedan", bas=1)
    services.aterstall_avsnitt(by=chef, version=avsnitt(rapport).versioner.get(nummer=1))
    assert (avsnitt(rapport).text, avsnitt(rapport).text_nummer) == ("Först", 3)


def test_a_personnummer_is_refused_and_nothing_is_saved(chef, rapport):
    with pytest.raises(ValidationError, match="personnummer"):
        skriv(chef, rapport, "Deltagaren 19900101-2385 började arbeta.")
    assert avsnitt(rapport).versioner.count() == 0


def test_an_empty_report_cannot_be_handed_in(chef, rapport):
    with pytest.raises(ValidationError, match="är tom"):
        services.lamna_in_arsrapport(by=chef, rapport=rapport)


def test_what_is_handed_in_cannot_be_written_in(chef, insats, listor):
    rapport = inlamnad(chef, insats)
    with pytest.raises(ValidationError, match="inlämnad och kan inte ändras"):
        skriv(chef, rapport, "Nytt", bas=1)


def test_the_insats_takes_its_report_back_before_it_is_approved(chef, insats, listor):
    rapport = inlamnad(chef, insats)
    assert services.ta_tillbaka_arsrapport(by=chef, rapport=rapport).kan_skrivas


def test_a_report_sent_back_says_why_and_is_written_again(chef, insats, listor):
    rapport = inlamnad(chef, insats)
    with pytest.raises(ValidationError, match="Skriv varför"):
        services.skicka_tillbaka_arsrapport(by=chef, rapport=rapport, kommentar="  ")
    rapport = services.skicka_tillbaka_arsrapport(
        by=chef, rapport=rapport, kommentar="Skriv om metoden."
    )
    assert rapport.status == Status.TILLBAKA
    assert rapport.gang.last().kommentar == "Skriv om metoden."
    skriv(chef, rapport, "Bättre", bas=1)


@pytest.mark.parametrize("steg", [services.ta_tillbaka_arsrapport, services.godkann_arsrapport])
def test_only_what_is_handed_in_is_approved_or_taken_back(chef, rapport, steg):
    with pytest.raises(ValidationError, match="inte inlämnad"):
        steg(by=chef, rapport=rapport)


def test_an_approved_report_is_kept_as_bytes_that_nothing_later_changes(chef, insats, skriv_in):
    skriv_in("2022-01-01")
    rapport = godkand(chef, insats)
    version = rapport.versioner.get()
    fore = filer.las(version.fil)
    assert fore.startswith(b"%PDF")
    assert version.sha256 == version.fil.sha256
    for _ in range(6):
        skriv_in("2022-03-01")
    version = Rapportversion.objects.som_galler().get()
    assert filer.las(version.fil) == fore
    assert ur_version(version).som_json() == version.innehall


def test_an_approved_report_is_opened_with_a_reason_and_approved_anew(chef, insats, listor):
    rapport = godkand(chef, insats)
    with pytest.raises(ValidationError, match="kan inte ändras"):
        skriv(chef, rapport, "Nytt", bas=1)
    rapport = services.oppna_arsrapport(by=chef, rapport=rapport, kommentar="Fel år i texten.")
    assert Rapportversion.objects.som_galler().count() == 0
    skriv(chef, rapport, "Rättat", bas=1)
    services.lamna_in_arsrapport(by=chef, rapport=rapport)
    services.godkann_arsrapport(by=chef, rapport=rapport)
    assert [v.nummer for v in rapport.versioner.all()] == [2, 1]
    assert "Rättat" in str(Rapportversion.objects.som_galler().get().innehall)
    assert [s.slag for s in rapport.gang.all()] == [
        "inlamnad", "godkand", "oppnad", "inlamnad", "godkand",
    ]  # fmt: skip


def test_every_step_is_in_the_log(chef, insats, listor):
    godkand(chef, insats)
    verb = set(Handelse.objects.values_list("verb", flat=True))
    assert {"började skriva", "lämnades in", "frös", "godkändes"} <= verb


def test_headings_without_words_are_left_out_of_what_is_read(chef, rapport):
    skriv(chef, rapport, "Samma koordinator.", nyckel="individniva")
    rubriker = [del_.rubrik for del_ in innehall(rapport).delar]
    assert "Metod" not in rubriker
    assert rubriker[-2:] == ["Framgångsfaktorer inom samverkan", "Individnivå"]


def test_new_headings_reach_a_report_that_is_being_written(chef, rapport):
    services.skapa_rapportrubrik(by=chef, nyckel="miljo", rubrik="Miljö")
    metod = Rapportrubrik.objects.get(nyckel="metod")
    services.andra_rapportrubrik(by=chef, post=metod, anvands=False)
    services.hamta_rubriker(by=chef, rapport=rapport)
    assert rapport.avsnitt.filter(nyckel="miljo").exists()
    assert not rapport.avsnitt.filter(nyckel="metod").exists()


def test_a_heading_out_of_use_stays_where_it_has_been_written_below(chef, rapport):
    skriv(chef, rapport)
    metod = Rapportrubrik.objects.get(nyckel="metod")
    services.andra_rapportrubrik(by=chef, post=metod, anvands=False)
    services.hamta_rubriker(by=chef, rapport=rapport)
    assert avsnitt(rapport).text == "Vi möts varje vecka."


def test_a_heading_changes_places_and_its_parts_follow(chef, rapport):
    framgang = Rapportrubrik.objects.get(nyckel="framgang")
    services.flytta_rapportrubrik(by=chef, rubrik=framgang, upp=True)
    nycklar = list(Rapportrubrik.objects.values_list("nyckel", flat=True))
    assert nycklar.index("framgang") < nycklar.index("organisation") < nycklar.index("resultat")
    assert [r.ordning for r in Rapportrubrik.objects.all()] == list(range(1, len(nycklar) + 1))


def test_a_part_of_a_part_is_refused(chef, rapport):
    organisation = Rapportrubrik.objects.get(nyckel="organisation")
    with pytest.raises(ValidationError, match="inte ha egna delrubriker"):
        services.skapa_rapportrubrik(by=chef, nyckel="x", rubrik="X", foralder=organisation)
