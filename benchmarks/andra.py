"""The same books in the formats of ledger, hledger and beancount, and their sums timed."""

import os
import resource
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from ekonomi.sie import SieFil

_GREN = {"T": "Assets", "S": "Liabilities", "I": "Income", "K": "Expenses"}
_BEANCOUNT = """
import sys
from collections import defaultdict
from beancount import loader
from beancount.core.data import Transaction
poster, fel, _ = loader.load_file(sys.argv[1])
assert not fel, fel[:3]
summor = defaultdict(int)
for post in poster:
    if isinstance(post, Transaction):
        for rad in post.postings:
            summor[rad.account] += rad.units.number
print(len(summor))
"""
Post = tuple[date, str, list[tuple[str, Decimal]]]  # day, text, account and kronor


def poster(bok: SieFil) -> Iterator[Post]:
    """The opening balances as one entry, then every voucher."""
    forsta = min(start for start, _slut in bok.rar.values())
    yield forsta, "Ingående balanser", [(konto_i(bok, s.konto), s.belopp) for s in bok.ib]
    for ver in bok.verifikationer:
        rader = [(konto_i(bok, rad.konto), rad.belopp) for rad in ver.rader]
        yield ver.datum, f"{ver.serie}{ver.nummer} {ver.text}", rader


def konto_i(bok: SieFil, nummer: str) -> str:
    """An account's name, which both formats take."""
    return f"{_GREN[bok.konton[nummer].ktyp or 'S']}:K{nummer}"


def skriv_ledger(bok: SieFil, fil: Path) -> None:
    """A journal that ledger and hledger read."""
    with fil.open("w", encoding="utf-8") as ut:
        for dag, text, rader in poster(bok):
            ut.write(f"{dag} {text}\n")
            ut.writelines(f"    {konto}  {belopp} SEK\n" for konto, belopp in rader)
            ut.write("\n")


def skriv_beancount(bok: SieFil, fil: Path) -> None:
    """A file that beancount reads."""
    with fil.open("w", encoding="utf-8") as ut:
        ut.writelines(f"2000-01-01 open {konto_i(bok, nummer)} SEK\n" for nummer in bok.konton)
        for dag, text, rader in poster(bok):
            ut.write(f'{dag} * "{text}"\n')
            ut.writelines(f"  {konto} {belopp} SEK\n" for konto, belopp in rader)
            ut.write("\n")


def tid(kommando: Sequence[str], antal: int) -> tuple[float, float]:
    """The median of wall and processor seconds of a command, after one run unseen."""
    vagg, processor = [], []
    for _ in range(antal + 1):
        fore = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.perf_counter()
        subprocess.run(kommando, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
        vagg.append(time.perf_counter() - start)
        efter = resource.getrusage(resource.RUSAGE_CHILDREN)
        processor.append(efter.ru_utime + efter.ru_stime - fore.ru_utime - fore.ru_stime)
    return statistics.median(vagg[1:]), statistics.median(processor[1:])


def jamfor(bok: SieFil, katalog: Path, *, antal: int = 3) -> Iterator[str]:
    """One line per program: how long it takes to read the books and sum every account."""
    journal, bonor = katalog / "bok.ledger", katalog / "bok.beancount"
    skriv_ledger(bok, journal)
    skriv_beancount(bok, bonor)
    for program in ("ledger", "hledger"):
        if vag := shutil.which(program):
            yield _rad(program, *tid([vag, "-f", str(journal), "balance"], antal))
        else:
            yield f"{program:<34} not installed; `apt install {program}` and run again"
    python = os.environ.get("BEANCOUNT_PYTHON", sys.executable)
    prov = subprocess.run([python, "-c", "import beancount"], check=False, capture_output=True)  # noqa: S603
    if prov.returncode == 0:
        yield _rad("beancount", *tid([python, "-c", _BEANCOUNT, str(bonor)], antal))
    else:
        yield (
            f"{'beancount':<34} not installed; `pip install beancount` in an environment of its "
            "own and name its python in BEANCOUNT_PYTHON"
        )


def _rad(namn: str, vagg: float, processor: float) -> str:
    return f"{namn + ', every account summed':<34} {vagg * 1000:8.0f} ms  ({processor:.2f} s cpu)"
