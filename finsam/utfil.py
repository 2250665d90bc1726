"""Where a command writes what it made: a file, or standard out for a dash."""

import sys
from pathlib import Path

from django.core.management.base import CommandError, OutputWrapper


def skriv(ut: str, data: bytes, *, besked: OutputWrapper) -> None:
    """Write the bytes to a file and say so on ``besked``; "-" is standard out, without a word.

    Raises CommandError where the file cannot be written.
    """
    if ut == "-":
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        Path(ut).write_bytes(data)
    except OSError as fel:
        raise CommandError(f"{ut} kan inte skrivas: {fel.strerror}.") from fel
    besked.write(f"Skrev {ut}.")
