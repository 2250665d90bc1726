"""Organs, their seats, and who was what on a day."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse, reverse_lazy
from django.utils import timezone

from finsam.format import langt_datum
from finsam.formular import TjanstFormView, startvarden
from finsam.lista import ListaView
from finsam.sida import Atgard
from styrelse import services
from styrelse.filters.organ import OrganFilter
from styrelse.forms import OrganForm
from styrelse.forteckning import Undertecknare, platsantal, platser, undertecknare, uppdrag_vid
from styrelse.models import Organ, Uppdrag
from styrelse.platstext import antal_i_ord
from styrelse.tables.organ import OrganTable, OrganUppdragTable
from styrelse.views.sida import (
    ANDRA,
    OMRADE,
    Dagsida,
    Objektformular,
    Objektsida,
    StyrelseSida,
    i_ord,
)

ORGAN = ("Organ", "styrelse:organ_lista")


class OrganListView(StyrelseSida, ListaView):
    """Every organ and how many hold an assignment in it today."""

    model = Organ
    table_class = OrganTable
    filterset_class = OrganFilter
    rubrik = "Organ"
    ingress = "Styrelse, beredningsgrupp, styrgrupper, kansli, revisorer och nätverk."
    tomt = "Inga organ än. Lägg till styrelsen först, med Nytt organ."
    atgarder = (Atgard("Nytt organ", "styrelse:organ_ny", ANDRA),)

    def get_queryset(self) -> QuerySet[Organ]:
        return super().get_queryset().med_antal(timezone.localdate())


class OrganView(Dagsida, Objektsida, ListaView):
    """One organ: who was what on the day, and every assignment with its period."""

    modell = Organ
    model = Uppdrag
    table_class = OrganUppdragTable
    template_name = "styrelse/organ.html"
    brodsmulor = (OMRADE, ORGAN)
    tomt = "Ingen har haft uppdrag i organet än. Lägg till den första med Nytt uppdrag."

    def get_organ(self) -> Organ:
        return self.objekt

    def get_rubrik(self) -> str:
        return str(self.objekt)

    def get_ingress(self) -> str:
        return f"{self.objekt.get_typ_display()} {i_ord(self.objekt.period)}"

    def get_atgarder(self) -> tuple[Atgard, ...]:
        pk = (self.objekt.pk,)
        return (
            Atgard("Nytt uppdrag", "styrelse:uppdrag_ny", ANDRA, pk),
            Atgard("Ny plats", "styrelse:plats_ny", ANDRA, pk),
            Atgard("Ändra organet", "styrelse:organ_andra", ANDRA, pk),
        )

    def get_queryset(self) -> QuerySet[Uppdrag]:
        return super().get_queryset().filter(organ=self.objekt).med_namn().i_ordning()

    def get_table_kwargs(self) -> dict[str, Any]:
        """Leave out what only staff have, or only those whom a member has appointed."""
        anstallda = self.objekt.typ == Organ.Typ.KANSLI
        return {"exclude": ("medlem",) if anstallda else ("befattning", "omfattning_procent")}

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            rader=uppdrag_vid(self.dag, self.objekt),
            platser=platser(self.dag, self.objekt),
            platsantal=antal_i_ord(platsantal(self.dag, self.objekt)),
            undertecknare=self._undertecknare(),
            **kwargs,
        )

    def _undertecknare(self) -> list[Undertecknare]:
        """Who signs for the organ; only the styrelse signs by law."""
        if self.objekt.typ != Organ.Typ.STYRELSE:
            return []
        return undertecknare(self.dag, self.objekt)


class OrganNyView(StyrelseSida, TjanstFormView):
    """A new organ."""

    behorighet = ANDRA
    form_class = OrganForm
    rubrik = "Nytt organ"
    brodsmulor = (OMRADE, ORGAN)
    knapp = "Lägg till organet"
    avbryt_url = reverse_lazy("styrelse:organ_lista")

    def get_initial(self) -> dict[str, Any]:
        fraga = self.request.GET
        return {"typ": fraga.get("typ", ""), "namn": fraga.get("namn", ""), "ordning": 0}

    def utfor(self, form: OrganForm) -> str:
        organ = services.inratta_organ(by=self.request.user, **form.cleaned_data)
        self.success_url = reverse("styrelse:organ", args=[organ.pk])
        return f"{organ} finns från och med {langt_datum(organ.from_datum)}."


class _OrganForm(Objektformular):
    """A form about one organ."""

    modell = Organ
    lista = ORGAN
    sidan = "styrelse:organ"


class OrganAndraView(_OrganForm):
    """Change an organ's name, kind or period."""

    form_class = OrganForm

    def get_rubrik(self) -> str:
        return f"Ändra {self.objekt}"

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, OrganForm)

    def utfor(self, form: OrganForm) -> str:
        organ = services.andra_organ(by=self.request.user, organ=self.objekt, **form.cleaned_data)
        return f"{organ} är ändrat."
