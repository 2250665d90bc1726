"""Coded participants: the lists of them, and one participant."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.generic import TemplateView

from finsam.sida import Atgard
from finsam.synlig import hamta, synliga
from insatser import services
from insatser.deltagarsida import inskrivningskort
from insatser.filters.deltagare import AllaDeltagareFilter, DeltagareFilter
from insatser.models import Deltagare, Insats, Inskrivning
from insatser.tables.deltagare import AllaDeltagareTable, DeltagareTable
from insatser.views.insatsflikar import Insatsflikar
from insatser.views.lasning import LoggadLista
from insatser.views.sida import (
    OMRADE,
    B,
    Insatsomradet,
    MedDeltagare,
    adress,
)


class DeltagareListView(MedDeltagare, Insatsflikar, LoggadLista):
    """The participants of an insats."""

    model = Inskrivning
    table_class = DeltagareTable
    filterset_class = DeltagareFilter
    tomt = "Ingen är inskriven än. Börja med Skriv in deltagare."

    def last_insats(self) -> Insats:
        return self.insats

    def get_rubrik(self) -> str:
        return f"Deltagare i {self.insats}"

    def get_ingress(self) -> str:
        if self.insats.uppfoljningsmetod == Insats.Metod.ANTAL:
            return "Insatsen räknar sina deltagare och för inga koder."
        return "Koderna säger inget om vem någon är. Att du öppnar listan skrivs i läsloggen."

    def get_atgarder(self) -> list[Atgard]:
        args = (self.insats.slug,)
        rakna = Atgard("Räkna deltagare", "insatser:volym_ny", B.ANDRA_DELTAGARE, args)
        if self.insats.uppfoljningsmetod == Insats.Metod.ANTAL:
            return [rakna]
        return [Atgard("Skriv in deltagare", "insatser:skriv_in", B.ANDRA_DELTAGARE, args)]

    def get_queryset(self) -> QuerySet:
        return (
            super()
            .get_queryset()
            .i_insats(self.insats)
            .select_related("deltagare__kommun", "avslutsorsak")
        )


class AllaDeltagareView(Insatsomradet, LoggadLista):
    """The enrolments of every insats whose participants the user may see."""

    behorighet = B.SE_DELTAGARE
    model = Inskrivning
    table_class = AllaDeltagareTable
    filterset_class = AllaDeltagareFilter
    rubrik = "Deltagare"
    ingress = (
        "Inskrivningar i de insatser som du får se. Den som är inskriven flera gånger står på "
        "flera rader. Att du öppnar listan skrivs i läsloggen."
    )
    tomt = "Ingen är inskriven än. Deltagare skrivs in från insatsens egen sida."

    def get_queryset(self) -> QuerySet:
        rader = super().get_queryset()
        return rader.select_related("deltagare__kommun", "avslutsorsak", "insats")

    def last_insats(self) -> Insats | None:
        form = self.filterset.form
        return form.cleaned_data.get("insats") if form.is_valid() else None


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
        insatser = {k.inskrivning.insats for k in self.kort}
        services.logga_lasning(by=request.user, objekt=self.deltagare, insatser=insatser)
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
