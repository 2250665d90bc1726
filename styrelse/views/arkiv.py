"""The archive: whether all that is kept is whole, and years handed over."""

from typing import Any

from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView, View

from finsam import filer
from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView
from finsam.sida import Atgard
from finsam.synlig import hamta, synliga
from styrelse.forms.diarium import ArkivuttagForm
from styrelse.models import Arende, Arkivkontroll, Arkivuttag
from styrelse.tables.diarium import ArkivuttagTable
from styrelse.uppgifter import bestall_arkivkontroll, bestall_arkivuttag
from styrelse.views.diariesida import ANDRA, DIARIET, Diariesida
from styrelse.views.sida import OMRADE

ARKIVET = ("Arkiv", "styrelse:arkiv")


class ArkivView(Diariesida, TemplateView):
    """Whether all that is kept is whole, and which years have been handed over."""

    template_name = "styrelse/arkiv.html"
    rubrik = "Arkiv"
    ingress = "Varje sparad fil har en kontrollsumma (SHA-256) som prövas när filen läses."
    atgarder = (
        Atgard("Kontrollera arkivet", "styrelse:arkiv_kontrollera", ANDRA),
        Atgard("Nytt arkivuttag", "styrelse:arkivuttag_ny", ANDRA),
    )

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user = self.request.user
        return super().get_context_data(
            kontroll=synliga(Arkivkontroll, user).select_related("gjord_by").first(),
            uttag=ArkivuttagTable(synliga(Arkivuttag, user).select_related("fil", "skapad_by")),
            far_se_namn=user.har(Behorighet.SE_SEKRETESS),
            **kwargs,
        )


class _Bestall(Diariesida, TjanstFormView):
    """A page that puts work in the worker's queue and leads to where it is followed."""

    behorighet = ANDRA
    brodsmulor = (OMRADE, DIARIET, ARKIVET)

    def get_avbryt_url(self) -> str:
        return reverse("styrelse:arkiv")


class ArkivkontrollView(_Bestall):
    """Check every kept file, in the worker."""

    rubrik = "Kontrollera arkivet"
    ingress = "Varje sparad fil läses och jämförs med sin kontrollsumma. Inget ändras."
    knapp = "Kontrollera"

    def utfor(self, form: object) -> str:
        post = bestall_arkivkontroll(by=self.request.user)
        self.success_url = reverse("jobb", args=[post.pk])
        return "Kontrollen har börjat."


class ArkivuttagNyView(_Bestall):
    """Hand a year over: files, metadata and checksums in one file."""

    form_class = ArkivuttagForm
    rubrik = "Nytt arkivuttag"
    ingress = (
        "En zip-fil med årets avslutade ärenden: filerna, uppgifter som XML och CSV, och "
        "kontrollsummor. Handlingar med sekretess följer med och är märkta."
    )
    knapp = "Gör uttaget"

    def avslutade_ar(self) -> list[int]:
        """The years that have ended and have cases."""
        alla: QuerySet[Arende] = synliga(Arende, self.request.user)
        return [ar for ar in alla.alla_ar() if ar < timezone.localdate().year]

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"ar": self.avslutade_ar()}

    def utfor(self, form: ArkivuttagForm) -> str:
        post = bestall_arkivuttag(by=self.request.user, **form.cleaned_data)
        self.success_url = reverse("jobb", args=[post.pk])
        return "Uttaget görs."


class ArkivuttagFilView(View):
    """The file of a year; it holds what is secret too."""

    behorighet = Behorighet.SE_SEKRETESS

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> FileResponse:
        uttag = hamta(Arkivuttag, request.user, pk=kwargs["pk"])
        return filer.som_strom(uttag.fil)
