"""The förbund: its facts and its ordningar."""

from datetime import date

from django.urls import reverse_lazy
from django.utils import timezone
from django.views.generic import TemplateView

from finsam.formular import TjanstFormView, startvarden
from finsam.sida import Atgard
from finsam.synlig import hamta, synliga
from styrelse import services
from styrelse.forms import ForbundForm, ForbundNyForm, ForbundsordningForm
from styrelse.forteckning import forbund
from styrelse.models import Forbund
from styrelse.views.sida import ANDRA, OMRADE, StyrelseSida

FORBUNDET = ("Förbundet", "styrelse:forbund")


class ForbundView(StyrelseSida, TemplateView):
    """What the förbundsordning says."""

    template_name = "styrelse/forbund.html"

    def get_rubrik(self) -> str:
        fakta = forbund(self.idag)
        return (fakta and fakta.namn) or "Förbundet"

    def get_ingress(self) -> str:
        return "Uppgifter ur förbundsordningen. Rapporterna hämtar dem härifrån."

    @property
    def idag(self) -> date:
        return timezone.localdate()

    def get_atgarder(self) -> tuple[Atgard, ...]:
        if forbund(self.idag) is None:
            return ()
        return (
            Atgard("Ändra uppgifter", "styrelse:forbund_andra", ANDRA),
            Atgard("Ny förbundsordning", "styrelse:forbundsordning_ny", ANDRA),
        )

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            fakta=forbund(self.idag),
            forbund=synliga(Forbund, self.request.user).med_ordning().first(),
            **kwargs,
        )


class ForbundNyView(StyrelseSida, TjanstFormView):
    """The first step in an empty database."""

    behorighet = ANDRA
    form_class = ForbundNyForm
    rubrik = "Registrera förbundet"
    ingress = "Det är första steget. Sedan följer medlemmar, organ och uppdrag."
    brodsmulor = (OMRADE, FORBUNDET)
    knapp = "Registrera förbundet"
    success_url = reverse_lazy("styrelse:forbund")

    def utfor(self, form: ForbundNyForm) -> str:
        services.registrera_forbund(by=self.request.user, **form.cleaned_data)
        return f"{form.cleaned_data['namn']} är registrerat. Lägg till medlemmarna härnäst."


class ForbundAndraView(StyrelseSida, TjanstFormView):
    """Change the facts that no ordning changes."""

    behorighet = ANDRA
    form_class = ForbundForm
    rubrik = "Ändra förbundets uppgifter"
    ingress = "Namn och säte ändras genom en ny förbundsordning."
    brodsmulor = (OMRADE, FORBUNDET)
    success_url = reverse_lazy("styrelse:forbund")

    def get_initial(self) -> dict[str, object]:
        return startvarden(hamta(Forbund, self.request.user), ForbundForm)

    def utfor(self, form: ForbundForm) -> str:
        post = hamta(Forbund, self.request.user)
        services.andra_forbund(by=self.request.user, forbund=post, **form.cleaned_data)
        return "Förbundets uppgifter är ändrade."


class ForbundsordningNyView(StyrelseSida, TjanstFormView):
    """A new name or seat from a day on."""

    behorighet = ANDRA
    form_class = ForbundsordningForm
    rubrik = "Ny förbundsordning"
    ingress = "Namn och säte från en viss dag. Den förra ordningen gäller till dagen före."
    brodsmulor = (OMRADE, FORBUNDET)
    success_url = reverse_lazy("styrelse:forbund")

    def get_initial(self) -> dict[str, object]:
        hamta(Forbund, self.request.user)
        fakta = forbund(timezone.localdate())
        return {"namn": fakta.namn, "sate": fakta.sate} if fakta else {}

    def utfor(self, form: ForbundsordningForm) -> str:
        post = hamta(Forbund, self.request.user)
        services.anta_forbundsordning(by=self.request.user, forbund=post, **form.cleaned_data)
        return f"Förbundsordningen gäller från {form.cleaned_data['from_datum']}."
