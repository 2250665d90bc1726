"""Check that what is booked on the insatser's objects is counted as an insats's cost."""

from collections.abc import Iterator

from django.urls import reverse

from ekonomi.models import Rakenskapsar
from ekonomi.objektlage import Objektlage, insatsdimensioner, objektlagen, utan_insats
from finsam.format import kr
from rapporter.kontroll.granskning import Granskning
from rapporter.kontroll.register import Allvar, Fynd, kontroll


@kontroll("Det som är bokfört på projekt hör till en insats")
def objekten_har_insats(g: Granskning) -> Iterator[Fynd]:
    """An object with costs that no insats answers for: the insatser do not make up the note."""
    for lage in _objekten(g.ar):
        belopp = f"{kr(lage.utan_insats)} kr"
        if lage.utan_insats:
            yield Fynd(
                f"{lage.objekt} har {belopp} som inte räknas till någon insats.",
                Allvar.UPPLYSNING,
                "Insatserna",
                vantat="0 kr",
                funnet=belopp,
                url=reverse("ekonomi:objekt"),
            )


def _objekten(ar: int) -> Iterator[Objektlage]:
    """Yield the objects of a year with rows that no insats answers for."""
    rakenskapsar = Rakenskapsar.objects.filter(slut__year=ar).first()
    for dimension in insatsdimensioner() if rakenskapsar else ():
        yield from utan_insats(objektlagen(rakenskapsar, dimension))
