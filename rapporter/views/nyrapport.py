"""To begin a report: from a mall, or from last year's with one press; and what is then to judge."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.generic import TemplateView, View

from finsam.behorighet import Behorighet
from finsam.format import med_ord
from finsam.formular import TjanstFormView
from finsam.sida import Atgard, ObjektMixin, SidaMixin
from finsam.synlig import hamta, synliga
from rapporter import arsskifte, services
from rapporter.forms.rapport import RapportNyForm
from rapporter.models import Rapport, Rapportmall
from rapporter.nyrapport import Grund, grunder
from rapporter.oversikt import forslag
from rapporter.views.sida import RAPPORTER

B = Behorighet


class RapportNyView(SidaMixin, TemplateView):
    """Which report to begin: the next one of each kind with a press, or any other."""

    behorighet = B.ANDRA_RAPPORTER
    template_name = "rapporter/ny.html"
    rubrik = "Ny rapport"
    ingress = (
        "Siffrorna läses ur systemet. Det du väljer är vilka rubriker och texter du börjar med."
    )
    brodsmulor = (RAPPORTER,)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        nasta = {f.fran.typ: f for f in forslag(synliga(Rapport, self.request.user))}
        typer = [(typ, nasta.get(typ)) for typ in Rapport.Typ]
        return super().get_context_data(typer=typer, **kwargs)


class RapportNyAvSlagView(TjanstFormView):
    """Begin a report of one kind: the year, and what it begins from."""

    behorighet = B.ANDRA_RAPPORTER
    form_class = RapportNyForm
    knapp = "Skapa rapport"
    brodsmulor = (RAPPORTER, ("Ny rapport", "rapporter:ny"))
    avbryt_url = "/rapporter/ny/"

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        if kwargs["typ"] not in Rapport.Typ.values:
            raise Http404
        self.typ = Rapport.Typ(kwargs["typ"])

    def get_rubrik(self) -> str:
        return f"Ny {str(self.typ.label).lower()}"

    def get_ingress(self) -> str:
        return (
            "Från en tidigare rapport följer alla texter med som utkast. Från en mall följer "
            "rubriker, tabeller och diagram."
        )

    def get_grunder(self) -> list[Grund]:
        """Return what the report can begin from."""
        user = self.request.user
        return grunder(self.typ, synliga(Rapport, user), synliga(Rapportmall, user))

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"typ": self.typ, "grunder": self.get_grunder()}

    def utfor(self, form: RapportNyForm) -> str:
        falt = dict(form.cleaned_data)
        grund: Grund = falt.pop("grund")
        self.rapport = services.skapa_rapport(
            typ=self.typ, grund=grund, by=self.request.user, **falt
        )
        return _besked(self.rapport)

    def get_success_url(self) -> str:
        return _dit(self.rapport)


class NastaArView(View):
    """Make the report that follows another: one press."""

    behorighet = B.ANDRA_RAPPORTER
    http_method_names = ("post",)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        fran = hamta(Rapport, request.user, pk=pk)
        try:
            ny = services.skapa_rapport_fran_forra(fran=fran, by=request.user)
        except ValidationError as fel:
            messages.error(request, " ".join(fel.messages))
            return HttpResponseRedirect(reverse("rapporter:oversikt"))
        messages.success(request, _besked(ny))
        return HttpResponseRedirect(_dit(ny))


def _besked(rapport: Rapport) -> str:
    if rapport.foregaende is None:
        return f"{rapport.titel} är skapad."
    antal = med_ord(rapport.avsnitt.count(), "avsnitt", "avsnitt")
    return f"{rapport.titel} är skapad av {rapport.foregaende.titel}: {antal}, alla som utkast."


def _dit(rapport: Rapport) -> str:
    """Return where one goes on: to what is to judge, or to the report."""
    if rapport.foregaende is None:
        return rapport.get_absolute_url()
    return reverse("rapporter:arsskifte", args=[rapport.pk])


class ArsskifteView(ObjektMixin, TemplateView):
    """What moved when the report was made from an earlier one, and what a person must judge."""

    behorighet = B.ANDRA_RAPPORTER
    modell = Rapport
    template_name = "rapporter/arsskifte.html"

    def get_rubrik(self) -> str:
        return f"Att läsa igenom i {self.objekt.titel}"

    def get_ingress(self) -> str:
        if self.objekt.foregaende is None:
            return "Rapporten är inte gjord från en tidigare, så inget står kvar från förra året."
        return (
            f"Texterna kommer från {self.objekt.foregaende.titel}. Levande siffror visar redan "
            f"{self.objekt.ar}. Årtal och datum i löpande text står kvar, för bara du vet vad "
            "som ska gälla."
        )

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return [RAPPORTER, (self.objekt.titel, self.objekt.get_absolute_url())]

    def get_atgarder(self) -> list[Atgard]:
        pk = (self.objekt.pk,)
        return [
            Atgard("Avsnitt", "rapporter:trad", B.ANDRA_RAPPORTER, pk),
            Atgard("Kontroll", "rapporter:rapportkontroll", B.SE_RAPPORTER, pk),
        ]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            rapport=self.objekt, stallen=arsskifte.stallen(self.objekt), **kwargs
        )
