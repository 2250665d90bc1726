"""Lists of volumes and occasions, and the forms that register them."""

from django import forms
from django.shortcuts import get_object_or_404

from finsam.formular import TjanstFormView
from finsam.lista import ListaView
from finsam.synlig import synliga
from insatser import services
from insatser.filters.volym import TillfalleFilter, VolymFilter
from insatser.forms import TillfalleForm, VolymForm
from insatser.models import Insats, Tillfalle, Volym
from insatser.tables.volym import TillfalleTable, VolymTable
from insatser.views.insats import TaBortView
from insatser.views.sida import B, Insatsomradet, MedDeltagare


class TillfalleListView(Insatsomradet, ListaView):
    """Courses, meetings and consultations of all insatser."""

    model = Tillfalle
    table_class = TillfalleTable
    filterset_class = TillfalleFilter
    rubrik = "Tillfällen"
    ingress = "Utbildningar, träffar och konsultationer. De räknar medarbetare, inte deltagare."
    tomt = "Inga tillfällen än. De läggs till på insatsens egen sida."


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


class TillfalleNyView(MedDeltagare, TjanstFormView):
    """Register an occasion."""

    behorighet = B.ANDRA_DELTAGARE
    form_class = TillfalleForm
    rubrik = "Nytt tillfälle"
    ingress = "En utbildning, träff eller konsultation, eller flera som räknas ihop."

    def utfor(self, form: TillfalleForm) -> str:
        services.registrera_tillfalle(by=self.request.user, insats=self.insats, **form.cleaned_data)
        return "Tillfället är registrerat."


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


class TillfalleTaBortView(RaknatTaBortView):
    """Take an occasion away."""

    modell = Tillfalle

    def get_rubrik(self) -> str:
        return "Ta bort tillfället?"

    def get_ingress(self) -> str:
        return f"{self.objekt.get_typ_display()}: {self.objekt}."

    def utfor(self, form: forms.Form) -> str:
        services.ta_bort_tillfalle(by=self.request.user, tillfalle=self.objekt)
        return "Tillfället är borttaget."


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
