"""The gate as a page: what must be mended before the year's report is decided."""

from django.views.generic import TemplateView

from finsam.behorighet import Behorighet
from finsam.sida import SidaMixin
from rapporter.kontroll import Utfall, kontrollera

TONER = {Utfall.GODKAND: "bra", Utfall.ANMARKNING: "varning", Utfall.FEL: "fel"}


class KontrollView(SidaMixin, TemplateView):
    """Every check of a year with its verdict; counts only to whoever may see them exactly."""

    behorighet = Behorighet.SE_RAPPORTER
    template_name = "rapporter/kontroll.html"
    brodsmulor = (("Rapporter", "rapporter:oversikt"),)
    ingress = "Fel ska rättas innan årsredovisningen beslutas. Anmärkningar ska vara kända."

    def get_rubrik(self) -> str:
        return f"Kontroll av {self.kwargs['ar']}"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        exakt = self.request.user.har(Behorighet.SE_ALLA_DELTAGARE)
        resultat = kontrollera(self.kwargs["ar"], exakt=exakt)
        return super().get_context_data(
            kontroller=[(r, TONER[r.utfall]) for r in resultat], **kwargs
        )
