"""The förbund's keys: made, encrypted, replaced; the clock; the log of certificates."""

from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import load_der_private_key
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from finsam.models import Certifikat, Handelse, Underskriftsnyckel
from finsam.signering import nyckelskydd, pades, utfardare
from tests.ekonomi.rasql import nekas, uppdatera
from tests.signerade import AT, BO, CIA, FORBUND, status


@pytest.fixture
def utan_nycklar(db, anvandare):
    return anvandare("forbundschef")


@pytest.fixture
def chef(utan_nycklar):
    utfardare.skapa_nycklar(by=utan_nycklar, forbund=FORBUND, at=AT)
    return utan_nycklar


def under(chef, data: bytes, at=AT, falt: str = "plats_1") -> pades.Signerad:
    return pades.skriv_under(data, falt=falt, vem=BO, at=at, by=chef)


def i_bruk(slag: str) -> Underskriftsnyckel:
    nyckel = utfardare.i_bruk(slag)
    assert nyckel is not None
    return nyckel


def test_without_keys_nothing_is_signed_and_one_is_told_where_they_are_made(utan_nycklar, bas):
    with pytest.raises(ValidationError, match="sidan Underskriftsnycklar"):
        under(utan_nycklar, bas)
    assert utfardare.certifikat_for_nedladdning() is None


def test_keys_are_made_once(chef):
    with pytest.raises(ValidationError, match="redan nycklar"):
        utfardare.skapa_nycklar(by=chef, forbund=FORBUND)
    assert Underskriftsnyckel.objects.count() == 2


def test_keys_need_a_name(utan_nycklar):
    with pytest.raises(ValidationError, match="förbundets namn"):
        utfardare.skapa_nycklar(by=utan_nycklar, forbund="")


def test_making_keys_is_an_event_and_the_seals_certificate_is_logged(chef):
    assert Handelse.objects.filter(verb="skapade nyckeln", by=chef).count() == 2
    sigill = Certifikat.objects.get()
    assert sigill.sigill
    assert sigill.serienummer == i_bruk("sigill").serienummer


def test_issuer_and_what_it_issues_hold_sixty_years(chef):
    utfardaren, sigill = i_bruk("utfardare"), i_bruk("sigill")
    assert utfardaren.till == sigill.till == AT.replace(year=2086, microsecond=0)


def test_leap_day_has_a_last_day_too(utan_nycklar):
    skottdag = AT.replace(year=2028, month=2, day=29)
    nyckel = utfardare.skapa_nycklar(by=utan_nycklar, forbund=FORBUND, at=skottdag)
    assert (nyckel.till.year, nyckel.till.month, nyckel.till.day) == (2088, 2, 28)


def test_private_keys_are_encrypted_at_rest(chef):
    for nyckel in Underskriftsnyckel.objects.all():
        assert "PRIVATE KEY" not in nyckel.privat
        klartext = nyckelskydd.dekryptera(nyckel.privat)
        assert load_der_private_key(klartext, None)
        assert klartext not in nyckel.privat.encode()


def test_missing_encryption_key_is_told_of_and_nothing_signed(chef, bas, settings):
    settings.SIGNERINGSNYCKLAR = []
    with pytest.raises(ValidationError, match="SIGNERINGSNYCKEL är inte satt"):
        under(chef, bas)
    with pytest.raises(ValidationError, match="SIGNERINGSNYCKEL är inte satt"):
        utfardare.skapa_nycklar(by=chef, forbund=FORBUND, ersatt=True)
    assert i_bruk("utfardare").privat


def test_wrong_encryption_key_is_told_of(chef, bas, settings):
    settings.SIGNERINGSNYCKLAR = ["en helt annan"]
    with pytest.raises(ValidationError, match="gamla ska stå kvar"):
        under(chef, bas)


def test_encryption_key_is_changed_in_two_steps(chef, bas, settings):
    gammal = settings.SIGNERINGSNYCKLAR[0]
    settings.SIGNERINGSNYCKLAR = ["ny", gammal]
    assert utfardare.kryptera_om(by=chef) == 2
    settings.SIGNERINGSNYCKLAR = ["ny"]
    assert under(chef, bas).niva == "B-B"


def test_replaced_keys_are_destroyed_but_what_they_signed_still_holds(chef, bas):
    forseglad = pades.forsegla(bas, at=AT, by=chef)
    gammal = under(chef, forseglad.data)
    sedan = AT + timedelta(days=1)
    utfardare.skapa_nycklar(by=chef, forbund=FORBUND, ersatt=True, at=sedan)
    ny = under(chef, gammal.data, sedan, "plats_2")
    assert all(s.bottom_line for s in status(ny.data, sedan + timedelta(days=1)))
    assert Underskriftsnyckel.objects.filter(avslutad_at=sedan.replace(microsecond=0)).count() == 2
    assert not Underskriftsnyckel.objects.exclude(avslutad_at=None).exclude(privat="").exists()


def test_all_issuers_can_be_downloaded(chef):
    utfardare.skapa_nycklar(by=chef, forbund=FORBUND, ersatt=True, at=AT + timedelta(days=1))
    pem = utfardare.certifikat_for_nedladdning()
    assert pem is not None
    rotter = x509.load_pem_x509_certificates(pem)
    assert [
        rot.extensions.get_extension_for_class(x509.BasicConstraints).value.ca for rot in rotter
    ]
    assert len({rot.serial_number for rot in rotter}) == 2
    assert b"PRIVATE" not in pem


# -- A clock that jumps -------------------------------------------------------------------------


def test_clock_that_went_backwards_is_refused(chef, bas):
    forsta = under(chef, bas, AT + timedelta(days=2))
    with pytest.raises(ValidationError, match="gått bakåt"):
        under(chef, forsta.data, AT + timedelta(days=1), "plats_2")
    assert Certifikat.objects.filter(sigill=False).count() == 1


def test_two_in_the_same_second_or_logged_in_the_other_order_both_sign(chef, bas):
    forsta = under(chef, bas, AT + timedelta(seconds=40))
    under(chef, bas, AT + timedelta(seconds=40), "plats_2")
    under(chef, forsta.data, AT + timedelta(seconds=39), "plats_3")
    assert Certifikat.objects.filter(sigill=False).count() == 3


@pytest.mark.parametrize("at", [AT - timedelta(seconds=2), AT.replace(year=2090)])
def test_clock_outside_what_the_keys_hold_for_is_refused(chef, bas, at):
    with pytest.raises(ValidationError, match="nycklar gäller från"):
        under(chef, bas, at)
    with pytest.raises(ValidationError, match="nycklar gäller från"):
        pades.forsegla(bas, at=at, by=chef)


def test_after_a_leap_ahead_new_keys_let_the_round_go_on(chef, bas):
    forsta = under(chef, bas, AT + timedelta(days=365))
    with pytest.raises(ValidationError, match="ersätta nycklarna"):
        under(chef, forsta.data, AT + timedelta(days=1), "plats_2")
    utfardare.skapa_nycklar(by=chef, forbund=FORBUND, ersatt=True, at=AT + timedelta(days=1))
    assert under(chef, forsta.data, AT + timedelta(days=1), "plats_2").data


# -- What the database itself refuses -----------------------------------------------------------


@pytest.mark.parametrize(
    "sats",
    [
        "UPDATE finsam_certifikat SET namn = 'Någon annan'",
        "UPDATE finsam_certifikat SET metod = 'totp'",
        "DELETE FROM finsam_certifikat",
    ],
)
def test_log_of_certificates_only_grows(chef, bas, sats):
    under(chef, bas)
    nekas(sats, "Loggen kan inte ändras")


@pytest.mark.parametrize(
    ("sats", "text"),
    [
        ("UPDATE finsam_underskriftsnyckel SET certifikat = 'annat'", "ändras inte"),
        ("UPDATE finsam_underskriftsnyckel SET serienummer = 'ff' WHERE slag = 'sigill'", "ändras"),
        ("DELETE FROM finsam_underskriftsnyckel WHERE slag = 'sigill'", "tas aldrig bort"),
        ("UPDATE finsam_underskriftsnyckel SET privat = ''", "forstord|CHECK"),
    ],
)
def test_key_in_use_stands_as_it_was_made(chef, sats, text):
    nekas(sats, text)


def test_replaced_key_is_never_taken_into_use_again(chef):
    utfardare.skapa_nycklar(by=chef, forbund=FORBUND, ersatt=True, at=AT)
    for satt in ("avslutad_at = NULL, privat = 'x'", "privat = 'x'"):
        sats = uppdatera("finsam_underskriftsnyckel", satt, "avslutad_at IS NOT NULL")
        nekas(sats, "inte i bruk igen")


def test_certificate_of_a_signature_says_what_was_signed_and_how(chef):
    rad = Certifikat.objects.get()
    tomt = {"sigill": False, "metod": "totp", "falt": "", "dokument_sha256": ""}
    with pytest.raises(IntegrityError), transaction.atomic():
        Certifikat.objects.create(
            **tomt,
            serienummer="1",
            utfardare=rad.utfardare,
            namn=CIA.namn,
            certifikat="x",
            at=AT,
            till=AT,
            by=chef,
        )
