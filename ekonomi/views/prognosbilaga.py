"""The forecast's paper on its way to a meeting."""

from django.utils import timezone

from ekonomi.forms.prognosbilaga import MotesvalForm
from ekonomi.services.prognospapper import bifoga_prognos
from ekonomi.views.prognos import PrognosFormView
from finsam.behorighet import Behorighet
from finsam.synlig import synliga
from styrelse.models import Sammantrade


class PrognosBifogaView(PrognosFormView):
    """Attach the forecast to a planned meeting's point "utfall och prognos"."""

    behorighet = Behorighet.ANDRA_STYRELSE
    form_class = MotesvalForm
    rubrik = "Bifoga prognosen till ett sammanträde"
    ingress = "Den blir en handling i diariet och en bilaga till punkten Utfall och prognos."
    knapp = "Bifoga"

    def get_form_kwargs(self) -> dict[str, object]:
        moten = synliga(Sammantrade, self.request.user).kommande(timezone.localdate())
        return super().get_form_kwargs() | {"moten": moten.select_related("organ")}

    def utfor(self, form: MotesvalForm) -> str:
        mote = form.cleaned_data["sammantrade"]
        punkt = bifoga_prognos(by=self.request.user, prognos=self.prognos, sammantrade=mote)
        return f"Prognosen är bifogad till punkt {punkt.ordning}, {punkt}, på {mote}."
