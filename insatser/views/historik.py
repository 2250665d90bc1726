"""Figures of years before the register, and which closed years are frozen."""

from functools import cached_property
from typing import Any

from django.urls import reverse_lazy
from django.utils import timezone

from finsam.formular import BekraftaView, TjanstFormView, startvarden
from finsam.lista import ListaView
from finsam.sida import Atgard
from finsam.synlig import hamta, synliga
from insatser import services
from insatser.filters.historik import HistorikFilter
from insatser.forms.statistik import HistorikForm, OrsakForm
from insatser.models import Nyckeltalshistorik, Statistikfrysning
from insatser.statistik.flodesbrott import typade_brott
from insatser.statistik.historik import statistikar
from insatser.tables.historik import HistorikTable
from insatser.tavla import senaste_ar
from insatser.views.sida import OMRADE, B, Insatsomradet

STATISTIK = ("Statistik", "insatser:statistik")
HISTORIK = ("Historiska tal", "insatser:historik")


class HistorikListView(Insatsomradet, ListaView):
    """The typed figures, which years are frozen, and where the typed flow does not hold."""

    behorighet = B.ANDRA_INSATSER
    model = Nyckeltalshistorik
    table_class = HistorikTable
    filterset_class = HistorikFilter
    template_name = "insatser/historik.html"
    rubrik = "Historiska tal"
    brodsmulor = (OMRADE, STATISTIK)
    ingress = (
        "Tal för år som registret inte ger: från tiden före det. De går före registret i tabellen "
        "per år och sedan insatsernas start. Ett låst tal ändras inte."
    )
    tomt = "Inga tal är inskrivna."
    atgarder = (Atgard("Nytt tal", "insatser:historik_ny", B.ANDRA_INSATSER),)

    def get_queryset(self) -> Any:
        return super().get_queryset().inskrivna().select_related("insats")

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        user = self.request.user
        frysta = {f.ar: f for f in synliga(Statistikfrysning, user).gallande()}
        slut = timezone.localdate().year
        aren = [ar for ar in statistikar(senaste_ar()) if ar < slut]
        return super().get_context_data(
            ar_och_frysning=[(ar, frysta.get(ar)) for ar in aren],
            brott=typade_brott(slut),
            lasar=synliga(Nyckeltalshistorik, user).lasar(),
            **kwargs,
        )


class HistorikNyView(Insatsomradet, TjanstFormView):
    """Note a figure with its source."""

    behorighet = B.ANDRA_INSATSER
    form_class = HistorikForm
    rubrik = "Nytt historiskt tal"
    brodsmulor = (OMRADE, STATISTIK, HISTORIK)
    success_url = reverse_lazy("insatser:historik")
    avbryt_url = success_url
    knapp = "Spara talet"

    def utfor(self, form: HistorikForm) -> str:
        rad = services.skriv_historik(by=self.request.user, **form.cleaned_data)
        return f"Talet för {rad.ar} är sparat."


class EttHistoriskt(Insatsomradet):
    """A page about one typed figure."""

    behorighet = B.ANDRA_INSATSER
    brodsmulor = (OMRADE, STATISTIK, HISTORIK)
    success_url = reverse_lazy("insatser:historik")
    avbryt_url = success_url

    @cached_property
    def rad(self) -> Nyckeltalshistorik:
        """The figure of the address."""
        return hamta(Nyckeltalshistorik, self.request.user, pk=self.kwargs["pk"])


class HistorikAndraView(EttHistoriskt, TjanstFormView):
    """Change a figure that is not locked."""

    form_class = HistorikForm
    rubrik = "Ändra historiskt tal"
    knapp = "Spara talet"

    def get_initial(self) -> dict[str, object]:
        return startvarden(self.rad, HistorikForm)

    def utfor(self, form: HistorikForm) -> str:
        services.andra_historik(by=self.request.user, rad=self.rad, **form.cleaned_data)
        return f"Talet för {self.rad.ar} är ändrat."


class HistorikTaBortView(EttHistoriskt, TjanstFormView):
    """Remove a figure that is not locked."""

    rubrik = "Ta bort historiskt tal"
    knapp = "Ta bort talet"

    def get_ingress(self) -> str:
        return f"{self.rad} ({self.rad.kalla}) tas bort ur de historiska talen."

    def utfor(self, form: object) -> str:
        services.ta_bort_historik(by=self.request.user, rad=self.rad)
        return "Talet är borttaget."


class _Arsfraga(Insatsomradet):
    """A question about the year of the address."""

    behorighet = B.ANDRA_INSATSER
    brodsmulor = (OMRADE, STATISTIK, HISTORIK)
    success_url = reverse_lazy("insatser:historik")
    avbryt_url = success_url
    fraga = ""

    @property
    def ar(self) -> int:
        """The year of the address."""
        return self.kwargs["ar"]

    def get_rubrik(self) -> str:
        return self.fraga.format(self.ar)


class HistorikLasView(_Arsfraga, TjanstFormView):
    """Lock every typed figure of a year."""

    fraga = "Lås talen för {}"
    ingress = "Tryckta rapporter kan bygga på dem. De kan låsas upp igen, med en orsak."
    knapp = "Lås talen"

    def utfor(self, form: object) -> str:
        antal = services.las_historik(by=self.request.user, ar=self.ar)
        return f"{antal} tal för {self.ar} är låsta."


class HistorikLasUppView(_Arsfraga, BekraftaView):
    """Unlock every typed figure of a year."""

    form_class = OrsakForm
    fraga = "Lås upp talen för {}"
    knapp = "Lås upp talen"
    foljder = (
        "Årets inskrivna tal kan ändras igen.",
        "Rapporter som är beslutade ändras inte.",
    )

    def utfor(self, form: OrsakForm) -> str:
        antal = services.las_upp_historik(
            by=self.request.user, ar=self.ar, orsak=form.cleaned_data["orsak"]
        )
        return f"{antal} tal för {self.ar} är upplåsta."


class FrysView(_Arsfraga, TjanstFormView):
    """Freeze the statistics of a closed year."""

    fraga = "Frys statistiken för {}"
    ingress = (
        "Årets tal sparas som de är nu. Det som ändras i registret efteråt syns inte i årets "
        "statistik, förrän året tinas."
    )
    knapp = "Frys året"

    def utfor(self, form: object) -> str:
        services.frys_ar(by=self.request.user, ar=self.ar)
        return f"Statistiken för {self.ar} är fryst."


class TinaView(_Arsfraga, BekraftaView):
    """Thaw a frozen year."""

    form_class = OrsakForm
    fraga = "Tina statistiken för {}"
    knapp = "Tina året"
    foljder = (
        "De frysta talen tas bort och årets statistik räknas ur registret igen.",
        "Rapporter som är beslutade ändras inte.",
    )

    def utfor(self, form: OrsakForm) -> str:
        services.tina_ar(by=self.request.user, ar=self.ar, orsak=form.cleaned_data["orsak"])
        return f"Statistiken för {self.ar} räknas ur registret igen."
