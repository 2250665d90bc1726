"""What publishing asks of the user, as lines of the start page."""

from collections.abc import Iterator

from django.urls import reverse

from finsam.behorighet import Behorighet
from finsam.format import med_ord
from rapporter import tillganglighetslage
from rapporter.models import Utgava
from rapporter.start.lage import Lage
from rapporter.start.rad import AttGora


def publiceringen(lage: Lage) -> Iterator[AttGora]:
    """Reports of visitors to answer, and decided reports that the public cannot read. 2 queries."""
    if not lage.user.har(Behorighet.PUBLICERA):
        return
    if antal := tillganglighetslage.antal_ohanterade():
        url = reverse("rapporter:tillganglighetsbrister")
        varfor = f"{med_ord(antal, 'besökare har', 'besökare har')} sagt vad som inte går att läsa."
        yield AttGora("Ta hand om brister i tillgängligheten", url, varfor)
    beslutade = Utgava.objects.beslutade().opublicerade().select_related("rapport")
    for utgava in beslutade.defer("texter", "siffror", "tabeller").order_by("-datum")[:3]:
        url = reverse("rapporter:publicera_utgava", args=[utgava.pk])
        yield AttGora(f"Publicera {utgava.rapport.titel}", url, f"{utgava.vad}.")
