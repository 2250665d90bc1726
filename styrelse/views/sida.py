"""What the pages of styrelse have in common: the way back, one object, one chosen day."""

from datetime import date
from functools import cached_property

from django import forms
from django.db.models import Model
from django.http import HttpRequest

from finsam.behorighet import Behorighet
from finsam.format import langt_datum
from finsam.period import Period
from finsam.sida import SidaMixin
from finsam.synlig import hamta
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
    request: HttpRequest

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(far_andra=self.request.user.har(ANDRA), **kwargs)


class Objektsida(StyrelseSida):
    """A page about one row of ``modell``, found by the address's ``pk``."""

    modell: type[Model]

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)  # type: ignore[misc]
        self.objekt = hamta(self.modell, request.user, pk=kwargs["pk"])

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(objekt=self.objekt, **kwargs)


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


def startvarden(objekt: Model, form_class: type[forms.BaseForm]) -> dict[str, object]:
    """Return what a form begins with: the object's own values of the form's fields."""
    varden = {n: getattr(objekt, n) for n in form_class.base_fields if hasattr(objekt, n)}
    return {n: v.all() if hasattr(v, "all") else v for n, v in varden.items()}


def i_ord(period: Period) -> str:
    """Write a period as running text does: ``från och med 1 januari 2006``."""
    if period.till is None:
        return f"från och med {langt_datum(period.fran)}"
    return f"{langt_datum(period.fran)} – {langt_datum(period.till)}"
