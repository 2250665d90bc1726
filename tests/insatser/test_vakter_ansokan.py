"""What the database itself refuses of an application, by raw SQL."""

import pytest
from django.db import IntegrityError, connection, transaction

from insatser.models import Ansokan, Ansokansar, Ansokansmal, Ansokanssteg, Medfinansiering
from tests.insatser import ansokningar

pytestmark = pytest.mark.usefixtures("snabbt_papper")


def kor(sql: str, *varden: object) -> None:
    with transaction.atomic(), connection.cursor() as markor:
        markor.execute(sql, varden)


def nekas(sql: str, *varden: object) -> None:
    with pytest.raises(IntegrityError):
        kor(sql, *varden)


@pytest.mark.parametrize(
    ("tillstand", "till"),
    [
        ("utkast", "beredning"),
        ("utkast", "beviljad"),
        ("inlamnad", "avslagen"),
        ("i_beredning", "utkast"),
        ("beviljad", "avslagen"),
        ("beviljad", "utkast"),
        ("beviljad", "aterkallad"),
    ],
)
def test_a_step_that_there_is_not_is_refused(chef, tillstand, till):
    ansokan = getattr(ansokningar, tillstand)(chef)
    nekas("UPDATE insatser_ansokan SET status = %s WHERE id = %s", till, ansokan.pk)


@pytest.mark.parametrize(
    ("falt", "varde"),
    [("namn", "Annat"), ("syfte", "Annat"), ("inriktning", "struktur"), ("till_datum", None)],
)
def test_what_is_handed_in_stands_as_it_was(chef, falt, varde):
    ansokan = ansokningar.inlamnad(chef)
    with pytest.raises(IntegrityError), transaction.atomic():
        Ansokan.objects.filter(pk=ansokan.pk).update(**{falt: varde})


@pytest.mark.parametrize("modell", [Ansokansmal, Ansokansar, Medfinansiering])
def test_no_row_of_what_is_handed_in_is_changed_or_taken_away(chef, modell):
    rad = modell.objects.filter(ansokan=ansokningar.inlamnad(chef)).first()
    rader = modell.objects.filter(pk=rad.pk)
    with pytest.raises(IntegrityError), transaction.atomic():
        rader.delete()
    falt, varde = ("namn", "Annat") if modell is Ansokansmal else ("ar", 2024)
    with pytest.raises(IntegrityError), transaction.atomic():
        rader.update(**{falt: varde})


def test_no_row_is_added_to_what_is_handed_in(chef):
    ansokan = ansokningar.inlamnad(chef)
    nekas(
        "INSERT INTO insatser_ansokansar (ansokan_id, ar, belopp) VALUES (%s, 2025, 100)",
        ansokan.pk,
    )
    for del_, annan in (
        (ansokan.parter, ansokan.sokande),
        (ansokan.forbundsmal, ansokningar.forbundsmal(chef, 2024, "Ett till")),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            del_.clear()
        with pytest.raises(IntegrityError), transaction.atomic():
            del_.add(annan)


def test_what_is_granted_is_set_only_while_it_is_prepared(chef):
    for ansokan in (ansokningar.inlamnad(chef), ansokningar.beviljad(chef, "Annan")):
        nekas("UPDATE insatser_ansokansar SET beviljat = 100 WHERE ansokan_id = %s", ansokan.pk)
    beredd = ansokningar.i_beredning(chef, "Tredje")
    kor("UPDATE insatser_ansokansar SET beviljat = 100 WHERE ansokan_id = %s", beredd.pk)
    nekas("UPDATE insatser_ansokansar SET belopp = 100 WHERE ansokan_id = %s", beredd.pk)


def test_history_stands(chef):
    ansokan = ansokningar.inlamnad(chef)
    nekas("UPDATE insatser_ansokanssteg SET text = 'x' WHERE ansokan_id = %s", ansokan.pk)
    nekas("DELETE FROM insatser_ansokanssteg WHERE ansokan_id = %s", ansokan.pk)
    assert Ansokanssteg.objects.count() == 1


def test_an_application_keeps_its_case_and_is_not_deleted(chef):
    ansokan, annan = ansokningar.inlamnad(chef), ansokningar.utkast(chef, "Annan")
    nekas("UPDATE insatser_ansokan SET arende_id = NULL WHERE id = %s", ansokan.pk)
    nekas("UPDATE insatser_ansokan SET skapad_at = '2020-01-01' WHERE id = %s", annan.pk)
    nekas("DELETE FROM insatser_ansokan WHERE id = %s", ansokan.pk)


def test_an_application_begins_as_a_draft(chef):
    utkast = ansokningar.tomt(chef)
    kopia = Ansokan(
        namn="Kopia",
        sokande=utkast.sokande,
        inriktning="individ",
        skapad_by=chef,
        status="inlamnad",
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        kopia.save()


def test_a_decision_has_its_paragraph_and_a_granted_one_alone_is_an_insats(chef, insats):
    beredd = ansokningar.i_beredning(chef)
    nekas("UPDATE insatser_ansokan SET status = 'avslagen' WHERE id = %s", beredd.pk)
    nekas("UPDATE insatser_ansokan SET insats_id = %s WHERE id = %s", insats.pk, beredd.pk)
    nekas(
        "UPDATE insatser_ansokan SET beslutad_datum = '2023-01-01', paragraf_nummer = '1' "
        "WHERE id = %s",
        beredd.pk,
    )
