"""What the reports' writers have left to write, as lines of the start page."""

from collections.abc import Iterator

from django.urls import reverse

from rapporter.models import Avsnitt
from rapporter.start.lage import Lage
from rapporter.start.rad import AttGora


def texterna(lage: Lage) -> Iterator[AttGora]:
    """Avsnitt that are given to the user and are not done, in the order of the report."""
    for avsnitt in Avsnitt.objects.att_skriva(lage.user).order_by("rapport", "ordning"):
        varfor = "Texten är ett utkast." if avsnitt.text else "Inget är skrivet än."
        url = reverse("rapporter:avsnitt", args=[avsnitt.pk])
        yield AttGora(f"Skriv {avsnitt} i {avsnitt.rapport.titel.lower()}", url, varfor)
