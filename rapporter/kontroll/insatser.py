"""Checks of the insatser's yearly reports, the annexes of the årsredovisning."""

from collections.abc import Iterator

from django.urls import reverse

from insatser.rapportlage import Anmarkning, anmarkningar
from rapporter.block.insatsrapport import BLOCK
from rapporter.kontroll.granskning import Granskning
from rapporter.kontroll.register import Allvar, Fynd, kontroll
from rapporter.models import Avsnitt, Rapport
from rapporter.referens import har_block

ARSREDOVISNING = (Rapport.Typ.ARSREDOVISNING,)


@kontroll("Varje insats har en godkänd årsrapport", typer=ARSREDOVISNING)
def insatsrapporter_finns(g: Granskning) -> Iterator[Fynd]:
    """A report that is missing or not approved stops: it would be listed and not there.

    In an årsredovisning that has no annexes it is said only.
    """
    allvar = Allvar.FEL if bilagor_hor_till(g) else Allvar.UPPLYSNING
    for a in anmarkningar(g.ar):
        if a.stoppar:
            yield _fynd(a, allvar, g.ar)


def bilagor_hor_till(g: Granskning) -> bool:
    """Say whether the year's årsredovisning has the insatser's reports as annexes.

    It is taken to, as long as there is none.
    """
    rapporter = Rapport.objects.filter(ar=g.ar, typ__in=ARSREDOVISNING)
    granskade = rapporter.filter(pk=g.rapport.pk) if g.rapport else rapporter
    texter = Avsnitt.objects.filter(rapport__in=granskade, med=True).values_list("text", flat=True)
    return not granskade.exists() or any(har_block(text, BLOCK) for text in texter)


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
