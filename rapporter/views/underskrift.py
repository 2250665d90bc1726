"""Pages that lead a decided report to its signatures, and from a document back to its report."""

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.decorators.http import require_safe

from finsam.behorighet import Behorighet, kraver
from finsam.formular import TjanstFormView
from finsam.sida import ObjektMixin
from finsam.synlig import synliga
from rapporter.models import Utgava
from rapporter.services.diarieforing import HANDLINGSTYPER, diariefor_utgava
from rapporter.underskriftslage import (
    Underskriftslage,
    foregaende,
    ny_runda_url,
    rundan,
    underskriftslage,
)
from rapporter.views.utgava import sokvag, versionsadress


class LaggFramView(ObjektMixin, TjanstFormView):
    """Lay a decided version for signature: register its PDF, then choose who signs."""

    behorighet = Behorighet.ANDRA_UNDERSKRIFTER
    modell = Utgava
    template_name = "rapporter/lagg_fram.html"
    knapp = "Diarieför och välj vilka"

    def get_rubrik(self) -> str:
        return f"Låt skriva under {self.objekt.rapport.titel}"

    def get_ingress(self) -> str:
        return f"Version {self.objekt.nummer}. {self.objekt.vad}."

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        rapport = self.objekt.rapport
        return [*sokvag(rapport), ("Versioner", versionsadress(rapport))]

    @cached_property
    def lage(self) -> Underskriftslage:
        """Where the version's signatures stand."""
        return underskriftslage(self.objekt, self.request.user)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        tidigare = foregaende(self.objekt)
        return super().get_context_data(
            lage=self.lage,
            utgava=self.objekt,
            handlingstyp=HANDLINGSTYPER[self.objekt.rapport.typ],
            tidigare=tidigare[0] if tidigare else None,
            **kwargs,
        )

    def utfor(self, form: object) -> str:
        if hinder := self.lage.hinder:
            raise ValidationError(hinder)
        handling = diariefor_utgava(by=self.request.user, utgava=self.objekt)
        self.objekt.refresh_from_db(fields=["handling"])
        return f"{handling.rubrik} är diarieförd som {handling.beteckning}."

    def get_success_url(self) -> str:
        return ny_runda_url(self.objekt)

    def get_avbryt_url(self) -> str:
        return self.objekt.get_absolute_url()


@kraver(Behorighet.SE_RAPPORTER)
@require_safe
def av_handling(request: HttpRequest, pk: int) -> HttpResponse:
    """Lead from a document to the version that it is; from a declined round to the withdrawal."""
    alla = synliga(Utgava, request.user).select_related("rapport")
    utgava = get_object_or_404(alla, handling=pk)
    runda = rundan(utgava)
    avbojd = runda is not None and runda.status == runda.Status.AVBOJD
    if avbojd and utgava.galler and request.user.har(Behorighet.FASTSTALLA_RAPPORT):
        return redirect(reverse("rapporter:aterkalla", args=[utgava.pk]))
    return redirect(utgava)
