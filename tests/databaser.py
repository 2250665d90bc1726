"""Whole databases for tests: one with Sunnerbo loaded, built once, and copies of it.

The ledger's guards refuse what Django's own clean-up between tests does (flush), so a test
that must commit gets a database of its own: a copied file on SQLite, a TEMPLATE on PostgreSQL.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql

ROT = Path(__file__).parents[1]
KATALOG = ROT / ".test"
APPAR = ("finsam", "styrelse", "insatser", "ekonomi", "rapporter")


@dataclass(frozen=True, slots=True)
class Databas:
    """One database and the files that belong to it."""

    url: str
    data: Path

    @property
    def namn(self) -> str:
        """What Django calls it: a path on SQLite, a name on PostgreSQL."""
        return urlsplit(self.url).path[1:]

    def miljo(self) -> dict[str, str]:
        """The environment of a process of ours that works in this database."""
        return os.environ | {
            "DATABASE_URL": self.url,
            "DATA_DIR": str(self.data),
            "FINSAM_TEST": "1",
            "DJANGO_SETTINGS_MODULE": "finsam.settings",
        }


def ar_postgres() -> bool:
    return os.environ.get("DATABASE_URL", "").startswith("postgres")


def avtryck() -> str:
    """A hash of everything that decides what the example database holds."""
    summa = hashlib.sha256()
    for app in APPAR:
        for fil in sorted((ROT / app).rglob("*")):
            if fil.is_file() and "__pycache__" not in fil.parts:
                summa.update(str(fil.relative_to(ROT)).encode() + fil.read_bytes())
    return summa.hexdigest()[:12]


def databas(namn: str) -> Databas:
    """The database of this name on the engine of this run; it need not exist."""
    data = KATALOG / namn
    if not ar_postgres():
        return Databas(f"sqlite:///{data / 'finsam.sqlite3'}", data)
    delar = urlsplit(os.environ["DATABASE_URL"])
    return Databas(urlunsplit(delar._replace(path=f"/{namn.replace('-', '_')}")), data)


def postgres(sats: sql.Composed) -> list[tuple]:
    """Run one statement outside any transaction, in the database that the run was given."""
    with closing(psycopg.connect(os.environ["DATABASE_URL"], autocommit=True)) as c:
        markor = c.execute(sats)
        return markor.fetchall() if markor.description else []


def finns(db: Databas) -> bool:
    if ar_postgres():
        fraga = sql.SQL("SELECT 1 FROM pg_database WHERE datname = {}").format(db.namn)
        return bool(postgres(fraga))
    return Path(db.namn).exists()


def ta_bort(db: Databas) -> None:
    if ar_postgres():
        postgres(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(db.namn)))
    shutil.rmtree(db.data, ignore_errors=True)


def ny(namn: str) -> Databas:
    """A new database without a single table."""
    egen = databas(namn)
    egen.data.mkdir(parents=True)
    if ar_postgres():
        postgres(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(egen.namn)))
    return egen


def kopiera(mall: Databas, till: Databas) -> None:
    """Copy the database and its kept files."""
    if ar_postgres():
        postgres(
            sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
                sql.Identifier(till.namn), sql.Identifier(mall.namn)
            )
        )
    if mall.data.exists():
        shutil.copytree(mall.data, till.data)


def manage(db: Databas, *argument: str) -> str:
    """Run a command of ours in the database and return what it printed."""
    klar = subprocess.run(
        [sys.executable, "manage.py", *argument],
        cwd=ROT,
        env=db.miljo(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert klar.returncode == 0, f"manage.py {' '.join(argument)}:\n{klar.stdout}\n{klar.stderr}"
    return klar.stdout


def byggd(slag: str, *kommando: str, fran: Databas | None = None) -> Databas:
    """What the command makes of a copy of another; once per state of the code, locked."""
    KATALOG.mkdir(exist_ok=True)
    slag = f"{slag}-{'pg' if ar_postgres() else 'sqlite'}"
    mall = databas(f"{slag}-{avtryck()}")
    with (KATALOG / f"{slag}.las").open("w") as las:
        fcntl.flock(las, fcntl.LOCK_EX)
        if not finns(mall):
            for gammal in KATALOG.glob(f"{slag}-*"):
                shutil.rmtree(gammal)
            bygge = databas(f"bygge-{uuid.uuid4().hex[:8]}")
            if fran:
                kopiera(fran, bygge)
            else:
                ny(bygge.data.name)
            manage(bygge, *kommando)
            fardigstall(bygge, mall)
    return mall


def exempeldatabas(forbund: str = "sunnerbo") -> Databas:
    """The database with an example förbund loaded."""
    return byggd(f"exempel-{forbund}", "demo", forbund, fran=tom_databas())


def tom_databas() -> Databas:
    """The database of a förbund that has entered nothing yet."""
    return byggd("tom", "migrate", "--verbosity=0")


def fardigstall(bygge: Databas, mall: Databas) -> None:
    """Give the built database its name, so that one that broke half-way is never used."""
    if ar_postgres():
        postgres(
            sql.SQL("ALTER DATABASE {} RENAME TO {}").format(
                sql.Identifier(bygge.namn), sql.Identifier(mall.namn)
            )
        )
    bygge.data.rename(mall.data)


@contextmanager
def kopia(mall: Databas) -> Iterator[Databas]:
    """A copy of one's own, gone afterwards."""
    egen = databas(f"kopia-{uuid.uuid4().hex[:8]}")
    kopiera(mall, egen)
    try:
        yield egen
    finally:
        ta_bort(egen)
