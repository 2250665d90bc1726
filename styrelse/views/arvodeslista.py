"""Pages of a list for the payroll."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.generic import TemplateView, View

from finsam.export import FORMAT, filsvar
from finsam.format import kr_ore, nyckel
from finsam.sida import Atgard
from finsam.synlig import synliga
from styrelse.arvodeslistrad import INTE_SKATT, blad, gor_pdf, kontosummor, personsummor, summera
from styrelse.forms.arvode import DatumForm
from styrelse.models import Arvodeslista
from styrelse.services.arvode import (
    angra_arvoden_betalda,
    markera_skickad,
    notera_arvoden_betalda,
)
from styrelse.views.arvodessida import ANDRA, ARVODEN, SE, Arvodessteg, EttArvodesobjekt
from styrelse.views.sida import OMRADE


class EnLista(EttArvodesobjekt):
    """A page about one list."""

    modell = Arvodeslista
    objekt: Arvodeslista

    def get_objekt(self) -> Arvodeslista:
        alla = synliga(Arvodeslista, self.request.user).som_visas()
        return get_object_or_404(alla, pk=self.kwargs["pk"])

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        underlag = self.objekt.underlag
        return (OMRADE, ARVODEN, (str(underlag), underlag.get_absolute_url()))


class ArvodeslistaView(EnLista, TemplateView):
    """What a payer is to pay, and where the list stands."""

    template_name = "styrelse/arvodeslista.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if format_ := request.GET.get("export"):
            if format_ not in FORMAT:
                raise Http404("Okänt filformat.")
            return filsvar(blad(self.objekt), format_)
        return super().get(request, *args, **kwargs)

    def get_rubrik(self) -> str:
        return str(self.objekt)

    def get_ingress(self) -> str:
        return f"{kr_ore(self.objekt.summa)} kr. {INTE_SKATT}"

    def get_atgarder(self) -> list[Atgard]:
        args = (self.objekt.pk,)
        pdf = Atgard("Hämta som PDF", "styrelse:arvodeslista_pdf", SE, args)
        if self.objekt.skickad_datum is None:
            return [
                pdf,
                Atgard("Markera som skickad", "styrelse:arvodeslista_skickad", ANDRA, args),
            ]
        if self.objekt.betald_datum is None:
            betald = Atgard("Notera betalning", "styrelse:arvodeslista_betald", ANDRA, args)
            return [betald, pdf]
        angra = Atgard(
            "Ångra betalningen", "styrelse:arvodeslista_ej_betald", ANDRA, args, huvud=False
        )
        return [pdf, angra]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        personer = personsummor(self.objekt)
        return super().get_context_data(
            personer=personer,
            konton=kontosummor(personer),
            summa=summera(p.belopp for p in personer),
            exportformat=FORMAT,
            **kwargs,
        )


class ArvodeslistaPdfView(View):
    """The list on paper."""

    behorighet = SE

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        alla = synliga(Arvodeslista, request.user).som_visas()
        lista = get_object_or_404(alla, pk=pk)
        namn = f"{nyckel(str(lista)).replace('_', '-')}.pdf"
        return HttpResponse(
            gor_pdf(lista),
            content_type="application/pdf",
            headers={"Content-Disposition": f'attachment; filename="{namn}"'},
        )


class Liststeg(EnLista, Arvodessteg):
    """A step of one list."""

    behorighet = ANDRA

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        return (*super().get_brodsmulor(), (self.objekt.betalas_av, self.objekt.get_absolute_url()))


class SkickadView(Liststeg):
    """Note that a list is sent."""

    form_class = DatumForm
    knapp = "Markera som skickad"
    rubrik = "När skickades listan?"
    ingress = "Listan kan inte ändras efteråt. Det som godkänns senare kommer på en ny lista."

    def get_initial(self) -> dict[str, Any]:
        return {"datum": timezone.localdate()}

    def utfor(self, form: DatumForm) -> str:
        lista = markera_skickad(by=self.request.user, lista=self.objekt, **form.cleaned_data)
        return f"Listan är skickad {lista.skickad_datum}."


class BetaldView(Liststeg):
    """Note that the cost has reached the förbund."""

    form_class = DatumForm
    knapp = "Notera betalningen"
    rubrik = "När betalades listan?"
    ingress = (
        "Dagen då förbundet betalade ut, eller då den som betalar ut fakturerade förbundet. Det "
        "som inte är betalt vid årets slut är en upplupen kostnad."
    )

    def get_initial(self) -> dict[str, Any]:
        return {"datum": timezone.localdate()}

    def utfor(self, form: DatumForm) -> str:
        lista = notera_arvoden_betalda(by=self.request.user, lista=self.objekt, **form.cleaned_data)
        return f"Listan är betald {lista.betald_datum}."


class EjBetaldView(Liststeg):
    """Take away a day of payment."""

    knapp = "Ångra betalningen"
    rubrik = "Ångra betalningen av listan?"

    def utfor(self, form: forms.Form) -> str:
        angra_arvoden_betalda(by=self.request.user, lista=self.objekt)
        return "Betalningen är inte längre noterad."
