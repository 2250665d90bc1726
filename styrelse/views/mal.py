"""Goals and what came of them."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.views.generic import TemplateView

from finsam.formular import TjanstFormView, startvarden
from finsam.lista import ListaView
from finsam.sida import Atgard
from finsam.synlig import synliga
from styrelse import services
from styrelse.filters.mal import MalFilter
from styrelse.forms import MalAndraForm, MalNyForm, MaluppfoljningForm
from styrelse.models import Mal, Maluppfoljning
from styrelse.tables.mal import MalTable
from styrelse.views.sida import ANDRA, OMRADE, Objektformular, Objektsida, StyrelseSida

MALEN = ("Mål", "styrelse:mal_lista")


class MalListView(StyrelseSida, ListaView):
    """The goals of every year with their latest verdict."""

    model = Mal
    table_class = MalTable
    filterset_class = MalFilter
    rubrik = "Mål"
    ingress = "Vad styrelsen vill nå varje år, och hur det gick."
    tomt = "Inga mål än. Lägg till det första med Nytt mål."
    atgarder = (Atgard("Nytt mål", "styrelse:mal_ny", ANDRA),)

    def get_queryset(self) -> QuerySet[Mal]:
        return super().get_queryset().med_utfall()


class MalView(Objektsida, TemplateView):
    """One goal with every follow-up, the latest first."""

    modell = Mal
    template_name = "styrelse/mal.html"
    brodsmulor = (OMRADE, MALEN)

    def get_rubrik(self) -> str:
        return str(self.objekt)

    def get_ingress(self) -> str:
        return f"Mål {self.objekt.ordning} för {self.objekt.ar}"

    def get_atgarder(self) -> tuple[Atgard, ...]:
        pk = (self.objekt.pk,)
        return (
            Atgard("Följ upp", "styrelse:mal_folj_upp", ANDRA, pk),
            Atgard("Ändra", "styrelse:mal_andra", ANDRA, pk),
        )

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        uppfoljningar = synliga(Maluppfoljning, self.request.user).filter(mal=self.objekt)
        return super().get_context_data(uppfoljningar=uppfoljningar, **kwargs)


class MalNyView(StyrelseSida, TjanstFormView):
    """A new goal."""

    behorighet = ANDRA
    form_class = MalNyForm
    rubrik = "Nytt mål"
    brodsmulor = (OMRADE, MALEN)
    knapp = "Lägg till målet"
    avbryt_url = reverse_lazy("styrelse:mal_lista")

    def get_initial(self) -> dict[str, Any]:
        return {"ar": self.request.GET.get("ar", timezone.localdate().year)}

    def utfor(self, form: MalNyForm) -> str:
        mal = services.registrera_mal(by=self.request.user, **form.cleaned_data)
        self.success_url = reverse("styrelse:mal", args=[mal.pk])
        return f"Målet {mal} för {mal.ar} är tillagt."


class _MalForm(Objektformular):
    """A form about one goal."""

    modell = Mal
    lista = MALEN
    sidan = "styrelse:mal"


class MalAndraView(_MalForm):
    """Change a goal's wording."""

    form_class = MalAndraForm

    def get_rubrik(self) -> str:
        return f"Ändra målet {self.objekt}"

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, MalAndraForm)

    def utfor(self, form: MalAndraForm) -> str:
        services.andra_mal(by=self.request.user, mal=self.objekt, **form.cleaned_data)
        return f"Målet {self.objekt} är ändrat."


class MaluppfoljningNyView(_MalForm):
    """A verdict on the goal."""

    form_class = MaluppfoljningForm
    ingress = "Den senaste uppföljningen är årets utfall. De tidigare finns kvar."
    knapp = "Spara uppföljningen"

    def get_rubrik(self) -> str:
        return f"Följ upp {self.objekt}"

    def utfor(self, form: MaluppfoljningForm) -> str:
        rad = services.folj_upp_mal(by=self.request.user, mal=self.objekt, **form.cleaned_data)
        return f"{self.objekt}: {str(rad).lower()} {rad.datum}."
