"""What the insatser cost per place, participant, step forward and person to work or studies."""

from functools import cached_property

from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.views.generic import TemplateView

from ekonomi.forms.anslag import ArvalForm
from ekonomi.insatslage import insatslagen, valbara_ar
from finsam import tabellfil
from finsam.behorighet import Behorighet
from finsam.diagram import Diagram
from finsam.export import FORMAT
from finsam.sida import SidaMixin
from finsam.synlig import synliga
from finsam.taltabell import Taltabell
from insatser.models import Insats
from insatser.services import logga_lasning
from insatser.skydd import INGET_DOLT, Dolda
from insatser.skyddslage import SAKNAS, dolda_for
from insatser.statistik.antalstabell import Antalstabell, rita
from insatser.statistik.arssamling import arssamling
from insatser.statistik.bild import diagram
from insatser.statistik.underlag import underlag
from insatser.statistik.urval import Urval
from insatser.tavla import senaste_ar
from rapporter.insatskostnad import dolda_i, kostnadstabell

OMRADE = ("Insatser", "insatser:oversikt")
STATISTIK = ("Statistik", "insatser:statistik")


class InsatskostnadView(SidaMixin, TemplateView):
    """A year's cost of each insats beside what came of it; exact for the kansli, whose reading
    is logged.
    """

    behorighet = Behorighet.SE_EKONOMI
    template_name = "rapporter/insatskostnad.html"
    rubrik = "Kostnad per deltagare"
    brodsmulor = (OMRADE, STATISTIK)
    ingress = (
        "Vad insatserna kostade ett år, delat med platser, deltagare, steg framåt och personer "
        "till arbete eller studier."
    )

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        format_ = request.GET.get("export", "")
        if format_:
            svar = tabellfil.svar_eller_404(self.tabell, format_)
        else:
            svar = super().get(request, *args, **kwargs)
        if self.exakt and self.tabell:
            insatser = synliga(Insats, request.user).under(self.ar)
            filter_ = ["export"] if format_ else []
            logga_lasning(by=request.user, objekt=None, filter_namn=filter_, insatser=insatser)
        return svar

    @cached_property
    def arval(self) -> ArvalForm:
        """The choice of year as a form; at first the latest with both books and participants."""
        aren, bokfort = valbara_ar(timezone.localdate())
        forvalt = min(bokfort, senaste_ar())
        aren = sorted({*aren, forvalt}, reverse=True)
        return ArvalForm(self.request.GET, aren=aren, forvalt=forvalt)

    @cached_property
    def ar(self) -> int:
        """The year that is shown."""
        return self.arval.ar_valt()

    @cached_property
    def exakt(self) -> bool:
        """True for whoever sees exact counts of every insats."""
        return self.request.user.har(Behorighet.SE_ALLA_DELTAGARE)

    @cached_property
    def antalstabell(self) -> Antalstabell:
        """The table before anything is hidden."""
        alla = synliga(Insats, self.request.user)
        lagen = insatslagen(self.ar, alla, idag=timezone.localdate())
        return kostnadstabell(
            underlag(Urval.av_ar(self.ar)), {lage.insats.slug: lage.bokfort for lage in lagen}
        )

    @cached_property
    def dolda(self) -> Dolda | None:
        """What is hidden; None where that has not been reckoned for the year."""
        if self.exakt:
            return INGET_DOLT
        samling, _ = arssamling(self.ar)
        dolda = dolda_for(self.ar, samling)
        return None if dolda is None else dolda_i(self.antalstabell, samling, dolda)

    @cached_property
    def tabell(self) -> Taltabell | None:
        """The table as the reader sees it; None where there is nothing to show."""
        if self.dolda is None or not self.antalstabell.rader:
            return None
        return rita(self.antalstabell, self.dolda)

    @property
    def bild(self) -> Diagram | None:
        """The cost per participant as bars."""
        return diagram(self.antalstabell, self.tabell) if self.tabell else None

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        dolt = self.dolda is None and bool(self.antalstabell.rader)
        return super().get_context_data(
            arval=self.arval,
            ar=self.ar,
            tabell=self.tabell,
            bild=self.bild,
            saknas=SAKNAS.format(ar=self.ar) if dolt else "",
            exportformat=FORMAT,
            **kwargs,
        )
