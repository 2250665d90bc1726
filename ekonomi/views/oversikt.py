"""The area's first page: the years of the books and the ways into them."""

from django.views.generic import TemplateView

from ekonomi.models import Rakenskapsar, SieImport
from finsam.behorighet import Behorighet
from finsam.sida import Atgard, SidaMixin
from finsam.synlig import synliga


class OversiktView(SidaMixin, TemplateView):
    """Years with their state, the latest import, and where to go."""

    behorighet = Behorighet.SE_EKONOMI
    template_name = "ekonomi/oversikt.html"
    rubrik = "Ekonomi"
    ingress = "Böckerna, budgeten och det som räknas fram ur dem."
    atgarder = (
        Atgard("Läs in SIE-fil", "ekonomi:sie_ny", Behorighet.ANDRA_EKONOMI),
        Atgard("Ny verifikation", "ekonomi:verifikation_ny", Behorighet.ANDRA_EKONOMI),
    )

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user = self.request.user
        return super().get_context_data(
            rakenskapsar=synliga(Rakenskapsar, user).with_antal().select_related("last_by"),
            senaste_import=synliga(SieImport, user).som_visas().first(),
            far_andra=user.har(Behorighet.ANDRA_EKONOMI),
            far_lasa=user.har(Behorighet.LASA_EKONOMI),
            **kwargs,
        )
