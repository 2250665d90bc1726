"""Throwing a draft away."""

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse_lazy

from ekonomi.models import Verifikation
from ekonomi.services.utkast import ta_bort_utkast
from ekonomi.views.sida import OMRADE, VERIFIKATIONER
from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView
from finsam.synlig import synliga


class UtkastBortView(TjanstFormView):
    """Ask once, then throw the draft away."""

    behorighet = Behorighet.ANDRA_EKONOMI
    rubrik = "Ta bort utkastet?"
    knapp = "Ta bort"
    brodsmulor = (OMRADE, VERIFIKATIONER)
    success_url = reverse_lazy("ekonomi:verifikation_lista")

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        utkasten = synliga(Verifikation, request.user).utkast()
        self.utkast = get_object_or_404(utkasten, pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_ingress(self) -> str:
        text = f"”{self.utkast.text}”, {self.utkast.datum}." if self.utkast.text else ""
        return f"{text} Det är inte bokfört. Rader och filer försvinner med utkastet.".strip()

    def get_avbryt_url(self) -> str:
        return self.utkast.get_absolute_url()

    def utfor(self, form: forms.Form) -> str:
        ta_bort_utkast(by=self.request.user, utkast=self.utkast)
        return "Utkastet är borttaget."
