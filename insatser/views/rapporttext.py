"""Saving the texts of a yearly report as they are written, choosing between two, going back."""

from typing import Any

from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.views.generic import TemplateView, View

from finsam.synlig import hamta
from finsam.textskillnad import historik, skillnad
from finsam.textvyer import Aterstallning, Textval, Textvy, laget
from finsam.versioner import Sparat
from insatser import services
from insatser.forms.insatsrapport import AvsnittstextForm
from insatser.models import Avsnittsversion, Insats, Insatsrapport, Rapportavsnitt
from insatser.views.arsrapport import rapportsidan
from insatser.views.sida import OMRADE, B, EnInsats, adress


def _vid(avsnitt: Rapportavsnitt) -> str:
    """Return the address of the page of writing, at the heading."""
    return rapportsidan(avsnitt.rapport, str(avsnitt.pk))


class LageView(View):
    """What the page asks for while it is open."""

    behorighet = B.ANDRA_DELTAGARE

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> JsonResponse:
        rapport = hamta(Insatsrapport, request.user, pk=kwargs["pk"])
        nummer = rapport.avsnitt.values_list("pk", "text_nummer")
        return laget(request, {f"{pk}-text": n for pk, n in nummer}, rapport.kan_skrivas)


class AvsnittstextView(Textvy):
    """What stands below one heading."""

    behorighet = B.ANDRA_DELTAGARE
    form_class = AvsnittstextForm

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        self.avsnitt = hamta(Rapportavsnitt, request.user, pk=kwargs["pk"])

    def nu(self) -> tuple[str, int]:
        return self.avsnitt.text, self.avsnitt.text_nummer

    def spara(self, data: dict[str, Any]) -> Sparat:
        return services.spara_rapportavsnitt(by=self.request.user, avsnitt=self.avsnitt, **data)

    def get_tillbaka_url(self) -> str:
        return _vid(self.avsnitt)


class _Avsnittssida(EnInsats, TemplateView):
    """A page about what stands below one heading."""

    behorighet = B.ANDRA_DELTAGARE
    avsnitt: Rapportavsnitt

    def hamta_insats(self) -> Insats:
        self.avsnitt = self.hamta_avsnitt()
        return self.avsnitt.rapport.insats

    def hamta_avsnitt(self) -> Rapportavsnitt:
        """Return the heading that the address names."""
        return hamta(Rapportavsnitt, self.request.user, pk=self.kwargs["pk"])

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        rapport = ("Årsrapport", _vid(self.avsnitt))
        return [OMRADE, (self.insats.namn, adress(self.insats)), rapport]


class AvsnittsgrenView(_Avsnittssida):
    """Both texts beside each other, and the choice; a part of the page of writing, or its own."""

    def hamta_avsnitt(self) -> Rapportavsnitt:
        self.gren = hamta(Avsnittsversion, self.request.user, pk=self.kwargs["pk"])
        return self.gren.post

    def get_template_names(self) -> list[str]:
        del_ = self.request.GET.get("del") == "ja"
        return ["finsam/textval.html" if del_ else "finsam/textval_sida.html"]

    def get_rubrik(self) -> str:
        return f"Två texter under {self.avsnitt}"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        galler = self.avsnitt.text
        return super().get_context_data(
            gren=self.gren,
            galler=galler,
            bitar=skillnad(galler, self.gren.text),
            valj_url=reverse("insatser:avsnittsgren_valj", args=[self.gren.pk]),
            **kwargs,
        )


class AvsnittsvalView(Textval):
    """Settle which of two texts holds."""

    behorighet = B.ANDRA_DELTAGARE
    val = {
        "behall": services.behall_avsnitt,
        "ta_in": services.ta_in_avsnitt,
        "lagg_ihop": services.lagg_ihop_avsnitt,
    }

    def get_gren(self) -> Avsnittsversion:
        return hamta(Avsnittsversion, self.request.user, pk=self.kwargs["pk"])

    def get_tillbaka_url(self, gren: Avsnittsversion) -> str:
        return _vid(gren.post)


class AvsnittshistorikView(_Avsnittssida):
    """Every version of a text with its differences, each to be brought back."""

    template_name = "finsam/texthistorik.html"

    def get_rubrik(self) -> str:
        return f"{self.avsnitt}: tidigare versioner"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            rader=historik(self.avsnitt, "text"),
            kan_aterstallas=self.avsnitt.rapport.kan_skrivas,
            aterstall_namn="insatser:avsnitt_aterstall",
            **kwargs,
        )


class AvsnittAterstallView(Aterstallning):
    """Let an earlier version hold again."""

    behorighet = B.ANDRA_DELTAGARE

    def get_version(self) -> Avsnittsversion:
        return hamta(Avsnittsversion, self.request.user, pk=self.kwargs["pk"])

    def aterstall(self, version: Avsnittsversion) -> Avsnittsversion:
        return services.aterstall_avsnitt(by=self.request.user, version=version)

    def get_tillbaka_url(self, version: Avsnittsversion) -> str:
        return _vid(version.post)
