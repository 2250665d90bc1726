"""What the audit asks of the user, as lines of the start page."""

from collections.abc import Iterator

from finsam.behorighet import Behorighet
from rapporter.models import Revisionsfraga
from rapporter.start.lage import Lage
from rapporter.start.rad import AttGora

FLEST = 5  # questions by themselves; the rest is on the page


def revisionen(lage: Lage) -> Iterator[AttGora]:
    """Questions to answer by a day, and answers to read."""
    if not lage.user.har(Behorighet.SE_REVISION):
        return
    for fraga in Revisionsfraga.objects.vantar_pa(lage.user)[:FLEST]:
        vantar = fraga.status == Revisionsfraga.Status.VANTAR
        yield AttGora(
            f"{'Svara på' if vantar else 'Läs svaret på'} {str(fraga).lower()}",
            fraga.get_absolute_url(),
            fraga.rubrik,
            fraga.senast if vantar else None,
            lage.idag,
        )
