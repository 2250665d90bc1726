"""What the database refuses of the diarium: raw SQL on both engines."""

from datetime import date

import pytest

from styrelse.models import Arende, Gallring, Handling, Runda, Underskrift
from tests.ekonomi.rasql import kor, literal, nekas, sql, uppdatera
from tests.styrelse.diariet import arende, handling


@pytest.fixture(autouse=True)
def lager(settings, tmp_path):
    settings.FILER_DIR = tmp_path / "filer"


def nytt_arende(nummer: int, dnr: str, *, eller: str = "INSERT", pk: int | None = None) -> str:
    kolumner = "ar, nummer, dnr, mening, oppnat_datum, gallringsstopp"
    varden = f"2022, {nummer}, {literal(dnr)}, 'Rå', '2022-03-01', ''"
    if pk:
        kolumner, varden = f"id, {kolumner}", f"{pk}, {varden}"
    return f"{eller} INTO styrelse_arende ({kolumner}) VALUES ({varden})"


def test_a_number_that_leaves_a_gap_is_refused(chef):
    arende(chef)
    nekas(nytt_arende(3, "2022/3"), "utan luckor")
    kor(nytt_arende(2, "2022/2"))
    assert list(Arende.objects.order_by("nummer").values_list("nummer", flat=True)) == [1, 2]


def test_a_case_cannot_take_anothers_place(chef):
    ett = arende(chef)
    nekas(nytt_arende(2, "2022/2", pk=ett.pk))
    nekas(nytt_arende(2, ett.dnr))


@pytest.mark.parametrize("satt", ["nummer = 2", "dnr = 'X'", "ar = 2021", "id = 999"])
def test_a_dnr_never_changes(chef, satt):
    ett = arende(chef)
    nekas(uppdatera("styrelse_arende", satt, f"id = {ett.pk}"))


@pytest.mark.parametrize("tabell", ["styrelse_arende", "styrelse_handling"])
def test_nothing_is_taken_out_of_the_diarium(chef, tabell):
    handling(chef, arende(chef))
    nekas(sql("DELETE FROM", tabell), "tas aldrig bort")


def test_a_document_stays_in_its_case(chef):
    post, annat = handling(chef, arende(chef)), arende(chef)
    nekas(
        uppdatera("styrelse_handling", f"arende_id = {annat.pk}", f"id = {post.pk}"), "sitt ärende"
    )
    nekas(uppdatera("styrelse_handling", "nummer = 2", f"id = {post.pk}"), "sitt ärende")


def test_a_file_stays_with_its_document(chef):
    ett = arende(chef)
    post, annan = handling(chef, ett, "ett avtal"), handling(chef, ett, "ett annat")
    for fil in ("NULL", f"'{annan.fil_id}'"):
        nekas(uppdatera("styrelse_handling", f"fil_id = {fil}", f"id = {post.pk}"), "Filen hör")


def avsluta(post: Handling, gallringsstopp: str = "") -> None:
    Arende.objects.update(avslutat_datum=post.datum, gallringsstopp=gallringsstopp)


def gallra(post: Handling, by) -> str:
    return sql(
        "INSERT INTO styrelse_gallring",
        "(handling_id, gallrad_at, gallrad_by_id, regel, filnamn, sha256, forvarades)",
        f"VALUES ({post.pk}, CURRENT_TIMESTAMP, {by.pk}, 'Två år', '', '', '')",
    )


def test_a_file_goes_only_with_a_row_in_the_register_of_destruction(chef):
    post = handling(chef, arende(chef), "ett avtal")
    fil_id = post.fil_id
    avsluta(post)
    kor(
        gallra(post, chef),
        uppdatera("styrelse_handling", "fil_id = NULL", f"id = {post.pk}"),
    )
    nekas(uppdatera("styrelse_handling", f"fil_id = '{fil_id}'", f"id = {post.pk}"), "gallrad")


def test_the_register_of_destruction_only_grows(chef):
    post = handling(chef, arende(chef))
    avsluta(post)
    kor(gallra(post, chef))
    nekas("UPDATE styrelse_gallring SET regel = 'x'", "ändras")
    nekas("DELETE FROM styrelse_gallring", "ändras")
    nekas(gallra(post, chef))
    assert Gallring.objects.get().regel == "Två år"


def test_nothing_is_destroyed_of_an_open_case_or_one_that_is_held_back(chef):
    post = handling(chef, arende(chef), "ett avtal")
    nekas(gallra(post, chef), "öppet eller har gallringsstopp")
    avsluta(post, "Tvist")
    nekas(gallra(post, chef), "öppet eller har gallringsstopp")
    avsluta(post)
    kor(gallra(post, chef))


def test_what_is_to_be_signed_is_never_destroyed_nor_its_bilaga(chef, person):
    ett = arende(chef)
    paper = handling(chef, ett, "protokoll", typ="Kallelse")
    bilaga = handling(chef, ett, "bilaga", typ="Kallelse", bilaga_till=paper)
    fri = handling(chef, ett, "annat", typ="Kallelse")
    Runda.objects.create(
        handling=paper, sha256=paper.fil.sha256, rubrik=paper.rubrik, kod="a" * 32, skapad_by=chef
    )
    Underskrift.objects.create(
        handling=paper, sha256=paper.fil.sha256, person=person("Bo"), namn="Bo", ordning=1
    )
    avsluta(paper)
    nekas(gallra(paper, chef), "undertecknat")
    nekas(gallra(bilaga, chef), "undertecknat")
    assert [*Handling.objects.att_gallra(date(2100, 1, 1))] == [fri]
