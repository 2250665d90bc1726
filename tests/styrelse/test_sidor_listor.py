"""The lists: as many queries for three rows as for one, filters, files, who may do what."""

from collections.abc import Callable
from datetime import date
from itertools import count

import pytest

from styrelse import services
from tests.fragor import antal_fragor, assert_lika_manga_fragor
from tests.styrelse.motet import hall_mote
from tests.styrelse.sidor import adress, text


@pytest.fixture
def skapa(chef, medlem, styrelsen, beredningsgruppen, tilltrad) -> dict[str, Callable[[], object]]:
    """For each list: make one more row, with everything that its table prints."""
    nr = count(1)

    def nytt_uppdrag():
        n = next(nr)
        uppdrag = tilltrad("2022-01-01", namn=f"Person {n}", medlem=medlem(f"Kommun {n}"))
        dag = date(2022, 1, n)
        services.satt_ordforandeskap(
            by=chef, uppdrag=uppdrag, roll="vice", from_datum=dag, till_datum=dag
        )
        return uppdrag

    def ny_medlem():
        ny = medlem(f"Kommun {next(nr)}")
        return services.registrera_invanarantal(by=chef, medlem=ny, ar=2022, antal=28_000)

    def nytt_mote():
        andra = services.registrera_organisation(by=chef, namn=f"Förbund {next(nr)}")
        return services.registrera_sammantrade(
            by=chef,
            organ=styrelsen,
            typ="ordinarie",
            datum=date(2022, 1, next(nr)),
            status="genomfort",
            inbjudna=[beredningsgruppen],
            gemensamt_med=[andra],
        )

    def nytt_mal():
        mal = services.registrera_mal(by=chef, ar=2022, namn=f"Mål {next(nr)}")
        return services.folj_upp_mal(
            by=chef, mal=mal, datum=date(2022, 12, 31), utfall="uppnatt", grund="Gjort."
        )

    def ny_aktivitet():
        mal = services.registrera_mal(by=chef, ar=2022, namn=f"Mål {next(nr)}")
        return services.planera_aktivitet(by=chef, mal=mal, namn="Träffas", ansvarig="Kansliet")

    def nytt_organ():
        return services.inratta_organ(
            by=chef, namn=f"Grupp {next(nr)}", typ="styrgrupp", from_datum=date(2020, 1, 1)
        )

    return {
        "medlem_lista": ny_medlem,
        "organisation_lista": ny_medlem,
        "organ_lista": nytt_organ,
        "uppdrag_lista": nytt_uppdrag,
        "organ": nytt_uppdrag,
        "person_lista": nytt_uppdrag,
        "sammantrade_lista": nytt_mote,
        "mal_lista": nytt_mal,
        "mal_alla": nytt_mal,
        "aktivitet_lista": ny_aktivitet,
        "oversikt": nytt_uppdrag,
    }


@pytest.mark.parametrize(
    "namn",
    [
        *("medlem_lista", "organisation_lista", "organ_lista", "uppdrag_lista", "organ"),
        *("person_lista", "sammantrade_lista", "mal_lista", "mal_alla"),
        *("aktivitet_lista", "oversikt"),
    ],
)
def test_three_rows_cost_as_many_queries_as_one(klient, forbund, skapa, styrelsen, namn):
    args = (styrelsen.pk,) if namn == "organ" else ()
    assert_lika_manga_fragor(klient("forbundschef"), adress(namn, *args), skapa[namn])


@pytest.mark.parametrize(
    ("urval", "syns"),
    [
        ({}, {"Anna Badh", "Bo Ek"}),
        ({"roll": "ersattare"}, {"Bo Ek"}),
        ({"dag": "2022-12-01"}, {"Anna Badh"}),
        ({"q": "bådh"}, set()),
        ({"q": "BADH"}, {"Anna Badh"}),
        ({"dag": "igår"}, set()),
    ],
)
def test_assignments_are_narrowed_by_name_role_and_day(klient, tilltrad, urval, syns):
    tilltrad("2022-01-01", namn="Anna Badh")
    tilltrad("2022-01-01", "2022-06-30", namn="Bo Ek", roll="ersattare")
    sida = text(klient("ledamot").get(adress("uppdrag_lista"), urval))
    assert {n for n in ("Anna Badh", "Bo Ek") if n in sida} == syns


def test_assignments_stand_by_role_and_then_in_the_forbunds_order(klient, tilltrad):
    tilltrad("2022-01-01", namn="Bo Ek", roll="ersattare", ordning=1)
    tilltrad("2022-01-01", namn="Cia Dal", ordning=2)
    tilltrad("2022-01-01", namn="Anna Badh", ordning=1)
    sida = text(klient("ledamot").get(adress("uppdrag_lista")))
    assert sida.index("Anna Badh") < sida.index("Cia Dal") < sida.index("Bo Ek")


def test_members_of_a_day(klient, chef, medlem):
    medlem("Ljungby kommun", from_datum=date(2017, 7, 1))
    forra = medlem("Tingsryds kommun", from_datum=date(2010, 1, 1))
    services.avsluta_medlemskap(by=chef, medlem=forra, till_datum=date(2016, 12, 31))
    sida = text(klient("ledamot").get(adress("medlem_lista"), {"dag": "2015-01-01"}))
    assert "Tingsryds kommun" in sida
    assert "Ljungby kommun" not in sida
    assert "2016-12-31" in sida


def test_members_show_the_inhabitants_of_the_latest_year(klient, chef, medlem):
    ljungby = medlem("Ljungby kommun")
    for ar, antal in ((2021, 28_521), (2022, 28_297)):
        services.registrera_invanarantal(by=chef, medlem=ljungby, ar=ar, antal=antal)
    sida = text(klient("ledamot").get(adress("medlem_lista")))
    assert "28\u00a0297" in sida
    assert "28\u00a0521" not in sida


@pytest.fixture
def moten(chef, styrelsen, beredningsgruppen):
    for organ, dag, typ, status in (
        (styrelsen, date(2021, 5, 1), "ordinarie", "genomfort"),
        (styrelsen, date(2022, 5, 2), "ordinarie", "genomfort"),
        (styrelsen, date(2022, 11, 3), "budget", "planerat"),
        (beredningsgruppen, date(2022, 5, 4), "ordinarie", "genomfort"),
    ):
        services.registrera_sammantrade(by=chef, organ=organ, typ=typ, datum=dag, status=status)


@pytest.mark.parametrize(
    ("urval", "dagar"),
    [
        ({}, {"2021-05-01", "2022-05-02", "2022-11-03", "2022-05-04"}),
        ({"ar": "2021"}, {"2021-05-01"}),
        ({"typ": "budget"}, {"2022-11-03"}),
        ({"status": "planerat"}, {"2022-11-03"}),
        ({"ar": "1066"}, set()),
    ],
)
def test_meetings_are_narrowed_by_year_kind_and_state(klient, moten, urval, dagar):
    sida = text(klient("ledamot").get(adress("sammantrade_lista"), urval))
    alla = ("2021-05-01", "2022-05-02", "2022-11-03", "2022-05-04")
    assert {d for d in alla if d in sida} == dagar


def test_meetings_of_one_organ(klient, moten, beredningsgruppen):
    url = adress("sammantrade_lista")
    sida = text(klient("ledamot").get(url, {"organ": beredningsgruppen.pk}))
    assert "2022-05-04" in sida
    assert "2022-05-02" not in sida


def test_held_meetings_are_counted_for_the_chosen_year(klient, moten):
    client = klient("ledamot")
    tabell = client.get(adress("sammantrade_lista")).context["tabell"]
    assert tabell.rubrik == "Genomförda möten 2022"
    assert [(r.rubrik, r.tal[-1].visat) for r in tabell.rader] == [
        ("Styrelsen", "1"),
        ("Beredningsgruppen", "1"),
    ]
    tabell = client.get(adress("sammantrade_lista"), {"ar": "2021"}).context["tabell"]
    assert [r.rubrik for r in tabell.rader] == ["Styrelsen"]


def test_planned_meetings_are_listed_and_not_counted(klient, chef, styrelsen):
    services.registrera_sammantrade(
        by=chef, organ=styrelsen, typ="ordinarie", datum=date(2022, 5, 2)
    )
    svar = klient("ledamot").get(adress("sammantrade_lista"))
    assert "2022-05-02" in text(svar)
    assert svar.context["tabell"] is None


def test_the_examples_meetings_are_counted_as_the_report_counts_them(klient, exempel):
    svar = klient("ledamot").get(adress("sammantrade_lista"), {"ar": "2022"})
    assert {r.rubrik: [t.visat for t in r.tal] for r in svar.context["tabell"].rader} == {
        "Styrelsen": ["6", "2", "", "8"],
        "Beredningsgruppen": ["6", "", "2", "8"],
        "inbjuden av Styrelsen": ["3", "2", "", "5"],
        "Styrgruppen för Tegelbruket": ["7", "", "", "7"],
    }


def test_goals_by_year_and_verdict(klient, chef):
    for ar, namn in ((2021, "Gammalt"), (2022, "Nytt"), (2022, "Bedömt")):
        mal = services.registrera_mal(by=chef, ar=ar, namn=namn)
    services.folj_upp_mal(
        by=chef, mal=mal, datum=date(2022, 12, 31), utfall="delvis", grund="Hälften."
    )
    client = klient("ledamot")
    arets = text(client.get(adress("mal_alla"), {"ar": "2022"}))
    assert "Gammalt" not in arets
    assert "inte följt upp" in arets
    bedomda = text(client.get(adress("mal_alla"), {"utfall": "delvis"}))
    assert "Bedömt" in bedomda
    assert "Nytt<" not in bedomda


def fil(klient, namn: str, *args: object) -> list[list[str]]:
    svar = klient("ledamot").get(adress(namn, *args), {"export": "csv"})
    rader = b"".join(svar.streaming_content).decode("utf-8-sig").splitlines()
    return [rad.split(";") for rad in rader]


def test_assignments_as_a_file_say_the_same_as_the_page(klient, chef, tilltrad, styrelsen, medlem):
    uppdrag = tilltrad("2022-01-01", namn="Anna Badh", medlem=medlem("Ljungby kommun"))
    services.satt_ordforandeskap(
        by=chef, uppdrag=uppdrag, roll="ordforande", from_datum=date(2022, 1, 1)
    )
    rubriker, rad = fil(klient, "organ", styrelsen.pk)
    assert rubriker == ["Namn", "Roll", "Utsedd av", "Från och med", "Till och med"]
    assert rad == ["Anna Badh", "Ordförande", "Ljungby kommun", "2022-01-01", ""]


def test_people_meetings_and_goals_as_files(klient, chef, tilltrad, moten):
    tilltrad("2022-01-01", namn="Anna Badh")
    mal = services.registrera_mal(by=chef, ar=2022, namn="Struktur")
    services.folj_upp_mal(
        by=chef, mal=mal, datum=date(2022, 12, 31), utfall="uppnatt", grund="Gjort."
    )
    assert fil(klient, "person_lista")[1] == ["Anna Badh", "", "Styrelsen"]
    assert fil(klient, "sammantrade_lista")[1][:3] == [
        "2022-11-03",
        "Styrelsen",
        "Budgetsammanträde",
    ]
    assert fil(klient, "mal_alla")[1][-2:] == ["Uppnått", "2022-12-31"]


def test_organisations_as_a_file_say_who_is_a_member(klient, chef, medlem):
    medlem("Ljungby kommun")
    services.registrera_organisation(
        by=chef, namn="Slussen", kortnamn="Slussen i Lagan", roller=["projektagare"]
    )
    assert fil(klient, "organisation_lista")[1:] == [
        ["Ljungby kommun", "", "Ja", "", ""],
        ["Slussen", "Slussen i Lagan", "Nej", "Projektägare", ""],
    ]


def test_who_may_not_change_sees_no_way_to(klient, chef, medlem, tilltrad, styrelsen):
    uppdrag = tilltrad("2022-01-01", namn="Anna Badh", medlem=medlem())
    services.satt_ordforandeskap(by=chef, uppdrag=uppdrag, roll="vice", from_datum=date(2022, 1, 1))
    mal = services.registrera_mal(by=chef, ar=2022, namn="Struktur")
    sidor = [
        ("medlem_lista",),
        ("organisation_lista",),
        ("medlem", uppdrag.medlem_id),
        ("organ", styrelsen.pk),
        ("uppdrag", uppdrag.pk),
        ("person", uppdrag.person_id),
        ("mal", mal.pk),
    ]
    for sida in sidor:
        laser = text(klient("ledamot").get(adress(*sida)))
        far = text(klient("administrator").get(adress(*sida)))
        for ord_ in ("/andra/", "/ny/", "/nytt/", "/avsluta/", "/ta-bort/", "/folj-upp/"):
            assert ord_ not in laser, sida
        assert any(o in far for o in ("/andra/", "/ny/", "/nytt/", "/organisationer/1")), sida


@pytest.mark.parametrize("sida", ["narvaro", "protokoll_text"])
def test_a_meeting_of_more_people_and_points_asks_as_often(
    klient, chef, tilltrad, styrelse_med_ledamoter, sida
):
    client, antal = klient("forbundschef"), []
    for dag, rubriker in (("2022-02-10", ["Öppnande"]), ("2022-03-10", ["Öppnande", "Val", "Mål"])):
        mote = hall_mote(chef, styrelse_med_ledamoter, dag, rubriker)
        protokoll = mote.klart()
        adressen = adress(sida, (protokoll if sida == "protokoll_text" else mote.sammantrade).pk)
        client.get(adressen)
        antal.append(antal_fragor(client, adressen)[0])
        tilltrad("2022-03-01", namn="Gun")
    assert antal[0] == antal[1]
