"""The standing points of each kind of organ."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import TemplateView, View

from finsam.formular import TjanstFormView, startvarden
from finsam.sida import Atgard, ObjektMixin
from finsam.synlig import hamta, synliga
from styrelse.forms.dagordning import MallpunktForm
from styrelse.models import Mallpunkt, Organ
from styrelse.services import dagordningsmall as tjanst
from styrelse.standardmall import mall
from styrelse.views.sida import ANDRA, OMRADE, StyrelseSida

MALLAR = ("Dagordningsmallar", "styrelse:mallar")
MOTS_INTE = {Organ.Typ.KANSLI}


class MallarView(StyrelseSida, TemplateView):
    """What each kind of organ takes up at every meeting."""

    behorighet = ANDRA
    template_name = "styrelse/mallar.html"
    rubrik = "Dagordningsmallar"
    ingress = "Stående punkter som varje nytt möte får. Listor som finns ändras inte."

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        finns = set(synliga(Organ, self.request.user).values_list("typ", flat=True))
        typer = [t for t in Organ.Typ if t in finns and t not in MOTS_INTE]
        egna = set(synliga(Mallpunkt, self.request.user).values_list("organtyp", flat=True))
        mallar = [(typ, mall(typ), typ in egna) for typ in typer or [Organ.Typ.STYRELSE]]
        return super().get_context_data(mallar=mallar, **kwargs)


class _Mallsida(StyrelseSida):
    """A page about the template of one kind of organ."""

    behorighet = ANDRA
    brodsmulor = (OMRADE, MALLAR)

    @property
    def organtyp(self) -> Organ.Typ:
        """The kind that the address names."""
        try:
            return Organ.Typ(self.kwargs["organtyp"])
        except ValueError as fel:
            raise Http404 from fel


class MallView(_Mallsida, TemplateView):
    """The förbund's own template, to be edited."""

    template_name = "styrelse/mall.html"

    def get_rubrik(self) -> str:
        return f"Dagordningsmall: {self.organtyp.label}"

    def get_atgarder(self) -> tuple[Atgard, ...]:
        return (Atgard("Ny stående punkt", "styrelse:mallpunkt_ny", ANDRA, (self.organtyp,)),)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        punkter = synliga(Mallpunkt, self.request.user).for_organtyp(self.organtyp)
        return super().get_context_data(punkter=punkter, **kwargs)


class MallEgenView(_Mallsida, View):
    """Make the built-in template one's own."""

    http_method_names = ("post",)

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        tjanst.skriv_egen_mall(by=request.user, organtyp=self.organtyp)
        return redirect("styrelse:mall", self.organtyp)


class MallpunktNyView(_Mallsida, TjanstFormView):
    """A new standing point."""

    form_class = MallpunktForm
    rubrik = "Ny stående punkt"
    knapp = "Lägg till punkten"

    def get_success_url(self) -> str:
        return reverse("styrelse:mall", args=[self.organtyp])

    def get_avbryt_url(self) -> str:
        return self.get_success_url()

    def utfor(self, form: MallpunktForm) -> str:
        punkt = tjanst.lagg_till_mallpunkt(
            by=self.request.user, organtyp=self.organtyp, **form.cleaned_data
        )
        return f"{punkt} står sist i mallen."


class _Mallpunktformular(ObjektMixin, StyrelseSida, TjanstFormView):
    """A form about one standing point."""

    behorighet = ANDRA
    modell = Mallpunkt
    objekt: Mallpunkt
    brodsmulor = (OMRADE, MALLAR)

    def get_success_url(self) -> str:
        return reverse("styrelse:mall", args=[self.objekt.organtyp])

    def get_avbryt_url(self) -> str:
        return self.get_success_url()


class MallpunktAndraView(_Mallpunktformular):
    """Change a standing point."""

    form_class = MallpunktForm
    rubrik = "Ändra den stående punkten"

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, MallpunktForm)

    def utfor(self, form: MallpunktForm) -> str:
        tjanst.andra_mallpunkt(by=self.request.user, punkt=self.objekt, **form.cleaned_data)
        return "Den stående punkten är ändrad."


class MallpunktTaBortView(_Mallpunktformular):
    """Take a standing point out of the template."""

    knapp = "Ta bort ur mallen"
    ingress = "Möten som redan har punkten behåller den. Utan egna punkter gäller standardmallen."

    def get_rubrik(self) -> str:
        return f"Ta bort {self.objekt} ur mallen?"

    def utfor(self, form: forms.Form) -> str:
        tjanst.ta_bort_mallpunkt(by=self.request.user, punkt=self.objekt)
        return "Punkten är borttagen ur mallen."


class MallpunktFlyttaView(View):
    """Move a standing point."""

    behorighet = ANDRA
    http_method_names = ("post",)

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        punkt = hamta(Mallpunkt, request.user, pk=kwargs["pk"])
        plats = request.POST.get("plats", "")
        if plats.isdecimal():
            tjanst.flytta_mallpunkt(by=request.user, punkt=punkt, plats=int(plats))
        return redirect("styrelse:mall", punkt.organtyp)
