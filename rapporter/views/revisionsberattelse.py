"""Pages of the auditors' report: received, replaced, its file."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_safe

from finsam import filer
from finsam.behorighet import Behorighet, kraver
from finsam.formular import TjanstFormView
from finsam.sida import ObjektMixin
from finsam.synlig import synliga
from rapporter.forms.revision import BerattelseForm, ErsattForm
from rapporter.models import Revisionsberattelse, Utgava
from rapporter.services.revisionsberattelse import Uttalande, ta_emot_revisionsberattelse
from rapporter.views.revision import OMRADE

SE = Behorighet.SE_REVISION
UTTALANDE = ("datum", "avgiven_av", "rattvisande", "mal", "ansvarsfrihet", "anmarkning")


class BerattelseNyView(ObjektMixin, TjanstFormView):
    """Receive the auditors' report on a decided version."""

    behorighet = SE
    modell = Utgava
    form_class: type[BerattelseForm] = BerattelseForm
    knapp = "Ta emot"
    brodsmulor = (OMRADE,)
    ersatter: Revisionsberattelse | None = None

    def get_rubrik(self) -> str:
        return f"Revisionsberättelse om {self.objekt.rapport.titel}"

    def get_ingress(self) -> str:
        return (
            f"Version {self.objekt.nummer}. Berättelsen diarieförs i rapportens ärende och följer "
            "med rapporten till styrelsen, varje medlem och Arbetsförmedlingen."
        )

    def get_initial(self) -> dict[str, object]:
        return {"mal": Revisionsberattelse.Mal.SAKNAS}

    def get_success_url(self) -> str:
        return reverse("revision:lista")

    def get_avbryt_url(self) -> str:
        return self.get_success_url()

    def utfor(self, form: BerattelseForm) -> str:
        data = form.cleaned_data
        berattelse = ta_emot_revisionsberattelse(
            by=self.request.user,
            utgava=self.objekt,
            fil=(data["fil"].read(), data["fil"].name),
            uttalande=Uttalande(**{falt: data[falt] for falt in UTTALANDE}),
            ersatter=self.ersatter,
            skal=data.get("skal", ""),
        )
        return f"Revisionsberättelsen är diarieförd som {berattelse.handling.beteckning}."


class BerattelseErsattView(BerattelseNyView):
    """Receive one in place of another that was received before."""

    form_class = ErsattForm
    knapp = "Ersätt"

    def get_objekt(self) -> Utgava:
        """Return the version that holds now of the report that the earlier one is about."""
        user = self.request.user
        alla = synliga(Revisionsberattelse, user).galler().som_visas()
        self.ersatter = get_object_or_404(alla, pk=self.kwargs["pk"])
        beslutade = synliga(Utgava, user).beslutade()
        return get_object_or_404(beslutade, rapport=self.ersatter.utgava.rapport)

    def get_initial(self) -> dict[str, object]:
        return {falt: getattr(self.ersatter, falt) for falt in UTTALANDE}


@kraver(Behorighet.SE_RAPPORTER)
@require_safe
def berattelse_fil(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the auditors' report as it was received."""
    berattelse = get_object_or_404(synliga(Revisionsberattelse, request.user).som_visas(), pk=pk)
    return filer.som_bilaga(berattelse.handling.fil)
