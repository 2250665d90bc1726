"""Pages of what vouchers rest on: adding files, fetching one, saying that one is wrong."""

from django.http import HttpRequest, HttpResponse
from django.views.generic import View

from ekonomi.forms.underlag import AtertaUnderlagForm, UnderlagForm
from ekonomi.models import Underlag, Verifikation
from ekonomi.services.underlag import aterta_underlag, lagg_till_flera
from ekonomi.views.sida import OMRADE, VERIFIKATIONER
from finsam import filer
from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView
from finsam.sida import ObjektMixin
from finsam.synlig import hamta


class UnderlagNyView(ObjektMixin, TjanstFormView):
    """Add files to a voucher, posted or not."""

    behorighet = Behorighet.ANDRA_EKONOMI
    modell = Verifikation
    form_class = UnderlagForm
    knapp = "Lägg till"
    brodsmulor = (OMRADE, VERIFIKATIONER)

    def get_rubrik(self) -> str:
        return f"Underlag till {self.objekt}"

    def get_success_url(self) -> str:
        return self.objekt.get_absolute_url()

    def get_avbryt_url(self) -> str:
        return self.objekt.get_absolute_url()

    def utfor(self, form: UnderlagForm) -> str:
        sanda = [(fil.read(), fil.name) for fil in form.cleaned_data["underlag"]]
        nya = lagg_till_flera(by=self.request.user, verifikation=self.objekt, filer=sanda)
        if len(nya) == 1:
            return f"{nya[0].fil} är underlag till {self.objekt}."
        return f"{len(nya)} filer är underlag till {self.objekt}."


class UnderlagView(View):
    """One file, for whoever may see the voucher that rests on it."""

    behorighet = Behorighet.SE_EKONOMI

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        underlag = hamta(Underlag, request.user, pk=kwargs["pk"])
        return filer.som_bilaga(underlag.fil)


class AtertaUnderlagView(ObjektMixin, TjanstFormView):
    """Say that a file is no underlag to its voucher."""

    behorighet = Behorighet.ANDRA_EKONOMI
    modell = Underlag
    form_class = AtertaUnderlagForm
    knapp = "Återta underlaget"
    brodsmulor = (OMRADE, VERIFIKATIONER)
    ingress = "Filen ligger kvar hos verifikationen med skälet, men räknas inte som underlag."

    def get_rubrik(self) -> str:
        return f"Återta {self.objekt.fil}"

    def get_success_url(self) -> str:
        return self.objekt.verifikation.get_absolute_url()

    def get_avbryt_url(self) -> str:
        return self.objekt.verifikation.get_absolute_url()

    def utfor(self, form: AtertaUnderlagForm) -> str:
        aterta_underlag(by=self.request.user, underlag=self.objekt, **form.cleaned_data)
        return f"{self.objekt.fil} är inte längre underlag."
