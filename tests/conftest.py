"""The harness that every test shares."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

# Before Django's settings are read: a fast password hasher, mail and jobs within the process.
os.environ["FINSAM_TEST"] = "1"
os.environ["DJANGO_SETTINGS_MODULE"] = "finsam.settings"

import django
import hypothesis
import pytest
from django.db import connection, connections, transaction
from django.test import Client

from tests import databaser

hypothesis.settings.register_profile("kort", max_examples=50, deadline=None)
hypothesis.settings.register_profile("lang", max_examples=2000, deadline=None)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "kort"))


# Here and not in a hook: the conftest files below this one import models.
django.setup()

from tests.signering import bas_fixtur, frysta_fixtur, sjutton  # noqa: E402, F401 (fixtures)

# -- Users ------------------------------------------------------------------------------------


@pytest.fixture
def anvandare(django_user_model) -> Callable:
    """``anvandare(*roller)``: a user with these roles, in whichever database the test uses."""

    def skapa(*roller: str):
        namn = "-".join(roller) or "rollos"
        user, ny = django_user_model.objects.get_or_create(
            email=f"prov-{namn}@example.se", defaults={"namn": f"Prov {namn}"}
        )
        if ny:
            for roll in roller:
                user.rolltilldelningar.create(roll=roll)
        return user

    return skapa


@pytest.fixture
def klient(anvandare) -> Callable[..., Client]:
    """``klient(*roller)``: a client logged in as a user with these roles."""

    def logga_in(*roller: str) -> Client:
        client = Client()
        client.force_login(anvandare(*roller))
        return client

    return logga_in


# -- Databases --------------------------------------------------------------------------------


@contextmanager
def ansluten(db: databaser.Databas) -> Iterator[None]:
    """Let ``connections["default"]`` be a connection to another database for a while."""
    vanlig = connections["default"]
    connections["default"] = annan = connections.create_connection("default")
    annan.settings_dict = vanlig.settings_dict | {"NAME": db.namn}
    try:
        yield
    finally:
        annan.close()
        connections["default"] = vanlig


@contextmanager
def tas_tillbaka() -> Iterator[None]:
    """What is written within is rolled back; as in Django's TestCase a transaction that must be
    the outermost (``durable``) may stand inside."""
    prov = transaction.atomic()
    prov._from_testcase = True
    with prov:
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="session")
def exempeldatabas() -> databaser.Databas:
    """The prepared database with Sunnerbo, a template to copy; no test writes in it."""
    return databaser.exempeldatabas()


@pytest.fixture(scope="session")
def exempelkopia(exempeldatabas) -> Iterator[databaser.Databas]:
    """This worker's copy of it, for tests whose changes are rolled back."""
    with databaser.kopia(exempeldatabas) as egen:
        yield egen


@pytest.fixture
def exempel(db, exempelkopia, settings) -> Iterator[None]:
    """The test runs in a database with Sunnerbo loaded; what it writes is rolled back."""
    settings.FILER_DIR = exempelkopia.data / "filer"
    with ansluten(exempelkopia), tas_tillbaka():
        yield


@pytest.fixture(scope="session")
def varendkopia() -> Iterator[databaser.Databas]:
    """This worker's copy of the database with Värend, for tests whose changes are rolled back."""
    with databaser.kopia(databaser.exempeldatabas("varend")) as egen:
        yield egen


@pytest.fixture
def varend(db, varendkopia, settings) -> Iterator[None]:
    """As ``exempel``, in a database with Värend loaded."""
    settings.FILER_DIR = varendkopia.data / "filer"
    with ansluten(varendkopia), tas_tillbaka():
        yield


@pytest.fixture(scope="session")
def kalmarkopia() -> Iterator[databaser.Databas]:
    """This worker's copy of the database with Kalmar, for tests whose changes are rolled back."""
    with databaser.kopia(databaser.exempeldatabas("kalmar")) as egen:
        yield egen


@pytest.fixture
def kalmar(db, kalmarkopia, settings) -> Iterator[None]:
    """As ``exempel``, in a database with Kalmar loaded."""
    settings.FILER_DIR = kalmarkopia.data / "filer"
    with ansluten(kalmarkopia), tas_tillbaka():
        yield


@pytest.fixture
def egen_exempel(db, exempeldatabas, settings) -> Iterator[databaser.Databas]:
    """As ``exempel``, but in a copy of the test's own where it may commit (threads, commands)."""
    with databaser.kopia(exempeldatabas) as egen:
        settings.FILER_DIR = egen.data / "filer"
        with ansluten(egen):
            yield egen


# -- What ``make test`` says at the end ---------------------------------------------------------


def databasmotor() -> str:
    """Name and version of the engine that this run uses, as ``make test`` says it at the end."""
    if connection.vendor == "sqlite":
        return f"SQLite {connection.Database.sqlite_version}"
    with connection.Database.connect(os.environ["DATABASE_URL"]) as c:
        return f"PostgreSQL {c.execute('SHOW server_version').fetchone()[0].split()[0]}"


def antal(rapporter: list[pytest.TestReport]) -> tuple[int, int]:
    """Of these reports: how many in all, and how many of them drove the browser."""
    return len(rapporter), sum("webblasare" in r.keywords for r in rapporter)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One line for ``skript/prov``: engine, passed, failed, and of those in the browser."""
    fil = os.environ.get("SAMMANFATTNING")
    if not fil or hasattr(terminalreporter.config, "workerinput"):
        return
    stats = terminalreporter.stats
    ja, ja_webb = antal(stats.get("passed", []))
    # A test that was skipped has proved nothing, and counts as failed.
    nej, nej_webb = antal([r for k in ("failed", "error", "skipped") for r in stats.get(k, [])])
    with Path(fil).open("a") as f:
        f.write("\t".join(map(str, (databasmotor(), ja, nej, ja_webb, nej_webb))) + "\n")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Nothing is skipped in silence: a skip fails the run."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter and reporter.stats.get("skipped") and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
