"""What the review of reports asks of the user, as lines of the start page."""

from collections.abc import Iterator

from django.urls import reverse

from finsam.behorighet import Behorighet
from finsam.format import med_ord
from rapporter.models import Inbjudan, Kommentar, Rapport
from rapporter.start.lage import Lage
from rapporter.start.rad import AttGora


def granskningen(lage: Lage) -> Iterator[AttGora]:
    """Drafts to read before a day, and comments to take care of."""
    if not lage.user.har(Behorighet.SE_RAPPORTER):
        return
    for inbjudan in Inbjudan.objects.oppna_for(lage.user, lage.idag):
        utgava = inbjudan.utgava
        yield AttGora(
            f"Läs utkastet till {utgava.rapport.titel}",
            utgava.get_absolute_url(),
            f"Version {utgava.nummer}. Lämna synpunkter under de avsnitt som de gäller.",
            inbjudan.senast,
            lage.idag,
        )
    if mina := Kommentar.objects.olosta().filter(tilldelad=lage.user).count():
        varfor = f"{med_ord(mina, 'kommentar', 'kommentarer')} att ta om hand."
        yield AttGora("Svara på kommentarer", reverse("rapporter:mina_kommentarer"), varfor)
    if lage.user.har(Behorighet.ANDRA_RAPPORTER):
        yield from _kansliets()


def _kansliets() -> Iterator[AttGora]:
    """Comments that nobody in particular takes care of, by report."""
    rader = Kommentar.objects.olosta().filter(tilldelad=None).med_vem()
    antal: dict[Rapport, int] = {}
    for rad in rader:
        antal[rad.utgava.rapport] = antal.get(rad.utgava.rapport, 0) + 1
    for rapport, hur_manga in antal.items():
        varfor = f"{med_ord(hur_manga, 'kommentar', 'kommentarer')} väntar på svar."
        url = reverse("rapporter:kommentarer", args=[rapport.pk])
        yield AttGora(f"Svara på kommentarer om {rapport.titel}", url, varfor)
