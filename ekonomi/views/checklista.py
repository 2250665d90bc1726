"""Pages of a bokslut's checklist and of the template it comes from."""

from collections.abc import Sequence

from django import forms
from django.shortcuts import get_object_or_404
from django.urls import reverse, reverse_lazy
from django.views.generic import TemplateView

from ekonomi.forms.bokslut import CheckpunktForm, KlarForm, PunktForm
from ekonomi.models import Bokslutspunkt, Checkpunkt
from ekonomi.services.checklista import (
    andra_checkpunkt,
    lagg_till_punkt,
    lagg_till_standardpunkter,
    satt_klar,
    satt_oklar,
    skapa_checkpunkt,
    ta_bort_checkpunkt,
)
from ekonomi.views.bokslut import BOKSLUT, BokslutMixin
from ekonomi.views.sida import OMRADE
from finsam.behorighet import Behorighet
from finsam.format import heltal
from finsam.formular import TjanstFormView, startvarden
from finsam.sida import Atgard, ObjektMixin, SidaMixin
from finsam.synlig import synliga

MALL = ("Checklistans mall", "ekonomi:checkpunkter")


class ChecklistaView(BokslutMixin, TemplateView):
    """Every point: what the system sees and who has ticked it off."""

    behorighet = Behorighet.SE_EKONOMI
    template_name = "ekonomi/checklista.html"
    ingress = "Det som systemet kan se bevakar det självt. Resten prickar en person av."

    def get_atgarder(self) -> tuple[Atgard, ...]:
        if self.bokslut.stangt:
            return ()
        args = (self.bokslut.pk,)
        return (Atgard("Lägg till punkt", "ekonomi:punkt_ny", Behorighet.ANDRA_EKONOMI, args),)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        far_andra = self.request.user.har(Behorighet.ANDRA_EKONOMI) and not self.bokslut.stangt
        return super().get_context_data(punkter=self.punkter, far_andra=far_andra, **kwargs)


class PunktNyView(BokslutMixin, TjanstFormView):
    """Add a point to one bokslut."""

    behorighet = Behorighet.ANDRA_EKONOMI
    form_class = PunktForm
    ingress = "Punkten läggs till i det här bokslutet. Mallen ändras inte."
    knapp = "Lägg till"

    def utfor(self, form: PunktForm) -> str:
        punkt = lagg_till_punkt(by=self.request.user, bokslut=self.bokslut, **form.cleaned_data)
        return f"{punkt} är tillagd."

    def get_avbryt_url(self) -> str:
        return self.get_success_url()

    def get_success_url(self) -> str:
        return reverse("ekonomi:checklista", args=[self.bokslut.pk])


class _PunktView(ObjektMixin, TjanstFormView):
    """A page about one point of a checklist."""

    behorighet = Behorighet.ANDRA_EKONOMI
    modell = Bokslutspunkt

    def get_objekt(self) -> Bokslutspunkt:
        alla = synliga(Bokslutspunkt, self.request.user).select_related("bokslut__ar", "klar_by")
        return get_object_or_404(alla, pk=self.kwargs["pk"])

    def get_brodsmulor(self) -> Sequence[tuple[str, str]]:
        return (OMRADE, BOKSLUT, (str(self.objekt.bokslut), self.get_success_url()))

    def get_ingress(self) -> str:
        return self.objekt.hjalp

    def get_avbryt_url(self) -> str:
        return self.get_success_url()

    def get_success_url(self) -> str:
        return reverse("ekonomi:checklista", args=[self.objekt.bokslut_id])


class PunktKlarView(_PunktView):
    """Tick a point off, with a comment."""

    form_class = KlarForm

    def get_rubrik(self) -> str:
        return f"Godta: {self.objekt}" if self.objekt.automatik else str(self.objekt)

    def get_initial(self) -> dict[str, object]:
        return {"kommentar": self.objekt.kommentar}

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        knapp = "Godta som den är" if self.objekt.automatik else "Pricka av"
        return super().get_context_data(**kwargs) | {"knapp": knapp}

    def utfor(self, form: KlarForm) -> str:
        satt_klar(by=self.request.user, punkt=self.objekt, **form.cleaned_data)
        return f"{self.objekt}: avprickad."


class PunktOklarView(_PunktView):
    """Take a tick back."""

    knapp = "Ta bort avprickningen"

    def get_rubrik(self) -> str:
        return f"Ta bort avprickning: {self.objekt}"

    def utfor(self, form: forms.Form) -> str:
        satt_oklar(by=self.request.user, punkt=self.objekt)
        return f"{self.objekt}: inte längre avprickad."


class CheckpunkterView(SidaMixin, TemplateView):
    """The template of the checklists."""

    behorighet = Behorighet.SE_EKONOMI
    template_name = "ekonomi/checkpunkter.html"
    rubrik = "Checklistans mall"
    ingress = "Varje nytt bokslut börjar med de här punkterna. Påbörjade bokslut ändras inte."
    brodsmulor = (OMRADE, BOKSLUT)
    atgarder = (
        Atgard("Ny punkt", "ekonomi:checkpunkt_ny", Behorighet.ANDRA_EKONOMI),
        Atgard("Lägg till standardpunkter", "ekonomi:standardpunkter", Behorighet.ANDRA_EKONOMI),
    )

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user = self.request.user
        return super().get_context_data(
            checkpunkter=synliga(Checkpunkt, user),
            far_andra=user.har(Behorighet.ANDRA_EKONOMI),
            **kwargs,
        )


class _MallView(TjanstFormView):
    """A change of the template."""

    behorighet = Behorighet.ANDRA_EKONOMI
    brodsmulor = (OMRADE, BOKSLUT, MALL)
    success_url = reverse_lazy(MALL[1])


class StandardpunkterView(_MallView):
    """Fill the template with the standard points."""

    rubrik = "Lägg till standardpunkter"
    ingress = "De punkter som ett samordningsförbund brukar ha och som saknas i mallen."
    knapp = "Lägg till"

    def utfor(self, form: forms.Form) -> str:
        nya = lagg_till_standardpunkter(by=self.request.user)
        return f"{heltal(len(nya))} punkter är tillagda."


class CheckpunktNyView(_MallView):
    """Add a point to the template."""

    form_class = CheckpunktForm
    rubrik = "Ny punkt i mallen"
    knapp = "Lägg till"

    def utfor(self, form: CheckpunktForm) -> str:
        return f"{skapa_checkpunkt(by=self.request.user, **form.cleaned_data)} är tillagd."


class CheckpunktAndraView(ObjektMixin, _MallView):
    """Change a point of the template."""

    modell = Checkpunkt
    form_class = CheckpunktForm

    def get_rubrik(self) -> str:
        return f"Ändra {self.objekt}"

    def get_initial(self) -> dict[str, object]:
        return startvarden(self.objekt, CheckpunktForm)

    def utfor(self, form: CheckpunktForm) -> str:
        andra_checkpunkt(by=self.request.user, punkt=self.objekt, **form.cleaned_data)
        return "Punkten är ändrad."


class CheckpunktTaBortView(ObjektMixin, _MallView):
    """Remove a point from the template."""

    modell = Checkpunkt
    knapp = "Ta bort"
    ingress = "Bokslut som redan är påbörjade behåller sin punkt."

    def get_rubrik(self) -> str:
        return f"Ta bort {self.objekt}"

    def utfor(self, form: forms.Form) -> str:
        namn = str(self.objekt)
        ta_bort_checkpunkt(by=self.request.user, punkt=self.objekt)
        return f"{namn} är borttagen ur mallen."
