"""What the database refuses of justering, by raw SQL on both engines."""

import pytest
from django.utils import timezone

from styrelse.models import Justering, Tillkannagivande
from tests.ekonomi.rasql import kor, nekas, sql
from tests.styrelse.justeras import konto, plats, skriv_under_pa_papper, utan_layout
from tests.styrelse.justeras import lagg_fram as lagg
from tests.styrelse.rundor import har_bekraftat_sig


@pytest.fixture
def framlagd(chef, medlem, mote, monkeypatch, settings, tmp_path) -> Justering:
    settings.FILER_DIR = tmp_path
    monkeypatch.setattr("styrelse.services.justering.protokollsfil", utan_layout)
    medlem()
    return lagg(chef, mote.klart())


@pytest.fixture
def justerad(chef, framlagd) -> Justering:
    skriv_under_pa_papper(chef, framlagd, "Anna", "Bo")
    framlagd.refresh_from_db()
    return framlagd


def satt(tabell: str, tilldelning: str, pk: int) -> str:
    return sql("UPDATE", tabell, "SET", tilldelning, "WHERE id =", pk)


@pytest.mark.parametrize(
    "tilldelning", ["sha256 = 'annan'", "nummer = 9", "framlagd_at = '2020-01-01'"]
)
def test_what_is_laid_does_not_change(framlagd, tilldelning):
    nekas(satt("styrelse_justering", tilldelning, framlagd.pk), "framlagt ändras inte")


def test_a_round_is_not_justerad_while_a_place_is_empty(chef, framlagd):
    skriv_under_pa_papper(chef, framlagd, "Anna")
    klar = "status = 'justerad', justerad_datum = '2022-02-20'"
    nekas(satt("styrelse_justering", klar, framlagd.pk), "Alla har inte skrivit under")


@pytest.mark.parametrize("tilldelning", ["status = 'pagar', justerad_datum = NULL", "skal = 'x'"])
def test_a_round_that_is_justerad_stands(justerad, tilldelning):
    nekas(satt("styrelse_justering", tilldelning, justerad.pk), "avslutad justering ändras inte")


@pytest.mark.parametrize(
    ("tilldelning", "text"),
    [
        ("status = 'utkast', klart_at = NULL, klart_by_id = NULL", "framlagt för justering"),
        ("status = 'justerat', justerat_datum = '2022-02-20'", "Alla har inte skrivit under"),
    ],
)
def test_a_protokoll_waits_for_the_round_that_it_is_laid_in(framlagd, tilldelning, text):
    nekas(satt("styrelse_protokoll", tilldelning, framlagd.protokoll_id), text)


def test_a_round_is_never_taken_away(framlagd):
    nekas(sql("DELETE FROM styrelse_justering WHERE id =", framlagd.pk), "tas aldrig bort")


def test_a_signature_in_the_system_is_the_person_s_own(chef, framlagd, anvandare):
    konto("Bo", anvandare("ledamot"))
    under = f"satt = 'i_systemet', by_id = {chef.pk}, at = CURRENT_TIMESTAMP, dag = '2022-02-11'"
    nekas(satt("styrelse_underskrift", under, plats(framlagd, "Bo").pk), "för någon annan")
    eget = under.replace(f"by_id = {chef.pk}", f"by_id = {anvandare('ledamot').pk}")
    nekas(satt("styrelse_underskrift", eget, plats(framlagd, "Bo").pk), "Ingen har bekräftat sig")
    har_bekraftat_sig(anvandare("ledamot"), plats(framlagd, "Bo"))
    kor(satt("styrelse_underskrift", eget, plats(framlagd, "Bo").pk))
    assert plats(framlagd, "Bo").satt == "i_systemet"


def test_a_signature_in_the_system_does_not_change(framlagd, anvandare):
    user = anvandare("ledamot")
    konto("Bo", user)
    under = f"satt = 'i_systemet', by_id = {user.pk}, at = CURRENT_TIMESTAMP, dag = '2022-02-11'"
    har_bekraftat_sig(user, plats(framlagd, "Bo"))
    kor(satt("styrelse_underskrift", under, plats(framlagd, "Bo").pk))
    bort = "satt = '', by_id = NULL, at = NULL, dag = NULL"
    nekas(satt("styrelse_underskrift", bort, plats(framlagd, "Bo").pk), "ändras inte")


def test_a_place_does_not_change_hands(framlagd):
    anna, bo = plats(framlagd, "Anna"), plats(framlagd, "Bo")
    byte = f"person_id = {anna.person_id}"
    nekas(satt("styrelse_underskrift", byte, bo.pk))
    nekas(satt("styrelse_underskrift", "namn = 'Någon annan'", bo.pk), "byter inte person")


def test_signatures_of_a_justerat_protokoll_stand(justerad):
    bort = "satt = '', by_id = NULL, at = NULL, dag = NULL, forvaras = ''"
    nekas(satt("styrelse_underskrift", bort, plats(justerad, "Bo").pk), "avslutad")
    nekas(
        sql("DELETE FROM styrelse_underskrift WHERE id =", plats(justerad, "Bo").pk),
        "tas aldrig bort",
    )


def test_only_what_is_justerat_is_announced(framlagd, medlem):
    alvesta = medlem("Alvesta kommun")
    nekas(
        sql(
            "INSERT INTO styrelse_tillkannagivande (justering_id, medlem_id, lank, forvaras)",
            "VALUES (",
            framlagd.pk,
            ",",
            alvesta.pk,
            ", '', '')",
        ),
        "justerat tillkännages",
    )


def test_an_announcement_is_not_older_than_the_justering(justerad):
    rad = Tillkannagivande.objects.get()
    nekas(satt("styrelse_tillkannagivande", "anslaget = '2022-01-01'", rad.pk), "före justeringen")
    kor(satt("styrelse_tillkannagivande", f"anslaget = '{timezone.localdate()}'", rad.pk))
    nekas(sql("DELETE FROM styrelse_tillkannagivande WHERE id =", rad.pk), "tas aldrig bort")
