"""Coded participants: the list of an insats, one participant, and a new one's slip."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import TemplateView

from finsam.formular import TjanstFormView
from finsam.lista import ListaView
from finsam.sida import Atgard
from finsam.synlig import hamta, synliga
from insatser import services
from insatser.deltagarsida import inskrivningskort
from insatser.filters.deltagare import DeltagareFilter
from insatser.forms import InskrivningForm
from insatser.models import Deltagare, Inskrivning
from insatser.tables.deltagare import DeltagareTable
from insatser.views.insatsflikar import Insatsflikar
from insatser.views.sida import (
    OMRADE,
    B,
    EnInskrivning,
    Insatsomradet,
    MedDeltagare,
    adress,
    aktuell_manad,
)

_NY = "nyinskriven"  # the session's key: the enrolment whose slip has not been put away yet


class DeltagareListView(MedDeltagare, Insatsflikar, ListaView):
    """The participants of an insats. Who opened the list, and with which filters, is logged."""

    model = Inskrivning
    table_class = DeltagareTable
    filterset_class = DeltagareFilter
    tomt = "Ingen är inskriven än. Börja med Skriv in deltagare."

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        svar = super().get(request, *args, **kwargs)
        services.logga_lasning(by=request.user, objekt=self.insats, filter_namn=self.anvanda())
        return svar

    def anvanda(self) -> list[str]:
        """Return the names of the filters in use, and of the file asked for; never their words."""
        filter_ = [namn for namn in self.filterset.filters if self.request.GET.get(namn)]
        return [*filter_, "export"] if "export" in self.request.GET else filter_

    def get_rubrik(self) -> str:
        return f"Deltagare i {self.insats}"

    def get_ingress(self) -> str:
        return "Koderna säger inget om vem någon är. Att du öppnar listan skrivs i loggen."

    def get_atgarder(self) -> list[Atgard]:
        args = (self.insats.slug,)
        return [Atgard("Skriv in deltagare", "insatser:skriv_in", B.ANDRA_DELTAGARE, args)]

    def get_queryset(self) -> QuerySet:
        return (
            super()
            .get_queryset()
            .i_insats(self.insats)
            .select_related("deltagare__kommun", "avslutsorsak")
        )


class DeltagareView(Insatsomradet, TemplateView):
    """One participant: the time in each insats that the user may see, and the steps."""

    behorighet = B.SE_DELTAGARE
    template_name = "insatser/deltagare.html"

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        self.deltagare = hamta(Deltagare, request.user, pk=kwargs["pk"])
        egna = synliga(Inskrivning, request.user).filter(deltagare=self.deltagare)
        self.kort = inskrivningskort(egna.med_koder().order_by("-in_manad", "-pk"))

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        services.logga_lasning(by=request.user, objekt=self.deltagare)
        return super().get(request, *args, **kwargs)

    def get_rubrik(self) -> str:
        return f"Deltagare {self.deltagare.kod}"

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        if not self.kort:
            return [OMRADE]
        insats = self.kort[0].inskrivning.insats
        lista = reverse("insatser:deltagare_lista", args=[insats.slug])
        return [OMRADE, (insats.namn, adress(insats)), ("Deltagare", lista)]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            deltagare=self.deltagare,
            kort=self.kort,
            far_andra=self.request.user.har(B.ANDRA_DELTAGARE),
            **kwargs,
        )


class SkrivInView(MedDeltagare, TjanstFormView):
    """Enrol a participant and hand out the code."""

    behorighet = B.ANDRA_DELTAGARE
    form_class = InskrivningForm
    rubrik = "Skriv in deltagare"
    ingress = "Inget namn och inget personnummer. Deltagaren får en slumpad kod."
    knapp = "Skriv in"

    def get_initial(self) -> dict[str, object]:
        return {"in_manad": aktuell_manad(self.insats)}

    def get_form_kwargs(self) -> dict[str, object]:
        return super().get_form_kwargs() | {"user": self.request.user}

    def utfor(self, form: InskrivningForm) -> str:
        inskrivning = self.skriv_in(**form.till_tjanst())
        if form.cleaned_data["tidigare_kod"]:
            self.till = reverse("insatser:deltagare", args=[inskrivning.deltagare_id])
        else:
            self.request.session[_NY] = inskrivning.pk
            self.till = reverse("insatser:lapp", args=[inskrivning.pk])
        return f"Deltagaren är inskriven i {self.insats}."

    def skriv_in(self, **fakta: object) -> Inskrivning:
        """Call the service; a page that leads here from something else calls its own."""
        return services.skriv_in(by=self.request.user, insats=self.insats, **fakta)

    def get_success_url(self) -> str:
        return self.till


class LappView(EnInskrivning, TemplateView):
    """The new participant's code as a slip, until whoever enrolled the person has kept it."""

    template_name = "insatser/lapp.html"
    rubrik = "Deltagarens kod"
    ingress = "Spara koden nu. Lappen visas bara en gång."

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if request.session.get(_NY) != self.inskrivning.pk:
            return redirect(self.get_avbryt_url())
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        request.session.pop(_NY, None)
        return redirect(self.get_avbryt_url())

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return super().get_brodsmulor()[:-1]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(inskrivning=self.inskrivning, **kwargs)
