"""Who reaches the addresses of insatser: name of the URL → roles."""

from tests.atkomst.roller import SER_INSATSER

TABELL = {
    "insatser:oversikt": SER_INSATSER,
}
