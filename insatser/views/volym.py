"""The list of volumes, and the forms that register them."""

from django import forms
from django.shortcuts import get_object_or_404

from finsam.formular import TjanstFormView
from finsam.lista import ListaView
from finsam.synlig import synliga
from insatser import services
from insatser.filters.volym import VolymFilter
from insatser.forms import VolymForm
from insatser.models import Insats, Volym
from insatser.tables.volym import VolymTable
from insatser.views.insats import TaBortView
from insatser.views.sida import B, Insatsomradet, MedDeltagare


class VolymListView(Insatsomradet, ListaView):
    """Counted participants of the insatser that keep no codes."""

    behorighet = B.SE_DELTAGARE
    model = Volym
    table_class = VolymTable
    filterset_class = VolymFilter
    rubrik = "Volymer"
    ingress = (
        "Deltagare per kön och period i insatser som inte för koder. Antalen är exakta: lämna "
        "dem inte vidare."
    )
    tomt = "Inga volymer än. De läggs till på insatsens egen sida."


class VolymNyView(MedDeltagare, TjanstFormView):
    """Register a volume."""

    behorighet = B.ANDRA_DELTAGARE
    form_class = VolymForm
    rubrik = "Ny volym"
    ingress = "Antal deltagare av ett kön under en period, när insatsen inte för koder."

    def utfor(self, form: VolymForm) -> str:
        services.registrera_volym(by=self.request.user, insats=self.insats, **form.cleaned_data)
        return "Volymen är registrerad."


class RaknatTaBortView(TaBortView):
    """Take away what whoever counts in the insats may register."""

    behorighet = B.ANDRA_DELTAGARE

    def hamta_insats(self) -> Insats:
        insats = super().hamta_insats()
        user = self.request.user
        return get_object_or_404(synliga(Insats, user).med_exakta_antal(user), pk=insats.pk)


class VolymTaBortView(RaknatTaBortView):
    """Take a volume away."""

    modell = Volym

    def get_rubrik(self) -> str:
        return "Ta bort volymen?"

    def get_ingress(self) -> str:
        return f"{self.objekt.get_kon_display()}, {self.objekt}."

    def utfor(self, form: forms.Form) -> str:
        services.ta_bort_volym(by=self.request.user, volym=self.objekt)
        return "Volymen är borttagen."
