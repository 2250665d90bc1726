"""Backup and restore, proved by the fingerprint of rows and files."""

from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from pyrage import x25519

from finsam import filer, kedja, sakerhetskopia
from finsam.models import Forsegling, Handelse, User
from tests import databaser
from tests.conftest import ansluten

IDENTITET = x25519.Identity.generate()
PDF = b"%PDF-1.7\n%%EOF"


@pytest.fixture
def tom(db, settings):
    """An empty, migrated database of the test's own, to restore into."""
    with databaser.kopia(databaser.tom_databas()) as egen:
        settings.FILER_DIR = egen.data / "filer"
        with ansluten(egen):
            yield egen


@pytest.fixture
def kopia(db, anvandare, settings, tmp_path):
    settings.FILER_DIR = tmp_path / "filer"
    filer.ta_emot(PDF, "avtal.pdf", by=anvandare("forbundschef"))
    kedja.forsegla()
    ut = BytesIO()
    return ut, sakerhetskopia.kopiera(ut, str(IDENTITET.to_public()))


def test_copy_cannot_be_read_without_the_key(kopia):
    ut, _ = kopia
    assert b"prov-forbundschef" not in ut.getvalue()
    assert PDF not in ut.getvalue()


def test_fingerprint_is_that_of_the_database(kopia):
    assert kopia[1] == sakerhetskopia.avtryck()


def test_fingerprint_changes_with_any_row(kopia, anvandare):
    anvandare("revisor")
    assert kopia[1] != sakerhetskopia.avtryck()


def test_restore_into_a_used_database_is_refused(kopia):
    kopia[0].seek(0)
    with pytest.raises(ValidationError, match="inte tom"):
        sakerhetskopia.aterstall(kopia[0], str(IDENTITET))


def test_whole_example_comes_back_with_the_same_fingerprint(exempel, request, tmp_path):
    with BytesIO() as ut:
        fore = sakerhetskopia.kopiera(ut, str(IDENTITET.to_public()))
        ut.seek(0)
        request.getfixturevalue("tom")
        assert not User.objects.exists()
        assert sakerhetskopia.aterstall(ut, str(IDENTITET)) == fore
    assert sakerhetskopia.avtryck() == fore
    assert kedja.kontrollera().hel


def test_restored_database_goes_on_where_it_was(kopia, tom, anvandare):
    kopia[0].seek(0)
    sakerhetskopia.aterstall(kopia[0], str(IDENTITET))
    antal = Handelse.objects.count()
    filer.ta_emot(PDF + b"\n", "nytt.pdf", by=anvandare("forbundschef"))
    kedja.forsegla()
    assert Handelse.objects.count() == antal + 1
    assert Forsegling.objects.count() == antal + 1


def test_wrong_key_is_said(kopia, tom):
    kopia[0].seek(0)
    with pytest.raises(ValidationError, match="låsa upp"):
        sakerhetskopia.aterstall(kopia[0], str(x25519.Identity.generate()))


def test_damaged_copy_is_refused_and_leaves_nothing(kopia, tom):
    data = bytearray(kopia[0].getvalue())
    data[-40] ^= 1
    with pytest.raises(ValidationError, match="låsa upp"):
        sakerhetskopia.aterstall(BytesIO(bytes(data)), str(IDENTITET))
    assert not User.objects.exists()


def test_copy_whose_rows_do_not_match_its_fingerprint_is_refused(kopia, tom, monkeypatch):
    kopia[0].seek(0)
    annat = sakerhetskopia.Avtryck(0, "0", 0, "0")
    monkeypatch.setattr(sakerhetskopia, "avtryck", lambda: annat)
    with pytest.raises(ValidationError, match="skadad"):
        sakerhetskopia.aterstall(kopia[0], str(IDENTITET))
    assert not User.objects.exists()


def test_commands_write_and_read_a_file(kopia, tom, tmp_path, settings, capsys):
    nyckel = tmp_path / "nyckel"
    nyckel.write_text(str(IDENTITET))
    fil = tmp_path / "kopia.age"
    fil.write_bytes(kopia[0].getvalue())
    call_command("aterstall", str(fil), "--nyckel", str(nyckel))
    settings.SAKERHETSKOPIA_NYCKEL = str(IDENTITET.to_public())
    call_command("sakerhetskopiera", str(tmp_path / "ny.age"))
    assert kopia[1].rader_sha256 in capsys.readouterr().out
    assert (tmp_path / "ny.age").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("mottagare", "ord_"), [("", "SAKERHETSKOPIA_NYCKEL"), ("age1fel", "inte en age-nyckel")]
)
def test_command_says_what_is_wrong_with_the_receiver(db, tmp_path, mottagare, ord_):
    with pytest.raises(CommandError, match=ord_):
        call_command("sakerhetskopiera", str(tmp_path / "k"), "--mottagare", mottagare)


def test_restore_says_when_the_file_is_missing(db, tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        call_command("aterstall", str(tmp_path / "saknas"), "--nyckel", str(tmp_path / "n"))
