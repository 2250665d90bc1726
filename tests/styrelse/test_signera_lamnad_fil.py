"""A file signed elsewhere: whether it is the frozen one with signatures and nothing else added."""

import pytest
from django.utils import timezone

from finsam.signering.verifiering import Granser
from styrelse import services
from tests.attacker import okand_underskrift
from tests.attacker.tillagg import isa_sidans_innehall
from tests.styrelse.undertecknat import Undertecknat, undertecknat


@pytest.fixture
def ut(chef, settings, tmp_path) -> Undertecknat:
    """A round of two that nobody has signed, with the real seal."""
    settings.FILER_DIR = tmp_path
    return undertecknat(chef, antal=2, av=0)


def lamnad(ut: Undertecknat, chef, data: bytes) -> bool:
    """Hand it in for the first place; whether it is said to be the frozen one, signed."""
    plats = ut.runda.handling.underskrifter.order_by("plats")[0]
    services.ta_emot_uppladdad(
        by=chef,
        handling=ut.runda.handling,
        data=data,
        namn="undertecknad.pdf",
        underskrifter=[plats],
        dag=timezone.localdate(),
    )
    plats.refresh_from_db()
    assert plats.satt == "uppladdad"
    return plats.utokar


def test_a_signature_and_nothing_else_is_the_frozen_file_signed(ut, chef):
    assert lamnad(ut, chef, okand_underskrift(ut.data)) is True


def test_a_page_replaced_before_a_new_signature_is_kept_as_a_file_to_compare(ut, chef):
    assert lamnad(ut, chef, okand_underskrift(isa_sidans_innehall(ut.data))) is False


def test_a_page_replaced_after_a_new_signature_is_kept_as_a_file_to_compare(ut, chef):
    assert lamnad(ut, chef, isa_sidans_innehall(okand_underskrift(ut.data))) is False


def test_what_cannot_be_judged_in_time_is_not_said_to_be_the_frozen_file(ut, chef, monkeypatch):
    monkeypatch.setattr("styrelse.services.underskrift.GRANSER", Granser(tid=0.01))
    assert lamnad(ut, chef, okand_underskrift(ut.data)) is False
