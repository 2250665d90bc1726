"""The log of reads: one row a read, of which insats, with filter names and never the words."""

import pytest

from finsam.models import Handelse
from insatser.models import Lasning
from tests.fragor import assert_lika_manga_fragor
from tests.insatser.sidor import adress, sida, skicka


@pytest.fixture
def ansvarig(klient, anvandare, insats):
    insats.ansvariga.add(anvandare("insatsansvarig"))
    return klient("insatsansvarig")


def lasta() -> list[tuple[str, list[str]]]:
    """What was read, oldest first: (kind, insatser)."""
    return [
        (rad.slag, [str(i) for i in rad.insatser.all()]) for rad in Lasning.objects.order_by("pk")
    ]


def test_opening_a_participant_gives_exactly_one_row(ansvarig, skriv_in):
    i = skriv_in()
    ansvarig.get(adress("deltagare", i.deltagare_id))
    assert lasta() == [("deltagare", ["Fokus"])]
    assert Handelse.objects.filter(verb="läste").count() == 1


def test_a_read_says_only_the_insatser_that_were_shown(ansvarig, skriv_in, skapa_insats):
    i = skriv_in()
    skriv_in(i=skapa_insats("Andras"), deltagare=i.deltagare)
    ansvarig.get(adress("deltagare", i.deltagare_id))
    assert lasta() == [("deltagare", ["Fokus"])]


@pytest.mark.parametrize(
    "namn", ["avsluta", "inskrivning_andra", "inskrivning_ta_bort", "mat_steg"]
)
def test_each_page_about_an_enrolment_is_a_read(ansvarig, skriv_in, namn):
    ansvarig.get(adress(namn, skriv_in().pk))
    assert lasta() == [("deltagare", ["Fokus"])]


def test_a_list_a_search_and_a_file_are_told_apart(ansvarig, skriv_in):
    skriv_in()
    lista = adress("deltagare_lista", "fokus")
    for fraga in ({}, {"kon": "kvinna"}, {"export": "csv"}):
        ansvarig.get(lista, fraga)
    assert [slag for slag, _ in lasta()] == ["lista", "sokning", "fil"]


def test_a_list_over_all_insatser_says_which_they_were(ansvarig, klient, skriv_in, skapa_insats):
    skriv_in()
    skriv_in(i=skapa_insats("Andras"))
    skapa_insats("Tom")
    ansvarig.get(adress("alla_deltagare"))
    klient("forbundschef").get(adress("alla_deltagare"))
    assert lasta() == [("lista", ["Fokus"]), ("lista", ["Andras", "Fokus"])]


@pytest.mark.parametrize(
    ("namn", "args"), [("oversikt", ()), ("lista", ()), ("insats", ("fokus",))]
)
def test_exact_counts_that_were_shown_are_a_read(klient, skriv_in, namn, args):
    skriv_in()
    klient("forbundschef").get(adress(namn, *args))
    klient("ledamot").get(adress(namn, *args))
    assert lasta() == [("statistik", ["Fokus"])]


def test_all_participants_are_those_of_own_insatser(ansvarig, skriv_in, skapa_insats):
    egen, andras = skriv_in(), skriv_in(i=skapa_insats("Andras"))
    text = sida(ansvarig, "alla_deltagare")
    assert egen.deltagare.kod in text
    assert andras.deltagare.kod not in text


def test_the_forbundschef_reads_who_searched_by_what(ansvarig, klient, skriv_in):
    kod = skriv_in().deltagare.kod
    ansvarig.get(adress("deltagare_lista", "fokus"), {"kod": kod, "kon": "kvinna"})
    text = sida(klient("forbundschef"), "laslogg")
    assert "Prov insatsansvarig" in text
    assert "Sökte i en lista" in text
    assert "kod, kön" in text
    assert kod not in text


@pytest.mark.parametrize("roll", ["administrator", "insatsansvarig", "ledamot"])
def test_the_log_of_reads_is_the_forbundschefs(klient, roll):
    assert klient(roll).get(adress("laslogg")).status_code == 403


def test_the_log_of_reads_is_narrowed_by_insats_and_kind(klient, skriv_in, skapa_insats):
    chef = klient("forbundschef")
    i, annan = skriv_in(), skriv_in(i=skapa_insats("Andras"))
    for en in (i, annan):
        chef.get(adress("deltagare", en.deltagare_id))
    chef.get(adress("deltagare_lista", "fokus"))
    insats = i.insats_id

    def antal(**fraga):
        return len(chef.get(adress("laslogg"), fraga).context["table"].rows)

    assert antal() == 3
    assert antal(insats=insats) == 2
    assert antal(insats=insats, slag="lista") == 1
    assert antal(fran="2100-01-01") == 0


def test_reading_the_log_is_no_read_of_participants(klient, skriv_in):
    skriv_in()
    klient("forbundschef").get(adress("laslogg"))
    assert lasta() == []


def test_the_log_of_reads_asks_as_often_for_three(klient, skriv_in):
    chef = klient("forbundschef")
    i = skriv_in()
    assert_lika_manga_fragor(
        chef, adress("laslogg"), lambda: chef.get(adress("deltagare", i.deltagare_id))
    )


@pytest.mark.parametrize("skrivet", ["199004121236", "a@b.se", "Anna Ek", "%"])
def test_a_search_that_could_tell_who_someone_is_finds_nobody(ansvarig, skriv_in, skrivet):
    """What is searched for stands in the address: only a code, or part of one, is taken."""
    kod = skriv_in().deltagare.kod
    svar = ansvarig.get(adress("deltagare_lista", "fokus"), {"kod": skrivet})
    assert kod not in svar.content.decode()
    assert svar.context["filter"].form.errors["kod"]


def test_a_foreign_enrolment_gives_no_read(ansvarig, skriv_in, skapa_insats):
    annan = skriv_in(i=skapa_insats("Andras"))
    assert skicka(ansvarig, "avsluta", annan.pk).status_code == 404
    assert lasta() == []
