"""The board of all insatser, and the list of them."""

from functools import cached_property

from django import forms
from django.http import HttpRequest
from django.views.generic import TemplateView

from finsam.lista import ListaView
from finsam.period import AREN
from finsam.sida import Atgard
from finsam.synlig import synliga
from insatser.filters.insats import InsatsFilter
from insatser.models import Insats
from insatser.tables.insats import InsatsTable
from insatser.tavla import Tavla, antal_deltagare, senaste_ar
from insatser.views.lasning import ExaktaAntal
from insatser.views.sida import B, Insatsomradet

NY_INSATS = Atgard("Ny insats", "insatser:insats_ny", B.ANDRA_INSATSER)
NY_ANSOKAN = Atgard("Ny ansökan", "insatser:ansokan_ny", B.LAMNA_ANSOKAN)


class ArForm(forms.Form):
    """The year that a page shows."""

    ar = forms.TypedChoiceField(label="År", coerce=int)

    def __init__(self, *args: object, aren: list[int], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ar"].choices = [(ar, ar) for ar in aren]


def begart_ar(request: HttpRequest) -> int:
    """Return the year that the address asks for, else the latest with anything registered."""
    begart = request.GET.get("ar", "")
    if begart in map(str, AREN):
        return int(begart)
    return senaste_ar()


class OversiktView(ExaktaAntal, Insatsomradet, TemplateView):
    """Which applications and insatser there are, by phase, and the insatser over time."""

    template_name = "insatser/oversikt.html"
    rubrik = "Insatser"
    brodsmulor = ()
    atgarder = (NY_INSATS, NY_ANSOKAN)

    @cached_property
    def tavla(self) -> Tavla:
        """The board of the year asked for."""
        return Tavla(self.request.user, begart_ar(self.request))

    def get_ingress(self) -> str:
        return self.tavla.ingress

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        tavla = self.tavla
        return super().get_context_data(
            tavla=tavla,
            arform=ArForm(initial={"ar": tavla.ar}, aren=tavla.valbara_ar),
            far_andra=self.request.user.har(B.ANDRA_INSATSER),
            far_soka=self.request.user.har(B.LAMNA_ANSOKAN),
            **kwargs,
        )


class InsatsListView(ExaktaAntal, Insatsomradet, ListaView):
    """Every insats in one table."""

    model = Insats
    table_class = InsatsTable
    filterset_class = InsatsFilter
    rubrik = "Alla insatser"
    tomt = "Inga insatser än. Lägg till den första med Ny insats."
    atgarder = (NY_INSATS,)

    def get_ingress(self) -> str:
        ar = senaste_ar()
        return (
            f"Deltagare räknas från insatsens start till och med {ar}, och i insatser utan koder "
            f"under {ar}."
        )

    def get_queryset(self):
        return super().get_queryset().select_related("projektagare")

    def get_table_kwargs(self) -> dict[str, object]:
        user = self.request.user
        return {"antal": antal_deltagare(user, synliga(Insats, user), senaste_ar())}
