"""How much a file that nobody vouches for may cost to look at."""

from dataclasses import dataclass

STORSTA_FIL = 30 * 1024 * 1024  # bytes
FLEST_UNDERSKRIFTER = 100
FLEST_REVISIONER = 300
STORSTA_CMS = 1_000_000  # bytes of one signature: with timestamp and revocation 60 kB is much


@dataclass(frozen=True)
class Granser:
    """What the child process that reads a hostile file may use: bytes and seconds."""

    minne: int = 1_200_000_000
    cpu: int = 600
    tid: float = 900.0


GRANSER = Granser()
