"""What is handed on stays as it is, whatever SQL is tried."""

import pytest

from ekonomi.models import Verifikation
from ekonomi.services.overlamning import koppla, lamna_over
from ekonomi.services.sie_import import importera
from tests.ekonomi.rasql import ersatt, kor, nekas, sql, uppdatera
from tests.ekonomi.siefiler import fil, ver

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("egna_filer")]


@pytest.fixture
def lamnat(foresla, ekonom):
    forslag = foresla()
    lamna_over(by=ekonom, forslag=[forslag.pk])
    forslag.refresh_from_db()
    return forslag


@pytest.mark.parametrize(
    "satt",
    [
        "text = 'annat'",
        "datum = '2022-04-01'",
        "nummer = 9",
        "overlamning_id = NULL, status = 'forslag'",
        "status = 'forslag'",
        "id = id + 1000",
    ],
)
def test_a_proposal_handed_on_cannot_change(lamnat, satt):
    nekas(sql("UPDATE ekonomi_bokforingsforslag SET", satt, "WHERE id =", lamnat.pk))


@pytest.mark.parametrize("satt", ["belopp = belopp * 2", "text = 'x'", "id = id + 1000"])
def test_its_rows_cannot_change(lamnat, satt):
    nekas(sql("UPDATE ekonomi_forslagsrad SET", satt, "WHERE forslag_id =", lamnat.pk))


def test_its_rows_cannot_vanish_move_or_grow(lamnat, foresla):
    rad, annan = lamnat.rader.first(), foresla().rader.first()
    nekas(sql("DELETE FROM ekonomi_forslagsrad WHERE forslag_id =", lamnat.pk), "kan inte ändras")
    for fran, till in ((rad.pk, annan.forslag_id), (annan.pk, lamnat.pk)):
        nekas(
            sql("UPDATE ekonomi_forslagsrad SET forslag_id =", till, "WHERE id =", fran),
            "kan inte ändras",
        )
    ny = {"forslag_id": lamnat.pk, "konto_id": rad.konto_id, "belopp": 5, "text": ""}
    nekas(ersatt("ekonomi_forslagsrad", id=99, **ny), "kan inte ändras")
    nekas(ersatt("ekonomi_forslagsrad", id=rad.pk, **ny | {"forslag_id": annan.forslag_id}))


def test_a_proposal_is_never_deleted(foresla):
    forslag = foresla()
    kor(sql("DELETE FROM ekonomi_forslagsrad WHERE forslag_id =", forslag.pk))
    nekas(sql("DELETE FROM ekonomi_bokforingsforslag WHERE id =", forslag.pk), "aldrig bort")


def test_a_proposal_begins_as_one_and_takes_nobodys_place(lamnat):
    ny = {
        "ar_id": lamnat.ar_id,
        "datum": "2022-03-15",
        "text": "x",
        "gjort_at": "2022-03-15",
        "gjort_by_id": lamnat.gjort_by_id,
        "aterta_skal": "",
    }
    tabell = "ekonomi_bokforingsforslag"
    nekas(ersatt(tabell, id=99, nummer=2, status="lamnat", **ny), "börjar som förslag")
    nekas(ersatt(tabell, id=lamnat.pk, nummer=2, status="forslag", **ny), "finns redan")
    nekas(ersatt(tabell, id=99, nummer=1, status="forslag", **ny), "finns redan")


def test_a_proposal_does_not_take_anothers_number_or_voucher(lamnat, foresla, ekonom):
    importera(by=ekonom, data=fil(ver("12", "99.00")), namn="bok.se")
    verifikation = Verifikation.objects.get()
    koppla(by=ekonom, forslag=lamnat, verifikation=verifikation)
    annat = foresla()
    tabell = "ekonomi_bokforingsforslag"
    nekas(uppdatera(tabell, "nummer = 1", f"id = {annat.pk}"), "finns redan")
    satt = f"status = 'bokfort', verifikation_id = {verifikation.pk}"
    nekas(uppdatera(tabell, satt, f"id = {annat.pk}"), "finns redan")


def test_an_unbalanced_proposal_cannot_be_handed_on(foresla, lamnat):
    forslag = foresla()
    kor(sql("UPDATE ekonomi_forslagsrad SET belopp = 5 WHERE forslag_id =", forslag.pk))
    nekas(
        sql(
            "UPDATE ekonomi_bokforingsforslag SET status = 'lamnat', overlamning_id =",
            lamnat.overlamning_id,
            "WHERE id =",
            forslag.pk,
        ),
        "balanserar inte",
    )


def test_who_keeps_the_books_is_one_of_two(ar):
    nekas("UPDATE ekonomi_rakenskapsar SET bokfors = 'månen'")
