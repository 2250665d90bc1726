"""Attesting a voucher: one press by a second person."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import View

from ekonomi.filters.verifikation import Lage
from ekonomi.models import Verifikation
from ekonomi.services.attest import attestera
from finsam.behorighet import Behorighet
from finsam.synlig import hamta, synliga


class AttesteraView(View):
    """Attest a voucher, then go on to the next that waits, if any."""

    behorighet = Behorighet.ATTESTERA
    http_method_names = ("post",)

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        verifikation = hamta(Verifikation, request.user, pk=kwargs["pk"])
        try:
            attestera(by=request.user, verifikation=verifikation)
        except ValidationError as fel:
            for text in fel.messages:
                messages.error(request, text)
            return redirect(verifikation)
        kvar = synliga(Verifikation, request.user).att_attestera(request.user).count()
        slut = f"{kvar} väntar till." if kvar else "Inget mer väntar på attest."
        messages.success(request, f"Verifikation {verifikation} är attesterad. {slut}")
        if kvar and "nasta" in request.POST:
            return redirect(f"{reverse('ekonomi:verifikation_lista')}?lage={Lage.ATT_ATTESTERA}")
        return redirect(verifikation)
