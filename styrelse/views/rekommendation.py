"""What a beredningsgrupp recommends in an ärende."""

from typing import Any

from django import forms
from django.urls import reverse

from finsam.format import langt_datum
from finsam.formular import TjanstFormView, startvarden
from finsam.sida import ObjektMixin
from styrelse import services
from styrelse.forms.beslut import RekommendationAndraForm, RekommendationForm
from styrelse.models import Rekommendation, Sammantrade
from styrelse.views.sammantrade import SAMMANTRADEN
from styrelse.views.sida import ANDRA, OMRADE, StyrelseSida


class Rekommendationssida(ObjektMixin, StyrelseSida, TjanstFormView):
    """A form about a recommendation; it leads back to the meeting that gave it."""

    behorighet = ANDRA
    modell = Rekommendation

    @property
    def mote(self) -> Sammantrade:
        """The meeting that recommends."""
        return self.objekt.sammantrade

    def sidan(self) -> str:
        """Return the address of the meeting."""
        return reverse("styrelse:sammantrade", args=[self.mote.pk])

    def get_success_url(self) -> str:
        return self.sidan()

    def get_avbryt_url(self) -> str:
        return self.sidan()

    def get_ingress(self) -> str:
        return f"{self.mote.organ} {langt_datum(self.mote.datum)}."

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (OMRADE, SAMMANTRADEN, (str(self.mote), self.sidan()))


class RekommendationNyView(Rekommendationssida):
    """Enter what the meeting recommends."""

    modell = Sammantrade
    form_class = RekommendationForm
    rubrik = "Ny rekommendation"
    knapp = "Lägg till rekommendationen"

    @property
    def mote(self) -> Sammantrade:
        return self.objekt

    def utfor(self, form: RekommendationForm) -> str:
        rad = services.lamna_rekommendation(
            by=self.request.user, sammantrade=self.objekt, **form.cleaned_data
        )
        return f"{rad.sammantrade.organ} {rad.get_utlatande_display().lower()} {rad.arende}."


class RekommendationAndraView(Rekommendationssida):
    """Change what it recommends and why."""

    form_class = RekommendationAndraForm
    rubrik = "Ändra rekommendationen"
    template_name = "styrelse/rekommendation.html"

    def get_ingress(self) -> str:
        return f"{self.objekt.arende}. {super().get_ingress()}"

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, RekommendationAndraForm)

    def utfor(self, form: RekommendationAndraForm) -> str:
        services.andra_rekommendation(
            by=self.request.user, rekommendation=self.objekt, **form.cleaned_data
        )
        return "Rekommendationen är ändrad."

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(rekommendation=self.objekt, **kwargs)


class RekommendationTaBortView(Rekommendationssida):
    """Take away what was entered by mistake."""

    rubrik = "Ta bort rekommendationen?"
    knapp = "Ta bort"

    def utfor(self, form: forms.Form) -> str:
        services.ta_bort_rekommendation(by=self.request.user, rekommendation=self.objekt)
        return "Rekommendationen är borttagen."
