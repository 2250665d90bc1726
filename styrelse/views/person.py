"""People who hold assignments."""

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
from styrelse.filters.organ import PersonFilter
from styrelse.forms import PersonForm
from styrelse.models import Person, Uppdrag
from styrelse.tables.organ import PersonTable, PersonUppdragTable
from styrelse.views.sida import ANDRA, OMRADE, Objektformular, Objektsida, StyrelseSida

PERSONER = ("Personer", "styrelse:person_lista")


class PersonListView(StyrelseSida, ListaView):
    """Everyone who holds or has held an assignment."""

    model = Person
    table_class = PersonTable
    filterset_class = PersonFilter
    rubrik = "Personer"
    ingress = "De som har eller har haft uppdrag. Deltagare finns aldrig här."
    tomt = "Inga personer än. De läggs till här eller tillsammans med sitt första uppdrag."
    atgarder = (Atgard("Ny person", "styrelse:person_ny", ANDRA),)

    def get_queryset(self) -> QuerySet[Person]:
        return super().get_queryset().med_uppdrag()


class PersonView(Objektsida, TemplateView):
    """One person and the assignments."""

    modell = Person
    template_name = "styrelse/person.html"
    brodsmulor = (OMRADE, PERSONER)

    def get_rubrik(self) -> str:
        return str(self.objekt)

    def get_atgarder(self) -> tuple[Atgard, ...]:
        pk = (self.objekt.pk,)
        return (
            Atgard("Ändra", "styrelse:person_andra", ANDRA, pk),
            Atgard(
                "Rensa kontaktuppgifter",
                "styrelse:person_rensa",
                ANDRA,
                pk,
                skal=self._skal(),
                huvud=False,
            ),
        )

    def _skal(self) -> str:
        """Say why the contact details cannot be cleared now, empty where they can."""
        if self.objekt.uppdrag.mellan(timezone.localdate(), None).exists():
            return "Personen har uppdrag. Uppgifterna kan rensas när det sista är slut."
        if not any((self.objekt.epost, self.objekt.telefon, self.objekt.adress)):
            return "Det finns inga kontaktuppgifter att rensa."
        return ""

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        uppdrag = synliga(Uppdrag, self.request.user).filter(person=self.objekt).med_namn()
        tabell = PersonUppdragTable(uppdrag.order_by("-from_datum", "pk"))
        return super().get_context_data(uppdrag=tabell, **kwargs)


class PersonNyView(StyrelseSida, TjanstFormView):
    """A new person."""

    behorighet = ANDRA
    form_class = PersonForm
    rubrik = "Ny person"
    brodsmulor = (OMRADE, PERSONER)
    knapp = "Lägg till personen"
    avbryt_url = reverse_lazy("styrelse:person_lista")

    def utfor(self, form: PersonForm) -> str:
        person = services.registrera_person(by=self.request.user, **form.cleaned_data)
        self.success_url = reverse("styrelse:person", args=[person.pk])
        return f"{person} är registrerad."


class PersonAndraView(Objektformular):
    """Change a person's name or address."""

    modell = Person
    lista = PERSONER
    sidan = "styrelse:person"
    form_class = PersonForm

    def get_rubrik(self) -> str:
        return f"Ändra {self.objekt}"

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, PersonForm)

    def utfor(self, form: PersonForm) -> str:
        person = services.andra_person(
            by=self.request.user, person=self.objekt, **form.cleaned_data
        )
        return f"{person} är ändrad."


class PersonRensaView(Objektformular):
    """Clear the contact details of someone whose assignments have ended."""

    modell = Person
    lista = PERSONER
    sidan = "styrelse:person"
    ingress = (
        "E-postadress, telefon och postadress tas bort och går inte att få tillbaka. Namnet och "
        "uppdragen står kvar, så att det syns vem som var vad."
    )
    knapp = "Rensa kontaktuppgifterna"

    def get_rubrik(self) -> str:
        return f"Rensa kontaktuppgifterna för {self.objekt}?"

    def utfor(self, form: object) -> str:
        services.rensa_kontaktuppgifter(by=self.request.user, person=self.objekt)
        return f"Kontaktuppgifterna för {self.objekt} är rensade."
