"""Measuring: one participant, what is due in all insatser, and how an insats's steps went."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.generic import TemplateView

from finsam.formular import TjanstFormView
from finsam.synlig import synliga
from insatser import services
from insatser.forms import StegmatningForm
from insatser.matlage import per_insats
from insatser.models import Inskrivning, Stegmatning
from insatser.stegsida import Stegsida
from insatser.tavla import Tavla
from insatser.views.insatsflikar import Insatsflikar
from insatser.views.oversikt import ArForm, begart_ar
from insatser.views.sida import B, EnInskrivning, Insatsomradet, MedDeltagare

_VEMS = {"deltagare": "deltagarnas egen", "personal": "personalens"}


class MatStegView(EnInskrivning, TjanstFormView):
    """Note the step that a participant stands on."""

    form_class = StegmatningForm
    rubrik = "Mät steg"
    knapp = "Spara mätningen"

    def get_ingress(self) -> str:
        i = self.inskrivning
        return f"{i.deltagare.kod} i {i.insats}, på skalan {i.insats.stegskala}."

    def get_initial(self) -> dict[str, object]:
        vem = self.request.GET.get("skattare")
        return {"skattare": vem} if vem in Stegmatning.Skattare.values else {}

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"inskrivning": self.inskrivning}

    def utfor(self, form: StegmatningForm) -> str:
        matning = services.mat_steg(
            by=self.request.user, inskrivning=self.inskrivning, **form.till_tjanst()
        )
        return f"{matning.steg} den {matning.datum} är sparat."


class MatningTaTillbakaView(EnInskrivning, TjanstFormView):
    """Take back a measurement that was entered by mistake."""

    rubrik = "Ta bort mätningen?"
    knapp = "Ta bort mätningen"

    def hamta_inskrivning(self) -> Inskrivning:
        self.matning = get_object_or_404(
            synliga(Stegmatning, self.request.user).select_related(
                "steg", "inskrivning__insats", "inskrivning__deltagare"
            ),
            pk=self.kwargs["pk"],
        )
        return self.matning.inskrivning

    def get_ingress(self) -> str:
        m = self.matning
        return (
            f"{m.steg}, {m.get_typ_display().lower()} {m.datum}. Loggen visar att den har gjorts."
        )

    def utfor(self, form: forms.Form) -> str:
        services.ta_tillbaka_matning(by=self.request.user, matning=self.matning)
        return "Mätningen är borttagen."


class AttMataView(Insatsomradet, TemplateView):
    """In which insatser somebody is to be measured now; by code only on each insats's tab."""

    behorighet = B.ANDRA_DELTAGARE
    template_name = "insatser/att_mata.html"
    rubrik = "Att mäta"
    ingress = (
        "Inskrivna som inte har mätts än, som skulle ha mätts igen efter skalans intervall, och "
        "avslutade som saknar slutmätning."
    )

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        rader = per_insats(self.request.user, timezone.localdate())
        return super().get_context_data(rader=rader, **kwargs)


class StegsidaView(Insatsflikar, MedDeltagare, TemplateView):
    """How far the participants of an insats have come, and whom to measure now. It is logged."""

    template_name = "insatser/steg.html"
    rubrik = "Steg"

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        self.sida = Stegsida(self.insats, request.user, begart_ar(request), timezone.localdate())

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        svar = super().get(request, *args, **kwargs)
        services.logga_lasning(by=request.user, objekt=self.insats)
        return svar

    def get_rubrik(self) -> str:
        return f"Steg i {self.insats}"

    def get_ingress(self) -> str:
        skala = self.sida.skala
        if skala is None:
            return "Insatsen mäter inte steg. Välj en stegskala under Ändra insatsen."
        return (
            f"Skalan {skala}, efter {_VEMS[skala.raknas]} skattning, från insatsens start till och "
            f"med {self.sida.ar}. Att du öppnar sidan skrivs i loggen."
        )

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user, ar = self.request.user, self.sida.ar
        return super().get_context_data(
            insats=self.insats,
            sida=self.sida,
            arform=ArForm(initial={"ar": ar}, aren=Tavla(user, ar).valbara_ar),
            far_andra=user.har(B.ANDRA_DELTAGARE),
            **kwargs,
        )
