"""30,000 made-up participants in ten insatser over ten years: each table and the page, timed.

``.venv/bin/python benchmarks/statistik.py [antal]`` from the project's root; see README.md.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROT = Path(__file__).parents[1]
sys.path.insert(0, str(ROT))

from benchmarks.bok import databas, rubrik, server  # noqa: E402

ANTAL = 30_000


def mat(namn: str, url: str, antal: int, data: Path) -> None:
    """Measure one engine in a process of its own."""
    rubrik(namn)
    (data / "static").mkdir(parents=True)
    miljo = os.environ | {
        "DATABASE_URL": url,
        "DATA_DIR": str(data),
        "DJANGO_SETTINGS_MODULE": "finsam.settings",
        "FINSAM_TEST": "1",
        "PYTHONPATH": str(ROT),
    }
    kommando = [sys.executable, str(ROT / "benchmarks/statistikmotor.py"), str(antal)]
    subprocess.run(kommando, check=True, cwd=ROT, env=miljo)  # noqa: S603


def main() -> None:
    """Both engines in one run, so that the figures stand beside each other."""
    antal = int(sys.argv[1]) if len(sys.argv) > 1 else ANTAL
    with tempfile.TemporaryDirectory() as plats:
        katalog = Path(plats)
        mat("SQLite", f"sqlite:///{katalog / 'matning.sqlite3'}", antal, katalog / "sqlite")
        with server(katalog) as postgres, databas(postgres) as url:
            mat("PostgreSQL", url, antal, katalog / "postgresql")


if __name__ == "__main__":
    main()
