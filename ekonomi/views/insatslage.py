"""Insatser against their budgets: all of a year, one of them, and the limit for a deviation."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from ekonomi.forms.anslag import ArvalForm
from ekonomi.forms.utbetalning import GransForm
from ekonomi.insatslage import (
    Insatslage,
    avvikelsegrans,
    insatslagen,
    insatstabell,
    valbara_ar,
)
from ekonomi.models import Utbetalning
from ekonomi.services.avvikelsegrans import satt_avvikelsegrans
from ekonomi.tables.utbetalning import RekvisitionTable
from ekonomi.views.sida import OMRADE
from ekonomi.views.utbetalningssida import B, MedFlikar
from finsam import tabellfil
from finsam.export import FORMAT
from finsam.formular import TjanstFormView
from finsam.sida import Atgard
from finsam.synlig import hamta, synliga
from insatser.models import Insats

INSATSLAGEN = ("Insatser mot budget", "ekonomi:insatslagen")


class Insatslagesida(MedFlikar, TemplateView):
    """A page for a year of the insatser that the user may see."""

    behorighet = B.SE_REKVISITIONER

    @cached_property
    def ar(self) -> int:
        """The year that is shown: the books' latest where the address says nothing."""
        return self.arval.ar_valt()

    @cached_property
    def arval(self) -> ArvalForm:
        """The choice of year as a form."""
        aren, forvalt = valbara_ar(timezone.localdate())
        return ArvalForm(self.request.GET, aren=aren, forvalt=forvalt)

    @cached_property
    def lagen(self) -> list[Insatslage]:
        """The insatser of the year that the page is about."""
        return insatslagen(self.ar, self.get_insatser(), idag=timezone.localdate())

    def get_insatser(self) -> Any:
        """Return the insatser that the user may see."""
        return synliga(Insats, self.request.user)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            arval=self.arval,
            ar=self.ar,
            grans=avvikelsegrans(self.ar),
            ser_bockerna=self.request.user.har(B.SE_EKONOMI),
            **kwargs,
        )


class InsatslagenView(Insatslagesida):
    """Every insats of a year: budget, asked for, booked, on its way, left; deviations marked."""

    template_name = "ekonomi/insatslagen.html"
    rubrik = "Insatser mot budget"
    ingress = (
        "Bokfört och det som är inskickat men inte bokfört, mot årets budget. Så syns en "
        "avvikelse innan den står i böckerna."
    )
    atgarder = (Atgard("Ändra gränsen", "ekonomi:avvikelsegrans", B.ANDRA_EKONOMI),)

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if format_ := request.GET.get("export"):
            if format_ not in FORMAT:
                raise Http404("Okänt filformat.")
            return tabellfil.svar(insatstabell(self.lagen, ar=self.ar), format_)
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        tabell = insatstabell(self.lagen, ar=self.ar)
        return super().get_context_data(
            lagen=self.lagen,
            summa=tabell.rader[-1],
            tabell=tabell,
            exportformat=FORMAT,
            flaggade=[lage for lage in self.lagen if lage.flagga],
            **kwargs,
        )


class InsatslageView(Insatslagesida):
    """One insats of a year: its figures and what it has asked for."""

    template_name = "ekonomi/insatslage.html"

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        self.insats = hamta(Insats, request.user, slug=kwargs["slug"])

    def get_rubrik(self) -> str:
        return f"{self.insats} mot budget"

    def get_brodsmulor(self) -> list[tuple[str, str]]:
        return [*super().get_brodsmulor(), INSATSLAGEN]

    def get_atgarder(self) -> list[Atgard]:
        namn = "ekonomi:rekvisition_for_insats"
        return [Atgard("Ny rekvisition", namn, B.SKICKA_REKVISITION, (self.insats.slug,))]

    def get_insatser(self) -> Any:
        return super().get_insatser().filter(pk=self.insats.pk)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        egna = synliga(Utbetalning, self.request.user).filter(insats=self.insats)
        rekvisitioner = egna.rekvisitioner().filter(period_fran__year=self.ar).som_visas()
        return super().get_context_data(
            insats=self.insats,
            lage=self.lagen[0] if self.lagen else None,
            table=RekvisitionTable(rekvisitioner, exclude=("insats", "mottagare")),
            **kwargs,
        )


class AvvikelsegransView(TjanstFormView):
    """Set the limit from a year on."""

    behorighet = B.ANDRA_EKONOMI
    form_class = GransForm
    rubrik = "Gräns för avvikelse"
    ingress = "Hur många procent en insats får avvika från sin budget innan det märks ut."
    brodsmulor = (OMRADE, INSATSLAGEN)
    success_url = reverse_lazy("ekonomi:insatslagen")

    def get_initial(self) -> dict[str, Any]:
        ar = timezone.localdate().year
        return {"from_ar": ar, "procent": avvikelsegrans(ar)}

    def utfor(self, form: GransForm) -> str:
        grans = satt_avvikelsegrans(by=self.request.user, **form.cleaned_data)
        return f"Gränsen är {grans}."
