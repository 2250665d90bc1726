"""Checks of the participants' statistics: the flow within the years and between them."""

from collections.abc import Iterator

from insatser.statistik.flodesbrott import Flodesbrott, brott, typade_brott
from rapporter.kontroll.granskning import Granskning
from rapporter.kontroll.register import Allvar, Fynd, kontroll

PLATS = "Deltagarna"


@kontroll("Deltagarnas flöde går ihop mellan åren")
def flodet_gar_ihop(g: Granskning) -> Iterator[Fynd]:
    """Last year's ongoing and the year's new are its total; a break is remarked on."""
    for b in brott(g.ar):
        yield _fynd(b, f"Flödet går inte ihop mellan {g.ar - 1} och {g.ar} i någon insats.")


@kontroll("De inskrivna årens tal går ihop")
def inskrivna_ar_gar_ihop(g: Granskning) -> Iterator[Fynd]:
    """Figures of years before the register may have been printed so: remarked on, never refused."""
    for b in typade_brott(g.ar):
        yield _fynd(b, "De inskrivna talen från tidigare år går inte ihop.")


def _fynd(b: Flodesbrott, allmant: str) -> Fynd:
    return Fynd(b.text, Allvar.VARNING, PLATS, url=b.url, allmant=allmant)
