"""Saving the texts of a protokoll as they are written, choosing between two, going back."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.generic import TemplateView, View

from finsam.synlig import hamta
from finsam.textskillnad import historik, skillnad
from finsam.textvyer import Aterstallning, Textval, Textvy
from finsam.versioner import Sparat
from styrelse import services
from styrelse.forms.protokoll import TextForm
from styrelse.models import Dagordningspunkt, Sammantrade, Textversion
from styrelse.views.motessida import Motessida
from styrelse.views.protokoll import skrivsidan
from styrelse.views.sida import ANDRA

FALT = {"text": "Text", "beslut": "Beslut"}


class _Punktvy(View):
    """A view of one point of a meeting."""

    behorighet = ANDRA

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        self.punkt = hamta(Dagordningspunkt, request.user, pk=kwargs["pk"])

    def tillbaka(self) -> HttpResponseRedirect:
        """Lead back to the point where it is written."""
        return HttpResponseRedirect(skrivsidan(self.punkt.sammantrade, self.punkt.pk))


class TextView(_Punktvy, Textvy):
    """One text of a point."""

    form_class = TextForm

    def nu(self) -> tuple[str, int]:
        falt = "beslut" if self.request.GET.get("falt") == "beslut" else "text"
        post = getattr(self.punkt, "protokollspunkt", None)
        return getattr(post, falt, ""), getattr(post, f"{falt}_nummer", 0)

    def spara(self, data: dict[str, Any]) -> Sparat:
        return services.spara_text(by=self.request.user, punkt=self.punkt, **data)

    def get_tillbaka_url(self) -> str:
        return skrivsidan(self.punkt.sammantrade, self.punkt.pk)


class KlarView(_Punktvy):
    """Mark a point as done, or not."""

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        try:
            services.satt_klar(
                by=request.user, punkt=self.punkt, klar=request.POST.get("klar") == "ja"
            )
        except ValidationError as fel:
            messages.error(request, " ".join(fel.messages))
        return self.tillbaka()


class ForslagView(_Punktvy):
    """Let the agenda's proposal be the decision, in one click."""

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        try:
            services.anvand_forslag(by=request.user, punkt=self.punkt)
        except ValidationError as fel:
            messages.error(request, " ".join(fel.messages))
        return self.tillbaka()


class GrenView(Motessida, TemplateView):
    """Both texts beside each other, and the choice; a part of the page of writing, or its own."""

    behorighet = ANDRA

    def get_objekt(self) -> Sammantrade:
        self.gren = hamta(Textversion, self.request.user, pk=self.kwargs["pk"])
        return self.gren.post.punkt.sammantrade

    def get_template_names(self) -> list[str]:
        del_ = self.request.GET.get("del") == "ja"
        return ["finsam/textval.html" if del_ else "finsam/textval_sida.html"]

    def get_rubrik(self) -> str:
        return f"Två texter på punkten {self.gren.post.punkt}"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        galler = getattr(self.gren.post, self.gren.falt)
        return super().get_context_data(
            gren=self.gren,
            galler=galler,
            bitar=skillnad(galler, self.gren.text),
            valj_url=reverse("styrelse:textgren_valj", args=[self.gren.pk]),
            **kwargs,
        )


def _vid_texten(version: Textversion) -> str:
    return skrivsidan(version.post.punkt.sammantrade, version.post.punkt.pk)


class ValjView(Textval):
    """Settle which of two texts holds."""

    behorighet = ANDRA
    val = {
        "behall": services.behall_gallande,
        "ta_in": services.ta_in_gren,
        "lagg_ihop": services.lagg_ihop,
    }

    def get_gren(self) -> Textversion:
        return hamta(Textversion, self.request.user, pk=self.kwargs["pk"])

    def get_tillbaka_url(self, gren: Textversion) -> str:
        return _vid_texten(gren)


class HistorikView(Motessida, TemplateView):
    """Every version of a text with its differences, each to be brought back."""

    behorighet = ANDRA
    template_name = "finsam/texthistorik.html"

    def get_objekt(self) -> Sammantrade:
        self.punkt = hamta(Dagordningspunkt, self.request.user, pk=self.kwargs["pk"])
        return self.punkt.sammantrade

    def get_rubrik(self) -> str:
        return f"{FALT[self.kwargs['falt']]}: tidigare versioner"

    def get_ingress(self) -> str:
        return self.punkt.rubrik

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (*super().get_brodsmulor(), ("Protokoll", skrivsidan(self.mote, self.punkt.pk)))

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        post = getattr(self.punkt, "protokollspunkt", None)
        rader = historik(post, self.kwargs["falt"]) if post else []
        protokoll = getattr(self.mote, "protokoll", None)
        return super().get_context_data(
            punkt=self.punkt,
            rader=rader,
            kan_aterstallas=protokoll is not None and protokoll.kan_skrivas,
            aterstall_namn="styrelse:text_aterstall",
            **kwargs,
        ) | {"sidflikar": []}


class AterstallView(Aterstallning):
    """Let an earlier version hold again."""

    behorighet = ANDRA

    def get_version(self) -> Textversion:
        return hamta(Textversion, self.request.user, pk=self.kwargs["pk"])

    def aterstall(self, version: Textversion) -> Textversion:
        return services.aterstall_version(by=self.request.user, version=version)

    def get_tillbaka_url(self, version: Textversion) -> str:
        return _vid_texten(version)
