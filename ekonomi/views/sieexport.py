"""The books out as a SIE file: every voucher, or the balances alone."""

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.generic import View

from ekonomi.forms.sieexport import SieUtForm
from ekonomi.models import Rakenskapsar
from ekonomi.sieexport import exportera
from finsam.behorighet import Behorighet
from finsam.synlig import hamta


class SieUtView(View):
    """A year's vouchers, texts included, for whoever may take files home (type 4E)."""

    behorighet = Behorighet.SE_FILER
    typ = "4E"
    namn = "bokforing"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        ar = hamta(Rakenskapsar, request.user, pk=pk)
        form = SieUtForm(request.GET)
        till = form.cleaned_data["till"] if form.is_valid() else None
        svar = HttpResponse(
            exportera(ar, self.typ, till=till), content_type="application/octet-stream"
        )
        svar["Content-Disposition"] = content_disposition_header(
            True, f"{self.namn}-{ar.start:%Y%m%d}-{till or ar.slut:%Y%m%d}.se"
        )
        svar["Cache-Control"] = "private, no-store"
        return svar


class SieSaldonView(SieUtView):
    """A year's balances without any voucher (type 1)."""

    behorighet = Behorighet.SE_EKONOMI
    typ = "1"
    namn = "saldon"
