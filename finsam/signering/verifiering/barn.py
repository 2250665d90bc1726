"""The child process: reads a file from standard input, writes progress and answer as JSON lines.

Started by ``process.fullstandig`` with few variables in its environment; imports no Django.
"""

import json
import logging
import resource
import sys
from collections.abc import Callable
from typing import BinaryIO, TextIO

from finsam.signering.verifiering.analys import analysera
from finsam.signering.verifiering.granser import STORSTA_FIL
from finsam.signering.verifiering.utlatande import Fel, Utlatande


def begransa(minne: int, cpu: int) -> None:
    """Let this process have no more than this, write no file and leave no core behind."""
    resource.setrlimit(resource.RLIMIT_AS, (minne, minne))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def kor(in_: BinaryIO, ut: TextIO, kant: int) -> None:
    """Read the file, analyse it and write what was found."""
    data = in_.read(STORSTA_FIL + 1)
    try:
        svar = analysera(data, kant, _skrivare(ut))
    except MemoryError:
        svar = Utlatande(Fel.MINNE)
    _rad(ut, {"svar": svar.som_dict()})


def _skrivare(ut: TextIO) -> Callable[[int], None]:
    return lambda procent: _rad(ut, {"procent": procent})


def _rad(ut: TextIO, data: dict) -> None:
    ut.write(json.dumps(data) + "\n")
    ut.flush()


def main(argument: list[str]) -> None:
    """``barn MINNE CPU KANT``: bytes, seconds, and how many bytes of the file are known."""
    minne, cpu, kant = (int(a) for a in argument)
    begransa(minne, cpu)
    logging.disable()
    kor(sys.stdin.buffer, sys.stdout, kant)


if __name__ == "__main__":
    main(sys.argv[1:])
