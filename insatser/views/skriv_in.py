"""A participant comes in: the form, the slip with the code, what was wrong corrected."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import TemplateView

from finsam.formular import TjanstFormView
from finsam.synlig import synliga
from insatser import services
from insatser.forms import InskrivningForm, RattaInskrivningForm
from insatser.models import Inskrivning
from insatser.ovanliga import Kombination, ovanlig
from insatser.views.sida import B, EnInskrivning, MedDeltagare, aktuell_manad

_NY = "nyinskriven"  # the session's key: the enrolment whose slip has not been put away yet
FA_PARTER = (
    "Personen är {}. Insatserna är till för den som behöver stöd från minst två parter: lägg till "
    "med Ändra inskrivningen, eller låt det stå om det stämmer."
)
VAD = {"fodelsear": "födelseåret", "kommun": "kommunen"}
_ANGIVEN = ("inte angiven som aktuell hos någon part", "angiven som aktuell hos bara en part")


def varna_for_fa_parter(request: HttpRequest, form: RattaInskrivningForm | InskrivningForm) -> None:
    """Tell when fewer than two parties are named; it stops nothing."""
    antal = len(form.cleaned_data["parter"])
    if antal < len(_ANGIVEN):
        messages.warning(request, FA_PARTER.format(_ANGIVEN[antal]))


class SkrivInView(MedDeltagare, TjanstFormView):
    """Enrol a participant and hand out the code. ``?som=PK`` begins like that enrolment."""

    behorighet = B.ANDRA_DELTAGARE
    form_class = InskrivningForm
    template_name = "insatser/skriv_in.html"
    rubrik = "Skriv in deltagare"
    ingress = "Inget namn och inget personnummer. Deltagaren får en slumpad kod."
    knapp = "Skriv in"

    def get_initial(self) -> dict[str, object]:
        return {"in_manad": aktuell_manad(self.insats)} | self._som_den_forra()

    def _som_den_forra(self) -> dict[str, object]:
        """Return what one enrolment after another has in common: month, kommun, who sent, where."""
        pk = self.request.GET.get("som", "")
        egna = synliga(Inskrivning, self.request.user).i_insats(self.insats)
        forra = egna.med_koder().filter(pk=pk).first() if pk.isdecimal() else None
        if forra is None:
            return {}
        return {
            "in_manad": forra.in_manad,
            "kommun": forra.deltagare.kommun,
            "remittent": forra.remittent,
            "parter": list(forra.parter.all()),
        }

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"insats": self.insats}

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        form = self.get_form()
        if form.angav_kod:
            services.logga_lasning(
                by=request.user, objekt=self.insats, filter_namn=["tidigare_kod"]
            )
        return self.form_valid(form) if form.is_valid() else self.form_invalid(form)

    def utfor(self, form: InskrivningForm) -> str:
        inskrivning = self.skriv_in(**form.till_tjanst())
        varna_for_fa_parter(self.request, form)
        if form.cleaned_data["tidigare_kod"]:
            self.till = reverse("insatser:deltagare", args=[inskrivning.deltagare_id])
        else:
            self.request.session[_NY] = inskrivning.pk
            self.till = reverse("insatser:lapp", args=[inskrivning.pk])
        return f"Deltagaren är inskriven i {self.insats}."

    def skriv_in(self, **fakta: Any) -> Inskrivning:
        """Call the service; a page that leads here from something else calls its own."""
        return services.skriv_in(by=self.request.user, insats=self.insats, **fakta)

    def get_success_url(self) -> str:
        return self.till

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(insats=self.insats, **kwargs)


class MedOvanlighet(EnInskrivning):
    """A page that says when the participant's birth year, kön and kommun are rare together."""

    @property
    def ovanlig(self) -> Kombination | None:
        """The rare combination, None when there are enough who share it."""
        return ovanlig(self.inskrivning.deltagare)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            inskrivning=self.inskrivning,
            ovanlig=self.ovanlig,
            ser_antal=self.request.user.har(B.SE_ALLA_DELTAGARE),
            **kwargs,
        )


class LappView(MedOvanlighet, TemplateView):
    """The new participant's code as a slip, shown until it is put away; then how to find it."""

    template_name = "insatser/lapp.html"
    rubrik = "Deltagarens kod"

    @property
    def visas(self) -> bool:
        """True until whoever enrolled the participant has put the slip away."""
        return self.request.session.get(_NY) == self.inskrivning.pk

    def get_ingress(self) -> str:
        if self.visas:
            return "Spara koden nu. Lappen visas bara en gång."
        return "Lappen har visats en gång och går inte att få igen."

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        request.session.pop(_NY, None)
        if "nasta" in request.POST:
            ny = reverse("insatser:skriv_in", args=[self.inskrivning.insats.slug])
            return HttpResponseRedirect(f"{ny}?som={self.inskrivning.pk}")
        return redirect(self.get_avbryt_url())

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return super().get_brodsmulor()[:-1]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(visas=self.visas, **kwargs)


class RattaInskrivningView(EnInskrivning, TjanstFormView):
    """Correct what was said at the enrolment."""

    form_class = RattaInskrivningForm
    template_name = "insatser/skriv_in.html"
    rubrik = "Ändra inskrivningen"

    def get_ingress(self) -> str:
        i = self.inskrivning
        return (
            f"{i.deltagare.kod} i {i.insats}. Kön, födelseår och kommun gäller personen, i alla "
            "insatser."
        )

    def get_initial(self) -> dict[str, object]:
        return RattaInskrivningForm.startvarden(self.inskrivning)

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"insats": self.inskrivning.insats}

    def utfor(self, form: RattaInskrivningForm) -> str:
        services.ratta_inskrivning(
            by=self.request.user, inskrivning=self.inskrivning, **form.cleaned_data
        )
        varna_for_fa_parter(self.request, form)
        return "Inskrivningen är ändrad."


class UtelamnaView(EnInskrivning, TjanstFormView):
    """Leave out the birth year or the kommun of a participant who is rare by them."""

    knapp = "Utelämna"

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        if kwargs["falt"] not in VAD:
            raise Http404
        super().setup(request, *args, **kwargs)

    def get_rubrik(self) -> str:
        return f"Utelämna {self.vad}?"

    @property
    def vad(self) -> str:
        """What is left out, in words."""
        return VAD[self.kwargs["falt"]]

    def get_ingress(self) -> str:
        return (
            f"{self.vad.capitalize()} tas bort för {self.inskrivning.deltagare.kod}, i alla "
            "insatser. Personen räknas som ”uppgift saknas” där, och i övrigt som förut."
        )

    def utfor(self, form: object) -> str:
        services.utelamna(
            by=self.request.user,
            deltagare=self.inskrivning.deltagare,
            falt=self.kwargs["falt"],
        )
        return f"Registret har inte längre {self.vad} för deltagaren."
