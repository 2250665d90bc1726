"""Attacks on a round by those who have a part in it: each is refused, in words."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from finsam import filer
from styrelse import services
from styrelse.models import Runda, Underskrift
from styrelse.services import revision
from styrelse.services.runda import aterkalla_runda
from tests.styrelse import rundor
from tests.styrelse.rundor import forslag, person, plats, undertecknad_annorstades
from tests.styrelse.signerande import anna, egna_filer, latsad_pades, underteckna

__all__ = ["anna", "egna_filer", "latsad_pades"]  # fixtures, used by name
pytestmark = pytest.mark.usefixtures("latsad_pades")


@pytest.fixture
def rut(db, anvandare):
    return anvandare("revisor")


@pytest.fixture
def runda(chef, anna, rut) -> Runda:
    """Anna first, then Rut."""
    i = rundor.runda(
        chef,
        forslag(person(chef, "Anna Ask", anna), "ordforande"),
        forslag(person(chef, "Rut Lo", rut), "revisor", steg=2),
    )
    revision.forbered(by=chef, runda=i)
    return i


def _papper(by, runda, namn):
    return services.notera_papper(
        by=by, underskrift=plats(runda, namn), dag=timezone.localdate(), forvaras="Pärm 3"
    )


def _lamna(by, runda, data, *namn):
    return services.ta_emot_uppladdad(
        by=by,
        handling=runda.handling,
        data=data,
        namn="undertecknad.pdf",
        underskrifter=[plats(runda, n) for n in namn],
        dag=timezone.localdate(),
    )


def _filen(runda) -> bytes:
    return filer.las(revision.spetsen(runda).fil)


# -- The order -----------------------------------------------------------------------------------


def test_paper_of_a_later_step_is_not_noted_before_the_earlier(chef, runda):
    with pytest.raises(ValidationError, match="inte Rut Los tur än"):
        _papper(chef, runda, "Rut Lo")


def test_a_file_of_a_later_step_is_not_taken_before_the_earlier(rut, runda):
    with pytest.raises(ValidationError, match="inte Rut Los tur än"):
        _lamna(rut, runda, undertecknad_annorstades(_filen(runda)), "Rut Lo")


def test_one_file_may_hold_both_steps_whatever_order_they_are_named_in(chef, runda):
    assert _lamna(chef, runda, undertecknad_annorstades(_filen(runda)), "Rut Lo", "Anna Ask")


def test_nothing_is_analysed_for_a_round_that_is_over(chef, runda, monkeypatch):
    monkeypatch.setattr("styrelse.services.underskrift.fullstandig", None)
    data = undertecknad_annorstades(_filen(runda))
    aterkalla_runda(by=chef, runda=runda, skal="Fel belopp.")
    with pytest.raises(ValidationError, match="återkallad"):
        _lamna(chef, runda, data, "Anna Ask")


@pytest.fixture
def rut_har_skrivit(chef, rut, runda) -> Underskrift:
    """Anna's place, noted on paper before Rut signed; a third is still missing."""
    tre = rundor.runda(
        chef,
        forslag(plats(runda, "Anna Ask").person, "ordforande"),
        forslag(plats(runda, "Rut Lo").person, "revisor", steg=2),
        forslag(person(chef, "Sven Ek"), "revisor", steg=2),
    )
    revision.forbered(by=chef, runda=tre)
    _papper(chef, tre, "Anna Ask")
    underteckna(rut, plats(tre, "Rut Lo"))
    return plats(tre, "Anna Ask")


def test_what_a_later_step_rests_on_is_not_taken_back(chef, rut_har_skrivit):
    with pytest.raises(ValidationError, match="senare steg har redan skrivit under"):
        services.ta_bort_notering(by=chef, underskrift=rut_har_skrivit)


def test_nor_by_raw_sql(rut_har_skrivit):
    tomt = {"satt": "", "forvaras": "", "dag": None, "at": None, "by": None}
    with pytest.raises(IntegrityError, match="senare steg"), transaction.atomic():
        Underskrift.objects.filter(pk=rut_har_skrivit.pk).update(**tomt)


# -- The file ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "svans",
    [b"\n", b"\n%%EOF\n", b"\n<</ByteRange[0 10 20 30]>>", b"\n<</ByteRange[0 1 9999999 1]>>"],
)
def test_our_file_with_a_tail_that_nobody_signed_is_no_signature(anna, runda, svans):
    for fil in (_filen(runda), filer.las(runda.handling.fil)):
        with pytest.raises(ValidationError, match="utan någons nya underskrift"):
            _lamna(anna, runda, fil + svans, "Anna Ask")


def test_anothers_signature_is_not_handed_in_as_ones_own(rut, anna, runda):
    """The file with Anna's signature, a line longer, does not fill Rut's place."""
    underteckna(anna, plats(runda, "Anna Ask"))
    for fil in (_filen(runda), _filen(runda) + b"\n%x\n"):
        with pytest.raises(ValidationError, match="utan någons nya underskrift"):
            _lamna(rut, runda, fil, "Rut Lo")


# -- The account ---------------------------------------------------------------------------------


def test_the_kansli_does_not_take_a_signatorys_place_with_its_own_account(anvandare, runda):
    for namn in ("Anna Ask", "Rut Lo"):
        kansliet, vem = anvandare("administrator"), plats(runda, namn).person
        with pytest.raises(ValidationError, match="ombedd att skriva under"):
            services.andra_person(by=kansliet, person=vem, user=kansliet)


@pytest.mark.parametrize("roll", ["ekonom", None])
def test_nor_gives_it_to_a_third_nor_frees_it_first(chef, anvandare, runda, roll):
    vem = plats(runda, "Anna Ask").person
    with pytest.raises(ValidationError, match="med sitt konto"):
        services.andra_person(by=chef, person=vem, user=roll and anvandare(roll))


def test_a_signatory_without_an_account_is_given_one(chef, anvandare):
    vem = person(chef, "Bo Bok")
    rundor.runda(chef, forslag(vem))
    konto = anvandare("ersattare")
    services.andra_person(by=chef, person=vem, user=konto)
    vem.refresh_from_db()
    assert vem.user == konto
