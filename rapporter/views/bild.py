"""Pages of a report's pictures: the list, a new one, one of them, and the picture itself."""

from functools import cached_property
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from finsam import filer
from finsam.behorighet import Behorighet, kraver
from finsam.formular import TjanstFormView, startvarden
from finsam.sida import Atgard
from finsam.synlig import synliga
from rapporter.forms.bild import BildForm, BildNyForm
from rapporter.models import Bild
from rapporter.services import bild as services
from rapporter.views.sida import Rapportdel, Rapportlista


class BildListView(Rapportlista, TemplateView):
    """Which pictures the report has, and what each lacks."""

    template_name = "rapporter/bilder.html"
    rubrik = "Bilder"
    ingress = "Bilderna som rapportens texter kan visa, med ord om vad var och en visar."

    def get_atgarder(self) -> tuple[Atgard, ...]:
        args = (self.rapport.pk,)
        return (Atgard("Ny bild", "rapporter:bild_ny", Behorighet.ANDRA_RAPPORTER, args),)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        bilder = synliga(Bild, self.request.user).filter(rapport=self.rapport)
        return super().get_context_data(bilder=bilder.select_related("fil"), **kwargs)


class _Bildformular(Rapportdel, TjanstFormView):
    lista = "rapporter:bilder"
    listans_namn = "Bilder"


class BildNyView(_Bildformular):
    """Upload a picture and say what it shows."""

    form_class = BildNyForm
    rubrik = "Ny bild"
    ingress = "Bilden ritas om när den tas emot, så att inget annat än bilden följer med."
    knapp = "Lägg till bilden"

    def utfor(self, form: BildNyForm) -> str:
        data = dict(form.cleaned_data)
        fil = data.pop("fil")
        bild = services.lagg_till_bild(
            rapport=self.rapport, data=fil.read(), filnamn=fil.name, by=self.request.user, **data
        )
        return f'Bilden är inlagd. Placera den med [[bild(namn="{bild.namn}")]].'


class _EnBild(_Bildformular):
    @cached_property
    def bild(self) -> Bild:
        """The picture."""
        alla = synliga(Bild, self.request.user).select_related("rapport", "fil")
        return get_object_or_404(alla, rapport=self.rapport, namn=self.kwargs["namn"])


class BildView(_EnBild):
    """Say anew what a picture shows."""

    form_class = BildForm
    template_name = "rapporter/bild.html"

    def get_rubrik(self) -> str:
        return f"Bilden {self.bild.namn}"

    def get_initial(self) -> dict[str, object]:
        return startvarden(self.bild, BildForm)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(bild=self.bild, **kwargs)

    def utfor(self, form: BildForm) -> str:
        services.andra_bild(bild=self.bild, by=self.request.user, **form.cleaned_data)
        return "Bilden är ändrad."


class BildTaBortView(_EnBild):
    """Take a picture out of the report."""

    knapp = "Ta bort bilden"

    def get_rubrik(self) -> str:
        return f"Ta bort bilden {self.bild.namn}"

    def utfor(self, form: object) -> str:
        services.ta_bort_bild(bild=self.bild, by=self.request.user)
        return "Bilden är borttagen."


@kraver(Behorighet.SE_RAPPORTER)
@require_safe
def bildfil(request: HttpRequest, fil: UUID) -> HttpResponse:
    """Give the picture itself, to whoever may see its report."""
    bilder = synliga(Bild, request.user).filter(fil=fil).select_related("fil")
    bild = bilder.first()
    if bild is None:
        return HttpResponse(status=404)
    return filer.som_bilaga(bild.fil)
