"""Cases: the list, one of them with its documents and where it was taken up, and its life."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse_lazy
from django.utils import timezone
from django.views.generic import TemplateView

from finsam.format import langt_datum
from finsam.formular import TjanstFormView, startvarden
from finsam.lista import ListaView
from finsam.sida import Atgard
from finsam.synlig import synliga
from styrelse import services
from styrelse.arendelage import behandlat, hinder_for_avslut
from styrelse.filters.diarium import ArendeFilter
from styrelse.forms.diarium import (
    ArendeAndraForm,
    ArendeAvslutaForm,
    ArendeForm,
    ArendeOppnaForm,
    SlappForm,
)
from styrelse.models import Arende, Handling
from styrelse.tables.diarium import ArendehandlingTable, ArendeTable
from styrelse.views.diariesida import (
    ANDRA,
    ARENDEN,
    DIARIET,
    Diarieformular,
    Diarieobjekt,
    Diariesida,
)
from styrelse.views.sida import OMRADE


class ArendeListView(Diariesida, ListaView):
    """Every case, open or closed."""

    model = Arende
    table_class = ArendeTable
    filterset_class = ArendeFilter
    rubrik = "Ärenden"
    ingress = "Frågor som diarieförs, med sina diarienummer."
    tomt = "Inga ärenden än. Öppna det första med Nytt ärende."
    atgarder = (Atgard("Nytt ärende", "styrelse:arende_ny", ANDRA),)

    def get_queryset(self) -> QuerySet[Arende]:
        return super().get_queryset().med_antal(self.request.user)


class ArendeView(Diarieobjekt, TemplateView):
    """One case: its documents, where it was taken up, and whether it goes on."""

    modell = Arende
    template_name = "styrelse/arende.html"
    brodsmulor = (OMRADE, DIARIET, ARENDEN)

    def get_rubrik(self) -> str:
        return self.objekt.mening

    def get_ingress(self) -> str:
        oppnat = f"{self.objekt.dnr}, öppnat {langt_datum(self.objekt.oppnat_datum)}"
        if self.objekt.oppet:
            return f"{oppnat}."
        return f"{oppnat}, avslutat {langt_datum(self.objekt.avslutat_datum)}."

    def get_atgarder(self) -> tuple[Atgard, ...]:
        pk = (self.objekt.pk,)
        andra = Atgard("Ändra", "styrelse:arende_andra", ANDRA, pk)
        if not self.objekt.oppet:
            oppna = Atgard("Öppna igen", "styrelse:arende_oppna", ANDRA, pk, huvud=False)
            return (oppna, andra)
        hinder = hinder_for_avslut(self.objekt)
        skal = f"Det väntar på att {hinder[0]}." if hinder else ""
        return (
            Atgard("Diarieför", "styrelse:diariefor", ANDRA, pk),
            andra,
            Atgard("Avsluta", "styrelse:arende_avsluta", ANDRA, pk, skal=skal),
        )

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user = self.request.user
        synlig = synliga(Handling, user).filter(arende=self.objekt).som_visas().order_by("nummer")
        handlingar = list(synlig)
        return super().get_context_data(
            handlingar=ArendehandlingTable(handlingar),
            dolda=self.objekt.handlingar.count() - len(handlingar),
            behandlat=behandlat(self.objekt, user),
            slapp=SlappForm() if self.objekt.oppet else None,
            **kwargs,
        )


class ArendeNyView(Diariesida, TjanstFormView):
    """Open a case."""

    behorighet = ANDRA
    form_class = ArendeForm
    rubrik = "Nytt ärende"
    brodsmulor = (OMRADE, DIARIET, ARENDEN)
    knapp = "Öppna ärendet"
    avbryt_url = reverse_lazy("styrelse:diarium")

    def get_initial(self) -> dict[str, Any]:
        return {"datum": timezone.localdate()}

    def utfor(self, form: ArendeForm) -> str:
        arende = services.oppna_arende(by=self.request.user, **form.cleaned_data)
        self.success_url = arende.get_absolute_url()
        return f"{arende.dnr} är öppnat."


class _ArendeForm(Diarieformular):
    modell = Arende
    lista = ARENDEN
    sidan = "styrelse:arende"


class ArendeAndraView(_ArendeForm):
    """Change what a case is called, or hold its papers back from destruction."""

    form_class = ArendeAndraForm
    rubrik = "Ändra ärendet"

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, ArendeAndraForm)

    def utfor(self, form: ArendeAndraForm) -> str:
        services.andra_arende(by=self.request.user, arende=self.objekt, **form.cleaned_data)
        return "Ärendet är ändrat."


class ArendeAvslutaView(_ArendeForm):
    """Close a case."""

    form_class = ArendeAvslutaForm
    knapp = "Avsluta ärendet"

    def get_rubrik(self) -> str:
        return f"Avsluta {self.objekt.dnr}"

    def get_ingress(self) -> str:
        return "Sedan tas inga fler handlingar emot, och gallringsfristerna börjar gälla."

    def get_initial(self) -> dict[str, Any]:
        return {"datum": timezone.localdate()}

    def utfor(self, form: ArendeAvslutaForm) -> str:
        services.avsluta_arende(by=self.request.user, arende=self.objekt, **form.cleaned_data)
        return f"{self.objekt.dnr} är avslutat."


class ArendeOppnaView(_ArendeForm):
    """Open a closed case again, with a reason."""

    form_class = ArendeOppnaForm
    knapp = "Öppna ärendet"

    def get_rubrik(self) -> str:
        return f"Öppna {self.objekt.dnr} igen"

    def utfor(self, form: ArendeOppnaForm) -> str:
        services.oppna_arende_igen(by=self.request.user, arende=self.objekt, **form.cleaned_data)
        return f"{self.objekt.dnr} är öppet igen."
