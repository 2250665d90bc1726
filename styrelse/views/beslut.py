"""Decisions and what they ask for: the list of all, and the follow-up of each."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from finsam.formular import TjanstFormView, startvarden
from finsam.lista import ListaView
from finsam.sida import ObjektMixin
from finsam.synlig import synliga
from styrelse import services
from styrelse.filters.beslut import BeslutFilter
from styrelse.forms.beslut import UppfoljningForm, UtfordForm
from styrelse.models import Beslut, Uppfoljningspunkt
from styrelse.tables.beslut import BeslutTable
from styrelse.views.sida import ANDRA, OMRADE, StyrelseSida

BESLUT = ("Beslut", "styrelse:beslut_lista")
ANTAL_OPPNA = 8


class BeslutListView(StyrelseSida, ListaView):
    """Every decision of every organ; above it what is still to be done."""

    model = Beslut
    table_class = BeslutTable
    filterset_class = BeslutFilter
    template_name = "styrelse/beslut_lista.html"
    rubrik = "Beslut"
    ingress = "Vad organen har beslutat, paragraf för paragraf, och vad som återstår att göra."
    tomt = "Inga beslut än. De kommer hit när ett protokoll är klart för justering."

    def get_queryset(self) -> QuerySet[Beslut]:
        beslut = super().get_queryset().fattade().med_paragraf()
        return beslut.med_lage(timezone.localdate())

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        oppna = synliga(Uppfoljningspunkt, self.request.user).oppna().som_visas()
        return super().get_context_data(
            oppna=oppna[:ANTAL_OPPNA], idag=timezone.localdate(), **kwargs
        )


class Uppfoljningssida(ObjektMixin, StyrelseSida, TjanstFormView):
    """A form about the follow-up of a decision; it leads back to the §."""

    behorighet = ANDRA
    modell = Uppfoljningspunkt

    def get_objekt(self) -> Uppfoljningspunkt:
        alla = synliga(Uppfoljningspunkt, self.request.user).som_visas()
        return get_object_or_404(alla, pk=self.kwargs["pk"])

    @property
    def beslut(self) -> Beslut:
        """The decision that it is about."""
        return self.objekt.beslut

    def sidan(self) -> str:
        """Return the address of the §, or of the list where the point has none."""
        paragraf = getattr(self.beslut.punkt, "paragraf", None)
        if paragraf is None:
            return reverse("styrelse:beslut_lista")
        return reverse("styrelse:paragraf", args=[paragraf.pk])

    def get_success_url(self) -> str:
        return self.sidan()

    def get_avbryt_url(self) -> str:
        return self.sidan()

    def get_ingress(self) -> str:
        return f"Beslutet: {self.beslut.text}"

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        paragraf = getattr(self.beslut.punkt, "paragraf", None)
        return (OMRADE, BESLUT, *([(str(paragraf), self.sidan())] if paragraf else []))


class UppfoljningNyView(Uppfoljningssida):
    """Say who carries out a decision."""

    modell = Beslut
    form_class = UppfoljningForm
    rubrik = "Vem gör det?"
    knapp = "Lägg till"

    def get_objekt(self) -> Beslut:
        alla = synliga(Beslut, self.request.user).med_paragraf()
        return get_object_or_404(alla, pk=self.kwargs["pk"])

    @property
    def beslut(self) -> Beslut:
        return self.objekt

    def utfor(self, form: UppfoljningForm) -> str:
        rad = services.folj_upp_beslut(
            by=self.request.user, beslut=self.objekt, **form.cleaned_data
        )
        return f"{rad.ansvarig} ansvarar för beslutet."


class UppfoljningAndraView(Uppfoljningssida):
    """Change who does what by when; or take it away."""

    form_class = UppfoljningForm
    rubrik = "Ändra vem som gör det"
    template_name = "styrelse/uppfoljning.html"

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, UppfoljningForm)

    def utfor(self, form: UppfoljningForm) -> str:
        services.andra_beslutsuppfoljning(
            by=self.request.user, uppfoljning=self.objekt, **form.cleaned_data
        )
        return "Uppföljningen är ändrad."

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(uppfoljning=self.objekt, **kwargs)


class UppfoljningKlarView(Uppfoljningssida):
    """Note that it is done."""

    form_class = UtfordForm
    rubrik = "Är det gjort?"
    knapp = "Notera som gjort"

    def get_initial(self) -> dict[str, Any]:
        return {"datum": timezone.localdate()}

    def utfor(self, form: UtfordForm) -> str:
        services.notera_utfort(by=self.request.user, uppfoljning=self.objekt, **form.cleaned_data)
        return "Noterat som gjort."


class UppfoljningOppnaView(Uppfoljningssida):
    """Say that it is not done after all."""

    rubrik = "Öppna uppföljningen igen?"
    knapp = "Öppna igen"

    def utfor(self, form: forms.Form) -> str:
        services.oppna_beslutsuppfoljning(by=self.request.user, uppfoljning=self.objekt)
        return "Uppföljningen är öppen igen."


class UppfoljningTaBortView(Uppfoljningssida):
    """Take away what was added by mistake."""

    rubrik = "Ta bort uppföljningen?"
    knapp = "Ta bort"

    def utfor(self, form: forms.Form) -> str:
        services.ta_bort_beslutsuppfoljning(by=self.request.user, uppfoljning=self.objekt)
        return "Uppföljningen är borttagen. Beslutet står kvar."
