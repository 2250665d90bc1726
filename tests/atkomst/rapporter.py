"""Who reaches the addresses of rapporter: name of the URL → roles."""

from tests.atkomst.roller import ROLLER, SER_RAPPORTER

TABELL = {
    "start": ROLLER,
    "rapporter:oversikt": SER_RAPPORTER,
}
