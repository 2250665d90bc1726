"""The statistics page: what the insatser's participants were, and what came of it."""

from functools import cached_property

from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.generic import TemplateView

from finsam import tabellfil
from finsam.export import FORMAT
from finsam.synlig import synliga
from insatser import services
from insatser.forms.statistik import StatistikarForm, StatistikForm
from insatser.models import Insats, Lasning
from insatser.statistik.historik import statistikar
from insatser.statistiksida import Statistiksida
from insatser.tavla import senaste_ar
from insatser.views.sida import B, Insatsomradet


class StatistikView(Insatsomradet, TemplateView):
    """How many took part, who they were, and what came of it, in a year or a choice.

    Whoever may not see exact counts has the year's fixed tables and no other choice. That
    exact counts were read is logged, with the names of the filters.
    """

    template_name = "insatser/statistik.html"
    rubrik = "Statistik"

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        format_ = request.GET.get("export", "")
        svar = self.fil(format_) if format_ else super().get(request, *args, **kwargs)
        if self.exakt and self.insatser:
            services.logga_lasning(
                by=request.user,
                objekt=None,
                insatser=self.insatser,
                filter_namn=[*self.formular.anvanda(), *(["export"] if format_ else [])],
                slag=Lasning.Slag.FIL if format_ else Lasning.Slag.STATISTIK,
            )
        return svar

    def fil(self, format_: str) -> HttpResponseBase:
        """Return one of the page's tables as a file."""
        visad = self.sida.visade.get(self.request.GET.get("tabell", ""))
        if visad is None:
            raise Http404("Tabellen finns inte.")
        return tabellfil.svar_eller_404(visad.tabell, format_)

    @cached_property
    def insatser(self) -> list[Insats]:
        """Those whose participants the user may see, exactly counted."""
        return list(self._exakta.all())

    @property
    def _exakta(self):
        return synliga(Insats, self.request.user).med_exakta_antal(self.request.user)

    @cached_property
    def exakt(self) -> bool:
        """True for whoever sees exact counts: of all insatser, or of those of one's own."""
        return self.request.user.har(B.SE_DELTAGARE)

    @cached_property
    def formular(self) -> StatistikarForm:
        """The choice, as free as the user may have it."""
        aren, forvalt = statistikar(senaste_ar()), senaste_ar()
        if not self.exakt:
            return StatistikarForm(self.request.GET, aren=aren, forvalt=forvalt)
        return StatistikForm(
            self.request.GET,
            aren=aren,
            forvalt=forvalt,
            insatser=self._exakta,
            alla=self.request.user.har(B.SE_ALLA_DELTAGARE),
        )

    @cached_property
    def sida(self) -> Statistiksida:
        """What is shown."""
        return Statistiksida(self.request.user, self.formular.urval(), self.exakt)

    def get_ingress(self) -> str:
        return self.sida.ingress

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            sida=self.sida,
            formular=self.formular,
            exportformat=FORMAT,
            ar_alla=self.request.user.har(B.SE_ALLA_DELTAGARE),
            **kwargs,
        )
