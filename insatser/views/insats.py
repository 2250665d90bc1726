"""The page of one insats, and the forms about it."""

from django import forms
from django.http import HttpRequest
from django.urls import reverse_lazy
from django.views.generic import TemplateView

from finsam.formular import TjanstFormView, startvarden
from finsam.sida import Atgard
from finsam.synlig import hamta, synliga
from insatser import services
from insatser.forms import (
    InsatsarForm,
    InsatsfaktaForm,
    InsatsForm,
    InsatspartForm,
    InsatsuppgiftForm,
)
from insatser.insatssida import Insatssida
from insatser.mal import insatsmal
from insatser.models import Insats, Insatsmal, Insatspart, Insatsuppgift
from insatser.tavla import Tavla
from insatser.views.insatsflikar import Insatsflikar
from insatser.views.lasning import ExaktaAntal
from insatser.views.oversikt import ArForm, begart_ar
from insatser.views.sida import OMRADE, B, EnInsats, Insatsomradet, adress


class InsatsDetailView(ExaktaAntal, Insatsflikar, TemplateView):
    """What an insats is, who takes part in it and what came of it."""

    template_name = "insatser/insats.html"

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        self.sida = Insatssida(self.insats, request.user, begart_ar(request))

    def exakta_insatser(self) -> list[Insats]:
        return [self.insats] if self.sida.exakt else []

    def get_rubrik(self) -> str:
        return self.insats.namn

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return [OMRADE]

    def get_atgarder(self) -> list[Atgard]:
        args = (self.insats.slug,)
        atgarder = []
        if self.sida.exakt and self.sida.ar_individ:
            atgarder = [Atgard("Skriv in deltagare", "insatser:skriv_in", B.ANDRA_DELTAGARE, args)]
        elif self.sida.exakt:
            atgarder = [Atgard("Nytt tillfälle", "insatser:tillfalle_ny", B.ANDRA_DELTAGARE, args)]
        andra = Atgard("Ändra insatsen", "insatser:insats_andra", B.ANDRA_INSATSER, args)
        budget = Atgard("Budget och rekvisitioner", "ekonomi:insatslage", B.SE_REKVISITIONER, args)
        return [*atgarder, budget, andra]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user, ar = self.request.user, self.sida.ar
        return super().get_context_data(
            insats=self.insats,
            sida=self.sida,
            parter=self.insats.parter.select_related("organisation"),
            ansvariga=self.insats.ansvariga.order_by("namn"),
            delar=synliga(Insats, user).filter(foralder=self.insats),
            syften=self.insats.syften.all(),
            kommuner=self.insats.kommuner.all(),
            arform=ArForm(initial={"ar": ar}, aren=Tavla(user, ar).valbara_ar),
            poster=insatsmal(synliga(Insatsmal, user).valda(ar=ar, insats=self.insats)),
            far_styrelse=user.har(B.SE_STYRELSE),
            far_mal=user.har(B.ANDRA_STYRELSE),
            far_andra=user.har(B.ANDRA_INSATSER),
            far_rakna=user.har(B.ANDRA_DELTAGARE) and self.sida.exakt,
            **kwargs,
        )


class InsatsNyView(Insatsomradet, TjanstFormView):
    """Register an insats."""

    behorighet = B.ANDRA_INSATSER
    form_class = InsatsForm
    rubrik = "Ny insats"
    knapp = "Lägg till insatsen"
    avbryt_url = reverse_lazy("insatser:oversikt")

    def utfor(self, form: InsatsForm) -> str:
        insats = services.skapa_insats(by=self.request.user, **form.cleaned_data)
        self.success_url = adress(insats)
        return f"{insats} är tillagd."


class InsatsAndraView(EnInsats, TjanstFormView):
    """Change what an insats is."""

    behorighet = B.ANDRA_INSATSER
    form_class = InsatsForm
    rubrik = "Ändra insatsen"

    def get_initial(self) -> dict[str, object]:
        return startvarden(self.insats, InsatsForm)

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"insats": self.insats}

    def utfor(self, form: InsatsForm) -> str:
        insats = services.andra_insats(
            by=self.request.user, insats=self.insats, **form.cleaned_data
        )
        return f"{insats} är ändrad."


class InsatsfaktaView(EnInsats, TjanstFormView):
    """Say how an insats works, for whom, and how it is followed up."""

    behorighet = B.ANDRA_INSATSER
    form_class = InsatsfaktaForm
    rubrik = "Arbetssätt och uppföljning"
    ingress = "Det som statistiken och uppföljningen frågar efter."

    def get_initial(self) -> dict[str, object]:
        return startvarden(self.insats, InsatsfaktaForm)

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"insats": self.insats}

    def utfor(self, form: InsatsfaktaForm) -> str:
        services.andra_insats(by=self.request.user, insats=self.insats, **form.cleaned_data)
        return f"Uppgifterna om {self.insats} är sparade."


class PartNyView(EnInsats, TjanstFormView):
    """Let an organisation take part."""

    behorighet = B.ANDRA_INSATSER
    form_class = InsatspartForm
    rubrik = "Ny part"
    ingress = "Vilken organisation som är med, i vilken roll och med hur stor andel."

    def utfor(self, form: InsatspartForm) -> str:
        services.satt_part(by=self.request.user, insats=self.insats, **form.cleaned_data)
        return f"{form.cleaned_data['organisation']} är part i {self.insats}."


class InsatsarView(EnInsats, TjanstFormView):
    """Note how many participants a year is budgeted for."""

    behorighet = B.ANDRA_INSATSER
    form_class = InsatsarForm
    rubrik = "Budgeterade deltagare"
    ingress = "Ett antal för varje år. Skriv samma år igen för att ändra det."

    def get_initial(self) -> dict[str, object]:
        return {"ar": begart_ar(self.request)}

    def utfor(self, form: InsatsarForm) -> str:
        services.satt_insatsar(by=self.request.user, insats=self.insats, **form.cleaned_data)
        return f"Antalet budgeterade deltagare {form.cleaned_data['ar']} är sparat."


class UppgiftNyView(EnInsats, TjanstFormView):
    """Note a figure that no register here gives."""

    behorighet = B.ANDRA_INSATSER
    form_class = InsatsuppgiftForm
    rubrik = "Ny uppgift"
    ingress = "Ett antal som inte kan räknas fram här, med dagen det gällde och källan."

    def utfor(self, form: InsatsuppgiftForm) -> str:
        services.notera_uppgift(by=self.request.user, insats=self.insats, **form.cleaned_data)
        return f"Uppgiften {form.cleaned_data['namn']} är sparad."


class TaBortView(EnInsats, TjanstFormView):
    """Ask before something about an insats that was entered by mistake is taken away."""

    behorighet = B.ANDRA_INSATSER
    knapp = "Ta bort"
    modell: type

    def hamta_insats(self) -> Insats:
        self.objekt = hamta(self.modell, self.request.user, pk=self.kwargs["pk"])
        return self.objekt.insats


class PartTaBortView(TaBortView):
    """Take a party away."""

    modell = Insatspart

    def get_rubrik(self) -> str:
        return f"Ta bort {self.objekt.organisation} som {self.objekt.get_roll_display().lower()}?"

    def get_ingress(self) -> str:
        return "Gör det om parten har lagts till av misstag. Loggen visar att den har funnits."

    def utfor(self, form: forms.Form) -> str:
        services.ta_bort_part(by=self.request.user, part=self.objekt)
        return "Parten är borttagen."


class UppgiftTaBortView(TaBortView):
    """Take a noted figure away."""

    modell = Insatsuppgift

    def get_rubrik(self) -> str:
        return f"Ta bort uppgiften {self.objekt.namn}?"

    def get_ingress(self) -> str:
        return f"{self.objekt.varde} per {self.objekt.per_datum}. Källa: {self.objekt.kalla}."

    def utfor(self, form: forms.Form) -> str:
        services.ta_bort_uppgift(by=self.request.user, uppgift=self.objekt)
        return "Uppgiften är borttagen."
