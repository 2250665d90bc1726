"""What is decided by delegation, and which meeting was told of it."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.urls import reverse_lazy

from finsam.formular import TjanstFormView, startvarden
from finsam.lista import ListaView
from finsam.sida import Atgard, ObjektMixin
from styrelse.forms.dagordning import DelegationsbeslutForm
from styrelse.models import Delegationsbeslut
from styrelse.services import delegation as tjanst
from styrelse.tables.delegation import DelegationsbeslutTable
from styrelse.views.sida import ANDRA, OMRADE, StyrelseSida

DELEGATIONSBESLUT = ("Delegationsbeslut", "styrelse:delegationsbeslut_lista")


class DelegationsbeslutListView(StyrelseSida, ListaView):
    """Who decided what for the styrelse, by which delegation, and when it was told."""

    model = Delegationsbeslut
    table_class = DelegationsbeslutTable
    rubrik = "Delegationsbeslut"
    ingress = (
        "Beslut som har fattats i styrelsens ställe. De anmäls under den stående punkten på nästa "
        "möte (FinsamL 10 §)."
    )
    tomt = "Inga delegationsbeslut än. Lägg till det första med Nytt delegationsbeslut."
    atgarder = (Atgard("Nytt delegationsbeslut", "styrelse:delegationsbeslut_nytt", ANDRA),)

    def get_queryset(self) -> QuerySet[Delegationsbeslut]:
        return super().get_queryset().som_visas()


class _Formular(StyrelseSida, TjanstFormView):
    behorighet = ANDRA
    form_class: type[forms.Form] = DelegationsbeslutForm
    brodsmulor = (OMRADE, DELEGATIONSBESLUT)
    success_url = reverse_lazy("styrelse:delegationsbeslut_lista")


class DelegationsbeslutNyttView(_Formular):
    """Register a decision."""

    rubrik = "Nytt delegationsbeslut"
    knapp = "Registrera beslutet"

    def utfor(self, form: DelegationsbeslutForm) -> str:
        beslut = tjanst.registrera_delegationsbeslut(by=self.request.user, **form.cleaned_data)
        if beslut.anmald:
            return f"Beslutet är registrerat och anmäls på {beslut.anmald.sammantrade}."
        return "Beslutet är registrerat. Det anmäls på styrelsens nästa möte."


class DelegationsbeslutAndraView(ObjektMixin, _Formular):
    """Change a decision that no held meeting has been told of."""

    modell = Delegationsbeslut
    rubrik = "Ändra delegationsbeslutet"

    def get_atgarder(self) -> tuple[Atgard, ...]:
        pk = (self.objekt.pk,)
        return (Atgard("Ta bort", "styrelse:delegationsbeslut_ta_bort", ANDRA, pk, huvud=False),)

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, DelegationsbeslutForm)

    def utfor(self, form: DelegationsbeslutForm) -> str:
        tjanst.andra_delegationsbeslut(
            by=self.request.user, delegationsbeslut=self.objekt, **form.cleaned_data
        )
        return "Delegationsbeslutet är ändrat."


class DelegationsbeslutTaBortView(ObjektMixin, _Formular):
    """Take away what was registered by mistake."""

    modell = Delegationsbeslut
    form_class = forms.Form
    rubrik = "Ta bort delegationsbeslutet?"
    knapp = "Ta bort"

    def get_ingress(self) -> str:
        return str(self.objekt)

    def utfor(self, form: forms.Form) -> str:
        tjanst.ta_bort_delegationsbeslut(by=self.request.user, delegationsbeslut=self.objekt)
        return "Delegationsbeslutet är borttaget."
