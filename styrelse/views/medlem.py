"""Members and other organisations."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse_lazy
from django.views.generic import TemplateView

from finsam.formular import TjanstFormView, startvarden
from finsam.lista import ListaView
from finsam.sida import Atgard
from finsam.synlig import synliga
from styrelse import services
from styrelse.filters.forbund import MedlemFilter
from styrelse.forms import (
    AvslutaForm,
    InvanarantalForm,
    MedlemForm,
    MedlemNyForm,
    OrganisationForm,
)
from styrelse.models import Invanarantal, Medlem, Organisation, Uppdrag
from styrelse.tables.forbund import InvanareTable, MedlemTable, OrganisationTable
from styrelse.tables.organ import MedlemUppdragTable
from styrelse.views.sida import ANDRA, OMRADE, Objektformular, Objektsida, StyrelseSida, i_ord

MEDLEMMAR = ("Medlemmar", "styrelse:medlem_lista")
ORGANISATIONER = ("Organisationer", "styrelse:organisation_lista")


class MedlemListView(StyrelseSida, ListaView):
    """Who is or has been a member."""

    model = Medlem
    table_class = MedlemTable
    filterset_class = MedlemFilter
    rubrik = "Medlemmar"
    ingress = "Försäkringskassan, Arbetsförmedlingen, regionen och kommunerna (FinsamL 3 §)."
    tomt = "Inga medlemmar än. Lägg till den första med Ny medlem."
    atgarder = (Atgard("Ny medlem", "styrelse:medlem_ny", ANDRA),)

    def get_queryset(self) -> QuerySet[Medlem]:
        return super().get_queryset().med_organisation().med_invanare()


class MedlemView(Objektsida, TemplateView):
    """One membership: its inhabitants by year and those that it has appointed."""

    modell = Medlem
    template_name = "styrelse/medlem.html"
    brodsmulor = (OMRADE, MEDLEMMAR)

    def get_rubrik(self) -> str:
        return str(self.objekt)

    def get_ingress(self) -> str:
        return f"Medlem {i_ord(self.objekt.period)}"

    def get_atgarder(self) -> tuple[Atgard, ...]:
        pk = (self.objekt.pk,)
        return (
            Atgard("Lägg till invånarantal", "styrelse:invanarantal_ny", ANDRA, pk),
            Atgard("Ändra", "styrelse:medlem_andra", ANDRA, pk),
            Atgard("Avsluta medlemskapet", "styrelse:medlem_avsluta", ANDRA, pk),
        )

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user = self.request.user
        invanare = synliga(Invanarantal, user).filter(medlem=self.objekt)
        uppdrag = synliga(Uppdrag, user).filter(medlem=self.objekt).med_namn()
        return super().get_context_data(
            invanare=InvanareTable(invanare),
            uppdrag=MedlemUppdragTable(uppdrag.order_by("-from_datum", "organ__ordning")),
            **kwargs,
        )


class MedlemNyView(StyrelseSida, TjanstFormView):
    """A new membership."""

    behorighet = ANDRA
    form_class = MedlemNyForm
    rubrik = "Ny medlem"
    brodsmulor = (OMRADE, MEDLEMMAR)
    success_url = reverse_lazy("styrelse:medlem_lista")
    knapp = "Lägg till medlemmen"

    def get_initial(self) -> dict[str, Any]:
        return {"typ": self.request.GET.get("typ", ""), "ordning": 0}

    def utfor(self, form: MedlemNyForm) -> str:
        medlem = services.registrera_ny_medlem(by=self.request.user, **form.cleaned_data)
        return f"{medlem} är medlem från och med {medlem.from_datum}."


class _MedlemForm(Objektformular):
    """A form about one membership."""

    modell = Medlem
    lista = MEDLEMMAR
    sidan = "styrelse:medlem"


class MedlemAndraView(_MedlemForm):
    """Correct a membership."""

    form_class = MedlemForm

    def get_rubrik(self) -> str:
        return f"Ändra medlemskapet för {self.objekt}"

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, MedlemForm)

    def utfor(self, form: MedlemForm) -> str:
        services.andra_medlem(by=self.request.user, medlem=self.objekt, **form.cleaned_data)
        return f"Medlemskapet för {self.objekt} är ändrat."


class MedlemAvslutaView(_MedlemForm):
    """Let a membership end, or take the end back."""

    form_class = AvslutaForm
    ingress = "Medlemmens uppdrag ska vara avslutade senast samma dag."

    def get_rubrik(self) -> str:
        return f"Avsluta medlemskapet för {self.objekt}"

    def get_initial(self) -> dict[str, Any]:
        return {"till_datum": self.objekt.till_datum}

    def utfor(self, form: AvslutaForm) -> str:
        medlem = services.avsluta_medlemskap(
            by=self.request.user, medlem=self.objekt, **form.cleaned_data
        )
        return f"{medlem} är medlem {i_ord(medlem.period)}."


class InvanarantalNyView(_MedlemForm):
    """Note a member's inhabitants in a year, anew where they are noted."""

    form_class = InvanarantalForm
    ingress = "Finns året redan ersätts talen."

    def get_rubrik(self) -> str:
        return f"Invånare i {self.objekt}"

    def utfor(self, form: InvanarantalForm) -> str:
        services.registrera_invanarantal(
            by=self.request.user, medlem=self.objekt, **form.cleaned_data
        )
        return f"Invånarantalet för {form.cleaned_data['ar']} är sparat."


class OrganisationListView(StyrelseSida, ListaView):
    """Every body that the förbund deals with."""

    model = Organisation
    table_class = OrganisationTable
    rubrik = "Organisationer"
    ingress = "Medlemmar, arbetsgivare, projektägare, andra förbund och fler."
    tomt = "Inga organisationer än. Lägg till den första med Ny organisation."
    atgarder = (Atgard("Ny organisation", "styrelse:organisation_ny", ANDRA),)

    def get_queryset(self) -> QuerySet[Organisation]:
        return super().get_queryset().med_medlemskap()

    def get_table_kwargs(self) -> dict[str, Any]:
        return {"far_andra": self.request.user.har(ANDRA)}


class OrganisationNyView(StyrelseSida, TjanstFormView):
    """A new organisation."""

    behorighet = ANDRA
    form_class = OrganisationForm
    rubrik = "Ny organisation"
    brodsmulor = (OMRADE, MEDLEMMAR, ORGANISATIONER)
    success_url = reverse_lazy("styrelse:organisation_lista")

    def utfor(self, form: OrganisationForm) -> str:
        services.registrera_organisation(by=self.request.user, **form.cleaned_data)
        return f"{form.cleaned_data['namn']} är registrerad."


class OrganisationAndraView(Objektsida, TjanstFormView):
    """Change what an organisation is called."""

    behorighet = ANDRA
    modell = Organisation
    form_class = OrganisationForm
    brodsmulor = (OMRADE, MEDLEMMAR, ORGANISATIONER)
    success_url = reverse_lazy("styrelse:organisation_lista")

    def get_rubrik(self) -> str:
        return f"Ändra {self.objekt}"

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, OrganisationForm)

    def utfor(self, form: OrganisationForm) -> str:
        services.andra_organisation(
            by=self.request.user, organisation=self.objekt, **form.cleaned_data
        )
        return f"{form.cleaned_data['namn']} är ändrad."
