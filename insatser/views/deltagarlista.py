"""A list of those present, read into counts per part in three steps; nothing else is kept.

Upload → what the column's words stand for → preview → confirm. What goes from one step to the
next is signed and lies in the page, never in session, message, log or file.
"""

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.debug import sensitive_post_parameters

from finsam.formular import TjanstFormView
from insatser import services
from insatser.forms.deltagarlista import (
    ListbekraftelseForm,
    ListfilForm,
    TolkningForm,
    signera,
)
from insatser.models import OVRIGA
from insatser.views.tillfalle import AndraTillfalle


@method_decorator(sensitive_post_parameters(), name="dispatch")
class _Listsida(AndraTillfalle, TjanstFormView):
    """A step of the reading."""

    rubrik = "Läs in en lista över dem som var med"

    def url(self, namn: str) -> str:
        """Return the address of a step for this occasion."""
        return reverse(f"insatser:{namn}", args=[self.tillfalle.pk])

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(lista_url=self.url("tillfalle_lista"), **kwargs)

    def i_mall(self, mall: str, **context: object) -> HttpResponseBase:
        """Draw the next step's page in answer to this one's form."""
        self.template_name = mall
        return self.render_to_response(self.get_context_data(**context))


class ListfilView(_Listsida):
    """Choose the file; what stands in the organisation's column is counted."""

    form_class = ListfilForm
    knapp = "Läs filen"
    ingress = (
        "Listan får komma från vilket formulärverktyg som helst. Bara organisationens kolumn "
        "räknas, och det enda som sparas är hur många som kom från varje part."
    )

    def form_valid(self, form: ListfilForm) -> HttpResponseBase:
        underlag = signera(self.tillfalle, "underlag", form.cleaned_data["antal"])
        tolkning = TolkningForm(tillfalle=self.tillfalle, initial={"underlag": underlag})
        return self.i_mall(
            "insatser/lista_tolkning.html",
            form=tolkning,
            kolumn=form.cleaned_data["rubrik"],
            till=self.url("tillfalle_lista_tolka"),
        )


class _Senare(_Listsida):
    """A later step: without what the first one gave it leads back there."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        return redirect(self.url("tillfalle_lista"))

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"tillfalle": self.tillfalle}


class ListtolkningView(_Senare):
    """Say what the words stand for; the preview says what would be saved."""

    form_class = TolkningForm

    def form_invalid(self, form: TolkningForm) -> HttpResponseBase:
        if not form.antal:
            return self.i_mall("insatser/lista_for_gammal.html")
        till = self.url("tillfalle_lista_tolka")
        return self.i_mall("insatser/lista_tolkning.html", form=form, till=till)

    def form_valid(self, form: TolkningForm) -> HttpResponseBase:
        resultat = form.resultat()
        nu = dict(self.tillfalle.delar.values_list("organisation", "antal"))
        nya: dict[int | None, int] = dict(resultat["delar"])
        namn = {pk: o.namn for pk, o in form.organisationer.items()} | {None: OVRIGA}
        rader = [(namn[pk], nu.get(pk, 0), nya.get(pk, 0)) for pk in {**nya, **nu}]
        bekrafta = ListbekraftelseForm(
            tillfalle=self.tillfalle,
            initial={"resultat": signera(self.tillfalle, "resultat", resultat)},
        )
        return self.i_mall(
            "insatser/lista_granskning.html",
            form=bekrafta,
            rader=sorted(rader, key=lambda rad: -rad[2]),
            ersatter=bool(nu),
            nu=self.tillfalle.antal,
            summa=sum(nya.values()),
            till=self.url("tillfalle_lista_spara"),
        )


class ListsparaView(_Senare):
    """Save the counts that the preview showed."""

    form_class = ListbekraftelseForm

    def form_invalid(self, form: ListbekraftelseForm) -> HttpResponseBase:
        return self.i_mall("insatser/lista_for_gammal.html")

    def utfor(self, form: ListbekraftelseForm) -> str:
        tillfalle = services.las_in_lista(
            by=self.request.user,
            tillfalle=self.tillfalle,
            delar=form.delar(),
            stavningar=form.stavningar(),
        )
        return f"Listan är räknad: {tillfalle.antal or 0} personer. Inget annat ur den är sparat."
