"""Checks of the insatser's yearly reports, the annexes of the årsredovisning."""

from collections.abc import Iterator

from insatser.rapportlage import anmarkningar
from rapporter.kontroll.register import Fynd, kontroll


@kontroll("Varje insats har en godkänd årsrapport")
def insatsrapporter_finns(ar: int, exakt: bool) -> Iterator[Fynd]:
    """A report that is missing or not approved stops: it would be listed and not there."""
    for a in anmarkningar(ar, exakt=exakt):
        if a.stoppar:
            yield Fynd(f"{a.insats}: {a.text}", True)


@kontroll("Insatsernas årsrapporter stämmer med registret")
def insatsrapporter_mot_registret(ar: int, exakt: bool) -> Iterator[Fynd]:
    """Other counts than the register's, and words about a few persons, are remarked on."""
    for a in anmarkningar(ar, exakt=exakt):
        if not a.stoppar:
            yield Fynd(f"{a.insats}: {a.text}", False)
