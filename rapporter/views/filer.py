"""Files of a report that are made while the reader waits: they take a second at most."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from finsam.behorighet import Behorighet, kraver
from finsam.synlig import hamta
from rapporter import utskrift
from rapporter.dokument import Medium, bygg_avsnitt
from rapporter.models import Avsnitt


@kraver(Behorighet.SE_RAPPORTER)
@require_safe
def avsnitt_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the PDF of one avsnitt and what is below it, as it stands now."""
    avsnitt = hamta(Avsnitt, request.user, pk=pk)
    data = utskrift.gor_utdrag(bygg_avsnitt(avsnitt, Medium.PAPPER), skapad=timezone.now())
    svar = HttpResponse(data, content_type=utskrift.PDF)
    svar["Content-Disposition"] = f'inline; filename="{avsnitt.nyckel}.pdf"'
    return svar
