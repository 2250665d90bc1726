"""What the register lacks, measured against the law (2003:1210)."""

from datetime import date

import pytest

from styrelse import services
from styrelse.brister import brister

DAG = date(2022, 6, 1)
PARTER = (
    ("Försäkringskassan", "fk"),
    ("Arbetsförmedlingen", "af"),
    ("Region Kronoberg", "region"),
    ("Ljungby kommun", "kommun"),
)


def rubriker() -> list[str]:
    return [b.rubrik for b in brister(DAG)]


@pytest.fixture
def parter(forbund, medlem):
    return [medlem(namn, typ) for namn, typ in PARTER]


@pytest.fixture
def fullsatt(chef, parter, styrelsen, tilltrad):
    """A styrelse with a ledamot and an ersättare of each member, two chairs and a revisor."""
    uppdrag = [
        tilltrad("2022-01-01", namn=f"{roll} {m}", roll=roll, medlem=m)
        for m in parter
        for roll in ("ledamot", "ersattare")
    ]
    for ledamot, roll in zip(uppdrag[::2], ("ordforande", "vice"), strict=False):
        services.satt_ordforandeskap(
            by=chef, uppdrag=ledamot, roll=roll, from_datum=date(2022, 1, 1)
        )
    revisorerna = services.inratta_organ(
        by=chef, namn="Revisorerna", typ="revisorer", from_datum=date(2006, 1, 1)
    )
    tilltrad("2022-01-01", namn="Revisorn", roll="revisor", organ=revisorerna, medlemmar=parter)
    return uppdrag


def test_an_empty_database_asks_for_the_forbund_and_nothing_else(db):
    assert rubriker() == ["Registrera förbundet"]


def test_a_full_styrelse_lacks_nothing(fullsatt):
    assert rubriker() == []


def test_each_kind_of_member_that_is_missing_is_named(forbund, medlem):
    medlem("Ljungby kommun", "kommun")
    assert rubriker() == [
        "Ingen medlem är registrerad som Försäkringskassan",
        "Ingen medlem är registrerad som Arbetsförmedlingen",
        "Ingen medlem är registrerad som region",
        "Lägg upp styrelsen som organ",
    ]
    assert brister(DAG)[0].lag == "FinsamL 3 §"
    assert brister(DAG)[0].start == {"typ": "fk"}


def test_a_styrelse_without_ledamoter_is_one_thing_to_mend(parter, styrelsen):
    assert rubriker() == ["Styrelsen har ingen ledamot", "Inga revisorer är registrerade"]


def test_members_without_ersattare_are_named_and_counted(chef, fullsatt):
    services.avsluta_uppdrag(by=chef, uppdrag=fullsatt[1], till_datum=date(2022, 5, 31))
    forsta, andra = brister(DAG)
    assert forsta.rubrik == "Utan ersättare: Försäkringskassan"
    assert forsta.lag == "FinsamL 10 §"
    assert forsta.start == {"roll": "ersattare", "medlem": fullsatt[1].medlem_id}
    assert andra.rubrik == "Färre ersättare än ledamöter: tre på fyra ledamöter"


def test_the_day_after_the_last_counts_and_the_last_does_not(chef, fullsatt):
    services.avsluta_uppdrag(by=chef, uppdrag=fullsatt[0], till_datum=DAG)
    assert rubriker() == ["Ett mandat i styrelsen går ut, det första 1 juni 2022"]
    assert [b.rubrik for b in brister(date(2022, 6, 2))] == [
        "Utan ledamot: Försäkringskassan",
        "Styrelsen har ingen ordförande",
    ]


def test_a_member_that_shares_a_filled_seat_is_said_apart(chef, fullsatt, medlem, styrelsen):
    almhult = medlem("Älmhults kommun")
    ljungby = fullsatt[-1].medlem
    services.inratta_plats(
        by=chef, organ=styrelsen, medlemmar=[ljungby, almhult], from_datum=date(2017, 7, 1)
    )
    assert rubriker() == [
        "Utan egen ledamot: Älmhults kommun",
        "Utan egen ersättare: Älmhults kommun",
        "Utan revisor: Älmhults kommun",
    ]
    assert "Delar plats" in brister(DAG)[0].text


def test_chairs_are_chosen_by_the_styrelse(chef, fullsatt):
    post = fullsatt[2].ordforandeskap.get()
    services.avsluta_ordforandeskap(by=chef, ordforandeskap=post, till_datum=date(2022, 3, 1))
    (brist,) = brister(DAG)
    assert (brist.rubrik, brist.lag) == ("Styrelsen har ingen vice ordförande", "FinsamL 17 §")


def test_a_revisor_is_looked_for_in_the_organ_that_there_is(chef, parter, styrelsen):
    assert brister(DAG)[-1].url_namn == "styrelse:organ_ny"
    organ = services.inratta_organ(
        by=chef, namn="Revisorerna", typ="revisorer", from_datum=date(2006, 1, 1)
    )
    sista = brister(DAG)[-1]
    assert (sista.url_namn, sista.args, sista.lag) == (
        "styrelse:uppdrag_ny",
        (organ.pk,),
        "FinsamL 25 §",
    )
