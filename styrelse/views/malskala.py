"""The förbund's own levels of goals and words of verdicts, each as one form of rows."""

from typing import Any

from django.urls import reverse_lazy

from finsam.formular import TjanstFormView
from styrelse import malskala, services
from styrelse.forms import BedomningarForm, NivaerForm
from styrelse.views.mal import MALEN
from styrelse.views.sida import ANDRA, OMRADE, StyrelseSida


class _Skalformular(StyrelseSida, TjanstFormView):
    """A form of rows in the order that lists and reports have them."""

    behorighet = ANDRA
    template_name = "styrelse/malskala_form.html"
    brodsmulor = (OMRADE, MALEN)
    success_url = reverse_lazy("styrelse:mal_lista")
    knapp = "Spara listan"


class MalnivaerView(_Skalformular):
    """The levels that goals are set on."""

    form_class = NivaerForm
    rubrik = "Nivåer"
    ingress = (
        "Så delas målen in, i den här ordningen. En nivå som har mål kan inte tas bort, bara "
        "sluta gå att välja."
    )

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"poster": malskala.las().nivaer}

    def utfor(self, form: NivaerForm) -> str:
        services.satt_nivaer(by=self.request.user, nivaer=form.poster())
        return "Nivåerna är sparade."


class MalbedomningarView(_Skalformular):
    """The words that verdicts are given in."""

    form_class = BedomningarForm
    rubrik = "Bedömningar"
    ingress = (
        "Orden som förbundet bedömer sina mål med. Innebörden avgör färgen, vad som räknas som "
        "nått och vad systemet föreslår."
    )

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"poster": malskala.las().bedomningar}

    def utfor(self, form: BedomningarForm) -> str:
        services.satt_bedomningar(by=self.request.user, bedomningar=form.poster())
        return "Bedömningarna är sparade."
