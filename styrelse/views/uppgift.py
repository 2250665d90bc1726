"""The kansli's shared list: what is to do this week, by whom, and ticking off."""

from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView

from finsam.behorighet import kraver
from finsam.formular import TjanstFormView, startvarden
from finsam.sida import Atgard
from finsam.synlig import hamta, synliga
from styrelse import kanslilista, services
from styrelse.forms.uppgift import SnabbuppgiftForm, UppgiftForm
from styrelse.kanslilista import Attgora
from styrelse.models import Avtal, Uppgift
from styrelse.views.avtal import AVTALEN
from styrelse.views.bock import bocka
from styrelse.views.sida import ANDRA, OMRADE, Objektformular, Objektsida, StyrelseSida

ATT_GORA = ("Att göra", "styrelse:att_gora")
NYLIGEN = timedelta(days=7)
FRAMAT = 31


class AttGoraView(StyrelseSida, TemplateView):
    """The week: what is late, due now and later; mine or everybody's; and what is just done."""

    behorighet = ANDRA
    template_name = "styrelse/att_gora.html"
    rubrik = "Att göra"
    ingress = "Kansliets gemensamma lista, med det som årshjulet och avtalen för med sig."
    atgarder = (Atgard("Ny uppgift", "styrelse:uppgift_ny", ANDRA),)

    @cached_property
    def bara_mina(self) -> bool:
        """Whether only one's own, and nobody's, are shown."""
        return self.request.GET.get("vem") == "mina"

    def rader(self, dag: date) -> list[Attgora]:
        """Return what is to do, of those asked for."""
        alla = kanslilista.att_gora(self.request.user, dag, framat=FRAMAT)
        return [r for r in alla if not self.bara_mina or r.ar_nagons(self.request.user)]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        dag = timezone.localdate()
        sedan = timezone.make_aware(datetime.combine(dag - NYLIGEN, time.min))
        klara = synliga(Uppgift, self.request.user).klara_efter(sedan).som_visas()
        return super().get_context_data(
            grupper=kanslilista.per_tid(self.rader(dag), dag),
            klara=klara,
            bara_mina=self.bara_mina,
            snabb=SnabbuppgiftForm(),
            dag=dag,
            **kwargs,
        )


class UppgiftNyView(StyrelseSida, TjanstFormView):
    """A new thing to do."""

    behorighet = ANDRA
    form_class = UppgiftForm
    rubrik = "Ny uppgift"
    brodsmulor = (OMRADE, ATT_GORA)
    knapp = "Lägg till uppgiften"
    success_url = reverse_lazy("styrelse:att_gora")

    def get_initial(self) -> dict[str, Any]:
        skrivet = {n: v for n, v in self.request.GET.items() if n in SnabbuppgiftForm.base_fields}
        return {"ansvarig": self.request.user.pk, **skrivet}

    def utfor(self, form: UppgiftForm) -> str:
        uppgift = services.lagg_till_uppgift(by=self.request.user, **form.cleaned_data)
        return f"{uppgift} är tillagd."


class AvtalUppgiftView(Objektsida, TjanstFormView):
    """A thing to do about an agreement."""

    behorighet = ANDRA
    modell = Avtal
    form_class = UppgiftForm
    knapp = "Lägg till uppgiften"

    def get_rubrik(self) -> str:
        return f"Ny uppgift om {self.objekt}"

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (OMRADE, AVTALEN, (str(self.objekt), self.get_success_url()))

    def get_initial(self) -> dict[str, Any]:
        return {"ansvarig": self.objekt.ansvarig_id or self.request.user.pk}

    def get_success_url(self) -> str:
        return self.objekt.get_absolute_url()

    def get_avbryt_url(self) -> str:
        return self.get_success_url()

    def utfor(self, form: UppgiftForm) -> str:
        uppgift = services.lagg_till_uppgift(
            by=self.request.user, avtal=self.objekt, **form.cleaned_data
        )
        return f"{uppgift} är tillagd."


class UppgiftView(Objektformular):
    """One thing to do: what, by whom and until when."""

    modell = Uppgift
    lista = ATT_GORA
    sidan = "styrelse:uppgift"
    form_class = UppgiftForm
    template_name = "styrelse/uppgift.html"

    def get_rubrik(self) -> str:
        return str(self.objekt)

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (OMRADE, ATT_GORA)

    def get_atgarder(self) -> tuple[Atgard, ...]:
        pk = (self.objekt.pk,)
        return (Atgard("Ta bort", "styrelse:uppgift_ta_bort", ANDRA, pk, huvud=False),)

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, UppgiftForm)

    def get_success_url(self) -> str:
        return reverse("styrelse:att_gora")

    def get_avbryt_url(self) -> str:
        return self.get_success_url()

    def utfor(self, form: UppgiftForm) -> str:
        services.andra_uppgift(by=self.request.user, uppgift=self.objekt, **form.cleaned_data)
        return f"{self.objekt} är ändrad."


class UppgiftTaBortView(Objektformular):
    """Remove what should not be on the list."""

    modell = Uppgift
    lista = ATT_GORA
    sidan = "styrelse:uppgift"
    knapp = "Ta bort"
    ingress = "Är den gjord, pricka av den i stället. Då syns det vem som gjorde den."

    def get_rubrik(self) -> str:
        return f"Ta bort {self.objekt}"

    def get_success_url(self) -> str:
        return reverse("styrelse:att_gora")

    def utfor(self, form: object) -> str:
        namn = str(self.objekt)
        services.ta_bort_uppgift(by=self.request.user, uppgift=self.objekt)
        return f"{namn} är borttagen."


@kraver(ANDRA)
@require_POST
def snabb(request: HttpRequest) -> HttpResponse:
    """Add something in one line; what cannot be taken is shown in the whole form."""
    form = SnabbuppgiftForm(request.POST)
    if not form.is_valid():
        skrivet = {namn: v for namn in form.fields if (v := request.POST.get(namn))}
        return redirect(reverse("styrelse:uppgift_ny", query=skrivet))
    return bocka(
        request,
        lambda: services.lagg_till_uppgift(
            by=request.user, ansvarig=request.user, **form.cleaned_data
        ),
        f"{form.cleaned_data['rubrik']} är tillagd.",
    )


@kraver(ANDRA)
@require_POST
def klar(request: HttpRequest, pk: int) -> HttpResponse:
    """Tick it off."""
    uppgift = hamta(Uppgift, request.user, pk=pk)
    return bocka(
        request,
        lambda: services.klara_uppgift(by=request.user, uppgift=uppgift),
        f"{uppgift} är klar. Den står under Klart den senaste veckan om du vill ångra dig.",
    )


@kraver(ANDRA)
@require_POST
def oppna(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the tick back."""
    uppgift = hamta(Uppgift, request.user, pk=pk)
    return bocka(
        request,
        lambda: services.oppna_uppgift(by=request.user, uppgift=uppgift),
        f"{uppgift} är öppen igen.",
    )
