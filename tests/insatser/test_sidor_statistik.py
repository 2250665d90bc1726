"""The statistics page: who sees what, how it is narrowed and exported, and the typed years."""

import csv
import re
from datetime import date
from io import StringIO

import pytest
from django.core.cache import cache

from insatser import services
from insatser.fasta import FastaTal
from insatser.models import Lasning, Nyckeltalshistorik, Statistikfrysning
from insatser.skydd import dolj
from insatser.statistik.matt import Matt
from insatser.statistik.skyddat import arsstatistik
from tests.ekonomi.attest import nyss_bekraftad
from tests.fragor import antal_fragor, assert_lika_manga_fragor
from tests.insatser.sidor import adress, sida, skicka

pytestmark = pytest.mark.django_db


@pytest.fixture
def deltagare(skriv_in, avsluta, kod, skapa_insats):
    """Seven in one insats, of whom three are men, and two in another; one went to work."""
    fk = kod("remittent", "fk")
    for manad in (1, 2, 3):
        skriv_in(f"2022-0{manad}-01", kon="man", fodelsear=1980, remittent=fk)
    rader = [skriv_in(f"2022-0{m}-01", fodelsear=1999) for m in (1, 2, 3, 4)]
    annan = skapa_insats("Rot")
    skriv_in("2022-05-01", i=annan)
    skriv_in("2022-06-01", i=annan)
    avsluta(rader[0], "2022-06-01", sysselsattning_efter="arbete")
    return annan


def ord_(klient, namn: str, /, *args: object, **fraga: object) -> str:
    """The words of the page, in one line."""
    return " ".join(re.sub(r"<[^>]+>", " ", sida(klient, namn, *args, **fraga)).split())


def fil(klient, **fraga) -> list[list[str]]:
    svar = klient.get(adress("statistik"), fraga)
    assert svar.status_code == 200
    text = b"".join(svar.streaming_content).decode("utf-8-sig")
    return list(csv.reader(StringIO(text), delimiter=";"))


# -- Exact counts ----------------------------------------------------------------------------


def test_the_kansli_sees_exact_counts_of_every_insats(klient, deltagare):
    text = ord_(klient("forbundschef"), "statistik", ar=2022)
    assert "Antalen är exakta" in text
    assert "Fokus 7 7 1 6" in text
    assert "Rot 2 2 0 2" in text
    assert "1 av 1 avslutade" in text


def test_the_page_is_narrowed_by_insats_kon_and_months(klient, deltagare):
    chef = klient("forbundschef")
    assert "Totalt 2 2 0 2" in ord_(chef, "statistik", ar=2022, insats="rot")
    assert "Totalt 3 3 0 3" in ord_(chef, "statistik", ar=2022, kon="man")
    text = ord_(chef, "statistik", ar=2022, fran=3, till=4)
    assert "mars–april 2022" in text
    assert "Totalt 7 3 0 7" in text


def test_months_the_wrong_way_round_change_places(klient, deltagare):
    assert "mars–april 2022" in ord_(klient("forbundschef"), "statistik", ar=2022, fran=4, till=3)


def test_an_insatsansvarig_sees_own_insatser_only(klient, anvandare, deltagare):
    deltagare.ansvariga.add(anvandare("insatsansvarig"))
    text = ord_(klient("insatsansvarig"), "statistik", ar=2022)
    assert "Rot 2 2 0 2" in text
    assert "Fokus" not in text
    assert "Fokus" not in ord_(klient("insatsansvarig"), "statistik", ar=2022, insats="fokus")


def test_an_insatsansvarig_without_insatser_is_told_so(klient, anvandare, deltagare):
    anvandare("insatsansvarig")
    assert "inte ansvarig för någon insats" in ord_(klient("insatsansvarig"), "statistik")


def test_that_exact_counts_were_read_is_logged_with_the_names_of_the_filters(klient, deltagare):
    ord_(klient("forbundschef"), "statistik", ar=2022, kon="man")
    lasning = Lasning.objects.get()
    assert lasning.slag == Lasning.Slag.STATISTIK
    assert lasning.handelse.detaljer["filter"] == ["ar", "kon"]
    assert lasning.insatser.count() == 2


def test_reading_the_fixed_tables_is_not_logged(klient, deltagare):
    ord_(klient("ledamot"), "statistik")
    assert not Lasning.objects.exists()


# -- Protected -------------------------------------------------------------------------------


def test_whoever_may_not_see_exact_counts_has_the_year_and_no_other_choice(klient, deltagare):
    svar = klient("ledamot").get(adress("statistik"))
    html = svar.content.decode()
    assert 'name="ar"' in html
    for namn in ("insats", "kommun", "kon", "fran", "till"):
        assert f'name="{namn}"' not in html


def test_filters_in_the_address_change_nothing_for_whoever_may_not_choose(klient, raknat):
    ledamot = klient("ledamot")
    utan = ord_(ledamot, "statistik", ar=2022)
    assert ord_(ledamot, "statistik", ar=2022, insats="rot", kon="man", fran=3) == utan


@pytest.fixture
def raknat(chef, deltagare):
    """What must be hidden of the year has been reckoned."""
    return services.rakna_skyddsbild(by=chef, ar=2022)


def test_until_it_is_reckoned_what_must_be_hidden_nothing_is_shown(klient, deltagare, monkeypatch):
    """A year too large to reckon while the page is read waits for the worker."""
    monkeypatch.setattr("insatser.skyddslage.PA_STUNDEN", 0)
    text = ord_(klient("ledamot"), "statistik", ar=2022)
    assert "Antalen för 2022 visas inte just nu" in text
    assert "Fokus" not in text


@pytest.fixture
def rakningar(monkeypatch):
    """The years that are reckoned while the test runs."""
    raknade = []

    def rakna(samling, tidigare=()):
        raknade.append(max(s.ar for s in samling.tal))
        return dolj(samling, tidigare)

    monkeypatch.setattr("insatser.skyddslage.dolj", rakna)
    cache.clear()
    return raknade


@pytest.mark.parametrize("grans", [0, 1000])
def test_what_must_be_hidden_is_reckoned_once_for_each_state_of_the_figures(
    deltagare, skriv_in, rakningar, monkeypatch, grans
):
    monkeypatch.setattr("insatser.skyddslage.PA_STUNDEN", grans)
    for _ in range(3):
        assert FastaTal(2022).deltagare(deltagare).tal("totalt", "antal").visat == "döljs"
        assert arsstatistik(2022).dolda is not None
    assert rakningar == [2022]
    skriv_in("2022-07-01")
    assert FastaTal(2022).dolda
    assert rakningar == [2022, 2022]


def test_small_counts_are_hidden_on_the_page_and_in_the_file(klient, raknat):
    ledamot = klient("ledamot")
    assert "Rot döljs döljs" in ord_(ledamot, "statistik", ar=2022)
    rader = fil(ledamot, ar=2022, tabell="flode_insatser", export="csv")
    assert ["Rot", "", "döljs", "döljs", "0", "döljs"] in rader


# -- Files -----------------------------------------------------------------------------------


def test_each_table_is_a_file_of_the_choice(klient, deltagare):
    rader = fil(klient("forbundschef"), ar=2022, kon="man", tabell="remittenter", export="csv")
    assert rader[0] == ["Remitterande aktör", "Antal", "Andel"]
    assert ["Försäkringskassan", "3", "1"] in rader


@pytest.mark.parametrize("format_", ["xlsx", "ods"])
def test_a_table_is_also_a_spreadsheet(klient, deltagare, format_):
    fraga = {"ar": 2022, "tabell": "alder", "export": format_}
    svar = klient("forbundschef").get(adress("statistik"), fraga)
    assert b"".join(svar.streaming_content)[:2] == b"PK"


@pytest.mark.parametrize(
    "fraga", [{"tabell": "nej", "export": "csv"}, {"tabell": "alder", "export": "exe"}]
)
def test_an_unknown_table_or_format_is_not_found(klient, deltagare, fraga):
    assert klient("forbundschef").get(adress("statistik"), fraga).status_code == 404


# -- An empty förbund and the number of questions --------------------------------------------


def test_the_page_of_an_empty_forbund_says_what_fills_it(klient, chef):
    assert "skrivs in i insatserna" in ord_(klient("forbundschef"), "statistik")


def test_the_page_asks_as_often_for_many_participants_as_for_few(klient, deltagare, skriv_in):
    def fler():
        skriv_in("2022-07-01", fodelsear=1970)

    assert_lika_manga_fragor(klient("forbundschef"), adress("statistik") + "?ar=2022", fler)


def test_the_fixed_tables_ask_as_often_for_many_participants_as_for_few(klient, raknat, skriv_in):
    ledamot, url = klient("ledamot"), f"{adress('statistik')}?ar=2022"
    ledamot.get(url)
    fore, _ = antal_fragor(ledamot, url)
    for _ in range(20):
        skriv_in("2022-07-01", fodelsear=1970)
    ledamot.get(url)
    assert antal_fragor(ledamot, url)[0] == fore


# -- The flow between the years --------------------------------------------------------------


def test_a_break_between_the_years_is_shown_with_where_to_mend_it(klient, chef, insats):
    for ar, start, nya in ((2021, 0, 5), (2022, 9, 1)):
        rad = {"pagaende_start": 0, "nya": nya, "avslutade": 0}
        volym = services.registrera_volym(
            by=chef,
            insats=insats,
            from_datum=date(ar, 1, 1),
            till_datum=date(ar, 12, 31),
            kon="kvinna",
            **(rad | {"pagaende_start": 5 if start else 0}),
        )
        type(volym).objects.filter(pk=volym.pk).update(pagaende_start=start)
    html = klient("forbundschef").get(adress("statistik"), {"ar": 2022}).content.decode()
    assert "5 var pågående i slutet av 2021, men 9 i början av 2022" in html
    assert adress("volymer") in html


# -- Typed and frozen years ------------------------------------------------------------------


def test_a_typed_year_stands_in_the_table_per_year_with_its_source(klient, chef, deltagare):
    klient_ = klient("forbundschef")
    svar = skicka(
        klient_, "historik_ny", ar=2019, nyckel="deltagare.totalt", varde=369, kalla="ÅR 2019"
    )
    assert svar.status_code == 302
    text = ord_(klient_, "statistik", ar=2022)
    assert "2019 369" in text
    assert "2019: ÅR 2019." in text


def test_typed_figures_are_locked_and_unlocked_on_their_page(klient, chef):
    klient_ = klient("forbundschef")
    services.skriv_historik(by=chef, ar=2019, nyckel=Matt.NYA, varde=1, kalla="ÅR 2019")
    skicka(klient_, "historik_las", 2019)
    assert "Lås upp 2019" in ord_(klient_, "historik")
    rad = Nyckeltalshistorik.objects.get()
    falt = {"ar": 2019, "nyckel": rad.nyckel, "varde": 2, "kalla": "ÅR"}
    assert skicka(klient_, "historik_andra", rad.pk, **falt).status_code == 200
    nyss_bekraftad(klient_, chef)
    skicka(klient_, "historik_las_upp", 2019, orsak="Fel avskrivet")
    assert skicka(klient_, "historik_andra", rad.pk, **falt).status_code == 302
    skicka(klient_, "historik_ta_bort", rad.pk)
    assert not Nyckeltalshistorik.objects.exists()


def test_typed_years_that_do_not_add_up_are_warned_of(klient, chef):
    for nyckel, varde in ((Matt.TOTALT, 264), (Matt.AVSLUTADE, 104), (Matt.SLUT, 57)):
        services.skriv_historik(by=chef, ar=2012, nyckel=nyckel, varde=varde, kalla="ÅR 2012")
    assert "avslutade och pågående är 161, totalt är 264" in ord_(
        klient("forbundschef"), "historik"
    )


def test_a_closed_year_is_frozen_and_thawed_on_the_page(klient, chef, deltagare):
    klient_ = klient("forbundschef")
    skicka(klient_, "statistik_frys", 2022)
    assert "Tina 2022" in ord_(klient_, "historik")
    assert "Året är fryst" in ord_(klient_, "statistik", ar=2022)
    nyss_bekraftad(klient_, chef)
    skicka(klient_, "statistik_tina", 2022, orsak="En inskrivning saknades")
    assert not Statistikfrysning.objects.gallande().exists()


def test_the_list_of_typed_figures_asks_as_often_for_many_as_for_one(klient, chef, insats):
    ar = iter(range(2000, 2020))

    def en_till():
        services.skriv_historik(
            by=chef, ar=next(ar), nyckel=Matt.SEDAN_START, varde=1, kalla="ÅR", insats=insats
        )

    assert_lika_manga_fragor(klient("forbundschef"), adress("historik") + "?nyckel=", en_till)
