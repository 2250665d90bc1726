"""Organisations around the förbund."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse, reverse_lazy
from django.views.generic import TemplateView

from finsam.formular import TjanstFormView, startvarden
from finsam.lista import ListaView
from finsam.sida import Atgard
from finsam.synlig import synliga
from styrelse import services
from styrelse.filters.forbund import OrganisationFilter
from styrelse.forms import OrganisationForm
from styrelse.models import Medlem, Organisation
from styrelse.tables.forbund import OrganisationTable
from styrelse.views.sida import ANDRA, OMRADE, Objektformular, Objektsida, StyrelseSida

ORGANISATIONER = ("Organisationer", "styrelse:organisation_lista")


class OrganisationListView(StyrelseSida, ListaView):
    """Every body that the förbund deals with."""

    model = Organisation
    table_class = OrganisationTable
    filterset_class = OrganisationFilter
    rubrik = "Organisationer"
    ingress = "Medlemmar, arbetsgivare, projektägare, andra förbund och fler."
    tomt = "Inga organisationer än. Lägg till den första med Ny organisation."
    atgarder = (Atgard("Ny organisation", "styrelse:organisation_ny", ANDRA),)

    def get_queryset(self) -> QuerySet[Organisation]:
        return super().get_queryset().med_medlemskap().med_roller()


class OrganisationView(Objektsida, TemplateView):
    """One organisation: what it is to the förbund and how it is reached."""

    modell = Organisation
    template_name = "styrelse/organisation.html"
    brodsmulor = (OMRADE, ORGANISATIONER)

    def get_rubrik(self) -> str:
        return str(self.objekt)

    def get_atgarder(self) -> tuple[Atgard, ...]:
        return (Atgard("Ändra", "styrelse:organisation_andra", ANDRA, (self.objekt.pk,)),)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        medlemskap = synliga(Medlem, self.request.user).filter(organisation=self.objekt)
        roller = [str(roll) for roll in self.objekt.roller.all()]
        return super().get_context_data(roller=roller, medlemskap=medlemskap, **kwargs)


class OrganisationNyView(StyrelseSida, TjanstFormView):
    """A new organisation."""

    behorighet = ANDRA
    form_class = OrganisationForm
    rubrik = "Ny organisation"
    brodsmulor = (OMRADE, ORGANISATIONER)
    avbryt_url = reverse_lazy("styrelse:organisation_lista")

    def utfor(self, form: OrganisationForm) -> str:
        organisation = services.registrera_organisation(by=self.request.user, **form.cleaned_data)
        self.success_url = reverse("styrelse:organisation", args=[organisation.pk])
        return f"{organisation} är registrerad."


class OrganisationAndraView(Objektformular):
    """Change what an organisation is called, what it is and how it is reached."""

    modell = Organisation
    lista = ORGANISATIONER
    sidan = "styrelse:organisation"
    form_class = OrganisationForm

    def get_rubrik(self) -> str:
        return f"Ändra {self.objekt}"

    def get_initial(self) -> dict[str, Any]:
        roller = [rad.roll for rad in self.objekt.roller.all()]
        return startvarden(self.objekt, OrganisationForm) | {"roller": roller}

    def utfor(self, form: OrganisationForm) -> str:
        services.andra_organisation(
            by=self.request.user, organisation=self.objekt, **form.cleaned_data
        )
        return f"{form.cleaned_data['namn']} är ändrad."
