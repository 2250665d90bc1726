"""The dokumenthanteringsplan: how long each kind of document is kept."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse_lazy

from finsam.formular import TjanstFormView, startvarden
from finsam.lista import ListaView
from finsam.sida import Atgard, ObjektMixin
from styrelse import services
from styrelse.forms.diarium import HandlingstypForm
from styrelse.models import Handlingstyp
from styrelse.tables.diarium import HandlingstypTable
from styrelse.views.diariesida import ANDRA, DIARIET, Diariesida
from styrelse.views.sida import OMRADE

PLANEN = ("Dokumenthanteringsplan", "styrelse:handlingstyp_lista")


class HandlingstypListView(Diariesida, ListaView):
    """Every kind of document and what happens to it."""

    model = Handlingstyp
    table_class = HandlingstypTable
    rubrik = "Dokumenthanteringsplan"
    ingress = "Hur länge varje slags handling sparas. Planen beslutas av styrelsen."
    tomt = "Planen är tom. Läs in standardplanen och ändra det som ni har beslutat annorlunda."
    atgarder = (
        Atgard("Ny handlingstyp", "styrelse:handlingstyp_ny", ANDRA),
        Atgard("Läs in standardplanen", "styrelse:handlingstyp_standard", ANDRA),
    )
    per_sida = 50

    def get_queryset(self) -> QuerySet[Handlingstyp]:
        return super().get_queryset().med_antal()

    def get_table_kwargs(self) -> dict[str, object]:
        return {"far_andra": self.request.user.har(ANDRA)}


class _PlanForm(Diariesida, TjanstFormView):
    behorighet = ANDRA
    form_class = HandlingstypForm
    brodsmulor = (OMRADE, DIARIET, PLANEN)
    success_url = reverse_lazy("styrelse:handlingstyp_lista")


class HandlingstypNyView(_PlanForm):
    """A new kind of document."""

    rubrik = "Ny handlingstyp"

    def utfor(self, form: HandlingstypForm) -> str:
        typ = services.lagg_till_handlingstyp(by=self.request.user, **form.cleaned_data)
        return f"{typ} finns i planen."


class HandlingstypAndraView(ObjektMixin, _PlanForm):
    """Change a row of the plan, by a decision."""

    modell = Handlingstyp

    def get_rubrik(self) -> str:
        return f"Ändra {self.objekt}"

    def get_ingress(self) -> str:
        return "Ändringen gäller också handlingar som redan finns. Den står i loggen med beslutet."

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, HandlingstypForm)

    def utfor(self, form: HandlingstypForm) -> str:
        services.andra_handlingstyp(by=self.request.user, typ=self.objekt, **form.cleaned_data)
        return f"{self.objekt} är ändrad."


class StandardplanView(_PlanForm):
    """Take in the kinds of the standard plan that are missing."""

    form_class = TjanstFormView.form_class
    rubrik = "Läs in standardplanen"
    ingress = "De handlingstyper som saknas läggs till. Det som redan finns ändras inte."
    knapp = "Läs in"

    def utfor(self, form: object) -> str:
        antal = services.las_in_standardplan(by=self.request.user)
        if not antal:
            return "Alla standardplanens handlingstyper fanns redan."
        return f"{antal} handlingstyper är inlästa. Gå igenom dem och notera ert beslut."
