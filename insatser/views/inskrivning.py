"""What happens to an enrolment: it is ended, and that or the whole is taken back."""

from django import forms
from django.urls import reverse

from finsam.formular import TjanstFormView
from insatser import services
from insatser.forms import AvslutaForm
from insatser.views.sida import EnInskrivning, aktuell_manad


class AvslutaView(EnInskrivning, TjanstFormView):
    """End an enrolment."""

    form_class = AvslutaForm
    rubrik = "Avsluta inskrivningen"
    knapp = "Avsluta"

    def get_initial(self) -> dict[str, object]:
        angrat = AvslutaForm.startvarden(self.inskrivning)
        return {"ut_manad": aktuell_manad(self.inskrivning.insats)} | angrat

    def get_ingress(self) -> str:
        i = self.inskrivning
        forut = (
            " Formuläret börjar med det som det ångrade avslutet sade." if self.har_angrats else ""
        )
        return (
            f"{i.deltagare.kod} i {i.insats}, inskriven {i.in_manad:%Y-%m}. Går att ångra.{forut}"
        )

    @property
    def har_angrats(self) -> bool:
        """True when an ending was undone before."""
        return hasattr(self.inskrivning, "angrat_avslut")

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
