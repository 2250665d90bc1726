"""What happens to an enrolment: it is measured, ended, and either is taken back."""

from django import forms
from django.shortcuts import get_object_or_404
from django.urls import reverse

from finsam.formular import TjanstFormView
from finsam.synlig import synliga
from insatser import services
from insatser.forms import AvslutaForm, StegmatningForm
from insatser.models import Inskrivning, Stegmatning
from insatser.views.sida import EnInskrivning, aktuell_manad


class AvslutaView(EnInskrivning, TjanstFormView):
    """End an enrolment."""

    form_class = AvslutaForm
    rubrik = "Avsluta inskrivningen"
    knapp = "Avsluta"

    def get_initial(self) -> dict[str, object]:
        return {"ut_manad": aktuell_manad(self.inskrivning.insats)}

    def get_ingress(self) -> str:
        i = self.inskrivning
        return f"{i.deltagare.kod} i {i.insats}, inskriven {i.in_manad:%Y-%m}. Går att ångra."

    def utfor(self, form: AvslutaForm) -> str:
        services.avsluta_inskrivning(
            by=self.request.user, inskrivning=self.inskrivning, **form.cleaned_data
        )
        return f"{self.inskrivning.deltagare.kod} är avslutad i {self.inskrivning.insats}."


class AngraAvslutView(EnInskrivning, TjanstFormView):
    """Take an ending back."""

    rubrik = "Ångra avslutet?"
    ingress = (
        "Deltagaren är då inskriven igen. Det som avslutet sade sparas och står i formuläret nästa "
        "gång du avslutar. En slutmätning räknas under tiden som en uppföljning."
    )
    knapp = "Ångra avslutet"

    def utfor(self, form: forms.Form) -> str:
        services.angra_avslut(by=self.request.user, inskrivning=self.inskrivning)
        return f"{self.inskrivning.deltagare.kod} är inskriven igen."


class TaBortInskrivningView(EnInskrivning, TjanstFormView):
    """Take back an enrolment that should not have been made."""

    rubrik = "Ta bort inskrivningen?"
    ingress = (
        "Gör det bara om personen aldrig skulle ha skrivits in här. Den som slutar avslutas i "
        "stället. Om koden inte används i någon annan insats försvinner också den."
    )
    knapp = "Ta bort inskrivningen"

    def utfor(self, form: forms.Form) -> str:
        services.ta_bort_inskrivning(by=self.request.user, inskrivning=self.inskrivning)
        return "Inskrivningen är borttagen."

    def get_success_url(self) -> str:
        return reverse("insatser:deltagare_lista", args=[self.inskrivning.insats.slug])


class MatStegView(EnInskrivning, TjanstFormView):
    """Note the step that a participant stands on."""

    form_class = StegmatningForm
    rubrik = "Mät steg"
    knapp = "Spara mätningen"

    def get_ingress(self) -> str:
        return f"{self.inskrivning.deltagare.kod} i {self.inskrivning.insats}."

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"inskrivning": self.inskrivning}

    def utfor(self, form: StegmatningForm) -> str:
        matning = services.mat_steg(
            by=self.request.user, inskrivning=self.inskrivning, **form.cleaned_data
        )
        return f"{matning.steg} den {matning.datum} är sparat."


class MatningTaTillbakaView(EnInskrivning, TjanstFormView):
    """Take back a measurement that was entered by mistake."""

    rubrik = "Ta bort mätningen?"
    knapp = "Ta bort mätningen"

    def hamta_inskrivning(self) -> Inskrivning:
        self.matning = get_object_or_404(
            synliga(Stegmatning, self.request.user).select_related(
                "steg", "inskrivning__insats", "inskrivning__deltagare"
            ),
            pk=self.kwargs["pk"],
        )
        return self.matning.inskrivning

    def get_ingress(self) -> str:
        m = self.matning
        return (
            f"{m.steg}, {m.get_typ_display().lower()} {m.datum}. Loggen visar att den har gjorts."
        )

    def utfor(self, form: forms.Form) -> str:
        services.ta_tillbaka_matning(by=self.request.user, matning=self.matning)
        return "Mätningen är borttagen."
