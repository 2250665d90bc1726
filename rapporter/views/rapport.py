"""Pages of the reports: one report to read, its cover, the files."""

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe
from django.views.generic import TemplateView

from finsam import filer
from finsam.behorighet import Behorighet, kraver
from finsam.formular import TjanstFormView, startvarden
from finsam.sida import Atgard, ObjektMixin
from finsam.synlig import hamta
from rapporter import arsskifte, lage, services, siffror, start, uppgifter, utskrift
from rapporter.dokument import Medium, bygg
from rapporter.forms.rapport import UppgifterForm
from rapporter.lasare import utgava_for
from rapporter.models import Rapport, Utgava
from rapporter.services.lasning import ligger_fast
from rapporter.underskriftslage import pdf_att_lamna
from rapporter.views.rapportflikar import Rapportflikar
from rapporter.views.sida import RAPPORTER
from styrelse.forms.uppgift import SnabbuppgiftForm


class StartView(TemplateView):
    """What the user has to do next, and the key figures of the latest year."""

    behorighet = Behorighet.SE_START
    template_name = "rapporter/start.html"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user = self.request.user
        return super().get_context_data(
            start=start.startsida(user),
            kansliet=user.har(Behorighet.ANDRA_STYRELSE),
            snabb=SnabbuppgiftForm(),
            dag=timezone.localdate(),
            **kwargs,
        )


class RapportView(Rapportflikar, ObjektMixin, TemplateView):
    """A report as it is read, with contents at the side and figures that lead to their sources."""

    behorighet = Behorighet.SE_RAPPORTER
    modell = Rapport
    template_name = "rapporter/rapport.html"
    brodsmulor = (RAPPORTER,)

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        """Show the working text, or lead the reader to the version that it was given."""
        if utgava := utgava_for(request.user, self.objekt):
            return redirect(utgava)
        return super().get(request, *args, **kwargs)

    def get_rubrik(self) -> str:
        return self.objekt.titel

    def get_ingress(self) -> str:
        return self.objekt.fotrad

    def get_atgarder(self) -> list[Atgard]:
        if ligger_fast(self.objekt):
            return []
        pk = (self.objekt.pk,)
        return [
            Atgard("Skicka ut utkast", "rapporter:utkast_nytt", Behorighet.ANDRA_RAPPORTER, pk),
            Atgard("Fastställ", "rapporter:faststall", Behorighet.FASTSTALLA_RAPPORT, pk),
        ]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        far_skriva = self.request.user.har(Behorighet.ANDRA_RAPPORTER)
        dokument = bygg(self.objekt, Medium.for_user(self.request.user))
        return super().get_context_data(
            rapport=self.objekt,
            dokument=dokument,
            pdf=lage.pdf(self.objekt),
            lage=lage.lage(self.objekt),
            att_bedoma=arsskifte.antal_att_bedoma(self.objekt) if far_skriva else 0,
            far_skriva=far_skriva,
            **kwargs,
        )


class UppgifterView(Rapportflikar, ObjektMixin, TjanstFormView):
    """The cover's words, the number and the unit of the tables."""

    behorighet = Behorighet.ANDRA_RAPPORTER
    modell = Rapport
    form_class = UppgifterForm
    rubrik = "Omslag och belopp"
    ingress = "Beslutets dag och paragraf skrivs när rapporten fastställs."

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return [RAPPORTER, (self.objekt.titel, self.objekt.get_absolute_url())]

    def get_initial(self) -> dict[str, object]:
        return startvarden(self.objekt, UppgifterForm)

    def utfor(self, form: UppgifterForm) -> str:
        services.spara_uppgifter(rapport=self.objekt, by=self.request.user, **form.cleaned_data)
        return "Uppgifterna är sparade."

    def get_success_url(self) -> str:
        return self.objekt.get_absolute_url()


@kraver(Behorighet.ANDRA_RAPPORTER)
@require_POST
def skapa_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """Let the worker make a new PDF; the page follows it."""
    rapport = hamta(Rapport, request.user, pk=pk)
    jobb = uppgifter.bestall_pdf(rapport=rapport, by=request.user)
    if request.htmx:
        return render(request, "finsam/jobb_lage.html", {"jobb": jobb})
    return redirect("jobb", pk=jobb.pk)


@kraver(Behorighet.SE_RAPPORTER)
@require_safe
def pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the PDF that was made last; of a decided report the decided one, signed or not."""
    rapport = hamta(Rapport, request.user, pk=pk)
    if utgava := utgava_for(request.user, rapport) or rapport.utgavor.beslutade().first():
        return _utgavans(utgava, "pdf")
    senaste = rapport.filer.first()
    if senaste is None:
        raise Http404("Ingen PDF är gjord än.")
    return filer.som_bilaga(senaste.fil)


@kraver(Behorighet.SE_RAPPORTER)
@require_safe
def html(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the report as one HTML file."""
    rapport = hamta(Rapport, request.user, pk=pk)
    if utgava := utgava_for(request.user, rapport):
        return _utgavans(utgava, "html")
    dokument = bygg(rapport, Medium.FIL)
    return _bilaga(utskrift.gor_html(dokument), "text/html", utskrift.filnamn(dokument, "html"))


@kraver(Behorighet.SE_RAPPORTER)
@require_safe
def json(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the report's figures as JSON."""
    rapport = hamta(Rapport, request.user, pk=pk)
    if utgava := utgava_for(request.user, rapport):
        return _utgavans(utgava, "json")
    return _bilaga(
        siffror.som_json(rapport), "application/json", f"{rapport.typ}-{rapport.ar}.json"
    )


def _utgavans(utgava: Utgava, sort: str) -> HttpResponse:
    """Give the file of the version that the reader was given."""
    fil = pdf_att_lamna(utgava) if sort == "pdf" else getattr(utgava, sort)
    if fil is None:
        raise Http404("Versionen har ingen sådan fil.")
    return filer.som_bilaga(fil)


def _bilaga(innehall: str, typ: str, namn: str) -> HttpResponse:
    svar = HttpResponse(innehall, content_type=f"{typ}; charset=utf-8")
    svar["Content-Disposition"] = f'attachment; filename="{namn}"'
    return svar
