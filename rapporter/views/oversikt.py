"""The first page of the reports: where each stands, and the next one with a press."""

from django.views.generic import TemplateView

from finsam.behorighet import Behorighet
from finsam.sida import Atgard, SidaMixin
from finsam.synlig import synliga
from rapporter.filters import RapportFilter
from rapporter.models import Rapport
from rapporter.oversikt import oversikt

MANGA = 6  # reports: more than that, and one chooses among them


class OversiktView(SidaMixin, TemplateView):
    """Every report, where each stands and whose turn it is."""

    behorighet = Behorighet.SE_RAPPORTER
    template_name = "rapporter/oversikt.html"
    rubrik = "Rapporter"
    ingress = "Rapporternas siffror läses ur böckerna och registren. Det som skrivs är texten."
    atgarder = (
        Atgard("Ny rapport", "rapporter:ny", Behorighet.ANDRA_RAPPORTER),
        Atgard("Mallar", "rapporter:mallar", Behorighet.ANDRA_RAPPORTER),
        Atgard("Förkortningar", "rapporter:forkortningar", Behorighet.ANDRA_RAPPORTER),
        Atgard("Utformning", "rapporter:utformning", Behorighet.ANDRA_RAPPORTER),
    )

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        alla = synliga(Rapport, self.request.user)
        urval = RapportFilter(self.request.GET, queryset=alla)
        sidan = oversikt(alla, urval.qs)
        return super().get_context_data(
            sidan=sidan,
            filter=urval if sidan.antal > MANGA or urval.form.changed_data else None,
            far_skriva=self.request.user.har(Behorighet.ANDRA_RAPPORTER),
            **kwargs,
        )
