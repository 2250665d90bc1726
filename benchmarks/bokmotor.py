"""One engine's part of benchmarks/bok.py: import, statements and list pages in this process.

Run by bok.py with DATABASE_URL and DATA_DIR of a database that is empty and thrown away.
"""

import os
import resource
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import django
from django.core.management import call_command

GANGER = 7
SIDOR = (
    ("list of vouchers", "/ekonomi/verifikationer/"),
    ("  page 2,000 of it", "/ekonomi/verifikationer/?page=2000"),
    ("  one account's, by amount", "/ekonomi/verifikationer/?konto=5010&sort=-omslutning"),
    ("rows behind a figure", "/ekonomi/rader/?konton=50&ar=2024"),
    ("an account's ledger", "/ekonomi/konton/5010/"),
    ("chart of accounts", "/ekonomi/konton/"),
    ("imports", "/ekonomi/sie/"),
)


def skriv(namn: str, text: str) -> None:
    sys.stdout.write(f"{namn:<34} {text}\n")
    sys.stdout.flush()


def serverns_tid() -> float:
    """Processor seconds of our connection's PostgreSQL process, 0 where it cannot be read."""
    from django.db import connection  # noqa: PLC0415 - Django is set up by now

    if connection.vendor != "postgresql":
        return 0.0
    with connection.cursor() as markor:
        markor.execute("SELECT pg_backend_pid()")
        stat = Path(f"/proc/{markor.fetchone()[0]}/stat")
    if not stat.exists():
        return 0.0
    falt = stat.read_text().rsplit(")", 1)[1].split()
    return (int(falt[11]) + int(falt[12])) / os.sysconf("SC_CLK_TCK")


def median_ms(arbete: Callable[[], object]) -> tuple[float, float]:
    """Wall and processor milliseconds (ours and the server's), the median after one run unseen."""
    vagg, processor = [], []
    for _ in range(GANGER + 1):
        start, cpu, server = time.perf_counter(), time.process_time(), serverns_tid()
        arbete()
        vagg.append(time.perf_counter() - start)
        processor.append(time.process_time() - cpu + serverns_tid() - server)
    return statistics.median(vagg[1:]) * 1000, statistics.median(processor[1:]) * 1000


def mat_import(fil: Path) -> None:
    """Import the file as the command does, and print time and peak memory."""
    from ekonomi.services.sie_import import importera  # noqa: PLC0415
    from finsam.models import User  # noqa: PLC0415

    by = User.objects.create_user("matning@example.se", namn="Mätning")
    by.rolltilldelningar.create(roll="ekonom")
    start, cpu, server = time.perf_counter(), time.process_time(), serverns_tid()
    plan, _sie_import = importera(by=by, data=fil.read_bytes(), namn=fil.name)
    vagg, cpu = time.perf_counter() - start, time.process_time() - cpu
    text = f"{vagg:8.1f} s   ({cpu:.1f} s cpu"
    if server := serverns_tid() - server:
        text += f", and {server:.1f} s in the server"
    skriv(f"import of {len(plan.nya)} vouchers", text + ")")
    minne = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    skriv("peak memory", f"{minne:8.0f} MB")


def mat_rakningar() -> None:
    """RR, BR and KF out of one picture of the balances, as a report makes them."""
    from ekonomi.kassaflode import kassaflodesanalys  # noqa: PLC0415
    from ekonomi.saldobild import Saldobild  # noqa: PLC0415
    from ekonomi.uppstallning import balansrakning, resultatrakning  # noqa: PLC0415

    def alla() -> None:
        bild = Saldobild()
        for rakning in (resultatrakning, balansrakning, kassaflodesanalys):
            rakning(2024, bild=bild)

    skriv("RR + BR + KF", "{:8.0f} ms  ({:.0f} ms cpu)".format(*median_ms(alla)))


def mat_sidor() -> None:
    """Whole pages as the browser asks for them, signed in."""
    from django.test import Client  # noqa: PLC0415

    from finsam.models import User  # noqa: PLC0415

    klient = Client()
    klient.force_login(User.objects.get())
    for namn, adress in SIDOR:
        svar = klient.get(adress)
        if svar.status_code != 200:
            skriv(namn, f"answers {svar.status_code}")
            continue
        ms = median_ms(lambda adress=adress: klient.get(adress))
        skriv(namn, "{:8.0f} ms  ({:.0f} ms cpu)".format(*ms))


def main() -> None:
    """Migrate, import, count and list."""
    django.setup()
    call_command("migrate", verbosity=0)
    mat_import(Path(sys.argv[1]))
    mat_rakningar()
    mat_sidor()


if __name__ == "__main__":
    main()
