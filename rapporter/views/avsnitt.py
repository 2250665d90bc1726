"""The page where an avsnitt is written: its text, the preview, last year's, how far it has come."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView, View

from finsam.behorighet import Behorighet
from finsam.models import User
from finsam.sida import SidaMixin
from finsam.synlig import synliga
from rapporter import services
from rapporter.dokument import Medium
from rapporter.forms.avsnitt import LageForm
from rapporter.models import Avsnitt
from rapporter.services.lasning import ligger_fast
from rapporter.skrivsida import Forhandsvisning, forhandsvisning, jamfor, skrivsida
from rapporter.views.sida import RAPPORTER


def skrivbart(user: User, pk: int) -> Avsnitt:
    """Return an avsnitt that the user may write; Http404 for a missing one and for another's."""
    rader = synliga(Avsnitt, user).skrivbara_for(user)
    return get_object_or_404(rader.select_related("rapport", "skribent"), pk=pk)


def skrivsidan(avsnitt: Avsnitt) -> str:
    """Return the address where the avsnitt is written."""
    return reverse("rapporter:avsnitt", args=[avsnitt.pk])


class EttAvsnitt(View):
    """A view of one avsnitt that the user may write."""

    behorighet = Behorighet.SE_RAPPORTER

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        self.avsnitt = self.get_avsnitt()

    def get_avsnitt(self) -> Avsnitt:
        """Return the avsnitt that the address names."""
        return skrivbart(self.request.user, self.kwargs["pk"])

    @property
    def far_kontona(self) -> bool:
        """Whether the user may ask for any account of the books."""
        return self.request.user.har(Behorighet.SE_EKONOMI)

    def forhandsvisning(self, skriven: str) -> Forhandsvisning:
        """Return what a text becomes, as far as the user may ask for it."""
        return forhandsvisning(
            self.avsnitt, skriven, lankar=self.lankar, far_kontona=self.far_kontona
        )

    @property
    def lankar(self) -> bool:
        """Whether figures lead to their sources for this user."""
        return Medium.for_user(self.request.user).lankar


class Avsnittssida(EttAvsnitt, SidaMixin, TemplateView):
    """A page about one avsnitt."""

    def get_rubrik(self) -> str:
        return self.avsnitt.rubrik

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        rapport = self.avsnitt.rapport
        till = f"{rapport.get_absolute_url()}#avsnitt-{self.avsnitt.nyckel}"
        return [RAPPORTER, (rapport.titel, till)]


class UnderAvsnittet(Avsnittssida):
    """A page below the page of writing."""

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return [*super().get_brodsmulor(), (self.avsnitt.rubrik, skrivsidan(self.avsnitt))]


class AvsnittView(Avsnittssida):
    """One avsnitt to write, with what it becomes beside it."""

    template_name = "rapporter/avsnitt.html"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            sida=skrivsida(self.avsnitt, self.request.user, nu=timezone.now()),
            avsnitt=self.avsnitt,
            forhandsvisning=self.forhandsvisning(self.avsnitt.text),
            grenadress=reverse("rapporter:textgren", args=[0]),
            **kwargs,
        )


class ForhandsvisaView(EttAvsnitt):
    """What the text becomes, before it is saved; nothing is written."""

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        visning = self.forhandsvisning(request.POST.get("text", ""))
        return render(request, "rapporter/forhandsvisning.html", {"forhandsvisning": visning})


class LageView(EttAvsnitt):
    """Say how far the avsnitt has come."""

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        form = LageForm(request.POST)
        try:
            if not form.is_valid():
                raise ValidationError("Välj ett läge.")
            rad = services.satt_lage(by=request.user, avsnitt=self.avsnitt, **form.cleaned_data)
            messages.success(request, f"Avsnittet är {rad.get_lage_display().lower()}.")
        except ValidationError as fel:
            messages.error(request, " ".join(fel.messages))
        return HttpResponseRedirect(skrivsidan(self.avsnitt))


class ForraView(UnderAvsnittet):
    """Last year's text, as it read and how this year's differs; a part of the page, or its own."""

    def get_template_names(self) -> list[str]:
        return ["rapporter/forra.html" if self.request.htmx else "rapporter/forra_sida.html"]

    def get_rubrik(self) -> str:
        return f"{self.avsnitt.rubrik}: förra årets text"

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Compare with what stands in the field now, saved or not; nothing is written."""
        return self.get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        skriven = self.request.POST.get("text", self.avsnitt.text)
        return super().get_context_data(
            avsnitt=self.avsnitt,
            forra=jamfor(self.avsnitt, skriven, lankar=self.lankar),
            fast=ligger_fast(self.avsnitt.rapport),
            **kwargs,
        )
