"""Whether a file is whole: told from the database alone, and never wrongly yes."""

import os
import random
import shutil
from datetime import timedelta
from hashlib import sha256

import pytest
from django.db import transaction
from django.test import override_settings

from finsam import filer
from finsam.models import Certifikat, User
from finsam.signering.verifiering import Andring, Fel
from finsam.signering.verifiering.analys import analysera
from styrelse.models import Handling, Revision
from styrelse.verifiering import bedom, med_kod, prova, ursprung
from styrelse.verifieringsord import besked, som_json
from styrelse.verifieringssvar import Svar, Utslag
from tests import attacker, signering, undertecknad
from tests.styrelse.undertecknat import VAD, avbryt, undertecknat

ENBYTE = 1000 if os.environ.get("HYPOTHESIS_PROFILE") == "lang" else 50


@pytest.fixture(scope="module", name="grund")
def grund_fixtur(django_db_setup, django_db_blocker, tmp_path_factory):
    """A round of three, all signed, made once; each test's own changes are taken back."""
    yttre = transaction.atomic()
    yttre._from_testcase = True  # so that what is durable may be done within it
    with (
        override_settings(FILER_DIR=tmp_path_factory.mktemp("filer")),
        django_db_blocker.unblock(),
        yttre,
    ):
        by = User.objects.create(email="prov-forbundschef@example.se", namn="Prov forbundschef")
        by.rolltilldelningar.create(roll="forbundschef")
        yield undertecknat(by)
        transaction.set_rollback(True)


@pytest.fixture
def tre(grund, db):
    return grund


def hela_svaret(data: bytes) -> Svar:
    """The answer as command and page give it, with the analysis made in this process."""
    if svar := prova(data):
        return svar
    borjan = ursprung(data)
    return bedom("0" * 64, len(data), borjan, analysera(data, borjan.langd if borjan else 0))


# -- A file of ours ---------------------------------------------------------------------------


def test_every_revision_of_a_round_of_seventeen_is_whole(chef, django_assert_max_num_queries):
    ut = undertecknat(chef, antal=17)
    for data in ut.revisioner:
        with django_assert_max_num_queries(9):
            svar = prova(data)
        assert svar.hel, svar.brister
    assert len(svar.tecknade) == 17
    assert all(t.i_filen and t.metod == "Engångskod" for t in svar.tecknade)


def test_the_answer_says_who_signed_what_and_how(tre):
    svar = prova(tre.data)
    assert (svar.dokument.titel, svar.dokument.vad) == ("Årsredovisning 2022", VAD)
    assert [(t.namn, t.funktion, t.medlem) for t in svar.tecknade] == [
        (f"Ledamot {n}", "ledamot", "Exempelkommun") for n in (1, 2, 3)
    ]
    assert "egen server" in svar.tecknade[0].niva_ord
    assert [s.vad for s in svar.kedja][:3] == [
        "Filen med sina platser",
        "Förbundets sigill",
        "Underskrift i plats 1",
    ]
    ord_ = besked(svar)
    assert (ord_.ton, ord_.rubrik) == ("klart", "Filen är hel")
    assert any("rätt person" in rad for rad in ord_.kan_inte_veta)


def test_what_was_signed_keeps_its_heading_when_the_diarium_changes_it(chef):
    ut = undertecknat(chef, av=1)
    Handling.objects.filter(pk=ut.runda.handling_id).update(rubrik="Något annat")
    assert prova(ut.data).dokument.titel == "Årsredovisning 2022"
    assert med_kod(ut.runda.kod).dokument.titel == "Årsredovisning 2022"


def test_the_kept_files_may_be_gone(tre, settings):
    shutil.rmtree(settings.FILER_DIR)
    assert prova(tre.data).hel


def test_an_earlier_revision_is_whole_and_says_that_there_is_a_later_one(tre):
    svar = prova(tre.revisioner[2])
    assert svar.hel
    assert svar.senare_revision
    assert [t.i_filen for t in svar.tecknade] == [True, False, False]
    assert any("senare fil med fler" in rad for rad in besked(svar).punkter)


def test_a_round_that_goes_on_says_how_many_have_signed(chef):
    svar = prova(undertecknat(chef, antal=5, av=2).data)
    assert svar.hel
    assert besked(svar).ton == "varning"
    assert "2 av 5" in besked(svar).punkter[0]


def test_the_frozen_file_is_known_and_said_to_bear_no_signatures(tre):
    svar = prova(signering.frysta())
    assert svar.fryst
    assert svar.hel
    assert besked(svar).rubrik == "Filen är oförändrad, men den bär inga underskrifter"


def test_a_draft_that_was_never_laid_for_signature_is_unknown(tre):
    svar = hela_svaret(signering.dokument("<h1>Utkast</h1>"))
    assert svar.utslag is Utslag.OKAND


@pytest.mark.parametrize("status", ["aterkallad", "avbojd"])
def test_a_file_of_a_round_that_was_ended_is_not_whole(chef, status):
    ut = undertecknat(chef, av=1)
    avbryt(ut, chef, status)
    svar = prova(ut.data)
    assert not svar.hel
    assert svar.utslag is Utslag.ATERKALLAD
    assert besked(svar).ton == "fel"


def test_a_later_version_is_told_of(chef, tre):
    ny = undertecknat(chef, frysta=signering.dokument("<h1>Ny</h1>"), foregaende=tre.runda)
    assert prova(tre.data).dokument.har_senare
    assert not prova(ny.data).dokument.har_senare


def test_the_same_frozen_file_laid_anew_is_judged_by_the_round_that_holds(chef):
    avbryt(undertecknat(chef, av=1), chef)
    ny = undertecknat(chef)
    assert prova(signering.frysta()).dokument.kod == ny.runda.kod


def test_of_a_secret_document_neither_heading_nor_decision_is_told(chef):
    ut = undertecknat(chef, sekretess=True)
    svar = prova(ut.data)
    assert svar.hel
    assert (svar.dokument.titel, svar.dokument.vad) == ("", "")
    med = med_kod(ut.runda.kod)
    assert med.tecknade == ()
    andrad = hela_svaret(attacker.ATTACKER["ett_tecken_forst"](ut.data))
    assert (andrad.utslag, andrad.tecknade) == (Utslag.ANDRAD, ())


# -- Our own log speaks against it ------------------------------------------------------------


def test_a_signature_whose_certificate_was_never_logged_is_not_trusted(tre, monkeypatch):
    monkeypatch.setattr("styrelse.verifiering.utfardade", lambda certifikat: {})
    svar = prova(tre.data)
    assert svar.utslag is Utslag.MOTSAGELSE
    assert svar.brister[0] == "Certifikatet i steg 1 finns inte i vår förteckning."
    assert "Lita inte på den" in besked(svar).ingress


def test_a_planted_revision_signed_by_a_stranger_is_not_trusted(chef):
    ut = undertecknat(chef, av=2)
    falsk = undertecknad.skriv_under(ut.data, "plats_3", "Ledamot 3")
    sista = ut.runda.revisioner.order_by("-nummer").first()
    seriellt = undertecknad.undertecknare("Ledamot 3").signing_cert.serial_number
    Revision.objects.create(
        runda=ut.runda,
        nummer=sista.nummer + 1,
        slag=Revision.Slag.UNDERSKRIFT,
        fil=filer.behall(falsk, "falsk.pdf", "application/pdf", by=chef),
        sha256=sha256(falsk).hexdigest(),
        bas_sha256=sista.sha256,
        storlek=len(falsk),
        underskrift=ut.runda.handling.underskrifter.get(plats=3),
        serienummer=f"{seriellt:x}",
        at=sista.at + timedelta(minutes=1),
    )
    svar = prova(falsk)
    assert svar.utslag is Utslag.MOTSAGELSE
    assert not Certifikat.objects.filter(serienummer=f"{seriellt:x}").exists()


# -- Not whole --------------------------------------------------------------------------------


def test_each_of_many_one_byte_changes_is_reported(tre):
    slump = random.Random(20230318)  # noqa: S311 - which byte, not a secret
    hela = [d for d in attacker.enbyte(tre.data, ENBYTE, slump) if hela_svaret(d).hel]
    assert hela == []


@pytest.mark.parametrize("namn", sorted(attacker.ATTACKER))
def test_each_known_attack_is_reported_as_not_whole(tre, namn):
    svar = hela_svaret(attacker.ATTACKER[namn](tre.data))
    assert not svar.hel
    assert svar.utslag in {Utslag.TILLAGG, Utslag.ANDRAD}
    assert svar.dokument.kod == tre.runda.kod
    assert besked(svar).ton == "fel"


def test_a_shadow_prepared_before_the_signing_is_reported(chef):
    ut = undertecknat(chef, antal=1, frysta=attacker.med_skugga(undertecknad.oppet_utan_falt()))
    assert prova(ut.data).hel
    for namn in ("skugga_dolj", "skugga_ersatt", "skugga_dolj_och_ersatt"):
        svar = hela_svaret(attacker.ATTACKER[namn](ut.data))
        assert (svar.utslag, svar.utlatande.andring) == (Utslag.TILLAGG, Andring.ANNAT), namn


def test_what_was_added_to_our_file_is_told_apart(tre):
    def andring(attack) -> Andring:
        return hela_svaret(attack(tre.data)).utlatande.andring

    assert andring(attacker.ATTACKER["isa_sidans_innehall"]) is Andring.ANNAT
    assert andring(attacker.ATTACKER["isa_bara_objekt"]) is Andring.ANNAT
    assert andring(attacker.ATTACKER["okand_underskrift"]) is Andring.UNDERSKRIFTER
    assert andring(attacker.ATTACKER["ett_tecken_sist"]) is Andring.INGEN


def test_a_signature_added_elsewhere_is_not_whole_and_called_what_it_is(tre):
    svar = hela_svaret(attacker.ATTACKER["okand_underskrift"](tre.data))
    assert svar.utslag is Utslag.TILLAGG
    assert svar.kand_langd == len(tre.data)
    assert besked(svar).rubrik == "Filen har fått underskrifter som inte är gjorda här"


def test_a_changed_padding_byte_that_validators_accept_is_reported(tre):
    data = attacker.ATTACKER["utfyllnad_i_sista_vardet"](tre.data)
    assert all(s.stammer for s in analysera(data).signaturer)
    assert not hela_svaret(data).hel


def test_a_strangers_signed_file_is_unknown_whatever_names_it_bears(tre):
    svar = hela_svaret(undertecknad.revisioner(3)[-1])
    assert svar.utslag is Utslag.OKAND
    assert svar.dokument is None
    assert "inte säga vem" in besked(svar).punkter[0]


def test_a_certificate_with_our_serial_number_but_another_key_is_not_ours(tre):
    utlatande = analysera(undertecknad.revisioner(1)[-1])
    serie = Certifikat.objects.filter(sigill=False).first().serienummer
    lik = type(utlatande)(certifikat=((serie, "f" * 64),))
    assert bedom("0" * 64, 9, None, lik).utslag is Utslag.OKAND


@pytest.mark.parametrize("skrap", [b"", b"%PDF-1.7\n", b"hej", b"\x00" * 100, b"%%EOF" * 5000])
def test_rubbish_is_answered_in_words(db, skrap):
    svar = hela_svaret(skrap)
    assert svar.utslag is Utslag.OKAND
    assert besked(svar).punkter[0]


def test_a_changed_file_that_bears_the_seal_alone_is_called_changed(tre):
    svar = hela_svaret(attacker.ATTACKER["ny_fil"](tre.revisioner[1]))
    assert (svar.utslag, svar.dokument) == (Utslag.ANDRAD, None)
    assert "sigill som är gjorda här" in besked(svar).ingress


# -- By the code ------------------------------------------------------------------------------


def test_the_code_says_what_was_signed_and_warns_that_it_says_nothing_of_the_copy(tre):
    svar = med_kod(tre.runda.kod)
    assert svar.dokument.titel == "Årsredovisning 2022"
    assert len(svar.tecknade) == 3
    assert svar.dokument.senaste_sha256 == svar.kedja[-1].sha256


@pytest.mark.parametrize("status", ["aterkallad", "avbojd"])
def test_unknown_and_ended_codes_answer_alike(chef, status):
    ut = undertecknat(chef, av=1)
    avbryt(ut, chef, status)
    assert med_kod(ut.runda.kod) is med_kod("f" * 32) is None


# -- For programs -----------------------------------------------------------------------------


def test_the_answer_as_json_says_the_same(tre):
    data = som_json(prova(tre.data))
    assert (data["hel"], data["utslag"]) == (True, "hel")
    assert [u["namn"] for u in data["underskrifter"]] == ["Ledamot 1", "Ledamot 2", "Ledamot 3"]
    okand = som_json(hela_svaret(b"hej"))
    assert (okand["hel"], okand["analys"]["fel"]) == (False, Fel.INTE_PDF)
