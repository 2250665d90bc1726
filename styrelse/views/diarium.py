"""The diarium: the list of documents, and the way in for e-mails and files."""

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse_lazy

from finsam import vantande
from finsam.format import med_ord
from finsam.formular import TjanstFormView
from finsam.lista import ListaView
from finsam.sida import Atgard
from finsam.synlig import synliga
from styrelse import services
from styrelse.arendeforslag import foreslaget_arende
from styrelse.filters.diarium import HandlingFilter
from styrelse.forms.diarium import FordelaForm, InstallningForm, SlappForm
from styrelse.inkommet import Inkommet, granska
from styrelse.models import Diarieinstallning, Handling
from styrelse.tables.diarium import HandlingTable
from styrelse.views.diariesida import ANDRA, Diariesida

VANTAR = "diarium_vantar"  # the session's key: tokens of files that wait for a case


class DiariumView(Diariesida, ListaView):
    """Where a document is, and what has come in and gone out."""

    model = Handling
    table_class = HandlingTable
    filterset_class = HandlingFilter
    template_name = "styrelse/diarium.html"
    rubrik = "Diarium"
    ingress = "Det som har kommit in, upprättats och skickats. Sökningen läser också filernas text."
    brodsmulor = (("Styrelse", "styrelse:oversikt"),)
    tomt = "Inget är diariefört än. Öppna det första ärendet med Nytt ärende."
    atgarder = (
        Atgard("Nytt ärende", "styrelse:arende_ny", ANDRA),
        Atgard("Diarienummer", "styrelse:diarieinstallning", ANDRA),
    )

    def get_queryset(self) -> QuerySet[Handling]:
        return super().get_queryset().som_visas()

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(slapp=SlappForm(), **kwargs)


class TaEmotView(Diariesida, TjanstFormView):
    """Take files and e-mails; they wait until it is said which case they belong to."""

    behorighet = ANDRA
    form_class = SlappForm
    template_name = "styrelse/slapp.html"
    rubrik = "Ta emot mejl och filer"
    ingress = "I nästa steg väljer du ärende. Inget är diariefört förrän du säger ja."
    knapp = "Fortsätt"
    success_url = reverse_lazy("styrelse:diarium_fordela")
    avbryt_url = reverse_lazy("styrelse:diarium")

    def utfor(self, form: SlappForm) -> str:
        sanda = [(fil.read(), fil.name) for fil in form.cleaned_data["filer"]]
        for data, namn in sanda:
            granska(data, namn)
        user = self.request.user
        self.request.session[VANTAR] = [vantande.lagg(d, n, user=user) for d, n in sanda]
        return f"{med_ord(len(sanda), 'fil väntar', 'filer väntar')} på att få ett ärende."


class FordelaView(Diariesida, TjanstFormView):
    """Say which case the files belong to: the one that an e-mail answers to is proposed."""

    behorighet = ANDRA
    form_class = FordelaForm
    template_name = "styrelse/fordela.html"
    rubrik = "Välj ärende"
    knapp = "Diarieför"
    avbryt_url = reverse_lazy("styrelse:diarium")

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        return super().get(request, *args, **kwargs) if self.vantar else self._borta()

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        return super().post(request, *args, **kwargs) if self.vantar else self._borta()

    def _borta(self) -> HttpResponseBase:
        messages.warning(self.request, "Filerna finns inte kvar. Lägg in dem igen.")
        return redirect("styrelse:diarium_ta_emot")

    @cached_property
    def vantar(self) -> list[vantande.Vantande]:
        """The files that wait, if they are all still there."""
        tokens = self.request.session.get(VANTAR, [])
        filer = [vantande.hamta(token, user=self.request.user) for token in tokens]
        return [] if None in filer else [fil for fil in filer if fil]

    @cached_property
    def inkommet(self) -> list[Inkommet]:
        """What each of the files is."""
        return [granska(fil.data, fil.namn) for fil in self.vantar]

    def get_initial(self) -> dict[str, Any]:
        brev = next((i.brev for i in self.inkommet if i.brev), None)
        forslag = foreslaget_arende(brev) if brev else None
        return {
            "arende": forslag if forslag and forslag.oppet else None,
            "mening": "" if forslag else self.inkommet[0].rubrik,
            "typ": services.handlingstyp_om_den_finns("Skrivelse"),
        }

    def utfor(self, form: FordelaForm) -> str:
        data = form.cleaned_data | {"filer": [(fil.data, fil.namn) for fil in self.vantar]}
        utfall = services.fordela(by=self.request.user, **data)
        del self.request.session[VANTAR]
        for skal in utfall.inte_tagna:
            messages.warning(self.request, f"Bilagan ligger kvar i mejlet. {skal}")
        arende = utfall.handlingar[0].arende
        self.success_url = arende.get_absolute_url()
        antal = med_ord(len(utfall.handlingar), "handling är", "handlingar är")
        return f"{antal} diarieförd{'' if len(utfall.handlingar) == 1 else 'a'} i {arende.dnr}."

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(inkommet=self.inkommet, **kwargs)


class InstallningView(Diariesida, TjanstFormView):
    """How the dnr of new cases is written."""

    behorighet = ANDRA
    form_class = InstallningForm
    rubrik = "Diarienummer"
    ingress = "Ett nytt mönster gäller nya ärenden. De som finns behåller sina nummer."
    success_url = reverse_lazy("styrelse:diarium")

    def get_initial(self) -> dict[str, Any]:
        rad = synliga(Diarieinstallning, self.request.user).first() or Diarieinstallning()
        return {"monster": rad.monster}

    def utfor(self, form: InstallningForm) -> str:
        services.stall_in_diarium(by=self.request.user, **form.cleaned_data)
        return "Nya ärenden får diarienummer enligt mönstret."
