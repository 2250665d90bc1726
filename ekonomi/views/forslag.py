"""Pages of the proposals to whoever keeps the books: the list, one proposal, withdrawing it."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView

from ekonomi.filters.forslag import ForslagFilter
from ekonomi.forms.forslag import AtertaForm
from ekonomi.models import Bokforingsforslag
from ekonomi.services.forslag import aterta
from ekonomi.tables.forslag import ForslagTable
from ekonomi.views.sida import OMRADE
from finsam.behorighet import Behorighet
from finsam.formular import TjanstFormView
from finsam.lista import ListaView
from finsam.sida import Atgard, ObjektMixin, SidaMixin
from finsam.synlig import synliga

FORSLAG = ("Bokföringsförslag", "ekonomi:forslag_lista")


class ForslagListView(ListaView):
    """What we want booked where somebody else keeps the books, and how far it has come."""

    behorighet = Behorighet.SE_EKONOMI
    model = Bokforingsforslag
    table_class = ForslagTable
    filterset_class = ForslagFilter
    rubrik = "Bokföringsförslag"
    ingress = "Det som vi vill ha bokfört i år vars böcker förs av någon annan."
    brodsmulor = (OMRADE,)
    tomt = (
        "Inga förslag än. Det du bokför i ett år vars böcker förs av någon annan blir ett förslag."
    )

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().som_visas().with_omslutning()


class ForslagView(SidaMixin, TemplateView):
    """One proposal: its rows, whether it is handed on, what it was booked as."""

    behorighet = Behorighet.SE_EKONOMI
    template_name = "ekonomi/forslag.html"
    brodsmulor = (OMRADE, FORSLAG)

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        alla = synliga(Bokforingsforslag, request.user).som_visas()
        self.forslag = get_object_or_404(alla, pk=kwargs["pk"])
        return super().get(request, *args, **kwargs)

    def get_rubrik(self) -> str:
        return f"Förslag {self.forslag}"

    def get_ingress(self) -> str:
        return self.forslag.text

    def get_atgarder(self) -> tuple[Atgard, ...]:
        if self.forslag.avslutat:
            return ()
        args = (self.forslag.pk,)
        return (Atgard("Ta tillbaka", "ekonomi:forslag_aterta", Behorighet.ANDRA_EKONOMI, args),)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        rader = self.forslag.rader.visible_to(self.request.user)
        return super().get_context_data(
            forslag=self.forslag,
            verifikation=self.forslag,  # the table of rows asks it for its year
            rader=rader.select_related("konto").prefetch_related("objektkombination__objekt"),
            far_hamta=self.request.user.har(Behorighet.SE_FILER),
            **kwargs,
        )


class AtertaView(ObjektMixin, TjanstFormView):
    """Withdraw a proposal, with the reason."""

    behorighet = Behorighet.ANDRA_EKONOMI
    modell = Bokforingsforslag
    form_class = AtertaForm
    brodsmulor = (OMRADE, FORSLAG)
    knapp = "Ta tillbaka förslaget"

    def get_rubrik(self) -> str:
        return f"Ta tillbaka förslag {self.objekt}"

    def get_ingress(self) -> str:
        if self.objekt.overlamning_id:
            return "Förslaget är redan lämnat. Säg också till den som bokför."
        return "Förslaget har inte lämnats till någon än."

    def get_success_url(self) -> str:
        return self.objekt.get_absolute_url()

    def utfor(self, form: AtertaForm) -> str:
        aterta(by=self.request.user, forslag=self.objekt, **form.cleaned_data)
        return f"Förslag {self.objekt} är återtaget."
