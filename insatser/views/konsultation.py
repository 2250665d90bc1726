"""Consultations: registered quickly, led to a start, taken back."""

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse

from finsam.formular import TjanstFormView
from finsam.synlig import synliga
from insatser import services
from insatser.forms.konsultation import KonsultationForm
from insatser.models import Insats, Inskrivning, Konsultation
from insatser.views.insatsflikar import Insatsflikar
from insatser.views.sida import B, EnInsats, MedDeltagare, aktuell_manad
from insatser.views.skriv_in import SkrivInView

SENASTE = 30  # on the page; the statistics count them all


class KonsultationerView(MedDeltagare, Insatsflikar, TjanstFormView):
    """Register a consultation in three taps, and see the latest; that they were read is logged."""

    behorighet = B.ANDRA_DELTAGARE
    template_name = "insatser/konsultationer.html"
    form_class = KonsultationForm
    rubrik = "Konsultationer"
    ingress = "En remiss som ni har talat igenom med den som remitterar. Inget om personen."
    knapp = "Registrera"

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        """Show the page and log that its participants' consultations were read."""
        svar = super().get(request, *args, **kwargs)
        services.logga_lasning(by=request.user, objekt=self.insats)
        return svar

    def get_initial(self) -> dict[str, object]:
        return {"manad": aktuell_manad(self.insats) or self.insats.till_datum}

    def get_success_url(self) -> str:
        return reverse("insatser:konsultationer", args=[self.insats.slug])

    def get_avbryt_url(self) -> str:
        return ""

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        alla = synliga(Konsultation, self.request.user).i_insats(self.insats)
        return super().get_context_data(
            insats=self.insats,
            konsultationer=alla[:SENASTE],
            antal=alla.count(),
            startade=alla.exclude(inskrivning=None).count(),
            **kwargs,
        )

    def utfor(self, form: KonsultationForm) -> str:
        rad = services.registrera_konsultation(
            by=self.request.user, insats=self.insats, **form.cleaned_data
        )
        return f"Konsultationen med {rad.remittent} är registrerad."


class EnKonsultation(EnInsats):
    """A page about the consultation of the address."""

    behorighet = B.ANDRA_DELTAGARE
    konsultation: Konsultation

    def hamta_insats(self) -> Insats:
        self.konsultation = get_object_or_404(self.get_urval(), pk=self.kwargs["pk"])
        return self.konsultation.insats

    def get_urval(self) -> QuerySet[Konsultation]:
        """Return the consultations that the user may see."""
        return synliga(Konsultation, self.request.user).select_related("insats", "inskrivning")

    def get_success_url(self) -> str:
        return reverse("insatser:konsultationer", args=[self.insats.slug])

    def get_avbryt_url(self) -> str:
        return self.get_success_url()

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        lista = reverse("insatser:konsultationer", args=[self.insats.slug])
        return [*super().get_brodsmulor(), ("Konsultationer", lista)]


class KonsultationStartaView(EnKonsultation, SkrivInView):
    """Enrol whoever the consultation was about, with what is known already filled in."""

    rubrik = "Skriv in efter konsultation"

    def get_urval(self) -> QuerySet[Konsultation]:
        return super().get_urval().filter(inskrivning=None)

    def get_initial(self) -> dict[str, object]:
        rad = self.konsultation
        kant = {"remittent": rad.remittent_id, "kommun": rad.kommun_id}
        return super().get_initial() | {n: v for n, v in kant.items() if v}

    def get_success_url(self) -> str:
        return self.till

    def get_avbryt_url(self) -> str:
        return reverse("insatser:konsultationer", args=[self.insats.slug])

    def skriv_in(self, **fakta: object) -> Inskrivning:
        return services.starta_deltagare(
            by=self.request.user, konsultation=self.konsultation, **fakta
        )


class KonsultationAngraStartView(EnKonsultation, TjanstFormView):
    """Take the start back."""

    rubrik = "Ångra starten?"
    ingress = (
        "Inskrivningen tas bort, och koden om ingen annan inskrivning har den. Konsultationen "
        "står kvar."
    )
    knapp = "Ångra starten"

    def utfor(self, form: forms.Form) -> str:
        services.angra_start(by=self.request.user, konsultation=self.konsultation)
        return "Starten är ångrad."


class KonsultationTaBortView(EnKonsultation, TjanstFormView):
    """Take a consultation back."""

    rubrik = "Ta bort konsultationen?"
    ingress = "Gör det om den registrerades av misstag. Loggen visar att den har funnits."
    knapp = "Ta bort"

    def utfor(self, form: forms.Form) -> str:
        services.ta_bort_konsultation(by=self.request.user, konsultation=self.konsultation)
        return "Konsultationen är borttagen."
