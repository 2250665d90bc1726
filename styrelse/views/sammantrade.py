"""Meetings and how many there were."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse, reverse_lazy
from django.views.generic import TemplateView

from finsam.format import langt_datum
from finsam.formular import TjanstFormView, startvarden
from finsam.lista import ListaView
from finsam.sida import Atgard
from styrelse import services
from styrelse.filters.sammantrade import SammantradeFilter
from styrelse.foredragningslista import ar_utskickad, foredragningslista
from styrelse.forms import SammantradeForm
from styrelse.models import Sammantrade
from styrelse.moteslage import varningar
from styrelse.motestabell import motestabell
from styrelse.tables.sammantrade import STATUS_TONER, SammantradeTable
from styrelse.views.motesbeslut import motets_beslut
from styrelse.views.motessida import SAMMANTRADEN, Motessida
from styrelse.views.sida import ANDRA, OMRADE, Objektformular, StyrelseSida


class SammantradeListView(StyrelseSida, ListaView):
    """Every meeting, and the year's counts per organ and kind."""

    model = Sammantrade
    table_class = SammantradeTable
    filterset_class = SammantradeFilter
    template_name = "styrelse/sammantraden.html"
    rubrik = "Sammanträden"
    ingress = "Planerade och genomförda möten i alla organ."
    tomt = "Inga sammanträden än. Lägg till det första med Nytt sammanträde."
    atgarder = (Atgard("Nytt sammanträde", "styrelse:sammantrade_ny", ANDRA),)

    def get_queryset(self) -> QuerySet[Sammantrade]:
        return super().get_queryset().med_deltagande()

    def valt_ar(self) -> int | None:
        """Return the year that is counted: the chosen one, else the latest with a held meeting."""
        urval = self.filterset
        if urval and urval.is_bound and urval.is_valid() and urval.form.cleaned_data["ar"]:
            return int(urval.form.cleaned_data["ar"])
        return next(iter(self.get_queryset().genomforda().ar_med_moten()), None)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        ar = self.valt_ar()
        return super().get_context_data(tabell=motestabell(ar) if ar else None, **kwargs)


class SammantradeView(Motessida, TemplateView):
    """One meeting: when and where, what it takes up, and what to mind."""

    template_name = "styrelse/sammantrade.html"

    def get_atgarder(self) -> tuple[Atgard, ...]:
        return (Atgard("Ändra mötet", "styrelse:sammantrade_andra", ANDRA, (self.mote.pk,)),)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user = self.request.user
        return super().get_context_data(
            ton=STATUS_TONER[self.mote.get_status_display()],
            punkter=foredragningslista(self.mote, user),
            utskickad=ar_utskickad(self.mote),
            varningar=varningar(self.mote) if user.har(ANDRA) else [],
            **motets_beslut(self.mote, user),
            **kwargs,
        )


class SammantradeNyView(StyrelseSida, TjanstFormView):
    """A new meeting, planned or held."""

    behorighet = ANDRA
    form_class = SammantradeForm
    rubrik = "Nytt sammanträde"
    brodsmulor = (OMRADE, SAMMANTRADEN)
    knapp = "Lägg till sammanträdet"
    avbryt_url = reverse_lazy("styrelse:sammantrade_lista")

    def get_initial(self) -> dict[str, Any]:
        return {n: self.request.GET[n] for n in ("organ", "datum") if n in self.request.GET}

    def utfor(self, form: SammantradeForm) -> str:
        mote = services.registrera_sammantrade(by=self.request.user, **form.cleaned_data)
        self.success_url = reverse("styrelse:sammantrade", args=[mote.pk])
        return f"{mote.get_typ_display()} {langt_datum(mote.datum)} är inlagt."


class SammantradeAndraView(Objektformular):
    """Change a meeting: move it, say that it was held, say who took part."""

    modell = Sammantrade
    lista = SAMMANTRADEN
    sidan = "styrelse:sammantrade"
    form_class = SammantradeForm
    rubrik = "Ändra sammanträdet"

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, SammantradeForm)

    def utfor(self, form: SammantradeForm) -> str:
        services.andra_sammantrade(
            by=self.request.user, sammantrade=self.objekt, **form.cleaned_data
        )
        return "Sammanträdet är ändrat."
