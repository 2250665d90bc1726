"""Saving the texts of a protokoll as they are written, choosing between two, going back."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView, View

from finsam.synlig import hamta
from styrelse import services
from styrelse.forms.protokoll import TextForm
from styrelse.models import Dagordningspunkt, Sammantrade, Textversion
from styrelse.skrivlage import historik, skillnad
from styrelse.views.motessida import Motessida
from styrelse.views.protokoll import skrivsidan
from styrelse.views.sida import ANDRA

FALT = {"text": "Text", "beslut": "Beslut"}


def _klockan() -> str:
    return timezone.localtime().strftime("%H.%M")


class _Punktvy(View):
    """A view of one point of a meeting."""

    behorighet = ANDRA

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        self.punkt = hamta(Dagordningspunkt, request.user, pk=kwargs["pk"])

    def tillbaka(self) -> HttpResponseRedirect:
        """Lead back to the point where it is written."""
        return HttpResponseRedirect(skrivsidan(self.punkt.sammantrade, self.punkt.pk))


class TextView(_Punktvy):
    """One text of a point: GET gives it as it is, POST saves it.

    A script asks for JSON; without one the form leads back to the page.
    """

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> JsonResponse:
        falt = "beslut" if request.GET.get("falt") == "beslut" else "text"
        post = getattr(self.punkt, "protokollspunkt", None)
        svar = JsonResponse(
            {
                "text": getattr(post, falt, ""),
                "nummer": getattr(post, f"{falt}_nummer", 0),
            }
        )
        svar["Cache-Control"] = "no-store"
        return svar

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        med_skript = request.headers.get("Accept") == "application/json"
        form = TextForm(request.POST)
        try:
            if not form.is_valid():
                raise ValidationError("Texten kunde inte läsas. Läs om sidan.")
            sparat = services.spara_text(by=request.user, punkt=self.punkt, **form.cleaned_data)
        except ValidationError as fel:
            if med_skript:
                return JsonResponse({"fel": " ".join(fel.messages)}, status=422)
            messages.error(request, " ".join(fel.messages))
            return self.tillbaka()
        if med_skript:
            gren = sparat.gren.pk if sparat.gren else None
            svar = {"nummer": sparat.nummer, "klockan": _klockan(), "gren": gren}
            return JsonResponse(svar, status=409 if gren else 200)
        if sparat.gren:
            messages.warning(request, "Någon annan hann spara. Din text är sparad bredvid.")
        else:
            messages.success(request, f"Sparat {_klockan()}.")
        return self.tillbaka()


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
        return ["styrelse/textval.html" if del_ else "styrelse/textval_sida.html"]

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


VAL = {
    "behall": services.behall_gallande,
    "ta_in": services.ta_in_gren,
    "lagg_ihop": services.lagg_ihop,
}


class ValjView(View):
    """Settle which of two texts holds."""

    behorighet = ANDRA

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        gren = hamta(Textversion, request.user, pk=kwargs["pk"])
        val = VAL.get(request.POST.get("val", ""))
        try:
            if val is None:
                raise ValidationError("Välj vilken text som ska gälla.")
            val(by=request.user, gren=gren)
        except ValidationError as fel:
            messages.error(request, " ".join(fel.messages))
        punkt = gren.post.punkt
        return HttpResponseRedirect(skrivsidan(punkt.sammantrade, punkt.pk))


class HistorikView(Motessida, TemplateView):
    """Every version of a text with its differences, each to be brought back."""

    behorighet = ANDRA
    template_name = "styrelse/texthistorik.html"

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
        return super().get_context_data(punkt=self.punkt, rader=rader, **kwargs) | {"sidflikar": []}


class AterstallView(View):
    """Let an earlier version hold again."""

    behorighet = ANDRA

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        version = hamta(Textversion, request.user, pk=kwargs["pk"])
        try:
            ny = services.aterstall_version(by=request.user, version=version)
            messages.success(request, f"Version {version.nummer} gäller igen, som {ny.nummer}.")
        except ValidationError as fel:
            messages.error(request, " ".join(fel.messages))
        punkt = version.post.punkt
        return HttpResponseRedirect(skrivsidan(punkt.sammantrade, punkt.pk))
