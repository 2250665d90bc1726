"""Example förbund: read from files that a person can read, written through the services."""

from pathlib import Path

from django.db import transaction

from finsam import demovakt
from rapporter.exempel import (
    anslag,
    ansokningar,
    anvandare,
    arsrapporter,
    arvoden,
    bok,
    deltagare,
    diarium,
    ekonomi,
    forlopp,
    historik,
    indikatorer,
    insatser,
    kansli,
    katalog,
    mal,
    moten,
    protokoll,
    publicering,
    rapport,
    rekvisitioner,
    revision,
    steg,
    styrelse,
    tillfallen,
    underskrifter,
    underskriftsnycklar,
)

KATALOG = Path(__file__).parent
# In this order: each reads what the ones before it have made.
DELAR = (
    styrelse,
    underskriftsnycklar,
    diarium,
    kansli,
    moten,
    protokoll,
    insatser,
    historik,
    deltagare,
    steg,
    forlopp,
    arsrapporter,
    katalog,
    tillfallen,
    mal,
    indikatorer,
    bok,
    ekonomi,
    anslag,
    rekvisitioner,
    arvoden,
    ansokningar,
    rapport,
    publicering,
    underskrifter,
    revision,
)


def exempel() -> list[str]:
    """Return the names of the example förbund that there are."""
    return sorted(p.name for p in KATALOG.iterdir() if p.is_dir() and p.name.isalpha())


@transaction.atomic
def ladda(namn: str) -> None:
    """Load the users and an example förbund, all or nothing."""
    chef = anvandare.ladda()[0]
    demovakt.markera(by=chef)
    for del_ in DELAR:
        del_.ladda(KATALOG / namn, by=chef)
