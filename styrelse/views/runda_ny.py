"""The rounds there are, and a new one: which document, who signs, until when."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import url_has_allowed_host_and_scheme, urlencode

from finsam.formular import TjanstFormView
from finsam.lista import ListaView
from finsam.sida import Atgard
from finsam.synlig import synliga
from styrelse.filters.runda import RundaFilter
from styrelse.forms.runda import RegisterdagForm, RundaForm, ValjHandlingForm
from styrelse.models import Handling, Runda
from styrelse.services.runda import skapa_runda
from styrelse.tables.runda import RundaTable
from styrelse.undertecknarforslag import Kandidatgrupp, kandidater
from styrelse.views.runda import RUNDORNA, SE, SKOTA
from styrelse.views.sida import OMRADE, StyrelseSida


class RundaListView(StyrelseSida, ListaView):
    """What has been laid for signature, and how far has it come?"""

    behorighet = SE
    model = Runda
    table_class = RundaTable
    filterset_class = RundaFilter
    rubrik = "Underskrifter"
    ingress = "Handlingar som har lagts fram för underskrift, och vem som saknas."
    tomt = "Inget har lagts fram för underskrift än."
    atgarder = (Atgard("Be om underskrifter", "styrelse:runda_valj", SKOTA),)

    def get_queryset(self) -> QuerySet[Runda]:
        return super().get_queryset().som_visas().med_antal()


class EfterEnAnnan:
    """A page towards a round that may take the place of an earlier one, named in the address."""

    @cached_property
    def foregaende(self) -> Runda | None:
        """The round about an earlier version, where the address names one."""
        pk = self.request.GET.get("foregaende", "")
        if not pk.isdecimal():
            return None
        alla = synliga(Runda, self.request.user).som_visas()
        return get_object_or_404(alla, pk=pk)


class RundaValjView(EfterEnAnnan, StyrelseSida, TjanstFormView):
    """Which document of the diarium is to be signed?"""

    behorighet = SKOTA
    brodsmulor = (OMRADE, RUNDORNA)
    form_class = ValjHandlingForm
    rubrik = "Be om underskrifter"
    knapp = "Gå vidare"
    avbryt_url = RUNDORNA[1]

    def get_ingress(self) -> str:
        if self.foregaende is None:
            return "Välj handling. En rapport läggs fram från rapportens egen sida."
        return (
            f"Välj den rättade handlingen, som ersätter {self.foregaende.handling.rubrik}. Finns "
            "den inte här, registrera den i diariet först."
        )

    def get_avbryt_url(self) -> str:
        return reverse(RUNDORNA[1])

    def get_form_kwargs(self) -> dict[str, Any]:
        handlingar = synliga(Handling, self.request.user).kan_undertecknas()
        return super().get_form_kwargs() | {"handlingar": handlingar}

    def form_valid(self, form: ValjHandlingForm) -> HttpResponseBase:
        fraga = {"handling": form.cleaned_data["handling"].pk}
        if self.foregaende:
            fraga["foregaende"] = self.foregaende.pk
        return redirect(f"{reverse('styrelse:runda_ny')}?{urlencode(fraga)}")


class RundaNyView(EfterEnAnnan, StyrelseSida, TjanstFormView):
    """Who is to sign this document, in which order and until when?"""

    behorighet = SKOTA
    brodsmulor = (OMRADE, RUNDORNA)
    form_class = RundaForm
    template_name = "styrelse/runda_ny.html"
    rubrik = "Be om underskrifter"
    knapp = "Lägg fram för underskrift"

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if not request.GET.get("handling", "").isdecimal():
            return redirect("styrelse:runda_valj")
        if hasattr(self.handling, "runda"):
            messages.info(request, "Handlingen är redan framlagd för underskrift.")
            return redirect(self.handling.runda)
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def handling(self) -> Handling:
        """The document that is to be signed."""
        alla = synliga(Handling, self.request.user).som_visas()
        return get_object_or_404(alla, pk=self.request.GET["handling"])

    @property
    def andringar_url(self) -> str:
        """The page that shows the changes, where the address names one of ours."""
        url = self.request.GET.get("andringar", "")[:200]
        egen = url.startswith("/") and url_has_allowed_host_and_scheme(url, allowed_hosts=None)
        return url if egen else ""

    @cached_property
    def dagform(self) -> RegisterdagForm:
        """The day that the register is asked about."""
        return RegisterdagForm(
            {"dag": self.request.GET.get("dag") or self.handling.datum.isoformat()}
        )

    @property
    def dag(self) -> date:
        """The day that the register is asked about, the document's where none is chosen."""
        return self.dagform.dagen(self.handling.datum)

    @cached_property
    def grupper(self) -> list[Kandidatgrupp]:
        """Everyone who may be asked."""
        return kandidater(self.dag)

    def get_ingress(self) -> str:
        return f"{self.handling.beteckning} {self.handling.rubrik}."

    def get_avbryt_url(self) -> str:
        return self.handling.get_absolute_url()

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"grupper": self.grupper}

    def get_initial(self) -> dict[str, Any]:
        forvalda = [str(p.person) for g in self.grupper if g.forvald for p in g.platser]
        return {"platser": forvalda, "vad": self.request.GET.get("vad", "")[:200]}

    def utfor(self, form: RundaForm) -> str:
        runda = skapa_runda(
            by=self.request.user,
            handling=self.handling,
            platser=form.valda(),
            senast=form.cleaned_data["senast"],
            vad=form.cleaned_data["vad"],
            foregaende=self.foregaende,
            andringar_url=self.andringar_url,
        )
        self.success_url = runda.get_absolute_url()
        return "Handlingen är framlagd. De som står i tur får brev."

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            handling=self.handling,
            foregaende=self.foregaende,
            dagform=self.dagform,
            dolda={k: v for k, v in self.request.GET.items() if k != "dag"},
            **kwargs,
        )
