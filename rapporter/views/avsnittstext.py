"""Saving the text of an avsnitt as it is written, who writes, choosing between two, going back."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from finsam.behorighet import Behorighet
from finsam.models import User
from finsam.synlig import synliga
from finsam.textskillnad import historik, skillnad
from finsam.textvyer import Aterstallning, Textval, Textvy, laget
from finsam.versioner import Sparat
from rapporter import services
from rapporter.forms.avsnitt import LasForm, TextForm
from rapporter.models import Avsnitt, Avsnittslas, Avsnittstext
from rapporter.services.lasning import ligger_fast
from rapporter.skrivsida import laset
from rapporter.views.avsnitt import EttAvsnitt, UnderAvsnittet, skrivsidan


def _version(user: User, pk: int) -> Avsnittstext:
    """Return a version of a text that the user may write; Http404 for another's."""
    rader = synliga(Avsnittstext, user).skrivbara_for(user)
    return get_object_or_404(rader.select_related("post__rapport", "by"), pk=pk)


def _las(las: Avsnittslas | None) -> dict[str, str] | None:
    """Say who writes, for the script: windows know each other by ``flik``."""
    if las is None:
        return None
    sedan = timezone.localtime(las.sedan).strftime("%H.%M")
    return {"flik": las.flik, "vem": str(las.by), "konto": str(las.by_id), "sedan": sedan}


class SkrivlageView(EttAvsnitt):
    """What the page asks for while it is open."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> JsonResponse:
        texter = {f"{self.avsnitt.pk}-text": self.avsnitt.text_nummer}
        las = _las(laset(self.avsnitt, nu=timezone.now()))
        skick = self.avsnitt.get_lage_display().lower() if self.avsnitt.text else "tomt"
        skrivs = not ligger_fast(self.avsnitt.rapport)
        return laget(request, texter, skrivs, las=las, skick=skick)


class TextView(EttAvsnitt, Textvy):
    """The text of an avsnitt."""

    form_class = TextForm

    def nu(self) -> tuple[str, int]:
        return self.avsnitt.text, self.avsnitt.text_nummer

    def spara(self, data: dict[str, Any]) -> Sparat:
        return services.spara_text(by=self.request.user, avsnitt=self.avsnitt, **data)

    def get_tillbaka_url(self) -> str:
        return skrivsidan(self.avsnitt)


class LasView(EttAvsnitt):
    """Take the avsnitt to write in it, give a sign of life, take it over, let it go."""

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        form = LasForm(request.POST)
        med_skript = request.headers.get("Accept") == "application/json"
        try:
            if not form.is_valid():
                raise ValidationError("Läs om sidan.")
            las = self._gor(form.cleaned_data["val"], form.cleaned_data["flik"])
        except ValidationError as fel:
            if med_skript:
                return JsonResponse({"fel": " ".join(fel.messages)}, status=422)
            messages.error(request, " ".join(fel.messages))
            return HttpResponseRedirect(skrivsidan(self.avsnitt))
        if med_skript:
            return JsonResponse({"las": _las(las)})
        messages.success(request, "Du skriver här nu.")
        return HttpResponseRedirect(skrivsidan(self.avsnitt))

    def _gor(self, val: str, flik: str) -> Avsnittslas | None:
        vad = {"by": self.request.user, "avsnitt": self.avsnitt, "flik": flik}
        if val == "slapp":
            services.slapp_las(**vad)
            return None
        return services.overta_las(**vad) if val == "overta" else services.ta_las(**vad)


class GrenView(UnderAvsnittet):
    """Both texts beside each other, and the choice; a part of the page of writing, or its own."""

    def get_avsnitt(self) -> Avsnitt:
        self.gren = _version(self.request.user, self.kwargs["pk"])
        return self.gren.post

    def get_template_names(self) -> list[str]:
        del_ = self.request.GET.get("del") == "ja"
        return ["finsam/textval.html" if del_ else "finsam/textval_sida.html"]

    def get_rubrik(self) -> str:
        return f"Två texter i {self.avsnitt}"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            gren=self.gren,
            galler=self.avsnitt.text,
            bitar=skillnad(self.avsnitt.text, self.gren.text),
            valj_url=reverse("rapporter:textgren_valj", args=[self.gren.pk]),
            **kwargs,
        )


class ValjView(Textval):
    """Settle which of two texts holds."""

    behorighet = Behorighet.SE_RAPPORTER
    val = {
        "behall": services.behall_text,
        "ta_in": services.ta_in_text,
        "lagg_ihop": services.lagg_ihop_text,
    }

    def get_gren(self) -> Avsnittstext:
        return _version(self.request.user, self.kwargs["pk"])

    def get_tillbaka_url(self, gren: Avsnittstext) -> str:
        return skrivsidan(gren.post)


class HistorikView(UnderAvsnittet):
    """Every version of the text with its differences, each to be brought back."""

    template_name = "finsam/texthistorik.html"

    def get_rubrik(self) -> str:
        return f"{self.avsnitt}: tidigare versioner"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            rader=historik(self.avsnitt, "text"),
            kan_aterstallas=not ligger_fast(self.avsnitt.rapport),
            aterstall_namn="rapporter:text_aterstall",
            **kwargs,
        )


class AterstallView(Aterstallning):
    """Let an earlier version hold again."""

    behorighet = Behorighet.SE_RAPPORTER

    def get_version(self) -> Avsnittstext:
        return _version(self.request.user, self.kwargs["pk"])

    def aterstall(self, version: Avsnittstext) -> Avsnittstext:
        return services.aterstall_text(by=self.request.user, version=version)

    def get_tillbaka_url(self, version: Avsnittstext) -> str:
        return skrivsidan(version.post)
