"""Documents: registered into a case, looked at, corrected, and their files."""

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.generic import TemplateView, View

from finsam import filer
from finsam.behorighet import Behorighet
from finsam.format import langt_datum, med_ord
from finsam.formular import startvarden
from finsam.sida import Atgard, fraga_om
from finsam.synlig import hamta, synliga
from styrelse import services
from styrelse.forms.diarium import DiarieforForm, HandlingForm, SlappForm
from styrelse.models import Arende, Handling, Runda
from styrelse.views.diariesida import ANDRA, ARENDEN, DIARIET, Diarieformular, Diarieobjekt
from styrelse.views.sida import OMRADE


class HandlingView(Diarieobjekt, TemplateView):
    """One document: what the diarium says of it, and whether its file is whole."""

    modell = Handling
    template_name = "styrelse/handling.html"

    def get_objekt(self) -> Handling:
        alla = synliga(Handling, self.request.user).som_visas()
        return get_object_or_404(alla.select_related("text", "bilaga_till"), pk=self.kwargs["pk"])

    def get_rubrik(self) -> str:
        return self.objekt.rubrik

    def get_ingress(self) -> str:
        return (
            f"{self.objekt.beteckning}, {self.objekt.get_riktning_display().lower()} "
            f"{langt_datum(self.objekt.datum)}."
        )

    def get_brodsmulor(self) -> tuple[tuple[str, str], ...]:
        arende = self.objekt.arende
        return (OMRADE, DIARIET, (arende.dnr, arende.get_absolute_url()))

    def get_atgarder(self) -> tuple[Atgard, ...]:
        return (
            Atgard("Ändra uppgifter", "styrelse:handling_andra", ANDRA, (self.objekt.pk,)),
            fraga_om("handling", self.objekt.pk),
            *self._publicera(),
        )

    def _publicera(self) -> list[Atgard]:
        """Return the way to publish it, for what may be: an open document with a file."""
        if self.objekt.sekretess or self.objekt.fil is None:
            return []
        sida = "rapporter:publicera_handling"
        return [Atgard("Publicera", sida, Behorighet.PUBLICERA, (self.objekt.pk,), huvud=False)]

    @property
    def kan_undertecknas(self) -> bool:
        """Whether the user may lay it for signature, and nobody has."""
        far = self.request.user.har(Behorighet.ANDRA_UNDERSKRIFTER)
        alla = synliga(Handling, self.request.user)
        return far and alla.kan_undertecknas().filter(pk=self.objekt.pk).exists()

    @cached_property
    def skada(self) -> str:
        """What is wrong with the kept file, "" where it is whole or there is none."""
        if self.objekt.fil is None:
            return ""
        try:
            filer.krav_hel(self.objekt.fil)
        except filer.FilSkadad as fel:
            return str(fel)
        return ""

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(
            skada=self.skada,
            runda=synliga(Runda, self.request.user).filter(handling=self.objekt).first(),
            kan_undertecknas=self.kan_undertecknas,
            gallring=getattr(self.objekt, "gallring", None),
            texten=getattr(self.objekt, "text", None),
            bilagor=synliga(Handling, self.request.user).filter(bilaga_till=self.objekt),
            **kwargs,
        )


class HandlingFilView(View):
    """The kept bytes of a document, for whoever may see it."""

    behorighet = Behorighet.SE_STYRELSE

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        handling = hamta(Handling, request.user, pk=kwargs["pk"], fil__isnull=False)
        return filer.som_bilaga(handling.fil)


class HandlingAndraView(Diarieformular):
    """Correct what the diarium says of a document."""

    modell = Handling
    form_class = HandlingForm
    sidan = "styrelse:handling"
    rubrik = "Ändra handlingens uppgifter"
    ingress = "Filen, ärendet och numret ligger fast. Vad som ändras står i loggen."

    def get_initial(self) -> dict[str, Any]:
        return startvarden(self.objekt, HandlingForm)

    def utfor(self, form: HandlingForm) -> str:
        services.andra_handling(by=self.request.user, handling=self.objekt, **form.cleaned_data)
        return "Uppgifterna är ändrade."


class _IArendet(Diarieformular):
    """A form that puts documents into a case."""

    modell = Arende
    lista = ARENDEN
    sidan = "styrelse:arende"
    knapp = "Diarieför"

    def get_rubrik(self) -> str:
        return f"Diarieför i {self.objekt.dnr}"

    def get_ingress(self) -> str:
        return self.objekt.mening

    def besked(self, utfall: services.Registrerat) -> str:
        """Say what became documents, and warn of what did not."""
        for skal in utfall.inte_tagna:
            messages.warning(self.request, f"Bilagan ligger kvar i mejlet. {skal}")
        if len(utfall.handlingar) == 1:
            handling = utfall.handlingar[0]
            return f"{handling.rubrik} är diarieförd som {handling.beteckning}."
        antal = med_ord(len(utfall.handlingar), "handling", "handlingar")
        return f"{antal} är diarieförda i {self.objekt.dnr}."


class DiarieforView(_IArendet):
    """Register files, or a paper, with what the diarium says of them."""

    form_class = DiarieforForm
    template_name = "styrelse/diariefor.html"

    def utfor(self, form: DiarieforForm) -> str:
        data = dict(form.cleaned_data)
        sanda = [(fil.read(), fil.name) for fil in data.pop("filer")]
        if sanda:
            utfall = services.registrera_filer(
                by=self.request.user, arende=self.objekt, filer=sanda, **data
            )
            return self.besked(utfall)
        handling = services.diariefor(by=self.request.user, arende=self.objekt, **data)
        return f"{handling.rubrik} är diarieförd som {handling.beteckning}."

    def get_initial(self) -> dict[str, Any]:
        return {"typ": services.handlingstyp_om_den_finns("Skrivelse")}


class SlappView(_IArendet):
    """Files dropped on a case become documents of it in one step."""

    form_class = SlappForm
    template_name = "styrelse/slapp.html"

    def utfor(self, form: SlappForm) -> str:
        sanda = [(fil.read(), fil.name) for fil in form.cleaned_data["filer"]]
        utfall = services.fordela(by=self.request.user, arende=self.objekt, filer=sanda)
        return self.besked(utfall)

    def get_avbryt_url(self) -> str:
        return reverse("styrelse:arende", args=[self.objekt.pk])
