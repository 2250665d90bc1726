"""What the pages below a report have in common: the way back to it."""

from functools import cached_property
from typing import Any

from django.urls import reverse

from finsam.behorighet import Behorighet
from finsam.sida import SidaMixin
from finsam.synlig import hamta
from rapporter.models import Rapport
from rapporter.views.rapportflikar import Rapportflikar

RAPPORTER = ("Rapporter", "rapporter:oversikt")


class Rapportdel(SidaMixin):
    """A page about a part of a report, whose key is ``pk`` in the address."""

    behorighet = Behorighet.ANDRA_RAPPORTER
    lista = ""  # the page that lists such parts, and what it is called
    listans_namn = ""

    @cached_property
    def rapport(self) -> Rapport:
        """The report."""
        return hamta(Rapport, self.request.user, pk=self.kwargs["pk"])

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        smulor = [RAPPORTER, (self.rapport.titel, self.rapport.get_absolute_url())]
        return [*smulor, (self.listans_namn, self.get_success_url())] if self.lista else smulor

    def get_success_url(self) -> str:
        return reverse(self.lista, args=[self.rapport.pk])

    def get_avbryt_url(self) -> str:
        return self.get_success_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(rapport=self.rapport, **kwargs)


class Rapportlista(Rapportflikar, Rapportdel):
    """The page that lists such parts: one of the report's tabs."""

    def get_rapport(self) -> Rapport:
        return self.rapport
