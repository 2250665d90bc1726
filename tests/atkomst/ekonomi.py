"""Who reaches the addresses of ekonomi: name of the URL → roles."""

from tests.atkomst.roller import SER_EKONOMI

TABELL = {
    "ekonomi:oversikt": SER_EKONOMI,
}
