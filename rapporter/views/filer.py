"""Files of a report that are made while the reader waits: they take a second at most."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from finsam.behorighet import Behorighet, kraver
from finsam.models import User
from finsam.synlig import hamta, synliga
from rapporter import utskrift, worddokument
from rapporter.dokument import Medium, bygg, bygg_avsnitt
from rapporter.lasare import utgava_for
from rapporter.models import Avsnitt, Rapport, Utformning


def krav_arbetstext(user: User, rapport: Rapport) -> None:
    """Raise Http404 for whoever reads a version of the report in place of the working text."""
    if utgava := utgava_for(user, rapport):
        raise Http404(f"Läs version {utgava.nummer} av {rapport.titel}. Den finns som PDF.")


@kraver(Behorighet.SE_RAPPORTER)
@require_safe
def avsnitt_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the PDF of one avsnitt and what is below it, as it stands now."""
    avsnitt = hamta(Avsnitt, request.user, pk=pk)
    krav_arbetstext(request.user, avsnitt.rapport)
    data = utskrift.gor_utdrag(bygg_avsnitt(avsnitt, Medium.PAPPER), skapad=timezone.now())
    svar = HttpResponse(data, content_type=utskrift.PDF)
    svar["Content-Disposition"] = f'inline; filename="{avsnitt.nyckel}.pdf"'
    return svar


@kraver(Behorighet.SE_RAPPORTER)
@require_safe
def docx(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the report's text and tables as a Word document."""
    rapport = hamta(Rapport, request.user, pk=pk)
    krav_arbetstext(request.user, rapport)
    dokument = bygg(rapport, Medium.FIL)
    utformning = synliga(Utformning, request.user).gallande()
    data = worddokument.gor_docx(dokument, utformning, skapad=timezone.now())
    svar = HttpResponse(data, content_type=worddokument.TYP)
    namn = utskrift.filnamn(dokument, "docx")
    svar["Content-Disposition"] = f'attachment; filename="{namn}"'
    return svar
