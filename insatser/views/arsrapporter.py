"""Which insatser have handed in their yearly report, and the headings that they write below."""

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.views.generic import TemplateView, View

from finsam.formular import TjanstFormView, startvarden
from finsam.sida import Atgard, ObjektMixin
from finsam.synlig import hamta, synliga
from insatser import rapportrubriker, services
from insatser.forms.insatsrapport import NyRapportrubrikForm, RapportrubrikForm
from insatser.models import Rapportrubrik
from insatser.rapportlage import i_ord, rader
from insatser.tavla import Tavla
from insatser.views.oversikt import ArForm, begart_ar
from insatser.views.sida import B, Insatsomradet

ARSRAPPORTER = ("Årsrapporter", "insatser:arsrapporter")
RUBRIKER = ("Rubriker", "insatser:rapportrubriker")


class ArsrapporterView(Insatsomradet, TemplateView):
    """Every insats of a year: has it handed in, and what remains."""

    template_name = "insatser/arsrapporter.html"
    atgarder = (Atgard("Rubriker", "insatser:rapportrubriker", B.ANDRA_INSATSER, huvud=False),)

    def get_rubrik(self) -> str:
        return f"Insatsernas årsrapporter {begart_ar(self.request)}"

    def get_ingress(self) -> str:
        return "Vilka som har lämnat in, vilka som saknas och var insatsens antal skiljer sig."

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user, ar = self.request.user, begart_ar(self.request)
        alla = rader(user, ar)
        return super().get_context_data(
            ar=ar,
            arform=ArForm(initial={"ar": ar}, aren=Tavla(user, ar).valbara_ar),
            rader=[(rad, [i_ord(s) for s in rad.skillnader]) for rad in alla],
            antal_klara=sum(rad.klar for rad in alla),
            far_skriva=user.har(B.ANDRA_DELTAGARE),
            **kwargs,
        )


class _Rubrikerna(Insatsomradet):
    """A page about the headings."""

    behorighet = B.ANDRA_INSATSER
    brodsmulor = (*Insatsomradet.brodsmulor, ARSRAPPORTER)


class RapportrubrikerView(_Rubrikerna, TemplateView):
    """The headings in order, with help and figures."""

    template_name = "insatser/rapportrubriker.html"
    rubrik = "Rubriker i insatsernas årsrapport"
    ingress = "En ny rapport börjar med dem. Rapporter som redan är påbörjade behåller sina."

    def get_atgarder(self) -> list[Atgard]:
        ny = Atgard("Ny rubrik", "insatser:rapportrubrik_ny", B.ANDRA_INSATSER)
        if synliga(Rapportrubrik, self.request.user).exists():
            return [ny]
        standard = "insatser:rapportrubrik_standard"
        return [Atgard("Läs in standardrubriker", standard, B.ANDRA_INSATSER), ny]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            rubriker=list(synliga(Rapportrubrik, self.request.user)), **kwargs
        )


class StandardrubrikerView(_Rubrikerna, TjanstFormView):
    """Begin with the headings that Kalmar's insatser write below."""

    brodsmulor = (*_Rubrikerna.brodsmulor, RUBRIKER)
    rubrik = "Läs in standardrubriker?"
    ingress = "Syfte, tidsram, metod, resultat och framgångsfaktorer. Allt går att ändra sedan."
    knapp = "Läs in"
    success_url = reverse_lazy("insatser:rapportrubriker")

    def utfor(self, form: forms.Form) -> str:
        nya = services.las_in_rapportrubriker(
            by=self.request.user, rubriker=rapportrubriker.standard()
        )
        return f"{len(nya)} rubriker är inlästa."


class RapportrubrikNyView(_Rubrikerna, TjanstFormView):
    """A new heading."""

    form_class = NyRapportrubrikForm
    brodsmulor = (*_Rubrikerna.brodsmulor, RUBRIKER)
    rubrik = "Ny rubrik"
    success_url = reverse_lazy("insatser:rapportrubriker")

    def utfor(self, form: NyRapportrubrikForm) -> str:
        rubrik = services.skapa_rapportrubrik(by=self.request.user, **form.cleaned_data)
        return f"Rubriken {rubrik} är tillagd."


class RapportrubrikAndraView(ObjektMixin, _Rubrikerna, TjanstFormView):
    """Change a heading, or take it out of use."""

    modell = Rapportrubrik
    form_class = RapportrubrikForm
    brodsmulor = (*_Rubrikerna.brodsmulor, RUBRIKER)
    success_url = reverse_lazy("insatser:rapportrubriker")

    def get_rubrik(self) -> str:
        return f"Ändra rubriken {self.objekt}"

    def get_initial(self) -> dict[str, object]:
        return startvarden(self.objekt, RapportrubrikForm)

    def utfor(self, form: RapportrubrikForm) -> str:
        services.andra_rapportrubrik(by=self.request.user, post=self.objekt, **form.cleaned_data)
        return f"Rubriken {self.objekt} är ändrad."


class RapportrubrikFlyttaView(View):
    """Let a heading change places with its neighbour."""

    behorighet = B.ANDRA_INSATSER

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        rubrik = hamta(Rapportrubrik, request.user, pk=kwargs["pk"])
        try:
            services.flytta_rapportrubrik(
                by=request.user, rubrik=rubrik, upp=request.POST.get("upp") == "ja"
            )
        except ValidationError as fel:
            messages.error(request, " ".join(fel.messages))
        return redirect("insatser:rapportrubriker")
