"""The kansli's recurring tasks: the list, one of them, and ticking off."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView

from finsam import markdown
from finsam.behorighet import kraver
from finsam.format import langt_datum
from finsam.formular import TjanstFormView, startvarden
from finsam.lista import ListaView
from finsam.sida import Atgard
from finsam.synlig import hamta, synliga
from styrelse import services
from styrelse.filters.rutin import RutinFilter
from styrelse.forms.rutin import RutinForm, UtforandeForm
from styrelse.models import Rutin, Rutinutforande
from styrelse.tables.rutin import RutinTable, nar
from styrelse.takt import Tillfalle
from styrelse.views.bock import bocka
from styrelse.views.sida import ANDRA, OMRADE, Objektformular, Objektsida, StyrelseSida

ARSHJUL = ("Årshjul", "styrelse:arshjul")
RUTINER = ("Rutiner", "styrelse:rutin_lista")


class RutinListView(StyrelseSida, ListaView):
    """Every recurring task, by whom and when."""

    model = Rutin
    table_class = RutinTable
    filterset_class = RutinFilter
    rubrik = "Rutiner"
    ingress = "Kansliets återkommande uppgifter: när de görs, av vem och hur."
    brodsmulor = (OMRADE, ARSHJUL)
    tomt = "Inga rutiner än. Lägg till den första med Ny rutin."
    atgarder = (Atgard("Ny rutin", "styrelse:rutin_ny", ANDRA),)

    def get_queryset(self) -> QuerySet[Rutin]:
        return super().get_queryset().som_visas()


class RutinView(Objektsida, TemplateView):
    """One task: how it is done, and when it was."""

    modell = Rutin
    template_name = "styrelse/rutin.html"
    brodsmulor = (OMRADE, ARSHJUL, RUTINER)

    def get_rubrik(self) -> str:
        return str(self.objekt)

    def get_ingress(self) -> str:
        ansvarig = f" Ansvarig: {self.objekt.ansvarig}." if self.objekt.ansvarig else ""
        return f"{nar(self.objekt)}.{ansvarig}"

    def get_atgarder(self) -> tuple[Atgard, ...]:
        return (Atgard("Ändra", "styrelse:rutin_andra", ANDRA, (self.objekt.pk,)),)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        idag = timezone.localdate()
        gjorda = synliga(Rutinutforande, self.request.user).filter(rutin=self.objekt)
        arets = {u.nummer: u for u in gjorda.under(idag.year)}
        ganger = [(t, arets.get(t.nummer)) for t in self.objekt.tillfallen(idag.year)]
        return super().get_context_data(
            text=markdown.rendera(self.objekt.text),
            ar=idag.year,
            idag=idag,
            ganger=ganger,
            gjorda=gjorda.exclude(ar=idag.year).select_related("klar_by"),
            **kwargs,
        )


class RutinNyView(StyrelseSida, TjanstFormView):
    """A new recurring task."""

    behorighet = ANDRA
    form_class = RutinForm
    rubrik = "Ny rutin"
    brodsmulor = (OMRADE, ARSHJUL, RUTINER)
    knapp = "Lägg till rutinen"
    avbryt_url = reverse_lazy("styrelse:rutin_lista")

    def get_initial(self) -> dict[str, Any]:
        idag = timezone.localdate()
        return {"ansvarig": self.request.user.pk, "from_datum": idag, "manad": idag.month}

    def utfor(self, form: RutinForm) -> str:
        rutin = services.lagg_upp_rutin(by=self.request.user, **form.cleaned_data)
        self.success_url = rutin.get_absolute_url()
        return f"{rutin} är tillagd."


class _RutinForm(Objektformular):
    """A form about one task."""

    modell = Rutin
    lista = RUTINER
    sidan = "styrelse:rutin"


class RutinAndraView(_RutinForm):
    """Change a task, or give it a last day."""

    form_class = RutinForm

    def get_rubrik(self) -> str:
        return f"Ändra {self.objekt}"

    def get_atgarder(self) -> tuple[Atgard, ...]:
        pk = (self.objekt.pk,)
        return (Atgard("Ta bort", "styrelse:rutin_ta_bort", ANDRA, pk, huvud=False),)

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, RutinForm)

    def utfor(self, form: RutinForm) -> str:
        services.andra_rutin(by=self.request.user, rutin=self.objekt, **form.cleaned_data)
        return f"{self.objekt} är ändrad."


class RutinTaBortView(_RutinForm):
    """Remove a task that nobody has done."""

    knapp = "Ta bort"
    ingress = "En rutin som någon har prickat av tas inte bort; den får en sista dag."

    def get_rubrik(self) -> str:
        return f"Ta bort {self.objekt}"

    def get_success_url(self) -> str:
        return reverse("styrelse:rutin_lista")

    def utfor(self, form: object) -> str:
        namn = str(self.objekt)
        services.ta_bort_rutin(by=self.request.user, rutin=self.objekt)
        return f"{namn} är borttagen."


class RutinKlarView(_RutinForm):
    """Tick off one occasion, with the day and a note."""

    form_class = UtforandeForm
    knapp = "Pricka av"

    def gang(self) -> Tillfalle:
        """Return the occasion that the address names."""
        gang = self.objekt.tillfalle(self.kwargs["ar"], self.kwargs["nummer"])
        if gang is None:
            raise Http404("Rutinen har ingen sådan gång.")
        return gang

    def get_rubrik(self) -> str:
        return f"Pricka av {self.objekt}"

    def get_ingress(self) -> str:
        return f"Den som skulle vara gjord senast {langt_datum(self.gang().datum)}."

    def get_initial(self) -> dict[str, Any]:
        return {"datum": timezone.localdate()}

    def utfor(self, form: UtforandeForm) -> str:
        services.utfor_rutin(
            by=self.request.user,
            rutin=self.objekt,
            ar=self.kwargs["ar"],
            nummer=self.kwargs["nummer"],
            **form.cleaned_data,
        )
        return f"{self.objekt} är avprickad."


@kraver(ANDRA)
@require_POST
def bocka_av(request: HttpRequest, pk: int, ar: int, nummer: int) -> HttpResponse:
    """Tick off one occasion as done today, from a list."""
    rutin = hamta(Rutin, request.user, pk=pk)
    return bocka(
        request,
        lambda: services.utfor_rutin(
            by=request.user, rutin=rutin, ar=ar, nummer=nummer, datum=timezone.localdate()
        ),
        f"{rutin} är avprickad.",
    )


@kraver(ANDRA)
@require_POST
def aterta(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a tick back."""
    alla = synliga(Rutinutforande, request.user).select_related("rutin")
    gjord = get_object_or_404(alla, pk=pk)
    return bocka(
        request,
        lambda: services.aterta_utforande(by=request.user, utforande=gjord),
        f"{gjord.rutin} är inte längre avprickad.",
    )
