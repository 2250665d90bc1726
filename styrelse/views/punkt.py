"""One point of a föredragningslista: what it says and the papers attached to it."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import TemplateView, View

from finsam.formular import TjanstFormView, startvarden
from finsam.sida import Atgard, ObjektMixin
from finsam.synlig import hamta, synliga
from styrelse.foredragningslista import forslagsled
from styrelse.forms.dagordning import BilagaForm, PunktForm, SkjutUppForm, ValjHandlingForm
from styrelse.models import Arende, Dagordningspunkt, Handling
from styrelse.services import dagordning as tjanst
from styrelse.services.motespapper import bifoga_filer
from styrelse.services.motets_las import hinder_for_andring
from styrelse.views.dagordning import smulor
from styrelse.views.sida import ANDRA, StyrelseSida

SENASTE = 200  # documents that one may choose among


class _Punktsida(ObjektMixin, StyrelseSida):
    """A page about one point."""

    behorighet = ANDRA
    modell = Dagordningspunkt
    objekt: Dagordningspunkt

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return smulor(self.objekt.sammantrade)


class PunktView(_Punktsida, TemplateView):
    """What the point says, its papers, and what can be done with it."""

    template_name = "styrelse/punkt.html"

    def get_rubrik(self) -> str:
        return f"{self.objekt.ordning}. {self.objekt.rubrik}"

    def get_ingress(self) -> str:
        return f"{self.objekt.get_slag_display()} på {self.objekt.sammantrade}"

    def get_atgarder(self) -> list[Atgard]:
        pk, skal = (self.objekt.pk,), hinder_for_andring(self.objekt.sammantrade)
        return [
            Atgard("Bifoga filer", "styrelse:punkt_bilaga", ANDRA, pk, skal=skal),
            Atgard("Bifoga ur diariet", "styrelse:punkt_handling", ANDRA, pk, skal=skal),
            Atgard("Ändra punkten", "styrelse:punkt_andra", ANDRA, pk, skal=skal),
            Atgard("Skjut upp", "styrelse:punkt_skjut_upp", ANDRA, pk, huvud=False),
            Atgard("Ta bort", "styrelse:punkt_ta_bort", ANDRA, pk, skal=skal, huvud=False),
        ]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            punkt=self.objekt,
            forslag=forslagsled(self.objekt.forslag),
            bilagor=synliga(Handling, self.request.user).filter(punkter=self.objekt).som_visas(),
            delegationsbeslut=self.objekt.delegationsbeslut.som_visas(),
            last=hinder_for_andring(self.objekt.sammantrade),
            **kwargs,
        )


class _Punktformular(_Punktsida, TjanstFormView):
    """A form about one point; it leads back to the point."""

    def get_success_url(self) -> str:
        return reverse("styrelse:punkt", args=[self.objekt.pk])

    def get_avbryt_url(self) -> str:
        return reverse("styrelse:punkt", args=[self.objekt.pk])

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (*super().get_brodsmulor(), (str(self.objekt), self.get_avbryt_url()))


class PunktAndraView(_Punktformular):
    """Change what the point says."""

    form_class = PunktForm
    rubrik = "Ändra punkten"

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, PunktForm)

    def get_form_kwargs(self) -> dict[str, object]:
        arenden = synliga(Arende, self.request.user).oppna()
        if self.objekt.arende_id:
            arenden |= synliga(Arende, self.request.user).filter(pk=self.objekt.arende_id)
        return super().get_form_kwargs() | {"arenden": arenden}

    def utfor(self, form: PunktForm) -> str:
        tjanst.andra_punkt(by=self.request.user, punkt=self.objekt, **form.cleaned_data)
        return "Punkten är ändrad."


class PunktSkjutUppView(_Punktformular):
    """Leave the point to a later meeting, or take that back."""

    form_class = SkjutUppForm
    ingress = (
        "En uppskjuten punkt erbjuds överst när föredragningslistan till organets nästa "
        "sammanträde görs."
    )

    def get_rubrik(self) -> str:
        return f"Skjut upp {self.objekt.rubrik}"

    def get_initial(self) -> dict[str, Any]:
        return {"skjuts_upp": True}

    def utfor(self, form: SkjutUppForm) -> str:
        tjanst.skjut_upp_punkt(by=self.request.user, punkt=self.objekt, **form.cleaned_data)
        return "Punkten är uppskjuten." if self.objekt.skjuts_upp else "Punkten är inte uppskjuten."


class PunktTaBortView(_Punktformular):
    """Take the point off the list."""

    knapp = "Ta bort punkten"
    ingress = "Bilagorna finns kvar i diariet."

    def get_rubrik(self) -> str:
        return f"Ta bort {self.objekt.rubrik}?"

    def get_success_url(self) -> str:
        return reverse("styrelse:foredragningslista", args=[self.objekt.sammantrade_id])

    def get_avbryt_url(self) -> str:
        return reverse("styrelse:punkt", args=[self.kwargs["pk"]])

    def utfor(self, form: forms.Form) -> str:
        tjanst.ta_bort_punkt(by=self.request.user, punkt=self.objekt)
        return "Punkten är borttagen."


class PunktBilagaView(_Punktformular):
    """Papers from one's own computer; each becomes a document in the diarium."""

    form_class = BilagaForm
    ingress = "Varje fil blir en handling i diariet och en bilaga till punkten."
    knapp = "Bifoga"

    def get_rubrik(self) -> str:
        return f"Bifoga filer till {self.objekt.rubrik}"

    def utfor(self, form: BilagaForm) -> str:
        data = form.cleaned_data
        bilagor = bifoga_filer(
            by=self.request.user,
            punkt=self.objekt,
            filer=[(fil.name, fil.read()) for fil in data["filer"]],
            rubrik=data["rubrik"],
            typ=data["typ"],
        )
        return f"{bilagor[0]} är bifogad." if len(bilagor) == 1 else "Filerna är bifogade."


class PunktHandlingView(_Punktformular):
    """A document that is in the diarium already."""

    form_class = ValjHandlingForm
    knapp = "Bifoga"

    def get_rubrik(self) -> str:
        return f"Bifoga ur diariet till {self.objekt.rubrik}"

    def get_form_kwargs(self) -> dict[str, object]:
        handlingar = synliga(Handling, self.request.user).exclude(punkter=self.objekt)
        senaste = list(handlingar.order_by("-datum", "-pk").values_list("pk", flat=True)[:SENASTE])
        valbara = synliga(Handling, self.request.user).filter(pk__in=senaste).som_visas()
        return super().get_form_kwargs() | {"handlingar": valbara.order_by("-datum", "-pk")}

    def utfor(self, form: ValjHandlingForm) -> str:
        handling = form.cleaned_data["handling"]
        tjanst.bifoga_handling(by=self.request.user, punkt=self.objekt, handling=handling)
        return f"{handling} är bifogad."


class LossaHandlingView(View):
    """Take a paper off the point; it stays in the diarium."""

    behorighet = ANDRA
    http_method_names = ("post",)

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        punkt = hamta(Dagordningspunkt, request.user, pk=kwargs["pk"])
        handling = hamta(Handling, request.user, pk=kwargs["handling_pk"])
        tjanst.lossa_handling(by=request.user, punkt=punkt, handling=handling)
        return redirect("styrelse:punkt", punkt.pk)
