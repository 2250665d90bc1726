"""Who reaches the addresses of styrelse: name of the URL → roles."""

from tests.atkomst.roller import SER_STYRELSE

TABELL = {
    "styrelse:oversikt": SER_STYRELSE,
}
