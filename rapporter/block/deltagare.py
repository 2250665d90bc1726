"""Blocks of the year's participants: the fixed tables and their charts, protected together."""

from django.utils.safestring import SafeString

from rapporter.block import mallar
from rapporter.block.register import block
from rapporter.parameter import narmaste
from rapporter.referens import Referensfel
from rapporter.sammanhang import Sammanhang

OMRADE = "Deltagare"

_INGA = "Inga deltagare finns registrerade för året."


def _granska(s: Sammanhang, tabell: str) -> None:
    """Raise Referensfel for a table that there is none of."""
    if tabell not in s.arsstatistik.nycklar and not s.arsstatistik.tom:
        fel = narmaste(tabell, s.arsstatistik.nycklar)
        raise Referensfel(f"Tabellen {tabell} finns inte.{fel}")


@block("Tabell om årets deltagare, till exempel flode_insatser eller alder")
def deltagartabell(s: Sammanhang, *, tabell: str) -> SafeString:
    """One of the statistics page's tables, by its key; small counts are hidden."""
    _granska(s, tabell)
    return mallar.taltabell(s, s.arsstatistik.tabell(tabell), _INGA)


@block("Diagram om årets deltagare, till exempel alder eller forsorjning")
def deltagardiagram(s: Sammanhang, *, tabell: str) -> SafeString:
    """The chart of one of the tables, with the table below it; a hidden count has no bar."""
    _granska(s, tabell)
    bild = s.arsstatistik.bild(tabell)
    if bild is None:
        return mallar.taltabell(s, s.arsstatistik.tabell(tabell), _INGA)
    return mallar.diagram(bild, "", mallar.taltabell(s, s.arsstatistik.tabell(tabell), _INGA))
