"""What the pages of styrelse have in common: the way back, one object, one chosen day."""

from datetime import date
from functools import cached_property

from django.urls import reverse

from finsam.behorighet import Behorighet
from finsam.format import langt_datum
from finsam.formular import TjanstFormView
from finsam.period import Period
from finsam.sida import ObjektMixin, SidaMixin
from styrelse.forms import DagForm
from styrelse.forteckning import visningsdag
from styrelse.models import Organ

SE = Behorighet.SE_STYRELSE
ANDRA = Behorighet.ANDRA_STYRELSE

OMRADE = ("Styrelse", "styrelse:oversikt")


class StyrelseSida(SidaMixin):
    """A page of the area; ``far_andra`` tells the template whether the user may change things."""

    behorighet = SE
    brodsmulor = (OMRADE,)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(far_andra=self.request.user.har(ANDRA), **kwargs)


class Objektsida(ObjektMixin, StyrelseSida):
    """A page about one row of ``modell``."""

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(objekt=self.objekt, **kwargs)


class Objektformular(Objektsida, TjanstFormView):
    """A form about one row of ``modell``; it leads back to the row's own page."""

    behorighet = ANDRA
    lista: tuple[str, str]  # the way back between the area and the row
    sidan: str  # URL name of the row's page

    def get_success_url(self) -> str:
        return reverse(self.sidan, args=[self.objekt.pk])

    def get_avbryt_url(self) -> str:
        return reverse(self.sidan, args=[self.objekt.pk])

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (OMRADE, self.lista, (str(self.objekt), self.get_avbryt_url()))


class Dagsida(StyrelseSida):
    """A page that shows one day: the address's ``?dag=``, else the latest with anything to show."""

    @cached_property
    def dagform(self) -> DagForm:
        """The chosen day as a form, bound only where the address names one."""
        if "dag" in self.request.GET:
            return DagForm(self.request.GET)
        return DagForm(initial={"dag": self.standarddag})

    @cached_property
    def standarddag(self) -> date:
        """The day shown where nobody has chosen one."""
        return visningsdag(self.get_organ())

    @cached_property
    def dag(self) -> date:
        """The day that the page shows."""
        if self.dagform.is_bound and self.dagform.is_valid():
            return self.dagform.cleaned_data["dag"]
        return self.standarddag

    def get_organ(self) -> Organ | None:
        """Return the organ that the page is about, None for the styrelse."""
        return None

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(dag=self.dag, dagform=self.dagform, **kwargs)


def i_ord(period: Period) -> str:
    """Write a period as running text does: ``från och med 1 januari 2006``."""
    if period.till is None:
        return f"från och med {langt_datum(period.fran)}"
    return f"{langt_datum(period.fran)} – {langt_datum(period.till)}"
