"""The tabs of a report: the pages that are about one report, in one row below its heading."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from finsam.behorighet import Behorighet
from finsam.models import User
from finsam.sida import SidaMixin
from rapporter.models import Rapport

B = Behorighet


@dataclass(frozen=True, slots=True)
class Rapportflik:
    """One tab: its words, its page and who has it."""

    rubrik: str
    url_namn: str
    behorighet: Behorighet


FLIKAR: tuple[Rapportflik, ...] = (
    Rapportflik("Rapporten", "rapporter:rapport", B.SE_RAPPORTER),
    Rapportflik("Avsnitt", "rapporter:trad", B.ANDRA_RAPPORTER),
    Rapportflik("Bilder", "rapporter:bilder", B.ANDRA_RAPPORTER),
    Rapportflik("Bilagor", "rapporter:bilagor", B.ANDRA_RAPPORTER),
    Rapportflik("Omslag och belopp", "rapporter:uppgifter", B.ANDRA_RAPPORTER),
    Rapportflik("Kontroll", "rapporter:rapportkontroll", B.SE_RAPPORTER),
    Rapportflik("Versioner", "rapporter:versioner", B.SE_RAPPORTER),
    Rapportflik("Kommentarer", "rapporter:kommentarer", B.SE_RAPPORTER),
)


def flikrad(
    flikar: Sequence[Rapportflik], user: User, rapport: Rapport, adress: str
) -> list[tuple[str, str, bool]]:
    """Return the user's tabs of the report as (words, address, is it here)."""
    adresser = [
        (flik.rubrik, reverse(flik.url_namn, args=[rapport.pk]))
        for flik in flikar
        if user.har(flik.behorighet)
    ]
    return [(ord_, url, url == adress) for ord_, url in adresser]


class Rapportflikar(SidaMixin):
    """A page of one report that is one of its tabs."""

    request: HttpRequest

    def get_rapport(self) -> Rapport:
        """Return the report that the page is about."""
        return self.objekt

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        rapport = self.get_rapport()
        rad = flikrad(FLIKAR, self.request.user, rapport, self.request.path)
        return super().get_context_data(flikrad=rapport.titel, sidflikar=rad, **kwargs)
