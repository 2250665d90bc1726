"""Where a voucher came from: its own lines in the SIE file that it was read in from."""

from django.http import Http404
from django.urls import reverse
from django.views.generic import TemplateView

from ekonomi.models import Verifikation
from ekonomi.sie import utdrag
from ekonomi.views.sida import OMRADE
from finsam import filer
from finsam.behorighet import Behorighet
from finsam.sida import ObjektMixin

HISTORIK = ("#RTRANS", "#BTRANS")
VERIFIKATIONER = ("Verifikationer", "ekonomi:verifikation_lista")


class UtdragView(ObjektMixin, TemplateView):
    """The lines of the file, with their numbers and the file's checksum."""

    behorighet = Behorighet.SE_EKONOMI
    modell = Verifikation
    template_name = "ekonomi/sieutdrag.html"

    def get_objekt(self) -> Verifikation:
        verifikation = super().get_objekt()
        if verifikation.sie_import_id is None or verifikation.radnummer is None:
            raise Http404
        return verifikation

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (OMRADE, VERIFIKATIONER, (f"Verifikation {self.objekt}", self._adress()))

    def _adress(self) -> str:
        return reverse("ekonomi:verifikation", args=[self.objekt.pk])

    def get_rubrik(self) -> str:
        return f"Verifikation {self.objekt} i filen"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        fil = self.objekt.sie_import.fil
        fel, rader = "", []
        try:
            rader = utdrag(filer.las(fil), self.objekt.radnummer)
        except filer.FilSkadad as skadad:
            fel = str(skadad)
        return super().get_context_data(
            fil=fil,
            sie_import=self.objekt.sie_import,
            rader=rader,
            fel=fel,
            andrad=any(text.lstrip().upper().startswith(HISTORIK) for _nummer, text in rader),
            **kwargs,
        )
