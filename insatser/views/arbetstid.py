"""Working time per fokusområde: the list with the year's sums, and the forms."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.urls import reverse_lazy
from django.utils import timezone

from finsam.formular import TjanstFormView
from finsam.lista import ListaView
from finsam.sida import Atgard, ObjektMixin
from finsam.synlig import synliga
from insatser import arbetstidslage, services
from insatser.forms.kommunmatt import ArbetstidForm
from insatser.models import Arbetstid, Insats
from insatser.tables.arbetstid import ArbetstidTable
from insatser.views.sida import OMRADE, B, Insatsomradet

ARBETSTID = ("Arbetstid", "insatser:arbetstid")


class ArbetstidListView(Insatsomradet, ListaView):
    """How much time goes to each fokusområde, this year and before."""

    model = Arbetstid
    table_class = ArbetstidTable
    template_name = "insatser/arbetstid.html"
    rubrik = "Arbetstid"
    ingress = "Hur mycket av kansliets tid som går till varje fokusområde. Ingen nämns vid namn."
    tomt = "Ingen arbetstid än. Lägg till den med Ny arbetstid."
    atgarder = (Atgard("Ny arbetstid", "insatser:arbetstid_ny", B.ANDRA_INSATSER),)

    def get_queryset(self) -> QuerySet[Arbetstid]:
        return super().get_queryset().med_namn()

    def get_table_kwargs(self) -> dict[str, object]:
        return {} if self.request.user.har(B.ANDRA_INSATSER) else {"exclude": ("bort",)}

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        alla = synliga(Arbetstid, self.request.user)
        i_ar = timezone.localdate().year
        ar = next((ar for ar in alla.alla_ar() if ar <= i_ar), i_ar)
        summor = arbetstidslage.tabell(ar, alla.under(ar).med_namn())
        return super().get_context_data(summor=summor, **kwargs)


class ArbetstidNyView(Insatsomradet, TjanstFormView):
    """Note time on a fokusområde."""

    behorighet = B.ANDRA_INSATSER
    form_class = ArbetstidForm
    rubrik = "Ny arbetstid"
    brodsmulor = (OMRADE, ARBETSTID)
    success_url = reverse_lazy("insatser:arbetstid")

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"insatser": synliga(Insats, self.request.user)}

    def utfor(self, form: ArbetstidForm) -> str:
        services.notera_arbetstid(by=self.request.user, **form.cleaned_data)
        return "Arbetstiden är sparad."


class ArbetstidTaBortView(ObjektMixin, Insatsomradet, TjanstFormView):
    """Take noted time back."""

    behorighet = B.ANDRA_INSATSER
    modell = Arbetstid
    rubrik = "Ta bort arbetstiden?"
    knapp = "Ta bort"
    brodsmulor = (OMRADE, ARBETSTID)
    success_url = reverse_lazy("insatser:arbetstid")

    def get_ingress(self) -> str:
        return f"{self.objekt.fokusomrade}, {self.objekt}."

    def utfor(self, form: forms.Form) -> str:
        services.ta_bort_arbetstid(by=self.request.user, arbetstid=self.objekt)
        return "Arbetstiden är borttagen."
