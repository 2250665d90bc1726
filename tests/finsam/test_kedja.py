"""The log's chain: it grows, it is checked, and tampering shows."""

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction

from finsam import kedja, vakt
from finsam.handelser import logga
from finsam.models import Forsegling, Handelse


@pytest.fixture
def tre(db, anvandare):
    chef = anvandare("forbundschef")
    for verb in ("skapade", "ändrade", "avslutade"):
        logga(by=chef, verb=verb, objekt=chef, rad=1)
    assert kedja.forsegla() == 3
    return kedja.huvud()


def utan_vakter(sats: str) -> None:
    """Change the log as only the database's owner can: with the guards taken down."""
    vakt.ta_bort()
    with connection.cursor() as cursor:
        cursor.execute(sats)
    vakt.satt_upp()


def test_empty_log_has_a_head_and_is_whole(db):
    assert kedja.kontrollera() == kedja.Kedjestatus(kedja.Huvud(0, kedja.START), 0, ())


def test_every_event_is_chained_to_the_one_before(tre):
    lankar = list(Forsegling.objects.order_by("nummer"))
    assert [lank.nummer for lank in lankar] == [1, 2, 3]
    assert [lank.foregaende for lank in lankar] == [kedja.START, lankar[0].hash, lankar[1].hash]
    assert kedja.kontrollera().hel


def test_event_is_chained_after_commit(db, anvandare, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        logga(by=None, verb="skapade", objekt=anvandare("revisor"))
        assert kedja.huvud().nummer == 0
    assert kedja.huvud().nummer == 1


def test_sealing_again_adds_nothing(tre):
    assert kedja.forsegla() == 0
    assert kedja.huvud() == tre


def test_second_sealer_at_the_same_time_gives_way(tre, anvandare, monkeypatch):
    logga(by=None, verb="skapade", objekt=anvandare("revisor"))
    monkeypatch.setattr(kedja, "huvud", lambda: kedja.Huvud(2, "f" * 64))
    assert kedja.forsegla() == 0
    monkeypatch.undo()
    assert kedja.forsegla() == 1
    assert kedja.kontrollera().hel


def test_changed_event_shows(tre):
    utan_vakter("UPDATE finsam_handelse SET verb = 'snällare' WHERE verb = 'ändrade'")
    assert kedja.kontrollera().brott == ("Länk 2 stämmer inte med händelsen eller länken före.",)


def test_removed_link_shows(tre):
    utan_vakter("DELETE FROM finsam_forsegling WHERE nummer = 2")
    status = kedja.kontrollera()
    assert "Länk 2 saknas." in status.brott
    assert status.oforseglade == 1


def test_log_that_was_rewritten_whole_differs_from_the_printed_head(tre):
    utan_vakter("DELETE FROM finsam_forsegling")
    utan_vakter("UPDATE finsam_handelse SET verb = 'inget'")
    kedja.forsegla()
    assert kedja.kontrollera().hel
    assert kedja.kontrollera((tre,)).brott == ("Länk 3 är en annan än den som trycktes.",)


def test_log_that_was_cut_lacks_the_printed_head(tre):
    utan_vakter("DELETE FROM finsam_forsegling WHERE nummer = 3")
    assert "Länk 3, som har tryckts, finns inte längre." in kedja.kontrollera((tre,)).brott


SATSER = (
    "UPDATE finsam_handelse SET verb = 'x'",
    "DELETE FROM finsam_handelse",
    "UPDATE finsam_forsegling SET hash = 'x'",
    "DELETE FROM finsam_forsegling",
)
PER_MOTOR = {
    "sqlite": (
        "INSERT OR REPLACE INTO finsam_forsegling (nummer, handelse_id, foregaende, hash)"
        " SELECT nummer, handelse_id, foregaende, 'x' FROM finsam_forsegling LIMIT 1",
        "UPDATE OR REPLACE finsam_handelse SET verb = 'x'",
    ),
    "postgresql": ("TRUNCATE finsam_handelse CASCADE", "TRUNCATE finsam_forsegling"),
}


@pytest.mark.parametrize("nummer", range(len(SATSER) + 2))
def test_log_only_grows_whatever_sql_is_tried(tre, nummer):
    sats = (*SATSER, *PER_MOTOR[connection.vendor])[nummer]
    nekas = pytest.raises(IntegrityError, match="Loggen kan inte ändras")
    connection.check_constraints()  # PostgreSQL truncates nothing while foreign keys are unchecked
    with nekas, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sats)
    assert kedja.kontrollera((tre,)).hel


def test_command_prints_the_head_and_accepts_it_back(tre, capsys):
    call_command("kontrollera_kedja")
    assert str(tre) in capsys.readouterr().out
    call_command("kontrollera_kedja", str(tre))
    assert "hel" in capsys.readouterr().out


def test_command_fails_on_a_broken_chain(tre, capsys):
    utan_vakter("UPDATE finsam_handelse SET verb = 'snällare' WHERE verb = 'ändrade'")
    with pytest.raises(CommandError, match="bruten"):
        call_command("kontrollera_kedja")
    assert "Länk 2" in capsys.readouterr().err


def test_command_says_how_a_head_is_written(db):
    with pytest.raises(CommandError, match="NUMMER:HASH"):
        call_command("kontrollera_kedja", "abc")


def test_head_is_mailed_to_those_who_guard_the_log(tre, anvandare):
    anvandare("revisor")
    anvandare("ledamot")
    call_command("skicka_kedjehuvud", stdout=None)
    assert sorted(mail.outbox[0].to) == ["prov-forbundschef@example.se", "prov-revisor@example.se"]
    assert str(tre) in mail.outbox[0].body


def test_mailing_says_when_nobody_guards_the_log(db):
    with pytest.raises(CommandError, match="revisor"):
        call_command("skicka_kedjehuvud")


def test_event_is_gone_when_its_work_is_rolled_back(db, anvandare):
    chef = anvandare("forbundschef")
    with transaction.atomic():
        logga(by=chef, verb="skapade", objekt=chef)
        transaction.set_rollback(True)
    assert not Handelse.objects.exists()


@pytest.mark.parametrize("lika", ["handelse", "hash"])
def test_a_link_cannot_be_pushed_away_by_one_with_the_same_event_or_hash(tre, lika):
    """By a client that has not told SQLite to fire delete triggers on OR REPLACE."""
    andra = Forsegling.objects.get(nummer=2)
    handelse, hash_ = (andra.handelse_id, "f" * 64) if lika == "handelse" else (777, andra.hash)
    forst = {"sqlite": "INSERT OR REPLACE INTO", "postgresql": "INSERT INTO"}[connection.vendor]
    sats = forst + " finsam_forsegling (nummer, handelse_id, foregaende, hash) VALUES (%s,%s,%s,%s)"
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA recursive_triggers=OFF")
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sats, [999, handelse, andra.foregaende, hash_])
    assert list(Forsegling.objects.values_list("nummer", flat=True)) == [1, 2, 3]
