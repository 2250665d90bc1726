"""Checks of the insatser's yearly reports, the annexes of the årsredovisning."""

from collections.abc import Iterator

from django.urls import reverse

from insatser.rapportlage import Anmarkning, anmarkningar
from rapporter.kontroll.granskning import Granskning
from rapporter.kontroll.register import Allvar, Fynd, kontroll
from rapporter.models import Rapport

ARSREDOVISNING = (Rapport.Typ.ARSREDOVISNING,)


@kontroll("Varje insats har en godkänd årsrapport", typer=ARSREDOVISNING)
def insatsrapporter_finns(g: Granskning) -> Iterator[Fynd]:
    """A report that is missing or not approved stops: it would be listed and not there."""
    for a in anmarkningar(g.ar):
        if a.stoppar:
            yield _fynd(a, Allvar.FEL, g.ar)


@kontroll("Insatsernas årsrapporter stämmer med registret", typer=ARSREDOVISNING)
def insatsrapporter_mot_registret(g: Granskning) -> Iterator[Fynd]:
    """Other counts than the register's, and words about a few persons, are remarked on."""
    for a in anmarkningar(g.ar):
        if not a.stoppar:
            yield _fynd(a, Allvar.VARNING, g.ar)


def _fynd(a: Anmarkning, allvar: Allvar, ar: int) -> Fynd:
    return Fynd(
        f"{a.insats}: {a.text}",
        allvar,
        plats="Insatsernas årsrapporter",
        url=f"{reverse('insatser:arsrapporter')}?ar={ar}",
        allmant=f"{a.insats}: {a.allmant}" if a.allmant else "",
    )
