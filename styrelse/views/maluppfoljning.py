"""Following up one goal: a verdict with its grounds, corrected or taken back."""

from datetime import date
from functools import cached_property
from typing import Any

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from finsam.formular import startvarden
from styrelse import malskala, services
from styrelse.forms import MaluppfoljningForm
from styrelse.forms.mal import uppfoljningstal
from styrelse.maltal import foresla
from styrelse.models import Mal, Maluppfoljning
from styrelse.views.mal import MALEN, MalFormular
from styrelse.views.sida import OMRADE


class _Bedomning(MalFormular):
    """The form of a verdict; ``forslag`` draws it again with what the figures suggest."""

    form_class = MaluppfoljningForm
    template_name = "styrelse/maluppfoljning_form.html"

    @cached_property
    def mal(self) -> Mal:
        """The goal that is judged."""
        return self.objekt

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"mal": self.mal}

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if "forslag" in request.POST:
            form = self.form_class(
                **self.get_form_kwargs()
                | {"data": None, "files": None, "initial": request.POST.dict()}
            )
            return self.render_to_response(self.get_context_data(form=form))
        return super().post(request, *args, **kwargs)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        context = super().get_context_data(**kwargs)
        return context | {"mal": self.mal, "forslag": self._forslag(context["form"])}

    def _forslag(self, form: BaseForm) -> str:
        """What the typed figures suggest, in the förbund's words; empty where they say nothing."""
        slut = timezone.localdate().year > self.mal.ar
        grad = foresla(self.mal.mot, uppfoljningstal(form), aret_ar_slut=slut)
        bedomning = malskala.las().med_innebord(grad) if grad else None
        return bedomning.namn.lower() if bedomning else ""


class MaluppfoljningNyView(_Bedomning):
    """A verdict on the goal."""

    ingress = "Den senaste uppföljningen är årets utfall. De tidigare finns kvar."
    knapp = "Spara uppföljningen"

    def get_rubrik(self) -> str:
        return f"Följ upp {self.objekt}"

    def get_initial(self) -> dict[str, Any]:
        return {"datum": uppfoljningsdag(self.mal.ar)}

    def utfor(self, form: MaluppfoljningForm) -> str:
        rad = services.folj_upp_mal(by=self.request.user, mal=self.mal, **form.cleaned_data)
        return f"{self.mal}: {malskala.las().bedomning(rad.utfall).namn.lower()} {rad.datum}."


class MaluppfoljningRattaView(_Bedomning):
    """Correct a follow-up; the log says that it was changed."""

    modell = Maluppfoljning
    knapp = "Spara rättelsen"

    @cached_property
    def mal(self) -> Mal:
        return self.objekt.mal

    def get_rubrik(self) -> str:
        return f"Rätta uppföljningen {self.objekt.datum} av {self.mal}"

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, MaluppfoljningForm)

    def get_avbryt_url(self) -> str:
        return reverse(self.sidan, args=[self.mal.pk])

    get_success_url = get_avbryt_url

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (OMRADE, MALEN, (str(self.mal), self.get_avbryt_url()))

    def utfor(self, form: MaluppfoljningForm) -> str:
        services.ratta_uppfoljning(
            by=self.request.user, uppfoljning=self.objekt, **form.cleaned_data
        )
        return f"Uppföljningen av {self.mal} är rättad."


class MaluppfoljningTaBortView(MalFormular):
    """Take away a follow-up that was made by mistake."""

    modell = Maluppfoljning
    knapp = "Ta bort uppföljningen"
    ingress = "Det som sades då försvinner från målet. Loggen visar att det togs bort."

    def get_rubrik(self) -> str:
        return f"Ta bort uppföljningen {self.objekt.datum} av {self.objekt.mal}?"

    def get_avbryt_url(self) -> str:
        return reverse(self.sidan, args=[self.objekt.mal_id])

    get_success_url = get_avbryt_url

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (OMRADE, MALEN, (str(self.objekt.mal), self.get_avbryt_url()))

    def utfor(self, form: object) -> str:
        services.ta_bort_uppfoljning(by=self.request.user, uppfoljning=self.objekt)
        return f"Uppföljningen av {self.objekt.mal} är borttagen."


def uppfoljningsdag(ar: int) -> date:
    """Return the day that a follow-up of a year begins with: today, within the year."""
    return min(max(timezone.localdate(), date(ar, 1, 1)), date(ar, 12, 31))
