"""Assignments and chairs."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.urls import reverse
from django.views.generic import TemplateView

from finsam.format import uppraknat
from finsam.formular import startvarden
from finsam.lista import ListaView
from finsam.sida import Atgard
from finsam.synlig import hamta, synliga
from styrelse import services
from styrelse.filters.organ import UppdragFilter
from styrelse.forms import (
    AvslutaForm,
    OrdforandeskapForm,
    SistaDagForm,
    UppdragForm,
    UppdragNyForm,
)
from styrelse.forteckning import kan_ersattas_av, rolltext
from styrelse.models import Ordforandeskap, Organ, Uppdrag
from styrelse.tables.organ import UppdragTable
from styrelse.views.organ import ORGAN
from styrelse.views.sida import ANDRA, OMRADE, Objektformular, Objektsida, StyrelseSida, i_ord

# What a new assignment in the organ most often is.
VANLIG_ROLL = {
    Organ.Typ.KANSLI: Uppdrag.Roll.ANSTALLD,
    Organ.Typ.REVISORER: Uppdrag.Roll.REVISOR,
    Organ.Typ.NATVERK: Uppdrag.Roll.REPRESENTANT,
}
Smulor = tuple[tuple[str, str], ...]


def organsida(organ: Organ) -> tuple[str, str]:
    """Return the organ's name and address for the way back."""
    return str(organ), reverse("styrelse:organ", args=[organ.pk])


class UppdragListView(StyrelseSida, ListaView):
    """Every assignment in every organ, with periods."""

    model = Uppdrag
    table_class = UppdragTable
    filterset_class = UppdragFilter
    rubrik = "Uppdrag"
    ingress = "Alla uppdrag i alla organ, nu och tidigare. Nya läggs till från organets sida."
    tomt = "Inga uppdrag än. Öppna ett organ och välj Nytt uppdrag."

    def get_queryset(self) -> QuerySet[Uppdrag]:
        return super().get_queryset().med_namn().i_ordning()


class UppdragView(Objektsida, TemplateView):
    """One assignment with its chairs."""

    modell = Uppdrag
    template_name = "styrelse/uppdrag.html"

    def get_rubrik(self) -> str:
        return str(self.objekt.person)

    def get_ingress(self) -> str:
        roll = rolltext(self.objekt, self.objekt.period).capitalize()
        return f"{roll} i {self.objekt.organ}, {i_ord(self.objekt.period)}"

    def get_brodsmulor(self) -> Smulor:
        return (OMRADE, ORGAN, organsida(self.objekt.organ))

    def get_atgarder(self) -> tuple[Atgard, ...]:
        pk = (self.objekt.pk,)
        return (
            Atgard("Avsluta uppdraget", "styrelse:uppdrag_avsluta", ANDRA, pk),
            Atgard("Lägg till ordförandeskap", "styrelse:ordforandeskap_ny", ANDRA, pk),
            Atgard("Ändra", "styrelse:uppdrag_andra", ANDRA, pk),
        )

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        poster = synliga(Ordforandeskap, self.request.user).filter(uppdrag=self.objekt)
        return super().get_context_data(
            ordforandeskap=poster,
            reviderar=uppraknat(str(m) for m in self.objekt.medlemmar.all()),
            inkallade=kan_ersattas_av(self.objekt),
            **kwargs,
        )


class UppdragNyView(Objektformular):
    """A new assignment in an organ."""

    modell = Organ
    lista = ORGAN
    sidan = "styrelse:organ"
    form_class = UppdragNyForm
    knapp = "Lägg till uppdraget"

    def get_rubrik(self) -> str:
        return f"Nytt uppdrag i {self.objekt}"

    def get_initial(self) -> dict[str, Any]:
        val = ("person", "roll", "medlem")
        valda = {n: self.request.GET[n] for n in val if n in self.request.GET}
        return {"ordning": 0, "roll": VANLIG_ROLL.get(self.objekt.typ, "")} | valda

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"organ": self.objekt}

    def utfor(self, form: UppdragNyForm) -> str:
        uppdrag = services.tilltrad_med_namn(
            by=self.request.user, organ=self.objekt, **form.cleaned_data
        )
        return f"{uppdrag} i {self.objekt}, {i_ord(uppdrag.period)}."


class _UppdragForm(Objektformular):
    """A form about one assignment, which lies below its organ."""

    modell = Uppdrag
    sidan = "styrelse:uppdrag"

    def get_brodsmulor(self) -> Smulor:
        har = (str(self.objekt.person), self.get_avbryt_url())
        return (OMRADE, ORGAN, organsida(self.objekt.organ), har)


class UppdragAndraView(_UppdragForm):
    """Correct an assignment."""

    form_class = UppdragForm
    ingress = "Rätta det som blev fel. Byter någon uppdrag: avsluta det här och lägg till ett nytt."

    def get_rubrik(self) -> str:
        return f"Ändra uppdraget för {self.objekt.person}"

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, UppdragForm)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"organ": self.objekt.organ}

    def utfor(self, form: UppdragForm) -> str:
        services.andra_uppdrag(by=self.request.user, uppdrag=self.objekt, **form.cleaned_data)
        return f"Uppdraget för {self.objekt.person} är ändrat."


class UppdragAvslutaView(_UppdragForm):
    """Let an assignment end, or take the end back."""

    form_class = AvslutaForm
    ingress = "Ett ordförandeskap som går längre avslutas samma dag."

    def get_rubrik(self) -> str:
        return f"Avsluta uppdraget för {self.objekt.person}"

    def get_initial(self) -> dict[str, Any]:
        return {"till_datum": self.objekt.till_datum}

    def utfor(self, form: AvslutaForm) -> str:
        uppdrag = services.avsluta_uppdrag(
            by=self.request.user, uppdrag=self.objekt, **form.cleaned_data
        )
        return f"{uppdrag}: uppdraget gäller {i_ord(uppdrag.period)}."


class UppdragTaBortView(_UppdragForm):
    """Take away an assignment that was registered by mistake."""

    ingress = (
        "Bara för det som aldrig skulle ha registrerats. Ett uppdrag som tar slut ska avslutas, "
        "så att det syns vem som var vad. Loggen visar att uppdraget togs bort."
    )
    knapp = "Ta bort uppdraget"

    def get_rubrik(self) -> str:
        return f"Ta bort uppdraget för {self.objekt.person}?"

    def get_success_url(self) -> str:
        return reverse("styrelse:organ", args=[self.objekt.organ_id])

    def utfor(self, form: forms.Form) -> str:
        text = f"Uppdraget {self.objekt.get_roll_display().lower()} för {self.objekt.person}"
        services.ta_bort_uppdrag(by=self.request.user, uppdrag=self.objekt)
        return f"{text} är borttaget."


class OrdforandeskapNyView(_UppdragForm):
    """Let the assignment carry the chair or a vice chair."""

    form_class = OrdforandeskapForm
    ingress = "Styrelsen väljer ordförande och en eller två vice bland ledamöterna (FinsamL 17 §)."
    knapp = "Lägg till ordförandeskapet"

    def get_rubrik(self) -> str:
        return f"Ordförandeskap för {self.objekt.person}"

    def get_initial(self) -> dict[str, Any]:
        return {"from_datum": self.objekt.from_datum, "till_datum": self.objekt.till_datum}

    def utfor(self, form: OrdforandeskapForm) -> str:
        post = services.satt_ordforandeskap(
            by=self.request.user, uppdrag=self.objekt, **form.cleaned_data
        )
        return f"{self.objekt.person} är {str(post).lower()}, {i_ord(post.period)}."


class OrdforandeskapAvslutaView(_UppdragForm):
    """Let a chair end before the assignment does."""

    form_class = SistaDagForm
    ingress = "Uppdraget går vidare. Ligger dagen före den första tas ordförandeskapet bort."

    def get_objekt(self) -> Uppdrag:
        self.post_ = hamta(Ordforandeskap, self.request.user, pk=self.kwargs["pk"])
        return hamta(Uppdrag, self.request.user, pk=self.post_.uppdrag_id)

    def get_rubrik(self) -> str:
        return f"Avsluta ordförandeskapet för {self.objekt.person}"

    def get_initial(self) -> dict[str, Any]:
        return {"till_datum": self.post_.till_datum}

    def utfor(self, form: SistaDagForm) -> str:
        services.avsluta_ordforandeskap(
            by=self.request.user, ordforandeskap=self.post_, **form.cleaned_data
        )
        return f"Ordförandeskapet för {self.objekt.person} är ändrat."
