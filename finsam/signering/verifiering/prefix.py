"""Where a file may have ended before something was added to it, and the SHA-256 of each such part.

A signature is an addition to the file, so the bytes of every signed revision stand first in all
later ones. Pure: it looks for the words that end a PDF and trusts none of the file's own numbers.
"""

import re
from dataclasses import dataclass
from hashlib import sha256

FLEST_SLUT = 1_000  # ends that are looked at; ours come first in a file that begins as ours
_SLUT = re.compile(rb"%%EOF(\r\n|\n|\r)?")


@dataclass(frozen=True)
class Avtryck:
    """The first ``langd`` bytes of a file and their SHA-256, hex."""

    langd: int
    sha256: str


def avtryck_vid_slut(data: bytes) -> list[Avtryck]:
    """Return the fingerprint of the file as it was at each ``%%EOF``, shortest first.

    The last is always the whole file. With and without the line break that follows: programs
    differ in which they sign.
    """
    lagen: set[int] = set()
    for traff in _SLUT.finditer(data):
        lagen |= {traff.start() + 5, traff.end()}
        if len(lagen) >= FLEST_SLUT:
            break
    ut, hittills, fran, vy = [], sha256(), 0, memoryview(data)
    for till in sorted(lagen | {len(data)}):
        hittills.update(vy[fran:till])
        ut.append(Avtryck(till, hittills.copy().hexdigest()))
        fran = till
    return ut
