"""Pages of the rules of arvoden."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.urls import reverse, reverse_lazy
from django.views.generic import TemplateView

from finsam.format import langt_datum
from finsam.formular import TjanstFormView, startvarden
from finsam.lista import ListaView
from finsam.sida import Atgard
from finsam.synlig import hamta, synliga
from styrelse.arvodeslasning import beraknas
from styrelse.forms.arvode import ArvodesregelForm, KopieraReglementeForm, ReglementeForm
from styrelse.models import Arvodesregel, Arvodesreglemente, Organ, Organisation
from styrelse.services.arvodesregel import (
    andra_arvodesregel,
    andra_reglemente,
    kopiera_reglemente,
    lagg_till_arvodesregel,
    registrera_reglemente,
    ta_bort_arvodesregel,
)
from styrelse.tables.arvode import ReglementeTable
from styrelse.views.arvodessida import ANDRA, ARVODEN, Arvodessida, EttArvodesobjekt
from styrelse.views.sida import OMRADE, i_ord

REGLER = ("Arvodesregler", "styrelse:arvodesregler")


class ReglementeListView(Arvodessida, ListaView):
    """Every set of rules."""

    model = Arvodesreglemente
    table_class = ReglementeTable
    rubrik = "Arvodesregler"
    ingress = "Vad uppdragen ger, så som medlemmarna har beslutat det. Reglerna är data."
    tomt = "Inga regler än. Lägg in dem som medlemmarna har beslutat."
    atgarder = (Atgard("Nya regler", "styrelse:arvodesreglemente_ny", ANDRA),)


class EttReglemente(EttArvodesobjekt):
    """A page about one set of rules."""

    modell = Arvodesreglemente
    objekt: Arvodesreglemente
    brodsmulor = (OMRADE, ARVODEN, REGLER)

    def get_objekt(self) -> Arvodesreglemente:
        alla = synliga(Arvodesreglemente, self.request.user).som_visas()
        return get_object_or_404(alla, pk=self.kwargs["pk"])


class ReglementeView(EttReglemente, TemplateView):
    """One set of rules with its rows."""

    template_name = "styrelse/arvodesreglemente.html"

    def get_rubrik(self) -> str:
        return str(self.objekt)

    def get_ingress(self) -> str:
        return f"Gäller {i_ord(self.objekt.period)}. Beslutat av {self.objekt.beslut}."

    def get_atgarder(self) -> tuple[Atgard, ...]:
        args = (self.objekt.pk,)
        return (
            Atgard("Ny rad", "styrelse:arvodesregel_ny", ANDRA, args),
            Atgard("Ändra", "styrelse:arvodesreglemente_andra", ANDRA, args),
            Atgard("Kopiera till senare", "styrelse:arvodesreglemente_kopiera", ANDRA, args),
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        regler = beraknas(self.objekt)
        rader = [(rad, regler.blir(rad.pk)) for rad in self.objekt.regler.all()]
        return super().get_context_data(rader=rader, **kwargs)


class ReglementeFormView(TjanstFormView):
    """The form of a set of rules, new or changed."""

    behorighet = ANDRA
    form_class: type[forms.BaseForm] = ReglementeForm

    def get_form_kwargs(self) -> dict[str, Any]:
        user = self.request.user
        urval = {"organ": synliga(Organ, user), "organisationer": synliga(Organisation, user)}
        return super().get_form_kwargs() | urval


class ReglementeNyView(Arvodessida, ReglementeFormView):
    """New rules."""

    behorighet = ANDRA
    rubrik = "Nya arvodesregler"
    ingress = "Det som gäller alla rader. Raderna själva lägger du till efteråt."
    brodsmulor = (OMRADE, ARVODEN, REGLER)
    avbryt_url = reverse_lazy(REGLER[1])
    knapp = "Lägg till reglerna"

    def utfor(self, form: ReglementeForm) -> str:
        nytt = registrera_reglemente(by=self.request.user, **form.cleaned_data)
        self.success_url = reverse("styrelse:arvodesreglemente", args=[nytt.pk])
        return f"{nytt} är inlagda. Lägg till en rad för varje slag."


class Reglementesteg(EttReglemente, TjanstFormView):
    """A form about one set of rules, which leads back to it."""

    behorighet = ANDRA

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (*super().get_brodsmulor(), (str(self.objekt), self.get_avbryt_url()))

    def get_success_url(self) -> str:
        return self.get_avbryt_url()

    def get_avbryt_url(self) -> str:
        return reverse("styrelse:arvodesreglemente", args=[self.objekt.pk])


class ReglementeAndraView(Reglementesteg, ReglementeFormView):
    """Change a set of rules."""

    rubrik = "Ändra arvodesreglerna"

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, ReglementeForm)

    def utfor(self, form: ReglementeForm) -> str:
        andra_reglemente(by=self.request.user, reglemente=self.objekt, **form.cleaned_data)
        return "Reglerna är ändrade."


class ReglementeKopieraView(Reglementesteg):
    """Copy the rules to a later time."""

    form_class = KopieraReglementeForm
    knapp = "Kopiera reglerna"

    def get_rubrik(self) -> str:
        return f"Kopiera {self.objekt} till senare"

    def get_initial(self) -> dict[str, Any]:
        fran = self.objekt.from_datum
        return {
            "bas": self.objekt.bas,
            "from_datum": fran.replace(year=fran.year + 1, month=1, day=1),
            "beslutat_av": self.objekt.beslutat_av,
        }

    def utfor(self, form: KopieraReglementeForm) -> str:
        self.nytt = kopiera_reglemente(
            by=self.request.user, reglemente=self.objekt, **form.cleaned_data
        )
        return f"{self.nytt} gäller från {langt_datum(self.nytt.from_datum)}."

    def get_success_url(self) -> str:
        return reverse("styrelse:arvodesreglemente", args=[self.nytt.pk])


class ArvodesregelNyView(Reglementesteg):
    """Add a row."""

    form_class = ArvodesregelForm
    rubrik = "Ny rad"
    knapp = "Lägg till raden"

    def utfor(self, form: ArvodesregelForm) -> str:
        regel = lagg_till_arvodesregel(
            by=self.request.user, reglemente=self.objekt, **form.cleaned_data
        )
        return f"{regel}: {regel.i_ord} är tillagd."


class EnRegel(Reglementesteg):
    """A form about one row."""

    def get_objekt(self) -> Arvodesreglemente:
        self.regel = hamta(Arvodesregel, self.request.user, pk=self.kwargs["pk"])
        alla: QuerySet[Arvodesreglemente] = synliga(Arvodesreglemente, self.request.user)
        return get_object_or_404(alla.som_visas(), pk=self.regel.reglemente_id)


class ArvodesregelAndraView(EnRegel):
    """Change a row."""

    form_class = ArvodesregelForm

    def get_rubrik(self) -> str:
        return f"Ändra {str(self.regel).lower()}"

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.regel, ArvodesregelForm)

    def utfor(self, form: ArvodesregelForm) -> str:
        andra_arvodesregel(by=self.request.user, regel=self.regel, **form.cleaned_data)
        return "Raden är ändrad."


class ArvodesregelTaBortView(EnRegel):
    """Take away a row."""

    knapp = "Ta bort raden"

    def get_rubrik(self) -> str:
        return f"Ta bort {str(self.regel).lower()}?"

    def utfor(self, form: forms.Form) -> str:
        namn = str(self.regel)
        ta_bort_arvodesregel(by=self.request.user, regel=self.regel)
        return f"{namn} är borttagen."
