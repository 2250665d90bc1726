"""The instrument: its scales, indikatorer and questions, and the formulas of the goals."""

from typing import Any

from django import forms
from django.urls import reverse, reverse_lazy
from django.views.generic import TemplateView

from finsam.formular import TjanstFormView, startvarden
from finsam.sida import Atgard, ObjektMixin
from finsam.synlig import synliga
from insatser import indikatorlage, services
from insatser.forms.indikator import (
    FormelForm,
    FormelmalForm,
    IndikatorForm,
    IndikatorfragaForm,
    SvarsskalaForm,
)
from insatser.models import Indikator, Indikatorformel, Indikatorfraga, Respondentgrupp, Svarsskala
from insatser.views.indikator import MedIndikatorer
from insatser.views.sida import B
from styrelse.models import Mal


class InstrumentView(MedIndikatorer, TemplateView):
    """What is asked, of whom and on what scale."""

    template_name = "insatser/instrument.html"
    rubrik = "Instrumentet"
    ingress = (
        "NNS äger instrumentet: frågornas och svarens ord skrivs in här av förbundet. Ämnesorden "
        "är egna."
    )
    behorighet = B.ANDRA_INSATSER

    def get_atgarder(self) -> list[Atgard]:
        if not synliga(Indikator, self.request.user).exists():
            return [Atgard("Lägg upp numren 1–15", "insatser:indikator_standard", self.behorighet)]
        return [
            Atgard("Ny fråga", "insatser:indikatorfraga_ny", self.behorighet),
            Atgard("Ny skala", "insatser:svarsskala_ny", self.behorighet),
            Atgard("Ny indikator", "insatser:indikator_ny", self.behorighet),
            Atgard("Ny målformel", "insatser:formel_ny", self.behorighet),
        ]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user = self.request.user
        fragor = synliga(Indikatorfraga, user)
        return super().get_context_data(
            indikatorer=synliga(Indikator, user),
            skalor=synliga(Svarsskala, user).prefetch_related("alternativ"),
            formler=synliga(Indikatorformel, user),
            grupper=[
                (grupp.label, rader) for grupp in Respondentgrupp if (rader := fragor.till(grupp))
            ],
            **kwargs,
        )


class _Instrumentform(MedIndikatorer, TjanstFormView):
    """A form about the instrument."""

    behorighet = B.ANDRA_INSATSER
    success_url = reverse_lazy("insatser:instrument")


class IndikatorStandardView(_Instrumentform):
    """Begin with the numbers."""

    rubrik = "Lägg upp indikator 1–15?"
    ingress = "Numren med neutrala ämnesord som går att ändra. Inga frågor följer med."
    knapp = "Lägg upp"

    def utfor(self, form: forms.Form) -> str:
        antal = services.satt_indikatorer(by=self.request.user, rader=indikatorlage.standard())
        return f"{antal} indikatorer är upplagda."


class IndikatorNyView(_Instrumentform):
    """One more indikator."""

    form_class = IndikatorForm
    rubrik = "Ny indikator"

    def utfor(self, form: IndikatorForm) -> str:
        if not services.satt_indikatorer(by=self.request.user, rader=[form.cleaned_data]):
            raise forms.ValidationError({"nummer": "Numret finns redan. Välj ett annat."})
        return f"Indikator {form.cleaned_data['nummer']} är tillagd."


class IndikatorAndraView(ObjektMixin, _Instrumentform):
    """An indikator's number and words."""

    modell = Indikator
    form_class = IndikatorForm

    def get_rubrik(self) -> str:
        return f"Ändra indikator {self.objekt.nummer}"

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, IndikatorForm)

    def utfor(self, form: IndikatorForm) -> str:
        services.andra_indikator(by=self.request.user, indikator=self.objekt, **form.cleaned_data)
        return f"Indikator {self.objekt} är ändrad."


class SvarsskalaNyView(_Instrumentform):
    """A new scale."""

    form_class = SvarsskalaForm
    rubrik = "Ny svarsskala"

    def utfor(self, form: SvarsskalaForm) -> str:
        skala = services.spara_svarsskala(by=self.request.user, **form.cleaned_data)
        return f"Skalan {skala} är sparad."


class SvarsskalaAndraView(ObjektMixin, _Instrumentform):
    """A scale's answers."""

    modell = Svarsskala
    form_class = SvarsskalaForm

    def get_rubrik(self) -> str:
        return f"Ändra skalan {self.objekt}"

    def get_initial(self) -> dict[str, Any]:
        return SvarsskalaForm.startvarden(self.objekt)

    def utfor(self, form: SvarsskalaForm) -> str:
        services.spara_svarsskala(by=self.request.user, skala=self.objekt, **form.cleaned_data)
        return f"Skalan {self.objekt} är sparad."


class IndikatorfragaNyView(_Instrumentform):
    """A new question."""

    form_class = IndikatorfragaForm
    rubrik = "Ny fråga"

    def utfor(self, form: IndikatorfragaForm) -> str:
        fraga = services.spara_indikatorfraga(by=self.request.user, **form.cleaned_data)
        return f"Frågan till {fraga.get_grupp_display().lower()} är sparad."


class IndikatorfragaAndraView(ObjektMixin, _Instrumentform):
    """A question's words, scale and place."""

    modell = Indikatorfraga
    form_class = IndikatorfragaForm
    rubrik = "Ändra frågan"

    def get_atgarder(self) -> list[Atgard]:
        pk = (self.objekt.pk,)
        namn = "insatser:indikatorfraga_ta_bort"
        return [Atgard("Ta bort", namn, B.ANDRA_INSATSER, pk, huvud=False)]

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, IndikatorfragaForm)

    def utfor(self, form: IndikatorfragaForm) -> str:
        services.spara_indikatorfraga(by=self.request.user, fraga=self.objekt, **form.cleaned_data)
        return "Frågan är ändrad."


class IndikatorfragaTaBortView(ObjektMixin, _Instrumentform):
    """Take a question away that nobody has answered."""

    modell = Indikatorfraga
    rubrik = "Ta bort frågan?"
    knapp = "Ta bort"

    def get_ingress(self) -> str:
        return f"{self.objekt.indikator}: {self.objekt} ({self.objekt.get_grupp_display()})."

    def utfor(self, form: forms.Form) -> str:
        services.ta_bort_indikatorfraga(by=self.request.user, fraga=self.objekt)
        return "Frågan är borttagen."


# -- Formulas --------------------------------------------------------------------------------------


class FormelNyView(_Instrumentform):
    """How a goal is reckoned."""

    form_class = FormelForm
    rubrik = "Ny målformel"
    ingress = "Vilka indikatorer målet räknas ur, vilkas svar, och hur de läggs ihop."

    def utfor(self, form: FormelForm) -> str:
        formel = services.spara_formel(by=self.request.user, **form.cleaned_data)
        self.success_url = reverse("insatser:formel", args=[formel.pk])
        return f"Formeln {formel} är sparad. Välj vilket mål som mäts med den."


class FormelView(ObjektMixin, _Instrumentform):
    """Change a formula, or say which goal it measures."""

    modell = Indikatorformel
    form_class = FormelForm
    success_url = reverse_lazy("insatser:indikatorer")

    def get_rubrik(self) -> str:
        return str(self.objekt)

    def get_ingress(self) -> str:
        return f"I en rapports text: {{{{ {self.objekt.referens} }}}}"

    def get_atgarder(self) -> list[Atgard]:
        pk = (self.objekt.pk,)
        return [
            Atgard("Mät ett mål med formeln", "insatser:formel_mal", B.ANDRA_STYRELSE, pk),
            Atgard("Ta bort", "insatser:formel_ta_bort", B.ANDRA_INSATSER, pk, huvud=False),
        ]

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, FormelForm)

    def utfor(self, form: FormelForm) -> str:
        services.spara_formel(by=self.request.user, formel=self.objekt, **form.cleaned_data)
        return f"Formeln {self.objekt} är ändrad."


class FormelMalView(ObjektMixin, _Instrumentform):
    """Let a goal be measured by the formula."""

    behorighet = B.ANDRA_STYRELSE
    modell = Indikatorformel
    form_class = FormelmalForm
    knapp = "Mät målet med formeln"
    success_url = reverse_lazy("insatser:indikatorer")

    def get_rubrik(self) -> str:
        return f"Mät ett mål med {self.objekt}"

    def get_ingress(self) -> str:
        return "Utfallet föreslås sedan ur svaren när målet följs upp. Bedömningen gör ni."

    def get_form_kwargs(self) -> dict[str, Any]:
        mal = synliga(Mal, self.request.user).som_bedoms()
        return super().get_form_kwargs() | {"mal": mal}

    def utfor(self, form: FormelmalForm) -> str:
        mal = services.mat_mal_med_formel(
            by=self.request.user, mal=form.cleaned_data["mal"], formel=self.objekt
        )
        return f"{mal} mäts nu med {self.objekt}."


class FormelTaBortView(ObjektMixin, _Instrumentform):
    """Take a formula away that no goal is measured with."""

    modell = Indikatorformel
    knapp = "Ta bort"
    success_url = reverse_lazy("insatser:indikatorer")

    def get_rubrik(self) -> str:
        return f"Ta bort formeln {self.objekt}?"

    def utfor(self, form: forms.Form) -> str:
        services.ta_bort_formel(by=self.request.user, formel=self.objekt)
        return "Formeln är borttagen."
