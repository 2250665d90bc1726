"""The need in each kommun: the year's table with its chart, by hand or from a file."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.views.generic import TemplateView

from finsam.formular import TjanstFormView
from finsam.sida import Atgard
from finsam.synlig import synliga
from insatser import behovslage, services
from insatser.forms.kommunmatt import KommunfilBekraftelseForm, KommunfilForm, KommunmattForm
from insatser.models import Kommunmatt
from insatser.views.arssida import Arssida
from insatser.views.sida import OMRADE, B, Insatsomradet

BEHOV = ("Behov per kommun", "insatser:behov")


class BehovView(Arssida, TemplateView):
    """How large the need is in each kommun in a year."""

    template_name = "insatser/behov.html"
    ingress = "Försäkringskassans försörjningsmått och den uppskattade behovsgruppen i kommunerna."
    atgarder = (
        Atgard("Skriv in mått", "insatser:behov_ny", B.ANDRA_INSATSER),
        Atgard("Läs in en fil", "insatser:behov_las_in", B.ANDRA_INSATSER),
    )

    def finns_ar(self) -> list[int]:
        return synliga(Kommunmatt, self.request.user).alla_ar()

    def get_rubrik(self) -> str:
        return f"Behov per kommun {self.ar}"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        matt = synliga(Kommunmatt, self.request.user).for_ar(self.ar)
        tabell = behovslage.tabell(self.ar, matt)
        diagram = behovslage.diagram(tabell) if tabell else None
        return super().get_context_data(tabell=tabell, diagram=diagram, **kwargs)


class _Behovsform(Insatsomradet, TjanstFormView):
    """A form about the figures."""

    behorighet = B.ANDRA_INSATSER
    brodsmulor = (OMRADE, BEHOV)
    success_url = reverse_lazy("insatser:behov")


class BehovNyView(_Behovsform):
    """One kommun's figures by hand."""

    form_class = KommunmattForm
    rubrik = "Skriv in mått för en kommun"
    ingress = "Det som redan finns för kommunen och året ersätts av det du skriver här."

    def utfor(self, form: KommunmattForm) -> str:
        data = form.cleaned_data
        services.satt_kommunmatt(by=self.request.user, matt=form.matt(), kalla=data["kalla"])
        self.success_url = f"{reverse('insatser:behov')}?ar={data['ar']}"
        return f"Måtten för {data['kommun']} {data['ar']} är sparade."


class BehovLasInView(_Behovsform):
    """Choose a file; the preview says what would change."""

    form_class = KommunfilForm
    rubrik = "Läs in mått per kommun"
    knapp = "Granska filen"

    def form_valid(self, form: KommunfilForm) -> HttpResponseBase:
        bekrafta = KommunfilBekraftelseForm(initial={"underlag": form.signerat()})
        self.template_name = "insatser/behov_granskning.html"
        utanfor = form.cleaned_data["inlast"].utanfor
        return self.render_to_response(self.get_context_data(form=bekrafta, utanfor=utanfor))


class BehovSparaView(_Behovsform):
    """Keep what the preview showed."""

    form_class = KommunfilBekraftelseForm
    template_name = "insatser/behov_granskning.html"
    rubrik = "Läs in mått per kommun"

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        return redirect("insatser:behov_las_in")

    def utfor(self, form: KommunfilBekraftelseForm) -> str:
        antal = services.satt_kommunmatt(by=self.request.user, matt=form.matt, kalla=form.kalla)
        return f"{antal} mått är nya eller ändrade."
