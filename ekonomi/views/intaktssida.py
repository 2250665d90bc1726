"""What the pages of Anslag och intäkter have in common: tabs and a year."""

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views.generic import TemplateView

from ekonomi.forms.anslag import ArvalForm
from ekonomi.models import Anslag, Medlemsbidrag, Rakenskapsar
from ekonomi.views.sida import OMRADE
from finsam import tabellfil
from finsam.behorighet import Behorighet
from finsam.export import FORMAT
from finsam.period import AREN
from finsam.sida import SidaMixin
from finsam.synlig import synliga
from finsam.taltabell import Taltabell

ANSLAG = ("Anslag och intäkter", "ekonomi:anslag")
SMULOR = (OMRADE, ANSLAG)
FLIKAR = (
    ("Anslag", "ekonomi:anslag"),
    ("Fakturering", "ekonomi:fakturering"),
    ("Delade kostnader", "ekonomi:delningar"),
    ("Övriga intäkter", "ekonomi:intakter"),
    ("Moms", "ekonomi:moms"),
)


class ArMixin(SidaMixin):
    """The tabs of the area and a choice of year."""

    behorighet = Behorighet.SE_EKONOMI
    brodsmulor: Sequence[tuple[str, str]] = (OMRADE,)

    @cached_property
    def bokforda(self) -> Sequence[int]:
        """The years of the books, the latest first."""
        return synliga(Rakenskapsar, self.request.user).kalenderar()

    @cached_property
    def aren(self) -> Sequence[int]:
        """The years to choose among, the latest first: from the first with anything to the next.

        A year that the address names is among them, for income may be older than the books.
        """
        user = self.request.user
        nu = timezone.localdate().year
        begart = self.request.GET.get("ar", "")
        har = {nu, *synliga(Anslag, user).aren(), *synliga(Medlemsbidrag, user).aren()}
        har.update(self.bokforda, (ar for ar in AREN if str(ar) == begart))
        return range(max(har) + 1, min(har) - 2, -1)

    @cached_property
    def arval(self) -> ArvalForm:
        """The choice as a form: the latest year of the books where the address says nothing."""
        forvalt = self.bokforda[0] if self.bokforda else timezone.localdate().year
        return ArvalForm(self.request.GET, aren=self.aren, forvalt=forvalt)

    @cached_property
    def ar(self) -> int:
        """The year that is shown."""
        return self.arval.ar_valt()

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        flikar = [(ord_, reverse(namn)) for ord_, namn in FLIKAR]
        return super().get_context_data(
            flikar=[
                (ord_, f"{url}?ar={self.ar}", url == self.request.path) for ord_, url in flikar
            ],
            arval=self.arval,
            ar=self.ar,
            far_andra=self.request.user.har(Behorighet.ANDRA_EKONOMI),
            **kwargs,
        )


class Intaktssida(ArMixin, TemplateView):
    """A page for a year whose table can be had as a file."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if format_ := request.GET.get("export"):
            tabell = self.tabell
            if format_ not in FORMAT or tabell is None:
                raise Http404("Okänt filformat.")
            return tabellfil.svar(tabell, format_)
        return super().get(request, *args, **kwargs)

    @cached_property
    def tabell(self) -> Taltabell | None:
        """The table that can be had as a file, if the page has one."""
        return None

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(tabell=self.tabell, exportformat=FORMAT, **kwargs)
