"""The förbund: its facts and its ordningar."""

from functools import cached_property

from django.forms.models import model_to_dict
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.views.generic import TemplateView, View

from finsam import filer
from finsam.format import langt_datum
from finsam.formular import TjanstFormView, startvarden
from finsam.sida import Atgard
from finsam.synlig import hamta, synliga
from styrelse import services
from styrelse.forms import ForbundForm, ForbundNyForm, ForbundsordningForm
from styrelse.forteckning import forbund
from styrelse.models import Forbund, Forbundsordning, Handling
from styrelse.ordning import avsnitt
from styrelse.views.sida import ANDRA, OMRADE, SE, StyrelseSida

FORBUNDET = ("Förbundet", "styrelse:forbund")


class _Ordning(StyrelseSida, TemplateView):
    """A page of what an ordning says."""

    template_name = "styrelse/forbund.html"

    @cached_property
    def ordning(self) -> Forbundsordning | None:
        """The ordning that the page shows."""
        raise NotImplementedError

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        alla = synliga(Forbundsordning, self.request.user)
        galler = alla.galler(timezone.localdate()).first()
        return super().get_context_data(
            fakta=forbund(timezone.localdate()),
            ordning=self.ordning,
            avsnitt=avsnitt(self.ordning) if self.ordning else (),
            galler=galler,
            galler_nu=self.ordning == galler,
            ordningar=alla,
            **kwargs,
        )


class ForbundView(_Ordning):
    """What the förbundsordning says today."""

    @cached_property
    def ordning(self) -> Forbundsordning | None:
        alla = synliga(Forbundsordning, self.request.user).med_allt()
        return alla.galler(timezone.localdate()).first()

    def get_rubrik(self) -> str:
        return str(self.ordning or "Förbundet")

    def get_ingress(self) -> str:
        return "Uppgifter ur förbundsordningen. Rapporterna hämtar dem härifrån."

    def get_atgarder(self) -> tuple[Atgard, ...]:
        if forbund(timezone.localdate()) is None:
            return ()
        alltid = (
            Atgard("Ny förbundsordning", "styrelse:forbundsordning_ny", ANDRA),
            Atgard("Ändra uppgifter", "styrelse:forbund_andra", ANDRA),
        )
        return alltid + (_ratta(self.ordning) if self.ordning else ())


class ForbundsordningView(_Ordning):
    """What one ordning says or said."""

    brodsmulor = (OMRADE, FORBUNDET)

    @cached_property
    def ordning(self) -> Forbundsordning:
        alla = synliga(Forbundsordning, self.request.user).med_allt()
        return get_object_or_404(alla, pk=self.kwargs["pk"])

    def get_rubrik(self) -> str:
        return f"Förbundsordning från {langt_datum(self.ordning.from_datum)}"

    def get_ingress(self) -> str:
        return str(self.ordning)

    def get_atgarder(self) -> tuple[Atgard, ...]:
        return _ratta(self.ordning)


def _ratta(ordning: Forbundsordning) -> tuple[Atgard, ...]:
    return (Atgard("Rätta ordningen", "styrelse:forbundsordning_andra", ANDRA, (ordning.pk,)),)


class ForbundsordningFilView(View):
    """The signed ordning, for whoever may see what it says."""

    behorighet = SE

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        ordning = hamta(Forbundsordning, request.user, pk=kwargs["pk"])
        if ordning.fil is None:
            raise Http404("Ordningen har ingen fil.")
        return filer.som_bilaga(ordning.fil)


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
    ingress = "Namn, säte och allt annat i förbundsordningen ändras genom en ny ordning."
    brodsmulor = (OMRADE, FORBUNDET)
    success_url = reverse_lazy("styrelse:forbund")

    def get_initial(self) -> dict[str, object]:
        return startvarden(hamta(Forbund, self.request.user), ForbundForm)

    def utfor(self, form: ForbundForm) -> str:
        post = hamta(Forbund, self.request.user)
        services.andra_forbund(by=self.request.user, forbund=post, **form.cleaned_data)
        return "Förbundets uppgifter är ändrade."


class _OrdningForm(StyrelseSida, TjanstFormView):
    """The form of what an ordning says."""

    behorighet = ANDRA
    form_class = ForbundsordningForm
    template_name = "styrelse/forbundsordning_form.html"
    brodsmulor = (OMRADE, FORBUNDET)
    success_url = reverse_lazy("styrelse:forbund")

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"handlingar": synliga(Handling, self.request.user)}


class ForbundsordningNyView(_OrdningForm):
    """A new ordning from a day on; it begins as the one that holds."""

    rubrik = "Ny förbundsordning"
    ingress = "Vad som gäller från en viss dag. Den förra ordningen gäller till dagen före."

    def get_initial(self) -> dict[str, object]:
        hamta(Forbund, self.request.user)
        nu = synliga(Forbundsordning, self.request.user).galler(timezone.localdate()).first()
        if nu is None:
            return {}
        return model_to_dict(nu, exclude=("from_datum", "fil", "handling"))

    def utfor(self, form: ForbundsordningForm) -> str:
        post = hamta(Forbund, self.request.user)
        services.anta_forbundsordning(by=self.request.user, forbund=post, **form.cleaned_data)
        return f"Förbundsordningen gäller från {langt_datum(form.cleaned_data['from_datum'])}."


class ForbundsordningAndraView(_OrdningForm):
    """Correct what an ordning says."""

    rubrik = "Rätta förbundsordningen"
    ingress = (
        "Rätta det som blev fel eller fyll i det som saknas. När medlemmarna har beslutat om en "
        "ändring: lägg till en ny förbundsordning, så att det syns vad som gällde förut."
    )

    @cached_property
    def ordning(self) -> Forbundsordning:
        """The ordning that is corrected."""
        return hamta(Forbundsordning, self.request.user, pk=self.kwargs["pk"])

    def get_initial(self) -> dict[str, object]:
        return model_to_dict(self.ordning, exclude=("fil",))

    def get_success_url(self) -> str:
        return reverse("styrelse:forbundsordning", args=[self.ordning.pk])

    def get_avbryt_url(self) -> str:
        return self.get_success_url()

    def utfor(self, form: ForbundsordningForm) -> str:
        services.andra_forbundsordning(
            by=self.request.user, ordning=self.ordning, **form.cleaned_data
        )
        return "Förbundsordningen är rättad."
