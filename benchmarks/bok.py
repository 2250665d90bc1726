"""A year of 100,000 vouchers of three rows: imported, summed and listed on both engines.

``.venv/bin/python benchmarks/bok.py [antal]`` from the project's root; see README.md.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import psycopg
from psycopg import sql

ROT = Path(__file__).parents[1]
sys.path.insert(0, str(ROT))

from benchmarks.andra import jamfor  # noqa: E402
from benchmarks.arsbok import arsbok  # noqa: E402
from ekonomi.sie import skriv  # noqa: E402

ANTAL = 100_000


def rubrik(text: str) -> None:
    last = ", ".join(f"{varde:.1f}" for varde in os.getloadavg())
    sys.stdout.write(f"\n{text} (load {last} on {os.cpu_count()} processors)\n")
    sys.stdout.flush()


@contextmanager
def server(katalog: Path) -> Iterator[str]:
    """The PostgreSQL of DATABASE_URL, or one of our own that is stopped afterwards."""
    given = os.environ.get("DATABASE_URL", "")
    if given.startswith("postgres"):
        yield given
        return
    katalog.chmod(0o711)  # run as root, the server is another user's, who must come through
    skript, plats = str(ROT / "skript/postgres"), str(katalog / "server")
    klar = subprocess.run(  # noqa: S603
        [skript, "starta", plats], check=True, capture_output=True, text=True
    )
    try:
        yield klar.stdout.strip()
    finally:
        subprocess.run([skript, "stoppa", plats], check=True)  # noqa: S603


@contextmanager
def databas(url: str) -> Iterator[str]:
    """An empty database on the server, dropped afterwards."""
    namn = f"matning_{uuid4().hex[:8]}"
    with psycopg.connect(url, autocommit=True) as c:
        c.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(namn)))
        try:
            yield urlunsplit(urlsplit(url)._replace(path=f"/{namn}"))
        finally:
            c.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(namn)))


def mat(namn: str, url: str, fil: Path, data: Path) -> None:
    """Measure one engine in a process of its own, so that its peak memory is its own."""
    rubrik(namn)
    (data / "static").mkdir(parents=True)
    miljo = os.environ | {
        "DATABASE_URL": url,
        "DATA_DIR": str(data),
        "DJANGO_SETTINGS_MODULE": "finsam.settings",
        "FINSAM_TEST": "1",
        "PYTHONPATH": str(ROT),
    }
    kommando = [sys.executable, str(ROT / "benchmarks/bokmotor.py"), str(fil)]
    subprocess.run(kommando, check=True, cwd=ROT, env=miljo)  # noqa: S603


def main() -> None:
    """Everything in one run, so that the figures stand beside each other."""
    antal = int(sys.argv[1]) if len(sys.argv) > 1 else ANTAL
    bok = arsbok(antal)
    with tempfile.TemporaryDirectory(prefix="finsam-matning-") as mapp:
        katalog = Path(mapp)
        katalog.chmod(0o755)  # the server's user reaches its own folder in it
        fil = katalog / "bok.se"
        fil.write_bytes(skriv(bok))
        storlek = fil.stat().st_size / 1e6
        sys.stdout.write(f"{antal} vouchers of 3 rows, a SIE file of {storlek:.1f} MB\n")
        mat("SQLite", f"sqlite:///{katalog}/sqlite/bok.sqlite3", fil, katalog / "sqlite")
        with server(katalog) as url, databas(url) as egen:
            mat("PostgreSQL", egen, fil, katalog / "postgresql")
        rubrik("Other programs, the same books")
        for rad in jamfor(bok, katalog):
            sys.stdout.write(f"{rad}\n")


if __name__ == "__main__":
    main()
