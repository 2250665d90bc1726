"""Pages of a report's annexes: what is announced, what has come, and their files."""

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST, require_safe
from django.views.generic import TemplateView

from finsam import filer
from finsam.behorighet import Behorighet, kraver
from finsam.formular import TjanstFormView
from finsam.sida import Atgard
from finsam.synlig import hamta, synliga
from insatser.models import Insats
from rapporter.bilagor import bilagor
from rapporter.forms.bild import BilagaForm, BilagefilForm
from rapporter.models import Bilaga
from rapporter.sammanhang import Sammanhang
from rapporter.services import bilaga as services
from rapporter.views.sida import Rapportdel, Rapportlista


class BilagaListView(Rapportlista, TemplateView):
    """Which annexes the report has, in what order, and which are still awaited."""

    template_name = "rapporter/bilagor.html"
    rubrik = "Bilagor"
    ingress = (
        "Godkända årsrapporter från insatserna kommer med av sig själva. Avisera det som ska "
        "komma, så syns det om något saknas, och bestäm ordningen."
    )

    def get_atgarder(self) -> tuple[Atgard, ...]:
        args = (self.rapport.pk,)
        return (Atgard("Avisera bilaga", "rapporter:bilaga_ny", Behorighet.ANDRA_RAPPORTER, args),)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        poster = bilagor(Sammanhang.for_rapport(self.rapport))
        return super().get_context_data(poster=poster, **kwargs)


class _Bilageformular(Rapportdel, TjanstFormView):
    lista = "rapporter:bilagor"
    listans_namn = "Bilagor"


class BilagaNyView(_Bilageformular):
    """Announce an annex."""

    form_class = BilagaForm
    rubrik = "Avisera bilaga"
    knapp = "Avisera"

    def get_form_kwargs(self) -> dict[str, Any]:
        arets = synliga(Insats, self.request.user).under(self.rapport.ar)
        return super().get_form_kwargs() | {
            "insatser": arets.exclude(bilagor__rapport=self.rapport)
        }

    def utfor(self, form: BilagaForm) -> str:
        bilaga = services.avisera_bilaga(
            rapport=self.rapport, by=self.request.user, **form.cleaned_data
        )
        return f"{bilaga.rubrik} är aviserad."


class _EnBilaga(_Bilageformular):
    @cached_property
    def bilaga(self) -> Bilaga:
        """The annex."""
        alla = synliga(Bilaga, self.request.user).select_related("rapport", "insats")
        return get_object_or_404(alla, rapport=self.rapport, pk=self.kwargs["bilaga"])


class BilagaLamnaView(_EnBilaga):
    """Give an announced annex its file."""

    form_class = BilagefilForm
    knapp = "Lägg in filen"

    def get_rubrik(self) -> str:
        return f"Fil till bilagan {self.bilaga.rubrik}"

    def utfor(self, form: BilagefilForm) -> str:
        fil = form.cleaned_data["fil"]
        services.lamna_bilaga(
            bilaga=self.bilaga, data=fil.read(), filnamn=fil.name, by=self.request.user
        )
        return "Bilagan är inlagd."


class BilagaTaBortView(_EnBilaga):
    """Take an announcement back."""

    knapp = "Ta bort bilagan"

    def get_rubrik(self) -> str:
        return f"Ta bort bilagan {self.bilaga.rubrik}"

    def utfor(self, form: object) -> str:
        services.ta_bort_bilaga(bilaga=self.bilaga, by=self.request.user)
        return "Bilagan är borttagen."


@kraver(Behorighet.ANDRA_RAPPORTER)
@require_POST
def flytta(request: HttpRequest, pk: int, bilaga: int) -> HttpResponse:
    """Let an annex change places with the one before or after it."""
    rad = hamta(Bilaga, request.user, pk=bilaga, rapport=pk)
    try:
        services.flytta_bilaga(bilaga=rad, upp="upp" in request.POST, by=request.user)
    except ValidationError as fel:
        messages.error(request, " ".join(fel.messages))
    return redirect("rapporter:bilagor", pk)


@kraver(Behorighet.SE_RAPPORTER)
@require_safe
def fil(request: HttpRequest, pk: int) -> HttpResponse:
    """Give an annex's file."""
    bilaga = hamta(Bilaga, request.user, pk=pk)
    if bilaga.fil is None:
        raise Http404("Bilagan har inte kommit än.")
    return filer.som_bilaga(bilaga.fil)
