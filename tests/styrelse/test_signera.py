"""The act of signing: the occasion, what it is bound to, and what it leaves behind."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from finsam import bekraftelse, filer
from styrelse import services
from styrelse.models import Runda, Signeringstillfalle
from styrelse.services import revision
from styrelse.services.runda import aterkalla_runda
from tests.styrelse import rundor
from tests.styrelse.rundor import forslag, person, plats
from tests.styrelse.signerande import (
    anna,
    bo,
    borja,
    egna_filer,
    hel_kedja,
    kodapp,
    latsad_pades,
    underteckna,
)

__all__ = ["anna", "bo", "egna_filer", "latsad_pades"]  # fixtures, used by name
pytestmark = pytest.mark.usefixtures("latsad_pades")


@pytest.fixture
def runda(chef, anna, bo) -> Runda:
    """Anna and Bo are to sign, in one step."""
    i = rundor.runda(
        chef,
        forslag(person(chef, "Anna Ask", anna), "ordforande", medlem="Försäkringskassan"),
        forslag(person(chef, "Bo Bok", bo)),
    )
    revision.forbered(by=chef, runda=i)
    return i


# -- The occasion --------------------------------------------------------------------------------


def test_one_signs_and_the_file_grows_by_one_revision(runda, anna):
    underteckna(anna, plats(runda, "Anna Ask"))
    assert hel_kedja(runda) == ["bas", "sigill", "underskrift"]
    skriven = plats(runda, "Anna Ask")
    assert (skriven.satt, skriven.by, skriven.dag) == ("i_systemet", anna, timezone.localdate())
    assert skriven.revision.niva == "B-B"


def test_the_signature_bears_name_function_and_how_one_was_confirmed(runda, anna):
    lagd = underteckna(anna, plats(runda, "Anna Ask"))
    assert "% plats_1 Anna Ask, ordförande totp".encode() in filer.las(lagd.fil)


def test_an_occasion_is_kept_by_its_hash_only(runda, anna):
    nonce = borja(anna, plats(runda, "Anna Ask"))
    assert nonce not in str(Signeringstillfalle.objects.values())


def test_an_occasion_is_used_once(runda, anna):
    p = plats(runda, "Anna Ask")
    nonce = borja(anna, p)
    services.skriv_under(by=anna, underskrift=p, nonce=nonce, sha256=p.sha256)
    with pytest.raises(ValidationError, match="Bekräfta igen"):
        services.skriv_under(by=anna, underskrift=p, nonce=nonce, sha256=p.sha256)


@pytest.mark.parametrize("gammal", [timedelta(minutes=5), timedelta(hours=2)])
def test_an_occasion_lasts_less_than_five_minutes(runda, anna, gammal):
    p = plats(runda, "Anna Ask")
    nonce = borja(anna, p)
    nu = timezone.now() + gammal
    with pytest.raises(ValidationError, match="i fem minuter"):
        services.skriv_under(by=anna, underskrift=p, nonce=nonce, sha256=p.sha256, at=nu)
    assert plats(runda, "Anna Ask").satt == ""


def test_another_does_not_sign_by_ones_occasion(runda, anna, bo):
    nonce = borja(anna, plats(runda, "Anna Ask"))
    for p in (plats(runda, "Anna Ask"), plats(runda, "Bo Bok")):
        with pytest.raises(ValidationError, match="Bekräfta igen"):
            services.skriv_under(by=bo, underskrift=p, nonce=nonce, sha256=p.sha256)
    assert hel_kedja(runda) == ["bas", "sigill"]


def test_an_occasion_for_one_place_or_file_is_none_for_another(runda, anna):
    p = plats(runda, "Anna Ask")
    nonce = borja(anna, p)
    with pytest.raises(ValidationError, match="Bekräfta igen"):
        services.skriv_under(
            by=anna, underskrift=plats(runda, "Bo Bok"), nonce=nonce, sha256=p.sha256
        )
    with pytest.raises(ValidationError, match="Bekräfta igen"):
        services.skriv_under(by=anna, underskrift=p, nonce=nonce, sha256="0" * 64)


def test_a_guessed_nonce_signs_nothing(runda, anna):
    p = plats(runda, "Anna Ask")
    borja(anna, p)
    with pytest.raises(ValidationError, match="Bekräfta igen"):
        services.skriv_under(by=anna, underskrift=p, nonce="gissad", sha256=p.sha256)


# -- Who may begin -------------------------------------------------------------------------------


def test_nobody_begins_to_sign_for_another(runda, bo):
    with pytest.raises(ValidationError, match="Ingen skriver under för någon annan"):
        borja(bo, plats(runda, "Anna Ask"))


def test_another_file_than_the_one_shown_is_not_signed(runda, anna):
    with pytest.raises(ValidationError, match="har ändrats sedan du läste"):
        borja(anna, plats(runda, "Anna Ask"), "0" * 64)


def test_a_factor_of_today_signs_nothing(runda, anna):
    kodapp(anna, alder=timedelta(hours=23))
    with pytest.raises(ValidationError, match="nyligen"):
        borja(anna, plats(runda, "Anna Ask"))


def test_anothers_factor_is_no_confirmation(runda, anna, bo):
    kodapp(anna)
    kodapp(bo)
    p = plats(runda, "Anna Ask")
    with pytest.raises(ValidationError, match="Bekräfta igen"):
        services.borja_skriva_under(
            by=anna, underskrift=p, sha256=p.sha256, faktor=bekraftelse.faktorer(bo)[0]
        )


def test_whose_turn_it_is_not_waits(chef, anna, bo):
    runda = rundor.runda(
        chef,
        forslag(person(chef, "Anna Ask", anna)),
        forslag(person(chef, "Bo Bok", bo), "revisor", steg=2),
    )
    with pytest.raises(ValidationError, match="inte din tur"):
        borja(bo, plats(runda, "Bo Bok"))
    underteckna(anna, plats(runda, "Anna Ask"))
    underteckna(bo, plats(runda, "Bo Bok"))
    runda.refresh_from_db()
    assert runda.status == "klar"


def test_what_was_withdrawn_after_one_confirmed_is_not_signed(chef, runda, anna):
    p = plats(runda, "Anna Ask")
    nonce = borja(anna, p)
    aterkalla_runda(by=chef, runda=runda, skal="Fel belopp på sidan 3.")
    with pytest.raises(ValidationError, match="återkallad: Fel belopp"):
        services.skriv_under(by=anna, underskrift=p, nonce=nonce, sha256=p.sha256)
    assert plats(runda, "Anna Ask").satt == ""


def test_a_file_that_changed_on_disk_is_not_signed(runda, anna):
    filer.sokvag(runda.sha256).write_bytes(b"%PDF-forfalskad")
    with pytest.raises(ValidationError, match="har ändrats på disken"):
        borja(anna, plats(runda, "Anna Ask"))


def test_a_revision_that_changed_on_disk_is_not_built_on(runda, anna):
    spets = revision.spetsen(runda)
    filer.sokvag(spets.sha256).write_bytes(b"%PDF-forfalskad")
    with pytest.raises(ValidationError, match="har ändrats på disken"):
        underteckna(anna, plats(runda, "Anna Ask"))
    assert plats(runda, "Anna Ask").satt == ""


# -- Completed -----------------------------------------------------------------------------------


def test_the_last_signature_completes_the_round(runda, anna, bo):
    underteckna(anna, plats(runda, "Anna Ask"))
    runda.refresh_from_db()
    assert runda.status == "pagar"
    underteckna(bo, plats(runda, "Bo Bok"))
    runda.refresh_from_db()
    assert runda.status == "klar"
    assert hel_kedja(runda) == ["bas", "sigill", "underskrift", "underskrift"]


def test_a_second_preparation_makes_nothing(chef, runda):
    revision.forbered(by=chef, runda=runda)
    assert hel_kedja(runda) == ["bas", "sigill"]


def test_what_was_never_prepared_is_prepared_by_the_first_who_signs(chef, anna):
    runda = rundor.runda(chef, forslag(person(chef, "Anna Ask", anna)))
    underteckna(anna, plats(runda, "Anna Ask"))
    assert hel_kedja(runda) == ["bas", "sigill", "underskrift"]


# -- The clock -----------------------------------------------------------------------------------


def test_a_clock_set_back_after_the_confirmation_asks_again_and_the_round_goes_on(runda, anna):
    p = plats(runda, "Anna Ask")
    runda.skapad_at -= timedelta(days=2)
    Runda.objects.filter(pk=runda.pk).update(sha256=runda.sha256)
    nonce = borja(anna, p)
    tidigare = Signeringstillfalle.objects.get().at - timedelta(milliseconds=1)
    with pytest.raises(ValidationError):
        services.skriv_under(by=anna, underskrift=p, nonce=nonce, sha256=p.sha256, at=tidigare)
    assert hel_kedja(runda) == ["bas", "sigill"]
    underteckna(anna, p)
    assert hel_kedja(runda) == ["bas", "sigill", "underskrift"]


def test_a_clock_before_the_round_began_signs_nothing(runda, anna):
    p = plats(runda, "Anna Ask")
    nonce = borja(anna, p)
    forr = runda.skapad_at - timedelta(days=1)
    with pytest.raises(ValidationError, match="ställa klockan"):
        services.skriv_under(by=anna, underskrift=p, nonce=nonce, sha256=p.sha256, at=forr)
    services.skriv_under(by=anna, underskrift=p, nonce=nonce, sha256=p.sha256)


def test_a_clock_that_ran_ahead_does_not_stop_the_next(runda, anna, bo, monkeypatch):
    verklig = timezone.now
    monkeypatch.setattr("django.utils.timezone.now", lambda: verklig() + timedelta(days=400))
    underteckna(anna, plats(runda, "Anna Ask"))
    monkeypatch.setattr("django.utils.timezone.now", verklig)
    underteckna(bo, plats(runda, "Bo Bok"))
    assert hel_kedja(runda) == ["bas", "sigill", "underskrift", "underskrift"]
