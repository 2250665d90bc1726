"""The gate as pages: what must be mended before a year's report, or one report, is decided."""

from collections.abc import Iterator
from functools import cached_property

from django.http import Http404
from django.urls import reverse
from django.views.generic import TemplateView

from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView
from finsam.sida import ObjektMixin, SidaMixin
from finsam.synlig import hamta
from rapporter import services
from rapporter.forms.kontroll import GodtaFyndForm
from rapporter.kontroll import Allvar, Fynd, kontrollera
from rapporter.kontroll.sidan import fyndurval
from rapporter.models import Godtagande, Rapport
from rapporter.views.rapportflikar import Rapportflikar
from rapporter.views.sida import RAPPORTER

INGRESS = (
    "Fel ska rättas innan rapporten beslutas. En varning rättas eller godtas med ett skäl. "
    "En upplysning är bra att känna till."
)


class Kontrollsida(SidaMixin):
    """What the two pages share: the findings chosen by severity, place by place."""

    behorighet = Behorighet.SE_RAPPORTER
    template_name = "rapporter/kontroll.html"
    ingress = INGRESS

    def sidan(self, ar: int, rapport: Rapport | None) -> dict[str, object]:
        """Return what the page shows; counts only to whoever may see them exactly."""
        user = self.request.user
        resultat = kontrollera(ar, rapport, exakt=user.har(Behorighet.SE_ALLA_DELTAGARE))
        return {
            "urval": fyndurval(resultat, self.request.GET.get("allvar", "")),
            "rapport": rapport,
            "far_andra": user.har(Behorighet.ANDRA_RAPPORTER),
        }


class KontrollView(Kontrollsida, TemplateView):
    """Every check of a year and of its reports."""

    brodsmulor = (RAPPORTER,)

    def get_rubrik(self) -> str:
        return f"Kontroll av {self.kwargs['ar']}"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(**self.sidan(self.kwargs["ar"], None), **kwargs)


class RapportkontrollView(Rapportflikar, ObjektMixin, Kontrollsida, TemplateView):
    """Every check that concerns one report."""

    modell = Rapport

    def get_rubrik(self) -> str:
        return f"Kontroll av {self.objekt.titel}"

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return [RAPPORTER, (self.objekt.titel, self.objekt.get_absolute_url())]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(**self.sidan(self.objekt.ar, self.objekt), **kwargs)


class GodtaView(ObjektMixin, TjanstFormView):
    """Accept one warning of a report, with a reason."""

    behorighet = Behorighet.ANDRA_RAPPORTER
    modell = Rapport
    form_class = GodtaFyndForm
    rubrik = "Godta varningen"
    knapp = "Godta"

    @cached_property
    def fynd(self) -> Fynd:
        """The warning that the address names, as long as it is found."""
        for fynd in self._varningar():
            if fynd.avtryck == self.kwargs["avtryck"]:
                return fynd
        raise Http404("Varningen finns inte längre, eller säger något annat nu.")

    def _varningar(self) -> Iterator[Fynd]:
        for resultat in kontrollera(self.objekt.ar, self.objekt, exakt=True):
            yield from (f for f in resultat.fynd if f.allvar is Allvar.VARNING)

    def get_ingress(self) -> str:
        allt = self.request.user.har(Behorighet.SE_ALLA_DELTAGARE)
        text = self.fynd.text if allt else self.fynd.utan_antal().text
        return f"{text} Varningen frågar på nytt om det som den säger ändras."

    def get_success_url(self) -> str:
        return reverse("rapporter:rapportkontroll", args=[self.objekt.pk])

    def get_avbryt_url(self) -> str:
        return self.get_success_url()

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        sida = (self.objekt.titel, self.objekt.get_absolute_url())
        return [RAPPORTER, sida, ("Kontroll", self.get_success_url())]

    def utfor(self, form: GodtaFyndForm) -> str:
        services.godta_fynd(
            rapport=self.objekt, fynd=self.fynd, by=self.request.user, **form.cleaned_data
        )
        return "Varningen är godtagen."


class GodtagandeAterkallaView(ObjektMixin, TjanstFormView):
    """Withdraw the acceptance of a warning."""

    behorighet = Behorighet.ANDRA_RAPPORTER
    modell = Godtagande
    rubrik = "Återkalla godtagandet?"
    knapp = "Återkalla"

    def get_objekt(self) -> Godtagande:
        return hamta(Godtagande, self.request.user, pk=self.kwargs["pk"])

    def get_ingress(self) -> str:
        return f"{self.objekt.fynd} Skälet var: {self.objekt.skal}"

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        rapport = self.objekt.rapport
        sida = (rapport.titel, rapport.get_absolute_url())
        return [RAPPORTER, sida, ("Kontroll", self.get_success_url())]

    def get_success_url(self) -> str:
        return reverse("rapporter:rapportkontroll", args=[self.objekt.rapport_id])

    def get_avbryt_url(self) -> str:
        return self.get_success_url()

    def utfor(self, form: object) -> str:
        services.aterkalla_godtagande(godtagande=self.objekt, by=self.request.user)
        return "Godtagandet är återkallat."
