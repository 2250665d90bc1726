"""Processor seconds and memory of a process with all its children, read from /proc (Linux)."""

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

_TAKT = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Matning:
    """What one run took: processor and wall seconds, and the bytes that came out."""

    cpu: float
    vagg: float
    data: bytes


def mat(arbete: Callable[[], bytes]) -> Matning:
    """Return what a run took, in this process and in every process below it."""
    cpu, vagg = cpu_tid(), time.perf_counter()
    data = arbete()
    return Matning(cpu_tid() - cpu, time.perf_counter() - vagg, data)


def cpu_tid() -> float:
    """Return the processor seconds so far of this process, those below it and those ended."""
    takter = 0
    for pid in _trad(os.getpid()):
        falt = _stat(pid)
        takter += sum(map(int, falt[11:15])) if falt else 0
    return takter / _TAKT


def minne() -> float:
    """Return the highest memory so far, in MB, summed over this process and those below it."""
    return sum(_topp(pid) for pid in _trad(os.getpid())) / 1024


def _trad(pid: int) -> Iterator[int]:
    yield pid
    for trad in Path(f"/proc/{pid}/task").glob("*/children"):
        for barn in trad.read_text().split():
            yield from _trad(int(barn))


def _stat(pid: int) -> list[str]:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except FileNotFoundError:
        return []


def _topp(pid: int) -> int:
    try:
        rader = Path(f"/proc/{pid}/status").read_text().splitlines()
    except FileNotFoundError:
        return 0
    return next((int(rad.split()[1]) for rad in rader if rad.startswith("VmHWM")), 0)
