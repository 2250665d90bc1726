"""Checks of the participants' statistics: the flow within the years and between them."""

from collections.abc import Iterator

from insatser.statistik.flodesbrott import brott, typade_brott
from rapporter.kontroll.register import Fynd, kontroll


@kontroll("Deltagarnas flöde går ihop mellan åren")
def flodet_gar_ihop(ar: int, exakt: bool) -> Iterator[Fynd]:
    """Last year's ongoing and the year's new are its total; a break is remarked on."""
    funna = brott(ar)
    if exakt:
        yield from (Fynd(b.text, False) for b in funna)
    elif funna:
        yield Fynd(f"Flödet går inte ihop mellan {ar - 1} och {ar} i någon insats.", False)


@kontroll("De inskrivna årens tal går ihop")
def inskrivna_ar_gar_ihop(ar: int, exakt: bool) -> Iterator[Fynd]:
    """Figures of years before the register may have been printed so: remarked on, never refused."""
    funna = typade_brott(ar)
    if exakt:
        yield from (Fynd(b.text, False) for b in funna)
    elif funna:
        yield Fynd(f"De inskrivna talen går inte ihop på {len(funna)} ställen.", False)
