"""A complete analysis in a process of its own, bounded in memory, processor time and time."""

import json
import os
import selectors
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, cast

from finsam.signering.verifiering.granser import GRANSER, STORSTA_FIL, Granser
from finsam.signering.verifiering.utlatande import Fel, Utlatande

_ROT = Path(__file__).resolve().parents[3]
STORSTA_SVAR = 1_000_000  # bytes
_BARN = "finsam.signering.verifiering.barn"


def fullstandig(
    data: bytes,
    *,
    kant: int = 0,
    granser: Granser = GRANSER,
    framsteg: Callable[[int], None] = lambda procent: None,
) -> Utlatande:
    """Return what can be said of the file; ``kant`` is how many of its first bytes are known.

    Blocks until the child has answered or a limit is reached; ``framsteg`` is told the percentage.
    A file that breaks a limit gets an answer too (``Fel.TID``, ``Fel.MINNE``).
    """
    if len(data) > STORSTA_FIL:
        return Utlatande(Fel.FOR_STOR)
    with tempfile.TemporaryFile() as in_:
        in_.write(data)
        in_.seek(0)
        barn = subprocess.Popen(  # noqa: S603 - our own module, numbers as arguments
            [sys.executable, "-m", _BARN, str(granser.minne), str(granser.cpu), str(kant)],
            stdin=in_,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=_ROT,
            env={"PATH": os.defpath, "LANG": "C.UTF-8"},
        )
    ut = cast(IO[bytes], barn.stdout)  # piped above
    till = time.monotonic() + granser.tid
    try:
        for rad in _rader(ut, till):
            if "svar" in rad:
                return Utlatande.ur_dict(rad["svar"])
            framsteg(rad["procent"])
        return Utlatande(Fel.TID if time.monotonic() >= till else _varfor(barn))
    finally:
        barn.kill()
        barn.wait()
        ut.close()


def _varfor(barn: subprocess.Popen) -> Fel:
    """Say why the child gave no answer."""
    try:
        kod = barn.wait(timeout=1)
    except subprocess.TimeoutExpired:
        return Fel.TID
    return Fel.TID if kod in {-signal.SIGXCPU, -signal.SIGKILL} else Fel.MINNE


def _rader(ut: IO[bytes], till: float) -> Iterator[dict]:
    """Give the lines of the child as they come, until it ends or the time is out."""
    rest, langd = b"", 0
    with selectors.DefaultSelector() as valjare:
        valjare.register(ut, selectors.EVENT_READ)
        while (kvar := till - time.monotonic()) > 0 and langd < STORSTA_SVAR:
            if not valjare.select(kvar):
                return
            bit = os.read(ut.fileno(), 65536)
            if not bit:
                return
            langd += len(bit)
            *rader, rest = (rest + bit).split(b"\n")
            yield from (json.loads(rad) for rad in rader)
